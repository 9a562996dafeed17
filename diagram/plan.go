package diagram

import (
	"slices"
	"strconv"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
)

// plan is what a blueprint shows, and in which cells, before anything is
// measured.
type plan struct {
	form          form
	from          int // the first column, where a plan is a part of a service
	links         []blueprint.Link
	stubs         map[string][]stub  // of links to other parts, by step
	service       *blueprint.Service // with ids
	words         page.Words
	columns, rows int
	stages        []stage
	bands         []band
	cells         []cell
	boundaries    []blueprint.Boundary
	columnOf      map[string]int    // the columns of touchpoints
	cellOf        map[string]int    // the places of steps among cells, by id
	numbers       map[string]string // of steps, by id, where an appendix tells more of them
}

// form is the measures in which a blueprint differs from the lanes of a dual
// diagram, in px.
type form struct {
	margin  int  // of the page
	head    int  // least width of the column of lane names
	indent  int  // of the names in it
	column  int  // least width of a column
	most    int  // and to which long texts widen it
	narrow  bool // nothing is smaller than 11 px
	gutter  int  // least width of what is between two
	edge    int  // and of what is beside the first and the last
	noCurve bool
	counts  bool // below the names of lanes: how many steps they have
}

var blueprintForm = form{margin: pagePad, head: headWidth, indent: headIndent, column: cardMin, most: cardMax, gutter: gutterWidth, edge: edgeGutter}

// dense is f or, where columns are to be closer, f with columns of a width.
func (o Options) dense(f form, compact int) form {
	if o.Compact {
		f.column, f.most, f.gutter = compact, compact+16, 24
		f.edge = min(f.edge, f.gutter/2)
	}
	return f
}

// stage is a head over several columns.
type stage struct {
	journey.Stage
	col, end int // its columns are col..end-1
}

// band is a lane as it is drawn.
type band struct {
	blueprint.Lane
	placed   []blueprint.Step // those that stand in the columns of the plan
	kind     *row
	order    []int // in which its steps are placed; nil: as they are declared
	row, end int   // its rows are row..end-1
}

// cell is a step with its place.
type cell struct {
	step           blueprint.Step
	band           int
	row, col, span int
}

func (o Options) plan(s *blueprint.Service, w page.Words, f form) *plan {
	full := s.WithIDs()
	p := &plan{form: f, service: full, words: w, columns: full.Len()}
	p.links = full.Links
	p.lanes(o)
	col := 0
	for _, st := range p.service.Stages {
		p.stages = append(p.stages, stage{Stage: st, col: col, end: col + len(st.Touchpoints)})
		col += len(st.Touchpoints)
	}
	p.columnOf = map[string]int{}
	for at, t := range p.service.All() {
		p.columnOf[t.ID] = at.Column
	}
	p.fill()
	if o.Appendix {
		p.number()
	}
	return p
}

// fill places the steps of all lanes.
func (p *plan) fill() {
	for i := range p.bands {
		p.place(i)
	}
	p.cellOf = make(map[string]int, len(p.cells))
	for i := range p.cells {
		if id := p.cells[i].step.ID; id != "" {
			p.cellOf[id] = i
		}
	}
}

// narrowest is a width that the picture needs in any case.
func (p *plan) narrowest() int {
	f := p.form
	return 2*f.margin + f.head + 2*f.edge + p.columns*f.column + (p.columns-1)*f.gutter
}

// lanes decides which lanes are drawn and in which order.
func (p *plan) lanes(o Options) {
	lanes := p.service.Lanes
	if o.Evidence != EvidenceOnTop {
		lanes = moveEvidence(lanes, o.Evidence)
	}
	// Lanes of staff's emotion do not stand for the customer's.
	customers := func(l blueprint.Lane) bool { return l.Role == blueprint.EmotionLane && !scoresItself(l) }
	if !o.NoEmotion && !p.form.noCurve && len(p.service.Points()) > 0 && !slices.ContainsFunc(lanes, customers) {
		lanes = slices.Insert(slices.Clone(lanes), 0, blueprint.Lane{ID: freeID("emotion", lanes), Role: blueprint.EmotionLane})
	}
	roles := make([]blueprint.Role, len(lanes))
	for i, l := range lanes {
		kind := rowOf(l.Role)
		if len(l.Steps) == 0 && kind.derive != nil {
			l.Steps = p.derived(kind)
		}
		if l.Label == "" {
			l.Label = page.Label(p.words, l.Role)
		}
		p.bands = append(p.bands, band{Lane: l, kind: kind, placed: l.Steps})
		roles[i] = l.Role
	}
	p.boundaries = blueprint.Boundaries(roles)
}

// freeID is an id that no lane has.
func freeID(id string, lanes []blueprint.Lane) string {
	first := id
	for n := 2; slices.ContainsFunc(lanes, func(l blueprint.Lane) bool { return l.ID == id }); n++ {
		id = first + "-" + strconv.Itoa(n)
	}
	return id
}

// scoresItself tells whether an emotion lane holds scores of its own: those of
// whoever works there.
func scoresItself(l blueprint.Lane) bool {
	return slices.ContainsFunc(l.Steps, func(st blueprint.Step) bool { return st.Emotion != nil })
}

func moveEvidence(lanes []blueprint.Lane, place EvidencePlace) []blueprint.Lane {
	var evidence, rest []blueprint.Lane
	for _, l := range lanes {
		if l.Role == blueprint.Evidence {
			evidence = append(evidence, l)
		} else {
			rest = append(rest, l)
		}
	}
	at := len(rest)
	if place == EvidenceBelowCustomer {
		for i, l := range rest {
			if l.Role == blueprint.Customer {
				at = i + 1
			}
		}
	}
	return slices.Insert(rest, at, evidence...)
}

func (p *plan) derived(kind *row) []blueprint.Step {
	var out []blueprint.Step
	for _, t := range p.service.All() {
		if s := kind.derive(p.words, t); s != "" {
			out = append(out, blueprint.Step{At: t.ID, Name: s})
		}
	}
	return out
}

// span are the first and the last column of a step.
func (p *plan) span(st blueprint.Step) (first, last int) {
	first = p.columnOf[st.At] - p.from
	last = first
	if st.Until != "" {
		last = p.columnOf[st.Until] - p.from
	}
	return max(first, 0), min(last, p.columns-1)
}

// place puts the steps of a lane into cells, each in the first of its rows that
// is free.
func (p *plan) place(i int) {
	b := &p.bands[i]
	b.row, b.end = p.rows, p.rows+1
	if !b.kind.look.measures().blocked {
		free := make([]int, p.columns) // per column, the first row of the lane with nothing in it
		begin := len(p.cells)
		for _, st := range b.placed {
			first, last := p.span(st)
			p.cells = append(p.cells, cell{step: st, band: i, col: first, span: last - first + 1})
		}
		for n := range b.placed {
			if b.order != nil {
				n = b.order[n]
			}
			c := &p.cells[begin+n]
			under := free[c.col : c.col+c.span]
			at := slices.Max(under)
			for k := range under {
				under[k] = at + 1
			}
			b.end = max(b.end, b.row+at+1)
			c.row = b.row + at
		}
	}
	p.rows = b.end
}
