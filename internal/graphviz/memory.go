package graphviz

import "sync/atomic"

// limit is where we stop, bytes of the engine's memory. Its end is 4 GiB; the
// rest is room for one drawing.
const limit = 3 << 30

// What go-graphviz leaves behind in the engine, by measurement (TestMemory
// compares with the engine's own figure): the source, and strings for each
// node that it asks for its label and for each drawing.
const (
	perDrawing = 512
	perNode    = 96
)

var consumed atomic.Uint64

// consume books a drawing from source bytes with so many nodes.
func consume(source, nodes int) {
	consumed.Add(uint64(source) + uint64(nodes)*perNode + perDrawing)
}

// Consumed returns how much of the engine's memory this process has used up
// for good, and the limit at which [SVG] begins to return [ErrExhausted]. It
// is reckoned, not read, and errs on the high side.
func Consumed() (bytes, max uint64) { return consumed.Load(), limit }
