package journey_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

const stay = `
title: Overnight hotel stay
evidence: {provenance: observed, n: 24, source: interviews}
stages:
  - name: Arrive
    touchpoints:
      - {name: Check in, emotion: -1.2, pains: [{text: Queue, cost: time}]}
      - {name: Go to room, frequency: 3}
  - name: Dine
    touchpoints:
      - {name: Eat, emotion: 1.8}
      - {name: Check out, emotion: 0.9}
ideas:
  - {name: Greet by name, feasibility: {needFit: 8, perceived: 9, ease: 9}}
  - {name: Check in by phone, at: check-in, kind: prevent, feasibility: {needFit: 9, perceived: 9, ease: 7}}
`

func ExampleRead() {
	j, err := journey.Read(strings.NewReader(stay))
	if err != nil {
		fmt.Println(err)
		return
	}
	for at, t := range j.All() {
		fmt.Println(at.Column, t.Name)
	}
	// Output:
	// 0 Check in
	// 1 Go to room
	// 2 Eat
	// 3 Check out
}

func ExampleWrite() {
	j := &journey.Journey{
		Title: "Lunch",
		Stages: []journey.Stage{{Name: "Order", Touchpoints: []journey.Touchpoint{
			{Name: "Wait", Emotion: journey.Scored(-1), Duration: 10 * journey.Minute},
			{Name: "Pay"},
		}}},
	}
	if err := journey.Write(os.Stdout, j); err != nil {
		fmt.Println(err)
	}
	// Output:
	// title: Lunch
	// stages:
	//   - name: Order
	//     touchpoints:
	//       - {name: Wait, emotion: -1, duration: 10m}
	//       - Pay
}

func ExampleJourney_PeakEnd() {
	j, err := journey.Read(strings.NewReader(stay))
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := j.PeakEnd()
	if err != nil {
		fmt.Println(err) // no scores, no figures
		return
	}
	fmt.Printf("peak %+.1f at %q, end %+.1f\n", p.Peak.Score, p.Peak.Touchpoint.Name, p.End.Score)
	fmt.Printf("peak-end %.2f, mean %.2f: %s\n", p.Value, p.Mean, p.Verdict.Label(journey.English))
	fmt.Printf("one point more at the end: %+.2f\n", p.Sensitivity.End.Delta)
	// Output:
	// peak +1.8 at "Eat", end +0.9
	// peak-end 1.35, mean 0.50: Remembered well
	// one point more at the end: +0.55
}

func ExampleJourney_Ranking() {
	j, err := journey.Read(strings.NewReader(stay))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range j.Ranking() {
		fmt.Printf("%d. %s %.2f %v\n", r.Rank, r.Idea.Name, r.Score, r.Idea.Feasibility.LowCostHighPerception())
	}
	// Output:
	// 1. Greet by name 8.67 true
	// 2. Check in by phone 8.33 false
}

func ExampleJourney_KeyTouchpoints() {
	j, err := journey.Read(strings.NewReader(stay))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, k := range j.KeyTouchpoints() {
		fmt.Println(k.Role.Label(journey.Chinese), k.Touchpoint.Name, k.Stated)
	}
	// Output:
	// 首触点 Check in false
	// 抱怨触点 Check in false
	// 高频触点 Go to room false
	// 高感知触点 Eat false
	// 结束触点 Check out false
}

func ExampleProblems() {
	_, err := journey.Read(strings.NewReader(`stages:
  - name: Dine
    touchpoints:
      - {name: Eat, emotion: 18, chanel: room service}
`))
	var problems journey.Problems
	if errors.As(err, &problems) {
		for _, p := range problems {
			fmt.Printf("line %d: %s (%s)\n", p.Line, p.Message, p.Help)
		}
	}
	fmt.Println(errors.Is(err, journey.ErrRange))
	// Output:
	// line 4: score 18 is outside the scale -2..2, neutral 0 (correct the score, or state the scale it was measured on)
	// line 4: unknown key "chanel" (did you mean "channel"?)
	// true
}

// One journey, drawn in either language or in both.
func ExampleJourney_Translated() {
	j := &journey.Journey{Title: "点咖啡", Stages: []journey.Stage{{Name: "到店", Touchpoints: []journey.Touchpoint{{Name: "排队"}}}}}
	english := map[string]string{"点咖啡": "A coffee", "到店": "Arrive", "排队": "Queue"}
	both := j.Translated(func(zh string) string { return zh + "\n" + english[zh] })
	for _, t := range both.All() {
		fmt.Printf("%s: %q\n", t.ID, t.Name)
	}
	// Output: 排队: "排队\nQueue"
}

func ExampleLanguages() {
	for _, l := range journey.Languages() {
		fmt.Println(l, journey.FailPoint.Label(l))
	}
	// Output:
	// en Fail point
	// zh 失败点
	// zh-Hant 失誤點
	// zh+en 失败点 Fail point
}
