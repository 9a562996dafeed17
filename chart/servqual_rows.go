package chart

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/theme"
)

// gapColumns are where the columns stand.
type gapColumns struct {
	names           float64 // width
	axis            pane
	gap, span       float64 // right sides
	points          float64 // right side; 0: nothing is weighed
	bars            pane
	at, weights     gochart.Range
	shown           reach
	whole, twoLines bool // the whole scale is shown; names stand above
}

func (q *servqual) columns() gapColumns {
	var c gapColumns
	lo, hi := q.scale()
	var means []float64
	for _, d := range q.dims {
		means = append(means, d.Expectation, d.Perception)
	}
	for _, it := range q.items() {
		means = append(means, it.Expectation, it.Perception)
	}
	c.shown = rounded(4, means...)
	c.shown.lo, c.shown.hi = max(math.Floor(c.shown.lo), lo), min(math.Ceil(c.shown.hi), hi)
	if c.shown.hi-c.shown.lo < 2 {
		c.shown.lo, c.shown.hi = max(lo, c.shown.lo-1), min(hi, c.shown.hi+1)
	}
	c.whole = c.shown.lo == lo && c.shown.hi == hi
	c.shown.ticks = nil
	for v, step := c.shown.lo, niceStep(max((c.shown.hi-c.shown.lo)/8, 1)); v <= c.shown.hi && len(c.shown.ticks) < 50; v += step {
		c.shown.ticks = append(c.shown.ticks, v)
	}
	right := margin + q.inner()
	c.twoLines = q.stacked()
	if q.weighed && !c.twoLines {
		c.bars = pane{right - 150, 150}
		c.points = c.bars.x - 24
		right = c.points - 52
	}
	c.span = right
	spans, gaps := nameStyle.font().Width("−0.00 … −0.00"), nameStyle.heavy().font().Width("−0.00")
	ends := 0.0 // of the figures at both ends of a dumb-bell
	measure := func(s survey.Summary, a, b float64) {
		spans = max(spans, nameStyle.font().Width(span(s.Interval, 2)))
		gaps = max(gaps, nameStyle.heavy().font().Width(signed(s.Mean, 2)))
		ends = max(ends, tickStyle.font().Width(fixed(a, 2)), tickStyle.font().Width(fixed(b, 2)))
	}
	for _, d := range q.dims {
		measure(d.Gap, d.Expectation, d.Perception)
	}
	for _, it := range q.items() {
		measure(it.Gap, it.Expectation, it.Perception)
	}
	ends = math.Ceil(ends)
	c.gap = c.span - spans - 12
	left := c.gap - gaps - 14
	if c.twoLines {
		c.names = left - margin
		c.axis = pane{margin + ends + 12, q.inner() - 2*ends - 24}
	} else {
		c.names = math.Floor(min((left-margin)*0.42, 250))
		c.axis = pane{margin + c.names + ends + 10, left - margin - c.names - 2*ends - 18}
	}
	c.at = c.shown.on(c.axis.x, c.axis.right())
	if q.weighed {
		worst, best := 0.0, 0.0
		for _, d := range q.dims {
			worst, best = min(worst, d.Weighted), max(best, d.Weighted)
		}
		room := 8.0
		for _, d := range q.dims {
			room = max(room, nameStyle.heavy().font().Width(signed(d.Weighted, 2))+8)
		}
		if c.twoLines {
			names := 150.0 // and the points
			for _, d := range q.dims {
				names = max(names, math.Ceil(nameStyle.font().Width(page.Label(q.words, d.Dimension))+nameStyle.font().Width(fixed(d.Points, 0)))+18)
			}
			names = min(names, math.Floor(q.inner()/2)) // of a caller's own
			c.bars = pane{margin + names, q.inner() - names}
		}
		c.weights = gochart.Range{Lo: worst, Hi: max(best, worst+1e-9, 1e-9), From: c.bars.x + room, To: c.bars.right() - 2}
		if best > 0 {
			c.weights.To = c.bars.right() - 12
			if c.weights.At(best)-c.weights.At(0) > 12 {
				c.weights.To = c.bars.right() - room
			}
		}
	}
	return c
}

