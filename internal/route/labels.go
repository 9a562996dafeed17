package route

// How much worse than above a horizontal stretch the other places for a label are, in px
// of distance from where it had best stand.
const (
	rightCost = 15
	belowCost = 25
	leftCost  = 40
)

// Clearances of a label, in px.
const (
	lineClear = 3 // from links other than its own stretch, and from split lines
	boxClear  = 3 // from boxes and other labels
	endClear  = 2 // from the ends of its stretch
	// captionClear is what it keeps below boxes that its link does not join, where it would
	// read as their caption: more than it is away from its link.
	captionClear = 12
)

// labelStart is how far along its link, in px, a label had best stand: near the start, since
// that is where readers look for what a link says.
const labelStart = 40

// labelFar is how far from there, in px, a label is too far away for a reader to look: the
// grid grows for it, unless more than one of crowdedLabels is, and more than so many: crowded
// pictures become larger by that, and their labels not much nearer.
const (
	labelFar      = 200
	crowdedLabels = 5
)

// What an arrow head takes of its link's end, in px.
const (
	headLength = 9
	headWidth  = 4
)

// labelReach is how far from where it had best stand a label is tried first.
const labelReach = 256

// labelRounds is how often the grid is laid anew to make room for labels.
const labelRounds = 3

// labeller finds places for the labels of one layout.
type labeller struct {
	*router
	cells   []int32 // per cell the box in it plus one
	places  []Rect
	keyed   []bool
	far     []bool // found a place, but away from the start of its link
	order   []int32
	blocked []blockage
	// Where things are, so that a label looks at its neighbours only.
	upright, level buckets // segments by their tracks
	near           map[tile][]int32
}

// blockage is an interval that something takes.
type blockage struct{ from, to int }

func (r *router) newLabeller() *labeller {
	l := &labeller{router: r, places: make([]Rect, len(r.links)), keyed: make([]bool, len(r.links)), far: make([]bool, len(r.links)), near: map[tile][]int32{}}
	l.cells = make([]int32, r.cols*r.rows)
	for i, b := range r.g.Boxes {
		for c := b.Col; c <= b.last(); c++ {
			l.cells[b.Row*r.cols+c] = int32(i + 1)
		}
	}
	// Straight links have the least choice.
	for n := 1; n <= maxSegs; n++ {
		for i, link := range r.links {
			if link.LabelW > 0 && link.LabelH > 0 && r.shapes[i].n == n {
				l.order = append(l.order, int32(i))
			}
		}
	}
	return l
}

// reserve makes room for the labels of links that have nowhere else to go: straight ones
// between neighbours.
func (r *router) reserve() {
	r.growGutter, r.growChannel = make([]int, r.cols+1), make([]int, r.rows+1)
	r.padV, r.padH = make([][2]int, r.cols+1), make([][2]int, r.rows+1)
	for _, pads := range [...][][2]int{r.padV, r.padH} {
		for i := range pads {
			pads[i] = [2]int{r.o.Margin, r.o.Margin}
		}
	}
	for i, link := range r.links {
		sh := &r.shapes[i]
		if link.LabelW == 0 || link.LabelH == 0 || sh.n != 1 || sh.q[0] != sh.q[2] {
			continue
		}
		if p := sh.q[0] / 2; sh.from.horizontal() {
			r.growGutter[p] = max(r.growGutter[p], r.bounded(link.LabelW, 2*r.o.Margin))
		} else {
			r.growChannel[p] = max(r.growChannel[p], r.bounded(link.LabelH, 2*boxClear+2))
		}
	}
}

// bounded is the room for a label or, when it is larger than corridors grow for, for a key.
func (r *router) bounded(size, clear int) int {
	if size > r.o.LabelGrow {
		return r.o.Key + 2*r.o.Margin
	}
	return size + max(clear-r.o.Margin, 2*boxClear)
}

// labelAll finds a place for every label it can and tells whether all were placed, and well.
func (l *labeller) labelAll() bool {
	clear(l.places)
	clear(l.keyed)
	clear(l.far)
	l.index()
	done, away := true, 0
	for _, i := range l.order {
		if l.ended() {
			return true
		}
		if !l.label(int(i)) {
			done = false
			l.keyed[i] = true
		} else if p, at := l.places[i], l.start(int(i)); max(0, p.X-at.X, at.X-p.X-p.W)+max(0, p.Y-at.Y, at.Y-p.Y-p.H) > labelFar {
			l.far[i] = true
			away++
		}
	}
	if away > crowdedLabels && away*crowdedLabels > len(l.order) {
		clear(l.far)
		away = 0
	}
	return done && away == 0
}

