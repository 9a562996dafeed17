package route

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// sketch builds a grid from rows of text: a letter is a box, '.' an empty cell, '-' goes
// on with the box to its left. A row of '#' is blocked.
func sketch(rows ...string) (Grid, map[byte]int) {
	g, id := Grid{}, map[byte]int{}
	for range rows[0] {
		g.ColWidth = append(g.ColWidth, 100)
		g.GutterMin = append(g.GutterMin, 30)
	}
	g.GutterMin = append(g.GutterMin, 30)
	g.ChannelMin = append(g.ChannelMin, 30)
	g.Blocked = make([]bool, len(rows))
	for r, row := range rows {
		g.RowHeight = append(g.RowHeight, 50)
		g.ChannelMin = append(g.ChannelMin, 30)
		for c := range len(row) {
			switch row[c] {
			case '.':
			case '#':
				g.Blocked[r] = true
			case '-':
				g.Boxes[len(g.Boxes)-1].Span++
			default:
				id[row[c]] = len(g.Boxes)
				g.Boxes = append(g.Boxes, Box{Row: r, Col: c, Span: 1})
			}
		}
	}
	return g, id
}

func sketchLinks(id map[byte]int, pairs ...string) []Link {
	var links []Link
	for _, p := range pairs {
		links = append(links, Link{From: id[p[0]], To: id[p[1]], Head: true})
	}
	return links
}

func TestShapes(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name      string
		grid      []string
		links     []string
		split     []int
		paths     [][]Point // nil = not compared
		bends     int
		crossings int
	}{
		{name: "straight to the neighbour", grid: []string{"ab"}, links: []string{"ab"},
			paths: [][]Point{{{130, 55}, {160, 55}}}},
		{name: "straight over empty cells", grid: []string{"a..b"}, links: []string{"ab"},
			paths: [][]Point{{{130, 55}, {420, 55}}}},
		{name: "straight down", grid: []string{"a", "b"}, links: []string{"ab"},
			paths: [][]Point{{{80, 80}, {80, 110}}}},
		{name: "straight down over an empty cell", grid: []string{"a", ".", "b"}, links: []string{"ab"},
			paths: [][]Point{{{80, 80}, {80, 190}}}},
		{name: "corner into the side", grid: []string{"a.", ".b"}, links: []string{"ab"}, bends: 1},
		{name: "corner where the other is taken", grid: []string{"ac", ".b"}, links: []string{"ab"}, bends: 1,
			paths: [][]Point{{{80, 80}, {80, 135}, {160, 135}}}},
		{name: "step through the gutter", grid: []string{"ac", "db"}, links: []string{"ab"}, bends: 2,
			paths: [][]Point{{{130, 55}, {145, 55}, {145, 135}, {160, 135}}}},
		{name: "skip a row", grid: []string{"a", "x", "b"}, links: []string{"ab"}, bends: 2,
			paths: [][]Point{{{130, 55}, {145, 55}, {145, 215}, {130, 215}}}},
		{name: "skip a column", grid: []string{"axb"}, links: []string{"ab"}, bends: 2},
		{name: "past rows of boxes", grid: []string{"axx", "xxx", "xxb"}, links: []string{"ab"}, bends: 3},
		{name: "back link below its row", grid: []string{"a.b"}, links: []string{"ba"}, bends: 2,
			paths: [][]Point{{{340, 80}, {340, 95}, {80, 95}, {80, 80}}}},
		{name: "there and back", grid: []string{"ab"}, links: []string{"ab", "ba"}, bends: 2},
		{name: "loop", grid: []string{"a"}, links: []string{"aa"}, bends: 3,
			paths: [][]Point{{{130, 55}, {145, 55}, {145, 95}, {80, 95}, {80, 80}}}},
		{name: "twice", grid: []string{"ab"}, links: []string{"ab", "ab"},
			paths: [][]Point{{{130, 47}, {160, 47}}, {{130, 63}, {160, 63}}}},
		{name: "stack", grid: []string{"a", "b", "c"}, links: []string{"ab", "bc", "ac"}, bends: 2},
		{name: "out of one side they do not cross", grid: []string{"a.x", ".xb", "xxc", "xxd"},
			links: []string{"ab", "ac", "ad"}, bends: 6},
		{name: "down from a span", grid: []string{"a--", "b.c"}, links: []string{"ab", "ac"},
			paths: [][]Point{{{80, 80}, {80, 110}}, {{340, 80}, {340, 110}}}},
		{name: "round a span that closes all columns", grid: []string{"a..", "x--", ".b."}, links: []string{"ab"}, bends: 2},
		{name: "round two spans", grid: []string{"z--", "xay", "w--", "vbu"}, links: []string{"ab"}, bends: 4},
		{name: "not through a blocked row", grid: []string{"a", "#", "b"}, links: []string{"ab"}, bends: 2},
		{name: "not along a blocked row", grid: []string{"xaxb", "####"}, links: []string{"ab"}, bends: 2},
		{name: "beside the line", grid: []string{"axb", "yyy"}, split: []int{0, 1}, links: []string{"ab"}, bends: 2},
		{name: "three over one another", grid: []string{"abcd"}, links: []string{"da", "ca", "ba"}, bends: 6},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			g, id := sketch(tc.grid...)
			g.Split = make([]bool, len(tc.grid)+1)
			for _, c := range tc.split {
				g.Split[c] = true
			}
			links := sketchLinks(id, tc.links...)
			res, err := Route(t.Context(), g, links, Options{})
			require.NoError(t, err)
			require.NoError(t, verify(g, links, Options{}, res))
			if tc.paths != nil {
				require.Equal(t, tc.paths, res.Paths)
			}
			require.Equal(t, tc.bends, res.Bends, "bends: %v", res.Paths)
			require.Equal(t, tc.crossings, res.Crossings, "crossings: %v", res.Paths)
		})
	}
}

