package typeset

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// stretch is a part of a line of one embedding level, as UAX #9 has it.
type stretch struct{ start, end, level int }

// levels are the stretches in the order of reading. The library tells directions
// only, so that a number that follows a word from right to left, which stands to its
// left, comes in one run with what is behind it; they are parted here. There are no
// higher levels, as no text has the characters that embed.
func (s *Setter) levels(runes []rune, rtl bool) []stretch {
	const mark = "\u200e" // makes a paragraph one from left to right, which the option does not
	skip, way := 1, bidi.LeftToRight
	text := mark + string(runes)
	if rtl {
		skip, way, text = 0, bidi.RightToLeft, text[len(mark):]
	}
	s.para.SetString(text, bidi.DefaultDirection(way))
	order, err := s.para.Order()
	if err != nil {
		return []stretch{{0, len(runes), 0}}
	}
	var out []stretch
	for i := range order.NumRuns() {
		r := order.Run(i)
		from, to := r.Pos()
		b := stretch{start: max(0, from-skip), end: to + 1 - skip}
		switch {
		case r.Direction() == bidi.RightToLeft:
			b.level = 1
		case rtl:
			b.level = 2
		case i > 0:
			if n := number(runes[b.start:b.end]); n > 0 {
				out = append(out, stretch{b.start, b.start + n, 2})
				b.start += n
			}
		}
		if b.start < b.end {
			out = append(out, b)
		}
	}
	return out
}

// number is the length of the number that a text begins with, as UAX #9 counts its
// signs in.
func number(runes []rune) int {
	end := 0
	for i, r := range runes {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.EN, bidi.AN, bidi.ET, bidi.NSM, bidi.BN:
			end = i + 1
		case bidi.ES, bidi.CS:
		default:
			return end
		}
	}
	return end
}

// order puts runs from left to right: rule L2 of UAX #9.
func order(runs []run) {
	top := 0
	for _, r := range runs {
		top = max(top, r.level)
	}
	for level := top; level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			from := i
			for i < len(runs) && runs[i].level >= level {
				i++
			}
			slices.Reverse(runs[from:i])
		}
	}
}
