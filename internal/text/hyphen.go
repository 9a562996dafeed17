package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hyphen shows that a word goes on in the next line.
const hyphen = "-"

// word is a stretch without white space or East Asian characters.
type word struct {
	end   int
	plain bool // hyphens do no harm: no address, path or identifier
}

// wordAt is the word around a place in s.
func wordAt(s string, at int) word {
	start := at
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:start])
		if r == ' ' || Eastern(r) {
			break
		}
		start -= n
	}
	w := word{end: len(s), plain: true}
	last, slashes := rune(-1), 0
	for i, r := range s[start:] {
		if r == ' ' || Eastern(r) {
			w.end = start + i
			break
		}
		if r == '/' { // one is for "and/or"
			if slashes++; slashes > 1 || last < 0 {
				w.plain = false
			}
		}
		if strings.ContainsRune(`\_@:=&?#%+~|<>{}[]$*`, r) || unicode.IsDigit(r) || unicode.IsLower(last) && unicode.IsUpper(r) || last == '.' && unicode.IsLetter(r) {
			w.plain = false
		}
		last = r
	}
	return w
}

// spelled reports letters of the scripts that hyphenate.
func spelled(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && unicode.IsLetter(r)
}

// apostrophe reports what a word is not broken beside.
func apostrophe(r rune) bool { return r == '\'' || r == '’' }

// syllable says that one is likely to begin with s, which goes on behind a: with a consonant,
// or several that are one sound, and a vowel.
func syllable(a rune, s string) bool {
	if a == 'c' || a == 's' && strings.HasPrefix(s, "ch") {
		return false
	}
	for _, one := range [...]string{"sch", "ch", "sh", "th", "ph"} {
		if strings.HasPrefix(s, one) {
			return vowel(firstRune(s[len(one):]))
		}
	}
	b, n := utf8.DecodeRuneInString(s)
	return !vowel(b) && vowel(firstRune(s[n:])) && !(b == 'h' && strings.ContainsRune("stpgwrk", a))
}

// vowel reports letters of the scripts that hyphenate, the common accents among them.
func vowel(r rune) bool {
	return strings.ContainsRune("aeiouyäöüàáâãåæèéêëìíîïòóôõøœùúûýāēīōūаеёиоуыэюяіїєαεηιουωάέήίόύώ", unicode.ToLower(r))
}
