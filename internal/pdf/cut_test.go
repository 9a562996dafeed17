package pdf

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// sound fails where pieces are too long, empty or do not make up the whole.
func sound(t testing.TB, length, first, rest int, cuts []int) {
	t.Helper()
	require.GreaterOrEqual(t, len(cuts), 2)
	require.Zero(t, cuts[0])
	require.Equal(t, length, cuts[len(cuts)-1])
	for i := 1; i < len(cuts); i++ {
		most := rest
		if i == 1 {
			most = first
		}
		piece := cuts[i] - cuts[i-1]
		require.Positive(t, piece)
		require.LessOrEqual(t, piece, most)
	}
}

// enough fails where a piece before the last is short.
func enough(t testing.TB, first, rest int, cuts []int) {
	t.Helper()
	room := first
	for i := 1; i < len(cuts)-1; i++ {
		require.GreaterOrEqual(t, cuts[i]-cuts[i-1], minPiece(room))
		room = rest
	}
}

func TestCuts(t *testing.T) {
	cards := func(n, from, step, w int) (out []mark) {
		for i := range n {
			out = append(out, mark{float64(from + i*step), float64(from + i*step + w), costWord})
		}
		return out
	}
	for name, c := range map[string]struct {
		length, first, rest int
		marks               []mark
		want                []int
	}{
		"fits":        {500, 500, 300, nil, []int{0, 500}},
		"no marks":    {1000, 400, 400, nil, []int{0, 200, 600, 1000}},
		"gutters":     {1000, 420, 420, cards(10, 10, 100, 80), nil},
		"unavoidable": {1000, 400, 400, []mark{{0, 1000, costWord}}, nil},
		"heads":       {1000, 400, 250, cards(10, 10, 100, 80), nil},
	} {
		t.Run(name, func(t *testing.T) {
			have := cuts(c.length, c.first, c.rest, c.marks)
			sound(t, c.length, c.first, c.rest, have)
			enough(t, c.first, c.rest, have)
			if c.want != nil {
				require.Len(t, have, len(c.want))
			}
			if name != "unavoidable" {
				require.Zero(t, harmed(c.length, have, c.marks))
			}
		})
	}
}

// No more pieces than need be, of like length, where that harms nothing.
func TestEven(t *testing.T) {
	gutters := func(n, step int) (out []mark) {
		for i := range n {
			out = append(out, mark{float64(i * step), float64((i+1)*step - 20), costWord})
		}
		return out
	}
	for name, c := range map[string]struct {
		length, first, rest int
		marks               []mark
		longest             int
	}{
		"halves":           {1000, 900, 900, nil, 540},
		"columns":          {1000, 900, 900, gutters(10, 100), 600},
		"heads":            {1000, 900, 600, nil, 620},
		"only at one end":  {1000, 900, 900, []mark{{0, 850, costWord}}, 900},
		"full as they are": {1000, 500, 500, nil, 500},
	} {
		t.Run(name, func(t *testing.T) {
			have := even(c.length, c.first, c.rest, c.marks)
			sound(t, c.length, c.first, c.rest, have)
			require.Len(t, have, len(cuts(c.length, c.first, c.rest, c.marks)))
			require.Zero(t, harmed(c.length, have, c.marks))
			for i := 1; i < len(have); i++ {
				require.LessOrEqual(t, have[i]-have[i-1], c.longest)
			}
		})
	}
}

// The cheapest of all ways to cut, where all can be tried.
func TestCutsAreBest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		length, room := 30+r.IntN(40), 12+r.IntN(10)
		var marks []mark
		for range r.IntN(12) {
			from := float64(r.IntN(length))
			marks = append(marks, mark{from, from + float64(1+r.IntN(8)), []price{costWord, costArea, costLine}[r.IntN(3)]})
		}
		cost := costs(length, marks)
		memo := map[int]price{}
		var try func(from int) price
		try = func(from int) price { // what the pieces behind from cost
			if known, ok := memo[from]; ok {
				return known
			}
			best := price(-1)
			if length-from <= room {
				best = 0
			}
			for x := from + minPiece(room); x <= from+room && x < length; x++ {
				if rest := try(x); rest >= 0 && (best < 0 || costSheet+cost[x]+rest < best) {
					best = costSheet + cost[x] + rest
				}
			}
			memo[from] = best
			return best
		}
		have := cuts(length, room, room, marks)
		sound(t, length, room, room, have)
		enough(t, room, room, have)
		sum := price(0)
		for _, x := range have[1 : len(have)-1] {
			sum += costSheet + cost[x]
		}
		require.Equal(t, try(0), sum)
	}
}

// Thousands of words at one place cost more than 32 bits hold, and are gone around.
func TestManyWords(t *testing.T) {
	marks := make([]mark, 5000)
	for i := range marks {
		marks[i] = mark{90, 120, costWord}
	}
	require.GreaterOrEqual(t, costs(200, marks)[100], price(5000*costWord))
	require.Equal(t, []int{0, 82, 200}, cuts(200, 118, 118, marks), "eight pixels off, as cuts are not to be near anything")
}

func FuzzCuts(f *testing.F) {
	f.Add(uint16(1653), uint16(718), uint16(565), []byte("some marks"))
	f.Fuzz(func(t *testing.T, length, first, rest uint16, data []byte) {
		l, a := int(length)+1, int(first)+minRoom
		b := max(a/2, min(a, int(rest)))
		var marks []mark
		for i := 0; i+2 < len(data); i += 3 {
			from := float64(int(data[i])*l) / 200
			marks = append(marks, mark{from - 5, from + float64(data[i+1]), price(data[i+2]) * 5000})
		}
		have := cuts(l, a, b, marks)
		sound(t, l, a, b, have)
		enough(t, a, b, have)
		like := even(l, a, b, marks)
		sound(t, l, a, b, like)
		require.Len(t, like, len(have))
	})
}
