// Package likeness makes pixels of the portraits of personas, which package portrait has
// found good: for formats that hold no files.
//
// SVGs are drawn here, all that browsers draw of plain shapes in plain colours and in
// gradients, clipped and masked. What is not drawn, such as text, is an error, never
// another picture. All is bounded: depth, points, pixels and time.
package likeness

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"

	"github.com/frontstage-go/frontstage/internal/portrait"
)

// maxDecoded bounds the pixels of an image that is decoded: 64 MB of them.
const maxDecoded = 16 << 20

// Error says that the image of a persona cannot be taken in.
type Error struct {
	Of  string // what it shows
	Err error
}

func (e *Error) Error() string { return e.Of + ": " + e.Err.Error() }
func (e *Error) Unwrap() error { return e.Err }

// Decode reads an image, turned as its Exif data say; an SVG is drawn as browsers
// show it in a square, clear where nothing is.
// Errors are about the image of somebody, and of type [*Error].
func Decode(of string, data []byte) (image.Image, error) {
	img, err := decode(data)
	if err != nil {
		return nil, &Error{of, err}
	}
	return img, nil
}

func decode(data []byte) (image.Image, error) {
	media, err := portrait.Type(data)
	if err != nil {
		return nil, err
	}
	if media == "image/svg+xml" {
		img, err := drawSVG(data)
		if err != nil {
			return nil, fmt.Errorf("%w; for PNG and PDF, give it as a PNG or a JPEG", err)
		}
		return img, nil
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	if config.Width*config.Height > maxDecoded {
		return nil, fmt.Errorf("the image has %d x %d pixels; PNG and PDF take at most %d million of them", config.Width, config.Height, maxDecoded>>20)
	}
	if media == "image/png" {
		return png.Decode(bytes.NewReader(data))
	}
	img, err := jpeg.Decode(bytes.NewReader(data))
	if turn := Orientation(data); err == nil && turn > 1 {
		img = upright{img, turn}
	}
	return img, err
}
