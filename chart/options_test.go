package chart

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

func mustSpeak(t *testing.T) page.Words {
	t.Helper()
	w, err := page.Speak("", nil)
	require.NoError(t, err)
	return w
}

func TestFingerprint(t *testing.T) {
	j := func(score float64) *journey.Journey {
		return &journey.Journey{Stages: []journey.Stage{{Name: "s", Touchpoints: []journey.Touchpoint{{Name: "t", Emotion: journey.Scored(score)}}}}}
	}
	one := Options{}.Fingerprint(EmotionCurveKind, j(1))
	require.Len(t, one, 64)
	require.Equal(t, one, Options{}.Fingerprint(EmotionCurveKind, j(1)))
	seen := map[string]bool{one: true}
	for _, other := range []string{
		Options{}.Fingerprint(FeasibilityKind, j(1)), Options{}.Fingerprint(EmotionCurveKind, j(2)), Options{}.Fingerprint(EmotionCurveKind, j(1), j(1)),
		Options{}.Fingerprint(EmotionCurveKind), Options{}.Fingerprint(EmotionCurveKind, nil),
		Options{ID: "a"}.Fingerprint(EmotionCurveKind, j(1)), Options{Width: 900}.Fingerprint(EmotionCurveKind, j(1)), Options{Language: journey.Chinese}.Fingerprint(EmotionCurveKind, j(1)),
		Options{Words: map[string]string{"low": "Tief"}}.Fingerprint(EmotionCurveKind, j(1)), Options{Limits: picture.Limits{Ideas: 3}}.Fingerprint(EmotionCurveKind, j(1)),
		Options{Theme: theme.Theme{Colors: map[theme.Color]string{theme.Page: "#fff"}}}.Fingerprint(EmotionCurveKind, j(1)),
	} {
		require.False(t, seen[other])
		seen[other] = true
	}
}

// Drawing changes neither options nor model.
func TestNothingIsChanged(t *testing.T) {
	o := Options{Words: map[string]string{"low": "Tief"}}
	j := &journey.Journey{Stages: []journey.Stage{{Name: "s", Touchpoints: []journey.Touchpoint{{Name: "t", Emotion: journey.Scored(1)}}}}}
	before := o.Fingerprint(EmotionCurveKind, j)
	p, err := o.EmotionCurve(j)
	require.NoError(t, err)
	require.Equal(t, before, o.Fingerprint(EmotionCurveKind, j))
	require.Equal(t, p.Title(), p.Outline().Title)
}
