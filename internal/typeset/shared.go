package typeset

import (
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"

	"github.com/frontstage-go/frontstage/internal/text"
)

// easternFace is the face for a shared sign in Chinese or Japanese: that of the
// characters around it.
func (s *Setter) easternFace(line []rune, i, weight int) *Face {
	before, after := text.Around(line, i, i)
	for _, c := range []rune{before, after} {
		if !text.Eastern(c) {
			continue
		}
		if f := s.resolve(c, weight); f != nil && f.covers(line[i]) {
			return f
		}
	}
	return s.resolve(line[i], weight)
}

// proportional has shared signs of other writings come in their own width, in fonts that
// are made for Chinese or Japanese first.
func proportional(features []harfbuzz.Feature, p part) []harfbuzz.Feature {
	for i := p.RunStart; i < p.RunEnd; i++ {
		if text.Shared(p.Text[i]) && !text.SharedEastern(p.Text, i) {
			features = append(features, harfbuzz.Feature{Tag: opentype.MustNewTag("pwid"), Value: 1, Start: i, End: i + 1})
		}
	}
	return features
}
