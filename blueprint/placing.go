package blueprint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/doc"
	"github.com/frontstage-go/frontstage/journey"
)

// Place returns a copy of the service in which every step that links join to a
// placed one has a place of its own, to be looked at, changed and written.
// Pictures and figures do the same by themselves.
//
// A step that states its touchpoint stays there, and a customer's step that is
// called like a touchpoint, by id or name, stands at it. Every other one stands
// where its links are shortest: at the weighted median of the steps that it is
// linked to. Links between a customer and the frontstage count most, those within
// a lane least, an optional one half, and a link that leads back, as rework does,
// nothing, unless a step has no other. Ties go to the earlier column.
//
// A journey without touchpoints gets one for each step of the customer lanes that
// states none, in the order of the links between them.
//
// What no link joins to a placed step stays without a place; Problems tells it.
// The service itself is not changed.
func (s *Service) Place() *Service {
	placed, stated := s.withIDs()
	out := *s
	if s.Len() == 0 {
		out.Stages = placed.unstated()
	}
	out.Lanes = slices.Clone(s.Lanes)
	for i, at := range stated {
		if at < 0 {
			continue
		}
		l := &out.Lanes[at]
		l.Steps = slices.Clone(l.Steps)
		for k := range l.Steps {
			l.Steps[k].At = placed.Lanes[i].Steps[k].At
		}
	}
	return &out
}

// unstated is a copy of the stages without the ids that names give anyway.
func (s *Service) unstated() []journey.Stage {
	out := slices.Clone(s.Stages)
	for i := range out {
		out[i].ID = ""
		out[i].Touchpoints = slices.Clone(out[i].Touchpoints)
		seen := map[string]int{}
		for _, t := range out[i].Touchpoints {
			seen[doc.Derived(t.Name)]++
		}
		for k := range out[i].Touchpoints {
			if t := &out[i].Touchpoints[k]; doc.Derived(t.Name) == t.ID && seen[t.ID] == 1 {
				t.ID = ""
			}
		}
	}
	return out
}

// placer finds columns for the steps of a service that has ids.
type placer struct {
	*Service
	points  []string // ids of the touchpoints
	columns map[string]int
	steps   []*Step
	lanes   []int          // of the steps
	index   map[string]int // of the steps, by id
	at      []int          // columns of the steps, -1 for none
	free    []int          // steps that state none
	pulls   [][]pull       // of the steps
}

// pull is what a link does to a step at one of its ends.
type pull struct {
	to, weight int
	back       bool
}

// place fills in touchpoints, where there are none, and the places of steps.
func (s *Service) place() {
	if s.Len() == 0 {
		s.touchpointsOfSteps()
	}
	if !s.lacksPlaces() || s.Len() == 0 {
		return
	}
	p := newPlacer(s)
	p.names()
	p.weigh()
	p.start()
	p.settle()
	for _, i := range p.free {
		if p.at[i] < 0 {
			continue
		}
		st := p.steps[i]
		if last, is := p.columns[st.Until]; is { // it begins no later than it ends
			p.at[i] = min(p.at[i], last)
		}
		st.At = p.points[p.at[i]]
	}
}

// lacksPlaces tells whether a step states no touchpoint, and something might tell
// where it stands.
func (s *Service) lacksPlaces() bool {
	return slices.ContainsFunc(s.Lanes, func(l Lane) bool {
		return (len(s.Links) > 0 || l.Role == Customer) && slices.ContainsFunc(l.Steps, func(st Step) bool { return st.At == "" })
	})
}

func newPlacer(s *Service) *placer {
	p := &placer{Service: s, columns: map[string]int{}, index: map[string]int{}}
	for at, t := range s.All() {
		p.points = append(p.points, t.ID)
		if _, twice := p.columns[t.ID]; !twice {
			p.columns[t.ID] = at.Column
		}
	}
	for i := range s.Lanes {
		for k := range s.Lanes[i].Steps {
			st := &s.Lanes[i].Steps[k]
			n := len(p.steps)
			if _, twice := p.index[st.ID]; !twice && s.Lanes[i].Role.Primary() {
				p.index[st.ID] = n
			}
			p.steps, p.lanes = append(p.steps, st), append(p.lanes, i)
			at := -1
			if column, is := p.columns[st.At]; is {
				at = column
			}
			if st.At == "" {
				p.free = append(p.free, n)
			}
			p.at = append(p.at, at)
		}
	}
	return p
}

