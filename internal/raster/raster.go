// Package raster writes scenes as images. It paints what package svg writes: shape by
// shape, in their order, on a page that is opaque.
package raster

import (
	"context"
	"image"

	"github.com/frontstage-go/frontstage/internal/ink"
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
	d := &drawer{scene: s, Options: o, Canvas: ink.New(image.Rect(0, 0, int(w), int(h))), inks: map[theme.Color]ink.Color{}, glyphs: map[glyphKey][]ink.Line{}}
	d.textured = s.Textured(o.Mode)
	d.Fill([]ink.Polygon{{{X: 0, Y: 0}, {X: w, Y: 0}, {X: w, Y: h}, {X: 0, Y: h}}}, d.ink(theme.Page, 1))
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
	return d.Img, nil
}

type drawer struct {
	Options
	*ink.Canvas
	scene    *scene.Scene
	inks     map[theme.Color]ink.Color
	textured bool
	glyphs   map[glyphKey][]ink.Line
}

func (d *drawer) ink(c theme.Color, opacity float64) ink.Color {
	k, ok := d.inks[c]
	if !ok {
		k.R, k.G, k.B = d.scene.Theme.RGB(c, d.Mode)
		d.inks[c] = k
	}
	k.Alpha = part(opacity)
	return k
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
	d.shape(ink.Flatten(ops, ink.Scale(d.Scale)), paint.Textured(t), t.Tile())
	return nil
}

// shape paints lines as a whole: with opacity, fill and stroke do not shine through
// each other.
func (d *drawer) shape(lines []ink.Line, p scene.Paint, tile *scene.Tile) {
	var outline []ink.Polygon
	if p.Stroke != "" {
		outline = d.pen(p).Stroke(lines)
	}
	opacity := p.Opacity
	if opacity == 0 {
		opacity = 1
	}
	filled := ink.Areas(lines)
	paint := func(opacity float64) {
		switch {
		case tile != nil:
			d.texture(filled, tile)
		case p.Fill != "":
			d.Fill(filled, d.ink(p.Fill, opacity))
		}
		if p.Stroke != "" {
			d.Fill(outline, d.ink(p.Stroke, opacity))
		}
	}
	if opacity < 1 && (tile != nil || p.Fill != "" && p.Stroke != "") {
		d.Through(ink.Bounds(append(filled, outline...)), part(opacity), nil, func() { paint(1) })
		return
	}
	paint(opacity)
}

// part is an opacity as canvases have it.
func part(opacity float64) uint32 { return uint32(min(max(opacity, 0), 1)*ink.Opaque + 0.5) }

// pen is what a stroke is drawn with.
func (d *drawer) pen(p scene.Paint) ink.Pen {
	width := p.Width
	if width == 0 {
		width = 1
	}
	pen := ink.Pen{Width: width * d.Scale}
	if p.Round {
		pen = ink.Round(width * d.Scale)
	}
	if p.Dash != (scene.Dash{}) {
		for i := range p.Dash {
			p.Dash[i] *= d.Scale
		}
		pen.Dash = p.Dash[:]
		if p.Dash[2] == 0 && p.Dash[3] == 0 {
			pen.Dash = p.Dash[:2]
		}
	}
	return pen
}

// texture fills polygons with the marks of a tile.
func (d *drawer) texture(area []ink.Polygon, t *scene.Tile) {
	mask := d.Mask(area)
	if mask == nil {
		return
	}
	marks := image.NewAlpha(mask.Rect)
	size := t.Size * d.Scale
	dots := ink.Round(t.Width * d.Scale).Stroke(ink.Flatten(t.Marks.Ops(), ink.Scale(d.Scale)))
	moved := make([]ink.Polygon, len(dots))
	for i, p := range dots {
		moved[i] = make(ink.Polygon, len(p))
	}
	for row := int(float64(mask.Rect.Min.Y) / size); float64(row)*size < float64(mask.Rect.Max.Y); row++ {
		for col := int(float64(mask.Rect.Min.X) / size); float64(col)*size < float64(mask.Rect.Max.X); col++ {
			x, y := float64(col)*size, float64(row)*size
			for i, p := range dots {
				for j, q := range p {
					moved[i][j] = ink.Point{X: q.X + x, Y: q.Y + y}
				}
			}
			d.Cover(marks, moved, image.Rect(int(x), int(y), int(x+size)+1, int(y+size)+1))
		}
	}
	d.Lay(d.ink(theme.Text, 1), mask, marks)
}
