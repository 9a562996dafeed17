package graphviz

import (
	"bytes"
	"fmt"
)

// deepest is how far braces may nest: the engine's parser runs out of stack
// at some thousands, which ends the engine.
const deepest = 200

// check refuses what would harm the next drawing or the engine. Graphviz reads
// one graph and keeps what follows it, as the beginning of the next source; it
// recurses into braces; and strings in angle brackets are laid out as HTML,
// which may open files and abort.
func check(dot []byte) error {
	depth := 0
	for i := 0; i < len(dot); i++ {
		switch c := dot[i]; {
		case c == 0:
			return ErrInput
		case c == '"':
			for i++; i < len(dot) && dot[i] != '"'; i++ {
				if dot[i] == 0 {
					return ErrInput
				}
				if dot[i] == '\\' && i+1 < len(dot) && dot[i+1] != 0 {
					i++
				}
			}
		case c == '/' || c == '#':
			return fmt.Errorf("%w: comments are not read", ErrSyntax)
		case c == '<':
			return fmt.Errorf("%w: HTML-like strings are not drawn", ErrSyntax)
		case c == '{':
			if depth++; depth > deepest {
				return fmt.Errorf("%w: braces nest too deep", ErrSyntax)
			}
		case c == '}':
			if depth--; depth > 0 {
				continue
			}
			if depth < 0 || len(bytes.TrimSpace(dot[i+1:])) > 0 {
				return fmt.Errorf("%w: something follows the graph", ErrSyntax)
			}
			return nil
		}
	}
	return fmt.Errorf("%w: the graph does not end", ErrSyntax)
}
