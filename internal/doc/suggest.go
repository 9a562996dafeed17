package doc

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// maxKnown bounds how many words are compared with one.
const maxKnown = 1000

// maxCompared bounds how many words an [Adviser] compares in all.
const maxCompared = 100_000

// maxReach is how many slips a word may contain and still be recognised.
const maxReach = 4

// Adviser suggests words from a list that is too long for every mistake in a
// document to be compared with all of it. In a document that is wrong throughout,
// only the first mistakes get a suggestion.
type Adviser struct {
	Known    []string
	compared int
}

// Suggest gives advice on an unknown word.
func (a *Adviser) Suggest(word string) string {
	if a.compared >= maxCompared {
		return Suggest(nil, a.Known)
	}
	a.compared += min(len(a.Known), maxKnown)
	return Suggest(Nearest(word, a.Known), a.Known)
}

// Nearest returns the known words closest to word, at most three, best first,
// or none if nothing is close enough to be what was meant.
func Nearest(word string, known []string) []string {
	if len(word) > 64 { // nobody mistypes that; and distance costs its square
		return nil
	}
	word = strings.ToLower(word)
	type near struct {
		word string
		far  int
	}
	var found []near
	runes := []rune(word)
	var m measure
	reach := min(max(2, len(runes)/3), maxReach)
	if strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		reach = min(max(1, len(runes)/2), maxReach) // a character is as much as a word
	}
	part := "-" + word
	for _, k := range known[:min(len(known), maxKnown)] {
		if len(k) > 128 {
			continue
		}
		d := m.distance(runes, m.lower(k), reach)
		if d > reach && (len(word) > 2 && (strings.HasPrefix(k, word) || strings.Contains(k, part)) || len(k) > 2 && strings.HasPrefix(word, k)) {
			d = reach
		}
		if d <= reach && d < max(len(runes), len(m.word)) {
			found = append(found, near{k, d})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return a.far - b.far })
	var out []string
	for _, f := range found[:min(3, len(found))] {
		out = append(out, f.word)
	}
	return out
}

// Suggest turns the nearest and all known words into advice.
func Suggest(near, known []string) string {
	const show = 12
	switch {
	case len(near) > 0:
		last := len(near) - 1
		if last == 0 {
			return "did you mean " + quoted(near, "") + "?"
		}
		return "did you mean " + quoted(near[:last], ", ") + " or " + quoted(near[last:], "") + "?"
	case len(known) == 0:
		return "none are defined"
	case len(known) > show:
		return "use one of " + quoted(known[:show], ", ") + " …"
	}
	return "use one of " + quoted(known, ", ")
}

func quoted(words []string, sep string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(strconv.Quote(short(w)))
	}
	return b.String()
}

// measure holds what comparing words needs, so that it is made once.
type measure struct {
	word             []rune
	prev2, prev, cur []int
}

// lower is a word in lower case, until the next one.
func (m *measure) lower(s string) []rune {
	m.word = m.word[:0]
	for _, r := range s {
		m.word = append(m.word, unicode.ToLower(r))
	}
	return m.word
}

// distance is Levenshtein's, with a swap of neighbours counted as one. What is
// farther than reach counts as reach + 1: only the band around the diagonal is
// computed, and no more rows than it takes to know, so that a document full of
// mistakes is judged quickly.
func (m *measure) distance(a, b []rune, reach int) int {
	far := reach + 1
	if max(len(a)-len(b), len(b)-len(a)) > reach {
		return far
	}
	for len(m.cur) <= len(b) {
		m.prev2, m.prev, m.cur = append(m.prev2, 0), append(m.prev, 0), append(m.cur, 0)
	}
	prev2, prev, cur := m.prev2, m.prev, m.cur
	for j := range len(b) + 1 {
		prev[j] = min(j, far)
	}
	least := 0 // of the row before
	for i := 1; i <= len(a); i++ {
		from, to := max(1, i-reach), min(len(b), i+reach)
		cur[from-1] = far
		if from == 1 {
			cur[0] = min(i, far)
		}
		here := cur[from-1]
		for j := from; j <= to; j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost, far)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, prev2[j-2]+1)
			}
			cur[j] = d
			here = min(here, d)
		}
		if to < len(b) {
			cur[to+1] = far
		}
		if least >= far && here >= far { // two rows, because a swap looks back over one
			return far
		}
		least = here
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}
