package journey_test

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// A reader may give as little at a time as it likes, and fail wherever it likes.
func TestReadersFail(t *testing.T) {
	var doc bytes.Buffer
	require.NoError(t, journey.Write(&doc, hotel(t)))
	data := doc.Bytes()
	for name, wrap := range map[string]func(io.Reader) io.Reader{
		"one byte at a time": iotest.OneByteReader, "half": iotest.HalfReader, "data with the end": iotest.DataErrReader,
		"now and then nothing": func(r io.Reader) io.Reader {
			calls := 0
			return readerFunc(func(p []byte) (int, error) {
				if calls++; calls%3 > 0 {
					return 0, nil
				}
				return r.Read(p)
			})
		},
	} {
		j, err := journey.Read(wrap(bytes.NewReader(data)))
		require.NoError(t, err, name)
		require.Equal(t, hotel(t), j, name)
	}
	for _, err := range []error{errors.New("mine"), io.ErrUnexpectedEOF, io.ErrNoProgress, os.ErrDeadlineExceeded, syscall.EIO} {
		for at := 0; at <= len(data); at += 97 {
			j, got := journey.Read(io.MultiReader(bytes.NewReader(data[:at]), iotest.ErrReader(err)))
			require.Nil(t, j)
			require.Equal(t, err, got)
		}
	}
	_, err := journey.Read(readerFunc(func([]byte) (int, error) { return 0, nil }))
	require.Equal(t, io.ErrNoProgress, err)
	_, err = journey.Read(readerFunc(func(p []byte) (int, error) { return len(p) + 1, nil }))
	require.ErrorContains(t, err, "the reader claims")
	_, err = journey.Read(readerFunc(func(p []byte) (int, error) { return -1, nil }))
	require.ErrorContains(t, err, "the reader claims")
}

func TestNothingToReadOrWrite(t *testing.T) {
	_, err := journey.Read(nil)
	require.EqualError(t, err, "journey: the reader is nil")
	_, err = journey.ReadOptions{}.Read((*bytes.Buffer)(nil))
	require.EqualError(t, err, "journey: the reader is nil")
	require.EqualError(t, journey.Write(nil, hotel(t)), "journey: the writer is nil")
	require.EqualError(t, journey.WriteOptions{Format: journey.JSON}.Write((*bytes.Buffer)(nil), hotel(t)), "journey: the writer is nil")
	require.EqualError(t, journey.Write(io.Discard, nil), "journey: the journey is nil")
	require.EqualError(t, (*journey.Journey)(nil).Validate(), "the journey is nil")
}

func TestWritersFail(t *testing.T) {
	for _, format := range []journey.Format{journey.YAML, journey.JSON} {
		o := journey.WriteOptions{Format: format}
		require.Equal(t, io.ErrShortWrite, o.Write(writerFunc(func(p []byte) (int, error) { return len(p) - 1, nil }), hotel(t)))
		require.Equal(t, syscall.ENOSPC, o.Write(writerFunc(func(p []byte) (int, error) { return 1, syscall.ENOSPC }), hotel(t)))
		calls := 0
		require.NoError(t, o.Write(writerFunc(func(p []byte) (int, error) { calls++; return len(p), nil }), hotel(t)))
		require.Equal(t, 1, calls)
	}
}

// A file may be cut, overwritten, or no file at all.
func TestFilesAreDamaged(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "journey.yaml")
	var doc bytes.Buffer
	require.NoError(t, journey.Write(&doc, hotel(t)))
	data := doc.Bytes()
	read := func(content []byte) {
		require.NoError(t, os.WriteFile(name, content, 0o600))
		j, err := journey.ReadFile(name)
		if err == nil {
			require.NoError(t, j.Validate())
			return
		}
		var problems journey.Problems
		require.ErrorAs(t, err, &problems)
		require.True(t, strings.HasPrefix(err.Error(), name+": "))
		require.NotContains(t, err.Error(), "runtime error")
	}
	for n := 0; n < len(data); n += 13 {
		read(data[:n])
		read(append(bytes.Clone(data[:n]), make([]byte, len(data)-n)...)) // zeros, as a crash leaves them
	}
	rnd := rand.New(rand.NewPCG(6, 6))
	for range 300 {
		bad := bytes.Clone(data)
		bad[rnd.IntN(len(bad))] ^= 1 << rnd.IntN(8)
		read(bad)
	}
	_, err := journey.ReadFile(dir)
	require.Error(t, err)
	require.Contains(t, err.Error(), dir)
	_, err = journey.ReadFile(filepath.Join(name, "in"))
	require.Error(t, err)
	_, err = journey.ReadFile("")
	require.ErrorIs(t, err, os.ErrNotExist)
}
