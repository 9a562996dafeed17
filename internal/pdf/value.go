package pdf

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/frontstage-go/frontstage/internal/text"
)

// appendNum appends v with at most so many decimals and no needless zeros; what is not
// finite is 0, and what no reader could hold is cut.
func appendNum(b []byte, v float64, decimals int) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return append(b, '0')
	}
	v = min(max(v, -1e7), 1e7)
	if v == math.Trunc(v) {
		return strconv.AppendInt(b, int64(v), 10)
	}
	at := len(b)
	b = strconv.AppendFloat(b, v, 'f', decimals, 64)
	if decimals > 0 {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if b[len(b)-1] == '.' {
			b = b[:len(b)-1]
		}
	}
	switch s := string(b[at:]); {
	case s == "-0":
		b = append(b[:at], '0')
	case strings.HasPrefix(s, "0."):
		b = append(b[:at], s[1:]...)
	case strings.HasPrefix(s, "-0."):
		b = append(append(b[:at], '-'), s[2:]...)
	}
	return b
}

// num is a number with four decimals.
func num(v float64) string { return string(appendNum(nil, v, 4)) }

// nums are numbers with spaces between them.
func nums(v ...float64) string {
	var b []byte
	for i, x := range v {
		if i > 0 {
			b = append(b, ' ')
		}
		b = appendNum(b, x, 4)
	}
	return string(b)
}

// words is a text for readers: ASCII as it is, all else as UTF-16.
func words(s string) string {
	s = text.Clean(s)
	plain := true
	for i := range len(s) {
		plain = plain && (s[i] >= ' ' && s[i] < 0x7f || s[i] == '\n' || s[i] == '\t')
	}
	if plain {
		return string(literal(nil, []byte(s)))
	}
	b := []byte{0xfe, 0xff}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(literal(nil, b))
}

// literal appends a string of bytes.
func literal(dst, s []byte) []byte {
	dst = append(dst, '(')
	for _, c := range s {
		switch c {
		case '(', ')', '\\':
			dst = append(dst, '\\', c)
		case '\r':
			dst = append(dst, '\\', 'r')
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, ')')
}

// uri is an address in ASCII, as PDF has them.
func uri(s string) string {
	var b []byte
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7f {
			b = append(b, c)
		} else {
			b = append(b, '%', "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15])
		}
	}
	return string(literal(nil, b))
}
