package chart

import (
	"math"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

const (
	leastColumn  = 52   // where all columns stand side by side
	bandColumn   = 76   // where they do not
	nameGap      = 8    // between the names of two columns
	gapBelow     = 14.0 // between what stands below the plot
	leastPlot    = 120
	usualEmotion = 560 // the least without a width asked for
	leastEmotion = 480
	plotHeight   = 250
	smallPlot    = 150 // of one among many
	plotPad      = 28  // for the labels of the highest and lowest
)

// columns finds out how wide they are, and the picture.
func (e *emotion) columns(o Options) (width int, err error) {
	j, n := e.js[0], e.js[0].Len()
	e.axis = axis{ticks: ticksOf(e.scale), text: e.value}
	e.left = max(math.Ceil(margin+e.axis.widest()+10), e.room)
	e.names = nameStyle.as("touchpoint")
	e.column = 104
	if n > 12 {
		e.column = 88
	}
	if o.Width == 0 { // a character may be wider than a column, and cannot be broken
		for _, t := range j.All() {
			e.column = max(e.column, int(math.Ceil(e.names.font().Widest(text.Wrap(t.Name, e.names.font(), float64(e.column-nameGap)))))+nameGap)
		}
	}
	sides := int(e.left + margin)
	width = sides + e.column*n
	if o.Width > 0 {
		width = o.Width
	}
	e.side = n
	switch {
	case o.Width > 0 && o.Width < leastEmotion:
		return 0, needs("Width", leastEmotion)
	case o.Width > 0:
		if least := e.unbreakable(); (width-sides)/n < max(leastColumn, least) { // they go on below
			e.side = max((width-sides)/max(bandColumn, least), 1)
			e.side = (n + len(e.bands()) - 1) / len(e.bands())
		}
		e.column = (width - sides) / e.side
	case width < usualEmotion:
		width = usualEmotion
		e.column = (width - sides) / n
	}
	if e.column < 80 {
		e.names.size = theme.Body
	}
	return width, nil
}

// unbreakable is the column that the widest piece of a name takes: most names
// break anywhere, but some characters are as wide as words.
func (e *emotion) unbreakable() int {
	w := 0.0
	for i := range e.js[0].Stages {
		st := &e.js[0].Stages[i]
		w = max(w, nameStyle.font().Widest(text.Wrap(st.Name, nameStyle.font(), 1))+20)
		for k := range st.Touchpoints {
			w = max(w, e.names.font().Widest(text.Wrap(st.Touchpoints[k].Name, e.names.font(), 1))+nameGap)
		}
	}
	return int(math.Ceil(w))
}

// band is a stretch of columns that stand side by side.
type band struct{ from, to int }

func (e *emotion) bands() (out []band) {
	n := e.js[0].Len()
	for from := 0; from < n; from += e.side {
		out = append(out, band{from, min(from+e.side, n)})
	}
	return out
}

// stages draws those of a band, and says where one ends and the next begins. A
// stage that goes on below is named again.
func (e *emotion) stages(s *sheet, b band) []float64 {
	var out []journey.Stage
	var ids []string
	column := 0
	for i := range e.js[0].Stages {
		st := e.js[0].Stages[i]
		from, to := max(b.from-column, 0), min(b.to-column, len(st.Touchpoints))
		column += len(st.Touchpoints)
		if from >= to {
			continue
		}
		id := ""
		if from == 0 {
			id = "stage-" + strconv.Itoa(i+1)
		}
		ids = append(ids, id)
		out = append(out, journey.Stage{Name: st.Name, Touchpoints: st.Touchpoints[from:to]})
	}
	return s.stages(out, ids, e.left, float64(e.column))
}

// plot is one plot of a band.
type plot struct {
	height  int
	parting []float64
	which   []int // of the curves
	under   func(at gochart.Range) []mark
	// Over draws the labels, in place of the curve's own; nil: these are drawn.
	over func(at gochart.Range, lines []curve.Line, gaps []area) []mark
}

// plot draws the scale, the curves and the gaps.
func (e *emotion) plot(s *sheet, b band, p plot) error {
	wide, bottom := e.column*(b.to-b.from), s.y+float64(p.height)
	ax := e.axis
	ax.at = gochart.Range{Lo: e.scale.Min, Hi: e.scale.Max, From: bottom - plotPad, To: s.y + plotPad}
	ax.from, ax.to, ax.label = e.left, e.left+float64(wide), e.left-10
	marks := []mark{ax}
	for _, x := range p.parting {
		marks = append(marks, rule{x, s.y, x, bottom, partPaint})
	}
	group := s.group("", "emotion")
	if p.under != nil {
		marks = append(marks, p.under(ax.at)...)
	}
	s.put(group.Group("", "axis"), marks...)
	gaps, taken := e.gaps(s, b, p.which, ax.at.At(e.scale.Neutral), p.under != nil)
	lines := e.lines(b, p)
	var labels []mark
	if p.over != nil {
		off := make([]area, len(taken))
		for i, t := range taken {
			off[i] = area{t.Left + e.left, t.Top + s.y, t.Right + e.left, t.Bottom + s.y}
		}
		labels = p.over(ax.at, lines, off)
		for _, l := range lines {
			for i := range l.Points {
				l.Points[i].Label = ""
			}
		}
	}
	err := curve.Draw(group.Group("", "curves"), lines, curve.Options{
		Width: wide, Height: p.height, Min: e.scale.Min, Max: e.scale.Max, Neutral: e.scale.Neutral,
		PadTop: plotPad, PadBottom: plotPad, X: e.left, Y: s.y, Taken: taken,
		Type: theme.Body, Halo: theme.Page, Rule: basePaint,
	})
	if len(gaps) > 0 {
		s.put(group.Group("", "gaps"), gaps...)
	}
	if len(labels) > 0 {
		s.put(group.Group("", "labels"), labels...)
	}
	s.y = bottom
	return err
}

// center is the middle of a column in a band.
func (e *emotion) center(b band, column int) float64 {
	return e.left + float64(e.column*(column-b.from)) + float64(e.column)/2
}

func (e *emotion) touchpoints(s *sheet, b band) (out names) {
	for at, t := range e.js[0].All() {
		if b.from <= at.Column && at.Column < b.to {
			out.blocks = append(out.blocks, s.block(t.Name, e.names, e.center(b, at.Column), 0, float64(e.column-nameGap)).middled())
		}
	}
	return out
}

// lines are the curves of a plot. Marks of several stand beside each other.
func (e *emotion) lines(b band, p plot) []curve.Line {
	var out []curve.Line
	n := len(p.which)
	for k, i := range p.which {
		j := e.js[i]
		is := seriesOf(k, n)
		l := curve.Line{Points: e.words.Points(j), Color: is.color, Dash: is.dash, Shape: is.shape, Fill: n == 1 && p.under == nil, Filled: n > 1 || p.over != nil}
		for at, t := range j.All() {
			q := &l.Points[at.Column]
			q.X = (at.Column-b.from)*e.column + e.column/2 + apart(k, n)
			q.Hollow = few(j, t.Emotion)
		}
		l.Points = l.Points[b.from:b.to]
		out = append(out, l)
	}
	return out
}
