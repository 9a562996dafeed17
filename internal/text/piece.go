package text

import "slices"

// piece is a stretch of text that stays on one line.
type piece struct {
	start, end int   // without the space behind it
	width      int64 // without the space behind it, with the hyphen
	space      int64 // width of that space
	after      kind  // of the break behind it
	hyphen     bool  // a line that ends here does so within a word
}

// kind tells how welcome a line break is.
type kind uint8

const (
	never kind = iota
	weak       // only when no line can hold what stands on either side
	fair       // beside Han, perhaps within a word
	good       // at a space or beside punctuation
)

// split cuts s, which is collapsed, into pieces no wider than limit. It uses buf if it can.
func split(buf []piece, s string, f Font, limit int64) []piece {
	pieces, ok := cutPlain(buf, s, f)
	if !ok {
		pieces = cutUnicode(buf, s, f)
	}
	pieces = join(pieces, limit)
	tooWide := func(p piece) bool { return p.width > limit }
	if !slices.ContainsFunc(pieces, tooWide) {
		return pieces
	}
	var out []piece
	var w word
	for _, p := range pieces {
		if tooWide(p) {
			if p.start >= w.end {
				w = wordAt(s, p.start)
			}
			out = append(out, force(p, s, f, limit, w.plain)...)
		} else {
			out = append(out, p)
		}
	}
	return out
}

// join undoes the weak breaks that a line can do without, in place.
func join(pieces []piece, limit int64) []piece {
	out := pieces[:0]
	for i := 0; i < len(pieces); {
		j, w := i, pieces[i].width
		for ; pieces[j].after == weak; j++ { // never the last
			w += pieces[j+1].width
		}
		if w > limit {
			out = append(out, pieces[i:j+1]...)
		} else {
			p := pieces[i]
			p.width, p.end, p.space, p.after = w, pieces[j].end, pieces[j].space, pieces[j].after
			out = append(out, p)
		}
		i = j + 1
	}
	return out
}
