package blueprint

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/dot"
	"github.com/frontstage-go/frontstage/internal/route"
)

// The names that shapes carry through Graphviz: a letter and a number.
const (
	laneKey  = "l"
	stageKey = "s"
	cardKey  = "c"
	linkKey  = "e"
	lineKey  = "b"
)

func key(kind string, i int) string { return kind + strconv.Itoa(i) }

// dot writes the picture as DOT whose geometry is fixed. Text is only for
// people who draw it with Graphviz alone; our own drawing adds it later, and
// keeps the source short, since the engine never frees it.
func (p *picture) dot(texts bool) ([]byte, error) {
	w := new(dot.Writer)
	color := p.Theme.Color
	at := func(x, y int) string { return dot.Point(x, p.height-y) }
	w.Open("blueprint")
	graph := []dot.Attr{{Key: "outputorder", Value: "nodesfirst"}, {Key: "bgcolor", Value: "transparent"}, {Key: "style", Value: "filled"}, {Key: "fillcolor", Value: color("card")}}
	node := []dot.Attr{{Key: "shape", Value: "box"}, {Key: "style", Value: "rounded,filled"}, {Key: "fixedsize", Value: "true"}, {Key: "label", Value: " "}, {Key: "fillcolor", Value: color("card")}}
	edge := []dot.Attr{{Key: "color", Value: color("link")}, {Key: "arrowsize", Value: "0.7"}, {Key: "penwidth", Value: "1.1"}}
	if texts {
		font := dot.Attr{Key: "fontname", Value: "Helvetica"}
		graph = append(graph, font, dot.Attr{Key: "layout", Value: "nop2"})
		node = append(node, font, dot.Attr{Key: "fontsize", Value: "10.5"}, dot.Attr{Key: "fontcolor", Value: color("text")})
		edge = append(edge, font, dot.Attr{Key: "fontsize", Value: "9"})
	}
	w.Defaults("graph", graph...)
	w.Defaults("node", node...)
	w.Defaults("edge", edge...)
	for i, b := range p.bands {
		attrs := []dot.Attr{{Key: "id", Value: key(laneKey, i)}, {Key: "bb", Value: at(pagePad, b.y+b.h) + "," + at(p.width-pagePad, b.y)}, {Key: "fillcolor", Value: color(tone(b.Role) + "-tint")}, {Key: "color", Value: color(tone(b.Role) + "-tint")}}
		if texts {
			attrs = append(attrs, dot.Attr{Key: "label", Value: dot.Label(b.label)}, dot.Attr{Key: "lp", Value: at(pagePad+p.headW/2, b.y+b.h/2)}, dot.Attr{Key: "fontcolor", Value: color(tone(b.Role))})
		}
		w.Cluster(strconv.Itoa(i), attrs...)
		if texts {
			p.dotCards(w, i)
		} else {
			p.dotShapes(w, i, at)
		}
		w.Close()
	}
	for i, s := range p.stages { // Graphviz's chevron fills two thirds of its height
		attrs := []dot.Attr{{Key: "id", Value: key(stageKey, i)}, {Key: "shape", Value: "cds"}, {Key: "style", Value: "filled"}, {Key: "pos", Value: at(s.x+s.w/2, p.stageY+p.stageH/2)}, {Key: "width", Value: dot.Inches(s.w)}, {Key: "height", Value: dot.Inches(p.stageH * 3 / 2)}, {Key: "fillcolor", Value: color("stage")}, {Key: "color", Value: color("stage")}}
		if texts {
			attrs = append(attrs, dot.Attr{Key: "label", Value: dot.Centred(s.lines)}, dot.Attr{Key: "fontcolor", Value: color("stage-text")})
		}
		w.Node(key(stageKey, i), attrs...)
	}
	if !texts {
		dotPoint(w, anchor, at(pagePad, p.y))
	}
	for i, x := range p.boundaries {
		p.dotBoundary(w, i, x, at, texts)
	}
	for i, l := range p.links {
		p.dotLink(w, i, l, at, texts)
	}
	w.Close()
	return w.Bytes(), w.Err()
}

// dotShapes writes the cards of a lane as empty clusters: go-graphviz asks each
// node for its label after parsing, which costs more than the parsing itself.
// They lie in their lane, since freeing many clusters side by side costs their
// number times that of the links.
func (p *picture) dotShapes(w *dot.Writer, lane int, at func(x, y int) string) {
	for k, c := range p.cards {
		if c.lane == lane {
			w.Cluster(key(cardKey, k), dot.Attr{Key: "id", Value: key(cardKey, k)}, dot.Attr{Key: "bb", Value: at(c.x, c.y+c.h) + "," + at(c.x+c.w, c.y)})
			w.Close()
		}
	}
}

