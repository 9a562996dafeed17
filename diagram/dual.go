package diagram

import (
	"context"
	"slices"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/picture"
)

// Dual draws journey map and blueprint over the same columns with the default
// options.
func Dual(ctx context.Context, s *blueprint.Service) (*picture.Picture, error) {
	return Options{}.Dual(ctx, s)
}

// Dual draws the journey of a service and its blueprint over the same columns, as
// one picture (双图): what customers feel above, and below it what brings it
// about. The rows above are [DualRows] or those of Options.Rows; the customer
// lane is the hinge, with what customers do on its cards. The column of the
// lowest score is tinted from the curve down to the last lane. Errors are those
// of [Options.Blueprint].
func (o Options) Dual(ctx context.Context, s *blueprint.Service) (*picture.Picture, error) {
	o, w, err := o.ready(ctx, s)
	if err != nil {
		return nil, err
	}
	if err := checkJourneys(o.Limits, o.Compare); err != nil {
		return nil, err
	}
	for _, j := range o.Compare {
		if err := j.Validate(); err != nil {
			return nil, err
		}
	}
	f, err := o.dual(ctx, s, w)
	if err != nil {
		return nil, err
	}
	return f.picture(ctx)
}

var dualForm = form{margin: sheetPad, head: sheetHead, indent: headInset, column: sheetPitch - 2*dualInset, most: cardMax, gutter: 2 * dualInset, edge: dualInset, noCurve: true, counts: true}

// dualInset is half of what lies between two columns at least: links need it.
const dualInset = 16

// dual finds the place of everything: columns as the lanes and their links need
// them, rows above, lanes below, in one part or in bands.
func (o Options) dual(ctx context.Context, of *blueprint.Service, w page.Words) (*spread, error) {
	whole := o.plan(of, w, o.dense(dualForm, 96))
	s := o.sheet(&of.Journey, w)
	narrow := dualNarrowForm
	for _, r := range s.present(o.wanted(DualRows)) { // no word of a name is broken
		word, _ := wordWidths(r.title, laneFont)
		narrow.head = max(narrow.head, min(narrowHead, int(word)+narrow.indent+nameGap+1))
	}
	all, err := o.parted(ctx, whole, narrow)
	if err != nil {
		return nil, err
	}
	first := all[0]
	s.narrow, s.left, s.right, s.height = first.form.narrow, float64(first.form.margin), float64(first.width-first.form.margin), dualScale
	var parts []*part
	for _, b := range all {
		in := s
		if len(all) > 1 {
			in = new(sheet)
			*in = *s
			in.cols = append([]column(nil), s.cols[b.from:b.from+b.columns]...)
		}
		in.head, in.inset = float64(b.headW), float64(b.form.indent)
		in.over(b)
		p := &part{s: in, b: b, low: in.lowest()}
		if end := b.from + b.columns; end < len(s.cols) {
			p.more = s.continues(end)
		}
		b.more, b.height = nil, 0
		parts = append(parts, p)
	}
	f, err := s.spread(o, w.DualDiagram, whole, o.wanted(DualRows), first.width, parts)
	if err != nil {
		return nil, err
	}
	for _, p := range parts {
		p.b.height = int(f.height)
	}
	return f, nil
}

var dualNarrowForm = form{margin: pagePad, head: 88, indent: 10, column: 108, most: 160, gutter: 30, edge: 12, noCurve: true, counts: true, narrow: true}

// over puts the columns over those of the lanes.
func (s *sheet) over(b *board) {
	for i := range s.cols {
		c := &s.cols[i]
		c.x, c.w = float64(b.x+b.ColX[i]), float64(b.ColW[i])
		half := float64(b.form.gutter) / 2
		c.left, c.right = c.x-half, c.x+c.w+half
		if i > 0 { // a border of stages stands in the middle of a gutter
			c.left = float64(int(c.x - (c.x-s.cols[i-1].x-s.cols[i-1].w)/2))
			s.cols[i-1].right = c.left
		}
	}
	last := &s.cols[len(s.cols)-1]
	last.right = last.x + last.w + float64(b.form.gutter)/2
	s.right, s.tail = float64(b.width-b.form.margin), float64(b.tail)
}

// lowest is the column with the lowest score, or -1 where none is lower than the
// others or it is not among the sheet's.
func (s *sheet) lowest() int {
	pe, err := s.j.PeakEnd()
	if err != nil || pe.Lowest.Score == pe.Highest.Score {
		return -1
	}
	return slices.IndexFunc(s.cols, func(c column) bool { return c.at == pe.Lowest.Column })
}

// words is the outline, of the rows above and the lanes below in one table.
func (f *spread) words(ctx context.Context) (picture.Outline, error) {
	out := f.outline()
	if f.lanes == nil {
		return out, nil
	}
	lanes, err := f.lanes.outline(ctx)
	if err != nil {
		return out, err
	}
	out.Rows = append(out.Rows, lanes.Rows...)
	out.Notes = append(lanes.Notes, out.Notes...)
	return out, nil
}
