package blueprint

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzSVG draws whatever can be read: the picture is well-formed, links are
// level or upright, and nothing panics.
func FuzzSVG(f *testing.F) {
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
		s, err := Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		o := Options{Limits: Limits{Columns: 40, Lanes: 10, Steps: 200, Links: 100}}
		var b bytes.Buffer
		if err := o.SVG(t.Context(), &b, s); err != nil {
			require.Zero(t, b.Len())
			return
		}
		verify(t, b.String(), len(s.Links))
	})
}
