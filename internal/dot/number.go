package dot

import (
	"math"
	"strconv"
)

// Number writes v with at most two decimals, as Graphviz's SVG does, without
// trailing zeros and without a negative zero. What is not finite gives "", which
// Graphviz takes for "not given".
func Number(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return ""
	}
	return string(appendNumber(nil, v, 2))
}

// Point is a place in points; y counts upwards.
func Point(x, y int) string { return strconv.Itoa(x) + "," + strconv.Itoa(y) }

// Inches is a length of px as Graphviz's inches, exact enough that the SVG has
// px again.
func Inches(px int) string { return string(appendNumber(nil, float64(px)/72, 6)) }

func appendNumber(b []byte, v float64, decimals int) []byte {
	start := len(b)
	b = strconv.AppendFloat(b, v, 'f', decimals, 64)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	if string(b[start:]) == "-0" {
		b = append(b[:start], '0')
	}
	return b
}
