package ink

import (
	"image"
	"math"

	"github.com/golang/freetype/raster"
	"golang.org/x/image/math/fixed"
)

// Canvas is an image that shapes are painted on, clear at first. One whose every pixel
// has been painted is opaque and stays so.
type Canvas struct {
	Img *image.RGBA
	// Clip is where anything is painted; at first, all of the image.
	Clip image.Rectangle
	// EvenOdd is how areas are filled: what lies within an even number of polygons is
	// left out. Default: their union is filled.
	EvenOdd bool

	pen   *raster.Rasterizer
	ink   Color
	shade func(x, y int) Color // in place of the ink
	mask  *image.Alpha         // where the pen paints, if not on the image
}

// Color is a colour and how much of it is laid on, of [Opaque].
type Color struct {
	R, G, B uint8
	Alpha   uint32
}

// Opaque is all of a colour.
const Opaque = 1 << 16

// New makes a canvas of the pixels of r.
func New(r image.Rectangle) *Canvas {
	return &Canvas{Img: image.NewRGBA(r), Clip: r, pen: raster.NewRasterizer(1, 1)}
}

// Fill paints an area.
func (c *Canvas) Fill(area []Polygon, k Color) {
	c.ink, c.shade, c.mask = k, nil, nil
	c.rasterize(area, c.Clip)
}

// Shade paints an area, each pixel in its own colour.
func (c *Canvas) Shade(area []Polygon, of func(x, y int) Color) {
	c.shade, c.mask = of, nil
	c.rasterize(area, c.Clip)
}

// Mask is the coverage of an area; nil where it touches nothing.
func (c *Canvas) Mask(area []Polygon) *image.Alpha {
	window := Bounds(area).Intersect(c.Clip)
	if window.Empty() {
		return nil
	}
	m := image.NewAlpha(window)
	c.Cover(m, area, window)
	return m
}

// Cover adds the coverage of an area to a mask, within a window.
func (c *Canvas) Cover(m *image.Alpha, area []Polygon, window image.Rectangle) {
	c.mask = m
	c.rasterize(area, window.Intersect(m.Rect))
}

// rasterize fills an area with the ink of the canvas, within a window.
func (c *Canvas) rasterize(area []Polygon, within image.Rectangle) {
	window := Bounds(area).Intersect(within)
	if window.Empty() {
		return
	}
	c.pen.UseNonZeroWinding = !c.EvenOdd
	c.pen.SetBounds(window.Dx(), window.Dy())
	c.pen.Clear()
	c.pen.Dx, c.pen.Dy = window.Min.X, window.Min.Y
	move := Point{X: float64(window.Min.X), Y: float64(window.Min.Y)}
	to := Point{X: float64(window.Dx()), Y: float64(window.Dy())}
	for _, p := range area {
		for i, b := range p {
			a := p[(i+len(p)-1)%len(p)]
			c.edge(Point{X: a.X - move.X, Y: a.Y - move.Y}, Point{X: b.X - move.X, Y: b.Y - move.Y}, to)
		}
	}
	c.pen.Rasterize(c)
}

// edge adds what matters of an edge in a window from 0 to its size. What is above or
// below it does not; what is to its left or right does by its height alone, and is put
// beside it, so that edges from afar take no time.
func (c *Canvas) edge(a, b, size Point) {
	if a.X != a.X || b.X != b.X || a.Y != a.Y || b.Y != b.Y || a.Y == b.Y { // not numbers, or level
		return
	}
	a, b = near(a), near(b)
	a, b = cutAt(a, b, 0, size.Y)
	if a.Y == b.Y {
		return
	}
	left, right := -1.0, size.X+1
	if min(a.X, b.X) >= left && max(a.X, b.X) <= right {
		c.add(a, b)
		return
	}
	at := []Point{a}
	for _, x := range []float64{left, right} {
		if (a.X < x) != (b.X < x) {
			t := (x - a.X) / (b.X - a.X)
			at = append(at, Point{X: x, Y: a.Y + float64((b.Y-a.Y)*t)})
		}
	}
	if len(at) == 3 && a.X > b.X {
		at[1], at[2] = at[2], at[1]
	}
	at = append(at, b)
	for i := range at {
		at[i].X = min(max(at[i].X, left), right)
	}
	for i := 1; i < len(at); i++ {
		c.add(at[i-1], at[i])
	}
}

// cutAt is the part of an edge between two heights.
func cutAt(a, b Point, top, bottom float64) (Point, Point) {
	in := func(p Point) Point {
		y := min(max(p.Y, top), bottom)
		if y == p.Y {
			return p
		}
		return Point{X: a.X + float64((b.X-a.X)*((y-a.Y)/(b.Y-a.Y))), Y: y}
	}
	return in(a), in(b)
}

func (c *Canvas) add(a, b Point) {
	c.pen.Start(fixed.Point26_6{X: fix(a.X), Y: fix(a.Y)})
	c.pen.Add1(fixed.Point26_6{X: fix(b.X), Y: fix(b.Y)})
}

// far bounds coordinates, in pixels: pictures are smaller.
const far = 1 << 19

func near(p Point) Point {
	return Point{X: min(max(p.X, -far), far), Y: min(max(p.Y, -far), far)}
}

