// Package blueprint describes a service behind a customer's journey, and reads
// off it what a service blueprint tells. Package diagram draws it.
//
// A blueprint (Shostack 1984; Bitner, Ostrom & Morgan 2008) has a column for
// each touchpoint of a [journey.Journey] and a lane for each kind of work, from
// what customers see and do down to the processes that support it. Steps stand
// in the cells; links join them.
//
// # First example
//
//	s := &blueprint.Service{
//		Journey: journey.Journey{Title: "Café", Stages: []journey.Stage{
//			{Name: "Visit", Touchpoints: []journey.Touchpoint{{Name: "Order"}, {Name: "Drink"}}},
//		}},
//		Lanes: []blueprint.Lane{
//			{Role: blueprint.Frontstage, Steps: []blueprint.Step{{ID: "take", At: "order", Name: "Take the order"}}},
//			{Role: blueprint.Backstage, Steps: []blueprint.Step{{ID: "brew", At: "order", Name: "Brew"}}},
//		},
//		Links: []blueprint.Link{{From: "order", To: "take"}, {From: "take", To: "brew"}, {From: "brew", To: "drink"}},
//	}
//	for _, e := range s.Encounters() {
//		fmt.Println(e.Touchpoint, e.Link)
//	}
//
// The same as a document:
//
//	title: Café
//	stages:
//	  - {name: Visit, touchpoints: [Order, Drink]}
//	lanes:
//	  - role: frontstage
//	    steps:
//	      order: {id: take, name: Take the order}
//	  - role: backstage
//	    steps:
//	      order: {id: brew, name: Brew}
//	links:
//	  - order -> take -> brew -> drink
//
// Where a step stands need not be said, nor which touchpoints there are, so this
// is a whole document as well:
//
//	title: Lunch
//	lanes:
//	  - {role: customer, steps: [Order, Wait, Eat]}
//	  - {role: frontstage, steps: [Take the order, Serve]}
//	  - {role: support, steps: [Kitchen]}
//	links:
//	  - order -> wait -> eat
//	  - order -> take-the-order -> kitchen -> serve -> eat
//
// # Documents
//
// A document is YAML or JSON, see [Read]. Besides lanes and links it holds the
// keys of a journey, which package journey explains; a journey alone is a
// service as well. Keys are the json tags of [Service] and what lies in it.
// Ids that are not given are derived from names ("Check in" becomes check-in),
// as [Service.WithIDs] does.
//
// A lane needs a role, one of these words or its English or Chinese label; a bare
// word is a lane of that role:
//
//	evidence    Physical evidence  有形展示
//	customer    Customer actions   顾客行为
//	frontstage  Frontstage         前台员工行为
//	backstage   Backstage          后台员工行为
//	support     Support processes  支持过程
//	time        Time               时间
//	policy      Policy             政策与规范
//	metrics     Metrics            指标
//	owner       Owner              负责人
//	emotion     Emotion            情感曲线
//
// Several lanes may share a role. Without a customer lane, or with one that has
// no steps, the touchpoints themselves are the customer's steps, and links name
// them by the ids of the touchpoints.
//
// Steps are a list, each with the touchpoint it stands at, or a mapping from
// touchpoints to steps; a bare string is a step of that name, a list stacks
// several in one cell:
//
//	steps: [{at: eat, name: Clear the table}, Wash up]
//	steps: {check-in: Process registration, eat: [Serve, {name: Clear, marks: [fail]}]}
//
// A step that states no touchpoint finds one by its links, as [Service.Place] says,
// and has to be linked for that. A journey without touchpoints takes the steps of
// the customer lanes for them, in the order of their links.
//
// Links name steps by their ids; a step without one is named by what its name
// gives, as long as no other one's name gives the same. Links are a list of arrows between ids, in chains if need be, with spaces
// around the arrows:
//
//	give-bags -> greet -> take-bags    hand-overs
//	agree <-> confirm                  an agreement or co-dependency (NN/g)
//	pay ..> receipt                    optional; <..> likewise
//	{call -> order: by phone}          with a label, which ends the chain
//	{from: a, to: b, both: true}       in full
//
// Reading is strict: all problems come back at once as [journey.Problems],
// each with line, column, path and how to fix it. [Write] writes a document
// that reads back to an equal service.
//
// # The three lines
//
// The line of interaction runs below the customer actions, the line of
// visibility below the frontstage, the line of internal interaction below the
// backstage. They follow from the roles of lanes alone, whatever labels,
// languages and order of declaration. Where a role is missing its line moves to
// the next boundary that there is, so that two lines may share one; a line with
// nothing on one side is left out. Physical evidence and secondary lanes (time,
// policy, metrics, owner, emotion) move no line. See [Boundaries].
//
// # What can be read off
//
//   - [Service.Encounters], [Service.InternalEncounters]: links across a line
//   - [Service.HandOffs]: links that change lane or owner
//   - [Service.Visibility]: how much of the work customers see
//   - [Service.UnseenChains]: the longest hidden work behind each action
//   - [Service.Loops]: rework
//   - [Service.Times]: working and waiting time per lane, lower bounds
//   - [Service.Exchanges]: who works with whom, and how much
//
// Each says where it comes from, how ties are settled, and what an empty
// answer means.
//
// # Concurrency
//
// Everything may be called from any number of goroutines, as long as nobody
// changes the service meanwhile; no function changes it.
package blueprint
