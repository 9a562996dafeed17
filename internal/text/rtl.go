package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// RTL says whether a paragraph, given as one or more lines, is read from right to left: whether
// the first character with a direction of its own, as UAX #9 has it, is one of those scripts.
func RTL(lines ...string) bool {
	for _, l := range lines {
		for _, r := range l {
			if r < utf8.RuneSelf && (r|0x20 < 'a' || r|0x20 > 'z') {
				continue
			}
			p, _ := bidi.LookupRune(r)
			switch p.Class() {
			case bidi.L:
				return false
			case bidi.R, bidi.AL:
				return true
			}
		}
	}
	return false
}

// FromRight tells whether a language is written from right to left.
func FromRight(lang string) bool {
	of, rest, _ := strings.Cut(lang, "-")
	switch of {
	case "ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "arc", "syr", "nqo":
		return !strings.HasPrefix(rest, "Latn")
	}
	return false
}
