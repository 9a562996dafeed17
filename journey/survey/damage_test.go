package survey_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// By hand: 10,000 customers, 30 % with a problem: 3,000. 60 % silent: 1,800, of whom 40 % leave:
// 720. 1,200 complain, of whom 15 % leave: 180. 900 customers at 200 each: 180,000.
func TestDamage(t *testing.T) {
	d := survey.Damage{
		Customers: survey.Stated(10_000, "CRM"), Problem: survey.Stated(0.3, "survey"), Silent: survey.Stated(0.6, "survey"),
		LostSilent: survey.Stated(0.4, "churn"), LostComplained: survey.Stated(0.15, "churn"), Value: survey.Stated(200, "finance"),
	}
	r, err := d.Evaluate()
	require.NoError(t, err)
	got := []float64{r.WithProblem, r.Silent, r.Complained, r.LostSilent, r.LostComplained, r.Lost, r.RevenueAtRisk, r.RevenueSilent}
	for i, want := range []float64{3000, 1800, 1200, 720, 180, 900, 180_000, 144_000} {
		require.InDelta(t, want, got[i], 1e-6)
	}
	effects := map[survey.FactorName]survey.Effect{}
	for _, e := range r.Effects {
		effects[e.Factor] = e
	}
	require.Len(t, effects, 6)
	// Nobody silent: 3,000 × 15 % × 200. One point more of problems: 180,000/30. One point more
	// silence moves 30 customers from 15 % to 40 %: 7.5 × 200.
	require.InDelta(t, 90_000, effects[survey.SilentFactor].Without, 1e-6)
	require.InDelta(t, 6000, effects[survey.ProblemFactor].Step, 1e-6)
	require.InDelta(t, 1500, effects[survey.SilentFactor].Step, 1e-6)
	require.InDelta(t, 1800, effects[survey.CustomersFactor].Step, 1e-6)
	require.Zero(t, effects[survey.ValueFactor].Without)
	require.Empty(t, r.Defaulted)

	d.LostComplained = survey.Factor{}
	d.Silent = survey.Stated(1, "nobody complains")
	r, err = d.Evaluate()
	require.NoError(t, err)
	require.Equal(t, []survey.FactorName{survey.LostComplainedFactor}, r.Defaulted)
	require.InDelta(t, 240_000, r.RevenueAtRisk, 1e-6)
	for _, e := range r.Effects {
		require.GreaterOrEqual(t, e.Step, 0.0, e.Factor)
	}
}

func TestDamageErrors(t *testing.T) {
	_, err := survey.Damage{Problem: survey.Stated(30, ""), Silent: survey.Stated(math.NaN(), ""), Value: survey.Stated(-1, "")}.Evaluate()
	var list journey.Problems
	require.ErrorAs(t, err, &list)
	require.Len(t, list, 5)
	require.ErrorIs(t, err, journey.ErrMissing)
	require.ErrorIs(t, err, survey.ErrOffScale)
	require.ErrorIs(t, err, survey.ErrNotFinite)
	require.ErrorContains(t, err, "write 30 % as 0.3")
	require.ErrorContains(t, err, "damage.customers")
}
