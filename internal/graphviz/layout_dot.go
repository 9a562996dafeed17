//go:build !js && !wasip1

package graphviz

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"strconv"
)

// Find has dot lay out the graph.
func (l *Layout) Find(ctx context.Context) (*Found, error) {
	out, err := run(ctx, l.source(), "dot", "svg")
	if err != nil {
		return nil, err
	}
	return l.found(out)
}

// FindRanks has dot find the ranks alone: numbers from 0, one for each node.
func (l *Layout) FindRanks(ctx context.Context) ([]int, error) {
	out, err := run(ctx, l.rankSource(), "dot", "dot")
	if err != nil {
		return nil, err
	}
	return ranksOf(out, len(l.Nodes))
}

func (l *Layout) source() []byte {
	b := append([]byte(nil), "digraph{graph[nodesep="...)
	b = inches(b, l.NodeSep)
	b = append(b, ",ranksep="...)
	b = inches(b, l.RankSep)
	if l.Width > 0 { // what is asked for here weighs as much as a straight edge
		b = append(b, ",ratio=compress,size=\""...)
		b = inches(b, l.Width)
		b = append(b, ",9999\""...)
	}
	b = append(b, "]node[shape=box,fixedsize=true,label=\" \",fontsize=1]edge[dir=none]\n"...)
	order := l.Order
	if len(order) != len(l.Nodes) {
		order = make([]int, len(l.Nodes))
		for i := range order {
			order[i] = i
		}
	}
	for _, i := range order {
		n := l.Nodes[i]
		b = strconv.AppendInt(b, int64(i), 10)
		b = append(b, "[width="...)
		b = inches(b, n.W)
		b = append(b, ",height="...)
		b = inches(b, n.H)
		if n.Group != 0 {
			b = append(b, ",group="...)
			b = strconv.AppendInt(b, int64(n.Group), 10)
		}
		b = append(b, "]\n"...)
	}
	for _, nodes := range l.Ranks {
		if len(nodes) < 2 {
			continue
		}
		b = append(b, "{rank=same"...)
		for _, n := range nodes {
			b = append(b, ';')
			b = strconv.AppendInt(b, int64(n), 10)
		}
		b = append(b, "}\n"...)
	}
	for i, e := range l.Edges {
		b = e.arrow(b)
		b = append(b, "[id="...)
		b = strconv.AppendInt(b, int64(i), 10)
		b = e.attrs(b)
		if e.Hidden {
			b = append(b, ",style=invis"...)
		}
		if e.Upright || e.Down {
			b = append(b, ",tailport=s"...)
		}
		if e.Upright || e.Up {
			b = append(b, ",headport=n"...)
		}
		b = append(b, "]\n"...)
	}
	return append(b, '}')
}

func (e *LayoutEdge) arrow(b []byte) []byte {
	b = strconv.AppendInt(b, int64(e.From), 10)
	b = append(b, "->"...)
	return strconv.AppendInt(b, int64(e.To), 10)
}

func (e *LayoutEdge) attrs(b []byte) []byte {
	if e.Weight > 0 {
		b = append(b, ",weight="...)
		b = strconv.AppendInt(b, int64(e.Weight), 10)
	}
	if e.MinLen > 0 {
		b = append(b, ",minlen="...)
		b = strconv.AppendInt(b, int64(e.MinLen), 10)
	}
	return b
}

func inches(b []byte, px int) []byte {
	return strconv.AppendFloat(b, float64(px)/72, 'f', 5, 64)
}

// rankSource leaves out all that ranks do not depend on. A weight of 0 is written,
// since that of an edge counts 1 otherwise.
func (l *Layout) rankSource() []byte {
	b := append([]byte(nil), "digraph{graph[phase=1]node[shape=point]\n"...)
	for i := range l.Nodes {
		b = strconv.AppendInt(b, int64(i), 10)
		b = append(b, '\n')
	}
	for _, e := range l.Edges {
		b = e.arrow(b)
		b = append(b, "[minlen="...)
		b = strconv.AppendInt(b, int64(e.MinLen), 10)
		b = append(b, ",weight="...)
		b = strconv.AppendInt(b, int64(e.Weight), 10)
		b = append(b, "]\n"...)
	}
	return append(b, '}')
}

func between(b []byte, from, to string) (in, rest []byte, ok bool) {
	_, b, ok = bytes.Cut(b, []byte(from))
	if !ok {
		return nil, nil, false
	}
	return bytes.Cut(b, []byte(to))
}

