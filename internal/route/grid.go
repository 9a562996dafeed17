package route

import (
	"fmt"
	"slices"
)

// maxLength bounds every length in the input, so that sums never overflow.
const maxLength = 1 << 20

// side is the side of a box where a link leaves or enters.
type side uint8

const (
	left side = iota
	right
	top
	bottom
)

// horizontal says whether a link at this side runs horizontally there.
func (s side) horizontal() bool { return s <= right }

// outward is the direction away from the box: 1 is right or down.
func (s side) outward() int {
	if s == right || s == bottom {
		return 1
	}
	return -1
}

func (o Options) withDefaults() (Options, []error) {
	var errs []error
	fill := func(name string, p *int, least, def int) {
		if *p == 0 {
			*p = def
		}
		if *p < least || *p > maxLength {
			errs = append(errs, fmt.Errorf("options: %s is %d, want %d to %d", name, *p, least, maxLength))
		}
	}
	fill("Track", &o.Track, 2, 8)
	fill("Spread", &o.Spread, 2, min(2*max(o.Track, 1), maxLength))
	fill("Margin", &o.Margin, 1, 12)
	fill("SplitGap", &o.SplitGap, 1, 8)
	fill("LabelGap", &o.LabelGap, 1, 4)
	fill("LabelGrow", &o.LabelGrow, 1, 160)
	fill("Key", &o.Key, 1, 14)
	o.Spread = max(o.Spread, o.Track)
	o.SplitGap = max(o.SplitGap, (o.Track+1)/2) // tracks on both sides of a line are parallel, too
	return o, errs
}

// check returns every problem of the grid.
func (g Grid) check() []error {
	var errs []error
	fail := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	size := func(name string, got, want int, optional bool) {
		if got != want && !(optional && got == 0) {
			fail("grid: %s has %d values, want %d", name, got, want)
		}
	}
	lengths := func(name string, vs []int) {
		for i, v := range vs {
			if v < 0 || v > maxLength {
				fail("grid: %s[%d] is %d, want 0 to %d", name, i, v, maxLength)
			}
		}
	}
	cols, rows := len(g.ColWidth), len(g.RowHeight)
	size("GutterMin", len(g.GutterMin), cols+1, false)
	size("ChannelMin", len(g.ChannelMin), rows+1, false)
	size("Blocked", len(g.Blocked), rows, true)
	size("Split", len(g.Split), rows+1, true)
	size("InsetRight", len(g.InsetRight), cols, true)
	lengths("ColWidth", g.ColWidth)
	lengths("RowHeight", g.RowHeight)
	lengths("GutterMin", g.GutterMin)
	lengths("ChannelMin", g.ChannelMin)
	lengths("InsetRight", g.InsetRight)
	taken := make([]int, cols*rows)
	for i, b := range g.Boxes {
		if b.Row < 0 || b.Row >= rows || b.Col < 0 || b.Col >= cols || b.Span < 0 || b.Span > cols-b.Col {
			fail("boxes[%d]: row %d, column %d, span %d lies outside %d columns and %d rows", i, b.Row, b.Col, b.Span, cols, rows)
			continue
		}
		if b.Row < len(g.Blocked) && g.Blocked[b.Row] {
			fail("boxes[%d]: row %d is blocked", i, b.Row)
		}
		for c := b.Col; c <= b.last(); c++ {
			if j := taken[b.Row*cols+c]; j > 0 {
				fail("boxes[%d]: row %d, column %d is taken by boxes[%d]", i, b.Row, c, j-1)
				break
			}
			taken[b.Row*cols+c] = i + 1
		}
	}
	return errs
}

func checkLinks(links []Link, boxes int) []error {
	var errs []error
	for i, l := range links {
		if l.From < 0 || l.From >= boxes {
			errs = append(errs, fmt.Errorf("links[%d]: from box %d of %d", i, l.From, boxes))
		}
		if l.To < 0 || l.To >= boxes {
			errs = append(errs, fmt.Errorf("links[%d]: to box %d of %d", i, l.To, boxes))
		}
		if l.LabelW < 0 || l.LabelW > maxLength || l.LabelH < 0 || l.LabelH > maxLength {
			errs = append(errs, fmt.Errorf("links[%d]: label of %d by %d, want 0 to %d", i, l.LabelW, l.LabelH, maxLength))
		}
	}
	return errs
}

// last is the last column the box covers.
func (b Box) last() int { return b.Col + max(b.Span, 1) - 1 }

// router is the state of one call of Route.
//
// Corridors are numbered finely: vertical ones gutter 0, column 0, gutter 1, …, and
// horizontal ones channel 0, row 0, channel 1, …; so even corridors lie between cells and
// odd ones run through them. A vertical and a horizontal corridor meet in a spot.
type router struct {
	g     Grid
	o     Options
	links []Link
	ended func() bool // whether nobody waits any more: whatever is found then is thrown away

	cols, rows int
	nv, nh     int // vertical and horizontal corridors

	// blockedDown[v*(nh+1)+h] counts the spots of corridor v before h that no vertical
	// run may pass; blockedAlong[h*(nv+1)+v] likewise for horizontal runs.
	blockedDown, blockedAlong []int32

	shapes []shape
	segs   []seg
	first  []int32 // per link the index of its first segment, and the end
	byV    buckets // segments by vertical corridor
	byH    buckets
	sorter sorter

	colX, colW, rowY, rowH               []int
	gutterX, gutterW, channelY, channelH []int
	splitY                               []int

	insets []int // as in the grid, spans seen to

	// What gutters and channels grow to for the labels of straight links.
	growGutter, growChannel []int
	// Least distance between the low and high edge of each gutter and channel and its tracks.
	padV, padH [][2]int
	// Vertical corridors where segments that share but a spot need tracks of their own.
	strict []bool
}

