package survey_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

func csat(t *testing.T, yes, n int) survey.Score {
	t.Helper()
	s, err := survey.FromCounts(survey.MetricCSAT, map[int]int{5: yes, 1: n - yes}, survey.Options{})
	require.NoError(t, err)
	return s
}

// Newcombe, R. G. (1998), "Interval estimation for the difference between independent
// proportions", Statistics in Medicine 17, 873-890, table II, method 10: 56/70 - 48/80 and
// 9/10 - 3/10.
func TestNewcombePublished(t *testing.T) {
	for _, c := range []struct {
		a, n, b, m int
		low, high  float64
	}{{56, 70, 48, 80, 0.0524, 0.3339}, {9, 10, 3, 10, 0.1705, 0.8090}} {
		d, err := survey.Compare(csat(t, c.b, c.m), csat(t, c.a, c.n), survey.Options{})
		require.NoError(t, err)
		require.InDelta(t, 100*c.low, d.Interval.Low, 0.005)
		require.InDelta(t, 100*c.high, d.Interval.High, 0.005)
		require.Equal(t, survey.Newcombe, d.Interval.Method)
		require.Equal(t, survey.Up, d.Outcome)
		require.Less(t, d.P, 0.05)
	}
}

// The p-value and the interval never contradict one another.
func TestNewcombeAgrees(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		n, m := 1+rng.IntN(90), 1+rng.IntN(90)
		before, after := csat(t, rng.IntN(n+1), n), csat(t, rng.IntN(m+1), m)
		d, err := survey.Compare(before, after, survey.Options{})
		require.NoError(t, err)
		require.Equal(t, d.Interval.Low > 0 || d.Interval.High < 0, d.P < 0.05, "%+v", d)
		require.True(t, d.Interval.Contains(d.Change))
		back, err := survey.Compare(after, before, survey.Options{})
		require.NoError(t, err)
		require.InDelta(t, d.P, back.P, 1e-9)
		require.InDelta(t, d.Interval.Low, -back.Interval.High, 1e-9)
	}
}

// The answer of David B. on wyzant.com (838275): means 3.75625 and 18.9700, standard deviations
// 2.01659 and 8.06488, n 16 and 10 give t = 5.85214 with 9.708 degrees of freedom, and a 99 %
// interval of the difference from 6.9192 to 23.5083 (with t = 3.1906 at 9.7 degrees).
func TestWelchPublished(t *testing.T) {
	before := survey.Summary{N: 16, EffectiveN: 16, Mean: 3.75625, StdDev: 2.01659}
	after := survey.Summary{N: 10, EffectiveN: 10, Mean: 18.97, StdDev: 8.06488}
	d, err := survey.CompareMeans("acid", before, after, survey.Options{Level: 0.99})
	require.NoError(t, err)
	require.InDelta(t, 15.21375, d.Change, 1e-9)
	require.InDelta(t, 6.9192, d.Interval.Low, 0.01)
	require.InDelta(t, 23.5083, d.Interval.High, 0.01)
	require.Equal(t, survey.Welch, d.Interval.Method)
	require.Equal(t, survey.Up, d.Outcome)
	require.InDelta(t, 0.00018, d.P, 0.00002) // two-sided, t = 5.852 with 9.7 degrees
}

// NPS by hand: 50 % promoters and 20 % detractors of 100, then 60 % and 10 % of 400. Standard
// errors sqrt((0.7-0.09)/100) = 7.810 and sqrt((0.7-0.25)/400) = 3.354; of the difference 8.500;
// z = 20/8.5 = 2.353, two-sided p = 0.0186.
func TestCompareNPS(t *testing.T) {
	before, err := survey.FromCounts(survey.MetricNPS, map[int]int{10: 50, 7: 30, 0: 20}, survey.Options{})
	require.NoError(t, err)
	after, err := survey.FromCounts(survey.MetricNPS, map[int]int{10: 240, 7: 120, 0: 40}, survey.Options{})
	require.NoError(t, err)
	d, err := survey.Compare(before, after, survey.Options{})
	require.NoError(t, err)
	require.InDelta(t, 20, d.Change, 1e-12)
	require.InDelta(t, 20-16.66, d.Interval.Low, 0.01)
	require.InDelta(t, 0.0186, d.P, 0.0001)
	require.Equal(t, survey.Up, d.Outcome)
	d, err = survey.Compare(before, after, survey.Options{Level: 0.99})
	require.NoError(t, err)
	require.Equal(t, survey.Noise, d.Outcome)
	require.True(t, d.Judged())
	require.False(t, d.Significant())
}

