package curve

import (
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
)

// Tracing is how [Trace] draws a curve.
type Tracing struct {
	Paint  scene.Paint
	Dashed scene.Dash // of stretches to and from what is assumed or proposed
	Fill   bool       // between curve and neutral
	// From and To cut the curve off: what is beyond is not drawn. Default: nothing
	// is cut.
	From, To float64
}

// cut leaves of a stretch what lies between two places, nothing maybe.
func (p piece) cut(from, to float64) (piece, bool) {
	if p.to.x <= from || p.from.x >= to {
		return p, false
	}
	at := func(x float64) float64 { return (x - p.from.x) / (p.to.x - p.from.x) }
	s, t := max(at(from), 0), min(at(to), 1)
	if s <= 0 && t >= 1 {
		return p, true
	}
	// The control point of a part is where its tangents meet.
	y := func(a, b float64) float64 {
		return gochart.Tenth(mix(mix(p.from.y, p.by.y, a), mix(p.by.y, p.to.y, a), b))
	}
	x := func(a float64) float64 { return gochart.Tenth(mix(p.from.x, p.to.x, a)) }
	out := p
	out.from, out.to = xy{x(s), y(s, s)}, xy{x(t), y(t, t)}
	out.by = xy{gochart.Tenth((out.from.x + out.to.x) / 2), y(s, t)}
	return out, out.to.x > out.from.x
}

// cutOff leaves of runs what lies between two places.
func cutOff(runs [][]piece, from, to float64) [][]piece {
	var out [][]piece
	for _, r := range runs {
		var kept []piece
		for _, p := range r {
			if q, some := p.cut(from, to); some {
				kept = append(kept, q)
			}
		}
		if len(kept) > 0 {
			out = append(out, kept)
		}
	}
	return out
}

// Trace draws a curve and nothing else: its dots and labels are the caller's.
func Trace(pen *gochart.Pen, points []Point, y gochart.Range, neutral float64, t Tracing) {
	zero := y.At(neutral)
	runs := pieces(points, y, zero)
	if t.To > t.From {
		runs = cutOff(runs, t.From, t.To)
	}
	if t.Fill {
		fills(pen, runs, zero)
	}
	for _, r := range runs {
		for i := 0; i < len(r); {
			dashed, from := r[i].dashed, i
			for i < len(r) && r[i].dashed == dashed {
				i++
			}
			class, paint := "curve", t.Paint
			if dashed {
				class, paint.Dash = "curve dashed", t.Dashed
			}
			pen.Style(class, paint)
			pen.To(r[from].from.x, r[from].from.y)
			for _, p := range r[from:i] {
				pen.Quad(p.by.x, p.by.y, p.to.x, p.to.y)
			}
			pen.Done()
		}
	}
}

// Along are places along a curve, some pixels apart, for whoever must keep off
// it.
func Along(points []Point, y gochart.Range, neutral float64) []scene.Point {
	const n = 6
	var out []scene.Point
	for _, r := range pieces(points, y, y.At(neutral)) {
		for _, p := range r {
			for i := range n + 1 {
				t := float64(i) / n
				out = append(out, scene.Point{X: mix(p.from.x, p.to.x, t), Y: mix(mix(p.from.y, p.by.y, t), mix(p.by.y, p.to.y, t), t)})
			}
		}
	}
	return out
}
