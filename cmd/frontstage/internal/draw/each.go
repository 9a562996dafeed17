package draw

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// each does n things on several processors, all for 0 workers, and hands over how
// each ended, in their order and one at a time. It ends early when ctx does, or
// when then returns an error.
func each(ctx context.Context, n, workers int, do func(i int) error, then func(i int, err error) error) error {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, stop := context.WithCancel(ctx)
	var wait sync.WaitGroup
	defer wait.Wait()
	defer stop()
	ended := make([]chan error, n)
	for i := range ended {
		ended[i] = make(chan error, 1)
	}
	var next atomic.Int64
	for range min(workers, n) {
		wait.Go(func() {
			for i := int(next.Add(1) - 1); i < n && ctx.Err() == nil; i = int(next.Add(1) - 1) {
				ended[i] <- do(i)
			}
		})
	}
	for i := range n {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case err := <-ended[i]:
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err := then(i, err); err != nil {
				return err
			}
		}
	}
	return nil
}
