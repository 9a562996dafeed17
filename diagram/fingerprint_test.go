package diagram

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
)

// TestFingerprintSeesEverything changes each value that options and service hold,
// one after the other.
func TestFingerprintSeesEverything(t *testing.T) {
	var o Options
	s := new(blueprint.Service)
	fill(reflect.ValueOf(&o).Elem())
	fill(reflect.ValueOf(s).Elem())
	seen := map[string]string{o.Fingerprint(BlueprintKind, s): "nothing"}
	n := 0
	each := func(path string) {
		n++
		f := o.Fingerprint(BlueprintKind, s)
		require.NotContains(t, seen, f, "%s is not seen; as for %s", path, seen[f])
		seen[f] = path
	}
	alter(reflect.ValueOf(&o).Elem(), "Options", each)
	alter(reflect.ValueOf(s).Elem(), "Service", each)
	require.Greater(t, n, 150)
}

// fill makes room for one value in each pointer, slice and map.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	}
}

// alter changes every value, calls each, and changes it back.
func alter(v reflect.Value, path string, each func(path string)) {
	was := reflect.ValueOf(v.Interface())
	with := func(x reflect.Value) {
		v.Set(x)
		each(path)
		v.Set(was)
	}
	switch v.Kind() {
	case reflect.Bool:
		with(reflect.ValueOf(true).Convert(v.Type()))
	case reflect.String:
		with(reflect.ValueOf("x").Convert(v.Type()))
	case reflect.Int, reflect.Int64, reflect.Uint8, reflect.Float64:
		with(reflect.ValueOf(1).Convert(v.Type()))
	case reflect.Pointer:
		alter(v.Elem(), path, each)
		with(reflect.Zero(v.Type()))
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			alter(v.Index(0), path+"[0]", each)
		}
		with(reflect.MakeSlice(v.Type(), 2, 2))
		with(reflect.Zero(v.Type()))
	case reflect.Map:
		m := reflect.MakeMap(v.Type())
		m.SetMapIndex(reflect.ValueOf("k").Convert(v.Type().Key()), reflect.ValueOf("x").Convert(v.Type().Elem()))
		with(m)
	case reflect.Struct:
		for i := range v.NumField() {
			alter(v.Field(i), path+"."+v.Type().Field(i).Name, each)
		}
	default:
		panic(fmt.Sprintf("%s is a %s", path, v.Kind()))
	}
}

func TestFingerprint(t *testing.T) {
	s := example(t, "hotel")
	f := Options{}.Fingerprint(BlueprintKind, s)
	require.Regexp(t, "^[0-9a-f]{64}$", f)
	require.Equal(t, f, Options{}.Fingerprint(BlueprintKind, example(t, "hotel")), "an equal service that is another value")
	require.NotEqual(t, f, Options{}.Fingerprint(BlueprintKind+1, s))
	require.NotEqual(t, f, Options{}.Fingerprint(BlueprintKind, nil), "no service has one as well")
	require.Equal(t, "blueprint", BlueprintKind.String())
}
