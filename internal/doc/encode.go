package doc

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/frontstage-go/frontstage/internal/text"
)

// Encode turns a model into a tree, leaving out what is not stated and using
// the shorthands where they say everything.
func (c Codec) Encode(model any) (*yaml.Node, error) {
	return c.node(reflect.ValueOf(model))
}

func (c Codec) node(v reflect.Value) (*yaml.Node, error) {
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	n, err := c.plain(v)
	if err != nil {
		return nil, err
	}
	if shrink := c.Shrink[v.Type()]; shrink != nil {
		n = shrink(n)
	}
	return n, nil
}

func (c Codec) plain(v reflect.Value) (*yaml.Node, error) {
	if m, ok := v.Interface().(encoding.TextMarshaler); ok {
		word, err := m.MarshalText()
		if err != nil {
			return nil, err
		}
		return Scalar(string(word)), nil
	}
	switch v.Kind() {
	case reflect.Struct:
		return c.mapping(v)
	case reflect.Slice:
		n := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		for i := range v.Len() {
			item, err := c.node(v.Index(i))
			if err != nil {
				return nil, err
			}
			n.Content = append(n.Content, item)
		}
		if v.Type().Elem().Kind() == reflect.String && flat(n) <= lineWidth {
			n.Style = yaml.FlowStyle
		}
		return n, nil
	case reflect.Float64:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!float", Value: strconv.FormatFloat(v.Float(), 'g', -1, 64)}, nil
	case reflect.Int:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: strconv.FormatInt(v.Int(), 10)}, nil
	case reflect.Bool:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: strconv.FormatBool(v.Bool())}, nil
	case reflect.String:
		return Scalar(v.String()), nil
	}
	return nil, fmt.Errorf("doc: cannot write a %s", v.Type())
}

func (c Codec) mapping(v reflect.Value) (*yaml.Node, error) {
	n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	var bare *yaml.Node
	for _, f := range fieldsOf(v.Type()) {
		in := v.FieldByIndex(f.index)
		if in.IsZero() && !f.scalar && !f.required || in.Kind() == reflect.Slice && in.Len() == 0 {
			continue
		}
		item, err := c.node(in)
		if err != nil {
			return nil, err
		}
		if f.scalar {
			bare = item
			if in.IsZero() && in.Kind() == reflect.String {
				continue
			}
		}
		n.Content = append(n.Content, Scalar(f.name), item)
	}
	if len(n.Content) == 2 && n.Content[1] == bare {
		return bare, nil
	}
	if flat(n) <= lineWidth {
		n.Style = yaml.FlowStyle
	}
	return n, nil
}

const lineWidth = 96

// flat is the width of a node on one line; a mapping inside a mapping goes on
// lines of its own.
func flat(n *yaml.Node) int {
	const never = 1 << 20
	switch n.Kind {
	case yaml.ScalarNode:
		if strings.Contains(n.Value, "\n") {
			return never
		}
		return utf8.RuneCountInString(n.Value) + 2
	case yaml.SequenceNode, yaml.MappingNode:
		sum := 2
		for _, in := range n.Content {
			if in.Kind != yaml.ScalarNode && in.Style != yaml.FlowStyle {
				return never
			}
			sum += flat(in)
		}
		return min(sum, never)
	}
	return never
}

// Scalar is a node of text. Text that a reader of YAML might take for something
// else, or for less, stands in double quotes, with escapes; with all other text
// the writer is left to find the most legible form.
func Scalar(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	if !tame(s) {
		n.Style = yaml.DoubleQuotedStyle
	}
	return n
}

// tame tells whether text shows all that it holds: no character that is not
// seen, no line that begins or ends with white space, and none that is empty in
// front of the text or, but for one, behind it.
func tame(s string) bool {
	if strings.ContainsFunc(s, unseen) {
		return false
	}
	if !strings.Contains(s, "\n") {
		return !likeEntry(s)
	}
	for line := range strings.SplitSeq(s, "\n") {
		if strings.TrimSpace(line) != line {
			return false
		}
	}
	return s[0] != '\n' && !strings.HasSuffix(s, "\n\n")
}

// likeEntry tells whether a reader may take a text for a key that lacks the space
// behind its colon, or for one in full-width signs.
func likeEntry(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	i := strings.IndexAny(s, ":：")
	return ascii[r] != "" || i >= 0 && !strings.HasPrefix(s[i:], "://")
}

// unseen tells what is not drawn, but for newlines and the joiners that some
// scripts and emoji need.
func unseen(r rune) bool {
	return !unicode.IsGraphic(r) && r != '\n' && r != '\u200c' && r != '\u200d' || r == utf8.RuneError
}

// YAML writes a tree as YAML.
func YAML(n *yaml.Node) ([]byte, error) {
	return yaml.Dump(n, yaml.WithIndent(2), yaml.WithCompactSeqIndent(false), yaml.WithLineWidth(-1))
}

// JSON writes a tree as JSON, keys in the order of the tree.
func JSON(n *yaml.Node) ([]byte, error) {
	var b bytes.Buffer
	if err := writeJSON(&b, n); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, b.Bytes(), "", "  "); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

func writeJSON(b *bytes.Buffer, n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		if n.Tag != "!!str" {
			b.WriteString(n.Value)
			return nil
		}
		enc := json.NewEncoder(b)
		enc.SetEscapeHTML(false)
		return enc.Encode(n.Value)
	}
	marks := "[]"
	if n.Kind == yaml.MappingNode {
		marks = "{}"
	}
	b.WriteByte(marks[0])
	for i, in := range n.Content {
		switch {
		case n.Kind == yaml.MappingNode && i%2 == 1:
			b.WriteByte(':')
		case i > 0:
			b.WriteByte(',')
		}
		if err := writeJSON(b, in); err != nil {
			return err
		}
	}
	b.WriteByte(marks[1])
	return nil
}

// Write encodes a model and writes it at once.
func (c Codec) Write(w io.Writer, model any, asJSON bool) error {
	root, err := c.Encode(model)
	if err != nil {
		return err
	}
	out := YAML
	if asJSON {
		out = JSON
	}
	data, err := out(root)
	if err != nil {
		return err
	}
	return text.Write(w, data)
}