func TestLinksWithBothEndsAboveALineStayAbove(t *testing.T) {
	t.Parallel()
	g, id := sketch("abc", "def")
	g.Split = []bool{false, true, false}
	links := sketchLinks(id, "ca", "fd", "ac")
	res, err := Route(t.Context(), g, links, Options{})
	require.NoError(t, err)
	require.NoError(t, verify(g, links, Options{}, res))
	for i, p := range res.Paths {
		above := p[0].Y < res.SplitY[1]
		for _, q := range p {
			require.Equal(t, above, q.Y < res.SplitY[1], "link %d: %v", i, p)
		}
	}
}

func TestPortsKeepClearOfBadges(t *testing.T) {
	t.Parallel()
	g, id := sketch("abc", "def")
	g.InsetRight = []int{0, 60, 0}
	links := sketchLinks(id, "be", "be", "be", "be", "be", "be", "be")
	res, err := Route(t.Context(), g, links, Options{})
	require.NoError(t, err)
	require.NoError(t, verify(g, links, Options{}, res))
	for _, p := range res.Paths {
		require.LessOrEqual(t, p[0].X, res.ColX[1]+res.ColW[1]-60)
	}
	require.Equal(t, 12+6*8+60, res.ColW[1], "the column grew for seven ports beside the badges")
}

func TestLabels(t *testing.T) {
	t.Parallel()
	g, id := sketch("ab", "cd")
	g.Split = []bool{false, true, false}
	links := sketchLinks(id, "ab", "ac", "dc", "db")
	for i := range links {
		links[i].LabelW, links[i].LabelH = 40, 12
	}
	res, err := Route(t.Context(), g, links, Options{})
	require.NoError(t, err)
	require.NoError(t, verify(g, links, Options{}, res))
	require.Equal(t, []bool{false, false, false, false}, res.Keyed)
	require.Equal(t, 52, res.GutterW[1], "the gutter grew for the label and 6 px at its ends")
	require.Less(t, res.Labels[0].Y, res.Paths[0][0].Y, "above the straight link")

	links[0].LabelW = 1000
	res, err = Route(t.Context(), g, links, Options{})
	require.NoError(t, err)
	require.NoError(t, verify(g, links, Options{}, res))
	require.Equal(t, []bool{true, false, false, false}, res.Keyed)
	require.Equal(t, 14, res.Labels[0].W)
	require.Equal(t, 38, res.GutterW[1], "the gutter grew for a key and two margins only")
}

