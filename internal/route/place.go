package route

// layout lays the tracks, and lays them anew with more room while labels need it.
func (r *router) layout() Result {
	r.reserve()
	r.lay()
	res := Result{Labels: make([]Rect, len(r.links)), Keyed: make([]bool, len(r.links))}
	l := r.newLabeller()
	if len(l.order) > 0 {
		for round := 0; !l.labelAll() && round < labelRounds && l.grow(); round++ {
			r.lay()
		}
		for _, atTail := range [...]bool{true, false} {
			if l.keys() {
				break
			}
			l.widen(atTail)
			r.lay()
			l.labelAll()
		}
		l.keys()
		res.Labels, res.Keyed = l.places, l.keyed
	}
	r.finish(&res)
	return res
}

// lay gives every segment its coordinates.
func (r *router) lay() {
	for {
		r.layVertical()
		r.layHorizontal()
		if r.ended() || !r.clash() { // at most once per corridor
			return
		}
	}
}

// finish copies out what was found.
func (r *router) finish(res *Result) {
	res.ColX, res.ColW, res.RowY, res.RowH = r.colX, r.colW, r.rowY, r.rowH
	res.GutterX, res.GutterW, res.ChannelY, res.ChannelH = r.gutterX, r.gutterW, r.channelY, r.channelH
	res.SplitY = r.splitY
	res.Width, res.Height = r.width(), r.height()
	res.Paths = make([][]Point, len(r.links))
	points := make([]Point, 0, len(r.segs)+len(r.links))
	for i := range r.links {
		from := len(points)
		points = r.path(points, i)
		res.Paths[i] = points[from:len(points):len(points)]
		res.Bends += r.shapes[i].n - 1
	}
	res.Crossings = r.crossings()
}

// path appends the corners of a link.
func (r *router) path(points []Point, link int) []Point {
	segs := r.segs[r.first[link]:r.first[link+1]]
	for k := range segs {
		s := &segs[k]
		start, end := s.from, s.to
		if !s.forward {
			start, end = end, start
		}
		if k == 0 {
			points = append(points, s.point(start))
		}
		points = append(points, s.point(end))
	}
	return points
}

// point is the place on a segment at a coordinate along it.
func (s *seg) point(along int) Point {
	if s.hor {
		return Point{along, s.at}
	}
	return Point{s.at, along}
}

// crossings counts the places where two segments cross.
func (r *router) crossings() int {
	n := 0
	for i := range r.segs {
		s := &r.segs[i]
		if s.hor {
			continue
		}
		for h := int(s.lo / 2); h <= int(s.hi+1)/2 && h < r.nh; h++ {
			for _, j := range r.byH.near(r.segs, h, int(s.corridor), int(s.corridor)) {
				t := &r.segs[j]
				if t.from < s.at && s.at < t.to && s.from < t.at && t.at < s.to {
					n++
				}
			}
		}
	}
	return n
}
