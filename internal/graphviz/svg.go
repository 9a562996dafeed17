//go:build !js && !wasip1

package graphviz

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	gographviz "github.com/goccy/go-graphviz"
	"github.com/goccy/go-graphviz/gvc"

	"github.com/frontstage-go/frontstage/internal/graphviz/folder"
)

// SVG draws dot as it stands (layout nop2: positions and routes are read, not
// found) and returns Graphviz's SVG.
//
// It may be called from any number of goroutines; one draws at a time. ctx is
// heeded while waiting for the engine; a drawing that has begun is finished,
// because interrupting it would harm the engine for good.
func SVG(ctx context.Context, dot []byte) ([]byte, error) { return run(ctx, dot, "nop2", "svg") }

// run lays dot out with one of Graphviz's layouts, and writes it in a format.
func run(ctx context.Context, dot []byte, layout string, format string) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if len(bytes.TrimSpace(dot)) == 0 {
		return nil, fail("input", ErrEmpty)
	}
	if err := check(dot); err != nil {
		return nil, fail("input", err)
	}
	if err := acquire(ctx); err != nil {
		return nil, err
	}
	defer release()
	return theEngine.run(context.WithoutCancel(ctx), dot, layout, format)
}

func init() { folder.Restore() }

// trial is drawn after a failure, to learn whether the engine still lives.
var trial = []byte(`digraph{a[label=" ",pos="9,9"]}`)

var theEngine engine

type engine struct {
	gvc  *gvc.Context
	fs   memFS
	used gauge
	dead atomic.Bool
}

// Err is [ErrDead] or [ErrExhausted] when that is what every drawing would come
// back with, or nil.
func Err() error {
	if theEngine.dead.Load() {
		return ErrDead
	}
	if used, most := Consumed(); used >= most {
		return ErrExhausted
	}
	return nil
}

// run draws as long as the engine has memory and is alive. A trap inside it
// (a stack that overflows, memory that is not there) may come back as any
// error or none, and every later call then fails as well and costs memory: so
// whatever fails is followed by a drawing that cannot fail.
func (e *engine) run(ctx context.Context, dot []byte, layout string, format string) ([]byte, error) {
	if e.dead.Load() {
		return nil, fail("start", ErrDead)
	}
	if used, most := Consumed(); used+uint64(len(dot)) >= most {
		return nil, fail("start", ErrExhausted)
	}
	svg, err := e.draw(ctx, dot, layout, format)
	if err == nil {
		return svg, nil
	}
	if _, again := e.draw(ctx, trial, "nop2", "svg"); again != nil {
		e.dead.Store(true)
		return nil, &Error{Op: "start", Err: errors.Join(ErrDead, err)}
	}
	return nil, err
}

func (e *engine) draw(ctx context.Context, dot []byte, layout string, format string) (svg []byte, err error) {
	op := "start"
	defer func() {
		if r := recover(); r != nil {
			svg, err = nil, errors.Join(err, fail(op, fmt.Errorf("panic: %v", r)))
		}
	}()
	// Set anew for each drawing: the file system is process-wide and the host
	// program may have put its own in place. Nil is go-graphviz's default.
	gographviz.SetFileSystem(&e.fs)
	defer gographviz.SetFileSystem(nil)

	if e.gvc == nil {
		if e.gvc, err = gvc.New(ctx); err != nil {
			return nil, fail(op, err)
		}
	}
	host, err := hostPath()
	if err != nil {
		return nil, fail(op, err)
	}

	op = "parse"
	nodes := 0
	defer func() { e.used.book(len(dot), nodes) }()
	graph, err := parse(dot)
	if err != nil {
		return nil, fail(op, err)
	}
	defer func() {
		if cerr := fail("close", graph.Close()); cerr != nil {
			svg, err = nil, errors.Join(err, cerr)
		}
	}()

	if nodes, err = graph.NodeNum(); err != nil {
		nodes = len(dot) / 2 // no shorter ones can be written
	}

	op = "layout"
	defer func() {
		if cerr := fail("close", e.gvc.FreeLayout(ctx, graph)); cerr != nil {
			svg, err = nil, errors.Join(err, cerr)
		}
	}()
	if err := e.gvc.Layout(ctx, graph, layout); err != nil {
		return nil, fail(op, err)
	}

	op = "render"
	defer e.fs.expect("")
	e.fs.expect(inFS(host))
	if err := e.gvc.RenderFilename(ctx, graph, format, host); err != nil {
		return nil, fail(op, err)
	}
	return finished(e.fs.out.Bytes(), ends[format])
}

// ends is what a whole drawing ends with.
var ends = map[string]string{"svg": "</svg>", "dot": "}"}

// finished copies a whole drawing out of the shared buffer. Graphviz's own status
// is not enough: a drawing that was cut short reports success.
func finished(out []byte, end string) ([]byte, error) {
	out = bytes.TrimSpace(out)
	if len(out) == 0 {
		return nil, fail("render", ErrEmpty)
	}
	if !bytes.HasSuffix(out, []byte(end)) {
		return nil, fail("render", ErrTruncated)
	}
	return append(bytes.Clone(out), '\n'), nil
}
