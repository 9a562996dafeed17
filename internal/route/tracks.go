package route

// chains computes, for the members of one band in their order, how much room each needs
// before and after it: tracks beside it, and labels where room was asked for them.
func (r *router) chains(o *sorter, items []int32, member func(i int) bool, clear int) {
	n := len(items)
	apart := func(i, j int) int { // i comes first
		s, t := &r.segs[items[i]], &r.segs[items[j]]
		if s.hor {
			return max(r.o.Track, t.room)
		}
		return max(r.o.Track, s.room)
	}
	for k, i := range o.order {
		if !member(i) {
			continue
		}
		s := &r.segs[items[i]]
		o.before[i] = 0
		if s.hor && s.room > 0 {
			o.before[i] = max(0, s.room+clear-lineClear-r.o.Margin)
		}
		for _, j := range o.order[:k] {
			if o.apart[i*n+j] && member(j) {
				o.before[i] = max(o.before[i], o.before[j]+apart(j, i))
			}
		}
	}
	for k := n - 1; k >= 0; k-- {
		i := o.order[k]
		if !member(i) {
			continue
		}
		s := &r.segs[items[i]]
		o.after[i] = 0
		if !s.hor {
			o.after[i] = max(0, s.room-r.o.Margin)
		}
		for _, j := range o.order[k+1:] {
			if o.apart[i*n+j] && member(j) {
				o.after[i] = max(o.after[i], o.after[j]+apart(i, j))
			}
		}
	}
}

// room is the room that the members need between the margins, -1 if there are none.
func (o *sorter) room(n int, member func(i int) bool) int {
	most := -1
	for i := range n {
		if member(i) {
			most = max(most, o.before[i]+o.after[i])
		}
	}
	return most
}

// components sets group to the least index of the members that hang together.
func (o *sorter) components(n int, member func(i int) bool) {
	for i := range n {
		o.group[i] = i
	}
	root := func(i int) int {
		for o.group[i] != i {
			o.group[i] = o.group[o.group[i]]
			i = o.group[i]
		}
		return i
	}
	for i := range n {
		for j := range i {
			if o.apart[i*n+j] && member(i) && member(j) {
				a, b := root(i), root(j)
				o.group[max(a, b)] = min(a, b)
			}
		}
	}
	for i := range n {
		o.group[i] = root(i)
	}
}

// spread sets the coordinates of the members in the band from lo to hi, each component
// about the middle: a segment lies half-way between the tracks before and after it.
func (r *router) spread(o *sorter, items []int32, member func(i int) bool, lo, hi, middle int) {
	n := len(items)
	o.components(n, member)
	o.in = grow(o.in, n) // per component the room it needs
	for i := range n {
		if member(i) {
			g := o.group[i]
			o.in[g] = max(o.in[g], o.before[i]+o.after[i])
		}
	}
	for i := range n {
		if !member(i) {
			continue
		}
		width, gap := o.in[o.group[i]], r.o.Track
		if width > 0 {
			gap = max(gap, min(r.o.Spread, (hi-lo)*gap/width))
		}
		stretched := width * gap / r.o.Track
		start := min(max(middle-stretched/2, lo), hi-stretched)
		r.segs[items[i]].at = start + (width+o.before[i]-o.after[i])*gap/r.o.Track/2
	}
}

// prepare fills the tables of a sorter for the segments of a corridor.
func (r *router) prepare(o *sorter, items []int32, apart func(s, t *seg) bool, prefer func(a, b int32) int) {
	n := len(items)
	o.weight, o.apart = grow(o.weight, n*n), grow(o.apart, n*n)
	o.before, o.after, o.group = grow(o.before, n), grow(o.after, n), grow(o.group, n)
	for i := range n {
		for j := range i {
			if !apart(&r.segs[items[i]], &r.segs[items[j]]) {
				continue
			}
			o.apart[i*n+j], o.apart[j*n+i] = true, true
			p := int16(prefer(items[i], items[j]))
			o.weight[i*n+j], o.weight[j*n+i] = p, -p
		}
	}
	o.sort(n)
}

func all(int) bool { return true }

// layVertical gives vertical segments their tracks and widens gutters and columns. The
// ends of segments are known by corridor only, so those that share a spot count as
// overlapping. Where one comes from above and one from below they may share a track, since
// horizontal segments are then ordered so that they do not meet; strict corridors, where
// that failed, keep those apart as well.
func (r *router) layVertical() {
	copy(r.colW, r.g.ColWidth)
	for c, w := range r.g.GutterMin {
		r.gutterW[c] = max(w, r.growGutter[c])
	}
	copy(r.rowH, r.g.RowHeight)
	for c, h := range r.g.ChannelMin {
		r.channelH[c] = max(h, r.growChannel[c])
	}
	o := &r.sorter
	strict := false
	apart := func(s, t *seg) bool {
		if s.lo == t.hi || t.lo == s.hi {
			return strict
		}
		return s.lo <= t.hi && t.lo <= s.hi
	}
	for v := range r.nv {
		if items := r.byV.of(v); len(items) > 0 {
			strict = r.strict[v]
			r.prepare(o, items, apart, r.prefer)
			r.chains(o, items, all, 0)
			width, start, end := &r.gutterW[v/2], r.padV[v/2][0], r.padV[v/2][1]
			if v%2 == 1 {
				width, start, end = &r.colW[v/2], r.o.Margin, max(r.o.Margin, r.inset(v/2))
			}
			*width = max(*width, start+o.room(len(items), all)+end)
			// Relative to the corridor; made absolute when all widths are known.
			r.spread(o, items, all, start, *width-end, *width/2)
		}
	}
	r.roomForHeads()
	r.placeColumns()
	for i := range r.segs {
		if s := &r.segs[i]; !s.hor {
			x, _ := r.spanV(int(s.corridor))
			s.at += x
		}
	}
}

