package likeness

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/internal/ink"
)

// paint is a fill or a stroke.
type paint struct {
	kind  paintKind
	color rgba
	ref   string // of a gradient
}

type paintKind uint8

const (
	none paintKind = iota
	plainColor
	currentColor
	server
)

// look is what elements hand on to those in them.
type look struct {
	color                      rgba
	fill, stroke               paint
	fillOpacity, strokeOpacity float64
	evenOdd, clipEvenOdd       bool
	pen                        ink.Pen // in the user's units
	hidden                     bool
	strokeFirst                bool
}

// firstLook is that of a root.
func firstLook() look {
	black := rgba{a: 1}
	return look{color: black, fill: paint{kind: plainColor, color: black}, fillOpacity: 1, strokeOpacity: 1, pen: ink.Pen{Width: 1, Miter: 4}}
}

func readPaint(s string) (paint, error) {
	switch {
	case s == "none":
		return paint{}, nil
	case strings.EqualFold(s, "currentColor"):
		return paint{kind: currentColor}, nil
	}
	if ref, _, ok := reference(s); ok {
		return paint{kind: server, ref: ref}, nil
	}
	c, err := readColor(s)
	return paint{kind: plainColor, color: c}, err
}

// look is how the element looks, given how the one around it does; of is what lengths
// in per cent are of.
func (n *node) look(l look, of float64) (look, error) {
	for _, name := range handedOn {
		v, ok := n.props[name]
		if !ok || v == "inherit" {
			continue
		}
		if err := l.set(name, v, of); err != nil {
			return l, err
		}
	}
	return l, nil
}

// handedOn are the properties that a look has.
var handedOn = strings.Fields(`color fill fill-opacity fill-rule clip-rule stroke stroke-width stroke-linecap stroke-linejoin
	stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity paint-order visibility`)

func (l *look) set(name, v string, of float64) (err error) {
	switch name {
	case "color":
		if !strings.EqualFold(v, "currentColor") {
			l.color, err = readColor(v)
		}
	case "fill":
		l.fill, err = readPaint(v)
	case "stroke":
		l.stroke, err = readPaint(v)
	case "fill-opacity":
		l.fillOpacity, err = fraction(v)
	case "stroke-opacity":
		l.strokeOpacity, err = fraction(v)
	case "fill-rule":
		l.evenOdd, err = oneOf(name, v, "evenodd", "nonzero")
	case "clip-rule":
		l.clipEvenOdd, err = oneOf(name, v, "evenodd", "nonzero")
	case "visibility":
		l.hidden, err = oneOf(name, v, "hidden", "visible")
		if v == "collapse" {
			l.hidden, err = true, nil
		}
	case "paint-order":
		f := strings.Fields(v)
		l.strokeFirst = len(f) > 0 && (f[0] == "stroke" || f[0] == "markers" && len(f) > 1 && f[1] == "stroke")
	default:
		return l.setPen(name, v, of)
	}
	return err
}

func (l *look) setPen(name, v string, of float64) (err error) {
	p := &l.pen
	switch name {
	case "stroke-width":
		p.Width, err = length(v, of)
	case "stroke-dashoffset":
		p.Offset, err = length(v, of)
	case "stroke-miterlimit":
		if p.Miter, err = number(v); err == nil && p.Miter < 1 {
			return notDrawn(name, v)
		}
	case "stroke-linecap":
		caps := map[string]ink.Cap{"butt": ink.Butt, "round": ink.RoundCap, "square": ink.Square}
		c, ok := caps[v]
		if !ok {
			return notDrawn(name, v)
		}
		p.Cap = c
	case "stroke-linejoin":
		joins := map[string]ink.Join{"miter": ink.Miter, "round": ink.RoundJoin, "bevel": ink.Bevel}
		j, ok := joins[v]
		if !ok {
			return notDrawn(name, v)
		}
		p.Join = j
	case "stroke-dasharray":
		p.Dash = nil
		if v == "none" {
			return nil
		}
		sum := 0.0
		for _, f := range strings.FieldsFunc(v, apart) {
			d, err := length(f, of)
			if err != nil || d < 0 {
				return notDrawn(name, v)
			}
			p.Dash = append(p.Dash, d)
			sum += d
		}
		if len(p.Dash)%2 == 1 {
			p.Dash = append(p.Dash, p.Dash...)
		}
		if sum == 0 {
			p.Dash = nil
		}
	}
	return err
}

// oneOf tells whether a value is the first of two.
func oneOf(name, v, yes, no string) (bool, error) {
	if v != yes && v != no {
		return false, notDrawn(name, v)
	}
	return v == yes, nil
}

// part is a property from 0 to 1, which is 1 unless it is given.
func (n *node) part(name string) (float64, error) {
	v, ok := n.props[name]
	if !ok {
		return 1, nil
	}
	p, err := fraction(v)
	if err != nil {
		return 0, notDrawn(name, v)
	}
	return p, nil
}

// server is the element that a property refers to, which must be one of some kinds; nil
// if it does not refer to any.
func (d *drawer) server(property, v string, kinds ...string) (*node, error) {
	if v == "" || v == "none" {
		return nil, nil
	}
	ref, rest, ok := reference(v)
	if !ok || rest != "" {
		return nil, notDrawn(property, v)
	}
	n, err := d.doc.find(ref)
	if err != nil {
		return nil, err
	}
	for _, k := range kinds {
		if n.name == k {
			return n, nil
		}
	}
	return nil, fmt.Errorf("the SVG image has <%s> as %s, which cannot be drawn", n.name, property)
}
