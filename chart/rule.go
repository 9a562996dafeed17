package chart

import (
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// rule is a straight line.
type rule struct {
	x, y, X, Y float64
	paint      scene.Paint
}

// What rules are painted with.
var (
	gridPaint   = scene.Paint{Stroke: theme.Hair}
	basePaint   = scene.Paint{Stroke: theme.Mark}                         // where values begin, or turn
	bordPaint   = scene.Paint{Stroke: theme.Edge}                         // around plots and above feet
	partPaint   = scene.Paint{Stroke: theme.Edge, Dash: scene.Dash{1, 4}} // between stages
	leaderPaint = scene.Paint{Stroke: theme.Mark, Width: 0.8}             // from a mark to its label
)

func (r rule) draw(p *gochart.Pen) {
	p.Style("rule", r.paint)
	p.To(r.x, r.y)
	p.Line(r.X, r.Y)
	p.Done()
}

// interval is a line without caps behind the dot of its value.
type interval struct {
	x, y, X, Y float64
	color      theme.Color
	width      float64
}

func (i interval) draw(p *gochart.Pen) {
	p.Style("interval", scene.Paint{Stroke: i.color, Width: i.width})
	p.To(i.x, i.y)
	p.Line(i.X, i.Y)
	p.Done()
}
