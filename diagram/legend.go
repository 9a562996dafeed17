package diagram

import (
	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/route"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// legend explains what occurs in the picture.
type legend struct {
	items  []legendItem
	bottom int
}

// legendItem explains one thing: sign draws it into a box that begins at x, on
// the line y.
type legendItem struct {
	words string
	lines []string
	x, y  int
	sign  func(g *scene.Group, x, y int)
}

// legendLook is the type of a legend and its measures.
type legendLook struct {
	text            scene.Text
	line, sign, gap int // line to line, room for the sign, room behind the text
}

var (
	plainLegend   = legendLook{scene.Text{Class: "explain", Fill: theme.Muted}, 18, 34, 24}
	captionLegend = legendLook{scene.Text{Class: "explain", Type: theme.Caption, Fill: theme.Muted}, 20, 34, 22}
)

// layItems lays out items in rows that begin at x, y.
func layItems(items []legendItem, look legendLook, x, y, width int) legend {
	f := font(look.text.Type, false)
	left, tall := x, 1
	for i := range items {
		it := &items[i]
		it.lines = text.Wrap(it.words, f, float64(width-look.sign))
		w := look.sign + int(f.Widest(it.lines)) + look.gap
		if x > left && x+w > left+width {
			x, y, tall = left, y+tall*look.line, 1
		}
		it.x, it.y = x, y
		tall = max(tall, len(it.lines))
		x += w
	}
	return legend{items, y + tall*look.line}
}

func drawItems(root *scene.Group, id string, l legend, look legendLook) {
	if len(l.items) == 0 {
		return
	}
	g := root.Group(id, "legend")
	for _, it := range l.items {
		it.sign(g, it.x, it.y)
		t := look.text
		left := float64(it.x + look.sign)
		t = placed(t, left, left+font(t.Type, false).Widest(it.lines), it.lines)
		lines(g, float64(it.y)+4, float64(look.line), t, it.lines)
	}
}

// legendKeys are the labels of links that found no place beside them.
func (b *board) legendKeys() []legendItem {
	var out []legendItem
	for i := range b.links {
		if n := b.keys[i]; n > 0 && b.ended() == nil { // whoever asks next is told
			out = append(out, legendItem{words: b.links[i].Label, sign: func(g *scene.Group, x, y int) {
				key(g, float64(x+18), float64(y), n, b.smallType())
			}})
		}
	}
	return out
}

func (p *plan) legendMarks() []legendItem {
	has := map[journey.MarkKind]bool{}
	for i := range p.cells {
		for _, m := range p.cells[i].step.Marks {
			has[m.Kind] = true
		}
	}
	var out []legendItem
	for _, k := range journey.MarkKinds() {
		if has[k] {
			out = append(out, legendItem{words: p.words.Within(page.Label(p.words, k)), sign: func(g *scene.Group, x, y int) {
				badge(p.words, g.Group("", "badge"), k, float64(x+18), float64(y))
			}})
		}
	}
	return out
}

func (p *plan) legendLinks() []legendItem {
	var out []legendItem
	for _, kind := range []blueprint.Link{{}, {Both: true}, {Optional: true}, {Both: true, Optional: true}} {
		for _, l := range p.links {
			if l.Both != kind.Both || l.Optional != kind.Optional {
				continue
			}
			name := p.words.HandOver
			if kind.Both {
				name = p.words.Agreement
			}
			if kind.Optional {
				name = page.Fill(p.words.Optional, "link", name)
			}
			out = append(out, legendItem{words: name, sign: func(g *scene.Group, x, y int) { legendArrow(g, kind, x, y) }})
			break
		}
	}
	return out
}

// legendArrow is a short link.
func legendArrow(g *scene.Group, l blueprint.Link, x, y int) {
	from, to := route.Point{X: x, Y: y}, route.Point{X: x + 29, Y: y}
	path, _, _ := shorten([]route.Point{from, to}, l.Both)
	paint := scene.Paint{Stroke: theme.Link, Width: 1.1}
	if l.Optional {
		paint.Dash = scene.Dash{5, 4}
	}
	in := g.Group("", "link")
	in.Add(scene.Path{Ops: scene.HLine(float64(path[0].X), float64(path[1].X), float64(y)), Paint: paint})
	if l.Both {
		head(in, from, to)
	}
	head(in, to, from)
}
