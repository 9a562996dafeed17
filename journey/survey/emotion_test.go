package survey_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

func hotel() *journey.Journey {
	return &journey.Journey{
		Stages: []journey.Stage{
			{Name: "Arrive", Touchpoints: []journey.Touchpoint{
				{ID: "desk", Name: "Check in", Needs: []journey.Need{{Text: "Short queue"}, {Text: "Warm welcome", Kano: journey.Attractive, N: 3}}},
				{Name: "Wait", Emotion: journey.Scored(-1)},
			}},
			{Name: "Leave", Touchpoints: []journey.Touchpoint{{Name: "Check out"}, {ID: "out2", Name: "Check out"}}},
		},
	}
}

func TestFill(t *testing.T) {
	desk, err := survey.Emotion("check in", []int{2, 1, 0, -2}, survey.Options{})
	require.NoError(t, err)
	before := hotel()
	j, err := survey.Fill(before, []survey.EmotionScore{desk, {Touchpoint: "Wait"}}, survey.FillOptions{Source: "exit survey"})
	require.NoError(t, err)
	require.Equal(t, &journey.Score{Value: 0.25, Provenance: journey.Observed, N: 4, Source: "exit survey"}, j.Stages[0].Touchpoints[0].Emotion)
	require.Equal(t, -1.0, j.Stages[0].Touchpoints[1].Emotion.Value, "nobody answered: what was there stays")
	require.Nil(t, j.Stages[1].Touchpoints[0].Emotion, "unknown is not neutral")
	require.Equal(t, hotel(), before, "the caller's journey stays")
	require.NoError(t, j.Validate())
	second, err := survey.Emotion("check-out", []int{2}, survey.Options{})
	require.NoError(t, err)
	j, err = survey.Fill(before, []survey.EmotionScore{second}, survey.FillOptions{})
	require.NoError(t, err, "an id that is derived from the name")
	require.Equal(t, 2.0, j.Stages[1].Touchpoints[0].Emotion.Value)
	_, err = survey.Fill(nil, []survey.EmotionScore{second}, survey.FillOptions{})
	require.ErrorIs(t, err, journey.ErrReference)
	j, err = survey.Fill(before, []survey.EmotionScore{desk}, survey.FillOptions{Median: true})
	require.NoError(t, err)
	require.Equal(t, 0.5, j.Stages[0].Touchpoints[0].Emotion.Value)
}

func TestFillErrors(t *testing.T) {
	five, err := survey.Emotion("Wait", []int{5}, survey.Options{Scale: journey.Scale{Min: 1, Max: 5, Neutral: 3}})
	require.NoError(t, err)
	_, err = survey.Fill(hotel(), []survey.EmotionScore{{Touchpoint: "Swim"}, {Touchpoint: "desk"}, {Touchpoint: "Check in"}, {Touchpoint: "Check out"}, five}, survey.FillOptions{})
	var list journey.Problems
	require.ErrorAs(t, err, &list)
	require.Len(t, list, 4)
	for i, want := range []error{journey.ErrReference, journey.ErrDuplicate, journey.ErrDuplicate, survey.ErrMixedScales} {
		require.ErrorIs(t, list[i], want)
	}
}

func TestAttachKano(t *testing.T) {
	r, err := survey.KanoFromCounts("short queue", survey.KanoCounts{MustBe: 8, Indifferent: 2}, 0, survey.Options{})
	require.NoError(t, err)
	before := hotel()
	j, err := survey.AttachKano(before, []survey.KanoResult{r})
	require.NoError(t, err)
	require.Equal(t, []journey.Need{{Text: "Short queue", Kano: journey.MustBe, N: 10}, {Text: "Warm welcome", Kano: journey.Attractive, N: 3}}, j.Stages[0].Touchpoints[0].Needs)
	require.Equal(t, hotel(), before)
	r.Need = "Sauna"
	_, err = survey.AttachKano(before, []survey.KanoResult{r})
	require.ErrorIs(t, err, journey.ErrReference)
}

func TestFillGroups(t *testing.T) {
	table := read(t, "persona,group,emotion: desk,emotion: Wait\nAnn,gold,2,\nBo,gold,-2,0\nAnn,basic,1,\n", survey.ReadOptions{})
	js, err := survey.FillGroups(hotel(), table, survey.ByPersona, survey.FillOptions{Source: "s"})
	require.NoError(t, err)
	require.Len(t, js, 2)
	require.Equal(t, "Ann", js[0].Persona.Name)
	require.Equal(t, 1.5, js[0].Stages[0].Touchpoints[0].Emotion.Value)
	require.Equal(t, -1.0, js[0].Stages[0].Touchpoints[1].Emotion.Value, "no Ann scored it")
	require.Equal(t, 0.0, js[1].Stages[0].Touchpoints[1].Emotion.Value)
	js, err = survey.FillGroups(hotel(), table, survey.ByGroup, survey.FillOptions{})
	require.NoError(t, err)
	require.Equal(t, "gold", js[0].Persona.Group)
	_, err = survey.FillGroups(hotel(), table, survey.ByWave, survey.FillOptions{})
	require.ErrorIs(t, err, survey.ErrOption)
	quiet := read(t, "persona,emotion: desk,emotion: Wait\nAnn,2,\nBo,,\n", survey.ReadOptions{})
	_, err = survey.FillGroups(hotel(), quiet, survey.ByGroup, survey.FillOptions{})
	require.ErrorIs(t, err, journey.ErrMissing)
	js, err = survey.FillGroups(hotel(), quiet, survey.ByPersona, survey.FillOptions{})
	require.NoError(t, err)
	require.Nil(t, js[1].Stages[0].Touchpoints[0].Emotion)
}

func TestTwoWaves(t *testing.T) {
	table := read(t, "wave,emotion: desk,emotion: Wait\n1,-1,0\n1,-2,1\n1,-1,\n1,-1,0\n2,1,0\n2,2,\n2,1,1\n2,2,\n", survey.ReadOptions{})
	waves, err := table.GroupBy(survey.ByWave)
	require.NoError(t, err)
	a, err := waves[0].Table.Emotions(survey.Options{})
	require.NoError(t, err)
	b, err := waves[1].Table.Emotions(survey.Options{})
	require.NoError(t, err)
	d, err := survey.CompareEmotions(a, b, survey.Options{})
	require.NoError(t, err)
	require.Equal(t, survey.Up, d[0].Outcome)
	require.Equal(t, survey.Noise, d[1].Outcome)
	require.Equal(t, 2, d[0].Comparisons)
}
