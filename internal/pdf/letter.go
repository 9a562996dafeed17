package pdf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/internal/typeset"
)

// unit is how many units of ours an em has.
const unit = 1000

// letter is a cluster of glyphs as it is shown: a code of a font.
type letter struct {
	font  int
	code  byte
	width float64 // in units
	*form
}

// form is the outline of a letter, whatever text it stands for.
type form struct {
	ops   string // in units, y upwards
	frame box
	kind  formKind
	halo  ref // its outline to be stroked, or 0
	name  string
}

type formKind uint8

const (
	filled     formKind = iota
	emboldened          // with a stroke around it
	framed              // a box for what no font has
)

// letters are all of a document, and their fonts.
type letters struct {
	file   *file
	simple map[simpleKey]*letter // the shortest way to most
	known  map[string]*letter
	forms  map[string]*form
	procs  map[string]ref
	fonts  []*face
	open   [2]int // the fonts, regular and bold, that take further letters; 0: none
	halos  []*form
}

type simpleKey struct {
	face *typeset.Face
	id   uint32
	text string
}

// face is a font of Type 3.
type face struct {
	ref     ref
	bold    bool
	letters []*letter
	procs   []ref
	texts   []string
}

// perFont is how many letters a font holds; the code 0 is taken.
const perFont = 255

func newLetters(f *file) *letters {
	return &letters{file: f, simple: map[simpleKey]*letter{}, known: map[string]*letter{}, forms: map[string]*form{}, procs: map[string]ref{}}
}

// of is the letter for the glyphs of one cluster, set in a size.
func (l *letters) of(glyphs []typeset.Glyph, size float64, bold bool) *letter {
	g := glyphs[0]
	key := simpleKey{g.Face, g.ID, g.Text}
	plain := len(glyphs) == 1 && g.Face != nil && g.Y == 0
	if plain {
		if known := l.simple[key]; known != nil {
			return known
		}
	}
	fm, width := l.form(glyphs, size)
	proc := l.proc(fm, width)
	weight := 0
	if bold {
		weight = 1
	}
	whole := fmt.Sprint(weight, proc, " ", g.Text)
	out := l.known[whole]
	if out == nil {
		out = l.enroll(fm, width, proc, g.Text, weight)
		l.known[whole] = out
	}
	if plain {
		l.simple[key] = out
	}
	return out
}

// enroll gives a letter the next code.
func (l *letters) enroll(fm *form, width float64, proc ref, said string, weight int) *letter {
	if l.open[weight] == 0 || len(l.fonts[l.open[weight]-1].letters) == perFont {
		l.fonts = append(l.fonts, &face{ref: l.file.reserve(), bold: weight == 1})
		l.open[weight] = len(l.fonts)
	}
	in := l.fonts[l.open[weight]-1]
	out := &letter{l.open[weight] - 1, byte(len(in.letters) + 1), width, fm}
	in.letters, in.procs, in.texts = append(in.letters, out), append(in.procs, proc), append(in.texts, said)
	return out
}

// form puts the outlines of glyphs together.
func (l *letters) form(glyphs []typeset.Glyph, size float64) (*form, float64) {
	g := glyphs[0]
	if g.Face == nil {
		width := g.Advance / size * unit
		b := box{width * 0.1, -0.05 * unit, width * 0.9, 0.7 * unit}
		return l.share(&form{ops: nums(b.x, b.y, b.w(), b.h()) + " re\n", frame: b, kind: framed}), width
	}
	fm := &form{frame: nowhere}
	var b []byte
	for _, g := range glyphs {
		dx, dy := (g.X-glyphs[0].X)/size*unit, -g.Y/size*unit
		at := func(p scene.Point) scene.Point {
			return scene.Point{X: float64(p.X*unit) + dx, Y: float64(-p.Y*unit) + dy}
		}
		b = outline(b, g.Face.Outline(g.ID), at, &fm.frame)
		if g.Face.Fake {
			fm.kind = emboldened
		}
	}
	if len(b) == 0 {
		fm.kind = filled
	}
	fm.ops = string(b)
	width := g.Face.Advance(g.ID) * unit
	if n := len(glyphs); n > 1 {
		width = (glyphs[n-1].X + glyphs[n-1].Advance - g.X) / size * unit
	}
	return l.share(fm), width
}

// share is the form that is there already, if there is one.
func (l *letters) share(f *form) *form {
	key := strconv.Itoa(int(f.kind)) + f.ops
	if known := l.forms[key]; known != nil {
		return known
	}
	l.forms[key] = f
	return f
}

