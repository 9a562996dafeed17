package diagram

import (
	"io"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/race"
	"github.com/frontstage-go/frontstage/picture"
)

// timedPart is a step on the way to a picture.
type timedPart struct {
	name   string
	f      func() error
	allocs float64 // budget
}

// partsOf are the steps of the picture of a service.
func partsOf(t testing.TB, s *blueprint.Service) []timedPart {
	t.Helper()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	f, err := Options{}.boards(t.Context(), s)
	must(err)
	whole := f.whole
	drawn, err := graphviz.Draw(t.Context(), f.shapes(), f.height)
	must(err)
	p, err := Blueprint(t.Context(), s)
	must(err)
	return []timedPart{
		{"validate", s.Validate, 1660},
		{"board", func() error { _, err := Options{}.boards(t.Context(), s); return err }, 2180},
		{"shapes", func() error { f.shapes(); return nil }, 83},
		{"engine", func() error { _, err := graphviz.Draw(t.Context(), f.shapes(), f.height); return err }, 331},
		{"scene", func() error { clear(f.all[0].given); _, err := f.scene(drawn); return err }, 1280},
		{"outline", func() error { _, err := whole.outline(t.Context()); return err }, 390},
		{"svg", func() error { return picture.SVGOptions{}.Write(io.Discard, p) }, 221},
	}
}

// interpreted: wazero compiles for these two only.
const interpreted = runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64"

// TestAllocationBudgets watches what does not depend on a machine's speed; the
// budgets are a tenth above what the hotel takes.
func TestAllocationBudgets(t *testing.T) {
	for _, x := range partsOf(t, example(t, "hotel")) {
		if x.name == "engine" && interpreted {
			continue
		}
		allocs := testing.AllocsPerRun(20, func() { require.NoError(t, x.f()) })
		if race.Enabled { // its runtime empties pools at random
			x.allocs *= 1.5
		}
		require.LessOrEqual(t, allocs, x.allocs, x.name)
		require.Greater(t, allocs, x.allocs/2, "%s has become cheaper: lower its budget", x.name)
	}
}

// TestBytesAllocated holds the hotel to 0.9 MB.
func TestBytesAllocated(t *testing.T) {
	if race.Enabled || interpreted {
		t.Skip("the race detector allocates by itself, as does an interpreted engine")
	}
	s := example(t, "hotel")
	r := testing.Benchmark(func(b *testing.B) { benchmarkBlueprint(b, s) })
	require.Less(t, r.AllocedBytesPerOp(), int64(900_000))
}
