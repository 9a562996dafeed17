package words

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// field is where the text of a key stands.
type field struct {
	key   string
	index []int
}

// fields are all texts, found when they are first needed.
var fields = sync.OnceValue(func() []field {
	var out []field
	t := reflect.TypeFor[Words]()
	for i := range t.NumField() {
		f := t.Field(i)
		key := hyphened(f.Name)
		if f.Type == reflect.TypeFor[Count]() {
			out = append(out, field{key + ".one", []int{i, 0}}, field{key, []int{i, 1}})
			continue
		}
		out = append(out, field{key, []int{i}})
	}
	return out
})

// hyphened turns PeakEndValue into peak-end-value.
func hyphened(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// All are the texts of w by key.
func All(w *Words) map[string]string {
	v := reflect.ValueOf(w).Elem()
	out := make(map[string]string, len(fields()))
	for _, f := range fields() {
		out[f.key] = v.FieldByIndex(f.index).String()
	}
	return out
}

// Own replaces texts of w by key, and returns what other keys say: they must be
// known to be terms. A text that is not valid, is longer than 500 characters or
// has places that the English one has not is an error; all of them are told.
func Own(w *Words, own map[string]string, term func(key string) bool) (*Words, map[string]string, error) {
	if len(own) == 0 {
		return w, nil, nil
	}
	out := *w
	v, english := reflect.ValueOf(&out).Elem(), reflect.ValueOf(&English).Elem()
	var bad []string
	terms := map[string]string{}
	for _, key := range slices.Sorted(maps.Keys(own)) {
		text := own[key]
		if !utf8.ValidString(text) || utf8.RuneCountInString(text) > 500 {
			bad = append(bad, fmt.Sprintf("the text of %.60q is not UTF-8, or longer than 500 characters", key))
			continue
		}
		i := slices.IndexFunc(fields(), func(f field) bool { return f.key == key })
		if i < 0 {
			if !term(key) {
				bad = append(bad, fmt.Sprintf("no label has the key %.60q", key))
			} else {
				terms[key] = text
			}
			continue
		}
		known := places(english.FieldByIndex(fields()[i].index).String())
		for _, p := range places(text) {
			if !slices.Contains(known, p) {
				bad = append(bad, fmt.Sprintf("the text of %q has a place {%.40s}; it may have %s", key, p, braced(known)))
			}
		}
		v.FieldByIndex(fields()[i].index).SetString(text)
		if many, isMany := out.countOf(fields()[i]); isMany { // one form for all, unless it says otherwise
			if _, states := own[key+".one"]; !states {
				many.One = ""
			}
		}
	}
	if len(bad) > 0 {
		return nil, nil, fmt.Errorf("%s", strings.Join(bad, "; "))
	}
	return &out, terms, nil
}

// countOf is the count whose main form stands in a field.
func (w *Words) countOf(f field) (*Count, bool) {
	if len(f.index) != 2 || f.index[1] != 1 {
		return nil, false
	}
	c, ok := reflect.ValueOf(w).Elem().Field(f.index[0]).Addr().Interface().(*Count)
	return c, ok
}

func braced(places []string) string {
	if len(places) == 0 {
		return "none"
	}
	return "{" + strings.Join(places, "}, {") + "}"
}
