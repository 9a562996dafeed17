package digest

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
)

type inner struct {
	A string
	B float64
	c bool
}

type outer struct {
	Name  string
	Inner *inner
	List  []inner
	Words []string
	N     int
	M     map[string]string
	U     uint8
}

func TestDifferentValuesDiffer(t *testing.T) {
	values := []any{
		outer{}, outer{Name: "a"}, outer{Name: "b"}, outer{Inner: &inner{}}, outer{Inner: &inner{A: "a"}}, outer{Inner: &inner{c: true}},
		outer{Inner: &inner{B: 1}}, outer{Inner: &inner{B: math.Copysign(0, -1)}}, outer{Inner: &inner{B: math.NaN()}},
		outer{List: []inner{}}, outer{List: []inner{{}}}, outer{List: []inner{{}, {}}}, outer{List: []inner{{A: "a"}, {}}}, outer{List: []inner{{}, {A: "a"}}},
		outer{Words: []string{}}, outer{Words: []string{""}}, outer{Words: []string{"ab"}}, outer{Words: []string{"a", "b"}}, outer{Words: []string{"", "ab"}},
		outer{N: 1}, outer{N: -1}, outer{N: math.MaxInt}, outer{U: 1},
		outer{M: map[string]string{}}, outer{M: map[string]string{"a": "b"}}, outer{M: map[string]string{"ab": ""}},
	}
	seen := map[[32]byte]string{}
	for _, v := range values {
		d := Sum(v)
		require.NotContains(t, seen, d, "%+v and %s", v, seen[d])
		seen[d] = fmt.Sprintf("%+v", v)
	}
	require.NotEqual(t, Sum("a", "bc"), Sum("ab", "c"))
}

func TestEqualValuesAgree(t *testing.T) {
	make := func() outer {
		m := map[string]string{}
		for i := range 50 {
			m[fmt.Sprint(i)] = fmt.Sprint(-i)
		}
		return outer{Name: "x", Inner: &inner{A: "a", B: 1.5}, List: []inner{{A: "q"}}, M: m}
	}
	want := Sum(make(), 7)
	for range 20 {
		require.Equal(t, want, Sum(make(), 7))
	}
}

func TestWhatHasNoFingerprintPanics(t *testing.T) {
	for _, v := range []any{struct{ F func() }{}, struct{ E any }{}, make(chan int), map[int]int{}} {
		require.Panics(t, func() { Sum(v) }, "%T", v)
		require.False(t, Can(reflect.TypeOf(v)), "%T", v)
	}
	require.True(t, Can(reflect.TypeFor[struct{ E error }]()))
	type failed struct{ E error }
	require.Equal(t, Sum(failed{errors.New("a")}), Sum(failed{errors.New("a")}))
	require.NotEqual(t, Sum(failed{errors.New("a")}), Sum(failed{}))
	require.NotEqual(t, Sum(failed{errors.New("a")}), Sum(failed{errors.New("b")}))
}

func TestAllocations(t *testing.T) {
	v := &outer{Name: "x", List: make([]inner, 100)}
	require.LessOrEqual(t, testing.AllocsPerRun(100, func() { Sum(v) }), 4.0)
}
