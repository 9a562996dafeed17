//go:build !js && !wasip1

package diagram_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/goccy/go-graphviz"

	"github.com/frontstage-go/frontstage/diagram"
)

// A program that uses go-graphviz itself takes turns with this package.
func ExampleLockEngine() {
	ctx := context.Background()
	unlock, err := diagram.LockEngine(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer unlock()
	graph, err := graphviz.ParseBytes([]byte("digraph { a -> b }"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer graph.Close()
	g, err := graphviz.New(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer g.Close()
	var out bytes.Buffer
	err = g.Render(ctx, graph, graphviz.SVG, &out)
	fmt.Println(err, strings.Count(out.String(), `class="node"`))
	// Output: <nil> 2
}
