package likeness_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/picturetest"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// drawings are the SVGs that are drawn in tests, by name.
func drawings(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "svg", "*.svg"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	out := map[string][]byte{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		out[filepath.Base(f)] = data
	}
	return out
}

// Portraits that are SVG look as they do in Chromium, cut to the circle of a persona.
func TestAsChromium(t *testing.T) {
	for name, data := range drawings(t) {
		t.Run(name, func(t *testing.T) {
			s := &scene.Scene{Group: scene.Group{ID: "s", Title: "Face"}, Width: 200, Height: 200}
			s.Add(scene.Rect{W: 200, H: 200, Paint: scene.Paint{Fill: theme.Page}}, scene.Image{ID: "s-face", X: 100, Y: 100, R: 90, Type: "image/svg+xml", Data: data, Describe: "Lin"})
			picturetest.LikeChromium(t, picture.New(s, picture.Outline{}), picture.PNGOptions{Scale: 2}, 0.002)
		})
	}
}
