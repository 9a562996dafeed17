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

// The figures hold what the search and the order of tracks reach: a change for the worse
// is seen, one for the better is written down.
func TestCorpusKeepsItsFigures(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		cols, rows, links                   int
		bends, crossings, keyed, unlabelled int
	}{
		{cols: 6, rows: 4, links: 10, bends: 137, crossings: 30, keyed: 0, unlabelled: 0},
		{cols: 12, rows: 6, links: 30, bends: 492, crossings: 209, keyed: 0, unlabelled: 0},
		{cols: 12, rows: 6, links: 60, bends: 1027, crossings: 922, keyed: 0, unlabelled: 0},
		{cols: 30, rows: 6, links: 150, bends: 2689, crossings: 4187, keyed: 5, unlabelled: 0},
		{cols: 60, rows: 10, links: 400, bends: 8060, crossings: 33568, keyed: 26, unlabelled: 0},
	} {
		t.Run(fmt.Sprintf("%dx%d with %d", tc.cols, tc.rows, tc.links), func(t *testing.T) {
			t.Parallel()
			bends, crossings, keyed, unlabelled := 0, 0, 0, 0
			for seed := range uint64(10) {
				g, links := blueprint(seed, tc.cols, tc.rows, tc.links, 3)
				res, err := Route(g, links, Options{})
				require.NoError(t, err)
				require.NoError(t, verify(g, links, Options{}, res))
				bends += res.Bends
				crossings += res.Crossings
				for i, k := range res.Keyed {
					if k {
						keyed++
						if res.Labels[i] == (Rect{}) {
							unlabelled++
						}
					}
				}
			}
			require.Equal(t, []int{tc.bends, tc.crossings, tc.keyed, tc.unlabelled}, []int{bends, crossings, keyed, unlabelled},
				"bends, crossings, keyed labels, labels without any place")
		})
	}
}
