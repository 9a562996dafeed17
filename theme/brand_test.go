package theme

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// Whatever the colour, all text is read and stages are seen; a colour that can be
// read keeps to itself.
func TestBrand(t *testing.T) {
	colors := []string{"#000000", "#ffffff", "#808080", "#ffd500", "#7c2d12", "#00ff00", "#0000ff", "#f0f", "#fefefe", "#010101", "#be185d", "#00a0e9"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		colors = append(colors, rgb{uint8(r.Uint32()), uint8(r.Uint32()), uint8(r.Uint32())}.String())
	}
	for _, c := range colors {
		brand, err := Brand(c)
		require.NoError(t, err)
		require.NoError(t, brand.Validate())
		require.Empty(t, brand.CheckContrast(), c)
		for _, m := range []Mode{Light, Dark} {
			seen, ok := ratio(brand.Plain(Stage, m), brand.Plain(Page, m))
			require.True(t, ok)
			require.GreaterOrEqual(t, seen, 1.7, "stages of %s, %v", c, m)
		}
	}
	brown, err := Brand("#7c2d12")
	require.NoError(t, err)
	for _, c := range []Color{Stage, Emotion, Finding, CustomerLane} {
		require.Equal(t, "#7c2d12", brown.Plain(c, Light), c)
	}
	require.Equal(t, Theme{}.Plain(FailBadge, Light), brown.Plain(FailBadge, Light))
	again, err := Brand("#7c2d12")
	require.NoError(t, err)
	require.Equal(t, brown, again)
	for _, wrong := range []string{"", "brown", "#12", "#12345g"} {
		_, err := Brand(wrong)
		require.ErrorContains(t, err, "is not a colour")
	}
}

func TestOKLCH(t *testing.T) {
	for _, c := range []string{"#000000", "#ffffff", "#7c2d12", "#00ff00", "#123456", "#fedcba"} {
		v, ok := parse(c)
		require.True(t, ok)
		require.Equal(t, c, v.oklch().rgb().String())
	}
	require.InDelta(t, 0.6279, rgb{255, 0, 0}.oklch().l, 0.001) // Ottosson's own figures
	require.InDelta(t, 0.2577, rgb{255, 0, 0}.oklch().c, 0.001)
	green := oklch{0.5, 0.4, 2.5}.rgb() // beyond every screen
	require.InDelta(t, 0.5, green.oklch().l, 0.01)
}

// What is low is told with its mode, its ratio and what it takes; three digits do
// as well.
func TestCheckContrast(t *testing.T) {
	require.Empty(t, Theme{}.CheckContrast())
	low := Theme{Colors: map[Color]string{Muted: "#999"}}.CheckContrast()
	require.NotEmpty(t, low)
	require.Equal(t, LowContrast{Light, Muted, Page, low[0].Ratio, 4.5}, low[0])
	require.Equal(t, "muted on page has a contrast of 2.84:1 in mode light; it takes 4.5:1", low[0].String())
	require.Empty(t, Theme{Colors: map[Color]string{Muted: "not a colour"}}.CheckContrast(), "Validate says so")
	low = Theme{Dark: map[Color]string{Line: "#222222"}}.CheckContrast()
	require.Len(t, low, 1)
	require.Equal(t, Dark, low[0].Mode)
}
