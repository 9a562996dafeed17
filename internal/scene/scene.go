// Package scene holds pictures as shapes: what stands between layout, which
// makes them, and the writers of SVG and other formats, which only read them.
// Colours are names of the theme's, type is a step of its scale; nothing in a
// scene is markup, and all text is the caller's own, unescaped.
//
// Coordinates are pixels from the top left corner of the picture. Groups do not
// move what is in them, so that every number can be read as it stands.
package scene

import "github.com/frontstage-go/frontstage/theme"

// Scene is a whole picture.
type Scene struct {
	Group         // its ID is the prefix of all ids
	Width, Height int
	Desc          string // the picture in words; its short title is that of the group
	Lang          string // BCP 47
	Theme         theme.Theme
}

// Item is a shape or a group of them.
type Item interface{ item() }

// Group is what belongs together.
type Group struct {
	ID    string // whole, with the prefix; may be empty
	Class string // documented names, parted by spaces; may be empty
	Title string // told to those who point at it
	Href  string // where it leads; must be safe, see text.SafeHref
	Hot   bool   // its outline answers to the pointer
	Items []Item
}

// Rect is a rectangle with corners of radius R.
type Rect struct {
	Class         string
	X, Y, W, H, R float64
	Paint
}

// Circle is a circle around X, Y.
type Circle struct {
	Class   string
	X, Y, R float64
	Paint
}

// Path is a line or an area.
type Path struct {
	Class string
	Ops   []Op
	Paint
}

// Anchor is which end of a text stands at its X.
type Anchor uint8

const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line.
type Text struct {
	Class  string
	X, Y   float64 // the baseline
	S      string
	Type   theme.Type
	Bold   bool
	Italic bool
	Anchor Anchor
	Fill   theme.Color // default: text
	Halo   theme.Color // an outline that parts it from what is below; default: none
	Spaced bool        // a pixel more between the letters, for words in capitals
	RTL    bool        // a line of a paragraph that is read from right to left; Anchor still means left and right
}

// Paint is how a shape is painted. What is not named is not painted.
type Paint struct {
	Fill, Stroke theme.Color
	Width        float64 // of the stroke; default: 1
	Dash         Dash
	Round        bool    // ends and corners of the stroke
	Opacity      float64 // default: 1, opaque
}

// Dash is the pattern of a stroke: on, off, on, off, in pixels. The zero value
// is a solid one.
type Dash [4]float64

// Point is a place.
type Point struct{ X, Y float64 }

func (*Group) item() {}
func (Rect) item()   {}
func (Circle) item() {}
func (Path) item()   {}
func (Text) item()   {}

// Add appends shapes.
func (g *Group) Add(items ...Item) { g.Items = append(g.Items, items...) }

// Group appends a group and returns it.
func (g *Group) Group(id, class string) *Group {
	in := &Group{ID: id, Class: class}
	g.Items = append(g.Items, in)
	return in
}

// Walk calls f with all that is in the group, in the order in which it is drawn,
// and with the groups that it stands in, the outermost first; groups come before
// what is in them.
func (g *Group) Walk(f func(Item, []*Group)) { g.walk(f, []*Group{g}) }

func (g *Group) walk(f func(Item, []*Group), in []*Group) {
	for _, it := range g.Items {
		f(it, in)
		if sub, ok := it.(*Group); ok {
			sub.walk(f, append(in[:len(in):len(in)], sub))
		}
	}
}

// Icon is a small drawing of a fixed shape, Size by Size with X, Y as its top
// left corner; the shape is made for 16 by 16, strokes and all.
type Icon struct {
	Class      string
	X, Y, Size float64
	Shape      *Shape
	Paint
}

// Image is a picture within the picture, cut to a circle around its middle.
type Image struct {
	ID       string // of the cut; whole, with the prefix
	X, Y, R  float64
	Type     string // media type
	Data     []byte
	Describe string // what it shows
}

func (Icon) item()  {}
func (Image) item() {}
