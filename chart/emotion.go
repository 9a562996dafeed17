package chart

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/head"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/svg"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
)

// EmotionCurve draws the emotion curve of a journey with the default options.
// It returns [journey.ErrNoScores] when no touchpoint is scored.
func EmotionCurve(w io.Writer, j *journey.Journey) error { return Options{}.EmotionCurve(w, j) }

// EmotionCurve draws the emotion curves of one or several personas who go
// through the same touchpoints. Title and scenario are those of the first.
// A journey without any score gives [journey.ErrNoScores], journeys that do not
// belong on one plot [ErrMismatch].
func (o Options) EmotionCurve(w io.Writer, journeys ...*journey.Journey) error {
	s, err := o.emotion(journeys)
	if err != nil {
		return err
	}
	return write(w, s)
}

var (
	titleFont = text.Font{Size: 20, Bold: true}
	subFont   = text.Font{Size: 12}
	nameFont  = text.Font{Size: 11}
	stageFont = text.Font{Size: 12}
	bigFont   = text.Font{Size: 17, Bold: true}
)

const (
	leastColumn = 48
	leastPlot   = 120
)

func (o Options) emotion(js []*journey.Journey) (string, error) {
	o, err := o.check("emotion")
	if err != nil {
		return "", err
	}
	if len(js) == 0 {
		return "", errNil
	}
	if len(js) > MostPersonas {
		return "", limit("personas", len(js), MostPersonas)
	}
	figures := make([]journey.PeakEnd, len(js))
	for i, j := range js {
		if err := checked(j); err != nil {
			return "", err
		}
		if n := j.Len(); n > MostTouchpoints {
			return "", limit("touchpoints", n, MostTouchpoints)
		}
		if err := alike(js[0], j); err != nil {
			return "", err
		}
		if figures[i], err = j.PeakEnd(); err != nil {
			return "", fmt.Errorf("chart: %w", err)
		}
	}
	return o.drawEmotion(js, figures)
}

func alike(a, b *journey.Journey) error {
	if a == b {
		return nil
	}
	if s, t := a.Scale.OrDefault(), b.Scale.OrDefault(); s != t {
		return fmt.Errorf("chart: %q is measured on %v and %q on %v: %w", a.Persona.Name, s, b.Persona.Name, t, ErrMismatch)
	}
	if len(a.Stages) != len(b.Stages) {
		return fmt.Errorf("chart: %d stages and %d: %w", len(a.Stages), len(b.Stages), ErrMismatch)
	}
	for i := range a.Stages {
		s, t := &a.Stages[i], &b.Stages[i]
		if s.Name != t.Name {
			return fmt.Errorf("chart: stage %d is %q and %q: %w", i+1, s.Name, t.Name, ErrMismatch)
		}
		if len(s.Touchpoints) != len(t.Touchpoints) {
			return fmt.Errorf("chart: stage %q has %d touchpoints and %d: %w", s.Name, len(s.Touchpoints), len(t.Touchpoints), ErrMismatch)
		}
		for k := range s.Touchpoints {
			if s.Touchpoints[k].Name != t.Touchpoints[k].Name {
				return fmt.Errorf("chart: touchpoint %d of stage %q is %q and %q: %w", k+1, s.Name, s.Touchpoints[k].Name, t.Touchpoints[k].Name, ErrMismatch)
			}
		}
	}
	return nil
}

func seriesColor(i, n int) string {
	if n == 1 {
		return "emotion"
	}
	return fmt.Sprintf("series-%d", i+1)
}

