package likeness

import (
	"math"
	"slices"

	"github.com/frontstage-go/frontstage/internal/ink"
	"github.com/frontstage-go/frontstage/internal/scene"
)

// shape paints a shape, or adds it to what is measured or clipped.
func (d *drawer) shape(n *node, p place, ops []scene.Op, opacity float64) error {
	if !sound(ops, p.at) {
		return errLarge
	}
	if err := d.points(len(ops) + ink.Points(ops, p.at)); err != nil {
		return err
	}
	if d.mode == measuring {
		d.box.add(ops, p.at)
		return nil
	}
	if p.hidden {
		return nil
	}
	area := ink.Areas(ink.Flatten(ops, p.at))
	if d.mode == clipping {
		if err := d.area(area, d.Clip, perPixel); err != nil {
			return err
		}
		d.EvenOdd = p.clipEvenOdd
		d.Fill(area, ink.Color{Alpha: ink.Opaque})
		d.EvenOdd = false
		return nil
	}
	fill, err := d.ink(n, p, p.fill, p.fillOpacity)
	if err != nil {
		return err
	}
	stroke, err := d.ink(n, p, p.stroke, p.strokeOpacity)
	if err != nil {
		return err
	}
	var outline []ink.Polygon
	if stroke != nil {
		if outline, err = d.stroke(n, p, ops); err != nil {
			return err
		}
	}
	if len(outline) == 0 {
		stroke = nil
	}
	paint := func(opacity float64) error {
		for i, one := range [2]source{fill, stroke} {
			if p.strokeFirst {
				i, one = 1-i, [2]source{stroke, fill}[i]
			}
			if one == nil {
				continue
			}
			what := area
			if d.EvenOdd = i == 0 && p.evenOdd; i == 1 {
				what = outline
			}
			err := one(what, opacity)
			d.EvenOdd = false
			if err != nil {
				return err
			}
		}
		return nil
	}
	if opacity < 1 && fill != nil && stroke != nil {
		all := append(area[:len(area):len(area)], outline...)
		return d.through(ink.Bounds(all), opacity, nil, func() error { return paint(1) })
	}
	return paint(opacity)
}

// source lays a paint on an area.
type source func(area []ink.Polygon, opacity float64) error

// ink is what a paint comes to for an element; nil if it is none.
func (d *drawer) ink(n *node, p place, of paint, opacity float64) (source, error) {
	c := of.color
	switch of.kind {
	case none:
		return nil, nil
	case currentColor:
		c = p.color
	case server:
		return d.gradient(n, p, of.ref, opacity)
	}
	return d.plain(c, opacity), nil
}

func (d *drawer) plain(c rgba, by float64) source {
	return func(area []ink.Polygon, opacity float64) error {
		if err := d.area(area, d.Clip, perPixel); err != nil {
			return err
		}
		d.Fill(area, c.ink(by*opacity))
		return nil
	}
}

// stroke is the outline of a shape. Pens are round in user space, where transforms may
// make ellipses of them.
func (d *drawer) stroke(n *node, p place, ops []scene.Op) ([]ink.Polygon, error) {
	m := p.at
	k := max(math.Hypot(m.A, m.B), math.Hypot(m.C, m.D))
	if !(k > 0) || !(p.pen.Width > 0) {
		return nil, nil
	}
	pen := p.pen
	pen.Width, pen.Offset = pen.Width*k, pen.Offset*k
	pen.Dash = nil
	sum := 0.0
	for _, v := range p.pen.Dash {
		pen.Dash = append(pen.Dash, v*k)
		sum += v * k
	}
	if pen.Cap == ink.Square && slices.Contains(pen.Dash, 0) { // its squares would not lie along the line
		return nil, notDrawn("stroke-dasharray", "0")
	}
	if sum > 0 && n.attr["pathLength"] != "" {
		return nil, notDrawn("pathLength", n.attr["pathLength"])
	}
	if !sound(ops, ink.Scale(k)) || !(pen.Width < bound) {
		return nil, errLarge
	}
	if err := d.points(ink.Points(ops, ink.Scale(k))); err != nil {
		return nil, err
	}
	lines := ink.Flatten(ops, ink.Scale(k))
	if sum > 0 {
		for _, l := range lines {
			cycles := l.Length() / sum
			if cycles >= ink.MaxDashes {
				return nil, errTooMuch
			}
			if err := d.spend((cycles+1)*float64(len(pen.Dash)), 8*perPoint); err != nil {
				return nil, err
			}
		}
	}
	back := times(m, ink.Scale(1/k))
	var out []ink.Polygon
	made := 0
	for piece := range pen.Pieces(lines) {
		if made += len(piece); made > maxPoints {
			return nil, errTooMuch
		}
		for i, q := range piece {
			piece[i] = back.At(q)
		}
		out = append(out, piece)
	}
	return out, d.points(made)
}

// bound is how far off pixels may be.
const bound = 1e12

// sound tells whether steps are of numbers that can be drawn.
func sound(ops []scene.Op, at ink.Matrix) bool {
	for _, op := range ops {
		for _, q := range op.P {
			r := at.At(q)
			if !(math.Abs(q.X) <= bound && math.Abs(q.Y) <= bound && math.Abs(r.X) <= bound && math.Abs(r.Y) <= bound) {
				return false
			}
		}
	}
	return true
}
