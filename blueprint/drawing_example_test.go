package blueprint_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
)

func ExampleDOT() {
	var dot strings.Builder // for Graphviz: neato -n2 -Tpng
	if err := blueprint.DOT(&dot, cafe()); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.HasPrefix(dot.String(), "digraph"), strings.Contains(dot.String(), "pos="))
	// Output: true true
}

// A picture in Chinese, with ids of its own, within limits of its own.
func ExampleOptions_SVG() {
	o := blueprint.Options{ID: "cafe", Language: journey.Chinese, Limits: blueprint.Limits{Steps: 100}}
	var picture bytes.Buffer
	if err := o.SVG(context.Background(), &picture, cafe()); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(picture.String(), `id="cafe-step-brew"`), strings.Contains(picture.String(), "可视分界线"))
	// Output: true true
}

// A long-lived process asks how much of its life is left.
func ExampleEngineMemory() {
	used, limit := blueprint.EngineMemory()
	fmt.Println(used < limit/2, blueprint.EngineErr())
	// Output: true <nil>
}

// Whoever watches the process restarts it when this is no longer nil.
func ExampleEngineErr() {
	fmt.Println(blueprint.EngineErr())
	// Output: <nil>
}

func ExampleNewCache() {
	cache := blueprint.NewCache(64 << 20) // bytes of pictures
	var picture bytes.Buffer
	err := cache.SVG(context.Background(), &picture, blueprint.Options{}, cafe())
	fmt.Println(err, cache.Stats().Misses)
	// Output: <nil> 1
}
