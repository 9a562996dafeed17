package svg

import (
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// patterns defines the textures that occur.
func (w *writer) patterns() {
	if !w.textured {
		return
	}
	w.str("<defs>")
	for t, on := range w.tiles {
		if !on {
			continue
		}
		tile := scene.Texture(t).Tile()
		w.str("<pattern")
		w.attr("id", w.scene.ID+"-texture-"+tile.Name)
		w.number("width", tile.Size)
		w.number("height", tile.Size)
		w.str(` patternUnits="userSpaceOnUse"><path d="` + tile.Marks.D + `" fill="none" stroke="` + w.scene.Theme.Plain(theme.Text, w.mode) + `"`)
		w.number("stroke-width", tile.Width)
		w.str(` stroke-linecap="round"/></pattern>`)
	}
	w.str("</defs>\n")
}

// area paints a shape, with a texture where its colour has one.
func (w *writer) area(it scene.Item, p scene.Paint) {
	t := scene.TextureIn(it, w.mode)
	p = p.Textured(t)
	tile := t.Tile()
	if tile == nil {
		w.paint(p)
		return
	}
	w.str(` fill="url(#` + w.scene.ID + "-texture-" + tile.Name + `)"`)
	w.stroke(p)
}