// The example of geeksforgeeks.org, "Holm-Bonferroni Method": 0.01, 0.04, 0.03 and 0.005 at 5 %:
// the first and the last are rejected. Adjusted by hand: 4×0.005, 3×0.01, 2×0.03, then the
// largest so far, 0.06.
func TestHolmPublished(t *testing.T) {
	var list []survey.Difference
	for _, p := range []float64{0.01, 0.04, 0.03, 0.005} {
		list = append(list, survey.Difference{Change: 1, P: p, Interval: survey.Interval{Level: 0.95, Method: survey.Welch}})
	}
	list = append(list, survey.Difference{P: 1}) // not judged: not counted
	got := survey.Holm(list)
	for i, want := range []float64{0.03, 0.06, 0.06, 0.02} {
		require.InDelta(t, want, got[i].AdjustedP, 1e-12)
		require.Equal(t, want < 0.05, got[i].Significant())
		require.Equal(t, survey.HolmCorrection, got[i].Correction)
		require.Equal(t, 4, got[i].Comparisons)
	}
	require.False(t, got[4].Judged())
	require.Empty(t, list[0].Correction, "the caller's list stays")
	require.Empty(t, survey.Holm(nil))
}

func TestCompareErrors(t *testing.T) {
	nps, err := survey.NPS([]int{9}, survey.Options{})
	require.NoError(t, err)
	_, err = survey.Compare(nps, csat(t, 1, 2), survey.Options{})
	require.ErrorIs(t, err, survey.ErrMixedScales)
	_, err = survey.Compare(survey.Score{}, survey.Score{}, survey.Options{})
	require.ErrorIs(t, err, survey.ErrNoAnswers)
	a, err := survey.Emotion("desk", []int{1, 2}, survey.Options{})
	require.NoError(t, err)
	b, err := survey.Emotion("desk", []int{1, 2}, survey.Options{Scale: journey.Scale{Min: 1, Max: 5, Neutral: 3}})
	require.NoError(t, err)
	_, err = survey.CompareEmotions([]survey.EmotionScore{a}, []survey.EmotionScore{b}, survey.Options{})
	require.ErrorIs(t, err, survey.ErrMixedScales)
	_, err = survey.CompareEmotions([]survey.EmotionScore{a}, nil, survey.Options{})
	require.ErrorIs(t, err, journey.ErrReference)
	single, err := survey.Describe([]int{3}, survey.Options{})
	require.NoError(t, err)
	d, err := survey.CompareMeans("x", single, single, survey.Options{})
	require.NoError(t, err)
	require.False(t, d.Judged())
}

func TestCompareStudies(t *testing.T) {
	then, err := survey.KanoFromCounts("wifi", survey.KanoCounts{Attractive: 60, Indifferent: 40}, 0, survey.Options{})
	require.NoError(t, err)
	now, err := survey.KanoFromCounts("wifi", survey.KanoCounts{MustBe: 60, Indifferent: 40}, 0, survey.Options{})
	require.NoError(t, err)
	changes, err := survey.CompareKano([]survey.KanoResult{then}, []survey.KanoResult{now}, survey.Options{})
	require.NoError(t, err)
	require.Equal(t, survey.Down, changes[0].Better.Outcome)
	require.Equal(t, survey.Down, changes[0].Worse.Outcome, "worse went from 0 to -0.6")
	require.True(t, changes[0].Worse.Interval.Contains(-0.6))
	require.Equal(t, 2, changes[0].Better.Comparisons)
	require.Equal(t, []journey.Kano{journey.Attractive, journey.MustBe}, []journey.Kano{changes[0].Before, changes[0].After})

	item := survey.Items()[0]
	study := func(perceived ...float64) survey.ServqualResult {
		r, err := survey.Servqual([]survey.ItemAnswers{{Item: item, Expectation: []float64{6, 6, 7, 6}, Perception: perceived}}, survey.ServqualOptions{})
		require.NoError(t, err)
		return r
	}
	ds, err := survey.CompareServqual(study(3, 4, 4, 3), study(6, 6, 6, 7), survey.Options{})
	require.NoError(t, err)
	require.Equal(t, survey.Up, ds[0].Outcome)
	require.Equal(t, "tangibles", ds[0].Name)

	d := survey.CompareDamage(survey.DamageResult{RevenueAtRisk: 5}, survey.DamageResult{RevenueAtRisk: 3})
	require.Equal(t, -2.0, d.Change)
	require.False(t, d.Judged())
}

// A promoter after a detractor is no finding.
func TestSingleAnswersAreNotJudged(t *testing.T) {
	one := func(answer float64) survey.Score {
		s, err := survey.NPS([]float64{answer}, survey.Options{})
		require.NoError(t, err)
		return s
	}
	d, err := survey.Compare(one(0), one(10), survey.Options{})
	require.NoError(t, err)
	require.Equal(t, 200.0, d.Change)
	require.False(t, d.Judged())
	require.False(t, d.Interval.Known())
	require.Equal(t, 1.0, d.P)
}
