package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"

	"github.com/frontstage-go/frontstage/internal/likeness"
	"github.com/frontstage-go/frontstage/internal/scene"
)

// picture is an image as it stands in the file.
type picture struct {
	name string
	w, h float64 // as it is seen
	turn [4]float64
}

// maxSide is what is kept of an image that is decoded: 300 to the inch, were it as large
// as a hand.
const maxSide = 1024

// image draws an image, cut to its circle.
func (w *writer) image(c *content, v scene.Image) error {
	p := w.images[string(v.Data)]
	if p == nil {
		var err error
		if p, err = w.embed(v); err != nil {
			return err
		}
		w.images[string(v.Data)] = p
	}
	k := 2 * v.R / min(p.w, p.h) // as much of the middle as the circle shows
	c.save()
	if ops, _ := scene.Outline(scene.Circle{X: v.X, Y: v.Y, R: v.R}); c.path(ops) {
		c.str("W n\n")
	}
	c.exact(p.w*k, 0, 0, p.h*k, v.X-p.w*k/2, v.Y-p.h*k/2)
	c.str("cm ")
	// An image stands on its head where y leads downwards.
	t := p.turn
	c.exact(t[0], t[1], t[2], t[3], max(0, -t[0]-t[2]), max(0, -t[1]-t[3]))
	c.str("cm/" + p.name + " Do\n")
	c.restore()
	return nil
}

// turns lead from the unit square of an image, its first row at the top, to a square whose
// y leads downwards, by the orientation that Exif tells.
var turns = [9][4]float64{
	1: {1, 0, 0, -1}, 2: {-1, 0, 0, -1}, 3: {-1, 0, 0, 1}, 4: {1, 0, 0, 1},
	5: {0, 1, -1, 0}, 6: {0, 1, 1, 0}, 7: {0, -1, 1, 0}, 8: {0, -1, -1, 0},
}

func (w *writer) embed(v scene.Image) (*picture, error) {
	if p := w.jpeg(v.Data); p != nil {
		return p, nil
	}
	img, err := likeness.Decode(v.Describe, v.Data)
	if err != nil {
		return nil, err
	}
	return w.pixels(img), nil
}

// jpeg takes a JPEG as it is, where readers of PDF know its kind; nil otherwise.
func (w *writer) jpeg(data []byte) *picture {
	config, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	space := "DeviceRGB"
	switch config.ColorModel {
	case color.GrayModel:
		space = "DeviceGray"
	case color.YCbCrModel:
	default:
		return nil
	}
	r := w.file.raw(fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8/Filter/DCTDecode", config.Width, config.Height, space), data)
	return w.placed(r, config.Width, config.Height, likeness.Orientation(data))
}

func (w *writer) placed(r ref, width, height, turn int) *picture {
	p := &picture{name: w.resource("XObject", r), w: float64(width), h: float64(height), turn: turns[turn]}
	if turn > 4 {
		p.w, p.h = p.h, p.w
	}
	return p
}

// pixels adds a decoded image, smaller if it is very large, and what is seen through it.
func (w *writer) pixels(img image.Image) *picture {
	b := img.Bounds()
	step := (max(b.Dx(), b.Dy()) + maxSide - 1) / maxSide
	width, height := max(1, b.Dx()/step), max(1, b.Dy()/step)
	colors, alphas := make([]byte, 0, 3*width*height), make([]byte, 0, width*height)
	clear := false
	for y := range height {
		for x := range width {
			c := average(img, b.Min.X+x*step, b.Min.Y+y*step, step)
			colors = append(colors, c.R, c.G, c.B)
			alphas = append(alphas, c.A)
			clear = clear || c.A != 255
		}
	}
	dict := fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8", width, height)
	mask := ""
	if clear {
		w.layered = true
		mask = "/SMask " + w.file.stream(dict+"/ColorSpace/DeviceGray", alphas).String()
	}
	return w.placed(w.file.stream(dict+"/ColorSpace/DeviceRGB"+mask, colors), width, height, 1)
}

// average is the colour of a square.
func average(img image.Image, x, y, step int) color.NRGBA {
	if step == 1 {
		return color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
	}
	var r, g, b, a uint64
	in := img.Bounds()
	for Y := y; Y < min(y+step, in.Max.Y); Y++ {
		for X := x; X < min(x+step, in.Max.X); X++ {
			R, G, B, A := img.At(X, Y).RGBA()
			r, g, b, a = r+uint64(R), g+uint64(G), b+uint64(B), a+uint64(A)
		}
	}
	if a == 0 {
		return color.NRGBA{}
	}
	n := uint64(step * step)
	return color.NRGBA{uint8(255 * r / a), uint8(255 * g / a), uint8(255 * b / a), uint8(a / n >> 8)}
}
