package svg

import (
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// tiles as they repeat, in pixels, in the order in which they are written.
var tiles = []struct {
	texture scene.Texture
	name    string
	w, h    string
	d       string // the marks, in the colour of text
	width   string // of their strokes
}{
	{scene.Specked, "specked", "8", "8", "M2 2h0M6 6h0", "0.9"},
	{scene.Dotted, "dotted", "4", "4", "M1 1h0M3 3h0", "1"},
	{scene.Hatched, "hatched", "5", "5", "M-1 1L1 -1M-1 6L6 -1M4 6L6 4", "0.7"},
	{scene.Streaked, "streaked", "9", "9", "M-1 -1L10 10M-1 8L1 10M8 -1L10 1", "0.35"},
}

// tile is the place of a texture in tiles, or -1.
func tile(t scene.Texture) int {
	for i := range tiles {
		if tiles[i].texture == t {
			return i
		}
	}
	return -1
}

// textured looks which textures occur before anything is written: text needs to
// know.
func (w *writer) textured() {
	if w.mode != theme.Print {
		return
	}
	w.scene.Walk(func(it scene.Item, _ []*scene.Group) {
		if i := tile(w.texture(it)); i >= 0 {
			w.tiles[i] = true
		}
	})
}

// texture is that of an area. A small square is a tile behind a sign: lines and
// dots would spoil that, so it is outlined.
func (w *writer) texture(it scene.Item) scene.Texture {
	switch v := it.(type) {
	case scene.Path:
		return scene.TextureOf(v.Fill, w.mode)
	case scene.Circle:
		if scene.TextureOf(v.Fill, w.mode) != scene.Flat {
			return scene.Outlined
		}
	case scene.Rect:
		t := scene.TextureOf(v.Fill, w.mode)
		if t != scene.Flat && v.W == v.H && v.W <= 24 {
			return scene.Outlined
		}
		return t
	}
	return scene.Flat
}

// patterns defines the textures that occur.
func (w *writer) patterns() {
	if w.tiles == ([len(w.tiles)]bool{}) {
		return
	}
	w.str("<defs>")
	for i, on := range w.tiles {
		if !on {
			continue
		}
		t := &tiles[i]
		w.str("<pattern")
		w.attr("id", w.scene.ID+"-texture-"+t.name)
		w.str(` width="` + t.w + `" height="` + t.h + `" patternUnits="userSpaceOnUse"><path d="` + t.d + `" fill="none" stroke="` + w.scene.Theme.Plain(theme.Text, w.mode) + `" stroke-width="` + t.width + `" stroke-linecap="round"/></pattern>`)
	}
	w.str("</defs>\n")
}

// area paints a shape, with a texture where its colour has one.
func (w *writer) area(it scene.Item, p scene.Paint) {
	t := w.texture(it)
	if t == scene.Outlined && p.Stroke == "" {
		p.Stroke, p.Width = theme.Edge, 0.8
	}
	i := tile(t)
	if i < 0 {
		w.paint(p)
		return
	}
	w.str(` fill="url(#` + w.scene.ID + "-texture-" + tiles[i].name + `)"`)
	w.stroke(p)
}

// onTexture tells whether text may stand on a texture, from which a halo parts it.
func (w *writer) onTexture(fill theme.Color) bool {
	return w.tiles != [len(w.tiles)]bool{} && w.color(fill).plain != w.scene.Theme.Plain(theme.Page, w.mode)
}
