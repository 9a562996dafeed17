package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
)

// Env is what a command has around it.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Colour         bool // Stdout is a terminal that wants colours
	Progress       bool // Stderr is a terminal
	Waiting        bool // Stdin is a terminal: somebody would have to type
}

// System is the environment of this process.
func System() *Env {
	return &Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Colour:   terminal(os.Stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		Progress: terminal(os.Stderr) && os.Getenv("TERM") != "dumb",
		Waiting:  terminal(os.Stdin),
	}
}

func terminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && info.Name() != "null" && info.Name() != "NUL"
}

// The exit codes. A command that was interrupted exits as shells expect it.
const (
	exitProblems    = 1
	exitUsage       = 2
	exitInterrupted = 130
)

// ErrProblems says that there were problems, which have been told already.
var ErrProblems = errors.New("there are problems")

type usageError struct{ error }

// Usage is a mistake of the command line, not of a document.
func Usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// End tells how a command ended, and gives its exit code.
func (e *Env) End(err error) int {
	var bad usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(e.Stderr, "frontstage: interrupted")
		return exitInterrupted
	case errors.Is(err, ErrProblems):
		return exitProblems
	case errors.Is(err, syscall.EPIPE):
		return exitProblems // nobody reads on, and nobody wants to hear of it
	case errors.As(err, &bad):
		fmt.Fprintln(e.Stderr, "frontstage:", Clean(err.Error()))
		return exitUsage
	}
	fmt.Fprintln(e.Stderr, "frontstage:", Clean(err.Error()))
	return exitProblems
}

// Clean is a text that may hold anything, made fit for a terminal: no control
// character reaches it, so that no document or file name can write over what
// stands there.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && (r < 0x20 || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069) {
			return '\ufffd'
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}
