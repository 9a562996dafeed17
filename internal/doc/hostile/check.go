package hostile

import (
	"io"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/race"
	"github.com/frontstage-go/frontstage/journey"
)

// Check reads the document: it gives the kind of error wanted, in problems that
// are few enough and short enough to be read, or none where none is wanted, and
// allocates less than 200 MB in all.
func (d Document) Check(t *testing.T, want error, read func(io.Reader) error) {
	most := uint64(200)
	if race.Enabled {
		most *= 2
	}
	in := &counter{Reader: d.Open()}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	err := read(in)
	runtime.ReadMemStats(&after)
	require.Less(t, (after.TotalAlloc-before.TotalAlloc)>>20, most, "MB")
	require.LessOrEqual(t, in.n, 2<<20+1, "bytes read")
	if want == nil {
		require.NoError(t, err)
		return
	}
	require.Error(t, err)
	require.ErrorIs(t, err, want, err.Error())
	var problems journey.Problems
	require.ErrorAs(t, err, &problems)
	require.LessOrEqual(t, len(problems), 1001)
	require.Less(t, len(err.Error()), 20_000)
	for _, p := range problems {
		require.NotNil(t, p.Kind)
		require.NotEmpty(t, p.Message)
		require.Less(t, len(p.Error()), 1000)
	}
}

type counter struct {
	io.Reader
	n int
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += n
	return n, err
}
