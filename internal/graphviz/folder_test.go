//go:build unix

package graphviz

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestForeignFolder starts this program anew where the folder of compiled
// WebAssembly belongs to another user: it starts, draws, leaves the folder
// alone, and has its temporary directory back.
func TestForeignFolder(t *testing.T) {
	tmp := t.TempDir()
	dir := filepath.Join(tmp, "go-graphviz")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "go-graphviz"), 0o700)) // its owner may have laid a trap
	if os.Geteuid() == 0 {
		require.NoError(t, os.Chown(dir, 65534, 65534))
	} else {
		require.NoError(t, os.Chmod(dir, 0))
		t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	}
	if alone(t, "TMPDIR="+tmp, "FRONTSTAGE_FOLDER="+tmp) {
		require.Equal(t, os.Getenv("FRONTSTAGE_FOLDER"), os.Getenv("TMPDIR"))
		_, err := SVG(t.Context(), cards(3))
		require.NoError(t, err)
		return
	}
	require.NoError(t, os.Chmod(dir, 0o700))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 1)
	entries, err = os.ReadDir(filepath.Join(dir, "go-graphviz"))
	require.NoError(t, err)
	require.Empty(t, entries)
}
