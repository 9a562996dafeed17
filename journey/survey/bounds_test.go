package survey_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// within holds an interval against what its figure can be, and the figure against the interval.
func within(t *testing.T, i survey.Interval, value, low, high float64) {
	t.Helper()
	if !i.Known() {
		return
	}
	require.GreaterOrEqual(t, i.Low, low)
	require.LessOrEqual(t, i.High, high)
	require.LessOrEqual(t, i.Low, i.High)
	const rounding = 1e-9
	require.GreaterOrEqual(t, value, i.Low-rounding)
	require.LessOrEqual(t, value, i.High+rounding)
}

// Two respondents whose gaps are -6 and -3 have an interval of -4.5 ± 12.706 × 1.5, by Student's t
// with one degree of freedom: -23.6 to 14.6, of which -6 to 6 is possible.
func TestGapBounds(t *testing.T) {
	item := survey.Items()[0]
	wave := func(e, p []float64) survey.ServqualResult {
		r, err := survey.Servqual([]survey.ItemAnswers{{Item: item, Expectation: e, Perception: p}}, survey.ServqualOptions{})
		require.NoError(t, err)
		return r
	}
	low := wave([]float64{7, 7}, []float64{1, 4})
	for _, gap := range []survey.Summary{low.Items[0].Gap, low.Dimensions[0].Gap} {
		require.Equal(t, journey.Scale{Min: -6, Max: 6}, gap.Scale)
		require.Equal(t, -4.5, gap.Mean)
		require.Equal(t, []float64{-6, 6}, []float64{gap.Interval.Low, gap.Interval.High})
	}
	d, err := survey.CompareServqual(low, wave([]float64{1, 4}, []float64{7, 7}), survey.Options{})
	require.NoError(t, err)
	require.Equal(t, 9.0, d[0].Change)
	within(t, d[0].Interval, 9, -12, 12)
	require.Equal(t, 12.0, d[0].Interval.High)
}

