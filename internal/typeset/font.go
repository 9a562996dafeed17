package typeset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Font is a font file: a font, or a collection of them. It never changes and may
// be used from several goroutines.
type Font struct {
	name    string
	members []*member
	chosen  *member // nil: whichever suits the language of a picture
}

// Options say which font of a collection is meant.
type Options struct {
	Index    int    // from 1; 0: by language
	Language string // BCP 47; empty: that of the picture
}

// member is one font of a file.
type member struct {
	name   string // of the file, with the place in a collection
	loader *opentype.Loader
	family string
	bold   bool
	own    bool // to be set in the forms of its country, whatever the language of the text
	once   sync.Once
	font   *font.Font
	err    error
	free   sync.Pool // of *Face, by weight
	strong sync.Pool
}

// maxMembers bounds collections; the largest that are known have some dozens.
const maxMembers = 256

// Read reads a font. Data must not change any more. A font by itself is read whole,
// those of a collection when they are first needed.
func Read(name string, data []byte, o Options) (*Font, error) {
	f := &Font{name: name}
	err := guard(func() error { return f.read(data) })
	if err == nil {
		err = f.choose(o)
	}
	if err == nil && f.chosen != nil {
		_, err = f.chosen.parse()
	}
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (f *Font) read(data []byte) error {
	if err := check(data); err != nil {
		return err
	}
	loaders, err := opentype.NewLoaders(bytes.NewReader(data))
	if err != nil {
		return err
	}
	for i, l := range loaders {
		d, _ := font.Describe(l, nil)
		m := &member{name: f.name, loader: l, family: d.Family, bold: d.Aspect.Weight >= font.WeightSemibold}
		if len(loaders) > 1 {
			m.name = fmt.Sprintf("%s, font %d (%s)", f.name, i+1, d.Family)
		}
		f.members = append(f.members, m)
	}
	return nil
}

func (f *Font) choose(o Options) error {
	switch {
	case o.Index < 0 || o.Index > len(f.members):
		return fmt.Errorf("there is no font %d in it; it holds %s", o.Index, f.list())
	case o.Index > 0:
		f.chosen = f.members[o.Index-1]
	case len(f.members) == 1:
		f.chosen = f.members[0]
	case o.Language != "":
		if f.chosen = f.speaks(o.Language); f.chosen == nil {
			return fmt.Errorf("no font in it is for the language %q; it holds %s", o.Language, f.list())
		}
	}
	if f.chosen != nil && len(f.members) > 1 {
		f.chosen.own = true
	}
	return nil
}

// list names the fonts of a collection.
func (f *Font) list() string {
	if len(f.members) == 1 {
		return "one font"
	}
	names := make([]string, len(f.members))
	for i, m := range f.members {
		names[i] = fmt.Sprintf("%d (%s)", i+1, m.family)
	}
	return strings.Join(names, ", ")
}

// of is the font for a picture in a language.
func (f *Font) of(lang string) *member {
	if f.chosen != nil {
		return f.chosen
	}
	for _, l := range []string{lang, "zh"} {
		if m := f.speaks(l); m != nil {
			return m
		}
	}
	return f.members[0]
}

// endings are what the names of fonts in one collection end with, by language, the
// best first: Noto Sans CJK SC, Source Han Sans K, Sarasa Gothic TC.
var endings = []struct{ lang, endings string }{
	{"zh-Hant-HK", "HK HC TC TW"},
	{"zh-HK", "HK HC TC TW"},
	{"zh-MO", "HK HC TC TW"},
	{"zh-Hant", "TC TW HK HC"},
	{"zh-TW", "TC TW HK HC"},
	{"zh", "SC CN"},
	{"ja", "JP J"},
	{"ko", "KR K"},
}

// speaks is the font for a language, or nil.
func (f *Font) speaks(lang string) *member {
	for _, row := range endings {
		if lang != row.lang && !strings.HasPrefix(lang, row.lang+"-") {
			continue
		}
		for e := range strings.FieldsSeq(row.endings) {
			for _, m := range f.members {
				if strings.HasSuffix(m.family, " "+e) && !strings.Contains(m.family, "Mono") {
					return m
				}
			}
		}
		return nil
	}
	return nil
}

func (m *member) parse() (*font.Font, error) {
	m.once.Do(func() {
		m.err = guard(func() (err error) {
			if m.font, err = font.NewFont(m.loader); err != nil {
				return err
			}
			if u := m.font.Upem(); u < 16 || u > 16384 {
				return fmt.Errorf("an em of %d units", u)
			}
			for _, table := range []string{"glyf", "CFF ", "CFF2"} {
				if m.loader.HasTable(opentype.MustNewTag(table)) {
					return nil
				}
			}
			return errors.New("it has no outlines, only pictures of its characters")
		})
		if m.err != nil {
			m.font = nil
		}
	})
	if m.err != nil {
		return nil, fmt.Errorf("%s: %w", m.name, m.err)
	}
	return m.font, nil
}

// guard turns a panic into an error: a damaged font is no reason to stop a program.
func guard(do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the font is damaged (%v)", p)
		}
	}()
	return do()
}

// check looks whether data is what we read, and whether all tables lie within it:
// what reads them takes memory as they claim.
func check(data []byte) error {
	fonts := []uint32{0}
	if bytes.HasPrefix(data, []byte("ttcf")) {
		if len(data) < 12 {
			return errCut
		}
		n := binary.BigEndian.Uint32(data[8:])
		if n == 0 || n > maxMembers || len(data) < 12+4*int(n) {
			return fmt.Errorf("a collection of %d fonts in %d bytes", n, len(data))
		}
		fonts = fonts[:0]
		for i := range int(n) {
			fonts = append(fonts, binary.BigEndian.Uint32(data[12+4*i:]))
		}
	}
	for _, at := range fonts {
		if err := checkTables(data, uint64(at)); err != nil {
			return err
		}
	}
	return nil
}

var (
	errCut    = errors.New("the file is cut")
	errFormat = errors.New("the file is not a font; TrueType (.ttf), OpenType (.otf) and collections (.ttc, .otc) can be read")
	errWeb    = errors.New("the file is a font for the web (WOFF); take the .ttf or .otf that it was made of")
)

func checkTables(data []byte, at uint64) error {
	if at+12 > uint64(len(data)) {
		if len(data) < 12 {
			return errFormat
		}
		return errCut
	}
	switch string(data[at : at+4]) {
	case "\x00\x01\x00\x00", "OTTO", "true", "typ1":
	case "wOFF", "wOF2":
		return errWeb
	default:
		return errFormat
	}
	n := uint64(binary.BigEndian.Uint16(data[at+4:]))
	if at+12+16*n > uint64(len(data)) {
		return errCut
	}
	for i := range n {
		row := data[at+12+16*i:]
		if uint64(binary.BigEndian.Uint32(row[8:]))+uint64(binary.BigEndian.Uint32(row[12:])) > uint64(len(data)) {
			return errCut
		}
	}
	return nil
}