// outline appends a path in whole units.
func outline(b []byte, ops []scene.Op, at func(scene.Point) scene.Point, frame *box) []byte {
	var last scene.Point
	put := func(p scene.Point) {
		p = at(p)
		*frame = frame.and(box{p.X, p.Y, p.X, p.Y})
		b = append(appendNum(b, p.X, 0), ' ')
		b = append(appendNum(b, p.Y, 0), ' ')
	}
	for _, op := range ops {
		to := op.To()
		switch op.Kind {
		case scene.Move:
			put(to)
			b = append(b, "m\n"...)
		case scene.Line:
			put(to)
			b = append(b, "l\n"...)
		case scene.Quad:
			x, y := cubic(last, op.P[1], to)
			put(x)
			put(y)
			put(to)
			b = append(b, "c\n"...)
		case scene.Cubic:
			put(op.P[0])
			put(op.P[1])
			put(to)
			b = append(b, "c\n"...)
		case scene.Close:
			b = append(b, "h\n"...)
			continue
		}
		last = to
	}
	return b
}

// strokeOf is the width of what surrounds the outlines of a kind of letters.
func (k formKind) strokeOf() float64 {
	switch k {
	case emboldened:
		return typeset.Embolden * unit
	case framed:
		return typeset.BoxPen * unit
	}
	return 0
}

// proc is the procedure that draws a letter.
func (l *letters) proc(f *form, width float64) ref {
	frame := f.frame.grown(f.kind.strokeOf() / 2)
	if frame.empty() {
		frame = box{}
	}
	b := num(width) + " 0 " + bounds(frame) + " d1\n"
	switch f.kind {
	case filled:
		if f.ops != "" {
			b += f.ops + "f"
		}
	case emboldened:
		b += num(f.kind.strokeOf()) + " w 1 j []0 d\n" + f.ops + "B"
	case framed:
		b += num(f.kind.strokeOf()) + " w 0 j []0 d\n" + f.ops + "S"
	}
	r, known := l.procs[b]
	if !known {
		r = l.file.stream("", []byte(b))
		l.procs[b] = r
	}
	return r
}

// bounds are whole units around a box.
func bounds(b box) string {
	out := appendNum(nil, b.x-1, 0)
	for _, v := range []float64{b.y - 1, b.X + 1, b.Y + 1} {
		out = appendNum(append(out, ' '), v, 0)
	}
	return string(out)
}

// outlined is the name under which content strokes a letter from outside, for halos;
// empty where there is nothing to stroke. As a font could not: what it shows is text.
func (l *letters) outlined(f *form) string {
	if f.ops == "" {
		return ""
	}
	if f.halo == 0 {
		f.halo = l.file.stream("/Type/XObject/Subtype/Form/BBox["+bounds(f.frame.grown(unit))+"]", []byte(f.ops+"S"))
		l.halos = append(l.halos, f)
		f.name = "H" + strconv.Itoa(len(l.halos))
	}
	return f.name
}

// write adds the fonts to the file.
func (l *letters) write() {
	// Some readers take the size of letters from the width of the one whose name is m,
	// as if it were 0.6 em wide. Nothing shows this one.
	measure := l.file.stream("", []byte("600 0 0 0 0 0 d1"))
	for _, f := range l.fonts {
		var procs, names, widths strings.Builder
		frame := nowhere
		fmt.Fprintf(&procs, "/m %v", measure)
		names.WriteString("/m")
		widths.WriteString("600")
		for i, of := range f.letters {
			frame = frame.and(of.frame.grown(of.kind.strokeOf() / 2))
			fmt.Fprintf(&procs, "/g%d %v", of.code, f.procs[i])
			fmt.Fprintf(&names, "/g%d", of.code)
			widths.WriteString(" " + num(of.width))
		}
		if frame.empty() {
			frame = box{}
		}
		name, weight := "Regular", 400
		if f.bold {
			name, weight = "Bold", 700
		}
		descriptor := l.file.add(fmt.Sprintf("<</Type/FontDescriptor/FontName/Frontstage-%s/FontWeight %d/Flags 4/ItalicAngle 0>>", name, weight))
		l.file.set(f.ref, fmt.Sprintf("<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/FontBBox[%s]/FontDescriptor %v/Resources<<>>/FirstChar 0/LastChar %d/Widths[%s]/Encoding<</Type/Encoding/Differences[0%s]>>/CharProcs<<%s>>/ToUnicode %v>>",
			bounds(frame), descriptor, len(f.letters), &widths, &names, &procs, l.file.stream("", f.unicode())))
	}
}

// unicode says which text the codes stand for.
func (f *face) unicode() []byte {
	var b strings.Builder
	b.WriteString("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n/CMapName/Frontstage def\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n1 begincodespacerange\n<00><FF>\nendcodespacerange\n")
	const most = 100 // in one list
	for i := 0; i < len(f.texts); i += most {
		part := f.texts[i:min(i+most, len(f.texts))]
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for j, s := range part {
			fmt.Fprintf(&b, "<%02X><", f.letters[i+j].code)
			for _, u := range utf16.Encode([]rune(text.Clean(s))) {
				fmt.Fprintf(&b, "%04X", u)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}
