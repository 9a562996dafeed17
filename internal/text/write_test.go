package text_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/text"
)

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func TestWrite(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, text.Write(&b, []byte("abc")))
	require.Equal(t, "abc", b.String())
	full := errors.New("no space left")
	for n, want := range map[int]error{3: nil, 2: io.ErrShortWrite, 0: io.ErrShortWrite} {
		calls := 0
		require.Equal(t, want, text.Write(writerFunc(func([]byte) (int, error) { calls++; return n, nil }), []byte("abc")))
		require.Equal(t, full, text.Write(writerFunc(func([]byte) (int, error) { return n, full }), []byte("abc")))
		require.Equal(t, 1, calls)
	}
	require.EqualError(t, text.Write(writerFunc(func([]byte) (int, error) { return 4, nil }), []byte("abc")), "the writer claims to have written 4 bytes of 3")
	require.EqualError(t, text.Write(nil, nil), "the writer is nil")
	require.EqualError(t, text.Write((*bytes.Buffer)(nil), nil), "the writer is nil")
}
