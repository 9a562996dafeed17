package scene

import "github.com/frontstage-go/frontstage/theme"

// Texture is what stands for a tint where there are no tints.
type Texture uint8

const (
	Flat     Texture = iota // the plain colour
	Outlined                // a thin line around it
	Specked                 // few small dots: behind text
	Dotted                  // many dots
	Hatched                 // lines that rise to the right
	Streaked                // thin lines that fall to the right, far from each other: behind text
)

// textures are those of theme.Print. What stands beside or opposite each other
// differs.
var textures = map[theme.Color]Texture{
	theme.Tile: Outlined, theme.Tint: Outlined, theme.Band: Outlined,
	theme.Positive: Dotted, theme.Negative: Hatched, theme.Good: Dotted, theme.Bad: Hatched,
	theme.CustomerTint: Specked, theme.BackstageTint: Streaked, theme.FindingTint: Specked,
}

// TextureOf is that of a colour in a mode, drawn on the colour itself in that of
// text: Flat in all modes but theme.Print.
func TextureOf(c theme.Color, m theme.Mode) Texture {
	if m != theme.Print {
		return Flat
	}
	return textures[c]
}
