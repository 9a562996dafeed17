package chart

import (
	"strconv"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

const (
	planeSide  = 460.0 // at most
	mostTagged = 60    // points that have a number; more have none
)

// plane draws better against worse, every need with its intervals and its name;
// its number where there are many.
func (k *kano) plane(p pane) {
	w := k.words
	level := k.level()
	head := w.KanoPlane
	if level > 0 {
		head = page.Fill(w.KanoPlaneLevel, "level", percent(w, level, 1))
	}
	axisRoom := tickStyle.font().Width("0.00") + 10
	most := planeSide
	if k.stacked() {
		most += 100
	}
	side := min(p.w-axisRoom-12, most)
	left := p.x + axisRoom
	marks := k.panelHead(p, head, "")
	up := k.block(w.KanoUp, tickStyle, p.x, k.y, (side+axisRoom)/2-6)
	across := k.block(w.KanoAcross, tickStyle, left+side, k.y, (side+axisRoom)/2-6)
	across.anchor = scene.End
	top := max(up.bottom(), across.bottom()) + 6
	right, bottom := left+side, top+side
	at := gochart.Range{Lo: 0, Hi: -1, From: left, To: right}
	rise := gochart.Range{Lo: 0, Hi: 1, From: bottom, To: top}
	two := func(v float64) string { return fixed(v, 2) }
	dashed := scene.Paint{Stroke: theme.Mark, Dash: scene.Dash{4, 3}}
	marks = append(marks, up, across,
		axis{at: at, ticks: []float64{0, -0.25, -0.5, -0.75, -1}, text: two, level: true, from: top, to: bottom, label: bottom + 12},
		axis{at: rise, ticks: []float64{0, 0.25, 0.5, 0.75, 1}, text: two, from: left, to: right, label: left - 7},
		rule{at.At(-0.5), top, at.At(-0.5), bottom, dashed}, rule{left, rise.At(0.5), right, rise.At(0.5), dashed})
	marks = append(marks, frame(left, top, right, bottom)...)

	// The corners say which class a place there would make.
	corner := subtitleStyle.as("corner").heavy()
	var taken []area
	for i, c := range []journey.Kano{journey.Attractive, journey.OneDimensional, journey.Indifferent, journey.MustBe} {
		b := k.block(page.Label(w, c), corner, left+9, top+7, side/2-14)
		if i%2 == 1 {
			b.x, b.anchor = right-9, scene.End
		}
		if i >= 2 {
			b.y = bottom - 7 - b.height()
		}
		marks = append(marks, b)
		x := b.x
		if b.anchor == scene.End {
			x -= b.width()
		}
		taken = append(taken, area{x - 2, b.y, x + b.width() + 2, b.bottom()})
	}
	crosses, dots, tags := k.points(at, rise, side)
	marks = append(marks, crosses...)
	lines := make([]rule, 0, len(crosses)+2)
	lines = append(lines, rule{at.At(-0.5), top, at.At(-0.5), bottom, dashed}, rule{left, rise.At(0.5), right, rise.At(0.5), dashed})
	for _, c := range crosses {
		i := c.(interval)
		lines = append(lines, rule{i.x, i.y, i.X, i.Y, scene.Paint{}})
	}
	if len(tags) <= mostTagged {
		bounds := area{left + 3, top + 3, right - 3, bottom - 3}
		if !k.tagged(tags, bounds, taken, lines) && !k.numbered { // no room for all names
			k.numbered = true
			_, _, tags = k.points(at, rise, side)
			k.tagged(tags, bounds, taken, lines)
		}
		for _, t := range tags {
			if t.covered {
				continue
			}
			if l, led := t.leader(); led {
				marks = append(marks, l)
			}
		}
		marks = append(marks, dots...)
		for _, t := range tags {
			if !t.covered {
				marks = append(marks, t)
			}
		}
	} else {
		marks = append(marks, dots...)
	}
	k.y = bottom + 26
	keys := legend{k.planeKeys(), left, k.y, side, k.sheet}
	k.put(k.group("", "plane"), append(marks, keys)...)
	k.y += keys.height()
}

// tagged finds places for the names, and tells whether all have one.
func (k *kano) tagged(tags []tag, bounds area, taken []area, lines []rule) bool {
	crowd{tags: tags, bounds: bounds, lines: lines, taken: taken, across: 45}.place()
	for i := range tags {
		tags[i].text.halo = theme.Page
		if tags[i].covered {
			return false
		}
	}
	return true
}

// points are the needs in the plane: their intervals, dots and names.
func (k *kano) points(at, rise gochart.Range, side float64) (crosses, dots []mark, tags []tag) {
	for i, r := range k.rows {
		if !placed(r) {
			continue
		}
		x, y := at.At(r.Worse), rise.At(r.Better)
		if b := r.WorseInterval; b.Known() {
			crosses = append(crosses, interval{at.At(b.High), y, at.At(b.Low), y, theme.Mark, 1})
		}
		if b := r.BetterInterval; b.Known() {
			crosses = append(crosses, interval{x, rise.At(b.Low), x, rise.At(b.High), theme.Mark, 1})
		}
		dots = append(dots, dot{x: x, y: y, r: 5.5, color: k.color(r), hollow: !r.Fong.Clear})
		name := k.block(r.Need, nameStyle.as("label"), 0, 0, float64(side*0.42))
		if k.numbered || len(name.lines) > namedLines {
			name = k.block(strconv.Itoa(i+1), tickStyle.as("label").inColor(theme.Text), 0, 0, side)
			k.numbered = true
		}
		tags = append(tags, tag{x: x, y: y, r: 5.5, text: name})
	}
	return crosses, dots, tags
}

// planeKeys say what filled and hollow mean, where both or hollow occur.
func (k *kano) planeKeys() (out []entry) {
	var clear, unclear bool
	for _, r := range k.rows {
		clear = clear || placed(r) && r.Fong.Clear
		unclear = unclear || placed(r) && !r.Fong.Clear
	}
	if clear {
		out = append(out, dotKey(dot{r: 5, color: theme.Finding}, k.words.KanoFilled))
	}
	if unclear {
		out = append(out, dotKey(dot{r: 5, color: theme.Finding, hollow: true}, k.words.KanoHollow))
	}
	return out
}

// frame is the border of a plot.
func frame(left, top, right, bottom float64) []mark {
	return []mark{
		rule{left, top, right, top, bordPaint}, rule{left, bottom, right, bottom, bordPaint},
		rule{left, top, left, bottom, bordPaint}, rule{right, top, right, bottom, bordPaint},
	}
}
