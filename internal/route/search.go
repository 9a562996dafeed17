package route

import (
	"cmp"
	"math"
	"slices"
)

// What a route costs, in px of length. A bend weighs as much as many px or several
// crossings, so that links stay simple; the rest decides among equals.
const (
	bendCost     = 500
	crossingCost = 54  // of a third of a crossing; a run past a turn counts as one third
	cellCost     = 2   // of running through an empty cell of a lane
	shareCost    = 3   // of each spot shared with another link in the same corridor
	rowShareCost = 6   // the same along a row or column, which hold less than gutters
	portCost     = 6   // of a side of a box that has links already
	splitCost    = 30  // of going over a separator line
	blockedCost  = 400 // of going past a blocked row, over what is drawn there
	passes       = 3
)

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

// exit is a way out of (or, reversed, into) a box.
type exit struct {
	side     side
	start    int // gutter or channel beside the box
	corridor int // corridor that the first segment runs in
	reach    int // last spot that a straight run gets to
}

// use counts the segments on the spots of the corridors of one direction: those that run
// through, and those that end there with a turn.
type use struct{ through, turn []int16 }

type searcher struct {
	*router
	vert, hor  use     // indexed by h*nv+v both
	ports      []int16 // per box and side
	x, y       []int   // middles of the corridors as far as known yet
	lines      []int   // cost of going down past each spot; as long as the longer direction
	outs, ins  []exit
	best       shape
	a, b       Box
	ia, ib     int
	dx, dy     int // where b lies seen from a: -1, 0, 1
	loop       bool
	order      []int32
	distanceOf []int
}

