package doc

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// decimal is how numbers are written here: what YAML, JSON and people agree on.
var decimal = regexp.MustCompile(`^[-+]?(0|[1-9][0-9]*|[0-9]*\.[0-9]+|[0-9]+\.)([eE][-+]?[0-9]+)?$`)

// number reads a decimal number. Where it is none, help says how to write it, if
// that can be told.
func number(s string) (x float64, help string, ok bool) {
	if !decimal.MatchString(s) || octal.MatchString(s) {
		return 0, plainly(s), false
	}
	x, err := strconv.ParseFloat(s, 64)
	digits, _, _ := strings.Cut(strings.ToLower(s), "e")
	switch {
	case err != nil || math.IsInf(x, 0):
		return 0, "it is too large", false
	case x == 0 && strings.ContainsAny(digits, "123456789"):
		return 0, "it is too small to be told from 0", false
	}
	return x, "", true
}

// whole reads a whole number.
func whole(s string) (x int64, help string, ok bool) {
	x, err := strconv.ParseInt(s, 10, strconv.IntSize)
	switch {
	case octal.MatchString(s):
	case err == nil:
		return x, "", true
	case decimal.MatchString(s) && strings.ContainsAny(s, ".eE"):
		return 0, "write it without a fraction or exponent", false
	case decimal.MatchString(s):
		return 0, "it is too large", false
	}
	return 0, plainly(s), false
}

var (
	octal = regexp.MustCompile(`^[-+]?0[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?$`)
	// based are numbers of another base than ten, which programs read in
	// different ways.
	based   = regexp.MustCompile(`^[-+]?0[xXoObB]`)
	grouped = regexp.MustCompile(`^[-+]?[0-9]+(_[0-9]+)+(\.[0-9]*)?$`)
	// comma is a number of a country that writes a comma for the point.
	comma   = regexp.MustCompile(`^([-+]?[0-9]*)[,，]([0-9]+)$`)
	percent = regexp.MustCompile(`^([0-9]+)\s*[%％]$`)
)

// plainly says how to write what is nearly a number.
func plainly(s string) string {
	const most = 40
	switch {
	case len(s) > most:
	case comma.MatchString(s):
		return "write " + comma.ReplaceAllString(s, "$1.$2")
	case based.MatchString(s):
		return "write it as a decimal number"
	case octal.MatchString(s):
		return "write it without the zeros in front"
	case grouped.MatchString(s):
		return "write " + strings.ReplaceAll(s, "_", "")
	case percent.MatchString(s):
		return "write it without the percent sign"
	case strings.ContainsRune(s, '−') && decimal.MatchString(strings.Replace(s, "−", "-", 1)):
		return "write " + strings.Replace(s, "−", "-", 1)
	}
	return ""
}
