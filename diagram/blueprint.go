package diagram

import (
	"context"
	"fmt"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/picture"
)

// Blueprint draws the service as a service blueprint with the default options.
func Blueprint(ctx context.Context, s *blueprint.Service) (*picture.Picture, error) {
	return Options{}.Blueprint(ctx, s)
}

// Blueprint draws the service as a service blueprint. Options that are not valid
// give a [*picture.OptionError], a service with problems [journey.Problems], one
// beyond the limits [journey.ErrLimit], an ended ctx its error, an engine at its
// end [ErrEngineExhausted] or [ErrEngineStopped]: find them with [errors.As] and
// [errors.Is].
func (o Options) Blueprint(ctx context.Context, s *blueprint.Service) (*picture.Picture, error) {
	f, err := o.boards(ctx, s)
	if err != nil {
		return nil, err
	}
	drawn, err := graphviz.Draw(ctx, f.shapes(), f.height)
	if err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	sc, err := f.scene(drawn)
	if err != nil {
		return nil, err
	}
	words, err := f.whole.outline(ctx)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	return picture.New(sc, words), nil
}
