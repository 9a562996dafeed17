package diagram

import (
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// flowCard is a step.
type flowCard struct {
	*blueprint.Step
	lane     *blueprint.Lane
	row      *row
	column   int
	stage    int // number in flow.stages
	text     stack
	w, h     int
	at       spot     // its middle on the page
	told     [2][]int // links that are told in words: those that lead away, and those that lead here
	loops    []int    // links to itself
	lineless bool     // no link joins it
}

func (c *flowCard) customer() bool { return c.lane.Role == blueprint.Customer }

func (c *flowCard) decision() bool {
	return slices.ContainsFunc(c.Marks, func(m journey.Mark) bool { return m.Kind == journey.Decision })
}

func (c *flowCard) area() area {
	return area{c.at.X - float64(c.w)/2, c.at.Y - float64(c.h)/2, float64(c.w), float64(c.h)}
}

// flowLink is a link, or the order of time where no link tells it.
type flowLink struct {
	blueprint.Link
	from, to int  // cards
	back     bool // leads to an earlier step
	swap     bool // an agreement whose second end stands above
	spine    bool // is the customer's way
	implied  bool // follows from time alone
	apart    bool // told in words, not drawn
	label    para
	labelAt  area
	curves   []spline // from its beginning to its end, a label between two
	flat     bool     // customer and frontstage meet
}

func (l *flowLink) loop() bool { return l.from == l.to }

func (l *flowLink) labelled() bool { return len(l.label.lines) > 0 }

// flowStage is a stage that has steps.
type flowStage struct {
	*journey.Stage
	number int
	bare   bool // it needs no name
}

// flowOrder is the order of lanes within a column.
func flowOrder(r blueprint.Role) int {
	switch r {
	case blueprint.Customer:
		return 0
	case blueprint.Evidence:
		return 1
	case blueprint.Frontstage:
		return 2
	case blueprint.Backstage:
		return 3
	}
	return 4
}

// takeSteps makes cards of the steps, in the order of time.
func (f *flow) takeSteps() {
	columns, stageOf := map[string]int{}, map[int]int{}
	for at, t := range f.service.All() {
		columns[t.ID] = at.Column
		stageOf[at.Column] = at.Stage
	}
	linked := map[string]bool{}
	for _, l := range f.service.Links {
		linked[l.From], linked[l.To] = true, true
	}
	for i := range f.service.Lanes {
		l := &f.service.Lanes[i]
		if !l.Role.Primary() {
			continue
		}
		for k := range l.Steps {
			if st := &l.Steps[k]; l.Role != blueprint.Evidence || linked[st.ID] {
				f.cards = append(f.cards, flowCard{Step: st, lane: l, row: rowOf(l.Role), column: columns[st.At], lineless: !linked[st.ID]})
			}
		}
	}
	slices.SortStableFunc(f.cards, func(a, b flowCard) int {
		if d := a.column - b.column; d != 0 {
			return d
		}
		return flowOrder(a.lane.Role) - flowOrder(b.lane.Role)
	})
	last := -1
	for i := range f.cards {
		c := &f.cards[i]
		if s := stageOf[c.column]; s != last {
			last = s
			f.stages = append(f.stages, flowStage{Stage: &f.service.Stages[s], number: s + 1})
		}
		c.stage = len(f.stages) - 1
		if c.customer() {
			f.spine = append(f.spine, i)
		}
	}
	if len(f.stages) == 1 && len(f.service.Stages) == 1 && (f.stages[0].Name == f.service.Title || f.stages[0].Name == "1") {
		f.stages[0].bare = true // a document without stages
	}
}

// takeLinks finds which links lead back, and which are the customer's way.
func (f *flow) takeLinks() {
	index := make(map[string]int, len(f.cards))
	for i := range f.cards {
		index[f.cards[i].ID] = i
	}
	f.links = make([]flowLink, 0, len(f.service.Links)+len(f.spine))
	for _, l := range f.service.Links {
		from, ok := index[l.From]
		to, ok2 := index[l.To]
		if !ok || !ok2 { // validated before
			continue
		}
		f.links = append(f.links, flowLink{Link: l, from: from, to: to})
	}
	stated := len(f.links)
	leads, led := map[int]bool{}, map[int]bool{} // customers' cards from and to which customers go
	way := map[[2]int]int{}
	for i := range f.links {
		l := &f.links[i]
		if a, b := &f.cards[l.from], &f.cards[l.to]; a.customer() && b.customer() && !l.loop() {
			leads[l.from], led[l.to] = true, true
			if l.Both {
				leads[l.to], led[l.from] = true, true
			}
			if _, twice := way[[2]int{l.from, l.to}]; !twice && !l.Both {
				way[[2]int{l.from, l.to}] = i
			}
		}
	}
	sorter := newAcyclic(f)
	for i := 1; i < len(f.spine); i++ {
		a, b := f.spine[i-1], f.spine[i]
		sorter.add(a, b)
		if k, is := way[[2]int{a, b}]; is {
			f.links[k].spine = true
		} else if !leads[a] && !led[b] {
			f.links = append(f.links, flowLink{from: a, to: b, spine: true, implied: true})
		}
	}
	for _, later := range []bool{false, true} {
		for i := range f.links[:stated] {
			l := &f.links[i]
			a, b := &f.cards[l.from], &f.cards[l.to]
			switch {
			case l.spine:
			case l.loop():
				if !later {
					a.loops = append(a.loops, i)
				}
				l.back = true
			case (a.column > b.column || l.Both) == later:
				forward := sorter.place(l.from, l.to)
				l.back, l.swap = !forward && !l.Both, !forward && l.Both
				roles := [2]blueprint.Role{a.lane.Role, b.lane.Role}
				l.flat = !l.back && a.stage == b.stage && (roles == [2]blueprint.Role{blueprint.Customer, blueprint.Frontstage} || roles == [2]blueprint.Role{blueprint.Frontstage, blueprint.Customer})
			}
		}
	}
}

// acyclic keeps a graph of cards without circles, in which stages follow each
// other.
type acyclic struct {
	f    *flow
	next [][]int // within a stage
	seen []int
	n    int
}

func newAcyclic(f *flow) *acyclic {
	return &acyclic{f: f, next: make([][]int, len(f.cards)), seen: make([]int, len(f.cards))}
}

func (a *acyclic) add(from, to int) {
	if a.f.cards[from].stage == a.f.cards[to].stage {
		a.next[from] = append(a.next[from], to)
	}
}

// place adds a link, the other way round where it would close a circle, and tells
// whether it leads forward.
func (a *acyclic) place(from, to int) bool {
	x, y := a.f.cards[from].stage, a.f.cards[to].stage
	forward := x < y || x == y && !a.leads(to, from)
	if x == y {
		if forward {
			a.add(from, to)
		} else {
			a.add(to, from)
		}
	}
	return forward
}

func (a *acyclic) leads(from, to int) bool {
	a.n++
	stack := []int{from}
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if v == to {
			return true
		}
		if a.seen[v] == a.n {
			continue
		}
		a.seen[v] = a.n
		stack = append(stack, a.next[v]...)
	}
	return false
}

