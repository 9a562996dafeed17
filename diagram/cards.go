package diagram

import (
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// cards show steps that links join.
type cards struct{}

func (cards) measures() measures { return measures{height: cardHeight, gap: laneGap} }

func (cards) cell(b *board, c *cell, at rect, g *scene.Group) {
	g.Hot = true
	g.Add(scene.Rect{X: float64(at.x), Y: float64(at.y), W: float64(at.w), H: float64(at.h), R: 10, Paint: scene.Paint{Fill: theme.Card, Stroke: b.bands[c.band].kind.tone, Width: 1.1}})
}

func (cards) draw(*board, *band, *scene.Group) error { return nil }

// plainWords are words without a card.
type plainWords struct{}

func (plainWords) measures() measures { return measures{height: noteHeight, gap: rowGap} }

// A step over several columns stands on a tile that shows how far it reaches.
func (plainWords) cell(_ *board, c *cell, at rect, g *scene.Group) {
	tile := scene.Rect{X: float64(at.x), Y: float64(at.y), W: float64(at.w), H: float64(at.h), R: 10}
	if c.span > 1 {
		tile.Fill = theme.Tile
	}
	g.Add(tile)
}

func (plainWords) draw(*board, *band, *scene.Group) error { return nil }
