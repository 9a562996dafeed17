package doc

import (
	"cmp"
	"errors"
	"slices"
	"strings"
)

// The kinds of issues. Package journey exports them under the same names.
var (
	ErrSyntax    = errors.New("syntax error")
	ErrKey       = errors.New("unknown key")
	ErrType      = errors.New("wrong type")
	ErrWord      = errors.New("unknown word")
	ErrRange     = errors.New("out of range")
	ErrMissing   = errors.New("missing")
	ErrDuplicate = errors.New("duplicate")
	ErrReference = errors.New("unknown reference")
	ErrText      = errors.New("unusable text")
	ErrLimit     = errors.New("limit exceeded")
	ErrMore      = errors.New("more problems")
)

// kindOf is the kind that err wraps, or otherwise.
func kindOf(err, otherwise error) error {
	for _, kind := range []error{ErrWord, ErrRange, ErrText, ErrReference} {
		if errors.Is(err, kind) {
			return kind
		}
	}
	return otherwise
}

// Issue is one thing wrong with a document or model.
type Issue struct {
	Path    string
	Line    int
	Column  int
	Kind    error
	Message string
	Help    string
}

// MaxIssues bounds the report on a document that is wrong throughout.
const MaxIssues = 1000

// Unlisted is the message of the last issue in a report that was cut short.
const Unlisted = "there are more problems than those listed"

// Bound keeps the first MaxIssues issues and, if there are more, adds a last one
// that says so.
func Bound[T shape](issues []T) []T {
	if len(issues) <= MaxIssues || Issue(issues[len(issues)-1]).Message == Unlisted {
		return issues
	}
	return append(issues[:MaxIssues:MaxIssues], unlisted[T]())
}

func unlisted[T shape]() T {
	return T{Kind: ErrMore, Message: Unlisted, Help: "fix these first"}
}

// Place is a position in a file, from 1.
type Place struct{ Line, Column int }

// Places is what reading remembers of a document for judging what was read:
// where the value at a path came from, and what could not be read.
type Places struct {
	at map[string]Place
	// strange are mappings with a key that nobody can guess the meaning of: what
	// is missing there may be what stands under it.
	strange map[string]bool
	// lost are lists and mappings that could not be read, by path: what is
	// referred to may stand there.
	lost []string
}

// Find is the place of the path or, when the file does not hold it (a missing
// key, say), of the nearest thing around it.
func (p *Places) Find(path string) Place {
	for {
		if at, ok := p.at[path]; ok {
			return at
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			return p.at[""]
		}
		path = path[:cut]
	}
}

// Unread tells whether something at the path, or in what stands there, could
// not be read.
func Unread(issues []Issue, path string) bool {
	return slices.ContainsFunc(issues, func(is Issue) bool { return in(is.Path, path) })
}

// in tells whether path is the other one or lies in what stands there.
func in(path, other string) bool {
	return strings.HasPrefix(path, other) && (len(path) == len(other) || strings.IndexByte(".[", path[len(other)]) >= 0)
}

// follows tells whether what was found in the model may only follow from what
// could not be read.
func (p *Places) follows(is Issue) bool {
	switch is.Kind {
	case ErrReference:
		return len(p.lost) > 0
	case ErrMissing:
		holder := is.Path[:max(0, strings.LastIndexAny(is.Path, ".["))]
		return p.strange[holder] || slices.ContainsFunc(p.lost, func(path string) bool { return in(path, is.Path) })
	}
	return false
}

// Merge adds to what was wrong in a file what validating its content found,
// each with its place, and puts all in the order of the file. Values that
// could not be read, what they hold and what only follows from them is not
// judged, and a document that was not read to its end is not judged at all.
func (p *Places) Merge(issues, found []Issue) []Issue {
	seen := map[string]bool{}
	over := len(issues) > MaxIssues
	for _, is := range issues {
		seen[is.Path] = true
		over = over || errors.Is(is.Kind, ErrLimit)
	}
	if over || seen[""] {
		found = nil
	}
	more := false
	for _, is := range found {
		if is.Message == Unlisted {
			more = true
			continue
		}
		if !within(seen, is.Path) && !p.follows(is) {
			at := p.Find(is.Path)
			is.Line, is.Column = at.Line, at.Column
			issues = append(issues, is)
		}
	}
	slices.SortStableFunc(issues, func(a, b Issue) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	// A name in the middle of a chain is the end of one link and the start of the
	// next: one mistake.
	issues = slices.CompactFunc(issues, func(a, b Issue) bool {
		return a.Line > 0 && a.Line == b.Line && a.Column == b.Column && a.Message == b.Message
	})
	if more && len(issues) <= MaxIssues {
		return append(issues, unlisted[Issue]())
	}
	return Bound(issues)
}

// within tells whether seen holds the path or one that it lies in.
func within(seen map[string]bool, path string) bool {
	for !seen[path] {
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			return false
		}
		path = path[:cut]
	}
	return true
}

// shape is what Issue and journey.Problem have in common.
type shape interface {
	~struct {
		Path         string
		Line, Column int
		Kind         error
		Message      string
		Help         string
	}
}

// Convert turns issues into problems and back: they differ in name only.
func Convert[To, From shape](in []From) []To {
	out := make([]To, len(in))
	for i := range in {
		out[i] = To(in[i])
	}
	return out
}
