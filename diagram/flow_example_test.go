package diagram_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/diagram"
)

// lunch states neither touchpoints nor where steps stand.
func lunch() *blueprint.Service {
	s, err := blueprint.Read(strings.NewReader(`
title: Lunch
lanes:
  - {role: customer, steps: [Order, Wait, Eat]}
  - {role: frontstage, steps: [Take the order, Serve]}
  - {role: support, steps: [Kitchen]}
links:
  - order -> wait -> eat
  - order -> take-the-order -> kitchen -> serve -> eat
  - {serve -> kitchen: not what was ordered}
`))
	if err != nil {
		panic(err)
	}
	return s
}

func ExampleFlow() {
	p, err := diagram.Flow(context.Background(), lunch())
	if err != nil {
		fmt.Println(err)
		return
	}
	width, _ := p.Size()
	fmt.Println(width, p.Description())
	p, err = diagram.Options{Width: 400}.Flow(context.Background(), lunch()) // for phones
	if err != nil {
		fmt.Println(err)
		return
	}
	width, _ = p.Size()
	fmt.Println(width)
	// Output:
	// 800 Service flow: 6 steps, 1 stage, 7 links, back to an earlier step: 1.
	// 400
}

func ExampleActors() {
	p, err := diagram.Actors(context.Background(), lunch())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range p.Outline().Notes {
		fmt.Println(line)
	}
	// Output:
	// Customer actions and Frontstage: 1 from Customer actions to Frontstage, 1 from Frontstage to Customer actions
	// Frontstage and Kitchen: 2 from Frontstage to Kitchen, 1 from Kitchen to Frontstage
}

func ExampleFlowDOT() {
	var dot bytes.Buffer
	if err := diagram.FlowDOT(context.Background(), &dot, lunch()); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(dot.String(), "kitchen->serve"))
	// Output: true
}

func ExampleActorsDOT() {
	var dot bytes.Buffer
	if err := diagram.ActorsDOT(context.Background(), &dot, lunch()); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(dot.String(), "frontstage->kitchen"))
	// Output: true
}
