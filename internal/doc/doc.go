// Package doc is the one reader and writer of frontstage documents: YAML and
// JSON in, Go structs out, and back. It is strict, reports every problem at
// once with its line and column, and never calls user code or opens anything.
//
// Structs are described by their json tags. A field tagged doc:"scalar" is
// what a bare scalar stands for where the whole struct is expected, so that
// "- Check in" can mean {name: Check in}. A lone item may stand where a list
// is expected. A field tagged doc:"required" must stand where its struct is
// written as a mapping. Aliases are followed within the limit on nodes.
package doc
