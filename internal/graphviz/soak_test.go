//go:build soak

package graphviz

import (
	"bytes"
	"os"
	"runtime/debug"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestSoak draws 100,000 distinct blueprints of 30 cards, or as many as fit
// into FRONTSTAGE_SOAK (default 3m):
//
//	go test -tags soak -run TestSoak -v -timeout 1h ./internal/graphviz
func TestSoak(t *testing.T) {
	within := 3 * time.Minute
	if s := os.Getenv("FRONTSTAGE_SOAK"); s != "" {
		var err error
		within, err = time.ParseDuration(s)
		require.NoError(t, err)
	}
	const most, batch = 100_000, 1000
	base := skeleton(30)
	draw := func(i int) {
		dot := bytes.Replace(base, []byte(`"0,0"`), []byte(`"0,`+strconv.Itoa(i%100)+`"`), 1)
		_, err := SVG(t.Context(), dot)
		require.NoError(t, err)
	}
	for i := range batch {
		draw(i)
	}
	begun, resident := time.Now(), rss(t)
	used, _ := Consumed()
	n := 0
	var first, last time.Duration
	for ; n < most && time.Since(begun) < within; n += batch {
		at := time.Now()
		for i := range batch {
			draw(n + i)
		}
		last = time.Since(at) / batch
		if n == 0 {
			first = last
		}
	}
	now, _ := Consumed()
	grown := rss(t) - resident
	debug.FreeOSMemory()
	t.Logf("%d drawings: first %v, last %v each; engine %d B, process %d B, after collection %d B a drawing",
		n, first, last, (now-used)/uint64(n), grown/n, (rss(t)-resident)/n)
	require.Less(t, grown/n, 10<<10)
}

// rss is the resident size of this process, in bytes.
func rss(t *testing.T) int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Skip("needs /proc")
	}
	_, line, _ := bytes.Cut(status, []byte("VmRSS:"))
	kb, err := strconv.Atoi(string(bytes.Fields(line)[0]))
	require.NoError(t, err)
	return kb << 10
}
