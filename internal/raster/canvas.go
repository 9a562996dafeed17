package raster

import (
	"image"
	"math"

	"github.com/golang/freetype/raster"
	"golang.org/x/image/math/fixed"
)

// canvas is an opaque image that shapes are painted on. Rasterizing is done in whole
// numbers (1/64 of a pixel), so that every machine comes to the same.
type canvas struct {
	img  *image.RGBA
	pen  *raster.Rasterizer
	mask *image.Alpha // where the pen paints, if not on the image
	ink  ink
}

// ink is a colour and how much of it is laid on, of 1<<16.
type ink struct {
	r, g, b uint8
	alpha   uint32
}

const opaque = 1 << 16

func newCanvas(w, h int) *canvas {
	c := &canvas{img: image.NewRGBA(image.Rect(0, 0, w, h)), pen: raster.NewRasterizer(1, 1)}
	c.pen.UseNonZeroWinding = true
	return c
}

// polygon is a closed line, in pixels.
type polygon []point

type point struct{ x, y float64 }

// fill paints the union of polygons.
func (c *canvas) fill(shape []polygon, k ink) {
	c.ink = k
	c.mask = nil
	c.rasterize(shape, c.img.Rect)
}

// rasterize fills polygons with the ink of the canvas, within a window.
func (c *canvas) rasterize(shape []polygon, within image.Rectangle) {
	window := bounds(shape).Intersect(within)
	if window.Empty() {
		return
	}
	c.pen.SetBounds(window.Dx(), window.Dy())
	c.pen.Clear()
	c.pen.Dx, c.pen.Dy = window.Min.X, window.Min.Y
	at := func(p point) fixed.Point26_6 {
		return fixed.Point26_6{X: fix(p.x) - fixed.I(window.Min.X), Y: fix(p.y) - fixed.I(window.Min.Y)}
	}
	for _, p := range shape {
		if len(p) < 3 {
			continue
		}
		first := at(p[0])
		c.pen.Start(first)
		for _, q := range p[1:] {
			c.pen.Add1(at(q))
		}
		c.pen.Add1(first)
	}
	c.pen.Rasterize(c)
}

// far bounds coordinates, in pixels: pictures are smaller.
const far = 1 << 19

// fix is a length in 1/64 of a pixel.
func fix(v float64) fixed.Int26_6 {
	if !(v > -far) { // NaN too
		return -far << 6
	}
	return fixed.Int26_6(math.Floor(min(v, far)*64 + 0.5))
}

// bounds are the pixels that polygons touch.
func bounds(shape []polygon) image.Rectangle {
	x, y, X, Y := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range shape {
		for _, q := range p {
			x, y, X, Y = min(x, q.x), min(y, q.y), max(X, q.x), max(Y, q.y)
		}
	}
	if !(x <= X && y <= Y) {
		return image.Rectangle{}
	}
	in := func(v float64) int { return int(min(max(v, -far), far)) }
	return image.Rect(in(math.Floor(x)), in(math.Floor(y)), in(math.Ceil(X))+1, in(math.Ceil(Y))+1)
}

// Paint lays the ink on spans.
func (c *canvas) Paint(spans []raster.Span, _ bool) {
	if c.mask != nil {
		c.cover(spans)
		return
	}
	k := c.ink
	for _, s := range spans {
		row := c.img.Pix[s.Y*c.img.Stride+4*s.X0 : s.Y*c.img.Stride+4*s.X1]
		alpha := (s.Alpha + s.Alpha>>15) * (k.alpha >> 1) >> 15 // of 1<<16
		if alpha >= opaque {
			for i := 0; i < len(row); i += 4 {
				row[i], row[i+1], row[i+2], row[i+3] = k.r, k.g, k.b, 255
			}
			continue
		}
		for i := 0; i < len(row); i += 4 {
			row[i] = blend(row[i], k.r, alpha)
			row[i+1] = blend(row[i+1], k.g, alpha)
			row[i+2] = blend(row[i+2], k.b, alpha)
		}
	}
}

// blend lays b over a.
func blend(a, b uint8, alpha uint32) uint8 {
	return uint8((uint32(a)*(opaque-alpha) + uint32(b)*alpha + opaque/2) >> 16)
}

// cover makes the mask as opaque as spans are, where it is less so.
func (c *canvas) cover(spans []raster.Span) {
	for _, s := range spans {
		a := uint8(s.Alpha >> 8)
		row := c.mask.Pix[(s.Y-c.mask.Rect.Min.Y)*c.mask.Stride:]
		for x := s.X0 - c.mask.Rect.Min.X; x < s.X1-c.mask.Rect.Min.X; x++ {
			row[x] = max(row[x], a)
		}
	}
}

// maskOf is the coverage of polygons; nil where they touch nothing.
func (c *canvas) maskOf(shape []polygon) *image.Alpha {
	window := bounds(shape).Intersect(c.img.Rect)
	if window.Empty() {
		return nil
	}
	m := image.NewAlpha(window)
	c.addTo(m, shape)
	return m
}

// addTo adds the coverage of polygons to a mask.
func (c *canvas) addTo(m *image.Alpha, shape []polygon) {
	c.mask = m
	c.rasterize(shape, m.Rect)
}
