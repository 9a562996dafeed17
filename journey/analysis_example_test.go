package journey_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

func ExampleJourney_NetExperience() {
	j, err := journey.Read(strings.NewReader(stay))
	if err != nil {
		fmt.Println(err)
		return
	}
	n, err := j.NetExperience()
	if err != nil {
		fmt.Println(err) // no scores, no figures
		return
	}
	fmt.Printf("pleased by %.1f, hurt by %.1f: %+.1f over %d scores\n", n.Positive, n.Negative, n.Net, n.Scored)
	// Output: pleased by 2.7, hurt by 1.2: +1.5 over 3 scores
}

func ExampleJourney_Satisfaction() {
	j := &journey.Journey{Stages: []journey.Stage{{Name: "Dine", Touchpoints: []journey.Touchpoint{
		{Name: "Book", Emotion: journey.Scored(1), Expectation: journey.Scored(0)},
		{Name: "Wait", Emotion: journey.Scored(-1), Expectation: journey.Scored(0.5)},
		{Name: "Eat", Emotion: journey.Scored(2)}, // nobody was asked what they expected
	}}}}
	s, err := j.Satisfaction()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range s.Points {
		fmt.Printf("%s %+.1f\n", p.Touchpoint.Name, p.Score)
	}
	fmt.Printf("mean %+.2f\n", s.Mean)
	// Output:
	// Book +1.0
	// Wait -1.5
	// mean -0.25
}

func ExampleJourney_QuickWins() {
	j, err := journey.Read(strings.NewReader(stay))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, w := range j.QuickWins() {
		fmt.Printf("%s: perceived %.0f, ease %.0f\n", w.Idea.Name, w.Idea.Feasibility.Perceived, w.Idea.Feasibility.Ease)
	}
	// Output: Greet by name: perceived 9, ease 9
}

// A journey whose best moment is no more than pleasant is forgotten, unless one asks for less.
func ExamplePeakEndOptions_Of() {
	j := &journey.Journey{Stages: []journey.Stage{{Name: "Ride", Touchpoints: []journey.Touchpoint{
		{Name: "Board", Emotion: journey.Scored(0.2)}, {Name: "Arrive", Emotion: journey.Scored(0.8)},
	}}}}
	for _, threshold := range []float64{0, 0.25} { // 0 is the default, half of the way to the end of the scale
		p, err := journey.PeakEndOptions{Threshold: threshold}.Of(j)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(p.Verdict.Label(journey.English))
	}
	// Output:
	// Forgotten
	// Remembered well
}

func ExampleJourney_Points() {
	j, err := journey.Read(strings.NewReader(stay))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range j.Points() { // what nobody scored is left out: it is unknown, not 0
		fmt.Println(p.Column, p.Touchpoint.Name, p.Score)
	}
	// Output:
	// 0 Check in -1.2
	// 2 Eat 1.8
	// 3 Check out 0.9
}

func ExampleJourney_All() {
	j, err := journey.Read(strings.NewReader(stay))
	if err != nil {
		fmt.Println(err)
		return
	}
	for at, t := range j.All() {
		fmt.Println(at.Column, j.Stages[at.Stage].Name, t.Name)
	}
	// Output:
	// 0 Arrive Check in
	// 1 Arrive Go to room
	// 2 Dine Eat
	// 3 Dine Check out
}

func ExampleJourney_WithIDs() {
	j := &journey.Journey{Stages: []journey.Stage{{Name: "到店", Touchpoints: []journey.Touchpoint{{Name: "Check in"}, {Name: "Check in"}}}}}
	for _, t := range j.WithIDs().All() {
		fmt.Println(t.ID)
	}
	// Output:
	// check-in
	// check-in-2
}

func ExampleJourney_Validate() {
	j := &journey.Journey{Stages: []journey.Stage{{Name: "Dine", Touchpoints: []journey.Touchpoint{{Emotion: journey.Scored(3)}}}}}
	err := j.Validate()
	fmt.Println(err)
	fmt.Println(errors.Is(err, journey.ErrRange), errors.Is(err, journey.ErrMissing))
	// Output:
	// stages[0].touchpoints[0].name: the name is missing; add one
	// stages[0].touchpoints[0].emotion: score 3 is outside the scale -2..2, neutral 0; correct the score, or state the scale it was measured on
	// true true
}

func ExampleScored() {
	t := journey.Touchpoint{Name: "Check in", Emotion: journey.Scored(-1.2)}
	fmt.Println(t.Emotion.Value, t.Emotion.Provenance == "") // it is what the journey's evidence says
	// Output: -1.2 true
}

func ExampleReadFile() {
	dir, err := os.MkdirTemp("", "journey")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "stay.yaml")
	if err := os.WriteFile(name, []byte(stay), 0o600); err != nil {
		fmt.Println(err)
		return
	}
	j, err := journey.ReadFile(name)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(j.Title, j.Len())
	// Output: Overnight hotel stay 4
}

// A package that validates a model of its own around a journey reports in the same way.
func ExampleProblems_Add() {
	var problems journey.Problems
	problems.Add("price", journey.ErrRange, "state it in cents", "%d is below 0", -5)
	if err := problems.Err(); err != nil {
		fmt.Println(err)
	}
	// Output: price: -5 is below 0; state it in cents
}

func ExampleProblems_Err() {
	var problems journey.Problems
	fmt.Println(problems.Err() == nil) // and not an error that holds nothing
	// Output: true
}

// Two personas who go through the same touchpoints.
func ExampleJourney_Journeys() {
	j, err := journey.Read(strings.NewReader(`
persona: Ann
stages: [{name: Buy, touchpoints: [{name: Order, emotion: 1}, {name: Drink, emotion: 2}]}]
others: [{persona: Bob, scores: {order: -1, drink: 0.5}}]
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, j := range j.Journeys() {
		p, _ := j.PeakEnd()
		fmt.Println(j.Persona.Name, p.Value)
	}
	// Output:
	// Ann 2
	// Bob -0.25
}
