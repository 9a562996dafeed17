package journey

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/internal/doc"
)

// The kinds of problems; test for them with [errors.Is].
var (
	ErrSyntax    = doc.ErrSyntax    // the file is not YAML or JSON
	ErrKey       = doc.ErrKey       // a key that no document of this kind has
	ErrType      = doc.ErrType      // a list where a number belongs, and so on
	ErrWord      = doc.ErrWord      // a word outside its closed vocabulary
	ErrRange     = doc.ErrRange     // a number or date outside what is allowed
	ErrMissing   = doc.ErrMissing   // something required is missing
	ErrDuplicate = doc.ErrDuplicate // an id or key that appears twice
	ErrReference = doc.ErrReference // an id that nothing has
	ErrText      = doc.ErrText      // text that is not UTF-8 or holds control characters
	ErrLimit     = doc.ErrLimit     // larger or deeper than the limits allow
	ErrMore      = doc.ErrMore      // not a problem of its own: there are more than are listed
)

// Problem is one thing wrong with a model or document: where it is, what is
// wrong, and how to fix it.
type Problem struct {
	Path    string // e.g. "stages[2].touchpoints[0].emotion"; "" is the whole
	Line    int    // from 1; 0 when the model did not come from a file
	Column  int    // from 1, counted in characters; 0 when not known
	Kind    error  // one of the Err… values
	Message string // what is wrong
	Help    string // how to fix it; may be empty
}

// Error is "line:column: path: what is wrong; how to fix it".
func (p Problem) Error() string {
	var b strings.Builder
	if p.Line > 0 {
		fmt.Fprintf(&b, "%d:", p.Line)
		if p.Column > 0 {
			fmt.Fprintf(&b, "%d:", p.Column)
		}
		b.WriteByte(' ')
	}
	if p.Path != "" {
		b.WriteString(p.Path + ": ")
	}
	b.WriteString(p.Message)
	if p.Help != "" {
		b.WriteString("; " + p.Help)
	}
	return b.String()
}

// MarshalJSON writes the fields under path, line, column, kind, message and
// help, the kind as its text; what is not known is left out.
func (p Problem) MarshalJSON() ([]byte, error) {
	kind := ""
	if p.Kind != nil {
		kind = p.Kind.Error()
	}
	return json.Marshal(struct {
		Path    string `json:"path,omitempty"`
		Line    int    `json:"line,omitempty"`
		Column  int    `json:"column,omitempty"`
		Kind    string `json:"kind,omitempty"`
		Message string `json:"message"`
		Help    string `json:"help,omitempty"`
	}{p.Path, p.Line, p.Column, kind, p.Message, p.Help})
}

// Unwrap returns the kind.
func (p Problem) Unwrap() error { return p.Kind }

// Problems is every problem found, in the order of the document (or, without a
// document, in the order of checking). Reading and validating return it; get it
// back with [errors.As].
//
// One mistake gives one problem: what could only follow from another problem is
// not listed. At most the first 1000 are: if there are more, a last one of kind
// [ErrMore], without a path, says so.
type Problems []Problem

// Error is one line for each of the first twenty, and how many more there are
// ("more than 980" if the list itself was cut short).
func (p Problems) Error() string {
	const show = 20
	var b strings.Builder
	for i, one := range p {
		if i == show {
			left, bound := len(p)-show, ""
			if p[len(p)-1].Message == doc.Unlisted {
				left, bound = left-1, "more than "
			}
			fmt.Fprintf(&b, "\nand %s%d more problems", bound, left)
			break
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(one.Error())
	}
	return b.String()
}

// Unwrap lets errors.Is find the kind of any one of them.
func (p Problems) Unwrap() []error {
	out := make([]error, len(p))
	for i := range p {
		out[i] = p[i]
	}
	return out
}

// Err is p as an error, and nil when there is no problem.
func (p Problems) Err() error {
	if len(p) == 0 {
		return nil
	}
	return p
}

// Add records a problem at a path, without a line. It serves packages that
// validate models of their own around a journey.
func (p *Problems) Add(path string, kind error, help, format string, args ...any) {
	*p = append(*p, Problem{Path: path, Kind: kind, Message: fmt.Sprintf(format, args...), Help: help})
}
