package diagram

import (
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

func (p *plot) draw(root *scene.Group, y float64) {
	g := root.Group(p.id("emotion", ""), "emotion")
	p.drawScale(g, y)
	p.drawGaps(g, y)
	// A drawing of go-chart's needs whole pixels to stand in.
	width := int(math.Ceil(p.right)) + 1
	first, last := &p.cols[0], &p.cols[len(p.cols)-1]
	trace := func(pen *gochart.Pen, points []curve.Point, of func(*journey.Touchpoint) curve.Point, t curve.Tracing) {
		t.From, t.To = first.left, last.right
		curve.Trace(pen, p.onward(points, of), p.at, p.scale.Neutral, t)
	}
	mine := func(t *journey.Touchpoint) curve.Point { return experienced(p.j, t) }
	err := gochart.Draw(g, 0, y, width, int(p.feelingsHeight()), func(pen *gochart.Pen) {
		trace(pen, p.main, mine, curve.Tracing{Fill: true})
		pen.Style("neutral-line", scene.Paint{Stroke: theme.Mark, Dash: scene.Dash{2, 4}})
		pen.To(first.left+sheetInset, p.at.At(p.scale.Neutral))
		pen.Line(last.right, p.at.At(p.scale.Neutral))
		pen.Done()
		trace(pen, p.wanted, expected, curve.Tracing{Paint: scene.Paint{Stroke: theme.Mark, Width: 1.3}})
		for i, o := range p.others {
			of := seriesOf[1+i%(len(seriesOf)-1)]
			theirs := func(t *journey.Touchpoint) curve.Point { return experienced(o, o.ByID(t.ID)) }
			trace(pen, p.points(o), theirs, curve.Tracing{Paint: scene.Paint{Stroke: of.color, Width: 2.2, Dash: of.dash, Round: true}, Dashed: of.dash})
		}
		trace(pen, p.main, mine, curve.Tracing{Paint: scene.Paint{Stroke: theme.Emotion, Width: 3, Round: true}, Dashed: assumedDash})
	})
	if err != nil { // widths and heights are bounded by the limits
		return
	}
	p.nameGaps(g, y)
	for i := range p.wanted {
		if w := &p.wanted[i]; w.Known {
			diamond(g, float64(w.X), y+p.at.At(w.Value))
		}
	}
	for i, o := range p.others {
		of := seriesOf[1+i%(len(seriesOf)-1)]
		for _, pt := range p.points(o) {
			if pt.Known {
				drawMarker(g, of, float64(pt.X), tenth(y+p.at.At(pt.Value)))
			}
		}
	}
	for _, c := range p.calls {
		p.drawCall(g, c, y)
	}
	for _, t := range p.tells {
		p.drawTell(g, t, y)
	}
	for i := range p.main {
		p.drawPoint(g, i, y)
	}
	for _, l := range p.labels {
		t := l.text
		t.Y, t.Halo = tenth(t.Y+y), theme.Page
		g.Add(t)
	}
}

// drawScale draws the ends of the scale, with their faces and words: in front of
// the columns or, on a narrow page, above and below the lines.
func (p *plot) drawScale(g *scene.Group, y float64) {
	left, right := p.cols[0].left+sheetInset, p.cols[len(p.cols)-1].right
	text := func(x, y float64, s string, t theme.Type, a scene.Anchor) {
		g.Add(scene.Text{X: x, Y: y, S: s, Type: t, Anchor: a, Fill: theme.Muted})
	}
	for _, e := range []struct {
		word string
		v    float64
		part float64
	}{{p.w.Delighted, p.scale.Max, 1}, {p.w.Frustrated, p.scale.Min, -1}} {
		if e.v == p.scale.Neutral {
			continue // a scale with one side only
		}
		at := y + p.at.At(e.v)
		end := strings.TrimSuffix(page.Score(e.v, p.scale), ".0")
		g.Add(scene.Path{Ops: scene.HLine(left, right, at), Paint: scene.Paint{Stroke: theme.Hair}})
		fx, fy := p.cols[0].left-18, at
		if p.narrow {
			fx, fy = left+10, at-17*e.part
			text(fx+16, fy+4, e.word+" "+end, theme.Label, scene.Start)
		} else {
			text(fx-15, at+4, e.word, theme.Label, scene.End)
			text(fx-15, at+17, end, theme.Caption, scene.End)
		}
		g.Add(scene.Circle{X: fx, Y: fy, R: 10, Paint: scene.Paint{Fill: theme.Page, Stroke: theme.Text, Width: 1.3}})
		g.Add(scene.Icon{X: fx, Y: fy, Size: 16, Shape: face(e.part), Paint: scene.Paint{Stroke: theme.Text, Width: 1.4, Round: true}})
	}
	if p.narrow {
		return
	}
	word := p.w.Neutral
	if p.scale.Neutral != 0 {
		word += " " + strings.TrimSuffix(page.Score(p.scale.Neutral, p.scale), ".0")
	}
	text(p.cols[0].left-8, y+p.at.At(p.scale.Neutral)+3.4, word, theme.Caption, scene.End)
}

// drawGaps marks the columns whose score is not known.
func (p *plot) drawGaps(g *scene.Group, y float64) {
	for i := range p.main {
		if p.main[i].Known {
			continue
		}
		c := &p.cols[i]
		top, h := y+feelingsAbove, p.height
		g.Add(scene.Path{Class: "gap", Ops: hatch(c.x, top, c.w, h, 9.9), Paint: scene.Paint{Stroke: theme.Hair}})
	}
}

// nameGaps says so, over the neutral line.
func (p *plot) nameGaps(g *scene.Group, y float64) {
	for i := range p.main {
		if p.main[i].Known {
			continue
		}
		c := &p.cols[i]
		words := p.wrap(p.w.NotScored, mutedStyle, c.w-20)
		w, ph := words.width()+20, words.height()+7
		mid := y + p.at.At(p.scale.Neutral)
		g.Add(scene.Rect{X: tenth(c.middle() - w/2), Y: tenth(mid - ph/2), W: tenth(w), H: tenth(ph), R: 11, Paint: scene.Paint{Fill: theme.Page, Stroke: theme.Edge}})
		words.style.Anchor = scene.Middle
		words.draw(g, c.middle(), mid-words.height()/2)
	}
}

func (p *plot) drawTell(g *scene.Group, t tell, y float64) {
	x := float64(p.main[t.col].X)
	g.Add(scene.Path{Ops: scene.VLine(x, y+t.y, y+t.Y), Paint: scene.Paint{Stroke: theme.Peak, Width: 1.3, Dash: scene.Dash{1.5, 3.5}, Round: true}})
	w, mid := t.words.width()+14, y+(t.y+t.Y)/2
	g.Add(scene.Rect{X: tenth(x - w/2), Y: tenth(mid - 8.5), W: tenth(w), H: 17, R: 8.5, Paint: scene.Paint{Fill: theme.Page}})
	words := t.words
	words.style.Anchor = scene.Middle
	words.draw(g, x, mid-words.height()/2)
	e := t.expected.text
	e.Y, e.Halo = tenth(e.Y+y), theme.Page
	g.Add(e)
}

func (p *plot) drawPoint(g *scene.Group, i int, y float64) {
	pt := &p.main[i]
	if !pt.Known {
		return
	}
	x, at := float64(pt.X), tenth(y+p.at.At(pt.Value))
	if !pt.Strong {
		paint := scene.Paint{Fill: theme.Page, Stroke: theme.Emotion, Width: 2}
		if pt.Dashed {
			paint.Dash = scene.Dash{2, 2.6}
		}
		g.Add(scene.Circle{Class: "dot", X: x, Y: at, R: plainRadius, Paint: paint})
		return
	}
	g.Add(scene.Circle{Class: "dot strong", X: x, Y: at, R: strongRadius, Paint: scene.Paint{Fill: theme.Emotion, Stroke: theme.Page, Width: 2}})
	g.Add(scene.Icon{X: x, Y: at, Size: 16, Shape: face(p.part(pt.Value)), Paint: scene.Paint{Stroke: theme.OnAccent, Width: 1.6, Round: true}})
}

// part is how far a score lies from neutral, as a part of its side of the scale.
func (p *plot) part(v float64) float64 {
	room := p.scale.Max - p.scale.Neutral
	if v < p.scale.Neutral {
		room = p.scale.Neutral - p.scale.Min
	}
	if room == 0 {
		return 0
	}
	return (v - p.scale.Neutral) / room
}

// diamond marks what was expected.
func diamond(g *scene.Group, x, y float64) {
	y = tenth(y)
	g.Add(scene.Path{Class: "expected", Ops: scene.Polygon(scene.Point{X: x, Y: y - 3.5}, scene.Point{X: x + 3.5, Y: y}, scene.Point{X: x, Y: y + 3.5}, scene.Point{X: x - 3.5, Y: y}), Paint: scene.Paint{Fill: theme.Page, Stroke: theme.Mark, Width: 1.3}})
}
