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
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// FlowDOT writes the flow as DOT with the default options.
func FlowDOT(ctx context.Context, w io.Writer, s *blueprint.Service) error {
	return Options{}.FlowDOT(ctx, w, s)
}

// FlowDOT writes the flow in Graphviz's language, with the ids of steps as names
// and everything in place: neato -n2 -Tsvg draws it as it stands, and dot lays the
// same structure out anew. It writes all or nothing. Errors are those of
// [Options.Flow], an error of w as itself, a short write [io.ErrShortWrite].
func (o Options) FlowDOT(ctx context.Context, w io.Writer, s *blueprint.Service) error {
	f, err := o.flow(ctx, s)
	if err != nil {
		return err
	}
	source, err := f.dot()
	if err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	return text.Write(w, source)
}

// dotPage writes what is in place on a page of a height, in Graphviz's
// coordinates.
type dotPage struct {
	dot.Writer
	theme  theme.Theme
	height float64
}

func (d *dotPage) color(c theme.Color) string { return d.theme.Plain(c, theme.Light) }

func (d *dotPage) at(p spot) string {
	n := func(v float64) string { return strconv.FormatFloat(tenth(v), 'f', -1, 64) }
	return n(p.X) + "," + n(d.height-p.Y)
}

// open begins the graph.
func (d *dotPage) open(name string) {
	d.Open(name)
	d.Defaults("graph", attrs("bgcolor", "transparent", "style", "filled", "fontname", "Helvetica", "fontsize", "11")...)
	d.Defaults("node", attrs("shape", "box", "style", "rounded,filled", "fixedsize", "true", "fillcolor", d.color(theme.Card), "fontname", "Helvetica", "fontsize", "11", "fontcolor", d.color(theme.Text))...)
	d.Defaults("edge", attrs("color", d.color(theme.Link), "arrowsize", "0.7", "fontname", "Helvetica", "fontsize", "11")...)
}

// box is the place and size of a node.
func (d *dotPage) box(a area) []dot.Attr {
	return attrs("pos", d.at(spot{X: a.x + a.w/2, Y: a.y + a.h/2}), "width", dot.Inches(int(a.w)), "height", dot.Inches(int(a.h)))
}

// route is where an edge runs: through all curves, joined by straight lines, with
// heads at its ends as they are wanted.
func (d *dotPage) route(curves []spline, tail, head bool) string {
	var whole spline
	for _, c := range curves {
		if len(whole) > 0 {
			whole = append(whole, whole.end(), c[0], c[0])
			whole = append(whole, c[1:]...)
			continue
		}
		whole = append(whole, c...)
	}
	var b strings.Builder
	if tail { // it has to come first
		b.WriteString("s," + d.at(whole[0]) + " ")
		whole = whole.reversed().shortened(tipLength - 1).reversed()
	}
	if head {
		b.WriteString("e," + d.at(whole.end()) + " ")
		whole = whole.shortened(tipLength - 1)
	}
	for i, p := range whole {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(d.at(p))
	}
	return b.String()
}

func textLines(s stack) []string {
	var out []string
	for _, p := range s {
		out = append(out, p.lines...)
	}
	return out
}

func (f *flow) dot() ([]byte, error) {
	d := &dotPage{theme: f.Theme, height: float64(f.height)}
	d.open("flow")
	opened := -1
	for i := range f.cards {
		c := &f.cards[i]
		if c.stage != opened {
			if opened >= 0 {
				d.Close()
			}
			opened = c.stage
			f.dotStage(d, opened)
		}
		as := append(attrs("id", f.ID+"-step-"+c.ID, "label", dot.Label(textLines(c.text)), "color", d.color(c.row.tone)), d.box(c.area())...)
		if c.customer() {
			as = append(as, attrs("group", "customer", "penwidth", "2", "fillcolor", d.color(theme.CustomerTint))...)
		}
		if c.decision() {
			as = append(as, attrs("shape", "hexagon", "style", "filled")...)
		}
		d.Node(c.ID, as...)
	}
	if opened >= 0 {
		d.Close()
	}
	for i := range f.links {
		f.dotLink(d, &f.links[i])
	}
	d.Close()
	return d.Bytes(), d.Err()
}

// dotStage opens a stage, around all bands of it.
func (f *flow) dotStage(d *dotPage, stage int) {
	var whole area
	for i := range f.bands {
		if b := &f.bands[i]; b.stage == stage {
			if whole.w == 0 {
				whole = b.area
			}
			whole.h = b.area.y + b.area.h - whole.y
		}
	}
	bottom := d.at(spot{X: whole.x, Y: whole.y + whole.h})
	top := d.at(spot{X: whole.x + whole.w, Y: whole.y})
	label := " "
	if !f.stages[stage].bare {
		label = dot.Text(page.OneLine(f.stages[stage].Name))
	}
	d.Cluster(f.stages[stage].ID, attrs("bb", bottom+","+top, "label", label, "labeljust", "l", "fillcolor", d.color(theme.Band), "color", d.color(theme.Band))...)
}

func (f *flow) dotLink(d *dotPage, l *flowLink) {
	paint := flowPaint(l)
	as := attrs("color", d.color(paint.Stroke), "penwidth", strconv.FormatFloat(paint.Width, 'f', -1, 64))
	if !l.implied {
		as = append(as, attrs("id", f.ID+"-link-"+l.From+"-to-"+l.To)...)
	}
	if l.Both {
		as = append(as, attrs("dir", "both")...)
	}
	switch {
	case l.implied:
		as = append(as, attrs("dir", "none", "style", "dotted")...)
	case l.Optional:
		as = append(as, attrs("style", "dashed")...)
	}
	if l.back && !l.loop() { // dot is not to turn the way round for it
		as = append(as, attrs("constraint", "false")...)
	}
	if l.spine {
		as = append(as, attrs("weight", "100")...)
	}
	curves := l.curves
	if l.loop() && !l.apart {
		curves = []spline{f.loop(l)}
	}
	if len(curves) > 0 && !l.apart {
		as = append(as, attrs("pos", d.route(curves, l.Both, !l.implied))...)
	} else {
		as = append(as, attrs("style", "invis")...) // told in words on the cards
	}
	if l.labelled() && !l.apart {
		as = append(as, attrs("label", dot.Centred(l.label.lines), "fontcolor", d.color(l.label.style.Fill), "lp", d.at(spot{X: l.labelAt.x + l.labelAt.w/2, Y: l.labelAt.y + l.labelAt.h/2}))...)
	}
	d.Edge(f.cards[l.from].ID, f.cards[l.to].ID, as...)
}
