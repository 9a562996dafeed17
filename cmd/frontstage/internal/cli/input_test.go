package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestChanging reads a file that somebody writes to all the time: what is read is
// one state of it, or an error that says so.
func TestChanging(t *testing.T) {
	name := filepath.Join(t.TempDir(), "x.yaml")
	const size = 1 << 20
	states := [][]byte{bytes.Repeat([]byte("a"), size), bytes.Repeat([]byte("b"), size)}
	require.NoError(t, os.WriteFile(name, states[0], 0o600))
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	require.NoError(t, err)
	defer f.Close()
	stop, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
				_, _ = f.WriteAt(states[i%2], 0)
			}
		}
	}()
	e := &Env{}
	for range 10 {
		data, err := e.Read(t.Context(), name)
		if err != nil {
			require.ErrorIs(t, err, errChanging)
			continue
		}
		require.Len(t, data, size)
		require.Contains(t, []byte("ab"), data[0])
		require.True(t, bytes.Equal(data, states[data[0]-'a']), "half of one and half of another")
	}
	close(stop)
	<-stopped
	_, err = e.Read(t.Context(), name)
	require.NoError(t, err)
}

// forever is a reader that nobody writes to.
type forever struct{}

func (forever) Read([]byte) (int, error) { select {} }

// Who waits for standard input can be interrupted.
func TestPatience(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err := (&Env{Stdin: forever{}}).Read(ctx, Stdin)
	require.ErrorIs(t, err, context.Canceled)
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "x.svg")
	require.NoError(t, WriteFile(t.Context(), name, []byte("one")))
	require.NoError(t, os.Chmod(name, 0o640))
	require.NoError(t, os.Symlink(name, filepath.Join(dir, "link.svg")))
	require.NoError(t, WriteFile(t.Context(), filepath.Join(dir, "link.svg"), []byte("two")))
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, "two", string(data), "the file behind the link is replaced")
	info, err := os.Lstat(filepath.Join(dir, "link.svg"))
	require.NoError(t, err)
	require.NotZero(t, info.Mode()&os.ModeSymlink)
	info, err = os.Stat(name)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o640), info.Mode().Perm())

	// Who has given up writes nothing.
	ctx, stop := context.WithCancel(t.Context())
	stop()
	require.ErrorIs(t, WriteFile(ctx, name, []byte("three")), context.Canceled)
	require.Error(t, WriteFile(t.Context(), dir, nil))
	require.Error(t, WriteFile(t.Context(), filepath.Join(dir, "no", "x.svg"), nil))
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, files, 2, "nothing is left behind")
}

func TestWindow(t *testing.T) {
	for _, c := range []struct {
		name, line string
		column     int
		text       string
		caret      int
	}{
		{"the first", "abc", 1, "abc", 0},
		{"behind the end", "abc", 9, "abc", 3},
		{"no column", "abc", 0, "abc", 0},
		{"tabs", "\tabc", 2, " abc", 1},
		{"Chinese", "名称: x", 5, "名称: x", 6},
		{"mark of UTF-8", "\ufeffabc", 2, "abc", 1},
		{"no text", "a\x1b[2Jb\xff", 3, "a\ufffd[2Jb\ufffd", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, caret := window(c.line, c.column)
			require.Equal(t, c.text, text)
			require.Equal(t, c.caret, caret)
		})
	}
	text, caret := window(string(bytes.Repeat([]byte("x"), 1000)), 500)
	require.Len(t, []rune(text), 102)
	require.Equal(t, 61, caret)
}

// Nothing that a terminal would obey gets through.
func TestClean(t *testing.T) {
	require.Equal(t, "a\ufffd[31mb\nc\ufffd\ufffd", Clean("a\x1b[31mb\nc\u202e\x9b"))
	require.Equal(t, "酒店 hotel", Clean("酒店 hotel"))
}
