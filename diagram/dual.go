package diagram

import (
	"context"
	"errors"
	"fmt"
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
	if s == nil {
		return nil, errors.New("diagram: there is no service to draw")
	}
	o, w, err := o.check()
	if err != nil {
		return nil, err
	}
	if err := checkService(o.Limits, s); err != nil {
		return nil, err
	}
	if err := checkJourneys(o.Limits, o.Compare); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	if err := s.Validate(); err != nil {
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
// them, rows above, lanes below.
func (o Options) dual(ctx context.Context, of *blueprint.Service, w page.Words) (*spread, error) {
	s := o.sheet(&of.Journey, w)
	b, err := o.lay(ctx, o.plan(of, w, dualForm), s.ids)
	if err != nil {
		return nil, err
	}
	if o.Width > 0 && o.Width < b.width {
		return o.dualBands(ctx, of, w, s, b)
	}
	p := &part{s: s, b: b, low: s.lowest()}
	s.head, s.height = float64(b.headW), dualScale
	s.over(b)
	b.height = 0
	f := s.spread(o, w.DualDiagram, true, o.wanted(DualRows), b.width, []*part{p})
	b.height = int(f.height)
	f.lanes = b
	return f, nil
}

var dualNarrowForm = form{margin: pagePad, head: 88, indent: 10, column: 108, most: 160, gutter: 30, edge: 12, noCurve: true, counts: true, narrow: true}

// dualBands is a dual diagram in bands, each with its rows and lanes.
func (o Options) dualBands(ctx context.Context, of *blueprint.Service, w page.Words, s *sheet, natural *board) (*spread, error) {
	s.ids = newIDs(o.ID)
	whole := o.plan(of, w, dualNarrowForm)
	all, err := o.parts(ctx, whole, s.ids, o.Width)
	if err != nil {
		return nil, err
	}
	s.narrow, s.left, s.right, s.height = true, pagePad, float64(o.Width-pagePad), dualScale
	var parts []*part
	for _, b := range all {
		in := *s
		in.cols = append([]column(nil), s.cols[b.from:b.from+b.columns]...)
		in.head = float64(b.headW)
		in.over(b)
		p := &part{s: &in, b: b, low: in.lowest()}
		if end := b.from + b.columns; end < len(s.cols) {
			p.more = s.continues(end)
		}
		b.more = nil
		parts = append(parts, p)
	}
	f := s.spread(o, w.DualDiagram, true, o.wanted(DualRows), o.Width, parts)
	for _, p := range parts {
		p.b.height = int(f.height)
	}
	f.lanes = natural
	return f, nil
}

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
	s.right = float64(b.width - b.form.margin)
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
func (f *spread) words() (picture.Outline, error) {
	out := f.outline()
	if f.lanes == nil {
		return out, nil
	}
	lanes, err := f.lanes.outline()
	if err != nil {
		return out, err
	}
	out.Rows = append(out.Rows, lanes.Rows...)
	out.Notes = append(lanes.Notes, out.Notes...)
	return out, nil
}
