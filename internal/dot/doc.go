// Package dot writes Graphviz's DOT language so that text stays text.
//
//	w := new(dot.Writer)
//	w.Open("service")
//	w.Node("a", dot.Attr{Key: "label", Value: dot.Label([]string{`R&D: <b> "quoted" \N`})})
//	w.Close()
//	if err := w.Err(); err != nil { … }
//
// # Two layers
//
// Graphviz reads a string twice. The parser knows only the quote and the
// backslash; [Quote] serves it, and the writer quotes every name and value
// itself. Some attributes are then read again, for escapes (\n \l \r \N \G \E
// \T \H \L) and for HTML entities (&lt;). What a person wrote must pass through
// the function for that second reading first: [Label] or [Centred] for label,
// xlabel, headlabel and taillabel, [Text] for id, tooltip, href, URL and target.
// All other attributes (class, comment, colours, names) have no second reading:
// a backslash or an entity there cannot be written reliably, so keep them to
// plain words. One thing is not kept: of several blanks in a row Graphviz writes
// all but the first as no-break spaces, and empty lines of a label are not drawn.
//
// # What is refused
//
// Graphviz reads C strings, and XML has no place for most control characters. A
// name or value with such a character, with invalid UTF-8 or with a backslash
// that would swallow the closing quote makes [Writer.Err] not nil and
// [Writer.Bytes] nil: nothing that is half right can be drawn.
package dot
