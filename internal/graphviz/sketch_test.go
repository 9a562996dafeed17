//go:build !js && !wasip1

package graphviz

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/require"
)

// several are more shapes than one drawing takes.
func several() []Shape {
	var out []Shape
	for i := range 2*shapesPerDrawing + 10 {
		out = append(out, Box(i, 2*i, 10, 20))
		if i%3 == 0 {
			out[i] = Shape{Points: []Point{{i, -5}, {i + 9, 7}, {-i, 12}}}
		}
	}
	return out
}

// TestDraw: what was asked for comes back, in its order, though it takes several
// drawings.
func TestDraw(t *testing.T) {
	for _, shapes := range [][]Shape{{}, several()[:1], several()} {
		have, err := Draw(t.Context(), shapes, 3000)
		require.NoError(t, err)
		require.Equal(t, shapes, have)
	}
	for rest := several(); len(rest) > 0; rest = rest[min(len(rest), shapesPerDrawing):] {
		source := sketch(nil, rest[:min(len(rest), shapesPerDrawing)], 3000)
		require.LessOrEqual(t, bytes.Count(source, []byte("P "))+bytes.Count(source, []byte("L ")), shapesPerDrawing)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	_, err := Draw(ended, several(), 3000)
	require.ErrorIs(t, err, context.Canceled)
}
