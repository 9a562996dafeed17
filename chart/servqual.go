package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// Servqual is [Options.Servqual] with the default options.
func Servqual(r survey.ServqualResult) (*picture.Picture, error) { return Options{}.Servqual(r) }

// Servqual draws what customers expect of each dimension of service quality and
// what they perceive, the most negative weighted gap first: that is where to mend
// first, and its items stand below it. Without points that customers shared out,
// the gaps themselves are sorted, and nothing is weighed. A gap whose interval
// holds 0 is called no clear gap. A result without dimensions gives [ErrNoFigures].
func (o Options) Servqual(r survey.ServqualResult) (*picture.Picture, error) {
	s, err := o.study(ServqualKind, len(r.Dimensions)+len(r.Items), r)
	if err != nil {
		return nil, err
	}
	for i, d := range r.Dimensions {
		for _, v := range []float64{d.Expectation, d.Perception, d.Gap.Mean, d.Gap.Interval.Low, d.Gap.Interval.High, d.Points, d.Weighted} {
			if err := offScale(fmt.Sprintf("a figure of Dimensions[%d]", i), v, -1000, 1000); err != nil {
				return nil, err
			}
		}
	}
	for i, it := range r.Items {
		for _, v := range []float64{it.Expectation, it.Perception, it.Gap.Mean, it.Gap.Interval.Low, it.Gap.Interval.High} {
			if err := offScale(fmt.Sprintf("a figure of Items[%d]", i), v, -1000, 1000); err != nil {
				return nil, err
			}
		}
	}
	if len(r.Dimensions) == 0 {
		return nil, fmt.Errorf("chart: %w: no dimensions", ErrNoFigures)
	}
	q := &servqual{study: s, result: r, weighed: r.PointsStated && len(r.Dimensions) > 1}
	q.dims, s.beside = sortedDims(q), 900
	measure := s.words.ServqualMeasure
	if q.weighed {
		measure = s.words.ServqualWeighed
	}
	s.title(q.finding(), page.Fill(measure, "scale", q.scaleWords()))
	q.draw()
	q.tell()
	return s.done()
}

// servqual is what the parts of the picture share.
type servqual struct {
	*study
	result  survey.ServqualResult
	dims    []survey.DimensionGap // the one to mend first at the head
	weighed bool
}

// sortedDims are the dimensions, the one to mend first at the head.
func sortedDims(q *servqual) []survey.DimensionGap {
	out := slices.Clone(q.result.Dimensions)
	slices.SortStableFunc(out, func(a, b survey.DimensionGap) int { return cmp.Compare(q.weight(a), q.weight(b)) })
	return out
}

// weight is what dimensions are sorted by.
func (q *servqual) weight(d survey.DimensionGap) float64 {
	if q.weighed {
		return d.Weighted
	}
	return d.Gap.Mean
}

// mend tells whether the first dimension clearly falls short.
func (q *servqual) mend() bool { return q.weight(q.dims[0]) < 0 && clearGap(q.dims[0].Gap) }

// clearGap tells whether the interval of a gap leaves out 0.
func clearGap(s survey.Summary) bool { return s.Interval.Known() && !s.Interval.Contains(0) }

// scaleWords is the scale of the answers: "1 to 7".
func (q *servqual) scaleWords() string {
	lo, hi := q.scale()
	return page.Fill(q.words.FromTo, "from", fixed(lo, 0), "to", fixed(hi, 0))
}

// scale is that of the answers. A result states the scale of its gaps, which is
// as wide; where it begins is 1 unless the means say otherwise.
func (q *servqual) scale() (lo, hi float64) {
	wide := 6.0
	if s := q.dims[0].Gap.Scale; s.Max > 0 && s.Min == -s.Max {
		wide = s.Max
	}
	lo = 1
	for _, d := range q.dims {
		lo = min(lo, d.Expectation, d.Perception)
	}
	if lo < 1 {
		lo = min(0, lo)
	}
	return lo, lo + wide
}

func (q *servqual) finding() string {
	w, d := q.words, q.dims[0]
	switch {
	case len(q.dims) == 1 || !q.mend():
		if q.weight(d) >= 0 {
			return w.NothingToMend
		}
		if d.Gap.Interval.Known() && !clearGap(d.Gap) {
			return w.NoClearGaps
		}
		return page.Fill(w.OneGap, "dimension", page.Label(w, d.Dimension), "gap", signed(d.Gap.Mean, 2))
	case q.weighed:
		return page.Fill(w.MendFirstWeighed, "dimension", w.Within(page.Label(w, d.Dimension)), "gap", signed(d.Gap.Mean, 2), "points", fixed(d.Points, 0))
	}
	return page.Fill(w.MendFirst, "dimension", w.Within(page.Label(w, d.Dimension)), "gap", signed(d.Gap.Mean, 2))
}

// items are those of the first dimension, the widest gap first.
func (q *servqual) items() (out []survey.ItemGap) {
	for _, it := range q.result.Items {
		if it.Item.Dimension == q.dims[0].Dimension {
			out = append(out, it)
		}
	}
	slices.SortStableFunc(out, func(a, b survey.ItemGap) int { return cmp.Compare(a.Gap.Mean, b.Gap.Mean) })
	return out
}

// tell puts the picture into words.
func (q *servqual) tell() {
	w := q.words
	said := []string{w.PerceivedOne, w.ExpectedOne, w.GapOne, w.IntervalName, w.AnswersHead}
	if q.weighed {
		said = append(said, w.PointsOf100, w.GapTimesPoints)
	}
	q.table = newTable(w.DimensionOne, said...)
	var lo, hi int
	level := 0.0
	for i, d := range q.dims {
		cells := []string{fixed(d.Perception, 2), fixed(d.Expectation, 2), signed(d.Gap.Mean, 2), span(d.Gap.Interval, 2), strconv.Itoa(d.Gap.N)}
		if q.weighed {
			cells = append(cells, fixed(d.Points, 0), signed(d.Weighted, 2))
		}
		q.table.add(page.Label(w, d.Dimension), cells...)
		if i == 0 {
			lo, hi = d.Gap.N, d.Gap.N
			for _, it := range q.items() {
				q.table.add(page.Join(" ", it.Item.ID, q.itemName(it.Item)), fixed(it.Perception, 2), fixed(it.Expectation, 2), signed(it.Gap.Mean, 2), span(it.Gap.Interval, 2), strconv.Itoa(it.Gap.N))
			}
		}
		lo, hi = min(lo, d.Gap.N), max(hi, d.Gap.N)
		level = max(level, known(d.Gap.Interval))
	}
	q.note(page.Fill(w.AskedN, "n", figuresOf(2, func(i int) int { return []int{lo, hi}[i] })))
	if q.weighed {
		q.note(w.PointsMeans, page.Fill(w.OverallWeighed, "gap", signed(q.result.Unweighted, 2), "weighted", signed(q.result.Weighted, 2)))
	} else {
		q.note(page.Fill(w.OverallGap, "gap", signed(q.result.Unweighted, 2)))
	}
	q.note(w.GapMeans)
	if level > 0 {
		q.note(page.Fill(w.IntervalsBy, "method", page.Label(w, survey.StudentT), "level", percent(w, level, 1)))
	}
}

func (q *servqual) itemName(it survey.Item) string { return it.Label(q.o.Language) }
