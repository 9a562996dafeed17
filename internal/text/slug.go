package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// slugLength is how many characters a slug has at most.
const slugLength = 64

// Slug makes an identifier out of a name: letters and digits of any script in lower case,
// with their marks, and one '-' for whatever stands between them: "Check-in & 入住" becomes
// "check-in-入住". It is "" where nothing remains, and has at most 64 characters.
//
// Every character of a slug may stand in an XML name, but not every one may begin it: put a
// prefix before it. Slug does not normalize, but keeps equivalence: "é" as one character and
// as "e" with U+0301 become slugs that differ in just that. Slugs of different names may be
// the same.
func Slug(s string) string {
	if i := slugged(s); i == len(s) && i <= slugLength {
		return s
	}
	var b strings.Builder
	n := 0
	gap := false
	for _, r := range s {
		r = unicode.ToLower(r)
		if !inSlug(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
			n++
		}
		b.WriteRune(r)
		if n++; n > slugLength {
			break
		}
	}
	return cutSlug(b.String())
}

// slugged returns the length of the part of s that is a slug already, in ASCII.
func slugged(s string) int {
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && (c != '-' || i == 0 || s[i-1] == '-' || i == len(s)-1) {
			return i
		}
	}
	return len(s)
}

// cutSlug shortens s to the clusters that fit, or, where the first is longer than a slug may
// be, to its first characters.
func cutSlug(s string) string {
	if utf8.RuneCountInString(s) <= slugLength {
		return s
	}
	end, n, state := 0, 0, -1
	for rest := s; ; {
		var cl string
		cl, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if n += utf8.RuneCountInString(cl); n > slugLength {
			break
		}
		end += len(cl)
	}
	if end == 0 {
		return string([]rune(s)[:slugLength])
	}
	return strings.TrimRight(s[:end], "-")
}

// inSlug reports letters, marks and digits that are NameChar in XML 1.0.
func inSlug(r rune) bool {
	switch {
	case r < 0x80:
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9'
	case r < 0xc0, r == 0xd7, r == 0xf7, r == 0x37e,
		r >= 0x2000 && r < 0x2070, r >= 0x2190 && r < 0x2c00, r >= 0x2ff0 && r < 0x3001,
		r >= 0xe000 && r < 0xf900, r >= 0xfdd0 && r < 0xfdf0, r > 0xfffd && r < 0x10000, r >= 0xf0000:
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.In(r, unicode.Mn, unicode.Mc)
}
