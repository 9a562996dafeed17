package pdf

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// box is a part of a picture in its pixels.
type box struct{ x, y, X, Y float64 }

// nowhere is a box without anything in it, to be grown.
var nowhere = box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

func (b box) empty() bool { return !(b.x <= b.X && b.y <= b.Y) } // NaN is nowhere

func (b box) w() float64 { return b.X - b.x }
func (b box) h() float64 { return b.Y - b.y }

func (b box) and(o box) box {
	if o.empty() {
		return b
	}
	return box{min(b.x, o.x), min(b.y, o.y), max(b.X, o.X), max(b.Y, o.Y)}
}

func (b box) cut(o box) box {
	return box{max(b.x, o.x), max(b.y, o.y), min(b.X, o.X), min(b.Y, o.Y)}
}

func (b box) meets(o box) bool { return !b.cut(o).empty() }

func (b box) grown(by float64) box { return box{b.x - by, b.y - by, b.X + by, b.Y + by} }

// around is the box of a path, with the control points of its curves.
func around(ops []scene.Op) box {
	b := nowhere
	for _, op := range ops {
		from := 2
		switch op.Kind {
		case scene.Close:
			continue
		case scene.Quad:
			from = 1
		case scene.Cubic:
			from = 0
		}
		for _, p := range op.P[from:] {
			b = b.and(box{p.X, p.Y, p.X, p.Y})
		}
	}
	return b
}
