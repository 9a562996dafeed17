package diagram

import (
	"math"
	"slices"

	"github.com/frontstage-go/frontstage/internal/graphviz"
)

// actorLayout is an actor map as a graph for dot: actors, pills, names of tiers and
// markers that hold ranks apart.
type actorLayout struct {
	m     *actorMap
	drawn []int // exchanges
	best  *inPlace
}

func (m *actorMap) newLayout() *actorLayout { return &actorLayout{m: m, drawn: m.drawn()} }

func (l *actorLayout) pill(k int) int { return len(l.m.actors) + k }

func (l *actorLayout) head(tier int) int { return len(l.m.actors) + len(l.drawn) + tier }

func (l *actorLayout) mark(rank int) int {
	return len(l.m.actors) + len(l.drawn) + len(l.m.tiers) + rank
}

func (l *actorLayout) rankCount() int { return l.m.tiers[len(l.m.tiers)-1].last + 1 }

// pillRank is where the pill of an exchange stands: right below its upper actor.
func (l *actorLayout) pillRank(e *exchange) int {
	a, b := l.m.actors[e.From].rank, l.m.actors[e.To].rank
	if e.level {
		return a
	}
	return min(a, b) + 1
}

// graph is the map with its ranks; order says which actors dot gets first.
func (l *actorLayout) graph(order int) (*graphviz.Layout, []drawnEdge) {
	m := l.m
	g := &graphviz.Layout{NodeSep: m.form.gap, RankSep: actorSep, Width: m.form.room - 4, Ranks: make([][]int, l.rankCount())}
	var of []drawnEdge
	put := func(rank, node int) { g.Ranks[rank] = append(g.Ranks[rank], node) }
	for i := range m.actors {
		g.Nodes = append(g.Nodes, graphviz.LayoutNode{W: m.actors[i].w, H: m.actors[i].h})
		put(m.actors[i].rank, i)
	}
	for k, e := range l.drawn {
		x := &m.exchanges[e]
		g.Nodes = append(g.Nodes, graphviz.LayoutNode{W: int(x.pill.w), H: int(x.pill.h)})
		put(l.pillRank(x), l.pill(k))
	}
	for t := range m.tiers {
		h := &m.tiers[t].head
		g.Nodes = append(g.Nodes, graphviz.LayoutNode{W: max(2, int(h.width())+8), H: max(2, int(h.height())+4)})
		if len(h.lines) > 0 {
			put(m.tiers[t].ranks[0]-1, l.head(t))
		} else {
			g.Nodes[l.head(t)] = graphviz.LayoutNode{W: 2, H: 2}
			put(m.tiers[t].ranks[0], l.head(t))
		}
	}
	add := func(e graphviz.LayoutEdge, link, half int) {
		g.Edges, of = append(g.Edges, e), append(of, drawnEdge{link, half})
	}
	for r := range l.rankCount() {
		group, weight := 1, 10
		if m.form.names == 0 {
			group, weight = 0, 1
		}
		g.Nodes = append(g.Nodes, graphviz.LayoutNode{W: 2, H: l.least(r), Group: group})
		put(r, l.mark(r))
		if r > 0 {
			add(graphviz.LayoutEdge{From: l.mark(r - 1), To: l.mark(r), Weight: weight, Hidden: true}, -1, 0)
		}
	}
	for k, e := range l.drawn {
		x := &m.exchanges[e]
		weight := 2 + x.count
		a, b := x.From, x.To
		switch {
		case x.level:
			add(graphviz.LayoutEdge{From: a, To: l.pill(k), Weight: weight}, e, 1)
			add(graphviz.LayoutEdge{From: l.pill(k), To: b, Weight: weight}, e, 2)
		case x.below:
			add(graphviz.LayoutEdge{From: a, To: l.pill(k), Weight: weight}, e, 1)
			add(graphviz.LayoutEdge{From: b, To: l.pill(k), Weight: weight}, e, 2)
		default:
			if m.actors[a].rank > m.actors[b].rank {
				a, b = b, a
			}
			first, second := 1, 2
			if a != x.From {
				first, second = 2, 1
			}
			add(graphviz.LayoutEdge{From: a, To: l.pill(k), Weight: weight, Up: true}, e, first)
			add(graphviz.LayoutEdge{From: l.pill(k), To: b, Weight: weight, Down: true}, e, second)
		}
	}
	g.Order = l.order(len(g.Nodes), order)
	return g, of
}

