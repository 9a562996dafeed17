package route

import (
	"cmp"
	"slices"
	"sort"
)

// seg is one straight piece of a link in its corridor.
type seg struct {
	link     int32
	corridor int32
	hor      bool
	forward  bool // runs to the right or down
	// lo and hi are the ends in spots, doubled; at a box's edge the end is half a spot
	// further, since the piece passes everything in the gutter or channel there.
	lo, hi int32
	// turns at the ends: -1 to the left or up, 1 to the right or down, 0 ends at a box.
	loTurn, hiTurn int8
	// neighbours at the ends, -1 at a box.
	loNext, hiNext int32
	at             int // coordinate of the track
	from, to       int // exact ends, from < to
	room           int // for a label: above a horizontal piece, right of a vertical one
}

// buckets are segment indices grouped by corridor, those of a corridor by their low ends.
type buckets struct {
	start []int32
	items []int32
	reach []int32 // per item, the highest end up to it in its corridor
}

func (b *buckets) of(corridor int) []int32 { return b.items[b.start[corridor]:b.start[corridor+1]] }

// near returns the segments of a corridor that meet the spots between two, and few others.
func (b *buckets) near(segs []seg, corridor, from, to int) []int32 {
	items, reach := b.of(corridor), b.reach[b.start[corridor]:b.start[corridor+1]]
	lo := sort.Search(len(items), func(k int) bool { return int(reach[k]) >= 2*from-1 })
	hi := lo + sort.Search(len(items)-lo, func(k int) bool { return int(segs[items[lo+k]].lo) > 2*to+1 })
	return items[lo:hi]
}

// cut turns shapes into segments.
func (r *router) cut() {
	r.first = make([]int32, len(r.links)+1)
	n := 0
	for i := range r.shapes {
		r.first[i] = int32(n)
		n += r.shapes[i].n
	}
	r.first[len(r.links)] = int32(n)
	r.segs = r.segs[:n] // refine took more
	for i := range r.shapes {
		r.cutShape(i, &r.shapes[i], r.first[i])
	}
	r.byV = r.group(false, r.nv)
	r.byH = r.group(true, r.nh)
}

// cutShape writes the segments of a link's shape from base on.
func (r *router) cutShape(i int, sh *shape, base int32) {
	segs := r.segs[base : int(base)+sh.n]
	hor := sh.from.horizontal()
	for k := range segs {
		s := &segs[k]
		a, b := sh.q[k], sh.q[k+2]
		*s = seg{link: int32(i), corridor: sh.q[k+1], hor: hor, forward: a < b, loNext: -1, hiNext: -1}
		if a == b {
			if k == 0 {
				s.forward = sh.from.outward() > 0
			} else {
				s.forward = sh.to.outward() < 0
			}
		}
		hor = !hor
	}
	dir := func(forward bool) int8 {
		if forward {
			return 1
		}
		return -1
	}
	for k := range segs {
		s := &segs[k]
		a, b := 2*sh.q[k], 2*sh.q[k+2]
		var ta, tb int8
		na, nb := int32(-1), int32(-1)
		if k > 0 {
			ta, na = -dir(segs[k-1].forward), base+int32(k)-1
		} else {
			a -= int32(dir(s.forward))
		}
		if k < len(segs)-1 {
			tb, nb = dir(segs[k+1].forward), base+int32(k)+1
		} else {
			b += int32(dir(s.forward))
		}
		if !s.forward {
			a, b, ta, tb, na, nb = b, a, tb, ta, nb, na
		}
		s.lo, s.hi, s.loTurn, s.hiTurn, s.loNext, s.hiNext = a, b, ta, tb, na, nb
	}
}

// group sorts the segments of one direction into n corridors.
func (r *router) group(hor bool, n int) buckets {
	b := buckets{start: make([]int32, n+1), items: make([]int32, 0, len(r.segs))}
	for i := range r.segs {
		if r.segs[i].hor == hor {
			b.items = append(b.items, int32(i))
		}
	}
	slices.SortFunc(b.items, func(i, j int32) int {
		s, t := &r.segs[i], &r.segs[j]
		return cmp.Or(cmp.Compare(s.corridor, t.corridor), cmp.Compare(s.lo, t.lo), cmp.Compare(i, j))
	})
	b.reach = make([]int32, len(b.items))
	for k, i := range b.items {
		s := &r.segs[i]
		b.start[s.corridor+1]++
		b.reach[k] = s.hi
		if k > 0 && r.segs[b.items[k-1]].corridor == s.corridor {
			b.reach[k] = max(s.hi, b.reach[k-1])
		}
	}
	for c := range n {
		b.start[c+1] += b.start[c]
	}
	return b
}
