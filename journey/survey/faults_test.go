package survey_test

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

const small = "respondent,group,nps,kano: Wi-Fi: functional,kano: Wi-Fi: dysfunctional\n" +
	"a,gold,9,like,dislike\nb,\"si,lver\",3,喜欢,neutral\nc,gold,,,\n"

// liar is a reader that holds another number of bytes than it says.
type liar struct {
	io.Reader
	says int
}

func (l liar) Len() int { return l.says }

// However a file comes, in bytes, in halves, with its end or with a wrong size, it is the same.
func TestShortReads(t *testing.T) {
	want := read(t, small, survey.ReadOptions{})
	for name, r := range map[string]io.Reader{
		"a byte at a time":    iotest.OneByteReader(strings.NewReader(small)),
		"halves":              iotest.HalfReader(strings.NewReader(small)),
		"the end with data":   iotest.DataErrReader(strings.NewReader(small)),
		"a size of 0":         liar{strings.NewReader(small), 0},
		"a negative size":     liar{strings.NewReader(small), -1},
		"too small a size":    liar{strings.NewReader(small), 7},
		"the exact size":      liar{strings.NewReader(small), len(small)},
		"too large a size":    liar{strings.NewReader(small), 1 << 20},
		"an impossible size":  liar{strings.NewReader(small), int(^uint(0) >> 1)},
		"two readers in turn": io.MultiReader(strings.NewReader(small[:50]), strings.NewReader(small[50:])),
	} {
		t.Run(name, func(t *testing.T) {
			got, err := survey.ReadCSV(r, survey.ReadOptions{MaxBytes: 1 << 20})
			require.NoError(t, err)
			require.Equal(t, want, got)
		})
	}
}

// An error of the reader comes back as itself, after however many bytes.
func TestReaderFails(t *testing.T) {
	sorry := errors.New("the disk is on fire")
	for n := range len(small) + 1 {
		for _, known := range []bool{false, true} {
			r := io.MultiReader(strings.NewReader(small[:n]), iotest.ErrReader(sorry))
			if known {
				r = liar{r, len(small)}
			}
			table, err := survey.ReadCSV(r, survey.ReadOptions{})
			require.Nil(t, table)
			require.Equal(t, sorry, err)
		}
	}
	_, err := survey.ReadCSV(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(small))), survey.ReadOptions{})
	require.Equal(t, iotest.ErrTimeout, err)
}

// A file that is cut or damaged is a table all of whose figures can be asked for, or problems; it
// is never another encoding's text by mistake.
func TestDamagedBytes(t *testing.T) {
	look := func(data []byte) {
		for _, skip := range []bool{false, true} {
			table, err := survey.ReadCSV(bytes.NewReader(data), survey.ReadOptions{SkipBad: skip})
			if err != nil {
				var list journey.Problems
				require.ErrorAs(t, err, &list)
				require.Nil(t, table)
				continue
			}
			require.Equal(t, survey.UTF8, table.Encoding, "%q", data)
			use(table)
		}
	}
	for i := range len(small) + 1 {
		look([]byte(small[:i]))
		look([]byte(small[i:]))
		look([]byte(small[:i] + "\x00" + small[i:]))
	}
	for i := range len(small) {
		for bit := range 8 {
			data := []byte(small)
			data[i] ^= 1 << bit
			look(data)
		}
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "answers.csv")
	require.NoError(t, os.WriteFile(name, []byte(small), 0o600))
	open := func(name string) *os.File {
		f, err := os.Open(name)
		require.NoError(t, err)
		t.Cleanup(func() { f.Close() })
		return f
	}
	table, err := survey.ReadCSV(open(name), survey.ReadOptions{})
	require.NoError(t, err)
	require.Equal(t, 3, table.Len())

	f := open(name)
	_, err = f.Seek(int64(strings.Index(small, "b,")), io.SeekStart)
	require.NoError(t, err)
	_, err = survey.ReadCSV(f, survey.ReadOptions{})
	require.ErrorIs(t, err, survey.ErrHeader, "it is read from where it stands")

	_, err = survey.ReadCSV(open(dir), survey.ReadOptions{})
	var path *fs.PathError
	require.ErrorAs(t, err, &path, "a folder")
	f = open(name)
	require.NoError(t, f.Close())
	_, err = survey.ReadCSV(f, survey.ReadOptions{})
	require.ErrorIs(t, err, os.ErrClosed)
	var none *os.File
	_, err = survey.ReadCSV(none, survey.ReadOptions{})
	require.ErrorIs(t, err, journey.ErrMissing)

	large := filepath.Join(dir, "large.csv")
	require.NoError(t, os.WriteFile(large, []byte("nps\n"), 0o600))
	require.NoError(t, os.Truncate(large, 1<<30)) // holes
	_, err = survey.ReadCSV(open(large), survey.ReadOptions{MaxBytes: 1 << 20})
	require.ErrorIs(t, err, journey.ErrLimit)
}
