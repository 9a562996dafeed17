package graphviz

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// The form of a card decides what it costs: a node, a cluster with rounded
// corners, a plain one.
func BenchmarkCard(b *testing.B) {
	const n = 100
	plain := skeleton(n)
	for _, c := range []struct {
		name string
		dot  []byte
	}{
		{"node", cards(n)},
		{"rounded", bytes.Replace(plain, []byte("cluster=true"), []byte("cluster=true,style=rounded"), 1)},
		{"plain", plain},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := SVG(b.Context(), c.dot)
				require.NoError(b, err)
			}
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
