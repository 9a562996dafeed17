// Package limit counts what is to be drawn, before it is looked at in any other
// way. It is the one place that does: whatever a model holds, now or later, is
// counted by its types.
package limit

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/frontstage-go/frontstage/internal/doc"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/picture"
)

// Count is a number of things with the field of [picture.Limits] that bounds it.
type Count struct {
	Name      string
	Have, May int
}

// Check refuses what is beyond the limits: the counts in their order, then the
// longest text in values, then all of their texts.
func Check(l picture.Limits, counts []Count, values ...any) error {
	for _, c := range counts {
		if c.Have > c.May {
			return Over(c.Name, c.Have, c.May)
		}
	}
	l = l.OrDefault()
	t := count(values)
	if t.longest > l.Text {
		return Over("Text", t.longest, l.Text)
	}
	if t.bytes > l.Bytes {
		return Over("Bytes", t.bytes, l.Bytes)
	}
	return nil
}

func count(values []any) (t tally) {
	for _, v := range values {
		rv := reflect.ValueOf(v)
		planOf(rv.Type())(&t, rv)
	}
	return t
}

// Bytes is what the texts and items in values count together.
func Bytes(values ...any) int { return count(values).bytes }

// Over is the error for what is beyond a limit.
func Over(name string, have, may int) error {
	return fmt.Errorf("%w: Limits.%s is %d, and this has %d", doc.ErrLimit, name, may, have)
}

// itemBytes is what an item of a list counts beside its texts, since each draws
// something, a badge at least, and what a line break counts.
const itemBytes = 32

type tally struct{ bytes, longest int }

func (t *tally) text(s string) {
	if len(s) > t.longest { // no fewer bytes than characters
		t.longest = max(t.longest, utf8.RuneCountInString(s))
	}
	t.bytes += Size(s)
}

// Size is what one text counts: its bytes or, where it is wider or higher than
// these, the letters that would take its place. Some characters are as wide as
// words, and wrap as often.
func Size(s string) int {
	n, breaks := len(s), 0
	for i := range len(s) {
		if c := s[i]; '\n' <= c && c <= '\r' {
			breaks++
		}
	}
	if !ascii(s) {
		n = max(n, int(em.Width(s)))
		breaks += strings.Count(s, "\u0085") + strings.Count(s, "\u2028") + strings.Count(s, "\u2029")
	}
	return n + itemBytes*breaks
}

var em = text.Font{Size: 1}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// plan counts a value of one type.
type plan func(*tally, reflect.Value)

var plans sync.Map // reflect.Type to plan

func planOf(t reflect.Type) plan {
	if p, ok := plans.Load(t); ok {
		return p.(plan)
	}
	p := build(t)
	plans.Store(t, p)
	return p
}

func build(t reflect.Type) plan {
	switch t.Kind() {
	case reflect.String:
		if t != reflect.TypeFor[string]() { // a word of a vocabulary, which is checked by itself
			break
		}
		return func(c *tally, v reflect.Value) { c.text(v.String()) }
	case reflect.Pointer:
		elem := planOf(t.Elem())
		return func(c *tally, v reflect.Value) {
			if !v.IsNil() {
				elem(c, v.Elem())
			}
		}
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 { // an image, bounded by itself
			return func(*tally, reflect.Value) {}
		}
		elem := planOf(t.Elem())
		return func(c *tally, v reflect.Value) {
			n := v.Len()
			c.bytes += n * itemBytes
			for i := range n {
				elem(c, v.Index(i))
			}
		}
	case reflect.Struct:
		type part struct {
			index int
			plan  plan
		}
		var parts []part
		for i := range t.NumField() {
			if p := planOf(t.Field(i).Type); p != nil {
				parts = append(parts, part{i, p})
			}
		}
		return func(c *tally, v reflect.Value) {
			for _, p := range parts {
				p.plan(c, v.Field(p.index))
			}
		}
	}
	return func(*tally, reflect.Value) {} // numbers
}
