//go:build soak

package diagram

import (
	"bytes"
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestSoak draws 100,000 distinct blueprints of 30 steps in one process, or as
// many as fit into FRONTSTAGE_SOAK:
//
//	go test -tags soak -run TestSoak -v -timeout 1h ./diagram
func TestSoak(t *testing.T) {
	within := time.Hour
	if s := os.Getenv("FRONTSTAGE_SOAK"); s != "" {
		var err error
		within, err = time.ParseDuration(s)
		require.NoError(t, err)
	}
	const most, batch = 100_000, 1000
	hotel := draw(t, Options{}, example(t, "hotel"))
	s := example(t, "hotel")
	var out bytes.Buffer
	one := func(i int) {
		s.Title = fmt.Sprint("Hotel ", i)
		for k := range s.Stages { // other words, other widths, other places
			s.Stages[k].Touchpoints[0].Name = fmt.Sprintf("Touchpoint %0*d", 8+(i+k)%40, i)
		}
		out.Reset()
		p, err := Blueprint(t.Context(), s)
		require.NoError(t, err)
		require.NoError(t, p.SVG(&out))
	}
	for i := range batch {
		one(i)
	}
	begun, resident := time.Now(), rss(t)
	used, limit := EngineMemory()
	n := 0
	var first, last time.Duration
	for ; n < most && time.Since(begun) < within; n += batch {
		at := time.Now()
		for i := range batch {
			one(batch + n + i)
		}
		last = time.Since(at) / batch
		if n == 0 {
			first = last
		}
	}
	now, _ := EngineMemory()
	grown := rss(t) - resident
	debug.FreeOSMemory()
	each := (now - used) / uint64(n)
	t.Logf("%d pictures: first %v, last %v each; %d B of the engine, which holds %d; %d B of the process, %d B after collection",
		n, first, last, each, limit/each, grown/n, (rss(t)-resident)/n)
	require.Less(t, grown/n, 10<<10)
	require.Equal(t, hotel, draw(t, Options{}, example(t, "hotel")))
}

// rss is the resident size of this process, in bytes.
func rss(t *testing.T) int {
	status, err := os.ReadFile("/proc/self/status")
	require.NoError(t, err, "needs /proc")
	_, line, _ := bytes.Cut(status, []byte("VmRSS:"))
	kb, err := strconv.Atoi(string(bytes.Fields(line)[0]))
	require.NoError(t, err)
	return kb << 10
}