// dotCards writes the cards of a lane as nodes with their text.
func (p *picture) dotCards(w *dot.Writer, lane int) {
	for k, c := range p.cards {
		if c.lane == lane {
			w.Node(key(cardKey, k), dot.Attr{Key: "id", Value: key(cardKey, k)}, dot.Attr{Key: "pos", Value: middle(p.height, c)}, dot.Attr{Key: "width", Value: dot.Inches(c.w)}, dot.Attr{Key: "height", Value: dot.Inches(c.h)}, dot.Attr{Key: "color", Value: p.Theme.Color(tone(p.bands[c.lane].Role))}, dot.Attr{Key: "label", Value: dot.Label(c.lines)})
		}
	}
}

// middle is exact where width or height are odd.
func middle(height int, c card) string {
	half := func(n int) string {
		s := strconv.Itoa(n / 2)
		if n%2 != 0 {
			s += ".5"
		}
		return s
	}
	return half(2*c.x+c.w) + "," + half(2*(height-c.y)-c.h)
}

// anchor is the one node that all edges of our own drawing join: they carry
// their routes, so that where they begin and end does not matter.
const anchor = "o"

// dotPoint writes a node that is not seen.
func dotPoint(w *dot.Writer, id, pos string) {
	w.Node(id, dot.Attr{Key: "style", Value: "invis"}, dot.Attr{Key: "shape", Value: "point"}, dot.Attr{Key: "width", Value: "0.01"}, dot.Attr{Key: "pos", Value: pos})
}

func (p *picture) dotBoundary(w *dot.Writer, i int, x Boundary, at func(x, y int) string, texts bool) {
	y := p.lineY(i)
	left, right := pagePad, p.width-pagePad
	from, to := anchor, anchor
	if texts {
		from, to = key(lineKey, i)+"f", key(lineKey, i)+"t"
		dotPoint(w, from, at(left, y))
		dotPoint(w, to, at(right, y))
	}
	attrs := []dot.Attr{{Key: "id", Value: key(lineKey, i)}, {Key: "dir", Value: "none"}, {Key: "style", Value: lineStyle[x.Line]}, {Key: "penwidth", Value: "1.4"}, {Key: "color", Value: p.Theme.Color("line")}, {Key: "pos", Value: spline([]route.Point{{X: left, Y: y}, {X: right, Y: y}}, at)}}
	if texts {
		attrs = append(attrs, dot.Attr{Key: "label", Value: dot.Centred([]string{x.Line.Label(p.Language)})}, dot.Attr{Key: "lp", Value: at(left+p.headW/2, y-7)}, dot.Attr{Key: "fontcolor", Value: p.Theme.Color("muted")})
	}
	w.Edge(from, to, attrs...)
}

var lineStyle = map[Line]string{LineOfInteraction: "solid", LineOfVisibility: "dashed", LineOfInternalInteraction: "dotted"}

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

const arrowLength = 7

func (p *picture) dotLink(w *dot.Writer, i int, l Link, at func(x, y int) string, texts bool) {
	r := &p.routes
	path := make([]route.Point, len(r.Paths[i]))
	for k, q := range r.Paths[i] {
		path[k] = route.Point{X: q.X + p.x, Y: q.Y + p.y}
	}
	n := len(path)
	head := "e," + at(path[n-1].X, path[n-1].Y) + " "
	path[n-1] = back(path[n-1], path[n-2])
	attrs := []dot.Attr{{Key: "id", Value: key(linkKey, i)}}
	if l.Both {
		head = "s," + at(path[0].X, path[0].Y) + " " + head
		path[0] = back(path[0], path[1])
		attrs = append(attrs, dot.Attr{Key: "dir", Value: "both"})
	}
	if l.Optional {
		attrs = append(attrs, dot.Attr{Key: "style", Value: "dashed"})
	}
	attrs = append(attrs, dot.Attr{Key: "pos", Value: head + spline(path, at)})
	if texts && len(p.labels[i]) > 0 && !r.Keyed[i] {
		b := r.Labels[i]
		attrs = append(attrs, dot.Attr{Key: "label", Value: dot.Label(p.labels[i])}, dot.Attr{Key: "lp", Value: at(p.x+b.X+b.W/2, p.y+b.Y+b.H/2)})
	}
	if !texts {
		w.Edge(anchor, anchor, attrs...)
		return
	}
	w.Edge(key(cardKey, p.index(l.From)), key(cardKey, p.index(l.To)), attrs...)
}

// back moves the end of a line towards the corner before it, by the arrow
// head that Graphviz draws there.
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
func spline(path []route.Point, at func(x, y int) string) string {
	var b strings.Builder
	b.WriteString(at(path[0].X, path[0].Y))
	for i := 1; i < len(path); i++ {
		a, z := at(path[i-1].X, path[i-1].Y), at(path[i].X, path[i].Y)
		fmt.Fprintf(&b, " %s %s %s", a, z, z)
	}
	return b.String()
}
