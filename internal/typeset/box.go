package typeset

import (
	"github.com/rivo/uniseg"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
)

// BoxPen is the width of the stroke that boxes are drawn with, in em.
const BoxPen = 1.0 / 16

// Box is what stands for a cluster that no font has, as an outline to be drawn with a
// stroke of BoxPen, from its left end on the baseline.
func Box(advance, size float64) []scene.Op {
	x, X, y, Y := advance*0.1, advance*0.9, -0.7*size, 0.05*size
	return scene.Polygon(scene.Point{X: x, Y: y}, scene.Point{X: X, Y: y}, scene.Point{X: X, Y: Y}, scene.Point{X: x, Y: Y})
}

// boxes stand for the clusters of a part that no face has.
func (s *Setter) boxes(out *Line, t *scene.Text, p part) {
	clusters := uniseg.NewGraphemes(string(p.Text[p.RunStart:p.RunEnd]))
	for clusters.Next() {
		if whole := clusters.Runes(); !ignorable(whole) {
			s.box(out, t, whole)
		}
	}
}

// box is as wide as the layout takes the widest character of a cluster to be.
func (s *Setter) box(out *Line, t *scene.Text, cluster []rune) {
	if s.missing.add(cluster); s.lacking == "" && len(s.missing) > 0 {
		s.lacking = t.S
	}
	w := 0.0
	for _, r := range cluster {
		w = max(w, text.Font{Size: t.Type.Size(), Bold: t.Bold}.Width(string(r)))
	}
	out.Glyphs = append(out.Glyphs, Glyph{X: out.Width, Advance: w, Text: string(cluster)})
	out.Width += w
	if t.Spaced {
		out.Width++
	}
}
