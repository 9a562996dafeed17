package doc

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// Rewrite turns a shorthand into the plain form of the type it is filed under:
// given the node that stands where the type is expected, it returns the node
// to read instead, with lines and columns kept. Paths of issues go on from there.
type Rewrite func(*yaml.Node) (*yaml.Node, []Issue)

// Codec reads and writes documents. The zero value knows no shorthand but
// those of the struct tags.
type Codec struct {
	Limits Limits
	Expand map[reflect.Type]Rewrite                     // before reading
	Shrink map[reflect.Type]func(*yaml.Node) *yaml.Node // after writing
	// Elsewhere explains keys that are right in another kind of document.
	Elsewhere map[string]string
}

type decoder struct {
	Codec
	issues []Issue
	places *Places
	nodes  int
	said   int          // bytes of all texts, those of aliases as often as they are used
	open   []*yaml.Node // aliases being followed
}

// Decode reads the tree into the struct that into points to. What is wrong is
// reported and, in general, left at its zero value.
func (c Codec) Decode(root *yaml.Node, into any) (*Places, []Issue) {
	c.Limits = c.Limits.orDefault()
	d := &decoder{Codec: c, places: &Places{at: map[string]Place{}, strange: map[string]bool{}}}
	d.value(root, reflect.ValueOf(into).Elem(), "")
	return d.places, d.issues
}

func (d *decoder) full() bool {
	return len(d.issues) > MaxIssues || d.nodes > d.Limits.Nodes || d.said/TextRatio > d.Limits.Bytes
}

// TextRatio bounds the texts of a document, those of aliases and shorthands
// counted as often as they are used: they may come to this many times the limit
// on bytes. Aliases cost nothing to write, but each use of one is checked, turned
// into an id, and drawn.
const TextRatio = 4

// says counts a text and tells whether it may still be read.
func (d *decoder) says(n *yaml.Node, path string) bool {
	before := d.said/TextRatio > d.Limits.Bytes
	d.said += len(n.Value)
	over := d.said/TextRatio > d.Limits.Bytes
	if over && !before {
		d.add(n, path, ErrLimit, fmt.Sprintf("the texts come to more than %d times %d bytes", TextRatio, d.Limits.Bytes), "repeat long texts less often, or raise MaxBytes")
	}
	return !over
}

func (d *decoder) add(n *yaml.Node, path string, kind error, message, help string) {
	if len(d.issues) <= MaxIssues { // one more, to know that there are more
		d.issues = append(d.issues, Issue{Path: path, Line: n.Line, Column: n.Column, Kind: kind, Message: message, Help: help})
	}
}

func (d *decoder) addIssue(is Issue, path string) {
	if is.Path = path; len(d.issues) <= MaxIssues {
		d.issues = append(d.issues, is)
	}
}

func (d *decoder) value(n *yaml.Node, v reflect.Value, path string) {
	if d.nodes++; d.nodes > d.Limits.Nodes {
		if d.nodes == d.Limits.Nodes+1 {
			d.add(n, path, ErrLimit, fmt.Sprintf("more than %d values", d.Limits.Nodes), "use fewer aliases, split the document, or raise MaxValues")
		}
		return
	}
	if n.Kind == yaml.AliasNode {
		if slices.Contains(d.open, n.Alias) || len(d.open) > d.Limits.Depth {
			d.add(n, path, ErrSyntax, fmt.Sprintf("alias *%s contains itself", short(n.Value)), "write the value out")
			return
		}
		d.open = append(d.open, n.Alias)
		defer func() { d.open = d.open[:len(d.open)-1] }()
		n = n.Alias
	}
	if _, seen := d.places.at[path]; !seen {
		d.places.at[path] = Place{n.Line, n.Column}
	}
	if n.Style&yaml.TaggedStyle != 0 {
		d.add(n, path, ErrType, fmt.Sprintf("the tag %s is not supported", short(n.Tag)), "remove it")
		return
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return
	}
	d.plain(n, v, path)
}

// plain reads a value that has been counted. A shorthand reads the same node
// again, as part of what it stands for.
func (d *decoder) plain(n *yaml.Node, v reflect.Value, path string) {
	if expand := d.Expand[v.Type()]; expand != nil {
		plain, issues := expand(n)
		for _, is := range issues {
			if len(d.issues) <= MaxIssues {
				is.Path = path + is.Path
				d.issues = append(d.issues, is)
			}
		}
		if n = plain; n == nil {
			return
		}
	}
	if v.CanAddr() {
		if t, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
			d.text(n, v, t, path)
			return
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.plain(n, v.Elem(), path)
	case reflect.Struct:
		d.structure(n, v, path)
	case reflect.Slice:
		d.slice(n, v, path)
	default:
		d.scalar(n, v, path)
	}
}

