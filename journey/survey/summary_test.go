package survey_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

func TestDescribe(t *testing.T) {
	// By hand: mean 5, squares 9+1+1+1+0+0+4+16 = 32, sd sqrt(32/7); t(7) at 95 % is 2.364624
	// (any table); half-width 2.364624 × 2.138090 / sqrt 8 = 1.787488.
	s, err := survey.Describe([]int{2, 4, 4, 4, 5, 5, 7, 9}, survey.Options{})
	require.NoError(t, err)
	require.Equal(t, 8, s.N)
	require.InDelta(t, 5, s.Mean, 1e-12)
	require.InDelta(t, 2.138090, s.StdDev, 1e-6)
	require.InDelta(t, 5-1.787488, s.Interval.Low, 1e-5)
	require.InDelta(t, 5+1.787488, s.Interval.High, 1e-5)
	require.Equal(t, survey.StudentT, s.Interval.Method)
	require.Equal(t, []float64{2, 4, 4.5, 6, 9}, []float64{s.Min, s.Q1, s.Median, s.Q3, s.Max})

	s, err = survey.Describe([]int{4, 3, 2, 1}, survey.Options{})
	require.NoError(t, err)
	require.Equal(t, []float64{1.5, 2.5, 3.5}, []float64{s.Q1, s.Median, s.Q3})

	one, err := survey.Describe([]float64{3}, survey.Options{})
	require.NoError(t, err)
	require.False(t, one.Interval.Known(), "one answer has no spread to judge by")
	require.Zero(t, one.StdDev)
}

// A respondent of weight 2 counts like two respondents in all but the interval, which knows
// that they are one.
func TestDescribeWeights(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		var spread, answers, weights []float64
		for range 1 + rng.IntN(12) {
			v, w := float64(rng.IntN(9))/2-2, 1+rng.IntN(3)
			answers, weights = append(answers, v), append(weights, float64(w))
			for range w {
				spread = append(spread, v)
			}
		}
		a, err := survey.Describe(answers, survey.Options{Weights: weights})
		require.NoError(t, err)
		b, err := survey.Describe(spread, survey.Options{})
		require.NoError(t, err)
		require.InDelta(t, b.Mean, a.Mean, 1e-12)
		require.Equal(t, []float64{b.Min, b.Q1, b.Median, b.Q3, b.Max}, []float64{a.Min, a.Q1, a.Median, a.Q3, a.Max})
		require.LessOrEqual(t, a.EffectiveN, b.EffectiveN+1e-9)
		if a.Interval.Known() {
			require.True(t, a.Interval.Contains(a.Mean))
		}
	}
	// Weight 0 is nobody.
	s, err := survey.Describe([]int{1, 5, 3}, survey.Options{Weights: []float64{0, 0, 1}})
	require.NoError(t, err)
	require.Equal(t, []float64{3, 3, 3, 3, 3}, []float64{s.Min, s.Q1, s.Median, s.Q3, s.Max})
}

func TestDescribeErrors(t *testing.T) {
	scale := journey.Scale{Min: 1, Max: 5, Neutral: 3}
	_, err := survey.Describe([]float64{0, 6, math.NaN(), 3}, survey.Options{Scale: scale, Weights: []float64{1, 1, 1, -1}})
	require.ErrorIs(t, err, survey.ErrOffScale)
	require.ErrorIs(t, err, survey.ErrNotFinite)
	require.ErrorIs(t, err, survey.ErrNegativeWeight)
	_, err = survey.Describe([]float64{1}, survey.Options{Scale: journey.Scale{Min: 5, Max: 1}})
	require.ErrorIs(t, err, survey.ErrOption)
	_, err = survey.Describe([]int{}, survey.Options{})
	require.ErrorIs(t, err, survey.ErrNoAnswers)
	s, err := survey.Describe([]float64{5, 5, 4}, survey.Options{Scale: scale})
	require.NoError(t, err)
	require.Equal(t, 5.0, s.Interval.High, "cut off at the end of the scale")
}

// However unequal the weights and however small the numbers: no panic, nothing that is no number.
func TestDegenerate(t *testing.T) {
	for _, w := range []float64{1e-60, 1e-9, 0.01, 0.06, 0.2, 1, 1e60} {
		for _, level := range []float64{1e-9, 0.5, 0.95, 1 - 1e-12} {
			o := survey.Options{Weights: []float64{1, w, w}, Level: level}
			s, err := survey.Describe([]float64{1, 5, 2}, o)
			require.NoError(t, err)
			d, err := survey.CompareMeans("x", s, s, survey.Options{Level: level})
			require.NoError(t, err)
			n, err := survey.NPS([]int{10, 0, 7}, o)
			require.NoError(t, err)
			m, err := survey.Compare(n, n, survey.Options{Level: level})
			require.NoError(t, err)
			c, err := survey.CSAT([]int{5, 1, 3}, o)
			require.NoError(t, err)
			for _, v := range []float64{s.Mean, s.StdDev, s.Interval.Low, s.Interval.High, d.P, d.Interval.Low, n.Interval.Low, n.StdErr, m.P, c.Interval.High} {
				require.False(t, math.IsNaN(v) || math.IsInf(v, 0), "w %v level %v: %+v %+v", w, level, s, d)
			}
		}
	}
	for _, sd := range []float64{math.NaN(), math.Inf(1), 0, 1e200} {
		s := survey.Summary{N: 5, EffectiveN: 5, Mean: 1, StdDev: sd}
		d, err := survey.CompareMeans("x", s, s, survey.Options{})
		require.NoError(t, err)
		require.False(t, d.Judged())
	}
}
