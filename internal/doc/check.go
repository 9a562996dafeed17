package doc

import (
	"encoding"
	"fmt"
	"math"
	"reflect"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/text"
)

// Check walks a model and reports what no field may contain: words outside
// their vocabulary, text that cannot be drawn, numbers that are not finite.
func Check(model any) []Issue {
	var c checker
	c.walk(reflect.ValueOf(model), "")
	return c
}

type checker []Issue

func (c *checker) walk(v reflect.Value, path string) {
	if len(*c) > MaxIssues {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			c.walk(v.Elem(), path)
		}
	case reflect.Struct:
		for _, f := range fieldsOf(v.Type()) {
			if in := v.FieldByIndex(f.index); !in.IsZero() {
				c.walk(in, join(path, f.name))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			c.walk(v.Index(i), path+"["+strconv.Itoa(i)+"]")
		}
	case reflect.Float64:
		if x := v.Float(); math.IsNaN(x) || math.IsInf(x, 0) {
			*c = append(*c, Issue{Path: path, Kind: ErrRange, Message: fmt.Sprintf("%v is not a finite number", x), Help: "leave out unknown values"})
		}
	case reflect.String:
		if err := text.Valid(v.String()); err != nil {
			*c = append(*c, Issue{Path: path, Kind: ErrText, Message: err.Error(), Help: "remove it"})
			return
		}
		c.word(v, path)
	default:
		c.word(v, path)
	}
}

func (c *checker) word(v reflect.Value, path string) {
	m, ok := v.Interface().(encoding.TextMarshaler)
	if !ok {
		return
	}
	if _, err := m.MarshalText(); err != nil {
		*c = append(*c, Issue{Path: path, Kind: kindOf(err, ErrRange), Message: err.Error()})
	}
}
