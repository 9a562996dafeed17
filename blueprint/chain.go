package blueprint

import "iter"

// UnseenChain is the longest chain of unseen work behind a customer action.
type UnseenChain struct {
	Customer Place
	Len      int // steps in it; 0: nothing unseen is linked
	first    *run
}

// run is steps of a chain and what follows them. Chains that meet go on in the
// same runs, so that many long ones take no more room than the service itself.
type run struct {
	steps []Place
	then  *run
}

// Steps are the steps of the chain in the order in which they follow.
func (c UnseenChain) Steps() iter.Seq[Place] {
	return func(yield func(Place) bool) {
		for r := c.first; r != nil; r = r.then {
			for _, p := range r.steps {
				if !yield(p) {
					return
				}
			}
		}
	}
}

// UnseenChains gives, for every customer action in the order of time, the
// longest chain of consecutive unseen steps (backstage and support; Bitner,
// Ostrom & Morgan 2008) that is reached by following links from it. Visible
// steps may lead to the chain but interrupt it, and other customer actions end
// the search. A double-headed link can be followed both ways. Steps that lead
// round to one another (a strongly connected component) count once each and
// are listed together, in the order of time; so a chain through them need not
// be one path. Among chains of equal length the one that starts, and goes on,
// earlier wins: by column, then by lane from the customer inwards.
//
// The length is a lower bound of the work behind the scenes: it knows only the
// links that are stated. It takes time and room in proportion to steps and
// links.
func (s *Service) UnseenChains() []UnseenChain {
	w := s.web()
	customer := func(i int) bool { return w.places[i].Role == Customer }
	unseen := func(i int) bool { return w.places[i].Role.unseen() }

	inner := w.graph(func(l webLink) bool { return unseen(l.from) && unseen(l.to) })
	comps, of := components(inner)
	length := make([]int, len(comps)) // of the longest chain from a component
	then := make([]int, len(comps))   // where it goes on, or -1
	better := func(a, b int) bool {   // whether chain a is to be preferred
		switch {
		case a < 0 || b < 0:
			return b < 0 && a >= 0
		case length[a] != length[b]:
			return length[a] > length[b]
		}
		return comps[a][0] < comps[b][0]
	}
	for c, nodes := range comps { // every component stands behind those it leads to
		then[c] = -1
		for _, v := range nodes {
			for _, u := range inner[v] {
				if of[u] != c && better(of[u], then[c]) {
					then[c] = of[u]
				}
			}
		}
		if unseen(nodes[0]) {
			length[c] = len(nodes)
		}
		if then[c] >= 0 {
			length[c] += length[then[c]]
		}
	}

	runs := make([]*run, len(comps))
	for c, nodes := range comps {
		r := &run{steps: make([]Place, len(nodes))}
		for i, v := range nodes {
			r.steps[i] = w.places[v]
		}
		if then[c] >= 0 {
			r.then = runs[then[c]]
		}
		runs[c] = r
	}
	best := w.bestReached(of, unseen, customer, better)
	var out []UnseenChain
	for i, p := range w.places {
		if !customer(i) {
			continue
		}
		chain := UnseenChain{Customer: p}
		if c := best[i]; c >= 0 {
			chain.Len, chain.first = length[c], runs[c]
		}
		out = append(out, chain)
	}
	return out
}

// bestReached finds, for every step, the best chain that can be reached from
// it without passing a customer action, or -1.
func (w *web) bestReached(chain []int, unseen, customer func(int) bool, better func(a, b int) bool) []int {
	next := w.graph(func(webLink) bool { return true })
	open := make([][]int, len(next)) // without what leads from and to customer actions
	for v := range next {
		for _, u := range next[v] {
			if !customer(u) && !customer(v) {
				open[v] = append(open[v], u)
			}
		}
	}
	comps, _ := components(open)
	best := make([]int, len(next))
	for _, nodes := range comps {
		found := -1
		for _, v := range nodes {
			best[v] = -1
		}
		for _, v := range nodes {
			if unseen(v) && better(chain[v], found) {
				found = chain[v]
			}
			for _, u := range open[v] {
				if better(best[u], found) {
					found = best[u]
				}
			}
		}
		for _, v := range nodes {
			best[v] = found
		}
	}
	for v := range next {
		if !customer(v) {
			continue
		}
		for _, u := range next[v] {
			if !customer(u) && better(best[u], best[v]) {
				best[v] = best[u]
			}
		}
	}
	return best
}