// clash finds vertical segments that came to lie on one another and makes their corridors strict.
func (r *router) clash() bool {
	found := false
	for v := range r.nv {
		if r.strict[v] {
			continue
		}
		items := r.byV.of(v)
		for k, i := range items {
			s := &r.segs[i]
			for _, j := range items[:k] {
				t := &r.segs[j]
				if (s.lo == t.hi || t.lo == s.hi) && abs(s.at-t.at) < r.o.Track && s.from <= t.to && t.from <= s.to {
					r.strict[v], found = true, true
				}
			}
		}
	}
	return found
}

// roomForHeads makes gutters and channels that a link crosses between two boxes as wide
// as two margins.
func (r *router) roomForHeads() {
	for i := range r.shapes {
		sh := &r.shapes[i]
		if sh.n != 1 {
			continue
		}
		for _, p := range [...]int32{sh.q[0], sh.q[2]} {
			if sh.from.horizontal() {
				r.gutterW[p/2] = max(r.gutterW[p/2], 2*r.o.Margin)
			} else {
				r.channelH[p/2] = max(r.channelH[p/2], 2*r.o.Margin)
			}
		}
	}
}

// layHorizontal gives horizontal segments their tracks and makes channels and rows higher.
func (r *router) layHorizontal() {
	for i := range r.segs {
		if s := &r.segs[i]; s.hor {
			s.from, s.to = r.end(s, true), r.end(s, false)
		}
	}
	o := &r.sorter
	apart := func(s, t *seg) bool { return s.from < t.to+r.o.Track && t.from < s.to+r.o.Track }
	for h := range r.nh {
		items := r.byH.of(h)
		n := len(items)
		r.prepare(o, items, apart, r.preferExact)
		if h%2 == 0 && r.split(h/2) {
			r.laySplit(o, items, h/2)
			continue
		}
		if n == 0 {
			continue
		}
		r.chains(o, items, all, captionClear)
		height, start, end := &r.channelH[h/2], r.padH[h/2][0], r.padH[h/2][1]
		if h%2 == 1 {
			height, start, end = &r.rowH[h/2], r.o.Margin, r.o.Margin
		}
		*height = max(*height, start+o.room(n, all)+end)
		r.spread(o, items, all, start, *height-end, *height/2)
	}
	r.placeRows()
	for c := range r.splitY {
		if r.split(c) {
			r.splitY[c] += r.channelY[c]
		}
	}
	for i := range r.segs {
		if s := &r.segs[i]; s.hor {
			y, _ := r.spanH(int(s.corridor))
			s.at += y
		}
	}
	for i := range r.segs {
		if s := &r.segs[i]; !s.hor {
			s.from, s.to = r.end(s, true), r.end(s, false)
		}
	}
}

// end is the exact low or high end of a segment.
func (r *router) end(s *seg, low bool) int {
	next := s.hiNext
	if low {
		next = s.loNext
	}
	if next >= 0 {
		return r.segs[next].at
	}
	l, sh := r.links[s.link], &r.shapes[s.link]
	if low == s.forward { // the low end of a forward segment is where it starts
		return r.edge(r.g.Boxes[l.From], sh.from)
	}
	return r.edge(r.g.Boxes[l.To], sh.to)
}

// laySplit lays the tracks of a channel in two bands, above and below its separator line.
// Links with both ends above stay above it, those with both ends below stay below.
func (r *router) laySplit(o *sorter, items []int32, channel int) {
	n := len(items)
	kind := func(i int) int { return int(r.segs[items[i]].loTurn) + int(r.segs[items[i]].hiTurn) }
	lastUp, firstDown := -1, n
	for k, i := range o.order {
		if kind(i) < 0 {
			lastUp = k
		}
		if kind(i) > 0 && firstDown == n {
			firstDown = k
		}
	}
	cut := (lastUp + 1 + firstDown) / 2
	o.done = grow(o.done, n) // whether above
	for k, i := range o.order {
		o.done[i] = kind(i) < 0 || kind(i) == 0 && k < cut
	}
	upper := func(i int) bool { return o.done[i] }
	lower := func(i int) bool { return !o.done[i] }
	r.chains(o, items, upper, captionClear)
	r.chains(o, items, lower, lineClear)
	band := func(pad, room int) int {
		if room < 0 {
			return pad
		}
		return pad + room + r.o.SplitGap
	}
	start, end := r.padH[channel][0], r.padH[channel][1]
	up, down := band(start, o.room(n, upper)), band(end, o.room(n, lower))
	up = max(up, r.growChannel[channel])
	h := max(r.channelH[channel], up+down)
	r.channelH[channel] = h
	line := min(max(h/2, up), h-down)
	r.splitY[channel] = line
	gap := r.o.SplitGap
	r.spread(o, items, upper, start, line-gap, (start+line-gap)/2)
	r.spread(o, items, lower, line+gap, h-end, (line+gap+h-end)/2)
}
