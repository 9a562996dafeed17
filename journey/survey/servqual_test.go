package survey_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

func dimensionItem(d survey.Dimension, expected, perceived float64) survey.ItemAnswers {
	return survey.ItemAnswers{Item: survey.Item{ID: string(d), Dimension: d}, Expectation: []float64{expected}, Perception: []float64{perceived}}
}

// The example of de Jonge on 12manage.com ("Weighted and Unweighted Average SERVQUAL Scores"):
// gaps of -0.65, -1.10, -0.83, -0.70 and -1.01 sum to -4.29, so that the unweighted score is
// -0.86 and reliability comes first. Weights by hand, 11/32/22/19/16 of 100 points:
// -(0.65×11 + 1.10×32 + 0.83×22 + 0.70×19 + 1.01×16)/100 = -90.07/100.
func TestServqualPublished(t *testing.T) {
	gaps := []float64{-0.65, -1.10, -0.83, -0.70, -1.01}
	var items []survey.ItemAnswers
	for i, d := range survey.Dimensions() {
		items = append(items, dimensionItem(d, 6, 6+gaps[i]))
	}
	r, err := survey.Servqual(items, survey.ServqualOptions{})
	require.NoError(t, err)
	for i, d := range r.Dimensions {
		require.InDelta(t, gaps[i], d.Gap.Mean, 1e-12)
	}
	require.InDelta(t, -4.29/5, r.Unweighted, 1e-12)
	require.InDelta(t, -0.86, r.Unweighted, 0.005)
	require.InDelta(t, r.Unweighted, r.Weighted, 1e-12, "equal points make them equal")
	require.Equal(t, survey.Reliability, r.MendFirst[0])

	r, err = survey.Servqual(items, survey.ServqualOptions{Points: map[survey.Dimension]float64{
		survey.Tangibles: 11, survey.Reliability: 32, survey.Responsiveness: 22, survey.Assurance: 19, survey.Empathy: 16}})
	require.NoError(t, err)
	require.InDelta(t, -0.9007, r.Weighted, 1e-12)
	require.InDelta(t, -0.352, r.Dimensions[1].Weighted, 1e-12)
	require.Equal(t, []survey.Dimension{survey.Reliability, survey.Responsiveness, survey.Empathy, survey.Assurance, survey.Tangibles}, r.MendFirst)
}

// Table 2 of a study of 386 patients, PMC6131925 on a scale of 1 to 5: mean expectation, mean
// perception, and the gap as printed.
func TestServqualPatients(t *testing.T) {
	var items []survey.ItemAnswers
	want := [][3]float64{{4.44, 4.19, -0.25}, {4.49, 4.36, -0.13}, {4.48, 4.35, -0.13}, {4.50, 4.32, -0.18}, {4.56, 4.40, -0.16}}
	for i, d := range survey.Dimensions() {
		items = append(items, dimensionItem(d, want[i][0], want[i][1]))
	}
	r, err := survey.Servqual(items, survey.ServqualOptions{Options: survey.Options{Scale: journey.Scale{Min: 1, Max: 5, Neutral: 3}}})
	require.NoError(t, err)
	for i, d := range r.Dimensions {
		require.InDelta(t, want[i][2], d.Gap.Mean, 1e-9)
		require.InDelta(t, want[i][0], d.Expectation, 1e-12)
	}
	require.Equal(t, survey.Tangibles, r.MendFirst[0])
}

// By hand: two items of one dimension, three respondents, one of whom answered one item only.
// Own gaps: (-1-2)/2 = -1.5, (0-1)/2 = -0.5, -3; mean -5/3. Items: T1 -1, 0, -3; T2 -2, -1.
func TestServqualRespondents(t *testing.T) {
	items := survey.Items()
	r, err := survey.Servqual([]survey.ItemAnswers{
		{items[0], []float64{6, 5, 7}, []float64{5, 5, 4}, nil},
		{items[1], []float64{7, 6, 0}, []float64{5, 5, 0}, []bool{false, false, true}},
	}, survey.ServqualOptions{})
	require.NoError(t, err)
	require.InDelta(t, -4.0/3, r.Items[0].Gap.Mean, 1e-12)
	require.InDelta(t, -1.5, r.Items[1].Gap.Mean, 1e-12)
	require.Equal(t, 1, r.Items[1].Gap.Missing)
	d := r.Dimensions[0]
	require.Equal(t, 2, d.Items)
	require.Equal(t, 3, d.Gap.N)
	require.InDelta(t, -5.0/3, d.Gap.Mean, 1e-12)
	require.InDelta(t, (6.5+5.5+7)/3, d.Expectation, 1e-12)
	require.InDelta(t, d.Gap.Mean, d.Perception-d.Expectation, 1e-12)
	require.True(t, d.Gap.Interval.Contains(d.Gap.Mean))
	require.InDelta(t, 100, d.Points, 1e-12)
}

