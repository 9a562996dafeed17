package survey

import (
	"math"
	"strconv"
	"strings"
)

const (
	mendNumber     = "write it in plain digits, such as 7 or 4.5"
	mendAnswerWord = "correct it, leave it empty, or add it to ReadOptions.Words"
)

// decimal reads a number as people write them, in normal form. strconv reads more, the numbers
// of programs: 1_0, 0x1p3, and 1e-999 as 0. None of these is an answer that anybody gave.
func decimal(s string, decimalComma bool) (float64, error) {
	if decimalComma {
		s = strings.Replace(s, ",", ".", 1)
	}
	v, err := strconv.ParseFloat(s, 64)
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		return 0, ErrNotFinite
	case err != nil:
		return 0, ErrUnknownWord
	case strings.ContainsAny(s, "_xXpP"), v == 0 && strings.ContainsAny(mantissa(s), "123456789"):
		return 0, ErrNumber
	}
	return v, nil
}

func mantissa(s string) string {
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		return s[:i]
	}
	return s
}
