package yamlfmt

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// flow puts the keys of mappings in braces into their order, where they stand on
// one line: what stands between commas changes places, and the commas and spaces
// stay. At is the place of the value in the text, in characters; what is not a
// flow collection there, or goes on in the next line, stays as it is.
func flow(text string, at int, shape *Shape) string {
	start := 0
	for range at {
		_, n := utf8.DecodeRuneInString(text[start:])
		start += n
	}
	r := &flowReader{text: text, at: start}
	c, ok := r.collection()
	if !ok {
		return text
	}
	return text[:start] + c.sorted(shape) + text[r.at:]
}

// piece is a part of a flow collection: a text, or a collection between texts.
type piece struct {
	text  string
	inner *collection
}

// collection is what stands in braces or brackets.
type collection struct {
	open    byte
	entries []flowEntry
	gaps    []string // around the entries, brackets included: one more than entries
}

type flowEntry struct {
	key    string
	pieces []piece
}

type flowReader struct {
	text string
	at   int
}

func (r *flowReader) peek() byte {
	if r.at < len(r.text) {
		return r.text[r.at]
	}
	return 0
}

func (r *flowReader) spaces() string {
	from := r.at
	for r.peek() == ' ' {
		r.at++
	}
	return r.text[from:r.at]
}

func (r *flowReader) collection() (*collection, bool) {
	c := &collection{open: r.peek()}
	if c.open != '{' && c.open != '[' {
		return nil, false
	}
	r.at++
	gap := string(c.open) + r.spaces()
	for {
		switch r.peek() {
		case 0, '#':
			return nil, false
		case '}', ']':
			c.gaps = append(c.gaps, gap+string(r.peek()))
			r.at++
			return c, true
		}
		e, ok := r.entry()
		if !ok {
			return nil, false
		}
		c.entries, c.gaps = append(c.entries, e), append(c.gaps, gap)
		gap = r.spaces()
		if r.peek() == ',' {
			r.at++
			gap += "," + r.spaces()
		}
	}
}

// entry reads up to the next comma or bracket, spaces before it left out.
func (r *flowReader) entry() (e flowEntry, ok bool) {
	from, begun := r.at, r.at
	flush := func(end int) {
		if end > from {
			e.pieces = append(e.pieces, piece{text: r.text[from:end]})
		}
	}
	for {
		switch c := r.peek(); c {
		case 0:
			return e, false
		case ',', '}', ']':
			end := r.at
			for end > from && r.text[end-1] == ' ' {
				end--
			}
			flush(end)
			r.at = end
			return e, true
		case '{', '[':
			flush(r.at)
			inner, ok := r.collection()
			if !ok {
				return e, false
			}
			e.pieces = append(e.pieces, piece{inner: inner})
			from = r.at
		case '"', '\'':
			if !r.quoted(c) {
				return e, false
			}
		case '#':
			if r.text[r.at-1] == ' ' {
				return e, false
			}
			r.at++
		case ':':
			if e.key == "" {
				e.key = strings.Trim(r.text[begun:r.at], `"' `)
			}
			r.at++
		default:
			r.at++
		}
	}
}

// quoted passes over a text in quotes. A quote within a word is none.
func (r *flowReader) quoted(quote byte) bool {
	if before := r.text[r.at-1]; before != ' ' && before != '{' && before != '[' && before != ',' {
		r.at++
		return true
	}
	for r.at++; ; r.at++ {
		switch c := r.peek(); {
		case c == 0:
			return false
		case c == '\\' && quote == '"':
			r.at++
		case c == quote:
			r.at++
			return true
		}
	}
}

func (c *collection) sorted(shape *Shape) string {
	free := false
	entries := c.entries
	if c.open == '{' && shape != nil {
		free = shape.free(func(key string) bool {
			return slices.ContainsFunc(entries, func(e flowEntry) bool { return e.key == key })
		})
		if !free {
			entries = slices.Clone(entries)
			slices.SortStableFunc(entries, func(a, b flowEntry) int { return shape.rank(a.key) - shape.rank(b.key) })
		}
	}
	var b strings.Builder
	for i, e := range entries {
		b.WriteString(c.gaps[i])
		in := shape
		if c.open == '{' {
			in = shape.in(e.key, free)
		}
		for _, p := range e.pieces {
			if p.inner != nil {
				b.WriteString(p.inner.sorted(in))
			} else {
				b.WriteString(p.text)
			}
		}
	}
	b.WriteString(c.gaps[len(c.gaps)-1])
	return b.String()
}
