package scene

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/theme"
)

// Textures take the place of tints where these are told apart.
func TestTextureOf(t *testing.T) {
	for _, pair := range [][2]theme.Color{
		{theme.Positive, theme.Negative}, {theme.Good, theme.Bad}, {theme.Good, theme.Tint}, {theme.Bad, theme.Tint},
		{theme.CustomerTint, theme.FrontstageTint}, {theme.FrontstageTint, theme.BackstageTint}, {theme.BackstageTint, theme.SupportTint}, {theme.CustomerTint, theme.BackstageTint},
	} {
		require.NotEqual(t, TextureOf(pair[0], theme.Print), TextureOf(pair[1], theme.Print), pair)
	}
	for _, c := range theme.Colors() {
		require.Equal(t, Flat, TextureOf(c, theme.Light))
		require.Equal(t, Flat, TextureOf(c, theme.Contrast))
		if TextureOf(c, theme.Print) != Flat {
			require.Equal(t, "#ffffff", theme.Theme{}.Plain(c, theme.Print), "%s: textures are drawn on white", c)
		}
	}
}
