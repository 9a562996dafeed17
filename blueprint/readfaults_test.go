package blueprint

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

func TestReadersFail(t *testing.T) {
	var doc bytes.Buffer
	require.NoError(t, Write(&doc, example(t, "hotel")))
	for _, wrap := range []func(io.Reader) io.Reader{iotest.OneByteReader, iotest.HalfReader, iotest.DataErrReader} {
		s, err := Read(wrap(bytes.NewReader(doc.Bytes())))
		require.NoError(t, err)
		require.Equal(t, example(t, "hotel"), s)
	}
	for _, err := range []error{errors.New("mine"), io.ErrUnexpectedEOF} {
		_, got := Read(io.MultiReader(bytes.NewReader(doc.Bytes()), iotest.ErrReader(err)))
		require.Equal(t, err, got)
	}
}

func TestNothingToReadOrWrite(t *testing.T) {
	s := example(t, "hotel")
	_, err := Read(nil)
	require.EqualError(t, err, "blueprint: the reader is nil")
	_, err = ReadWith((*os.File)(nil), journey.ReadOptions{})
	require.EqualError(t, err, "blueprint: the reader is nil")
	require.EqualError(t, Write(nil, s), "blueprint: the writer is nil")
	require.EqualError(t, WriteWith((*bytes.Buffer)(nil), s, journey.WriteOptions{}), "blueprint: the writer is nil")
	require.EqualError(t, Write(io.Discard, nil), "blueprint: the service is nil")
	require.EqualError(t, (*Service)(nil).Validate(), "the service is nil")
}

func TestShortWriteOfDocument(t *testing.T) {
	short := writerFunc(func(p []byte) (int, error) { return len(p) / 2, nil })
	require.Equal(t, io.ErrShortWrite, Write(short, example(t, "hotel")))
	require.Equal(t, io.ErrShortWrite, WriteWith(short, example(t, "hotel"), journey.WriteOptions{Format: journey.JSON}))
}

// A file may be cut, overwritten, or no file at all.
func TestFilesAreDamaged(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "service.yaml")
	var doc bytes.Buffer
	require.NoError(t, Write(&doc, example(t, "hotel")))
	data := doc.Bytes()
	read := func(content []byte) {
		require.NoError(t, os.WriteFile(name, content, 0o600))
		s, err := ReadFile(name)
		if err == nil {
			require.NoError(t, s.Validate())
			return
		}
		var problems journey.Problems
		require.ErrorAs(t, err, &problems)
		require.True(t, strings.HasPrefix(err.Error(), name+": "))
	}
	for n := 0; n < len(data); n += 13 {
		read(data[:n])
	}
	rnd := rand.New(rand.NewPCG(6, 6))
	for range 300 {
		bad := bytes.Clone(data)
		bad[rnd.IntN(len(bad))] ^= 1 << rnd.IntN(8)
		read(bad)
	}
	_, err := ReadFile(dir)
	require.Error(t, err)
	require.Contains(t, err.Error(), dir)
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }
