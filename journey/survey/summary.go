package survey

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/frontstage-go/frontstage/journey"
)

// Summary describes answers that are numbers on a scale, such as ratings and emotion scores.
type Summary struct {
	N          int // answers used
	Missing    int // respondents who gave none
	EffectiveN float64
	Weighted   bool
	Scale      journey.Scale // the answers were checked against it; zero: they were not checked
	Mean       float64
	StdDev     float64 // sample standard deviation (n - 1); 0 when N is 1

	Min, Q1, Median, Q3, Max float64
	Interval                 Interval         // of the mean; not known when EffectiveN is below 1.1
	Skipped                  journey.Problems // with Options.SkipBad: the answers left out, and why
}

// Describe summarises answers. Options.Scale, when set, bounds them.
//
// Quartiles are those of the empirical distribution, averaged where it is flat (definition 2 of
// Hyndman & Fan 1996): they take weights, a respondent of weight 2 counts like two respondents,
// and the median of 1, 2, 3, 4 is 2.5. The interval is Student's t with n - 1 degrees of
// freedom, n being Kish's effective number for weighted answers, cut off at the ends of the scale.
func Describe[T Answer](answers []T, o Options) (Summary, error) {
	bad := o.check(len(answers))
	if wrong := scaleFault(o.Scale); wrong != nil {
		bad.add(wrong)
	}
	if err := bad.err(); err != nil {
		return Summary{}, err
	}
	s := Summary{Scale: o.Scale, Weighted: o.Weights != nil}
	var skipped faults
	used := make([]weighed, 0, len(answers))
	for i, a := range answers {
		if o.Missing != nil && o.Missing[i] {
			s.Missing++
			continue
		}
		w, wrong := o.weight(i)
		v := float64(a)
		if wrong == nil {
			if wrong = ratingFault(v, o.Scale); wrong != nil {
				wrong.path = fmt.Sprintf("answers[%d]", i)
			}
		}
		if wrong != nil {
			skipped.add(wrong)
			continue
		}
		used = append(used, weighed{v, w})
	}
	if !o.SkipBad {
		if err := skipped.err(); err != nil {
			return Summary{}, err
		}
	}
	s.Skipped = skipped.problems()
	if none := s.fill(used, o.level()); none != nil {
		return Summary{}, refuse(none)
	}
	return s, nil
}

// weighed is an answer with its weight.
type weighed struct{ value, weight float64 }

// maxRating keeps sums of squares finite; no scale of a questionnaire comes near it.
const maxRating = 1e60

func ratingFault(v float64, scale journey.Scale) *fault {
	switch {
	case math.IsNaN(v) || v > maxRating || v < -maxRating:
		return &fault{value: number(v), expected: expectsOn(scale), mend: "mark those who gave no answer as missing", kind: ErrNotFinite}
	case scale != (journey.Scale{}) && (v < scale.Min || v > scale.Max):
		return &fault{value: number(v), expected: expectsOn(scale), kind: ErrOffScale}
	}
	return nil
}

func expectsOn(s journey.Scale) string {
	if s == (journey.Scale{}) {
		return "a finite number"
	}
	return "a number from " + number(s.Min) + " to " + number(s.Max)
}

func scaleFault(s journey.Scale) *fault {
	finite := math.Abs(s.Min) <= maxRating && math.Abs(s.Max) <= maxRating && math.Abs(s.Neutral) <= maxRating
	if s == (journey.Scale{}) || finite && s.Min < s.Max && s.Neutral >= s.Min && s.Neutral <= s.Max {
		return nil
	}
	return &fault{path: "options.Scale", value: fmt.Sprintf("%v..%v, neutral %v", s.Min, s.Max, s.Neutral), expected: "finite ends, the lower first, and the neutral point between them", kind: ErrOption}
}

// minEffective is the effective number of answers below which the spread says nothing: two
// answers, one of which weighs next to nothing.
const minEffective = 1.1

// fill computes everything but the counts of what was left out; used is sorted in place.
func (s *Summary) fill(used []weighed, level float64) *fault {
	slices.SortFunc(used, func(a, b weighed) int { return cmp.Or(cmp.Compare(a.value, b.value), cmp.Compare(a.weight, b.weight)) })
	var sum, squares, weight float64
	for _, u := range used {
		weight += u.weight
		squares += u.weight * u.weight
		sum += u.weight * u.value
	}
	s.N = len(used)
	if weight == 0 {
		return noAnswers("answers", s.N, s.Missing)
	}
	s.Mean, s.EffectiveN = sum/weight, kish(weight, squares)
	var about float64
	for _, u := range used {
		about += u.weight * (u.value - s.Mean) * (u.value - s.Mean)
	}
	n := s.EffectiveN
	if n > 1 {
		s.StdDev = math.Sqrt(about / weight * n / (n - 1))
	}
	// Answers of weight 0 are of nobody, so that they are no one's minimum either.
	first := slices.IndexFunc(used, func(u weighed) bool { return u.weight > 0 })
	last := len(used) - 1
	for used[last].weight == 0 {
		last--
	}
	s.Min, s.Max = used[first].value, used[last].value
	s.Mean = min(max(s.Mean, s.Min), s.Max) // rounding must not lead outside
	s.Q1, s.Median, s.Q3 = quantile(used, weight, 0.25), quantile(used, weight, 0.5), quantile(used, weight, 0.75)
	if n >= minEffective {
		half := tOf(level, n-1) * s.StdDev / math.Sqrt(n)
		s.Interval = Interval{s.Mean - half, s.Mean + half, level, StudentT}
		if s.Scale != (journey.Scale{}) {
			s.Interval.Low, s.Interval.High = max(s.Interval.Low, s.Scale.Min), min(s.Interval.High, s.Scale.Max)
		}
	}
	return nil
}

// quantile is definition 2 of Hyndman, R. J. & Fan, Y. (1996), The American Statistician 50(4).
// Gonum's stat.Quantile knows the empirical distribution and a linear interpolation of it, by
// either of which the median of 1, 2, 3, 4 is 2: nobody's median, so that it is not used here.
func quantile(sorted []weighed, total, p float64) float64 {
	target := p * total
	slack := 1e-12 * total // weights such as 0.1 do not sum exactly
	var below float64
	for i, u := range sorted {
		below += u.weight
		if below < target-slack || u.weight == 0 {
			continue
		}
		if below <= target+slack {
			for _, next := range sorted[i+1:] {
				if next.weight > 0 {
					return (u.value + next.value) / 2
				}
			}
		}
		return u.value
	}
	return sorted[len(sorted)-1].value
}
