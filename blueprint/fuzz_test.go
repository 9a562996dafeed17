package blueprint

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

// What reads is valid, and what is written reads back to the same service.
// Run it with -fuzzminimizetime 10x: the examples are long, and minimising them
// takes up all the time otherwise.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("../testdata/services/*.yaml")
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(data)
	}
	for _, doc := range []string{
		"stages: [{name: S, touchpoints: [a, b]}]\nlanes: [evidence, {role: support, steps: {a: [X, {name: Y, until: b}]}}]\nlinks: [a -> b <-> x, {a ..> y: z}]",
		`{"stages":[{"name":"S","touchpoints":["a"]}],"lanes":[{"role":"time","steps":{"a":"5m"}}],"links":["a -> a"]}`,
		"stages: [{name: S, touchpoints: [a]}]\nlanes: [{role: support, steps: &x {a: &y X}}, {role: 支持过程, steps: *x}]",
		"links: [a, {b: c}, ~, [a -> b]]",
	} {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Read(bytes.NewReader(data))
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		require.NoError(t, s.Validate())
		s.Encounters()
		s.UnseenChains()
		s.Loops()
		s.Times()
		for _, format := range []journey.Format{journey.YAML, journey.JSON} {
			var b bytes.Buffer
			require.NoError(t, WriteWith(&b, s, journey.WriteOptions{Format: format}))
			back, err := Read(&b)
			require.NoError(t, err)
			require.Equal(t, s, back)
		}
	})
}
