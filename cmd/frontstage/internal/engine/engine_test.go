package engine

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/draw"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/testdata/services"
)

// TestTables holds that all that may be chosen can be drawn, in every combination.
func TestTables(t *testing.T) {
	hotel, err := blueprint.Read(bytes.NewReader(services.Hotel))
	require.NoError(t, err)
	hotel.Stages[0].Touchpoints[0].Themes = []journey.Theme{journey.Trust}
	kinds, formats, themes := draw.Known()
	require.ElementsMatch(t, cli.KindNames(), kinds)
	require.ElementsMatch(t, cli.Names(cli.Formats, func(f cli.Format) string { return f.Name }), formats)
	require.ElementsMatch(t, cli.Themes, themes)
	require.ElementsMatch(t, cli.Pages, draw.Pages())
	for _, k := range cli.Kinds {
		require.Empty(t, draw.Has(hotel, k), k.Name)
		require.NotEmpty(t, k.English)
		require.NotEmpty(t, k.Chinese)
		for _, f := range cli.Formats {
			if f.Name == "dot" && !k.DOT {
				continue
			}
			for _, l := range cli.Languages {
				for _, theme := range cli.Themes {
					if f.Set && theme != cli.Themes[0] && l != cli.Languages[0] {
						continue // which takes long, and shows nothing new
					}
					r := draw.Request{Service: hotel, Kind: k.Name, Look: cli.Look{Lang: cli.LanguageName(l.Name), Theme: cli.ThemeName(theme), Paper: cli.Paper{Boxes: true, Scale: 0.25}}}
					out, err := r.Write(t.Context(), f.Name)
					require.NoError(t, err, "%s %s %s %s", k.Name, f.Name, l.Name, theme)
					require.NotEmpty(t, out)
				}
			}
		}
	}
}
