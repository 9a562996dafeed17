package doc

import (
	"reflect"
	"strings"
	"sync"
)

type field struct {
	name   string
	index  []int
	scalar bool // a bare scalar stands for this field
	// required fields must stand in a mapping, because their zero value
	// would be taken for something stated.
	required bool
}

var fieldCache sync.Map // reflect.Type -> []field; a pure function of the type

// fieldsOf lists the fields of a struct under their json names, those of
// embedded structs among them, as encoding/json does.
func fieldsOf(t reflect.Type) []field {
	if known, ok := fieldCache.Load(t); ok {
		return known.([]field)
	}
	var out []field
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		kind := f.Tag.Get("doc")
		switch {
		case f.Anonymous && name == "":
			for _, in := range fieldsOf(f.Type) {
				in.index = append([]int{i}, in.index...)
				out = append(out, in)
			}
		case f.IsExported() && name != "" && name != "-":
			out = append(out, field{name: name, index: []int{i}, scalar: strings.Contains(kind, "scalar"), required: strings.Contains(kind, "required")})
		}
	}
	fieldCache.Store(t, out)
	return out
}

func findField(fields []field, name string) (field, bool) {
	for _, f := range fields {
		if f.name == name {
			return f, true
		}
	}
	return field{}, false
}

func names(fields []field) []string {
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = f.name
	}
	return out
}

func oneOf(fields []field) string {
	for _, f := range fields {
		if f.scalar {
			return "a " + f.name + " or a mapping"
		}
	}
	return "a mapping"
}