// Few answers at the ends of the scale, and high levels, are where formulas leave it.
func TestIntervalsWithinBounds(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 22))
	answers := func(n, low, high int) []float64 {
		out := make([]float64, n)
		one := rng.IntN(3) == 0
		for i := range out {
			out[i] = float64(low + rng.IntN(high-low+1))
			if one {
				out[i] = []float64{float64(low), float64(high), float64(low+high) / 2}[rng.IntN(3)]
			}
		}
		return out
	}
	for range 2000 {
		n := 1 + rng.IntN(6)
		o := survey.Options{Level: []float64{0, 0.5, 0.99, 0.999999}[rng.IntN(4)]}
		if rng.IntN(2) == 0 {
			o.Weights = make([]float64, n)
			for i := range o.Weights {
				o.Weights[i] = math.Exp2(float64(rng.IntN(9) - 4))
			}
		}
		plain := survey.Options{Level: o.Level}
		var nps, csat, ces [2]survey.Score
		var mood, free [2]survey.Summary
		var gaps [2]survey.ServqualResult
		var needs [2][]survey.KanoResult
		for w := range 2 {
			var err error
			whole := answers(n, 0, 10)
			for i := range whole {
				whole[i] = math.Trunc(whole[i])
			}
			nps[w], err = survey.NPS(whole, o)
			require.NoError(t, err)
			within(t, nps[w].Interval, nps[w].Value, -100, 100)
			csat[w], err = survey.CSAT(answers(n, 1, 5), o)
			require.NoError(t, err)
			within(t, csat[w].Interval, csat[w].Value, 0, 100)
			ces[w], err = survey.CES(answers(n, 1, 7), o)
			require.NoError(t, err)
			within(t, ces[w].Interval, ces[w].Value, -100, 100)
			own := o
			own.Scale = journey.Scale{Min: -2, Max: 2}
			mood[w], err = survey.Describe(answers(n, -2, 2), own)
			require.NoError(t, err)
			within(t, mood[w].Interval, mood[w].Mean, -2, 2)
			free[w], err = survey.Describe(answers(n, -2, 2), o)
			require.NoError(t, err)
			within(t, free[w].Interval, free[w].Mean, math.Inf(-1), math.Inf(1))
			var items []survey.ItemAnswers
			for _, item := range survey.Items()[3:6] { // two dimensions
				items = append(items, survey.ItemAnswers{Item: item, Expectation: answers(n, 1, 7), Perception: answers(n, 1, 7)})
			}
			gaps[w], err = survey.Servqual(items, survey.ServqualOptions{Options: o})
			require.NoError(t, err)
			for _, g := range gaps[w].Items {
				within(t, g.Gap.Interval, g.Gap.Mean, -6, 6)
			}
			for _, g := range gaps[w].Dimensions {
				within(t, g.Gap.Interval, g.Gap.Mean, -6, 6)
			}
			pairs := make([]survey.KanoPair, n)
			for i := range pairs {
				pairs[i] = survey.KanoPair{Need: "x", Functional: survey.KanoAnswers()[rng.IntN(5)], Dysfunctional: survey.KanoAnswers()[rng.IntN(5)], Importance: float64(1 + rng.IntN(9))}
			}
			needs[w], err = survey.Kano(pairs, survey.KanoOptions{Options: o, Table: survey.KanoTables()[rng.IntN(2)]})
			require.NoError(t, err)
			needs[w][0].Table = "" // so that they can be compared
			within(t, needs[w][0].BetterInterval, needs[w][0].Better, 0, 1)
			within(t, needs[w][0].WorseInterval, needs[w][0].Worse, -1, 0)
			within(t, needs[w][0].Importance.Interval, needs[w][0].Importance.Mean, 1, 9)
		}
		for i, pair := range [][2]survey.Score{nps, csat, ces} {
			d, err := survey.Compare(pair[0], pair[1], plain)
			require.NoError(t, err)
			most := []float64{200, 100, 200}[i]
			within(t, d.Interval, d.Change, -most, most)
		}
		d, err := survey.CompareMeans("mood", mood[0], mood[1], plain)
		require.NoError(t, err)
		within(t, d.Interval, d.Change, -4, 4)
		changes, err := survey.CompareServqual(gaps[0], gaps[1], plain)
		require.NoError(t, err)
		for _, d := range changes {
			within(t, d.Interval, d.Change, -12, 12)
		}
		kano, err := survey.CompareKano(needs[0], needs[1], plain)
		require.NoError(t, err)
		within(t, kano[0].Better.Interval, kano[0].Better.Change, -1, 1)
		within(t, kano[0].Worse.Interval, kano[0].Worse.Change, -1, 1)
	}
}

// By hand, for ten promoters and for a thousand: with ¾, 1½ and ¾ added the shares are
// 10.75/13 and 0.75/13, a score of 76.9 with variance 11.5/13 - 0.7692² = 0.2929 over 13, and
// half an interval of 1.96 × 15.01 = 29.4, so that it is cut off at 100. For 1000 the score is
// 99.70, half 0.41, so that it would end at 100.11; for one promoter 25, half 73.5.
func TestAdjustedEnds(t *testing.T) {
	for n, low := range map[int]float64{1: -48.5, 10: 47.5, 1000: 99.29, 100_000: 99.993} {
		s, err := survey.FromCounts(survey.MetricNPS, map[int]int{10: n}, survey.Options{})
		require.NoError(t, err)
		require.Equal(t, survey.NetScoreAdjusted, s.Interval.Method)
		require.InDelta(t, low, s.Interval.Low, 0.05, "%d", n)
		require.Equal(t, 100.0, s.Interval.High)
		mirror, err := survey.FromCounts(survey.MetricNPS, map[int]int{0: n}, survey.Options{})
		require.NoError(t, err)
		require.InDelta(t, -s.Interval.Low, mirror.Interval.High, 1e-9)
		require.Equal(t, -100.0, mirror.Interval.Low)
		// At a low level the formula ends short of the value, and the interval does not.
		s, err = survey.FromCounts(survey.MetricNPS, map[int]int{10: n}, survey.Options{Level: 0.1})
		require.NoError(t, err)
		require.Equal(t, 100.0, s.Interval.High)
		middle, err := survey.FromCounts(survey.MetricNPS, map[int]int{7: n}, survey.Options{})
		require.NoError(t, err)
		require.InDelta(t, -middle.Interval.High, middle.Interval.Low, 1e-9)
		require.Positive(t, middle.Interval.High)
	}
}
