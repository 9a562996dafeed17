package ink

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// Line is a path without curves.
type Line struct {
	Points []Point
	Closed bool
	Corner []bool // of points: those that the path has itself, not those of a curve
}

// flatness is how far lines may lie from a curve, in pixels.
const flatness = 0.06

// Flatten makes lines of a path.
func Flatten(ops []scene.Op, to Matrix) []Line {
	var out []Line
	var now Line
	end := func() {
		if len(now.Points) > 0 {
			out = append(out, now)
		}
		now = Line{}
	}
	add := func(p Point, corner bool) {
		if n := len(now.Points); n > 0 && now.Points[n-1] == p && (n > 1 || !corner) {
			return
		}
		now.Points, now.Corner = append(now.Points, p), append(now.Corner, corner)
	}
	var start Point
	for _, op := range ops {
		p := to.At(op.To())
		if op.Kind != scene.Move && op.Kind != scene.Close && len(now.Points) == 0 {
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
			a, b := now.Points[len(now.Points)-1], to.At(op.P[1])
			n := quadPieces(a, b, p)
			for i := 1; i < n; i++ {
				t := float64(i) / float64(n)
				add(mix(mix(a, b, t), mix(b, p, t), t), false)
			}
			add(p, true)
		case scene.Cubic:
			a, b, c := now.Points[len(now.Points)-1], to.At(op.P[0]), to.At(op.P[1])
			n := cubicPieces(a, b, c, p)
			for i := 1; i < n; i++ {
				t := float64(i) / float64(n)
				bc := mix(b, c, t)
				add(mix(mix(mix(a, b, t), bc, t), mix(bc, mix(c, p, t), t), t), false)
			}
			add(p, true)
		case scene.Close:
			now.Closed = true
			if n := len(now.Points); n > 1 && now.Points[n-1] == now.Points[0] {
				now.Points, now.Corner = now.Points[:n-1], now.Corner[:n-1]
			}
			end()
		}
	}
	end()
	return out
}

// Points is how many points the lines of a path have, at most.
func Points(ops []scene.Op, to Matrix) int {
	n := 0
	var now, start Point
	for _, op := range ops {
		p := to.At(op.To())
		switch op.Kind {
		case scene.Move:
			start = p
			n++
		case scene.Close:
			p = start
			n++
		case scene.Quad:
			n += quadPieces(now, to.At(op.P[1]), p)
		case scene.Cubic:
			n += cubicPieces(now, to.At(op.P[0]), to.At(op.P[1]), p)
		default:
			n++
		}
		now = p
	}
	return n
}

func quadPieces(a, b, p Point) int     { return pieces(bend(a, b, p) / 4) }
func cubicPieces(a, b, c, p Point) int { return pieces(max(bend(a, b, c), bend(b, c, p)) * 0.75) }

// bend is how far the middle point lies off.
func bend(a, b, c Point) float64 {
	return math.Hypot(a.X-2*b.X+c.X, a.Y-2*b.Y+c.Y)
}

// pieces is into how many a curve is cut that bends so far.
func pieces(off float64) int {
	if !(off > flatness) {
		return 1
	}
	return int(math.Ceil(math.Sqrt(min(off/flatness, 1<<16))))
}

func mix(a, b Point, t float64) Point {
	return Point{X: a.X + float64((b.X-a.X)*t), Y: a.Y + float64((b.Y-a.Y)*t)}
}

// Areas are lines as polygons to fill.
func Areas(lines []Line) []Polygon {
	out := make([]Polygon, len(lines))
	for i, l := range lines {
		out[i] = l.Points
	}
	return out
}
