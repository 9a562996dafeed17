// Package yamlfmt puts YAML documents into a usual form: two spaces of indentation,
// items of lists indented below their key, keys in a given order, at most one blank
// line between two things.
//
// It moves and shifts the lines of the author and rewrites none, so that comments,
// quotes, flow style, aliases, anchors and line breaks stay as they are. What it
// makes is parsed again and compared with what it was given; if anything but order
// and space had changed, it would return an error.
package yamlfmt

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// ErrForm says that a document is written in a way that this package does not move
// without harm, such as keys after a question mark.
var ErrForm = errors.New("cannot be put into another form without changing it")

// Format returns the document in its usual form. A document that is in that form
// comes back as it is.
func Format(source []byte, shape *Shape) ([]byte, error) {
	root, err := parse(source)
	if err != nil {
		return nil, err
	}
	text := strings.TrimPrefix(string(source), "\ufeff")
	ending := "\n"
	if i := strings.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		ending = "\r\n"
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if strings.ContainsAny(text, "\r\u0085\u2028\u2029") {
		return nil, fmt.Errorf("%w: it holds line breaks that are none elsewhere", ErrForm)
	}
	// An alias may not stand before its anchor: then the order of keys stays.
	for _, sorted := range []bool{true, false} {
		out, ok := settle(text, root, shape, sorted)
		if ok {
			return []byte(strings.ReplaceAll(out, "\n", ending)), nil
		}
	}
	return nil, ErrForm
}

// settle formats until nothing changes any more, which it does not at the second
// time as a rule.
func settle(text string, root *yaml.Node, shape *Shape, sorted bool) (string, bool) {
	for range 4 {
		now, err := parse([]byte(text))
		if err != nil || !equal(root, now) {
			return "", false
		}
		out, err := once(text, now, shape, sorted)
		switch {
		case err != nil || !slices.Equal(words(text), words(out)):
			return "", false
		case out == text:
			return out, true
		}
		text = out
	}
	return "", false
}

func parse(source []byte) (*yaml.Node, error) {
	var root yaml.Node
	d := yaml.NewDecoder(bytes.NewReader(source))
	if err := d.Decode(&root); err != nil {
		return nil, err
	}
	if d.Decode(new(yaml.Node)) == nil {
		return nil, fmt.Errorf("%w: there is a second document", ErrForm)
	}
	return &root, nil
}

func once(text string, doc *yaml.Node, shape *Shape, sorted bool) (string, error) {
	if len(doc.Content) == 0 {
		return "", ErrForm
	}
	f := &former{lines: strings.Split(strings.TrimRight(text, "\n"), "\n"), sorted: sorted}
	root := doc.Content[0]
	if block(root) == 0 {
		return f.join(f.shift(0, len(f.lines), 0, verbatim(root))), nil
	}
	head := f.head()
	out := append([]string(nil), f.lines[:head]...)
	if head > 0 && head < len(f.lines) && blank(f.lines[head]) {
		out = append(out, "")
	}
	for head < len(f.lines) && blank(f.lines[head]) {
		head++
	}
	var body []string
	var err error
	if root.Kind == yaml.MappingNode {
		var blocks []part
		if blocks, err = f.mapping(root, head, len(f.lines), 0, shape); err == nil {
			body = flatten(blocks)
		}
	} else {
		body, err = f.sequence(root, head, len(f.lines), 0, shape)
	}
	if err != nil {
		return "", err
	}
	return f.join(append(out, body...)), nil
}

type former struct {
	lines  []string
	sorted bool
}

// head is how many lines at the beginning belong to the document as a whole: the
// directives, and comments with a blank line behind them. So does a line that tells
// an editor which schema the document has.
func (f *former) head() int {
	last := 0
	for i, line := range f.lines {
		switch {
		case line == "---", strings.HasPrefix(line, "--- "), strings.HasPrefix(line, "%"), strings.HasPrefix(line, "# yaml-language-server:"):
			last = i + 1
		case comment(line):
		case blank(line):
			if i > 0 && comment(f.lines[i-1]) {
				last = i
			}
		default:
			return last
		}
	}
	return last
}

// block is the kind of a node that is written in lines of its own; 0 for others.
func block(n *yaml.Node) yaml.Kind {
	if (n.Kind == yaml.MappingNode || n.Kind == yaml.SequenceNode) && n.Style&yaml.FlowStyle == 0 && len(n.Content) > 0 {
		return n.Kind
	}
	return 0
}

// verbatim tells whether the spaces in the lines of a value are a part of it.
func verbatim(n *yaml.Node) bool { return n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 }

// part is an entry: the comments above it, and its own lines.
type part struct{ head, body []string }

func flatten(parts []part) (out []string) {
	for i, p := range parts {
		if i == 0 {
			p.head = unspaced(p.head)
		}
		out = append(append(out, p.head...), p.body...)
	}
	return out
}

// unspaced is what remains without the blank lines at the beginning.
func unspaced(lines []string) []string {
	for len(lines) > 0 && blank(lines[0]) {
		lines = lines[1:]
	}
	return lines
}

// join ends the text with one line break, and leaves one blank line where there
// were more, outside of texts that hold them.
func (f *former) join(lines []string) string {
	return strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n"
}
