package typeset

import (
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"github.com/frontstage-go/frontstage/internal/text"
)

// anyFace leaves the choice of faces to [Setter.add].
type anyFace struct{}

var noFace = &font.Face{}

func (anyFace) ResolveFace(rune) *font.Face { return noFace }

// part is a piece of a run in one face.
type part struct {
	run
	face *Face
}

// split parts a run where the face changes. A cluster stays with the face of its
// first character where that has all of it.
func (s *Setter) split(r run, weight int) []part {
	var out []part
	for i := r.RunStart; i < r.RunEnd; i++ {
		c := r.Text[i]
		var face *Face
		if n := len(out); n > 0 && (harfbuzz.IsDefaultIgnorable(c) || unicode.Is(unicode.M, c) && out[n-1].face != nil && out[n-1].face.covers(c)) {
			face = out[n-1].face
		} else if text.Shared(c) && text.SharedEastern(r.Text, i) {
			face = s.easternFace(r.Text, i, weight)
		} else {
			face = s.resolve(c, weight)
		}
		if n := len(out); n > 0 && out[n-1].face == face {
			out[n-1].RunEnd = i + 1
			continue
		}
		p := part{run: r, face: face}
		p.RunStart, p.RunEnd = i, i+1
		out = append(out, p)
	}
	return out
}

// resolve is the face for a character, nil where there is none.
func (s *Setter) resolve(c rune, weight int) *Face {
	face, known := s.chosen[weight][c]
	if !known {
		face = s.choose(c, weight)
		s.chosen[weight][c] = face
	}
	return face
}

// choose takes the first face that has a character, in the weight that is wanted if
// the family has it.
func (s *Setter) choose(c rune, weight int) *Face {
	script := language.LookupScript(c)
	fits := func(f *Face) bool { return f.covers(c) && f.shapes(script) }
	for i, f := range s.faces[weight] {
		if !fits(f) {
			continue
		}
		m := f.member
		if m.varies() || m.bold == (weight == 1) {
			return f
		}
		for _, other := range s.faces[weight][i+1:] {
			if o := other.member; o.family == m.family && (o.varies() || o.bold == (weight == 1)) && fits(other) {
				return other
			}
		}
		return f
	}
	return nil
}
