package chart

import (
	"fmt"
	"math"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/limit"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// ofJourney begins a chart of one journey; what is beyond the limits, or not
// valid, is refused.
func (o Options) ofJourney(k Kind, j *journey.Journey) (*study, error) {
	checked, _, err := o.check(k)
	if err != nil {
		return nil, err
	}
	columns := 0
	if j != nil {
		columns = j.Len()
	}
	if err := checked.within(limit.Count{Name: "Columns", Have: columns, May: checked.Limits.Columns}, j); err != nil {
		return nil, err
	}
	return o.study(k, 0)
}

// Satisfaction is [Options.Satisfaction] with the default options.
func Satisfaction(j *journey.Journey) (*picture.Picture, error) { return Options{}.Satisfaction(j) }

// Satisfaction draws, touchpoint by touchpoint in the order of time, what was
// expected and what was experienced, and the difference: satisfaction by the delta
// law, see [journey.Journey.Satisfaction]. Touchpoints that lack either are named
// and left open. A journey in which no touchpoint has both gives
// [journey.ErrNoExpectations].
func (o Options) Satisfaction(j *journey.Journey) (*picture.Picture, error) {
	s, err := o.ofJourney(SatisfactionKind, j)
	if err != nil {
		return nil, err
	}
	figures, err := j.Satisfaction()
	if err != nil {
		return nil, fmt.Errorf("chart: %w", err)
	}
	d := &satisfaction{study: s, journey: j, figures: figures, scale: j.Scale.OrDefault(), worst: -1}
	short, least := 0, 0.0
	for _, p := range figures.Points {
		if p.Score < 0 {
			short++
		}
		if p.Score < least {
			least, d.worst = p.Score, p.Column
		}
	}
	measure := page.Fill(s.words.SatisfactionMeasure, "min", d.value(d.scale.Min), "max", d.value(d.scale.Max))
	s.title(d.finding(short), page.Join(s.words.Comma, page.OneLine(j.Title), measure))
	d.draw()
	d.tell()
	return s.done()
}

// satisfaction is what the parts of the picture share.
type satisfaction struct {
	*study
	journey *journey.Journey
	figures journey.Satisfaction
	scale   journey.Scale
	worst   int // the column that falls furthest short; -1: none does
}

func (d *satisfaction) value(v float64) string { return page.Score(v, d.scale) }

// change is a difference of scores: always with its sign.
func (d *satisfaction) change(v float64) string {
	if d.scale.Max/2-d.scale.Min/2 >= 10 {
		return signed(v, 1)
	}
	return signed(v, 2)
}

func (d *satisfaction) finding(short int) string {
	w := d.words
	if short == 0 {
		return w.NowhereShort
	}
	for _, p := range d.figures.Points {
		if p.Column == d.worst {
			return page.Fill(w.FallsShort, "at", page.OneLine(p.Touchpoint.Name), "by", fixed(math.Abs(p.Score), 1))
		}
	}
	return w.Satisfaction
}

func (d *satisfaction) draw() {
	w := d.words
	right := d.width - margin
	change := math.Ceil(nameStyle.heavy().font().Width(d.change(d.scale.Min-d.scale.Max))) + 8
	names := math.Floor(min(d.inner()*0.34, 270))
	axisPane := pane{margin + names + 24, right - change - 20 - margin - names - 24}
	at := gochart.Range{Lo: d.scale.Min, Hi: d.scale.Max, From: axisPane.x + 6, To: axisPane.right() - 6}
	keys := legend{[]entry{dotKey(dot{r: 5, color: theme.Mark}, w.LegendExperienced), dotKey(dot{r: 5, color: theme.Mark, hollow: true}, w.LegendExpected)}, margin, d.y, names + 20, d.sheet}
	head := d.block(w.ExperienceLess, tickStyle, right, d.y, change+70)
	head.anchor = scene.End
	d.put(d.group("", "heads"), keys, head)
	d.y += max(keys.height(), head.height()) + 22
	tints, grid := d.group("", "findings"), d.group("", "grid")
	from := d.y
	for at2 := range d.journey.Stages {
		d.stage(at2, names, at, right, tints)
	}
	d.put(grid, axis{at: at, ticks: ticksOf(d.scale), text: d.value, level: true, from: from, to: d.y, label: from - 9, base: func(v float64) bool { return v == d.scale.Neutral }})
	d.y += 6
	mean := d.block(page.Fill(w.SatisfactionMean, "mean", d.change(d.figures.Mean), "n", strconv.Itoa(len(d.figures.Points))), nameStyle.as("mean").heavy(), margin, d.y, d.inner())
	d.put(d.group("", "figures"), mean)
	d.y = mean.bottom() + 14
}

// stage is a name with its touchpoints below.
func (d *satisfaction) stage(i int, names float64, at gochart.Range, right float64, tints *scene.Group) {
	st := d.journey.Stages[i]
	name := d.block(st.Name, tickStyle.as("stage").heavy(), margin, d.y+6, names)
	marks := []mark{name}
	d.y = name.bottom() + 2
	for pos, t := range d.journey.All() {
		if pos.Stage != i {
			continue
		}
		diff, both := t.Satisfaction()
		color, nst := theme.Mark, nameStyle.as("touchpoint")
		worst := both && pos.Column == d.worst
		if worst {
			color, nst = theme.Finding, nst.heavy()
		}
		b := d.block(t.Name, nst, margin+10, d.y+5, names-10)
		high := b.height() + 10
		mid := d.y + high/2
		if worst {
			d.put(tints, d.tint(d.y, high))
		}
		marks = append(marks, b)
		switch {
		case both:
			x, y := at.At(t.Emotion.Value), at.At(t.Expectation.Value)
			dst := nst.as("difference").heavy()
			if worst {
				dst.fill = theme.Finding
			}
			marks = append(marks, interval{x, mid, y, mid, color, 2}, dot{x: y, y: mid, r: 5.5, color: color, hollow: true}, dot{x: x, y: mid, r: 5, color: color},
				label{x: right, y: mid, text: d.change(diff), style: dst, anchor: scene.End})
		case t.Emotion != nil:
			marks = append(marks, dot{x: at.At(t.Emotion.Value), y: mid, r: 5, color: color})
		case t.Expectation != nil:
			marks = append(marks, dot{x: at.At(t.Expectation.Value), y: mid, r: 5.5, color: color, hollow: true})
		}
		if !both {
			marks = append(marks, label{x: right, y: mid, text: "–", style: nameStyle.inColor(theme.Muted), anchor: scene.End})
		}
		d.y += high
	}
	d.put(d.group("", "stage"), marks...)
}

// tell puts the picture into words.
func (d *satisfaction) tell() {
	w := d.words
	d.table = newTable(w.Touchpoint, w.Stage, w.ExperiencedOne, w.ExpectedOne, w.DifferenceOne)
	of := func(s *journey.Score) string {
		if s == nil {
			return w.NotScored
		}
		return d.value(s.Value)
	}
	for pos, t := range d.journey.All() {
		diff := ""
		if v, both := t.Satisfaction(); both {
			diff = d.change(v)
		}
		d.table.add(t.Name, d.journey.Stages[pos.Stage].Name, of(t.Emotion), of(t.Expectation), diff)
	}
	d.note(w.DeltaLaw, page.Fill(w.SatisfactionOpen, "n", strconv.Itoa(len(d.figures.Points)), "all", strconv.Itoa(d.journey.Len())))
	if e := d.words.Evidence(d.journey); e != "" {
		d.note(page.Fill(w.FootEvidence, "evidence", e))
	}
}
