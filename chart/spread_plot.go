package chart

import (
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

const boxWide = 26.0 // of the middle half

// draw composes the picture: everybody's plot, the groups', names and n.
func (p *spread) draw(o Options) (*picture.Picture, error) {
	if o.Width == 0 {
		o.Width = max(studyWidth, leastColumn*p.js[0].Len()+150)
	}
	p.room = p.namesWide(o.Width)
	width, err := p.columns(o)
	if err != nil {
		return nil, err
	}
	s := newSheet(o, p.words, width)
	s.title(o.Title, p.finding(), p.measure())
	height := plotHeight
	if p.n(0) > 0 && len(p.who) > 1 {
		height = plotHeight - 10
	}
	for n, b := range p.bands() {
		if n > 0 {
			s.y += 24
		}
		parting := p.stages(s, b)
		s.y += 4
		if err := p.plot(s, b, p.everybody(b, parting, height)); err != nil {
			return nil, err
		}
		if err := p.groups(s, b, parting, n == 0); err != nil {
			return nil, err
		}
		under := p.touchpoints(s, b)
		under.y = s.y
		s.put(s.group("", "touchpoints"), under)
		s.y += under.height() + 6
		p.counts(s, b)
	}
	p.peakEnds(s)
	notes := p.notes(o)
	p.tell(s)
	s.outline.Notes = notes
	foot := s.foot(together(p.words, notes))
	if o.Height > 0 {
		if least := s.y + foot.height() + bottomGap; least > float64(o.Height) {
			return nil, needs("Height", math.Ceil(least))
		}
		s.y = float64(o.Height) - foot.height() - bottomGap
	}
	s.putFoot(foot)
	st := &study{sheet: s, table: table{s.outline.Head, s.outline.Rows}}
	return s.finish(o.Height, st.told())
}

// title sets the caller's title, or the finding, and what is measured.
func (s *sheet) title(own, finding, measure string) {
	if strings.TrimSpace(own) != "" {
		s.head(own, measure)
	} else {
		s.head(parted(s.words, finding), measure)
	}
	s.outline.Lead = append(s.outline.Lead, page.OneLine(measure))
	s.y += 14
}

// namesWide is the room at the left for the names of the counts.
func (p *spread) namesWide(width int) (room float64) {
	for i := range p.who {
		room = max(room, margin+p.keyWide(i)+nameStyle.heavy().font().Width(p.called(i))+10)
	}
	return math.Ceil(min(room, margin+float64((float64(width)-2*margin)*0.22)))
}

// keyWide is the room of a group's key before its name.
func (p *spread) keyWide(i int) float64 {
	if i == 0 || p.separate() || len(p.who) < 2 {
		return 0
	}
	return 46
}

// everybody is the plot of all: the middle half, the curve, its intervals, what
// was expected.
func (p *spread) everybody(b band, parting []float64, height int) plot {
	return plot{height: height, parting: parting, which: []int{0}, under: func(at gochart.Range) (out []mark) {
		for c := b.from; c < b.to; c++ {
			if s := p.found[0][c]; s != nil {
				top, bottom := at.At(s.Q3), at.At(s.Q1)
				if bottom-top < 4 {
					top, bottom = top-2, bottom+2
				}
				out = append(out, bar{class: "middle-half", x: p.center(b, c) - boxWide/2, y: top, w: boxWide, h: bottom - top, fill: theme.Tint})
			}
		}
		out = append(out, p.expected(b, at)...)
		return append(out, p.whiskers(b, at, 0, 0, 1, theme.Emotion)...)
	}, over: func(at gochart.Range, lines []curve.Line, gaps []area) []mark {
		return p.labelled(b, at, lines, gaps, []int{0}, false)
	}}
}

// expected is what people expected, where the journey says so: short lines, since
// nobody was asked between two touchpoints.
func (p *spread) expected(b band, at gochart.Range) (out []mark) {
	for pos, t := range p.js[0].All() {
		if t.Expectation != nil && b.from <= pos.Column && pos.Column < b.to {
			x, y := p.center(b, pos.Column), at.At(t.Expectation.Value)
			out = append(out, interval{x - boxWide/2 - 4, y, x + boxWide/2 + 4, y, theme.Text, 1.5})
		}
	}
	return out
}

// whiskers are the intervals of one curve, of n in a plot.
func (p *spread) whiskers(b band, at gochart.Range, i, k, n int, color theme.Color) (out []mark) {
	if p.median {
		return nil
	}
	for c := b.from; c < b.to; c++ {
		if s := p.found[i][c]; s != nil && s.Interval.Known() {
			x := p.center(b, c) + float64(apart(k, n))
			out = append(out, interval{x, at.At(s.Interval.Low), x, at.At(s.Interval.High), color, 1.5})
		}
	}
	return out
}

// labelled are the figures of the curves, off their intervals, what was expected
// and the middle half; strong ones only where there are several curves.
func (p *spread) labelled(b band, at gochart.Range, lines []curve.Line, gaps []area, which []int, strong bool) []mark {
	var off []rule
	for k, l := range lines {
		for i, q := range l.Points {
			x := p.left + float64(q.X)
			if s := p.found[which[k]][b.from+i]; s != nil && s.Interval.Known() && !p.median {
				off = append(off, rule{x, at.At(s.Interval.High), x, at.At(s.Interval.Low), scene.Paint{}})
			}
		}
		for c := b.from; c < b.to && which[0] == 0; c++ { // the sides of the middle half
			if s := p.found[0][c]; s != nil {
				for _, x := range []float64{p.center(b, c) - boxWide/2, p.center(b, c) + boxWide/2} {
					off = append(off, rule{x, at.At(s.Q3), x, at.At(s.Q1), scene.Paint{}})
				}
			}
		}
	}
	for pos, t := range p.js[0].All() { // what was expected
		if which[0] == 0 && t.Expectation != nil && b.from <= pos.Column && pos.Column < b.to {
			x, y := p.center(b, pos.Column), at.At(t.Expectation.Value)
			gaps = append(gaps, area{x - boxWide/2 - 4, y - 2, x + boxWide/2 + 4, y + 2})
		}
	}
	return p.figured(b, at, lines, strong, off, gaps)
}

// groups draws the groups in one plot, or in one each.
func (p *spread) groups(s *sheet, b band, parting []float64, first bool) error {
	n := len(p.who) - 1
	if n == 0 {
		return nil
	}
	head := func(t string) {
		h := s.block(t, panelStyle, margin, s.y+4, s.inner())
		s.put(s.group("", "heads"), h)
		s.y = h.bottom() + 2
	}
	if !p.separate() {
		head(p.words.ByGroup)
		which := all(n)
		for k := range which {
			which[k]++
		}
		return p.plot(s, b, plot{height: plotHeight, parting: parting, which: which, under: func(at gochart.Range) (out []mark) {
			for k, i := range which {
				out = append(out, p.whiskers(b, at, i, k, n, seriesOf(k, n).color)...)
			}
			return out
		}, over: func(at gochart.Range, lines []curve.Line, gaps []area) []mark {
			return p.labelled(b, at, lines, gaps, which, true)
		}})
	}
	for i := 1; i <= n; i++ {
		head(p.called(i))
		err := p.plot(s, b, plot{height: smallPlot, parting: parting, which: []int{i}, under: func(at gochart.Range) []mark {
			return p.whiskers(b, at, i, 0, 1, theme.Emotion)
		}, over: func(at gochart.Range, lines []curve.Line, gaps []area) []mark {
			return p.labelled(b, at, lines, gaps, []int{i}, false)
		}})
		if err != nil {
			return err
		}
	}
	return nil
}

// counts are n under every touchpoint, for everybody and each group, with the
// keys of the curves.
func (p *spread) counts(s *sheet, b band) {
	var marks []mark
	for i := range p.who {
		st := nameStyle.as("count-name")
		name := p.called(i)
		if i == 0 {
			name = page.Fill(p.words.CountOf, "who", name)
		}
		key := p.keyWide(i)
		if key > 0 {
			is := seriesOf(i-1, len(p.who)-1)
			st = st.heavy().inColor(is.color)
			marker := dot{shape: is.shape, r: 4.5, color: is.color}
			marks = append(marks, keyAt{shortKey(is, marker), margin, s.y + 10})
		}
		l := s.block(name, st, margin+key, s.y+2, p.left-margin-key-4)
		if widest(name, st) > p.left-margin-key-4 { // the name above its counts
			l = s.block(name, st, margin+key, s.y+2, s.inner()-key)
			s.y = l.bottom() - 2
			marks = append(marks, l)
			l = block{lines: []string{""}, y: s.y + 2, leading: l.leading}
		} else {
			marks = append(marks, l)
		}
		for c := b.from; c < b.to; c++ {
			n := "–"
			if sc := p.found[i][c]; sc != nil {
				n = many(p.words, sc.N)
			}
			marks = append(marks, label{x: p.center(b, c), y: s.y + 2 + l.leading/2, text: n, style: nameStyle.as("count").inColor(theme.Muted), anchor: scene.Middle})
		}
		s.y = l.bottom() + 2
	}
	s.put(s.group("", "counts"), marks...)
	s.y += 8
}

// widest is the width of the longest word of a text.
func widest(t string, st style) (w float64) {
	for word := range strings.FieldsSeq(t) {
		w = max(w, st.font().Width(word))
	}
	return w
}

// shortKey is a stretch of a group's line with its marker.
func shortKey(is series, marker dot) entry {
	const wide = 38.0
	return entry{wide, func(pen *gochart.Pen, x, y float64) {
		pen.Style("key", is.paint())
		pen.To(x, y)
		pen.Line(x+wide, y)
		pen.Done()
		m := marker
		m.x, m.y = x+wide/2, y
		m.draw(pen)
	}, ""}
}

// peakEnds says how each is likely to remember the journey.
func (p *spread) peakEnds(s *sheet) {
	f := s.flow(margin, s.y, s.inner())
	f.text(p.words.PeakEndHead, panelStyle, 4)
	for i := range p.who {
		t := p.words.NotScored
		if p.n(i) > 0 {
			t = p.peakEnd(i)
		}
		if src := page.OneLine(p.who[i].Source); src != "" && p.severalSources() {
			t += aside(p.words, src)
		}
		f.text(p.called(i)+p.words.Colon+t, nameStyle.as("peak-end"), 2)
		s.outline.Lead = append(s.outline.Lead, p.called(i)+p.words.Colon+t)
	}
	s.put(s.group("", "peak-ends"), f.marks...)
	s.y = f.y + 14
}

func (p *spread) severalSources() bool {
	for _, r := range p.who[1:] {
		if r.Source != p.who[0].Source {
			return true
		}
	}
	return false
}
