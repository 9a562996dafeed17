package graphviz

import "errors"

// What an [Error] may wrap. Test with [errors.Is].
var (
	// ErrEmpty: there is nothing to draw, or Graphviz wrote nothing.
	ErrEmpty = errors.New("empty")
	// ErrTruncated: Graphviz stopped before the end of the SVG.
	ErrTruncated = errors.New("truncated")
	// ErrDrawing: Graphviz drew something else than it was asked for.
	ErrDrawing = errors.New("graphviz drew something unexpected")
	// ErrInput: the DOT cannot be handed over (it holds a NUL byte).
	ErrInput = errors.New("input holds a NUL byte")
	// ErrSyntax: Graphviz could not read the DOT.
	ErrSyntax = errors.New("cannot be read as DOT")
	// ErrExhausted: the engine's memory is nearly used up for the life of
	// this process; nothing is drawn any more, restart the process.
	ErrExhausted = errors.New("engine memory exhausted")
	// ErrNoEngine: there is no engine on this platform, and layouts need one.
	ErrNoEngine = errors.New("there is no layout engine on this platform (js, wasip1)")
	// ErrDead: the engine has stopped for the life of this process.
	ErrDead = errors.New("engine has stopped")
)

// Error says which step of a drawing failed.
type Error struct {
	Op  string // "input", "start", "parse", "layout", "render", "close"
	Err error
}

func (e *Error) Error() string { return "graphviz: " + e.Op + ": " + e.Err.Error() }

func (e *Error) Unwrap() error { return e.Err }

// fail wraps err, which may be nil.
func fail(op string, err error) error {
	if err == nil {
		return nil
	}
	return &Error{Op: op, Err: err}
}
