package ink

import (
	"iter"
	"math"
	"slices"
)

// Pen is how a line is drawn.
type Pen struct {
	Width  float64
	Cap    Cap
	Join   Join
	Miter  float64   // how much longer than the width a corner may be; default: 4, which is SVG's
	Dash   []float64 // on, off and so on, of even length; default: a solid line
	Offset float64   // where in the pattern lines begin
}

// Cap is how a line ends.
type Cap uint8

const (
	Butt Cap = iota
	RoundCap
	Square
)

// Join is how a line turns.
type Join uint8

const (
	Miter Join = iota
	RoundJoin
	Bevel
)

// Round is a pen of round ends and corners.
func Round(width float64) Pen { return Pen{Width: width, Cap: RoundCap, Join: RoundJoin} }

// Stroke is what the pen covers, as [Pen.Pieces] has it.
func (p Pen) Stroke(lines []Line) []Polygon { return slices.Collect(p.Pieces(lines)) }

// Pieces are what the pen covers: convex pieces that all turn the same way, so that none
// takes away from another.
func (p Pen) Pieces(lines []Line) iter.Seq[Polygon] {
	return func(yield func(Polygon) bool) {
		s := stroker{Pen: p, r: p.Width / 2, yield: yield}
		if s.Pen.Miter == 0 {
			s.Pen.Miter = 4
		}
		if !(s.r > 0) {
			return
		}
		sum := p.dashes()
		for _, l := range lines {
			if sum == 0 {
				s.line(l)
				continue
			}
			for _, l := range p.cut(l, sum) {
				s.line(l)
			}
		}
	}
}

type stroker struct {
	Pen
	r     float64
	yield func(Polygon) bool
	done  bool // no more is wanted
}

// piece adds a polygon, turned the right way.
func (s *stroker) piece(p ...Point) {
	area := 0.0
	for i, a := range p {
		b := p[(i+1)%len(p)]
		area += float64(a.X*b.Y) - float64(b.X*a.Y)
	}
	if area < 0 {
		slices.Reverse(p)
	}
	if area != 0 && !s.done {
		s.done = !s.yield(p)
	}
}

func (s *stroker) line(l Line) {
	// points that differ, and the ways between them
	var pts, dirs []Point
	var corner []bool
	for i, p := range l.Points {
		if n := len(pts); n > 0 {
			d := math.Hypot(p.X-pts[n-1].X, p.Y-pts[n-1].Y)
			if d < 1e-6 {
				corner[n-1] = corner[n-1] || l.Corner[i]
				continue
			}
			dirs = append(dirs, Point{X: (p.X - pts[n-1].X) / d, Y: (p.Y - pts[n-1].Y) / d})
		}
		pts, corner = append(pts, p), append(corner, l.Corner[i])
	}
	n := len(pts)
	if n == 0 || s.done {
		return
	}
	if n == 1 {
		s.dot(pts[0])
		return
	}
	closed := l.Closed && n > 2
	if closed {
		a, b := pts[n-1], pts[0]
		d := math.Hypot(b.X-a.X, b.Y-a.Y)
		if d < 1e-6 {
			pts, corner, n = pts[:n-1], corner[:n-1], n-1
			closed = n > 2
		} else {
			dirs = append(dirs, Point{X: (b.X - a.X) / d, Y: (b.Y - a.Y) / d})
		}
	}
	for i, d := range dirs {
		if s.done {
			return
		}
		a, b := pts[i], pts[(i+1)%n]
		ox, oy := -float64(d.Y*s.r), float64(d.X*s.r)
		s.piece(Point{X: a.X + ox, Y: a.Y + oy}, Point{X: b.X + ox, Y: b.Y + oy}, Point{X: b.X - ox, Y: b.Y - oy}, Point{X: a.X - ox, Y: a.Y - oy})
	}
	for i := range pts {
		if s.done || !closed && (i == 0 || i == n-1) {
			continue
		}
		s.join(pts[i], dirs[(i+len(dirs)-1)%len(dirs)], dirs[i], corner[i])
	}
	if closed {
		return
	}
	end := s.Cap
	if l.Closed { // there and back: it turns, and does not end
		end = Butt
		if s.Join == RoundJoin {
			end = RoundCap
		}
	}
	first, last := dirs[0], dirs[len(dirs)-1]
	s.end(end, pts[0], Point{X: -first.X, Y: -first.Y})
	s.end(end, pts[n-1], last)
}

// dot is a line of no length, which has ends only.
func (s *stroker) dot(p Point) {
	switch r := s.r; s.Cap {
	case RoundCap:
		s.pie(p, 0, 2*math.Pi)
	case Square:
		s.piece(Point{X: p.X - r, Y: p.Y - r}, Point{X: p.X + r, Y: p.Y - r}, Point{X: p.X + r, Y: p.Y + r}, Point{X: p.X - r, Y: p.Y + r})
	}
}

// end is the end of a line that comes from somewhere.
func (s *stroker) end(c Cap, p, from Point) {
	switch c {
	case RoundCap:
		s.pie(p, math.Atan2(from.Y, from.X)-math.Pi/2, math.Pi)
	case Square:
		x, y := float64(from.X*s.r), float64(from.Y*s.r)
		s.piece(Point{X: p.X - y, Y: p.Y + x}, Point{X: p.X - y + x, Y: p.Y + x + y}, Point{X: p.X + y + x, Y: p.Y - x + y}, Point{X: p.X + y, Y: p.Y - x})
	}
}