func (l *actorLayout) order(n, kind int) []int {
	var marks, rest []int
	for i := range n {
		if i >= l.head(0) {
			marks = append(marks, i)
		} else {
			rest = append(rest, i)
		}
	}
	switch kind {
	case 1:
		slices.Reverse(rest)
	case 2:
		at := len(l.m.actors)
		rest = slices.Concat(rest[at:], rest[:at])
	}
	return append(marks, rest...)
}

// least is the least height of a rank: names of lines need room above and below.
func (l *actorLayout) least(r int) int {
	m := l.m
	for t := range m.tiers {
		if m.tiers[t].last == r && t+1 < len(m.tiers) {
			return max(actorPill, int(2*(m.lineNames(t+1)-actorSep)))
		}
		if m.form.names > 0 && slices.Contains(m.tiers[t].ranks, r) {
			return 3*int(m.leading()) + 4
		}
	}
	return 2
}

func (l *actorLayout) cost() int {
	g, _ := l.graph(0)
	return 3 * g.Cost()
}

// judge counts what is not as it should be, and measures.
func (l *actorLayout) judge(found *graphviz.Found, of []drawnEdge) *inPlace {
	m := l.m
	p := &inPlace{Found: found}
	boxes := make([]area, l.head(0))
	lo, hi := math.Inf(1), math.Inf(-1)
	for i := range boxes {
		boxes[i] = l.box(found, i)
		lo, hi = min(lo, boxes[i].x), max(hi, boxes[i].x+boxes[i].w)
	}
	for t := range m.tiers {
		if h := &m.tiers[t].head; len(h.lines) > 0 {
			at := found.Nodes[l.head(t)].X
			lo, hi = min(lo, at-h.width()/2), max(hi, at+h.width()/2)
		}
	}
	var traces []traced
	var drawn []drawnEdge
	for e, pts := range found.Edges {
		if len(pts) > 0 && of[e].link >= 0 {
			t := trace(spline(pts))
			lo, hi = min(lo, t.x), max(hi, t.x+t.w)
			traces, drawn = append(traces, t), append(drawn, of[e])
		}
	}
	bad := map[int]bool{}
	crossed := 0
	for i, t := range traces {
		x := &m.exchanges[drawn[i].link]
		for n := range boxes {
			if n == x.From || n == x.To || n >= len(m.actors) && l.drawn[n-len(m.actors)] == drawn[i].link {
				continue
			}
			if in := boxes[n].grown(-1); in.meets(t.area.grown(0.01)) && slices.ContainsFunc(t.points, in.holds) {
				bad[drawn[i].link] = true
			}
		}
		for o := range traces[:i] {
			if drawn[o].link != drawn[i].link {
				crossed += t.crossings(traces[o])
			}
		}
	}
	for _, e := range l.drawn {
		if bad[e] {
			p.through = append(p.through, e)
		}
	}
	p.extent = area{lo, 0, hi - lo, found.Height}
	p.score = float64(1000*len(p.through)+crossed) + p.extent.w/10000
	if over := p.extent.w - float64(m.form.room); over > 0 {
		p.score += 100 + over/10
	}
	return p
}

func (l *actorLayout) box(found *graphviz.Found, i int) area {
	var w, h float64
	if n := len(l.m.actors); i < n {
		w, h = float64(l.m.actors[i].w), float64(l.m.actors[i].h)
	} else {
		p := l.m.exchanges[l.drawn[i-n]].pill
		w, h = p.w, p.h
	}
	return area{found.Nodes[i].X - w/2, found.Nodes[i].Y - h/2, w, h}
}

// keep gives exchanges their curves, in the layout's own coordinates.
func (l *actorLayout) keep(found *graphviz.Found, of []drawnEdge) {
	m := l.m
	for e, pts := range found.Edges {
		if len(pts) == 0 || of[e].link < 0 {
			continue
		}
		x := &m.exchanges[of[e].link]
		k := l.pill(slices.Index(l.drawn, of[e].link))
		c, from := spline(pts), x.From
		if of[e].half == 2 {
			from = k
		}
		if reach(l.box(found, from), c[0]) > reach(l.box(found, from), c.end()) {
			c = c.reversed()
		}
		x.curves[of[e].half-1] = c
	}
}
