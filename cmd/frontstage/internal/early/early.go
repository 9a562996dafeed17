// Package early does what the command can do without Graphviz, before that is
// started.
//
// Importing go-graphviz compiles 1.5 MB of WebAssembly, which takes 30 ms at each
// start, and more than half a second at the first one on a machine. Go initialises
// packages in the order of their import paths as soon as their imports are (see
// "Program initialization" in the language's specification). What this package
// imports is ready before package net, which wazero needs, which go-graphviz needs;
// so its init runs first, does the whole work of a command such as check or fmt, and
// ends the process. Whatever needs Graphviz, or help, goes on to main.
//
// For this to hold, nothing that is reached from here may import net or what comes
// behind it, such as net/url, which kong needs; .ci/run holds that, and a test that
// these commands leave no trace of Graphviz's start. Where it does not hold they are
// slower, and do the same.
package early

import (
	"context"
	"fmt"
	"os"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/answers"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/draw"
)

func init() {
	if len(os.Args) == 2 && os.Args[1] == "--version" {
		fmt.Println(cli.Version())
		os.Exit(0)
	}
	if c, ok := cli.Quick(os.Args[1:]); ok {
		if do := without(c); do != nil {
			e := cli.System()
			os.Exit(cli.Do(e, func(ctx context.Context) error { return do(ctx, e) }))
		}
	}
}

// without is how a command is done without Graphviz; nil if it cannot be.
func without(c any) func(context.Context, *cli.Env) error {
	switch c := c.(type) {
	case cli.Command:
		return c.Run
	case *cli.Render:
		if draw.Ready(c.Kind) {
			return func(ctx context.Context, e *cli.Env) error { return draw.Run(ctx, e, c) }
		}
	case *cli.Survey:
		if answers.Ready(c.Kind) {
			return func(ctx context.Context, e *cli.Env) error { return answers.Run(ctx, e, c) }
		}
	}
	return nil
}
