package text

import (
	"slices"
	"unicode"
)

// Shared tells whether a character is one sign in all writings, with several forms:
// quotation marks, ellipses, dashes and middle dots. In Chinese and Japanese they are as
// wide as other characters, and ellipses stand at half the height. Fonts have one of the
// forms at its usual place, so that whoever takes the first that comes gets guest ’ s in
// English, or narrow marks in Chinese.
func Shared(r rune) bool {
	switch r {
	case '“', '”', '‘', '’', '…', '—', '·':
		return true
	}
	return false
}

// SharedEastern tells whether a shared sign of a line stands in Chinese or Japanese: what
// is around a quotation says so, not what is in it; and what is before the other signs.
func SharedEastern(line []rune, i int) bool {
	first, last := i, i
	switch line[i] {
	case '“', '‘':
		last = partner(line, i, 1)
	case '”', '’':
		first = partner(line, i, -1)
		if first < 0 && line[i] == '’' && i > 0 && tells(line[i-1]) { // an apostrophe
			return Eastern(line[i-1])
		}
	}
	before, after := Around(line, first, last)
	switch {
	case before != 0:
		return Eastern(before)
	case after != 0:
		return Eastern(after)
	}
	return slices.ContainsFunc(line, Eastern)
}

// Around are the letters or numbers before one place of a line and behind another, 0 where
// there is none.
func Around(line []rune, first, last int) (before, after rune) {
	for i := first - 1; i >= 0 && before == 0; i-- {
		if tells(line[i]) {
			before = line[i]
		}
	}
	for i := last + 1; i < len(line) && after == 0; i++ {
		if tells(line[i]) {
			after = line[i]
		}
	}
	return before, after
}

// tells reports whether a character says which writing is around it.
func tells(r rune) bool {
	return !Shared(r) && (Eastern(r) || unicode.IsLetter(r) || unicode.IsNumber(r))
}

// partners are the two ends of quotations.
var partners = map[rune]rune{'“': '”', '”': '“', '‘': '’', '’': '‘'}

// partner is where the other end of a quotation is: beyond the line where it is not in it.
func partner(line []rune, i, way int) int {
	k := i + way
	for k >= 0 && k < len(line) && line[k] != partners[line[i]] {
		k += way
	}
	return k
}
