package typeset

import (
	"reflect"
	"unsafe"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// listed has tables list the glyphs that they cover one by one instead of as ranges.
// Version 0.3.5 of the library forgets ranges that follow a long one (go-text/typesetting
// issue 278, mended behind that version), so that most of Inter's pairs are not kerned
// and letters of Noto Sans Arabic do not join. It goes when the library is newer.
func listed(f *font.Font) {
	for _, l := range f.GPOS.Lookups {
		list(l.Subtables)
	}
	for _, l := range f.GSUB.Lookups {
		list(l.Subtables)
	}
}

func list[T any](subtables []T) {
	for i := range subtables {
		if v := fresh(reflect.ValueOf(&subtables[i]).Elem()); v.IsValid() && listIn(v) {
			reflect.ValueOf(&subtables[i]).Elem().Set(v)
		}
	}
}

// fresh is a copy of what stands in an interface, to be changed.
func fresh(v reflect.Value) (out reflect.Value) {
	if v.IsNil() || v.Elem().Kind() != reflect.Struct {
		return out
	}
	out = reflect.New(v.Elem().Type()).Elem()
	out.Set(v.Elem())
	return out
}

var coverage = reflect.TypeFor[tables.Coverage]()

// listIn changes the fields of a struct, and tells whether there was anything to change.
func listIn(v reflect.Value) (changed bool) {
	for i := range v.NumField() {
		field := v.Field(i)
		field = reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem() // the library keeps some to itself
		switch {
		case field.Type() == coverage:
			if ranges, is := field.Interface().(tables.Coverage2); is {
				field.Set(reflect.ValueOf(glyphs(ranges)))
				changed = true
			}
		case field.Type() == reflect.SliceOf(coverage): // contexts, which share what they had
			some := make([]tables.Coverage, field.Len())
			for j, c := range field.Interface().([]tables.Coverage) {
				if some[j] = c; c != nil {
					if ranges, is := c.(tables.Coverage2); is {
						some[j] = glyphs(ranges)
						changed = true
					}
				}
			}
			field.Set(reflect.ValueOf(some))
		case field.Kind() == reflect.Interface:
			if in := fresh(field); in.IsValid() && listIn(in) {
				field.Set(in)
				changed = true
			}
		}
	}
	return changed
}

// glyphs lists what ranges cover; they stay where they are not in order, as in a font
// that is damaged.
func glyphs(c tables.Coverage2) tables.Coverage {
	var out tables.Coverage1
	for _, r := range c.Ranges {
		n := len(out.Glyphs)
		if int(r.StartCoverageIndex) != n || n > 0 && r.StartGlyphID <= out.Glyphs[n-1] {
			return c
		}
		for g := int(r.StartGlyphID); g <= int(r.EndGlyphID); g++ {
			out.Glyphs = append(out.Glyphs, tables.GlyphID(g))
		}
	}
	return out
}
