//go:build !js && !wasip1

package graphviz

import (
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-graphviz/cgraph"
	"github.com/stretchr/testify/require"
)

// cards is a drawing of n cards.
func cards(n int) []byte {
	var b strings.Builder
	b.WriteString(`digraph{node[shape=box,style="rounded,filled",fixedsize=true,label=" "]` + "\n")
	for i := range n {
		fmt.Fprintf(&b, "c%d[id=c%d,pos=\"%d,%d\",width=1.555556,height=0.694444]\n", i, i, 100+i%10*148, 100+i/10*84)
	}
	b.WriteString("}")
	return []byte(b.String())
}

// skeleton is a drawing of n cards and their links in the cheapest form that
// there is: polygons and polylines of the background, no text, no colours.
func skeleton(n int) []byte {
	var b strings.Builder
	b.WriteString("digraph{graph[notranslate=true,_background=\"")
	for i := range n {
		x, y := 100+i%10*148, 100+i/10*84
		fmt.Fprintf(&b, "P 4 %d %d %d %d %d %d %d %d ", x, y, x, y+50, x+112, y+50, x+112, y)
	}
	for i := range n - n/10 {
		x, y := 212+i%10*148, 125+i/10*84
		fmt.Fprintf(&b, "L 3 %d %d %d %d %d %d ", x, y, x+29, y, x+29, y+42)
	}
	b.WriteString("\"]}")
	return []byte(b.String())
}

// edges are the links of n cards, with one hidden node at all ends.
func edges(n int) []byte {
	var b strings.Builder
	b.WriteString("digraph{graph[notranslate=true]node[style=invis,fixedsize=true,width=.01,height=.01,label=\" \",pos=\"0,0\"]edge[dir=none]")
	for i := range n {
		x, y := 212+i%10*148, 125+i/10*84
		fmt.Fprintf(&b, "a->a[pos=\"%d,%d %d,%d %d,%d %d,%d %d,%d %d,%d %d,%d\"]", x, y, x, y, x+29, y, x+29, y, x+29, y, x+29, y+42, x+29, y+42)
	}
	b.WriteString("}")
	return []byte(b.String())
}

// clusters are n cards as nameless clusters, ten in a lane each.
func clusters(n int) []byte {
	var b strings.Builder
	b.WriteString("digraph{graph[cluster=true]")
	for i := range n {
		x, y := 100+i%10*148, 100+i/10*84
		if i%10 == 0 {
			fmt.Fprintf(&b, "{bb=\"0,%d,1620,%d\"", y-17, y+67)
		}
		fmt.Fprintf(&b, "{bb=\"%d,%d,%d,%d\"}", x, y, x+112, y+50)
		if i%10 == 9 || i == n-1 {
			b.WriteString("}")
		}
	}
	b.WriteString("a[pos=\"110,-90\"]}")
	return []byte(b.String())
}

// highest is what the engine itself says.
func highest(t *testing.T) uint64 {
	unlock, err := Lock(t.Context())
	require.NoError(t, err)
	defer unlock()
	at := probe()
	require.NotZero(t, at)
	return at
}

// What a drawing leaves behind stays within its budget, and the account agrees
// with the engine.
func TestMemory(t *testing.T) {
	for _, c := range []struct {
		name   string
		dot    []byte
		ok     bool
		n      int
		budget int // engine bytes per drawing
	}{
		{"30 cards", skeleton(30), true, 1000, len(skeleton(30)) + 256},
		{"300 cards", skeleton(300), true, 100, len(skeleton(300)) + 256},
		{"30 nodes", cards(30), true, 400, 2 * len(cards(30))},
		{"many short nodes", []byte("digraph{" + strings.Repeat("a;b;c;", 300) + "}"), true, 200, 2500},
		{"not DOT", []byte(strings.Replace(string(cards(30)), "c29", "a -- b; c29", 1)), false, 400, 3 * len(cards(30))},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !alone(t) {
				return
			}
			run := func() {
				_, err := SVG(t.Context(), c.dot)
				require.Equal(t, c.ok, err == nil, "%v", err)
			}
			for range 20 {
				run()
			}
			before := highest(t)
			for range c.n {
				run()
			}
			after := highest(t)
			grown := int(after-min(before, after)) / c.n
			t.Logf("%d bytes of DOT: %d bytes of the engine a drawing", len(c.dot), grown)
			require.LessOrEqual(t, grown, c.budget+(1<<20)/c.n) // holes of one drawing size come and go
			used, _ := Consumed()
			require.InDelta(t, after, used, 4*probeEvery)
		})
	}
}