// ranksOf reads the attribute rank of nodes in dot.
func ranksOf(out []byte, n int) ([]int, error) {
	ranks := make([]int, n)
	for i := range ranks {
		ranks[i] = -1
	}
	seen := 0
	for len(out) > 0 {
		var statement []byte
		statement, out, _ = bytes.Cut(out, []byte(";"))
		statement = bytes.TrimSpace(statement)
		name, attrs, _ := bytes.Cut(statement, []byte("["))
		node, err := strconv.Atoi(string(bytes.TrimSpace(name)))
		if err != nil || node < 0 || node >= n || ranks[node] >= 0 {
			continue
		}
		_, value, ok := bytes.Cut(attrs, []byte("rank="))
		if !ok {
			continue
		}
		r, _, ok := integer(value)
		if !ok {
			continue
		}
		ranks[node] = r
		seen++
	}
	if seen != n {
		return nil, fmt.Errorf("%w: ranks of %d nodes instead of %d", ErrDrawing, seen, n)
	}
	return ranks, nil
}

// found reads places and routes out of Graphviz's SVG: the middles of polygons,
// the curves of paths, told apart by what they belong to.
func (l *Layout) found(svg []byte) (*Found, error) {
	f := &Found{Nodes: make([]Spot, len(l.Nodes)), Edges: make([][]Spot, len(l.Edges))}
	size, svg, ok := between(svg, `viewBox="`, `"`)
	if !ok {
		return nil, fmt.Errorf("%w: no size", ErrDrawing)
	}
	box, err := floats(size)
	if err != nil || len(box) != 4 {
		return nil, fmt.Errorf("%w: %.60q is not a size", ErrDrawing, size)
	}
	f.Width, f.Height = box[2], box[3]
	const margin = 4 // Graphviz's own, around the drawing
	down := f.Height - margin
	nodes, edges := 0, 0
	for {
		head, rest, ok := between(svg, `<g id="`, "</g>")
		if !ok {
			break
		}
		svg = rest
		if bytes.Contains(head, []byte(`class="graph"`)) { // it holds all others
			_, inner, _ := bytes.Cut(head, []byte(`<g id="`))
			head = inner
		}
		id, _, _ := bytes.Cut(head, []byte(`"`))
		switch {
		case bytes.Contains(head, []byte(`class="node"`)):
			name, _, _ := between(head, "<title>", "</title>")
			points, _, _ := between(head, ` points="`, `"`)
			i, err := strconv.Atoi(string(name))
			at, bad := floats(points)
			if err != nil || bad != nil || i < 0 || i >= len(f.Nodes) || len(at) < 8 {
				return nil, fmt.Errorf("%w: %.60q is not a node", ErrDrawing, head)
			}
			f.Nodes[i] = Spot{hundredth((at[0] + at[4]) / 2), hundredth((at[1]+at[5])/2 + down)}
			nodes++
		case bytes.Contains(head, []byte(`class="edge"`)):
			curve, _, _ := between(head, ` d="`, `"`)
			i, err := strconv.Atoi(string(id))
			at, bad := floats(curve)
			if err != nil || bad != nil || i < 0 || i >= len(f.Edges) || len(at) < 8 || len(at)%6 != 2 {
				return nil, fmt.Errorf("%w: %.60q is not an edge", ErrDrawing, head)
			}
			for k := 0; k < len(at); k += 2 {
				f.Edges[i] = append(f.Edges[i], Spot{at[k], hundredth(at[k+1] + down)})
			}
			edges++
		}
	}
	for _, e := range l.Edges {
		if e.Hidden {
			edges++
		}
	}
	if nodes != len(l.Nodes) || edges != len(l.Edges) {
		return nil, fmt.Errorf("%w: %d nodes and %d edges instead of %d and %d", ErrDrawing, nodes, edges, len(l.Nodes), len(l.Edges))
	}
	return f, nil
}

// hundredth is as exact as Graphviz writes.
func hundredth(v float64) float64 { return math.Round(float64(v*100)) / 100 }

// floats reads all numbers, whatever stands between them.
func floats(b []byte) ([]float64, error) {
	var out []float64
	for i := 0; i < len(b); {
		if c := b[i]; c != '-' && c != '.' && (c < '0' || c > '9') {
			i++
			continue
		}
		start := i
		for i++; i < len(b) && (b[i] == '.' || '0' <= b[i] && b[i] <= '9' || b[i] == 'e' || b[i-1] == 'e' && (b[i] == '-' || b[i] == '+')); i++ {
		}
		v, err := strconv.ParseFloat(string(b[start:i]), 64)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}
