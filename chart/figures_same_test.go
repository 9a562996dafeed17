package chart_test

import (
	"io"
	"runtime"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/internal/race"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// The same figures give the same bytes, whoever draws them at the same time.
func TestFiguresAreTheSame(t *testing.T) {
	charts := figureCharts(t)
	want := map[string]string{}
	for name, draw := range charts {
		p, err := draw(chart.Options{Language: journey.Chinese})
		want[name] = drawn(t, p, err)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for name, draw := range charts {
				p, err := draw(chart.Options{Language: journey.Chinese})
				if err != nil || drawn(t, p, nil) != want[name] {
					t.Error("another picture of", name)
				}
			}
		})
	}
	wg.Wait()
}

// A chart of 20 items takes 400 kB at most, drawn and written.
func TestFigureBytes(t *testing.T) {
	if race.Enabled {
		t.Skip("the race detector allocates as well")
	}
	var needs []survey.KanoResult
	for range 2 {
		needs = append(needs, hotelNeeds(t, journey.English)...)
	}
	charts := figureCharts(t)
	delete(charts, "emotion-many")    // 7 curves of 8 touchpoints
	delete(charts, "emotion-curve-6") // 6
	draw := func(name string) {
		if name == "" {
			p, err := chart.Kano(needs)
			require.NoError(t, err)
			require.NoError(t, p.SVG(io.Discard))
			return
		}
		p, err := charts[name](chart.Options{})
		require.NoError(t, err)
		require.NoError(t, p.SVG(io.Discard))
	}
	names := []string{""}
	for name := range charts {
		names = append(names, name)
	}
	for _, name := range names {
		draw(name)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for range 10 {
			draw(name)
		}
		runtime.ReadMemStats(&after)
		require.Less(t, (after.TotalAlloc-before.TotalAlloc)/10, uint64(410_000), name)
	}
}