// grow gives room to the links whose labels found no place near their start, or none at all;
// it tells whether that may help.
func (l *labeller) grow() bool {
	more := false
	for _, i := range l.order {
		if !l.keyed[i] && !l.far[i] {
			continue
		}
		link, sh := &l.links[i], &l.shapes[i]
		if sh.n == 1 && sh.q[0] == sh.q[2] {
			more = l.growStraight(link, sh) || more
			continue
		}
		segs := l.segs[l.first[i]:l.first[i+1]]
		var wide, high *seg
		for k := range segs {
			s := &segs[k]
			if l.far[i] && (wide != nil || high != nil) {
				break // the first is nearest to the start
			}
			if s.hor && s.to-s.from >= link.LabelW+2*endClear && (wide == nil || s.to-s.from > wide.to-wide.from) {
				wide = s
			}
			if !s.hor && s.corridor%2 == 0 && s.to-s.from >= link.LabelH+2*endClear && (high == nil || s.to-s.from > high.to-high.from) {
				high = s
			}
		}
		switch {
		case wide != nil && wide.room == 0 && link.LabelH <= l.o.LabelGrow:
			wide.room = link.LabelH + l.o.LabelGap + lineClear
			more = true
		case wide == nil && high != nil && high.room == 0 && link.LabelW <= l.o.LabelGrow:
			high.room = link.LabelW + l.o.LabelGap + lineClear
			more = true
		}
	}
	return more
}

// growStraight keeps the tracks that cross a link between neighbours beyond its label.
func (l *labeller) growStraight(link *Link, sh *shape) bool {
	pads, size := l.padV, link.LabelW
	if !sh.from.horizontal() {
		pads, size = l.padH, link.LabelH
	}
	pad := &pads[sh.q[0]/2][0]
	if size += boxClear + lineClear + 2*endClear; size > l.o.LabelGrow || *pad >= size {
		return false
	}
	*pad = size
	return true
}

// keys gives a place for a numbered key to every label without one; it tells whether it could.
func (l *labeller) keys() bool {
	done := true
	for _, i := range l.order {
		if l.keyed[i] && !l.key(int(i)) {
			done = false
		}
	}
	return done
}

// widen keeps tracks so far from the boxes of links without even a place for a key that it
// fits between; first at the end the link leaves from, then at the other.
func (l *labeller) widen(atTail bool) {
	for _, i := range l.order {
		if !l.keyed[i] || l.places[i].W > 0 {
			continue
		}
		sh := &l.shapes[i]
		spot, s, head := sh.q[0], sh.from, l.links[i].Tail
		if !atTail {
			spot, s, head = sh.q[sh.n+1], sh.to, l.links[i].Head
		}
		pads := l.padV
		if !s.horizontal() {
			pads = l.padH
		}
		room := l.o.Key + 2
		if head {
			room += headLength
		}
		if p := spot / 2; sh.n == 1 && sh.q[0] == sh.q[2] {
			switch {
			case s.horizontal():
				l.growGutter[p] = max(l.growGutter[p], room+headLength)
			case l.split(int(p)):
				room += lineClear
			default:
				l.growChannel[p] = max(l.growChannel[p], room+headLength)
			}
		}
		p := &pads[spot/2][0]
		if s.outward() < 0 {
			p = &pads[spot/2][1]
		}
		*p = max(*p, room)
	}
}

// start is the place on a link where its label had best stand: near the start, and no
// farther than half-way.
func (r *router) start(link int) Point {
	segs := r.segs[r.first[link]:r.first[link+1]]
	way := 0
	for k := range segs {
		way += segs[k].to - segs[k].from
	}
	way = min(way/2, labelStart)
	for k := range segs {
		s := &segs[k]
		if n := s.to - s.from; way > n {
			way -= n
			continue
		}
		if s.forward {
			return s.point(s.from + way)
		}
		return s.point(s.to - way)
	}
	return Point{}
}

