package diagram

import (
	"fmt"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/route"
	"github.com/frontstage-go/frontstage/internal/svg"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
)

// legendItem explains one thing that occurs in the picture.
type legendItem struct {
	mark  journey.MarkKind // a badge,
	arrow *blueprint.Link  // or a link,
	key   int              // or the number of a label
	lines []string
	x, y  int
}

const (
	legendLine = 18
	legendSign = 34 // room for the sign before the text
)

// layLegend lists what occurs and lays it out in rows.
func (p *picture) layLegend() {
	l := p.Language
	has := map[journey.MarkKind]bool{}
	for _, c := range p.cards {
		for _, m := range c.step.Marks {
			has[m.Kind] = true
		}
	}
	var items []legendItem
	for _, k := range journey.MarkKinds() {
		if has[k] {
			items = append(items, legendItem{mark: k, lines: []string{k.Label(l)}})
		}
	}
	for _, a := range []blueprint.Link{{}, {Both: true}, {Optional: true}, {Both: true, Optional: true}} {
		for _, x := range p.links {
			if x.Both == a.Both && x.Optional == a.Optional {
				name := l.Pick("hand-over", "单向交接")
				if a.Both {
					name = l.Pick("agreement, co-dependency", "协同约定")
				}
				if a.Optional {
					name += l.Pick(", optional", "（可选）")
				}
				items = append(items, legendItem{arrow: &a, lines: []string{name}})
				break
			}
		}
	}
	room := p.width - 2*pagePad - legendSign
	for i := range p.links {
		if p.keys[i] > 0 {
			items = append(items, legendItem{key: p.keys[i], lines: text.Wrap(p.links[i].Label, subFont, float64(room))})
		}
	}
	x, y := pagePad, p.legendY+8
	tall := 1
	for i := range items {
		it := &items[i]
		w := legendSign + int(subFont.Widest(it.lines)) + 24
		if x > pagePad && x+w > p.width-pagePad {
			x, y, tall = pagePad, y+tall*legendLine, 1
		}
		it.x, it.y = x, y
		tall = max(tall, len(it.lines))
		x += w
	}
	p.legend = items
	p.height = p.legendY
	if len(items) > 0 {
		p.height = y + tall*legendLine
	}
}

func (w *writer) drawLegend() {
	if len(w.legend) == 0 {
		return
	}
	w.P(`<g id="%s-legend" class="legend">`, w.ID)
	for _, it := range w.legend {
		x, y := float64(it.x), float64(it.y)
		switch {
		case it.mark != "":
			w.WriteString("<g>")
			w.badge(it.mark, x+18, y)
			w.WriteString("</g>")
		case it.arrow != nil:
			w.legendArrow(*it.arrow, it.x, it.y)
		default:
			w.P(`<circle class="key" cx="%s" cy="%s" r="6.5" fill="%s" stroke="%s"/>`, svg.Num(x+18), svg.Num(y), w.Theme.Color("page"), w.Theme.Color("link"))
			w.Text(x+18, y+2.8, "label", `font-size="8" text-anchor="middle" `+w.fill("text"), fmt.Sprint(it.key))
		}
		for k, line := range it.lines {
			w.Text(x+legendSign, y+4+float64(k*legendLine), "explain", `font-size="11" `+w.fill("muted"), line)
		}
	}
	w.WriteString("</g>\n")
}

// legendArrow is a short link.
func (w *writer) legendArrow(l blueprint.Link, x, y int) {
	from, to := route.Point{X: x, Y: y}, route.Point{X: x + 29, Y: y}
	path, _, _ := shorten([]route.Point{from, to}, l.Both)
	dash := ""
	if l.Optional {
		dash = ` stroke-dasharray="5 4"`
	}
	w.P(`<g class="link"><path fill="none" stroke="%s" stroke-width="1.1"%s d="M%d,%dH%d"/>`, w.Theme.Color("link"), dash, path[0].X, y, path[1].X)
	if l.Both {
		w.head(from, to)
	}
	w.head(to, from)
	w.WriteString("</g>")
}
