package theme

import (
	"math"
	"strconv"
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

func TestTextContrast(t *testing.T) {
	on := map[string][]string{ // text colour -> surfaces it stands on
		"text":       {"page", "card", "detail-tint", "positive", "negative", "corner"},
		"title":      {"page"},
		"muted":      {"page", "evidence-tint", "customer-tint", "frontstage-tint", "backstage-tint", "support-tint", "detail-tint", "positive", "negative"},
		"stage-text": {"stage"},
		"evidence":   {"evidence-tint"}, "customer": {"customer-tint"}, "frontstage": {"frontstage-tint"},
		"backstage": {"backstage-tint"}, "support": {"support-tint"}, "detail": {"detail-tint"},
		"emotion": {"emotion-tint"}, "peak": {"page", "emotion-tint", "positive", "negative"},
		"badge-text": {"fail", "wait", "moment-of-truth", "moment", "decision", "opportunity", "note"},
		"series-1":   {"page"}, "series-2": {"page"}, "series-3": {"page"}, "series-4": {"page"}, "series-5": {"page"},
	}
	for _, mode := range []Mode{Light, Dark} {
		th := Theme{Mode: mode}
		for text, surfaces := range on {
			for _, s := range surfaces {
				a, b := luminance(t, th.Color(text)), luminance(t, th.Color(s))
				ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05)
				require.GreaterOrEqual(t, ratio, 4.5, "%s on %s, mode %d", text, s, mode)
			}
		}
	}
}

func TestValidate(t *testing.T) {
	require.NoError(t, Theme{Colors: map[string]string{"customer": "#004d40"}}.Validate())
	err := Theme{Mode: 9, Colors: map[string]string{"nope": "#000", "page": "url(x)"}}.Validate()
	require.ErrorContains(t, err, `no colour is named "nope"`)
	require.ErrorContains(t, err, `colour "page" is "url(x)"`)
	require.ErrorContains(t, err, "mode")
}

func TestCSS(t *testing.T) {
	require.Equal(t, "#a{--c-page:var(--fs-page,#ffffff);}\n@media (prefers-color-scheme:dark){#a{--c-page:var(--fs-page,#0f172a);}}\n", Theme{}.CSS("#a", []string{"page"}))
	require.Equal(t, "#a{--c-page:var(--fs-page,#0f172a);}\n", Theme{Mode: Dark}.CSS("#a", []string{"page"}))
	require.Equal(t, "#a{--c-page:var(--fs-page,#123456);}\n", Theme{Colors: map[string]string{"page": "#123456"}}.CSS("#a", []string{"page"}))
}
