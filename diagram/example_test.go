package diagram_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

func ExampleBlueprint() {
	s := &blueprint.Service{
		Journey: journey.Journey{Title: "Café", Stages: []journey.Stage{
			{Name: "Visit", Touchpoints: []journey.Touchpoint{{Name: "Order"}, {Name: "Drink"}}},
		}},
		Lanes: []blueprint.Lane{
			{Role: blueprint.Frontstage, Steps: []blueprint.Step{{ID: "take", At: "order", Name: "Take the order"}}},
			{Role: blueprint.Backstage, Steps: []blueprint.Step{{ID: "brew", At: "order", Name: "Brew"}}},
		},
		Links: []blueprint.Link{{From: "order", To: "take"}, {From: "take", To: "brew"}, {From: "brew", To: "drink"}},
	}
	p, err := diagram.Blueprint(context.Background(), s)
	if err != nil {
		fmt.Println(err)
		return
	}
	var svg bytes.Buffer
	if err := p.SVG(&svg); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Title(), "-", p.Description())
	for _, id := range []string{"fs-boundary-interaction", "fs-step-brew", "fs-link-take-to-brew"} {
		fmt.Println(id, strings.Contains(svg.String(), `id="`+id+`"`))
	}
	// Output:
	// Café - Service blueprint: 2 touchpoints, 1 stage, 3 lanes, 3 links.
	// fs-boundary-interaction true
	// fs-step-brew true
	// fs-link-take-to-brew true
}

// A server draws equal services once.
func ExampleOptions_Fingerprint() {
	s, err := blueprint.Read(strings.NewReader("stages: [{name: Visit, touchpoints: [Order, Drink]}]"))
	if err != nil {
		fmt.Println(err)
		return
	}
	var options diagram.Options
	cache := picture.NewCache(16 << 20)
	for range 3 {
		fingerprint := options.Fingerprint(diagram.BlueprintKind, s)
		err := cache.SVG(io.Discard, fingerprint, picture.SVGOptions{}, func() (*picture.Picture, error) {
			return options.Blueprint(context.Background(), s)
		})
		if err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(cache.Stats().Hits, "of 3 from memory")
	// Output: 2 of 3 from memory
}

// A picture says what it shows to those who do not see it, and is written light,
// dark or in black and white without being laid out anew.
func ExampleOptions_Blueprint() {
	s, err := blueprint.Read(strings.NewReader("stages: [{name: Visit, touchpoints: [Order, Drink]}]\nlinks: [order -> drink]"))
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := diagram.Options{ID: "visit", NoLegend: true}.Blueprint(context.Background(), s)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, mode := range []theme.Mode{theme.Light, theme.Dark, theme.Print} {
		if err := (picture.SVGOptions{Mode: mode}).Write(io.Discard, p); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Print(p.Outline())
	// Output:
	// Service blueprint: 2 touchpoints, 1 stage, 1 lane, 1 link.
	//
	// 1 Order
	// - Customer actions: Order
	//
	// 2 Drink
	// - Customer actions: Drink
	//
	// Order → Drink
}

// visit is a small service.
const visit = `
title: A coffee
persona: {name: Ann, traits: [in a hurry]}
stages:
  - name: Buy
    touchpoints:
      - {id: order, name: Order, emotion: -1, pains: [{text: A queue, cost: time}]}
      - {id: drink, name: Drink, emotion: 1.5}
lanes:
  - role: frontstage
    steps: {order: {id: brew, name: Brew}}
links: [order -> brew -> drink]
`

func ExampleJourneyMap() {
	j, err := blueprint.Read(strings.NewReader(visit))
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := diagram.JourneyMap(context.Background(), &j.Journey)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Description())
	fmt.Print(p.Outline().Rows[2])
	// Output:
	// Customer journey map: 2 touchpoints, 1 stage. Most intense +1.5 at Drink; low −1.0 at Order; end +1.5 at Drink. Peak-end value +1.5, mean +0.25: remembered well, as the most intense moment and the end are pleasant.
	// [Pains A queue (time) ]
}

// A map without what hurts, with the score on top and a row of the caller's own.
func ExampleMapRows() {
	rows := slices.DeleteFunc(diagram.MapRows(), func(r diagram.Row) bool { return r.Name == "pains" || r.Name == "emotion" })
	rows = append([]diagram.Row{{Name: "emotion"}}, rows...)
	rows = append(rows, diagram.Row{Name: "risk", Label: "Risk", Texts: map[string]string{"order": "the till is down"}})
	s, err := blueprint.Read(strings.NewReader(visit))
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := diagram.Options{Rows: rows}.JourneyMap(context.Background(), &s.Journey)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range p.Outline().Rows {
		fmt.Println(r[0])
	}
	// Output:
	// Emotion
	// Actions
	// Risk
}

func ExampleDual() {
	s, err := blueprint.Read(strings.NewReader(visit))
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := diagram.Dual(context.Background(), s)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range p.Outline().Rows {
		fmt.Println(r[0])
	}
	// Output:
	// Touchpoints
	// Emotion
	// Pains
	// Customer actions
	// Frontstage
}

func ExampleDualRows() {
	for _, r := range append(diagram.DualRows(), diagram.Row{Name: "needs"}) {
		fmt.Print(r.Name, " ")
	}
	// Output: touchpoints emotion pains ideas needs
}

func ExampleBlueprintDOT() {
	s, err := blueprint.Read(strings.NewReader(visit))
	if err != nil {
		fmt.Println(err)
		return
	}
	var dot strings.Builder // for Graphviz: neato -n2 -Tpng
	if err := diagram.BlueprintDOT(context.Background(), &dot, s); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.HasPrefix(dot.String(), "digraph"), strings.Contains(dot.String(), "pos="))
	// Output: true true
}

// A long-lived process asks how much of its life is left.
func ExampleEngineMemory() {
	used, limit := diagram.EngineMemory()
	fmt.Println(used < limit/2)
	// Output: true
}

// Whoever watches the process restarts it when this is no longer nil.
func ExampleEngineErr() {
	fmt.Println(diagram.EngineErr())
	// Output: <nil>
}
