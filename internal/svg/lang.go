package svg

import (
	"strings"

	"github.com/frontstage-go/frontstage/theme"
)

// traditional takes the fonts of mainland China for those of Taiwan, where some
// characters have another form and punctuation stands in the middle.
var traditional = strings.NewReplacer("PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei", "CJK SC", "CJK TC")

// fonts are those of a picture in a language.
func fonts(lang string) string {
	for _, of := range []string{"zh-Hant", "zh-TW", "zh-HK", "zh-MO"} {
		if strings.HasPrefix(lang, of) {
			return traditional.Replace(theme.Fonts)
		}
	}
	return theme.Fonts
}
