package chart

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

const (
	leastColumn  = 52
	nameGap      = 8    // between the names of two columns
	gapBelow     = 14.0 // between what stands below the plot
	leastPlot    = 120
	leastEmotion = 560
	plotHeight   = 250
	plotPad      = 28 // for the labels of the highest and lowest
)

// columns finds out how wide they are, and the picture.
func (e *emotion) columns(o Options) (width int, err error) {
	j, n := e.js[0], e.js[0].Len()
	e.axis = axis{ticks: ticksOf(e.scale), text: e.value}
	e.left = math.Ceil(margin + e.axis.widest() + 10)
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
	if o.Width > 0 || width < leastEmotion {
		width = max(width, leastEmotion)
		e.column = (width - sides) / n
	}
	if o.Width > 0 && (o.Width < leastEmotion || e.column < leastColumn) {
		return 0, needs("Width", float64(max(leastEmotion, sides+leastColumn*n)))
	}
	if e.column < 80 {
		e.names.size = theme.Body
	}
	return width, nil
}

// plot draws the scale, the curves and the gaps.
func (e *emotion) plot(s *sheet, parting []float64, height int) error {
	wide, bottom := e.column*e.js[0].Len(), s.y+float64(height)
	ax := e.axis
	ax.at = gochart.Range{Lo: e.scale.Min, Hi: e.scale.Max, From: bottom - plotPad, To: s.y + plotPad}
	ax.from, ax.to, ax.label = e.left, e.left+float64(wide), e.left-10
	marks := []mark{ax}
	for _, x := range parting {
		marks = append(marks, rule{x, s.y, x, bottom, partPaint})
	}
	group := s.group("", "emotion")
	s.put(group.Group("", "axis"), marks...)
	gaps, taken := e.gaps(s, ax.at.At(e.scale.Neutral))
	err := curve.Draw(group.Group("", "curves"), e.lines(), curve.Options{
		Width: wide, Height: height, Min: e.scale.Min, Max: e.scale.Max, Neutral: e.scale.Neutral,
		PadTop: plotPad, PadBottom: plotPad, X: e.left, Y: s.y, Taken: taken,
		Type: theme.Body, Halo: theme.Page, Rule: basePaint,
	})
	if len(gaps) > 0 {
		s.put(group.Group("", "gaps"), gaps...)
	}
	s.y = bottom
	return err
}

// center is the middle of a column.
func (e *emotion) center(column int) float64 {
	return e.left + float64(e.column*column) + float64(e.column)/2
}

func (e *emotion) touchpoints(s *sheet) (out names) {
	for at, t := range e.js[0].All() {
		out.blocks = append(out.blocks, s.block(t.Name, e.names, e.center(at.Column), 0, float64(e.column-nameGap)).middled())
	}
	return out
}

// lines are the curves. Marks of several stand beside each other.
func (e *emotion) lines() []curve.Line {
	var out []curve.Line
	for i, j := range e.js {
		is := seriesOf(i, len(e.js))
		l := curve.Line{Points: e.words.Points(j), Color: is.color, Dash: is.dash, Shape: is.shape, Fill: len(e.js) == 1, Filled: len(e.js) > 1}
		for at, t := range j.All() {
			p := &l.Points[at.Column]
			p.X = at.Column*e.column + e.column/2 + apart(i, len(e.js))
			p.Hollow = few(j, t.Emotion)
		}
		out = append(out, l)
	}
	return out
}
