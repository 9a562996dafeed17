package route

import (
	"cmp"
	"iter"
	"slices"
	"sort"
)

// tile is a square of the picture.
type tile struct{ x, y int }

const tileSide = 256

// tilesOf are the tiles that a rectangle, and what is around it, lies on.
func tilesOf(r Rect, around int) iter.Seq[tile] {
	return func(yield func(tile) bool) {
		for y := (r.Y - around) / tileSide; y <= (r.Y+r.H+around)/tileSide; y++ {
			for x := (r.X - around) / tileSide; x <= (r.X+r.W+around)/tileSide; x++ {
				if !yield(tile{x, y}) {
					return
				}
			}
		}
	}
}

// index sorts the segments of each corridor by their tracks, and forgets the
// labels placed so far.
func (l *labeller) index() {
	for t, list := range l.near {
		l.near[t] = list[:0]
	}
	l.upright, l.level = l.byTrack(&l.byV, l.upright.items), l.byTrack(&l.byH, l.level.items)
}

func (l *labeller) byTrack(b *buckets, items []int32) buckets {
	out := buckets{start: b.start, items: append(items[:0], b.items...)}
	for c := range len(b.start) - 1 {
		slices.SortFunc(out.of(c), func(i, j int32) int { return cmp.Compare(l.segs[i].at, l.segs[j].at) })
	}
	return out
}

// between are the segments, sorted by their tracks, that come near a stretch.
func (l *labeller) between(items []int32, from, to int) []int32 {
	from, to = from-lineClear, to+lineClear
	lo := sort.Search(len(items), func(k int) bool { return l.segs[items[k]].at >= from })
	hi := lo + sort.Search(len(items)-lo, func(k int) bool { return l.segs[items[lo+k]].at > to })
	return items[lo:hi]
}

// put places a label or key.
func (l *labeller) put(i int, at Rect) {
	l.places[i] = at
	for t := range tilesOf(at, 0) {
		l.near[t] = append(l.near[t], int32(i))
	}
}
