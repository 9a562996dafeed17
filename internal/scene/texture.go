package scene

import (
	"slices"

	"github.com/frontstage-go/frontstage/theme"
)

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

// TextureIn is that of an item in a mode. A small square is a tile behind a sign:
// lines and dots would spoil that, so it is outlined.
func TextureIn(it Item, m theme.Mode) Texture {
	switch v := it.(type) {
	case Path:
		return TextureOf(v.Fill, m)
	case Circle:
		if TextureOf(v.Fill, m) != Flat {
			return Outlined
		}
	case Rect:
		t := TextureOf(v.Fill, m)
		if t != Flat && v.W == v.H && v.W <= 24 {
			return Outlined
		}
		return t
	}
	return Flat
}

// Tile is a square that a texture repeats, from the corner of the picture.
type Tile struct {
	Name  string
	Size  float64 // in pixels
	Marks *Shape  // in the colour of text
	Width float64 // of their strokes, with round ends
}

// tiles are those of the textures that have marks.
var tiles = map[Texture]*Tile{
	Specked:  {"specked", 8, &Shape{"M2 2h0M6 6h0"}, 0.9},
	Dotted:   {"dotted", 4, &Shape{"M1 1h0M3 3h0"}, 1},
	Hatched:  {"hatched", 5, &Shape{"M-1 1L1 -1M-1 6L6 -1M4 6L6 4"}, 0.7},
	Streaked: {"streaked", 9, &Shape{"M-1 -1L10 10M-1 8L1 10M8 -1L10 1"}, 0.35},
}

// Tile is that of a texture, or nil.
func (t Texture) Tile() *Tile { return tiles[t] }

// Tiles are the textures with marks that occur in a scene.
func (s *Scene) Tiles(m theme.Mode) (out [Streaked + 1]bool) {
	if m != theme.Print {
		return out
	}
	s.Walk(func(it Item, _ []*Group) {
		if t := TextureIn(it, m); t.Tile() != nil {
			out[t] = true
		}
	})
	return out
}

// Textured tells whether there are textures with marks in a scene.
func (s *Scene) Textured(m theme.Mode) bool {
	tiles := s.Tiles(m)
	return slices.Contains(tiles[:], true)
}

// Textured is the paint of an area that is outlined where its texture says so.
func (p Paint) Textured(t Texture) Paint {
	if t == Outlined && p.Stroke == "" {
		p.Stroke, p.Width = theme.Edge, 0.8
	}
	return p
}
