package diagram

import (
	"context"

	"github.com/frontstage-go/frontstage/internal/graphviz"
)

// What drawing may come back with when Graphviz can go on no longer; test with
// [errors.Is]. In both cases the process has to be restarted before it can draw
// again, while everything else goes on working.
var (
	// ErrEngineExhausted: the engine's memory is used up to the limit that
	// [EngineMemory] tells. Nothing is harmed; nothing more is drawn.
	ErrEngineExhausted = graphviz.ErrExhausted
	// ErrEngineStopped: the engine has failed for good. It takes a failure
	// inside Graphviz, or a program that uses go-graphviz without [LockEngine].
	ErrEngineStopped = graphviz.ErrDead
	// ErrNoEngine: flow and actor map are laid out by Graphviz, and there is none on
	// this platform (GOOS=js, GOOS=wasip1). All other pictures are drawn without it.
	ErrNoEngine = graphviz.ErrNoEngine
)

// EngineMemory returns how many bytes of Graphviz's memory this process has
// used up for good, and the limit at which pictures are refused with
// [ErrEngineExhausted]: Graphviz keeps its input for the life of a process. It
// is cheap, may be called at any time and never falls. Before the first picture
// it is 0, with it some half a megabyte. The process itself grows two to three
// times as fast; see "A process's life" in the package's description.
func EngineMemory() (used, limit uint64) { return graphviz.Consumed() }

// EngineErr is [ErrEngineStopped] or [ErrEngineExhausted] when that is what
// every new picture would come back with, and nil otherwise. It is cheap, and
// may be called at any time.
func EngineErr() error { return graphviz.Err() }

// LockEngine keeps this package from Graphviz until unlock is called. A program
// that uses go-graphviz itself must hold it around all of its calls, New and
// Close included: Graphviz is one per process, and two goroutines in it end the
// process. Drawing a blueprint while holding it waits for ever. It waits until
// ctx ends and then returns its error; unlock may be called more than once.
//
// A file system set with graphviz.SetFileSystem is replaced by the default one
// whenever a blueprint is drawn. What the program draws uses up the same memory;
// [EngineMemory] sees it late, or not at all where it leaves large holes, and
// Graphviz hangs or fails at its end. Nor can it be interrupted. So a program
// that draws much by itself, or DOT of strangers, had better do that in another
// process.
func LockEngine(ctx context.Context) (unlock func(), err error) { return graphviz.Lock(ctx) }
