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
)

// countdown is a context that ends when it is asked for the n-th time.
type countdown struct {
	context.Context
	left atomic.Int64
	done chan struct{}
	once sync.Once
}

func newCountdown(ctx context.Context, n int) *countdown {
	c := &countdown{Context: ctx, done: make(chan struct{})}
	c.left.Store(int64(n))
	return c
}

func (c *countdown) Err() error {
	if c.left.Add(-1) >= 0 {
		return nil
	}
	c.once.Do(func() { close(c.done) })
	return context.Canceled
}

func (c *countdown) Done() <-chan struct{} { return c.done }

// TestCancelledAtEveryStage ends the context at the first time that it is
// heeded, the second and so on, until the picture is finished.
func TestCancelledAtEveryStage(t *testing.T) {
	s := example(t, "hotel")
	want := draw(t, Options{}, s)
	stages := 0
	for ; ; stages++ {
		var b bytes.Buffer
		err := SVG(newCountdown(t.Context(), stages), &b, s)
		if err == nil {
			require.Equal(t, want, b.String())
			break
		}
		require.ErrorIs(t, err, context.Canceled, "stage %d", stages)
		require.Zero(t, b.Len(), "stage %d", stages)
		require.Less(t, stages, 1000)
	}
	require.GreaterOrEqual(t, stages, 5, "before counting, after layout, before and in the queue, after drawing")
	require.Equal(t, want, draw(t, Options{}, s))
}

// TestCancelledAtRandom cancels from outside at any moment, in the queue as well
// as while drawing.
func TestCancelledAtRandom(t *testing.T) {
	const goroutines, each = 8, 1250
	s := first(example(t, "hotel"), 2)
	want := draw(t, Options{}, s)
	begun := time.Now()
	for range 20 {
		draw(t, Options{}, s)
	}
	whole := time.Since(begun) / 20
	var drawn, cancelled atomic.Int64
	var wg sync.WaitGroup
	for g := range goroutines {
		wg.Go(func() {
			rnd := rand.New(rand.NewPCG(uint64(g), 2))
			for range each {
				ctx, cancel := context.WithCancel(t.Context())
				stop := time.AfterFunc(time.Duration(rnd.Int64N(int64(whole)*goroutines/2)), cancel)
				var b bytes.Buffer
				switch err := SVG(ctx, &b, s); {
				case err == nil && b.String() == want:
					drawn.Add(1)
				case errors.Is(err, context.Canceled) && b.Len() == 0:
					cancelled.Add(1)
				default:
					t.Errorf("%v, %d bytes", err, b.Len())
				}
				stop.Stop()
				cancel()
			}
		})
	}
	wg.Wait()
	t.Logf("%d drawn, %d cancelled", drawn.Load(), cancelled.Load())
	require.Positive(t, drawn.Load())
	require.Positive(t, cancelled.Load())
	require.Equal(t, want, draw(t, Options{}, s))
}

// first is a service with the first stages only and nothing behind them.
func first(s *blueprint.Service, stages int) *blueprint.Service {
	return &blueprint.Service{Journey: journey.Journey{Title: s.Title, Stages: s.Stages[:stages]}}
}

// TestGivingUpLeavesTheQueue: who waits for Graphviz and gives up is gone.
func TestGivingUpLeavesTheQueue(t *testing.T) {
	s := example(t, "hotel")
	unlock, err := LockEngine(t.Context())
	require.NoError(t, err)
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
			defer cancel()
			var b bytes.Buffer
			if err := SVG(ctx, &b, s); !errors.Is(err, context.DeadlineExceeded) || b.Len() > 0 {
				t.Errorf("%v, %d bytes", err, b.Len())
			}
		})
	}
	wg.Wait() // though the engine is still locked
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	_, err = LockEngine(ctx)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	unlock()
	unlock()
	draw(t, Options{}, s)
}

type failing struct{ left int }

var errFull = errors.New("disk full")

func (f *failing) Write(p []byte) (int, error) {
	if len(p) > f.left {
		return f.left, errFull
	}
	f.left -= len(p)
	return len(p), nil
}

func TestWriterFails(t *testing.T) {
	s := example(t, "hotel")
	for _, n := range []int{0, 1, 100} {
		require.ErrorIs(t, SVG(t.Context(), &failing{n}, s), errFull)
		require.ErrorIs(t, DOT(&failing{n}, s), errFull)
		require.ErrorIs(t, blueprint.Write(&failing{n}, s), errFull)
	}
}

type writerFunc func(p []byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// TestWriterBlocks draws, also from within a writer, while another waits.
func TestWriterBlocks(t *testing.T) {
	s := example(t, "hotel")
	want := draw(t, Options{}, s)
	blocked, free, done := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		done <- SVG(t.Context(), writerFunc(func(p []byte) (int, error) {
			close(blocked)
			<-free
			return len(p), nil
		}), s)
	}()
	<-blocked
	require.Equal(t, want, draw(t, Options{}, s))
	within := ""
	require.NoError(t, SVG(t.Context(), writerFunc(func(p []byte) (int, error) {
		within = draw(t, Options{}, s)
		return len(p), nil
	}), s))
	require.Equal(t, want, within)
	close(free)
	require.NoError(t, <-done)
}

func TestWriterPanics(t *testing.T) {
	s := example(t, "hotel")
	want := draw(t, Options{}, s)
	for _, c := range []*Cache{nil, NewCache(1 << 20)} {
		for range 3 {
			require.PanicsWithValue(t, "oops", func() {
				_ = c.SVG(t.Context(), writerFunc(func([]byte) (int, error) { panic("oops") }), Options{}, s)
			})
			require.Equal(t, want, cached(t, c, Options{}, s))
		}
	}
}

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
	cache := NewCache(100 << 10) // room for two
	type job struct {
		name string
		draw func(ctx context.Context, w io.Writer) error
		want string
	}
	jobs := []*job{
		{name: "emotion", draw: func(_ context.Context, w io.Writer) error { return chart.EmotionCurve(w, &hotel.Journey) }},
		{name: "feasibility", draw: func(_ context.Context, w io.Writer) error { return chart.Feasibility(w, &hotel.Journey) }},
		{name: "dot", draw: func(_ context.Context, w io.Writer) error { return DOT(w, training) }},
		{name: "cached", draw: func(ctx context.Context, w io.Writer) error {
			return cache.SVG(ctx, w, Options{Language: journey.Chinese}, training)
		}},
		{name: "cached too", draw: func(ctx context.Context, w io.Writer) error { return cache.SVG(ctx, w, Options{}, hotel) }},
		{name: "refused", draw: func(ctx context.Context, w io.Writer) error {
			var p journey.Problems
			if err := SVG(ctx, w, &blueprint.Service{}); !errors.As(err, &p) && ctx.Err() == nil {
				return err
			}
			return nil
		}},
	}
	for _, s := range []*blueprint.Service{hotel, training, example(t, "power"), example(t, "texts"), first(hotel, 1), grown(1, 1), grown(7, 5), plain(30, 6)} {
		jobs = append(jobs, &job{name: s.Title, draw: func(ctx context.Context, w io.Writer) error { return SVG(ctx, w, s) }})
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
