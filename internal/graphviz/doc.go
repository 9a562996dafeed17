// Package graphviz draws DOT whose geometry is already decided: bytes in,
// SVG out. It is the only importer of go-graphviz in this module.
package graphviz