func (d *decoder) text(n *yaml.Node, v reflect.Value, t encoding.TextUnmarshaler, path string) {
	if n.Kind != yaml.ScalarNode {
		d.add(n, path, ErrType, "expected a word, found "+what(n), "")
		return
	}
	if !d.says(n, path) {
		return
	}
	if err := t.UnmarshalText([]byte(n.Value)); err != nil {
		if at := strings.IndexAny(n.Value, "，、"); at >= 0 && n.Style == 0 {
			r, _ := utf8.DecodeRuneInString(n.Value[at:])
			d.addIssue(wideSign(Place{n.Line, n.Column + utf8.RuneCountInString(n.Value[:at])}, r, `write ", " between the words of a list`), path)
			return
		}
		d.add(n, path, kindOf(err, ErrType), err.Error(), "")
		if v.Kind() == reflect.String && len(n.Value) < maxWord {
			v.SetString(n.Value) // something is stated, after all
		}
	}
}

// maxWord is beyond all words of vocabularies.
const maxWord = 256

func (d *decoder) slice(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.SequenceNode {
		if n.Kind == yaml.ScalarNode {
			if is := slip(n, nil, true); is != nil {
				d.addIssue(*is, path)
				d.lose(path)
				return
			}
		}
		out := reflect.MakeSlice(v.Type(), 1, 1)
		v.Set(out)
		at := path + "[0]"
		d.places.at[at] = Place{n.Line, n.Column}
		d.plain(n, out.Index(0), at)
		return
	}
	items := n.Content
	if len(items) == 0 {
		return
	}
	if len(items) > d.Limits.Nodes { // before room is made for them
		d.nodes = d.Limits.Nodes
		d.value(n, v, path) // says so
		return
	}
	out := reflect.MakeSlice(v.Type(), len(items), len(items))
	v.Set(out)
	for i, item := range items {
		if d.full() {
			return
		}
		d.value(item, out.Index(i), path+"["+strconv.Itoa(i)+"]")
	}
}

func (d *decoder) structure(n *yaml.Node, v reflect.Value, path string) {
	fields := fieldsOf(v.Type())
	if n.Kind == yaml.ScalarNode {
		if is := slip(n, fields, false); is != nil {
			d.addIssue(*is, path)
			d.lose(path)
			return
		}
		for _, f := range fields {
			if f.scalar {
				d.plain(n, v.FieldByIndex(f.index), path)
				return
			}
		}
	}
	if n.Kind != yaml.MappingNode {
		d.add(n, path, ErrType, "expected "+oneOf(fields)+", found "+what(n), "")
		d.lose(path)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 { // what stands there need not be guessed
		if f, ok := findField(fields, n.Content[i].Value); ok && n.Content[i].Kind == yaml.ScalarNode {
			seen[f.name] = false
		}
	}
	for i := 0; i+1 < len(n.Content) && !d.full(); i += 2 {
		key, item := n.Content[i], n.Content[i+1]
		for key.Kind == yaml.AliasNode {
			key = key.Alias
		}
		if key.Kind != yaml.ScalarNode {
			d.add(key, path, ErrType, "expected a key, found "+what(key), "")
			continue
		}
		at := join(path, key.Value)
		if !d.says(key, at) {
			return
		}
		f, ok := findField(fields, key.Value)
		switch {
		case !ok && i > 0 && split(n.Content[i-1], key, item):
			whole := n.Content[i-1].Value + "," + key.Value
			d.add(n.Content[i-1], join(path, n.Content[i-2].Value), ErrType, fmt.Sprintf("expected a number, found %q", short(whole)), plainly(whole))
		case !ok && d.Elsewhere[key.Value] != "" && path == "":
			d.add(key, at, ErrKey, fmt.Sprintf("key %q does not belong here", short(key.Value)), d.Elsewhere[key.Value])
		case !ok:
			known := names(fields)
			near := Nearest(key.Value, known)
			if is := slip(key, fields, false); is != nil {
				near = nil
				if name, ok, before := cutKey(key.Value, fields); ok {
					near = []string{name}
					if item.Tag == "!!null" {
						item = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: strings.TrimLeft(key.Value[len(before):], ":： "), Line: key.Line, Column: key.Column}
					}
				}
				d.addIssue(*is, at)
			} else {
				d.add(key, at, ErrKey, fmt.Sprintf("unknown key %q", short(key.Value)), Suggest(near, known))
			}
			d.guess(item, v, path, near, fields, seen)
		case seen[f.name]:
			d.add(key, at, ErrDuplicate, fmt.Sprintf("key %q appears twice", short(key.Value)), "keep one of them")
			if item.Kind != yaml.ScalarNode {
				d.lose(at)
			}
		default:
			seen[f.name] = true
			if f.required && item.Tag == "!!null" {
				seen[f.name] = false
			}
			if item.Kind == yaml.ScalarNode && item.Tag == "!!null" { // point at the key of an empty value
				d.places.at[at] = Place{key.Line, key.Column}
			}
			d.value(item, v.FieldByIndex(f.index), at)
		}
	}
	for _, f := range fields {
		if f.required && !seen[f.name] && !d.places.strange[path] && !d.full() {
			d.add(n, join(path, f.name), ErrMissing, f.name+" is missing", "add it, or remove the whole entry")
		}
	}
}

