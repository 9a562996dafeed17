// Package route draws orthogonal links between boxes on a grid.
//
// Boxes lie in cells of columns and rows. Between the columns run gutters, between
// the rows run channels, and an empty cell may be passed through. A link takes the
// fewest bends first, then the shortest way, then the way that crosses least. Where
// several links share a stretch of a corridor each has a track of its own, and the
// corridor grows to hold them: a route exists always.
//
// # How it works
//
//   - grid.go checks the input and answers in constant time whether a run of cells is free.
//   - search.go picks for each link the corridors it runs through; price.go says what they cost.
//   - refine.go picks again among the best few, now that it is known where links run side by side.
//   - segs.go cuts links into straight segments, kept by corridor.
//   - order.go decides which of two links in one corridor lies left of (or above) the other.
//   - tracks.go turns these orders into coordinates and grows the corridors.
//   - labels.go finds places for labels, and for numbered keys where a label does not fit.
//
// All numbers are integers and nothing depends on map order, clock or chance: the same
// input gives the same result everywhere.
//
// # Taste
//
// Forward links leave at the right or bottom and enter at the left or top. Links back to
// an earlier column run below or above their row. Loops hang at the lower right. A bend
// weighs as much as two crossings and as several columns of detour. Links go past a
// blocked row only when all other ways are much worse, and no track that starts and ends
// above a separator line runs below it, nor the other way round. Labels stand as near to the
// start of their link as they can, and keep away from the lower edge of boxes that it does not
// join: they would read as their captions.
//
// # Bounds
//
// A gutter, channel, column or row is never larger than the largest of its given minimum
// and the sum of: the links in it times [Options.Track], both margins (for a numbered key
// that fits nowhere else [Options.Key] and an arrow head instead), the room beside a split line, the
// inset for badges, and the sizes of the labels of these links, kept off the boxes above, as
// far as each is no larger than [Options.LabelGrow]. Most need far less, since links share tracks. What nothing runs
// in, or straight across, is as large as its minimum, but for a channel with a split line,
// which may keep room for a key. The picture is the sum of all these.
package route

import (
	"context"
	"errors"
)

// Point is a place in the picture in px; y grows downwards.
type Point struct{ X, Y int }

// Rect is a rectangle in px, X and Y being its top left corner.
type Rect struct{ X, Y, W, H int }

// Grid is what links are routed on: cells of columns and rows, gutters left and right of
// each column, channels above and below each row. All lengths are px.
type Grid struct {
	// ColWidth is the content width of each column; boxes fill it.
	ColWidth []int
	// RowHeight is the content height of each row; boxes fill it.
	RowHeight []int
	// GutterMin is the least width of each gutter, one more than there are columns;
	// gutter c lies left of column c.
	GutterMin []int
	// ChannelMin is the least height of each channel, one more than there are rows;
	// channel r lies above row r.
	ChannelMin []int
	// Blocked marks rows without boxes (an emotion curve, say) that no link runs along,
	// and through whose cells none runs down; the gutters beside them stay passable. Nil = none.
	Blocked []bool
	// Split marks channels along which a separator line runs that no track touches. Nil = none.
	Split []bool
	// InsetRight is, per column, the length at the right end of the boxes' top edge that
	// badges take: no link passes there. A span may be asked for more than its last column
	// holds. Nil = none.
	InsetRight []int
	// Boxes are what links connect.
	Boxes []Box
}

// Box is a box in a cell. A span over one covers several columns of one row and the
// gutters between them; zero and one mean one column.
type Box struct{ Row, Col, Span int }

// Link connects two boxes, given by index; both may be the same box.
type Link struct {
	From, To int
	// LabelW and LabelH are the size of the link's label; zero = no label.
	LabelW, LabelH int
	// Tail and Head say at which ends arrow heads are drawn. Routes leave room for both always.
	Tail, Head bool
}

// Options are the lengths that routes keep; the zero value means the defaults.
type Options struct {
	// Track is the least distance between parallel links; default: 8.
	Track int
	// Spread is the distance between parallel links where room abounds; default: twice Track.
	Spread int
	// Margin is the least distance between a track and the edge of a box or gutter, and
	// so the least length of a link's last stretch; default: 12.
	Margin int
	// SplitGap is the least distance between a track and a split line; default: 8. It is at
	// least half of Track.
	SplitGap int
	// LabelGap is the distance between a label and its link; default: 4.
	LabelGap int
	// LabelGrow bounds the size of a label that corridors still grow for; default: 160.
	LabelGrow int
	// Key is the side of the square for a numbered key; default: 14.
	Key int
}

// Result is a grid with its final places, and the links on it. The slices are the caller's own.
type Result struct {
	// ColX and ColW, RowY and RowH are the final columns and rows: they may have grown to hold ports.
	ColX, ColW, RowY, RowH []int
	// GutterX and GutterW, ChannelY and ChannelH are the final gutters and channels.
	GutterX, GutterW, ChannelY, ChannelH []int
	// SplitY is the y of the separator line of each split channel, zero elsewhere.
	SplitY []int
	// Width and Height are the size of the whole grid, outer gutters and channels included.
	Width, Height int
	// Paths holds per link the corners from the first box's edge to the second's. Pieces
	// are horizontal and vertical by turns, and none is empty.
	Paths [][]Point
	// Labels holds per link the place of its label, or of its key; zero when it has no label.
	Labels []Rect
	// Keyed says per link that the label found no place: the label's place is then one for
	// a numbered key, which lies on the link.
	Keyed []bool
	// Bends and Crossings count what the links have in all.
	Bends, Crossings int
}

// Route finds a path for every link. It fails on malformed input, with all problems joined
// in one error, and some tens of milliseconds after the end of ctx, with its error. It never
// panics, keeps no reference to its arguments and may be called concurrently.
func Route(ctx context.Context, g Grid, links []Link, o Options) (Result, error) {
	o, errs := o.withDefaults()
	errs = append(errs, g.check()...)
	errs = append(errs, checkLinks(links, len(g.Boxes))...)
	if len(errs) > 0 {
		return Result{}, errors.Join(errs...)
	}
	r := newRouter(g, links, o)
	r.ended = func() bool { return ctx.Err() != nil }
	r.search()
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	r.cut()
	res := r.layout()
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	return res, nil
}
