//go:build !js && !wasip1

package graphviz

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	gographviz "github.com/goccy/go-graphviz"
	"github.com/goccy/go-graphviz/cgraph"
	"github.com/goccy/go-graphviz/gvc"
	"github.com/stretchr/testify/require"
)

// The form of a card, or of a link, decides what it costs.
func BenchmarkForm(b *testing.B) {
	const n = 100
	polygons, polylines, _ := bytes.Cut(skeleton(n), []byte("L 3"))
	for _, c := range []struct {
		name string
		dot  []byte
	}{
		{"card: node", cards(n)},
		{"card: rounded cluster", bytes.Replace(clusters(n), []byte("cluster=true"), []byte("cluster=true,style=rounded"), 1)},
		{"card: cluster", clusters(n)},
		{"card: polygon", append(polygons[:len(polygons):len(polygons)], `"]}`...)},
		{"link: edge", edges(n)},
		{"link: polyline", append([]byte(`digraph{graph[notranslate=true,_background="L 3`), polylines...)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := SVG(b.Context(), c.dot)
				require.NoError(b, err)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/each")
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

func BenchmarkSVG(b *testing.B) {
	dot := skeleton(30)
	b.ReportAllocs()
	for b.Loop() {
		_, err := SVG(b.Context(), dot)
		require.NoError(b, err)
	}
}

func BenchmarkParse(b *testing.B) {
	dot := skeleton(30)
	own(b)
	b.ReportAllocs()
	for b.Loop() {
		g, err := cgraph.ParseBytes(dot)
		require.NoError(b, err)
		require.NoError(b, g.Close())
	}
}

func BenchmarkLayout(b *testing.B) {
	dot := skeleton(30)
	c, _ := own(b)
	g, err := cgraph.ParseBytes(dot)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, c.Layout(b.Context(), g, "nop2"))
		require.NoError(b, c.FreeLayout(b.Context(), g))
	}
	require.NoError(b, g.Close())
}

func BenchmarkRender(b *testing.B) {
	dot := skeleton(30)
	c, m := own(b)
	g, err := cgraph.ParseBytes(dot)
	require.NoError(b, err)
	require.NoError(b, c.Layout(b.Context(), g, "nop2"))
	b.ReportAllocs()
	for b.Loop() {
		m.expect("dev/null")
		require.NoError(b, c.RenderFilename(b.Context(), g, "svg", os.DevNull))
	}
	require.NotZero(b, m.out.Len())
	require.NoError(b, c.FreeLayout(b.Context(), g))
	require.NoError(b, g.Close())
}

// own has the engine for one benchmark.
func own(b *testing.B) (*gvc.Context, *memFS) {
	unlock, err := Lock(b.Context())
	require.NoError(b, err)
	m := new(memFS)
	gographviz.SetFileSystem(m)
	b.Cleanup(func() {
		gographviz.SetFileSystem(nil)
		unlock()
	})
	if theEngine.gvc == nil {
		theEngine.gvc, err = gvc.New(b.Context())
		require.NoError(b, err)
	}
	return theEngine.gvc, m
}
