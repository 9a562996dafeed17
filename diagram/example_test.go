package diagram_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/goccy/go-graphviz"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/journey"
)

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
	if err := diagram.SVG(context.Background(), &picture, s); err != nil {
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

// A program that uses go-graphviz itself takes turns with this package.
func ExampleLockEngine() {
	ctx := context.Background()
	unlock, err := diagram.LockEngine(ctx)
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
	cache := diagram.NewCache(16 << 20)
	for range 3 {
		if err := cache.SVG(context.Background(), io.Discard, diagram.Options{}, s); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(cache.Stats().Hits, "of 3 from memory")
	// Output: 2 of 3 from memory
}
