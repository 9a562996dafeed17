package diagram

import (
	"math"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// feelings are the curve of a map and its focal element: what was experienced
// and expected over the scale, with the words of customers at its extremes.
type feelings struct{}

const (
	feelingsAbove = 46  // room above the top of the scale
	feelingsBelow = 40  // and below its bottom
	mapScale      = 240 // height of the scale in a map
	dualScale     = 192 // and in a dual diagram
	strongRadius  = 11
	plainRadius   = 5
	tellingGap    = 52 // px between experience and expectation from which the difference is told
)

func (feelings) has(s *sheet, t *journey.Touchpoint) bool {
	if t.Emotion != nil || t.Expectation != nil {
		return true
	}
	for _, o := range s.others {
		if other := o.ByID(t.ID); other != nil && other.Emotion != nil {
			return true
		}
	}
	return false
}

func (feelings) count(s *sheet) string {
	n := 0
	for i := range s.cols {
		if s.cols[i].t.Emotion != nil {
			n++
		}
	}
	return page.Fill(s.w.OfAll, "n", itoa(n), "all", itoa(len(s.cols))) + " " + s.w.Scored
}

// series is how the curve of one of several journeys is told from the others:
// by colour, line and marker.
type series struct {
	color  theme.Color
	dash   scene.Dash
	marker marker
}

type marker uint8

const (
	round marker = iota
	square
	triangle
)

var seriesOf = [...]series{
	{theme.Emotion, scene.Dash{}, round},
	{theme.Series2, scene.Dash{11, 3, 2, 3}, square},
	{theme.Series3, scene.Dash{1.5, 4}, triangle},
	{theme.Series4, scene.Dash{14, 4}, square},
	{theme.Series5, scene.Dash{3, 3, 8, 3}, triangle},
}

// assumedDash parts what is assumed or proposed from what was observed.
var assumedDash = scene.Dash{7, 6}

// feelingsHeight is the height of the row.
func (s *sheet) feelingsHeight() float64 { return feelingsAbove + s.height + feelingsBelow }

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

// callout is a quote on a card of whole columns.
type callout struct {
	col   int
	words stack
	box
	line box // from the point to the card
}

func (feelings) lay(s *sheet) laid {
	p := &plot{sheet: s, scale: s.j.Scale.OrDefault()}
	p.at = gochart.Range{Lo: p.scale.Min, Hi: p.scale.Max, From: feelingsAbove + s.height, To: feelingsAbove}
	all := s.w.Points(s.j)
	p.main = make([]curve.Point, len(s.cols))
	for i := range p.main {
		p.main[i] = all[s.cols[i].at]
		p.main[i].X = int(math.Round(s.cols[i].middle()))
	}
	p.wanted = make([]curve.Point, len(s.cols))
	for i := range s.cols {
		p.wanted[i] = expected(s.cols[i].t)
		p.wanted[i].X = p.main[i].X
	}
	p.taken = newCrowd(s.right)
	p.occupy()
	p.tell()
	p.label(true)
	p.call()
	p.label(false)
	for i := range p.tells {
		t := &p.tells[i]
		t.expected = p.place(page.Fill(s.w.Expected, "value", page.Score(p.wanted[t.col].Value, p.scale)), captionStyle, float64(p.main[t.col].X), t.Y, 6, t.Y > t.y)
	}
	return laid{s.feelingsHeight(), p.draw}
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

// call finds room for a quote at the low and one at the most intense moment:
// cards of whole columns, beside, below or above the point, off the curve. A
// quote without room stays among the thoughts.
func (p *plot) call() {
	pe, err := p.j.PeakEnd()
	if err != nil {
		return
	}
	columns := []int{pe.Lowest.Column, pe.Peak.Column}
	if columns[0] == columns[1] || pe.Lowest.Score == pe.Highest.Score {
		columns = columns[1:]
	}
	for _, at := range columns {
		col := slices.IndexFunc(p.cols, func(c column) bool { return c.at == at })
		if col < 0 {
			continue // it stands in another band
		}
		t := p.cols[col].t
		said := t.Quotes
		if len(said) == 0 {
			continue
		}
		if c, ok := p.room(col, said[0]); ok {
			p.calls = append(p.calls, c)
			p.taken.add(keepOff{box: c.box}, keepOff{box: c.line})
			p.told[t] = 1
		}
	}
}

func (p *plot) room(col int, q journey.Quote) (callout, bool) {
	style := nameStyle
	style.Bold, style.Italic, style.Fill = false, true, theme.Text
	var best callout
	least := math.Inf(1)
	px, py := float64(p.main[col].X), p.at.At(p.main[col].Value)
	height := p.feelingsHeight()
	for _, span := range []int{2, 1} {
		if span > len(p.cols) {
			continue
		}
		for first := max(0, col-span); first <= min(col+1, len(p.cols)-span); first++ {
			c := callout{col: col}
			c.x, c.X = p.cols[first].x, p.cols[first+span-1].x+p.cols[first+span-1].w
			words := stack{p.wrap(page.Fill(p.w.Quoted, "text", q.Text), style, c.X-c.x-24)}
			if q.By != "" {
				words = append(words, p.wrap(q.By, captionStyle, c.X-c.x-24))
			}
			c.words = words
			h := words.height() + 20
			for y := 4.0; y+h <= height-4; y += 6 {
				c.y, c.Y = y, y+h
				over := px > c.x+8 && px < c.X-8
				reach := 0.0 // how far the line to the point is
				switch {
				case over && (c.Y < py-strongRadius-6 || c.y > py+strongRadius+6):
					reach = min(math.Abs(c.y-py), math.Abs(c.Y-py))
				case !over && c.y < py-8 && c.Y > py+8:
					reach = min(math.Abs(c.x-px), math.Abs(c.X-px))
				default:
					continue // no straight line leads there
				}
				if free := p.free(&c, px, py, over); free && reach+float64((2-span)*60) < least {
					best, least = c, reach+float64((2-span)*60)
				}
			}
		}
	}
	return best, !math.IsInf(least, 1)
}

// free tells whether a card, and the line from it to its point, lie on nothing.
func (p *plot) free(c *callout, px, py float64, over bool) bool {
	const off = strongRadius + 1
	c.line = box{px - 1, py + off, px + 1, c.y}
	switch {
	case over && c.y < py:
		c.line = box{px - 1, c.Y, px + 1, py - off}
	case !over && c.x > px:
		c.line = box{px + off, py - 1, c.x, py + 1}
	case !over:
		c.line = box{c.X, py - 1, px - off, py + 1}
	}
	wide := box{c.x - 4, c.y - 6, c.X + 4, c.Y + 6}
	free := true
	for _, b := range []box{wide, c.line} {
		p.taken.near(b, func(o keepOff) bool {
			own := o.x < px && o.X > px && o.y < py && o.Y > py // its own dot
			if o.hits(wide) > 0 || !o.thin && !own && o.hits(c.line) > 0 {
				free = false
			}
			return free
		})
	}
	return free
}

func (p *plot) draw(root *scene.Group, y float64) {
	g := root.Group(p.id("emotion", ""), "emotion")
	p.drawScale(g, y)
	p.drawGaps(g, y)
	// A drawing of go-chart's needs whole pixels to stand in.
	width := int(math.Ceil(p.right)) + 1
	first, last := &p.cols[0], &p.cols[len(p.cols)-1]
	trace := func(pen *gochart.Pen, points []curve.Point, of func(*journey.Touchpoint) curve.Point, t curve.Tracing) {
		t.From, t.To = first.left, last.right
		curve.Trace(pen, p.onward(points, of), p.at, p.scale.Neutral, t)
	}
	mine := func(t *journey.Touchpoint) curve.Point { return experienced(p.j, t) }
	err := gochart.Draw(g, 0, y, width, int(p.feelingsHeight()), func(pen *gochart.Pen) {
		trace(pen, p.main, mine, curve.Tracing{Fill: true})
		pen.Style("neutral-line", scene.Paint{Stroke: theme.Mark, Dash: scene.Dash{2, 4}})
		pen.To(first.left+sheetInset, p.at.At(p.scale.Neutral))
		pen.Line(last.right, p.at.At(p.scale.Neutral))
		pen.Done()
		trace(pen, p.wanted, expected, curve.Tracing{Paint: scene.Paint{Stroke: theme.Mark, Width: 1.3}})
		for i, o := range p.others {
			of := seriesOf[1+i%(len(seriesOf)-1)]
			theirs := func(t *journey.Touchpoint) curve.Point { return experienced(o, o.ByID(t.ID)) }
			trace(pen, p.points(o), theirs, curve.Tracing{Paint: scene.Paint{Stroke: of.color, Width: 2.2, Dash: of.dash, Round: true}, Dashed: of.dash})
		}
		trace(pen, p.main, mine, curve.Tracing{Paint: scene.Paint{Stroke: theme.Emotion, Width: 3, Round: true}, Dashed: assumedDash})
	})
	if err != nil { // widths and heights are bounded by the limits
		return
	}
	p.nameGaps(g, y)
	for i := range p.wanted {
		if w := &p.wanted[i]; w.Known {
			diamond(g, float64(w.X), y+p.at.At(w.Value))
		}
	}
	for i, o := range p.others {
		of := seriesOf[1+i%(len(seriesOf)-1)]
		for _, pt := range p.points(o) {
			if pt.Known {
				drawMarker(g, of, float64(pt.X), tenth(y+p.at.At(pt.Value)))
			}
		}
	}
	for _, c := range p.calls {
		p.drawCall(g, c, y)
	}
	for _, t := range p.tells {
		p.drawTell(g, t, y)
	}
	for i := range p.main {
		p.drawPoint(g, i, y)
	}
	for _, l := range p.labels {
		t := l.text
		t.Y, t.Halo = tenth(t.Y+y), theme.Page
		g.Add(t)
	}
}

// drawScale draws the ends of the scale, with their faces and words: in front of
// the columns or, on a narrow page, above and below the lines.
func (p *plot) drawScale(g *scene.Group, y float64) {
	left, right := p.cols[0].left+sheetInset, p.cols[len(p.cols)-1].right
	text := func(x, y float64, s string, t theme.Type, a scene.Anchor) {
		g.Add(scene.Text{X: x, Y: y, S: s, Type: t, Anchor: a, Fill: theme.Muted})
	}
	for _, e := range []struct {
		word string
		v    float64
		part float64
	}{{p.w.Delighted, p.scale.Max, 1}, {p.w.Frustrated, p.scale.Min, -1}} {
		if e.v == p.scale.Neutral {
			continue // a scale with one side only
		}
		at := y + p.at.At(e.v)
		end := strings.TrimSuffix(page.Score(e.v, p.scale), ".0")
		g.Add(scene.Path{Ops: scene.HLine(left, right, at), Paint: scene.Paint{Stroke: theme.Hair}})
		fx, fy := p.cols[0].left-18, at
		if p.narrow {
			fx, fy = left+10, at-17*e.part
			text(fx+16, fy+4, e.word+" "+end, theme.Label, scene.Start)
		} else {
			text(fx-15, at+4, e.word, theme.Label, scene.End)
			text(fx-15, at+17, end, theme.Caption, scene.End)
		}
		g.Add(scene.Circle{X: fx, Y: fy, R: 10, Paint: scene.Paint{Fill: theme.Page, Stroke: theme.Text, Width: 1.3}})
		g.Add(scene.Icon{X: fx, Y: fy, Size: 16, Shape: face(e.part), Paint: scene.Paint{Stroke: theme.Text, Width: 1.4, Round: true}})
	}
	if p.narrow {
		return
	}
	word := p.w.Neutral
	if p.scale.Neutral != 0 {
		word += " " + strings.TrimSuffix(page.Score(p.scale.Neutral, p.scale), ".0")
	}
	text(p.cols[0].left-8, y+p.at.At(p.scale.Neutral)+3.4, word, theme.Caption, scene.End)
}

// drawGaps marks the columns whose score is not known.
func (p *plot) drawGaps(g *scene.Group, y float64) {
	for i := range p.main {
		if p.main[i].Known {
			continue
		}
		c := &p.cols[i]
		top, h := y+feelingsAbove, p.height
		g.Add(scene.Path{Class: "gap", Ops: hatch(c.x, top, c.w, h, 9.9), Paint: scene.Paint{Stroke: theme.Hair}})
	}
}

// nameGaps says so, over the neutral line.
func (p *plot) nameGaps(g *scene.Group, y float64) {
	for i := range p.main {
		if p.main[i].Known {
			continue
		}
		c := &p.cols[i]
		words := p.wrap(p.w.NotScored, mutedStyle, c.w-20)
		w, ph := words.width()+20, words.height()+7
		mid := y + p.at.At(p.scale.Neutral)
		g.Add(scene.Rect{X: tenth(c.middle() - w/2), Y: tenth(mid - ph/2), W: tenth(w), H: tenth(ph), R: 11, Paint: scene.Paint{Fill: theme.Page, Stroke: theme.Edge}})
		words.style.Anchor = scene.Middle
		words.draw(g, c.middle(), mid-words.height()/2)
	}
}

func (p *plot) drawTell(g *scene.Group, t tell, y float64) {
	x := float64(p.main[t.col].X)
	g.Add(scene.Path{Ops: scene.VLine(x, y+t.y, y+t.Y), Paint: scene.Paint{Stroke: theme.Peak, Width: 1.3, Dash: scene.Dash{1.5, 3.5}, Round: true}})
	w, mid := t.words.width()+14, y+(t.y+t.Y)/2
	g.Add(scene.Rect{X: tenth(x - w/2), Y: tenth(mid - 8.5), W: tenth(w), H: 17, R: 8.5, Paint: scene.Paint{Fill: theme.Page}})
	words := t.words
	words.style.Anchor = scene.Middle
	words.draw(g, x, mid-words.height()/2)
	e := t.expected.text
	e.Y, e.Halo = tenth(e.Y+y), theme.Page
	g.Add(e)
}

func (p *plot) drawPoint(g *scene.Group, i int, y float64) {
	pt := &p.main[i]
	if !pt.Known {
		return
	}
	x, at := float64(pt.X), tenth(y+p.at.At(pt.Value))
	if !pt.Strong {
		paint := scene.Paint{Fill: theme.Page, Stroke: theme.Emotion, Width: 2}
		if pt.Dashed {
			paint.Dash = scene.Dash{2, 2.6}
		}
		g.Add(scene.Circle{Class: "dot", X: x, Y: at, R: plainRadius, Paint: paint})
		return
	}
	g.Add(scene.Circle{Class: "dot strong", X: x, Y: at, R: strongRadius, Paint: scene.Paint{Fill: theme.Emotion, Stroke: theme.Page, Width: 2}})
	g.Add(scene.Icon{X: x, Y: at, Size: 16, Shape: face(p.part(pt.Value)), Paint: scene.Paint{Stroke: theme.OnAccent, Width: 1.6, Round: true}})
}

// part is how far a score lies from neutral, as a part of its side of the scale.
func (p *plot) part(v float64) float64 {
	room := p.scale.Max - p.scale.Neutral
	if v < p.scale.Neutral {
		room = p.scale.Neutral - p.scale.Min
	}
	if room == 0 {
		return 0
	}
	return (v - p.scale.Neutral) / room
}

func (p *plot) drawCall(g *scene.Group, c callout, y float64) {
	line := scene.VLine(c.line.x+1, tenth(y+c.line.y), tenth(y+c.line.Y))
	if c.line.Y-c.line.y == 2 {
		line = scene.HLine(c.line.x, c.line.X, tenth(y+c.line.y+1))
	}
	g.Add(scene.Path{Ops: line, Paint: scene.Paint{Stroke: theme.Emotion, Width: 1.3}})
	g.Add(scene.Rect{Class: "quote", X: c.x, Y: y + c.y, W: c.X - c.x, H: c.Y - c.y, R: 10, Paint: scene.Paint{Fill: theme.Card, Stroke: theme.Emotion, Width: 1.3}})
	c.words.draw(g, c.x+12, y+c.y+10)
}

// diamond marks what was expected.
func diamond(g *scene.Group, x, y float64) {
	y = tenth(y)
	g.Add(scene.Path{Class: "expected", Ops: scene.Polygon(scene.Point{X: x, Y: y - 3.5}, scene.Point{X: x + 3.5, Y: y}, scene.Point{X: x, Y: y + 3.5}, scene.Point{X: x - 3.5, Y: y}), Paint: scene.Paint{Fill: theme.Page, Stroke: theme.Mark, Width: 1.3}})
}

// drawMarker marks a point of a compared journey.
func drawMarker(g *scene.Group, of series, x, y float64) {
	paint := scene.Paint{Fill: theme.Page, Stroke: of.color, Width: 2}
	switch of.marker {
	case square:
		g.Add(scene.Rect{Class: "dot", X: x - 4.5, Y: y - 4.5, W: 9, H: 9, Paint: paint})
	case triangle:
		g.Add(scene.Path{Class: "dot", Ops: scene.Polygon(scene.Point{X: x, Y: y - 5.5}, scene.Point{X: x + 5.5, Y: y + 4.5}, scene.Point{X: x - 5.5, Y: y + 4.5}), Paint: paint})
	default:
		g.Add(scene.Circle{Class: "dot", X: x, Y: y, R: plainRadius, Paint: paint})
	}
}

func (feelings) say(s *sheet, t *journey.Touchpoint) []string {
	out := []string{s.w.NotScored}
	if t.Emotion != nil {
		out[0] = s.scoreText(t.Emotion)
	}
	if t.Expectation != nil {
		out = append(out, page.Fill(s.w.Expected, "value", s.scoreText(t.Expectation)))
	}
	return out
}
