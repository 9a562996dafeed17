package typeset

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// Marks of Chinese text come from the font for Chinese, as wide as its characters, also
// behind a font for Latin; those of English are narrow, also where the font for Chinese is
// the first.
func TestShared(t *testing.T) {
	const noto = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
	data, err := os.ReadFile(noto)
	if os.IsNotExist(err) && os.Getenv("CI") == "" {
		t.Skip("fonts-noto-cjk is not installed")
	}
	require.NoError(t, err)
	cjk, err := Read(noto, data, Options{})
	require.NoError(t, err)
	for _, fonts := range [][]*Font{append(Inter(), cjk), append([]*Font{cjk}, Inter()...)} {
		for line, marks := range map[string]string{"他说“Hello!”，然后…离开——了": "“”…——", "the guest’s “room” · ’90": ""} {
			l := set(t, fonts, "zh", scene.Text{S: line})
			wide := ""
			for _, g := range l.Glyphs {
				switch g.Text {
				case "“", "”", "‘", "’", "…", "——", "—":
					if g.Face.member.family == "Noto Sans CJK SC" && g.Advance >= 0.85*11 {
						wide += g.Text
					} else {
						require.Less(t, g.Advance, 0.55*11, "%s in %s", g.Text, line)
					}
				}
			}
			require.Equal(t, marks, wide, "%s, first %s", line, fonts[0].name)
		}
	}
}
