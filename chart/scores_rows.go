package chart

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/theme"
)

// scoreColumns are where the columns of all blocks stand.
type scoreColumns struct {
	names   float64 // how wide they are
	bars    pane
	axis    pane
	score   float64 // right side of the scores
	n       float64
	verdict float64 // left side of the words, 0: there are none
	perSide float64 // pixels for the whole of 100 %
	middle  float64 // the line around which bars stand
	perOne  float64 // pixels for a point of the score
}

// rows are the rows of a block, from its top down: high enough for their names.
func (c *scores) rows(b scoreBlock) (list []lane, total float64) {
	for _, r := range b.rows {
		name := c.sheet.block(r.Name, nameStyle.as("wave"), margin, 0, c.cols.names-8)
		l := lane{name: name, top: total, high: max(25, name.height()+8)}
		list = append(list, l)
		total += l.high
	}
	return list, total
}

// lane is a row with a name at its left.
type lane struct {
	name      block
	top, high float64 // from the top of the rows
}

// at is the name of a lane where the rows begin at top, and the lane's middle.
func (l lane) at(top float64, bold bool) (block, float64) {
	mid := top + l.top + l.high/2
	l.name.y = mid - l.name.height()/2
	l.name.style.bold = bold
	return l.name, mid
}

func (c *scores) columns() {
	k := &c.cols
	right := c.width - margin
	for _, b := range c.blocks {
		if c.waves && len(b.rows) > 1 {
			k.verdict = max(k.verdict, nameStyle.heavy().font().Width(c.verdict(b)))
		}
		for _, r := range b.rows {
			k.names = max(k.names, nameStyle.heavy().font().Width(page.OneLine(r.Name)))
		}
	}
	if k.verdict > 0 {
		k.verdict = right - max(k.verdict, tickStyle.font().Width(c.words.OnTheWaveBefore))
		right = k.verdict - 18
	}
	k.n = right
	k.score = k.n - 46
	right = k.score - 52
	if c.stacked() {
		k.names = math.Ceil(min(k.names, c.inner()*0.28)) + 12
		k.bars = pane{margin + k.names, c.inner() - k.names}
		k.axis = pane{margin + k.names, right - margin - k.names}
		if k.axis.w < 110 && k.verdict > 0 { // the words go below
			k.verdict, k.n = -1, c.width-margin
			k.score = k.n - 46
			k.axis.w = k.score - 52 - k.axis.x
		}
	} else {
		k.names = math.Ceil(min(k.names, c.inner()*0.18)) + 16
		rest := right - margin - k.names
		k.bars = pane{margin + k.names, math.Floor(float64(rest*0.58)) - 24}
		k.axis = pane{k.bars.right() + 40, right - k.bars.right() - 40}
	}
	before, after, wide := 0.0, 0.0, 0.0
	for _, b := range c.blocks {
		for _, r := range b.rows {
			before = max(before, shared(r.Low)+shared(r.Middle)/2)
			after = max(after, shared(r.High)+shared(r.Middle)/2)
		}
		at := scoreRange(b)
		wide = max(wide, at.hi-at.lo)
	}
	k.perSide = k.bars.w / max(before+after, 1)
	k.middle = k.bars.x + float64(k.perSide*before)
	k.perOne = k.axis.w / wide
}

// shared is a share of 1.
func shared(p survey.Part) float64 { return min(max(p.Share/100, 0), 1) }

// scoreRange is −20 to 80 where all intervals fit, in steps of 20; a share goes
// from 0 to 100.
func scoreRange(b scoreBlock) reach {
	r := reach{lo: -20, hi: 80}
	if b.metric == survey.MetricCSAT {
		r.lo, r.hi = 0, 100
	}
	for _, s := range b.rows {
		for _, v := range []float64{s.Value, s.Interval.Low, s.Interval.High} {
			for r.lo > v && r.lo > -100 {
				r.lo -= 20
			}
			for r.hi < v && r.hi < 100 {
				r.hi += 20
			}
		}
	}
	for v := r.lo; v <= r.hi; v += 20 {
		r.ticks = append(r.ticks, v)
	}
	return r
}

// block draws one metric.
func (c *scores) block(i int) {
	b, k, w := c.blocks[i], c.cols, c.words
	if i > 0 {
		c.y += 22
	}
	marks := c.metricHead(b.metric)
	var keys []entry
	fills := [...]theme.Color{theme.Bad, theme.Tile, theme.Good}
	for n, cat := range categories(b.metric) {
		keys = append(keys, swatchKey(fills[n], theme.Edge, page.Label(w, cat)))
	}
	l := legend{keys, margin, c.y, k.bars.right() - margin, c.sheet}
	marks = append(marks, l)
	lanes, total := c.rows(b)
	c.y += max(l.height(), 16) + 6
	headsAt := c.y - 22
	if c.stacked() {
		marks = append(marks, c.bars(b, c.y)...)
		headsAt = c.y + total + 14
		c.y = headsAt + 22
	}
	tints := c.group("", "findings")
	grid, in := c.group("", "grid"), c.group(string(b.metric), "metric")
	if !c.stacked() {
		marks = append(marks, c.bars(b, c.y)...)
	}
	r := scoreRange(b)
	at := r.on(k.axis.x, k.axis.x+float64(k.perOne*(r.hi-r.lo)))
	bottom := c.y + total
	c.put(grid, axis{at: at, ticks: r.ticks, text: whole, level: true, from: c.y, to: bottom, label: headsAt + 10, base: zero})
	marks = append(marks,
		label{x: k.score, y: headsAt + 10, text: w.ScoreHead, style: tickStyle, anchor: scene.End},
		label{x: k.n, y: headsAt + 10, text: w.AnswersHead, style: tickStyle, anchor: scene.End})
	if k.verdict > 0 && len(b.rows) > 1 {
		marks = append(marks, label{x: k.verdict, y: headsAt + 10, text: w.OnTheWaveBefore, style: tickStyle})
	}
	for n, r := range b.rows {
		last := n == len(b.rows)-1 && n > 0 && c.waves
		out := last && b.standsOut()
		if out {
			c.put(tints, c.tint(c.y+lanes[n].top, lanes[n].high))
		}
		name, y := lanes[n].at(c.y, out)
		if c.stacked() {
			marks = append(marks, name)
		}
		marks = append(marks, c.scored(b, r, y, last, at)...)
	}
	c.y = bottom
	if k.verdict < 0 && len(b.rows) > 1 { // below, where there is no room beside
		v := c.below(w.OnTheWaveBefore+w.Colon+c.verdict(b), b.standsOut())
		marks = append(marks, v)
		c.y = v.bottom()
	}
	c.put(in, marks...)
	c.y += 6
}

