package diagram

import (
	"cmp"
	"context"
	"slices"

	"github.com/frontstage-go/frontstage/internal/graphviz"
)

// heldEdge says that to stands at least least ranks below from.
type heldEdge struct{ from, to, least, weight int }

// hold says how ranks follow each other.
func (l *flowLayout) hold() {
	f := l.f
	for i := 1; i < len(l.marks); i++ {
		l.held = append(l.held, heldEdge{l.marks[i-1], l.marks[i], 1, 0})
	}
	for i := l.part.first; i < l.part.end; i++ {
		s := slices.Index(l.part.stages, f.cards[i].stage)
		l.held = append(l.held, heldEdge{l.marks[s], l.node(i), 1, 0}, heldEdge{l.node(i), l.marks[s+1], 1, 0})
	}
	last := -1
	under := map[int]int{} // the customer's card of a column
	for _, c := range f.spine {
		if c < l.part.first || c >= l.part.end {
			continue
		}
		if _, is := under[f.cards[c].column]; !is {
			under[f.cards[c].column] = c
		}
		if last >= 0 {
			l.held = append(l.held, heldEdge{l.node(last), l.node(c), 1, 1000})
		}
		last = c
	}
	joined := map[[2]int]bool{}
	for _, i := range l.part.links {
		k := &f.links[i]
		if k.apart {
			continue
		}
		upper, lower := k.from, k.to
		if k.back || k.swap {
			upper, lower = lower, upper
		}
		pair := [2]int{upper, lower}
		words := k.labelled() || joined[pair] && !k.spine && !k.flat // a second link between two goes round
		if !k.loop() {
			joined[pair] = true
			if k.spine && k.implied {
				words = false
			}
		}
		switch {
		case k.loop():
			w, h := l.loopSize(k)
			l.addLabel(i, loopNode, w, h)
			l.held = append(l.held, heldEdge{l.node(k.from), l.label[i], 0, 20})
		case words:
			w, h := 6, 6
			if k.labelled() {
				w, h = k.labelSize()
			}
			l.addLabel(i, labelNode, w, h)
			least, weight := 1, l.weight(k)
			if k.flat {
				least = 0
			}
			near, far := 2*weight, weight
			if k.back {
				near, far = far, near
			}
			l.held = append(l.held, heldEdge{l.node(upper), l.label[i], least, near}, heldEdge{l.label[i], l.node(lower), least, far})
		case !k.spine:
			least := 1
			if k.flat {
				least = 0
			}
			l.held = append(l.held, heldEdge{l.node(upper), l.node(lower), least, l.weight(k)})
		}
	}
	for i := l.part.first; i < l.part.end; i++ {
		if c := &f.cards[i]; c.lineless && !c.customer() {
			if at, is := under[c.column]; is {
				l.held = append(l.held, heldEdge{l.node(at), l.node(i), 0, 2})
			}
		}
	}
}

// loopSize is the room beside a card for a link to itself, with its label.
func (l *flowLayout) loopSize(k *flowLink) (w, h int) {
	if !k.labelled() {
		return 2, 30
	}
	w, h = k.labelSize()
	return w, max(h, 30)
}

func (l *flowLayout) addLabel(link int, kind flowNodeKind, w, h int) {
	l.label[link] = len(l.nodes)
	l.nodes = append(l.nodes, flowNode{kind, link, w, h})
}

// weight is how much a link wants to be short and straight.
func (l *flowLayout) weight(k *flowLink) int {
	a, b := &l.f.cards[k.from], &l.f.cards[k.to]
	switch {
	case k.back:
		return 1
	case k.flat:
		return 8
	case a.customer() || b.customer():
		return 2
	}
	return 4
}

// rank has dot find the ranks, then moves on what a rank has no room for.
func (l *flowLayout) rank(ctx context.Context) error {
	g := graphviz.Layout{Nodes: make([]graphviz.LayoutNode, len(l.nodes))}
	for _, e := range l.held {
		g.Edges = append(g.Edges, graphviz.LayoutEdge{From: e.from, To: e.to, MinLen: e.least, Weight: e.weight})
	}
	found, err := g.FindRanks(ctx)
	if err != nil {
		return err
	}
	l.schedule(found)
	return nil
}

// takeRanks keeps the ranks of a layout with more links.
func (l *flowLayout) takeRanks(of *flowLayout) {
	want := make([]int, len(l.nodes))
	for i, n := range l.nodes {
		for k, m := range of.nodes {
			if n.kind == m.kind && n.of == m.of && (n.kind != stageNode || slices.Index(l.marks, i) == slices.Index(of.marks, k)) {
				want[i] = of.rankOf[k]
			}
		}
	}
	l.schedule(want)
}

// schedule gives each node the rank that is wanted, or the next one in which it
// has room and everything before it stands above.
func (l *flowLayout) schedule(want []int) {
	n := len(l.nodes)
	next, before := make([][]heldEdge, n), make([]int, n)
	for _, e := range l.held {
		next[e.from] = append(next[e.from], e)
		before[e.to]++
	}
	l.rankOf = slices.Clone(want)
	ready := []int{}
	for i := range n {
		if before[i] == 0 {
			ready = append(ready, i)
		}
	}
	first := func(a, b int) int {
		x, y := &l.nodes[a], &l.nodes[b]
		return cmp.Or(cmp.Compare(l.rankOf[a], l.rankOf[b]), cmp.Compare(l.turn(x), l.turn(y)), cmp.Compare(a, b))
	}
	used := map[int]int{}
	highest := 0
	for len(ready) > 0 {
		at := 0
		for k := range ready {
			if first(ready[k], ready[at]) < 0 {
				at = k
			}
		}
		i := ready[at]
		ready = slices.Delete(ready, at, at+1)
		r := l.rankOf[i]
		if l.nodes[i].kind != stageNode {
			for used[r] > 0 && used[r]+l.nodes[i].w+l.f.gap() > l.f.form.rank {
				r++
			}
			used[r] += l.nodes[i].w + l.f.gap()
			if used[r] == l.nodes[i].w+l.f.gap() {
				used[r] -= l.f.gap()
			}
		}
		l.rankOf[i] = r
		highest = max(highest, r)
		for _, e := range next[i] {
			l.rankOf[e.to] = max(l.rankOf[e.to], r+e.least)
			if before[e.to]--; before[e.to] == 0 {
				ready = append(ready, e.to)
			}
		}
	}
	l.ranks = make([][]int, highest+1)
	for i, r := range l.rankOf {
		l.ranks[r] = append(l.ranks[r], i)
	}
	l.ranks = slices.DeleteFunc(l.ranks, func(nodes []int) bool { return len(nodes) == 0 })
	for r, nodes := range l.ranks {
		for _, i := range nodes {
			l.rankOf[i] = r
		}
	}
}

// turn is who comes first into a rank.
func (l *flowLayout) turn(n *flowNode) int {
	switch {
	case n.kind == cardNode && l.f.cards[n.of].customer():
		return 0
	case n.kind == cardNode:
		return 1
	case n.kind == loopNode:
		return 0
	}
	return 2
}

// span is how many ranks a link leads through.
func (l *flowLayout) span(link int) int {
	k := &l.f.links[link]
	a, b := l.rankOf[l.node(k.from)], l.rankOf[l.node(k.to)]
	return max(a-b, b-a)
}
