package raster

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// line is a path without curves.
type line struct {
	points []point
	closed bool
	corner []bool // of points: those that the path has itself, not those of a curve
}

// place is where a path goes: scaled, slanted, then moved.
type place struct {
	scale, x, y float64
	slant       float64 // how much x grows for a step upwards
}

func (p place) at(q scene.Point) point {
	x := q.X
	if p.slant != 0 {
		x -= float64(p.slant * q.Y)
	}
	return point{float64(x*p.scale) + p.x, float64(q.Y*p.scale) + p.y}
}

// flatness is how far lines may lie from a curve, in pixels.
const flatness = 0.06

// flatten makes lines of a path.
func flatten(ops []scene.Op, to place) []line {
	var out []line
	var now line
	end := func() {
		if len(now.points) > 0 {
			out = append(out, now)
		}
		now = line{}
	}
	add := func(p point, corner bool) {
		if n := len(now.points); n > 0 && now.points[n-1] == p && (n > 1 || !corner) {
			return
		}
		now.points, now.corner = append(now.points, p), append(now.corner, corner)
	}
	var start point
	for _, op := range ops {
		p := to.at(op.To())
		if op.Kind != scene.Move && op.Kind != scene.Close && len(now.points) == 0 {
			add(start, true)
		}
		switch op.Kind {
		case scene.Move:
			end()
			start = p
			add(p, true)
		case scene.Line:
			add(p, true)
		case scene.Quad:
			a, b := now.points[len(now.points)-1], to.at(op.P[1])
			n := pieces(bend(a, b, p) / 4)
			for i := 1; i < n; i++ {
				t := float64(i) / float64(n)
				add(mix(mix(a, b, t), mix(b, p, t), t), false)
			}
			add(p, true)
		case scene.Cubic:
			a, b, c := now.points[len(now.points)-1], to.at(op.P[0]), to.at(op.P[1])
			n := pieces(max(bend(a, b, c), bend(b, c, p)) * 0.75)
			for i := 1; i < n; i++ {
				t := float64(i) / float64(n)
				bc := mix(b, c, t)
				add(mix(mix(mix(a, b, t), bc, t), mix(bc, mix(c, p, t), t), t), false)
			}
			add(p, true)
		case scene.Close:
			now.closed = true
			if n := len(now.points); n > 1 && now.points[n-1] == now.points[0] {
				now.points, now.corner = now.points[:n-1], now.corner[:n-1]
			}
			end()
		}
	}
	end()
	return out
}

// bend is how far the middle point lies off.
func bend(a, b, c point) float64 {
	return math.Hypot(a.x-2*b.x+c.x, a.y-2*b.y+c.y)
}

// pieces is into how many a curve is cut that bends so far.
func pieces(off float64) int {
	if !(off > flatness) {
		return 1
	}
	return int(math.Ceil(math.Sqrt(min(off/flatness, 1<<16))))
}

func mix(a, b point, t float64) point {
	return point{a.x + float64((b.x-a.x)*t), a.y + float64((b.y-a.y)*t)}
}

// areas are lines as polygons to fill.
func areas(lines []line) []polygon {
	out := make([]polygon, len(lines))
	for i, l := range lines {
		out[i] = l.points
	}
	return out
}