func TestConsumedSeesTheHost(t *testing.T) {
	if !alone(t) {
		return
	}
	_, err := SVG(t.Context(), cards(1))
	require.NoError(t, err)
	before, _ := Consumed()
	unlock, err := Lock(t.Context())
	require.NoError(t, err)
	for range 8 {
		g, err := cgraph.ParseBytes([]byte("digraph{}" + strings.Repeat(" ", 1<<20)))
		require.NoError(t, err)
		require.NoError(t, g.Close())
	}
	unlock()
	for range hostTurns {
		unlock, err := Lock(t.Context())
		require.NoError(t, err)
		unlock()
	}
	after, _ := Consumed()
	require.Greater(t, after-before, uint64(8<<20))
}

func TestExhausted(t *testing.T) {
	was := theEngine.used.now.Load()
	defer theEngine.used.now.Store(was)
	theEngine.used.now.Store(limit - 10)
	svg, err := SVG(t.Context(), cards(1))
	require.Nil(t, svg)
	require.ErrorIs(t, err, ErrExhausted)
	used, most := Consumed()
	require.Equal(t, [2]uint64{limit - 10, limit}, [2]uint64{used, most}, "a refusal costs nothing")
	require.NoError(t, Err(), "there is room for something smaller")
	theEngine.used.now.Store(limit)
	require.ErrorIs(t, Err(), ErrExhausted)
	theEngine.used.now.Store(was)
	_, err = SVG(t.Context(), cards(1))
	require.NoError(t, err)
}

// A trap inside the engine ends it for the process: so this runs in another.
func TestDead(t *testing.T) {
	if !alone(t) {
		return
	}
	_, err := theEngine.run(t.Context(), []byte("digraph{"+strings.Repeat("{", 20000)), "nop2", "svg")
	if !slices.Contains([]string{"amd64", "arm64"}, runtime.GOARCH) { // interpreted, the stack holds
		_, err = SVG(t.Context(), cards(1))
		require.NoError(t, err)
		return
	}
	require.ErrorIs(t, err, ErrDead)
	require.ErrorIs(t, Err(), ErrDead)
	before, _ := Consumed()
	for range 10 {
		_, err = SVG(t.Context(), cards(1))
		require.ErrorIs(t, err, ErrDead)
	}
	after, _ := Consumed()
	require.Equal(t, before, after, "a dead engine costs nothing")
}

func TestFinished(t *testing.T) {
	for in, want := range map[string]error{
		"": ErrEmpty, " \n": ErrEmpty, "<svg><g>": ErrTruncated, "<svg></sv": ErrTruncated, "<svg></svg><g": ErrTruncated,
	} {
		svg, err := finished([]byte(in), "</svg>")
		require.ErrorIs(t, err, want, "%q", in)
		require.Nil(t, svg)
	}
	buffer := []byte("<svg></svg>\n\n")
	svg, err := finished(buffer, "</svg>")
	require.NoError(t, err)
	buffer[1] = '!'
	require.Equal(t, "<svg></svg>\n", string(svg), "a copy")
}

func TestFileSystemServesNothing(t *testing.T) {
	var m memFS
	for _, name := range []string{"etc/passwd", "dev/null", "", "..", "tmp", "tmpfile2"} {
		_, err := m.Open(name)
		require.ErrorIs(t, err, fs.ErrNotExist, name)
	}
	root, err := m.Open(".")
	require.NoError(t, err)
	entries, err := root.(fs.ReadDirFile).ReadDir(-1)
	require.NoError(t, err)
	require.Empty(t, entries)

	m.expect("dev/null")
	f, err := m.Open("dev/null")
	require.NoError(t, err)
	_, err = f.(io.Writer).Write(make([]byte, keepOut+1))
	require.NoError(t, err)
	m.expect("")
	require.Zero(t, m.out.Cap(), "a large buffer is not kept")
	_, err = m.Open("dev/null")
	require.ErrorIs(t, err, fs.ErrNotExist)
}

func TestMessagesKeepOnlyTheirTail(t *testing.T) {
	var m messages
	for i := range 10000 {
		from, err := m.Seek(0, io.SeekEnd)
		require.NoError(t, err)
		text := fmt.Sprintf("message %d", i)
		_, err = io.WriteString(&m, text)
		require.NoError(t, err)
		_, err = m.Seek(from, io.SeekStart)
		require.NoError(t, err)
		got, err := io.ReadAll(&m)
		require.NoError(t, err)
		require.Equal(t, text, string(got))
		require.LessOrEqual(t, len(m.tail), 2*keepMessages+len(text))
	}
	_, err := m.Seek(-1, io.SeekStart)
	require.Error(t, err)
}
