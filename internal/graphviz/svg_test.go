//go:build !js && !wasip1

package graphviz_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/stretchr/testify/require"
)

// hotel is a drawing of clusters, nodes and edges with ids.
func hotel(t testing.TB) []byte {
	b, err := os.ReadFile("testdata/hotel.dot")
	require.NoError(t, err)
	return b
}

func draw(t *testing.T, dot string) string {
	t.Helper()
	svg, err := graphviz.SVG(t.Context(), []byte(dot))
	require.NoError(t, err)
	return string(svg)
}

const good = `digraph{a[label="good",shape=box,pos="50,50"]}`

func TestDraws(t *testing.T) {
	svg := draw(t, string(hotel(t)))
	require.True(t, strings.HasPrefix(svg, "<?xml"), svg)
	require.True(t, strings.HasSuffix(svg, "</svg>\n"), svg)
	for _, id := range []string{"l0", "l5", "c0", "c29", "s0", "b2", "e20"} {
		require.Equal(t, 1, strings.Count(svg, ` id="`+id+`"`), id)
	}
}

func TestPositionsAndRoutesAreKept(t *testing.T) {
	svg := draw(t, `digraph{node[label=" ",shape=box,fixedsize=true,width=1,height=1]
		a[pos="36,36"] b[pos="236,136"] a->b[dir=none,pos="72,36 72,36 236,36 236,36 236,36 236,100 236,100"]}`)
	require.Contains(t, svg, `d="M72,-36C72,-36 236,-36 236,-36 236,-36 236,-100 236,-100"`)
	require.Contains(t, svg, `points="272,-172 200,-172 200,-100 272,-100 272,-172"`)
}

func TestManyTimesTheSameBytes(t *testing.T) {
	dot := string(hotel(t))
	want := draw(t, dot)
	for range 100 {
		require.Equal(t, want, draw(t, dot))
	}
}

func TestManyGoroutinesTheSameBytes(t *testing.T) {
	dot := hotel(t)
	want := draw(t, string(dot))
	const n = 16
	var got [n][2]string
	var errs [n]error
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			for k := range 2 {
				svg, err := graphviz.SVG(t.Context(), dot)
				got[i][k], errs[i] = string(svg), err
				graphviz.Consumed()
			}
		})
	}
	wg.Wait()
	for i := range n {
		require.NoError(t, errs[i])
		require.Equal(t, [2]string{want, want}, got[i])
	}
}

