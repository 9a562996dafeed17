package typeset

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
)

func set(t testing.TB, fonts []*Font, lang string, text scene.Text) Line {
	t.Helper()
	s, err := NewSetter(fonts, lang)
	require.NoError(t, err)
	defer s.Release()
	l, err := s.Line(&text)
	require.NoError(t, err)
	return l
}

// Glyphs and kerning are those of hb-shape 6.0.0 for the same file: T is moved
// towards a by 150 units, k towards e by 46, t towards o by 20. Versions 0.3.4 and
// 0.3.5 of the library leave that out, as they skip tables that cover many glyphs.
func TestKerning(t *testing.T) {
	l := set(t, Inter(), "en", scene.Text{S: "Takes to"})
	want := []struct{ id, advance int }{{223, 1172}, {292, 1150}, {411, 1078}, {341, 1194}, {480, 1081}, {959, 576}, {490, 650}, {436, 1228}}
	require.Len(t, l.Glyphs, len(want))
	x := 0.0
	for i, g := range l.Glyphs {
		require.Equal(t, uint32(want[i].id), g.ID)
		require.InDelta(t, float64(want[i].advance)*11/2048, g.Advance, 1e-9)
		require.InDelta(t, x, g.X, 1e-9)
		x += g.Advance
	}
	require.InDelta(t, x, l.Width, 1e-9)
}

// What no font has is a box as wide as the layout took it to be; its characters go
// with it, and are told by script.
func TestMissing(t *testing.T) {
	s, err := NewSetter(Inter(), "en")
	require.NoError(t, err)
	defer s.Release()
	l, err := s.Line(&scene.Text{S: "a 酒店 é 👩‍💻", Bold: true})
	require.NoError(t, err)
	var text strings.Builder
	boxes := 0
	for _, g := range l.Glyphs {
		text.WriteString(g.Text)
		if g.Face == nil {
			boxes++
			require.GreaterOrEqual(t, g.Advance, 11.0)
		}
	}
	require.Equal(t, "a 酒店 é 👩‍💻", text.String())
	require.GreaterOrEqual(t, boxes, 3)
	require.Equal(t, []Lack{{"Chinese", []rune("店酒")}, {"", []rune("👩💻")}}, Missing(s))
}

// The order is that of UAX #9; x/text tells directions only, not levels. The upper
// case stands for Hebrew, as in the examples of the standard.
func TestOrder(t *testing.T) {
	hebrew := strings.NewReplacer("A", "א", "B", "ב", "C", "ג", "D", "ד", "E", "ה")
	for _, c := range []struct {
		text string
		rtl  bool
		want string
	}{
		{"ab AB 12 cd", false, "ab 12 BA cd"},
		{"ab AB 12", false, "ab 12 BA"},
		{"AB 12, cd", false, "12 BA, cd"},
		{"AB 12% cd", false, "12% BA cd"},
		{"AB 1,2 cd 3 CD", false, "1,2 BA cd 3 DC"},
		{"AB 12 34 cd", false, "34 12 BA cd"},
		{"AB cd", false, "BA cd"},
		{"AB cd", true, "cd BA"},
		{"ab (CD) ef", false, "ab (DC) ef"},
		{"AB 12 cd", true, "cd 12 BA"}, // a number in a word of its own, both at level 2
		{"ab", true, "ab"},
		{"12 AB", false, "12 BA"},
		{"12 AB", true, "BA 12"},
		{"ab AB 12", true, "12 BA ab"},
		{" ", false, ""},
	} {
		s := &Setter{}
		runes := []rune(hebrew.Replace(c.text))
		var have []rune
		if c.text != " " {
			for _, r := range s.runs(runes, c.rtl) {
				part := append([]rune{}, r.Text[r.RunStart:r.RunEnd]...)
				if r.level%2 == 1 {
					for i, j := 0, len(part)-1; i < j; i, j = i+1, j-1 {
						part[i], part[j] = part[j], part[i]
					}
				}
				have = append(have, part...)
			}
		}
		// Parentheses are turned by the font.
		got := string(have)
		want := hebrew.Replace(c.want)
		if strings.Contains(c.text, "(") {
			got = strings.NewReplacer("(", "", ")", "").Replace(got)
			want = strings.NewReplacer("(", "", ")", "").Replace(want)
		}
		require.Equal(t, want, got, c.text)
	}
}

// A picture's lines are set where they begin; letters that stand apart take a pixel
// more each, and no ligatures.
func TestSpaced(t *testing.T) {
	near, apart := set(t, Inter(), "en", scene.Text{S: "STAGE"}), set(t, Inter(), "en", scene.Text{S: "STAGE", Spaced: true})
	require.InDelta(t, near.Width+5, apart.Width, 1e-9)
	require.Zero(t, set(t, Inter(), "en", scene.Text{S: " \n\t "}).Width)
	require.Equal(t, near.Width, set(t, Inter(), "en", scene.Text{S: "  STAGE\n"}).Width, "as SVG has it")
}
