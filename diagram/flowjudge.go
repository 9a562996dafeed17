package diagram

import (
	"math"
	"slices"

	"github.com/frontstage-go/frontstage/internal/graphviz"
)

// box is the place of a node.
func (l *flowLayout) box(found *graphviz.Found, i int) area {
	n := &l.nodes[i]
	return area{found.Nodes[i].X - float64(n.w)/2, found.Nodes[i].Y - float64(n.h)/2, float64(n.w), float64(n.h)}
}

// judge counts what is not as it should be, and measures.
func (l *flowLayout) judge(found *graphviz.Found, of []drawnEdge) *inPlace {
	f := l.f
	l.mirror(found)
	p := &inPlace{Found: found}
	boxes := make([]area, len(l.nodes))
	lo, hi := spot{X: math.Inf(1), Y: math.Inf(1)}, spot{X: math.Inf(-1), Y: math.Inf(-1)}
	grow := func(a area) {
		lo.X, lo.Y, hi.X, hi.Y = min(lo.X, a.x), min(lo.Y, a.y), max(hi.X, a.x+a.w), max(hi.Y, a.y+a.h)
	}
	bent, first := 0, true
	for i := range l.nodes {
		boxes[i] = l.box(found, i)
		if l.nodes[i].kind != stageNode || l.nodes[i].w > 2 {
			grow(boxes[i])
		}
		if l.nodes[i].kind == cardNode && f.cards[l.nodes[i].of].customer() {
			if first {
				p.spineX, first = found.Nodes[i].X, false
			} else if math.Abs(found.Nodes[i].X-p.spineX) > 0.5 {
				bent++
			}
		}
	}
	if first && l.ends[0] >= 0 {
		p.spineX = found.Nodes[l.ends[0]].X
	}
	var traces []traced
	var drawn []drawnEdge
	for e, pts := range found.Edges {
		if len(pts) == 0 || of[e].link < 0 {
			continue
		}
		t := trace(spline(pts))
		grow(t.area)
		traces, drawn = append(traces, t), append(drawn, of[e])
	}
	bad := map[int]bool{}
	crossed := 0
	for i, t := range traces {
		k := &f.links[drawn[i].link]
		for n := range boxes {
			node := &l.nodes[n]
			if node.kind == stageNode && node.w <= 2 || node.kind == cardNode && (node.of == k.from || node.of == k.to) || node.kind != cardNode && node.kind != stageNode && node.of == drawn[i].link {
				continue
			}
			if in := boxes[n].grown(-1); in.meets(t.area.grown(0.01)) && slices.ContainsFunc(t.points, in.holds) {
				bad[drawn[i].link] = true
			}
		}
		for o := range traces[:i] {
			if drawn[o].link == drawn[i].link {
				continue
			}
			if n := t.crossings(traces[o]); n > 0 {
				crossed += n
				if k.spine || f.links[drawn[o].link].spine {
					crossed += 2 * n
				}
			}
		}
	}
	for i := range l.nodes { // loops need their card beside them
		n := &l.nodes[i]
		if n.kind != loopNode {
			continue
		}
		if !l.besideIts(found, i) {
			bad[n.of] = true
		}
	}
	for i := range boxes {
		for k := range boxes[:i] {
			if l.nodes[i].kind == loopNode && l.nodes[k].kind == cardNode && boxes[i].grown(-1).meets(boxes[k]) {
				bad[l.nodes[i].of] = true
			}
		}
	}
	for i := range l.part.links {
		if link := l.part.links[i]; bad[link] && !f.links[link].spine {
			p.through = append(p.through, link)
		}
	}
	for _, m := range l.marks {
		if l.nodes[m].w > 2 && found.Nodes[m].X > p.spineX { // names begin lines
			p.score += 0.3
		}
	}
	p.extent = area{lo.X, lo.Y, hi.X - lo.X, hi.Y - lo.Y}
	p.score += float64(1000*len(p.through)+300*bent+crossed) + p.extent.w/10000
	if over := p.extent.w - float64(f.form.room); over > 0 {
		p.score += 100 + over/10
	}
	return p
}

// mirror turns a layout so that the service stands at the right of the customer.
func (l *flowLayout) mirror(found *graphviz.Found) {
	sum, n, way, m := 0.0, 0.0, 0.0, 0.0
	for i := range l.nodes {
		switch {
		case l.nodes[i].kind != cardNode:
		case l.f.cards[l.nodes[i].of].customer():
			way, m = way+found.Nodes[i].X, m+1
		default:
			sum, n = sum+found.Nodes[i].X, n+1
		}
	}
	if n == 0 || m == 0 || float64(sum*m) >= float64(way*n) {
		return
	}
	for i := range found.Nodes {
		found.Nodes[i].X = found.Width - found.Nodes[i].X
	}
	for _, e := range found.Edges {
		for i := range e {
			e[i].X = found.Width - e[i].X
		}
	}
}

// besideIts tells whether a loop stands next to its card, with nothing between.
func (l *flowLayout) besideIts(found *graphviz.Found, i int) bool {
	card := l.node(l.f.links[l.nodes[i].of].from)
	if l.rankOf[card] != l.rankOf[i] {
		return false
	}
	gap := math.Abs(found.Nodes[card].X-found.Nodes[i].X) - float64(l.nodes[card].w)/2 - float64(l.nodes[i].w)/2
	return gap < float64(l.f.gap()+12)
}

// keep gives links their curves, in the layout's own coordinates.
func (l *flowLayout) keep(p *inPlace, of []drawnEdge) {
	f := l.f
	for _, i := range l.part.links {
		f.links[i].curves = nil
		if f.links[i].spine && !f.links[i].apart {
			f.links[i].curves = l.way(p, i)
		}
	}
	for e, pts := range p.Edges {
		if len(pts) == 0 || of[e].link < 0 || f.links[of[e].link].spine {
			continue
		}
		k := &f.links[of[e].link]
		from, to := l.node(k.from), l.node(k.to)
		switch mid := l.label[of[e].link]; of[e].half {
		case 1:
			to = mid
		case 2:
			from = mid
		}
		c := spline(pts)
		if reach(l.box(p.Found, from), c[0])+reach(l.box(p.Found, to), c.end()) > reach(l.box(p.Found, from), c.end())+reach(l.box(p.Found, to), c[0]) {
			c = c.reversed()
		}
		k.curves = append(k.curves, c)
	}
}

// way draws a part of the customer's way: cards and labels stand below each other.
func (l *flowLayout) way(p *inPlace, link int) []spline {
	k := &l.f.links[link]
	stops := []int{l.node(k.from), l.node(k.to)}
	if mid, has := l.label[link]; has {
		stops = []int{stops[0], mid, stops[1]}
	}
	var out []spline
	for i := 1; i < len(stops); i++ {
		a, b := l.box(p.Found, stops[i-1]), l.box(p.Found, stops[i])
		from, to := spot{X: p.Nodes[stops[i-1]].X, Y: a.y + a.h}, spot{X: p.Nodes[stops[i]].X, Y: b.y}
		out = append(out, spline{from, between(from, to, 1./3), between(from, to, 2./3), to})
	}
	return out
}

// reach is how far a spot is from an area.
func reach(a area, p spot) float64 {
	dx := max(a.x-p.X, p.X-a.x-a.w, 0)
	dy := max(a.y-p.Y, p.Y-a.y-a.h, 0)
	return dx + dy
}
