package diagram

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/picture"
)

// FuzzBlueprint draws whatever can be read: the picture is well-formed, links
// are level or upright and keep off cards and text, and nothing panics.
func FuzzBlueprint(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("..", "testdata", "services", "*.yaml"))
	require.NoError(f, err)
	require.NotEmpty(f, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte("stages: [{name: a, touchpoints: [b, c]}]\nlinks: [b -> b, c -> b, b <-> c]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := blueprint.Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		o := Options{Limits: picture.Limits{Columns: 40, Lanes: 10, Steps: 200, Links: 100}}
		p, err := o.Blueprint(t.Context(), s)
		if err != nil {
			return
		}
		var b bytes.Buffer
		require.NoError(t, p.SVG(&b))
		texts(t, b.String())
		require.NoError(t, see(sceneOf(t, o, s)).check(s))
	})
}
