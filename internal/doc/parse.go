package doc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// Limits bound what a document may cost. Zero fields take the defaults.
type Limits struct {
	Bytes int // default: DefaultBytes
	Depth int // default: 32
	Nodes int // default: DefaultNodes; aliases counted as often as they are used
}

// DefaultBytes is the default of Limits.Bytes.
const DefaultBytes = 2 << 20

// DefaultNodes is the default of Limits.Nodes. The model and the tree of a
// document of so many values stay well below 200 MB, whatever they are.
const DefaultNodes = 50_000

func (l Limits) orDefault() Limits {
	if l.Bytes <= 0 {
		l.Bytes = DefaultBytes
	}
	if l.Depth <= 0 {
		l.Depth = 32
	}
	if l.Nodes <= 0 {
		l.Nodes = DefaultNodes
	}
	return l
}

// Parse reads data into a tree. JSON is read as JSON, which allows what YAML
// does not (tabs, surrogate pairs); everything else as YAML.
func Parse(data []byte, l Limits) (*yaml.Node, []Issue) {
	l = l.orDefault()
	if bad := checkEncoding(data); bad != nil {
		return nil, []Issue{*bad}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	trimmed := bytes.TrimLeft(data, " \t\r\n")
	if len(trimmed) == 0 {
		return nil, []Issue{{Line: 1, Column: 1, Kind: ErrSyntax, Message: "the document is empty", Help: "start with a line such as \"title: Overnight hotel stay\""}}
	}
	if trimmed[0] == '{' || trimmed[0] == '[' {
		root, issue := parseJSON(data, l)
		if issue == nil {
			return root, nil
		}
		if errors.Is(issue.Kind, ErrLimit) || errors.Is(issue.Kind, ErrText) {
			return nil, []Issue{*issue}
		}
		// A YAML flow mapping starts with a brace as well.
		root, bad := parseYAML(data, l)
		switch rest := bytes.TrimLeft(trimmed[1:], " \t\r\n"); {
		case bad == nil:
			return root, nil
		case len(rest) > 0 && bytes.IndexByte([]byte(`"{}[]`), rest[0]) < 0:
			issue = bad // no JSON starts like this
		}
		return nil, []Issue{*issue}
	}
	root, issue := parseYAML(data, l)
	if issue != nil {
		return nil, []Issue{*issue}
	}
	return root, nil
}

type depthLimit int

func (d depthLimit) CheckDepth(depth int, _ *yaml.DepthContext) error {
	if depth > int(d) {
		return fmt.Errorf("nested deeper than %d levels", int(d))
	}
	return nil
}

func (depthLimit) CheckAlias(int, int) error { return nil }

func parseYAML(data []byte, l Limits) (*yaml.Node, *Issue) {
	// Every value needs one of these, so the tree stays within a few times the
	// limit, which decoding applies exactly.
	values, signs, at := separators(data, l.Nodes)
	if values > l.Nodes {
		return nil, &Issue{Line: at.Line, Column: at.Column, Kind: ErrLimit, Message: fmt.Sprintf("more than %d values", l.Nodes), Help: "split the document, or raise MaxValues"}
	}
	// Each may be a token, and the parser keeps those of a line until it knows
	// whether they are a key.
	if signs/signRatio > l.Nodes {
		return nil, &Issue{Kind: ErrLimit, Message: fmt.Sprintf("more than %d times %d quotes, colons and other signs of YAML", signRatio, l.Nodes), Help: "split the document, or raise MaxValues"}
	}
	if at, found := control(data); found {
		return nil, &Issue{Line: at.Line, Column: at.Column, Kind: ErrText, Message: "the document contains a control character", Help: "remove it"}
	}
	loader, err := yaml.NewLoader(bytes.NewReader(data), yaml.WithPlugin(depthLimit(l.Depth)))
	if err != nil {
		return nil, &Issue{Kind: ErrSyntax, Message: err.Error()}
	}
	var root, more yaml.Node
	if err := loader.Load(&root); err != nil {
		return nil, yamlIssue(err)
	}
	switch err := loader.Load(&more); {
	case err == nil:
		return nil, &Issue{Line: more.Line, Column: more.Column, Kind: ErrSyntax, Message: "there is a second document", Help: "keep one document in a file: remove the line \"---\" and what follows"}
	case !errors.Is(err, io.EOF):
		return nil, yamlIssue(err)
	}
	node := &root
	if node.Kind == yaml.DocumentNode {
		if len(node.Content) == 0 {
			return nil, &Issue{Line: 1, Column: 1, Kind: ErrSyntax, Message: "the document is empty"}
		}
		node = node.Content[0]
	}
	return node, nil
}

func yamlIssue(err error) *Issue {
	if errors.Is(err, io.EOF) {
		return &Issue{Line: 1, Column: 1, Kind: ErrSyntax, Message: "the document contains only comments"}
	}
	var bad *yaml.LoadError
	if !errors.As(err, &bad) {
		return &Issue{Kind: ErrSyntax, Message: err.Error()}
	}
	is := &Issue{Line: bad.Mark.Line, Column: bad.Mark.Column, Kind: ErrSyntax, Message: bad.Message}
	switch {
	case strings.Contains(bad.Message, "nested deeper") || strings.Contains(bad.Message, "max depth"):
		is.Kind, is.Help = ErrLimit, "flatten the document, or raise MaxDepth"
	case strings.Contains(bad.Message, "mapping values are not allowed"):
		is.Help = "put text that holds \": \" in quotes"
	case strings.Contains(bad.Message, "cannot start any token"):
		is.Help = "put text that starts with a sign such as @ or % in quotes, and use spaces rather than tabs"
	case strings.Contains(bad.Message, "tab character"):
		is.Message, is.Help = "a tab stands where YAML expects a space", "use spaces"
	case strings.Contains(bad.Message, "did not find expected key"):
		is.Help = "check the indentation and the quotes of this line and the one before"
	case strings.Contains(bad.Message, "did not find expected ','"):
		is.Help = "a bracket is not closed, or a comma is missing, before this place"
	case strings.Contains(bad.Message, "could not find expected ':'"):
		is.Help = "check that each key is followed by a colon and a space"
	case strings.Contains(bad.Message, "unknown anchor"):
		is.Help = "put text that starts with * in quotes"
	}
	return is
}

// signRatio is how many signs a document may hold for each value: both of a
// key and a value in quotes are five.
const signRatio = 4

// separators counts what stands between values, to one beyond most and its
// place, and the signs that values start with and keys end with.
func separators(data []byte, most int) (values, signs int, at Place) {
	for i, b := range data {
		switch b {
		case ',', '\n', '\r', '[', '{':
			values++
		case 0x85: // U+0085, a line break as well
			if i > 0 && data[i-1] == 0xc2 {
				values++
			}
		case 0xa8, 0xa9: // U+2028 and U+2029
			if i > 1 && data[i-1] == 0x80 && data[i-2] == 0xe2 {
				values++
			}
		case '"', '\'', ':', '?', '*', '&', '!':
			signs++
		}
		if values > most {
			line := bytes.LastIndexByte(data[:i], '\n') + 1
			return values, signs, Place{1 + bytes.Count(data[:i], []byte("\n")), 1 + utf8.RuneCount(data[line:i])}
		}
	}
	return values, signs, at
}

// control finds the first character that YAML does not allow in a document.
func control(data []byte) (Place, bool) {
	at := Place{1, 1}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 && r != 0x85 || r == 0xfffe || r == 0xffff {
			return at, true
		}
		at.Column++
		if r == '\n' {
			at = Place{at.Line + 1, 1}
		}
		i += n
	}
	return at, false
}

// Read loads, parses and decodes a document. Places are nil when it could not
// be parsed at all.
func (c Codec) Read(r io.Reader, into any) (*Places, []Issue, error) {
	data, issues, err := Load(r, c.Limits)
	if err != nil || len(issues) > 0 {
		return nil, issues, err
	}
	root, issues := Parse(data, c.Limits)
	if len(issues) > 0 {
		if why := slips(data, issues[0], keysOf(reflect.TypeOf(into))); len(why) > 0 {
			issues = why
		}
		return nil, issues, nil
	}
	places, issues := c.Decode(root, into)
	return places, issues, nil
}
