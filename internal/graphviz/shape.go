package graphviz

import "fmt"

// Point is a place in whole pixels, y downwards.
type Point struct{ X, Y int }

// Shape is a polygon or a polyline.
type Shape struct {
	Closed bool
	Points []Point
}

// Box is a rectangle.
func Box(x, y, w, h int) Shape {
	return Shape{true, []Point{{x, y + h}, {x, y}, {x + w, y}, {x + w, y + h}}}
}

// shapesPerDrawing is how many shapes are drawn in one turn; they take some 5 ms.
const shapesPerDrawing = 500

// like holds what was drawn against what was asked for.
func like(asked, drawn []Shape) error {
	if len(asked) != len(drawn) {
		return fmt.Errorf("%w: %d shapes instead of %d", ErrDrawing, len(drawn), len(asked))
	}
	for i := range asked {
		if asked[i].Closed != drawn[i].Closed || len(asked[i].Points) != len(drawn[i].Points) {
			return fmt.Errorf("%w: shape %d of %d points has become one of %d", ErrDrawing, i, len(asked[i].Points), len(drawn[i].Points))
		}
	}
	return nil
}
