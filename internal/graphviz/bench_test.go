package graphviz

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// The form of a card decides what it costs.
func BenchmarkCard(b *testing.B) {
	const n = 100
	polygons, _, _ := bytes.Cut(skeleton(n), []byte("a->a"))
	for _, c := range []struct {
		name string
		dot  []byte
	}{
		{"node", cards(n)},
		{"rounded cluster", bytes.Replace(clusters(n), []byte("cluster=true"), []byte("cluster=true,style=rounded"), 1)},
		{"cluster", clusters(n)},
		{"polygon", append(polygons, '}')},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := SVG(b.Context(), c.dot)
				require.NoError(b, err)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/card")
		})
	}
}

// Time per card stays the same from 10 to 1,000.
func BenchmarkScale(b *testing.B) {
	for _, n := range []int{10, 30, 100, 300, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dot := skeleton(n)
			for b.Loop() {
				_, err := SVG(b.Context(), dot)
				require.NoError(b, err)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/card")
		})
	}
}
