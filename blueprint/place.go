package blueprint

import "slices"

// Place names a step and says where it stands. Figures that are read off a
// blueprint point at steps with it.
type Place struct {
	Step  string // id of the step, as [Service.WithIDs] gives it
	Name  string // its name
	Lane  string // id of its lane
	Role  Role   // of its lane
	At    string // id of its touchpoint
	Owner string // its owner or, where it states none, that of its lane; may be empty
}

// Direction is which way a link runs between the customer's side and the side
// beyond a line.
type Direction string

const (
	Inward  Direction = "inward"  // from the customer's side
	Outward Direction = "outward" // towards the customer's side
	Mutual  Direction = "mutual"  // double-headed
)

// web is a service as a graph: its primary steps in the order of time, lanes
// from the customer inwards within a column, and its links between them.
type web struct {
	service *Service
	places  []Place
	links   []webLink
}

type webLink struct {
	Link
	from, to int // places
}

func (s *Service) web() *web {
	w := &web{service: s.WithIDs()}
	columns := map[string]int{}
	for at, t := range w.service.All() {
		columns[t.ID] = at.Column
	}
	for _, l := range w.service.Lanes {
		if !l.Role.Primary() {
			continue
		}
		for _, st := range l.Steps {
			p := Place{Step: st.ID, Name: st.Name, Lane: l.ID, Role: l.Role, At: st.At, Owner: st.Owner}
			if p.Owner == "" {
				p.Owner = l.Owner
			}
			w.places = append(w.places, p)
		}
	}
	slices.SortStableFunc(w.places, func(a, b Place) int { return columns[a.At] - columns[b.At] })
	index := make(map[string]int, len(w.places))
	for i, p := range w.places {
		index[p.Step] = i
	}
	for _, l := range w.service.Links {
		from, ok := index[l.From]
		to, ok2 := index[l.To]
		if ok && ok2 {
			w.links = append(w.links, webLink{l, from, to})
		}
	}
	return w
}

// graph lists the successors of each step over the links that follow accepts,
// in the order of the links; both ways tells whether double-headed links lead
// back.
func (w *web) graph(follow func(webLink) bool) [][]int {
	next := make([][]int, len(w.places))
	for _, l := range w.links {
		if !follow(l) {
			continue
		}
		next[l.from] = append(next[l.from], l.to)
		if l.Both && l.from != l.to {
			next[l.to] = append(next[l.to], l.from)
		}
	}
	return next
}

// components finds the strongly connected components (Tarjan 1972), every one
// behind those that it leads to. Of gives the component of a node; the nodes
// of a component are in ascending order.
func components(next [][]int) (comps [][]int, of []int) {
	of = make([]int, len(next))
	low := make([]int, len(next))   // 0: not yet met
	stack := []int{}                // nodes whose component is open
	type call struct{ node, k int } // the recursion, as deep as the graph
	count := 0
	for root := range next {
		if low[root] != 0 {
			continue
		}
		calls := []call{{root, 0}}
		index := map[int]int{}
		for len(calls) > 0 {
			c := &calls[len(calls)-1]
			v := c.node
			if c.k == 0 {
				count++
				low[v], index[v] = count, count
				of[v] = -1
				stack = append(stack, v)
			} else if u := next[v][c.k-1]; of[u] < 0 {
				low[v] = min(low[v], low[u])
			}
			for c.k < len(next[v]) && low[next[v][c.k]] != 0 {
				if u := next[v][c.k]; of[u] < 0 {
					low[v] = min(low[v], index[u])
				}
				c.k++
			}
			if c.k < len(next[v]) {
				u := next[v][c.k]
				c.k++
				calls = append(calls, call{u, 0})
				continue
			}
			calls = calls[:len(calls)-1]
			if low[v] != index[v] {
				continue
			}
			var comp []int
			for {
				u := stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				of[u] = len(comps)
				comp = append(comp, u)
				if u == v {
					break
				}
			}
			slices.Sort(comp)
			comps = append(comps, comp)
		}
	}
	return comps, of
}
