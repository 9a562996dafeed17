package route

import "math"

// refiner prices shapes by the crossings that they cost when tracks are well ordered,
// where the search estimates them. All links but the one at hand are cut into segments;
// those of link i begin at i*maxSegs, and those of a candidate come last.
type refiner struct {
	*searcher
	scratch int32   // where the segments of a candidate begin
	heads   []int32 // per corridor its first segment, vertical corridors first; -1 = none
	pieces  []piece // per segment
}

// piece is where a segment runs, and its neighbours in the list of its corridor. It is kept
// apart from the segments since lists are walked often.
type piece struct{ lo, hi, next, prev int32 }

// refineKeep is how many shapes of each link are priced exactly.
const refineKeep = 6

// refine takes each link out once more and picks the best of its cheapest shapes.
func (s *searcher) refine() {
	n := len(s.links) * maxSegs
	r := refiner{searcher: s, scratch: int32(n)}
	r.heads, r.pieces = make([]int32, s.nv+s.nh), make([]piece, n)
	for i := range r.heads {
		r.heads[i] = -1
	}
	s.segs = make([]seg, n+maxSegs)
	for i := range s.links {
		r.insert(i)
	}
	s.keep = refineKeep
	for _, i := range s.order {
		if s.ended() {
			return
		}
		r.again(int(i))
	}
}

// again picks the shape of a link anew.
func (r *refiner) again(i int) {
	r.remove(i)
	r.count(i, -1)
	r.find(r.links[i].From, r.links[i].To)
	var best *candidate
	least := math.MaxInt
	for k := range r.few {
		c := &r.few[k]
		if cost := c.plain + c.straight*crossingCost; cost < least {
			if cost += r.conflicts(i, &c.shape) * crossingCost; cost < least {
				best, least = c, cost
			}
		}
	}
	r.shapes[i] = best.shape
	r.count(i, 1)
	r.insert(i)
}

// conflicts counts the links that a shape crosses though it runs along with them: at one
// end of the way they share, the one track had better come first, at the other end the other.
func (r *refiner) conflicts(i int, sh *shape) int {
	r.cutShape(i, sh, r.scratch)
	n := 0
	for a := r.scratch; a < r.scratch+int32(sh.n); a++ {
		s := &r.segs[a]
		for b := r.heads[r.list(s)]; b >= 0; b = r.pieces[b].next {
			if p := &r.pieces[b]; s.lo >= p.hi || p.lo >= s.hi || r.joined(s, &r.segs[b]) {
				continue
			}
			low, _ := r.diverge(a, b, true)
			high, _ := r.diverge(a, b, false)
			if low*high < 0 {
				n++
			}
		}
	}
	return n
}

// joined says whether two segments come together from a stretch before the first one:
// what they share is counted there.
func (r *refiner) joined(s, t *seg) bool {
	if s.forward {
		return s.lo == t.lo && s.loTurn == t.loTurn && s.loTurn != 0
	}
	return s.hi == t.hi && s.hiTurn == t.hiTurn && s.hiTurn != 0
}

// list is the index of the corridor of a segment in heads.
func (r *refiner) list(s *seg) int {
	if s.hor {
		return r.nv + int(s.corridor)
	}
	return int(s.corridor)
}

// insert cuts a link's shape and puts it into the lists; remove takes it out again.
func (r *refiner) insert(i int) {
	base := int32(i * maxSegs)
	r.cutShape(i, &r.shapes[i], base)
	for a := base; a < base+int32(r.shapes[i].n); a++ {
		t := &r.segs[a]
		head := &r.heads[r.list(t)]
		r.pieces[a] = piece{t.lo, t.hi, *head, -1}
		if *head >= 0 {
			r.pieces[*head].prev = a
		}
		*head = a
	}
}

func (r *refiner) remove(i int) {
	base := int32(i * maxSegs)
	for a := base; a < base+int32(r.shapes[i].n); a++ {
		p := &r.pieces[a]
		if p.next >= 0 {
			r.pieces[p.next].prev = p.prev
		}
		if p.prev >= 0 {
			r.pieces[p.prev].next = p.next
		} else {
			r.heads[r.list(&r.segs[a])] = p.next
		}
	}
}