// join fills the outer side of a corner.
func (s *stroker) join(p, from, to Point, corner bool) {
	cross := float64(from.X*to.Y) - float64(from.Y*to.X)
	dot := float64(from.X*to.X) + float64(from.Y*to.Y)
	if cross == 0 && dot > 0 {
		return
	}
	side := -1.0 // the outer side is on the left hand of y downwards
	if cross < 0 {
		side = 1
	}
	a := Point{X: p.X - float64(side*from.Y*s.r), Y: p.Y + float64(side*from.X*s.r)}
	b := Point{X: p.X - float64(side*to.Y*s.r), Y: p.Y + float64(side*to.X*s.r)}
	limit := s.Pen.Miter
	if !corner { // a curve has no edge
		limit = max(limit, 4)
	}
	switch {
	case s.Join == RoundJoin && corner:
		begin := math.Atan2(a.Y-p.Y, a.X-p.X)
		sweep := math.Atan2(cross, dot)
		if cross == 0 {
			sweep = math.Pi
		}
		s.pie(p, begin, sweep)
	case (s.Join != Bevel || !corner) && 2 <= float64(limit*limit)*(1+dot): // 1/sin² of half the inner angle
		tip := Point{X: (a.X+b.X)/2 - p.X, Y: (a.Y+b.Y)/2 - p.Y}
		k := float64(s.r*s.r) / (float64(tip.X*tip.X) + float64(tip.Y*tip.Y))
		s.piece(p, a, Point{X: p.X + float64(tip.X*k), Y: p.Y + float64(tip.Y*k)}, b)
	default:
		s.piece(p, a, b)
	}
}

// pie is a part of the disc around p, or all of it.
func (s *stroker) pie(p Point, begin, sweep float64) {
	const flat = flatness / 3
	n := max(2, int(math.Ceil(math.Abs(sweep)/(2*math.Acos(max(0, 1-flat/max(s.r, flat)))))))
	n = min(n, 1<<10)
	r := s.r
	out := make([]Point, 0, n+2)
	if math.Abs(sweep) < 2*math.Pi {
		out = append(out, p)
	} else { // small dots keep their area
		step := sweep / float64(n)
		r *= math.Sqrt(step / math.Sin(step))
	}
	for i := range n + 1 {
		sin, cos := math.Sincos(begin + float64(sweep*float64(i))/float64(n))
		out = append(out, Point{X: p.X + float64(r*cos), Y: p.Y + float64(r*sin)})
	}
	s.piece(out...)
}

// MaxDashes bounds the pieces of one line; one of more is solid.
const MaxDashes = 1 << 16

// dashes is the length of the pattern; 0 where it makes no dashes.
func (p Pen) dashes() float64 {
	sum := 0.0
	for _, v := range p.Dash {
		if !(v >= 0) {
			return 0
		}
		sum += v
	}
	return sum
}

// cut is the parts of a line that the pattern draws.
func (p Pen) cut(l Line, sum float64) (out []Line) {
	pts, corner := l.Points, l.Corner
	if l.Closed && len(pts) > 0 {
		pts, corner = append(pts[:len(pts):len(pts)], pts[0]), append(corner[:len(corner):len(corner)], corner[0])
	}
	if !(l.Length()/sum < MaxDashes) {
		return []Line{l}
	}
	k, left := 0, math.Mod(p.Offset, sum)
	if left < 0 {
		left += sum
	}
	for k < len(p.Dash)-1 && left > 0 && left >= p.Dash[k] {
		left -= p.Dash[k]
		k++
	}
	left = p.Dash[k] - left
	var now Line
	if len(pts) > 0 {
		now = Line{Points: []Point{pts[0]}, Corner: []bool{true}}
	}
	for i := 1; i < len(pts); i++ {
		a, b := pts[i-1], pts[i]
		d := math.Hypot(b.X-a.X, b.Y-a.Y)
		at := 0.0
		for d-at > left {
			at += left
			q := mix(a, b, at/d)
			if k%2 == 0 {
				now.Points, now.Corner = append(now.Points, q), append(now.Corner, true)
				out = append(out, now)
			}
			now = Line{Points: []Point{q}, Corner: []bool{true}}
			k = (k + 1) % len(p.Dash)
			left = p.Dash[k]
		}
		left -= d - at
		if k%2 == 0 {
			now.Points, now.Corner = append(now.Points, b), append(now.Corner, corner[i])
		}
	}
	if k%2 == 0 && len(now.Points) > 1 {
		out = append(out, now)
	}
	return out
}

// Length is how long the line is.
func (l Line) Length() float64 {
	sum := 0.0
	for i := 1; i < len(l.Points); i++ {
		sum += math.Hypot(l.Points[i].X-l.Points[i-1].X, l.Points[i].Y-l.Points[i-1].Y)
	}
	if n := len(l.Points); l.Closed && n > 1 {
		sum += math.Hypot(l.Points[0].X-l.Points[n-1].X, l.Points[0].Y-l.Points[n-1].Y)
	}
	return sum
}
