package route

// diverge follows two segments that share a stretch beyond their low or high ends until
// their links part. It says which should come first (left or above) where they are now so
// that they do not cross there: 1 the first, -1 the second, 0 neither. The second result
// says whether coming first here means coming first (1) or second (-1) there.
func (r *router) diverge(a, b int32, low bool) (int, int) {
	sign := 1
	for range maxSegs {
		s, t := &r.segs[a], &r.segs[b]
		es, et, turnS, turnT, na, nb := s.hi, t.hi, int(s.hiTurn), int(t.hiTurn), s.hiNext, t.hiNext
		if low {
			es, et, turnS, turnT, na, nb = s.lo, t.lo, int(s.loTurn), int(t.loTurn), s.loNext, t.loNext
		}
		if es != et {
			if low == (es > et) {
				return -sign * turnS, sign // the first ends inside the second's run
			}
			return sign * turnT, sign
		}
		if turnS != turnT {
			return -sign * turnS, sign
		}
		if turnS == 0 {
			return 0, sign
		}
		// They turn together; the outer of the two stays outer.
		if low != (turnS > 0) {
			sign = -sign
		}
		low = turnS < 0
		a, b = na, nb
	}
	return 0, sign
}

// prefer says with which weight the first of two vertical segments should come before
// (or, negative, after) the second. Crossings that cannot be avoided and links that never
// part are decided at one end of the shared way, the same wherever along it they meet.
func (r *router) prefer(a, b int32) int {
	s, t := &r.segs[a], &r.segs[b]
	if s.lo == t.hi || s.hi == t.lo {
		return 0 // they only touch one spot; the order of their neighbours decides
	}
	low, lowSign := r.diverge(a, b, true)
	high, highSign := r.diverge(a, b, false)
	if low+high != 0 {
		return 4 * (low + high)
	}
	lead, first := s, 1
	if t.link < s.link {
		lead, first = t, -1
	}
	p, sign := high, highSign
	if lead.forward {
		p, sign = low, lowSign
	}
	if p != 0 {
		return p
	}
	return sign * first
}

// meetWeight outweighs all crossings of two segments.
const meetWeight = 1000

// preferExact is prefer for two horizontal segments whose ends are known exactly: it
// counts the crossings that each order costs.
func (r *router) preferExact(a, b int32) int {
	s, t := &r.segs[a], &r.segs[b]
	p := 0
	within := func(x int, o *seg) bool { return o.from < x && x < o.to }
	if within(s.from, t) {
		p -= int(s.loTurn)
	}
	if within(s.to, t) {
		p -= int(s.hiTurn)
	}
	if within(t.from, s) {
		p += int(t.loTurn)
	}
	if within(t.to, s) {
		p += int(t.hiTurn)
	}
	p *= 4
	// One from above and one from below on the same track must not meet.
	meet := func(x int, turn int8, y int, other int8) {
		if turn*other < 0 && abs(x-y) < r.o.Track {
			p += meetWeight * int(other)
		}
	}
	meet(s.from, s.loTurn, t.from, t.loTurn)
	meet(s.from, s.loTurn, t.to, t.hiTurn)
	meet(s.to, s.hiTurn, t.from, t.loTurn)
	meet(s.to, s.hiTurn, t.to, t.hiTurn)
	if p != 0 {
		return p
	}
	if s.link <= t.link {
		return 1
	}
	return -1
}

// sorter brings the segments of one corridor into an order. Its slices are reused.
type sorter struct {
	weight  []int16 // weight[i*n+j] > 0: i wants to come before j; -weight[j*n+i]
	apart   []bool  // apart[i*n+j]: i and j need different tracks
	in, out []int
	done    []bool
	order   []int
	tail    []int
	before  []int // longest chain of tracks before and after each
	after   []int
	group   []int
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	s = s[:n]
	clear(s)
	return s
}

// sort orders n segments so that few preferences are broken (Eades, Lin and Smyth: peel
// off sources and sinks, else what has most before it to lose).
func (o *sorter) sort(n int) {
	o.in, o.out, o.done = grow(o.in, n), grow(o.out, n), grow(o.done, n)
	o.order, o.tail = o.order[:0], o.tail[:0]
	for i := range n {
		for j, w := range o.weight[i*n : i*n+n] {
			if w > 0 {
				o.out[i] += int(w)
				o.in[j] += int(w)
			}
		}
	}
	remove := func(i int) {
		o.done[i] = true
		for j, w := range o.weight[i*n : i*n+n] {
			if w > 0 {
				o.in[j] -= int(w)
			} else {
				o.out[j] += int(w)
			}
		}
	}
	for len(o.order)+len(o.tail) < n {
		pick, source, sink := -1, false, false
		for i := range n {
			if o.done[i] {
				continue
			}
			if o.in[i] == 0 {
				pick, source = i, true
				break
			}
			if o.out[i] == 0 {
				if !sink {
					pick, sink = i, true
				}
				continue
			}
			if !sink && (pick < 0 || o.out[i]-o.in[i] > o.out[pick]-o.in[pick]) {
				pick = i
			}
		}
		if sink && !source {
			o.tail = append(o.tail, pick)
		} else {
			o.order = append(o.order, pick)
		}
		remove(pick)
	}
	for i := len(o.tail) - 1; i >= 0; i-- {
		o.order = append(o.order, o.tail[i])
	}
}
