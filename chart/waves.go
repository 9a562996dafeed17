package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// Changes are figures of one unit before and after.
type Changes struct {
	Unit        string // what stands over the block: "Net score, points"
	Differences []survey.Difference
	// Before and After are the intervals of the figures themselves, in the order of
	// Differences. Nil: not known.
	Before, After []survey.Interval
	// Min and Max are the ends of the scale. Both 0: as far as the figures go.
	Min, Max float64
}

// Waves is [Options.Waves] with the default options.
func Waves(changes ...Changes) (*picture.Picture, error) { return Options{}.Waves(changes...) }

// Waves draws figures before and after something was done, one block for each
// unit: the figures with their intervals and n, the difference with its own, and
// in words whether it stands out or is within noise. All that stands in one
// picture is read together, so that [survey.Holm] corrects it together, whatever
// was corrected before. Blocks and figures that stand out come first. No
// differences give [ErrNoFigures]; a list of intervals as long as no list of
// differences is [ErrMismatch].
func (o Options) Waves(changes ...Changes) (*picture.Picture, error) {
	rows := 0
	for _, c := range changes {
		rows += len(c.Differences)
	}
	s, err := o.study(WavesKind, rows, changes)
	if err != nil {
		return nil, err
	}
	if rows == 0 {
		return nil, fmt.Errorf("chart: %w: no differences", ErrNoFigures)
	}
	v := &waves{study: s}
	s.beside = 900
	var all []survey.Difference
	for i, c := range changes {
		if n := len(c.Differences); c.Before != nil && len(c.Before) != n || c.After != nil && len(c.After) != n {
			return nil, fmt.Errorf("chart: changes[%d] has %d differences, %d intervals before and %d after: %w", i, n, len(c.Before), len(c.After), ErrMismatch)
		}
		all = append(all, c.Differences...)
	}
	v.sort(changes, survey.Holm(all))
	s.title(v.finding(), page.Fill(s.words.WavesMeasure.Of(rows), "level", percent(s.words, v.level(), 1)))
	v.draw()
	v.tell()
	return s.done()
}

// waves is what the parts of the picture share.
type waves struct {
	*study
	blocks []waveBlock
	judged int // together
}

// waveBlock is one unit.
type waveBlock struct {
	changes Changes
	rows    []waveRow
}

type waveRow struct {
	survey.Difference
	before, after survey.Interval
}

// sort puts what stands out first.
func (v *waves) sort(changes []Changes, corrected []survey.Difference) {
	for _, c := range changes {
		if len(c.Differences) == 0 {
			continue
		}
		b := waveBlock{changes: c}
		for i := range c.Differences {
			r := waveRow{Difference: corrected[0]}
			corrected = corrected[1:]
			if c.Before != nil {
				r.before = c.Before[i]
			}
			if c.After != nil {
				r.after = c.After[i]
			}
			if r.Judged() {
				v.judged++
			}
			b.rows = append(b.rows, r)
		}
		slices.SortStableFunc(b.rows, func(a, b waveRow) int {
			return cmp.Or(cmp.Compare(order(a), order(b)), cmp.Compare(a.AdjustedP, b.AdjustedP), cmp.Compare(a.P, b.P))
		})
		v.blocks = append(v.blocks, b)
	}
	slices.SortStableFunc(v.blocks, func(a, b waveBlock) int { return cmp.Compare(order(a.rows[0]), order(b.rows[0])) })
}

// order is 0 for what stands out, 1 for noise, 2 for what was not judged.
func order(r waveRow) int {
	switch {
	case r.Significant():
		return 0
	case r.Judged():
		return 1
	}
	return 2
}

func (v *waves) level() float64 {
	for _, b := range v.blocks {
		for _, r := range b.rows {
			if l := known(r.Interval); l > 0 {
				return l
			}
		}
	}
	return 0.95
}

// called is the name of a figure; metrics and dimensions go by their labels.
func (v *waves) called(d survey.Difference) string {
	if m := survey.Metric(d.Name); slices.Contains(survey.Metrics(), m) {
		return page.Label(v.words, m)
	}
	if m := survey.Dimension(d.Name); slices.Contains(survey.Dimensions(), m) {
		return page.Label(v.words, m)
	}
	return d.Name
}

func (v *waves) finding() string {
	w := v.words
	var up, down []string
	rest := 0
	for _, b := range v.blocks {
		for _, r := range b.rows {
			switch {
			case !r.Significant():
				rest++
			case r.Change > 0:
				up = append(up, page.OneLine(v.called(r.Difference)))
			default:
				down = append(down, page.OneLine(v.called(r.Difference)))
			}
		}
	}
	if len(up)+len(down) == 0 {
		if v.judged == 0 {
			return w.NothingJudged
		}
		return w.NothingStandsOut
	}
	var parts []string
	for _, p := range []struct {
		text  string
		names []string
	}{{w.Rose, up}, {w.Fell, down}} {
		if len(p.names) > 0 {
			parts = append(parts, page.Fill(p.text, "what", listed(w, p.names, 2)))
		}
	}
	if rest > 0 {
		parts = append(parts, w.RestIsNoise.Of(rest))
	}
	return strings.Join(parts, w.Semicolon)
}

// verdict says whether a difference stands out.
func (v *waves) verdict(r waveRow) string {
	w := v.words
	switch {
	case !r.Judged():
		return w.NotJudgedFigure
	case r.Significant():
		return page.Fill(w.StandsOutP, "p", chance(w, r.AdjustedP))
	}
	return page.Fill(w.NoiseP, "p", chance(w, r.AdjustedP))
}

// byChance names figures whose own interval leaves out 0 although they are
// within noise once all are read together.
func (v *waves) byChance() string {
	var names []string
	for _, b := range v.blocks {
		for _, r := range b.rows {
			if r.Judged() && !r.Significant() && r.Interval.Known() && !r.Interval.Contains(0) {
				names = append(names, page.OneLine(v.called(r.Difference)))
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return page.Fill(v.words.ByChance.Of(v.judged), "what", listed(v.words, names, 3))
}

// tell puts the picture into words.
func (v *waves) tell() {
	w := v.words
	v.table = newTable(w.FigureOne, w.BeforeOne, w.AfterOne, w.DifferenceOne, w.IntervalName, w.VerdictOne, w.AnswersHead)
	var methods []string
	for _, b := range v.blocks {
		d := b.decimals()
		for _, r := range b.rows {
			v.table.add(v.called(r.Difference), fixed(r.Before, d), fixed(r.After, d), signed(r.Change, d), span(r.Interval, d), v.verdict(r),
				strconv.Itoa(r.NBefore)+w.Listed+strconv.Itoa(r.NAfter))
			if r.Interval.Known() {
				if m := page.Label(w, r.Interval.Method); !slices.Contains(methods, m) {
					methods = append(methods, m)
				}
			}
		}
	}
	v.note(w.WavesDiffer)
	if len(methods) > 0 {
		v.note(page.Fill(w.DifferencesBy, "methods", listed(w, methods, 9)))
	}
	if v.judged > 1 {
		v.note(page.Fill(w.StandsOutMeans.Of(v.judged), "p", fixed(1-v.level(), 2)), w.NotWidened)
	} else if v.judged == 1 {
		v.note(page.Fill(w.StandsOutMeans.Of(1), "p", fixed(1-v.level(), 2)))
	}
}
