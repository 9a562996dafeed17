package theme

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The house's own look is read in every mode, at 7:1 in Contrast.
func TestTextContrast(t *testing.T) {
	for m := Light; m.Valid(); m++ {
		for _, low := range (Theme{}).low(m) {
			t.Error(low)
		}
	}
	for _, s := range stands {
		require.NotEmpty(t, s.on, s.ink)
	}
}

func TestColors(t *testing.T) {
	seen := map[Color]bool{}
	for _, c := range Colors() {
		require.False(t, seen[c], c)
		seen[c] = true
		for _, m := range []Mode{Auto, Light, Dark, Print, Contrast} {
			require.True(t, plain(Theme{}.Plain(c, m)), "%s, mode %d", c, m)
		}
		n, err := strconv.ParseUint(Theme{}.Plain(c, Print)[1:], 16, 32)
		require.NoError(t, err)
		require.True(t, n>>16 == n>>8&255 && n&255 == n>>16, "%s is no grey in print", c)
	}
	require.True(t, seen[Page] && seen[Series5])
}

func TestPlain(t *testing.T) {
	own := Theme{Colors: map[Color]string{Page: "#123456"}}
	for mode, want := range map[Mode]string{Auto: "#123456", Light: "#123456", Dark: "#123456", Print: "#ffffff", Contrast: "#ffffff"} {
		require.Equal(t, want, own.Plain(Page, mode))
	}
	own.Dark = map[Color]string{Page: "#654321"}
	require.Equal(t, []string{"#123456", "#654321"}, []string{own.Plain(Page, Light), own.Plain(Page, Dark)})
	require.Equal(t, "#0f172a", Theme{}.Plain(Page, Dark))
	require.Equal(t, Theme{}.Plain(Page, Light), Theme{}.Plain(Page, Auto))
	require.Equal(t, Theme{}.Plain(Text, Dark), Theme{}.Plain("nobody's", Dark))
}

func TestValidate(t *testing.T) {
	require.NoError(t, Theme{}.Validate())
	require.NoError(t, Theme{Colors: map[Color]string{CustomerLane: "#004d40", Page: "#ABC"}}.Validate())
	for _, v := range []string{"", "#", "red", "url(x)", "#12345", "#1234567", "#12345g", "#123;}", "\"#123"} {
		require.ErrorContains(t, Theme{Colors: map[Color]string{Page: v}}.Validate(), `colour "page"`, v)
	}
	err := Theme{Colors: map[Color]string{"nope": "#000", Page: "url(x)"}}.Validate()
	require.ErrorContains(t, err, `no colour is named "nope"`)
	require.ErrorContains(t, err, `colour "page" is "url(x)"`)
	require.Equal(t, 1, strings.Count(err.Error(), "\n"))
	require.ErrorContains(t, Theme{Dark: map[Color]string{"nope": "#000"}}.Validate(), `no colour is named "nope"`)
}

func TestMode(t *testing.T) {
	var names []string
	for m := Auto; m.Valid(); m++ {
		names = append(names, m.String())
	}
	require.Equal(t, []string{"auto", "light", "dark", "print", "contrast"}, names)
	require.Equal(t, "no mode", (Contrast + 1).String())
}

func TestScale(t *testing.T) {
	want := map[Type]float64{Label: 11, Caption: 9.5, Body: 12, Name: 13, Heading: 15, Title: 20, Headline: 22}
	for step, size := range want {
		require.Equal(t, size, step.Size())
		require.Greater(t, step.Leading(false), size)
		require.Greater(t, step.Leading(true), step.Leading(false))
	}
	require.Equal(t, Headline.Size(), Type(99).Size())
}
