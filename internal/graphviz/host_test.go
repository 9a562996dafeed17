//go:build !js && !wasip1

package graphviz_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"github.com/frontstage-go/frontstage/internal/graphviz"
	gographviz "github.com/goccy/go-graphviz"
	"github.com/stretchr/testify/require"
)

// What a host program parses badly, Graphviz's scanner remembers. Our drawings
// come out all the same.
func TestHostLeavesTheScannerOpen(t *testing.T) {
	want := draw(t, good)
	for _, bad := range []string{
		`/*`, `"`, `<`, `<<<<`, `/* x`, `"a`, `<!--`, `digraph{}/*`, `digraph{}"`, `digraph{}<`,
		`digraph{}digraph{`, `digraph{} x`, `digraph{}}}}`, `digraph{a[label="x`, `digraph{"\`, `digraph{} //`, `x`, `}`,
	} {
		unlock, err := graphviz.Lock(t.Context())
		require.NoError(t, err)
		if g, err := gographviz.ParseBytes([]byte(bad)); err == nil && g != nil {
			require.NoError(t, g.Close())
		}
		unlock()
		require.Equal(t, want, draw(t, good), "after %s", bad)
	}
}

// A host program that draws by itself is safe as long as it holds the lock.
func TestHostDrawsUnderTheLock(t *testing.T) {
	want := draw(t, good)
	host := func() {
		unlock, err := graphviz.Lock(t.Context())
		if err != nil {
			t.Error(err)
			return
		}
		defer unlock()
		g, err := gographviz.New(t.Context())
		if err != nil {
			t.Error(err)
			return
		}
		defer g.Close()
		graph, err := gographviz.ParseBytes([]byte(`digraph{x->y}`))
		if err != nil {
			t.Error(err)
			return
		}
		defer graph.Close()
		var out bytes.Buffer
		if err := g.Render(t.Context(), graph, gographviz.SVG, &out); err != nil {
			t.Error(err)
		}
		if !strings.Contains(out.String(), ">y</text>") {
			t.Errorf("not drawn: %s", out.String())
		}
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				host()
			}
		})
		wg.Go(func() {
			for range 5 {
				if svg, err := graphviz.SVG(t.Context(), []byte(good)); err != nil || string(svg) != want {
					t.Errorf("%v: %s", err, svg)
				}
			}
		})
	}
	wg.Wait()
}
