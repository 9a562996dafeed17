package likeness_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/picturetest"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// Portraits that are SVG look as they do in Chromium, cut to the circle of a persona.
func TestAsChromium(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "svg", "*.svg"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for row := range slices.Chunk(files, 5) {
		t.Run(strings.TrimSuffix(filepath.Base(row[0]), ".svg"), func(t *testing.T) {
			s := &scene.Scene{Group: scene.Group{ID: "s", Title: "Faces"}, Width: 200 * len(row), Height: 200}
			s.Add(scene.Rect{W: float64(s.Width), H: 200, Paint: scene.Paint{Fill: theme.Page}})
			for i, f := range row {
				data, err := os.ReadFile(f)
				require.NoError(t, err)
				s.Add(scene.Image{ID: fmt.Sprintf("s-%d", i), X: 100 + 200*float64(i), Y: 100, R: 90, Type: "image/svg+xml", Data: data, Describe: f})
			}
			// That is 1 in 500 pixels of one portrait: edges within gradients are sharp.
			picturetest.LikeChromium(t, picture.New(s, picture.Outline{}), picture.PNGOptions{Scale: 2}, 0.0004)
		})
	}
}
