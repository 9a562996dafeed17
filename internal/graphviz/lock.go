//go:build !js && !wasip1

package graphviz

import "context"

// turn holds one token: the engine's module, its maps and its file system are
// shared by the whole process, so one drawing runs at a time. A channel and
// not a mutex, so that a caller can leave the queue.
var turn = make(chan struct{}, 1)

// Lock waits for the engine until ctx ends. While it is held nothing in this
// module touches Graphviz, so that a program which uses go-graphviz itself can
// take turns with it. unlock may be called more than once.
func Lock(ctx context.Context) (unlock func(), err error) {
	if err := acquire(ctx); err != nil {
		return nil, err
	}
	held := make(chan struct{}, 1)
	held <- struct{}{}
	return func() {
		select {
		case <-held:
			defer release()
			if Err() == nil {
				theEngine.used.host()
			}
		default:
		}
	}, nil
}

func acquire(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	// Both may have been ready: a context that has ended wins.
	if err := ctx.Err(); err != nil {
		release()
		return err
	}
	return nil
}

func release() { <-turn }
