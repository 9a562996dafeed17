//go:build !js && !wasip1

package graphviz

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

func small() *Layout {
	return &Layout{NodeSep: 28, RankSep: 28,
		Nodes: []LayoutNode{{150, 40, 1}, {150, 30, 0}, {100, 60, 0}, {150, 40, 1}},
		Edges: []LayoutEdge{{From: 0, To: 3, Weight: 100, Upright: true}, {From: 0, To: 1}, {From: 1, To: 2}, {From: 2, To: 3}, {From: 0, To: 2, Hidden: true}},
		Ranks: [][]int{{0, 1}, {2}, {3}},
	}
}

func TestFind(t *testing.T) {
	l := small()
	f, err := l.Find(t.Context())
	require.NoError(t, err)
	require.Equal(t, f.Nodes[0].X, f.Nodes[3].X, "a group stands below each other")
	require.Equal(t, f.Nodes[0].Y, f.Nodes[1].Y, "a rank stands side by side")
	require.Less(t, f.Nodes[0].X, f.Nodes[1].X)
	require.Less(t, f.Nodes[1].Y, f.Nodes[2].Y)
	require.Len(t, f.Edges, 5)
	require.Nil(t, f.Edges[4], "what is hidden has no route")
	for i, e := range f.Edges[:4] {
		require.Equal(t, 1, len(e)%3, i)
	}
	require.InDelta(t, f.Nodes[0].Y+20, f.Edges[0][0].Y, 0.02, "routes run from box to box")
	require.InDelta(t, f.Nodes[3].Y-20, f.Edges[0][len(f.Edges[0])-1].Y, 0.02)
	for range 5 {
		again, err := l.Find(t.Context())
		require.NoError(t, err)
		require.Equal(t, f, again)
	}
}

// A layout keeps to the width that it is given.
func TestWidth(t *testing.T) {
	l := far(40, 12, 2)
	wide, err := l.Find(t.Context())
	require.NoError(t, err)
	l.Width = 360
	narrow, err := l.Find(t.Context())
	require.NoError(t, err)
	require.Less(t, narrow.Width, wide.Width)
}

func TestFindRanks(t *testing.T) {
	l := Layout{Nodes: make([]LayoutNode, 12), Edges: []LayoutEdge{{From: 0, To: 1, MinLen: 1, Weight: 1}, {From: 1, To: 11, MinLen: 2, Weight: 1}, {From: 0, To: 2, MinLen: 0, Weight: 3}}}
	for i := 3; i < 11; i++ {
		l.Edges = append(l.Edges, LayoutEdge{From: 0, To: i, MinLen: i, Weight: 1})
	}
	ranks, err := l.FindRanks(t.Context())
	require.NoError(t, err)
	require.Equal(t, []int{0, 1, 0, 3, 4, 5, 6, 7, 8, 9, 10, 3}, ranks)
}

// far is a graph of so many steps, with links between any two of them.
func far(steps, links, perRank int) *Layout {
	r := rand.New(rand.NewPCG(uint64(steps), uint64(links)))
	l := &Layout{NodeSep: 28, RankSep: 28}
	for i := range steps {
		l.Nodes = append(l.Nodes, LayoutNode{150, 44, 0})
		if i%perRank == 0 {
			l.Ranks = append(l.Ranks, nil)
		}
		last := len(l.Ranks) - 1
		l.Ranks[last] = append(l.Ranks[last], i)
		if i >= perRank {
			l.Edges = append(l.Edges, LayoutEdge{From: i - perRank, To: i, Weight: 8})
		}
	}
	for range links {
		a, b := r.IntN(steps), r.IntN(steps)
		if a/perRank != b/perRank {
			l.Edges = append(l.Edges, LayoutEdge{From: min(a, b), To: max(a, b), Weight: 1})
		}
	}
	return l
}

// What costs more time has the higher price; BenchmarkFind says how much time.
func TestCost(t *testing.T) {
	last := -1
	for _, links := range []int{0, 20, 60, 150} {
		c := far(100, links, 3).Cost()
		require.Greater(t, c, last)
		last = c
	}
}

func TestLayoutsTakeTurns(t *testing.T) {
	want, err := small().Find(t.Context())
	require.NoError(t, err)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 5 {
				if f, err := small().Find(context.Background()); err != nil || f.Nodes[2] != want.Nodes[2] {
					t.Error(f, err)
				}
			}
		})
	}
	wg.Wait()
	ended, end := context.WithCancel(t.Context())
	end()
	_, err = small().Find(ended)
	require.ErrorIs(t, err, context.Canceled)
	_, err = small().FindRanks(ended)
	require.ErrorIs(t, err, context.Canceled)
}

// What Graphviz writes is not trusted.
func TestFoundRefusesOtherGraphs(t *testing.T) {
	l := small()
	out, err := run(t.Context(), l.source(), "dot", "svg")
	require.NoError(t, err)
	for _, cut := range []int{0, 100, len(out) / 2, len(out) - 200} {
		_, err := l.found(out[:cut])
		require.ErrorIs(t, err, ErrDrawing, cut)
	}
	l.Nodes = append(l.Nodes, LayoutNode{})
	_, err = l.found(out)
	require.ErrorIs(t, err, ErrDrawing)
	_, err = ranksOf([]byte("digraph { 0 [rank=1]; 7 [rank=2]; x [rank=x]; 1 [rank=]; }"), 2)
	require.ErrorIs(t, err, ErrDrawing)
}

// A layout leaves behind what a drawing does: its source.
func TestLayoutMemory(t *testing.T) {
	if !alone(t) {
		return
	}
	l := far(30, 10, 3)
	run := func() {
		_, err := l.Find(t.Context())
		require.NoError(t, err)
	}
	for range 20 {
		run()
	}
	before := highest(t)
	const n = 300
	for range n {
		run()
	}
	grown := int(highest(t)-before) / n
	t.Logf("%d bytes of DOT: %d bytes of the engine a layout", len(l.source()), grown)
	require.Less(t, grown, 3*len(l.source()))
	used, _ := Consumed()
	require.InDelta(t, highest(t), used, 4*probeEvery)
}

func BenchmarkFind(b *testing.B) {
	for _, c := range [][3]int{{10, 3, 2}, {30, 10, 3}, {60, 20, 3}, {60, 60, 3}, {150, 50, 3}, {200, 0, 4}} {
		l := far(c[0], c[1], c[2])
		b.Run(fmt.Sprintf("%d steps, %d far links: cost %d", c[0], c[1], l.Cost()), func(b *testing.B) {
			for b.Loop() {
				_, err := l.Find(b.Context())
				require.NoError(b, err)
			}
		})
	}
}
