package picture

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/frontstage-go/frontstage/internal/likeness"
	"github.com/frontstage-go/frontstage/internal/pdf"
	"github.com/frontstage-go/frontstage/internal/typeset"
)

// Font is a font file for PNG and PDF: TrueType or OpenType, with outlines of either
// kind, by itself (.ttf, .otf) or a collection (.ttc, .otc), variable or not. It never
// changes, may be used from several goroutines, and is best read once: Noto Sans CJK
// takes some milliseconds and 20 MB.
//
// Options take fonts in the order of preference: every character is set in the first
// that has it, in the bold one of the same family where it is to be bold. A family
// without a bold font gets a thin stroke instead, as in browsers. [Inter] stands at
// the end of every list, once more if it has been put before others. Quotation marks,
// ellipses, dashes and middle dots are those of the text around them, unlike in
// browsers: in Chinese and Japanese from the font of its characters, elsewhere narrow.
type Font struct{ font *typeset.Font }

// FontOptions say which font of a collection is meant. With the zero value it is the
// one for the language of the picture: simplified Chinese, for pictures in a language
// that is not among those of the collection.
type FontOptions struct {
	Index    int    // the place in the collection, from 1; it goes before Language
	Language string // BCP 47: "zh", "zh-Hant", "zh-HK", "ja" or "ko", with regions as well
}

// MaxFont is how many bytes of a font [FontOptions.Open] reads, 256 MiB.
const MaxFont = 256 << 20

// ReadFont reads a font with the default options. Data must not change any more. The
// name is that of error messages. Errors are of type [*FontError].
func ReadFont(name string, data []byte) (*Font, error) { return FontOptions{}.Read(name, data) }

// OpenFont reads a font file with the default options.
func OpenFont(file string) (*Font, error) { return FontOptions{}.Open(file) }

// OpenFonts reads font files with the default options, those of a regular and a bold font
// say.
func OpenFonts(files ...string) ([]*Font, error) {
	var out []*Font
	for _, file := range files {
		f, err := OpenFont(file)
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}

// Read reads a font. Data must not change any more. The name is that of error
// messages. Errors are of type [*FontError].
func (o FontOptions) Read(name string, data []byte) (*Font, error) {
	f, err := typeset.Read(name, data, typeset.Options(o))
	if err != nil {
		return nil, told(err)
	}
	return &Font{f}, nil
}

// Open reads a font file. Errors are of type [*FontError], and wrap those of the file
// system.
func (o FontOptions) Open(file string) (*Font, error) {
	data, err := readFont(file)
	if err != nil {
		return nil, &FontError{file, err}
	}
	return o.Read(file, data)
}

func readFont(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxFont+1))
	if err == nil && len(data) > MaxFont {
		err = fmt.Errorf("the file is larger than %d MiB", MaxFont>>20)
	}
	return data, err
}

// Inter are the fonts that come along, regular and bold: Inter 4.1, for Latin, Greek and
// Cyrillic. They stand behind all others; whoever wants them before a font with letters
// of its own, Noto Sans CJK say, puts them there.
func Inter() []*Font {
	var out []*Font
	for _, f := range typeset.Inter() {
		out = append(out, &Font{f})
	}
	return out
}

// FontError says that a font cannot be used.
type FontError struct {
	Name string // of the font
	Err  error
}

func (e *FontError) Error() string { return fmt.Sprintf("font %s: %v", e.Name, e.Err) }

// Unwrap is what is wrong with it.
func (e *FontError) Unwrap() error { return e.Err }

// LackError says that a picture has characters that no font can set: that none has, or
// whose script takes tables that they do not have, so that letters would not join or
// would stand in the wrong order.
type LackError struct {
	Lacks []Lack
	Text  string // the first text in which some of them stand
}

// Lack is what the fonts lack of one script.
type Lack struct {
	Script     string // its name in English; empty for signs of no script, emoji among them
	Characters []rune // each once, in the order of Unicode
}

// Error names scripts and characters, of each script twelve, letters first, and the text.
func (e *LackError) Error() string {
	var b strings.Builder
	b.WriteString("no font can set ")
	for i, l := range e.Lacks {
		if i > 0 {
			b.WriteString("; ")
		}
		if l.Script != "" {
			b.WriteString(l.Script + " ")
		}
		few := slices.SortedStableFunc(slices.Values(l.Characters), func(a, b rune) int { return rank(a) - rank(b) })
		few = few[:min(12, len(few))]
		if l.Script == "" { // they may look like nothing
			for j, r := range few {
				if j > 0 {
					b.WriteString(" ")
				}
				fmt.Fprintf(&b, "%c (%U)", r, r)
			}
		} else {
			b.WriteString(string(few))
		}
		if more := len(l.Characters) - len(few); more > 0 {
			fmt.Fprintf(&b, " and %d more", more)
		}
	}
	if e.Text != "" {
		fmt.Fprintf(&b, ", first in %.60q", e.Text)
	}
	b.WriteString("; give a font that has them, or ask for boxes")
	return b.String()
}

func rank(r rune) int {
	if unicode.IsLetter(r) {
		return 0
	}
	return 1
}

// ImageError says that the image of a persona cannot stand in a PNG or a PDF: it has more
// than 16 million pixels, is damaged, or is an SVG with something that only browsers draw.
// Shapes are drawn, in colours and gradients, with strokes, clips, masks and opacity; text,
// patterns, filters, markers, blending and rules of style for more than elements, classes
// and ids are not.
type ImageError struct {
	Of  string // whose it is
	Err error
}

func (e *ImageError) Error() string { return fmt.Sprintf("image of %q: %v", e.Of, e.Err) }

// Unwrap is what is wrong with it.
func (e *ImageError) Unwrap() error { return e.Err }

// told makes errors of the packages behind those that this one promises.
func told(err error) error {
	if f, ok := errors.AsType[*typeset.FontError](err); ok {
		return &FontError{f.Name, f.Err}
	}
	if i, ok := errors.AsType[*likeness.Error](err); ok {
		return &ImageError{i.Of, i.Err}
	}
	if o, ok := errors.AsType[*pdf.Error](err); ok {
		return &OptionError{o.Option, o.Message}
	}
	return err
}

// fontsOf are the fonts of options, with those that come along behind them.
func fontsOf(fonts []*Font) ([]*typeset.Font, error) {
	var out []*typeset.Font
	for i, f := range fonts {
		if f == nil || f.font == nil {
			return nil, optionf("Fonts", "font %d is none; read it with OpenFont or ReadFont", i+1)
		}
		out = append(out, f.font)
	}
	return append(out, typeset.Inter()...), nil
}

// lackOf is the error for what setters found missing, or nil.
func lackOf(setters ...*typeset.Setter) error {
	lacks := typeset.Missing(setters...)
	if len(lacks) == 0 {
		return nil
	}
	out := &LackError{Lacks: make([]Lack, len(lacks)), Text: typeset.Lacking(setters...)}
	for i, l := range lacks {
		out.Lacks[i] = Lack(l)
	}
	return out
}
