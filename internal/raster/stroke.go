package raster

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// pen is how a line is drawn, in pixels.
type pen struct {
	width float64
	round bool // ends and corners
	dash  scene.Dash
}

// miterLimit is how much longer than the width a corner may be; it is SVG's default.
const miterLimit = 4

// stroke is what a pen covers: convex pieces that all turn the same way, so that none
// takes away from another.
func stroke(lines []line, p pen) []polygon {
	s := stroker{r: p.width / 2, round: p.round}
	if !(s.r > 0) {
		return nil
	}
	if d := p.dash; d != (scene.Dash{}) {
		lines = dashed(lines, d)
	}
	for _, l := range lines {
		s.line(l)
	}
	return s.out
}

type stroker struct {
	r     float64
	round bool
	out   []polygon
}

// piece adds a polygon, turned the right way.
func (s *stroker) piece(p ...point) {
	area := 0.0
	for i, a := range p {
		b := p[(i+1)%len(p)]
		area += float64(a.x*b.y) - float64(b.x*a.y)
	}
	if area < 0 {
		for i, j := 0, len(p)-1; i < j; i, j = i+1, j-1 {
			p[i], p[j] = p[j], p[i]
		}
	}
	if area != 0 {
		s.out = append(s.out, p)
	}
}

func (s *stroker) line(l line) {
	// points that differ, and the ways between them
	var pts, dirs []point
	var corner []bool
	for i, p := range l.points {
		if n := len(pts); n > 0 {
			d := math.Hypot(p.x-pts[n-1].x, p.y-pts[n-1].y)
			if d < 1e-6 {
				corner[n-1] = corner[n-1] || l.corner[i]
				continue
			}
			dirs = append(dirs, point{(p.x - pts[n-1].x) / d, (p.y - pts[n-1].y) / d})
		}
		pts, corner = append(pts, p), append(corner, l.corner[i])
	}
	n := len(pts)
	if n == 1 {
		if s.round {
			s.pie(pts[0], 0, 2*math.Pi)
		}
		return
	}
	if n == 0 {
		return
	}
	closed := l.closed && n > 2
	if closed {
		a, b := pts[n-1], pts[0]
		d := math.Hypot(b.x-a.x, b.y-a.y)
		if d < 1e-6 {
			pts, corner, n = pts[:n-1], corner[:n-1], n-1
			closed = n > 2
		} else {
			dirs = append(dirs, point{(b.x - a.x) / d, (b.y - a.y) / d})
		}
	}
	for i, d := range dirs {
		a, b := pts[i], pts[(i+1)%n]
		ox, oy := -float64(d.y*s.r), float64(d.x*s.r)
		s.piece(point{a.x + ox, a.y + oy}, point{b.x + ox, b.y + oy}, point{b.x - ox, b.y - oy}, point{a.x - ox, a.y - oy})
	}
	for i := range pts {
		if !closed && (i == 0 || i == n-1) {
			continue
		}
		s.join(pts[i], dirs[(i+len(dirs)-1)%len(dirs)], dirs[i], corner[i])
	}
	if s.round && !closed {
		first, last := dirs[0], dirs[len(dirs)-1]
		s.pie(pts[0], math.Atan2(first.y, first.x)+math.Pi/2, math.Pi)
		s.pie(pts[n-1], math.Atan2(last.y, last.x)-math.Pi/2, math.Pi)
	}
}

// join fills the outer side of a corner.
func (s *stroker) join(p, from, to point, corner bool) {
	cross := float64(from.x*to.y) - float64(from.y*to.x)
	dot := float64(from.x*to.x) + float64(from.y*to.y)
	if cross == 0 && dot > 0 {
		return
	}
	side := -1.0 // the outer side is on the left hand of y downwards
	if cross < 0 {
		side = 1
	}
	a := point{p.x - float64(side*from.y*s.r), p.y + float64(side*from.x*s.r)}
	b := point{p.x - float64(side*to.y*s.r), p.y + float64(side*to.x*s.r)}
	switch {
	case s.round && corner:
		begin := math.Atan2(a.y-p.y, a.x-p.x)
		sweep := math.Atan2(cross, dot)
		if cross == 0 {
			sweep = math.Pi
		}
		s.pie(p, begin, sweep)
	case 2 <= float64(miterLimit*miterLimit)*(1+dot): // 1/sin² of half the inner angle
		tip := point{(a.x+b.x)/2 - p.x, (a.y+b.y)/2 - p.y}
		k := float64(s.r*s.r) / (float64(tip.x*tip.x) + float64(tip.y*tip.y))
		s.piece(p, a, point{p.x + float64(tip.x*k), p.y + float64(tip.y*k)}, b)
	default:
		s.piece(p, a, b)
	}
}

// pie is a part of the disc around p.
func (s *stroker) pie(p point, begin, sweep float64) {
	n := max(2, int(math.Ceil(math.Abs(sweep)/(2*math.Acos(max(0, 1-flatness/max(s.r, flatness)))))))
	n = min(n, 1<<10)
	out := make([]point, 0, n+2)
	if math.Abs(sweep) < 2*math.Pi {
		out = append(out, p)
	}
	for i := range n + 1 {
		sin, cos := math.Sincos(begin + float64(sweep*float64(i))/float64(n))
		out = append(out, point{p.x + float64(s.r*cos), p.y + float64(s.r*sin)})
	}
	s.piece(out...)
}

// maxDashes bounds the pieces of one line.
const maxDashes = 1 << 16

// dashed cuts lines into the parts that a pattern draws.
func dashed(lines []line, d scene.Dash) []line {
	pattern := d[:]
	if d[2] == 0 && d[3] == 0 {
		pattern = d[:2]
	}
	sum := 0.0
	for _, v := range pattern {
		if !(v >= 0) {
			return lines
		}
		sum += v
	}
	if sum <= 0 {
		return lines
	}
	var out []line
	for _, l := range lines {
		out = append(out, cut(l, pattern, sum)...)
	}
	return out
}

func cut(l line, pattern []float64, sum float64) (out []line) {
	pts, corner := l.points, l.corner
	if l.closed && len(pts) > 0 {
		pts, corner = append(pts[:len(pts):len(pts)], pts[0]), append(corner[:len(corner):len(corner)], corner[0])
	}
	length := 0.0
	for i := 1; i < len(pts); i++ {
		length += math.Hypot(pts[i].x-pts[i-1].x, pts[i].y-pts[i-1].y)
	}
	if !(length/sum < maxDashes) {
		return []line{l}
	}
	k, left := 0, pattern[0]
	var now line
	if len(pts) > 0 {
		now = line{points: []point{pts[0]}, corner: []bool{true}}
	}
	for i := 1; i < len(pts); i++ {
		a, b := pts[i-1], pts[i]
		d := math.Hypot(b.x-a.x, b.y-a.y)
		at := 0.0
		for d-at > left {
			at += left
			p := mix(a, b, at/d)
			if k%2 == 0 {
				now.points, now.corner = append(now.points, p), append(now.corner, true)
				out = append(out, now)
			}
			now = line{points: []point{p}, corner: []bool{true}}
			k = (k + 1) % len(pattern)
			left = pattern[k]
		}
		left -= d - at
		if k%2 == 0 {
			now.points, now.corner = append(now.points, b), append(now.corner, corner[i])
		}
	}
	if k%2 == 0 && len(now.points) > 1 {
		out = append(out, now)
	}
	return out
}
