package gochart

import (
	"io"
	"math"
	"slices"

	"github.com/golang/freetype/truetype"
	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// Pen is a renderer of go-chart's that takes shapes down. Outside of the series
// it takes nothing, so that go-chart's own background and frame stay away.
type Pen struct {
	group *scene.Group
	x, y  float64
	open  bool
	class string
	paint scene.Paint
	ops   []scene.Op
}

// Into makes shapes to come go into another group.
func (p *Pen) Into(g *scene.Group) { p.group = g }

// Style sets class and paint of the shapes to come.
func (p *Pen) Style(class string, paint scene.Paint) { p.class, p.paint = class, paint }

func whole(v float64) int {
	v = math.Round(float64(v * fine))
	if !(math.Abs(v) < MostPixels*fine*4) {
		return 0
	}
	return int(v)
}

func (p *Pen) To(x, y float64)   { p.MoveTo(whole(x), whole(y)) }
func (p *Pen) Line(x, y float64) { p.LineTo(whole(x), whole(y)) }
func (p *Pen) Quad(cx, cy, x, y float64) {
	p.QuadCurveTo(whole(cx), whole(cy), whole(x), whole(y))
}
func (p *Pen) Shut()               { p.Close() }
func (p *Pen) Done()               { p.FillStroke() }
func (p *Pen) Dot(x, y, r float64) { p.Circle(float64(whole(r)), whole(x), whole(y)) }

// Write sets a text as the label says, moved as shapes are.
func (p *Pen) Write(t scene.Text) {
	if p.open {
		t.X, t.Y = p.at(whole(t.X), whole(t.Y))
		p.group.Add(t)
	}
}

// at is a place of go-chart's on the page.
func (p *Pen) at(x, y int) (float64, float64) {
	return Tenth(p.x + float64(x)/fine), Tenth(p.y + float64(y)/fine)
}

func (p *Pen) MoveTo(x, y int) {
	X, Y := p.at(x, y)
	p.add(scene.MoveTo(X, Y))
}

func (p *Pen) LineTo(x, y int) {
	X, Y := p.at(x, y)
	p.add(scene.LineTo(X, Y))
}

func (p *Pen) QuadCurveTo(cx, cy, x, y int) {
	CX, CY := p.at(cx, cy)
	X, Y := p.at(x, y)
	p.add(scene.QuadTo(CX, CY, X, Y))
}

func (p *Pen) Close() { p.add(scene.Shut()) }

func (p *Pen) add(op scene.Op) {
	if p.open {
		p.ops = append(p.ops, op)
	}
}

func (p *Pen) FillStroke() {
	if p.open && len(p.ops) > 0 {
		p.group.Add(scene.Path{Class: p.class, Ops: slices.Clone(p.ops), Paint: p.paint})
	}
	p.ops = p.ops[:0]
}

func (p *Pen) Stroke() { p.FillStroke() }
func (p *Pen) Fill()   { p.FillStroke() }

func (p *Pen) Circle(r float64, x, y int) {
	if p.open {
		X, Y := p.at(x, y)
		p.group.Add(scene.Circle{Class: p.class, X: X, Y: Y, R: Tenth(r / fine), Paint: p.paint})
	}
}

// What go-chart sets is of no account: shapes are painted as Style says, and
// texts are written by Write.

func (p *Pen) ResetStyle()                        {}
func (p *Pen) GetDPI() float64                    { return 72 }
func (p *Pen) SetDPI(float64)                     {}
func (p *Pen) SetClassName(string)                {}
func (p *Pen) SetStrokeColor(drawing.Color)       {}
func (p *Pen) SetFillColor(drawing.Color)         {}
func (p *Pen) SetStrokeWidth(float64)             {}
func (p *Pen) SetStrokeDashArray([]float64)       {}
func (p *Pen) ArcTo(_, _ int, _, _, _, _ float64) {}
func (p *Pen) SetFont(*truetype.Font)             {}
func (p *Pen) SetFontColor(drawing.Color)         {}
func (p *Pen) SetFontSize(float64)                {}
func (p *Pen) Text(string, int, int)              {}
func (p *Pen) MeasureText(string) (b chart.Box)   { return b }
func (p *Pen) SetTextRotation(float64)            {}
func (p *Pen) ClearTextRotation()                 {}
func (p *Pen) Save(io.Writer) error               { return nil }

var _ chart.Renderer = (*Pen)(nil)
