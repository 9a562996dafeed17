package chart

import (
	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// figured are the labels of curves, off each other and off the curves, with a
// line to their dots where they stand aside; those without room are left out.
// Strong alone are labelled where that is asked for, and choose first.
func (e *emotion) figured(b band, at gochart.Range, lines []curve.Line, strong bool, off []rule, taken []area) (out []mark) {
	var tags []tag
	for _, l := range lines {
		color := theme.Peak
		if len(lines) > 1 {
			color = l.Color
		}
		for _, q := range l.Points {
			if !q.Known || q.Label == "" || strong && !q.Strong {
				continue
			}
			st, r := tickStyle.as("value").inColor(theme.Text), 4.5
			if q.Strong {
				st, r = tickStyle.as("value strong").inColor(color).heavy(), 6.5
			} else if len(lines) > 1 {
				st = st.inColor(color)
			}
			wide := max(float64(float64(e.column)*1.25), 60)
			t := tag{x: e.left + float64(q.X), y: at.At(q.Value), r: r, text: block{lines: text.Wrap(q.Label, st.font(), wide), style: st, leading: st.size.Leading(e.words.Chinese()), halo: theme.Page}}
			if q.Strong {
				tags = append([]tag{t}, tags...)
			} else {
				tags = append(tags, t)
			}
		}
		along := curve.Along(l.Points, at, e.scale.Neutral)
		const step = 3 // places that far apart do
		for i := step; i < len(along); i += step {
			if d := along[i].X - along[i-step].X; d >= 0 && d < float64(e.column) {
				off = append(off, rule{e.left + along[i-step].X, along[i-step].Y, e.left + along[i].X, along[i].Y, scene.Paint{}})
			}
		}
	}
	right := e.left + float64(e.column*(b.to-b.from))
	off = append(off, rule{e.left, at.At(e.scale.Neutral), right, at.At(e.scale.Neutral), scene.Paint{}})
	crowd{tags: tags, bounds: area{e.left, at.To - plotPad, right + margin - 4, at.From + plotPad}, lines: off, taken: taken, across: 22}.place()
	for _, t := range tags {
		if l, led := t.leader(); led && !t.covered {
			out = append(out, l)
		}
	}
	for _, t := range tags {
		if !t.covered {
			out = append(out, t)
		}
	}
	return out
}
