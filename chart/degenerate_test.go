package chart_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

func said(p *picture.Picture) string { return strings.Join(scenetest.Said(p.Scene()), "\n") }

// A thousand needs fit on one picture, without names in the plane, and in no time.
func TestThousandNeeds(t *testing.T) {
	var needs []survey.KanoResult
	for i := range chart.MostRows {
		needs = append(needs, need(t, fmt.Sprintf("Need number %d", i+1), float64(i%40), float64(i%31), float64(i%23), float64(i%17), float64(i%3), 1))
	}
	begun := time.Now()
	p, err := chart.Kano(needs)
	require.NoError(t, err)
	require.Less(t, time.Since(begun), 2*time.Second)
	_, height := p.Size()
	require.LessOrEqual(t, height, chart.MostPixels)
	require.Empty(t, scenetest.Classed(p.Scene(), "label"))
	require.Contains(t, said(p), " Need number 1000")

	p, err = chart.Kano(needs[:40]) // numbers stand for names
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())
	require.NotEmpty(t, scenetest.Classed(p.Scene(), "label"))
	require.Contains(t, said(p), "Numbers in the plane")
}

// One respondent: dots without intervals, nothing is judged, nothing stands out.
func TestOneRespondent(t *testing.T) {
	one := need(t, "Wi-Fi", 1, 0, 0, 0, 0, 0)
	p, err := chart.Kano([]survey.KanoResult{one})
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())

	a, b := counted(t, survey.MetricNPS, 0, 0, 1), counted(t, survey.MetricNPS, 1, 0, 0)
	p, err = chart.ScoreWaves(chart.Score{Name: "before", Score: a}, chart.Score{Name: "after", Score: b})
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())
	require.Empty(t, scenetest.Classed(p.Scene(), "finding"))

	r, err := survey.Servqual([]survey.ItemAnswers{{Item: survey.Items()[0], Expectation: []float64{6}, Perception: []float64{4}}}, survey.ServqualOptions{})
	require.NoError(t, err)
	p, err = chart.Servqual(r)
	require.NoError(t, err)
	require.Equal(t, "Tangibles: a gap of −2.00", p.Title())
	require.NotContains(t, said(p), "mend first")

	e, err := survey.Emotion("Check in", []float64{-2}, survey.Options{})
	require.NoError(t, err)
	p, err = chart.EmotionSpread(stay(), chart.Respondents{Name: "her", Scores: []survey.EmotionScore{e}})
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())
	require.Len(t, scenetest.Classed(p.Scene(), "interval"), 7, "only what was expected is a stroke")
	require.Equal(t, "Emotion along the journey", p.Title())
}

// All alike: needs at one point find their names by leaders, scores of no spread
// still have an interval, emotions without spread a dot.
func TestAllEqual(t *testing.T) {
	var needs []survey.KanoResult
	for i := range 12 {
		needs = append(needs, need(t, fmt.Sprintf("Need %d", i+1), 20, 20, 20, 20, 0, 0))
	}
	for _, width := range []int{480, 1000} {
		p, err := chart.Options{Width: width}.Kano(needs)
		require.NoError(t, err)
		scenetest.Sound(t, p.Scene())
		require.Equal(t, "No need stands out", p.Title())
		require.Len(t, scenetest.Classed(p.Scene(), "label"), 12)
	}
	p, err := chart.ScoreWaves(chart.Score{Name: "a", Score: counted(t, survey.MetricCES, 0, 0, 80)}, chart.Score{Name: "b", Score: counted(t, survey.MetricCES, 0, 0, 80)})
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())
	require.Contains(t, said(p), "100")

	var items []survey.ItemAnswers
	for _, it := range survey.Items() {
		items = append(items, survey.ItemAnswers{Item: it, Expectation: []float64{5, 5, 5}, Perception: []float64{5, 5, 5}})
	}
	r, err := survey.Servqual(items, survey.ServqualOptions{})
	require.NoError(t, err)
	p, err = chart.Servqual(r)
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())
	require.Equal(t, "Nothing to mend: no dimension falls short", p.Title())
}

// All missing: the row stays and says so, without a mark.
func TestAllMissing(t *testing.T) {
	p, err := chart.Kano([]survey.KanoResult{{Need: "Wi-Fi"}, need(t, "Quiet room", 5, 30, 3, 2, 0, 0), need(t, "Odd", 0, 0, 0, 0, 0, 4)})
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())
	require.Contains(t, said(p), "no answers")
	require.Len(t, scenetest.Classed(p.Scene(), "label"), 1)

	p, err = chart.ScoreGroups(chart.Score{Name: "none", Score: survey.Score{Metric: survey.MetricNPS}}, chart.Score{Name: "some", Score: counted(t, survey.MetricNPS, 3, 4, 9)})
	require.NoError(t, err)
	require.Contains(t, said(p), "no answers")
	require.Len(t, scenetest.Classed(p.Scene(), "dot")[0:1], 1)

	p, err = chart.GapBoard(survey.Board{}, nil)
	require.NoError(t, err)
	require.Equal(t, "No finding has been filed under the five gaps", p.Title())
	require.Equal(t, 5, strings.Count(said(p), "not measured\n"))

	bare := &journey.Journey{Stages: []journey.Stage{{Name: "s", Touchpoints: []journey.Touchpoint{{Name: "t"}}}}}
	p, err = chart.Pyramid(bare)
	require.NoError(t, err)
	require.Equal(t, "No touchpoint serves any of the ten themes", p.Title())
	require.Equal(t, 4, strings.Count(said(p), "missing"))
	p, err = chart.KeyTouchpoints(bare)
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())
}

// Nothing at risk: bars of no width, with their figures.
func TestNothingAtRisk(t *testing.T) {
	r, err := survey.Damage{Customers: survey.Stated(0, ""), Problem: survey.Stated(0, ""), Silent: survey.Stated(1, ""), LostSilent: survey.Stated(0, ""), Value: survey.Stated(0, "")}.Evaluate()
	require.NoError(t, err)
	p, err := chart.Damage(r)
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())
	require.Equal(t, "No revenue is at risk", p.Title())
	require.Contains(t, said(p), "assumed")
	big, err := survey.Damage{Customers: survey.Stated(1e9, ""), Problem: survey.Stated(1, ""), Silent: survey.Stated(0.5, ""), LostSilent: survey.Stated(1, ""), Value: survey.Stated(9e5, "")}.Evaluate()
	require.NoError(t, err)
	p, err = chart.Options{Width: 480, Money: "US$"}.Damage(big)
	require.NoError(t, err)
	scenetest.Sound(t, p.Scene())
	require.Contains(t, p.Title(), "US$900,000,000,000,000")
}
