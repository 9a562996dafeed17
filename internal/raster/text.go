package raster

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/typeset"
)

// slant is that of letters without an italic face, as in Skia.
const slant = 0.25

// glyphKey is a glyph in a size.
type glyphKey struct {
	face   *typeset.Face
	id     uint32
	size   float64
	italic bool
}

func (d *drawer) text(t *scene.Text) error {
	set, err := d.Set.Line(t)
	if err != nil {
		return err
	}
	x := t.X
	switch t.Anchor {
	case scene.Middle:
		x -= set.Width / 2
	case scene.End:
		x -= set.Width
	}
	fill, halo, wide := t.Inks(d.scene.Theme, d.Mode, d.textured)
	if halo != "" {
		k := d.ink(halo, 1)
		for _, g := range set.Glyphs {
			d.fill(stroke(d.glyph(t, g, x), pen{width: wide * d.Scale, round: true}), k)
		}
	}
	k := d.ink(fill, 1)
	for _, g := range set.Glyphs {
		lines := d.glyph(t, g, x)
		switch {
		case g.Face == nil:
			d.fill(stroke(lines, pen{width: t.Type.Size() / 16 * d.Scale}), k)
			continue
		case g.Face.Fake:
			d.fill(append(areas(lines), stroke(lines, pen{width: typeset.Embolden * t.Type.Size() * d.Scale})...), k)
			continue
		}
		d.fill(areas(lines), k)
	}
	return nil
}

// glyph is a glyph in its place.
func (d *drawer) glyph(t *scene.Text, g typeset.Glyph, x float64) []line {
	size := t.Type.Size()
	key := glyphKey{g.Face, g.ID, size, t.Italic}
	var lines []line
	if g.Face == nil {
		lines = flatten(typeset.Box(g.Advance, size), place{scale: d.Scale})
	} else if known, ok := d.glyphs[key]; ok {
		lines = known
	} else {
		to := place{scale: size * d.Scale}
		if t.Italic {
			to.slant = slant
		}
		lines = flatten(g.Face.Outline(g.ID), to)
		d.glyphs[key] = lines
	}
	// Baselines stand on whole pixels, as in Skia: letters are crisp there.
	by := point{(x + g.X) * d.Scale, math.Floor(t.Y*d.Scale+0.5) + float64(g.Y*d.Scale)}
	out := make([]line, len(lines))
	for i, l := range lines {
		out[i] = line{points: make([]point, len(l.points)), closed: l.closed, corner: l.corner}
		for j, p := range l.points {
			out[i].points[j] = point{p.x + by.x, p.y + by.y}
		}
	}
	return out
}
