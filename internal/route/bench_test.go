package route

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

func bench(b *testing.B, cols, rows, links int) {
	g, ls := blueprint(1, cols, rows, links, 3)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Route(b.Context(), g, ls, Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*cols*rows), "ns/cell")
}

func BenchmarkRoute(b *testing.B) {
	for _, c := range []struct{ cols, rows, links int }{{30, 6, 150}, {60, 10, 1500}} {
		b.Run(fmt.Sprintf("%dx%d/%d", c.cols, c.rows, c.links), func(b *testing.B) { bench(b, c.cols, c.rows, c.links) })
	}
}

// BenchmarkLadder shows that the time per cell stays flat when the journey grows and links
// stay as long as they are.
func BenchmarkLadder(b *testing.B) {
	for _, cols := range []int{10, 30, 60, 160} {
		b.Run(fmt.Sprintf("%dx6", cols), func(b *testing.B) {
			g, ls := blueprint(1, cols, 6, cols*5, 1<<30)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Route(b.Context(), g, ls, Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*cols*6), "ns/cell")
		})
	}
}

func TestAllocationsStayFew(t *testing.T) {
	g, links := blueprint(1, 30, 6, 150, 3)
	allocs := testing.AllocsPerRun(5, func() {
		_, err := Route(t.Context(), g, links, Options{})
		require.NoError(t, err)
	})
	require.LessOrEqual(t, allocs, 165.0)
}
