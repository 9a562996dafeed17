package diagram

import (
	"context"
	"slices"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// boards are a blueprint of which everything has its place: one board or, on a
// page of a stated width, bands of it below each other.
type boards struct {
	all           []*board
	whole         *plan // for words: with all lanes, steps and links
	legend        legend
	appendix      laid
	appendixY     float64
	width, height int
}

// boards finds the place of everything.
func (o Options) boards(ctx context.Context, s *blueprint.Service) (*boards, error) {
	o, w, err := o.ready(ctx, s)
	if err != nil {
		return nil, err
	}
	f := &boards{whole: o.plan(s, w, o.dense(blueprintForm, 80))}
	if f.all, err = o.parted(ctx, f.whole, narrowForm); err != nil {
		return nil, err
	}
	first := f.all[0]
	first.head()
	last, margin := first, first.form.margin
	for i, b := range f.all {
		if i > 0 {
			b.height = last.height + bandGap
		}
		b.arrange()
		last = b
	}
	f.width, f.height = first.width, last.height+8
	if !o.NoLegend {
		f.legend = layItems(f.legendItems(), plainLegend, margin, f.height+8, f.width-2*margin)
		if len(f.legend.items) > 0 {
			f.height = f.legend.bottom
		}
	}
	if o.Appendix {
		in := o.sheet(&s.Journey, w)
		in.narrow = first.form.narrow
		all, _, err := in.details(o.Limits, f.whole)
		if err != nil {
			return nil, err
		}
		f.appendix, f.appendixY = in.appendix(all, float64(margin), float64(f.width-margin)), float64(f.height)
		f.height += int(f.appendix.height)
	}
	f.height += pagePad
	return f, nil
}

// parted lays a plan out as it is or, where it is wider than the page that is
// asked for, in bands with the measures of narrow pages.
func (o Options) parted(ctx context.Context, whole *plan, narrow form) ([]*board, error) {
	d := newIDs(o.ID)
	if o.Width == 0 || whole.narrowest() <= o.Width {
		b, err := o.lay(ctx, whole, d)
		if err != nil || o.Width == 0 || b.width <= o.Width {
			return []*board{b}, err
		}
	}
	thin := *whole
	thin.form = narrow
	return o.parts(ctx, &thin, d, o.Width)
}

// legendItems explain what occurs in any of the boards, each thing once.
func (f *boards) legendItems() []legendItem {
	items := append(f.whole.legendMarks(), f.whole.legendLinks()...)
	for _, b := range f.all {
		if one := b.legendStubs(); one != nil {
			items = append(items, one...)
			break
		}
	}
	for _, b := range f.all {
		items = append(items, b.legendKeys()...)
	}
	return items
}

// legendStubs explains the stubs of links, where there are any.
func (b *board) legendStubs() []legendItem {
	if len(b.stubs) == 0 {
		return nil
	}
	return []legendItem{{words: b.words.LegendStub, sign: func(g *scene.Group, x, y int) {
		drawStub(g, stub{number: 1, out: true}, float64(x), float64(y))
	}}}
}

func (f *boards) shapes() []graphviz.Shape {
	var out []graphviz.Shape
	for _, b := range f.all {
		out = append(out, b.shapes()...)
	}
	return out
}

var narrowForm = form{margin: pagePad, head: 84, indent: 10, column: 104, most: 152, gutter: 30, edge: 12, narrow: true}

// parts lays a service out in bands that fit a page of that width: whole stages,
// as many as fit, and a stage that is wider than the page is parted. Links between
// bands are stubs with one number for both ends.
func (o Options) parts(ctx context.Context, whole *plan, d *ids, width int) ([]*board, error) {
	f := whole.form
	most := (width - 2*f.margin - f.head - 2*f.edge + f.gutter) / (f.column + f.gutter)
	if most < 1 {
		return nil, o.tooNarrow(ctx, whole, d, width)
	}
	var out []*board
	for ; ; most-- {
		cuts := parting(whole.stretches(), min(most, mostColumns))
		stubs := whole.stubsOf(cuts)
		out = nil
		key, fits := 0, true
		for _, c := range cuts {
			b, err := o.layPart(ctx, whole, c, stubs, d, width, key)
			if err != nil {
				return nil, err
			}
			if b.width > width {
				if most == 1 {
					return nil, o.tooNarrow(ctx, whole, d, width)
				}
				fits = false
				break
			}
			for _, k := range b.keys {
				key = max(key, k)
			}
			out = append(out, b)
		}
		if fits {
			return out, nil
		}
	}
}

// tooNarrow is the error of a width that does not do: it says what the widest of bands of
// one column needs.
func (o Options) tooNarrow(ctx context.Context, whole *plan, d *ids, width int) error {
	needs := width + 1
	cuts := parting(whole.stretches(), 1)
	stubs := whole.stubsOf(cuts)
	for _, c := range cuts {
		b, err := o.lay(ctx, whole.part(c, stubs), d)
		if err != nil {
			return err
		}
		needs = max(needs, b.width)
	}
	return tooNarrow(width, needs)
}

// layPart lays out the columns of a band, as wide as the page has room for.
func (o Options) layPart(ctx context.Context, whole *plan, c stretch, stubs map[string][]stub, d *ids, width, key int) (*board, error) {
	p, f := whole.part(c, stubs), whole.form
	room := width - 2*f.margin - f.head - 2*f.edge + f.gutter
	b, err := o.layWide(ctx, p, d, room/p.columns-f.gutter-linkRoom)
	if err != nil {
		return nil, err
	}
	if b.width > width { // names of lanes and links need more
		if b, err = o.lay(ctx, whole.part(c, stubs), d); err != nil {
			return nil, err
		}
		if room := (width - b.width) / p.columns; room > 0 {
			wider, err := o.layWide(ctx, whole.part(c, stubs), d, f.column+room)
			if err != nil {
				return nil, err
			}
			if wider.width <= width {
				b = wider
			}
		}
	}
	if b.width < width {
		b.width = width
	}
	for i := range b.keys {
		if b.keys[i] > 0 {
			b.keys[i] += key
		}
	}
	if c.end < whole.columns {
		b.more = text.Wrap(whole.continues(c.end), b.smallFont(), float64(width-2*p.form.margin))
	}
	return b, nil
}

// linkRoom is what links commonly take of each gutter beyond its least width.
const linkRoom = 5

// layWide lays a plan out in columns of a width, within reason.
func (o Options) layWide(ctx context.Context, p *plan, d *ids, width int) (*board, error) {
	p.form.column = max(p.form.column, min(width, columnMost))
	p.form.most = max(p.form.most, p.form.column)
	return o.lay(ctx, p, d)
}

// columnMost is how wide a column becomes for want of others.
const columnMost = 190

// continues says which touchpoint begins the next band.
func (p *plan) continues(at int) string {
	for pos, t := range p.service.All() {
		if pos.Column == at {
			return page.Fill(p.words.ContinuesWith, "touchpoint", itoa(at+1)+" "+page.OneLine(t.Name))
		}
	}
	return ""
}

// stretches are the columns of each stage.
func (p *plan) stretches() []stretch {
	out := make([]stretch, len(p.stages))
	for i, st := range p.stages {
		out[i] = stretch{st.col, st.end}
	}
	return out
}

// part is the plan of some columns.
func (p *plan) part(c stretch, stubs map[string][]stub) *plan {
	q := *p
	q.from, q.columns, q.rows, q.cells, q.stages, q.links = c.from, c.end-c.from, 0, nil, nil, nil
	q.bands = append([]band(nil), p.bands...)
	for i := range q.bands {
		q.bands[i].order = nil
		q.bands[i].placed = slices.DeleteFunc(slices.Clone(p.bands[i].placed), func(st blueprint.Step) bool {
			first, last := q.span(st)
			return first > last
		})
	}
	q.boundaries = append([]blueprint.Boundary(nil), p.boundaries...)
	for _, st := range p.stages {
		if st.end > c.from && st.col < c.end {
			st.col, st.end = max(st.col, c.from)-c.from, min(st.end, c.end)-c.from
			q.stages = append(q.stages, st)
		}
	}
	q.fill()
	in := map[string]bool{}
	for i := range q.cells {
		in[q.cells[i].step.ID] = true
	}
	q.stubs = map[string][]stub{}
	for id, list := range stubs {
		if in[id] {
			q.stubs[id] = list
		}
	}
	for _, l := range p.links {
		if in[l.From] && in[l.To] && !crosses(l, stubs) {
			q.links = append(q.links, l)
		}
	}
	return &q
}

// crosses tells whether a link is drawn as stubs, although both of its ends may
// stand in a band: a step over several columns stands in all of theirs.
func crosses(l blueprint.Link, stubs map[string][]stub) bool {
	for _, a := range stubs[l.From] {
		for _, z := range stubs[l.To] {
			if a.number == z.number && a.link == z.link {
				return true
			}
		}
	}
	return false
}

// stubsOf numbers the links whose ends do not stand in one band.
func (p *plan) stubsOf(cuts []stretch) map[string][]stub {
	at := map[string][2]int{} // first and last band of a step
	for i := range p.cells {
		c := &p.cells[i]
		at[c.step.ID] = [2]int{bandOf(cuts, c.col), bandOf(cuts, c.col+c.span-1)}
	}
	out := map[string][]stub{}
	n := 0
	for i, l := range p.links {
		a, z := at[l.From], at[l.To]
		if max(a[0], z[0]) <= min(a[1], z[1]) {
			continue
		}
		n++
		out[l.From] = append(out[l.From], stub{number: n, link: i, out: true, both: l.Both})
		out[l.To] = append(out[l.To], stub{number: n, link: i, both: l.Both})
	}
	return out
}

func bandOf(cuts []stretch, col int) int {
	for i, c := range cuts {
		if col < c.end {
			return i
		}
	}
	return len(cuts) - 1
}

// drawStub draws the number of a link that goes on elsewhere, with an arrow away
// from it or towards it.
func drawStub(g *scene.Group, s stub, x, y float64) {
	in := g.Group("", "stub")
	cx, from, to := x+7.5, x+16, x+30
	if !s.out {
		cx, from, to = x+22.5, x, x+14
	}
	in.Add(scene.Circle{X: cx, Y: y, R: 7.5, Paint: scene.Paint{Fill: theme.Link}},
		scene.Text{Class: "sign", X: cx, Y: y + 4, S: itoa(s.number), Bold: true, Anchor: scene.Middle, Fill: theme.Page},
		scene.Path{Ops: scene.HLine(from, to-5, y), Paint: scene.Paint{Stroke: theme.Link, Width: 1.1}})
	arrow := func(tip, dx float64) {
		in.Add(scene.Path{Class: "head", Ops: scene.Polygon(scene.Point{X: tip - 6*dx, Y: y - 2.5}, scene.Point{X: tip, Y: y}, scene.Point{X: tip - 6*dx, Y: y + 2.5}), Paint: scene.Paint{Fill: theme.Link}})
	}
	arrow(to, 1)
	if s.both {
		arrow(from, -1)
	}
}
