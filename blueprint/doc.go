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
//	steps: [{at: eat, name: Clear the table}]
//	steps: {check-in: Process registration, eat: [Serve, {name: Clear, marks: [fail]}]}
//
// Links are a list of arrows between ids, in chains if need be, with spaces
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
// changes the service meanwhile; no function changes it. Graphviz is one per
// process and behind a lock, for less than half of a picture's time and some
// milliseconds at most, then the next caller has its turn; checking, layout,
// routes and finish run beside each other.
//
// A ctx that ends is heeded before and after each step, within the routes and
// in the queue for Graphviz, which is left at once. A program that uses go-graphviz itself holds [LockEngine]
// meanwhile; without it two goroutines in Graphviz end the process.
//
// # Servers
//
// The example "server" has it all. Documents may come from anywhere:
// [journey.ReadOptions] bound size, depth and values, aliases counted as often
// as they are used. Reading heeds no ctx, but takes less than a second and
// 200 MB for the worst documents within the default limits; bound how many are
// read at once. [Limits] bound what is drawn. At the default ones routes between
// thousands of steps far from each other take seconds, outside of the lock and
// until ctx ends; all else takes tenths of a second. A journey of 60 touchpoints, 500 steps and 500 links is much
// for people and little for this package: strangers need no more.
//
// What is too large is [journey.ErrLimit]: one of the [journey.Problems] from
// reading, by itself from drawing. Text is escaped in pictures; links other
// than http, https, mailto, fragments and relative paths are refused. Nothing
// in a document reaches a file, the network or a script. Finding the shortest
// cycle in [Service.Loops] takes the square of a loop's size.
//
// A [Cache] gives pictures of equal services in about 10 µs for 30 steps, 120
// for 500. Reading the document takes longer than that: whoever is sent the same
// bytes again and again may keep the pictures under these instead.
//
// # A process's life
//
// Graphviz frees none of the text that it is given. Each picture uses up its
// geometry (texts stay outside) of the 3 GiB that this package grants to it:
// 2.3 kB for 30 steps, some 40 bytes for each step and link. That is more than a
// million such pictures; cached ones cost nothing. The process itself grows two
// to three times as fast, as Go copies Graphviz's memory when it has to grow and
// collects the old copy at its leisure; GOMEMLIMIT makes it do so earlier. The
// hundred thousandth picture takes as long as the first.
//
// [EngineMemory] tells how far it has come. A service that draws more should be
// restarted in its own time: when used is beyond half of limit, or beyond a
// third of the memory that the process may have. Beyond the limit drawing returns
// [ErrEngineExhausted], and everything else goes on. Only when Graphviz itself
// fails, which no document has brought about so far, comes [ErrEngineStopped].
// [EngineErr] tells both without drawing.
//
// # Costs of importing
//
// Importing the package compiles Graphviz's WebAssembly, 1.5 MB of it, at each
// start of a program, whether or not anything is drawn: some 0.6 s, or 30 ms
// when it lies compiled in the folder go-graphviz of the temporary directory
// ([os.TempDir]), which is made when it can be. Programs that only compute or
// chart import packages journey and chart instead, for less than a millisecond.
//
// That folder holds machine code, 6 MB for each version and architecture, and
// belongs to the user whose program was the first on the machine. To all others
// it is as good as not there, since what lies in it would run, and so is one that
// everybody or nobody may write to: their programs compile anew at each start.
// Programs check each file before it runs, mend what is damaged, and start all
// the same where they cannot, as on a full disk; of several that find it damaged
// or empty at once, one fills it. Administrators may delete it at any time, and give each service a temporary
// directory of its own that it may write to (TMPDIR; PrivateTmp=yes in systemd),
// filled by one start if need be.
package blueprint
