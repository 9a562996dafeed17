package text

import "math"

// label is how many pieces a text has at most for its lines to be evened out. Longer texts
// are filled line by line.
const label = 96

// chooseBreaks returns the number of lines. For a text of label size it sets ends[i] to the
// piece behind the line that begins with piece i, such that there are as few lines as
// possible, and among those ways it chooses the one with the least cost.
func chooseBreaks(ends []int, pieces []piece, limit int64) int {
	if len(pieces) > len(ends) {
		n := 0
		for i := 0; i < len(pieces); n++ {
			i, _ = fill(pieces, i, limit)
		}
		return n
	}
	var best [label + 1]struct { // from a piece to the end of the text
		lines int
		cost  int64
	}
	for i := len(pieces) - 1; i >= 0; i-- {
		// No start needs more lines than an earlier one. So the line may be cut short for as
		// long as the rest needs no more.
		j, w := fill(pieces, i, limit)
		here := &best[i]
		here.lines, here.cost = best[j].lines+1, math.MaxInt64
		for ; j > i && best[j].lines < here.lines; j-- {
			c := best[j].cost + cost(limit-w)
			if j < len(pieces) && pieces[j-1].after < good {
				c += cost(4 * em)
			}
			if c < here.cost {
				here.cost, ends[i] = c, j
			}
			w -= pieces[j-1].width
			if j-1 > i {
				w -= pieces[j-2].space
			}
		}
	}
	return best[0].lines
}

// cost of space left on a line: its square, in eighths of an em.
func cost(left int64) int64 {
	left = min(max(left, 0), 1<<30) * 8 / em
	return left * left
}

// nextLine returns the piece behind the line that begins with piece i.
func nextLine(ends []int, pieces []piece, i int, limit int64) int {
	if len(pieces) > len(ends) {
		i, _ = fill(pieces, i, limit)
		return i
	}
	return ends[i]
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