func (q *servqual) draw() {
	w, c := q.words, q.columns()
	axisName := page.Fill(w.MeanAnswers, "scale", q.scaleWords())
	if !c.whole {
		axisName = page.Fill(w.MeanAnswersShown, "scale", q.scaleWords(), "from", fixed(c.shown.lo, 0), "to", fixed(c.shown.hi, 0))
	}
	keys := legend{[]entry{
		dotKey(dot{r: 5, color: theme.Mark}, w.PerceivedOne), dotKey(dot{r: 5, color: theme.Mark, hollow: true}, w.ExpectedOne),
	}, c.axis.x, q.y, c.axis.w, q.sheet}
	heads := []block{q.block(w.GapInterval, tickStyle, c.span, 0, 150)}
	if !c.twoLines {
		heads = append(heads, q.block(axisName, tickStyle, c.axis.x+c.axis.w/2, 0, c.axis.w+40).middled())
		if q.weighed {
			heads = append(heads, q.block(w.PointsOf100, tickStyle, c.points, 0, 60), q.block(w.GapTimesPoints, tickStyle, c.bars.right(), 0, c.bars.w-10))
		}
	}
	deep := 0.0
	for _, b := range heads {
		deep = max(deep, b.height())
	}
	marks := []mark{}
	top := q.y
	if c.twoLines {
		keys.x, keys.width = margin, c.gap-margin-80
		b := q.block(axisName, tickStyle, margin, top+keys.height()+2, keys.width)
		marks = append(marks, keys, b)
		deep = max(deep, b.bottom()-top)
	} else {
		keys.y = top
		deep = max(deep, heads[1].height()+keys.height()+2)
		marks = append(marks, keys)
	}
	for i, b := range heads {
		b.y = top + deep - b.height()
		if i != 1 || c.twoLines {
			b.anchor = scene.End
		}
		marks = append(marks, b)
	}
	q.y = top + deep + 20
	tints, grid := q.group("", "findings"), q.group("", "grid")
	q.put(q.group("", "heads"), marks...)
	from := q.y
	for i, d := range q.dims {
		q.dimension(i, d, c, tints)
	}
	q.put(grid, axis{at: c.at, ticks: c.shown.ticks, text: whole, level: true, from: from, to: q.y, label: from - 9})
	if q.weighed && !c.twoLines {
		q.put(grid, rule{c.weights.At(0), from, c.weights.At(0), q.y, basePaint})
	}
	if q.weighed && c.twoLines {
		q.weights(c)
	}
	q.y += 14
}

// dimension is a row, and below the first one its items.
func (q *servqual) dimension(i int, d survey.DimensionGap, c gapColumns, tints *scene.Group) {
	w := q.words
	first := i == 0 && q.mend()
	color := theme.Mark
	if first {
		color = theme.Finding
	}
	top := q.y
	row := gapRow{name: page.Label(w, d.Dimension), expectation: d.Expectation, perception: d.Perception, gap: d.Gap, color: color, heavy: true}
	switch {
	case first && len(q.dims) > 1:
		row.note = w.MendFirstTag
	case !clearGap(d.Gap) && d.Gap.Interval.Known():
		row.note = w.NoClearGap
	}
	marks, mid := q.row(row, c)
	if q.weighed && !c.twoLines {
		st := nameStyle.as("weighted")
		if first {
			st = st.heavy().inColor(theme.Finding)
		}
		marks = append(marks, label{x: c.points, y: mid, text: fixed(d.Points, 0), style: nameStyle.as("points"), anchor: scene.End})
		marks = append(marks, weightBar(d.Weighted, mid, c, st, color)...)
	}
	q.put(q.group(string(d.Dimension), "dimension"), marks...)
	if i == 0 {
		for _, it := range q.items() {
			marks, _ := q.row(gapRow{name: q.itemName(it.Item), id: it.Item.ID, expectation: it.Expectation, perception: it.Perception, gap: it.Gap, color: color}, c)
			q.put(q.group("", "item"), marks...)
		}
	}
	if first {
		q.put(tints, q.tint(top, q.y-top+4))
		q.y += 6
	}
}

// weightBar is a weighted gap as a bar from 0, its figure at its end.
func weightBar(v, mid float64, c gapColumns, st style, color theme.Color) []mark {
	zero, x := c.weights.At(0), c.weights.At(v)
	l := label{x: min(x, zero) - 6, y: mid, text: signed(v, 2), style: st, anchor: scene.End}
	if v > 0 && c.weights.To < c.bars.right()-20 {
		l.x, l.anchor = x+6, scene.Start
	}
	return []mark{bar{x: min(x, zero), y: mid - 7, w: max(math.Abs(x-zero), 1), h: 14, fill: color}, l}
}

