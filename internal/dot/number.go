package dot

import (
	"strconv"
	"strings"
)

// Point is a place in points; y counts upwards.
func Point(x, y int) string { return strconv.Itoa(x) + "," + strconv.Itoa(y) }

// Inches is a length of px as Graphviz's inches, exact enough that the SVG has
// px again.
func Inches(px int) string {
	s := strconv.FormatFloat(float64(px)/72, 'f', 6, 64)
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}
