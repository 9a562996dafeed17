package chart

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
)

// tag is a text that looks for a place near its dot: off other texts, off dots,
// and where a reader takes it for its own. The better places come first to the
// tags that do.
type tag struct {
	x, y, r float64 // the dot
	text    block
	box     area // found by place
	covered bool // there is none that is free
}

type area struct{ left, top, right, bottom float64 }

func (a area) overlap(b area) float64 {
	w, h := min(a.right, b.right)-max(a.left, b.left), min(a.bottom, b.bottom)-max(a.top, b.top)
	if w <= 0 || h <= 0 {
		return 0
	}
	return float64(w * h)
}

// near is the place in a that is nearest to a point.
func (a area) near(x, y float64) (float64, float64) {
	return min(max(x, a.left), a.right), min(max(y, a.top), a.bottom)
}

func (a area) away(x, y float64) float64 {
	nx, ny := a.near(x, y)
	nx, ny = nx-x, ny-y
	return math.Sqrt(float64(nx*nx) + float64(ny*ny))
}

// crossed tells whether a straight line goes through.
func (a area) crossed(x, y, X, Y float64) bool {
	from, to := 0.0, 1.0
	for _, s := range [...][3]float64{{x, X - x, 0}, {y, Y - y, 1}} {
		lo, hi := a.left, a.right
		if s[2] == 1 {
			lo, hi = a.top, a.bottom
		}
		if s[1] == 0 {
			if s[0] <= lo || s[0] >= hi {
				return false
			}
			continue
		}
		t, u := (lo-s[0])/s[1], (hi-s[0])/s[1]
		from, to = max(from, min(t, u)), min(to, max(t, u))
	}
	return from < to
}

// around are 16 directions, those level first.
var around = [16][2]float64{
	{1, 0}, {-1, 0}, {0.92, -0.38}, {-0.92, -0.38}, {0.92, 0.38}, {-0.92, 0.38}, {0.71, -0.71}, {-0.71, -0.71},
	{0.71, 0.71}, {-0.71, 0.71}, {0.38, -0.92}, {-0.38, -0.92}, {0.38, 0.92}, {-0.38, 0.92}, {0, -1}, {0, 1},
}

const (
	leaderFrom = 15 // a text that is farther off is led to
	fewTags    = 15 // more are moved no second time, and those without room are left out
)

// covers is what it costs to cover another text: more than any way off.
const covers = 2000

// place finds a place within bounds for each tag, clear of each other and, where
// that costs little, of lines.
func place(tags []tag, bounds area, lines ...rule) {
	crowd{tags: tags, bounds: bounds, lines: lines}.place()
}

func (c crowd) place() {
	tags := c.tags
	for i := range tags {
		tags[i].box, tags[i].covered = c.best(i, i)
	}
	if len(tags) > fewTags {
		return
	}
	for range 8 {
		moved := false
		for i := range tags {
			b, covered := c.best(i, len(tags))
			moved = moved || b != tags[i].box
			tags[i].box, tags[i].covered = b, covered
		}
		if !moved {
			break
		}
	}
}

type crowd struct {
	tags   []tag
	bounds area
	lines  []rule
	taken  []area  // by other texts
	across float64 // what it costs to cover a line; default: 14
}

