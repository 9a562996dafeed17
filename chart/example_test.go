package chart_test

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

func ticket() *journey.Journey {
	return &journey.Journey{
		Title: "Buying a train ticket",
		Stages: []journey.Stage{{Name: "Buy", Touchpoints: []journey.Touchpoint{
			{Name: "Find the machine", Emotion: journey.Scored(0.5)},
			{Name: "Choose a fare", Emotion: journey.Scored(-1.5)},
			{Name: "Pay", Emotion: journey.Scored(0.8)},
		}}},
		Ideas: []journey.Idea{
			{Name: "Explain the fares", Feasibility: &journey.Feasibility{NeedFit: 9, Perceived: 8, Ease: 9}},
			{Name: "Abolish the zones", Feasibility: &journey.Feasibility{NeedFit: 10, Perceived: 10, Ease: 6}},
		},
	}
}

func ExampleEmotionCurve() {
	p, err := chart.EmotionCurve(ticket())
	if err != nil {
		fmt.Println(err)
		return
	}
	var svg strings.Builder // a file, more often
	if err := p.SVG(&svg); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Description())
	// Output:
	// Emotion curve: 3 touchpoints in 1 stage, scored from −2.0 to +2.0, neutral 0.0. Find the machine +0.5, Choose a fare −1.5, Pay +0.8. Most intense −1.5 at Choose a fare; low −1.5 at Choose a fare; end +0.8 at Pay. Peak-end value −0.35, mean −0.07: remembered badly, as the most intense moment is unpleasant.
}

func ExampleFeasibility() {
	p, err := chart.Feasibility(ticket())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(p.Outline())
	// Output:
	// Buying a train ticket: feasibility of ideas
	//
	// Abolish the zones
	// - Rank: 1
	// - Score: 8.67
	// - Need fit: 10.0
	// - Perceived experience: 10.0
	// - Ease of implementation: 6.0
	//
	// Explain the fares
	// - Rank: 2
	// - Score: 8.67
	// - Need fit: 9.0
	// - Perceived experience: 8.0
	// - Ease of implementation: 9.0
	// - Low cost, high perception: ✓
	//
	// Score: mean of the three criteria, each 6 to 10
}

// Two personas on one plot, in Chinese, with ids of their own, written for print.
func ExampleOptions_EmotionCurve() {
	p, err := chart.Options{ID: "two", Language: journey.Chinese}.EmotionCurve(hotel(), second())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Title(), picture.SVGOptions{Mode: theme.Print}.Write(io.Discard, p))
	// Output: Overnight hotel stay：情感曲线 <nil>
}

// A label in the caller's own words; mistakes are errors of one type.
func ExampleOptions_words() {
	_, err := chart.Options{Words: map[string]string{"mean": "avg {value}", "touchpoints": "{count} steps"}}.EmotionCurve(ticket())
	var wrong *picture.OptionError
	fmt.Println(errors.As(err, &wrong), err)
	// Output: true Words: the text of "touchpoints" has a place {count}; it may have {n}
}

// What was drawn once comes from a cache, under its fingerprint.
func ExampleOptions_Fingerprint() {
	cache, o, j := picture.NewCache(1<<20), chart.Options{}, ticket()
	for range 3 {
		tag := o.Fingerprint(chart.EmotionCurveKind, j)
		err := cache.SVG(io.Discard, tag, picture.SVGOptions{}, func() (*picture.Picture, error) { return o.EmotionCurve(j) })
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	fmt.Println(cache.Stats().Hits, cache.Stats().Misses)
	// Output: 2 1
}
