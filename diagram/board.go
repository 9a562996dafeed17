package diagram

import (
	"context"
	"fmt"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/route"
	"github.com/frontstage-go/frontstage/internal/text"
)

// board is a blueprint of which everything has its place: numbers, nothing drawn
// yet.
type board struct {
	Options
	*ids
	*plan
	*measured
	*routed
	title, subtitle []string
	stagesY         int
	x, y            int // where the grid starts
	width, height   int
	tail            int      // room for the names of lanes once more, at the right
	more            []string // what comes in the next band
	moreY           int
	ended           func() error // of the context
}

// rect is a place on the page.
type rect struct{ x, y, w, h int }

// ready checks options and service.
func (o Options) ready(ctx context.Context, s *blueprint.Service) (Options, page.Words, error) {
	if s == nil {
		return o, page.Words{}, fmt.Errorf("diagram: there is no service to draw")
	}
	o, w, err := o.check()
	if err != nil {
		return o, w, err
	}
	if err := checkService(o.Limits, s); err != nil {
		return o, w, err
	}
	if err := wrapped(ctx.Err()); err != nil {
		return o, w, err
	}
	return o, w, s.Validate()
}

// board finds the place of everything in a blueprint of its natural width.
func (o Options) board(ctx context.Context, s *blueprint.Service) (*board, error) {
	o, w, err := o.ready(ctx, s)
	if err != nil {
		return nil, err
	}
	b, err := o.lay(ctx, o.plan(s, w, o.dense(blueprintForm, 80)), newIDs(o.ID))
	if err != nil {
		return nil, err
	}
	b.head()
	b.arrange()
	b.height += pagePad
	return b, b.ended()
}

// lay plans, measures and routes the lanes of a service; where they stand on
// the page is still open.
func (o Options) lay(ctx context.Context, p *plan, d *ids) (*board, error) {
	b := &board{Options: o, plan: p, ids: d, ended: func() error { return wrapped(ctx.Err()) }}
	if err := checkPlan(o.Limits, b.plan); err != nil {
		return nil, err
	}
	var err error
	if b.measured, err = b.measure(ctx); err != nil {
		return nil, wrapped(err)
	}
	if b.routed, err = b.route(ctx, b.measured); err != nil {
		return nil, err
	}
	if err := b.settle(ctx); err != nil {
		return nil, err
	}
	b.x = p.form.margin + b.headW
	if b.routed.Width > farAway {
		b.tail = b.headW
	}
	b.width = b.x + b.routed.Width + b.tail + p.form.margin
	return b, nil
}

// farAway is a width, in px, from which on nobody sees both ends of a picture at
// once: names that stand at the left are said at the right as well.
const farAway = 2400

// wrapped says whose error it is.
func wrapped(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("diagram: %w", err)
}

// head lays out the titles, at the top of the page.
func (b *board) head() {
	b.height = pagePad
	if b.NoTitle {
		return
	}
	room := float64(b.width - 2*b.form.margin)
	b.title = text.Wrap(b.service.Title, titleFont, room)
	b.subtitle = text.Wrap(b.words.Line(&b.service.Journey), cardFont, room)
	if len(b.title)+len(b.subtitle) > 0 {
		b.height += len(b.title)*24 + len(b.subtitle)*17 + 14
	}
}

// arrange turns the routed grid into places on the page, from the height that it
// has so far on.
func (b *board) arrange() {
	b.stagesY = b.height
	b.y = b.height + b.stagesH + 4
	b.height = b.y + b.routed.Height
	if len(b.more) > 0 {
		b.moreY = b.height + 4
		b.height = b.moreY + len(b.more)*b.smallHeight() + 2
	}
}

// card is the place of a cell.
func (b *board) card(i int) rect {
	c := &b.cells[i]
	last := c.col + c.span - 1
	return rect{b.x + b.ColX[c.col], b.y + b.RowY[c.row], b.ColX[last] + b.ColW[last] - b.ColX[c.col], b.RowH[c.row]}
}

// chevron is the place of a stage, its tip included.
func (b *board) chevron(st *stage) rect {
	left, last := b.x+b.ColX[st.col]-stageOverlap, st.end-1
	return rect{left, b.stagesY, b.x + b.ColX[last] + b.ColW[last] + stageOverlap - left, b.stagesH}
}

// strip is the place of a band.
func (b *board) strip(l *band) rect {
	y := b.edge(l.row)
	return rect{b.form.margin, y, b.width - 2*b.form.margin, b.edge(l.end) - y}
}

// inside is from where to where the rows of a band reach.
func (b *board) inside(l *band) (top, bottom int) {
	return b.y + b.RowY[l.row], b.y + b.RowY[l.end-1] + b.RowH[l.end-1]
}

// edge is where the lane that starts with a row begins: on the separator or in
// the middle of the channel.
func (b *board) edge(row int) int {
	switch {
	case row == 0:
		return b.y
	case row == len(b.RowY):
		return b.y + b.routed.Height
	case b.grid.Split[row]:
		return b.y + b.SplitY[row]
	}
	return b.y + b.ChannelY[row] + b.ChannelH[row]/2
}

// lineY is where a boundary is drawn: on its separator or, when two share it,
// beside it.
func (b *board) lineY(i int) int {
	above := b.boundaries[i].Above
	first, n := i, 0
	for k, o := range b.boundaries {
		if o.Above == above {
			first, n = min(first, k), n+1
		}
	}
	return b.edge(b.bands[above].row) + 3*(2*(i-first)-(n-1))
}

// path is the route of a link on the page.
func (b *board) path(i int) []route.Point {
	out := make([]route.Point, len(b.Paths[i]))
	for k, q := range b.Paths[i] {
		out[k] = route.Point{X: q.X + b.x, Y: q.Y + b.y}
	}
	return out
}
