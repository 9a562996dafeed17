package typeset

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// file is a font of testdata, each cut down from one of a free licence: small.ttf and
// variable.ttf of Inter, small.ttc of Noto Sans CJK SC and TC, joining.ttf of DejaVu
// Sans, stacking.ttf of Lohit Devanagari.
func file(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return data
}

func read(t testing.TB, name string, o Options) *Font {
	t.Helper()
	f, err := Read(name, file(t, name), o)
	require.NoError(t, err)
	return f
}

// A collection gives the font for the language of the picture, unless one was chosen:
// 酒 is drawn otherwise in Taiwan than on the mainland.
func TestCollection(t *testing.T) {
	shape := func(o Options, lang string) []scene.Op {
		s, err := NewSetter([]*Font{read(t, "small.ttc", o)}, lang)
		require.NoError(t, err)
		defer s.Release()
		l, err := s.Line(&scene.Text{S: "酒"})
		require.NoError(t, err)
		require.Len(t, l.Glyphs, 1)
		return append([]scene.Op{}, l.Glyphs[0].Face.Outline(l.Glyphs[0].ID)...)
	}
	simplified, traditional := shape(Options{Index: 1}, ""), shape(Options{Index: 2}, "")
	require.NotEmpty(t, simplified)
	require.False(t, slices.Equal(simplified, traditional))
	for _, lang := range []string{"zh", "zh-Hans", "zh-CN", "en", "", "ja", "x-none"} {
		require.True(t, slices.Equal(simplified, shape(Options{}, lang)), lang)
		require.True(t, slices.Equal(traditional, shape(Options{Language: "zh-Hant"}, lang)), lang)
	}
	for _, lang := range []string{"zh-Hant", "zh-Hant-TW", "zh-TW", "zh-HK"} {
		require.True(t, slices.Equal(traditional, shape(Options{}, lang)), lang)
		require.True(t, slices.Equal(simplified, shape(Options{Language: "zh"}, lang)), lang)
	}
	for want, o := range map[string]Options{
		"f: there is no font 3 in it; it holds 1 (Noto Sans CJK SC), 2 (Noto Sans CJK TC)":                                                 {Index: 3},
		"f: there is no font -1 in it; it holds 1 (Noto Sans CJK SC), 2 (Noto Sans CJK TC)":                                                {Index: -1},
		`f: no font in it is for the language "ko", of zh, zh-Hant, zh-HK, ja and ko; it holds 1 (Noto Sans CJK SC), 2 (Noto Sans CJK TC)`: {Language: "ko"},
	} {
		_, err := Read("f", file(t, "small.ttc"), o)
		require.EqualError(t, err, want)
	}
	_, err := Read("f", file(t, "small.ttf"), Options{Language: "ko"})
	require.NoError(t, err, "one font is for all languages")
}

// Of a family, text takes the weight that it asks for; a font of variable weight has
// both; otherwise a bold text is drawn with a stroke.
func TestWeights(t *testing.T) {
	first := func(fonts []*Font, bold bool) (*Face, *Setter) {
		s, err := NewSetter(fonts, "en")
		require.NoError(t, err)
		l, err := s.Line(&scene.Text{S: "A", Bold: bold})
		require.NoError(t, err)
		return l.Glyphs[0].Face, s
	}
	inter := Inter()
	for _, fonts := range [][]*Font{inter, {inter[1], inter[0]}, {inter[0], read(t, "joining.ttf", Options{}), inter[1]}} {
		regular, s := first(fonts, false)
		require.False(t, regular.member.bold)
		require.False(t, regular.Fake)
		s.Release()
		bold, s := first(fonts, true)
		require.True(t, bold.member.bold)
		require.False(t, bold.Fake)
		s.Release()
	}
	bold, s := first([]*Font{read(t, "small.ttf", Options{}), read(t, "small.ttc", Options{})}, true)
	require.True(t, bold.Fake, "of the first font, not of another family")
	require.Equal(t, "Inter", bold.member.family)
	s.Release()

	variable := []*Font{read(t, "variable.ttf", Options{})}
	light, s := first(variable, false)
	heavy, s2 := first(variable, true)
	require.False(t, heavy.Fake)
	gid, _ := light.font.Face().NominalGlyph('A')
	require.NotEqual(t, light.Outline(uint32(gid)), heavy.Outline(uint32(gid)))
	// The stem of A is wider: its counter begins further in.
	l, err := s.Line(&scene.Text{S: "AB", Type: theme.Title})
	require.NoError(t, err)
	h, err := s2.Line(&scene.Text{S: "AB", Type: theme.Title, Bold: true})
	require.NoError(t, err)
	require.Greater(t, h.Width, l.Width)
	s.Release()
	s2.Release()
}

