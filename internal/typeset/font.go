package typeset

import (
	"bytes"
	"fmt"
	"strings"

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

// maxMembers bounds collections; the largest that are known have some dozens.
const maxMembers = 256

// Read reads a font. Data must not change any more. A font by itself is read whole,
// those of a collection when they are first needed. Errors are of type [*FontError], as
// are all of this package.
func Read(name string, data []byte, o Options) (*Font, error) {
	f := &Font{name: name}
	err := guard(func() error { return f.read(data) })
	if err == nil {
		err = f.choose(o)
	}
	if err != nil {
		return nil, &FontError{name, err}
	}
	if f.chosen != nil {
		if _, err := f.chosen.parse(); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// FontError says that a font cannot be used.
type FontError struct {
	Name string
	Err  error
}

func (e *FontError) Error() string { return e.Name + ": " + e.Err.Error() }
func (e *FontError) Unwrap() error { return e.Err }

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
			return fmt.Errorf("no font in it is for the language %q, of zh, zh-Hant, zh-HK, ja and ko; it holds %s", o.Language, f.list())
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
