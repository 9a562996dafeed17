package doc

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxKnown bounds how many words are compared.
const maxKnown = 1000

// maxReach is how many slips a word may hold and still be meant.
const maxReach = 4

// Nearest returns the known words closest to word, at most three, best first,
// and none when nothing is close enough to be meant.
func Nearest(word string, known []string) []string {
	type near struct {
		word string
		far  int
	}
	word = strings.ToLower(word)
	if len(word) > 64 { // nobody mistypes that; and distance costs its square
		return nil
	}
	var found []near
	reach := min(max(2, utf8.RuneCountInString(word)/3), maxReach)
	for _, k := range known[:min(len(known), maxKnown)] {
		if len(k) > 128 {
			continue
		}
		d := distance([]rune(word), []rune(strings.ToLower(k)), reach)
		if len(word) > 2 && d > reach && (strings.HasPrefix(k, word) || strings.Contains(k, "-"+word)) {
			d = reach
		}
		if d <= reach && d < max(utf8.RuneCountInString(word), utf8.RuneCountInString(k)) {
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
		return "did you mean " + quoted(near, " or ") + "?"
	case len(known) == 0:
		return "none is defined"
	case len(known) > show:
		return "known are " + quoted(known[:show], ", ") + " …"
	}
	return "known are " + quoted(known, ", ")
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

// distance is Levenshtein's, with a swap of neighbours counted as one. What is
// farther than reach counts as reach + 1: only the band around the diagonal is
// computed, so that a document full of mistakes is judged quickly.
func distance(a, b []rune, reach int) int {
	far := reach + 1
	if max(len(a)-len(b), len(b)-len(a)) > reach {
		return far
	}
	prev2 := make([]int, len(b)+1)
	prev := make([]int, len(b)+1)
	cur := make([]int, len(b)+1)
	for j := range prev {
		prev[j] = min(j, far)
	}
	for i := 1; i <= len(a); i++ {
		from, to := max(1, i-reach), min(len(b), i+reach)
		cur[from-1] = far
		if from == 1 {
			cur[0] = min(i, far)
		}
		for j := from; j <= to; j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost, far)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
		if to < len(b) {
			cur[to+1] = far
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}