// label places the label of a link beside one of its pieces.
func (l *labeller) label(i int) bool {
	w, h := l.links[i].LabelW, l.links[i].LabelH
	m := l.start(i)
	best, bestCost := Rect{}, -1
	consider := func(s *seg, cross, cost int) {
		p, ok := l.slide(s, cross, w, h, m, endClear, endClear, false)
		if !ok {
			return
		}
		cost += abs(p.X+w/2-m.X) + abs(p.Y+h/2-m.Y)
		if bestCost < 0 || cost < bestCost {
			best, bestCost = Rect{p.X, p.Y, w, h}, cost
		}
	}
	segs := l.segs[l.first[i]:l.first[i+1]]
	for k := range segs {
		s := &segs[k]
		if s.hor {
			consider(s, s.at-l.o.LabelGap-h, 0)
			consider(s, s.at+l.o.LabelGap, belowCost)
		} else {
			consider(s, s.at+l.o.LabelGap, rightCost)
			consider(s, s.at-l.o.LabelGap-w, leftCost)
		}
	}
	if bestCost < 0 {
		return false
	}
	l.put(i, best)
	return true
}

// key places a numbered key on one of the pieces of a link, well away from their ends if it
// can and clear of arrow heads anyway.
func (l *labeller) key(i int) bool {
	size := l.o.Key
	m := l.start(i)
	segs := l.segs[l.first[i]:l.first[i+1]]
	for _, least := range [...]int{l.o.Margin, 1} {
		best, bestCost := Rect{}, -1
		for k := range segs {
			s := &segs[k]
			p, ok := l.slide(s, s.at-size/2, size, size, m, max(least, l.head(s, true)), max(least, l.head(s, false)), true)
			if !ok {
				continue
			}
			if cost := abs(p.X+size/2-m.X) + abs(p.Y+size/2-m.Y); bestCost < 0 || cost < bestCost {
				best, bestCost = Rect{p.X, p.Y, size, size}, cost
			}
		}
		if bestCost >= 0 {
			l.put(i, best)
			return true
		}
	}
	return false
}

// head is the length of the arrow head at the low or high end of a segment.
func (l *labeller) head(s *seg, low bool) int {
	link, next := &l.links[s.link], s.hiNext
	if low {
		next = s.loNext
	}
	if drawn := link.Head; next < 0 {
		if low == s.forward { // the low end of a forward segment is where its link starts
			drawn = link.Tail
		}
		if drawn {
			return headLength
		}
	}
	return 0
}

// headAt is where an arrow head of length n at the low or high end of a segment is drawn.
func (s *seg) headAt(low bool, n int) Rect {
	at := s.to - n
	if low {
		at = s.from
	}
	if s.hor {
		return Rect{at, s.at - headWidth/2, n, headWidth}
	}
	return Rect{s.at - headWidth/2, at, headWidth, n}
}

// slide moves a rectangle of w by h along a segment to the free place nearest to a point.
// Across the segment it lies at cross; from its low and high end it keeps clear. A key lies
// on its link.
func (l *labeller) slide(s *seg, cross, w, h int, m Point, clearLo, clearHi int, key bool) (Point, bool) {
	along, want := w, m.X-w/2
	region := Rect{Y: cross, H: h}
	if !s.hor {
		along, want = h, m.Y-h/2
		region = Rect{X: cross, W: w}
	}
	lo, hi := s.from+clearLo, s.to-clearHi-along
	if lo > hi || cross < 0 || s.hor && cross+h > l.height() || !s.hor && cross+w > l.width() {
		return Point{}, false
	}
	want = min(max(want, lo), hi)
	for reach := labelReach; ; reach *= 4 {
		from, to := max(lo, want-reach), min(hi, want+reach)
		if s.hor {
			region.X, region.W = from, to+along-from
		} else {
			region.Y, region.H = from, to+along-from
		}
		l.blocked = l.blocked[:0]
		l.obstacles(region, s, key)
		at, ok := l.nearest(from, to, along, want)
		if !ok && (from > lo || to < hi) {
			continue // look further
		}
		if s.hor {
			return Point{at, cross}, ok
		}
		return Point{cross, at}, ok
	}
}

func (r *router) width() int  { return r.gutterX[r.cols] + r.gutterW[r.cols] }
func (r *router) height() int { return r.channelY[r.rows] + r.channelH[r.rows] }

