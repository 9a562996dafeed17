package diagram

import (
	"cmp"
	"slices"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/graphviz"
)

// drawnEdge is an edge of the graph with what it is of.
type drawnEdge struct {
	link int // -1: none
	half int // 1 and 2: before and behind a label
}

// side is where the service stands.
type side uint8

const (
	serviceRight side = iota
	serviceLeft
	serviceEither
)

// graph is the part with its ranks, in one of its variants: which side the service
// stands on, and in which order dot gets the nodes.
func (l *flowLayout) graph(where side, order int) (*graphviz.Layout, []drawnEdge) {
	f := l.f
	g := &graphviz.Layout{NodeSep: f.gap(), RankSep: flowGap, Width: f.form.room - 4}
	var of []drawnEdge
	for _, n := range l.nodes {
		group := 0
		if n.kind == cardNode && f.cards[n.of].customer() || n.kind == labelNode && f.links[n.of].spine {
			group = 1
		} else if n.kind == stageNode && n.w <= 2 {
			group = 2
		}
		g.Nodes = append(g.Nodes, graphviz.LayoutNode{W: n.w, H: n.h, Group: group})
	}
	add := func(e graphviz.LayoutEdge, link, half int) {
		g.Edges, of = append(g.Edges, e), append(of, drawnEdge{link, half})
	}
	last := -1
	for r, nodes := range l.ranks { // a marker in each rank
		m := slices.IndexFunc(nodes, func(i int) bool { return l.nodes[i].kind == stageNode })
		ranked := slices.Clone(nodes)
		if m >= 0 {
			m = nodes[m]
		} else {
			m = len(g.Nodes)
			group := 2
			if f.form.above {
				group = 0
			}
			g.Nodes = append(g.Nodes, graphviz.LayoutNode{W: 2, H: l.least(r), Group: group})
			ranked = append(ranked, m)
		}
		g.Ranks = append(g.Ranks, ranked)
		if last >= 0 {
			weight := 100
			if f.form.above {
				weight = 1
			}
			add(graphviz.LayoutEdge{From: last, To: m, Weight: weight, Hidden: true}, -1, 0)
		}
		last = m
	}
	l.spineEdges(g, add)
	l.spineEnds(g, add)
	for _, i := range l.part.links {
		k := &f.links[i]
		if k.apart || k.spine {
			continue
		}
		a, b := l.node(k.from), l.node(k.to)
		mid, has := l.label[i]
		switch {
		case k.loop():
			add(graphviz.LayoutEdge{From: a, To: mid, Weight: 50, Hidden: true}, -1, 0)
		case has:
			l.down(add, g, a, mid, i, 1, where)
			l.down(add, g, mid, b, i, 2, where)
		default:
			l.down(add, g, a, b, i, 0, where)
		}
	}
	for i := l.part.first; i < l.part.end; i++ {
		if f.cards[i].lineless && !f.cards[i].customer() {
			for _, e := range l.held {
				if e.to == l.node(i) && e.least == 0 && l.rankOf[e.from] == l.rankOf[e.to] {
					add(graphviz.LayoutEdge{From: e.from, To: e.to, Weight: 1, Hidden: true}, -1, 0)
				}
			}
		}
	}
	g.Order = l.order(len(g.Nodes), order)
	return g, of
}

// least is the least height of a rank, so that the tab of its stage has room.
func (l *flowLayout) least(r int) int {
	if l.f.form.above || r == 0 {
		return 2
	}
	above := slices.IndexFunc(l.ranks[r-1], func(i int) bool { return l.nodes[i].kind == stageNode })
	if above < 0 {
		return 2
	}
	stage := l.nodes[l.ranks[r-1][above]].of
	if stage < 0 || l.f.stages[stage].bare {
		return 2
	}
	have, tallest := 2*flowMargin, 0
	for k := r; k < len(l.ranks); k++ {
		h := 0
		for _, i := range l.ranks[k] {
			if l.nodes[i].kind == stageNode {
				h = -1
				break
			}
			h = max(h, l.nodes[i].h)
		}
		if h < 0 {
			break
		}
		if k > r {
			have += flowGap
		} else {
			tallest = h
		}
		have += h
	}
	return max(2, tallest+l.f.tabHeight(stage)+8-have)
}

