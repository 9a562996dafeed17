package pdf

import (
	"context"
	"math"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
)

// piece is a part, or some letters of one, as it stands on a sheet.
type piece struct {
	part
	dx, dy  float64 // from where it is in the picture
	clipped bool    // by the window
}

// run is what stays together where a line goes on over several sheets: a word, or a sign
// with what it means.
type run struct {
	box      box
	parts    []int
	from, to int // the letters, of a text
}

// part says what sheets show of names and lines that are cut: never half a letter.
func (m *measured) part(ctx context.Context, sheets []*sheet) error {
	for _, s := range sheets {
		s.instead, s.heads.instead = map[int][]piece{}, map[int][]piece{}
	}
	done := slices.Clone(m.moves)
	m.restate(sheets, done)
	for len(sheets) > 0 {
		n := 1
		for n < len(sheets) && sheets[n].window.y == sheets[0].window.y {
			n++
		}
		r := newRow(m, sheets[:n])
		for _, line := range m.legends {
			r.legend(line)
		}
		for i := 0; i < len(m.parts); {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			next := i + 1
			if t, is := m.parts[i].item.(scene.Text); is && !done[i] {
				for next < len(m.parts) && !done[next] && below(m.parts[next-1].item, m.parts[next].item) {
					next++
				}
				r.paragraph(i, next, t.Anchor == scene.End || t.RTL)
			}
			i = next
		}
		r.heads()
		sheets = sheets[n:]
	}
	return nil
}

// movesOf are the parts that move where they are cut, so that no cut beside them harms them.
func (m *measured) movesOf() []bool {
	out := make([]bool, len(m.parts))
	for i := range m.stages {
		if s := &m.stages[i]; s.kind != band {
			out[s.shape] = true
			for _, l := range s.labels {
				out[l] = true
			}
		}
	}
	for _, line := range m.legends {
		for _, r := range line {
			for _, i := range r.parts {
				out[i] = true
			}
		}
	}
	return out
}

// below tells whether an item is the next line of a paragraph.
func below(above, it scene.Item) bool {
	a, is := above.(scene.Text)
	b, too := it.(scene.Text)
	by := b.Y - a.Y
	return is && too && a.X == b.X && a.Anchor == b.Anchor && a.Type == b.Type && a.Bold == b.Bold && by > 0 && by < 2*a.Type.Size()
}

// row are sheets beside each other. Lines of text go on where the picture ends, and where
// what a sheet shows of it does.
type row struct {
	m           *measured
	sheets      []*sheet
	windows     []box
	left, right []float64 // the room beside the windows
}

func newRow(m *measured, sheets []*sheet) *row {
	r := &row{m: m, sheets: sheets, left: make([]float64, len(sheets))}
	const edge = 8 // of a page, in points
	for i, s := range sheets {
		r.windows = append(r.windows, s.window)
		margin := s.margin
		if i == len(sheets)-1 {
			margin = edge
		}
		r.right = append(r.right, max(0, (s.width-margin-s.place.dx)/s.place.xx-s.window.X))
	}
	first := sheets[0]
	r.left[0] = max(0, (first.place.dx-edge)/first.place.xx+first.window.x)
	return r
}

// rough is how many pixels of a line are nothing.
const rough = 0.5

// whole tells whether one sheet shows all between x and X.
func (r *row) whole(b box) bool {
	for i, w := range r.windows {
		if (b.x >= w.x-rough || i == 0) && (b.X <= w.X+rough || i == len(r.windows)-1) {
			return true
		}
	}
	return false
}

// at is the sheet on which x is.
func (r *row) at(x float64) int {
	for i, w := range r.windows {
		if x < w.X {
			return i
		}
	}
	return len(r.windows) - 1
}

// up tells how far what is cut between rows is moved into this one, if it belongs there.
func (r *row) up(b box) (dy float64, here bool) {
	w := r.windows[0]
	top, bottom := w.y <= 0, w.Y >= float64(r.m.scene.Height)
	mid := (b.y + b.Y) / 2
	switch {
	case mid < w.y && !top || mid >= w.Y && !bottom:
		return 0, false
	case b.y < w.y && !top:
		return w.y - b.y, true
	case b.Y > w.Y && !bottom:
		return w.Y - b.Y, true
	}
	return 0, true
}

