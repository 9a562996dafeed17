package text

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
			i = fill(pieces, i, limit)
		}
		return n
	}
	var best [label + 1]struct {
		lines int
		cost  int64
	}
	for i := len(pieces) - 1; i >= 0; i-- {
		var w int64
		for j := i; j < len(pieces); j++ {
			w += pieces[j].width
			if w > limit && j > i {
				break
			}
			n, c := best[j+1].lines+1, best[j+1].cost+cost(limit-w)
			if j+1 < len(pieces) && pieces[j].after < good {
				c += cost(4 * em)
			}
			if b := &best[i]; j == i || n < b.lines || n == b.lines && c <= b.cost {
				b.lines, b.cost, ends[i] = n, c, j+1
			}
			w += pieces[j].space
		}
	}
	return best[0].lines
}

// cost of space left on a line: its square, in eighths of an em.
func cost(left int64) int64 {
	left = min(max(left, 0), 1<<30) * 8 / em
	return left * left
}

// lineEnd returns the piece behind the line that begins with piece i.
func lineEnd(ends []int, pieces []piece, i int, limit int64) int {
	if len(pieces) > len(ends) {
		return fill(pieces, i, limit)
	}
	return ends[i]
}

// fill returns the first piece that does not fit on the line that begins with piece i.
func fill(pieces []piece, i int, limit int64) int {
	w := pieces[i].width
	for i++; i < len(pieces); i++ {
		w += pieces[i-1].space + pieces[i].width
		if w > limit {
			break
		}
	}
	return i
}
