package chart

import (
	"math"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

const (
	rankColumn  = 26.0
	scoreColumn = 58.0
	leastBeside = 560 // of rows whose names stand beside their dots; else above
)

// ranking is where the columns of the rows stand.
type ranking struct {
	names  float64 // width of the names
	above  bool    // the names stand above the dots
	at     gochart.Range
	values [3]float64 // right sides of the criteria's figures
	right  float64
}

func (f *feasibility) columns(wide float64) ranking {
	c := ranking{right: margin + wide, above: wide < leastBeside}
	x := c.right - scoreColumn
	for i := len(f.criteria) - 1; i >= 0; i-- {
		c.values[i] = x
		x -= 16 + math.Ceil(min(max(nameStyle.font().Width("10.0"), tickStyle.font().Width(f.criteria[i].short)), 64))
	}
	from := margin + rankColumn + 8
	c.names = c.right - scoreColumn - margin - rankColumn
	if !c.above {
		c.names = math.Floor(float64((x - margin - rankColumn) * 0.54))
		from = margin + rankColumn + c.names + 22
	}
	c.at = gochart.Range{Lo: journey.LeastCriterion, Hi: journey.MostCriterion, From: from, To: x - 8}
	return c
}

// rows draws the ranking: name, the criteria as dots and figures, score.
func (f *feasibility) rows(s *sheet, wide float64) {
	c := f.columns(wide)
	f.heads(s, c, wide)
	tints, grid := s.group("", "findings"), s.group("", "grid")
	top := s.y
	for _, r := range f.ranked {
		f.row(s, tints, r, c)
	}
	s.put(grid, axis{at: c.at, ticks: ticksOf(criterionScale), text: whole, level: true, from: top, to: s.y, label: top - 12})
}

// heads say what is what, by its shape.
func (f *feasibility) heads(s *sheet, c ranking, wide float64) {
	w := f.words
	title := s.block(w.RankedHead, panelStyle, margin, s.y, wide)
	marks := []mark{title}
	s.y = title.bottom() + 6
	if len(f.journey.QuickWins()) > 0 {
		l := legend{[]entry{swatchKey(theme.FindingTint, theme.Finding, w.LowCostHighPerception)}, margin, s.y, wide, s}
		marks = append(marks, l)
		s.y += l.height()
	}
	heads := []block{s.block(w.Score, tickStyle, c.right, 0, scoreColumn-8)}
	for i, cr := range f.criteria {
		heads = append(heads, s.block(cr.short, tickStyle, c.values[i], 0, 64))
	}
	deep := 0.0
	for _, b := range heads {
		deep = max(deep, b.height())
	}
	for i, b := range heads {
		b.y, b.anchor = s.y+16+deep-b.height(), scene.End
		marks = append(marks, b)
		if i > 0 {
			marks = append(marks, dot{x: b.x - 5, y: b.y - 7, r: 4.5, shape: f.criteria[i-1].shape, color: theme.Mark})
		}
	}
	s.y += 16 + deep + 4
	s.put(s.group("", "heads"), marks...)
}

func (f *feasibility) row(s *sheet, tints *scene.Group, r journey.Ranked, c ranking) {
	quick := r.Idea.Feasibility.LowCostHighPerception()
	st, color := nameStyle.as("idea-name"), theme.Mark
	if quick {
		st, color = st.heavy(), theme.Finding
	}
	name := s.block(r.Idea.Name, st, margin+rankColumn, s.y+7, c.names)
	high, mid := max(name.height(), 28)+12, 0.0
	if c.above {
		high = name.height() + 42
		mid = name.bottom() + 15
	} else {
		mid = s.y + high/2
		name.y = mid - name.height()/2
	}
	if quick {
		s.put(tints, bar{class: "finding", x: margin - 8, y: s.y + 1, w: c.right - margin + 16, h: high - 2, fill: theme.FindingTint})
	}
	rank := label{x: margin + rankColumn - 10, y: name.y + name.leading/2, text: strconv.Itoa(r.Rank), style: nameStyle.as("rank").inColor(theme.Muted), anchor: scene.End}
	if !c.above {
		rank.y = mid
	}
	var xs []float64
	for _, cr := range f.criteria {
		xs = append(xs, c.at.At(cr.of(r.Idea.Feasibility)))
	}
	lo, hi := min(xs[0], xs[1], xs[2]), max(xs[0], xs[1], xs[2])
	marks := []mark{name, rank, interval{lo, mid, hi, mid, color, 2}}
	for i, dy := range beside(xs, 10) {
		cr := f.criteria[i]
		marks = append(marks, dot{x: xs[i], y: mid + dy, r: 5, shape: cr.shape, color: color},
			label{x: c.values[i], y: mid, text: figure(cr.of(r.Idea.Feasibility)), style: nameStyle.as("value").inColor(theme.Muted), anchor: scene.End})
	}
	marks = append(marks, label{x: c.right, y: mid, text: twoPlaces(r.Score), style: figureStyle.as("score"), anchor: scene.End})
	s.put(s.group("idea-"+strconv.Itoa(r.Rank), "idea"), marks...)
	s.y += high
}
