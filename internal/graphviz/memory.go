//go:build !js && !wasip1

package graphviz

import (
	"strings"
	"sync/atomic"

	"github.com/goccy/go-graphviz/cgraph"
)

// limit is where we stop, bytes of the engine's memory. Its end is 4 GiB, and
// what happens there is a crash; the rest is room for one drawing.
const limit = 3 << 30

// Consumed returns how much of the engine's memory this process has used up
// for good and the limit at which [SVG] begins to return [ErrExhausted]. It is
// cheap, may be called at any time and never falls. Before the first drawing it
// is 0, after it half a megabyte. It is exact to a few megabytes; what a host
// program draws under [Lock] is looked for at some of its unlocks, but not
// surely seen: it leaves holes of any size, into which the look may fall.
//
// The process takes two to three times as much for it: Go copies the engine's
// memory when it grows, and collects the old copy at its leisure.
func Consumed() (bytes, max uint64) { return theEngine.used.now.Load(), limit }

// gauge follows the highest address in use: by reckoning, and every megabyte by
// asking the engine.
type gauge struct {
	now  atomic.Uint64 // published, never falls
	last uint64        // last probe
	sum  uint64        // reckoned since
	turn int           // of the host program
}

// What go-graphviz leaves behind in the engine, by measurement and rounded up:
// the source, and strings for each node that it asks for its label and for each
// drawing.
const (
	perDrawing = 160
	perNode    = 64
	probeEvery = 1 << 20
	hostTurns  = 16
)

// host looks, now and then because looking leaves 4 kB behind, how much the host
// program took while it held the lock.
func (g *gauge) host() {
	if g.turn++; g.turn%hostTurns == 0 {
		g.look()
	}
}

// look asks the engine.
func (g *gauge) look() {
	if at := probe(); at > g.last {
		g.last, g.sum = at, 0
	}
	g.now.Store(max(g.now.Load(), g.last+g.sum))
}

// book adds a drawing from source bytes with so many nodes.
func (g *gauge) book(source, nodes int) {
	g.sum += uint64(source) + uint64(nodes)*perNode + perDrawing
	if g.last == 0 || g.sum >= probeEvery {
		g.look()
		return
	}
	g.now.Store(max(g.now.Load(), g.last+g.sum))
}

// probeName is longer than the holes that drawings leave between what leaks,
// so that it is stored at the top.
const probeName = 4 << 10

// probe returns an address near the top of the memory in use: the identity of a
// node is the address of its name. Zero means that it cannot be known.
func probe() uint64 {
	graph, err := read([]byte("graph{" + strings.Repeat("p", probeName) + "}"))
	if err != nil {
		return 0
	}
	defer graph.Close()
	node, err := graph.FirstNode()
	if err != nil || node == nil {
		return 0
	}
	return address(node)
}

func address(node *cgraph.Node) uint64 {
	at := uint64(node.Base().Tag().ID())
	if at%2 != 0 || at >= 1<<32 { // identities of what has no name are odd
		return 0
	}
	return at + probeName
}