// best is the best place for a tag beside the first so many of the others.
func (c crowd) best(i, others int) (best area, covered bool) {
	t := &c.tags[i]
	w, h := t.text.width()+4, t.text.height()
	least, far := math.Inf(1), c.bounds.right-c.bounds.left
	many := len(c.tags) > fewTags
	if many { // a number serves near its dot, or not at all
		least, far = 200, 60
	}
	try := func(left, top, cost float64) {
		b := area{gochart.Tenth(left), gochart.Tenth(top), gochart.Tenth(left + w), gochart.Tenth(top + h)}
		if cost >= least || b.left < c.bounds.left || b.right > c.bounds.right || b.top < c.bounds.top || b.bottom > c.bounds.bottom {
			return
		}
		if cost += c.cost(i, others, b, least-cost); cost < least {
			least, best = cost, b
		}
	}
	for off := 4.0; float64(1.15*off) < least && off < far; off += 4 + math.Floor(off/8) {
		for k, d := range around { // pushed out along d until it clears the dot by off
			cx, cy := t.x+float64(d[0]*(t.r+off+w/2)), t.y+float64(d[1]*(t.r+off+h/2))
			try(cx-w/2, cy-h/2, float64(1.15*off)+float64(k)/4)
		}
	}
	for gap := 3.0; c.across > 0 && gap < 24; gap += 5 { // between the arms of its cross
		for k, corner := range [...][2]float64{{0, -1}, {0, 1}, {-1, -1}, {-1, 1}} {
			left, top := t.x+gap, t.y+gap
			if corner[0] < 0 {
				left = t.x - gap - w
			}
			if corner[1] < 0 {
				top = t.y - gap - h
			}
			try(left, top, float64(1.15*gap)+3+float64(k)/4)
		}
	}
	if many {
		return best, best == area{}
	}
	if least >= covers { // anywhere
		for y := c.bounds.top; y+h <= c.bounds.bottom; y += h/2 + 1 {
			for x := c.bounds.left; x+w <= c.bounds.right; x += w/2 + 1 {
				try(x, y, area{x, y, x + w, y + h}.away(t.x, t.y))
			}
		}
	}
	if math.IsInf(least, 1) { // wider than the bounds
		left := min(max(t.x-w/2, c.bounds.left), max(c.bounds.right-w, c.bounds.left))
		best = area{left, t.y + t.r + 4, left + w, t.y + t.r + 4 + h}
	}
	return best, least >= covers
}

// cost is what is bad about a place, as soon as it is more than most.
func (c crowd) cost(i, others int, b area, most float64) float64 {
	sum, t := 0.0, &c.tags[i]
	own := b.away(t.x, t.y)
	lx, ly := b.near(t.x, t.y)
	if b.overlap(area{t.x - t.r - 1, t.y - t.r - 1, t.x + t.r + 1, t.y + t.r + 1}) > 0 {
		sum += 60
	}
	for k := range c.tags {
		if k == i {
			continue
		}
		o := &c.tags[k]
		spot := area{o.x - o.r - 1, o.y - o.r - 1, o.x + o.r + 1, o.y + o.r + 1}
		if o.x != t.x || o.y != t.y {
			if v := b.overlap(spot); v > 0 {
				sum += 60 + float64(8*v)
			} else if own > leaderFrom && spot.crossed(t.x, t.y, lx, ly) {
				sum += 30
			}
			if near := b.away(o.x, o.y); near < own+4 {
				sum += float64(2 * (own + 4 - near))
			}
		}
		if k < others && (!o.covered || len(c.tags) <= fewTags) {
			if v := b.overlap(o.box); v > 0 {
				sum += covers + float64(8*v)
			} else if own > leaderFrom && o.box.crossed(t.x, t.y, lx, ly) {
				sum += 40
			}
			if ox, oy := o.box.near(o.x, o.y); o.box.away(o.x, o.y) > leaderFrom && b.crossed(o.x, o.y, ox, oy) {
				sum += 40
			}
		}
		if sum >= most {
			return sum
		}
	}
	for _, a := range c.taken {
		if b.overlap(a) > 0 {
			return sum + covers
		}
	}
	for _, l := range c.lines {
		if max(l.x, l.X) < b.left || min(l.x, l.X) > b.right || max(l.y, l.Y) < b.top || min(l.y, l.Y) > b.bottom {
			continue // most are far off
		}
		if b.crossed(l.x, l.y, l.X, l.Y) {
			if l.paint.Dash != (scene.Dash{}) { // a guide, not a mark
				sum += 14
			} else {
				sum += max(c.across, 14)
			}
		}
	}
	return sum
}

// leader is a line from a dot to a text that is far from it.
func (t tag) leader() (r rule, led bool) {
	x, y := t.box.near(t.x, t.y)
	return rule{t.x, t.y, x, y, leaderPaint}, t.box.away(t.x, t.y) > t.r+leaderFrom-6
}

func (t tag) draw(p *gochart.Pen) {
	b := t.text
	b.x, b.y = t.box.left+2, t.box.top
	switch middle := (t.box.left + t.box.right) / 2; {
	case middle < t.x-10:
		b.x, b.anchor = t.box.right-2, scene.End
	case middle < t.x+10:
		b.x, b.anchor = middle, scene.Middle
	}
	b.draw(p)
}
