package chart

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/theme"
)

// tornado draws what one step of each factor changes: less to the left, as much
// more to the right.
func (d *damage) tornado(p pane) {
	w := d.words
	unit, unitName := d.unit()
	marks := d.panelHead(p, w.OneStepHead, page.Join(w.Semicolon, unitName, w.StepIs))
	d.y += 6
	most := 0.0
	wide := 0.0
	for _, e := range d.ranked {
		most = max(most, math.Abs(e.Step)/unit)
		wide = max(wide, nameStyle.heavy().font().Width(d.step(e.Step, unit)))
	}
	names := math.Floor(p.w * 0.44)
	r := rounded(3, -most, most)
	r.lo, r.hi = -max(most, 1e-12), max(most, 1e-12)
	at := r.on(p.x+names+wide+8, p.right()-wide-8)
	from := d.y
	for i, e := range d.ranked {
		color, st := theme.Mark, nameStyle.as("step")
		if i == 0 && d.result.RevenueAtRisk > 0 {
			color, st = theme.Finding, st.heavy().inColor(theme.Finding)
		}
		f := d.flow(p.x, d.y+4, names)
		f.text(page.Label(w, e.Factor), nameStyle.as("factor"), 0)
		f.text(d.stated(e), tickStyle.as("note"), 0)
		high := max(f.y-d.y+6, 40)
		mid := d.y + high/2
		up := math.Abs(e.Step) / unit
		zero, left, right := at.At(0), at.At(-up), at.At(up)
		marks = append(marks, f.marks...)
		marks = append(marks,
			bar{x: left, y: mid - 10, w: max(zero-left, 0.5), h: 20, fill: color},
			bar{x: zero, y: mid - 10, w: max(right-zero, 0.5), h: 20, fill: theme.Tint, outline: color},
			label{x: left - 6, y: mid, text: d.step(-math.Abs(e.Step), unit), style: st, anchor: scene.End},
			label{x: right + 6, y: mid, text: d.step(math.Abs(e.Step), unit), style: nameStyle.as("step")})
		d.y += high
	}
	marks = append(marks, rule{at.At(0), from, at.At(0), d.y, basePaint})
	less := d.sheet.block(w.OneLess, tickStyle, at.At(0)-6, d.y+4, at.At(0)-p.x-6)
	less.anchor = scene.End
	more := d.sheet.block(w.OneMore, tickStyle, at.At(0)+6, d.y+4, p.right()-at.At(0)-6)
	d.y = max(less.bottom(), more.bottom()) + 12
	f := d.flow(p.x, d.y, p.w)
	for _, e := range d.ranked {
		text := ""
		switch e.Factor {
		case survey.SilentFactor:
			text = w.IfNobodySilent
		case survey.LostComplainedFactor:
			text = w.IfNoComplainerLeft
		default:
			continue
		}
		f.text(page.Fill(text, "sum", d.money(e.Without)), nameStyle.as("without"), 3)
	}
	d.put(d.group("", "factors"), append(append(marks, less, more), f.marks...)...)
	d.y = f.y
}
