package pdf

import (
	"fmt"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

type patternKey struct {
	tile  *scene.Tile
	place matrix
	color string
}

// pattern is the name of a texture on a page. It begins at the corner of the picture.
func (w *writer) pattern(m *measured, tile *scene.Tile, place matrix) string {
	key := patternKey{tile, place, w.color(m, theme.Text)}
	if name, known := w.patterns[key]; known {
		return name
	}
	c := newContent()
	c.strokeColor(key.color)
	c.pen(tile.Width, scene.Dash{}, true)
	if c.path(tile.Marks.Ops()) {
		c.str("S")
	}
	name := w.resource("Pattern", w.file.stream(fmt.Sprintf("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 %[1]s %[1]s]/XStep %[1]s/YStep %[1]s/Matrix[%v]/Resources<<>>", num(tile.Size), place), c.b))
	w.patterns[key] = name
	return name
}
