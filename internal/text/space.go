package text

import (
	"strings"
	"unicode/utf8"
)

// cutParagraph returns s up to the first mandatory break and what follows that.
func cutParagraph(s string) (paragraph, rest string, more bool) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c > 0x0d && c < utf8.RuneSelf || c < 0x0a:
		case c <= 0x0d: // LF, VT, FF, CR
			return s[:i], s[i+1:], true
		case c == 0xc2 && strings.HasPrefix(s[i:], "\u0085"):
			return s[:i], s[i+2:], true
		case c == 0xe2 && (strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029")):
			return s[:i], s[i+3:], true
		}
	}
	return s, "", false
}

// isSpace reports white space at which a line may break and which is not a newline.
func isSpace(r rune) bool {
	switch {
	case r == ' ', r == '\t', r == 0x1680, r == 0x205f, r == 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200a && r != 0x2007
}

// collapse trims s and makes one U+0020 of each run of white space. It copies only a text
// that needs it.
func collapse(s string) string {
	s = strings.TrimFunc(s, isSpace)
	i := collapsed(s)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for {
		b.WriteString(s[:i])
		s = strings.TrimLeftFunc(s[i:], isSpace)
		if s == "" {
			return b.String()
		}
		b.WriteByte(' ')
		i = collapsed(s)
	}
}

// collapsed returns the length of the part of s that needs no change.
func collapsed(s string) int {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			if i+1 < len(s) && startsWithSpace(s[i+1:]) {
				return i
			}
		case c == '\t', c == 0xe1 || c == 0xe2 || c == 0xe3:
			if startsWithSpace(s[i:]) {
				return i
			}
		}
	}
	return len(s)
}

func startsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isSpace(r)
}
