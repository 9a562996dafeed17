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

func TestValidID(t *testing.T) {
	for s, want := range map[string]bool{"a": true, "fs-1_b": true, "": false, "1a": false, "a b": false, "a\"": false, "é": false} {
		require.Equal(t, want, ValidID(s), s)
	}
}
