// Package raster writes scenes as images. It paints what package svg writes: shape by
// shape, in their order, on a page that is opaque.
package raster

import (
	"context"
	"image"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/typeset"
	"github.com/frontstage-go/frontstage/theme"
)

// Options say how a scene is drawn.
type Options struct {
	Mode  theme.Mode
	Scale float64 // pixels of the image for one of the scene
	Set   *typeset.Setter
}

// Size is how large the image will be.
func Size(s *scene.Scene, scale float64) (w, h float64) {
	return up(float64(s.Width) * scale), up(float64(s.Height) * scale)
}

// up rounds up, but for what is no more than a slip of arithmetic.
func up(v float64) float64 {
	n := float64(int64(v))
	if v-n > 1e-6 {
		n++
	}
	return max(n, 1)
}

// Draw draws a scene. The size must have been found bearable. Errors are those of the
// context, of images and of fonts.
func Draw(ctx context.Context, s *scene.Scene, o Options) (*image.RGBA, error) {
	w, h := Size(s, o.Scale)
	d := &drawer{scene: s, Options: o, canvas: newCanvas(int(w), int(h)), inks: map[theme.Color]ink{}, glyphs: map[glyphKey][]line{}}
	d.tiles = s.Tiles(o.Mode)
	for _, on := range d.tiles {
		d.textured = d.textured || on
	}
	page := d.ink(theme.Page, 1)
	d.fill([]polygon{{{0, 0}, {w, 0}, {w, h}, {0, h}}}, page)
	var err error
	n := 0
	s.Walk(func(it scene.Item, _ []*scene.Group) {
		if n++; n%64 == 0 && err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = d.item(it)
		}
	})
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return nil, err
	}
	return d.img, nil
}

type drawer struct {
	Options
	*canvas
	scene    *scene.Scene
	inks     map[theme.Color]ink
	tiles    [scene.Streaked + 1]bool
	textured bool
	glyphs   map[glyphKey][]line
}

func (d *drawer) ink(c theme.Color, opacity float64) ink {
	k, ok := d.inks[c]
	if !ok {
		k.r, k.g, k.b = rgb(d.scene.Theme.Plain(c, d.Mode))
		d.inks[c] = k
	}
	k.alpha = uint32(min(max(opacity, 0), 1)*opaque + 0.5)
	return k
}

// rgb reads #rgb or #rrggbb, which is all that a theme has.
func rgb(s string) (r, g, b uint8) {
	if len(s) == 4 {
		s = string([]byte{'#', s[1], s[1], s[2], s[2], s[3], s[3]})
	}
	if len(s) != 7 {
		return 0, 0, 0
	}
	v, _ := strconv.ParseUint(s[1:], 16, 32)
	return uint8(v >> 16), uint8(v >> 8), uint8(v)
}

func (d *drawer) item(it scene.Item) error {
	switch v := it.(type) {
	case scene.Text:
		return d.text(&v)
	case scene.Image:
		return d.image(v)
	case *scene.Group:
		return nil // Walk goes into it
	}
	ops, paint := scene.Outline(it)
	t := scene.TextureIn(it, d.Mode)
	d.shape(flatten(ops, place{scale: d.Scale}), paint.Textured(t), t.Tile())
	return nil
}

// shape paints lines as a whole: with opacity, fill and stroke do not shine through
// each other.
func (d *drawer) shape(lines []line, p scene.Paint, tile *scene.Tile) {
	var outline []polygon
	if p.Stroke != "" {
		width := p.Width
		if width == 0 {
			width = 1
		}
		dash := p.Dash
		for i := range dash {
			dash[i] *= d.Scale
		}
		outline = stroke(lines, pen{width: width * d.Scale, round: p.Round, dash: dash})
	}
	opacity := p.Opacity
	if opacity == 0 {
		opacity = 1
	}
	filled := areas(lines)
	paint := func(opacity float64) {
		switch {
		case tile != nil:
			d.texture(filled, tile)
		case p.Fill != "":
			d.fill(filled, d.ink(p.Fill, opacity))
		}
		if p.Stroke != "" {
			d.fill(outline, d.ink(p.Stroke, opacity))
		}
	}
	if opacity < 1 && (tile != nil || p.Fill != "" && p.Stroke != "") {
		d.through(bounds(append(filled, outline...)), opacity, func() { paint(1) })
		return
	}
	paint(opacity)
}

// through paints, and lets what was there before shine through.
func (c *canvas) through(window image.Rectangle, opacity float64, paint func()) {
	window = window.Intersect(c.img.Rect)
	var before []uint8
	for y := window.Min.Y; y < window.Max.Y; y++ {
		before = append(before, c.img.Pix[c.img.PixOffset(window.Min.X, y):c.img.PixOffset(window.Max.X, y)]...)
	}
	paint()
	alpha := uint32(opacity*opaque + 0.5)
	for y := window.Min.Y; y < window.Max.Y; y++ {
		row := c.img.Pix[c.img.PixOffset(window.Min.X, y):c.img.PixOffset(window.Max.X, y)]
		for i, v := range row {
			row[i] = blend(before[i], v, alpha)
		}
		before = before[len(row):]
	}
}

// texture fills polygons with the marks of a tile.
func (d *drawer) texture(area []polygon, t *scene.Tile) {
	mask := d.maskOf(area)
	if mask == nil {
		return
	}
	marks := image.NewAlpha(mask.Rect)
	size := t.Size * d.Scale
	lines := flatten(t.Marks.Ops(), place{scale: d.Scale})
	dots := stroke(lines, pen{width: t.Width * d.Scale, round: true})
	moved := make([]polygon, len(dots))
	for i, p := range dots {
		moved[i] = make(polygon, len(p))
	}
	for row := int(float64(mask.Rect.Min.Y) / size); float64(row)*size < float64(mask.Rect.Max.Y); row++ {
		for col := int(float64(mask.Rect.Min.X) / size); float64(col)*size < float64(mask.Rect.Max.X); col++ {
			x, y := float64(col)*size, float64(row)*size
			for i, p := range dots {
				for j, q := range p {
					moved[i][j] = point{q.x + x, q.y + y}
				}
			}
			d.mask = marks
			d.rasterize(moved, image.Rect(int(x), int(y), int(x+size)+1, int(y+size)+1).Intersect(marks.Rect))
		}
	}
	k := d.ink(theme.Text, 1)
	for y := mask.Rect.Min.Y; y < mask.Rect.Max.Y; y++ {
		row := d.img.Pix[d.img.PixOffset(mask.Rect.Min.X, y):]
		at := mask.PixOffset(mask.Rect.Min.X, y)
		for x := range mask.Rect.Dx() {
			alpha := uint32(mask.Pix[at+x]) * uint32(marks.Pix[at+x])
			if alpha == 0 {
				continue
			}
			alpha = (alpha*opaque + 255*255/2) / (255 * 255)
			px := row[4*x : 4*x+3]
			px[0], px[1], px[2] = blend(px[0], k.r, alpha), blend(px[1], k.g, alpha), blend(px[2], k.b, alpha)
		}
	}
}
