//go:build !js && !wasip1

package dot_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/frontstage-go/frontstage/internal/dot"
	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/stretchr/testify/require"
)

var nasty = []string{
	`<script>alert(1)</script>`, `&lt;b&gt;`, `&amp;amp;`, `&#65;&#x41;`, `&nbsp;&copy;`, `a & b && c;`,
	`]]>`, `<![CDATA[x]]>`, `<!-- x -->`, `--`, `-->`,
	`\N\G\E\T\H\L`, `\n\l\r`, `\`, `\\`, `\"`, `"`, `""`, `"];x[label="`, `a\`, `\l\`,
	`'single'`, "back`tick", `{a|b}`, `<TABLE><TR><TD>x</TD></TR></TABLE>`, `<`, `>`, `%s%n%d`, `$(x)`,
	"tab\there", "two  blanks", "line\nbreak", "\n", "// x", "/* x", "#x", `@`,
	"👩‍👩‍👧‍👦 🏳️‍🌈", "مرحبا بالعالم", "企业客户培训，很好。", "e\u0301", "\u00a0nbsp", "\u200b\u200d", "\u2028", "\U0001F600\U0010FFFD",
	"\uFFFD", "\ufeffbom", "\u0085nel", "\u007fdel", "\u009f",
	strings.Repeat("x", 300), strings.Repeat("中", 200), strings.Repeat(`\`, 99), strings.Repeat(`"`, 99),
}

func TestTextComesOutAsItWentIn(t *testing.T) {
	for _, s := range nasty {
		roundTrip(t, s)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range nasty {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 5000 {
			roundTrip(t, s)
		}
	})
}

// roundTrip draws s as a label and as an id and reads both back.
func roundTrip(t *testing.T, s string) {
	t.Helper()
	w := new(dot.Writer)
	w.Open("")
	w.Node("a", dot.Attr{Key: "shape", Value: "box"}, dot.Attr{Key: "pos", Value: "0,0"},
		dot.Attr{Key: "label", Value: dot.Label([]string{s})}, dot.Attr{Key: "id", Value: "i" + dot.Text(s)})
	w.Close()
	if err := w.Err(); err != nil {
		require.Condition(t, func() bool { return errors.Is(err, dot.ErrUTF8) || errors.Is(err, dot.ErrControl) }, "%q: %v", s, err)
		return
	}
	svg, err := graphviz.SVG(t.Context(), w.Bytes())
	require.NoError(t, err, "%q", s)
	text, id := read(t, svg)
	require.Equal(t, lines(s), lines(text), "label %q", s)
	// An XML parser turns tabs and newlines in an attribute into blanks.
	blank := strings.NewReplacer("\n", " ", "\t", " ", "\u00a0", " ")
	require.Equal(t, "i"+blank.Replace(s), blank.Replace(id), "id %q", s)
}

// read returns the drawn lines and the node's id.
func read(t *testing.T, svg []byte) (text, id string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	d.Strict = true
	in := false
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return text, id
		}
		require.NoError(t, err, "%s", svg)
		switch tok := tok.(type) {
		case xml.StartElement:
			in = tok.Name.Local == "text"
			node := false
			for _, a := range tok.Attr {
				node = node || a.Name.Local == "class" && a.Value == "node"
			}
			for _, a := range tok.Attr {
				if node && a.Name.Local == "id" {
					id = a.Value
				}
			}
		case xml.EndElement:
			if tok.Name.Local == "text" {
				text += "\n"
			}
			in = false
		case xml.CharData:
			if in {
				text += string(tok)
			}
		}
	}
}

// lines drops empty lines, for which Graphviz draws nothing, and takes its
// no-break spaces for spaces: it writes the second of two blanks that way.
func lines(s string) []string {
	var out []string
	for l := range strings.SplitSeq(strings.ReplaceAll(s, "\u00a0", " "), "\n") {
		if l != "" {
			out = append(out, l)
		}
	}
	if len(out) == 0 {
		return []string{" "} // an empty label is written as a blank
	}
	return out
}
