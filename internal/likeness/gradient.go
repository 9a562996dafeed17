package likeness

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/ink"
)

// shades is how many colours a gradient has.
const shades = 1024

// gradient is the paint that a reference leads to.
func (d *drawer) gradient(n *node, p place, ref string, opacity float64) (source, error) {
	chain, err := d.chain(ref)
	if err != nil {
		return nil, err
	}
	attr := func(name string) string {
		for _, g := range chain {
			if v := g.attr[name]; v != "" && (strings.HasPrefix(name, "gradient") || name == "spreadMethod" || g.name == chain[0].name) {
				return v
			}
		}
		return ""
	}
	stops, err := d.stops(chain, p.diagonal())
	if err != nil || len(stops) == 0 {
		return nil, err
	}
	to := p.at
	units := attr("gradientUnits")
	w, h, diagonal := p.w, p.h, p.diagonal()
	switch units {
	case "userSpaceOnUse":
	case "", "objectBoundingBox":
		b, err := d.measure(n, p)
		if err != nil || !(b.X > b.x && b.Y > b.y) {
			return nil, err // it is not painted then
		}
		to = times(to, ink.Matrix{A: b.X - b.x, D: b.Y - b.y, E: b.x, F: b.y})
		w, h, diagonal = 1, 1, 1
	default:
		return nil, notDrawn("gradientUnits", units)
	}
	if v := attr("gradientTransform"); v != "" {
		m, err := transform(v)
		if err != nil {
			return nil, err
		}
		to = times(to, m)
	}
	back, ok := inverse(to)
	if !ok {
		return nil, nil
	}
	long := func(name, missing string, of float64) float64 {
		v := attr(name)
		if v == "" {
			v = missing
		}
		out, e := length(v, of)
		if e != nil && err == nil {
			err = e
		}
		return out
	}
	var where func(ink.Point) float64
	if chain[0].name == "linearGradient" {
		a := ink.Point{X: long("x1", "0%", w), Y: long("y1", "0%", h)}
		b := ink.Point{X: long("x2", "100%", w), Y: long("y2", "0%", h)}
		where = linear(a, b)
	} else {
		c := ink.Point{X: long("cx", "50%", w), Y: long("cy", "50%", h)}
		r := long("r", "50%", diagonal)
		f := c
		if attr("fx") != "" {
			f.X = long("fx", "", w)
		}
		if attr("fy") != "" {
			f.Y = long("fy", "", h)
		}
		fr := long("fr", "0", diagonal)
		if r > 0 {
			if !(math.Hypot(c.X-f.X, c.Y-f.Y)+fr < r) || fr < 0 {
				return nil, errors.New("the SVG image has a <radialGradient> whose focus is not inside, which cannot be drawn")
			}
			where = radial(c, f, r, fr)
		}
	}
	if err != nil {
		return nil, err
	}
	last := stops[len(stops)-1]
	if where == nil || len(stops) == 1 {
		return d.plain(last.color, opacity), nil
	}
	spread, ok := spreads[attr("spreadMethod")]
	if !ok {
		return nil, notDrawn("spreadMethod", attr("spreadMethod"))
	}
	return func(area []ink.Polygon, by float64) error {
		if err := d.area(area, d.Clip, perShade); err != nil {
			return err
		}
		if err := d.spend(shades, perPoint); err != nil {
			return err
		}
		colors := blended(stops, opacity*by)
		d.Shade(area, func(x, y int) ink.Color {
			t := spread(where(back.At(ink.Point{X: float64(x) + 0.5, Y: float64(y) + 0.5})))
			if !(t > 0) {
				return colors[0]
			}
			return colors[int(min(t*shades, shades-1))]
		})
		return nil
	}, nil
}

var spreads = map[string]func(float64) float64{
	"": pad, "pad": pad,
	"repeat":  func(t float64) float64 { return t - math.Floor(t) },
	"reflect": func(t float64) float64 { return math.Abs(t - 2*math.Floor((t+1)/2)) },
}

func pad(t float64) float64 { return t }