// fix is a length in 1/64 of a pixel.
func fix(v float64) fixed.Int26_6 { return fixed.Int26_6(math.Floor(v*64 + 0.5)) }

// Bounds are the pixels that an area touches.
func Bounds(area []Polygon) image.Rectangle {
	x, y, X, Y := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range area {
		for _, q := range p {
			x, y, X, Y = min(x, q.X), min(y, q.Y), max(X, q.X), max(Y, q.Y)
		}
	}
	if !(x <= X && y <= Y) {
		return image.Rectangle{}
	}
	in := func(v float64) int { return int(min(max(v, -far), far)) }
	return image.Rect(in(math.Floor(x)), in(math.Floor(y)), in(math.Ceil(X))+1, in(math.Ceil(Y))+1)
}

// Paint lays the ink on spans. It is what the rasterizer calls.
func (c *Canvas) Paint(spans []raster.Span, _ bool) {
	switch {
	case c.mask != nil:
		c.cover(spans)
	case c.shade != nil:
		c.shadeOn(spans)
	default:
		c.inkOn(spans)
	}
}

func (c *Canvas) inkOn(spans []raster.Span) {
	k := c.ink
	for _, s := range spans {
		row := c.row(s.Y, s.X0, s.X1)
		alpha := part(s.Alpha, k.Alpha)
		if alpha >= Opaque {
			for i := 0; i < len(row); i += 4 {
				row[i], row[i+1], row[i+2], row[i+3] = k.R, k.G, k.B, 255
			}
			continue
		}
		for i := 0; i < len(row); i += 4 {
			lay(row[i:i+4:i+4], k, alpha)
		}
	}
}

func (c *Canvas) shadeOn(spans []raster.Span) {
	for _, s := range spans {
		row := c.row(s.Y, s.X0, s.X1)
		for i := 0; i < len(row); i += 4 {
			k := c.shade(s.X0+i/4, s.Y)
			lay(row[i:i+4:i+4], k, part(s.Alpha, k.Alpha))
		}
	}
}

// row are the pixels of a line from x to X.
func (c *Canvas) row(y, x, X int) []uint8 {
	at := c.Img.PixOffset(x, y)
	return c.Img.Pix[at : at+4*(X-x)]
}

// part is how much of a colour a span takes, of 1<<16.
func part(span, alpha uint32) uint32 { return (span + span>>15) * (alpha >> 1) >> 15 }

// lay lays a colour over a pixel. Pixels are premultiplied, colours are not.
func lay(px []uint8, k Color, alpha uint32) {
	px[0], px[1], px[2], px[3] = blend(px[0], k.R, alpha), blend(px[1], k.G, alpha), blend(px[2], k.B, alpha), blend(px[3], 255, alpha)
}

// blend lays b over a.
func blend(a, b uint8, alpha uint32) uint8 {
	return uint8((uint32(a)*(Opaque-alpha) + uint32(b)*alpha + Opaque/2) >> 16)
}

// cover makes the mask as opaque as spans are, where it is less so.
func (c *Canvas) cover(spans []raster.Span) {
	for _, s := range spans {
		a := uint8(s.Alpha >> 8)
		row := c.mask.Pix[(s.Y-c.mask.Rect.Min.Y)*c.mask.Stride:]
		for x := s.X0 - c.mask.Rect.Min.X; x < s.X1-c.mask.Rect.Min.X; x++ {
			row[x] = max(row[x], a)
		}
	}
}

// Through paints what f paints, within a window, as one: with so much of it, of
// [Opaque], and of that what the mask shows, unless that is nil. The window must lie
// within the mask.
func (c *Canvas) Through(window image.Rectangle, alpha uint32, mask *image.Alpha, f func()) {
	clip := c.Clip
	window = window.Intersect(clip)
	if window.Empty() {
		return
	}
	before := make([]uint8, 0, 4*window.Dx()*window.Dy())
	for y := window.Min.Y; y < window.Max.Y; y++ {
		before = append(before, c.row(y, window.Min.X, window.Max.X)...)
	}
	c.Clip = window
	f()
	c.Clip = clip
	for y := window.Min.Y; y < window.Max.Y; y++ {
		row := c.row(y, window.Min.X, window.Max.X)
		if mask == nil {
			for i, v := range row {
				row[i] = blend(before[i], v, alpha)
			}
		} else {
			shown := mask.Pix[mask.PixOffset(window.Min.X, y):]
			for i, v := range row {
				row[i] = blend(before[i], v, (alpha*uint32(shown[i/4])+127)/255)
			}
		}
		before = before[len(row):]
	}
}

// Lay lays a colour where both of two masks are, which cover the same pixels.
func (c *Canvas) Lay(k Color, a, b *image.Alpha) {
	for y := a.Rect.Min.Y; y < a.Rect.Max.Y; y++ {
		row := c.row(y, a.Rect.Min.X, a.Rect.Max.X)
		at := a.PixOffset(a.Rect.Min.X, y)
		for x := range a.Rect.Dx() {
			alpha := uint32(a.Pix[at+x]) * uint32(b.Pix[at+x])
			if alpha == 0 {
				continue
			}
			lay(row[4*x:4*x+4:4*x+4], k, (alpha*Opaque+255*255/2)/(255*255))
		}
	}
}
