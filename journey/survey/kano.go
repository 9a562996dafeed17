package survey

import (
	"fmt"
	"math"

	"github.com/frontstage-go/frontstage/journey"
)

// KanoPair is what one respondent said about one need.
type KanoPair struct {
	Respondent    string // empty: nobody in particular
	Need          string
	Functional    KanoAnswer // if the need is met
	Dysfunctional KanoAnswer // if it is not
	Importance    float64    // self-stated, 1..9 unless KanoOptions says otherwise; 0: not stated
}

// KanoResult is what the pairs about one need come to.
type KanoResult struct {
	Need       string
	N          int     // pairs used
	Missing    int     // respondents who answered neither half
	EffectiveN float64 // N, or Kish's number for weighted pairs
	Weighted   bool
	Table      KanoTable // that classified the pairs; not stated when only counts were known
	Counts     KanoCounts

	// Class is the most frequent one; ties go to must-be, one-dimensional, attractive,
	// indifferent, reverse, in this order. Questionable pairs never win; where there is
	// nothing else the class is questionable.
	//
	// Published tables do not always go by the most frequent class. Many first hold M + O + A
	// against I + R + Q, and name the most frequent class of the larger sum: of 88 A, 90 O, 32 M,
	// 105 I, 15 R and 28 Q they make a one-dimensional need. By the rule here it is indifferent;
	// Second says one-dimensional, and Fong that the two are not to be told apart.
	Class  journey.Kano
	Second journey.Kano // the runner-up by the same rule; not stated when every usable pair agrees
	Tied   bool         // the class won by the tie rule only

	// Better is (A+O)/(A+O+M+I), how much meeting the need can please, 0..1. Worse is
	// -(O+M)/(A+O+M+I), how much failing it can anger, -1..0 (Berger et al. 1993). Both are 0
	// with unknown intervals when no pair is A, O, M or I. The intervals are [Wilson].
	Better, Worse                 float64
	BetterInterval, WorseInterval Interval

	// CategoryStrength is the share of the class minus that of the runner-up, in percentage
	// points of all pairs; TotalStrength is the share of M, O and A, in percent (Lee & Newcomb 1997).
	CategoryStrength, TotalStrength float64
	Fong                            Fong
	Importance                      Summary // self-stated; N is 0 when nobody stated any
	Skipped                         journey.Problems
}

// Fong is Fong's test of whether the class stands out from the runner-up: it does when the
// difference of their frequencies a and b reaches 1.65·sqrt((a+b)(2n-a-b)/2n), n being all
// pairs; 1.65 is the two-sided 10 % point. Fong, D. (1996), "Using the self-stated importance
// questionnaire to interpret Kano questionnaire results", Center for Quality of Management
// Journal 5(3). Weighted counts are scaled to the effective number first.
type Fong struct {
	Difference float64 // a - b
	Threshold  float64 // what it has to reach
	Clear      bool
}

// KanoOptions are the options of [Kano]. The zero value is the usual study.
type KanoOptions struct {
	Options
	// Table classifies the pairs; the zero value is [BergerTable].
	Table KanoTable
	// Importance is the scale of the self-stated importance; the zero value is 1..9
	// (Berger et al. 1993).
	Importance journey.Scale
}

