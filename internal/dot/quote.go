package dot

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Why a string is refused.
var (
	ErrUTF8      = errors.New("invalid UTF-8")
	ErrControl   = errors.New("character that XML does not allow")
	ErrBackslash = errors.New("backslash before a quote, a newline or the end")
)

// Quote makes s one DOT token that the parser reads back as s. Words and
// numbers stay bare, which keeps the source short: Graphviz never frees it.
func Quote(s string) (string, error) {
	b, err := appendQuoted(nil, s)
	return string(b), err
}

func appendQuoted(b []byte, s string) ([]byte, error) {
	if bare(s) {
		return append(b, s...), nil
	}
	if err := check(s); err != nil {
		return b, fmt.Errorf("%q: %w", clip(s), err)
	}
	b = append(b, '"')
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			b = append(b, s...)
			return append(b, '"'), nil
		}
		b = append(b, s[:i]...)
		b = append(b, '\\', '"')
		s = s[i+1:]
	}
}

// check finds what cannot stand between quotes. Pairs of backslashes are kept
// as pairs by the parser; an odd one would join with what follows.
func check(s string) error {
	odd := false
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			return ErrUTF8
		case r < 0x20 && r != '\t' && r != '\n', r == 0xFFFE, r == 0xFFFF:
			return ErrControl
		case odd && (r == '"' || r == '\n'):
			return ErrBackslash
		}
		odd = r == '\\' && !odd
	}
	if odd {
		return ErrBackslash
	}
	return nil
}

// clip keeps an error message short, and valid.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// bare tells whether s may stand without quotes: an ASCII word that is no
// keyword, or a plain number.
func bare(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	if c := s[0]; c == '-' || c == '.' || isDigit(c) {
		return bareNumber(s)
	}
	for i := range len(s) {
		if c := s[i]; !isLetter(c) && !isDigit(c) {
			return false
		}
	}
	return !keyword(s)
}

func keyword(s string) bool {
	for _, k := range [...]string{"node", "edge", "graph", "digraph", "subgraph", "strict"} {
		if strings.EqualFold(s, k) {
			return true
		}
	}
	return false
}

// bareNumber: -?(.d+|d+(.d*)?), nothing else; "1a" would be two tokens.
func bareNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, fraction, dot := strings.Cut(s, ".")
	if whole == "" && fraction == "" || !dot && whole == "" {
		return false
	}
	return digits(whole) && digits(fraction)
}

func digits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' }
