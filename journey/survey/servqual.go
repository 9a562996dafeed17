package survey

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/frontstage-go/frontstage/journey"
)

// Dimension is one of the five by which customers judge the quality of a service (Parasuraman,
// Zeithaml & Berry 1988). The zero value means not stated.
type Dimension string

const (
	Tangibles      Dimension = "tangibles"
	Reliability    Dimension = "reliability"
	Responsiveness Dimension = "responsiveness"
	Assurance      Dimension = "assurance"
	Empathy        Dimension = "empathy"
)

var dimensions = vocabulary{
	{"tangibles", "Tangibles", "有形性", "有形性"},
	{"reliability", "Reliability", "可靠性", "可靠性"},
	{"responsiveness", "Responsiveness", "反应性", "反應性"},
	{"assurance", "Assurance", "专业性", "保證性"},
	{"empathy", "Empathy", "移情性", "關懷性"},
}

// Dimensions lists the vocabulary in the published order.
func Dimensions() []Dimension { return all[Dimension](dimensions) }

// Label is the word as people read it; an unknown word is its own label.
func (d Dimension) Label(lang journey.Language) string { return label(dimensions, d, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (d Dimension) MarshalText() ([]byte, error) { return marshal(dimensions, d) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (d *Dimension) UnmarshalText(text []byte) error { return unmarshal(dimensions, d, text) }

func (d Dimension) known() bool {
	for _, w := range dimensions {
		if w.Text() == string(d) {
			return true
		}
	}
	return false
}

// ItemAnswers are the answers about one item: what each respondent expects of an excellent
// provider, and how this one is perceived. All items of a study list the same respondents in
// the same order.
type ItemAnswers struct {
	Item        Item
	Expectation []float64
	Perception  []float64
	Missing     []bool // respondents who answered neither half; nil: nobody
}

// ServqualOptions are the options of [Servqual]. The zero value is the usual study: a scale of
// 1 to 7, and dimensions of equal weight.
type ServqualOptions struct {
	Options // Scale: zero is 1..7. Weights: one per respondent. Missing: not used, see ItemAnswers.
	// Points are the 100 points that customers share out among the dimensions; nil: equal
	// weights. They must name every dimension of the items and sum to 100.
	Points map[Dimension]float64
}

// ItemGap is the gap of one item: perception - expectation, so that a negative gap falls short.
type ItemGap struct {
	Item                    Item
	Expectation, Perception float64 // means
	Gap                     Summary // of the respondents' own gaps; its scale is that of gaps, -6..6
}

// DimensionGap is the gap of a dimension: for each respondent the mean gap of the items
// answered, then the mean over respondents.
type DimensionGap struct {
	Dimension               Dimension
	Items                   int
	Expectation, Perception float64 // means of the respondents' means
	Gap                     Summary // its scale is that of gaps, -6..6 unless ServqualOptions say otherwise
	Points                  float64 // importance, 0..100
	Weighted                float64 // Gap.Mean × Points / 100, in points of the scale
}

// ServqualResult holds the gaps by item and by dimension, both in the published order, and overall.
type ServqualResult struct {
	Items      []ItemGap
	Dimensions []DimensionGap
	// Unweighted is the plain mean of the dimensions' gaps; Weighted is the sum of their
	// weighted gaps, so that equal points make the two equal. (Some texts divide that sum by
	// five once more; this does not.)
	Unweighted, Weighted float64
	PointsStated         bool
	// MendFirst lists the dimensions that fall short, the one to mend first at the head: the
	// most negative weighted gap. Empty when none falls short.
	MendFirst []Dimension
	Skipped   journey.Problems
}

// Servqual computes gaps of service quality. Parasuraman, A., Zeithaml, V. A. & Berry, L. L.
// (1988), "SERVQUAL: a multiple-item scale for measuring consumer perceptions of service
// quality", Journal of Retailing 64(1). Intervals are those of [Describe], of the gaps
// themselves, so that the pairing of each respondent's two answers is kept; they are cut off at
// the widest gap that the scale allows, which on 1 to 7 is 6.
//
// Two halves of an item of different length, answers off the scale, an item given twice,
// points that do not sum to 100 are errors.
func Servqual(items []ItemAnswers, o ServqualOptions) (ServqualResult, error) {
	scale := o.Scale
	if scale == (journey.Scale{}) {
		scale = journey.Scale{Min: 1, Max: 7, Neutral: 4}
	}
	respondents := 0
	if len(items) > 0 {
		respondents = len(items[0].Expectation)
	}
	bad := o.with(o.Weights, nil).check(respondents)
	if wrong := scaleFault(scale); wrong != nil {
		bad.add(wrong)
	}
	o.checkItems(items, respondents, bad)
	if err := bad.err(); err != nil {
		return ServqualResult{}, err
	}

	var skipped faults
	gaps := make([][]float64, len(items)) // NaN: no gap
	for i, it := range items {
		gaps[i] = make([]float64, respondents)
		for r := range respondents {
			gaps[i][r] = math.NaN()
			if it.Missing != nil && it.Missing[r] {
				continue
			}
			wrong := ratingFault(it.Expectation[r], scale)
			half := "expectation"
			if wrong == nil {
				wrong, half = ratingFault(it.Perception[r], scale), "perception"
			}
			if wrong != nil {
				wrong.path = fmt.Sprintf("items[%d].%s[%d] (%s)", i, half, r, it.Item.ID)
				skipped.add(wrong)
				continue
			}
			gaps[i][r] = it.Perception[r] - it.Expectation[r]
		}
	}
	for r, w := range o.Weights {
		if kind := weightFault(w); kind != nil {
			skipped.add(&fault{path: fmt.Sprintf("weights[%d]", r), value: number(w), expected: expectsWeight, kind: kind})
			for i := range gaps {
				gaps[i][r] = math.NaN()
			}
		}
	}
	if !o.SkipBad {
		if err := skipped.err(); err != nil {
			return ServqualResult{}, err
		}
	}
	result := ServqualResult{Skipped: skipped.problems(), PointsStated: o.Points != nil}
	o.Scale = gapScale(scale)
	result.items(items, gaps, o.Options, bad)
	result.dimensions(items, gaps, o, bad)
	if err := bad.err(); err != nil {
		return ServqualResult{}, err
	}
	return result, nil
}

func (o ServqualOptions) checkItems(items []ItemAnswers, respondents int, bad *faults) {
	if len(items) == 0 {
		bad.add(&fault{path: "items", expected: "at least one item", kind: ErrNoAnswers})
		return
	}
	seen := map[string]bool{}
	used := map[Dimension]bool{}
	for i, it := range items {
		path := fmt.Sprintf("items[%d]", i)
		if seen[it.Item.ID] {
			bad.add(&fault{path: path + ".item", value: it.Item.ID, expected: "each item once", kind: journey.ErrDuplicate})
		}
		seen[it.Item.ID], used[it.Item.Dimension] = true, true
		if !it.Item.Dimension.known() {
			bad.add(&fault{path: path + ".item.dimension", value: string(it.Item.Dimension), expected: "one of the five dimensions", kind: journey.ErrReference})
		}
		for _, l := range []struct {
			name string
			n    int
		}{{"expectation", len(it.Expectation)}, {"perception", len(it.Perception)}, {"missing", len(it.Missing)}} {
			if l.n != respondents && !(l.name == "missing" && it.Missing == nil) {
				bad.add(&fault{path: path + "." + l.name, value: fmt.Sprint(l.n), expected: fmt.Sprintf("%d answers, as many as the first item has expectations", respondents), kind: ErrLength})
			}
		}
	}
	if o.Points == nil {
		return
	}
	var sum float64
	for _, d := range Dimensions() {
		p, ok := o.Points[d]
		if used[d] && !ok {
			bad.add(&fault{path: "options.Points", expected: "points for " + string(d), kind: journey.ErrMissing})
		}
		if kind := weightFault(p); kind != nil {
			bad.add(&fault{path: "options.Points[" + string(d) + "]", value: number(p), expected: "0 to 100", kind: kind})
			return
		}
		if ok && !used[d] && p > 0 {
			bad.add(&fault{path: "options.Points[" + string(d) + "]", value: number(p), expected: "no points for a dimension without items", kind: ErrOption})
		}
		sum += p
	}
	if math.Abs(sum-100) > 0.1 {
		bad.add(&fault{path: "options.Points", value: number(sum), expected: "points that sum to 100", kind: ErrOption})
	}
}

func (s *ServqualResult) items(items []ItemAnswers, gaps [][]float64, o Options, bad *faults) {
	for i, it := range items {
		e, p := pairMeans(it.Expectation, it.Perception, gaps[i], o.Weights)
		g, none := gapSummary(gaps[i], o, "item "+it.Item.ID)
		if none != nil {
			bad.add(none)
			continue
		}
		s.Items = append(s.Items, ItemGap{it.Item, e, p, g})
	}
}

func (s *ServqualResult) dimensions(items []ItemAnswers, gaps [][]float64, o ServqualOptions, bad *faults) {
	respondents := len(gaps[0])
	for _, d := range Dimensions() {
		g := DimensionGap{Dimension: d}
		e, p, own := make([]float64, respondents), make([]float64, respondents), make([]float64, respondents)
		for _, it := range items {
			if it.Item.Dimension == d {
				g.Items++
			}
		}
		if g.Items == 0 {
			continue
		}
		for r := range respondents {
			n := 0.0
			for i, it := range items {
				if it.Item.Dimension == d && !math.IsNaN(gaps[i][r]) {
					e[r] += it.Expectation[r]
					p[r] += it.Perception[r]
					n++
				}
			}
			e[r], p[r] = e[r]/n, p[r]/n // NaN where the respondent answered no item
			own[r] = p[r] - e[r]
		}
		var none *fault
		g.Expectation, g.Perception = pairMeans(e, p, own, o.Weights)
		if g.Gap, none = gapSummary(own, o.Options, string(d)); none != nil {
			bad.add(none)
			continue
		}
		s.Dimensions = append(s.Dimensions, g)
	}
	n := float64(len(s.Dimensions))
	for i := range s.Dimensions {
		g := &s.Dimensions[i]
		g.Points = 100 / n
		if o.Points != nil {
			g.Points = o.Points[g.Dimension]
		}
		g.Weighted = g.Gap.Mean * g.Points / 100
		s.Unweighted += g.Gap.Mean / n
		s.Weighted += g.Weighted
		if g.Weighted < 0 {
			s.MendFirst = append(s.MendFirst, g.Dimension)
		}
	}
	weighted := map[Dimension]float64{}
	for _, g := range s.Dimensions {
		weighted[g.Dimension] = g.Weighted
	}
	slices.SortStableFunc(s.MendFirst, func(a, b Dimension) int { return cmp.Compare(weighted[a], weighted[b]) })
}

// gapScale is what gaps between answers on a scale can be.
func gapScale(s journey.Scale) journey.Scale {
	return journey.Scale{Min: s.Min - s.Max, Max: s.Max - s.Min}
}

// gapSummary describes the gaps that are there.
func gapSummary(gaps []float64, o Options, what string) (Summary, *fault) {
	s := Summary{Weighted: o.Weights != nil, Scale: o.Scale}
	used := make([]weighed, 0, len(gaps))
	for r, g := range gaps {
		if math.IsNaN(g) {
			s.Missing++
			continue
		}
		w := 1.0
		if o.Weights != nil {
			w = o.Weights[r]
		}
		used = append(used, weighed{g, w})
	}
	none := s.fill(used, o.level())
	if none != nil {
		none.path = what
	}
	return s, none
}

// pairMeans averages both halves over the respondents who have a gap.
func pairMeans(expectation, perception, gaps, weights []float64) (e, p float64) {
	var total float64
	for r, g := range gaps {
		if math.IsNaN(g) {
			continue
		}
		w := 1.0
		if weights != nil {
			w = weights[r]
		}
		e += w * expectation[r]
		p += w * perception[r]
		total += w
	}
	if total == 0 {
		return 0, 0
	}
	return e / total, p / total
}
