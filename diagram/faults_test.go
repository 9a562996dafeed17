package diagram

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/picture"
)

// write draws the blueprint and writes it.
func write(ctx context.Context, w io.Writer, s *blueprint.Service) error {
	p, err := Blueprint(ctx, s)
	if err != nil {
		return err
	}
	return p.SVG(w)
}

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
		err := write(newCountdown(t.Context(), stages), &b, s)
		if err == nil {
			require.Equal(t, want, b.String())
			break
		}
		require.ErrorIs(t, err, context.Canceled, "stage %d", stages)
		require.Zero(t, b.Len(), "stage %d", stages)
		require.Less(t, stages, 1000)
	}
	require.GreaterOrEqual(t, stages, 60, "for each cell that is measured and routed, in the queue, after drawing")
	require.Equal(t, want, draw(t, Options{}, s))
}

// TestContextIsAskedAllAlong: no part of the work goes on for long without
// looking whether somebody still waits.
func TestContextIsAskedAllAlong(t *testing.T) {
	asked := func(s *blueprint.Service) int {
		const many = 1 << 30
		ctx := newCountdown(t.Context(), many)
		_, err := Blueprint(ctx, s)
		require.NoError(t, err)
		return many - int(ctx.left.Load())
	}
	const columns, lanes = 300, 60
	few, more := asked(staffEmotions(columns, 1)), asked(staffEmotions(columns, lanes))
	require.GreaterOrEqual(t, few, 3*columns, "each cell is measured twice, and drawn")
	require.GreaterOrEqual(t, more-few, 3*(lanes-1), "each curve is measured, drawn and told in words")
	linked := asked(loops(300))
	require.GreaterOrEqual(t, linked, 3*300, "links are measured, and routed twice")
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
				switch err := write(ctx, &b, s); {
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
			if err := write(ctx, &b, s); !errors.Is(err, context.DeadlineExceeded) || b.Len() > 0 {
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
		require.ErrorIs(t, write(t.Context(), &failing{n}, s), errFull)
		require.ErrorIs(t, BlueprintDOT(t.Context(), &failing{n}, s), errFull)
		require.ErrorIs(t, cache(t.Context(), picture.NewCache(1<<20), &failing{n}, Options{}, s), errFull)
	}
	short := writerFunc(func(p []byte) (int, error) { return len(p) - 1, nil })
	require.ErrorIs(t, write(t.Context(), short, s), io.ErrShortWrite)
	require.ErrorIs(t, BlueprintDOT(t.Context(), short, s), io.ErrShortWrite)
	require.ErrorIs(t, cache(t.Context(), picture.NewCache(1<<20), short, Options{}, s), io.ErrShortWrite)
}

type writerFunc func(p []byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// TestWriterBlocks draws, also from within a writer, while another waits.
func TestWriterBlocks(t *testing.T) {
	s := example(t, "hotel")
	want := draw(t, Options{}, s)
	blocked, free, done := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		done <- write(t.Context(), writerFunc(func(p []byte) (int, error) {
			close(blocked)
			<-free
			return len(p), nil
		}), s)
	}()
	<-blocked
	require.Equal(t, want, draw(t, Options{}, s))
	within := ""
	require.NoError(t, write(t.Context(), writerFunc(func(p []byte) (int, error) {
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
	for _, c := range []*picture.Cache{nil, picture.NewCache(1 << 20)} {
		for range 3 {
			require.PanicsWithValue(t, "oops", func() {
				_ = cache(t.Context(), c, writerFunc(func([]byte) (int, error) { panic("oops") }), Options{}, s)
			})
			require.Equal(t, want, cached(t, c, Options{}, s))
		}
	}
}
