package diagram

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
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

// feelingsHeight is the height of the row.
func (s *sheet) feelingsHeight() float64 { return feelingsAbove + s.height + feelingsBelow }

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
