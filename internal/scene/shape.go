package scene

import (
	"math"
	"strconv"
	"strings"
)

// Shape is the data of an SVG path.
type Shape struct{ D string }

// Ops are the steps of the shape. It ends where the data is no path any more.
func (s *Shape) Ops() []Op {
	p := pathReader{d: s.D}
	for p.step() {
	}
	return p.ops
}

// pathReader reads the data of SVG paths.
type pathReader struct {
	d        string
	ops      []Op
	now      Point // where the pen is
	start    Point // of the stretch
	control  Point // the last one, for what goes on smoothly
	smooth   byte  // C or Q: what the control point is of
	command  byte
	relative bool
}

// step reads a command with its numbers, or again the numbers of the last one.
func (p *pathReader) step() bool {
	p.space()
	if p.d == "" {
		return false
	}
	if c := p.d[0]; c|0x20 >= 'a' && c|0x20 <= 'z' {
		p.command, p.relative = c&^0x20, c >= 'a'
		p.d = p.d[1:]
	} else if p.command == 'Z' || p.command == 0 {
		return false
	}
	switch p.command {
	case 'M':
		to, ok := p.point()
		if !ok {
			return false
		}
		p.add(Op{Kind: Move, P: [3]Point{2: to}})
		p.start, p.command = to, 'L' // what follows are lines
	case 'L':
		to, ok := p.point()
		return ok && p.add(Op{Kind: Line, P: [3]Point{2: to}})
	case 'H', 'V':
		v, ok := p.number()
		to := p.now
		switch {
		case p.command == 'H' && p.relative:
			to.X += v
		case p.command == 'H':
			to.X = v
		case p.relative:
			to.Y += v
		default:
			to.Y = v
		}
		return ok && p.add(Op{Kind: Line, P: [3]Point{2: to}})
	case 'C', 'S':
		a, ok := p.reflect('C'), true
		if p.command == 'C' {
			a, ok = p.point()
		}
		b, okB := p.point()
		to, okTo := p.point()
		if !ok || !okB || !okTo {
			return false
		}
		p.add(Op{Cubic, [3]Point{a, b, to}})
		p.control, p.smooth = b, 'C'
	case 'Q', 'T':
		a, ok := p.reflect('Q'), true
		if p.command == 'Q' {
			a, ok = p.point()
		}
		to, okTo := p.point()
		if !ok || !okTo {
			return false
		}
		p.add(Op{Quad, [3]Point{1: a, 2: to}})
		p.control, p.smooth = a, 'Q'
	case 'A':
		return p.arc()
	case 'Z':
		p.ops = append(p.ops, Shut())
		p.now, p.smooth = p.start, 0
	default:
		return false
	}
	return true
}

func (p *pathReader) add(o Op) bool {
	p.ops = append(p.ops, o)
	p.now, p.smooth = o.To(), 0
	return true
}

// reflect is the control point of a curve that goes on smoothly.
func (p *pathReader) reflect(of byte) Point {
	if p.smooth != of {
		return p.now
	}
	return Point{2*p.now.X - p.control.X, 2*p.now.Y - p.control.Y}
}

func (p *pathReader) space() {
	p.d = strings.TrimLeft(p.d, " ,\n\t\r\f")
}

func (p *pathReader) number() (float64, bool) {
	p.space()
	i, dot := 0, false
	for ; i < len(p.d); i++ {
		c := p.d[i]
		if c >= '0' && c <= '9' || i == 0 && (c == '-' || c == '+') {
			continue
		}
		if c != '.' || dot {
			break
		}
		dot = true
	}
	if i > 0 && i < len(p.d) && p.d[i]|0x20 == 'e' {
		e := i + 1
		if e < len(p.d) && (p.d[e] == '-' || p.d[e] == '+') {
			e++
		}
		for ; e < len(p.d) && p.d[e] >= '0' && p.d[e] <= '9'; e++ {
			i = e + 1
		}
	}
	v, err := strconv.ParseFloat(p.d[:i], 64)
	p.d = p.d[i:]
	return v, err == nil
}

// flag is one digit, which nothing needs to part from the next.
func (p *pathReader) flag() (set, ok bool) {
	p.space()
	if p.d == "" || p.d[0] != '0' && p.d[0] != '1' {
		return false, false
	}
	set = p.d[0] == '1'
	p.d = p.d[1:]
	return set, true
}

func (p *pathReader) point() (Point, bool) {
	x, ok := p.number()
	y, okY := p.number()
	if p.relative {
		x, y = x+p.now.X, y+p.now.Y
	}
	return Point{x, y}, ok && okY
}

// arc adds a part of an ellipse as cubics, as SVG 2, B.2.4 has it.
func (p *pathReader) arc() bool {
	rx, ok1 := p.number()
	ry, ok2 := p.number()
	turn, ok3 := p.number()
	large, ok4 := p.flag()
	sweep, ok5 := p.flag()
	to, ok6 := p.point()
	if !ok1 || !ok2 || !ok3 || !ok4 || !ok5 || !ok6 {
		return false
	}
	from := p.now
	rx, ry = math.Abs(rx), math.Abs(ry)
	if rx == 0 || ry == 0 || from == to {
		return p.add(Op{Kind: Line, P: [3]Point{2: to}})
	}
	sin, cos := 0.0, 1.0
	if turn != 0 && rx != ry {
		sin, cos = math.Sincos(math.Mod(turn, 360) * math.Pi / 180)
	}
	// On a circle of radius 1.
	x, y := (from.X-to.X)/2, (from.Y-to.Y)/2
	x, y = (float64(cos*x)+float64(sin*y))/rx, (float64(cos*y)-float64(sin*x))/ry
	half := math.Hypot(x, y)
	if half > 1 {
		rx, ry = rx*half, ry*half
		x, y, half = x/half, y/half, 1
	}
	off := math.Sqrt(max(0, 1-half*half)) / half
	if large == sweep {
		off = -off
	}
	cx, cy := off*y, -off*x // the middle, from the middle of the chord
	begin, end := math.Atan2(y-cy, x-cx), math.Atan2(-y-cy, -x-cx)
	if sweep && end < begin {
		end += 2 * math.Pi
	} else if !sweep && end > begin {
		end -= 2 * math.Pi
	}
	at := func(x, y float64) Point {
		x, y = (cx+x)*rx, (cy+y)*ry
		return Point{(from.X+to.X)/2 + float64(cos*x) - float64(sin*y), (from.Y+to.Y)/2 + float64(sin*x) + float64(cos*y)}
	}
	n := int(math.Ceil(math.Abs(end-begin)/(math.Pi/2) - 1e-9))
	step := (end - begin) / float64(n)
	k := 4.0 / 3 * math.Tan(step/4)
	for i := range n {
		sin, cos := math.Sincos(begin + float64(i)*step)
		sin2, cos2 := math.Sincos(begin + float64(i+1)*step)
		end := at(cos2, sin2)
		if i == n-1 {
			end = to
		}
		p.add(Op{Cubic, [3]Point{at(cos-k*sin, sin+k*cos), at(cos2+k*sin2, sin2-k*cos2), end}})
	}
	return true
}
