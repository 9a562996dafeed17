package survey

import (
	"fmt"
	"math"
	"strconv"

	"github.com/frontstage-go/frontstage/journey"
)

// Score is what NPS, CSAT and CES come to.
type Score struct {
	Metric     Metric
	Value      float64 // NPS and CES in points, -100..100; CSAT in percent, 0..100
	N          int     // answers used, weight or not
	Missing    int     // respondents who gave none
	EffectiveN float64 // what the interval goes by: N, or Kish's number when answers are weighted
	Weighted   bool
	Mean       float64 // of the answers themselves, on their own scale
	StdErr     float64 // standard error of Value, in its units

	High, Middle, Low Part  // promoters, passives, detractors and their like
	Distribution      []Bin // one for each answer of the scale, also for those that nobody gave
	Interval          Interval
	Reading           Reading
	Firm              bool             // the whole interval reads the same as the value
	Skipped           journey.Problems // with Options.SkipBad: the answers left out, and why
}

// Part is a group of answers that the metric treats alike.
type Part struct {
	Category Category
	N        int
	Weight   float64 // equals N when answers are not weighted
	Share    float64 // percent of the weight, 0..100
}

// Bin counts one answer of the scale.
type Bin struct {
	Value  int
	N      int
	Weight float64 // equals N when answers are not weighted
	Share  float64 // percent of the weight, 0..100
}

// NPS is the Net Promoter Score of answers to "how likely are you to recommend us", 0 to 10:
// the percentage of promoters (9-10) minus that of detractors (0-6), in points from -100 to 100.
// Reichheld, F. F. (2003), "The one number you need to grow", Harvard Business Review 81(12).
// Its interval is [NetScore]. No answers at all give [ErrNoAnswers], not 0.
func NPS[T Answer](answers []T, o Options) (Score, error) { return measure(MetricNPS, answers, o) }

// CSAT is the share of satisfied customers, those who answered 4 or 5 on a scale of 1 to 5, in
// percent. Its interval is [Wilson]. No answers at all give [ErrNoAnswers], not 0.
func CSAT[T Answer](answers []T, o Options) (Score, error) { return measure(MetricCSAT, answers, o) }

// CES is the Customer Effort Score 2.0 of answers to "they made it easy for me", from 1 (strongly
// disagree) to 7 (strongly agree): the percentage of 5-7 minus that of 1-3, in points from -100
// to 100, so that high is easy. The effort score is that of Dixon, Freeman & Toman (2010), "Stop
// trying to delight your customers", Harvard Business Review 88(7/8); this question and its scale
// came with version 2.0, Dixon, Toman & DeLisi (2013), The Effortless Experience. Those who
// report the share of 5-7 alone find it in High.Share. The interval is [NetScore]. No answers at
// all give [ErrNoAnswers].
func CES[T Answer](answers []T, o Options) (Score, error) { return measure(MetricCES, answers, o) }

// mostCounted is more than there are people; sums of it stay exact, also where
// an int has 32 bits.
const mostCounted = min(1<<50, math.MaxInt>>6)

// FromCounts computes a metric when only counts are known: how many gave each answer. An answer
// may be left out when nobody gave it. Counts carry no weights and no gaps, so Options.Weights
// and Options.Missing must be empty.
func FromCounts(m Metric, counts map[int]int, o Options) (Score, error) {
	def, ok := definitions[m]
	if !ok {
		return Score{}, unknownMetric(m)
	}
	bad := o.check(0)
	def.checkScale(o, bad)
	t := tally{min: def.min}
	var skipped faults
	for _, answer := range sorted(counts) {
		n := counts[answer]
		path := fmt.Sprintf("counts[%d]", answer)
		switch {
		case answer < def.min || answer > def.max:
			skipped.add(&fault{path: path, value: strconv.Itoa(answer), expected: def.expects(), kind: ErrOffScale})
		case n > mostCounted:
			skipped.add(&fault{path: path, value: strconv.Itoa(n), expected: fmt.Sprint("a count of at most ", mostCounted), kind: ErrOffScale})
		case n < 0:
			skipped.add(&fault{path: path, value: strconv.Itoa(n), expected: "a count of 0 or more", kind: ErrNegativeWeight})
		default:
			t.n[answer-def.min] += n
		}
	}
	if !o.SkipBad {
		bad.addAll("", skipped.err())
	}
	if err := bad.err(); err != nil {
		return Score{}, err
	}
	for i, n := range t.n {
		t.weight[i] = float64(n)
		t.squares += float64(n)
	}
	return t.score(m, def, o, skipped.problems())
}

func unknownMetric(m Metric) error {
	return refuse(&fault{path: "metric", value: string(m), expected: "nps, csat or ces", kind: journey.ErrReference})
}

func (d definition) expects() string {
	return fmt.Sprintf("a whole number from %d to %d", d.min, d.max)
}

// checkScale refuses answers that the caller says were given on another scale.
func (d definition) checkScale(o Options, bad *faults) {
	own := journey.Scale{Min: float64(d.min), Max: float64(d.max), Neutral: o.Scale.Neutral}
	if o.Scale != (journey.Scale{}) && o.Scale != own {
		bad.add(&fault{path: "options.Scale", value: o.Scale.String(), expected: fmt.Sprintf("%d..%d, which the metric is defined on", d.min, d.max), kind: ErrMixedScales,
			mend: "leave it empty, or use Describe"})
	}
}

