package survey_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// answersOf spreads counts out into single answers.
func answersOf(counts map[int]int) []int {
	var out []int
	for v, n := range counts {
		for range n {
			out = append(out, v)
		}
	}
	slices.Sort(out)
	return out
}

// The worked example of whuber, "How can I calculate margin of error in a NPS result?",
// stats.stackexchange.com/a/18609: one half promoters, one third passives, one sixth detractors
// give NPS = 1/2 - 1/6 = 1/3 and a variance of (2/3)²/2 + (1/3)²/3 + (4/3)²/6 = 5/9 = 0.75²;
// with n = 324 the standard error is 0.745/18 = 4.1 %.
func TestNPSPublished(t *testing.T) {
	s, err := survey.NPS(answersOf(map[int]int{10: 100, 9: 62, 8: 60, 7: 48, 6: 30, 0: 24}), survey.Options{})
	require.NoError(t, err)
	require.Equal(t, 324, s.N)
	require.Equal(t, []int{162, 108, 54}, []int{s.High.N, s.Middle.N, s.Low.N})
	require.InDelta(t, 100.0/3, s.Value, 1e-12)
	require.InDelta(t, 100*math.Sqrt(5.0/9/324), s.StdErr, 1e-12)
	require.InDelta(t, 4.1, s.StdErr, 0.05)
	// 33.33 ± 1.959964 × 4.14087
	require.InDelta(t, 33.3333-8.1160, s.Interval.Low, 1e-3)
	require.InDelta(t, 33.3333+8.1160, s.Interval.High, 1e-3)
	require.Equal(t, survey.NetScore, s.Interval.Method)
	require.Equal(t, 0.95, s.Interval.Level)
	require.Equal(t, survey.ReadingFair, s.Reading)
	require.True(t, s.Firm, "25 to 41 reads the same throughout")
}

// The worked examples of two makers of survey software: Delighted, "How is CSAT calculated?"
// (74 of 107 answered 4 or 5: 69.16 %), and Intercom / VoC Metrics, "What is CSAT" (30 of 50: 60 %).
func TestCSATPublished(t *testing.T) {
	s, err := survey.FromCounts(survey.MetricCSAT, map[int]int{5: 42, 4: 32, 3: 10, 2: 9, 1: 14}, survey.Options{})
	require.NoError(t, err)
	require.Equal(t, 107, s.N)
	require.InDelta(t, 69.16, s.Value, 0.005)
	require.InDelta(t, (42*5+32*4+10*3+9*2+14)/107.0, s.Mean, 1e-12)

	s, err = survey.CSAT(answersOf(map[int]int{5: 10, 4: 20, 3: 10, 2: 5, 1: 5}), survey.Options{})
	require.NoError(t, err)
	require.InDelta(t, 60, s.Value, 1e-12)
	require.Equal(t, survey.Wilson, s.Interval.Method)
}

// The distribution published by CYS, "Customer Effort Score 7-point scale to average", with its
// mean of 4.08. By the net definition, 160+180+120 = 460 answer 5-7 and 80+210+140 = 430 answer
// 1-3 of 1000: CES = 46 - 43 = 3. (CYS itself counts 6-7 only; this package follows the
// 5-7 of the later CES 2.0.) Variance 0.89 - 0.03² = 0.8891, standard error sqrt(0.8891/1000).
func TestCESPublished(t *testing.T) {
	s, err := survey.FromCounts(survey.MetricCES, map[int]int{1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120}, survey.Options{})
	require.NoError(t, err)
	require.InDelta(t, 4.08, s.Mean, 1e-12)
	require.InDelta(t, 3, s.Value, 1e-12)
	require.InDelta(t, 100*math.Sqrt(0.8891/1000), s.StdErr, 1e-12)
	require.Equal(t, survey.ReadingFair, s.Reading)
	require.False(t, s.Firm, "-2.8 to 8.8 reaches below zero")
}

// Wilson intervals of Newcombe, R. G. (1998), "Two-sided confidence intervals for the single
// proportion", Statistics in Medicine 17, 857-872, table I, method 3.
func TestWilsonPublished(t *testing.T) {
	for _, c := range []struct {
		yes, n    int
		low, high float64
	}{{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718}} {
		s, err := survey.FromCounts(survey.MetricCSAT, map[int]int{5: c.yes, 1: c.n - c.yes}, survey.Options{})
		require.NoError(t, err)
		require.InDelta(t, 100*c.low, s.Interval.Low, 0.005, "%d of %d", c.yes, c.n)
		require.InDelta(t, 100*c.high, s.Interval.High, 0.005, "%d of %d", c.yes, c.n)
	}
}

