package blueprint

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/race"
)

// TestAllocationBudgets watches what does not depend on a machine's speed; the
// budgets are a tenth above what the hotel's 30 steps and 21 links take.
func TestAllocationBudgets(t *testing.T) {
	s := example(t, "hotel")
	p, err := Options{ID: "fs"}.picture(t.Context(), s)
	require.NoError(t, err)
	engine, err := graphviz.SVG(t.Context(), p.sketch()[0])
	require.NoError(t, err)
	for _, x := range []struct {
		name   string
		budget float64
		f      func() error
	}{
		{"validate", 930, s.Validate},
		{"grid and routes", 370, func() error { _, err := Options{ID: "fs"}.lay(t.Context(), s); return err }},
		{"sketch", 6, func() error { p.sketch(); return nil }},
		{"finish", 2980, func() error { _, err := finished(p, engine); return err }},
	} {
		allocs := testing.AllocsPerRun(20, func() { require.NoError(t, x.f()) })
		if race.Enabled { // its runtime empties pools at random
			x.budget *= 1.5
		}
		require.LessOrEqual(t, allocs, x.budget, x.name)
		if strconv.IntSize == 64 { // the sketch takes a third with 32 bits
			require.Greater(t, allocs, x.budget/2, "%s has become cheaper: lower its budget", x.name)
		}
	}
}

// finished is the picture out of what Graphviz made of its only sketch.
func finished(p *picture, engine []byte) (string, error) {
	var d drawing
	if err := d.take(engine, p.height); err != nil {
		return "", err
	}
	return p.finish(d)
}
