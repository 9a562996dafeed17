package graphviz

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"testing"
	_ "unsafe" // for linkname

	gographviz "github.com/goccy/go-graphviz"
	"github.com/goccy/go-graphviz/cgraph"
	"github.com/goccy/go-graphviz/gvc"
	"github.com/stretchr/testify/require"
	"github.com/tetratelabs/wazero/api"
)

// engineModule is go-graphviz's only module; the first field is all we look at.
//
//go:linkname engineModule github.com/goccy/go-graphviz/internal/wasm.mod
var engineModule *struct{ mod api.Module }

func engineMemory() uint64 { return uint64(engineModule.mod.Memory().Size()) }

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

// The account covers what the engine really keeps, and stays in proportion.
func TestMemory(t *testing.T) {
	const budget = 4 << 10 // engine bytes per drawing of 30 nodes
	const page = 64 << 10
	for _, c := range []struct {
		name string
		dot  []byte
		ok   bool
		n    int
	}{
		{"30 nodes", cards(30), true, 400},
		{"300 nodes", cards(300), true, 60},
		{"many short nodes", []byte("digraph{" + strings.TrimSuffix(strings.Repeat("a;b;c;", 300), ";") + "}"), true, 60},
		{"not DOT", []byte(strings.Replace(string(cards(30)), "c29", "a -- b; c29", 1)), false, 400},
	} {
		t.Run(c.name, func(t *testing.T) {
			run := func() {
				_, err := SVG(t.Context(), c.dot)
				require.Equal(t, c.ok, err == nil, "%v", err)
			}
			for range 20 {
				run()
			}
			before, _ := Consumed()
			engine := engineMemory()
			for range c.n {
				run()
			}
			after, _ := Consumed()
			grown := engineMemory() - engine
			t.Logf("%d bytes of DOT: engine grew by %d a drawing, the account by %d", len(c.dot), grown/uint64(c.n), (after-before)/uint64(c.n))
			require.LessOrEqual(t, grown, after-before+2*page)
			require.LessOrEqual(t, after-before, 8*grown+8*page)
			if c.name == "30 nodes" {
				require.Less(t, grown/uint64(c.n), uint64(budget))
			}
		})
	}
}

func TestExhausted(t *testing.T) {
	was := consumed.Load()
	defer consumed.Store(was)
	consumed.Store(limit - 10)
	svg, err := SVG(t.Context(), cards(1))
	require.Nil(t, svg)
	require.ErrorIs(t, err, ErrExhausted)
	used, most := Consumed()
	require.Equal(t, [2]uint64{limit - 10, limit}, [2]uint64{used, most}, "a refusal costs nothing")
	consumed.Store(was)
	_, err = SVG(t.Context(), cards(1))
	require.NoError(t, err)
}

// A trap inside the engine ends it for the process: so this runs in another.
func TestDead(t *testing.T) {
	if os.Getenv("FRONTSTAGE_KILL_ENGINE") == "" {
		cmd := exec.Command(os.Args[0], "-test.run=^TestDead$", "-test.count=1")
		cmd.Env = append(os.Environ(), "FRONTSTAGE_KILL_ENGINE=1")
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, "%s", out)
		return
	}
	_, err := theEngine.svg(t.Context(), []byte("digraph{"+strings.Repeat("{", 20000)))
	require.ErrorIs(t, err, ErrDead)
	before := engineMemory()
	for range 10 {
		_, err = SVG(t.Context(), cards(1))
		require.ErrorIs(t, err, ErrDead)
	}
	require.Equal(t, before, engineMemory(), "a dead engine costs nothing")
}

func TestFinished(t *testing.T) {
	for in, want := range map[string]error{
		"": ErrEmpty, " \n": ErrEmpty, "<svg><g>": ErrTruncated, "<svg></sv": ErrTruncated, "<svg></svg><g": ErrTruncated,
	} {
		svg, err := finished([]byte(in))
		require.ErrorIs(t, err, want, "%q", in)
		require.Nil(t, svg)
	}
	buffer := []byte("<svg></svg>\n\n")
	svg, err := finished(buffer)
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

func BenchmarkSVG(b *testing.B) {
	dot := hotelDOT(b)
	b.ReportAllocs()
	for b.Loop() {
		_, err := SVG(b.Context(), dot)
		require.NoError(b, err)
	}
}

func BenchmarkParse(b *testing.B) {
	dot := hotelDOT(b)
	alone(b)
	b.ReportAllocs()
	for b.Loop() {
		g, err := cgraph.ParseBytes(dot)
		require.NoError(b, err)
		require.NoError(b, g.Close())
	}
}

func BenchmarkLayout(b *testing.B) {
	dot := hotelDOT(b)
	c, _ := alone(b)
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
	dot := hotelDOT(b)
	c, m := alone(b)
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

func hotelDOT(b *testing.B) []byte {
	dot, err := os.ReadFile("testdata/hotel.dot")
	require.NoError(b, err)
	return dot
}

// alone has the engine for one benchmark.
func alone(b *testing.B) (*gvc.Context, *memFS) {
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
