// Package cli holds the commands of frontstage: the flags of all, and what those
// do that draw nothing. Those that draw stand in packages of their own, and kong in
// package grammar, so that this one imports little; see package early.
package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// Command is a command that this package does.
type Command interface {
	Run(context.Context, *Env) error
}

// Do does something that an interrupt ends, and returns the exit code.
func Do(e *Env, do func(context.Context) error) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		<-ctx.Done()
		stop() // a second interrupt ends the process at once
	}()
	return e.End(do(ctx))
}
