package likeness

import (
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/ink"
	"github.com/frontstage-go/frontstage/internal/scene"
)

// shapes are the outlines of elements that have one.
var shapes = map[string]func(*node, place) ([]scene.Op, error){
	"path": pathOf, "rect": rectOf, "circle": circleOf, "ellipse": ellipseOf, "line": lineOf, "polyline": polylineOf, "polygon": polygonOf,
}

func pathOf(n *node, _ place) ([]scene.Op, error) {
	ops := (&scene.Shape{D: n.attr["d"]}).Ops()
	if len(ops) > 0 && ops[0].Kind != scene.Move {
		return nil, nil
	}
	return ops, nil
}

// lengths reads those of an element: x, y and so on of the width or height they go.
func (n *node) lengths(p place, names string) ([]float64, error) {
	var out []float64
	for name := range strings.FieldsSeq(names) {
		of := p.diagonal()
		switch name {
		case "x", "width", "cx", "rx", "x1", "x2":
			of = p.w
		case "y", "height", "cy", "ry", "y1", "y2":
			of = p.h
		}
		v, err := n.length(name, of, 0)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func rectOf(n *node, p place) ([]scene.Op, error) {
	v, err := n.lengths(p, "x y width height rx ry")
	if err != nil || v[2] <= 0 || v[3] <= 0 {
		return nil, err
	}
	rx, ry := v[4], v[5]
	if s := n.attr["rx"]; s == "" || s == "auto" || rx < 0 {
		rx = ry
	}
	if s := n.attr["ry"]; s == "" || s == "auto" || ry < 0 {
		ry = rx
	}
	rx, ry = min(rx, v[2]/2), min(ry, v[3]/2)
	x, y, X, Y := v[0], v[1], v[0]+v[2], v[1]+v[3]
	if rx <= 0 || ry <= 0 {
		return scene.Polygon(scene.Point{X: x, Y: y}, scene.Point{X: X, Y: y}, scene.Point{X: X, Y: Y}, scene.Point{X: x, Y: Y}), nil
	}
	a, b := float64(rx*(1-scene.Kappa)), float64(ry*(1-scene.Kappa))
	return []scene.Op{
		scene.MoveTo(x+rx, y), scene.LineTo(X-rx, y), scene.CubicTo(X-a, y, X, y+b, X, y+ry),
		scene.LineTo(X, Y-ry), scene.CubicTo(X, Y-b, X-a, Y, X-rx, Y),
		scene.LineTo(x+rx, Y), scene.CubicTo(x+a, Y, x, Y-b, x, Y-ry),
		scene.LineTo(x, y+ry), scene.CubicTo(x, y+b, x+a, y, x+rx, y), scene.Shut(),
	}, nil
}

func circleOf(n *node, p place) ([]scene.Op, error) {
	v, err := n.lengths(p, "cx cy r")
	if err != nil {
		return nil, err
	}
	return ellipse(v[0], v[1], v[2], v[2]), nil
}

func ellipseOf(n *node, p place) ([]scene.Op, error) {
	v, err := n.lengths(p, "cx cy rx ry")
	if err != nil {
		return nil, err
	}
	if s := n.attr["rx"]; s == "" || s == "auto" {
		v[2] = v[3]
	}
	if s := n.attr["ry"]; s == "" || s == "auto" {
		v[3] = v[2]
	}
	return ellipse(v[0], v[1], v[2], v[3]), nil
}

// ellipse begins at the right and turns clockwise, where SVG has dashes begin.
func ellipse(cx, cy, rx, ry float64) []scene.Op {
	if rx <= 0 || ry <= 0 {
		return nil
	}
	x, y, X, Y, a, b := cx-rx, cy-ry, cx+rx, cy+ry, float64(rx*scene.Kappa), float64(ry*scene.Kappa)
	return []scene.Op{
		scene.MoveTo(X, cy), scene.CubicTo(X, cy+b, cx+a, Y, cx, Y), scene.CubicTo(cx-a, Y, x, cy+b, x, cy),
		scene.CubicTo(x, cy-b, cx-a, y, cx, y), scene.CubicTo(cx+a, y, X, cy-b, X, cy), scene.Shut(),
	}
}

func lineOf(n *node, p place) ([]scene.Op, error) {
	v, err := n.lengths(p, "x1 y1 x2 y2")
	if err != nil {
		return nil, err
	}
	return scene.Polyline(scene.Point{X: v[0], Y: v[1]}, scene.Point{X: v[2], Y: v[3]}), nil
}

func polylineOf(n *node, _ place) ([]scene.Op, error) {
	v, err := numbers(n.attr["points"])
	if err != nil {
		return nil, err
	}
	points := make([]scene.Point, len(v)/2)
	for i := range points {
		points[i] = scene.Point{X: v[2*i], Y: v[2*i+1]}
	}
	return scene.Polyline(points...), nil
}

func polygonOf(n *node, p place) ([]scene.Op, error) {
	ops, err := polylineOf(n, p)
	if len(ops) > 0 {
		ops = append(ops, scene.Shut())
	}
	return ops, err
}

// box is a rectangle: left, top, right and bottom.
type box struct{ x, y, X, Y float64 }

// nothing is a box that holds nothing.
func nothing() box { return box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)} }

func (b *box) point(p scene.Point) {
	b.x, b.y, b.X, b.Y = min(b.x, p.X), min(b.y, p.Y), max(b.X, p.X), max(b.Y, p.Y)
}

// add makes the box hold a path.
func (b *box) add(ops []scene.Op, at ink.Matrix) {
	var now, start scene.Point
	for _, op := range ops {
		p := at.At(op.To())
		switch op.Kind {
		case scene.Move:
			start = p
		case scene.Close:
			now = start
			continue
		case scene.Quad:
			q := at.At(op.P[1])
			b.curve(now, scene.Point{X: now.X + (q.X-now.X)*2/3, Y: now.Y + (q.Y-now.Y)*2/3}, scene.Point{X: p.X + (q.X-p.X)*2/3, Y: p.Y + (q.Y-p.Y)*2/3}, p)
		case scene.Cubic:
			b.curve(now, at.At(op.P[0]), at.At(op.P[1]), p)
		}
		b.point(p)
		now = p
	}
}

// curve makes the box hold the places where a cubic turns.
func (b *box) curve(p, q, r, s scene.Point) {
	for _, v := range [2][4]float64{{p.X, q.X, r.X, s.X}, {p.Y, q.Y, r.Y, s.Y}} {
		// The way it goes is a square of t: ct² + dt + e.
		c, d, e := v[3]-3*v[2]+3*v[1]-v[0], 2*(v[2]-2*v[1]+v[0]), v[1]-v[0]
		root := math.Sqrt(d*d - 4*c*e)
		for _, t := range [3]float64{(-d + root) / (2 * c), (-d - root) / (2 * c), -e / d} {
			if t > 0 && t < 1 {
				u := 1 - t
				at := func(p, q, r, s float64) float64 { return u*u*u*p + 3*u*u*t*q + 3*u*t*t*r + t*t*t*s }
				b.point(scene.Point{X: at(p.X, q.X, r.X, s.X), Y: at(p.Y, q.Y, r.Y, s.Y)})
			}
		}
	}
}

// polygon is a box in pixels.
func polygon(at ink.Matrix, b box) []ink.Polygon {
	return []ink.Polygon{{at.At(ink.Point{X: b.x, Y: b.y}), at.At(ink.Point{X: b.X, Y: b.y}), at.At(ink.Point{X: b.X, Y: b.Y}), at.At(ink.Point{X: b.x, Y: b.Y})}}
}