// search picks the shape of each link, then in further passes takes each out and picks again.
func (r *router) search() {
	s := searcher{router: r}
	n := r.nv * r.nh
	counts := make([]int16, 4*n+4*len(r.g.Boxes))
	s.vert.through, s.vert.turn = counts[:n], counts[n:2*n]
	s.hor.through, s.hor.turn = counts[2*n:3*n], counts[3*n:4*n]
	s.ports = counts[4*n:]
	s.x, s.y = make([]int, r.nv), make([]int, r.nh)
	for v := range s.x {
		x, w := r.spanV(v)
		s.x[v] = x + w/2
	}
	for h := range s.y {
		y, w := r.spanH(h)
		s.y[h] = y + w/2
	}
	s.lines = make([]int, max(r.nv, r.nh))
	for h := range r.nh {
		if h%2 == 0 && r.split(h/2) {
			s.lines[h] = splitCost
		} else if h%2 == 1 && r.rowBlocked(h/2) {
			s.lines[h] = blockedCost
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
			old := r.shapes[i]
			if pass > 0 {
				s.count(int(i), -1)
			}
			s.find(r.links[i].From, r.links[i].To)
			r.shapes[i] = s.best
			s.count(int(i), 1)
			changed = changed || old.q != s.best.q || old.from != s.best.from || old.to != s.best.to
		}
		if !changed {
			break
		}
	}
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

// find sets best to the cheapest shape for a link.
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
	s.best = shape{cost: math.MaxInt}
	least := s.leastLength()
	for n := 1; n <= maxSegs; n++ {
		if s.best.cost <= (n-1)*bendCost+least {
			break
		}
		if n == maxSegs && s.best.n > 0 {
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

// try keeps a shape if it is cheaper than the best so far.
func (s *searcher) try(sh *shape) {
	cost := (sh.n-1)*bendCost + s.taste(sh)
	hor := sh.from.horizontal()
	for k := range sh.n {
		at := s.x
		if !hor {
			at = s.y
		}
		a, b := at[sh.q[k]], at[sh.q[k+2]]
		if k == 0 {
			a = s.edge(s.a, sh.from)
		}
		if k == sh.n-1 {
			b = s.edge(s.b, sh.to)
		}
		cost += abs(a - b)
		hor = !hor
	}
	if cost >= s.best.cost {
		return
	}
	pa, pb := int(s.ports[4*s.ia+int(sh.from)]), int(s.ports[4*s.ib+int(sh.to)])
	cost += portCost * (pa*pa + pb*pb)
	hor = sh.from.horizontal()
	for k := range sh.n {
		if cost >= s.best.cost {
			return
		}
		cost += s.traffic(sh, k, hor)
		hor = !hor
	}
	if cost < s.best.cost {
		s.best = *sh
		s.best.cost = cost
	}
}

// traffic is the cost of what a segment meets: crossings, company, foreign cells.
func (s *searcher) traffic(sh *shape, k int, hor bool) int {
	c := int(sh.q[k+1])
	a, b := int(sh.q[k]), int(sh.q[k+2])
	turnA, turnB := k > 0, k < sh.n-1
	own, other, step, base, along := &s.hor, &s.vert, 1, c*s.nv, 0
	if !hor {
		own, other, step, base, along = &s.vert, &s.hor, s.nv, c, 1
	}
	if a > b {
		a, b, turnA, turnB = b, a, turnB, turnA
	}
	parts, shared, cells, lines := 0, 0, 0, 0
	odd := c%2 == 1
	for p := a; p <= b; p++ {
		i := base + p*step
		through, turn := int(other.through[i]), int(other.turn[i])
		if p == a && turnA || p == b && turnB {
			parts += through
			lines += s.lines[p] * along / 2
		} else {
			lines += s.lines[p] * along
			parts += 3*through + turn
			if odd && p%2 == 1 {
				cells++
			}
		}
		shared += int(own.through[i]) + int(own.turn[i])
	}
	cost := parts*crossingCost + cells*cellCost + lines
	if odd {
		return cost + shared*rowShareCost
	}
	return cost + shared*shareCost
}

// taste prices what readers expect: forward links leave at the right or bottom and enter
// at the left or top; back links run below or above their row; loops hang at the lower right.
func (s *searcher) taste(sh *shape) int {
	cost := 0
	switch {
	case s.loop:
		if sh.from != right {
			cost += 20
		}
		if sh.to != bottom {
			cost += 10
		}
	case s.dx > 0:
		cost += [...]int{left: 90, right: 0, top: 4, bottom: 2}[sh.from]
		cost += [...]int{left: 0, right: 90, top: 2, bottom: 4}[sh.to]
	case s.dx < 0:
		if sh.n == 1 && sh.from == left {
			cost += 2*bendCost + bendCost/2
		}
		if s.dy == 0 && (sh.from == top) {
			cost += 6
		}
		cost += [...]int{left: 40, right: 60, top: 0, bottom: 0}[sh.from]
		cost += [...]int{left: 60, right: 40, top: 0, bottom: 0}[sh.to]
	case s.dy < 0: // up along a column: pass on the left
		if sh.from == right {
			cost += 6
		}
	default:
		if sh.from == left {
			cost += 6
		}
	}
	return cost
}

// count adds a link's shape to the tables of use, or takes it out again.
func (s *searcher) count(link int, by int16) {
	sh := &s.shapes[link]
	s.ports[4*s.links[link].From+int(sh.from)] += by
	s.ports[4*s.links[link].To+int(sh.to)] += by
	hor := sh.from.horizontal()
	for k := range sh.n {
		c := int(sh.q[k+1])
		a, b := int(sh.q[k]), int(sh.q[k+2])
		turnA, turnB := k > 0, k < sh.n-1
		if a > b {
			a, b, turnA, turnB = b, a, turnB, turnA
		}
		u, step, base := &s.hor, 1, c*s.nv
		if !hor {
			u, step, base = &s.vert, s.nv, c
		}
		for p := a; p <= b; p++ {
			if p == a && turnA || p == b && turnB {
				u.turn[base+p*step] += by
			} else {
				u.through[base+p*step] += by
			}
		}
		hor = !hor
	}
}

func abs(a int) int {
	if a < 0 {
		return -a
	}
	return a
}
