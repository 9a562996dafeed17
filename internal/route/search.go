package route

import (
	"cmp"
	"slices"
)

// passes is how often the search picks a shape for each link, knowing those of the others;
// refine does so once more.
const passes = 2

// maxSegs is the most segments that a route needs: with spans in the way, out of the
// bottom, along a channel, down an outer gutter, along a channel, into the top.
const maxSegs = 5

// shape is the way of a link: its n segments lie in the corridors q[1] to q[n],
// horizontal and vertical by turns. Segment k runs in q[k+1] from q[k] to q[k+2], where
// q[0] and q[n+1] are the gutters or channels beside the boxes.
type shape struct {
	n        int
	from, to side
	cost     int
	q        [maxSegs + 2]int32
}

func (sh *shape) same(o *shape) bool { return sh.q == o.q && sh.from == o.from && sh.to == o.to }

// candidate is a shape that a link may take.
type candidate struct {
	shape
	plain    int // cost but for crossings
	straight int // links that it goes straight across, in whatever order tracks are
}

// exit is a way out of (or, reversed, into) a box.
type exit struct {
	side     side
	start    int // gutter or channel beside the box
	corridor int // corridor that the first segment runs in
	reach    int // last spot that a straight run gets to
}

type searcher struct {
	*router
	spots      []spot  // indexed by h*nv+v
	ports      []int16 // per box and side
	x, y       []int   // middles of the corridors as far as known yet
	lines      []int   // cost of going down past all spots before each
	outs, ins  []exit
	keep       int         // how many shapes find keeps
	few        []candidate // the cheapest shapes that find found, best first
	a, b       Box
	ia, ib     int
	dx, dy     int // where b lies seen from a: -1, 0, 1
	loop       bool
	order      []int32
	distanceOf []int
}

// search picks the shape of each link, then takes each out and picks again.
func (r *router) search() {
	s := searcher{router: r, keep: 1}
	s.spots = make([]spot, r.nv*r.nh)
	s.ports = make([]int16, 4*len(r.g.Boxes))
	s.x, s.y = make([]int, r.nv), make([]int, r.nh)
	for v := range s.x {
		x, w := r.spanV(v)
		s.x[v] = x + w/2
	}
	for h := range s.y {
		y, w := r.spanH(h)
		s.y[h] = y + w/2
	}
	s.lines = make([]int, r.nh+1)
	for h := range r.nh {
		s.lines[h+1] = s.lines[h]
		if h%2 == 0 && r.split(h/2) {
			s.lines[h+1] += splitCost
		} else if h%2 == 1 && r.rowBlocked(h/2) {
			s.lines[h+1] += blockedCost
		}
	}
	// Links with little choice go first.
	s.order = make([]int32, len(r.links))
	s.distanceOf = make([]int, len(r.links))
	for i, l := range r.links {
		s.order[i] = int32(i)
		a, b := r.g.Boxes[l.From], r.g.Boxes[l.To]
		s.distanceOf[i] = abs(a.Col-b.Col) + abs(a.Row-b.Row)
	}
	slices.SortStableFunc(s.order, func(i, j int32) int { return cmp.Compare(s.distanceOf[i], s.distanceOf[j]) })
	r.shapes = make([]shape, len(r.links))
	for pass := range passes {
		changed := false
		for _, i := range s.order {
			if r.ended() {
				return
			}
			old := r.shapes[i]
			if pass > 0 {
				s.count(int(i), -1)
			}
			s.find(r.links[i].From, r.links[i].To)
			r.shapes[i] = s.few[0].shape
			s.count(int(i), 1)
			changed = changed || !old.same(&r.shapes[i])
		}
		if !changed {
			break
		}
	}
	s.refine()
}

// exits lists the ways out of a box.
func (s *searcher) exits(list []exit, b Box) []exit {
	row := 2*b.Row + 1
	list = append(list,
		exit{right, 2*b.last() + 2, row, 0},
		exit{left, 2 * b.Col, row, 0})
	for c := b.Col; c <= b.last(); c++ {
		list = append(list,
			exit{bottom, row + 1, 2*c + 1, 0},
			exit{top, row - 1, 2*c + 1, 0})
	}
	for i := range list {
		e := &list[i]
		d, end := e.side.outward(), s.nh
		if e.side.horizontal() {
			end = s.nv
		}
		e.reach = e.start
		for p := e.start; p >= 0 && p < end && s.free(e.side.horizontal(), e.corridor, p, p); p += d {
			e.reach = p
		}
	}
	return list
}

