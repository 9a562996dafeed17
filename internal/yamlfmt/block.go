package yamlfmt

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// entry is where a key, or the dash of an item, stands.
type entry struct {
	key, value *yaml.Node
	line       int // from 0
	start, end int // its lines, with the comments above it
}

// mapping writes the entries of a mapping that lies within the lines from start to
// end, indented by so many spaces, in the order of its shape.
func (f *former) mapping(m *yaml.Node, start, end, indent int, shape *Shape) ([]part, error) {
	column := m.Content[0].Column
	var entries []entry
	has := map[string]bool{}
	for i := 0; i+1 < len(m.Content); i += 2 {
		key := m.Content[i]
		if key.Kind != yaml.ScalarNode || key.Column != column || key.Line > len(f.lines) {
			return nil, ErrForm
		}
		has[key.Value] = true
		entries = append(entries, entry{key: key, value: m.Content[i+1], line: key.Line - 1})
	}
	foot, ok := f.split(entries, start, end, column)
	if !ok {
		return nil, ErrForm
	}
	free := shape.free(func(key string) bool { return has[key] })
	parts := make([]part, len(entries))
	for i, e := range entries {
		body, err := f.entry(e, column, indent, shape.in(e.key.Value, free))
		if err != nil {
			return nil, err
		}
		parts[i] = part{f.comments(e.start, e.line, indent), body}
	}
	if f.sorted && shape != nil && !free {
		order := make([]int, len(entries))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int {
			return shape.rank(entries[a].key.Value) - shape.rank(entries[b].key.Value)
		})
		sorted := make([]part, len(parts))
		for i, from := range order {
			sorted[i] = parts[from]
		}
		parts = sorted
	}
	last := &parts[len(parts)-1]
	last.body = append(last.body, f.comments(foot, end, indent)...)
	return parts, nil
}

// entry writes a key and what stands under it.
func (f *former) entry(e entry, column, indent int, shape *Shape) ([]string, error) {
	first := strings.Repeat(" ", indent) + strings.TrimRight(cut(f.lines[e.line], column), " \t")
	v := e.value
	kind := block(v)
	switch {
	case kind != 0 && v.Content[0].Line-1 == e.line:
		return nil, ErrForm
	case kind == yaml.MappingNode:
		parts, err := f.mapping(v, e.line+1, e.end, indent+2, shape)
		if err != nil {
			return nil, err
		}
		return append([]string{first}, flatten(parts)...), nil
	case kind == yaml.SequenceNode:
		items, err := f.sequence(v, e.line+1, e.end, indent+2, shape)
		if err != nil {
			return nil, err
		}
		return append([]string{first}, items...), nil
	}
	if v.Line-1 == e.line && f.sorted {
		first = flow(first, indent+v.Column-column, shape)
	}
	return append([]string{first}, f.shift(e.line+1, e.end, indent-(column-1), verbatim(v))...), nil
}

// sequence writes the items of a list that lies within the lines from start to end.
func (f *former) sequence(s *yaml.Node, start, end, indent int, shape *Shape) ([]string, error) {
	var entries []entry
	column, from := 0, start
	for _, item := range s.Content {
		line, at := f.dash(item, column, from)
		if line < 0 {
			return nil, ErrForm
		}
		column = at
		entries = append(entries, entry{value: item, line: line})
		from = line + 1
	}
	foot, ok := f.split(entries, start, end, column)
	if !ok {
		return nil, ErrForm
	}
	var out []string
	for i, e := range entries {
		head, body, err := f.item(e, column, indent, shape)
		if err != nil {
			return nil, err
		}
		above := f.comments(e.start, e.line, indent)
		if i == 0 {
			above = unspaced(above)
		}
		out = append(append(append(out, above...), head...), body...)
	}
	return append(out, f.comments(foot, end, indent)...), nil
}

// dash finds the dash of an item: before its text on the same line, or alone on a
// line above. Column is that of the dashes before; 0 if there is none.
func (f *former) dash(item *yaml.Node, column, start int) (line, at int) {
	for line = min(item.Line, len(f.lines)) - 1; line >= start-1 && line >= 0; line-- {
		text := f.lines[line]
		if column > 0 {
			if c := cut(text, column); strings.HasPrefix(c, "- ") || c == "-" {
				return line, column
			}
			continue
		}
		before := text
		if line == item.Line-1 {
			before = string([]rune(text)[:min(item.Column-1, len([]rune(text)))])
		}
		// The innermost dash before the text, with nothing but an anchor between.
		for i := len(before) - 1; i >= 0; i-- {
			dashes := strings.Trim(before[:i], "- ") == ""
			if before[i] == '-' && dashes && (i+1 == len(before) || before[i+1] == ' ') {
				return line, i + 1
			}
		}
	}
	return -1, 0
}

// item writes one item of a list: the comments that have to stand above its dash,
// and its lines.
func (f *former) item(e entry, column, indent int, shape *Shape) (head, body []string, err error) {
	dash := strings.Repeat(" ", indent) + "- "
	rest := strings.TrimRight(strings.TrimLeft(cut(f.lines[e.line], column)[1:], " "), " \t")
	v := e.value
	kind := block(v)
	inline := kind != 0 && v.Content[0].Line-1 == e.line
	if inline && kind == yaml.SequenceNode || inline && anchored(rest) {
		return nil, nil, ErrForm
	}
	from := e.line
	if !inline {
		from++
	}
	switch kind {
	case yaml.MappingNode:
		parts, err := f.mapping(v, from, e.end, indent+2, shape)
		if err != nil {
			return nil, nil, err
		}
		if !inline {
			return nil, append([]string{strings.TrimRight(dash+rest, " ")}, flatten(parts)...), nil
		}
		for _, line := range unspaced(parts[0].head) {
			head = append(head, strings.TrimPrefix(line, "  "))
		}
		parts[0].head = nil
		body = flatten(parts)
		body[0] = dash + strings.TrimLeft(body[0], " ")
		return head, body, nil
	case yaml.SequenceNode:
		items, err := f.sequence(v, from, e.end, indent+2, shape)
		return nil, append([]string{strings.TrimRight(dash+rest, " ")}, items...), err
	}
	if v.Line-1 == e.line && f.sorted {
		rest = flow(rest, 0, shape)
	}
	return nil, append([]string{strings.TrimRight(dash+rest, " ")}, f.shift(e.line+1, e.end, indent-(column-1), verbatim(v))...), nil
}

func anchored(s string) bool { return strings.HasPrefix(s, "&") || strings.HasPrefix(s, "!") }
