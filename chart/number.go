package chart

import (
	"math"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// fixed is a figure with so many decimals, never "−0"; from a million on it is
// rounded to three digits.
func fixed(v float64, decimals int) string {
	if math.Abs(v) >= 1e6 {
		t := strconv.FormatFloat(v, 'g', 3, 64)
		if rest, minus := strings.CutPrefix(t, "-"); minus {
			t = "−" + rest
		}
		return t
	}
	t := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	if v < 0 && strings.Trim(t, "0.") != "" {
		return "−" + t
	}
	return t
}

// signed is the same with its sign; 0 has none.
func signed(v float64, decimals int) string {
	t := fixed(v, decimals)
	if v > 0 && strings.Trim(t, "0.") != "" {
		return "+" + t
	}
	return t
}

// grouped is a whole number in groups of three digits.
func grouped(v float64) string {
	t := strconv.FormatFloat(math.Abs(v), 'f', 0, 64)
	sign := ""
	if v < 0 && t != "0" {
		sign = "−"
	}
	for i := len(t) - 3; i > 0; i -= 3 {
		t = t[:i] + "," + t[i:]
	}
	return sign + t
}

// percent is a share of 1 in a hundred, with as many decimals as it takes.
func percent(w page.Words, share float64, most int) string {
	t := fixed(float64(share*100), most)
	if strings.Contains(t, ".") {
		t = strings.TrimRight(strings.TrimRight(t, "0"), ".")
	}
	return held(page.Fill(w.Percent, "n", t))
}

// held is a text that no line breaks in.
func held(t string) string { return strings.ReplaceAll(t, " ", "\u00a0") }

// span is an interval, "" when none is known.
func span(i survey.Interval, decimals int) string {
	if !i.Known() {
		return ""
	}
	return fixed(i.Low, decimals) + " … " + fixed(i.High, decimals)
}

// chance is a p-value as people print it.
func chance(w page.Words, p float64) string {
	switch {
	case p < 0.001:
		return held(page.Fill(w.ChanceBelow, "p", "0.001"))
	case p >= 0.995:
		return held(page.Fill(w.ChanceIs, "p", "1"))
	}
	return held(page.Fill(w.ChanceIs, "p", fixed(p, 2)))
}

// many is how many answered, in five signs at most.
func many(w page.Words, n int) string {
	switch {
	case n >= 1_000_000_000:
		return page.Fill(w.NBillions, "n", strconv.Itoa(n/1_000_000_000))
	case n >= 1_000_000:
		return page.Fill(w.NMillions, "n", strconv.Itoa(n/1_000_000))
	case n >= 100_000:
		return page.Fill(w.NThousands, "n", strconv.Itoa(n/1_000))
	}
	return strconv.Itoa(max(n, 0))
}

// figuresOf is "84" or "84–87": the least and the most of what n gives.
func figuresOf(n int, of func(int) int) string {
	lo, hi := of(0), of(0)
	for i := 1; i < n; i++ {
		lo, hi = min(lo, of(i)), max(hi, of(i))
	}
	if lo == hi {
		return strconv.Itoa(lo)
	}
	return strconv.Itoa(lo) + "–" + strconv.Itoa(hi)
}
