package typeset

import (
	"unicode"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
)

// Box is what stands for a cluster that no font has, as an outline to be drawn with a
// stroke of 1/16 of the size, from its left end on the baseline.
func Box(advance, size float64) []scene.Op {
	x, X, y, Y := advance*0.1, advance*0.9, -0.7*size, 0.05*size
	return scene.Polygon(scene.Point{X: x, Y: y}, scene.Point{X: X, Y: y}, scene.Point{X: X, Y: Y}, scene.Point{X: x, Y: Y})
}

// boxes stand for the clusters of a part that no face has.
func (s *Setter) boxes(out *Line, t *scene.Text, p part) {
	from := p.RunStart
	for i := from + 1; i <= p.RunEnd; i++ {
		if i < p.RunEnd && (unicode.Is(unicode.M, p.Text[i]) || ignorable(p.Text[i:i+1])) {
			continue
		}
		if whole := p.Text[from:i]; !ignorable(whole) {
			s.box(out, t, whole)
		}
		from = i
	}
}

// box is as wide as the layout took the characters to be.
func (s *Setter) box(out *Line, t *scene.Text, cluster []rune) {
	s.missing.add(cluster)
	w := text.Font{Size: t.Type.Size(), Bold: t.Bold}.Width(string(cluster))
	out.Glyphs = append(out.Glyphs, Glyph{X: out.Width, Advance: w, Text: string(cluster)})
	out.Width += w
	if t.Spaced {
		out.Width++
	}
}