// put has a part stand on a sheet only, moved, with some of its letters.
func (r *row) put(i, on int, p piece) {
	r.clear(i)
	r.sheets[on].instead[i] = append(r.sheets[on].instead[i], p)
}

// clear takes a part off the sheets that would show it where it is.
func (r *row) clear(i int) {
	for _, s := range r.sheets {
		if _, is := s.instead[i]; !is && r.m.parts[i].box.grown(3).meets(s.window) {
			s.instead[i] = nil
		}
	}
}

// paragraph shows lines below each other.
func (r *row) paragraph(from, to int, fromRight bool) {
	all, whole := nowhere, true
	for i := from; i < to; i++ {
		b := r.m.parts[i].box
		if !b.grown(3).meets(box{math.Inf(-1), r.windows[0].y, math.Inf(1), r.windows[0].Y}) {
			continue
		}
		all, whole = all.and(b), whole && r.whole(b)
	}
	if all.empty() {
		return
	}
	on := r.at((all.x + all.X) / 2)
	together := !whole && all.w() <= r.windows[on].w()/2
	for i := from; i < to; i++ {
		p := piece{part: r.m.parts[i]}
		dy, here := r.up(p.box)
		p.dy = dy
		switch {
		case !here:
			r.clear(i)
		case together:
			w := r.windows[on]
			p.dx = max(0, w.x-all.x) + min(0, w.X-all.X)
			r.put(i, on, p)
		case !r.whole(p.box):
			r.line(i, p, fromRight)
		case dy != 0:
			r.put(i, r.at((p.box.x+p.box.X)/2), p)
		}
	}
}

// line has a line go on from sheet to sheet.
func (r *row) line(i int, p piece, fromRight bool) {
	words := p.words()
	on, by, ok := r.deal(words, fromRight)
	if !ok {
		words = p.clusters()
		on, by = r.centered(words), make([]float64, len(words))
	}
	for k := 0; k < len(words); {
		n := k + 1
		for n < len(words) && on[n] == on[k] && by[n] == by[k] {
			n++
		}
		part := p
		part.letters, part.dx = p.letters[words[k].from:words[n-1].to], by[k]
		r.put(i, on[k], part)
		k = n
	}
}

// legend has a line of signs go on.
func (r *row) legend(line []run) {
	whole := true
	for _, l := range line {
		if _, here := r.up(l.box); !here {
			return
		}
		whole = whole && r.whole(l.box)
	}
	if whole {
		return
	}
	on, by, ok := r.deal(line, false)
	if !ok { // one is longer than a sheet
		for _, l := range line {
			for _, i := range l.parts {
				if _, is := r.m.parts[i].item.(scene.Text); is {
					r.paragraph(i, i+1, false)
				}
			}
		}
		return
	}
	for k, l := range line {
		for _, i := range l.parts {
			r.put(i, on[k], piece{part: r.m.parts[i], dx: by[k]})
		}
	}
}

// heads has the sheets that repeat what names the rows show that as the first one does.
func (r *row) heads() {
	for _, s := range r.sheets[1:] {
		for i, pieces := range r.sheets[0].instead {
			if b := r.m.parts[i].box; s.heads.box.w() > 0 && b.X <= s.heads.box.X && b.meets(s.heads.box) {
				s.heads.instead[i] = pieces
			}
		}
	}
}

