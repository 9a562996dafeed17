package dot_test

import (
	"strings"
	"testing"

	"github.com/frontstage-go/frontstage/internal/dot"
	"github.com/stretchr/testify/require"
)

func TestQuote(t *testing.T) {
	for in, want := range map[string]string{
		"":              `""`,
		"step":          `step`,
		"_a1":           `_a1`,
		"a-1":           `"a-1"`,
		"Node":          `"Node"`,
		"1a":            `"1a"`,
		"12":            `12`,
		"-1.5":          `-1.5`,
		".5":            `.5`,
		"1.":            `1.`,
		"-":             `"-"`,
		".":             `"."`,
		"1.2.3":         `"1.2.3"`,
		`say "hi"`:      `"say \"hi\""`,
		`"];evil`:       `"\"];evil"`,
		`a\\`:           `"a\\"`,
		"<b>":           `"<b>"`,
		"<b":            `"<b"`,
		"#fff":          `"#fff"`,
		"a\tb":          "\"a\tb\"",
		"企业":            `"企业"`,
		"\uFFFD":        "\"\uFFFD\"",
		"// no comment": `"// no comment"`,
		"/* nor here":   `"/* nor here"`,
		"\n#line 1 \"x": "\"\n#line 1 \\\"x\"",
	} {
		got, err := dot.Quote(in)
		require.NoError(t, err, "%q", in)
		require.Equal(t, want, got, "%q", in)
	}
}

func TestQuoteRefuses(t *testing.T) {
	for in, want := range map[string]error{
		"a\x00b":                      dot.ErrControl,
		"a\x1bb":                      dot.ErrControl,
		"a\rb":                        dot.ErrControl,
		"\uFFFE":                      dot.ErrControl,
		"\uFFFF":                      dot.ErrControl,
		"\xff":                        dot.ErrUTF8,
		"a\xed\xa0\x80":               dot.ErrUTF8, // half a surrogate pair
		`a\`:                          dot.ErrBackslash,
		`a\\\`:                        dot.ErrBackslash,
		`\"`:                          dot.ErrBackslash,
		"\\\n":                        dot.ErrBackslash,
		strings.Repeat("é", 50) + `\`: dot.ErrBackslash,
	} {
		_, err := dot.Quote(in)
		require.ErrorIs(t, err, want, "%q", in)
	}
}

func TestWriterKeepsTheFirstRefusal(t *testing.T) {
	w := new(dot.Writer)
	w.Open("")
	w.Node("a", dot.Attr{Key: "label", Value: "\x00"})
	w.Node("\xff")
	w.Close()
	require.ErrorIs(t, w.Err(), dot.ErrControl)
	require.Nil(t, w.Bytes())
}

func TestWriter(t *testing.T) {
	w := new(dot.Writer)
	w.Open("a graph")
	w.Defaults("graph", dot.Attr{Key: "notranslate", Value: "true"})
	w.Cluster("1", dot.Attr{Key: "bb", Value: "0,0,9,9"}, dot.Attr{Key: "label", Value: " "})
	w.Cluster("2", dot.Attr{Key: "bb", Value: "1,1,2,2"})
	w.Close()
	w.Close()
	w.Node("a", dot.Attr{Key: "pos", Value: dot.Point(5, -5)}, dot.Attr{Key: "width", Value: dot.Inches(112)})
	w.Node("b")
	w.Edge("a", "b", dot.Attr{Key: "dir", Value: "none"})
	w.Close()
	require.NoError(t, w.Err())
	require.Equal(t, `digraph "a graph"{
graph[notranslate=true]
subgraph cluster_1{bb="0,0,9,9";label=" "
subgraph cluster_2{bb="1,1,2,2"
}
}
a[pos="5,-5",width=1.555556]
b
a->b[dir=none]
}
`, string(w.Bytes()))
}

func TestInches(t *testing.T) {
	for px, want := range map[int]string{0: "0", 36: "0.5", 72: "1", 112: "1.555556", 7200: "100"} {
		require.Equal(t, want, dot.Inches(px))
	}
}

func TestLabel(t *testing.T) {
	require.Equal(t, `a\lb &amp; c\l`, dot.Label([]string{"a", "b & c"}))
	require.Equal(t, `a\nb`, dot.Centred([]string{"a\nb"}))
	require.Equal(t, `\\l\l`, dot.Label([]string{`\l`}))
	require.Equal(t, " ", dot.Label(nil))
	require.Equal(t, " ", dot.Centred([]string{"", ""}))
}

func BenchmarkWriter(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		w := new(dot.Writer)
		w.Open("service")
		for range 100 {
			w.Node("step", dot.Attr{Key: "pos", Value: "120,-34"}, dot.Attr{Key: "label", Value: `Say "hello" & go`})
		}
		w.Close()
	}
}
