package text

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRTL(t *testing.T) {
	for _, tt := range []struct {
		lines []string
		want  bool
	}{
		{nil, false},
		{[]string{""}, false},
		{[]string{"Guest"}, false},
		{[]string{"123 — !?"}, false},
		{[]string{"مكتب الاستقبال"}, true},
		{[]string{"שלום"}, true},
		{[]string{"12. «مكتب»"}, true},
		{[]string{"Check-in مكتب"}, false},
		{[]string{"مكتب (Check-in)"}, true},
		{[]string{"“…”", "مكتب"}, true},
		{[]string{"办理 مكتب"}, false},
		{[]string{"\u200f123"}, true}, // a mark that says so
		{[]string{"\xffمكتب"}, true},
		{[]string{"😀 שלום"}, true},
	} {
		require.Equal(t, tt.want, RTL(tt.lines...), "%q", tt.lines)
	}
}
