package gochart

import "github.com/frontstage-go/frontstage/internal/scene"

// Shape is the shape of a mark.
type Shape uint8

// The shapes, in the order in which series take them.
const (
	Circle Shape = iota
	Square
	Triangle
	Diamond
	Wedge // a triangle that stands on its tip
)

// Mark draws a shape that is about as large to the eye as a dot of radius r.
func (p *Pen) Mark(s Shape, x, y, r float64) {
	corner := func(dx, dy float64) scene.Point { return scene.Point{X: x + float64(dx*r), Y: y + float64(dy*r)} }
	switch s {
	case Square:
		p.polygon(corner(-0.9, -0.9), corner(0.9, -0.9), corner(0.9, 0.9), corner(-0.9, 0.9))
	case Triangle:
		p.polygon(corner(0, -1.25), corner(1.15, 0.8), corner(-1.15, 0.8))
	case Diamond:
		p.polygon(corner(0, -1.3), corner(1.3, 0), corner(0, 1.3), corner(-1.3, 0))
	case Wedge:
		p.polygon(corner(0, 1.25), corner(-1.15, -0.8), corner(1.15, -0.8))
	default:
		p.Dot(x, y, r)
	}
}

func (p *Pen) polygon(points ...scene.Point) {
	p.To(points[0].X, points[0].Y)
	for _, q := range points[1:] {
		p.Line(q.X, q.Y)
	}
	p.Shut()
	p.Done()
}

// Rect draws a rectangle.
func (p *Pen) Rect(x, y, w, h float64) {
	if p.open {
		X, Y := p.at(whole(x), whole(y))
		p.group.Add(scene.Rect{Class: p.class, X: X, Y: Y, W: Tenth(w), H: Tenth(h), Paint: p.paint})
	}
}
