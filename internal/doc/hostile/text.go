package hostile

import (
	"encoding"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
)

// troublemakers mean something to YAML or JSON, look like another type, are not
// seen, or break lines.
var troublemakers = []string{
	"\u2028", "\u2029", "\u0085", "\ufeff", "\u00a0", "\u3000", "\u200b", "\u200e", "\u202e", "\u00ad", "\ufffd", "\u0080", "\u009f", "\u007f",
	"\n", "\r", "\r\n", "\n\n", "\t", " ", "  ", "\n ", " \n", "\n\t",
	"a", "x y", "é", "e\u0301", "触点", "😀", "\U0010FFFD", "א", "'", "\"", "`", "\\", "\\n", "\\u2028", "/", "</script>", "&amp;", "<",
	"#", " #", "# ", ":", ": ", " :", "::", "-", "- ", "--", "---", "\n---\n", "...", "\n...\n", "?", "? ", "!", "!!str", "!!binary ", "&a", "*a", "|", "|-", ">", ">+\n", "@", "%", "%YAML 1.2", "=", "<<", "<<: ",
	"[", "]", "{", "}", "[a", "{a: b}", ",", ", ", "，", "：", "“", "”", "｛", "｝", "~", "null", "Null", "true", "yes", "no", "on", "off", "y", "n", "1", "-1", "+1", "1.5", "1e3", "0x1f", "0o17", "017", "1_000", ".inf", ".nan", "12:30:45", "2026-12-31", "2026-12-31T00:00:00Z",
	"->", "a -> b", " -> ", "<->", "..>", "title: x", "title：x", "name:x", "at", "from",
}

// ids are such as may be written, and mean something else to YAML.
var ids = []string{"-", "--", "---", "...", ".", "_", "-a", "a-", "true", "null", "no", "y", "1", "1.5", "1e3", "017", "1_000", "0x1f", ".inf", ".nan", "2026-12-31", "触点", "é", "e\u0301", "א", "at", "from", "to", "name", "id", "𝟙", "Ⅷ"}

// Text is a few troublemakers in a row.
func Text(rnd *rand.Rand) string {
	var b strings.Builder
	for range 1 + rnd.IntN(4) {
		b.WriteString(troublemakers[rnd.IntN(len(troublemakers))])
	}
	return b.String()
}

// Filler fills models with texts that tempt a writer, so that what it writes is
// read as something else or not at all.
type Filler struct {
	*rand.Rand
	Words []string // of all vocabularies
	n     int
}

// ID is an id that has not been handed out before.
func (f *Filler) ID() string {
	f.n++
	id := ids[f.IntN(len(ids))]
	switch f.IntN(3) {
	case 0:
		return fmt.Sprint(f.n, id)
	case 1:
		return id + fmt.Sprint(f.n)
	}
	return fmt.Sprint(id, f.n, id)
}

// Fill states most fields of what v points to. Required texts hold more than
// white space; ids, numbers and what must fit together is put right by the test.
func (f *Filler) Fill(v any) { f.fill(reflect.ValueOf(v).Elem(), "") }

func (f *Filler) fill(v reflect.Value, field string) {
	required := field == "Name" || field == "Text"
	if !required && field != "ID" && v.Kind() != reflect.Struct && f.IntN(4) == 0 {
		return
	}
	if t, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		for range 1000 {
			if v.Kind() != reflect.String {
				_ = t.UnmarshalText([]byte("5m"))
				return
			}
			if t.UnmarshalText([]byte(f.Words[f.IntN(len(f.Words))])) == nil {
				return
			}
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), "")
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), v.Type().Field(i).Name)
		}
	case reflect.Slice:
		n := 1 + f.IntN(3)
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			f.fill(v.Index(i), "")
		}
	case reflect.String:
		switch {
		case field == "ID":
			v.SetString(f.ID())
		default:
			s := Text(f.Rand)
			if required && strings.TrimSpace(s) == "" {
				s = []string{s + "x", "x" + s}[f.IntN(2)]
			}
			v.SetString(s)
		}
	case reflect.Int:
		v.SetInt(int64(f.IntN(100)))
	case reflect.Float64:
		v.SetFloat([]float64{0.25, 1, 1e-7, 0.1, 1.0 / 3, 5e-324}[f.IntN(6)])
	case reflect.Bool:
		v.SetBool(f.IntN(2) == 0)
	}
}
