package chart

import (
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// dot is the mark of a value. Hollow has one meaning in a picture, which the
// picture names.
type dot struct {
	x, y, r float64
	shape   gochart.Shape
	color   theme.Color
	hollow  bool
}

func (d dot) draw(p *gochart.Pen) {
	if d.hollow {
		p.Style("dot hollow", scene.Paint{Fill: theme.Page, Stroke: d.color, Width: 1.5})
	} else { // the edge parts it from dots that touch it
		p.Style("dot", scene.Paint{Fill: d.color, Stroke: theme.Page})
	}
	p.Mark(d.shape, d.x, d.y, d.r)
}

// beside says how far above or below their line dots stand, so that those at
// almost the same place are all seen; apart is what two of them need.
func beside(xs []float64, apart float64) []float64 {
	out := make([]float64, len(xs))
	taken := make([]bool, len(xs))
	for i := range xs {
		if taken[i] {
			continue
		}
		same := []int{i}
		for k := i + 1; k < len(xs); k++ {
			if d := xs[k] - xs[i]; !taken[k] && d < apart && d > -apart {
				same = append(same, k)
				taken[k] = true
			}
		}
		for n, k := range same {
			out[k] = float64(apart * (float64(n) - float64(len(same)-1)/2))
		}
	}
	return out
}
