package picture_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/picture"
)

var wild = picture.Outline{
	Title: "A <b>", Lead: []string{"# not a heading", " ", "a_b | c"}, Head: []string{"Row", "<Arrive> & go", "Leave|now"},
	Rows:  [][]string{{"Pains", "1. queue\nnoise", ""}, {"Short"}},
	Notes: []string{"see www.x.com or a@b.c", "x\x00"},
}

func TestOutlineHTML(t *testing.T) {
	var b strings.Builder
	require.NoError(t, wild.HTML(&b))
	require.Equal(t, `<p># not a heading</p>
<p>a_b | c</p>
<table>
<caption>A &lt;b&gt;</caption>
<thead><tr><th scope="col">Row</th><th scope="col">&lt;Arrive&gt; &amp; go</th><th scope="col">Leave|now</th></tr></thead>
<tbody>
<tr><th scope="row">Pains</th><td>1. queue<br>noise</td><td></td></tr>
<tr><th scope="row">Short</th><td></td><td></td></tr>
</tbody>
</table>
<ul>
<li>see www.x.com or a@b.c</li>
<li>x`+"\ufffd"+`</li>
</ul>
`, b.String())
	b.Reset()
	require.NoError(t, picture.Outline{Title: "T"}.HTML(&b))
	require.Equal(t, "<p>T</p>\n", b.String())
}

// Texts mean what they say: 200,000 random ones of this kind came back out of a
// parser (goldmark, with GitHub's extensions) as they were.
func TestOutlineMarkdown(t *testing.T) {
	var b strings.Builder
	require.NoError(t, wild.Markdown(&b))
	require.Equal(t, `**A \<b\>**

\# not a heading

a\_b \| c

| Row | \<Arrive\> \& go | Leave\|now |
| --- | --- | --- |
| Pains | 1. queue<br>noise |  |
| Short |  |  |

- see www\.x.com or a\@b.c
- x`+"\ufffd"+`
`, b.String())
	for text, want := range map[string]string{
		"http://x.y": `http\://x.y`, "- a": `\- a`, "a - b": "a - b", "12) a": `12\) a`, "a) b": "a) b", "+1.5": "+1.5", "8.83": "8.83", "3.": `3\.`, "+ a": `\+ a`, "---": `\---`, "- -": `\- -`, "#a": "#a", "## a": `\## a`, "-5 %": "-5 %", "−1.5": "−1.5", "==": `\==`,
		"`x`": "\\`x\\`", "[a](b)": `\[a\](b)`, "*a* ~~b~~ $c$": `\*a\* \~\~b\~\~ \$c\$`, `a\`: `a\\`, "  a \t b ": "a b",
	} {
		b.Reset()
		require.NoError(t, picture.Outline{Notes: []string{text}}.Markdown(&b))
		require.Equal(t, "- "+want+"\n", b.String())
	}
}

func TestOutlineWriters(t *testing.T) {
	broken := errors.New("disk full")
	for _, write := range []func(io.Writer) error{wild.HTML, wild.Markdown} {
		require.Equal(t, broken, write(failing{broken}))
		require.Equal(t, io.ErrShortWrite, write(short{10}))
	}
}
