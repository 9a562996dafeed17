package text

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// CharError is a character that must not stand in a document.
type CharError struct {
	Offset int  // in bytes
	Rune   rune // utf8.RuneError with Invalid
	// Invalid says that the byte at Offset is not UTF-8; Byte is that byte.
	Invalid bool
	Byte    byte
}

func (e *CharError) Error() string {
	if e.Invalid {
		return fmt.Sprintf("byte 0x%02X at offset %d is not valid UTF-8", e.Byte, e.Offset)
	}
	return fmt.Sprintf("character %U at byte offset %d is not allowed in XML", e.Rune, e.Offset)
}

// Valid returns a [*CharError] for the first byte of s that is not UTF-8 or character that XML
// 1.0 does not allow: controls other than tab, newline and carriage return, U+FFFE and U+FFFF.
//
// Bidirectional controls are valid: documents from elsewhere have them, unseen. Clean takes
// them out.
func Valid(s string) error {
	for i := 0; i < len(s); {
		if c := s[i]; c >= 0x20 && c < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			return &CharError{Offset: i, Rune: r, Invalid: true, Byte: s[i]}
		}
		if !inXML(r) {
			return &CharError{Offset: i, Rune: r}
		}
		i += n
	}
	return nil
}

// inXML is the production Char of XML 1.0 for what DecodeRune gives.
func inXML(r rune) bool {
	return r >= 0x20 && r != 0xfffe && r != 0xffff || r == '\t' || r == '\n' || r == '\r'
}

// Clean returns s such that it can be drawn: U+FFFD stands for whatever Valid refuses, for
// DEL and for the C1 controls, which browsers draw as boxes or not at all. The controls that
// embed, override or isolate a direction (U+202A to U+202E, U+2066 to U+2069) are dropped, so
// that a label cannot show in an order other than that of its characters, nor leak a direction
// from one wrapped line into the next. Marks (U+200E, U+200F, U+061C), which serve Hebrew and
// Arabic, stay.
func Clean(s string) string {
	i := clean(s)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 2)
	for {
		b.WriteString(s[:i])
		if s = s[i:]; s == "" {
			return b.String()
		}
		r, n := utf8.DecodeRuneInString(s)
		if !directs(r) {
			b.WriteRune(utf8.RuneError)
		}
		s = s[n:]
		i = clean(s)
	}
}

// clean returns the length of the part of s that Clean leaves alone.
func clean(s string) int {
	for i := 0; i < len(s); {
		if c := s[i]; c >= 0x20 && c < 0x7f {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || !inXML(r) || directs(r) || r >= 0x7f && r < 0xa0 && r != 0x85 {
			return i
		}
		i += n
	}
	return len(s)
}

// directs reports the bidirectional controls with a scope.
func directs(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}
