package chart_test

import (
	"errors"
	"fmt"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// show prints what a picture says first, or what is wrong.
func show(p *picture.Picture, err error) {
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Title())
}

// A study out of counts; survey.Kano makes the same of paired answers.
func ExampleKano() {
	var needs []survey.KanoResult
	for _, n := range []struct {
		name   string
		counts survey.KanoCounts
	}{
		{"Fast check-in", survey.KanoCounts{MustBe: 56, OneDimensional: 13, Attractive: 5, Indifferent: 10}},
		{"Welcome drinks", survey.KanoCounts{OneDimensional: 8, Attractive: 58, Indifferent: 18, Questionable: 2}},
	} {
		r, err := survey.KanoFromCounts(n.name, n.counts, 0, survey.Options{})
		if err != nil {
			fmt.Println(err)
			return
		}
		needs = append(needs, r)
	}
	p, err := chart.Options{Source: "exit survey, June 2026"}.Kano(needs)
	show(p, err)
	fmt.Println(p.Outline())
	// Output:
	// Must-be: Fast check-in; attractive: Welcome drinks
	// Must-be: Fast check-in; attractive: Welcome drinks
	// Kano classes of 2 needs: what meeting each one can please, and what failing it can anger
	//
	// Fast check-in
	// - class: Must-be
	// - better: 0.21 (0.14 … 0.31)
	// - worse: −0.82 (−0.89 … −0.73)
	// - Must-be: 67 %
	// - One-dimensional: 15 %
	// - Attractive: 6 %
	// - Indifferent: 12 %
	// - Reverse: 0 %
	// - Questionable: 0 %
	// - n: 84
	//
	// Welcome drinks
	// - class: Attractive
	// - better: 0.79 (0.69 … 0.86)
	// - worse: −0.10 (−0.18 … −0.05)
	// - Must-be: 0 %
	// - One-dimensional: 9 %
	// - Attractive: 67 %
	// - Indifferent: 21 %
	// - Reverse: 0 %
	// - Questionable: 2 %
	// - n: 86
	//
	// 84–86 answer pairs per need; questionable ones (Q), 0–2 % of a need’s pairs, never win.
	// Class: the most frequent; unclear: fails Fong’s test against the runner-up. Better = (A+O)/(A+O+M+I), worse = −(O+M)/(A+O+M+I).
	// Intervals: Wilson score interval, 95 %.
	// Source: exit survey, June 2026.
}

// waves are two quarters of a net promoter score.
func waves() (before, after survey.Score) {
	before, _ = survey.FromCounts(survey.MetricNPS, map[int]int{3: 41, 7: 38, 10: 43}, survey.Options{})
	after, _ = survey.FromCounts(survey.MetricNPS, map[int]int{3: 20, 7: 38, 10: 70}, survey.Options{})
	return before, after
}

func ExampleScoreWaves() {
	before, after := waves()
	show(chart.ScoreWaves(chart.Score{Name: "Q1", Score: before}, chart.Score{Name: "Q2", Score: after}))
	// Output: NPS rose
}

func ExampleScoreGroups() {
	business, leisure := waves()
	show(chart.ScoreGroups(chart.Score{Name: "business", Score: business}, chart.Score{Name: "leisure", Score: leisure}))
	// Output: NPS by group
}

func ExampleServqual() {
	item := survey.Items()[4]
	r, err := survey.Servqual([]survey.ItemAnswers{{Item: item, Expectation: []float64{6, 7, 6, 7}, Perception: []float64{5, 5, 4, 6}}}, survey.ServqualOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	show(chart.Servqual(r))
	// Output: Reliability: a gap of −1.50
}

func ExampleGapBoard() {
	show(chart.GapBoard(survey.Board{Findings: []survey.Finding{
		{Gap: survey.KnowledgeGap, Text: "Management thought that guests care most for the lobby", Source: "12 interviews"},
		{Gap: survey.DeliveryGap, Text: "Check-in takes 12 minutes, the standard says 5", Measures: []survey.Measure{{Text: "Second desk in the evening", Owner: "front office"}}},
	}}, nil))
	// Output: 1 of 2 findings has no measure yet: Knowledge gap
}

// What one picture shows is corrected together.
func ExampleWaves() {
	before, after := waves()
	d, err := survey.Compare(before, after, survey.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	show(chart.Waves(chart.Changes{Unit: "Net score, points", Differences: []survey.Difference{d}, Before: []survey.Interval{before.Interval}, After: []survey.Interval{after.Interval}}))
	// Output: Net Promoter Score (NPS) rose
}

func ExampleEmotionSpread() {
	j := ticket()
	felt := func(at string, answers ...int) survey.EmotionScore {
		e, err := survey.Emotion(at, answers, survey.Options{})
		if err != nil {
			fmt.Println(err)
		}
		return e
	}
	show(chart.EmotionSpread(j, chart.Respondents{Name: "Travellers", Source: "platform survey", Scores: []survey.EmotionScore{
		felt("Find the machine", 1, 0, 1, 2, 0, 1), felt("Choose a fare", -1, -2, -1, -2, -1, -2), felt("Pay", 0, 1, 1, 0, 2, 1),
	}}))
	// Output: Choose a fare is clearly unpleasant
}

func ExampleSatisfaction() {
	j := ticket()
	for _, t := range j.All() {
		t.Expectation = journey.Scored(0.5)
	}
	show(chart.Satisfaction(j))
	// Output: Choose a fare falls furthest short, by 2.0
}

func ExampleDamage() {
	r, err := survey.Damage{
		Customers: survey.Stated(18_000, "front office"), Problem: survey.Stated(0.22, "exit survey"), Silent: survey.Stated(0.7, "exit survey"),
		LostSilent: survey.Stated(0.35, "bookings"), LostComplained: survey.Stated(0.15, "bookings"), Value: survey.Stated(240, "controlling"),
	}.Evaluate()
	if err != nil {
		fmt.Println(err)
		return
	}
	show(chart.Options{Money: "€"}.Damage(r))
	// Output: €275,616 at risk, €232,848 of it without a complaint
}

func ExamplePyramid() {
	j := ticket()
	j.Stages[0].Touchpoints[2].Themes = []journey.Theme{journey.Trust, journey.Convenience}
	show(chart.Pyramid(j))
	// Output: 2 basic themes are served nowhere: commitment and respect
}

// A chart of nothing is an error, and no picture.
func ExampleSenses() {
	j := ticket()
	_, err := chart.Senses(j)
	fmt.Println(errors.Is(err, chart.ErrNoFigures))
	j.Stages[0].Touchpoints[1].Pains = []journey.Pain{{Text: "twelve zones", Cost: journey.MindCost}, {Text: "a queue behind me", Cost: journey.TimeCost}}
	show(chart.Senses(j))
	// Output:
	// true
	// Choose a fare costs customers most
}

func ExampleKeyTouchpoints() {
	show(chart.KeyTouchpoints(ticket()))
	// Output: Choose a fare is unpleasant, and has no idea yet
}

func ExampleNeeds() {
	j := ticket()
	j.Stages[0].Touchpoints[1].Needs = []journey.Need{{Text: "One fare", Kano: journey.MustBe, N: 40}, {Text: "A seat", Kano: journey.OneDimensional}}
	show(chart.Needs(j))
	// Output: Must-be: One fare
}

func ExampleKinds() {
	for _, k := range chart.Kinds()[:3] {
		fmt.Println(k)
	}
	// Output:
	// emotion-curve
	// emotion-spread
	// satisfaction
}
