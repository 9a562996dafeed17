package blueprint_test

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
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
	// Rings the kitchen, orders from the card: 2 unseen steps
	// - Take food order
	// - Prepare food
}

// A service in German, out of an English one: ids, and so links, stay.
func ExampleService_Translated() {
	s, err := blueprint.Read(strings.NewReader(`
stages:
  - {name: Visit, touchpoints: [Order]}
lanes:
  - role: frontstage
    steps: {order: Take the order}
links: [order -> take-the-order]
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	german := map[string]string{"Visit": "Besuch", "Order": "Bestellen", "Take the order": "Bestellung aufnehmen"}
	de := s.Translated(func(text string) string { return german[text] })
	fmt.Println(de.Lanes[1].Steps[0].Name, "|", de.Links[0], "|", de.Validate())
	// Output: Bestellung aufnehmen | order -> take-the-order | <nil>
}
