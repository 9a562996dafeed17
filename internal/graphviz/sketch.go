//go:build !js && !wasip1

package graphviz

import (
	"context"
	"strconv"
)

// Draw has Graphviz draw shapes on a page of the given height, and returns what
// it drew, shape for shape.
//
// Graphviz never frees its source, is one for all goroutines and takes its time
// for each number that it writes: so it gets numbers and nothing else, and
// shapes are told by their order. They are polygons and polylines of the graph's
// background, with no node or edge: an edge costs seven times as much as a
// polyline and as a spline has three points for each of its corners; a cluster
// costs three times as much as a polygon, and a node, which go-graphviz asks for
// its label, ten times.
//
// Many shapes are several sources, drawn one after the other: Graphviz takes the
// square of time for a background of thousands of shapes, and others get their
// turn in between.
//
// notranslate keeps Graphviz from moving things. y counts upwards from the
// bottom of the page: a minus before each would cost a tenth of the source.
func Draw(ctx context.Context, shapes []Shape, height int) ([]Shape, error) {
	out := make([]Shape, 0, len(shapes))
	var source []byte
	for len(out) < len(shapes) {
		n := min(shapesPerDrawing, len(shapes)-len(out))
		part := shapes[len(out) : len(out)+n]
		source = sketch(source[:0], part, height)
		svg, err := SVG(ctx, source)
		if err != nil {
			return nil, err
		}
		drawn, err := shapesOf(svg, height)
		if err != nil {
			return nil, err
		}
		if err := like(part, drawn); err != nil {
			return nil, err
		}
		out = append(out, drawn...)
	}
	return out, nil
}

func sketch(b []byte, shapes []Shape, height int) []byte {
	b = append(b, `digraph{graph[notranslate=true,_background="`...)
	for _, s := range shapes {
		kind := byte('L')
		if s.Closed {
			kind = 'P'
		}
		b = append(b, kind, ' ')
		b = append(strconv.AppendInt(b, int64(len(s.Points)), 10), ' ')
		for _, p := range s.Points {
			b = append(strconv.AppendInt(b, int64(p.X), 10), ' ')
			b = append(strconv.AppendInt(b, int64(height-p.Y), 10), ' ')
		}
	}
	return append(b, `"]}`...)
}
