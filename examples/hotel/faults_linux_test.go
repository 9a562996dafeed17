package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/picture"
)

// cramp lets no file of this process grow beyond so many bytes, as on a full disk.
func cramp(t *testing.T, size uint64) {
	t.Helper()
	var before syscall.Rlimit
	require.NoError(t, syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before))
	require.NoError(t, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: before.Max}))
	t.Cleanup(func() { require.NoError(t, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before)) })
}

// A disk without room leaves the picture of before, and nothing else.
func TestNoSpace(t *testing.T) {
	for _, size := range []uint64{0, 1, 4096} {
		dir := t.TempDir()
		file := filepath.Join(dir, "hotel-map.svg")
		require.NoError(t, os.WriteFile(file, []byte("the one before"), 0o600))
		t.Run("cramped", func(t *testing.T) {
			cramp(t, size)
			var out bytes.Buffer
			err := run(t.Context(), &out, dir, "")
			require.ErrorIs(t, err, syscall.EFBIG)
			require.ErrorContains(t, err, "hotel-map.svg")
			require.Zero(t, out.Len(), "nothing is said to be written")
		})
		kept, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, "the one before", string(kept))
		files, err := os.ReadDir(dir)
		require.NoError(t, err)
		require.Len(t, files, 1)
	}
}

// What a picture's name stands for already is not harmed.
func TestInTheWay(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "hotel-emotion.svg"), 0o700))
	require.Error(t, run(t.Context(), io.Discard, dir, ""))
	require.DirExists(t, filepath.Join(dir, "hotel-emotion.svg"))
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, files, 4, "what was drawn before it, and the folder")
}

func TestDrawingFails(t *testing.T) {
	dir := t.TempDir()
	sorry := errors.New("out of ink")
	require.Equal(t, sorry, write(filepath.Join(dir, "x.svg"), func() (*picture.Picture, error) { return nil, sorry }))
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, files)
}

// short takes a part of what it is given, and says so.
type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }

func TestReportIsCutShort(t *testing.T) {
	require.ErrorIs(t, run(t.Context(), short{}, t.TempDir(), ""), io.ErrShortWrite)
}
