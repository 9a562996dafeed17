//go:build js || wasip1

package graphviz

import "context"

// go-graphviz does not build here. What needs no layout goes on as it is.

// Draw returns the shapes, of which nothing is left to decide.
func Draw(ctx context.Context, shapes []Shape, _ int) ([]Shape, error) { return shapes, ctx.Err() }

// Err is nil: there is no engine that could fail.
func Err() error { return nil }

// Consumed is 0 of 0.
func Consumed() (bytes, max uint64) { return 0, 0 }

// Lock has nothing to lock.
func Lock(ctx context.Context) (unlock func(), err error) { return func() {}, ctx.Err() }

// Find cannot be done without an engine.
func (l *Layout) Find(context.Context) (*Found, error) { return nil, fail("layout", ErrNoEngine) }

// FindRanks cannot be done without an engine.
func (l *Layout) FindRanks(context.Context) ([]int, error) { return nil, fail("layout", ErrNoEngine) }