// Kano evaluates pairs of answers, need by need, in the order in which the needs first appear.
// Pairs with neither half count as missing. Half a pair, a word outside the vocabulary, an
// importance off its scale, and a second pair of the same respondent about the same need are
// errors. Options.Scale is not used.
func Kano(pairs []KanoPair, o KanoOptions) ([]KanoResult, error) {
	bad := o.check(len(pairs))
	scale := o.Importance
	if scale == (journey.Scale{}) {
		scale = journey.Scale{Min: 1, Max: 9, Neutral: 5}
	}
	if wrong := scaleFault(scale); wrong != nil {
		wrong.path = "options.Importance"
		bad.add(wrong)
	}
	if o.Table.orDefault() == "" {
		bad.add(&fault{path: "options.Table", value: string(o.Table), expected: "berger or pouliot", kind: ErrOption})
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	study := kanoStudy{at: map[string]int{}}
	seen := map[[2]string]bool{}
	for i, p := range pairs {
		if o.Missing != nil && o.Missing[i] {
			study.need(p.Need).missing++
			continue
		}
		need := study.need(p.Need)
		weight, wrong := o.weight(i)
		if wrong == nil {
			wrong = p.fault(i, scale)
		}
		key := [2]string{p.Respondent, p.Need}
		if wrong == nil && p.Respondent != "" && seen[key] {
			wrong = &fault{path: fmt.Sprintf("pairs[%d]", i), value: p.Respondent, expected: "one pair for each respondent and need", kind: journey.ErrDuplicate}
		}
		if wrong != nil {
			need.skipped.add(wrong)
			bad.add(wrong)
			continue
		}
		seen[key] = true
		need.take(p, o.Table, weight)
	}
	if !o.SkipBad {
		if err := bad.err(); err != nil {
			return nil, err
		}
	}
	if len(pairs) == 0 {
		return nil, refuse(&fault{path: "pairs", expected: "at least one pair", kind: ErrNoAnswers})
	}
	var none faults
	results := make([]KanoResult, len(study.needs))
	for i, n := range study.needs {
		var wrong *fault
		if results[i], wrong = n.result(o, scale); wrong != nil {
			none.add(wrong)
		}
	}
	if err := none.err(); err != nil {
		return nil, err
	}
	return results, nil
}

func (p KanoPair) fault(i int, scale journey.Scale) *fault {
	if p.Functional == "" && p.Dysfunctional == "" {
		return nil
	}
	for _, half := range []struct {
		name   string
		answer KanoAnswer
	}{{"functional", p.Functional}, {"dysfunctional", p.Dysfunctional}} {
		path := fmt.Sprintf("pairs[%d].%s", i, half.name)
		switch {
		case half.answer == "":
			return &fault{path: path, expected: "an answer to both questions about " + clip(p.Need), kind: ErrHalfPair, mend: "leave out the other half too"}
		case half.answer.index() < 0:
			return &fault{path: path, value: string(half.answer), expected: "like, must-be, neutral, live-with or dislike", kind: ErrUnknownWord}
		}
	}
	if p.Importance != 0 {
		if wrong := ratingFault(p.Importance, scale); wrong != nil {
			wrong.path = fmt.Sprintf("pairs[%d].importance", i)
			return wrong
		}
	}
	return nil
}

// kanoStudy keeps the needs in the order in which they first appear.
type kanoStudy struct {
	needs []*kanoNeed
	at    map[string]int
}

type kanoNeed struct {
	name       string
	n, missing int
	counts     KanoCounts
	squares    float64
	importance []weighed
	skipped    faults
}

func (s *kanoStudy) need(name string) *kanoNeed {
	i, ok := s.at[name]
	if !ok {
		i = len(s.needs)
		s.at[name] = i
		s.needs = append(s.needs, &kanoNeed{name: name})
	}
	return s.needs[i]
}

func (n *kanoNeed) take(p KanoPair, table KanoTable, weight float64) {
	if p.Importance != 0 {
		n.importance = append(n.importance, weighed{p.Importance, weight})
	}
	class := table.Classify(p.Functional, p.Dysfunctional)
	if class == "" {
		n.missing++
		return
	}
	n.n++
	*n.counts.at(class) += weight
	n.squares += weight * weight
}

func (n *kanoNeed) result(o KanoOptions, scale journey.Scale) (KanoResult, *fault) {
	r := KanoResult{
		Need: n.name, N: n.n, Missing: n.missing, Weighted: o.Weights != nil, Table: o.Table.orDefault(),
		Counts: n.counts, Skipped: n.skipped.problems(),
	}
	total := n.counts.Total()
	if total == 0 {
		return r, noAnswers("need "+clip(n.name), n.n, n.missing)
	}
	r.EffectiveN = kish(total, n.squares)
	if len(n.importance) > 0 {
		r.Importance = Summary{Scale: scale, Weighted: r.Weighted, Missing: n.n + n.missing - len(n.importance)}
		// All of weight 0 is the same as nobody: the summary stays empty.
		if r.Importance.fill(n.importance, o.level()) != nil {
			r.Importance = Summary{}
		}
	}
	r.evaluate(o.level())
	return r, nil
}

// evaluate computes everything that follows from the counts and the effective number.
func (r *KanoResult) evaluate(level float64) {
	c, total := r.Counts, r.Counts.Total()
	first, second := 0.0, 0.0
	for _, k := range kanoPrecedence { // strictly greater: an earlier class keeps a tie
		switch n := c.Of(k); {
		case n > first:
			second, r.Second = first, r.Class
			first, r.Class = n, k
		case n > second:
			second, r.Second = n, k
		}
	}
	if r.Class == "" {
		r.Class = journey.Questionable
	}
	r.Tied = first == second && first > 0
	r.CategoryStrength = 100 * (first - second) / total
	r.TotalStrength = 100 * (c.MustBe + c.OneDimensional + c.Attractive) / total

	scaled := r.EffectiveN / total
	a, b, n := first*scaled, second*scaled, r.EffectiveN
	r.Fong = Fong{Difference: a - b, Threshold: 1.65 * math.Sqrt(max(0, (a+b)*(2*n-a-b)/(2*n)))}
	r.Fong.Clear = first > second && r.Fong.Difference >= r.Fong.Threshold

	felt := c.Attractive + c.OneDimensional + c.MustBe + c.Indifferent
	if felt == 0 {
		return
	}
	r.Better = (c.Attractive + c.OneDimensional) / felt
	r.Worse = 0 - (c.OneDimensional+c.MustBe)/felt // not -0
	z := zOf(level)
	low, high := wilson(r.Better, felt*scaled, z)
	r.BetterInterval = Interval{low, high, level, Wilson}
	low, high = wilson(-r.Worse, felt*scaled, z)
	r.WorseInterval = Interval{0 - high, 0 - low, level, Wilson}
}

// KanoFromCounts evaluates a need of which only the counts by class are known. Counts may be
// fractions, such as the percentages of a published table, if n says how many pairs stand
// behind them; n = 0 means that the counts are the pairs. Which table made them is not known, so
// that KanoResult.Table is not stated. Negative counts, and no counts at
// all, are errors. Of the options only Level is used.
func KanoFromCounts(need string, counts KanoCounts, n int, o Options) (KanoResult, error) {
	bad := o.with(nil, nil).check(0)
	for _, k := range journey.KanoClasses() {
		v := counts.Of(k)
		if kind := weightFault(v); kind != nil {
			bad.add(&fault{path: "counts." + string(k), value: number(v), expected: "a count of 0 or more", kind: kind})
		}
	}
	if n < 0 {
		bad.add(&fault{path: "n", value: fmt.Sprint(n), expected: "the number of pairs, or 0", kind: ErrNegativeWeight})
	}
	if err := bad.err(); err != nil {
		return KanoResult{}, err
	}
	total := counts.Total()
	if total == 0 {
		return KanoResult{}, refuse(noAnswers("counts", 0, 0))
	}
	r := KanoResult{Need: need, N: n, EffectiveN: float64(n), Counts: counts}
	if n == 0 {
		r.N, r.EffectiveN = int(math.Round(min(total, math.MaxInt32))), total
	}
	r.evaluate(o.level())
	return r, nil
}

// Quadrant reads the class off the better/worse chart instead of counting: both at least a half
// in size make a one-dimensional need, only better an attractive one, only worse a must-be, and
// neither an indifferent one. Not stated when there is nothing to read.
func (r KanoResult) Quadrant() journey.Kano {
	pleases, angers := r.Better >= 0.5, r.Worse <= -0.5
	switch {
	case !r.BetterInterval.Known():
		return ""
	case pleases && angers:
		return journey.OneDimensional
	case pleases:
		return journey.Attractive
	case angers:
		return journey.MustBe
	}
	return journey.Indifferent
}
