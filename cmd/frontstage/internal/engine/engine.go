// Package engine draws the kinds that need Graphviz. Importing it starts that.
package engine

import (
	"context"
	"io"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/draw"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/picture"
)

func init() {
	draw.Register(map[string]draw.Drawer{
		"map": {Picture: func(ctx context.Context, r *draw.Request) (*picture.Picture, error) {
			return options(r).JourneyMap(ctx, &r.Service.Journey)
		}},
		"blueprint": ofService(diagram.Options.Blueprint, diagram.Options.BlueprintDOT),
		"dual":      ofService(diagram.Options.Dual, nil),
		"flow":      ofService(diagram.Options.Flow, diagram.Options.FlowDOT),
		"actors":    ofService(diagram.Options.Actors, diagram.Options.ActorsDOT),
	})
}

// ofService draws with a method of package diagram; dot is nil where there is none.
func ofService(picturing func(diagram.Options, context.Context, *blueprint.Service) (*picture.Picture, error), dot func(diagram.Options, context.Context, io.Writer, *blueprint.Service) error) draw.Drawer {
	out := draw.Drawer{Picture: func(ctx context.Context, r *draw.Request) (*picture.Picture, error) {
		return picturing(options(r), ctx, r.Service)
	}}
	if dot != nil {
		out.DOT = func(ctx context.Context, w io.Writer, r *draw.Request) error {
			return dot(options(r), ctx, w, r.Service)
		}
	}
	return out
}

func options(r *draw.Request) diagram.Options {
	return diagram.Options{ID: r.Look.ID, Language: r.Look.Lang.Is(), Width: r.Look.Width, Compare: r.With}
}
