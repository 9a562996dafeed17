package diagram

// keepOff is a place that is taken in the emotion row.
type keepOff struct {
	box
	thin bool // may be crossed by the line to a quote
	area bool // between curve and neutral: labels may stand in it, quotes may not
}

// box is a place by its edges.
type box struct{ x, y, X, Y float64 }

// hits is how much two boxes share.
func (b box) hits(o box) float64 {
	w, h := min(b.X, o.X)-max(b.x, o.x), min(b.Y, o.Y)-max(b.y, o.y)
	if w <= 0 || h <= 0 {
		return 0
	}
	return float64(w * h)
}

// crowd is all that is taken, by stretches of the page from left to right.
type crowd [][]keepOff

const crowdStretch = 64

func newCrowd(width float64) crowd { return make(crowd, int(width)/crowdStretch+1) }

// span is the stretches that a box touches.
func (c crowd) span(b box) (from, to int) {
	last := len(c) - 1
	return min(max(int(b.x)/crowdStretch, 0), last), min(max(int(b.X)/crowdStretch, 0), last)
}

func (c crowd) add(all ...keepOff) {
	for _, k := range all {
		from, to := c.span(k.box)
		for i := from; i <= to; i++ {
			c[i] = append(c[i], k)
		}
	}
}

// near calls f with what may touch a box, each once, until f says no.
func (c crowd) near(b box, f func(keepOff) bool) {
	from, to := c.span(b)
	for i := from; i <= to; i++ {
		for _, k := range c[i] {
			if first, _ := c.span(k.box); max(first, from) == i && !f(k) {
				return
			}
		}
	}
}