// nearest is the free start between lo and hi that lies nearest to want, which lies
// there as well.
func (l *labeller) nearest(lo, hi, length, want int) (int, bool) {
	up, down := want, want
	for again := true; again; {
		again = false
		for _, b := range l.blocked {
			if b.from < up+length && up < b.to {
				up, again = b.to, true
			}
		}
	}
	for again := true; again; {
		again = false
		for _, b := range l.blocked {
			if b.from < down+length && down < b.to {
				down, again = b.from-length, true
			}
		}
	}
	switch {
	case up > hi && down < lo:
		return 0, false
	case down < lo || up <= hi && up-want < want-down:
		return up, true
	}
	return down, true
}

// obstacles notes what lies in a region beside a segment.
func (l *labeller) obstacles(region Rect, own *seg, key bool) {
	v0, v1 := spots(l.gutterX, l.colX, region.X-lineClear, region.X+region.W+lineClear)
	h0, h1 := spots(l.channelY, l.rowY, region.Y-lineClear, region.Y+region.H+lineClear)
	block := func(o Rect, clear int) {
		if o.X-clear < region.X+region.W && region.X < o.X+o.W+clear &&
			o.Y-clear < region.Y+region.H && region.Y < o.Y+o.H+clear {
			if own.hor {
				l.blocked = append(l.blocked, blockage{o.X - clear, o.X + o.W + clear})
			} else {
				l.blocked = append(l.blocked, blockage{o.Y - clear, o.Y + o.H + clear})
			}
		}
	}
	line := func(j int32) {
		s := &l.segs[j]
		if s == own {
			return
		}
		clear := lineClear
		if key {
			clear = 0 // tracks are not far enough apart for more
		}
		switch {
		case key && s.link == own.link: // a key lies on its link, but on no head
		case s.hor:
			block(Rect{s.from, s.at, s.to - s.from, 0}, clear)
		default:
			block(Rect{s.at, s.from, 0, s.to - s.from}, clear)
		}
		if key {
			for _, low := range [...]bool{true, false} {
				if n := l.head(s, low); n > 0 {
					block(s.headAt(low, n), 0)
				}
			}
		}
	}
	for v := v0; v <= v1; v++ {
		for _, j := range l.between(l.upright.of(v), region.X, region.X+region.W) {
			line(j)
		}
	}
	for h := h0; h <= h1; h++ {
		for _, j := range l.between(l.level.of(h), region.Y, region.Y+region.H) {
			line(j)
		}
		if h%2 == 0 && l.split(h/2) {
			block(Rect{0, l.splitY[h/2], l.width(), 0}, lineClear)
		}
	}
	top := lastStart(l.channelY, l.rowY, region.Y-captionClear)
	for row := max(top-1, 0) / 2; row <= min(h1+1, l.nh-2)/2 && row < l.rows; row++ {
		if l.rowBlocked(row) { // what stands there has labels of its own
			block(Rect{0, l.rowY[row], l.width(), l.rowH[row]}, 0)
		}
		for col := max(v0-1, 0) / 2; col <= min(v1+1, l.nv-2)/2 && col < l.cols; col++ {
			if i := l.cells[row*l.cols+col]; i > 0 {
				b := &l.g.Boxes[i-1]
				l.box(b, block)
				if link := &l.links[own.link]; !key && link.From != int(i-1) && link.To != int(i-1) {
					x := l.edge(*b, left)
					block(Rect{x, l.edge(*b, bottom), l.edge(*b, right) - x, captionClear}, 0)
				}
			}
		}
	}
	for t := range tilesOf(region, boxClear) {
		for _, i := range l.near[t] {
			if i != own.link {
				block(l.places[i], boxClear)
			}
		}
	}
}

// box blocks a box and the badges on its top right corner.
func (l *labeller) box(b *Box, block func(Rect, int)) {
	x, y := l.edge(*b, left), l.edge(*b, top)
	right := l.edge(*b, right)
	block(Rect{x, y, right - x, l.rowH[b.Row]}, boxClear)
	m := l.o.Margin
	w := max(m, min(l.inset(b.last()), right-x))
	block(Rect{right - w, y - m, w + m/2, 2 * m}, 0)
}

// spots is the range of corridors between two coordinates, given where the even and odd
// ones start.
func spots(even, odd []int, from, to int) (int, int) {
	a := lastStart(even, odd, from)
	return a, max(a, lastStart(even, odd, to))
}

// lastStart is the last corridor that starts at or before a coordinate.
func lastStart(even, odd []int, at int) int {
	lo, hi := 0, len(even)+len(odd)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		start := even[mid/2]
		if mid%2 == 1 {
			start = odd[mid/2]
		}
		if start <= at {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}
