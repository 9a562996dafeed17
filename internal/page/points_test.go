package page

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

func scored(values ...float64) *journey.Journey {
	j := &journey.Journey{Stages: []journey.Stage{{Name: "s"}}}
	for _, v := range values {
		j.Stages[0].Touchpoints = append(j.Stages[0].Touchpoints, journey.Touchpoint{Name: "t", Emotion: journey.Scored(v)})
	}
	return j
}

func TestScore(t *testing.T) {
	for want, c := range map[string]struct {
		v float64
		s journey.Scale
	}{
		"+0.5": {0.5, journey.Scale{}}, "−1.2": {-1.2, journey.Scale{}}, "0.0": {-0.001, journey.Scale{}}, "+1.35": {1.35, journey.Scale{}},
		"3.0": {3, journey.Scale{Min: 1, Max: 5, Neutral: 3}}, "75": {75, journey.Scale{Max: 100, Neutral: 50}}, "−50": {-50, journey.Scale{Min: -100, Max: 100, Neutral: 10}},
	} {
		require.Equal(t, want, Score(c.v, c.s))
	}
}

func TestRound(t *testing.T) {
	require.Equal(t, 1.35, Round(1.3499999))
	require.Equal(t, -0.07, Round(-0.0666))
	require.Equal(t, 1e12, Round(1e12))
}

// The most intense, the low and the end are named, together where they are one;
// the first is a peak only where the model says so.
func TestPoints(t *testing.T) {
	en, zh := speak(t, journey.English), speak(t, journey.Chinese)
	j := scored(1, -1.5, 0.5)
	j.Stages[0].Touchpoints[0].Emotion.Provenance = journey.Assumed
	p := en.Points(j)
	require.Equal(t, []string{"+1.0", "Most intense, low −1.5", "End +0.5"}, []string{p[0].Label, p[1].Label, p[2].Label})
	require.Equal(t, []bool{false, true, true}, []bool{p[0].Strong, p[1].Strong, p[2].Strong})
	require.True(t, p[0].Dashed)
	require.True(t, p[1].Below)
	require.Equal(t, "最强时刻、低点 −1.5", zh.Points(j)[1].Label)

	j.Stages[0].Touchpoints[1].Moments = []journey.Moment{{Kind: journey.PeakMoments()[0]}}
	require.Equal(t, "Peak, low −1.5", en.Points(j)[1].Label)
	j.Stages[0].Touchpoints[1].Emotion = nil
	require.False(t, en.Points(j)[1].Known)
	require.Equal(t, "Most intense, end +1.0", en.Points(scored(1))[0].Label)
	require.Len(t, en.Points(scored()), 0)
}

func TestWhy(t *testing.T) {
	w := speak(t, journey.English)
	for want, values := range map[string][]float64{
		w.WhyWell: {0, 1.8, 1}, w.WhyBadPeak: {0, -1.8, 1}, w.WhyBadEnd: {1.8, -0.2}, w.WhyForgotten: {0.2, 0.1},
	} {
		pe, err := scored(values...).PeakEnd()
		require.NoError(t, err)
		require.Equal(t, want, w.Why(pe, journey.Scale{}))
	}
}

// The caller's own words reach labels and vocabularies.
func TestOwnWords(t *testing.T) {
	w, err := Speak(journey.English, map[string]string{"most-intense": "Strongest", "provenance.observed": "Gesehen"})
	require.NoError(t, err)
	require.Equal(t, "Strongest", w.Points(scored(1.5, 0))[0].Label[:len("Strongest")])
	require.Equal(t, "Gesehen", Label(w, journey.Observed))
	_, err = Speak(journey.English, map[string]string{"provenance.nope": "x"})
	require.Error(t, err)
}