func newRouter(g Grid, links []Link, o Options) *router {
	r := &router{g: g, o: o, links: links, cols: len(g.ColWidth), rows: len(g.RowHeight)}
	r.nv, r.nh = 2*r.cols+1, 2*r.rows+1
	r.block()
	r.insetSpans()
	r.strict = make([]bool, r.nv)
	ints := make([]int, 4*r.cols+5*r.rows+5)
	take := func(n int) []int {
		s := ints[:n:n]
		ints = ints[n:]
		return s
	}
	r.colX, r.colW = take(r.cols), take(r.cols)
	r.rowY, r.rowH = take(r.rows), take(r.rows)
	r.gutterX, r.gutterW = take(r.cols+1), take(r.cols+1)
	r.channelY, r.channelH = take(r.rows+1), take(r.rows+1)
	r.splitY = take(r.rows + 1)
	copy(r.colW, g.ColWidth)
	copy(r.rowH, g.RowHeight)
	copy(r.gutterW, g.GutterMin)
	copy(r.channelH, g.ChannelMin)
	r.placeColumns()
	r.placeRows()
	return r
}

// block fills the tables of spots that cannot be passed.
func (r *router) block() {
	closed := make([]bool, r.nv*r.nh)
	for _, b := range r.g.Boxes {
		for v := 2*b.Col + 1; v <= 2*b.last()+1; v++ {
			closed[(2*b.Row+1)*r.nv+v] = true
		}
	}
	r.blockedDown = make([]int32, r.nv*(r.nh+1))
	r.blockedAlong = make([]int32, r.nh*(r.nv+1))
	for h := range r.nh {
		barred := h%2 == 1 && r.rowBlocked(h/2)
		for v := range r.nv {
			var down, along int32
			if closed[h*r.nv+v] || barred && v%2 == 1 {
				down = 1
			}
			if closed[h*r.nv+v] || barred {
				along = 1
			}
			r.blockedDown[v*(r.nh+1)+h+1] = r.blockedDown[v*(r.nh+1)+h] + down
			r.blockedAlong[h*(r.nv+1)+v+1] = r.blockedAlong[h*(r.nv+1)+v] + along
		}
	}
}

func (r *router) rowBlocked(row int) bool { return len(r.g.Blocked) > 0 && r.g.Blocked[row] }
func (r *router) split(channel int) bool  { return len(r.g.Split) > 0 && r.g.Split[channel] }
func (r *router) inset(col int) int {
	if len(r.insets) == 0 {
		return 0
	}
	return r.insets[col]
}

// insetSpans carries the badges of boxes that are longer than their last column into the
// columns before it.
func (r *router) insetSpans() {
	r.insets = slices.Clone(r.g.InsetRight)
	if len(r.insets) == 0 {
		return
	}
	for _, b := range r.g.Boxes {
		rest := r.g.InsetRight[b.last()]
		for c := b.last(); c > b.Col && rest > 0; c-- {
			rest -= r.g.ColWidth[c] + r.g.GutterMin[c]
			r.insets[c-1] = max(r.insets[c-1], rest)
		}
	}
}

// free says whether a run along a corridor may pass all spots from a to b, in any order.
func (r *router) free(horizontal bool, corridor, a, b int) bool {
	if a > b {
		a, b = b, a
	}
	if horizontal {
		t := r.blockedAlong[corridor*(r.nv+1):]
		return t[b+1] == t[a]
	}
	t := r.blockedDown[corridor*(r.nh+1):]
	return t[b+1] == t[a]
}

// placeColumns lays gutters and columns side by side.
func (r *router) placeColumns() {
	x := 0
	for c := range r.cols + 1 {
		r.gutterX[c] = x
		x += r.gutterW[c]
		if c < r.cols {
			r.colX[c] = x
			x += r.colW[c]
		}
	}
}

// placeRows lays channels and rows on top of each other.
func (r *router) placeRows() {
	y := 0
	for c := range r.rows + 1 {
		r.channelY[c] = y
		y += r.channelH[c]
		if c < r.rows {
			r.rowY[c] = y
			y += r.rowH[c]
		}
	}
}

// spanV is the place and width of a vertical corridor, spanH of a horizontal one.
func (r *router) spanV(v int) (int, int) {
	if v%2 == 0 {
		return r.gutterX[v/2], r.gutterW[v/2]
	}
	return r.colX[v/2], r.colW[v/2]
}

func (r *router) spanH(h int) (int, int) {
	if h%2 == 0 {
		return r.channelY[h/2], r.channelH[h/2]
	}
	return r.rowY[h/2], r.rowH[h/2]
}

// edge is the coordinate of a box's side.
func (r *router) edge(b Box, s side) int {
	switch s {
	case left:
		return r.colX[b.Col]
	case right:
		return r.colX[b.last()] + r.colW[b.last()]
	case top:
		return r.rowY[b.Row]
	}
	return r.rowY[b.Row] + r.rowH[b.Row]
}
