package journey_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

// scored is a journey of one stage whose touchpoints carry the scores.
func scored(scale journey.Scale, scores ...float64) *journey.Journey {
	j := &journey.Journey{Scale: scale, Stages: []journey.Stage{{Name: "All"}}}
	for i, v := range scores {
		j.Stages[0].Touchpoints = append(j.Stages[0].Touchpoints, journey.Touchpoint{Name: string(rune('A' + i)), Emotion: journey.Scored(v)})
	}
	return j
}

func hotel(t testing.TB) *journey.Journey {
	t.Helper()
	j := scored(journey.Scale{}, 0.5, 1, -1.2, 0.2, 0.8, 1.2, -0.4, 1.0, 1.8, 0.9)
	for i, name := range []string{"Arrive", "Give bags", "Check in", "Go to room", "Receive bags", "Sleep", "Call", "Receive food", "Eat", "Check out"} {
		j.Stages[0].Touchpoints[i].Name = name
	}
	require.NoError(t, j.Validate())
	return j
}

func TestPeakEndOfHotel(t *testing.T) {
	p, err := hotel(t).PeakEnd()
	require.NoError(t, err)
	require.Equal(t, "Eat", p.Peak.Touchpoint.Name)
	require.Equal(t, journey.Position{Column: 8, Stage: 0, Touchpoint: 8}, p.Peak.Position)
	require.Equal(t, 1.8, p.Peak.Score)
	require.Equal(t, p.Peak, p.Highest)
	require.Equal(t, "Check in", p.Lowest.Touchpoint.Name)
	require.Equal(t, -1.2, p.Lowest.Score)
	require.Equal(t, 0.9, p.End.Score)
	require.InDelta(t, 1.35, p.Value, 1e-12)
	require.InDelta(t, 0.58, p.Mean, 1e-12)
	require.Equal(t, 10, p.Scored)
	require.Equal(t, 10, p.Touchpoints)
	require.Equal(t, journey.RememberedWell, p.Verdict)

	// One point more at the end: 1.9 becomes the peak as well as the end.
	require.Equal(t, 1.0, p.Sensitivity.End.Raise)
	require.InDelta(t, 1.9, p.Sensitivity.End.Value, 1e-12)
	require.InDelta(t, 0.55, p.Sensitivity.End.Delta, 1e-12)
	// At the low, -1.2 becomes -0.2: neither peak nor end.
	require.Equal(t, "Check in", p.Sensitivity.Low.At.Touchpoint.Name)
	require.InDelta(t, 1.35, p.Sensitivity.Low.Value, 1e-12)
	require.InDelta(t, 0, p.Sensitivity.Low.Delta, 1e-12)
	// At the peak the scale ends 0.2 above: (2 + 0.9) / 2.
	require.InDelta(t, 0.2, p.Sensitivity.Peak.Raise, 1e-12)
	require.InDelta(t, 1.45, p.Sensitivity.Peak.Value, 1e-12)
	require.InDelta(t, 0.1, p.Sensitivity.Peak.Delta, 1e-12)
}

func TestPeakEndCases(t *testing.T) {
	five, ten := journey.Scale{Min: 1, Max: 5, Neutral: 3}, journey.Scale{Min: 0, Max: 10, Neutral: 5}
	for _, c := range []struct {
		name    string
		scale   journey.Scale
		scores  []float64
		peak    int
		value   float64
		verdict journey.Verdict
	}{
		{"a tie goes to the later one", journey.Scale{}, []float64{2, -2, 0}, 1, -1, journey.RememberedBadly},
		{"and to the later one that is good", journey.Scale{}, []float64{-2, 2, 0}, 1, 1, journey.RememberedWell},
		{"a tie on paper", five, []float64{4.2, 1.8, 3}, 1, 2.4, journey.RememberedBadly},
		{"1 to 5", five, []float64{3, 5, 4}, 1, 4.5, journey.RememberedWell},
		{"0 to 10", ten, []float64{6, 1, 4}, 1, 2.5, journey.RememberedBadly},
		{"good peak, bad end", ten, []float64{10, 4}, 0, 7, journey.RememberedBadly},
		{"flat", ten, []float64{6, 7, 5}, 1, 6, journey.Forgotten},
		{"just at the threshold", ten, []float64{7.5, 5}, 0, 6.25, journey.RememberedWell},
		{"all neutral", five, []float64{3, 3}, 1, 3, journey.Forgotten},
		{"no room above neutral", journey.Scale{Min: -1, Max: 0, Neutral: 0}, []float64{0, 0}, 1, 0, journey.Forgotten},
		{"one score", journey.Scale{}, []float64{-1}, 0, -1, journey.RememberedBadly},
	} {
		t.Run(c.name, func(t *testing.T) {
			j := scored(c.scale, c.scores...)
			require.NoError(t, j.Validate())
			p, err := j.PeakEnd()
			require.NoError(t, err)
			require.Equal(t, c.peak, p.Peak.Column)
			require.InDelta(t, c.value, p.Value, 1e-12)
			require.Equal(t, c.verdict, p.Verdict)
		})
	}
}

