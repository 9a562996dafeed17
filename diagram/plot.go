package diagram

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// plot is the emotion row while it is laid out; y counts from its top.
type plot struct {
	*sheet
	scale  journey.Scale
	at     gochart.Range
	main   []curve.Point
	wanted []curve.Point // what was expected
	taken  crowd
	calls  []callout
	labels []label
	tells  []tell
}

// label is a score beside its point.
type label struct {
	x, y float64 // baseline, middle
	text scene.Text
}

// tell says how far an experience lies from what was expected.
type tell struct {
	col      int
	words    para
	y, Y     float64 // from, to
	expected label
}

// occupy marks what labels and cards keep off.
func (p *plot) occupy() {
	along := func(points []curve.Point, thin bool) {
		for _, q := range curve.Along(points, p.at, p.scale.Neutral) {
			p.taken.add(keepOff{box: box{q.X - 3, q.Y - 3, q.X + 3, q.Y + 3}, thin: true})
		}
		for i := range points {
			if pt := &points[i]; pt.Known {
				y, r := p.at.At(pt.Value), float64(plainRadius+2)
				if pt.Strong {
					r = strongRadius + 2
				}
				p.taken.add(keepOff{box: box{float64(pt.X) - r, y - r, float64(pt.X) + r, y + r}, thin: thin})
			}
		}
	}
	along(p.main, false)
	zero := p.at.At(p.scale.Neutral)
	for _, q := range curve.Along(p.main, p.at, p.scale.Neutral) {
		p.taken.add(keepOff{box: box{q.X - 3, min(q.Y, zero), q.X + 3, max(q.Y, zero)}, thin: true, area: true})
	}
	along(p.wanted, true)
	for _, o := range p.others {
		along(p.points(o), true)
	}
	if p.narrow { // the words of the scale stand in the plot
		for _, y := range []float64{p.at.At(p.scale.Max) - 17, p.at.At(p.scale.Min) + 17} {
			left := p.cols[0].left + sheetInset
			p.taken.add(keepOff{box: box{left, y - 11, left + 110, y + 11}})
		}
	}
	for i := range p.main {
		if !p.main[i].Known {
			x, y := float64(p.main[i].X), p.at.At(p.scale.Neutral)
			p.taken.add(keepOff{box: box{x - 40, y - 11, x + 40, y + 11}})
		}
	}
}

// points are those of another journey at the same touchpoints.
func (p *plot) points(o *journey.Journey) []curve.Point {
	out := make([]curve.Point, len(p.cols))
	for i := range p.cols {
		out[i] = experienced(o, o.ByID(p.cols[i].t.ID))
		out[i].X = p.main[i].X
	}
	return out
}

// experienced is a touchpoint's score as a point of a curve.
func experienced(j *journey.Journey, t *journey.Touchpoint) curve.Point {
	if t == nil || t.Emotion == nil {
		return curve.Point{}
	}
	from := j.ProvenanceOf(t.Emotion)
	return curve.Point{Known: true, Value: t.Emotion.Value, Dashed: from == journey.Assumed || from == journey.Proposed}
}

// expected is what was expected of a touchpoint as a point of a curve.
func expected(t *journey.Touchpoint) curve.Point {
	if t.Expectation == nil {
		return curve.Point{}
	}
	return curve.Point{Known: true, Value: t.Expectation.Value}
}

// onward adds the points of the columns beside the sheet's, which stand in other
// bands: so the curve goes on to the edge.
func (p *plot) onward(points []curve.Point, of func(*journey.Touchpoint) curve.Point) []curve.Point {
	first, last := &p.cols[0], &p.cols[len(p.cols)-1]
	pitch := int(first.right - first.left)
	for at, t := range p.j.All() {
		q := of(t)
		switch at.Column {
		case first.at - 1:
			q.X = points[0].X - pitch
			points = append([]curve.Point{q}, points...)
		case last.at + 1:
			q.X = points[len(points)-1].X + pitch
			points = append(points[:len(points):len(points)], q)
		}
	}
	return points
}

// tell finds the gaps between experience and expectation that are worth a word.
func (p *plot) tell() {
	for i := range p.main {
		if !p.main[i].Known || !p.wanted[i].Known {
			continue
		}
		y, Y := p.at.At(p.main[i].Value), p.at.At(p.wanted[i].Value)
		if math.Abs(y-Y) < tellingGap {
			continue
		}
		words, by := p.w.BelowExpected, p.wanted[i].Value-p.main[i].Value
		if by < 0 {
			words, by = p.w.AboveExpected, -by
		}
		style := tagStyle
		style.Fill = theme.Peak
		t := tell{col: i, y: y, Y: Y, words: p.wrap(page.Fill(words, "value", page.Distance(by)), style, 2*p.cols[i].w)}
		x, mid, half := float64(p.main[i].X), (y+Y)/2, t.words.width()/2+7
		p.taken.add(keepOff{box: box{x - half, mid - 9, x + half, mid + 9}, thin: true}, keepOff{box: box{x - 2, min(y, Y), x + 2, max(y, Y)}, thin: true})
		p.tells = append(p.tells, t)
	}
}

// label finds room for the scores, of the extremes or of all others.
func (p *plot) label(strong bool) {
	for i := range p.main {
		pt := &p.main[i]
		if !pt.Known || pt.Strong != strong {
			continue
		}
		style, off := bodyStyle, float64(plainRadius+4)
		if strong {
			style, off = nameStyle, strongRadius+5
			style.Fill = theme.Peak
		}
		p.labels = append(p.labels, p.place(pt.Label, style, float64(pt.X), p.at.At(pt.Value), off, pt.Below))
	}
}

// place finds room for a text at a point, above or below it as it would rather
// stand, off the neutral line and whatever is there already.
func (p *plot) place(words string, style scene.Text, x, y, off float64, below bool) label {
	if style.Type == theme.Caption {
		style.Type = p.small()
	}
	f := font(style.Type, style.Bold)
	half, up, down := f.Width(words)/2, style.Type.Size()*0.8, style.Type.Size()*0.25
	zero := p.at.At(p.scale.Neutral)
	left, right := p.cols[0].left, p.cols[len(p.cols)-1].right
	best, least := label{}, math.Inf(1)
	for step := range 7 {
		for k, side := range []bool{below, !below} {
			for _, aside := range []float64{0, -0.7, 0.7} {
				base := y - off - down - float64(step*5)
				if side {
					base = y + off + up + float64(step*5)
				}
				mid := min(max(x+float64(aside*half), left+half), right-half)
				b := box{mid - half - 1, base - up, mid + half + 1, base + down}
				if b.y < 0 || b.Y > p.feelingsHeight() {
					continue
				}
				cost := float64(step*8) + float64(k*3) + float64(math.Abs(aside)*6)
				if b.y < zero+2 && b.Y > zero-2 {
					cost += 60
				}
				p.taken.near(b, func(o keepOff) bool {
					if !o.area {
						cost += o.hits(b)
					}
					return cost < least
				})
				if cost < least {
					best, least = label{mid, base, style}, cost
				}
			}
		}
	}
	best.text.S, best.text.Anchor = words, scene.Middle
	best.text.X, best.text.Y = tenth(best.x), tenth(best.y)
	p.taken.add(keepOff{box: box{best.x - half - 2, best.y - up - 1, best.x + half + 2, best.y + down + 1}})
	return best
}
