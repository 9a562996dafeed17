package diagram

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/dot"
	"github.com/frontstage-go/frontstage/internal/route"
)

// The names of shapes: a letter and a number.
const (
	laneKey  = "l"
	stageKey = "s"
	cardKey  = "c"
	linkKey  = "e"
	lineKey  = "b"
)

func key(kind string, i int) string { return kind + strconv.Itoa(i) }

// dot writes the picture, geometry and text, for people who draw it with
// Graphviz alone. What our own drawing sends there is the sketch.
func (p *picture) dot() ([]byte, error) {
	w := new(dot.Writer)
	color := p.Theme.Color
	w.Open("blueprint")
	w.Defaults("graph", attrs("layout", "nop2", "outputorder", "nodesfirst", "bgcolor", "transparent", "style", "filled", "fillcolor", color("card"), "fontname", "Helvetica")...)
	w.Defaults("node", attrs("shape", "box", "style", "rounded,filled", "fixedsize", "true", "fillcolor", color("card"), "fontname", "Helvetica", "fontsize", "10.5", "fontcolor", color("text"))...)
	w.Defaults("edge", attrs("color", color("link"), "arrowsize", "0.7", "penwidth", "1.1", "fontname", "Helvetica", "fontsize", "9")...)
	next := 0
	for i, b := range p.bands {
		tint := color(tone(b.Role) + "-tint")
		w.Cluster(strconv.Itoa(i), attrs("id", key(laneKey, i), "bb", p.at(pagePad, b.y+b.h)+","+p.at(p.width-pagePad, b.y), "fillcolor", tint, "color", tint,
			"label", dot.Label(b.label), "lp", p.at(pagePad+p.headW/2, b.y+b.h/2), "fontcolor", color(tone(b.Role)))...)
		for ; next < len(p.cards) && p.cards[next].lane == i; next++ {
			c := p.cards[next]
			w.Node(key(cardKey, next), attrs("id", key(cardKey, next), "pos", p.middle(c), "width", dot.Inches(c.w), "height", dot.Inches(c.h), "color", color(tone(b.Role)), "label", dot.Label(c.lines))...)
		}
		w.Close()
	}
	for i, s := range p.stages { // Graphviz's chevron fills two thirds of its height
		w.Node(key(stageKey, i), attrs("id", key(stageKey, i), "shape", "cds", "style", "filled", "pos", p.at(s.x+s.w/2, p.stageY+p.stageH/2), "width", dot.Inches(s.w), "height", dot.Inches(p.stageH*3/2),
			"fillcolor", color("stage"), "color", color("stage"), "label", dot.Centred(s.lines), "fontcolor", color("stage-text"))...)
	}
	for i, x := range p.boundaries {
		p.dotBoundary(w, i, x)
	}
	for i, l := range p.links {
		p.dotLink(w, i, l)
	}
	w.Close()
	return w.Bytes(), w.Err()
}

func attrs(keysAndValues ...string) []dot.Attr {
	out := make([]dot.Attr, 0, len(keysAndValues)/2)
	for i := 1; i < len(keysAndValues); i += 2 {
		out = append(out, dot.Attr{Key: keysAndValues[i-1], Value: keysAndValues[i]})
	}
	return out
}

// at is a place on the page in Graphviz's coordinates.
func (p *picture) at(x, y int) string { return dot.Point(x, p.height-y) }

// middle is exact where width or height are odd.
func (p *picture) middle(c card) string {
	half := func(n int) string {
		s := strconv.Itoa(n / 2)
		if n%2 != 0 {
			s += ".5"
		}
		return s
	}
	return half(2*c.x+c.w) + "," + half(2*(p.height-c.y)-c.h)
}

func (p *picture) dotBoundary(w *dot.Writer, i int, x blueprint.Boundary) {
	y := p.lineY(i)
	left, right := pagePad, p.width-pagePad
	from, to := key(lineKey, i)+"f", key(lineKey, i)+"t"
	w.Node(from, attrs("style", "invis", "shape", "point", "width", "0.01", "pos", p.at(left, y))...)
	w.Node(to, attrs("style", "invis", "shape", "point", "width", "0.01", "pos", p.at(right, y))...)
	w.Edge(from, to, attrs("id", key(lineKey, i), "dir", "none", "style", lineStyle[x.Line], "penwidth", "1.4", "color", p.Theme.Color("line"), "pos", p.spline([]route.Point{{X: left, Y: y}, {X: right, Y: y}}),
		"label", dot.Centred([]string{x.Line.Label(p.Language)}), "lp", p.at(left+p.headW/2, y-7), "fontcolor", p.Theme.Color("muted"))...)
}

var lineStyle = map[blueprint.Line]string{blueprint.LineOfInteraction: "solid", blueprint.LineOfVisibility: "dashed", blueprint.LineOfInternalInteraction: "dotted"}

// lineY is where a boundary is drawn: on its separator or, when two share it,
// beside it.
func (p *picture) lineY(i int) int {
	x := p.boundaries[i]
	first, n := i, 0
	for k, o := range p.boundaries {
		if o.Above == x.Above {
			first, n = min(first, k), n+1
		}
	}
	return p.edge(p.bands[x.Above].row) + 3*(2*(i-first)-(n-1))
}

// sharing counts the boundaries before this one that lie in the same place.
func (p *picture) sharing(i int) int {
	n := 0
	for _, o := range p.boundaries[:i] {
		if o.Above == p.boundaries[i].Above {
			n++
		}
	}
	return n
}

func (p *picture) dotLink(w *dot.Writer, i int, l blueprint.Link) {
	path, tail, head := shorten(p.path(i), l.Both)
	pos := "e," + p.at(head.X, head.Y) + " " + p.spline(path)
	as := attrs("id", key(linkKey, i))
	if l.Both {
		pos = "s," + p.at(tail.X, tail.Y) + " " + pos
		as = append(as, attrs("dir", "both")...)
	}
	if l.Optional {
		as = append(as, attrs("style", "dashed")...)
	}
	as = append(as, attrs("pos", pos)...)
	if len(p.labels[i]) > 0 && p.keys[i] == 0 {
		b := p.routes.Labels[i]
		as = append(as, attrs("label", dot.Label(p.labels[i]), "lp", p.at(p.x+b.X+b.W/2, p.y+b.Y+b.H/2))...)
	}
	w.Edge(key(cardKey, p.index(l.From)), key(cardKey, p.index(l.To)), as...)
}

// path is the route of a link on the page.
func (p *picture) path(i int) []route.Point {
	out := make([]route.Point, len(p.routes.Paths[i]))
	for k, q := range p.routes.Paths[i] {
		out[k] = route.Point{X: q.X + p.x, Y: q.Y + p.y}
	}
	return out
}

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

// spline writes straight stretches as the Bézier curves that Graphviz reads.
func (p *picture) spline(path []route.Point) string {
	var b strings.Builder
	b.WriteString(p.at(path[0].X, path[0].Y))
	for i := 1; i < len(path); i++ {
		a, z := p.at(path[i-1].X, path[i-1].Y), p.at(path[i].X, path[i].Y)
		fmt.Fprintf(&b, " %s %s %s", a, z, z)
	}
	return b.String()
}
