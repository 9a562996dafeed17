// Package diagram draws journeys and services: customer journey maps, service
// blueprints, both over the same columns, flows, and actor maps.
//
//	p, err := diagram.Blueprint(ctx, service)
//	…
//	err = p.SVG(w)
//
// [Blueprint], [JourneyMap], [Dual], [Flow] and [Actors] return a [picture.Picture]: laid out once,
// and written as often as wanted, in light, dark, both, print or high contrast;
// package picture says how, and how to put it on a page. The methods of [Options] with the same
// names draw otherwise than by default. [BlueprintDOT], [FlowDOT] and [ActorsDOT]
// write for Graphviz, for tools of one's own.
//
// # Flows
//
// A [Flow] is the blueprint for narrow places: a flow chart from top to bottom, 800
// px wide or as [Options].Width says, down to 400 for phones, with no text below 11
// px. The customer's way is a straight line, the service's steps stand beside it in
// the colours of their lanes, and stages are bands. Loops back are drawn in the
// accent, decisions as hexagons, marks in words; a customer's step that no link
// leads to follows the one before it in time. Graphviz's dot finds ranks, order,
// places and routes. What does not fit gets narrower cards, then names of stages
// above their bands, then links told in words on both of their cards, the longest
// first; services of more than 80 steps are laid out part by part.
//
// # Actor maps
//
// [Actors] shows who works with whom: the customer, lanes or owners, partners and
// systems, between the three lines, all links of a pair as one exchange, counted by
// direction. A lane of support processes that states no owner is a row of systems;
// one that does is that partner. The figures are those of
// [blueprint.Service.Exchanges].
//
// # Where there is no engine
//
// Under GOOS=js and GOOS=wasip1 flows and actor maps return [ErrNoEngine]; all other
// pictures are drawn.
//
// # Rows, widths, appendices
//
// A map shows the rows that have content, see [MapRows]; [Options].Rows chooses and
// orders them, collapses them to counts, and adds rows of the caller's own.
//
// Pictures are as wide as they take unless Options.Width says for what page they
// are: then they go into bands of whole stages below each other, with the curve
// continued and a link between two bands as two stubs with one number. Nothing is
// set smaller than 11 px there but the letters in badges. It takes up to a quarter more
// time than the natural width, see BenchmarkWidth.
//
// What has no place in a row (plans of ideas, the management record of a
// touchpoint, notes, sources of scores) stands in the appendix that
// Options.Appendix adds below the picture.
//
// # Ids and classes
//
// These are kept from version to version, for links, CSS and scripts of a page,
// with fs standing for [Options].ID. They derive from the ids in the model, and
// no two elements share one:
//
//   - blueprints: fs-lane-<id>, fs-step-<id>, fs-link-<a>-to-<b>,
//     fs-boundary-interaction, -visibility and -internal; fs-cell-<lane>-<touchpoint>
//     for what a lane shows of a touchpoint without a step of its own
//   - maps: fs-row-<name>, fs-touchpoint-<id>, fs-emotion, fs-idea-<id>
//   - flows: fs-step-<id>, fs-link-<a>-to-<b>; actor maps: fs-lane-<role>,
//     fs-actor-<id>, fs-exchange-<a>-<b>, fs-boundary-<line>
//   - all: fs-stage-<id>, fs-legend, fs-appendix; the root has the id fs
//
// A second link between the same ends has ":2" behind its id; so has whatever
// would come to an id that is given already.
//
//   - classes: stage; lane lane-<role>; step step-<role>, for steps and cells alike;
//     link, with both and optional, in flows and actor maps with free, in flows with
//     way, back and implied; stub; boundary boundary-<line>; row row-<name>; actor;
//     touchpoint; badge badge-<mark>; emotion; legend; appendix
//   - colours: custom properties --fs-<name> of the page, named as in package
//     theme
//
// # Languages
//
// [Options].Language is that of the labels: English, Chinese, traditional Chinese
// or [journey.Bilingual], 中文 with the English behind it. In Chinese the letters on
// badges are 失, 等 and 关, for F, W and M. [Options].Words replaces any label,
// letter or unit, and all of them for another language; [picture.Words] is where to
// start. With "lang" of a language that is written from right to left, Arabic or
// Hebrew say, lines of text begin at their right, while time goes on from left to
// right. The texts of the model stay as they are: see [journey.Journey.Translated]
// for a model in several languages.
//
// # Fingerprints and caches
//
// [Options.Fingerprint] names a picture before it is drawn, by its kind, the
// options and the model: pictures with the same fingerprint are the same, and it
// differs in versions that draw otherwise. What is stated as its default is, gives
// the same picture under another fingerprint. It is the key of a [picture.Cache] and, as long
// as one mode is written, an ETag:
//
//	f := options.Fingerprint(diagram.BlueprintKind, service)
//	err := cache.SVG(w, f, picture.SVGOptions{}, func() (*picture.Picture, error) {
//		return options.Blueprint(ctx, service)
//	})
//
// The cache answers in about 10 µs for 30 steps, 120 for 500. Reading the document
// takes longer than that: whoever is sent the same bytes again and again may keep
// the pictures under these instead.
//
// # Concurrency
//
// Everything may be called from any number of goroutines, as long as nobody
// changes the model meanwhile; no function changes it. Graphviz is one per
// process and stands behind a lock, for less than half of a picture's time and
// some milliseconds at most, then the next caller has its turn; checking, layout,
// routes and the scene are made side by side. Flows and actor maps are laid out by
// it, in several turns of some milliseconds each; none is begun that would take much
// longer than a tenth of a second. A flow of 200 steps takes a second or two, most
// of it in these turns.
//
// Drawing heeds ctx until it is done: in checking, measuring, routes, curves and
// words, and in the queue for Graphviz, which is left at once. Writing the SVG
// takes no ctx, as it takes some milliseconds; PNG and PDF take one. A program that
// uses go-graphviz itself holds [LockEngine] meanwhile; without it two goroutines in
// Graphviz end the process.
//
// # Servers
//
// The example "server" has it all. Documents may come from anywhere:
// [journey.ReadOptions] bound size, depth and values, aliases counted as often
// as they are used. Reading heeds no ctx, but takes less than a second and
// 200 MB for the worst documents within the default limits; bound how many are
// read at once.
//
// [picture.Limits] bound what is drawn, before anything is laid out. A blueprint as
// SVG takes at most 24 bytes for each byte that Limits.Bytes counts, texts that the
// picture repeats included, and 512 for each cell, which is 60 MB at the default
// limits. At these, routes between thousands of steps far from each other take
// seconds, outside of the lock and until ctx ends; 3,000 labelled links at one step
// take most of a second, and all else takes tenths of one. A journey of 60
// touchpoints, 500 steps and 500 links is much for people and little for this
// package: strangers need no more.
//
// Errors tell whose mistake it was. What is too large is [journey.ErrLimit]: one of
// the [journey.Problems] from reading, by itself from drawing. A model that is not
// valid gives [journey.Problems], an option that is not valid a
// [*picture.OptionError], and an ended ctx its error.
//
// Text is escaped in pictures; links other than http, https, mailto, fragments and
// relative paths are refused. Nothing in a document reaches a file, the network or
// a script. Finding the shortest cycle in [blueprint.Service.Loops] takes the
// square of a loop's size.
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
// ([os.TempDir]), which is made when it can be. Programs that only read, compute
// or chart import packages journey, blueprint and chart instead, for less than a
// millisecond.
//
// That folder holds machine code, 6 MB for each version and architecture, and
// belongs to the user whose program was the first on the machine. To all others
// it is as good as not there, since what lies in it would run, and so is one that
// everybody or nobody may write to: their programs compile anew at each start.
// Programs check each file before it runs, mend what is damaged, and start all
// the same where they cannot, as on a full disk; of several that find it damaged
// or empty at once, one fills it.
// Administrators may delete it at any time, and give each service a temporary
// directory of its own that it may write to (TMPDIR; PrivateTmp=yes in systemd),
// filled by one start if need be.
//
// Under GOOS=js and wasip1 there is no Graphviz, and nothing of this section and
// the one before: what has its place is drawn as it is, in the same bytes.
package diagram