func (o Options) drawEmotion(js []*journey.Journey, figures []journey.PeakEnd) (string, error) {
	l, j := o.Language, js[0]
	n, scale := j.Len(), j.Scale.OrDefault()
	value := func(v float64) string { return curve.Value(v, scale) }

	ticks := ticksOf(scale)
	axis := 0.0
	for _, t := range ticks {
		axis = max(axis, nameFont.Width(value(t)))
	}
	left := math.Ceil(margin + axis + 10)
	col := 104
	if n > 12 {
		col = 88
	}
	if o.Width > 0 {
		col = (o.Width - int(left) - margin) / n
		if col < leastColumn {
			return "", fmt.Errorf("chart: %d touchpoints need a width of at least %d pixels", n, int(left)+margin+leastColumn*n)
		}
	}
	width := int(left) + margin + col*n
	if o.Width > 0 {
		width = o.Width
	} else if width < 560 {
		col = (560 - int(left) - margin) / n
		width = 560
	}
	span := float64(col * n)
	if span > gochart.MostPixels {
		return "", limit("touchpoints", n, MostTouchpoints)
	}

	p := &page{o: o, w: float64(width), y: 12}
	p.Grow(2048 + 1024*n)
	title := j.Title
	if strings.TrimSpace(title) == "" {
		title = l.Pick("Emotion curve", "情感曲线")
	}
	p.lines(title, "title", titleFont, 26, 4)
	if len(js) == 1 {
		p.lines(head.Line(j, l), "subtitle", subFont, 17, 2)
	} else { // the rest is each persona's own
		p.lines(head.Line(&journey.Journey{Scenario: j.Scenario}, l), "subtitle", subFont, 17, 2)
	}
	if len(js) == 1 {
		o.figures(p, figures[0], value)
	} else {
		o.personas(p, js, figures, value)
	}
	p.y += 14

	// stages
	var names [][]string
	most := 1
	for i := range j.Stages {
		w := float64(col*len(j.Stages[i].Touchpoints)) - 24
		names = append(names, text.Wrap(j.Stages[i].Name, stageFont, w))
		most = max(most, len(names[i]))
	}
	top, high := p.y, float64(most*15+9)
	x := left
	var parting []float64
	for i := range j.Stages {
		w := float64(col * len(j.Stages[i].Touchpoints))
		p.P(`<g class="stage" id="%s-stage-%d"><path d="M%s %sh%sl8 %sl-8 %sh%sz" fill="%s"/>`, o.ID, i+1, svg.Num(x+2), svg.Num(top), svg.Num(w-12), svg.Num(high/2), svg.Num(high/2), svg.Num(12-w), o.Theme.Color("stage"))
		y := top + (high-float64(15*len(names[i])))/2 + 11.5
		for _, s := range names[i] {
			p.Text(x+(w-8)/2, y, "", `text-anchor="middle" fill="`+o.Theme.Color("stage-text")+`"`, s)
			y += 15
		}
		p.WriteString("</g>\n")
		x += w
		parting = append(parting, x)
	}
	p.y += high + 12

	// touchpoints, measured first: the height of the plot may depend on them
	under := make([][]string, 0, n)
	deep := 1
	for _, t := range j.All() {
		s := text.Wrap(t.Name, nameFont, float64(col-10))
		under = append(under, s)
		deep = max(deep, len(s))
	}
	entries := o.legend(js)
	rest := float64(deep*14) + 22
	if len(entries) > 0 {
		rest += legendHeight(entries, p.w) + 8
	}
	height := 250
	if o.Height > 0 {
		height = o.Height - int(math.Ceil(p.y+rest))
		if height < leastPlot {
			return "", fmt.Errorf("chart: the words of this picture need a height of at least %d pixels", o.Height-height+leastPlot)
		}
	}

	const pad = 26
	var curves []curve.Line
	for i, j := range js {
		line := curve.Line{Points: curve.Labels(j, l), Color: seriesColor(i, len(js)), Fill: len(js) == 1}
		for k := range line.Points {
			line.Points[k].X = k*col + col/2
		}
		curves = append(curves, line)
	}
	inner, err := curve.Draw(curves, curve.Options{
		Width: int(span), Height: height, Min: scale.Min, Max: scale.Max, Neutral: scale.Neutral,
		PadTop: pad, PadBottom: pad, Theme: o.Theme,
	})
	if err != nil {
		return "", err
	}
	at := gochart.Range{Lo: scale.Min, Hi: scale.Max, From: float64(height - pad), To: pad}
	line := o.Theme.Color("neutral")
	last := -1e9
	for _, t := range ticks {
		y := p.y + at.At(t)
		p.P(`<path class="rule" d="M%s %sh5" stroke="%s"/>`, svg.Num(left-5), svg.Num(y), line)
		if math.Abs(y-last) >= 14 {
			p.Text(left-9, y+4, "tick", `text-anchor="end"`, value(t))
			last = y
		}
	}
	p.P("\n"+`<path class="rule" d="M%s %sV%s" stroke="%s"/>`+"\n", svg.Num(left), svg.Num(p.y+at.At(scale.Max)), svg.Num(p.y+at.At(scale.Min)), line)
	for _, x := range parting[:len(parting)-1] {
		p.P(`<path class="rule" d="M%s %sV%s" stroke="%s" stroke-dasharray="1 4"/>`+"\n", svg.Num(x-2), svg.Num(p.y), svg.Num(p.y+float64(height)), line)
	}
	p.P(`<g class="emotion" transform="translate(%s %s)">`+"\n%s</g>\n", svg.Num(left), svg.Num(p.y), inner)
	p.y += float64(height)
	for i, s := range under {
		y := p.y + 14
		for _, t := range s {
			p.Text(left+float64(i*col)+float64(col)/2, y, "touchpoint", `text-anchor="middle"`, t)
			y += 14
		}
		p.WriteByte('\n')
	}
	p.y += float64(deep*14) + 8
	if len(entries) > 0 {
		p.y += 8
		o.drawLegend(p, entries)
	}
	p.y += 14
	total := int(math.Ceil(p.y))
	if o.Height > 0 {
		total = max(total, o.Height)
	}

	lines := []string{}
	for i := range js {
		lines = append(lines, seriesColor(i, len(js)))
	}
	root := "#" + o.ID
	css := root + " .stage path{fill:var(--c-stage)}\n" + root + " .stage text{fill:var(--c-stage-text);font-size:12px}\n" +
		root + " .touchpoint{fill:var(--c-text);font-size:11px}\n" + curve.CSS(root, lines...)
	colors := append(append([]string{"stage", "stage-text", "peak", "positive", "negative"}, pageColors...), lines...)
	return p.finish(total, title, o.emotionWords(js, figures, value), css, colors), nil
}

