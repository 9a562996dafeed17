package route

import "math"

// What a route costs, in px of length. A bend weighs as much as many px or two crossings,
// so that links stay simple; the rest decides among equals.
const (
	bendCost      = 500
	crossingCost  = 252
	cellCost      = 2   // of running through an empty cell of a lane
	shareCost     = 2   // of each spot shared with another link in the same corridor
	rowShareCost  = 6   // the same along a row or column, which hold less than gutters
	portCost      = 6   // of a side of a box that has links already
	splitCost     = 30  // of going over a separator line
	blockedCost   = 400 // of going past a blocked row, over what is drawn there
	wrongSideCost = 140 // of a forward link that leaves at the left or enters at the right
)

// use counts the segments of one direction on a spot: those that run through, and those
// that end there with a turn.
type use struct{ through, turn int16 }

// spot is the use of a place where two corridors meet: by vertical segments, then by
// horizontal ones.
type spot [2]use

// try keeps a shape if it is among the cheapest so far.
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
	bound := s.bound()
	if cost >= bound {
		return
	}
	pa, pb := int(s.ports[4*s.ia+int(sh.from)]), int(s.ports[4*s.ib+int(sh.to)])
	cost += portCost * (pa*pa + pb*pb)
	hor = sh.from.horizontal()
	c := candidate{shape: *sh, plain: cost}
	for k := range sh.n {
		if cost >= bound {
			return
		}
		plain, parts, straight := s.traffic(sh, k, hor)
		cost += plain + parts*crossingCost/3
		c.plain += plain
		c.straight += straight
		hor = !hor
	}
	if cost < bound {
		c.cost = cost
		s.add(&c)
	}
}

// bound is the cost that a shape must stay below to be kept.
func (s *searcher) bound() int {
	if len(s.few) < s.keep {
		return math.MaxInt
	}
	return s.few[len(s.few)-1].cost
}

// add puts a shape among the few.
func (s *searcher) add(c *candidate) {
	if len(s.few) < s.keep {
		s.few = append(s.few, *c)
	}
	k := len(s.few) - 1
	for k > 0 && s.few[k-1].cost > c.cost {
		s.few[k] = s.few[k-1]
		k--
	}
	s.few[k] = *c
}

// traffic prices what segment k of a shape meets: the company that it has and the cells
// and lines that it passes; then the crossings to be expected, in thirds, since a run past
// a turn may cross or not; then those that are certain.
func (s *searcher) traffic(sh *shape, k int, hor bool) (plain, parts, straight int) {
	c := int(sh.q[k+1])
	a, b := int(sh.q[k]), int(sh.q[k+2])
	turnA, turnB := k > 0, k < sh.n-1
	if a > b {
		a, b, turnA, turnB = b, a, turnB, turnA
	}
	own, step, at := 1, 1, c*s.nv+a
	if !hor {
		own, step, at = 0, s.nv, a*s.nv+c
	}
	first, turns, shared := at, 0, 0
	for range b - a + 1 {
		mine, foreign := s.spots[at][own], s.spots[at][1-own]
		straight += int(foreign.through)
		turns += int(foreign.turn)
		shared += int(mine.through) + int(mine.turn)
		at += step
	}
	// Where a segment turns, it meets only what runs through, and half of a line.
	parts = 3*straight + turns
	lo, hi := a, b
	if turnA {
		foreign := s.spots[first][1-own]
		parts -= 2*int(foreign.through) + int(foreign.turn)
		straight -= int(foreign.through)
		lo++
	}
	if turnB {
		foreign := s.spots[at-step][1-own]
		parts -= 2*int(foreign.through) + int(foreign.turn)
		straight -= int(foreign.through)
		hi--
	}
	if !hor {
		plain = (s.lines[b+1] - s.lines[a] + s.lines[hi+1] - s.lines[lo]) / 2
	}
	if c%2 == 0 {
		return plain + shared*shareCost, parts, straight
	}
	cells := (hi+1)/2 - lo/2 // odd spots from lo to hi
	return plain + shared*rowShareCost + cells*cellCost, parts, straight
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
		cost += [...]int{left: wrongSideCost, right: 0, top: 4, bottom: 2}[sh.from]
		cost += [...]int{left: 0, right: wrongSideCost, top: 2, bottom: 4}[sh.to]
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
		own, step, at := 1, 1, c*s.nv+a
		if !hor {
			own, step, at = 0, s.nv, a*s.nv+c
		}
		for p := a; p <= b; p++ {
			if u := &s.spots[at][own]; p == a && turnA || p == b && turnB {
				u.turn += by
			} else {
				u.through += by
			}
			at += step
		}
		hor = !hor
	}
}
