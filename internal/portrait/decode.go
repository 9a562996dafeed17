package portrait

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
)

// maxDecoded bounds the pixels of an image that is decoded: 64 MB of them.
const maxDecoded = 16 << 20

// Decode reads an image for formats that hold no files.
func Decode(data []byte) (image.Image, error) {
	media, err := Type(data)
	if err != nil {
		return nil, err
	}
	if media == "image/svg+xml" {
		return nil, errSVG
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
	return jpeg.Decode(bytes.NewReader(data))
}

var errSVG = errors.New("the image is an SVG, which PNG and PDF cannot take in; give a PNG or a JPEG")
