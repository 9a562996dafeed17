package raster

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/ink"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/typeset"
)

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
	x := set.Left(t)
	fill, around, wide := t.Inks(d.scene.Theme, d.Mode, d.textured)
	if around != "" {
		k, halo := d.ink(around, 1), ink.Round(wide*d.Scale)
		for _, g := range set.Glyphs {
			d.Fill(halo.Stroke(d.glyph(t, g, x)), k)
		}
	}
	k := d.ink(fill, 1)
	for _, g := range set.Glyphs {
		lines := d.glyph(t, g, x)
		if g.Face == nil {
			d.Fill(ink.Pen{Width: typeset.BoxPen * t.Type.Size() * d.Scale}.Stroke(lines), k)
			continue
		}
		d.Fill(ink.Areas(lines), k)
		if g.Face.Fake { // by itself: outlines that turn the other way would take away from it
			d.Fill(ink.Pen{Width: typeset.Embolden * t.Type.Size() * d.Scale}.Stroke(lines), k)
		}
	}
	return nil
}

// glyph is a glyph in its place.
func (d *drawer) glyph(t *scene.Text, g typeset.Glyph, x float64) []ink.Line {
	size := t.Type.Size()
	key := glyphKey{g.Face, g.ID, size, t.Italic}
	var lines []ink.Line
	if g.Face == nil {
		lines = ink.Flatten(typeset.Box(g.Advance, size), ink.Scale(d.Scale))
	} else if known, ok := d.glyphs[key]; ok {
		lines = known
	} else {
		to := ink.Scale(size * d.Scale)
		if t.Italic {
			to.C = -typeset.Slant * to.A
		}
		lines = ink.Flatten(g.Face.Outline(g.ID), to)
		d.glyphs[key] = lines
	}
	// Baselines stand on whole pixels, as in Skia: letters are crisp there.
	by := ink.Point{X: (x + g.X) * d.Scale, Y: math.Floor(t.Y*d.Scale+0.5) + float64(g.Y*d.Scale)}
	out := make([]ink.Line, len(lines))
	for i, l := range lines {
		out[i] = ink.Line{Points: make([]ink.Point, len(l.Points)), Closed: l.Closed, Corner: l.Corner}
		for j, p := range l.Points {
			out[i].Points[j] = ink.Point{X: p.X + by.X, Y: p.Y + by.Y}
		}
	}
	return out
}