// figures puts the peak-end figures in a row.
func (o Options) figures(p *page, pe journey.PeakEnd, value func(float64) string) {
	l := o.Language
	p.y += 8
	x := float64(margin)
	top, deep := p.y, p.y
	for _, c := range [][2]string{
		{l.Pick("Peak-end value", "峰终值"), value(round(pe.Value))},
		{l.Pick("Mean", "均值"), value(round(pe.Mean))},
		{l.Pick("Likely to be", "可能的记忆"), pe.Verdict.Label(l)},
		{l.Pick("Touchpoints scored", "已评分触点"), fmt.Sprintf(l.Pick("%d of %d", "%d / %d"), pe.Scored, pe.Touchpoints)},
	} {
		w := max(nameFont.Width(c[0]), bigFont.Width(c[1]))
		if x > margin && x+w > p.w-margin {
			x, top = margin, top+46
		}
		p.Text(x, top+12, "name", "", c[0])
		p.Text(x, top+33, "figure", "", c[1])
		p.WriteByte('\n')
		x += math.Ceil(w) + 32
		deep = top + 40
	}
	p.y = deep
}

// personas names each curve with its figures.
func (o Options) personas(p *page, js []*journey.Journey, figures []journey.PeakEnd, value func(float64) string) {
	l := o.Language
	p.y += 6
	for i, j := range js {
		c := seriesColor(i, len(js))
		who := head.Persona(j.Persona, l)
		if who == "" {
			who = fmt.Sprintf(l.Pick("Persona %d", "角色 %d"), i+1)
		}
		f := figures[i]
		s := who + l.Pick(": ", "：") + head.Join(" · ", l.Pick("peak-end ", "峰终值 ")+value(round(f.Value)), l.Pick("mean ", "均值 ")+value(round(f.Mean)), head.Word(f.Verdict.Label(l), l), head.Evidence(j, l))
		lines := text.Wrap(s, subFont, p.w-2*margin-34)
		p.P(`<path class="curve of-%s" d="M%d %sh26" fill="none" stroke="%s" stroke-width="2"/>`, c, margin, svg.Num(p.y+13), o.Theme.Color(c))
		for _, s := range lines {
			p.y += 17
			p.Text(margin+34, p.y, "subtitle persona", "", s)
		}
		p.WriteByte('\n')
		p.y += 2
	}
}

// round keeps a computed figure to two decimals.
func round(v float64) float64 {
	if math.Abs(v) > 1e9 {
		return v
	}
	return math.Round(float64(v*100)) / 100
}

func ticksOf(s journey.Scale) []float64 {
	if d := s.Max - s.Min; d <= 10 && s.Min == math.Trunc(s.Min) && s.Max == math.Trunc(s.Max) {
		var out []float64
		for v := s.Min; v <= s.Max; v++ {
			if s.Neutral > v && s.Neutral < v+1 {
				out = append(out, v, s.Neutral)
				continue
			}
			out = append(out, v)
		}
		return out
	}
	out := []float64{s.Max}
	if s.Neutral != s.Min && s.Neutral != s.Max {
		out = append(out, s.Neutral)
	}
	return append(out, s.Min)
}

type entry struct{ kind, label string }

