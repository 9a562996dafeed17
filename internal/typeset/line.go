package typeset

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/text/unicode/bidi"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
)

// Setter sets the texts of one picture. It is for one goroutine.
type Setter struct {
	lang    string
	faces   [2][]*Face // regular and bold, in order of preference
	chosen  [2]map[rune]*Face
	missing missing
	lacking string // the first text with something missing
	seg     shaping.Segmenter
	buf     *harfbuzz.Buffer
	para    bidi.Paragraph
}

// NewSetter prepares fonts for a picture in a language. Release gives back what it
// holds.
func NewSetter(fonts []*Font, lang string) (*Setter, error) {
	s := &Setter{lang: lang, chosen: [2]map[rune]*Face{{}, {}}, buf: harfbuzz.NewBuffer()}
	for _, f := range fonts {
		m := f.of(lang)
		for i, bold := range []bool{false, true} {
			face, err := m.face(bold)
			if err != nil {
				s.Release()
				return nil, err
			}
			s.faces[i] = append(s.faces[i], face)
		}
	}
	return s, nil
}

// Release ends the use of a setter, and of the faces of its lines.
func (s *Setter) Release() {
	for _, of := range s.faces {
		for _, f := range of {
			f.release()
		}
	}
	s.faces = [2][]*Face{}
}

// Line is a line of text as it is set, from its left end.
type Line struct {
	Glyphs []Glyph // from left to right
	Width  float64 // in pixels
}

// Left is where a line begins that stands at the place of a text.
func (l Line) Left(t *scene.Text) float64 {
	switch t.Anchor {
	case scene.Middle:
		return t.X - l.Width/2
	case scene.End:
		return t.X - l.Width
	}
	return t.X
}

// Glyph is a glyph of a line.
type Glyph struct {
	Face    *Face // nil: a box that stands for what no font has
	ID      uint32
	X, Y    float64 // its origin, in pixels from the left end of the baseline, y downwards
	Advance float64 // in pixels; of a box, its width
	// Text are the characters that it stands for; empty for the further glyphs of a
	// cluster.
	Text string
}

// Line sets a line. What no font has is a box, and told by [Missing].
func (s *Setter) Line(t *scene.Text) (out Line, err error) {
	line := text.Clean(strings.Join(strings.FieldsFunc(t.S, collapses), " "))
	if line == "" {
		return Line{}, nil
	}
	fromRight := t.RTL
	if !fromRight && text.FromRight(s.lang) { // each line begins where its own language does
		fromRight = text.RTL(line)
	}
	for _, r := range s.runs([]rune(line), fromRight) {
		if err := s.add(&out, t, r); err != nil {
			return Line{}, err
		}
	}
	return out, nil
}

// collapses tells which characters SVG makes one space of.
func collapses(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }

// run is a part of a line of one direction, script and face.
type run struct {
	shaping.Input
	level int
}

// runs are the parts of a line from left to right.
func (s *Setter) runs(runes []rune, rtl bool) []run {
	var out []run
	for _, b := range s.levels(runes, rtl) {
		in := shaping.Input{Text: runes, RunStart: b.start, RunEnd: b.end, Language: language.NewLanguage(s.lang), Direction: di.DirectionLTR}
		if b.level%2 == 1 {
			in.Direction = di.DirectionRTL
		}
		for _, part := range s.seg.Split(in, anyFace{}) {
			out = append(out, run{Input: part, level: b.level})
		}
	}
	order(out)
	return out
}

// add shapes a run, with the faces that its characters take.
func (s *Setter) add(out *Line, t *scene.Text, r run) error {
	weight := 0
	if t.Bold {
		weight = 1
	}
	parts := s.split(r, weight)
	if r.level%2 == 1 {
		slices.Reverse(parts)
	}
	for _, p := range parts {
		if p.face == nil {
			s.boxes(out, t, p)
		} else if err := guard(func() error { s.shape(out, t, p); return nil }); err != nil {
			return &FontError{p.face.member.name, err}
		}
	}
	return nil
}

var noLigatures = []harfbuzz.Feature{
	{Tag: opentype.MustNewTag("liga"), End: harfbuzz.FeatureGlobalEnd},
	{Tag: opentype.MustNewTag("clig"), End: harfbuzz.FeatureGlobalEnd},
}

// shape appends a part.
func (s *Setter) shape(out *Line, t *scene.Text, p part) {
	b := s.buf
	b.Clear()
	b.AddRunes(p.Text, p.RunStart, p.RunEnd-p.RunStart)
	b.Props.Direction = harfbuzz.LeftToRight
	if p.level%2 == 1 {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.Props.Script, b.Props.Language = p.Script, p.Language
	if p.face.member.own {
		b.Props.Language = ""
	}
	var features []harfbuzz.Feature
	if t.Spaced {
		features = slices.Clip(noLigatures)
	}
	b.Shape(p.face.font, proportional(features, p))

	px := t.Type.Size() / p.face.em
	for i := 0; i < len(b.Info); {
		j := i + 1
		for j < len(b.Info) && b.Info[j].Cluster == b.Info[i].Cluster {
			j++
		}
		at := b.Info[i].Cluster
		whole := p.Text[at:clusterEnd(b.Info, at, p.RunEnd)]
		if slices.ContainsFunc(b.Info[i:j], func(g harfbuzz.GlyphInfo) bool { return g.Glyph == 0 }) && !ignorable(whole) {
			s.box(out, t, whole)
			i = j
			continue
		}
		for k := i; k < j; k++ {
			pos := b.Pos[k]
			g := Glyph{Face: p.face, ID: uint32(b.Info[k].Glyph), X: out.Width + float64(float64(pos.XOffset)*px), Y: -float64(float64(pos.YOffset) * px), Advance: float64(float64(pos.XAdvance) * px)}
			if k == i {
				g.Text = string(whole)
			}
			out.Glyphs = append(out.Glyphs, g)
			out.Width += g.Advance
		}
		if t.Spaced {
			out.Width++
		}
		i = j
	}
}

// clusterEnd is where a cluster ends: where the next one begins.
func clusterEnd(info []harfbuzz.GlyphInfo, at, end int) int {
	for _, g := range info {
		if g.Cluster > at {
			end = min(end, g.Cluster)
		}
	}
	return end
}

// blank is what has no outline.
func blank(r rune) bool { return unicode.IsSpace(r) || harfbuzz.IsDefaultIgnorable(r) }

// ignorable tells whether nothing is lost where a text is not drawn.
func ignorable(runes []rune) bool {
	return !slices.ContainsFunc(runes, func(r rune) bool { return !blank(r) })
}
