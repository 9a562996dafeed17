package chart

import (
	"math"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
)

// axis is a scale: lines through the plot, and figures at one side of it. Of
// figures that would touch, the later one is left out.
type axis struct {
	at    gochart.Range // of values to pixels
	ticks []float64
	text  func(float64) string
	level bool               // values run from left to right
	from  float64            // lines run from here
	to    float64            // to here, across
	label float64            // the figures' right side, or their middle line when level
	base  func(float64) bool // ticks whose line is drawn stronger; nil: none
}

func (a axis) draw(p *gochart.Pen) {
	last, wide := math.Inf(1), 0.0
	for _, v := range a.ticks {
		at, paint := a.at.At(v), gridPaint
		if a.base != nil && a.base(v) {
			paint = basePaint
		}
		room := 14.0
		if a.level {
			rule{at, a.from, at, a.to, paint}.draw(p)
			w := tickStyle.font().Width(a.text(v))
			room = (w+wide)/2 + 6
			if math.Abs(at-last) >= room {
				wide = w
			}
		} else {
			rule{a.from, at, a.to, at, paint}.draw(p)
		}
		if math.Abs(at-last) < room {
			continue
		}
		last = at
		if a.level {
			label{x: at, y: a.label, text: a.text(v), style: tickStyle, anchor: scene.Middle}.draw(p)
		} else {
			label{x: a.label, y: at, text: a.text(v), style: tickStyle, anchor: scene.End}.draw(p)
		}
	}
}

// widest is the width of the figures.
func (a axis) widest() float64 {
	w := 0.0
	for _, v := range a.ticks {
		w = max(w, tickStyle.font().Width(a.text(v)))
	}
	return w
}

// whole are figures without decimals.
func whole(v float64) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', 0, 64), "-", "−", 1)
}

// ticksOf are the ticks of a journey's scale: whole numbers where there are few,
// and neutral.
func ticksOf(s journey.Scale) []float64 {
	if d := s.Max - s.Min; d <= 10 && s.Min == math.Trunc(s.Min) && s.Max == math.Trunc(s.Max) {
		var out []float64
		for v := s.Min; v <= s.Max; v++ {
			out = append(out, v)
			if s.Neutral > v && s.Neutral < v+1 {
				out = append(out, s.Neutral)
			}
		}
		return out
	}
	out := []float64{s.Max}
	if s.Neutral != s.Min && s.Neutral != s.Max {
		out = append(out, s.Neutral)
	}
	return append(out, s.Min)
}
