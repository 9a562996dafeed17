package graphviz

import "sync/atomic"

// limit is where we stop, bytes of the engine's memory.
const limit = 3 << 30

var consumed atomic.Uint64

// Consumed returns how much of the engine's memory this process has used up
// for good, and the limit at which [SVG] begins to return [ErrExhausted].
func Consumed() (bytes, max uint64) { return consumed.Load(), limit }
