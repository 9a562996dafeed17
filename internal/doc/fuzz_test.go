package doc

import (
	"bytes"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"github.com/frontstage-go/frontstage/internal/text"
)

// Any text comes back from any place in a document, YAML or JSON.
func FuzzText(f *testing.F) {
	for _, s := range []string{"a", "a\u2028", "\n a", "a\n\nb\n", " x ", ": #", "\u0085", "\ufeffa", "---\n", "“a”：b", "\U0001F468\u200d\U0001F469", "- ", "null", "a\r\nb", "\t"} {
		f.Add(s, "b", true)
	}
	f.Fuzz(func(t *testing.T, a, b string, flow bool) {
		if text.Valid(a) != nil || text.Valid(b) != nil {
			return
		}
		tree := func() *yaml.Node { // yaml changes what it writes
			list := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: []*yaml.Node{Scalar(a), Scalar(b)}}
			inner := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{Scalar("k"), Scalar(b), Scalar("l"), Scalar(a)}}
			if flow {
				list.Style, inner.Style = yaml.FlowStyle, yaml.FlowStyle
			}
			return &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{Scalar("a"), Scalar(a), Scalar("list"), list, Scalar("in"), inner}}
		}
		for _, write := range []func(*yaml.Node) ([]byte, error){YAML, JSON} {
			data, err := write(tree())
			require.NoError(t, err)
			back, issues := Parse(data, Limits{})
			require.Empty(t, issues, "%s", data)
			require.Equal(t, texts(tree()), texts(back), "%s", data)
		}
	})
}

func texts(n *yaml.Node) []string {
	if n.Kind == yaml.ScalarNode {
		return []string{fmt.Sprint(n.Tag == "!!null"), n.Value}
	}
	var out []string
	for _, in := range n.Content {
		out = append(out, texts(in)...)
	}
	return out
}

// A number that is read is the one that is written, and the nearest there is.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"0", "-1.5e-3", "017", "1_0", "0x1p-2", "1e-400", "1,5", "nan", ".5", "5."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if x, help, ok := number(s); ok {
			require.Empty(t, help)
			require.False(t, math.IsNaN(x) || math.IsInf(x, 0))
			want, err := strconv.ParseFloat(s, 64)
			require.NoError(t, err)
			require.Equal(t, want, x)
			back, _, ok := number(strconv.FormatFloat(x, 'g', -1, 64))
			require.True(t, ok)
			require.Equal(t, x, back)
		}
		if x, help, ok := whole(s); ok {
			require.Empty(t, help)
			back, _, ok := whole(strconv.FormatInt(x, 10))
			require.True(t, ok)
			require.Equal(t, x, back)
		}
	})
}

type page struct {
	Title  string   `json:"title"`
	Notes  []string `json:"notes"`
	Stages []struct {
		Name  string  `json:"name" doc:"scalar"`
		Value float64 `json:"value" doc:"required"`
	} `json:"stages"`
}

// Whatever is wrong is told at a place that the document has.
func FuzzSlips(f *testing.F) {
	for _, s := range []string{"title:A", "title：A\n", "“title”: x", "{title：x，notes: [a，b]}", "stages:\n\t- name: x", "notes: ［a］", "stages: [{name:S}]", "title: |\n  x\nnotes:x", `{"title"："x"}`, "｛"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var into page
		_, issues, err := Codec{}.Read(bytes.NewReader(data), &into)
		require.NoError(t, err)
		lines := bytes.Count(data, []byte("\n")) + 1 + bytes.Count(data, []byte("\r")) + bytes.Count(data, []byte("\u0085")) + bytes.Count(data, []byte("\u2028")) + bytes.Count(data, []byte("\u2029"))
		for _, is := range issues {
			require.NotEmpty(t, is.Message)
			require.NotNil(t, is.Kind)
			require.LessOrEqual(t, is.Line, lines+1)
		}
		for _, is := range slips(data, Issue{Kind: ErrSyntax}, keysOf(reflect.TypeFor[page]())) {
			require.Positive(t, is.Line)
			require.Positive(t, is.Column)
			require.LessOrEqual(t, is.Line, lines)
		}
	})
}
