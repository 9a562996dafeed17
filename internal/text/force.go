package text

import (
	"strings"
	"unicode/utf8"
)

// forced is up to how many parts a long word is broken into parts of similar width.
const forced = 16

// astray is what a stop that begins a line counts against hyphens that are missing: more than
// one at each end of a part.
const astray = forced + 1

// force breaks p, which no line can hold, between clusters, with hyphens if they may be.
func force(p piece, s string, f Font, limit int64, hyphens bool) []piece {
	w := breaker{s, f, hyphens, false}
	parts, rough := w.shatter(p, limit)
	n := len(parts)
	if n > forced {
		return parts
	}
	// As few parts, but between syllables or of similar width.
	better := func(limit int64) bool {
		again, r := w.shatter(p, limit)
		if len(again) != n || r > rough {
			return false
		}
		parts, rough = again, r
		return true
	}
	even := p.width/int64(n) + em
	w.syllables = hyphens
	if hyphens && (even < limit && better(even) || better(limit)) {
		return parts
	}
	w.syllables = false
	if even < limit {
		better(even)
	}
	return parts
}

// breaker breaks words of s.
type breaker struct {
	s                  string
	f                  Font
	hyphens, syllables bool
}

// cut is a place to break a word.
type cut struct {
	at     int // 0 for none
	hyphen bool
}

// shatter fills lines of width limit with p, one part each. rough counts the cuts that had to
// be where a hyphen should stand and has no room or, worse, where a line should not break.
func (b breaker) shatter(p piece, limit int64) (out []piece, rough int) {
	s, f, hyphens := b.s, b.f, b.hyphens
	var (
		start, pos = p.start, p.start
		w          int64      // from start to pos
		last       rune  = -1 // before pos, spaces and marks aside; -1 for none
		base       rune  = -1 // of the cluster of last
		nice, fine cut        // the last places for a cut, at a seam or at least by kinsoku
		bare       int        // as fine, but a hyphen is missing; 0 for none
		before     int        // clusters from start to pos
		state      = -1
		dash       = f.units(hyphen)
	)
	for pos < p.end {
		cl, next := firstCluster(s[pos:p.end], state)
		cw := f.units(cl)
		if cl != " " && last >= 0 {
			r := firstRune(cl)
			if !noEnd(last) && !noStart(r) {
				at := cut{pos, hyphens && spelled(base) && spelled(r)}
				switch {
				case at.hyphen && (w+dash > limit || before < 2 || pos+len(cl) == p.end), hyphens && (apostrophe(r) || apostrophe(last)):
					bare = pos
				default:
					fine = at
				}
				switch {
				case 2*w < limit:
				case seam(last, r):
					nice = cut{pos, false}
				case b.syllables && at == fine && at.hyphen && syllable(base, s[pos:p.end]):
					nice = at
				}
			}
			if w+cw > limit {
				at := cut{at: pos}
				switch {
				case nice.at > 0:
					at = nice
				case fine.at > 0:
					at = fine
				case bare > 0:
					at.at = bare
					rough++
				case noEnd(last) || noStart(r):
					rough += astray
				}
				out = append(out, part(s, start, at, f))
				start, pos = at.at, at.at
				w, last, nice, fine, bare, before, state = 0, -1, cut{}, cut{}, 0, 0, -1
				continue
			}
		}
		w += cw
		if cl != " " {
			last, base = lastRune(cl), firstRune(cl)
		}
		before++
		pos += len(cl)
		state = next
	}
	end := part(s, start, cut{at: p.end}, f)
	end.space, end.after, end.hyphen = p.space, p.after, p.hyphen
	return append(out, end), rough
}

func part(s string, start int, end cut, f Font) piece {
	p := piece{start: start, end: end.at, after: good, hyphen: end.hyphen}
	if s[p.end-1] == ' ' {
		p.end--
		p.space = f.units(" ")
	}
	p.width = f.units(s[p.start:p.end])
	if p.hyphen {
		p.width += f.units(hyphen)
	}
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