// legend explains what occurs and does not explain itself.
func (o Options) legend(js []*journey.Journey) []entry {
	l := o.Language
	var assumed, proposed, other, gap bool
	for _, j := range js {
		for _, t := range j.All() {
			if t.Emotion == nil {
				gap = true
				continue
			}
			switch j.ProvenanceOf(t.Emotion) {
			case journey.Assumed:
				assumed = true
			case journey.Proposed:
				proposed = true
			default:
				other = true
			}
		}
	}
	var out []entry
	if assumed || proposed {
		if other {
			out = append(out, entry{"solid", journey.Observed.Label(l)})
		}
		var what []string
		if assumed {
			what = append(what, journey.Assumed.Label(l))
		}
		if proposed {
			s := journey.Proposed.Label(l)
			if assumed {
				s = head.Word(s, l)
			}
			what = append(what, s)
		}
		out = append(out, entry{"dashed", strings.Join(what, l.Pick(" or ", "或"))})
	}
	if gap {
		out = append(out, entry{"gap", l.Pick("Gap: not scored", "空缺：未评分")})
	}
	return out
}

func flow(entries []entry, width float64) (at [][2]float64, height float64) {
	x, y := float64(margin), 0.0
	for _, e := range entries {
		w := 34 + nameFont.Width(e.label)
		if x > margin && x+w > width-margin {
			x, y = margin, y+18
		}
		at = append(at, [2]float64{x, y})
		x += math.Ceil(w) + 22
	}
	return at, y + 18
}

func legendHeight(entries []entry, width float64) float64 {
	_, h := flow(entries, width)
	return h
}

func (o Options) drawLegend(p *page, entries []entry) {
	at, h := flow(entries, p.w)
	p.WriteString(`<g class="legend">` + "\n")
	for i, e := range entries {
		x, y := at[i][0], p.y+at[i][1]
		stroke := o.Theme.Color("muted")
		switch e.kind {
		case "solid":
			p.P(`<path class="key" d="M%s %sh26" fill="none" stroke="%s" stroke-width="2"/>`, svg.Num(x), svg.Num(y+8), stroke)
		case "dashed":
			p.P(`<path class="key" d="M%s %sh26" fill="none" stroke="%s" stroke-width="2" stroke-dasharray="5 4"/>`, svg.Num(x), svg.Num(y+8), stroke)
		case "gap":
			p.P(`<path class="key" d="M%s %sh8m10 0h8" fill="none" stroke="%s" stroke-width="2"/>`, svg.Num(x), svg.Num(y+8), stroke)
		}
		p.Text(x+34, y+12, "", "", e.label)
		p.WriteByte('\n')
	}
	p.WriteString("</g>\n")
	p.y += h
}

// emotionWords is the picture for those who do not see it.
func (o Options) emotionWords(js []*journey.Journey, figures []journey.PeakEnd, value func(float64) string) string {
	l := o.Language
	var b strings.Builder
	s := js[0].Scale.OrDefault()
	fmt.Fprintf(&b, l.Pick("Emotion curve: %d %s in %d %s, on a scale from %s to %s with neutral %s.", "情感曲线：%d 个%s，%d 个%s，评分范围 %s 至 %s，中性值 %s。"), js[0].Len(), count(js[0].Len(), l.Pick("touchpoint", "触点"), l), len(js[0].Stages), count(len(js[0].Stages), l.Pick("stage", "阶段"), l), value(s.Min), value(s.Max), value(s.Neutral))
	sep, stop := l.Pick(", ", "，"), l.Pick(".", "。")
	for i, j := range js {
		f := figures[i]
		if who := head.Persona(j.Persona, l); who != "" {
			b.WriteString(l.Pick(" ", "") + who + l.Pick(": ", "："))
		} else {
			b.WriteString(l.Pick(" ", ""))
		}
		first := true
		for _, t := range j.All() {
			if !first {
				b.WriteString(sep)
			}
			first = false
			b.WriteString(t.Name + " ")
			if t.Emotion == nil {
				b.WriteString(l.Pick("not scored", "未评分"))
				continue
			}
			b.WriteString(value(t.Emotion.Value))
			if p := j.ProvenanceOf(t.Emotion); p == journey.Assumed || p == journey.Proposed {
				b.WriteString(l.Pick(" (", "（") + head.Word(p.Label(l), l) + l.Pick(")", "）"))
			}
		}
		b.WriteString(stop)
		fmt.Fprintf(&b, l.Pick(" Peak %s at %s; low %s at %s; end %s at %s. Peak-end value %s, mean %s: %s.", "峰值 %s（%s）；低点 %s（%s）；终点 %s（%s）。峰终值 %s，均值 %s：%s。"),
			value(f.Peak.Score), f.Peak.Touchpoint.Name, value(f.Lowest.Score), f.Lowest.Touchpoint.Name, value(f.End.Score), f.End.Touchpoint.Name,
			value(round(f.Value)), value(round(f.Mean)), head.Word(f.Verdict.Label(l), l))
	}
	return b.String()
}

func count(n int, s string, l journey.Language) string {
	if n == 1 {
		return s
	}
	return l.Pick(s+"s", s)
}
