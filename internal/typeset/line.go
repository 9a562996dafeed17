package typeset

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
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

// stretch is a part of a line of one embedding level, as UAX #9 has it.
type stretch struct{ start, end, level int }

// levels are the stretches in the order of reading. The library tells directions
// only, so that a number that follows a word from right to left, which stands to its
// left, comes in one run with what is behind it; they are parted here. There are no
// higher levels, as no text has the characters that embed.
func (s *Setter) levels(runes []rune, rtl bool) []stretch {
	const mark = "\u200e" // makes a paragraph one from left to right, which the option does not
	skip, way := 1, bidi.LeftToRight
	text := mark + string(runes)
	if rtl {
		skip, way, text = 0, bidi.RightToLeft, text[len(mark):]
	}
	s.para.SetString(text, bidi.DefaultDirection(way))
	order, err := s.para.Order()
	if err != nil {
		return []stretch{{0, len(runes), 0}}
	}
	var out []stretch
	for i := range order.NumRuns() {
		r := order.Run(i)
		from, to := r.Pos()
		b := stretch{start: max(0, from-skip), end: to + 1 - skip}
		switch {
		case r.Direction() == bidi.RightToLeft:
			b.level = 1
		case rtl:
			b.level = 2
		case i > 0:
			if n := number(runes[b.start:b.end]); n > 0 {
				out = append(out, stretch{b.start, b.start + n, 2})
				b.start += n
			}
		}
		if b.start < b.end {
			out = append(out, b)
		}
	}
	return out
}

// number is the length of the number that a text begins with, as UAX #9 counts its
// signs in.
func number(runes []rune) int {
	end := 0
	for i, r := range runes {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.EN, bidi.AN, bidi.ET, bidi.NSM, bidi.BN:
			end = i + 1
		case bidi.ES, bidi.CS:
		default:
			return end
		}
	}
	return end
}

// order puts runs from left to right: rule L2 of UAX #9.
func order(runs []run) {
	top := 0
	for _, r := range runs {
		top = max(top, r.level)
	}
	for level := top; level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			from := i
			for i < len(runs) && runs[i].level >= level {
				i++
			}
			slices.Reverse(runs[from:i])
		}
	}
}

// anyFace leaves the choice of faces to [Setter.add].
type anyFace struct{}

var noFace = &font.Face{}

func (anyFace) ResolveFace(rune) *font.Face { return noFace }

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
		features = noLigatures
	}
	b.Shape(p.face.font, features)

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

// blank is what has no outline.
func blank(r rune) bool { return unicode.IsSpace(r) || harfbuzz.IsDefaultIgnorable(r) }

// ignorable tells whether nothing is lost where a text is not drawn.
func ignorable(runes []rune) bool {
	return !slices.ContainsFunc(runes, func(r rune) bool { return !blank(r) })
}

// Box is what stands for a cluster that no font has, as an outline to be drawn with a
// stroke of 1/16 of the size, from its left end on the baseline.
func Box(advance, size float64) []scene.Op {
	x, X, y, Y := advance*0.1, advance*0.9, -0.7*size, 0.05*size
	return scene.Polygon(scene.Point{X: x, Y: y}, scene.Point{X: X, Y: y}, scene.Point{X: X, Y: Y}, scene.Point{X: x, Y: Y})
}
