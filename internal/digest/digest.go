// Package digest tells whether two values hold the same, fields, elements and
// texts included, by a fingerprint.
package digest

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// Sum is the fingerprint of values: equal for equal ones, and different for all
// others that anybody will ever meet (SHA-256). Nil and empty slices are told
// apart, as are nil pointers and zero values. A type must not contain itself.
// An error counts by what it says. Channels, functions and other interfaces have
// no fingerprint: Sum panics on a type that holds one, whatever its value; see
// [Can].
func Sum(values ...any) [sha256.Size]byte {
	buf := buffers.Get().(*[]byte)
	b := (*buf)[:0]
	for _, v := range values {
		rv := reflect.ValueOf(v)
		b = planOf(rv.Type())(b, rv)
	}
	sum := sha256.Sum256(b)
	if cap(b) <= keep {
		*buf = b
		buffers.Put(buf)
	}
	return sum
}

// keep is how large a buffer may be to serve again.
const keep = 1 << 20

var buffers = sync.Pool{New: func() any { return new([]byte) }}

// plan appends a value of one type so that no two values give the same bytes.
type plan func(b []byte, v reflect.Value) []byte

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
		return func(b []byte, v reflect.Value) []byte {
			s := v.String()
			return append(binary.AppendUvarint(b, uint64(len(s))), s...)
		}
	case reflect.Bool:
		return func(b []byte, v reflect.Value) []byte {
			if v.Bool() {
				return append(b, 1)
			}
			return append(b, 0)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return func(b []byte, v reflect.Value) []byte { return binary.AppendVarint(b, v.Int()) }
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return func(b []byte, v reflect.Value) []byte { return binary.AppendUvarint(b, v.Uint()) }
	case reflect.Float32, reflect.Float64:
		return func(b []byte, v reflect.Value) []byte {
			return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
		}
	case reflect.Pointer:
		elem := planOf(t.Elem())
		return func(b []byte, v reflect.Value) []byte {
			if v.IsNil() {
				return append(b, 0)
			}
			return elem(append(b, 1), v.Elem())
		}
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return func(b []byte, v reflect.Value) []byte {
				if v.IsNil() {
					return append(b, 0)
				}
				return append(binary.AppendUvarint(b, uint64(v.Len())+1), v.Bytes()...)
			}
		}
		elem := planOf(t.Elem())
		return func(b []byte, v reflect.Value) []byte {
			if v.IsNil() {
				return append(b, 0)
			}
			n := v.Len()
			b = binary.AppendUvarint(b, uint64(n)+1)
			for i := range n {
				b = elem(b, v.Index(i))
			}
			return b
		}
	case reflect.Struct:
		fields := make([]plan, t.NumField())
		for i := range fields {
			fields[i] = planOf(t.Field(i).Type)
		}
		return func(b []byte, v reflect.Value) []byte {
			for i, p := range fields {
				b = p(b, v.Field(i))
			}
			return b
		}
	case reflect.Map:
		if t.Key().Kind() == reflect.String {
			return buildMap(planOf(t.Key()), planOf(t.Elem()))
		}
	}
	if t == reflect.TypeFor[error]() {
		return func(b []byte, v reflect.Value) []byte {
			if v.IsNil() {
				return append(b, 0)
			}
			s := v.Interface().(error).Error()
			return append(binary.AppendUvarint(append(b, 1), uint64(len(s))), s...)
		}
	}
	panic(fmt.Sprintf("digest: %v has no fingerprint", t))
}

// Can tells whether values of a type have a fingerprint.
func Can(t reflect.Type) (can bool) {
	defer func() {
		if recover() != nil {
			can = false
		}
	}()
	planOf(t)
	return true
}

func buildMap(key, elem plan) plan {
	return func(b []byte, v reflect.Value) []byte {
		if v.IsNil() {
			return append(b, 0)
		}
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		b = binary.AppendUvarint(b, uint64(len(keys))+1)
		for _, k := range keys {
			b = elem(key(b, k), v.MapIndex(k))
		}
		return b
	}
}
