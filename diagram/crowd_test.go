package diagram

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// TestCrowd draws blueprints of all sizes and charts from 64 goroutines, some
// of which give up, for FRONTSTAGE_CROWD (default 2s; .ci/run gives it a minute
// under the race detector).
func TestCrowd(t *testing.T) {
	within := 2 * time.Second
	if s := os.Getenv("FRONTSTAGE_CROWD"); s != "" {
		var err error
		within, err = time.ParseDuration(s)
		require.NoError(t, err)
	}
	hotel, training := example(t, "hotel"), example(t, "training")
	kept := picture.NewCache(100 << 10) // room for two
	type job struct {
		name string
		draw func(ctx context.Context, w io.Writer) error
		want string
	}
	charted := func(draw func(...*journey.Journey) (*picture.Picture, error)) func(context.Context, io.Writer) error {
		return func(_ context.Context, w io.Writer) error {
			p, err := draw(&hotel.Journey)
			if err != nil {
				return err
			}
			return p.SVG(w)
		}
	}
	jobs := []*job{
		{name: "emotion", draw: charted(chart.EmotionCurve)},
		{name: "feasibility", draw: charted(func(js ...*journey.Journey) (*picture.Picture, error) { return chart.Feasibility(js[0]) })},
		{name: "dot", draw: func(ctx context.Context, w io.Writer) error { return BlueprintDOT(ctx, w, training) }},
		{name: "cached", draw: func(ctx context.Context, w io.Writer) error {
			return cache(ctx, kept, w, Options{Language: journey.Chinese}, training)
		}},
		{name: "cached too", draw: func(ctx context.Context, w io.Writer) error { return cache(ctx, kept, w, Options{}, hotel) }},
		{name: "refused", draw: func(ctx context.Context, w io.Writer) error {
			var p journey.Problems
			if err := write(ctx, w, &blueprint.Service{}); !errors.As(err, &p) && ctx.Err() == nil {
				return err
			}
			return nil
		}},
	}
	for _, s := range []*blueprint.Service{hotel, training, example(t, "power"), example(t, "texts"), first(hotel, 1), grown(1, 1), grown(7, 5), plain(30, 6)} {
		jobs = append(jobs, &job{name: s.Title, draw: func(ctx context.Context, w io.Writer) error { return write(ctx, w, s) }})
	}
	for _, j := range jobs {
		var b bytes.Buffer
		require.NoError(t, j.draw(t.Context(), &b), j.name)
		j.want = b.String()
	}
	ctx, stop := context.WithTimeout(t.Context(), within)
	defer stop()
	var drawn, gone atomic.Int64
	var wg sync.WaitGroup
	for g := range 64 {
		wg.Go(func() {
			rnd := rand.New(rand.NewPCG(uint64(g), 3))
			for ctx.Err() == nil {
				j := jobs[rnd.IntN(len(jobs))]
				one, cancel := context.WithCancel(ctx)
				if rnd.IntN(3) == 0 {
					one, cancel = context.WithTimeout(ctx, time.Duration(rnd.IntN(300))*time.Millisecond)
				}
				var b bytes.Buffer
				err := j.draw(one, &b)
				switch {
				case err == nil && b.String() == j.want:
					drawn.Add(1)
				case err != nil && b.Len() == 0 && one.Err() != nil && (errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled)):
					gone.Add(1)
				default:
					t.Errorf("%s: %v, %d bytes", j.name, err, b.Len())
				}
				cancel()
			}
		})
	}
	wg.Wait()
	t.Logf("%d pictures drawn, %d given up", drawn.Load(), gone.Load())
	require.Positive(t, drawn.Load())
	require.Positive(t, gone.Load())
}
