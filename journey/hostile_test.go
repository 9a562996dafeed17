package journey_test

import (
	"io"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/doc/hostile"
	"github.com/frontstage-go/frontstage/journey"
)

// Whatever the document, reading it gives what the table says and allocates
// less than 200 MB in all. How long it takes is told by BenchmarkHostile.
func TestHostile(t *testing.T) {
	most := uint64(200)
	if hostile.Race {
		most *= 2
	}
	for i, c := range hostile.Documents() {
		if hostile.Race && i%5 > 0 {
			continue // nothing here runs at once
		}
		if !c.Shared() {
			continue // its lanes and links: for package blueprint
		}
		t.Run(c.Name, func(t *testing.T) {
			in := &counter{Reader: c.Open()}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := journey.Read(in)
			runtime.ReadMemStats(&after)
			require.Less(t, (after.TotalAlloc-before.TotalAlloc)>>20, most, "MB")
			require.LessOrEqual(t, in.n, 2<<20+1, "bytes read")
			if c.Journey == nil {
				require.NoError(t, err)
				return
			}
			require.Error(t, err)
			require.ErrorIs(t, err, c.Journey, err.Error())
			var problems journey.Problems
			require.ErrorAs(t, err, &problems)
			require.LessOrEqual(t, len(problems), 1001)
			require.Less(t, len(err.Error()), 20_000)
			for _, p := range problems {
				require.NotNil(t, p.Kind)
				require.NotEmpty(t, p.Message)
				require.Less(t, len(p.Error()), 1000)
			}
		})
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

func BenchmarkHostile(b *testing.B) {
	for _, c := range hostile.Documents() {
		b.Run(c.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := journey.Read(c.Open())
				if (err == nil) != (c.Journey == nil) {
					b.Fatal(err)
				}
			}
		})
	}
}
