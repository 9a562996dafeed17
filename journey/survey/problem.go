package survey

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/frontstage-go/frontstage/journey"
)

// What can be wrong with answers. Errors of this package are [journey.Problems]; each problem
// in them says where, what was expected and how to mend it, and is of one of these kinds or of
// journey.ErrSyntax, ErrMissing, ErrDuplicate, ErrReference, ErrLimit or ErrMore. Test with [errors.Is].
var (
	ErrNoAnswers      = errors.New("no answers")
	ErrOffScale       = errors.New("off the scale")
	ErrNotFinite      = errors.New("not a finite number")
	ErrUnknownWord    = errors.New("not a known answer")
	ErrNumber         = errors.New("not a plain decimal number")
	ErrMixedScales    = errors.New("on another scale")
	ErrHalfPair       = errors.New("half of a pair")
	ErrNegativeWeight = errors.New("a negative weight")
	ErrLength         = errors.New("the wrong length")
	ErrConflict       = errors.New("at odds with an earlier row")
	ErrHeader         = errors.New("not a known header")
	ErrEncoding       = errors.New("the wrong encoding")
	ErrOption         = errors.New("not a valid option")
)

// fault is a problem in the making: what the message of every problem here is put together from.
type fault struct {
	line, column int
	path         string
	value        string // what stood there
	expected     string
	mend         string
	kind         error
}

// phrases say what the kinds of package journey mean for answers.
var phrases = map[error]string{
	journey.ErrSyntax:    "not a well-formed table",
	journey.ErrMissing:   "not stated",
	journey.ErrDuplicate: "given twice",
	journey.ErrReference: "not known here",
	journey.ErrLimit:     "over the limit",
}

func (f *fault) problem() journey.Problem {
	message, known := phrases[f.kind]
	if !known {
		message = f.kind.Error()
	}
	if f.value != "" {
		message = strconv.Quote(clip(f.value)) + " is " + message
	}
	if f.expected != "" {
		message += ": expected " + f.expected
	}
	return journey.Problem{Path: f.path, Line: f.line, Column: f.column, Kind: f.kind, Message: message, Help: f.mend}
}

// clip keeps a message readable when a cell is a novel.
func clip(s string) string {
	const most = 60
	if r := []rune(s[:min(len(s), 4*most)]); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// maxProblems bounds the memory that a hostile input can claim by being wrong everywhere.
const maxProblems = 10_000

// faults collects problems in the order of the input.
type faults struct {
	list journey.Problems
	more int // beyond maxProblems: counted only
}

// full says that what comes is only counted.
func (f *faults) full() bool { return len(f.list) >= maxProblems }

func (f *faults) add(one *fault) {
	if f.full() {
		f.more++
		return
	}
	f.list = append(f.list, one.problem())
}

// addAll takes over what another function of this package found, under a path of its own.
func (f *faults) addAll(prefix string, err error) {
	var list journey.Problems
	if !errors.As(err, &list) {
		return
	}
	for _, p := range list {
		if f.full() {
			f.more++
			continue
		}
		p.Path = prefix + p.Path
		f.list = append(f.list, p)
	}
}

func (f *faults) count() int { return len(f.list) + f.more }

// problems is the list, with a last entry that owns up to what it leaves out.
func (f *faults) problems() journey.Problems {
	if f.more == 0 {
		return f.list
	}
	return append(f.list[:len(f.list):len(f.list)], journey.Problem{
		Kind: journey.ErrMore, Message: fmt.Sprintf("%d more problems were found and are not listed", f.more),
		Help: "fix these first",
	})
}

// err is nil when nothing is wrong.
func (f *faults) err() error { return f.problems().Err() }

// refuse is the error of a single fault.
func refuse(one *fault) error {
	var f faults
	f.add(one)
	return f.err()
}
