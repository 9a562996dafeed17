package diagram

import (
	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/route"
)

const arrowLength = 7

// shorten ends a path where the arrow heads begin at its head and, with both, at
// its tail; tail and head are where it ended before.
func shorten(path []route.Point, both bool) (short []route.Point, tail, head route.Point) {
	n := len(path) - 1
	tail, head = path[0], path[n]
	path[n] = back(head, path[n-1])
	if both {
		path[0] = back(tail, path[1])
	}
	return path, tail, head
}

// back moves the end of a line towards the corner before it, by the arrow head.
func back(end, before route.Point) route.Point {
	switch {
	case before.X < end.X:
		end.X -= arrowLength
	case before.X > end.X:
		end.X += arrowLength
	case before.Y < end.Y:
		end.Y -= arrowLength
	default:
		end.Y += arrowLength
	}
	return end
}

// shapes are what Graphviz draws: stages, and what lanes are made of.
func (b *board) shapes() []graphviz.Shape {
	var out []graphviz.Shape
	for i := range b.stages {
		r := b.chevron(&b.stages[i])
		right, tip := r.x+r.w-stageOverlap, r.x+r.w
		out = append(out, graphviz.Shape{Closed: true, Points: []graphviz.Point{
			{X: r.x, Y: r.y}, {X: right, Y: r.y}, {X: tip, Y: r.y + r.h/2}, {X: right, Y: r.y + r.h}, {X: r.x, Y: r.y + r.h},
		}})
	}
	return append(out, b.laneShapes()...)
}

// laneShapes are bands, cards, boundaries and links, in this order.
func (b *board) laneShapes() []graphviz.Shape {
	out := make([]graphviz.Shape, 0, len(b.bands)+len(b.cells)+len(b.boundaries)+len(b.links))
	box := func(r rect) { out = append(out, graphviz.Box(r.x, r.y, r.w, r.h)) }
	for i := range b.bands {
		box(b.strip(&b.bands[i]))
	}
	for i := range b.cells {
		box(b.card(i))
	}
	for i := range b.boundaries {
		y := b.lineY(i)
		out = append(out, graphviz.Shape{Points: []graphviz.Point{{X: b.form.margin, Y: y}, {X: b.width - b.form.margin, Y: y}}})
	}
	for i, l := range b.links {
		path, _, _ := shorten(b.path(i), l.Both)
		points := make([]graphviz.Point, len(path))
		for k, q := range path {
			points[k] = graphviz.Point{X: q.X, Y: q.Y}
		}
		out = append(out, graphviz.Shape{Points: points})
	}
	return out
}
