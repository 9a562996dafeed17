//go:build !race

package hostile

// Race tells that the race detector watches, which allocates by itself and
// takes several times as long.
const Race = false
