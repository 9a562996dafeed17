//go:build unix

package folder

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestUsable(t *testing.T) {
	Restore()                                   // where this very machine's folder is another user's
	nobody := func(t *testing.T, path string) { // as good as another user's
		if os.Geteuid() == 0 {
			require.NoError(t, os.Chown(path, 65534, 65534))
		} else {
			require.NoError(t, os.Chmod(path, 0))
			t.Cleanup(func() { _ = os.Chmod(path, 0o700) })
		}
	}
	type prepared struct {
		prepare func(t *testing.T, dir, sub, file string)
		want    bool
	}
	cases := map[string]prepared{
		"as it is made":        {func(*testing.T, string, string, string) {}, true},
		"no folder":            {func(t *testing.T, dir, _, _ string) { require.NoError(t, os.RemoveAll(dir)) }, true},
		"no wazero in it":      {func(t *testing.T, _, sub, _ string) { require.NoError(t, os.RemoveAll(sub)) }, true},
		"nothing compiled yet": {func(t *testing.T, _, _, file string) { require.NoError(t, os.Remove(file)) }, true},
		"another's folder":     {func(t *testing.T, dir, _, _ string) { nobody(t, dir) }, false},
		"another's wazero":     {func(t *testing.T, _, sub, _ string) { nobody(t, sub) }, false},
		"another's code":       {func(t *testing.T, _, _, file string) { nobody(t, file) }, false},
		"open to all":          {func(t *testing.T, _, sub, _ string) { require.NoError(t, os.Chmod(sub, 0o777)) }, false},
		"a link": {func(t *testing.T, dir, _, _ string) {
			require.NoError(t, os.Rename(dir, dir+"2"))
			require.NoError(t, os.Symlink(dir+"2", dir))
		}, false},
		"a file": {func(t *testing.T, dir, _, _ string) {
			require.NoError(t, os.RemoveAll(dir))
			require.NoError(t, os.WriteFile(dir, nil, 0o600))
		}, false},
	}
	if os.Geteuid() != 0 { // root may write anywhere
		cases["nothing can be added"] = prepared{func(t *testing.T, _, sub, _ string) {
			require.NoError(t, os.Chmod(sub, 0o500))
			t.Cleanup(func() { _ = os.Chmod(sub, 0o700) })
		}, false}
	}
	for name, x := range cases {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "go-graphviz")
			sub := filepath.Join(dir, "wazero-v1-amd64-linux")
			file := filepath.Join(sub, "code")
			require.NoError(t, os.MkdirAll(sub, 0o700))
			require.NoError(t, os.WriteFile(file, []byte("x"), 0o600))
			x.prepare(t, dir, sub, file)
			require.Equal(t, x.want, usable(dir))
		})
	}
}