// spineEdges hold the customer's cards below each other. In a strict form the way
// has a point in each rank, and all else stands at its right.
func (l *flowLayout) spineEdges(g *graphviz.Layout, add func(graphviz.LayoutEdge, int, int)) {
	f := l.f
	hop := func(from, to, link, half int) {
		if f.form.strict {
			for r := l.rankOf[from] + 1; r < l.rankOf[to]; r++ {
				at := len(g.Nodes)
				g.Nodes = append(g.Nodes, graphviz.LayoutNode{W: 2, H: 2, Group: 1})
				for _, n := range l.ranks[r] {
					if l.nodes[n].kind != stageNode && !l.onSpine(n) {
						add(graphviz.LayoutEdge{From: at, To: n, Weight: 1, Hidden: true}, -1, 0)
					}
				}
				g.Ranks[r] = append(g.Ranks[r], at)
				add(graphviz.LayoutEdge{From: from, To: at, Weight: 1000, Upright: true, Hidden: link < 0}, link, half)
				from = at
			}
		}
		add(graphviz.LayoutEdge{From: from, To: to, Weight: 1000, Upright: true, Hidden: link < 0}, link, half)
	}
	last := -1
	for _, c := range f.spine {
		if c < l.part.first || c >= l.part.end {
			continue
		}
		if f.form.strict {
			for _, n := range l.ranks[l.rankOf[l.node(c)]] {
				if n != l.node(c) && l.nodes[n].kind != stageNode && !l.onSpine(n) {
					add(graphviz.LayoutEdge{From: l.node(c), To: n, Weight: 1, Hidden: true}, -1, 0)
				}
			}
		}
		if last >= 0 {
			i := slices.IndexFunc(l.part.links, func(i int) bool {
				k := &f.links[i]
				return k.spine && k.from == last && k.to == c
			})
			link := -1
			if i >= 0 {
				link = l.part.links[i]
			}
			if mid, has := l.label[link]; has {
				hop(l.node(last), mid, link, 1)
				hop(mid, l.node(c), link, 2)
			} else {
				hop(l.node(last), l.node(c), link, 0)
			}
		}
		last = c
	}
}

// onSpine tells whether a node belongs to the customer's way.
func (l *flowLayout) onSpine(n int) bool {
	of := &l.nodes[n]
	return of.kind == cardNode && l.f.cards[of.of].customer() || of.kind == labelNode && l.f.links[of.of].spine
}

// spineEnds keep the way free to the parts before and behind.
func (l *flowLayout) spineEnds(g *graphviz.Layout, add func(graphviz.LayoutEdge, int, int)) {
	f := l.f
	l.ends = [2]int{-1, -1}
	if len(f.parts) == 1 {
		return
	}
	var own []int
	for _, c := range f.spine {
		if c >= l.part.first && c < l.part.end {
			own = append(own, l.node(c))
		}
	}
	for k, mark := range []int{l.marks[0], l.marks[len(l.marks)-1]} {
		l.ends[k] = len(g.Nodes)
		g.Nodes = append(g.Nodes, graphviz.LayoutNode{W: 2, H: 2, Group: 1})
		r := l.rankOf[mark]
		g.Ranks[r] = append(g.Ranks[r], l.ends[k])
	}
	before := l.ends[0]
	for _, n := range own {
		if before == l.ends[0] {
			add(graphviz.LayoutEdge{From: before, To: n, Weight: 1000, Upright: true, Hidden: true}, -1, 0)
		}
		before = n
	}
	add(graphviz.LayoutEdge{From: before, To: l.ends[1], Weight: 1000, Upright: true, Hidden: true}, -1, 0)
}

// down adds an edge that leads downwards or, within a rank, from the customer.
func (l *flowLayout) down(add func(graphviz.LayoutEdge, int, int), g *graphviz.Layout, a, b, link, half int, where side) {
	f := l.f
	k := &f.links[link]
	e := graphviz.LayoutEdge{From: a, To: b, Weight: l.weight(k)}
	switch d := l.rankOf[b] - l.rankOf[a]; {
	case d < 0:
		e.From, e.To = b, a
	case d == 0:
		e.Weight = 1
		inner := func(n int) bool { // the customer's end, or what is nearer to it
			return l.nodes[n].kind == cardNode && f.cards[l.nodes[n].of].customer() ||
				l.nodes[n].kind == labelNode && (half == 1 && f.cards[k.from].customer() || half == 2 && f.cards[k.to].customer())
		}
		fromCustomer := inner(a) && l.nodes[a].kind == cardNode || l.nodes[a].kind == labelNode && !(inner(b) && l.nodes[b].kind == cardNode)
		switch where {
		case serviceRight:
			if !fromCustomer {
				e.From, e.To = b, a
			}
		case serviceLeft:
			if fromCustomer {
				e.From, e.To = b, a
			}
		}
		add(e, link, half)
		return
	}
	e.Down, e.Up = l.nodes[e.From].kind == labelNode, l.nodes[e.To].kind == labelNode
	add(e, link, half)
}

// order lists nodes for dot: markers first, then cards as they stand, the other way
// round, or the service before the customer.
func (l *flowLayout) order(n, kind int) []int {
	var marks, rest []int
	for i := range n {
		if i >= len(l.nodes) || l.nodes[i].kind == stageNode {
			marks = append(marks, i)
		} else {
			rest = append(rest, i)
		}
	}
	switch kind {
	case 1:
		slices.Reverse(rest)
	case 2:
		slices.SortStableFunc(rest, func(a, b int) int { return cmp.Compare(l.serves(a), l.serves(b)) })
	}
	return append(marks, rest...)
}

func (l *flowLayout) serves(i int) int {
	if n := l.nodes[i]; n.kind == cardNode && l.f.cards[n.of].lane.Role == blueprint.Customer {
		return 1
	}
	return 0
}

func (l *flowLayout) cost() int {
	g, _ := l.graph(serviceRight, 0)
	return g.Cost()
}
