package yamlfmt

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// JSON returns a JSON document in its usual form: two spaces of indentation, keys in
// the order of the shape. Strings and numbers stay as they are written.
func JSON(source []byte, shape *Shape) ([]byte, error) {
	if !json.Valid(source) {
		var any any
		return nil, json.Unmarshal(source, &any)
	}
	r := &reader{left: source}
	var out bytes.Buffer
	r.value().write(&out, shape, "\n")
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// value is a JSON value: a list or a mapping, or else its text.
type value struct {
	text    []byte
	open    byte // '[' or '{'; 0 for a scalar
	members []member
}

type member struct {
	key   []byte // in its quotes; nil in a list
	name  string
	value value
}

// reader reads JSON that is known to be valid.
type reader struct{ left []byte }

func (r *reader) space() { r.left = bytes.TrimLeft(r.left, " \t\r\n") }

func (r *reader) take(n int) []byte {
	text := r.left[:n]
	r.left = r.left[n:]
	return text
}

func (r *reader) value() (v value) {
	r.space()
	switch c := r.left[0]; c {
	case '{', '[':
		v.open = c
		r.take(1)
		for {
			r.space()
			if c := r.left[0]; c == '}' || c == ']' {
				r.take(1)
				return v
			} else if c == ',' {
				r.take(1)
				continue
			}
			var m member
			if v.open == '{' {
				m.key = r.text()
				_ = json.Unmarshal(m.key, &m.name)
				r.space()
				r.take(1) // the colon
			}
			m.value = r.value()
			v.members = append(v.members, m)
		}
	case '"':
		v.text = r.text()
	default:
		n := bytes.IndexAny(r.left, ",]} \t\r\n")
		if n < 0 {
			n = len(r.left)
		}
		v.text = r.take(n)
	}
	return v
}

// text is a string in its quotes.
func (r *reader) text() []byte {
	n := 1
	for ; r.left[n] != '"'; n++ {
		if r.left[n] == '\\' {
			n++
		}
	}
	return r.take(n + 1)
}

// width is how long a list of scalars may be to stay on one line.
const width = 80

func (v value) write(out *bytes.Buffer, shape *Shape, line string) {
	if v.open == 0 {
		out.Write(v.text)
		return
	}
	shut := map[byte]byte{'{': '}', '[': ']'}[v.open]
	if flat, ok := v.flat(); ok {
		out.WriteString(flat)
		return
	}
	members := v.members
	free := false
	if v.open == '{' {
		free = shape.free(func(key string) bool {
			return slices.ContainsFunc(members, func(m member) bool { return m.name == key })
		})
		if shape != nil && !free {
			members = slices.Clone(members)
			slices.SortStableFunc(members, func(a, b member) int { return shape.rank(a.name) - shape.rank(b.name) })
		}
	}
	out.WriteByte(v.open)
	for i, m := range members {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString(line + "  ")
		in := shape
		if v.open == '{' {
			out.Write(m.key)
			out.WriteString(": ")
			in = shape.in(m.name, free)
		}
		m.value.write(out, in, line+"  ")
	}
	out.WriteString(line)
	out.WriteByte(shut)
}

// flat is an empty value, or a short list of scalars, on one line.
func (v value) flat() (string, bool) {
	if v.open == '{' {
		return "{}", len(v.members) == 0
	}
	texts := make([]string, len(v.members))
	for i, m := range v.members {
		if m.value.open != 0 {
			return "", false
		}
		texts[i] = string(m.value.text)
	}
	all := "[" + strings.Join(texts, ", ") + "]"
	return all, len(all) <= width
}
