// Package curve draws emotion curves through go-chart into a scene: a chart of
// its own, or a row of another picture.
package curve

import (
	"errors"
	"fmt"
	"math"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// Point is one column of a curve.
type Point struct {
	X      int // pixel, greater than that of the point before
	Known  bool
	Value  float64
	Dashed bool     // assumed or proposed: so are the stretches to and from it
	Label  string   // e.g. "+0.5"; may be empty
	Short  []string // says less in the place of Label, ever less
	Strong bool     // peak, low or end: a big dot and a label that is never left out
	Below  bool     // where the label had better stand
	Hollow bool     // in a line with Filled dots
}

// Line is one curve. Unknown points are gaps.
type Line struct {
	Points []Point
	Color  theme.Color // default: emotion
	Fill   bool        // between curve and neutral
	// Before and After are points beyond the picture, where they are known: the
	// curve goes on to its edges.
	Before, After Point
	// What tells one line from another besides its colour.
	Dash   scene.Dash // of stretches that are not Dashed
	Shape  gochart.Shape
	Filled bool // all dots are, but those that say Hollow; default: the strong ones only
}

// Options say where the curves are drawn.
type Options struct {
	Width, Height     int
	Min, Max, Neutral float64
	PadTop, PadBottom int     // room for labels above Max and below Min
	Uprights          []int   // x of lines that run down through the picture; labels keep off
	Taken             []Box   // labels keep off these as well
	X, Y              float64 // of the top left corner on the page

	Type theme.Type  // of the labels; default: 11 px
	Halo theme.Color // around them; default: none
	Rule scene.Paint // of the neutral line; default: dashed
}

// Box is an area of the picture.
type Box struct{ Left, Top, Right, Bottom float64 }

const (
	plainDot, strongDot = 3.5, 5.5
	parts               = 3 // quadratic pieces of a stretch between two points
)

// xy is a place in pixels, on the grid of tenths.
type xy struct{ x, y float64 }

// piece is a quadratic stretch.
type piece struct {
	from, by, to xy
	sign         int // above neutral 1, below -1, on it 0
	dashed       bool
}

// Draw draws the curves into the group.
func Draw(g *scene.Group, all []Line, o Options) error {
	if err := check(all, o); err != nil {
		return err
	}
	y := gochart.Range{Lo: o.Min, Hi: o.Max, From: float64(o.Height - o.PadBottom), To: float64(o.PadTop)}
	zero := y.At(o.Neutral)
	field := newField(o)
	for _, x := range o.Uprights {
		field.add(box{float64(x) - 3, 0, float64(x) + 3, field.h})
	}
	for _, b := range o.Taken {
		field.add(box{b.Left, b.Top, b.Right, b.Bottom})
	}
	rule := o.Rule
	if rule == (scene.Paint{}) {
		rule = scene.Paint{Stroke: theme.Edge, Dash: scene.Dash{4, 3}}
	}
	runs := make([][][]piece, len(all))
	for i, l := range all {
		runs[i] = pieces(l.onward(), y, zero)
		if l.Before.Known || l.After.Known {
			runs[i] = cutOff(runs[i], 0, float64(o.Width))
		}
		for _, run := range runs[i] {
			for _, p := range run {
				field.curve(p)
			}
		}
		for _, p := range l.Points {
			if p.Known {
				field.dot(float64(p.X), y.At(p.Value), radius(p)+1.5)
			}
		}
	}
	places := make([][]place, len(all))
	for _, strong := range []bool{true, false} { // strong labels choose first
		for i, l := range all {
			if places[i] == nil {
				places[i] = make([]place, len(l.Points))
			}
			for k, p := range l.Points {
				if p.Known && p.Strong == strong && p.Label != "" {
					places[i][k] = field.label(p, y.At(p.Value))
				}
			}
		}
	}
	return gochart.Draw(g, o.X, o.Y, o.Width, o.Height, func(pen *gochart.Pen) {
		for i, l := range all {
			if l.Fill {
				fills(pen, runs[i], zero)
			}
		}
		pen.Style("neutral-line", rule)
		pen.To(0, zero)
		pen.Line(float64(o.Width), zero)
		pen.Done()
		for i, l := range all {
			strokes(pen, runs[i], l)
		}
		for i, l := range all {
			dots(pen, l, y)
			for k, p := range l.Points {
				if at := places[i][k]; at.ok {
					t := scene.Text{Class: "value", X: at.x, Y: at.y, S: p.Label, Type: o.Type, Anchor: scene.Middle, Fill: theme.Muted, Halo: o.Halo}
					if p.Strong {
						t.Class, t.Bold, t.Fill = "value strong", true, theme.Peak
					}
					if c := color(l); c != theme.Emotion {
						t.Fill = c
					}
					pen.Write(t)
				}
			}
		}
	})
}

// onward are the points with those beyond the picture.
func (l Line) onward() []Point {
	out := l.Points
	if l.Before.Known {
		out = append([]Point{l.Before}, out...)
	}
	if l.After.Known {
		out = append(out[:len(out):len(out)], l.After)
	}
	return out
}

func color(l Line) theme.Color {
	if l.Color == "" {
		return theme.Emotion
	}
	return l.Color
}

func radius(p Point) float64 {
	if p.Strong {
		return strongDot
	}
	return plainDot
}

func check(all []Line, o Options) error {
	finite := func(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
	switch {
	case !finite(o.Min) || !finite(o.Max) || !finite(o.Neutral) || o.Min >= o.Max:
		return fmt.Errorf("curve: %g to %g with neutral %g is not a scale", o.Min, o.Max, o.Neutral)
	case o.PadTop < 0 || o.PadBottom < 0 || o.Height-o.PadTop-o.PadBottom < 1:
		return errors.New("curve: the labels leave the curve no height")
	case len(all) == 0:
		return errors.New("curve: nothing to draw")
	}
	for _, l := range all {
		for i, p := range l.Points {
			if i > 0 && p.X <= l.Points[i-1].X {
				return errors.New("curve: points must stand from left to right")
			}
			if p.Known && !finite(p.Value) {
				return fmt.Errorf("curve: %g is not a score", p.Value)
			}
			if p.X < 0 || p.X > o.Width {
				return errors.New("curve: a point lies outside of the picture")
			}
		}
	}
	return nil
}

// pieces are the stretches of a curve, run by run. Between two points stands a
// monotone cubic (Fritsch & Carlson 1980 with Steffen's slopes), so the curve
// never rises above a peak or falls below a low. It is cut where it crosses
// neutral.
func pieces(points []Point, y gochart.Range, zero float64) [][]piece {
	var runs [][]piece
	for from := 0; from < len(points); {
		if !points[from].Known {
			from++
			continue
		}
		to := from + 1
		for to < len(points) && points[to].Known {
			to++
		}
		if to-from > 1 {
			runs = append(runs, run(points[from:to], y, zero))
		}
		from = to
	}
	return runs
}

func run(points []Point, yr gochart.Range, zero float64) []piece {
	n := len(points)
	x, y, m := make([]float64, n), make([]float64, n), make([]float64, n)
	for i, p := range points {
		x[i], y[i] = float64(p.X), yr.At(p.Value)
	}
	slope := func(i int) float64 { return (y[i+1] - y[i]) / (x[i+1] - x[i]) }
	for i := range m {
		switch {
		case i == 0:
			m[i] = slope(0)
		case i == n-1:
			m[i] = slope(n - 2)
		default:
			a, b := slope(i-1), slope(i)
			if float64(a*b) <= 0 {
				continue
			}
			ha, hb := x[i]-x[i-1], x[i+1]-x[i]
			mean := (float64(a*hb) + float64(b*ha)) / (ha + hb)
			m[i] = math.Copysign(min(math.Abs(mean), float64(2*math.Abs(a)), float64(2*math.Abs(b))), a)
		}
	}
	if n > 2 { // the ends set off more quietly
		m[0], m[n-1] = m[0]*0.75, m[n-1]*0.75
	}
	out := make([]piece, 0, (n-1)*(parts+1))
	for i := range n - 1 {
		h := x[i+1] - x[i]
		c := cubic{y[i], y[i] + float64(float64(m[i]*h)/3), y[i+1] - float64(float64(m[i+1]*h)/3), y[i+1]}
		cuts := [parts + 2]float64{}
		k := 0
		cross := -1.0
		if a, b := y[i]-zero, y[i+1]-zero; a < 0 && b > 0 || a > 0 && b < 0 {
			cross = c.where(zero)
		}
		for s := range parts + 1 {
			t := float64(s) / parts
			if k > 0 && cuts[k-1] < cross && cross < t {
				cuts[k] = cross
				k++
			}
			cuts[k] = t
			k++
		}
		for s := 1; s < k; s++ {
			a, b := cuts[s-1], cuts[s]
			p := c.part(a, b)
			if a == cross {
				p.from.y = zero
			}
			if b == cross {
				p.to.y = zero
			}
			p.from.x, p.to.x = gochart.Tenth(x[i]+float64(a*h)), gochart.Tenth(x[i]+float64(b*h))
			p.by.x = gochart.Tenth(x[i] + float64((a+b)/2*h))
			p.dashed = points[i].Dashed || points[i+1].Dashed
			if len(out) > 0 {
				p.from = out[len(out)-1].to
			}
			switch mid := c.at((a + b) / 2); { // pixels grow downwards
			case mid < zero-0.05:
				p.sign = 1
			case mid > zero+0.05:
				p.sign = -1
			}
			out = append(out, p)
		}
	}
	return out
}

// cubic is a Bezier curve in y over a parameter that is linear in x.
type cubic struct{ a, b, c, d float64 }

func mix(a, b, t float64) float64 { return a + float64((b-a)*t) }

func (c cubic) at(t float64) float64 {
	p, q, r := mix(c.a, c.b, t), mix(c.b, c.c, t), mix(c.c, c.d, t)
	return mix(mix(p, q, t), mix(q, r, t), t)
}

// where finds the parameter at which a monotone cubic has the value v.
func (c cubic) where(v float64) float64 {
	lo, hi := 0.0, 1.0
	for range 30 {
		mid := (lo + hi) / 2
		if (c.at(mid) < v) == (c.a < c.d) {
			lo = mid
		} else {
			hi = mid
		}
	}
	return (lo + hi) / 2
}

// part is the stretch s..t as one quadratic, which keeps between its ends.
func (c cubic) part(s, t float64) piece {
	third := (t - s) / 3
	a, b := c.at(s), c.at(t)
	slope := func(u float64) float64 {
		p, q, r := c.b-c.a, c.c-c.b, c.d-c.c
		return float64(3 * mix(mix(p, q, u), mix(q, r, u), u))
	}
	p, q := a+float64(slope(s)*third), b-float64(slope(t)*third)
	by := (float64(3*(p+q)) - a - b) / 4
	by = min(max(by, min(a, b)), max(a, b))
	return piece{from: xy{y: gochart.Tenth(a)}, by: xy{y: gochart.Tenth(by)}, to: xy{y: gochart.Tenth(b)}}
}

func fills(pen *gochart.Pen, runs [][]piece, zero float64) {
	for _, r := range runs {
		for i := 0; i < len(r); {
			sign, from := r[i].sign, i
			for i < len(r) && r[i].sign == sign {
				i++
			}
			if sign == 0 {
				continue
			}
			name := theme.Positive
			if sign < 0 {
				name = theme.Negative
			}
			pen.Style("fill "+string(name), scene.Paint{Fill: name})
			pen.To(r[from].from.x, zero)
			if r[from].from.y != zero {
				pen.Line(r[from].from.x, r[from].from.y)
			}
			for _, p := range r[from:i] {
				pen.Quad(p.by.x, p.by.y, p.to.x, p.to.y)
			}
			if r[i-1].to.y != zero {
				pen.Line(r[i-1].to.x, zero)
			}
			pen.Shut()
			pen.Done()
		}
	}
}

func strokes(pen *gochart.Pen, runs [][]piece, l Line) {
	for _, r := range runs {
		for i := 0; i < len(r); {
			dashed, from := r[i].dashed, i
			for i < len(r) && r[i].dashed == dashed {
				i++
			}
			class, paint := "curve", scene.Paint{Stroke: color(l), Width: 2, Dash: l.Dash}
			if dashed {
				class, paint.Dash = "curve dashed", scene.Dash{5, 4}
			}
			pen.Style(class, paint)
			pen.To(r[from].from.x, r[from].from.y)
			for _, p := range r[from:i] {
				pen.Quad(p.by.x, p.by.y, p.to.x, p.to.y)
			}
			pen.Done()
		}
	}
}

func dots(pen *gochart.Pen, l Line, y gochart.Range) {
	c := color(l)
	for _, p := range l.Points {
		if !p.Known {
			continue
		}
		class, fill := "dot", theme.Page
		if p.Strong {
			class = "dot strong"
		}
		if p.Strong && !l.Filled || l.Filled && !p.Hollow {
			fill = c
		}
		pen.Style(class, scene.Paint{Fill: fill, Stroke: c, Width: 1.5})
		pen.Mark(l.Shape, float64(p.X), y.At(p.Value), radius(p))
	}
}

// field knows what a label must keep off.
type field struct {
	w, h   float64
	size   float64 // of the labels' type
	boxes  []box
	labels []box     // which are worse to cover than curves
	bucket [][]int32 // boxes by the stretch of 64 px they touch
}

type box struct{ x, y, X, Y float64 }

type place struct {
	x, y float64
	ok   bool
}

func newField(o Options) *field {
	f := &field{w: float64(o.Width), h: float64(o.Height), size: o.Type.Size(), bucket: make([][]int32, o.Width>>6+1), boxes: make([]box, 0, 128)}
	const each = 12 // most boxes of a stretch; beyond, it grows by itself
	room := make([]int32, each*len(f.bucket))
	for i := range f.bucket {
		f.bucket[i] = room[each*i : each*i : each*(i+1)]
	}
	return f
}

func (f *field) add(b box) {
	f.boxes = append(f.boxes, b)
	from, to := f.span(b)
	for k := from; k <= to; k++ {
		f.bucket[k] = append(f.bucket[k], int32(len(f.boxes)-1))
	}
}

// span is the stretches that a box touches, inside of the picture.
func (f *field) span(b box) (from, to int) {
	last := len(f.bucket) - 1
	return min(max(int(b.x)>>6, 0), last), min(max(int(b.X)>>6, 0), last)
}

func (f *field) dot(x, y, r float64) { f.add(box{x - r, y - r, x + r, y + r}) }

// curve adds a stretch as boxes of a few pixels.
func (f *field) curve(p piece) {
	const n = 5
	at := func(a, b, c, t float64) float64 { return mix(mix(a, b, t), mix(b, c, t), t) }
	x, y := p.from.x, p.from.y
	for i := 1; i <= n; i++ {
		t := float64(i) / n
		X, Y := mix(p.from.x, p.to.x, t), at(p.from.y, p.by.y, p.to.y, t)
		f.add(box{x, min(y, Y) - 1, X, max(y, Y) + 1})
		x, y = X, Y
	}
}

// hits is how much of b is covered already.
func (f *field) hits(b box) float64 {
	sum := 0.0
	from, to := f.span(b)
	for k := from; k <= to; k++ {
		for _, i := range f.bucket[k] {
			sum += b.shared(f.boxes[i])
		}
	}
	return sum
}

// shared is the area that two boxes have in common.
func (b box) shared(o box) float64 {
	w, h := min(b.X, o.X)-max(b.x, o.x), min(b.Y, o.Y)-max(b.y, o.y)
	if w > 0 && h > 0 {
		return float64(w * h)
	}
	return 0
}

// label finds room for a point's label: at its preferred side, at the other
// one, aside, further off. A plain label without room stays away; a strong one
// takes the best place there is.
func (f *field) label(p Point, y float64) place {
	size := f.size
	w := text.Font{Size: size, Bold: p.Strong}.Width(p.Label) + 2
	up, down := float64(size*0.92), float64(size*0.26)
	off := radius(p) + 3
	best, least := place{}, math.Inf(1)
	try := func(below bool, more, aside float64) bool {
		base := y - off - more - down
		if below {
			base = y + off + more + up
		}
		x := float64(p.X) + float64(aside*w)
		if p.Strong || aside == 0 { // keep inside
			x = min(max(x, w/2), f.w-w/2)
		}
		b := box{x - w/2, base - up, x + w/2, base + down}
		if b.x < -0.01 || b.X > f.w+0.01 || b.y < 0 || b.Y > f.h {
			return false
		}
		cost := f.hits(b)
		if p.Strong && cost > 0 {
			for _, l := range f.labels {
				cost += float64(20 * b.shared(l))
			}
		}
		if cost < least {
			best, least = place{gochart.Tenth(x), gochart.Tenth(base), true}, cost
		}
		return cost == 0
	}
	far := 3
	if p.Strong {
		far = 12
	}
search:
	for step := range far {
		more := float64(step * 5)
		for _, aside := range []float64{0, -0.3, 0.3} {
			for _, below := range []bool{p.Below, !p.Below} {
				if try(below, more, aside) {
					break search
				}
			}
			if !p.Strong && step > 0 {
				break
			}
		}
	}
	if least > 0 && p.Strong { // wholly to one side, then
	aside:
		for step := range far {
			for _, side := range []float64{-0.55, 0.55, -0.8, 0.8} {
				if try(p.Below, float64(step*5), side) || try(!p.Below, float64(step*5), side) {
					break aside
				}
			}
		}
	}
	if !best.ok && p.Strong { // higher than the picture: as near as may be
		best = place{gochart.Tenth(min(max(float64(p.X), w/2), max(f.w-w/2, w/2))), gochart.Tenth(min(max(y-off-down, up), f.h-down)), true}
	}
	if !best.ok || least > 0 && !p.Strong {
		return place{}
	}
	taken := box{best.x - w/2 - 1, best.y - up, best.x + w/2 + 1, best.y + down}
	f.add(taken)
	f.labels = append(f.labels, taken)
	return best
}
