package route

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// blueprint is a plan as people draw them: mostly full lanes, links mostly to neighbours,
// one in long long.
func blueprint(seed uint64, cols, rows, links, long int) (Grid, []Link) {
	rnd := rand.New(rand.NewPCG(seed, 7))
	g, _ := plan(rnd, cols, rows, 0, 55, false)
	g.Split = make([]bool, rows+1)
	for c := 2; c < min(rows, 5); c++ {
		g.Split[c] = true
	}
	var ls []Link
	for i := 0; len(ls) < links && len(g.Boxes) > 1; {
		a, b := rnd.IntN(len(g.Boxes)), rnd.IntN(len(g.Boxes))
		d := g.Boxes[b].Col - g.Boxes[a].Col
		if a == b || i%long > 0 && (d < -1 || d > 2) {
			continue
		}
		l := Link{From: a, To: b, Head: true}
		if i%4 == 0 {
			l.LabelW, l.LabelH = 40, 12
		}
		ls = append(ls, l)
		i++
	}
	return g, ls
}

// farOff is where a label no longer stands near the start of its link.
const farOff = 100

// The figures hold what the search and the order of tracks reach: a change for the worse
// is seen, one for the better is written down.
func TestCorpusKeepsItsFigures(t *testing.T) {
	t.Parallel()
	type figures struct {
		bends, crossings  int
		length, area      int // in thousands of px
		keyed, unlabelled int
		far               int // labels more than farOff px from where their link starts
	}
	for _, tc := range []struct {
		cols, rows, links int
		plans             uint64
		want              figures
	}{
		{6, 4, 10, 10, figures{bends: 138, crossings: 18, length: 27, area: 3370, keyed: 0, far: 4}},
		{12, 6, 30, 10, figures{bends: 500, crossings: 161, length: 126, area: 10086, keyed: 0, far: 6}},
		{12, 6, 60, 10, figures{bends: 1042, crossings: 805, length: 286, area: 11926, keyed: 1, far: 13}},
		{30, 6, 150, 10, figures{bends: 2744, crossings: 3784, length: 1287, area: 39774, keyed: 5, far: 33}},
		{60, 10, 400, 10, figures{bends: 8141, crossings: 31926, length: 6885, area: 174491, keyed: 12, far: 67}},
		{60, 12, 1500, 1, figures{bends: 3258, crossings: 49953, length: 4897, area: 77624, keyed: 20, far: 119}},
	} {
		t.Run(fmt.Sprintf("%dx%d with %d", tc.cols, tc.rows, tc.links), func(t *testing.T) {
			t.Parallel()
			var sum figures
			for seed := range tc.plans {
				g, links := blueprint(seed, tc.cols, tc.rows, tc.links, 3)
				res, err := Route(t.Context(), g, links, Options{})
				require.NoError(t, err)
				require.NoError(t, verify(g, links, Options{}, res))
				sum.bends += res.Bends
				sum.crossings += res.Crossings
				sum.area += res.Width * res.Height
				for i, p := range res.Paths {
					for k := range len(p) - 1 {
						sum.length += abs(p[k].X-p[k+1].X) + abs(p[k].Y-p[k+1].Y)
					}
					if l := res.Labels[i]; l != (Rect{}) && fromStart(p[0], l) > farOff {
						sum.far++
					}
					if res.Keyed[i] {
						sum.keyed++
						if res.Labels[i] == (Rect{}) {
							sum.unlabelled++
						}
					}
				}
			}
			sum.length /= 1000
			sum.area /= 1000
			require.Equal(t, tc.want, sum)
		})
	}
}