// tally is all that has to be remembered of the answers: fixed size, whatever their number.
type tally struct {
	min     int
	n       [11]int
	weight  [11]float64
	squares float64 // sum of squared weights
	missing int
}

func measure[T Answer](m Metric, answers []T, o Options) (Score, error) {
	def := definitions[m]
	bad := o.check(len(answers))
	def.checkScale(o, bad)
	if err := bad.err(); err != nil {
		return Score{}, err
	}
	t := tally{min: def.min}
	var skipped faults
	lo, hi := float64(def.min), float64(def.max)
	for i, a := range answers {
		if o.Missing != nil && o.Missing[i] {
			t.missing++
			continue
		}
		w, wrong := 1.0, (*fault)(nil)
		if o.Weights != nil {
			w, wrong = o.weight(i)
		}
		v := float64(a)
		if v >= lo && v <= hi && v == math.Trunc(v) && wrong == nil {
			k := int(v) - def.min
			t.n[k]++
			t.weight[k] += w
			t.squares += w * w
			continue
		}
		if wrong == nil {
			wrong = &fault{path: fmt.Sprintf("answers[%d]", i), value: number(v), expected: def.expects(), kind: ErrOffScale}
			if math.IsNaN(v) || math.IsInf(v, 0) {
				wrong.kind, wrong.mend = ErrNotFinite, "mark those who gave no answer in Options.Missing"
			}
		}
		skipped.add(wrong)
	}
	if !o.SkipBad {
		if err := skipped.err(); err != nil {
			return Score{}, err
		}
	}
	return t.score(m, def, o, skipped.problems())
}

func (t *tally) score(m Metric, def definition, o Options, skipped journey.Problems) (Score, error) {
	s := Score{
		Metric: m, Missing: t.missing, Weighted: o.Weights != nil, Skipped: skipped,
		High: Part{Category: def.high}, Middle: Part{Category: def.mid}, Low: Part{Category: def.low},
		Distribution: make([]Bin, def.max-def.min+1),
	}
	var total float64
	for k := range s.Distribution {
		b := Bin{Value: def.min + k, N: t.n[k], Weight: t.weight[k]}
		s.Distribution[k] = b
		s.N += b.N
		total += b.Weight
		s.Mean += float64(b.Value) * b.Weight
		part := &s.Middle
		if b.Value <= def.lowTop {
			part = &s.Low
		} else if b.Value >= def.highFrom {
			part = &s.High
		}
		part.N += b.N
		part.Weight += b.Weight
	}
	if total == 0 {
		return Score{}, refuse(noAnswers("answers", s.N, t.missing))
	}
	s.Mean /= total
	s.EffectiveN = kish(total, t.squares)
	for k := range s.Distribution {
		s.Distribution[k].Share = 100 * s.Distribution[k].Weight / total
	}
	for _, p := range []*Part{&s.High, &s.Middle, &s.Low} {
		p.Share = 100 * p.Weight / total
	}
	high, low, level := s.High.Weight/total, s.Low.Weight/total, o.level()
	if def.net {
		s.Value = 100 * (s.High.Weight - s.Low.Weight) / total
		s.netInterval(high, low, level)
	} else {
		s.Value = 100 * high
		s.StdErr = 100 * math.Sqrt(high*(1-high)/s.EffectiveN)
		lo, hi := wilson(high, s.EffectiveN, zOf(level))
		s.Interval = Interval{100 * lo, 100 * hi, level, Wilson}
	}
	s.Interval.Low, s.Interval.High = min(s.Interval.Low, s.Value), max(s.Interval.High, s.Value)
	s.Reading = read(m, s.Value)
	s.Firm = s.Reading == read(m, s.Interval.Low) && s.Reading == read(m, s.Interval.High)
	return s, nil
}

func noAnswers(path string, n, missing int) *fault {
	p := &fault{path: path, expected: "at least one answer", kind: ErrNoAnswers}
	switch {
	case n > 0:
		p.mend = fmt.Sprintf("all %d answers have weight 0", n)
	case missing > 0:
		p.mend = fmt.Sprintf("all %d are missing", missing)
	}
	return p
}

// netInterval is the normal interval of high - low: the variance of the -1/0/+1 score over n.
// Where that variance is 0, ¾, 1½ and ¾ of an answer are added first (adjusted Wald): one
// enthusiastic customer does not make an NPS of exactly 100. Rocks, B. (2016), "Interval
// estimation for the Net Promoter Score", The American Statistician 70(4), 365-372.
func (s *Score) netInterval(high, low, level float64) {
	n, method := s.EffectiveN, NetScore
	spread := func() float64 { return max(0, high+low-(high-low)*(high-low)) }
	if spread() == 0 {
		method = NetScoreAdjusted
		high, low = (high*n+0.75)/(n+3), (low*n+0.75)/(n+3)
		n += 3
	}
	se := math.Sqrt(spread() / n)
	half := zOf(level) * se
	s.StdErr = 100 * se
	s.Interval = Interval{100 * max(-1, high-low-half), 100 * min(1, high-low+half), level, method}
}
