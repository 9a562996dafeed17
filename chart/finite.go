package chart

import (
	"fmt"
	"math"
	"reflect"
	"strings"

	"github.com/frontstage-go/frontstage/journey/survey"
)

// mostValue is the largest number that pictures tell in digits.
const mostValue = 1e15

// finite refuses a value that holds NaN, an infinity or a number beyond all use,
// which only a caller who fills in results by hand can bring about.
func finite(v any) error {
	path, f, bad := unbounded(reflect.ValueOf(v))
	switch {
	case !bad:
		return nil
	case math.IsNaN(f) || math.IsInf(f, 0):
		return fmt.Errorf("chart: %s is %w", strings.TrimPrefix(path, "."), survey.ErrNotFinite)
	}
	return offScale(strings.TrimPrefix(path, "."), f, -mostValue, mostValue)
}

// offScale refuses a figure that is not within its scale.
func offScale(path string, v, lo, hi float64) error {
	if v >= lo && v <= hi {
		return nil
	}
	return fmt.Errorf("chart: %s is %g, and may be %g to %g: %w", path, v, lo, hi, survey.ErrOffScale)
}

// unbounded is the way to a number that is not finite.
func unbounded(v reflect.Value) (path string, f float64, bad bool) {
	switch v.Kind() {
	case reflect.Float64:
		f = v.Float()
		return "", f, !(math.Abs(f) <= mostValue)
	case reflect.Pointer:
		if !v.IsNil() {
			return unbounded(v.Elem())
		}
	case reflect.Struct:
		t := v.Type()
		for i := range t.NumField() {
			if path, f, bad := unbounded(v.Field(i)); bad {
				return "." + t.Field(i).Name + path, f, true
			}
		}
	case reflect.Slice:
		switch v.Type().Elem().Kind() {
		case reflect.String, reflect.Uint8, reflect.Int:
			return "", 0, false
		}
		for i := range v.Len() {
			if path, f, bad := unbounded(v.Index(i)); bad {
				return fmt.Sprintf("[%d]%s", i, path), f, true
			}
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			if path, f, bad := unbounded(it.Value()); bad {
				return fmt.Sprintf("[%v]%s", it.Key(), path), f, true
			}
		}
	}
	return "", 0, false
}
