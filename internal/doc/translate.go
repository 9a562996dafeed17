package doc

import (
	"reflect"
	"strings"
)

// untold are keys whose strings are no texts.
var untold = map[string]bool{"id": true, "at": true, "until": true, "from": true, "to": true, "href": true, "due": true}

// Translated is a copy of a document's value with each text as f has it. Words of
// vocabularies, ids, references, links and dates stay, and so does what is empty.
func Translated[T any](v T, f func(string) string) T {
	return translated(reflect.ValueOf(v), f).Interface().(T)
}

func translated(v reflect.Value, f func(string) string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.Len() > 0 {
			out.SetString(f(v.String()))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(translated(v.Elem(), f))
		}
	case reflect.Slice:
		if v.IsNil() || v.Type().Elem().Kind() == reflect.Uint8 { // an image is nobody's text
			break
		}
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(translated(v.Index(i), f))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if v.Type().Field(i).IsExported() && !untold[key] {
				out.Field(i).Set(translated(v.Field(i), f))
			}
		}
	}
	return out
}
