package text

import (
	"strings"
	"unicode/utf8"
)

// forced is up to how many parts a long word is broken into parts of similar width.
const forced = 16

// force breaks p, which no line can hold, between clusters.
func force(p piece, s string, f Font, limit int64) []piece {
	parts, rough := shatter(p, s, f, limit)
	n := int64(len(parts))
	if even := p.width/n + em; n <= forced && even < limit {
		if again, r := shatter(p, s, f, even); len(again) == len(parts) && r <= rough {
			return again
		}
	}
	return parts
}

// shatter fills lines of width limit with p, one part each. rough counts the cuts that had to
// be where a line should not break.
func shatter(p piece, s string, f Font, limit int64) (out []piece, rough int) {
	var (
		start, pos = p.start, p.start
		w          int64      // from start to pos
		last       rune  = -1 // before pos, spaces aside; -1 for none
		nice, fine int        // the last places for a cut, at a seam or at least by kinsoku; 0 for none
		state      = -1
	)
	for pos < p.end {
		cl, next := firstCluster(s[pos:p.end], state)
		cw := f.units(cl)
		if cl != " " && last >= 0 {
			r := firstRune(cl)
			if !noEnd(last) && !noStart(r) {
				fine = pos
				if 2*w >= limit && seam(last, r) {
					nice = pos
				}
			}
			if w+cw > limit {
				cut := pos
				if nice > 0 {
					cut = nice
				} else if fine > 0 {
					cut = fine
				} else if noEnd(last) || noStart(r) {
					rough++
				}
				out = append(out, part(s, start, cut, f))
				start, pos = cut, cut
				w, last, nice, fine, state = 0, -1, 0, 0, -1
				continue
			}
		}
		w += cw
		if cl != " " {
			last = lastRune(cl)
		}
		pos += len(cl)
		state = next
	}
	end := part(s, start, p.end, f)
	end.space, end.after = p.space, p.after
	return append(out, end), rough
}

func part(s string, start, end int, f Font) piece {
	p := piece{start: start, end: end, after: good}
	if s[end-1] == ' ' {
		p.end--
		p.space = f.units(" ")
	}
	p.width = f.units(s[p.start:p.end])
	return p
}

// seam says that a long word may well be broken between a and b.
func seam(a, b rune) bool {
	return a != b && strings.ContainsRune(`-/_.,:;@&=+?#|\`, a) || 'a' <= a && a <= 'z' && 'A' <= b && b <= 'Z'
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
