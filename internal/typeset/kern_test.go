package typeset

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// Widths are those of HarfBuzz itself (hb-shape 6.0), in units of the font.
func TestKerning(t *testing.T) {
	s, err := NewSetter(Inter(), "en")
	require.NoError(t, err)
	defer s.Release()
	for text, want := range map[string]float64{"AVA": 1273 + 1273 + 1413, "To.": 1162 + 1228 + 590, "Type": 1194 + 1151 + 1254 + 1194, "fi": 758 + 496} {
		l, err := s.Line(&scene.Text{S: text})
		require.NoError(t, err)
		require.InDelta(t, want*11/2048, l.Width, 0.01, text)
	}
}

func TestArabicJoins(t *testing.T) {
	data, err := os.ReadFile("/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf")
	if err != nil && os.Getenv("CI") == "" {
		t.Skip("Noto Sans Arabic is not installed")
	}
	require.NoError(t, err)
	f, err := Read("Arabic", data, Options{})
	require.NoError(t, err)
	s, err := NewSetter([]*Font{f}, "ar")
	require.NoError(t, err)
	defer s.Release()
	width := func(text string) float64 {
		l, err := s.Line(&scene.Text{S: text, RTL: true})
		require.NoError(t, err)
		return l.Width
	}
	require.Less(t, width("نص"), 0.9*(width("ن")+width("ص")), "noon has its form of a beginning")
}