// names places the customer's steps that are called like a touchpoint.
func (p *placer) names() {
	called := map[string]int{}
	for at, t := range p.All() {
		name := strings.TrimSpace(t.Name)
		if _, twice := called[name]; twice || name == "" {
			called[name] = -1
			continue
		}
		called[name] = at.Column
	}
	rest := p.free[:0]
	for _, i := range p.free {
		if p.Lanes[p.lanes[i]].Role == Customer {
			if c, is := p.columns[p.steps[i].ID]; is {
				p.at[i] = c
			} else if c, is := called[strings.TrimSpace(p.steps[i].Name)]; is {
				p.at[i] = c
			}
			if p.at[i] >= 0 {
				p.steps[i].At = p.points[p.at[i]]
				continue
			}
		}
		rest = append(rest, i)
	}
	p.free = rest
}

// The weights of links, twice over, so that half of one is a whole number.
const (
	weightContact  = 16 // customer and frontstage
	weightThrough  = 6  // customer and what is behind the frontstage
	weightSupport  = 4  // backstage and support
	weightFront    = 3  // frontstage and backstage
	weightLane     = 1  // the same lane
	weightOther    = 3
	backHas        = 1 // a link back, for a step that has no other
	settlingRounds = 60
)

func weightOf(a, b Lane) int {
	x, y := min(a.Role.depth(), b.Role.depth()), max(a.Role.depth(), b.Role.depth())
	switch {
	case x == y:
		return weightLane
	case x == Customer.depth() && y == Frontstage.depth():
		return weightContact
	case x == Customer.depth():
		return weightThrough
	case x == Backstage.depth():
		return weightSupport
	case x == Frontstage.depth() && y == Backstage.depth():
		return weightFront
	}
	return weightOther
}

// weigh notes what each link does to the steps at its ends.
func (p *placer) weigh() {
	p.pulls = make([][]pull, len(p.steps))
	ends := make([][2]int, len(p.Links))
	oneWay := make([]bool, len(p.Links))
	for i, l := range p.Links {
		from, ok := p.index[l.From]
		to, ok2 := p.index[l.To]
		if !ok || !ok2 || from == to {
			ends[i] = [2]int{-1, -1}
			continue
		}
		ends[i], oneWay[i] = [2]int{from, to}, !l.Both
	}
	back := backLinks(len(p.steps), ends, oneWay)
	for i, l := range p.Links {
		from, to := ends[i][0], ends[i][1]
		if from < 0 {
			continue
		}
		w := 2 * weightOf(p.Lanes[p.lanes[from]], p.Lanes[p.lanes[to]])
		if l.Optional {
			w /= 2
		}
		p.pulls[from] = append(p.pulls[from], pull{to, w, back[i]})
		p.pulls[to] = append(p.pulls[to], pull{from, w, back[i]})
	}
}

// backLinks tells which one-way links close a circle with those that stand before
// them: rework.
func backLinks(n int, ends [][2]int, oneWay []bool) []bool {
	back := make([]bool, len(ends))
	next := make([][]int, n)
	for i, e := range ends {
		if e[0] >= 0 && oneWay[i] {
			next[e[0]] = append(next[e[0]], e[1])
		}
	}
	comps, of := components(next)
	round := 0
	seen := make([]int, n)
	kept := make([][]int, n)
	for i, e := range ends {
		if e[0] < 0 || !oneWay[i] || of[e[0]] != of[e[1]] {
			continue
		}
		if e[0] == e[1] || len(comps[of[e[0]]]) == 1 {
			back[i] = e[0] == e[1]
			continue
		}
		round++
		stack := []int{e[1]}
		for len(stack) > 0 && !back[i] { // does it lead from the head to the tail already?
			v := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if seen[v] == round {
				continue
			}
			seen[v] = round
			back[i] = v == e[0]
			stack = append(stack, kept[v]...)
		}
		if !back[i] {
			kept[e[0]] = append(kept[e[0]], e[1])
		}
	}
	return back
}

// start puts steps beside those that are placed, the nearest first.
func (p *placer) start() {
	for reach := 0; reach < 2; reach++ { // links back only lead where nothing else does
		for {
			type found struct{ step, column int }
			var news []found
			for _, i := range p.free {
				if p.at[i] >= 0 {
					continue
				}
				if c, ok := p.median(i, reach > 0); ok {
					news = append(news, found{i, c})
				}
			}
			if len(news) == 0 {
				break
			}
			for _, f := range news {
				p.at[f.step] = f.column
			}
			if reach > 0 {
				reach = -1
				break
			}
		}
	}
}

