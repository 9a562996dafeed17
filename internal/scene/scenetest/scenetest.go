// Package scenetest reads scenes as numbers, for tests: where texts and shapes
// stand, whether they keep to the page and off each other.
package scenetest

import (
	"fmt"
	"testing"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// Box is what a shape covers.
type Box struct {
	Left, Top, Right, Bottom float64
	Class, Text              string // of a text
}

// String says which box it is.
func (b Box) String() string {
	return fmt.Sprintf("%s %.40q at %.1f..%.1f, %.1f..%.1f", b.Class, b.Text, b.Left, b.Right, b.Top, b.Bottom)
}

// Meets tells whether two boxes share more than a tenth of a pixel.
func (b Box) Meets(o Box) bool {
	return min(b.Right, o.Right)-max(b.Left, o.Left) > 0.1 && min(b.Bottom, o.Bottom)-max(b.Top, o.Top) > 0.1
}

// Of is the box of a text, as wide as in the widest font, or of another shape
// without its stroke.
func Of(it scene.Item) Box {
	switch v := it.(type) {
	case scene.Text:
		size := v.Type.Size()
		w := text.Font{Size: size, Bold: v.Bold}.Width(v.S)
		if v.Spaced {
			w += float64(len([]rune(v.S)))
		}
		left := v.X
		switch v.Anchor {
		case scene.Middle:
			left -= w / 2
		case scene.End:
			left -= w
		}
		return Box{left, v.Y - float64(0.76*size), left + w, v.Y + float64(0.22*size), v.Class, v.S}
	case scene.Rect:
		return Box{v.X, v.Y, v.X + v.W, v.Y + v.H, v.Class, ""}
	case scene.Circle:
		return Box{v.X - v.R, v.Y - v.R, v.X + v.R, v.Y + v.R, v.Class, ""}
	case scene.Icon:
		if len(v.Shape.D) > 2 && v.Shape.D[:2] == "M-" { // a face, drawn around its middle
			half := float64(v.Size * 10 / 16)
			return Box{v.X - half, v.Y - half, v.X + half, v.Y + half, v.Class, ""}
		}
		return Box{v.X, v.Y, v.X + v.Size, v.Y + v.Size, v.Class, ""}
	case scene.Image:
		return Box{v.X - v.R, v.Y - v.R, v.X + v.R, v.Y + v.R, "", ""}
	case scene.Path:
		b := Box{Class: v.Class}
		for i, op := range v.Ops {
			p := op.To()
			if op.Kind == scene.Close {
				continue
			}
			if i == 0 {
				b.Left, b.Top, b.Right, b.Bottom = p.X, p.Y, p.X, p.Y
			}
			b.Left, b.Top, b.Right, b.Bottom = min(b.Left, p.X), min(b.Top, p.Y), max(b.Right, p.X), max(b.Bottom, p.Y)
		}
		return b
	}
	return Box{}
}

// Texts are the boxes of all texts.
func Texts(s *scene.Scene) (out []Box) {
	s.Walk(func(it scene.Item, _ []*scene.Group) {
		if _, is := it.(scene.Text); is {
			out = append(out, Of(it))
		}
	})
	return out
}

// Said are all texts, line by line.
func Said(s *scene.Scene) (out []string) {
	for _, b := range Texts(s) {
		out = append(out, b.Text)
	}
	return out
}

// Classed are the shapes of a class, in their order.
func Classed(s *scene.Scene, class string) (out []scene.Item) {
	s.Walk(func(it scene.Item, _ []*scene.Group) {
		c := ""
		switch v := it.(type) {
		case scene.Text:
			c = v.Class
		case scene.Rect:
			c = v.Class
		case scene.Circle:
			c = v.Class
		case scene.Path:
			c = v.Class
		}
		if c == class {
			out = append(out, it)
		}
	})
	return out
}

// Sizes are the steps of the type scale that occur.
func Sizes(s *scene.Scene) map[theme.Type]int {
	out := map[theme.Type]int{}
	s.Walk(func(it scene.Item, _ []*scene.Group) {
		if v, is := it.(scene.Text); is {
			out[v.Type]++
		}
	})
	return out
}

// Sound fails the test when a shape leaves the page, two texts cover each other,
// or two elements share an id.
func Sound(t testing.TB, s *scene.Scene) {
	t.Helper()
	ids := map[string]bool{s.ID: true, s.ID + "-title": true, s.ID + "-desc": true}
	w, h := float64(s.Width), float64(s.Height)
	s.Walk(func(it scene.Item, _ []*scene.Group) {
		if g, is := it.(*scene.Group); is {
			if g.ID != "" && ids[g.ID] {
				t.Errorf("two elements have the id %q", g.ID)
			}
			ids[g.ID] = true
			return
		}
		if b := Of(it); b.Left < -0.1 || b.Top < -0.1 || b.Right > w+0.1 || b.Bottom > h+0.1 {
			t.Errorf("%v leaves the page of %g x %g", b, w, h)
		}
	})
	Apart(t, Texts(s))
}

// Apart fails the test when two boxes meet.
func Apart(t testing.TB, boxes []Box) {
	t.Helper()
	for i, a := range boxes {
		for _, b := range boxes[:i] {
			if a.Meets(b) {
				t.Errorf("%v meets %v", a, b)
			}
		}
	}
}
