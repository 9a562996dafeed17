package theme

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// luminance is WCAG 2.2's relative luminance of #rrggbb.
func luminance(t *testing.T, hex string) float64 {
	n, err := strconv.ParseUint(hex[1:], 16, 32)
	require.NoError(t, err)
	part := func(v uint64) float64 {
		x := float64(v) / 255
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(n>>16&255) + 0.7152*part(n>>8&255) + 0.0722*part(n&255)
}

func contrast(t *testing.T, a, b Color, m Mode) float64 {
	x, y := luminance(t, Theme{}.Plain(a, m)), luminance(t, Theme{}.Plain(b, m))
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTextContrast(t *testing.T) {
	lanes := []Color{EvidenceTint, CustomerTint, FrontstageTint, BackstageTint, SupportTint, DetailTint}
	on := map[Color][]Color{ // text colour -> surfaces it stands on
		Text:         append([]Color{Page, Card, Band, Tile, Tint, Positive, Negative, FindingTint, Good, Bad}, lanes...),
		TitleText:    {Page, Card, FindingTint},
		Muted:        append([]Color{Page, Card, Band, Positive, Negative, FindingTint}, lanes...),
		StageText:    {Stage},
		StageSub:     {Stage},
		Peak:         {Page, Band, Positive, Negative},
		Emotion:      {Page, Band},
		OnAccent:     {Emotion, Finding},
		PosInk:       {Positive},
		NegInk:       {Negative},
		Finding:      {Page, FindingTint},
		EvidenceLane: {EvidenceTint}, CustomerLane: {CustomerTint}, FrontstageLane: {FrontstageTint},
		BackstageLane: {BackstageTint}, SupportLane: {SupportTint}, DetailLane: {DetailTint},
		BadgeText: {FailBadge, WaitBadge, TruthBadge, MomentBadge, DecisionBadge, OpportunityBadge, NoteBadge},
		Series1:   {Page}, Series2: {Page}, Series3: {Page}, Series4: {Page}, Series5: {Page},
	}
	for _, m := range []Mode{Light, Dark, Print} {
		for text, surfaces := range on {
			for _, s := range surfaces {
				require.GreaterOrEqual(t, contrast(t, text, s, m), 4.5, "%s on %s, mode %d", text, s, m)
			}
		}
		for _, mark := range []Color{Mark, Link, Line} { // WCAG asks 3:1 of graphics
			require.GreaterOrEqual(t, contrast(t, mark, Page, m), 3.0, "%s, mode %d", mark, m)
		}
	}
}

func TestColors(t *testing.T) {
	seen := map[Color]bool{}
	for _, c := range Colors() {
		require.False(t, seen[c], c)
		seen[c] = true
		for _, m := range []Mode{Auto, Light, Dark, Print} {
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
	for mode, want := range map[Mode]string{Auto: "#123456", Light: "#123456", Dark: "#123456", Print: "#ffffff"} {
		require.Equal(t, want, own.Plain(Page, mode))
	}
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
}

func TestMode(t *testing.T) {
	require.True(t, Auto.Valid() && Light.Valid() && Dark.Valid() && Print.Valid())
	require.False(t, (Print + 1).Valid())
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