// linear is how far points are on the way from a to b; nil where there is no way.
func linear(a, b ink.Point) func(ink.Point) float64 {
	x, y := b.X-a.X, b.Y-a.Y
	sum := float64(x*x) + float64(y*y)
	if sum == 0 {
		return nil
	}
	x, y = x/sum, y/sum
	return func(p ink.Point) float64 { return float64((p.X-a.X)*x) + float64((p.Y-a.Y)*y) }
}

// radial is on which of the circles from that around the focus to that around c, the
// larger one, points are.
func radial(c, f ink.Point, r, fr float64) func(ink.Point) float64 {
	x, y, dr := c.X-f.X, c.Y-f.Y, r-fr
	a := float64(x*x) + float64(y*y) - float64(dr*dr) // below 0: one lies in the other
	return func(p ink.Point) float64 {
		px, py := p.X-f.X, p.Y-f.Y
		b := float64(px*x) + float64(py*y) + float64(fr*dr)
		c := float64(px*px) + float64(py*py) - float64(fr*fr)
		return (b - math.Sqrt(max(0, float64(b*b)-float64(a*c)))) / a
	}
}

// chain is a gradient and those that it takes what it lacks from.
func (d *drawer) chain(ref string) ([]*node, error) {
	var out []*node
	for ref != "" {
		if len(out) > maxDepth {
			return nil, errDeep
		}
		g, err := d.doc.find(ref)
		if err != nil {
			return nil, err
		}
		if g.name != "linearGradient" && g.name != "radialGradient" {
			return nil, fmt.Errorf("the SVG image paints with <%s>, which cannot be drawn", g.name)
		}
		if err := d.visit(g); err != nil {
			return nil, err
		}
		out = append(out, g)
		ref = g.attr["href"]
	}
	return out, nil
}

type stop struct {
	at    float64
	color rgba
}

func (d *drawer) stops(chain []*node, of float64) ([]stop, error) {
	var out []stop
	for _, g := range chain {
		for _, n := range g.kids {
			if n.name != "stop" {
				continue
			}
			if err := d.visit(n); err != nil {
				return nil, err
			}
			s, err := d.stop(n, of)
			if err != nil {
				return nil, err
			}
			if len(out) > 0 {
				s.at = max(s.at, out[len(out)-1].at)
			}
			out = append(out, s)
		}
		if len(out) > 0 {
			break
		}
	}
	return out, nil
}

func (d *drawer) stop(n *node, of float64) (s stop, err error) {
	if v := n.attr["offset"]; v != "" {
		if s.at, err = fraction(v); err != nil {
			return s, err
		}
	}
	s.color = rgba{a: 1}
	if v := n.props["stop-color"]; strings.EqualFold(v, "currentColor") {
		l, err := d.inherited(n, of)
		if err != nil {
			return s, err
		}
		s.color = l.color
	} else if v != "" {
		if s.color, err = readColor(v); err != nil {
			return s, err
		}
	}
	part, err := n.part("stop-opacity")
	s.color.a *= part
	return s, err
}

// inherited is the look of an element where it stands.
func (d *drawer) inherited(n *node, of float64) (look, error) {
	if err := d.visit(n); err != nil {
		return look{}, err
	}
	l := firstLook()
	if n.up != nil {
		var err error
		if l, err = d.inherited(n.up, of); err != nil {
			return l, err
		}
	}
	return n.look(l, of)
}

// blended are the colours of a gradient, from its begin to its end.
func blended(stops []stop, opacity float64) *[shades]ink.Color {
	out := new([shades]ink.Color)
	i := 0
	for k := range out {
		t := (float64(k) + 0.5) / shades
		for i < len(stops) && stops[i].at <= t {
			i++
		}
		switch i {
		case 0:
			out[k] = stops[0].color.ink(opacity)
		case len(stops):
			out[k] = stops[i-1].color.ink(opacity)
		default:
			a, b := stops[i-1], stops[i]
			f := (t - a.at) / (b.at - a.at)
			mix := func(a, b uint8) uint8 { return uint8(float64(a) + float64((float64(b)-float64(a))*f) + 0.5) }
			out[k] = rgba{mix(a.color.r, b.color.r), mix(a.color.g, b.color.g), mix(a.color.b, b.color.b), a.color.a + float64((b.color.a-a.color.a)*f)}.ink(opacity)
		}
	}
	return out
}
