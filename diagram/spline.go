package diagram

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/scene"
)

// spline is a row of Bézier curves: 3n+1 points.
//
// All products are converted, here and below: Go may fuse them with sums on some
// machines, and pictures are the same on all.
type spline []graphviz.Spot

type spot = graphviz.Spot

func mix(a, b, t float64) float64 { return a + float64((b-a)*t) }

func between(a, b spot, t float64) spot { return spot{X: mix(a.X, b.X, t), Y: mix(a.Y, b.Y, t)} }

func distance(a, b spot) float64 {
	dx, dy := a.X-b.X, a.Y-b.Y
	return math.Sqrt(float64(dx*dx) + float64(dy*dy))
}

// split cuts one Bézier curve in two.
func split(p [4]spot, t float64) (first, last [4]spot) {
	a, b, c := between(p[0], p[1], t), between(p[1], p[2], t), between(p[2], p[3], t)
	d, e := between(a, b, t), between(b, c, t)
	m := between(d, e, t)
	return [4]spot{p[0], a, d, m}, [4]spot{m, e, c, p[3]}
}

func (c spline) end() spot { return c[len(c)-1] }

// reversed runs the other way.
func (c spline) reversed() spline {
	out := make(spline, len(c))
	for i, p := range c {
		out[len(c)-1-i] = p
	}
	return out
}

func (c spline) moved(dx, dy float64) spline {
	out := make(spline, len(c))
	for i, p := range c {
		out[i] = spot{X: tenth(p.X + dx), Y: tenth(p.Y + dy)}
	}
	return out
}

// points walks along the curve, in n steps for each of its parts.
func (c spline) points(n int) []spot {
	out := []spot{c[0]}
	for i := 0; i+3 < len(c); i += 3 {
		p := [4]spot{c[i], c[i+1], c[i+2], c[i+3]}
		for k := 1; k <= n; k++ {
			first, _ := split(p, float64(k)/float64(n))
			out = append(out, first[3])
		}
	}
	return out
}

// shortened ends the curve where it is length away from its end, and tells from
// where the rest leads there.
func (c spline) shortened(length float64) spline {
	end := c.end()
	for i := len(c) - 4; i >= 0; i -= 3 {
		if distance(c[i], end) < length && i > 0 {
			continue
		}
		p := [4]spot{c[i], c[i+1], c[i+2], c[i+3]}
		lo, hi := 0.0, 1.0
		for range 24 {
			t := (lo + hi) / 2
			if first, _ := split(p, t); distance(first[3], end) > length {
				lo = t
			} else {
				hi = t
			}
		}
		first, _ := split(p, lo)
		out := append(spline{}, c[:i]...)
		return append(out, first[:]...)
	}
	return c
}

// ops draws the curve.
func (c spline) ops() []scene.Op {
	out := []scene.Op{scene.MoveTo(tenth(c[0].X), tenth(c[0].Y))}
	for i := 1; i+2 < len(c); i += 3 {
		if c.level(i) {
			out = append(out, scene.LineTo(tenth(c[i+2].X), tenth(c[i+2].Y)))
			continue
		}
		out = append(out, scene.CubicTo(tenth(c[i].X), tenth(c[i].Y), tenth(c[i+1].X), tenth(c[i+1].Y), tenth(c[i+2].X), tenth(c[i+2].Y)))
	}
	return out
}

// level tells whether a part is a straight line, upright or level.
func (c spline) level(i int) bool {
	same := func(of func(spot) float64) bool {
		v := of(c[i-1])
		for _, p := range c[i : i+3] {
			if math.Abs(of(p)-v) > 0.05 {
				return false
			}
		}
		return true
	}
	return same(func(p spot) float64 { return p.X }) || same(func(p spot) float64 { return p.Y })
}

// tipLength and tipWidth are the measures of arrow heads on curves.
const (
	tipLength = 8
	tipWidth  = 5.6
)

// tip is the arrow head at the end of a curve that was shortened to from.
func tip(from, end spot) []scene.Op {
	d := distance(from, end)
	if d == 0 {
		return nil
	}
	dx, dy := (end.X-from.X)/d, (end.Y-from.Y)/d
	base := spot{X: end.X - float64(tipLength*dx), Y: end.Y - float64(tipLength*dy)}
	wx, wy := float64(tipWidth/2*dy), float64(tipWidth/2*dx)
	at := func(x, y float64) scene.Point { return scene.Point{X: tenth(x), Y: tenth(y)} }
	return scene.Polygon(at(base.X-wx, base.Y+wy), at(end.X, end.Y), at(base.X+wx, base.Y-wy))
}

// area is a rectangle between whole or broken pixels.
type area struct{ x, y, w, h float64 }

func (a area) grown(by float64) area { return area{a.x - by, a.y - by, a.w + 2*by, a.h + 2*by} }

func (a area) holds(p spot) bool {
	return a.x < p.X && p.X < a.x+a.w && a.y < p.Y && p.Y < a.y+a.h
}

func (a area) meets(b area) bool {
	return a.x < b.x+b.w && b.x < a.x+a.w && a.y < b.y+b.h && b.y < a.y+a.h
}

// hull is the smallest area that holds all points.
func hull(points []spot) area {
	if len(points) == 0 {
		return area{}
	}
	lo, hi := points[0], points[0]
	for _, p := range points {
		lo.X, lo.Y, hi.X, hi.Y = min(lo.X, p.X), min(lo.Y, p.Y), max(hi.X, p.X), max(hi.Y, p.Y)
	}
	return area{lo.X, lo.Y, hi.X - lo.X, hi.Y - lo.Y}
}

// traced is a curve as a row of points with the area that they cover.
type traced struct {
	points []spot
	area
}

func trace(c spline) traced {
	p := c.points(8)
	return traced{p, hull(p)}
}

// crossings counts how often two traces cross.
func (t traced) crossings(o traced) int {
	if !t.grown(0.01).meets(o.grown(0.01)) {
		return 0
	}
	n := 0
	for i := 1; i < len(t.points); i++ {
		for k := 1; k < len(o.points); k++ {
			if cross(t.points[i-1], t.points[i], o.points[k-1], o.points[k]) {
				n++
			}
		}
	}
	return n
}

// cross tells whether two lines cross within both.
func cross(a, b, c, d spot) bool {
	side := func(p, q, r spot) float64 {
		return float64((q.X-p.X)*(r.Y-p.Y)) - float64((q.Y-p.Y)*(r.X-p.X))
	}
	s1, s2, s3, s4 := side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)
	return (s1 > 0) != (s2 > 0) && (s3 > 0) != (s4 > 0) && s1 != 0 && s2 != 0 && s3 != 0 && s4 != 0
}
