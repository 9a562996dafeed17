package pdf

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
)

func TestNum(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1.5: "1.5", 0.25: ".25", -0.125: "-.125", -0.00001: "0", 12345678: "10000000", 3.00004: "3", math.Inf(1): "0", 1e300: "10000000"} {
		require.Equal(t, want, num(v), "%g", v)
	}
	require.Equal(t, "0", num(math.NaN()))
	require.Equal(t, "-1", string(appendNum(nil, -0.7, 0)))
}

func TestWords(t *testing.T) {
	require.Equal(t, `(a \(b\) \\)`, words(`a (b) \`))
	require.Equal(t, "(\xfe\xff\x00\xe9\xd8\x3d\xde\x80)", words("é🚀"))
	require.Equal(t, "(\xfe\xff\x00\\)\xff\xfd)", words(")\x00"), "what no text may hold")
	require.Equal(t, `(a%20%C3%A9\(%25)`, uri("a é(%25"))
}

func TestColorOf(t *testing.T) {
	for v, want := range map[[3]uint8]string{{255, 255, 255}: "1 ", {}: "0 ", {255, 0, 0}: "1 0 0 ", {51, 51, 51}: ".2 "} {
		require.Equal(t, want, colorOf(v[0], v[1], v[2]), v)
	}
}

func TestPath(t *testing.T) {
	c := &content{}
	require.True(t, c.path([]scene.Op{scene.Shut(), scene.LineTo(1, 2), scene.QuadTo(2, 2, 4, 2), scene.Shut()}), "nothing but a move begins")
	require.Equal(t, "1 2 m\n1.67 2 2.67 2 4 2 c\nh\n", string(c.b))
	require.False(t, c.path([]scene.Op{scene.Shut()}))
	require.False(t, c.path(nil))
}
