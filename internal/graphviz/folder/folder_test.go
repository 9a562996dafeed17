//go:build unix

package folder

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestTrust(t *testing.T) {
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
		want    State
	}
	cases := map[string]prepared{
		"as it is made":        {func(*testing.T, string, string, string) {}, Used},
		"no folder":            {func(t *testing.T, dir, _, _ string) { require.NoError(t, os.RemoveAll(dir)) }, Filled},
		"no wazero in it":      {func(t *testing.T, _, sub, _ string) { require.NoError(t, os.RemoveAll(sub)) }, Filled},
		"nothing compiled yet": {func(t *testing.T, _, _, file string) { require.NoError(t, os.Remove(file)) }, Filled},
		"another's folder":     {func(t *testing.T, dir, _, _ string) { nobody(t, dir) }, Hidden},
		"another's wazero":     {func(t *testing.T, _, sub, _ string) { nobody(t, sub) }, Hidden},
		"another's code":       {func(t *testing.T, _, _, file string) { nobody(t, file) }, Filled}, // in a folder of one's own
		"open to all":          {func(t *testing.T, _, sub, _ string) { require.NoError(t, os.Chmod(sub, 0o777)) }, Hidden},
		"a link to code": {func(t *testing.T, _, _, file string) {
			require.NoError(t, os.Rename(file, file+"2"))
			require.NoError(t, os.Symlink(file+"2", file))
		}, Filled},
		"a link to wazero": {func(t *testing.T, _, sub, _ string) {
			require.NoError(t, os.Rename(sub, sub+"2"))
			require.NoError(t, os.Symlink(sub+"2", sub))
		}, Filled},
		"a link": {func(t *testing.T, dir, _, _ string) {
			require.NoError(t, os.Rename(dir, dir+"2"))
			require.NoError(t, os.Symlink(dir+"2", dir))
		}, Hidden},
		"a file": {func(t *testing.T, dir, _, _ string) {
			require.NoError(t, os.RemoveAll(dir))
			require.NoError(t, os.WriteFile(dir, nil, 0o600))
		}, Hidden},
		"a process at work": {func(t *testing.T, dir, _, file string) {
			require.NoError(t, os.Remove(file))
			unlock, err := lock(filepath.Join(dir, "frontstage.lock"))
			require.NoError(t, err)
			t.Cleanup(unlock)
		}, Hidden},
	}
	if os.Geteuid() != 0 { // root may write anywhere
		cases["nothing can be added"] = prepared{func(t *testing.T, _, sub, _ string) {
			require.NoError(t, os.Chmod(sub, 0o500))
			t.Cleanup(func() { _ = os.Chmod(sub, 0o700) })
		}, Hidden}
	}
	for name, x := range cases {
		t.Run(name, func(t *testing.T) {
			dir, sub, file := made(t)
			x.prepare(t, dir, sub, file)
			found, done := look(dir)
			require.Equal(t, x.want, found)
			if found != Hidden {
				require.NoError(t, os.MkdirAll(sub, 0o700))
				require.NoError(t, os.WriteFile(file, []byte("code"), 0o600))
			}
			done()
			if found == Filled { // it is mended
				found, _ = look(dir)
				require.Equal(t, Used, found)
			}
		})
	}
}

// made is a folder as a first start leaves it.
func made(t *testing.T) (dir, sub, file string) {
	dir = filepath.Join(t.TempDir(), "go-graphviz")
	sub = filepath.Join(dir, "wazero-v1-"+runtime.GOARCH+"-"+runtime.GOOS)
	file = filepath.Join(sub, "code")
	found, done := look(dir)
	require.Equal(t, Filled, found)
	require.NoError(t, os.MkdirAll(sub, 0o700))
	require.NoError(t, os.WriteFile(file, []byte("code"), 0o600))
	done()
	return dir, sub, file
}

// Several builds share a folder: none removes what another one has recorded,
// and nobody uses what nobody has.
func TestBuilds(t *testing.T) {
	dir, sub, file := made(t)
	other := recordOf(dir, "another build")
	second := filepath.Join(sub, "second")
	require.True(t, other.clear())
	require.FileExists(t, file)
	require.NoError(t, os.WriteFile(second, []byte("more code"), 0o600))
	other.write()
	require.True(t, other.holds())
	lines, ok := other.read()
	require.True(t, ok)
	require.Len(t, lines, 1)
	mine := recordOf(dir, build())
	require.True(t, mine.holds())

	stray, old := filepath.Join(sub, "stray"), filepath.Join(sub, "code.1.tmp")
	fresh := filepath.Join(sub, "code.2.tmp")
	for _, name := range []string{stray, old, fresh} {
		require.NoError(t, os.WriteFile(name, []byte("?"), 0o600))
	}
	require.NoError(t, os.Chtimes(old, time.Time{}, time.Now().Add(-2*time.Hour)))
	require.NoError(t, os.WriteFile(file, []byte("cod3"), 0o600))
	require.False(t, mine.holds())
	require.True(t, mine.clear())
	for name, left := range map[string]bool{file: false, second: true, stray: false, old: false, fresh: true} {
		_, err := os.Stat(name)
		require.Equal(t, left, err == nil, name)
	}
	require.True(t, other.holds())

	third := recordOf(dir, "built from the same modules by other means")
	require.True(t, third.clear())
	third.write() // go-graphviz found its code there
	require.True(t, third.holds())
}

// A record is whole, or as good as not there.
func TestRecordIsDamaged(t *testing.T) {
	dir, _, _ := made(t)
	rec := recordOf(dir, build())
	path := filepath.Join(dir, rec.name)
	good, err := os.ReadFile(path)
	require.NoError(t, err)
	for n := range len(good) {
		require.NoError(t, os.WriteFile(path, good[:n], 0o600))
		require.False(t, rec.holds(), "cut at %d", n)
		for bit := range 8 {
			bad := bytes.Clone(good)
			bad[n] ^= 1 << bit
			require.NoError(t, os.WriteFile(path, bad, 0o600))
			require.False(t, rec.holds(), "bit %d of %d", bit, n)
		}
	}
	require.NoError(t, os.WriteFile(path, good, 0o600))
	require.True(t, rec.holds())
}

// What go-graphviz does not import may be initialised after it, and this package
// with it.
func TestImports(t *testing.T) {
	deps := func(pkg string) []string {
		out, err := exec.Command("go", "list", "-deps", pkg).Output()
		require.NoError(t, err)
		return strings.Fields(string(out))
	}
	theirs := deps("github.com/goccy/go-graphviz/internal/wasm")
	for _, pkg := range deps(".") {
		if !strings.HasSuffix(pkg, "/folder") {
			require.Contains(t, theirs, pkg)
		}
	}
}