// weights are the weighted gaps, below the rows where the picture is narrow.
func (q *servqual) weights(c gapColumns) {
	q.y += 24
	marks := q.panelHead(q.whole(), q.words.GapTimesPoints, "")
	marks = append(marks, label{x: c.bars.x - 6, y: q.y + 4, text: q.words.PointsOf100, style: tickStyle, anchor: scene.End})
	q.y += 14
	top := q.y
	for i, d := range q.dims {
		color := theme.Mark
		if i == 0 && q.mend() {
			color = theme.Finding
		}
		mid := q.y + 13
		marks = append(marks, label{x: margin, y: mid, text: page.Label(q.words, d.Dimension), style: nameStyle},
			label{x: c.bars.x - 6, y: mid, text: fixed(d.Points, 0), style: nameStyle.as("points").inColor(theme.Muted), anchor: scene.End})
		marks = append(marks, weightBar(d.Weighted, mid, c, nameStyle.as("weighted"), color)...)
		q.y += 26
	}
	marks = append(marks, rule{c.weights.At(0), top, c.weights.At(0), q.y, basePaint})
	q.put(q.group("", "weights"), marks...)
}

// gapRow is an expectation with a perception.
type gapRow struct {
	name, id, note          string
	expectation, perception float64
	gap                     survey.Summary
	color                   theme.Color
	heavy                   bool
}

// row draws a dumb-bell with its name and figures, and says where its middle is.
func (q *servqual) row(r gapRow, c gapColumns) (marks []mark, mid float64) {
	st, fine, radius := nameStyle.as("item-name"), 1.5, 4.0
	x := margin + 12.0
	if r.heavy {
		st, fine, radius = subtitleStyle.as("dimension-name").heavy().inColor(theme.Text), 3, 5.5
		x = margin
	}
	room := c.names - (x - margin)
	if r.id != "" {
		marks = append(marks, label{x: x, y: 0, text: r.id, style: nameStyle.as("id").inColor(theme.Muted)})
		x += 30
		room -= 30
	}
	name := q.block(r.name, st, x, q.y+5, room)
	note := q.block(r.note, tickStyle.as("verdict"), x, name.bottom(), room)
	if r.color == theme.Finding {
		note.style = note.style.heavy().inColor(theme.Finding)
	}
	text := name.height() + note.height()
	high := text + 10
	if c.twoLines {
		mid = q.y + text + 18
		if r.heavy {
			mid += 6
		}
		high = mid - q.y + 14
	} else {
		if r.heavy {
			high = max(high, 40)
		} else {
			high = max(high, 26)
		}
		mid = q.y + high/2
		name.y = mid - text/2
		note.y = name.bottom()
	}
	figuresAt := mid
	if c.twoLines {
		figuresAt = name.y + name.leading/2
	}
	if len(marks) > 0 {
		l := marks[0].(label)
		l.y = name.y + name.leading/2
		marks[0] = l
	}
	marks = append(marks, name)
	if len(note.lines) > 0 {
		marks = append(marks, note)
	}
	a, b := c.at.At(r.perception), c.at.At(r.expectation)
	marks = append(marks, interval{a, mid, b, mid, r.color, fine},
		dot{x: b, y: mid, r: radius + 0.5, color: r.color, hollow: true}, dot{x: a, y: mid, r: radius, color: r.color})
	if r.heavy {
		marks = append(marks, q.ends(r, a, b, mid)...)
	}
	gst := nameStyle.as("gap").heavy()
	if r.color == theme.Finding && r.heavy {
		gst.fill = theme.Finding
	}
	if !r.heavy {
		gst.bold = false
	}
	marks = append(marks, label{x: c.gap, y: figuresAt, text: signed(r.gap.Mean, 2), style: gst, anchor: scene.End})
	if t := span(r.gap.Interval, 2); t != "" {
		marks = append(marks, label{x: c.span, y: figuresAt, text: t, style: nameStyle.as("interval").inColor(theme.Muted), anchor: scene.End})
	}
	q.y += high
	return marks, mid
}

// ends are the figures at both ends of a dumb-bell.
func (q *servqual) ends(r gapRow, a, b, mid float64) []mark {
	st := tickStyle.as("value")
	left := label{x: min(a, b) - 10, y: mid, style: st, anchor: scene.End, halo: theme.Page}
	right := label{x: max(a, b) + 11, y: mid, style: st, halo: theme.Page}
	left.text, right.text = fixed(r.perception, 2), fixed(r.expectation, 2)
	if a > b {
		left.text, right.text = right.text, left.text
	}
	if r.color == theme.Finding {
		left.halo, right.halo = theme.FindingTint, theme.FindingTint
	}
	return []mark{left, right}
}
