package diagram

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRandomServices draws services of all sizes and reads the pictures as a
// viewer does: from the scene alone.
func TestRandomServices(t *testing.T) {
	type size struct{ columns, lanes, links int }
	rnd := rand.New(rand.NewPCG(5, 5))
	sizes := []size{{1, 1, 4}, {1, 12, 30}, {60, 1, 80}, {60, 12, 400}, {60, 10, 1500}}
	if testing.Short() {
		sizes = sizes[:2]
	}
	for range 40 {
		c, l := 1+rnd.IntN(16), 1+rnd.IntN(12)
		sizes = append(sizes, size{c, l, rnd.IntN(1 + c*l)})
	}
	for i, z := range sizes {
		t.Run(fmt.Sprintf("%d: %dx%d with %d", i, z.columns, z.lanes, z.links), func(t *testing.T) {
			t.Parallel()
			s := random(rand.New(rand.NewPCG(uint64(i), 6)), z.columns, z.lanes, z.links)
			require.NoError(t, see(sceneOf(t, Options{}, s)).check(s))
		})
	}
}
