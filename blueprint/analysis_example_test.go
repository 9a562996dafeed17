package blueprint_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
)

// cafe is a small service: the customer orders, waits and drinks; a drink may have to be made again.
func cafe() *blueprint.Service {
	s, err := blueprint.Read(strings.NewReader(`
title: A coffee
stages:
  - {name: Buy, touchpoints: [Order, Drink]}
lanes:
  - role: frontstage
    owner: Café
    steps:
      order: {id: take, name: Take the order, duration: 1m}
      drink: {id: hand, name: Hand over the drink, marks: [{kind: wait, duration: 4m}]}
  - role: backstage
    owner: Café
    steps:
      order: {id: brew, name: Brew, duration: 3m}
      drink: {id: check, name: Check the drink}
  - role: support
    owner: Roastery
    steps:
      order: {id: roast, name: Deliver beans}
links:
  - order -> take -> brew -> check -> hand -> drink
  - {check -> brew: not right}
  - roast -> brew
`))
	if err != nil {
		panic(err)
	}
	return s
}

func ExampleService_Encounters() {
	for _, e := range cafe().Encounters() {
		fmt.Printf("%s meets %s at %s, %s\n", e.Customer.Name, e.Provider.Name, e.Touchpoint, e.Direction)
	}
	// Output:
	// Order meets Take the order at order, inward
	// Drink meets Hand over the drink at drink, outward
}

func ExampleService_InternalEncounters() {
	for _, e := range cafe().InternalEncounters() {
		fmt.Printf("%s meets %s, %s\n", e.Contact.Name, e.Support.Name, e.Direction)
	}
	// Output: Brew meets Deliver beans, outward
}

func ExampleService_HandOffs() {
	for _, h := range cafe().HandOffs() {
		fmt.Printf("%s: other lane %t, other owner %t\n", h.Link, h.Lane, h.Owner)
	}
	// Output:
	// order -> take: other lane true, other owner false
	// take -> brew: other lane true, other owner false
	// check -> hand: other lane true, other owner false
	// hand -> drink: other lane true, other owner false
	// roast -> brew: other lane true, other owner true
}

func ExampleService_Loops() {
	for _, l := range cafe().Loops() {
		fmt.Println(len(l.Steps), "steps lead round:")
		for _, p := range l.Cycle {
			fmt.Println("-", p.Name)
		}
	}
	// Output:
	// 2 steps lead round:
	// - Brew
	// - Check the drink
}

func ExampleService_Times() {
	for _, t := range cafe().Times() {
		fmt.Printf("%s: at least %s of work (%d of %d steps state any), %s of waiting\n", t.Role, t.Work, t.WorkOf, t.Steps, t.Wait)
	}
	// Output:
	// customer: at least 0s of work (0 of 2 steps state any), 0s of waiting
	// frontstage: at least 1m of work (1 of 2 steps state any), 4m of waiting
	// backstage: at least 3m of work (1 of 2 steps state any), 0s of waiting
	// support: at least 0s of work (0 of 1 steps state any), 0s of waiting
}

func ExampleService_Visibility() {
	v, ok := cafe().Visibility()
	if !ok {
		fmt.Println("nobody provides anything")
		return
	}
	fmt.Printf("%.0f %% of the work is seen: %d steps, with %d unseen\n", 100*v.Share, len(v.Visible), len(v.Invisible))
	// Output: 40 % of the work is seen: 2 steps, with 3 unseen
}

func ExampleService_WithIDs() {
	s := &blueprint.Service{
		Journey: journey.Journey{Stages: []journey.Stage{{Name: "Buy", Touchpoints: []journey.Touchpoint{{Name: "Order a drink"}}}}},
		Lanes:   []blueprint.Lane{{Role: blueprint.Backstage, Steps: []blueprint.Step{{At: "order-a-drink", Name: "Brew"}}}},
	}
	full := s.WithIDs()
	for _, lane := range full.Lanes { // the customer's actions are a lane of their own
		fmt.Println(lane.ID, lane.Steps[0].ID)
	}
	fmt.Println(len(s.Lanes)) // the service itself is as it was
	// Output:
	// customer order-a-drink
	// backstage brew
	// 1
}

func ExampleService_Validate() {
	s := cafe()
	s.Links = append(s.Links, blueprint.Link{From: "brew", To: "brwe"})
	err := s.Validate()
	fmt.Println(errors.Is(err, journey.ErrReference))
	for _, p := range s.Problems() {
		fmt.Println(p.Path)
	}
	// Output:
	// true
	// links[7].to
}

// The lines belong to the roles of the lanes: where there is no backstage, the line of internal
// interaction moves up to the line of visibility.
func ExampleBoundaries() {
	roles := []blueprint.Role{blueprint.Evidence, blueprint.Customer, blueprint.Frontstage, blueprint.Support}
	for _, b := range blueprint.Boundaries(roles) {
		fmt.Println(b.Line.Label(journey.English), "above", roles[b.Above])
	}
	// Output:
	// Line of interaction above frontstage
	// Line of visibility above support
	// Line of internal interaction above support
}

// Documents of strangers are read within limits of one's own.
func ExampleReadWith() {
	document := "stages: [{name: Visit, touchpoints: [Order, Drink, Pay]}]"
	_, err := blueprint.ReadWith(strings.NewReader(document), journey.ReadOptions{MaxBytes: 1 << 20, MaxValues: 3})
	fmt.Println(errors.Is(err, journey.ErrLimit))
	s, err := blueprint.ReadWith(strings.NewReader(document), journey.ReadOptions{MaxBytes: 1 << 20, MaxValues: 1000})
	fmt.Println(s.Len(), err)
	// Output:
	// true
	// 3 <nil>
}

func ExampleReadFile() {
	s, err := blueprint.ReadFile("../testdata/services/hotel.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Title, len(s.Lanes), len(s.Links))
	_, err = blueprint.ReadFile("nowhere.yaml")
	fmt.Println(errors.Is(err, os.ErrNotExist))
	// Output:
	// Overnight hotel stay 4 21
	// true
}

func ExampleWrite() {
	s := cafe()
	s.Lanes, s.Links = s.Lanes[:1], s.Links[:1]
	if err := blueprint.Write(os.Stdout, s); err != nil {
		fmt.Println(err)
	}
	// Output:
	// title: A coffee
	// stages:
	//   - name: Buy
	//     touchpoints:
	//       - Order
	//       - Drink
	// lanes:
	//   - role: frontstage
	//     owner: Café
	//     steps:
	//       - {id: take, at: order, name: Take the order, duration: 1m}
	//       - id: hand
	//         at: drink
	//         name: Hand over the drink
	//         marks:
	//           - {kind: wait, duration: 4m}
	// links:
	//   - order -> take
}

func ExampleWriteWith() {
	s, err := blueprint.Read(strings.NewReader("stages: [{name: Visit, touchpoints: [Order]}]\nlinks: [order -> order]"))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := blueprint.WriteWith(os.Stdout, s, journey.WriteOptions{Format: journey.JSON}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "stages": [
	//     {
	//       "name": "Visit",
	//       "touchpoints": [
	//         "Order"
	//       ]
	//     }
	//   ],
	//   "links": [
	//     "order -> order"
	//   ]
	// }
}
