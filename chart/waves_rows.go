package chart

import (
	"math"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// waveColumns are where the columns of all blocks stand.
type waveColumns struct {
	names, changed float64 // width, and where changes stand by themselves
	n              float64 // right side
	axis, change   pane
	diff           float64 // right side
	verdict, words float64 // left side, and width
}

const waveHigh = 36.0

func (v *waves) columns() waveColumns {
	var c waveColumns
	right := margin + v.inner()
	diff := 0.0
	for _, b := range v.blocks {
		for _, r := range b.rows {
			c.words = max(c.words, nameStyle.heavy().font().Width(v.verdict(r)))
			diff = max(diff, nameStyle.heavy().font().Width(signed(r.Change, b.decimals())), tickStyle.font().Width(v.words.DifferenceOne))
		}
	}
	c.words = min(c.words, 170)
	if v.stacked() {
		c.names = math.Floor(v.inner() * 0.3)
		c.n = margin + c.names + 40
		c.axis = pane{c.n + 22, right - c.n - 34}
		c.verdict = right - c.words
		c.diff = c.verdict - 12
		c.change = pane{margin + c.names + 12, c.diff - diff - margin - c.names - 26}
		c.changed = c.names
		if c.change.w < 90 { // the verdict goes below the name
			c.verdict, c.diff, c.changed = 0, right, math.Floor(v.inner()*0.45)
			c.change = pane{margin + c.changed + 12, c.diff - diff - margin - c.changed - 26}
		}
		return c
	}
	c.names = math.Floor(min(v.inner()*0.21, 210))
	c.n = margin + c.names + 38
	c.verdict = right - c.words
	c.diff = c.verdict - 18
	plots := c.diff - diff - 20 - (c.n + 22)
	c.axis = pane{c.n + 22, math.Floor(float64((plots - 56) * 0.58))}
	c.change = pane{c.axis.right() + 56, plots - 56 - c.axis.w}
	return c
}

// decimals are 1 for points and percent, 2 for scales.
func (b waveBlock) decimals() int {
	lo, hi := b.changes.Min, b.changes.Max
	for _, r := range b.rows {
		lo, hi = min(lo, r.Before, r.After), max(hi, r.Before, r.After)
	}
	if hi/2-lo/2 >= 10 {
		return 1
	}
	return 2
}

// values is the stretch of the figures themselves, differences that of changes,
// which holds 0.
func (b waveBlock) values() reach {
	if b.changes.Min < b.changes.Max {
		r := rounded(5, b.changes.Min, b.changes.Max)
		r.lo, r.hi = b.changes.Min, b.changes.Max
		return r
	}
	var all []float64
	for _, r := range b.rows {
		all = append(all, r.Before, r.After)
		if r.before.Known() {
			all = append(all, r.before.Low, r.before.High)
		}
		if r.after.Known() {
			all = append(all, r.after.Low, r.after.High)
		}
	}
	return rounded(5, all...)
}

// text is how a value stands on the axis: with its sign on a scale such as −2 to
// +2.
func (b waveBlock) text(r reach) func(float64) string {
	if b.changes.Min < 0 && b.changes.Max > 0 && b.changes.Max <= 10 {
		return r.sign
	}
	return r.text
}

func (b waveBlock) differences() reach {
	all := []float64{0}
	for _, r := range b.rows {
		all = append(all, r.Change)
		if r.Interval.Known() {
			all = append(all, r.Interval.Low, r.Interval.High)
		}
	}
	return rounded(4, all...)
}

// aligned is the stretch of a block's differences, with its zero where all blocks
// have theirs.
func (v *waves) aligned(b waveBlock) reach {
	part := 0.0 // of the width, left of zero
	for _, o := range v.blocks {
		if r := o.differences(); r.hi > r.lo {
			part = max(part, -r.lo/2/(r.hi/2-r.lo/2))
		}
	}
	part = min(max(part, 0), 0.85)
	r := b.differences()
	if part > 0 {
		r.hi = max(r.hi, -r.lo*(1-part)/part)
	}
	r.lo = -r.hi * part / (1 - part)
	return r
}

func (v *waves) draw() {
	c, w := v.columns(), v.words
	v.heads(c, w.BeforeAndAfter, !v.stacked())
	tints, grid := v.group("", "findings"), v.group("", "grid")
	for i, b := range v.blocks {
		v.block(i, b, c, tints, grid, true, !v.stacked())
	}
	if v.stacked() {
		v.y += 26
		marks := v.panelHead(v.whole(), w.ChangeHead, "")
		v.put(v.group("", "heads"), marks...)
		for i, b := range v.blocks {
			v.block(i, b, c, tints, grid, false, true)
		}
	}
	if t := v.byChance(); t != "" {
		b := v.sheet.block(parted(w, t), nameStyle.as("by-chance"), margin, v.y+10, v.inner())
		v.put(v.group("", "remark"), b)
		v.y = b.bottom()
	}
	v.y += 18
}

// heads name the columns and the marks.
func (v *waves) heads(c waveColumns, head string, both bool) {
	w := v.words
	h := v.sheet.block(head, panelStyle, margin, v.y, c.n-margin-30)
	keys := legend{[]entry{dotKey(dot{r: 5, color: theme.Mark, hollow: true}, w.BeforeOne), dotKey(dot{r: 4.5, color: theme.Mark}, w.AfterOne)}, c.axis.x, v.y + 2, c.axis.w, v.sheet}
	marks := []mark{h, keys, label{x: c.n, y: v.y + 10, text: v.words.AnswersHead, style: tickStyle, anchor: scene.End}}
	bottom := max(h.bottom(), v.y+2+keys.height())
	if both {
		change := v.sheet.block(w.ChangeHead, panelStyle, c.change.x, v.y, c.change.w)
		read := v.sheet.block(w.ReadTogether.Of(v.judged), tickStyle, c.verdict, v.y+2, c.words)
		marks = append(marks, change, read)
		if v.judged < 2 {
			marks = marks[:len(marks)-1]
		}
		marks = append(marks, label{x: c.diff, y: v.y + 10, text: w.DifferenceOne, style: tickStyle, anchor: scene.End})
		bottom = max(bottom, change.bottom(), read.bottom())
	}
	v.put(v.group("", "heads"), marks...)
	v.y = bottom + 4
}

// block draws one unit: the figures, their changes, or both.
func (v *waves) block(i int, b waveBlock, c waveColumns, tints, grid *scene.Group, figures, changes bool) {
	v.y += 10
	room := c.n - margin - 20
	if !figures {
		room = c.change.x - margin - 40
	}
	unit := v.sheet.block(b.changes.Unit, nameStyle.as("unit").heavy().inColor(theme.Muted), margin, v.y, room)
	vals, diffs := b.values(), v.aligned(b)
	at, by := vals.on(c.axis.x, c.axis.right()), diffs.on(c.change.x, c.change.right())
	ticksAt := v.y + 8
	v.y = max(unit.bottom(), v.y+17) + 4
	from := v.y
	id := ""
	if figures {
		id = "unit-" + strconv.Itoa(i+1)
	}
	in := v.group(id, "unit")
	list := []mark{unit}
	for _, r := range b.rows {
		list = append(list, v.row(r, b, c, at, by, tints, figures, changes)...)
	}
	v.put(in, list...)
	if figures {
		v.put(grid, axis{at: at, ticks: vals.ticks, text: b.text(vals), level: true, from: from, to: v.y, label: ticksAt, base: zero})
	}
	if changes {
		v.put(grid, axis{at: by, ticks: diffs.ticks, text: diffs.sign, level: true, from: from, to: v.y, label: ticksAt, base: zero})
	}
}

func (v *waves) row(r waveRow, b waveBlock, c waveColumns, at, by gochart.Range, tints *scene.Group, figures, changes bool) (out []mark) {
	st, color := nameStyle.as("figure-name"), theme.Mark
	if r.Significant() {
		st, color = st.heavy(), theme.Finding
	}
	names := c.names
	if !figures {
		names = c.changed
	}
	name := v.sheet.block(v.called(r.Difference), st, margin, v.y, names)
	verdict := v.sheet.block(v.verdict(r), nameStyle.as("verdict"), c.verdict, v.y, c.words)
	if r.Significant() {
		verdict.style = verdict.style.heavy().inColor(theme.Finding)
	}
	below := 0.0
	if changes && c.verdict == 0 {
		verdict = v.sheet.block(v.verdict(r), verdict.style, margin, 0, names)
		below = verdict.height()
	}
	high := max(waveHigh, name.height()+below+10)
	if changes && c.verdict > 0 {
		high = max(high, verdict.height()+10)
	}
	mid := v.y + high/2
	name.y = mid - (name.height()+below)/2
	out = append(out, name)
	if r.Significant() {
		v.put(tints, v.tint(v.y, high-1))
	}
	if figures {
		for k, f := range []struct {
			value    float64
			n        int
			interval [2]float64
			known    bool
		}{{r.Before, r.NBefore, [2]float64{r.before.Low, r.before.High}, r.before.Known()}, {r.After, r.NAfter, [2]float64{r.after.Low, r.after.High}, r.after.Known()}} {
			y := mid - 6 + 12*float64(k)
			if f.known {
				out = append(out, interval{at.At(f.interval[0]), y, at.At(f.interval[1]), y, color, 1 + float64(k)})
			}
			out = append(out, label{x: c.n, y: mid - 8 + 16*float64(k), text: many(v.words, f.n), style: tickStyle.as("n"), anchor: scene.End})
			if f.n > 0 || r.NBefore+r.NAfter == 0 {
				out = append(out, dot{x: at.At(f.value), y: y, r: 4.5, color: color, hollow: k == 0})
			}
		}
	}
	if changes {
		if r.Interval.Known() {
			out = append(out, interval{by.At(r.Interval.Low), mid, by.At(r.Interval.High), mid, color, 2})
		}
		dst := nameStyle.as("difference").heavy()
		if r.Significant() {
			dst.fill = theme.Finding
		}
		verdict.y = mid - verdict.height()/2
		if c.verdict == 0 {
			verdict.y = name.bottom()
		}
		out = append(out, dot{x: by.At(r.Change), y: mid, r: 5, color: color},
			label{x: c.diff, y: mid, text: signed(r.Change, b.decimals()), style: dst, anchor: scene.End}, verdict)
	}
	v.y += high
	return out
}
