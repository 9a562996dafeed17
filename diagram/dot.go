package diagram

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/dot"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/route"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// BlueprintDOT writes the blueprint as DOT with the default options.
func BlueprintDOT(ctx context.Context, w io.Writer, s *blueprint.Service) error {
	return Options{}.BlueprintDOT(ctx, w, s)
}

// BlueprintDOT writes the blueprint in Graphviz's language, lanes, lines and
// links in place, for tools of one's own: neato -n2 -Tsvg draws it, in the light
// colours. It writes all or nothing. Errors are those of [Options.Blueprint], an
// error of w as itself, a short write [io.ErrShortWrite].
func (o Options) BlueprintDOT(ctx context.Context, w io.Writer, s *blueprint.Service) error {
	b, err := o.board(ctx, s)
	if err != nil {
		return err
	}
	source, err := b.dot()
	if err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	return text.Write(w, source)
}

// The names of shapes in DOT: a letter and a number.
const (
	dotLane  = "l"
	dotStage = "s"
	dotCard  = "c"
	dotLink  = "e"
	dotLine  = "b"
)

func dotName(kind string, i int) string { return kind + strconv.Itoa(i) }

func (b *board) dot() ([]byte, error) {
	w := new(dot.Writer)
	color := func(c theme.Color) string { return b.Theme.Plain(c, theme.Light) }
	w.Open("blueprint")
	w.Defaults("graph", attrs("layout", "nop2", "outputorder", "nodesfirst", "bgcolor", "transparent", "style", "filled", "fillcolor", color(theme.Card), "fontname", "Helvetica")...)
	w.Defaults("node", attrs("shape", "box", "style", "rounded,filled", "fixedsize", "true", "fillcolor", color(theme.Card), "fontname", "Helvetica", "fontsize", "11", "fontcolor", color(theme.Text))...)
	w.Defaults("edge", attrs("color", color(theme.Link), "arrowsize", "0.7", "penwidth", "1.1", "fontname", "Helvetica", "fontsize", "9.5")...)
	next := 0
	for i := range b.bands {
		l, r := &b.bands[i], b.strip(&b.bands[i])
		tint, tone := color(l.kind.tint), color(l.kind.tone)
		w.Cluster(strconv.Itoa(i), attrs("id", dotName(dotLane, i), "bb", b.at(pagePad, r.y+r.h)+","+b.at(pagePad+r.w, r.y), "fillcolor", tint, "color", tint,
			"label", dot.Label(b.names[i]), "lp", b.at(pagePad+b.headW/2, r.y+r.h/2), "fontcolor", tone)...)
		for ; next < len(b.cells) && b.cells[next].band == i; next++ {
			c := b.card(next)
			w.Node(dotName(dotCard, next), attrs("id", dotName(dotCard, next), "pos", b.middle(c), "width", dot.Inches(c.w), "height", dot.Inches(c.h), "color", tone, "label", dot.Label(b.lines[next]))...)
		}
		w.Close()
	}
	for i := range b.stages { // Graphviz's chevron fills two thirds of its height
		r := b.chevron(&b.stages[i])
		w.Node(dotName(dotStage, i), attrs("id", dotName(dotStage, i), "shape", "cds", "style", "filled", "pos", b.at(r.x+r.w/2, r.y+r.h/2), "width", dot.Inches(r.w), "height", dot.Inches(r.h*3/2),
			"fillcolor", color(theme.Stage), "color", color(theme.Stage), "label", dot.Centred(b.heads[i]), "fontcolor", color(theme.StageText))...)
	}
	for i, x := range b.boundaries {
		b.dotBoundary(w, i, x)
	}
	for i, l := range b.links {
		b.dotLink(w, i, l)
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
func (b *board) at(x, y int) string { return dot.Point(x, b.height-y) }

// middle is exact where width or height are odd.
func (b *board) middle(c rect) string {
	half := func(n int) string {
		s := strconv.Itoa(n / 2)
		if n%2 != 0 {
			s += ".5"
		}
		return s
	}
	return half(2*c.x+c.w) + "," + half(2*(b.height-c.y)-c.h)
}

func (b *board) dotBoundary(w *dot.Writer, i int, x blueprint.Boundary) {
	y := b.lineY(i)
	left, right := pagePad, b.width-pagePad
	from, to := dotName(dotLine, i)+"f", dotName(dotLine, i)+"t"
	w.Node(from, attrs("style", "invis", "shape", "point", "width", "0.01", "pos", b.at(left, y))...)
	w.Node(to, attrs("style", "invis", "shape", "point", "width", "0.01", "pos", b.at(right, y))...)
	w.Edge(from, to, attrs("id", dotName(dotLine, i), "dir", "none", "style", dotLineStyle[x.Line], "penwidth", "1.4", "color", b.Theme.Plain(theme.Line, theme.Light), "pos", b.spline([]route.Point{{X: left, Y: y}, {X: right, Y: y}}),
		"label", dot.Centred([]string{page.Label(b.words, x.Line)}), "lp", b.at(left+b.headW/2, y-7), "fontcolor", b.Theme.Plain(theme.Muted, theme.Light))...)
}

var dotLineStyle = map[blueprint.Line]string{blueprint.LineOfInteraction: "solid", blueprint.LineOfVisibility: "dashed", blueprint.LineOfInternalInteraction: "dotted"}

func (b *board) dotLink(w *dot.Writer, i int, l blueprint.Link) {
	path, tail, head := shorten(b.path(i), l.Both)
	pos := "e," + b.at(head.X, head.Y) + " " + b.spline(path)
	as := attrs("id", dotName(dotLink, i))
	if l.Both {
		pos = "s," + b.at(tail.X, tail.Y) + " " + pos
		as = append(as, attrs("dir", "both")...)
	}
	if l.Optional {
		as = append(as, attrs("style", "dashed")...)
	}
	as = append(as, attrs("pos", pos)...)
	if len(b.labels[i]) > 0 && b.keys[i] == 0 {
		r := b.Labels[i]
		as = append(as, attrs("label", dot.Label(b.labels[i]), "lp", b.at(b.x+r.X+r.W/2, b.y+r.Y+r.H/2))...)
	}
	w.Edge(dotName(dotCard, b.ends[i][0]), dotName(dotCard, b.ends[i][1]), as...)
}

// spline writes straight stretches as the Bézier curves that Graphviz reads.
func (b *board) spline(path []route.Point) string {
	var s strings.Builder
	s.WriteString(b.at(path[0].X, path[0].Y))
	for i := 1; i < len(path); i++ {
		a, z := b.at(path[i-1].X, path[i-1].Y), b.at(path[i].X, path[i].Y)
		s.WriteString(" " + a + " " + z + " " + z)
	}
	return s.String()
}
