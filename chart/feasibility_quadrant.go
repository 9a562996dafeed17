package chart

import (
	"slices"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

const (
	quadrantAxis = 24.0 // left of the frame, for the figures
	quadrantPad  = 16.0 // between the frame and 6 and 10
	namedLines   = 3    // of an idea's name, at most; beyond, its rank stands for it
)

// quadrant draws perceived experience against ease in a square, every idea by
// name; by rank where there are many, or the name is long.
func (f *feasibility) quadrant(s *sheet, x, side float64) {
	w := f.words
	head := s.block(w.QuadrantHead, panelStyle, x, s.y, side+quadrantAxis)
	up := s.block(w.PerceivedUp, tickStyle, x, head.bottom()+4, side/2)
	corner := s.block(w.LowCostHighPerception, tickStyle.as("corner").inColor(theme.Finding).heavy(), x+quadrantAxis+side, up.y, side/2-quadrantPad)
	corner.anchor = scene.End
	left, top := x+quadrantAxis, max(up.bottom(), corner.bottom())+4
	up.y, corner.y = top-4-up.height(), top-4-corner.height()
	at := gochart.Range{Lo: journey.LeastCriterion, Hi: journey.MostCriterion, From: left + quadrantPad, To: left + side - quadrantPad}
	rise := gochart.Range{Lo: journey.LeastCriterion, Hi: journey.MostCriterion, From: top + side - quadrantPad, To: top + quadrantPad}
	right, bottom, midX, midY := left+side, top+side, at.At(8), rise.At(8)

	ticks := ticksOf(criterionScale)
	dashed := scene.Paint{Stroke: theme.Mark, Dash: scene.Dash{4, 3}}
	middle := [2]rule{{midX, top, midX, bottom, dashed}, {left, midY, right, midY, dashed}}
	marks := []mark{
		bar{class: "area", x: midX, y: top, w: right - midX, h: midY - top, fill: theme.FindingTint},
		axis{at: at, ticks: ticks, text: whole, level: true, from: top, to: bottom, label: bottom + 11},
		axis{at: rise, ticks: ticks, text: whole, from: left, to: right, label: left - 7},
		middle[0], middle[1],
		rule{left, top, right, top, bordPaint}, rule{left, bottom, right, bottom, bordPaint},
		rule{left, top, left, bottom, bordPaint}, rule{right, top, right, bottom, bordPaint},
		head, up, corner,
	}
	spots := f.spots(at, rise)
	tags := make([]tag, len(spots))
	var dots []mark
	for i, p := range spots {
		color, st := theme.Mark, tickStyle.as("label").inColor(theme.Text)
		if p.quick {
			color, st = theme.Finding, st.heavy()
		}
		dots = append(dots, dot{x: p.x, y: p.y, r: 6, color: color})
		b := s.block(p.ranks(), st, 0, 0, side)
		if p.name != "" {
			for _, part := range []float64{0.4, 0.55} {
				if named := s.block(p.ranks()+" "+p.name, st, 0, 0, float64(part*side)); len(named.lines) <= namedLines {
					b = named
					break
				}
			}
		}
		tags[i] = tag{x: p.x, y: p.y, r: 6, text: b}
	}
	place(tags, area{left + 3, top + 3, right - 3, bottom - 3}, middle[:]...)
	if len(tags) > fewTags {
		tags = slices.DeleteFunc(tags, func(t tag) bool { return t.covered })
	}
	for i := range tags {
		t := &tags[i]
		t.text.halo = theme.Page
		if t.box.left >= midX && t.box.bottom <= midY {
			t.text.halo = theme.FindingTint
		}
		if l, led := t.leader(); led {
			marks = append(marks, l)
		}
	}
	marks = append(marks, dots...)
	for _, t := range tags {
		marks = append(marks, t)
	}
	ease := s.block(w.EaseRight, tickStyle, right, bottom+22, side+quadrantAxis)
	ease.anchor = scene.End
	s.put(s.group("", "quadrant"), append(marks, ease)...)
	s.y = ease.bottom()
}

// spot is a place in the quadrant, of an idea or, where they go by numbers, of
// all that share it.
type spot struct {
	x, y  float64
	all   []int // ranks
	name  string
	quick bool
}

func (f *feasibility) spots(at, rise gochart.Range) (out []spot) {
	many := len(f.ranked) > fewTags
	known := map[[2]float64]int{}
	for _, r := range f.ranked {
		v := r.Idea.Feasibility
		p := spot{at.At(v.Ease), rise.At(v.Perceived), []int{r.Rank}, r.Idea.Name, v.LowCostHighPerception()}
		if many {
			p.name = ""
			place := [2]float64{p.x, p.y}
			if i, ok := known[place]; ok {
				out[i].all = append(out[i].all, r.Rank)
				continue
			}
			known[place] = len(out)
		}
		out = append(out, p)
	}
	return out
}

// ranks are the numbers of a spot: "1 4 9 +12" where there are many.
func (p spot) ranks() string {
	var out []string
	for _, n := range p.all[:min(len(p.all), 3)] {
		out = append(out, strconv.Itoa(n))
	}
	if more := len(p.all) - len(out); more > 0 {
		out = append(out, "+"+strconv.Itoa(more))
	}
	return strings.Join(out, " ")
}
