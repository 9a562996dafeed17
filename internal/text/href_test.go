package text

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSafeHref(t *testing.T) {
	for _, ok := range []string{"https://example.org/a?b=c&d#e", "HTTP://x", "mailto:a@b.c", "#top", "a/b.html", "../x", "?q=a:b", "/x", "路径"} {
		require.True(t, SafeHref(ok), ok)
	}
	for _, bad := range []string{"", "javascript:alert(1)", "JavaScript:x", "java\tscript:x", " javascript:x", "data:text/html,x", "vbscript:x", "//evil.example", `\\evil`, `/\evil`, "file:///etc/passwd", "a b", "x\"y", "\x01x", "\xff", "\u202ex"} {
		require.False(t, SafeHref(bad), "%q", bad)
	}
}
