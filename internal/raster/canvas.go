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
	move := point{float64(window.Min.X), float64(window.Min.Y)}
	to := point{float64(window.Dx()), float64(window.Dy())}
	for _, p := range shape {
		for i, b := range p {
			a := p[(i+len(p)-1)%len(p)]
			c.edge(point{a.x - move.x, a.y - move.y}, point{b.x - move.x, b.y - move.y}, to)
		}
	}
	c.pen.Rasterize(c)
}

// edge adds what matters of an edge in a window from 0 to its size. What is above or
// below it does not; what is to its left or right does by its height alone, and is put
// beside it, so that edges from afar take no time.
func (c *canvas) edge(a, b, size point) {
	if a.x != a.x || b.x != b.x || a.y != a.y || b.y != b.y || a.y == b.y { // not numbers, or level
		return
	}
	a, b = near(a), near(b)
	a, b = cutAt(a, b, 0, size.y)
	if a.y == b.y {
		return
	}
	left, right := -1.0, size.x+1
	if min(a.x, b.x) >= left && max(a.x, b.x) <= right {
		c.add(a, b)
		return
	}
	at := []point{a}
	for _, x := range []float64{left, right} {
		if (a.x < x) != (b.x < x) {
			t := (x - a.x) / (b.x - a.x)
			at = append(at, point{x, a.y + float64((b.y-a.y)*t)})
		}
	}
	if len(at) == 3 && a.x > b.x {
		at[1], at[2] = at[2], at[1]
	}
	at = append(at, b)
	for i := range at {
		at[i].x = min(max(at[i].x, left), right)
	}
	for i := 1; i < len(at); i++ {
		c.add(at[i-1], at[i])
	}
}

// cutAt is the part of an edge between two heights.
func cutAt(a, b point, top, bottom float64) (point, point) {
	in := func(p point) point {
		y := min(max(p.y, top), bottom)
		if y == p.y {
			return p
		}
		return point{a.x + float64((b.x-a.x)*((y-a.y)/(b.y-a.y))), y}
	}
	return in(a), in(b)
}

func (c *canvas) add(a, b point) {
	c.pen.Start(fixed.Point26_6{X: fix(a.x), Y: fix(a.y)})
	c.pen.Add1(fixed.Point26_6{X: fix(b.x), Y: fix(b.y)})
}

// far bounds coordinates, in pixels: pictures are smaller.
const far = 1 << 19

func near(p point) point {
	return point{min(max(p.x, -far), far), min(max(p.y, -far), far)}
}

// fix is a length in 1/64 of a pixel.
func fix(v float64) fixed.Int26_6 { return fixed.Int26_6(math.Floor(v*64 + 0.5)) }

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
