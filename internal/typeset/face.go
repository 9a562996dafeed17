package typeset

import (
	"encoding/binary"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// Face is a font in a weight, for one goroutine.
type Face struct {
	member *member
	font   *harfbuzz.Font
	// Fake says that the font has no bold face: its outlines are to be drawn with a
	// stroke of Embolden.
	Fake bool
	em   float64
	bold bool
	// what is known of characters and glyphs
	has      map[rune]bool
	outlines map[font.GID][]scene.Op
}

// Embolden is the width of the stroke that makes a bold face of a regular one, in
// em; half of it lies outside. Skia takes 1/24 for small sizes.
const Embolden = 1.0 / 24

// Slant is that of letters without an italic face, which no font here has: how far they
// lean for their height, as in Skia.
const Slant = 0.25

// face takes a face in a weight, from the pool if there is one.
func (m *member) face(bold bool) (*Face, error) {
	pool := &m.free
	if bold {
		pool = &m.strong
	}
	if f, ok := pool.Get().(*Face); ok {
		return f, nil
	}
	of, err := m.parse()
	if err != nil {
		return nil, err
	}
	f := &Face{member: m, bold: bold, em: float64(of.Upem())}
	err = guard(func() error {
		face := font.NewFace(of)
		weight := float32(400)
		if bold {
			weight = 700
		}
		face.SetVariations([]font.Variation{{Tag: opentype.MustNewTag("wght"), Value: weight}})
		f.Fake = bold && !m.bold && !m.varies()
		f.font = harfbuzz.NewFont(face)
		return nil
	})
	if err != nil {
		return nil, &FontError{m.name, err}
	}
	return f, nil
}

// release gives the face back.
func (f *Face) release() {
	clear(f.outlines) // as large as the text was
	f.has = nil
	if f.bold {
		f.member.strong.Put(f)
	} else {
		f.member.free.Put(f)
	}
}

// varies tells whether the weight of a font can be chosen.
func (m *member) varies() bool { return weighs(m.loader) }

// weighs tells whether a font has an axis of weight.
func weighs(l *opentype.Loader) bool {
	raw, err := l.RawTable(opentype.MustNewTag("fvar"))
	if err != nil {
		return false
	}
	if len(raw) < 16 {
		return false
	}
	at, n, size := int(binary.BigEndian.Uint16(raw[4:])), int(binary.BigEndian.Uint16(raw[8:])), int(binary.BigEndian.Uint16(raw[10:]))
	for i := range n {
		if axis := at + i*size; axis+4 > len(raw) {
			break
		} else if string(raw[axis:axis+4]) == "wght" {
			return true
		}
	}
	return false
}

// covers tells whether the face has a character, with an outline.
func (f *Face) covers(r rune) bool {
	has, known := f.has[r]
	if known {
		return has
	}
	_ = guard(func() error { // of a damaged table, it has nothing
		if gid, ok := f.font.Face().NominalGlyph(r); ok && gid != 0 {
			has = blank(r) || len(f.Outline(uint32(gid))) > 0
		}
		return nil
	})
	if f.has == nil {
		f.has = map[rune]bool{}
	}
	f.has[r] = has
	return has
}

// Outline is a glyph in em, from its origin on the baseline, y downwards. It must
// not be changed.
func (f *Face) Outline(id uint32) []scene.Op {
	if ops, ok := f.outlines[font.GID(id)]; ok {
		return ops
	}
	if f.outlines == nil {
		f.outlines = map[font.GID][]scene.Op{}
	}
	var out font.GlyphOutline
	_ = guard(func() error { // of a damaged glyph, nothing is drawn
		out, _ = f.font.Face().GlyphDataOutline(tables.GlyphID(id))
		return nil
	})
	ops := make([]scene.Op, 0, len(out.Segments)+2)
	at := func(p opentype.SegmentPoint) scene.Point {
		return scene.Point{X: float64(p.X) / f.em, Y: -float64(p.Y) / f.em}
	}
	for _, s := range out.Segments {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if len(ops) > 0 {
				ops = append(ops, scene.Shut())
			}
			ops = append(ops, scene.Op{Kind: scene.Move, P: [3]scene.Point{2: at(s.Args[0])}})
		case opentype.SegmentOpLineTo:
			ops = append(ops, scene.Op{Kind: scene.Line, P: [3]scene.Point{2: at(s.Args[0])}})
		case opentype.SegmentOpQuadTo:
			ops = append(ops, scene.Op{Kind: scene.Quad, P: [3]scene.Point{1: at(s.Args[0]), 2: at(s.Args[1])}})
		case opentype.SegmentOpCubeTo:
			ops = append(ops, scene.Op{Kind: scene.Cubic, P: [3]scene.Point{at(s.Args[0]), at(s.Args[1]), at(s.Args[2])}})
		}
	}
	if len(ops) > 0 {
		ops = append(ops, scene.Shut())
	}
	f.outlines[font.GID(id)] = ops
	return ops
}

// Advance is how far a glyph leads in em, without kerning.
func (f *Face) Advance(id uint32) (w float64) {
	_ = guard(func() error {
		w = float64(f.font.Face().HorizontalAdvance(font.GID(id))) / f.em
		return nil
	})
	return w
}

// shaped are the scripts whose letters join, stack or change places: without tables
// for them in a font they come out wrong, whatever characters it has.
var shaped = map[language.Script][]string{
	language.Arabic: {"arab"}, language.Syriac: {"syrc"}, language.Nko: {"nko "}, language.Mongolian: {"mong"}, language.Adlam: {"adlm"},
	language.Devanagari: {"dev3", "dev2", "deva"}, language.Bengali: {"bng3", "bng2", "beng"}, language.Gurmukhi: {"gur3", "gur2", "guru"},
	language.Gujarati: {"gjr3", "gjr2", "gujr"}, language.Oriya: {"ory3", "ory2", "orya"}, language.Tamil: {"tml3", "tml2", "taml"},
	language.Telugu: {"tel3", "tel2", "telu"}, language.Kannada: {"knd3", "knd2", "knda"}, language.Malayalam: {"mlm3", "mlm2", "mlym"},
	language.Sinhala: {"sinh"}, language.Khmer: {"khmr"}, language.Myanmar: {"mym2", "mymr"}, language.Tibetan: {"tibt"},
	language.Javanese: {"java"}, language.Balinese: {"bali"}, language.Sundanese: {"sund"}, language.Tai_Tham: {"lana"},
}

// shapes tells whether the face can set a script as it is written.
func (f *Face) shapes(s language.Script) bool {
	tags, needed := shaped[s]
	if !needed || len(f.font.Face().Morx) > 0 { // Apple's tables name no scripts
		return true
	}
	for _, tag := range tags {
		if f.font.Face().GSUB.FindScript(opentype.MustNewTag(tag)) >= 0 {
			return true
		}
	}
	return false
}
