package chart_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

func refused(t *testing.T, p *picture.Picture, err error) error {
	t.Helper()
	require.Error(t, err)
	require.Nil(t, p)
	return err
}

func refusedEmotion(t *testing.T, o chart.Options, js ...*journey.Journey) error {
	t.Helper()
	p, err := o.EmotionCurve(js...)
	return refused(t, p, err)
}

func refusedFeasibility(t *testing.T, o chart.Options, j *journey.Journey) error {
	t.Helper()
	p, err := o.Feasibility(j)
	return refused(t, p, err)
}

func TestModelErrors(t *testing.T) {
	var o chart.Options
	none := hotel()
	for _, t := range none.All() {
		t.Emotion = nil
	}
	none.Ideas = none.Ideas[:1]
	none.Ideas[0].Feasibility = nil
	require.ErrorIs(t, refusedEmotion(t, o, none), journey.ErrNoScores)
	require.ErrorIs(t, refusedFeasibility(t, o, none), chart.ErrNoFeasibility)
	_ = refusedEmotion(t, o)
	_ = refusedEmotion(t, o, nil)
	_ = refusedEmotion(t, o, hotel(), nil)
	_ = refusedFeasibility(t, o, nil)

	var problems journey.Problems
	require.ErrorAs(t, refusedEmotion(t, o, &journey.Journey{}), &problems)
	bad := hotel()
	bad.Scale = journey.Scale{Min: 1, Max: 1, Neutral: 1}
	require.ErrorAs(t, refusedEmotion(t, o, bad), &problems)
	require.ErrorAs(t, refusedFeasibility(t, o, bad), &problems)
}

func TestMismatch(t *testing.T) {
	other := hotel()
	other.Scale = journey.Scale{Min: -3, Max: 3}
	require.ErrorIs(t, refusedEmotion(t, chart.Options{}, hotel(), other), chart.ErrMismatch)
	other = hotel()
	other.Stages[2].Touchpoints[1].Name = "Sleep"
	err := refusedEmotion(t, chart.Options{}, hotel(), other)
	require.ErrorIs(t, err, chart.ErrMismatch)
	require.ErrorContains(t, err, `"Sleep, shower" and "Sleep"`)
	other = hotel()
	other.Stages = other.Stages[:4]
	require.ErrorIs(t, refusedEmotion(t, chart.Options{}, hotel(), other), chart.ErrMismatch)
}

// Mistakes in options are of one type, whatever the model is like.
func TestOptionErrors(t *testing.T) {
	for _, c := range []struct {
		option string
		o      chart.Options
	}{
		{"ID", chart.Options{ID: `a"b`}},
		{"ID", chart.Options{ID: "1"}},
		{"Width", chart.Options{Width: -1}},
		{"Width", chart.Options{Width: 100}},
		{"Width", chart.Options{Width: 1 << 30}},
		{"Height", chart.Options{Height: -1}},
		{"Height", chart.Options{Height: 100}},
		{"Language", chart.Options{Language: "fr"}},
		{"Theme", chart.Options{Theme: theme.Theme{Colors: map[theme.Color]string{"nope": "#000"}}}},
		{"Theme", chart.Options{Theme: theme.Theme{Colors: map[theme.Color]string{theme.Page: "url(x)"}}}},
		{"Words", chart.Options{Words: map[string]string{"nope": "x"}}},
		{"Words", chart.Options{Words: map[string]string{"peak-end": "{nope}"}}},
	} {
		for _, err := range []error{refusedEmotion(t, c.o, hotel()), refusedFeasibility(t, c.o, hotel())} {
			var wrong *picture.OptionError
			require.ErrorAs(t, err, &wrong, "%+v", c.o)
			require.Equal(t, c.option, wrong.Option)
		}
	}
	for _, o := range []chart.Options{{ID: "1"}, {Language: "fr"}} {
		var wrong *picture.OptionError
		require.ErrorAs(t, refusedEmotion(t, o, &journey.Journey{}), &wrong)
	}
}
