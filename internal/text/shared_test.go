package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A star stands before the signs that are in Chinese or Japanese.
func TestSharedEastern(t *testing.T) {
	for _, marked := range []string{
		"the customer’s way", "guests’ rooms — quiet…", "“Good morning,” she said", "Lin · front desk",
		"“Guten Tag”", "손님의 “방”", "‘90s", "…", "’", "“”",
		"*“培训好不好*”", "*“培训好不好，看大家", "回去用不用*…*…*”", "前台*—*—后台", "阿诺德*·施瓦辛格", "第 3 天*…",
		"他说*“Hello!*”，然后离开", "He said “你好” and left", "说：*“hello*”", "*‘好*’", "他说*“真的*‘好*’吗*”",
		"Lin’s 客房", "客房 Lin’s", "Q3’s 目标", "第 3 天 *— 4", "接近*“8*”的", "*“8 折*”",
	} {
		line, want := []rune(strings.ReplaceAll(marked, "*", "")), []bool{}
		for i, r := range []rune(marked) {
			if Shared(r) {
				want = append(want, i > 0 && []rune(marked)[i-1] == '*')
			}
		}
		var have []bool
		for i, r := range line {
			if Shared(r) {
				have = append(have, SharedEastern(line, i))
			}
		}
		require.Equal(t, want, slices.Clip(have), marked)
	}
}
