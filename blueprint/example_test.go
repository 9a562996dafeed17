package blueprint_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
)

func ExampleRead() {
	s, err := blueprint.Read(strings.NewReader(`
stages:
  - {name: Visit, touchpoints: [Order, Drink]}
lanes:
  - role: frontstage
    steps: {order: {id: take, name: Take the order}}
  - role: backstage
    steps: {order: {id: brew, name: Brew}}
links:
  - order -> take -> brew -> drink
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range s.Encounters() {
		fmt.Printf("%s: %s (%s)\n", e.Touchpoint, e.Link, e.Direction)
	}
	// Output:
	// order: order -> take (inward)
	// drink: brew -> drink (outward)
}

func ExampleSVG() {
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
	var picture bytes.Buffer
	if err := blueprint.SVG(context.Background(), &picture, s); err != nil {
		fmt.Println(err)
		return
	}
	for _, id := range []string{"fs-boundary-interaction", "fs-step-brew", "fs-link-take-to-brew"} {
		fmt.Println(id, strings.Contains(picture.String(), `id="`+id+`"`))
	}
	// Output:
	// fs-boundary-interaction true
	// fs-step-brew true
	// fs-link-take-to-brew true
}

func ExampleService_UnseenChains() {
	s, err := blueprint.ReadFile("../testdata/services/hotel.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range s.UnseenChains() {
		if len(c.Steps) > 1 {
			fmt.Printf("%s: %d unseen steps, first %s\n", c.Customer.Name, len(c.Steps), c.Steps[0].Name)
		}
	}
	// Output:
	// Call room service: 2 unseen steps, first Take food order
}
