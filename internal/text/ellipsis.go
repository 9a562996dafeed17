package text

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Ellipsis returns s if it fits into width, and otherwise as many of its grapheme clusters as
// leave room for a "…" behind them. It returns "" where not even that fits. Newlines and runs
// of white space become one space.
func Ellipsis(s string, f Font, width float64) string {
	s = oneLine(s)
	limit := f.fit(width)
	if f.units(s) <= limit {
		return s
	}
	const dots = "…"
	room := limit - f.units(dots)
	if room < 0 {
		return ""
	}
	end, state := 0, -1
	for rest := s; ; {
		var cl string
		cl, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if room -= f.units(cl); room < 0 {
			return strings.TrimRightFunc(s[:end], isSpace) + dots
		}
		end += len(cl)
	}
}

// oneLine is collapse for newlines too.
func oneLine(s string) string {
	p, rest, more := cutParagraph(s)
	p = collapse(p)
	if !more {
		return p
	}
	words := []string{p}
	for more {
		p, rest, more = cutParagraph(rest)
		if p = collapse(p); p != "" {
			words = append(words, p)
		}
	}
	return strings.TrimPrefix(strings.Join(words, " "), " ")
}
