package blueprint_test

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
)

// Nobody states a touchpoint: the customer's steps are the touchpoints, and the
// others stand where their links lead.
func ExampleService_Place() {
	s, err := blueprint.Read(strings.NewReader(`
title: Lunch
lanes:
  - {role: customer, steps: [Order, Wait, Eat]}
  - {role: frontstage, steps: [Take the order, Serve]}
  - {role: support, steps: [Kitchen]}
links:
  - order -> wait -> eat
  - order -> take-the-order -> kitchen -> serve -> eat
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range s.Place().Lanes {
		for _, st := range l.Steps {
			fmt.Println(st.Name, "at", st.At)
		}
	}
	// Output:
	// Order at order
	// Wait at wait
	// Eat at eat
	// Take the order at order
	// Serve at eat
	// Kitchen at order
}

func ExampleService_Exchanges() {
	s := cafe()
	actors := blueprint.CastOptions{}.Of(s).Actors
	for _, e := range s.Exchanges() {
		fmt.Printf("%s and %s: %d in, %d out; hand-offs %d\n", actors[e.From].Role, actors[e.To].Role, len(e.Inward), len(e.Outward), e.HandOffs)
	}
	// Output:
	// customer and frontstage: 1 in, 1 out; hand-offs 2
	// frontstage and backstage: 1 in, 1 out; hand-offs 2
	// backstage and backstage: 2 in, 0 out; hand-offs 0
	// backstage and support: 0 in, 1 out; hand-offs 1
}

func ExampleCastOptions_Of() {
	for _, a := range (blueprint.CastOptions{By: blueprint.ByOwner}).Of(cafe()).Actors {
		fmt.Println(a.ID, len(a.Steps))
	}
	// Output:
	// customer 2
	// Café 4
	// Roastery 1
}