var (
	cardName   = scene.Text{Type: theme.Body}
	cardStrong = scene.Text{Type: theme.Body, Bold: true}
	cardMuted  = scene.Text{Fill: theme.Muted}
)

const (
	flowCardX = 10 // padding of cards
	flowCardY = 8
	flowHex   = 10 // by which a decision is pointed at its sides
)

// measureCards sets the text of cards, as wide as the form has them.
func (f *flow) measureCards(width int) {
	several := 0
	for i := range f.service.Lanes {
		if f.service.Lanes[i].Role == blueprint.Customer && len(f.service.Lanes[i].Steps) > 0 {
			several++
		}
	}
	for i := range f.cards {
		c := &f.cards[i]
		room := float64(width - 2*flowCardX)
		if c.decision() {
			room -= flowHex
		}
		c.text = c.text[:0]
		add := func(words string, style scene.Text) {
			if p := f.wrap(words, style, room); len(p.lines) > 0 {
				c.text = append(c.text, p)
			}
		}
		name := cardName
		if c.customer() {
			name = cardStrong
		}
		if !c.customer() || several > 1 {
			label := c.lane.Label
			if label == "" {
				label = page.Label(f.words, c.lane.Role)
			}
			add(label, scene.Text{Bold: true, Fill: c.row.tone})
		}
		add(c.Name, name)
		for _, m := range c.Marks {
			add(markText(f.words, m), scene.Text{Fill: markInk(m.Kind)})
		}
		for way, links := range c.told {
			if words := f.toldWords(way, links); words != "" {
				add(words, cardMuted)
			}
		}
		h := c.text.height() + 2*flowCardY
		c.w, c.h = width, (int(h)+1)/2*2
	}
}

// toldWords names the other ends of links that are not drawn.
func (f *flow) toldWords(way int, links []int) string {
	var names []string
	for _, i := range links {
		l := &f.links[i]
		other := l.to
		if way == 1 {
			other = l.from
		}
		name := page.OneLine(f.cards[other].Name)
		if l.loop() {
			name = f.words.FlowItself
		}
		if l.Label != "" {
			name += page.Fill(f.words.Aside, "text", page.OneLine(l.Label))
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return ""
	}
	text := f.words.FlowGoesTo
	if way == 1 {
		text = f.words.FlowComesFrom
	}
	return page.Fill(text, "steps", strings.Join(names, f.words.Listed))
}

// markInk is the colour of a mark's words.
func markInk(k journey.MarkKind) theme.Color {
	switch k {
	case journey.FailPoint:
		return theme.NegInk
	case journey.WaitPoint:
		return theme.BackstageLane
	}
	return theme.Muted
}

// measureLabels sets the labels of links.
func (f *flow) measureLabels() {
	width := float64(flowLabel)
	if f.Width < flowBeside {
		width = flowLabelNarrow
	}
	for i := range f.links {
		l := &f.links[i]
		style := scene.Text{Class: "label", Fill: theme.Text, Anchor: scene.Middle}
		if l.back {
			style.Fill = theme.Peak
		}
		l.label = f.wrap(l.Label, style, width)
	}
}

// labelSize is the room that a label takes on its link.
func (l *flowLink) labelSize() (w, h int) {
	return int(l.label.width()) + 8, int(l.label.height()) + 3
}
