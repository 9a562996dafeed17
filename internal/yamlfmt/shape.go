package yamlfmt

import (
	"reflect"
	"strings"
)

// Shape says in which order keys stand, and which of them hold mappings of their
// own. A list has the shape of its items.
type Shape struct {
	Keys []string
	Of   map[string]*Shape
	// Marker is a key without which a mapping has keys of the author's choice, each
	// with a value of this shape: they keep their order.
	Marker string
}

// ShapeOf reads the shape of a Go type off its json tags. Markers are those of the
// types that mappings with other keys may stand for.
func ShapeOf(t reflect.Type, markers map[reflect.Type]string) *Shape {
	return shapeOf(t, markers, map[reflect.Type]*Shape{})
}

func shapeOf(t reflect.Type, markers map[reflect.Type]string, known map[reflect.Type]*Shape) *Shape {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	if s := known[t]; s != nil {
		return s
	}
	s := &Shape{Of: map[string]*Shape{}, Marker: markers[t]}
	known[t] = s
	s.add(t, markers, known)
	return s
}

// add takes the fields in, those of embedded structs in their place.
func (s *Shape) add(t reflect.Type, markers map[reflect.Type]string, known map[reflect.Type]*Shape) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			s.add(f.Type, markers, known)
		case f.IsExported() && name != "" && name != "-":
			s.Keys = append(s.Keys, name)
			s.Of[name] = shapeOf(f.Type, markers, known)
		}
	}
}

// free tells whether a mapping with these keys has keys of the author's choice.
func (s *Shape) free(has func(string) bool) bool { return s != nil && s.Marker != "" && !has(s.Marker) }

// rank is where a key stands, and behind all others if nobody knows it.
func (s *Shape) rank(key string) int {
	if s != nil {
		for i, k := range s.Keys {
			if k == key {
				return i
			}
		}
		return len(s.Keys)
	}
	return 0
}

// in is the shape of what stands under a key.
func (s *Shape) in(key string, free bool) *Shape {
	switch {
	case s == nil:
		return nil
	case free:
		return &Shape{Keys: s.Keys, Of: s.Of}
	}
	return s.Of[key]
}
