package yamlfmt

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzFormat holds that whatever is given comes back saying the same, or not at
// all, and that a second run changes nothing.
func FuzzFormat(f *testing.F) {
	files, err := filepath.Glob("../../testdata/services/*.yaml")
	require.NoError(f, err)
	require.NotEmpty(f, files)
	for _, name := range files {
		source, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(source)
	}
	for _, s := range []string{"items:\n- a # b\n-\n  name: x\n# c\ntitle: |+\n  d\n\n\n", "a: &x [b]\nc: *x\n", "- - a\n  - b\n", "{title: a, items: [b]}", "title: \"a\n  # b\"\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		out, err := Format(in, shape)
		if err != nil {
			return
		}
		before, err := parse(in)
		require.NoError(t, err)
		after, err := parse(out)
		require.NoError(t, err)
		require.True(t, equal(before, after))
		again, err := Format(out, shape)
		require.NoError(t, err)
		require.Equal(t, string(out), string(again))
	})
}

func FuzzJSON(f *testing.F) {
	f.Add([]byte(`{"items":[{"name":"A","id":"a"}],"title":"T\"]"}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		out, err := JSON(in, shape)
		if err != nil {
			return
		}
		again, err := JSON(out, shape)
		require.NoError(t, err)
		require.Equal(t, string(out), string(again))
	})
}
