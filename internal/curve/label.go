package curve

import (
	"math"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Labels turns a journey into the points of its curve, one for each touchpoint
// in time order. The caller sets X. Peak, low and end are named, together where
// they are one touchpoint.
func Labels(j *journey.Journey, lang journey.Language) []Point {
	scale := j.Scale.OrDefault()
	out := make([]Point, 0, j.Len())
	for _, t := range j.All() {
		var p Point
		if t.Emotion != nil {
			prov := j.ProvenanceOf(t.Emotion)
			p = Point{Known: true, Value: t.Emotion.Value, Label: Value(t.Emotion.Value, scale), Dashed: prov == journey.Assumed || prov == journey.Proposed}
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
			names = append(names, lang.Pick("Peak", "峰值"))
		}
		if i == pe.Lowest.Column && pe.Lowest.Score < pe.Highest.Score {
			names = append(names, lang.Pick("Low", "低点"))
		}
		if i == pe.End.Column {
			names = append(names, lang.Pick("End", "终点"))
		}
		if len(names) == 0 {
			continue
		}
		p.Strong = true
		for k := 1; k < len(names); k++ {
			names[k] = strings.ToLower(names[k])
		}
		p.Label = strings.Join(names, lang.Pick(", ", "、")) + " " + p.Label
	}
	return out
}

// below tells whether a label stands better under its point.
func below(points []Point, i int, neutral float64) bool {
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

// Value is a score as people read it: with its sign where neutral is 0, with
// one decimal or two.
func Value(v float64, s journey.Scale) string {
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
