package route

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// verify returns the first thing about a result that breaks the promises of the package.
func verify(g Grid, links []Link, o Options, res Result) error {
	o, _ = o.withDefaults()
	cols, rows := len(g.ColWidth), len(g.RowHeight)
	boxes := make([]Rect, len(g.Boxes))
	for i, b := range g.Boxes {
		x := res.ColX[b.Col]
		boxes[i] = Rect{x, res.RowY[b.Row], res.ColX[b.last()] + res.ColW[b.last()] - x, res.RowH[b.Row]}
	}
	if err := verifyGrid(g, o, res, cols, rows); err != nil {
		return err
	}
	type piece struct {
		link, k int
		Rect    // as a line: W or H is zero
	}
	var pieces []piece
	bends := 0
	for i, p := range res.Paths {
		if len(p) < 2 {
			return fmt.Errorf("link %d has %d points", i, len(p))
		}
		bends += len(p) - 2
		for k := range len(p) - 1 {
			a, b := p[k], p[k+1]
			if (a.X == b.X) == (a.Y == b.Y) {
				return fmt.Errorf("link %d piece %d from %v to %v", i, k, a, b)
			}
			if k > 0 && (p[k-1].X == a.X) == (a.X == b.X) {
				return fmt.Errorf("link %d piece %d goes straight on", i, k)
			}
			pieces = append(pieces, piece{i, k, Rect{min(a.X, b.X), min(a.Y, b.Y), abs(a.X - b.X), abs(a.Y - b.Y)}})
		}
		n := len(p) - 1
		if err := ends(p[0], p[1], boxes[links[i].From], o); err != nil {
			return fmt.Errorf("link %d from: %w", i, err)
		}
		if err := ends(p[n], p[n-1], boxes[links[i].To], o); err != nil {
			return fmt.Errorf("link %d to: %w", i, err)
		}
		if n == 1 && abs(p[0].X-p[1].X)+abs(p[0].Y-p[1].Y) < 2*o.Margin {
			return fmt.Errorf("link %d is too short for two heads: %v", i, p)
		}
	}
	if bends != res.Bends {
		return fmt.Errorf("%d bends, said %d", bends, res.Bends)
	}
	crossings := 0
	for i, a := range pieces {
		for j, b := range boxes {
			if a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H ||
				a.W == 0 && b.X < a.X && a.X < b.X+b.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H ||
				a.H == 0 && b.Y < a.Y && a.Y < b.Y+b.H && a.X < b.X+b.W && b.X < a.X+a.W {
				return fmt.Errorf("link %d piece %d runs through box %d", a.link, a.k, j)
			}
		}
		for j, b := range boxes {
			if len(g.InsetRight) == 0 {
				break
			}
			inset := min(g.InsetRight[g.Boxes[j].last()], b.W)
			if a.meets(Rect{b.X + b.W - inset, b.Y - 8, inset, 8}, 0) {
				return fmt.Errorf("link %d piece %d runs over the badges of box %d", a.link, a.k, j)
			}
		}
		for c := range res.SplitY {
			if len(g.Split) > 0 && g.Split[c] && a.H == 0 && abs(a.Y-res.SplitY[c]) < o.SplitGap {
				return fmt.Errorf("link %d piece %d at %d touches split line %d at %d", a.link, a.k, a.Y, c, res.SplitY[c])
			}
		}
		for r, blocked := range g.Blocked {
			if !blocked {
				continue
			}
			if a.H == 0 && a.Y > res.RowY[r]-1 && a.Y < res.RowY[r]+res.RowH[r]+1 {
				return fmt.Errorf("link %d piece %d runs along blocked row %d", a.link, a.k, r)
			}
			for c := range cols {
				if a.W == 0 && a.X > res.ColX[c]-1 && a.X < res.ColX[c]+res.ColW[c]+1 && a.Y < res.RowY[r]+res.RowH[r] && a.Y+a.H > res.RowY[r] {
					return fmt.Errorf("link %d piece %d runs down blocked row %d", a.link, a.k, r)
				}
			}
		}
		for _, b := range pieces[i+1:] {
			switch {
			case a.W == 0 && b.W == 0 && abs(a.X-b.X) < o.Track && a.Y <= b.Y+b.H && b.Y <= a.Y+a.H,
				a.H == 0 && b.H == 0 && abs(a.Y-b.Y) < o.Track && a.X <= b.X+b.W && b.X <= a.X+a.W:
				return fmt.Errorf("link %d piece %d %v and link %d piece %d %v share a stretch", a.link, a.k, a.Rect, b.link, b.k, b.Rect)
			case a.W == 0 && b.H == 0, a.H == 0 && b.W == 0:
				v, h := a, b
				if a.H == 0 {
					v, h = b, a
				}
				touch := h.X <= v.X && v.X <= h.X+h.W && v.Y <= h.Y && h.Y <= v.Y+v.H
				inner := h.X < v.X && v.X < h.X+h.W && v.Y < h.Y && h.Y < v.Y+v.H
				if inner {
					crossings++
				} else if touch && (a.link != b.link || abs(a.k-b.k) != 1) {
					return fmt.Errorf("a bend of link %d lies on link %d", a.link, b.link)
				}
			}
		}
	}
	if crossings != res.Crossings {
		return fmt.Errorf("%d crossings, said %d", crossings, res.Crossings)
	}
	lines := make([][]Rect, len(links))
	for _, p := range pieces {
		lines[p.link] = append(lines[p.link], p.Rect)
	}
	if err := verifyBound(g, links, o, res, lines); err != nil {
		return err
	}
	return verifyLabels(g, links, o, res, boxes, lines)
}