func TestErrors(t *testing.T) {
	want := draw(t, good)
	for name, c := range map[string]struct {
		dot string
		op  string
		err error
	}{
		"nothing":         {"", "input", graphviz.ErrEmpty},
		"blanks":          {" \n\t", "input", graphviz.ErrEmpty},
		"NUL":             {"digraph{a\x00}", "input", graphviz.ErrInput},
		"NUL in a string": {"digraph{a[label=\"\\\x00\"]}", "input", graphviz.ErrInput},
		"comment":         {"/* nothing */", "input", graphviz.ErrSyntax},
		"open graph":      {"digraph{a", "input", graphviz.ErrSyntax},
		"open string":     {`digraph{a[label="x}`, "input", graphviz.ErrSyntax},
		"open escape":     {`digraph{a[label="x\`, "input", graphviz.ErrSyntax},
		"HTML":            {`digraph{a[label=<x>]}`, "input", graphviz.ErrSyntax},
		"a second":        {`digraph{a}digraph{b}`, "input", graphviz.ErrSyntax},
		"a second, open":  {`digraph{a}digraph{`, "input", graphviz.ErrSyntax},
		"brace too many":  {`digraph{a}}`, "input", graphviz.ErrSyntax},
		"brace first":     {`}digraph{a}`, "input", graphviz.ErrSyntax},
		"too deep":        {"digraph" + strings.Repeat("{", 20000) + strings.Repeat("}", 20000), "input", graphviz.ErrSyntax},
		"open edge":       {"digraph{a -- }", "parse", graphviz.ErrSyntax},
		"error early":     {"digraph{a -- b; c; d; e [label=\"x\"]; {f}}", "parse", graphviz.ErrSyntax},
		"open bracket":    {`digraph{a[label="x}"}`, "parse", graphviz.ErrSyntax},
		"no graph":        {`{}`, "parse", graphviz.ErrSyntax},
		"wrong connector": {`graph{a->b}`, "parse", graphviz.ErrSyntax},
	} {
		t.Run(name, func(t *testing.T) {
			svg, err := graphviz.SVG(t.Context(), []byte(c.dot))
			require.Nil(t, svg)
			require.ErrorIs(t, err, c.err)
			var e *graphviz.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.op, e.Op)
			require.Equal(t, strings.TrimSpace(err.Error()), err.Error())
			require.Equal(t, want, draw(t, good), "afterwards")
		})
	}
}

// What is nonsense to us but not to Graphviz draws something and harms nothing.
func TestBracesInStringsAreText(t *testing.T) {
	require.Contains(t, draw(t, `digraph{a[label="}{\"}\\",pos="9,9"]}`+"\n"), `>}{&quot;}\<`)
	draw(t, "digraph"+strings.Repeat("{", 200)+strings.Repeat("}", 200))
}

func TestNonsenseHarmsNothing(t *testing.T) {
	want := draw(t, good)
	for _, dot := range []string{
		`digraph{}`, `digraph{a->b}`, `digraph{a[pos="x"] b[pos="1,1"] a->b[pos="e,1"]}`,
		`digraph{a[pos="nan,1e300"] b[pos="1,1"] a->b[pos="1,1 2,2 3,3"]}`,
		"digraph{a[pos=\"1,1\",label=\"\xff\xfe\"]}", `digraph{layout=dot a[pos="1,1"]}`, `digraph{layout=nonsense a[pos="1,1"]}`,
		`digraph{subgraph cluster_a{bb="5,5,1,1"}}`, `digraph{a[shape=nonsense,color=nonsense,pos="1,1"]}`,
		`digraph{a[pos="1,1",label="` + strings.Repeat("x", 1<<17) + `"]}`,
	} {
		svg, err := graphviz.SVG(t.Context(), []byte(dot))
		if err == nil {
			require.True(t, strings.HasSuffix(string(svg), "</svg>\n"))
		}
		require.Equal(t, want, draw(t, good), "after %.60s", dot)
	}
}

func TestCancelledBefore(t *testing.T) {
	want := draw(t, good)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for range 10 {
		svg, err := graphviz.SVG(ctx, []byte(good))
		require.ErrorIs(t, err, context.Canceled)
		require.Nil(t, svg)
	}
	require.Equal(t, want, draw(t, good))
}

// Contexts that end at any moment of a drawing leave a working engine.
func TestCancelledMeanwhile(t *testing.T) {
	dot := hotel(t)
	want := draw(t, string(dot))
	for i := range 60 {
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i)*200*time.Microsecond)
		svg, err := graphviz.SVG(ctx, dot)
		cancel()
		if err != nil {
			require.ErrorIs(t, err, context.DeadlineExceeded)
		} else {
			require.Equal(t, want, string(svg), "what has begun is finished")
		}
	}
	require.Equal(t, want, draw(t, string(dot)))
}

func TestDeadlineLeavesTheQueue(t *testing.T) {
	unlock, err := graphviz.Lock(t.Context())
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	begun := time.Now()
	_, err = graphviz.SVG(ctx, []byte(good))
	require.ErrorIs(t, err, context.DeadlineExceeded)
	require.Less(t, time.Since(begun), 5*time.Second)
	_, err = graphviz.Lock(ctx)
	require.ErrorIs(t, err, context.DeadlineExceeded)

	done := make(chan error)
	go func() {
		_, err := graphviz.SVG(t.Context(), []byte(good))
		done <- err
	}()
	select {
	case <-done:
		t.Fatal("drew while locked")
	case <-time.After(20 * time.Millisecond):
	}
	unlock()
	unlock() // harmless
	require.NoError(t, <-done)
	again, err := graphviz.Lock(t.Context())
	require.NoError(t, err)
	unlock() // does not open another's lock
	_, err = graphviz.Lock(ctx)
	require.Error(t, err)
	again()
	draw(t, good)
}

// Files that a document names are not opened: neither is their content drawn,
// nor does it make a difference whether they exist.
func TestNoFiles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "image.svg")
	require.NoError(t, os.WriteFile(file, []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="777" height="555"><text>secret</text></svg>`), 0o600))
	ps := filepath.Join(filepath.Dir(file), "shape.ps")
	require.NoError(t, os.WriteFile(ps, []byte("%!PS-Adobe-2.0 EPSF-2.0\n%%BoundingBox: 0 0 777 555\nsecret\n"), 0o600))
	old := time.Unix(1e9, 0)
	for _, f := range []string{file, ps} {
		require.NoError(t, os.Chtimes(f, old, old))
	}
	for _, attrs := range []string{
		`image=%q`, `shape=none,image=%q`, `shapefile=%q`, `shape=custom,shapefile=%q`, `shape=epsf,shapefile=%q`,
	} {
		for _, f := range []string{file, ps} {
			there, err := graphviz.SVG(t.Context(), fmt.Appendf(nil, `digraph{a[pos="9,9",`+attrs+`]}`, f))
			gone, gerr := graphviz.SVG(t.Context(), fmt.Appendf(nil, `digraph{a[pos="9,9",`+attrs+`]}`, strings.Replace(f, "image", "imago", 1)))
			require.Equal(t, fmt.Sprint(err), fmt.Sprint(gerr), attrs)
			require.NotContains(t, string(there), "secret", attrs)
			require.NotContains(t, string(there), "777", attrs)
			require.NotContains(t, string(there), "<image", attrs)
			require.Equal(t, len(there), len(gone), attrs)
		}
	}
	for _, g := range []string{`fontpath=%q`, `imagepath=%q`, `stylesheet=%q`, `_background="I 0 0 9 9 3 -%s"`} {
		_, err := graphviz.SVG(t.Context(), fmt.Appendf(nil, `digraph{`+g+` a[pos="9,9",fontname="nowhere"]}`, filepath.Dir(file)))
		require.NoError(t, err, g)
	}
}

func TestDrawingLeavesNoFiles(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	draw(t, good)
	_, err := graphviz.SVG(t.Context(), []byte(`digraph{`))
	require.Error(t, err)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, entries)
}
