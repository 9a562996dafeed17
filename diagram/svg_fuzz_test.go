package diagram

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/graphviz"
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
		s, err := blueprint.Read(bytes.NewReader(data))
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

// FuzzFinish gives the finish a drawing that Graphviz never made: it refuses it
// or makes a picture that is well-formed and holds nothing of it but numbers.
func FuzzFinish(f *testing.F) {
	p, err := Options{ID: "fs"}.picture(f.Context(), first(example(f, "hotel"), 1))
	require.NoError(f, err)
	drawn, err := graphviz.SVG(f.Context(), p.sketch()[0])
	require.NoError(f, err)
	want, err := finished(p, drawn)
	require.NoError(f, err)
	f.Add(drawn)
	for _, s := range []string{"", "<", "<svg>", "<polygon points=\"\"/>", "<path d=\"M1e9\"/>", "<path d=\"", "<a><b><c>"} {
		f.Add([]byte(s))
	}
	number := regexp.MustCompile(`-?[0-9.]+`)
	f.Fuzz(func(t *testing.T, engine []byte) {
		out, err := finished(p, engine)
		if err != nil {
			require.Empty(t, out)
			return
		}
		texts(t, out)
		require.Equal(t, plainer(number.ReplaceAllString(want, "0")), plainer(number.ReplaceAllString(out, "0")))
	})
}

// plainer leaves out what strings of coordinates may differ in.
func plainer(s string) string {
	return regexp.MustCompile(` (points|d)="[0 ,.\-MLC]*"`).ReplaceAllString(s, "")
}
