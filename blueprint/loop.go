package blueprint

import "slices"

// Loop is rework: steps from which work can come back to where it was.
type Loop struct {
	Steps []Place // all that lead round to one another, in the order of time
	Cycle []Place // a shortest way round, from its earliest step; the last leads back to the first
}

// Loops lists the rework in a service: the sets of steps that lead round to
// one another over single-headed links (its strongly connected components),
// and steps that are linked to themselves. Double-headed links are agreements,
// not hand-overs (NN/g), and close no loop. Loops are in the order of their
// earliest steps; among cycles of equal length the one with the earliest step
// wins, then the one whose links stand first. None at all gives nil.
//
// Finding the loops takes linear time, the shortest cycle of one that of its
// steps times its links.
func (s *Service) Loops() []Loop {
	w := s.web()
	next := w.graph(func(l webLink) bool { return !l.Both })
	comps, of := components(next)
	slices.SortFunc(comps, func(a, b []int) int { return a[0] - b[0] })
	var out []Loop
	search := newCycleSearch(next, of)
	for _, nodes := range comps {
		if len(nodes) == 1 && !slices.Contains(next[nodes[0]], nodes[0]) {
			continue
		}
		out = append(out, Loop{w.pick(nodes), w.pick(search.shortest(nodes))})
	}
	return out
}

func (w *web) pick(nodes []int) []Place {
	out := make([]Place, len(nodes))
	for i, v := range nodes {
		out[i] = w.places[v]
	}
	return out
}

type cycleSearch struct {
	next  [][]int
	of    []int
	from  []int // how a node was reached
	round []int // in which search
	n     int
}

func newCycleSearch(next [][]int, of []int) *cycleSearch {
	return &cycleSearch{next: next, of: of, from: make([]int, len(next)), round: make([]int, len(next))}
}

// shortest walks in breadth from every node of a component. Nodes before the
// one it starts from are left out: cycles through them are known by then.
func (c *cycleSearch) shortest(nodes []int) []int {
	var best []int
	for _, start := range nodes {
		if cycle := c.through(start, len(best)); cycle != nil {
			best = cycle
		}
		if len(best) == 1 {
			break
		}
	}
	return best
}

// through finds a shortest cycle whose earliest node is start, if it is
// shorter than limit (0: any).
func (c *cycleSearch) through(start, limit int) []int {
	c.n++
	level := []int{start}
	for length := 1; len(level) > 0 && (limit == 0 || length < limit); length++ {
		var following []int
		for _, v := range level {
			for _, u := range c.next[v] {
				if u == start {
					cycle := make([]int, length)
					for i := length - 1; i > 0; i-- {
						cycle[i], v = v, c.from[v]
					}
					cycle[0] = start
					return cycle
				}
				if u > start && c.of[u] == c.of[start] && c.round[u] != c.n {
					c.round[u], c.from[u] = c.n, v
					following = append(following, u)
				}
			}
		}
		level = following
	}
	return nil
}