func TestPeakEndThreshold(t *testing.T) {
	j := scored(journey.Scale{}, 0.9, 0.5)
	p, err := journey.PeakEndOptions{Threshold: 0.45}.Of(j)
	require.NoError(t, err)
	require.Equal(t, journey.RememberedWell, p.Verdict)
	p, err = j.PeakEnd()
	require.NoError(t, err)
	require.Equal(t, journey.Forgotten, p.Verdict)
}

func TestGapsAreNotZero(t *testing.T) {
	j := scored(journey.Scale{}, -1, -1, -2)
	j.Stages[0].Touchpoints[0].Emotion = nil
	j.Stages[0].Touchpoints[2].Emotion = nil
	p, err := j.PeakEnd()
	require.NoError(t, err)
	require.Equal(t, 1, p.Scored)
	require.Equal(t, 3, p.Touchpoints)
	require.Equal(t, -1.0, p.Mean)
	require.Equal(t, 1, p.End.Column)
}

func TestNothingScored(t *testing.T) {
	j := &journey.Journey{Stages: []journey.Stage{{Name: "A", Touchpoints: []journey.Touchpoint{{Name: "B"}}}}}
	require.NoError(t, j.Validate())
	_, err := j.PeakEnd()
	require.ErrorIs(t, err, journey.ErrNoScores)
	_, err = j.NetExperience()
	require.ErrorIs(t, err, journey.ErrNoScores)
	_, err = j.Satisfaction()
	require.ErrorIs(t, err, journey.ErrNoExpectations)
	_, ok := j.Stages[0].Touchpoints[0].Satisfaction()
	require.False(t, ok)
}

func TestNetExperience(t *testing.T) {
	n, err := hotel(t).NetExperience()
	require.NoError(t, err)
	require.InDelta(t, 7.4, n.Positive, 1e-12)
	require.InDelta(t, 1.6, n.Negative, 1e-12)
	require.InDelta(t, 5.8, n.Net, 1e-12)
	require.Equal(t, 10, n.Scored)
}

func TestSatisfaction(t *testing.T) {
	j := hotel(t)
	j.Stages[0].Touchpoints[2].Expectation = journey.Scored(0.8) // -1.2 - 0.8 = -2
	j.Stages[0].Touchpoints[8].Expectation = journey.Scored(1.3) // 1.8 - 1.3 = 0.5
	s, err := j.Satisfaction()
	require.NoError(t, err)
	require.Len(t, s.Points, 2)
	require.InDelta(t, -2, s.Points[0].Score, 1e-12)
	require.InDelta(t, 0.5, s.Points[1].Score, 1e-12)
	require.InDelta(t, -0.75, s.Mean, 1e-12)
}

func TestKeyTouchpoints(t *testing.T) {
	name := func(j *journey.Journey) map[journey.KeyRole]string {
		out := map[journey.KeyRole]string{}
		for _, k := range j.KeyTouchpoints() {
			mark := "?"
			if k.Stated {
				mark = "!"
			}
			out[k.Role] += k.Touchpoint.Name + mark
		}
		return out
	}
	j := hotel(t)
	require.Equal(t, map[journey.KeyRole]string{"first": "Arrive?", "complaint": "Check in?", "high-perception": "Eat?", "last": "Check out?"}, name(j))
	j.Stages[0].Touchpoints[3].Frequency = 2
	j.Stages[0].Touchpoints[4].Frequency = 4
	j.Stages[0].Touchpoints[6].Roles = []journey.KeyRole{journey.ComplaintTouch}
	j.Stages[0].Touchpoints[7].Roles = []journey.KeyRole{journey.ComplaintTouch, journey.LastTouch}
	require.Equal(t, map[journey.KeyRole]string{"first": "Arrive?", "complaint": "Call!Receive food!", "frequent": "Receive bags?", "high-perception": "Eat?", "last": "Receive food!"}, name(j))

	pains := &journey.Journey{Stages: []journey.Stage{{Name: "S", Touchpoints: []journey.Touchpoint{
		{Name: "A", Pains: []journey.Pain{{Text: "x"}}}, {Name: "B", Pains: []journey.Pain{{Text: "y"}}}, {Name: "C"},
	}}}}
	require.Equal(t, map[journey.KeyRole]string{"first": "A?", "complaint": "B?", "last": "C?"}, name(pains))
	happy := scored(journey.Scale{}, 1, 2)
	require.NotContains(t, name(happy), journey.ComplaintTouch)
	require.Empty(t, new(journey.Journey).KeyTouchpoints())
}

func TestProvenance(t *testing.T) {
	j := &journey.Journey{Evidence: journey.Evidence{Provenance: journey.Observed}}
	require.Equal(t, journey.Observed, j.ProvenanceOf(journey.Scored(1)))
	require.Equal(t, journey.Assumed, j.ProvenanceOf(&journey.Score{Provenance: journey.Assumed}))
	require.Equal(t, journey.Observed, j.ProvenanceOf(nil))
}