// split tells whether {key: 1,5} made a key of what stands behind the comma.
func split(before, key, item *yaml.Node) bool {
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return before.Kind == yaml.ScalarNode && before.Style == 0 && digits(strings.TrimLeft(before.Value, "+-")) && digits(key.Value) && item.Tag == "!!null" && item.Value == ""
}

// lose remembers that what stands at path could not be read.
func (d *decoder) lose(path string) {
	if len(d.places.lost) <= MaxIssues {
		d.places.lost = append(d.places.lost, path)
	}
}

// guess reads what stands under an unknown key as what was meant, so that one
// mistake is not followed by others that it brings about: the document is
// refused anyway.
func (d *decoder) guess(item *yaml.Node, v reflect.Value, path string, near []string, fields []field, seen map[string]bool) {
	for _, name := range near {
		if _, there := seen[name]; !there {
			f, _ := findField(fields, name)
			seen[name] = true
			first, at := len(d.issues), join(path, name)
			d.value(item, v.FieldByIndex(f.index), at)
			if slices.ContainsFunc(d.issues[first:], func(is Issue) bool { return is.Path == at && !errors.Is(is.Kind, ErrLimit) }) {
				d.issues = d.issues[:first] // it was something else
				d.lose(at)
			}
			return
		}
	}
	d.places.strange[path] = true
	if item.Kind != yaml.ScalarNode {
		d.lose(path)
	}
}

func (d *decoder) scalar(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.ScalarNode {
		d.add(n, path, ErrType, fmt.Sprintf("expected %s, found %s", kindName(v), what(n)), "")
		return
	}
	if !d.says(n, path) {
		return
	}
	if v.Kind() == reflect.String {
		v.SetString(n.Value)
		return
	}
	bare := n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
	known, help := true, ""
	switch v.Kind() {
	case reflect.Float64:
		var x float64
		if x, help, known = number(n.Value); known && bare {
			v.SetFloat(x)
		}
	case reflect.Int:
		var x int64
		if x, help, known = whole(n.Value); known && bare {
			v.SetInt(x)
		}
	case reflect.Bool:
		if known = n.Value == "true" || n.Value == "false"; known && bare {
			v.SetBool(n.Value == "true")
		}
	}
	switch {
	case !known:
		d.add(n, path, ErrType, fmt.Sprintf("expected %s, found %q", kindName(v), short(n.Value)), help)
	case !bare:
		d.add(n, path, ErrType, fmt.Sprintf("expected %s, found the text %q", kindName(v), short(n.Value)), "write it without quotes")
	}
}

func kindName(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Float64:
		return "a number"
	case reflect.Int:
		return "a whole number"
	case reflect.Bool:
		return "true or false"
	}
	return "text"
}

func what(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	}
	return fmt.Sprintf("%q", short(n.Value))
}

func short(s string) string {
	n := 0
	for i := range s {
		if n++; n > 40 {
			return s[:i] + "…"
		}
	}
	return s
}

func join(path, key string) string {
	if len(key) > 64 {
		key = strings.ToValidUTF8(key[:64], "") + "…"
	}
	if path == "" {
		return key
	}
	return path + "." + key
}