// Kish's effective number by hand: weights 1, 1, 2 give (1+1+2)²/(1+1+4) = 16/6.
func TestWeighted(t *testing.T) {
	s, err := survey.NPS([]int{10, 10, 0}, survey.Options{Weights: []float64{1, 1, 2}})
	require.NoError(t, err)
	require.InDelta(t, 0, s.Value, 1e-12)
	require.InDelta(t, 16.0/6, s.EffectiveN, 1e-12)
	require.Equal(t, 3, s.N)
	require.True(t, s.Weighted)
	// All of the weight at the ends: variance 1.
	require.InDelta(t, 100*math.Sqrt(6.0/16), s.StdErr, 1e-9)

	plain, err := survey.NPS([]int{10, 8, 0}, survey.Options{})
	require.NoError(t, err)
	same, err := survey.NPS([]int{10, 8, 0}, survey.Options{Weights: []float64{3, 3, 3}})
	require.NoError(t, err)
	require.InDelta(t, plain.Interval.Low, same.Interval.Low, 1e-9)
	require.InDelta(t, 3, same.EffectiveN, 1e-9)
}

// One kind of answer only must not look like certainty.
func TestUnanimous(t *testing.T) {
	one, err := survey.NPS([]int{10}, survey.Options{})
	require.NoError(t, err)
	require.Equal(t, 100.0, one.Value)
	require.Equal(t, survey.NetScoreAdjusted, one.Interval.Method)
	// By hand: (1.75 - 0.75)/4 = 0.25; spread 2.5/4 - 0.25² = 0.5625; 0.25 - 1.96 × 0.75/2 = -0.485.
	require.InDelta(t, -48.5, one.Interval.Low, 0.05)
	require.Equal(t, 100.0, one.Interval.High)
	many, err := survey.NPS(slices.Repeat([]int{10}, 1000), survey.Options{})
	require.NoError(t, err)
	require.Greater(t, many.Interval.Low, 99.0)
}

func TestReadings(t *testing.T) {
	for _, c := range []struct {
		metric            survey.Metric
		high, mid, low    int // answers, and how many of them
		nHigh, nMid, nLow int
		want              survey.Reading
	}{
		{survey.MetricNPS, 9, 8, 0, 1, 0, 2, survey.ReadingPoor},
		{survey.MetricNPS, 9, 8, 0, 1, 0, 1, survey.ReadingFair},
		{survey.MetricNPS, 9, 8, 0, 1, 1, 0, survey.ReadingFair},
		{survey.MetricNPS, 9, 8, 0, 6, 4, 0, survey.ReadingGood},
		{survey.MetricNPS, 9, 8, 0, 7, 3, 0, survey.ReadingExcellent},
		{survey.MetricCSAT, 4, 3, 1, 1, 1, 1, survey.ReadingPoor},
		{survey.MetricCSAT, 4, 3, 1, 3, 1, 0, survey.ReadingGood},
		{survey.MetricCES, 5, 4, 1, 3, 1, 0, survey.ReadingGood},
		{survey.MetricCES, 5, 4, 3, 1, 0, 2, survey.ReadingPoor},
	} {
		s, err := survey.FromCounts(c.metric, map[int]int{c.high: c.nHigh, c.mid: c.nMid, c.low: c.nLow}, survey.Options{})
		require.NoError(t, err)
		require.Equal(t, c.want, s.Reading, "%+v", c)
		require.NotEmpty(t, s.Meaning(journey.English))
		require.NotEqual(t, s.Meaning(journey.English), s.Meaning(journey.Chinese))
	}
	for _, m := range survey.Metrics() { // no value of the range is left without a reading
		bands := survey.Bands(m)
		for i := 1; i < len(bands); i++ {
			require.Equal(t, bands[i-1].To, bands[i].From)
			require.NotEqual(t, bands[i-1].ToOpen, bands[i].FromOpen)
		}
	}
}

func TestScoreErrors(t *testing.T) {
	nan := math.NaN()
	for name, c := range map[string]struct {
		answers []float64
		o       survey.Options
		want    []error
		n       int
	}{
		"none":            {nil, survey.Options{}, []error{survey.ErrNoAnswers}, 1},
		"all missing":     {[]float64{0}, survey.Options{Missing: []bool{true}}, []error{survey.ErrNoAnswers}, 1},
		"no weight":       {[]float64{9}, survey.Options{Weights: []float64{0}}, []error{survey.ErrNoAnswers}, 1},
		"off the scale":   {[]float64{11, -1, 5.5, 3}, survey.Options{}, []error{survey.ErrOffScale}, 3},
		"nan and inf":     {[]float64{nan, math.Inf(1), 12}, survey.Options{}, []error{survey.ErrNotFinite, survey.ErrOffScale}, 3},
		"negative weight": {[]float64{1, 2}, survey.Options{Weights: []float64{-1, nan}}, []error{survey.ErrNegativeWeight, survey.ErrNotFinite}, 2},
		"lengths":         {[]float64{1, 2}, survey.Options{Weights: []float64{1}, Missing: []bool{false}}, []error{survey.ErrLength}, 2},
		"scale":           {[]float64{1}, survey.Options{Scale: journey.Scale{Min: 1, Max: 5, Neutral: 3}}, []error{survey.ErrMixedScales}, 1},
		"level":           {[]float64{1}, survey.Options{Level: 95}, []error{survey.ErrOption}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := survey.NPS(c.answers, c.o)
			for _, want := range c.want {
				require.ErrorIs(t, err, want)
			}
			var list journey.Problems
			require.ErrorAs(t, err, &list)
			require.Len(t, list, c.n, "all at once")
			var one journey.Problem
			require.ErrorAs(t, err, &one)
		})
	}
	_, err := survey.NPS([]float64{9, 11}, survey.Options{})
	require.EqualError(t, err, `answers[1]: "11" is off the scale: expected a whole number from 0 to 10`)
	_, err = survey.FromCounts("smile", nil, survey.Options{})
	require.ErrorIs(t, err, journey.ErrReference)
	_, err = survey.FromCounts(survey.MetricCSAT, map[int]int{0: 1, 6: 1, 5: -2}, survey.Options{})
	var list journey.Problems
	require.ErrorAs(t, err, &list)
	require.Len(t, list, 3)
}