func TestItems(t *testing.T) {
	n := map[survey.Dimension]int{}
	seen := map[string]bool{}
	for _, it := range survey.Items() {
		n[it.Dimension]++
		require.False(t, seen[it.ID])
		seen[it.ID] = true
		require.NotEmpty(t, it.Label(journey.English))
		require.NotEqual(t, it.Label(journey.English), it.Label(journey.Chinese))
	}
	require.Equal(t, map[survey.Dimension]int{survey.Tangibles: 4, survey.Reliability: 5, survey.Responsiveness: 4, survey.Assurance: 4, survey.Empathy: 5}, n)
	require.Equal(t, "X9", survey.Item{ID: "X9"}.Label(journey.Chinese))
}

func TestServqualErrors(t *testing.T) {
	item := survey.Items()[0]
	for name, c := range map[string]struct {
		items []survey.ItemAnswers
		o     survey.ServqualOptions
		want  error
	}{
		"no items":      {nil, survey.ServqualOptions{}, survey.ErrNoAnswers},
		"no answers":    {[]survey.ItemAnswers{{Item: item}}, survey.ServqualOptions{}, survey.ErrNoAnswers},
		"half":          {[]survey.ItemAnswers{{Item: item, Expectation: []float64{5}}}, survey.ServqualOptions{}, survey.ErrLength},
		"off the scale": {[]survey.ItemAnswers{{Item: item, Expectation: []float64{5}, Perception: []float64{8}}}, survey.ServqualOptions{}, survey.ErrOffScale},
		"twice":         {[]survey.ItemAnswers{{Item: item}, {Item: item}}, survey.ServqualOptions{}, journey.ErrDuplicate},
		"no dimension":  {[]survey.ItemAnswers{{Item: survey.Item{ID: "x"}}}, survey.ServqualOptions{}, journey.ErrReference},
		"points":        {[]survey.ItemAnswers{{Item: item}}, survey.ServqualOptions{Points: map[survey.Dimension]float64{survey.Tangibles: 90}}, survey.ErrOption},
		"no points":     {[]survey.ItemAnswers{{Item: item}}, survey.ServqualOptions{Points: map[survey.Dimension]float64{}}, journey.ErrMissing},
	} {
		_, err := survey.Servqual(c.items, c.o)
		require.ErrorIs(t, err, c.want, name)
	}
	r, err := survey.Servqual([]survey.ItemAnswers{{item, []float64{5, 9, 6}, []float64{5, 5, 5}, nil}}, survey.ServqualOptions{Options: survey.Options{SkipBad: true}})
	require.NoError(t, err)
	require.Len(t, r.Skipped, 1)
	require.Equal(t, 2, r.Items[0].Gap.N)
}

func TestBoard(t *testing.T) {
	board := survey.Board{
		Findings: []survey.Finding{
			{Gap: survey.DeliveryGap, Text: "check-in takes 15 minutes instead of 5", Measures: []survey.Measure{{Text: "second desk 14:00-17:00"}}},
			{Gap: survey.CommunicationGap, Text: "site promises sea view"},
		},
		Sizes: map[survey.Gap]survey.GapSize{survey.DeliveryGap: {Value: 10, Unit: "minutes", N: 120}},
	}
	columns, err := board.Columns()
	require.NoError(t, err)
	require.Len(t, columns, 5)
	require.Equal(t, 10.0, columns[2].Size.Value)
	require.Nil(t, columns[0].Size)
	require.Zero(t, columns[2].Open)
	require.Equal(t, 1, columns[3].Open)

	with := board.WithServqual(survey.ServqualResult{Weighted: -0.9, Dimensions: []survey.DimensionGap{{Gap: survey.Summary{N: 40}}}})
	columns, err = with.Columns()
	require.NoError(t, err)
	require.Equal(t, survey.GapSize{Value: 0.9, Unit: "scale points", N: 40}, *columns[4].Size)
	require.Len(t, board.Sizes, 1, "the caller's board stays")

	_, err = survey.Board{Findings: []survey.Finding{{Gap: "sixth", Text: "x"}, {Gap: survey.KnowledgeGap, Measures: []survey.Measure{{}}}},
		Sizes: map[survey.Gap]survey.GapSize{"other": {}}}.Columns()
	var list journey.Problems
	require.ErrorAs(t, err, &list)
	require.Len(t, list, 4)
}
