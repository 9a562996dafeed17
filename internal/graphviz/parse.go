//go:build !js && !wasip1

package graphviz

import (
	"fmt"
	"strings"

	"github.com/goccy/go-graphviz/cgraph"
)

// parse reads dot. Graphviz's scanner keeps its state between calls: one source
// of the host program that ends in an open string or comment, or goes on after
// its graph, spoils all that follow, for the life of the process. So after a
// failure the scanner is mended and asked once more.
func parse(dot []byte) (*cgraph.Graph, error) {
	graph, err := read(dot)
	if err == nil {
		return graph, nil
	}
	mend()
	if graph, again := read(dot); again == nil {
		return graph, nil
	}
	mend()
	return nil, err
}

func read(dot []byte) (*cgraph.Graph, error) {
	graph, err := cgraph.ParseBytes(dot)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %s", ErrSyntax, strings.TrimSpace(err.Error()))
	case graph == nil: // Graphviz has no message
		return nil, ErrSyntax
	}
	return graph, nil
}

// mend closes whatever the scanner may believe to be open: a comment, a quoted
// string, HTML-like strings within each other. It gives up after some depth:
// then the trial drawing finds the engine dead.
func mend() {
	if clean() {
		return
	}
	const nested = 32
	for i := range 2 + nested {
		closer := ">"
		switch i {
		case 0:
			closer = "*/"
		case 1:
			closer = `"`
		}
		if graph, err := read([]byte(closer)); err == nil {
			_ = graph.Close()
		}
		if clean() {
			return
		}
	}
}

// clean tells whether the scanner reads a plain graph; its first try may still
// swallow what was left over.
func clean() bool {
	for range 2 {
		if graph, err := read([]byte("digraph{}")); err == nil {
			return graph.Close() == nil
		}
	}
	return false
}