// len is the number of spots that a straight run from the exit gets to.
func (e *exit) len() int { return abs(e.reach-e.start) + 1 }

// find sets few to the cheapest shapes for a link.
func (s *searcher) find(from, to int) {
	s.ia, s.ib = from, to
	s.a, s.b = s.g.Boxes[from], s.g.Boxes[to]
	s.loop = from == to
	s.dx, s.dy = 0, cmp.Compare(s.b.Row, s.a.Row)
	if s.b.Col > s.a.last() {
		s.dx = 1
	} else if s.b.last() < s.a.Col {
		s.dx = -1
	}
	s.outs = s.exits(s.outs[:0], s.a)
	s.ins = s.exits(s.ins[:0], s.b)
	s.few = s.few[:0]
	least := s.leastLength()
	for n := 1; n <= maxSegs; n++ {
		if len(s.few) > 0 && s.few[0].cost <= (n-1)*bendCost+least {
			break
		}
		if n == maxSegs && len(s.few) > 0 {
			break
		}
		for i := range s.outs {
			for j := range s.ins {
				s.connect(n, &s.outs[i], &s.ins[j])
			}
		}
	}
}

// leastLength is a bound for the length of any route.
func (s *searcher) leastLength() int {
	gap := func(a0, a1, b0, b1 int) int { return max(0, b0-a1, a0-b1) }
	return gap(s.edge(s.a, left), s.edge(s.a, right), s.edge(s.b, left), s.edge(s.b, right)) +
		gap(s.edge(s.a, top), s.edge(s.a, bottom), s.edge(s.b, top), s.edge(s.b, bottom))
}

// connect tries all shapes of n segments between two exits.
func (s *searcher) connect(n int, out, in *exit) {
	even := n%2 == 0
	if even == (out.side.horizontal() == in.side.horizontal()) {
		return
	}
	sh := shape{n: n, from: out.side, to: in.side}
	q := &sh.q
	q[0], q[1] = int32(out.start), int32(out.corridor)
	q[n], q[n+1] = int32(in.corridor), int32(in.start)
	hor := out.side.horizontal()
	do, di := out.side.outward(), in.side.outward()
	switch n {
	case 1:
		if !s.loop && out.corridor == in.corridor && do == -di &&
			(in.start-out.start)*do >= 0 && (out.reach-in.start)*do >= 0 {
			s.try(&sh)
		}
	case 2:
		if !s.loop && out.reaches(in.corridor) && in.reaches(out.corridor) {
			s.try(&sh)
		}
	case 3:
		if s.loop || out.corridor == in.corridor {
			return
		}
		for k := range out.len() {
			m := out.start + k*do
			if in.reaches(m) && s.free(!hor, m, out.corridor, in.corridor) {
				q[2] = int32(m)
				s.try(&sh)
			}
		}
	case 4:
		for k := range out.len() {
			m := out.start + k*do
			for l := range in.len() {
				p := in.start + l*di
				if m != in.corridor && p != out.corridor &&
					s.free(!hor, m, out.corridor, p) && s.free(hor, p, m, in.corridor) {
					q[2], q[3] = int32(m), int32(p)
					s.try(&sh)
				}
			}
		}
	case 5:
		end := s.nv
		if hor {
			end = s.nh
		}
		for k := range out.len() {
			m := out.start + k*do
			for l := range in.len() {
				p := in.start + l*di
				if m == p {
					continue
				}
				for t := range end {
					if t != out.corridor && t != in.corridor && s.free(!hor, m, out.corridor, t) &&
						s.free(hor, t, m, p) && s.free(!hor, p, t, in.corridor) {
						q[2], q[3], q[4] = int32(m), int32(t), int32(p)
						s.try(&sh)
					}
				}
			}
		}
	}
}

// reaches says whether a straight run from the exit gets to a spot.
func (e *exit) reaches(p int) bool {
	d := e.side.outward()
	return (p-e.start)*d >= 0 && (e.reach-p)*d >= 0
}

func abs(a int) int {
	if a < 0 {
		return -a
	}
	return a
}