func TestMalformedInputIsReportedWhole(t *testing.T) {
	t.Parallel()
	g := Grid{
		ColWidth: []int{10, -1}, RowHeight: []int{10}, GutterMin: []int{1}, ChannelMin: []int{1, 1},
		Blocked: []bool{true}, InsetRight: []int{1, 2, 3}, Split: []bool{true},
		Boxes: []Box{{Row: 0, Col: 0}, {Row: 0, Col: 0, Span: 2}, {Row: 3, Col: 0}, {Row: 0, Col: 1, Span: 9}},
	}
	_, err := Route(t.Context(), g, []Link{{From: -1, To: 9}, {LabelW: -3}}, Options{Track: -8})
	require.EqualError(t, err, `options: Track is -8, want 2 to 1048576
grid: GutterMin has 1 values, want 3
grid: Split has 1 values, want 2
grid: InsetRight has 3 values, want 2
grid: ColWidth[1] is -1, want 0 to 1048576
boxes[0]: row 0 is blocked
boxes[1]: row 0 is blocked
boxes[1]: row 0, column 0 is taken by boxes[0]
boxes[2]: row 3, column 0, span 0 lies outside 2 columns and 1 rows
boxes[3]: row 0, column 1, span 9 lies outside 2 columns and 1 rows
links[0]: from box -1 of 4
links[0]: to box 9 of 4
links[1]: label of -3 by 0, want 0 to 1048576`)
}

func TestEmptyGrids(t *testing.T) {
	t.Parallel()
	res, err := Route(t.Context(), Grid{GutterMin: []int{3}, ChannelMin: []int{4}}, nil, Options{})
	require.NoError(t, err)
	require.Equal(t, []int{3, 4}, []int{res.Width, res.Height})
	_, err = Route(t.Context(), Grid{}, nil, Options{})
	require.Error(t, err)
}

func TestInputIsLeftAlone(t *testing.T) {
	t.Parallel()
	rnd := rand.New(rand.NewPCG(3, 3))
	g, links := plan(rnd, 12, 5, 60, 70, true)
	before, boxes := slices.Clone(links), slices.Clone(g.Boxes)
	cols, gutters := slices.Clone(g.ColWidth), slices.Clone(g.GutterMin)
	res, err := Route(t.Context(), g, links, Options{})
	require.NoError(t, err)
	clear(res.ColW)
	clear(res.GutterW)
	require.Equal(t, before, links)
	require.Equal(t, boxes, g.Boxes)
	require.Equal(t, cols, g.ColWidth)
	require.Equal(t, gutters, g.GutterMin)
}

func FuzzRoute(f *testing.F) {
	f.Add(uint64(1), uint8(5), uint8(4), uint8(20), uint8(70), uint8(0))
	f.Add(uint64(2), uint8(60), uint8(12), uint8(200), uint8(100), uint8(3))
	f.Fuzz(func(t *testing.T, seed uint64, cols, rows, links, fill, track uint8) {
		rnd := rand.New(rand.NewPCG(seed, 0))
		g, ls := plan(rnd, int(cols)%61, int(rows)%13, int(links), int(fill), seed%2 == 0)
		o := Options{Track: int(track) % 20}
		res, err := Route(t.Context(), g, ls, o)
		if track%20 == 1 {
			require.Error(t, err)
			return
		}
		require.NoError(t, err)
		require.NoError(t, verify(g, ls, o, res))
	})
}

func TestEndsWithItsContext(t *testing.T) {
	g, links := blueprint(1, 30, 6, 150, 3)
	ended, end := context.WithCancel(t.Context())
	end()
	_, err := Route(ended, g, links, Options{})
	require.ErrorIs(t, err, context.Canceled)
	want, err := Route(t.Context(), g, links, Options{})
	require.NoError(t, err)
	finished := false
	for asked := 1; !finished; asked *= 2 { // at the first question, the second, the fourth ...
		ctx := &countdown{Context: t.Context(), left: asked}
		res, err := Route(ctx, g, links, Options{})
		if finished = err == nil; finished {
			require.Equal(t, want, res)
		} else {
			require.ErrorIs(t, err, context.Canceled)
			require.Zero(t, res.Width)
		}
		require.Less(t, asked, 1<<20)
	}
}

// countdown is a context that ends when it has been asked so often.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}
