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

// Each group's journey says whose it is and what it rests on, and no score that stays changes what
// it rests on by that.
func TestFillGroupsEvidence(t *testing.T) {
	table := read(t, "group,emotion: desk,emotion: Wait\ngold,2,\ngold,1,0\ngold,,\nbasic,,1\nbasic,,1\nsilent,,\n", survey.ReadOptions{})
	observed := func(n int) journey.Evidence {
		return journey.Evidence{Provenance: journey.Observed, N: n, Source: "exit survey"}
	}
	base := hotel()
	base.Evidence = journey.Evidence{Provenance: journey.Assumed, N: 3, Source: "workshop"}
	base.Stages[1].Touchpoints[0].Emotion = journey.Scored(1)
	base.Stages[1].Touchpoints[1].Expectation = &journey.Score{Value: 1, N: 7}
	js, err := survey.FillGroups(base, table, survey.ByGroup, survey.FillOptions{Source: "exit survey"})
	require.NoError(t, err)
	require.Len(t, js, 3)
	for i, want := range []struct {
		group    string
		evidence journey.Evidence
	}{{"gold", observed(2)}, {"basic", observed(2)}, {"silent", base.Evidence}} {
		require.Equal(t, want.group, js[i].Persona.Group)
		require.Equal(t, want.evidence, js[i].Evidence)
		for at, tp := range js[i].All() {
			was := &base.Stages[at.Stage].Touchpoints[at.Touchpoint]
			if tp.Emotion != nil && was.Emotion != nil && tp.Emotion.Value == was.Emotion.Value {
				require.Equal(t, journey.Assumed, js[i].ProvenanceOf(tp.Emotion), tp.Name)
			}
			if was.Expectation != nil {
				require.Equal(t, journey.Assumed, js[i].ProvenanceOf(tp.Expectation), tp.Name)
			}
		}
	}
	require.Equal(t, &journey.Score{Value: 1.5, Provenance: journey.Observed, N: 2, Source: "exit survey"}, js[0].Stages[0].Touchpoints[0].Emotion)
	require.Equal(t, &journey.Score{Value: 1, Provenance: journey.Assumed, N: 3, Source: "workshop"}, js[0].Stages[1].Touchpoints[0].Emotion)
	require.Equal(t, &journey.Score{Value: 1, Provenance: journey.Assumed, N: 7}, js[0].Stages[1].Touchpoints[1].Expectation)
	require.Equal(t, &journey.Score{Value: 1, N: 7}, base.Stages[1].Touchpoints[1].Expectation, "the caller's journey stays")

	js, err = survey.FillGroups(hotel(), table, survey.ByGroup, survey.FillOptions{Source: "exit survey"})
	require.NoError(t, err)
	require.Equal(t, observed(2), js[1].Evidence, "basic scored Wait, and desk has no score")
	kept := read(t, "group,emotion: desk\ngold,2\n", survey.ReadOptions{})
	js, err = survey.FillGroups(hotel(), kept, survey.ByGroup, survey.FillOptions{Source: "exit survey"})
	require.NoError(t, err)
	require.Equal(t, journey.Provenance(""), js[0].ProvenanceOf(js[0].Stages[0].Touchpoints[1].Emotion), "where -1 comes from nobody knows")
	require.Equal(t, 1, js[0].Evidence.N)
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