// Letters that join need more of a font than outlines.
func TestShapes(t *testing.T) {
	data := file(t, "joining.ttf")
	n := int(binary.BigEndian.Uint16(data[4:]))
	for i := range n {
		if row := data[12+16*i:]; string(row[:4]) == "GSUB" {
			copy(row, "XSUB")
		}
	}
	plain, err := Read("plain", data, Options{})
	require.NoError(t, err)
	for _, c := range []struct {
		fonts []*Font
		lacks []Lack
	}{
		{[]*Font{plain}, []Lack{{"Arabic", []rune("احرم")}}},
		{[]*Font{plain, read(t, "joining.ttf", Options{})}, nil},
	} {
		s, err := NewSetter(c.fonts, "ar")
		require.NoError(t, err)
		_, err = s.Line(&scene.Text{S: "مرحا", RTL: true})
		require.NoError(t, err)
		require.Equal(t, c.lacks, Missing(s))
		s.Release()
	}
}

// What is no font, or only a part of one, says so.
func TestBroken(t *testing.T) {
	whole := file(t, "small.ttf")
	for want, data := range map[string][]byte{
		errFormat.Error(): []byte("%PDF-1.7 and more"),
		errWeb.Error():    []byte("wOF2 and more of it"),
		errCut.Error():    whole[:len(whole)/2],
	} {
		_, err := Read("f", data, Options{})
		require.EqualError(t, err, "f: "+want)
	}
	_, err := Read("f", nil, Options{})
	require.ErrorIs(t, err, errFormat)
	many := append([]byte("ttcf\x00\x01\x00\x00\xff\xff\xff\xff"), whole...)
	_, err = Read("f", many, Options{})
	require.ErrorContains(t, err, "a collection of 4294967295 fonts")
	for i := range whole { // cut anywhere, it is told or does as well as it can
		_, _ = Read("f", whole[:i], Options{})
	}
}

// The font that comes along is no wider than the layout takes text to be. Single
// letters may be, by a hundredth or two: the layout has them of Inter 4.0.
func TestInterFits(t *testing.T) {
	s, err := NewSetter(Inter(), "en")
	require.NoError(t, err)
	defer s.Release()
	for _, line := range []string{
		"The quick brown fox jumps over the lazy dog", "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich", "Příliš žluťoučký kůň úpěl ďábelské ódy",
		"Ξεσκεπάζω την ψυχοφθόρα βδελυγμία", "Съешь же ещё этих мягких французских булок", "0123456789 +1.35 −0.8 100 % (n = 24)", "success access process",
	} {
		for _, bold := range []bool{false, true} {
			l, err := s.Line(&scene.Text{S: line, Bold: bold, Type: theme.Title})
			require.NoError(t, err)
			require.LessOrEqual(t, l.Width, text.Font{Size: theme.Title.Size(), Bold: bold}.Width(line), line)
		}
	}
	require.Empty(t, Missing(s))
}

// Fonts are read once and used by many.
func TestTogether(t *testing.T) {
	f := read(t, "small.ttc", Options{})
	want := set(t, append([]*Font{f}, Inter()...), "zh", scene.Text{S: "酒店 A"}).Width
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 20 {
				s, err := NewSetter(append([]*Font{f}, Inter()...), "zh")
				if err != nil {
					panic(err)
				}
				l, err := s.Line(&scene.Text{S: "酒店 A"})
				if err != nil || l.Width != want {
					panic("another width")
				}
				s.Release()
			}
		})
	}
	wait.Wait()
}

// Whatever is taken for a font, it is refused or sets text, and comes to an end.
func FuzzFont(f *testing.F) {
	for _, name := range []string{"small.ttf", "small.ttc", "joining.ttf", "stacking.ttf", "variable.ttf"} {
		f.Add(file(f, name))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		font, err := Read("f", data, Options{})
		if err != nil {
			return
		}
		s, err := NewSetter([]*Font{font}, "zh-Hant")
		if err != nil {
			return
		}
		defer s.Release()
		for i, line := range []string{"AVTafi é AB", "酒店A直", "مرحبا", "हिन्दी क्ष"} {
			l, err := s.Line(&scene.Text{S: line, Bold: i%2 == 1})
			if err != nil {
				continue
			}
			for _, g := range l.Glyphs {
				if g.Face != nil {
					g.Face.Outline(g.ID)
				}
			}
		}
	})
}