func (c *scores) below(t string, out bool) block {
	st := nameStyle.as("verdict")
	if out {
		st = st.heavy().inColor(theme.Finding)
	}
	return c.sheet.block(t, st, margin, c.y+4, c.inner())
}

// metricHead is a metric's name and, beside it or below, what it is.
func (c *scores) metricHead(m survey.Metric) []mark {
	name := c.sheet.block(page.Label(c.words, m), panelStyle, margin, c.y, c.inner())
	is := c.sheet.block(c.explained(m), tickStyle, margin+name.width()+12, c.y+3, c.inner()-name.width()-12)
	if len(name.lines) > 1 || len(is.lines) > 1 {
		is = c.sheet.block(c.explained(m), tickStyle, margin, name.bottom()+2, c.inner())
	}
	c.y = max(name.bottom(), is.bottom()) + 6
	return []mark{name, is}
}

// categories are those of a metric from the worst.
func categories(m survey.Metric) [3]survey.Category {
	switch m {
	case survey.MetricNPS:
		return [3]survey.Category{survey.Detractors, survey.Passives, survey.Promoters}
	case survey.MetricCSAT:
		return [3]survey.Category{survey.Dissatisfied, survey.Undecided, survey.Satisfied}
	}
	return [3]survey.Category{survey.Hard, survey.NeitherEasy, survey.Easy}
}

// bars are the names of a block's rows and their shares around the line.
func (c *scores) bars(b scoreBlock, top float64) (marks []mark) {
	k := c.cols
	lanes, total := c.rows(b)
	marks = append(marks, rule{k.middle, top, k.middle, top + total, basePaint})
	for n, r := range b.rows {
		name, y := lanes[n].at(top, n == len(b.rows)-1 && b.standsOut())
		marks = append(marks, name)
		if r.N <= 0 {
			marks = append(marks, label{x: k.bars.x, y: y, text: c.words.NoAnswers, style: tickStyle, halo: theme.Page})
			continue
		}
		out := n == len(b.rows)-1 && b.standsOut()
		parts := make([]part, 3)
		for i, p := range []survey.Part{r.Low, r.Middle, r.High} {
			parts[i] = part{share: shared(p), fill: [...]theme.Color{theme.Bad, theme.Tile, theme.Good}[i], edge: theme.Edge, text: fixed(float64(shared(p)*100), 0), bold: out && i != 1}
		}
		left := k.middle - float64(k.perSide*(shared(r.Low)+shared(r.Middle)/2))
		marks = append(marks, stack{left, y - 9, k.perSide, 18, parts})
	}
	return marks
}

// scored is a row of the score's own: dot with interval, figures, verdict.
func (c *scores) scored(b scoreBlock, r Score, y float64, last bool, at gochart.Range) (marks []mark) {
	k := c.cols
	color, st, radius := theme.Mark, nameStyle.as("score").heavy(), 4.5
	if last && b.standsOut() {
		color, radius = theme.Finding, 5.5
		st.fill = theme.Finding
	}
	if r.N <= 0 {
		return append(marks, label{x: k.axis.x, y: y, text: c.words.NoAnswers, style: tickStyle, halo: theme.Page})
	}
	if r.Interval.Known() {
		marks = append(marks, interval{at.At(r.Interval.Low), y, at.At(r.Interval.High), y, color, 2})
		if at.At(r.Interval.High)-at.At(r.Interval.Low) < 2*radius+4 {
			radius = 3
		}
	}
	marks = append(marks, dot{x: at.At(r.Value), y: y, r: radius, color: color, hollow: r.N < 10},
		label{x: k.score, y: y, text: fixed(r.Value, b.decimals), style: st, anchor: scene.End},
		label{x: k.n, y: y, text: many(c.words, r.N), style: nameStyle.as("n").inColor(theme.Muted), anchor: scene.End})
	if last && k.verdict > 0 {
		vst := nameStyle.as("verdict")
		if b.standsOut() {
			vst = vst.heavy().inColor(theme.Finding)
		}
		marks = append(marks, label{x: k.verdict, y: y, text: c.verdict(b), style: vst})
	}
	return marks
}