// verifyBound checks that no corridor is larger than what lies in it may ask for, and that
// an empty one is as small as was asked for.
func verifyBound(g Grid, links []Link, o Options, res Result, lines [][]Rect) error {
	check := func(name string, hor bool, i, from, size, least, extra int) error {
		tracks, labels, straight := 0, 0, 0
		for k, line := range lines {
			label := min(links[k].LabelW, o.LabelGrow)
			if hor {
				label = min(links[k].LabelH, o.LabelGrow)
			}
			for _, p := range line {
				at, start, long, across := p.X, p.X, p.W, p.H
				if hor {
					at, start, long, across = p.Y, p.Y, p.H, p.W
				}
				if from < at && at < from+size && across > 0 {
					tracks++
					if label > 0 {
						labels += label + o.LabelGap + captionClear
					}
				}
				// A straight link asks for its heads at either end, and for its label.
				if len(line) == 1 && long > 0 && (start == from || start+long == from+size) {
					least = max(least, 2*o.Margin)
					if label > 0 {
						least = max(least, label+o.Margin+max(o.Margin, o.Key+2+headLength), 2*(o.Key+2+headLength+lineClear))
						straight = max(straight, label+o.Margin)
					}
				}
			}
		}
		if tracks > 0 {
			least = max(least, (tracks-1)*o.Track+2*max(o.Margin, o.Key+2+headLength)+extra+labels+straight)
		}
		if size > least {
			return fmt.Errorf("%s %d of %d is larger than %d: %d tracks, labels of %d", name, i, size, least, tracks, labels+straight)
		}
		return nil
	}
	for c := range res.GutterW {
		if err := check("gutter", false, c, res.GutterX[c], res.GutterW[c], g.GutterMin[c], 0); err != nil {
			return err
		}
		if c < len(g.ColWidth) {
			inset := 0
			if len(g.InsetRight) > 0 {
				inset = g.InsetRight[c]
				for _, b := range g.Boxes { // badges of a span may reach into the columns before its last
					if b.Col <= c && c <= b.last() {
						inset = max(inset, g.InsetRight[b.last()])
					}
				}
			}
			if err := check("column", false, c, res.ColX[c], res.ColW[c], g.ColWidth[c], inset); err != nil {
				return err
			}
		}
	}
	for c := range res.ChannelH {
		least := g.ChannelMin[c]
		if len(g.Split) > 0 && g.Split[c] {
			least = max(least, 2*o.Margin)
			// Room made for a key stays when the label finds a place after all.
			if slices.ContainsFunc(links, func(l Link) bool { return l.LabelW > 0 && l.LabelH > 0 }) {
				least = max(least, 2*(o.Key+2+headLength+lineClear))
			}
		}
		if err := check("channel", true, c, res.ChannelY[c], res.ChannelH[c], least, 2*o.SplitGap); err != nil {
			return err
		}
		if c < len(g.RowHeight) {
			if err := check("row", true, c, res.RowY[c], res.RowH[c], g.RowHeight[c], 0); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r Rect) meets(o Rect, clear int) bool {
	return r.X-clear < o.X+o.W && o.X < r.X+r.W+clear && r.Y-clear < o.Y+o.H && o.Y < r.Y+r.H+clear
}

func verifyLabels(g Grid, links []Link, o Options, res Result, boxes []Rect, lines [][]Rect) error {
	for i, l := range res.Labels {
		if l == (Rect{}) {
			if (links[i].LabelW > 0 && links[i].LabelH > 0) != res.Keyed[i] {
				return fmt.Errorf("label %d is missing", i)
			}
			continue
		}
		w, h := links[i].LabelW, links[i].LabelH
		if res.Keyed[i] {
			w, h = o.Key, o.Key
		}
		if l.W != w || l.H != h || l.X < 0 || l.Y < 0 || l.X+w > res.Width || l.Y+h > res.Height {
			return fmt.Errorf("label %d is %v", i, l)
		}
		for j, b := range boxes {
			inset := o.Margin
			if len(g.InsetRight) > 0 {
				inset = max(inset, min(b.W, g.InsetRight[g.Boxes[j].last()]))
			}
			badge := Rect{b.X + b.W - inset, b.Y - 8, inset + 4, 16}
			if l.meets(b, 0) || l.meets(badge, 0) {
				return fmt.Errorf("label %d %v lies on box %d %v or its badge", i, l, j, b)
			}
			below := Rect{b.X, b.Y + b.H, b.W, captionClear}
			if !res.Keyed[i] && j != links[i].From && j != links[i].To && l.meets(below, 0) {
				return fmt.Errorf("label %d %v reads as the caption of box %d %v", i, l, j, b)
			}
		}
		for c, y := range res.SplitY {
			if len(g.Split) > 0 && g.Split[c] && l.meets(Rect{0, y, res.Width, 0}, 1) {
				return fmt.Errorf("label %d %v lies on split %d at %d", i, l, c, y)
			}
		}
		for j, other := range res.Labels[:i] {
			if other.W > 0 && l.meets(other, 1) {
				return fmt.Errorf("label %d %v lies on label %d %v", i, l, j, other)
			}
		}
		for j, p := range res.Paths {
			for _, end := range [...]struct {
				head    bool
				p, next Point
			}{{links[j].Tail, p[0], p[1]}, {links[j].Head, p[len(p)-1], p[len(p)-2]}} {
				if end.head && l.meets(headOf(end.p, end.next), 0) {
					return fmt.Errorf("label %d %v lies on a head of link %d at %v", i, l, j, end.p)
				}
			}
		}
		near := false
		for j, line := range lines {
			for _, p := range line {
				switch {
				case res.Keyed[i] && j == i:
					near = near || l.meets(p, 0)
				case l.meets(p, 0) || !res.Keyed[i] && l.meets(p, 2):
					return fmt.Errorf("label %d %v lies on link %d %v", i, l, j, p)
				case j == i:
					near = near || l.meets(p, o.LabelGap+1)
				}
			}
		}
		if !near {
			return fmt.Errorf("label %d %v is far from its link", i, l)
		}
	}
	return nil
}

// headOf is where the arrow head at an end of a link is drawn.
func headOf(p, next Point) Rect {
	switch {
	case next.X > p.X:
		return Rect{p.X, p.Y - 2, headLength, 4}
	case next.X < p.X:
		return Rect{p.X - headLength, p.Y - 2, headLength, 4}
	case next.Y > p.Y:
		return Rect{p.X - 2, p.Y, 4, headLength}
	}
	return Rect{p.X - 2, p.Y - headLength, 4, headLength}
}

// ends checks one end of a link: on the box's edge, with room for the arrow head.
func ends(p, next Point, b Rect, o Options) error {
	m := o.Margin
	switch {
	case p.X == b.X && next.X <= p.X-m, p.X == b.X+b.W && next.X >= p.X+m:
		if p.Y < b.Y+m || p.Y > b.Y+b.H-m {
			return fmt.Errorf("%v too near a corner of %v", p, b)
		}
	case p.Y == b.Y && next.Y <= p.Y-m, p.Y == b.Y+b.H && next.Y >= p.Y+m:
		if p.X < b.X+m || p.X > b.X+b.W-m {
			return fmt.Errorf("%v too near a corner of %v", p, b)
		}
	default:
		return fmt.Errorf("%v to %v does not leave %v", p, next, b)
	}
	return nil
}

func verifyGrid(g Grid, o Options, res Result, cols, rows int) error {
	x, y := 0, 0
	for c := range cols + 1 {
		if res.GutterX[c] != x || res.GutterW[c] < g.GutterMin[c] {
			return fmt.Errorf("gutter %d", c)
		}
		x += res.GutterW[c]
		if c < cols {
			if res.ColX[c] != x || res.ColW[c] < g.ColWidth[c] {
				return fmt.Errorf("column %d", c)
			}
			x += res.ColW[c]
		}
	}
	for c := range rows + 1 {
		if res.ChannelY[c] != y || res.ChannelH[c] < g.ChannelMin[c] {
			return fmt.Errorf("channel %d", c)
		}
		if len(g.Split) > 0 && g.Split[c] {
			if s := res.SplitY[c] - y; s < o.Margin || s > res.ChannelH[c]-o.Margin {
				return fmt.Errorf("split %d at %d of %d", c, s, res.ChannelH[c])
			}
		}
		y += res.ChannelH[c]
		if c < rows {
			if res.RowY[c] != y || res.RowH[c] < g.RowHeight[c] {
				return fmt.Errorf("row %d", c)
			}
			y += res.RowH[c]
		}
	}
	if res.Width != x || res.Height != y {
		return fmt.Errorf("size %d x %d, want %d x %d", res.Width, res.Height, x, y)
	}
	return nil
}

// plan is a random grid with links.
func plan(rnd *rand.Rand, cols, rows, links, fill int, fancy bool) (Grid, []Link) {
	g := Grid{}
	for range cols {
		g.ColWidth = append(g.ColWidth, 112)
	}
	for range rows {
		g.RowHeight = append(g.RowHeight, 50)
	}
	for range cols + 1 {
		g.GutterMin = append(g.GutterMin, 34)
	}
	for range rows + 1 {
		g.ChannelMin = append(g.ChannelMin, 33)
	}
	if fancy {
		g.Blocked, g.Split, g.InsetRight = make([]bool, rows), make([]bool, rows+1), make([]int, cols)
		for i := range g.Blocked {
			g.Blocked[i] = rnd.IntN(8) == 0
		}
		for i := range g.Split {
			g.Split[i] = rnd.IntN(3) == 0
		}
		for i := range g.InsetRight {
			g.InsetRight[i] = rnd.IntN(60) * rnd.IntN(2)
		}
		for i := range g.GutterMin {
			g.GutterMin[i] = rnd.IntN(50)
		}
		for i := range g.ChannelMin {
			g.ChannelMin[i] = rnd.IntN(50)
		}
		for i := range g.ColWidth {
			g.ColWidth[i] = rnd.IntN(160)
		}
	}
	for row := range rows {
		if fancy && g.Blocked[row] {
			continue
		}
		for col := 0; col < cols; col++ {
			if rnd.IntN(100) < fill {
				b := Box{Row: row, Col: col}
				if fancy && rnd.IntN(6) == 0 {
					b.Span = 1 + rnd.IntN(min(5, cols-col))
				}
				g.Boxes = append(g.Boxes, b)
				col = b.last()
			}
		}
	}
	if len(g.Boxes) == 0 {
		return g, nil
	}
	var ls []Link
	for i := range links {
		l := Link{From: rnd.IntN(len(g.Boxes)), To: rnd.IntN(len(g.Boxes)), Head: true, Tail: i%7 == 0}
		if rnd.IntN(3) == 0 {
			l.LabelW, l.LabelH = 20+rnd.IntN(60), 12
		}
		ls = append(ls, l)
		if rnd.IntN(10) == 0 {
			ls = append(ls, Link{From: l.To, To: l.From})
		}
		if rnd.IntN(10) == 0 {
			ls = append(ls, l)
		}
		if rnd.IntN(10) == 0 {
			ls = append(ls, Link{From: l.To, To: l.To})
		}
	}
	return g, ls
}

func TestRandomPlansKeepEveryPromise(t *testing.T) {
	t.Parallel()
	n := 500
	if testing.Short() {
		n = 60
	}
	for seed := range n {
		rnd := rand.New(rand.NewPCG(uint64(seed), 1))
		cols, rows := 1+rnd.IntN(1+seed%60), 1+rnd.IntN(12)
		g, links := plan(rnd, cols, rows, rnd.IntN(cols*4+4), 20+rnd.IntN(81), seed%3 > 0)
		res, err := Route(t.Context(), g, links, Options{})
		require.NoError(t, err)
		require.NoError(t, verify(g, links, Options{}, res), "seed %d: %d x %d, %d links", seed, cols, rows, len(links))
		again, err := Route(t.Context(), g, links, Options{})
		require.NoError(t, err)
		require.Equal(t, res, again)
		slices.Reverse(links)
		res, err = Route(t.Context(), g, links, Options{})
		require.NoError(t, err)
		require.NoError(t, verify(g, links, Options{}, res), "seed %d reversed", seed)
	}
}

// TestLargePlans routes 1,500 links of all kinds, loops, duplicates and both directions
// among them, in 60 columns and 12 rows, some of which lie in one lane or are blocked.
func TestLargePlans(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3) {
		rnd := rand.New(rand.NewPCG(seed, 12))
		g, links := plan(rnd, 60, 12, 1200, 50+25*int(seed), true)
		links = links[:1500]
		res, err := Route(t.Context(), g, links, Options{})
		require.NoError(t, err)
		require.NoError(t, verify(g, links, Options{}, res), "seed %d", seed)
	}
}
