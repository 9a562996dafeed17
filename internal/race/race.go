//go:build race

// Package race tells tests whether the race detector watches, which allocates by
// itself and takes several times as long.
package race

// Enabled: the program was built with -race.
const Enabled = true
