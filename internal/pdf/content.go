package pdf

import (
	"github.com/frontstage-go/frontstage/internal/scene"
)

// content writes what is drawn on a page or in a form. It says only what changes.
type content struct {
	b    []byte
	now  state
	kept []state
}

// state is what readers keep between operators; empty is not known.
type state struct {
	fill, stroke, pattern string
	width                 float64
	dash                  scene.Dash
	round                 bool
	shaped                bool // whether dash and round are known
	font                  int
	size                  float64
}

func newContent() *content {
	c := &content{b: []byte("4 M\n")}
	c.now.font = -1
	return c
}

func (c *content) str(s string) { c.b = append(c.b, s...) }

func (c *content) num(v float64) {
	c.b = append(appendNum(c.b, v, 2), ' ')
}

// exact writes numbers with which others are multiplied.
func (c *content) exact(v ...float64) {
	for _, x := range v {
		c.b = append(appendNum(c.b, x, 6), ' ')
	}
}

func (c *content) save() {
	c.str("q\n")
	c.kept = append(c.kept, c.now)
}

func (c *content) restore() {
	c.str("Q\n")
	c.now = c.kept[len(c.kept)-1]
	c.kept = c.kept[:len(c.kept)-1]
}

func (c *content) fillColor(color string) {
	if c.now.fill == color && c.now.pattern == "" {
		return
	}
	c.now.fill, c.now.pattern = color, ""
	c.str(color)
	c.str(operator(color, "g\n", "rg\n"))
}

func (c *content) fillPattern(name string) {
	if c.now.pattern != name {
		c.now.fill, c.now.pattern = "", name
		c.str("/Pattern cs/" + name + " scn\n")
	}
}

func (c *content) strokeColor(color string) {
	if c.now.stroke != color {
		c.now.stroke = color
		c.str(color)
		c.str(operator(color, "G\n", "RG\n"))
	}
}

// operator is the one of grey or of colour.
func operator(color, gray, rgb string) string {
	for i := range len(color) - 1 {
		if color[i] == ' ' {
			return rgb
		}
	}
	return gray
}

func (c *content) pen(width float64, dash scene.Dash, round bool) {
	if sum := dash[0] + dash[1] + dash[2] + dash[3]; !(sum >= 0.02 && sum < 1e7 && min(dash[0], dash[1], dash[2], dash[3]) >= 0) {
		dash = scene.Dash{} // as SVG has it
	}
	if c.now.width != width {
		c.now.width = width
		c.num(width)
		c.str("w\n")
	}
	if !c.now.shaped || c.now.dash != dash {
		c.str("[")
		if dash != (scene.Dash{}) {
			n := 4
			if dash[2] == 0 && dash[3] == 0 {
				n = 2
			}
			for _, d := range dash[:n] {
				c.num(d)
			}
		}
		c.str("]0 d\n")
	}
	if !c.now.shaped || c.now.round != round {
		if round {
			c.str("1 J 1 j\n")
		} else {
			c.str("0 J 0 j\n")
		}
	}
	c.now.dash, c.now.round, c.now.shaped = dash, round, true
}

func (c *content) point(p scene.Point) {
	c.num(p.X)
	c.num(p.Y)
}

func (c *content) rect(b box) {
	c.num(b.x)
	c.num(b.y)
	c.num(b.w())
	c.num(b.h())
	c.str("re\n")
}

// path appends the steps of a path, and says whether there are any.
func (c *content) path(ops []scene.Op) bool {
	var last, start scene.Point
	drawn := false
	for i, op := range ops {
		to, kind := op.To(), op.Kind
		if !drawn {
			if kind == scene.Close {
				continue
			}
			kind = scene.Move // whatever it says, nothing else may stand first
		}
		switch kind {
		case scene.Move:
			c.point(to)
			c.str("m\n")
			start = to
		case scene.Line:
			if to == last && (i+1 == len(ops) || ops[i+1].Kind != scene.Line) && i > 0 && ops[i-1].Kind == scene.Move {
				to.X += 0.01 // a dot, which not all readers paint where it has no length
			}
			c.point(to)
			c.str("l\n")
		case scene.Quad:
			a, b := cubic(last, op.P[1], to)
			c.point(a)
			c.point(b)
			c.point(to)
			c.str("c\n")
		case scene.Cubic:
			c.point(op.P[0])
			c.point(op.P[1])
			c.point(to)
			c.str("c\n")
		case scene.Close:
			c.str("h\n")
			to = start
		}
		last, drawn = to, true
	}
	return drawn
}

// cubic are the control points of a cubic that goes as a curve with one does.
func cubic(from, by, to scene.Point) (a, b scene.Point) {
	const third = 2.0 / 3
	return scene.Point{X: from.X + float64(third*(by.X-from.X)), Y: from.Y + float64(third*(by.Y-from.Y))},
		scene.Point{X: to.X + float64(third*(by.X-to.X)), Y: to.Y + float64(third*(by.Y-to.Y))}
}

// colorOf is a colour of a theme as numbers: one for a grey.
func colorOf(r, g, b uint8) string {
	part := func(v uint8) string { return string(appendNum(nil, float64(v)/255, 3)) + " " }
	if r == g && g == b {
		return part(r)
	}
	return part(r) + part(g) + part(b)
}
