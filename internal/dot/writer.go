package dot

import "fmt"

// Writer writes one digraph. The zero value is ready to use.
type Writer struct {
	b   []byte
	err error
}

// Attr is an attribute; the writer quotes its value.
type Attr struct{ Key, Value string }

// Open starts the graph; Close ends it. The name may be empty.
func (w *Writer) Open(name string) {
	w.raw("digraph ")
	if name != "" {
		w.quoted(name)
	}
	w.raw("{\n")
}

// Close ends the graph or the cluster.
func (w *Writer) Close() { w.raw("}\n") }

// Defaults sets what all graphs, nodes or edges have that come after; kind is
// "graph", "node" or "edge".
func (w *Writer) Defaults(kind string, attrs ...Attr) { w.raw(kind); w.attrs(attrs) }

// Cluster starts a cluster; Close ends it.
func (w *Writer) Cluster(id string, attrs ...Attr) {
	w.raw("subgraph ")
	w.quoted("cluster_" + id)
	w.raw("{")
	for i, a := range attrs {
		if i > 0 {
			w.raw(";")
		}
		w.attr(a)
	}
	w.raw("\n")
}

// Node writes a node.
func (w *Writer) Node(id string, attrs ...Attr) { w.quoted(id); w.attrs(attrs) }

// Edge writes an edge.
func (w *Writer) Edge(from, to string, attrs ...Attr) {
	w.quoted(from)
	w.raw("->")
	w.quoted(to)
	w.attrs(attrs)
}

// Bytes is what has been written, nil if some of it was refused.
func (w *Writer) Bytes() []byte {
	if w.err != nil {
		return nil
	}
	return w.b
}

// Err is the first refusal.
func (w *Writer) Err() error { return w.err }

func (w *Writer) raw(s string) { w.b = append(w.b, s...) }

func (w *Writer) attrs(attrs []Attr) {
	if len(attrs) > 0 {
		w.raw("[")
		for i, a := range attrs {
			if i > 0 {
				w.raw(",")
			}
			w.attr(a)
		}
		w.raw("]")
	}
	w.raw("\n")
}

func (w *Writer) attr(a Attr) {
	w.quoted(a.Key)
	w.raw("=")
	w.quoted(a.Value)
}

func (w *Writer) quoted(s string) {
	var err error
	if w.b, err = appendQuoted(w.b, s); err != nil && w.err == nil {
		w.err = fmt.Errorf("dot: %w", err)
	}
}
