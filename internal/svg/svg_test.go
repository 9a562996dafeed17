package svg

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEscape(t *testing.T) {
	require.Equal(t, "&lt;a b=&quot;&#39;&amp;amp;&#39;&quot;&gt;]]&gt;&#9;&#10;&#13;\ufffd\ufffd酒店", Escape("<a b=\"'&amp;'\">]]>\t\n\r\x00\xff酒店"))
}

func TestNum(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1: "1", 100: "100", 1.5: "1.5", 1.005: "1", -0.004: "0", -1.25: "-1.25", 2.999: "3", 1e6: "1000000", math.Inf(1): "0", math.NaN(): "0"} {
		require.Equal(t, want, Num(v))
	}
}

func TestSafeHref(t *testing.T) {
	for _, ok := range []string{"https://example.org/a?b=c&d#e", "HTTP://x", "mailto:a@b.c", "#top", "a/b.html", "../x", "?q=a:b", "/x", "路径"} {
		require.True(t, SafeHref(ok), ok)
	}
	for _, bad := range []string{"", "javascript:alert(1)", "JavaScript:x", "java\tscript:x", " javascript:x", "data:text/html,x", "vbscript:x", "//evil.example", `\\evil`, `/\evil`, "file:///etc/passwd", "a b", "x\"y", "\x01x", "\xff", "\u202ex"} {
		require.False(t, SafeHref(bad), "%q", bad)
	}
}

func TestValidID(t *testing.T) {
	for s, want := range map[string]bool{"a": true, "fs-1_b": true, "": false, "1a": false, "a b": false, "a\"": false, "é": false} {
		require.Equal(t, want, ValidID(s), s)
	}
}
