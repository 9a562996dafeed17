package page

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/journey"
)

// Points turns a journey into the points of its curve, one for each touchpoint
// in time order. The caller sets X. The most intense moment, low and end are
// named, together where they are one touchpoint.
func (w Words) Points(j *journey.Journey) []curve.Point {
	scale := j.Scale.OrDefault()
	out := make([]curve.Point, 0, j.Len())
	for _, t := range j.All() {
		var p curve.Point
		if t.Emotion != nil {
			prov := j.ProvenanceOf(t.Emotion)
			p = curve.Point{Known: true, Value: t.Emotion.Value, Label: Score(t.Emotion.Value, scale), Dashed: prov == journey.Assumed || prov == journey.Proposed}
		}
		out = append(out, p)
	}
	for i := range out {
		if out[i].Known {
			out[i].Below = below(out, i, scale.Neutral)
		}
	}
	pe, err := j.PeakEnd()
	if err != nil {
		return out
	}
	for _, i := range []int{pe.Peak.Column, pe.Lowest.Column, pe.End.Column} {
		p := &out[i]
		if p.Strong {
			continue
		}
		var names []string
		if i == pe.Peak.Column {
			names = append(names, w.PeakName(pe.Peak))
		}
		if i == pe.Lowest.Column && pe.Lowest.Score < pe.Highest.Score {
			names = append(names, w.Low)
		}
		if i == pe.End.Column {
			names = append(names, w.EndOf)
		}
		if len(names) == 0 {
			continue
		}
		p.Strong = true
		p.Short = []string{p.Label}
		if len(names) > 1 {
			p.Short = []string{names[0] + " " + p.Label, p.Label}
		}
		for k := 1; k < len(names); k++ {
			names[k] = w.Within(names[k])
		}
		p.Label = strings.Join(names, w.Listed) + " " + p.Label
	}
	return out
}

// PeakName is what the strongest score is called: the peak only where the model
// states a peak moment, since people read that word as a good one.
func (w Words) PeakName(p journey.Point) string {
	t := p.Touchpoint
	if len(t.Moments) > 0 || slices.ContainsFunc(t.Marks, func(m journey.Mark) bool { return m.Kind == journey.PeakMark }) {
		return w.StatedPeak
	}
	return w.MostIntense
}

// Why says in a few words what a verdict rests on.
func (w Words) Why(pe journey.PeakEnd, s journey.Scale) string {
	switch {
	case pe.Verdict == journey.RememberedWell:
		return w.WhyWell
	case pe.Verdict != journey.RememberedBadly:
		return w.WhyForgotten
	case s.Deviation(pe.Peak.Score) < 0:
		return w.WhyBadPeak
	}
	return w.WhyBadEnd
}

// below tells whether a label stands better under its point.
func below(points []curve.Point, i int, neutral float64) bool {
	v := points[i].Value
	before, after := i > 0 && points[i-1].Known, i+1 < len(points) && points[i+1].Known
	if before && after {
		a, b := points[i-1].Value, points[i+1].Value
		if a >= v && b >= v && (a > v || b > v) {
			return true
		}
		if a <= v && b <= v && (a < v || b < v) {
			return false
		}
	}
	return v < neutral
}

// Score is a score as people read it: with its sign where neutral is 0, with
// one decimal or two.
func Score(v float64, s journey.Scale) string {
	s = s.OrDefault()
	var t string
	switch span := s.Max/2 - s.Min/2; {
	case math.Abs(v) >= 1e6 || span < 0.02:
		t = strconv.FormatFloat(v, 'g', 4, 64)
	case span >= 10 && v == math.Trunc(v):
		t = strconv.FormatFloat(v, 'f', 0, 64)
	default:
		t = strings.TrimSuffix(strconv.FormatFloat(v, 'f', 2, 64), "0")
	}
	if strings.Trim(t, "-0.") == "" {
		t = strings.TrimPrefix(t, "-")
		return t
	}
	if s.Neutral == 0 && v > 0 {
		t = "+" + t
	}
	return strings.Replace(t, "-", "−", 1)
}

// Round keeps a computed figure to two decimals.
func Round(v float64) float64 {
	if math.Abs(v) > 1e9 {
		return v
	}
	return math.Round(float64(v*100)) / 100
}

// Remembered says in words how a journey is remembered.
func (w Words) Remembered(pe journey.PeakEnd, j *journey.Journey) string {
	score := func(v float64) string { return Score(Round(v), j.Scale) }
	return Fill(w.EmotionFigures, "peakName", w.PeakName(pe.Peak), "peak", score(pe.Peak.Score), "peakAt", OneLine(pe.Peak.Touchpoint.Name),
		"low", score(pe.Lowest.Score), "lowAt", OneLine(pe.Lowest.Touchpoint.Name), "end", score(pe.End.Score), "endAt", OneLine(pe.End.Touchpoint.Name)) + w.Stop +
		Fill(w.PeakEndFigures, "value", score(pe.Value), "mean", score(pe.Mean), "verdict", w.Within(Label(w, pe.Verdict)), "why", w.Why(pe, j.Scale)) + w.Stop
}

// Distance is a difference of scores as people read it, without a sign.
func Distance(v float64) string {
	return strings.TrimPrefix(Score(math.Abs(Round(v)), journey.Scale{Min: -2, Max: 2, Neutral: 1}), "+")
}
