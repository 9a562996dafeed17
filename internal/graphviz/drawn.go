package graphviz

import (
	"bytes"
	"fmt"
	"strconv"
)

// shapesOf takes the shapes out of an SVG of Graphviz's, in the order in which it
// drew them; its y counts upwards from the bottom of a page of that height.
// Coordinates and nothing else of Graphviz's document come through: whole
// numbers, as it got them, and so the same on every machine.
func shapesOf(svg []byte, height int) ([]Shape, error) {
	var out []Shape
	canvas := true // the first polygon is the canvas
	for {
		i := bytes.IndexByte(svg, '<')
		if i < 0 {
			return out, nil
		}
		svg = svg[i:]
		end := bytes.IndexByte(svg, '>')
		if end < 0 {
			return nil, fmt.Errorf("%w: it breaks off", ErrDrawing)
		}
		tag := svg[:end+1]
		svg = svg[end+1:]
		closed := bytes.HasPrefix(tag, []byte("<polygon"))
		switch {
		case closed && canvas:
			canvas = false
			continue
		case !closed && !bytes.HasPrefix(tag, []byte("<polyline")):
			continue
		}
		points, err := pointsOf(tag, height)
		if err != nil {
			return nil, err
		}
		if n := len(points) - 1; closed && n > 0 { // it ends where it begins
			points = points[:n]
		}
		out = append(out, Shape{closed, points})
	}
}

func pointsOf(tag []byte, height int) ([]Point, error) {
	_, coords, _ := bytes.Cut(tag, []byte(` points="`))
	coords, _, _ = bytes.Cut(coords, []byte(`"`))
	out := make([]Point, 0, bytes.Count(coords, []byte(",")))
	for rest := coords; ; {
		x, rest1, ok1 := integer(rest)
		if !ok1 || len(rest1) == 0 || rest1[0] != ',' {
			return nil, fmt.Errorf("%w: %.60q is not a list of points", ErrDrawing, coords)
		}
		y, rest2, ok2 := integer(rest1[1:])
		if !ok2 {
			return nil, fmt.Errorf("%w: %.60q is not a list of points", ErrDrawing, coords)
		}
		out = append(out, Point{x, height + y})
		for len(rest2) > 0 && rest2[0] == ' ' {
			rest2 = rest2[1:]
		}
		if len(rest2) == 0 {
			return out, nil
		}
		rest = rest2
	}
}

// integer reads a whole number off the front.
func integer(b []byte) (n int, rest []byte, ok bool) {
	i := 0
	for i < len(b) && (b[i] == '-' || '0' <= b[i] && b[i] <= '9') {
		i++
	}
	n, err := strconv.Atoi(string(b[:i]))
	return n, b[i:], err == nil
}
