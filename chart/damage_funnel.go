package chart

import (
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/theme"
)

// trapezoid is where a part of one bar widens, or narrows, into another.
type trapezoid struct {
	left, right, top       float64 // of the upper side
	under, rightTo, bottom float64
	fill                   theme.Color
}

func (t trapezoid) draw(p *gochart.Pen) {
	p.Style("flow", scene.Paint{Fill: t.fill})
	p.To(t.left, t.top)
	p.Line(t.right, t.top)
	p.Line(t.rightTo, t.bottom)
	p.Line(t.under, t.bottom)
	p.Shut()
	p.Done()
}

const (
	funnelBar  = 42.0
	funnelFlow = 50.0
)

// funnel draws customers as bars: all of them, then those with a problem on a
// scale of their own, then those who leave.
func (d *damage) funnel(p pane) {
	w, r := d.words, d.result
	marks := d.panelHead(p, w.DamageFunnel, w.DamageWidths)
	problem := min(max(d.factors[survey.ProblemFactor].Value, 0), 1)
	silent := min(max(d.factors[survey.SilentFactor].Value, 0), 1)
	lost := [2]float64{d.factors[survey.LostSilentFactor].Value, d.factors[survey.LostComplainedFactor].Value}

	// All customers, those with a problem at the left.
	y := d.y
	part := float64(p.w * problem)
	marks = append(marks, bar{x: p.x, y: y, w: p.w, h: funnelBar, fill: theme.Tint}, bar{x: p.x, y: y, w: part, h: funnelBar, fill: theme.Mark})
	said := page.Fill(w.CustomersOfWhom, "n", grouped(d.factors[survey.CustomersFactor].Value), "share", d.share(survey.ProblemFactor))
	marks = append(marks, d.beside(said, p, y, part)...)
	y += funnelBar
	if part > 0 {
		marks = append(marks, trapezoid{p.x, p.x + part, y, p.x, p.right(), y + funnelFlow, theme.Hair})
	}
	wider := ""
	if problem > 0 && problem < 0.995 {
		wider = page.Fill(w.DrawnWider, "times", fixed(1/problem, 1))
	}
	marks = append(marks, d.sheet.block(page.Join(w.Comma, page.Fill(w.TimesProblem, "share", d.share(survey.ProblemFactor)), wider), nameStyle.as("factor"), p.x+12, y+funnelFlow/2-4, p.w-24))
	y += funnelFlow

	// Those with a problem: silent, and complaining.
	const gap = 3.0
	parts := [2]float64{float64((p.w - gap) * silent), float64((p.w - gap) * (1 - silent))}
	x := [2]float64{p.x, p.x + parts[0] + gap}
	texts := [2]string{page.Fill(w.SaidNothing, "n", grouped(r.Silent)), page.Fill(w.Complained, "n", grouped(r.Complained))}
	fills := [2]theme.Color{theme.Mark, theme.Tint}
	rows := 0.0
	for i := range parts {
		marks = append(marks, bar{x: x[i], y: y, w: parts[i], h: funnelBar, fill: fills[i]})
		st := nameStyle.as("part").heavy()
		if i == 0 {
			st = st.inColor(theme.OnAccent)
		}
		if b := d.sheet.block(texts[i], st, x[i]+10, 0, max(parts[i]-16, 1)); parts[i] > 70 && b.width() <= parts[i]-16 && b.height() <= funnelBar-4 {
			b.y = y + (funnelBar-b.height())/2
			marks = append(marks, b)
			texts[i] = ""
		}
		if parts[i] > 0 {
			share := min(max(lost[i], 0), 1)
			marks = append(marks, trapezoid{x[i], x[i] + parts[i], y + funnelBar, x[i], x[i] + float64(parts[i]*share), y + funnelBar + funnelFlow, theme.Hair})
		}
	}
	y += funnelBar + funnelFlow

	// Those who leave, with the sums that go with them, in two columns of words.
	factors := [2]survey.FactorName{survey.LostSilentFactor, survey.LostComplainedFactor}
	gone := [2]float64{r.LostSilent, r.LostComplained}
	sums := [2]float64{r.RevenueSilent, r.RevenueAtRisk - r.RevenueSilent}
	names := [2]string{w.NeverHeardOf, w.HadComplained}
	leave := [2]string{w.LeaveInSilence, w.LeaveAfter}
	for i := range parts {
		fill := theme.Finding
		if i == 1 {
			fill = theme.Mark
		}
		marks = append(marks, bar{x: x[i], y: y, w: float64(parts[i] * min(max(lost[i], 0), 1)), h: funnelBar / 2, fill: fill})
	}
	y += funnelBar/2 + 12
	under := [2]float64{p.x, min(max(x[1], p.x+170), p.right()-170)} // under the bars, where there is room
	for i := range parts {
		f := d.flow(under[i], y, p.right()-under[1])
		if i == 0 {
			f.w = under[1] - p.x - 16
		}
		st := titleStyle.as("sum")
		if i == 0 {
			st = st.inColor(theme.Finding)
		}
		f.text(texts[i], nameStyle.as("part").heavy(), 0)
		f.text(page.Fill(leave[i], "share", d.share(factors[i]), "n", grouped(gone[i])), nameStyle.as("leave"), 0)
		f.text(page.Fill(w.TimesValue, "value", d.money(d.factors[survey.ValueFactor].Value)), nameStyle.as("factor").inColor(theme.Muted), 2)
		f.text(d.money(sums[i]), st, 4)
		f.text(names[i], nameStyle.as("name"), 0)
		marks = append(marks, f.marks...)
		rows = max(rows, f.y)
	}
	f := d.flow(p.x, rows+12, p.w)
	f.text(page.Fill(w.InAll, "sum", d.money(r.RevenueAtRisk), "n", grouped(r.Lost)), figureStyle.as("total"), 0)
	d.put(d.group("", "funnel"), append(marks, f.marks...)...)
	d.y = f.y
}

// beside is a text beside the first part of a bar or, where that leaves too
// little room, on it; below where both are too small.
func (d *damage) beside(t string, p pane, y, part float64) []mark {
	st := nameStyle.as("part")
	b := d.sheet.block(t, st, p.x+part+10, 0, max(p.w-part-16, 1))
	if len(b.lines) > 2 || b.width() > p.w-part-16 {
		b = d.sheet.block(t, st.inColor(theme.OnAccent), p.x+10, 0, max(part-16, 1))
	}
	b.y = y + (funnelBar-b.height())/2
	return []mark{b}
}
