// Package blueprint describes a service behind a customer's journey, reads off
// it what a service blueprint tells, and draws it as SVG or DOT.
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
//	err := blueprint.SVG(ctx, w, s)
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
// # Documents
//
// A document is YAML or JSON, see [Read]. Besides lanes and links it holds the
// keys of a journey, which package journey explains; a journey alone is a
// service as well. Keys are the json tags of [Service] and what lies in it.
// Ids that are not given are derived from names ("Check in" becomes check-in),
// as [Service.WithIDs] does.
//
// A lane needs a role; a bare word is a lane of that role. Several lanes may
// share one. A customer lane without steps, or none at all, shows the
// touchpoints themselves, and links name them by the ids of the touchpoints.
//
// Steps are a list, each with the touchpoint it stands at, or a mapping from
// touchpoints to steps; a bare string is a step of that name, a list stacks
// several in one cell:
//
//	steps: [{at: eat, name: Clear the table}]
//	steps: {check-in: Process registration, eat: [Serve, {name: Clear, marks: [fail]}]}
//
// Links are a list of arrows between ids, in chains if need be, with spaces
// around the arrows:
//
//	give-bags -> greet -> take-bags    hand-overs
//	agree <-> confirm                  an agreement or co-dependency (NN/g)
//	pay ..> receipt                    optional; <..> likewise
//	{call -> order: by phone}          with a label
//	{from: a, to: b, both: true}       in full
//
// Reading is strict: all problems come back at once as [journey.Problems],
// each with line, column, path and how to mend it. [Write] writes a document
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
//
// Each says where it comes from, how ties are settled, and what an empty
// answer means.
//
// # The picture
//
// These are kept from version to version, for CSS and scripts of a page, with
// fs standing for [Options].ID:
//
//   - ids: fs-stage-<id>, fs-lane-<id>, fs-step-<id>, fs-link-<a>-to-<b> (":2"
//     behind a second link between the same ends), fs-boundary-interaction,
//     -visibility and -internal; the root has the id fs
//   - classes: stage; lane lane-<role>; step step-<role>; link, with both and
//     optional; boundary boundary-interaction, -visibility or -internal; badge
//     badge-<mark>; emotion; legend
//   - colours: custom properties --fs-<name> of the page, named as in package
//     theme; light and dark are in one picture
//   - the same service, options and version give the same bytes
//   - no scripts, and nothing that is fetched from elsewhere
//
// # Concurrency
//
// Everything may be called from any number of goroutines, as long as nobody
// changes the service meanwhile; no function changes it. One picture is drawn
// at a time in a process, since Graphviz is behind one lock. A call that waits
// for it leaves when its context ends; a drawing that has begun is finished.
//
// # Input from strangers
//
// Documents may come from anywhere: [journey.ReadOptions] bound size, depth and
// values, aliases counted as often as they are used, and [Limits] bound what is
// drawn. Text is escaped in pictures; links other than http, https, mailto,
// fragments and relative paths are refused. Finding the shortest cycle in
// [Service.Loops] takes the square of a loop's size.
//
// # Costs
//
// Importing the package starts Graphviz as WebAssembly: 25 to 40 ms at each
// start of a program, and up to 570 ms the first time on a machine, when it is
// compiled into a shared cache, the folder go-graphviz in the temporary
// directory. Graphviz never frees the strings it is given: memory grows by some
// tens of kilobytes per picture over a process's life. Programs that only
// compute, or only chart emotions, import packages journey and chart instead.
package blueprint
