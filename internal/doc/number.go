package doc

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// decimal tells whether s is written as numbers are here: what YAML, JSON and
// people agree on. Zeros in front are a matter of their own.
func decimal(s string) bool {
	digits := func() (n int) {
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		s = s[n:]
		return n
	}
	sign := func() {
		if s != "" && (s[0] == '-' || s[0] == '+') {
			s = s[1:]
		}
	}
	sign()
	n := digits()
	if s != "" && s[0] == '.' {
		s = s[1:]
		n += digits()
	}
	if n == 0 {
		return false
	}
	if s != "" && (s[0] == 'e' || s[0] == 'E') {
		s = s[1:]
		sign()
		if digits() == 0 {
			return false
		}
	}
	return s == ""
}

// octal tells whether a decimal number begins with zeros that programs read in
// different ways.
func octal(s string) bool {
	s = strings.TrimLeft(s, "+-")
	return len(s) > 1 && s[0] == '0' && s[1] >= '0' && s[1] <= '9'
}

// number reads a decimal number. If s is not one, help says how to write it,
// where that is clear.
func number(s string) (x float64, help string, ok bool) {
	if !decimal(s) || octal(s) {
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
	case decimal(s) && octal(s):
	case err == nil:
		return x, "", true
	case decimal(s) && strings.ContainsAny(s, ".eE"):
		return 0, "write it without a fraction or exponent", false
	case decimal(s):
		return 0, "it is too large", false
	}
	return 0, plainly(s), false
}

// lazy is compiled when it is needed first: a program that reads no mistakes does
// not wait for it.
func lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

var (
	based   = lazy(`^[-+]?0[xXoObB]`) // another base than ten
	grouped = lazy(`^[-+]?[0-9]+(_[0-9]+)+(\.[0-9]*)?$`)
	comma   = lazy(`^([-+]?[0-9]*)[,，]([0-9]+)$`)
	percent = lazy(`^([0-9]+)\s*[%％]$`)
)

// plainly says how to write what is nearly a number.
func plainly(s string) string {
	const most = 40
	switch {
	case len(s) > most:
	case comma().MatchString(s):
		return "write " + comma().ReplaceAllString(s, "$1.$2")
	case based().MatchString(s):
		return "write it as a decimal number"
	case decimal(s) && octal(s):
		return "write it without the zeros in front"
	case grouped().MatchString(s):
		return "write " + strings.ReplaceAll(s, "_", "")
	case percent().MatchString(s):
		return "write it without the percent sign"
	case strings.ContainsRune(s, '−') && decimal(strings.Replace(s, "−", "-", 1)):
		return "write " + strings.Replace(s, "−", "-", 1)
	}
	return ""
}
