package text

import "math"

// label is how many pieces a text has at most for all its lines to be chosen. Of longer texts
// the last lines are.
const label = 96

// What speaks against a line break, apart from the width that it makes the text take.
const (
	withinHan = 2 // perhaps within a word
	orphan    = 1 // leaves a single character between the break and punctuation
	lone      = 4 // leaves a single character on the last line
)

// rest is what the lines from a piece to the end of the text come to. Fewer lines come
// first, then better breaks, then a narrower measure, then lines of like width.
type rest struct {
	lines, bad     int
	widest, uneven int64
}

func (r rest) better(o rest) bool {
	switch {
	case r.lines != o.lines:
		return r.lines < o.lines
	case r.bad != o.bad:
		return r.bad < o.bad
	case r.widest != o.widest:
		return r.widest < o.widest
	}
	return r.uneven < o.uneven
}

// chooseBreaks sets ends[i] to the piece behind the line that begins with piece i, such that
// the lines are the best. There are at most label pieces.
func chooseBreaks(ends []int, pieces []piece, limit int64) {
	var best [label + 1]rest
	for i := len(pieces) - 1; i >= 0; i-- {
		// No start needs more lines than an earlier one. So the line may be cut short for as
		// long as the rest needs no more.
		j, w := fill(pieces, i, limit)
		here := &best[i]
		*here = rest{lines: best[j].lines + 1, bad: math.MaxInt}
		for most := here.lines; j > i && best[j].lines < most; j-- {
			r := best[j]
			r.lines++
			r.bad += against(pieces, j)
			r.widest = max(r.widest, w)
			r.uneven += square(w)
			if r.better(*here) {
				*here, ends[i] = r, j
			}
			w -= pieces[j-1].width
			if j-1 > i {
				w -= pieces[j-2].space
			}
		}
	}
}

// square of a width, in eighths of an em: the sum of these is least for lines of like width.
func square(w int64) int64 {
	w = min(max(w, 0), 1<<30) * 8 / em
	return w * w
}

// against says how bad a line break before piece j is.
func against(pieces []piece, j int) int {
	if j == len(pieces) || pieces[j-1].after == good {
		// A lone last character is bad even behind punctuation.
		if j == len(pieces)-1 && single(pieces[j]) && pieces[j-1].space == 0 {
			return lone
		}
		return 0
	}
	bad := withinHan
	if next := pieces[j]; single(next) && next.after == good {
		bad += orphan
		if j == len(pieces)-1 {
			bad += lone
		}
	}
	if single(pieces[j-1]) && j > 1 && pieces[j-2].after == good {
		bad += orphan
	}
	return bad
}

// single says that a piece may be a Han character, with a mark behind it perhaps.
func single(p piece) bool { return p.end-p.start <= 6 && p.width <= 2*em && p.width >= em }

// narrowest is the least measure in which the pieces take n lines.
func narrowest(pieces []piece, limit int64, n int) int64 {
	least := int64(0)
	for _, p := range pieces {
		least = max(least, p.width)
	}
	for least < limit {
		mid := (least + limit) / 2
		lines := 0
		for i := 0; i < len(pieces); lines++ {
			i, _ = fill(pieces, i, mid)
		}
		if lines > n {
			least = mid + 1
		} else {
			limit = mid
		}
	}
	return limit
}

// fill returns the first piece that does not fit on the line that begins with piece i, and the
// width of that line.
func fill(pieces []piece, i int, limit int64) (end int, width int64) {
	w := pieces[i].width
	for i++; i < len(pieces); i++ {
		next := w + pieces[i-1].space + pieces[i].width
		if next > limit {
			break
		}
		w = next
	}
	return i, w
}
