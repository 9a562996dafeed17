package diagram

import (
	"context"
	"fmt"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/picture"
)

// Flow draws the service as a flow with the default options.
func Flow(ctx context.Context, s *blueprint.Service) (*picture.Picture, error) {
	return Options{}.Flow(ctx, s)
}

// Flow draws the service as a flow chart from top to bottom, for narrow places:
// the customer's way as a straight line, the service's steps beside it, stages as
// bands. It is as wide as Options.Width says. Graphviz's dot finds the places. What
// does not fit gets narrower cards, then names of stages above their bands; a link
// that still finds no way, or would make the layout take long, is told in words on
// both of its cards, and very long services are laid out part by part. Physical
// evidence is shown where links join it.
//
// Errors are those of [Options.Blueprint], and [ErrNoEngine] where there is none.
func (o Options) Flow(ctx context.Context, s *blueprint.Service) (*picture.Picture, error) {
	f, err := o.flow(ctx, s)
	if err != nil {
		return nil, err
	}
	sc := f.scene()
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	return picture.New(sc, f.outline()), nil
}

// flow is a service as a flow chart.
type flow struct {
	Options
	setter
	*ids
	words   page.Words
	service *blueprint.Service // with ids and places
	cards   []flowCard         // in the order of time
	links   []flowLink         // those of the service, then those that time alone gives
	spine   []int              // the customer's cards
	stages  []flowStage
	parts   []flowPart
	form    flowForm
	head    flowHead
	legend  legend
	bands   []flowBand
	height  int
}

// flowHead is what stands above.
type flowHead struct {
	title, subtitle para
}

// flowForm is how cards and stages stand.
type flowForm struct {
	card   int  // width of a card
	above  bool // names of stages stand above their bands, not beside them
	room   int  // width for cards
	rank   int  // width that one rank may fill
	strict bool // all stands at the right of the customer's way
	// patience is how many variants are tried where the first are far too wide.
	patience int
}

// The measures of flows, in px.
const (
	flowWidth       = 800
	flowLeast       = 400
	flowMost        = 4000
	flowPad         = 14 // of the page
	flowTab         = 80 // beside bands, with the names of stages
	flowInset       = 10 // within bands, at the sides
	flowGap         = 28 // between cards
	flowInsetNarrow = 6
	flowGapNarrow   = 20
	flowMargin      = 24 // within bands, above and below
	flowSeam        = 6  // between bands
	flowBeside      = 600
	flowLabel       = 96 // widest lines of labels
	flowLabelNarrow = 76
	flowCardsMax    = 80 // laid out together
)

// flowCards are the widths of cards, tried in this order; the last one on phones
// alone.
var flowCards = []int{156, 144, 132, 120}

func (o Options) flow(ctx context.Context, s *blueprint.Service) (*flow, error) {
	o, w, err := o.ready(ctx, s)
	if err != nil {
		return nil, err
	}
	if o, err = o.page(); err != nil {
		return nil, err
	}
	f := &flow{Options: o, setter: setter{chinese: w.Chinese(), narrow: true}, ids: newIDs(o.ID), words: w, service: s.WithIDs()}
	if err := checkNames(o.Limits, f.service); err != nil {
		return nil, err
	}
	f.takeSteps()
	f.takeLinks()
	if err := f.lay(ctx); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	f.arrange()
	return f, nil
}

// page is for pictures that are laid out for a width in any case.
func (o Options) page() (Options, error) {
	switch {
	case o.Width == 0:
		o.Width = flowWidth
	case o.Width < flowLeast || o.Width > flowMost:
		return o, fmt.Errorf("diagram: %w", &picture.OptionError{Option: "Width", Message: fmt.Sprintf("%d pixels; use 0 for %d, or %d to %d", o.Width, flowWidth, flowLeast, flowMost)})
	}
	return o, nil
}
