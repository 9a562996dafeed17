package blueprint_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/goccy/go-graphviz"

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
		if c.Len > 1 {
			fmt.Printf("%s: %d unseen steps\n", c.Customer.Name, c.Len)
			for step := range c.Steps() {
				fmt.Println("-", step.Name)
			}
		}
	}
	// Output:
	// Call room service: 2 unseen steps
	// - Take food order
	// - Prepare food
}

// A program that uses go-graphviz itself takes turns with this package.
func ExampleLockEngine() {
	ctx := context.Background()
	unlock, err := blueprint.LockEngine(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer unlock()
	graph, err := graphviz.ParseBytes([]byte("digraph { a -> b }"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer graph.Close()
	g, err := graphviz.New(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer g.Close()
	var out bytes.Buffer
	err = g.Render(ctx, graph, graphviz.SVG, &out)
	fmt.Println(err, strings.Count(out.String(), `class="node"`))
	// Output: <nil> 2
}

// A server draws equal services once.
func ExampleCache() {
	s, err := blueprint.Read(strings.NewReader("stages: [{name: Visit, touchpoints: [Order, Drink]}]"))
	if err != nil {
		fmt.Println(err)
		return
	}
	cache := blueprint.NewCache(16 << 20)
	for range 3 {
		if err := cache.SVG(context.Background(), io.Discard, blueprint.Options{}, s); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(cache.Stats().Hits, "of 3 from memory")
	// Output: 2 of 3 from memory
}