func TestSkipBad(t *testing.T) {
	s, err := survey.NPS([]int{10, 11, 0, -3}, survey.Options{SkipBad: true})
	require.NoError(t, err)
	require.Equal(t, 2, s.N)
	require.Len(t, s.Skipped, 2)
	require.Equal(t, "answers[1]", s.Skipped[0].Path)
	// A million bad answers are counted, and listed only as far as memory should go.
	s, err = survey.NPS(append(slices.Repeat([]int{99}, 20_000), 9), survey.Options{SkipBad: true})
	require.NoError(t, err)
	require.Len(t, s.Skipped, 10_001)
	require.Contains(t, s.Skipped[10_000].Message, "10000 more")
}

func TestScoreProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := 1 + rng.IntN(200)
		answers, weights := make([]int, n), make([]float64, n)
		for i := range answers {
			answers[i], weights[i] = rng.IntN(11), float64(rng.IntN(4))
		}
		weights[0] = 1
		for _, o := range []survey.Options{{}, {Weights: weights}, {Level: 0.5}} {
			s, err := survey.NPS(answers, o)
			require.NoError(t, err)
			require.True(t, s.Interval.Contains(s.Value), "%+v", s)
			require.GreaterOrEqual(t, s.Interval.Low, -100.0)
			require.LessOrEqual(t, s.Interval.High, 100.0)

			// The order of answers does not matter, to the last bit.
			p := rng.Perm(n)
			shuffled, w := make([]int, n), make([]float64, n)
			for i, j := range p {
				shuffled[i], w[i] = answers[j], weights[j]
			}
			if o.Weights != nil {
				o.Weights = w
			}
			again, err := survey.NPS(shuffled, o)
			require.NoError(t, err)
			require.Equal(t, s, again)
		}
		// Splitting and merging respondents adds up.
		cut := rng.IntN(n + 1)
		whole, err := survey.NPS(answers, survey.Options{})
		require.NoError(t, err)
		counts := map[int]int{}
		for _, part := range [][]int{answers[:cut], answers[cut:]} {
			s, err := survey.NPS(part, survey.Options{})
			if len(part) == 0 {
				require.ErrorIs(t, err, survey.ErrNoAnswers)
				continue
			}
			for _, b := range s.Distribution {
				counts[b.Value] += b.N
			}
		}
		merged, err := survey.FromCounts(survey.MetricNPS, counts, survey.Options{})
		require.NoError(t, err)
		require.Equal(t, whole, merged)

		// The same answers from more people: a narrower interval around the same value.
		more, err := survey.NPS(slices.Repeat(answers, 4), survey.Options{})
		require.NoError(t, err)
		require.InDelta(t, whole.Value, more.Value, 1e-9)
		require.Less(t, more.Interval.Width(), whole.Interval.Width())
		// A missing respondent changes nothing but the count of the missing.
		gap, err := survey.NPS(append(slices.Clone(answers), 99), survey.Options{Missing: append(make([]bool, n), true)})
		require.NoError(t, err)
		require.Equal(t, 1, gap.Missing)
		gap.Missing = 0
		require.Equal(t, whole, gap)
	}
}

func BenchmarkNPS(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	answers, weights := make([]uint8, 1_000_000), make([]float64, 1_000_000)
	for i := range answers {
		answers[i], weights[i] = uint8(rng.IntN(11)), 1+rng.Float64()
	}
	for _, c := range []struct {
		name string
		n    int
		o    survey.Options
	}{{"1e2", 100, survey.Options{}}, {"1e4", 10_000, survey.Options{}}, {"1e6", 1_000_000, survey.Options{}}, {"1e6 weighted", 1_000_000, survey.Options{Weights: weights}}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := survey.NPS(answers[:c.n], c.o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// The allocations of a metric do not depend on the number of answers.
func TestNPSAllocations(t *testing.T) {
	per := func(n int) float64 {
		answers := slices.Repeat([]int{10, 7, 0}, n)
		return testing.AllocsPerRun(5, func() {
			_, _ = survey.NPS(answers, survey.Options{})
		})
	}
	require.Equal(t, per(10), per(100_000))
}