// deal gives runs, from left to right, to sheets: each to the one on which it begins or,
// where that has no room for it, to the beginning of the next. From the right, it is the
// other way about. It says how far each is moved, and whether all have room.
func (r *row) deal(runs []run, fromRight bool) (on []int, by []float64, ok bool) {
	boxes := make([]box, len(runs))
	for i := range runs {
		boxes[i] = runs[i].box
	}
	if !fromRight {
		return deal(boxes, r.windows, r.right)
	}
	left := slices.Clone(r.left)
	slices.Reverse(left)
	on, by, ok = deal(mirrored(boxes), mirrored(r.windows), left)
	slices.Reverse(on)
	slices.Reverse(by)
	for i := range on {
		on[i], by[i] = len(r.windows)-1-on[i], -by[i]
	}
	return on, by, ok
}

// deal is that from left to right, with so much room behind each window.
func deal(runs, windows []box, room []float64) (on []int, by []float64, ok bool) {
	k, shift, last := 0, 0.0, len(windows)-1
	for k < last && len(runs) > 0 && runs[0].x >= windows[k].X { // where the line begins
		k++
	}
	end := math.Inf(-1)
	for _, r := range runs {
		for k < last && r.X+shift > windows[k].X+room[k] {
			if r.x+shift <= windows[k].x { // no sheet is wide enough for it
				return nil, nil, false
			}
			k++
			if shift = windows[k].x - r.x; end <= windows[k-1].X {
				shift = max(0, shift)
			} // else the line stood beside the window before, and begins anew
			end = math.Inf(-1)
		}
		if k == last && shift != 0 && r.X+shift > windows[k].X+room[k] {
			return nil, nil, false
		}
		end = r.X + shift
		on, by = append(on, k), append(by, shift)
	}
	return on, by, true
}

func mirrored(boxes []box) []box {
	out := make([]box, len(boxes))
	for i, b := range boxes {
		out[len(out)-1-i] = box{-b.X, b.y, -b.x, b.Y}
	}
	return out
}

// centered gives runs to the sheets on which their middles are.
func (r *row) centered(runs []run) []int {
	out := make([]int, len(runs))
	for i, of := range runs {
		out[i] = r.at((of.box.x + of.box.X) / 2)
	}
	return out
}

// clusters are the letters of a line.
func (p *part) clusters() []run {
	out := make([]run, len(p.letters))
	size := p.item.(scene.Text).Type.Size()
	for i, l := range p.letters {
		out[i] = run{box: box{l.x, p.box.y, l.x + float64(l.width*size/unit), p.box.Y}, from: i, to: i + 1}
	}
	return out
}

// words are those of a line, in the order in which they stand, without the spaces.
func (p *part) words() (out []run) {
	var said strings.Builder
	for _, l := range p.letters {
		said.WriteString(l.text)
	}
	var breaks []int
	if s := said.String(); !text.RTL(s) && s == strings.Join(strings.Fields(p.item.(scene.Text).S), " ") {
		breaks = text.Parts(s)
	}
	at, open := 0, false
	for _, l := range p.clusters() {
		said := p.letters[l.from].text
		for len(breaks) > 0 && breaks[0] <= at {
			breaks, open = breaks[1:], false
		}
		at += len(said)
		switch {
		case said == " ":
			open = false
		case open:
			last := &out[len(out)-1]
			last.box, last.to = last.box.and(l.box), l.to
		default:
			out, open = append(out, l), true
		}
	}
	return out
}

// legendsOf are lines of signs with what they mean.
func (m *measured) legendsOf() (out [][]run) {
	for _, g := range m.groups {
		if g.Class != "legend" {
			continue
		}
		var line []run
		said := true
		add := func() {
			if n := len(line); n > 1 && line[n-1].box.x < line[n-2].box.x {
				out, line = append(out, line[:n-1:n-1]), line[n-1:]
			}
		}
		for i := g.from; i < g.to; i++ {
			t, is := m.parts[i].item.(scene.Text)
			is = is && t.Class == "explain"
			if !is && said {
				add()
				line = append(line, run{box: nowhere})
			}
			if len(line) == 0 {
				line = append(line, run{box: nowhere})
			}
			said = is
			last := &line[len(line)-1]
			last.box, last.parts = last.box.and(m.parts[i].box), append(last.parts, i)
		}
		add()
		if len(line) > 0 {
			out = append(out, line)
		}
	}
	return out
}
