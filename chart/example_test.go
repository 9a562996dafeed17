package chart_test

import (
	"fmt"
	"io"
	"strings"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
)

func ExampleEmotionCurve() {
	j := &journey.Journey{
		Title: "Buying a train ticket",
		Stages: []journey.Stage{{Name: "Buy", Touchpoints: []journey.Touchpoint{
			{Name: "Find the machine", Emotion: journey.Scored(0.5)},
			{Name: "Choose a fare", Emotion: journey.Scored(-1.5)},
			{Name: "Pay", Emotion: journey.Scored(0.8)},
		}}},
	}
	var svg strings.Builder // a file, more often
	if err := chart.EmotionCurve(&svg, j); err != nil {
		fmt.Println(err)
		return
	}
	_, desc, _ := strings.Cut(svg.String(), `-desc">`)
	desc, _, _ = strings.Cut(desc, "</desc>")
	fmt.Println(desc)
	// Output:
	// Emotion curve: 3 touchpoints in 1 stage, on a scale from −2.0 to +2.0 with neutral 0.0. Find the machine +0.5, Choose a fare −1.5, Pay +0.8. Peak −1.5 at Choose a fare; low −1.5 at Choose a fare; end +0.8 at Pay. Peak-end value −0.35, mean −0.07: remembered badly.
}

func ExampleFeasibility() {
	j := &journey.Journey{
		Stages: []journey.Stage{{Name: "Buy", Touchpoints: []journey.Touchpoint{{Name: "Choose a fare"}}}},
		Ideas: []journey.Idea{
			{Name: "Explain the fares", Feasibility: &journey.Feasibility{NeedFit: 9, Perceived: 8, Ease: 9}},
			{Name: "Abolish the zones", Feasibility: &journey.Feasibility{NeedFit: 10, Perceived: 10, Ease: 6}},
		},
	}
	fmt.Println(chart.Feasibility(io.Discard, j))
	// Output: <nil>
}

// Two personas on one plot, with ids of their own.
func ExampleOptions_EmotionCurve() {
	fmt.Println(chart.Options{ID: "two", Language: journey.Chinese}.EmotionCurve(io.Discard, hotel(), second()))
	// Output: <nil>
}
