// Package dot writes Graphviz's DOT language with everything quoted.
package dot

import (
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/text"
)

// Writer writes one digraph.
type Writer struct{ b []byte }

// Attr is an attribute; its value is quoted when it is written.
type Attr struct{ Key, Value string }

// Open starts the graph, Close ends it.
func (w *Writer) Open(name string) { w.raw("digraph " + Quote(name) + " {\n") }

// Close ends the graph or the cluster.
func (w *Writer) Close() { w.raw("}\n") }

// Defaults sets what all graphs, nodes or edges have that come after.
func (w *Writer) Defaults(kind string, attrs ...Attr) { w.raw(kind); w.attrs(attrs); w.raw("\n") }

// Cluster starts a cluster; Close ends it.
func (w *Writer) Cluster(id string, attrs ...Attr) {
	w.raw("subgraph " + Quote("cluster_"+id) + " {\n")
	for _, a := range attrs {
		w.raw(a.Key + "=" + Quote(a.Value) + "\n")
	}
}

// Node writes a node.
func (w *Writer) Node(id string, attrs ...Attr) { w.raw(Quote(id)); w.attrs(attrs); w.raw("\n") }

// Edge writes an edge.
func (w *Writer) Edge(from, to string, attrs ...Attr) {
	w.raw(Quote(from) + "->" + Quote(to))
	w.attrs(attrs)
	w.raw("\n")
}

// Bytes is what has been written.
func (w *Writer) Bytes() []byte { return w.b }

func (w *Writer) raw(s string) { w.b = append(w.b, s...) }

func (w *Writer) attrs(attrs []Attr) {
	w.raw("[")
	for i, a := range attrs {
		if i > 0 {
			w.raw(",")
		}
		w.raw(a.Key + "=" + Quote(a.Value))
	}
	w.raw("]")
}

// Quote makes s a DOT string that is read back as s. Simple words and numbers
// stay bare, which keeps the source short.
func Quote(s string) string {
	if bare(s) {
		return s
	}
	return `"` + quoter.Replace(text.Clean(s)) + `"`
}

var quoter = strings.NewReplacer(`"`, `\"`)

// bare allows ASCII words and plain numbers, except DOT's keywords.
func bare(s string) bool {
	if s == "" || len(s) > 32 {
		return false
	}
	if s[0] >= '0' && s[0] <= '9' {
		return strings.Trim(s, "0123456789") == ""
	}
	for i := range len(s) {
		if c := s[i]; !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_') {
			return false
		}
	}
	switch strings.ToLower(s) {
	case "node", "edge", "graph", "digraph", "subgraph", "strict":
		return false
	}
	return true
}

// Label is left-aligned lines as the value of a label: neither escapes nor
// entities in them are interpreted.
func Label(lines []string) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(labeler.Replace(l) + `\l`)
	}
	if b.Len() == 0 {
		return " " // an empty label would become the node's name
	}
	return b.String()
}

var labeler = strings.NewReplacer(`\`, `\\`, "&", "&amp;")

// Point is a place in points; y counts upwards.
func Point(x, y int) string { return strconv.Itoa(x) + "," + strconv.Itoa(y) }

// Inches is a length of px as Graphviz's inches.
func Inches(px int) string { return strconv.FormatFloat(float64(px)/72, 'f', 6, 64) }
