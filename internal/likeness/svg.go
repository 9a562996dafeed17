package likeness

import (
	"fmt"
	"image"
	"math"

	"github.com/frontstage-go/frontstage/internal/ink"
)

// side is how many pixels an SVG is drawn with, each way.
const side = 512

// drawSVG draws an SVG as browsers show it in a square. What it cannot draw as they do
// is an error.
func drawSVG(data []byte) (*image.RGBA, error) {
	doc, err := read(data)
	if err != nil {
		return nil, err
	}
	d := &drawer{doc: doc, Canvas: ink.New(image.Rect(0, 0, side, side)), work: &work{left: maxWork}}
	if err := d.element(doc.root, place{look: firstLook(), at: ink.Scale(1), w: side, h: side}); err != nil {
		return nil, err
	}
	return d.Img, nil
}

// place is where and how something is drawn.
type place struct {
	look
	at    ink.Matrix // from user space to pixels
	w, h  float64    // of the viewport, in user space
	depth int
	using *node // the <use> that led here
}

// diagonal is what lengths in per cent that go neither way are of.
func (p place) diagonal() float64 { return math.Hypot(p.w, p.h) / math.Sqrt2 }

// drawer draws on a canvas; or, with mode clipping, all shapes as opaque areas; or only
// measures them.
type drawer struct {
	*ink.Canvas
	*work
	doc  *document
	mode mode
	box  box // of what has been measured
}

type mode uint8

const (
	painting mode = iota
	clipping
	measuring
)

// element draws an element with all its effects.
func (d *drawer) element(n *node, p place) error {
	if p.depth++; p.depth > maxDepth {
		return errDeep
	}
	if err := d.visit(n); err != nil {
		return err
	}
	switch n.name {
	case "defs", "title", "desc", "metadata", "style", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "tspan":
		return nil
	case "symbol":
		if p.using == nil {
			return nil
		}
	case "g", "svg":
		if d.mode == clipping && p.using == nil && n.up.name == "clipPath" {
			return nil
		}
	}
	if n.props["display"] == "none" {
		return nil
	}
	for _, a := range []string{"systemLanguage", "requiredFeatures", "requiredExtensions"} {
		if v := n.attr[a]; v != "" {
			return notDrawn(a, v)
		}
	}
	var err error
	if p.look, err = n.look(p.look, p.diagonal()); err != nil {
		return err
	}
	if v := n.props["transform"]; v != "" {
		m, err := transform(v)
		if err != nil {
			return err
		}
		if n.name == "svg" {
			return notDrawn("transform", v)
		}
		p.at = times(p.at, m)
	}
	for _, v := range []float64{p.at.A, p.at.B, p.at.C, p.at.D, p.at.E, p.at.F} {
		if !(math.Abs(v) <= bound) {
			return errLarge
		}
	}
	if d.mode == measuring {
		return d.content(n, p, 1)
	}
	return d.effects(n, p)
}

// effects draws an element as it is clipped, masked and seen through.
func (d *drawer) effects(n *node, p place) error {
	opacity, err := n.part("opacity")
	if err != nil {
		return err
	}
	ways, err := d.masks(n, p)
	if err != nil {
		return err
	}
	if d.mode == clipping {
		opacity = 1
	}
	draw := func() error { return d.content(n, p, opacity) }
	if opacity < 1 && shapes[n.name] == nil {
		draw = func() error {
			return d.through(d.Clip, opacity, nil, func() error { return d.content(n, p, 1) })
		}
	}
	return d.masked(ways, draw)
}

// masked draws what is seen through masks.
func (d *drawer) masked(ways []*image.Alpha, draw func() error) error {
	if len(ways) == 0 {
		return draw()
	}
	return d.through(ways[0].Rect, 1, ways[0], func() error { return d.masked(ways[1:], draw) })
}

// through is that of the canvas, for what may fail.
func (d *drawer) through(window image.Rectangle, opacity float64, mask *image.Alpha, draw func() error) (err error) {
	window = window.Intersect(d.Clip)
	if err := d.spend(float64(window.Dx())*float64(window.Dy()), 3*perPixel); err != nil {
		return err
	}
	d.Through(window, rgba{a: 1}.ink(opacity).Alpha, mask, func() { err = draw() })
	return err
}

// content draws an element without its effects; with opacity, if it is a shape.
func (d *drawer) content(n *node, p place, opacity float64) error {
	if outline := shapes[n.name]; outline != nil {
		ops, err := outline(n, p)
		if err != nil || len(ops) == 0 {
			return err
		}
		return d.shape(n, p, ops, opacity)
	}
	switch n.name {
	case "g":
		return d.inside(n, p)
	case "svg":
		return d.svg(n, p)
	case "use":
		return d.use(n, p)
	case "symbol":
		return d.viewport(n, p, p.using)
	}
	return fmt.Errorf("the SVG image holds <%s>, which cannot be drawn", n.name)
}

func (d *drawer) inside(n *node, p place) error {
	p.using = nil
	for _, k := range n.kids {
		if err := d.element(k, p); err != nil {
			return err
		}
	}
	return nil
}

func (d *drawer) use(n *node, p place) error {
	target, err := d.doc.find(n.attr["href"])
	if err != nil {
		return err
	}
	x, y, err := n.point("x", "y", p)
	if err != nil {
		return err
	}
	p.at = times(p.at, move(x, y))
	p.using = n
	if d.mode == clipping && shapes[target.name] == nil && target.name != "text" {
		return fmt.Errorf("the SVG image has <%s> in a <clipPath>, which cannot be drawn", target.name)
	}
	return d.element(target, p)
}

// point reads a place of an element, which is at 0 unless it is given.
func (n *node) point(x, y string, p place) (X, Y float64, err error) {
	if X, err = n.length(x, p.w, 0); err == nil {
		Y, err = n.length(y, p.h, 0)
	}
	return X, Y, err
}

func (n *node) length(name string, of, missing float64) (float64, error) {
	v := n.attr[name]
	if v == "" || v == "auto" {
		return missing, nil
	}
	return length(v, of)
}

// svg draws the root, or an <svg> in it.
func (d *drawer) svg(n *node, p place) error {
	if n != d.doc.root {
		return d.viewport(n, p, p.using)
	}
	for _, name := range []string{"background", "background-color"} {
		v := n.props[name]
		if v == "" || v == "none" || d.mode != painting {
			continue
		}
		c, err := readColor(v)
		if err != nil {
			return notDrawn(name, v)
		}
		d.Fill([]ink.Polygon{{{X: 0, Y: 0}, {X: side, Y: 0}, {X: side, Y: side}, {X: 0, Y: side}}}, c.ink(1))
	}
	p, shown, err := n.whole(p)
	if err != nil || !shown {
		return err
	}
	return d.inside(n, p)
}
