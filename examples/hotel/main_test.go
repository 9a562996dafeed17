package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	require.NoError(t, run(t.Context(), &out, dir, ""))
	for _, name := range []string{"hotel-map.svg", "hotel-blueprint.svg", "hotel-dual.svg", "hotel-emotion.svg", "hotel-feasibility.svg"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		require.Contains(t, string(data), "<svg ")
		require.Contains(t, out.String(), "wrote "+filepath.Join(dir, name))
	}
	require.Contains(t, out.String(), `peak +1.8 at "Eat", low -1.2 at "Check in", end +0.9; peak-end +1.35, mean +0.51: Remembered well`)
	require.Error(t, run(t.Context(), &out, filepath.Join(dir, "missing"), ""))
}
