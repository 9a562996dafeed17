package likeness

import (
	"errors"
	"image"
	"math"

	"github.com/frontstage-go/frontstage/internal/ink"
)

var (
	errTooMuch = errors.New("the SVG image takes too much drawing")
	errLarge   = errors.New("the SVG image has numbers that are too large")
	errDeep    = errors.New("the SVG image nests too deep, or holds itself")
)

const (
	maxDepth   = 100
	maxMatches = 1 << 23 // properties of rules, times elements
	maxPoints  = 1 << 21 // of a shape, and of its stroke
	maxWork    = 2e9     // about so many nanoseconds
)

// What things cost, in nanoseconds.
const (
	perElement = 2000
	perByte    = 10 // of attributes, which are read again and again
	perPoint   = 50
	perCell    = 100 // a pixel that a line goes through
	perPixel   = 3   // one that is painted
	perShade   = 30  // one whose colour is looked up
)

// work is what is left to be done before drawing is given up. It bounds memory as well:
// points are paid for before they are made.
type work struct{ left float64 }

func (w *work) spend(n, each float64) error {
	w.left -= float64(n * each)
	if !(w.left >= 0) {
		return errTooMuch
	}
	return nil
}

// visit spends what it takes to read an element.
func (w *work) visit(n *node) error {
	return w.spend(float64(perElement+perByte*n.bytes), 1)
}

// points spends what it takes to make a shape of so many.
func (w *work) points(n int) error {
	if n > maxPoints {
		return errTooMuch
	}
	return w.spend(float64(n), perPoint)
}

// area spends what it takes to fill one, within a window.
func (w *work) area(area []ink.Polygon, window image.Rectangle, each float64) error {
	for _, p := range area {
		if err := w.polygon(p, window); err != nil {
			return err
		}
	}
	r := ink.Bounds(area).Intersect(window)
	return w.spend(float64(r.Dx())*float64(r.Dy()), each)
}

func (w *work) polygon(p ink.Polygon, window image.Rectangle) error {
	if len(p) == 0 {
		return nil
	}
	r := window.Inset(-1)
	in := func(q ink.Point) ink.Point {
		return ink.Point{X: min(max(q.X, float64(r.Min.X)), float64(r.Max.X)), Y: min(max(q.Y, float64(r.Min.Y)), float64(r.Max.Y))}
	}
	cells := 0.0
	last := in(p[len(p)-1])
	for _, q := range p {
		now := in(q)
		cells += math.Abs(now.X-last.X) + math.Abs(now.Y-last.Y)
		last = now
	}
	if err := w.spend(float64(len(p)), perPoint); err != nil {
		return err
	}
	return w.spend(cells, perCell)
}
