package survey

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/frontstage-go/frontstage/journey"
)

// Answer is any number that an answer can be written as.
type Answer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~float32 | ~float64
}

// Options say how answers are weighed and how sure an interval is to be.
// The zero value is what most surveys want: 95 %, every answer counts once, nobody is missing,
// any bad answer is an error.
type Options struct {
	// Level is the confidence level of the intervals and of the decisions about two waves,
	// between 0 and 1; default 0.95.
	Level float64

	// Weights holds one weight per answer, 0 or more; nil: every answer counts once. With
	// weights, intervals use Kish's effective number of answers, (sum w)² / (sum w²).
	Weights []float64

	// Missing marks the respondents who gave no answer; nil: everybody answered. They are
	// counted apart, and their place in the answers is not looked at.
	Missing []bool

	// Scale is what the answers are given on. The zero value is the usual one of each metric,
	// which its documentation states; NPS, CSAT and CES have no other.
	Scale journey.Scale

	// SkipBad leaves out answers that are wrong instead of refusing all of them. The result
	// lists what was skipped.
	SkipBad bool
}

// defaultLevel is the field's habit, and the only default of an interval here.
const defaultLevel = 0.95

func (o Options) level() float64 {
	if o.Level == 0 {
		return defaultLevel
	}
	return o.Level
}

// check refuses options that fit no answers at all, and those that do not fit n answers.
func (o Options) check(n int) *faults {
	var bad faults
	if l := o.level(); !(l > 0 && l < 1) {
		bad.add(&fault{path: "options.Level", value: number(o.Level), expected: "a level between 0 and 1, such as 0.95", kind: ErrOption})
	}
	if o.Weights != nil && len(o.Weights) != n {
		bad.add(&fault{path: "options.Weights", value: strconv.Itoa(len(o.Weights)), expected: fmt.Sprintf("%d weights, one per answer", n), kind: ErrLength})
	}
	if o.Missing != nil && len(o.Missing) != n {
		bad.add(&fault{path: "options.Missing", value: strconv.Itoa(len(o.Missing)), expected: fmt.Sprintf("%d marks, one per answer", n), kind: ErrLength})
	}
	return &bad
}

// weight returns the weight of answer i and what is wrong with it, if anything.
func (o *Options) weight(i int) (float64, *fault) {
	if o.Weights == nil {
		return 1, nil
	}
	w := o.Weights[i]
	if kind := weightFault(w); kind != nil {
		return 0, &fault{path: fmt.Sprintf("weights[%d]", i), value: number(w), expected: expectsWeight, kind: kind}
	}
	return w, nil
}

// The bounds keep sums of squared weights from overflowing and from vanishing.
const (
	minWeight     = 1e-60
	maxWeight     = 1e60
	expectsWeight = "a weight of 0 or more (1 counts once)"
)

func weightFault(w float64) error {
	switch {
	case math.IsNaN(w) || math.IsInf(w, 0):
		return ErrNotFinite
	case w < 0:
		return ErrNegativeWeight
	case w > maxWeight || w > 0 && w < minWeight:
		return ErrOffScale
	}
	return nil
}

// with is a copy of the options for answers that carry their own weights and gaps.
func (o Options) with(weights []float64, missing []bool) Options {
	o.Weights, o.Missing = weights, missing
	return o
}

// number writes a float the way a person would.
func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// normal makes written names and answers comparable: case, width, spaces and quotes do not matter.
func normal(s string) string {
	if plain(s) {
		return s
	}
	out := make([]rune, 0, len(s))
	space := false
	for _, r := range s {
		switch {
		case r >= 0xFF01 && r <= 0xFF5E: // full-width forms of ASCII, as Chinese keyboards write them
			r -= 0xFEE0
		case r == 0x3000 || r == 0xA0:
			r = ' '
		case r == '’':
			r = '\''
		case r == '−' || r == '–':
			r = '-'
		case r == 0xFEFF || r == 0x200B:
			continue
		}
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' {
			space = len(out) > 0
			continue
		}
		if space {
			out, space = append(out, ' '), false
		}
		out = append(out, r)
	}
	return string(out)
}

// plain says that a cell is already in normal form, which most are: a number or a short word.
func plain(s string) bool {
	return !slices.ContainsFunc([]byte(s), func(c byte) bool {
		return c <= ' ' || c >= 0x80 || (c >= 'A' && c <= 'Z')
	})
}

// sorted lists the keys of a map in order, because the order of a map is nobody's.
func sorted[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