// settle moves each step to the median until nothing moves.
func (p *placer) settle() {
	for range settlingRounds {
		moved := false
		for _, i := range p.free {
			if p.at[i] < 0 {
				continue
			}
			if c, ok := p.median(i, true); ok && c != p.at[i] {
				p.at[i], moved = c, true
			}
		}
		if !moved {
			return
		}
	}
}

// median is the weighted median of the columns of the steps that a step is linked
// to; links back count where there are no others, if they may.
func (p *placer) median(i int, backToo bool) (column int, ok bool) {
	type at struct{ column, weight int }
	var all [16]at
	near, total := all[:0], 0
	for _, back := range []bool{false, true} {
		if back && (len(near) > 0 || !backToo) {
			break
		}
		for _, l := range p.pulls[i] {
			if l.back != back || p.at[l.to] < 0 {
				continue
			}
			w := l.weight
			if back {
				w = backHas
			}
			near = append(near, at{p.at[l.to], w})
			total += w
		}
	}
	if len(near) == 0 {
		return 0, false
	}
	slices.SortFunc(near, func(a, b at) int { return cmp.Compare(a.column, b.column) })
	sum := 0
	for _, n := range near {
		if sum += n.weight; 2*sum >= total {
			return n.column, true
		}
	}
	return near[len(near)-1].column, true
}

// touchpointsOfSteps makes the customer's steps that state no touchpoint
// touchpoints, in one stage.
func (s *Service) touchpointsOfSteps() {
	var own []*Step
	for i := range s.Lanes {
		if s.Lanes[i].Role != Customer {
			continue
		}
		for k := range s.Lanes[i].Steps {
			if st := &s.Lanes[i].Steps[k]; st.At == "" {
				own = append(own, st)
			}
		}
	}
	if len(own) == 0 {
		return
	}
	stage := journey.Stage{Name: s.Title}
	if strings.TrimSpace(stage.Name) == "" {
		stage.Name = "1"
	}
	seen := map[string]bool{}
	for _, st := range s.inOrder(own) {
		if seen[st.ID] { // a mistake, told elsewhere
			continue
		}
		seen[st.ID] = true
		st.At = st.ID
		stage.Touchpoints = append(stage.Touchpoints, journey.Touchpoint{ID: st.ID, Name: st.Name})
	}
	ids := doc.NewIDs()
	ids.Fill(&stage.ID, stage.Name, "stage")
	s.Stages = []journey.Stage{stage}
}

// inOrder sorts steps by the links between them, links that lead back aside, and
// as stated where no link tells.
func (s *Service) inOrder(steps []*Step) []*Step {
	index := map[string]int{}
	for i, st := range steps {
		if _, twice := index[st.ID]; !twice {
			index[st.ID] = i
		}
	}
	ends := make([][2]int, len(s.Links))
	oneWay := make([]bool, len(s.Links))
	for i, l := range s.Links {
		from, ok := index[l.From]
		to, ok2 := index[l.To]
		if ends[i] = [2]int{-1, -1}; ok && ok2 && !l.Both {
			ends[i], oneWay[i] = [2]int{from, to}, true
		}
	}
	back := backLinks(len(steps), ends, oneWay)
	next, before := make([][]int, len(steps)), make([]int, len(steps))
	for i, e := range ends {
		if e[0] >= 0 && !back[i] {
			next[e[0]] = append(next[e[0]], e[1])
			before[e[1]]++
		}
	}
	out := make([]*Step, 0, len(steps))
	done, at := make([]bool, len(steps)), make(map[*Step]int, len(steps))
	for i, st := range steps {
		at[st] = i
	}
	// What is free comes as stated, and what only waited for it right behind.
	follow := func(i int) {
		done[i] = true
		out = append(out, steps[i])
		for _, k := range next[i] {
			before[k]--
		}
	}
	for len(out) < len(steps) {
		i := slices.IndexFunc(steps, func(st *Step) bool { i := at[st]; return !done[i] && before[i] == 0 })
		if i < 0 { // a circle, which there is none of any more
			i = slices.Index(done, false)
		}
		follow(i)
	}
	return out
}
