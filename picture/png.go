package picture

import (
	"context"
	"image"
	"io"
	"math"

	"github.com/frontstage-go/frontstage/internal/png"
	"github.com/frontstage-go/frontstage/internal/raster"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/internal/typeset"
	"github.com/frontstage-go/frontstage/theme"
)

// PNG writes the picture with the default options.
func (p *Picture) PNG(ctx context.Context, w io.Writer) error { return PNGOptions{}.Write(ctx, w, p) }

// PNGOptions say how a picture is written as PNG. The zero value is right for text in
// Latin, Greek and Cyrillic letters.
type PNGOptions struct {
	// Mode is the colour scheme. Default: light.
	Mode theme.Mode
	// Scale is how many pixels the image has for one of the picture, 0.01 to 100. The file
	// says so too, so that programs show it in the same size whatever the scale.
	// Default: 1. For slides and screens with fine pixels: 2; for print: 3 or 4.
	Scale float64
	// Fonts are those of the text, in the order of preference.
	Fonts []*Font
	// Boxes stand for characters that none of the fonts can set. Default: a [*LackError].
	Boxes bool
	// MaxPixels bounds the image, of which each pixel takes 4 bytes of memory. Default:
	// 100 million; a blueprint of 60 columns has some 30 million at scale 2.
	MaxPixels int
}

// Write writes the picture at once; nothing is written when there is an error. Options
// that are not valid, an image that would be too large among them, give an
// [*OptionError]; characters that no font can set a [*LackError]; a damaged font of a
// collection, which is not read before it is needed, a [*FontError]; an image of a
// persona that cannot be drawn an [*ImageError]. Errors of ctx and of w come back as
// themselves.
func (o PNGOptions) Write(ctx context.Context, w io.Writer, p *Picture) error {
	img, err := o.draw(ctx, p)
	if err != nil {
		return err
	}
	b, err := png.Append(ctx, nil, img, png.Options{Scale: o.scale(), Title: p.scene.Title, Description: p.scene.Desc})
	if err != nil {
		return err
	}
	return text.Write(w, b)
}

func (o PNGOptions) scale() float64 {
	if o.Scale == 0 {
		return 1
	}
	return o.Scale
}

func (o PNGOptions) draw(ctx context.Context, p *Picture) (*image.RGBA, error) {
	if err := o.check(p); err != nil {
		return nil, err
	}
	fonts, err := fontsOf(o.Fonts)
	if err != nil {
		return nil, err
	}
	set, err := typeset.NewSetter(fonts, p.scene.Lang)
	if err != nil {
		return nil, told(err)
	}
	defer set.Release()
	img, err := raster.Draw(ctx, p.scene, raster.Options{Mode: o.Mode, Scale: o.scale(), Set: set})
	if err != nil {
		return nil, told(err)
	}
	if !o.Boxes {
		err = lackOf(set)
	}
	return img, err
}

func (o PNGOptions) check(p *Picture) error {
	most := o.MaxPixels
	if most <= 0 {
		most = 100e6
	}
	switch {
	case p == nil || p.scene == nil:
		return &OptionError{"picture", "there is no picture to write"}
	case !o.Mode.Valid():
		return optionf("Mode", "no mode has the number %d", o.Mode)
	case !(o.scale() >= 0.01 && o.scale() <= 100):
		return optionf("Scale", "%g is not a valid scale; use 0.01 to 100", o.Scale)
	}
	if w, h := raster.Size(p.scene, o.scale()); w*h > float64(most) || max(w, h) > math.MaxUint16*4 {
		fits := o.scale() * min(math.Sqrt(float64(most)/(w*h)), math.MaxUint16*4/max(w, h))
		return optionf("Scale", "at scale %v the image would have %.0f x %.0f pixels, more than the %d that MaxPixels allows; use up to %.4g, or a larger MaxPixels", o.scale(), w, h, most, math.Floor(fits*1000)/1000)
	}
	return nil
}
