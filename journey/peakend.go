package journey

import (
	"errors"
)

// ErrNoScores says that nothing can be computed because no touchpoint carries
// the scores it would be computed from.
var ErrNoScores = errors.New("no touchpoint has a score")

// Point is a scored touchpoint.
type Point struct {
	Position
	Touchpoint *Touchpoint
	Score      float64 // on the journey's scale
}

// PeakEnd is how a journey is likely to be remembered by the peak-end rule
// (Kahneman, Fredrickson, Schreiber & Redelmeier 1993; Fredrickson & Kahneman
// 1993). The rule is a model and contested, so the mean stands beside it.
type PeakEnd struct {
	// Peak is the scored touchpoint with the greatest |score - neutral|; ties
	// go to the later one (recency).
	Peak Point
	// Highest and Lowest are the extremes; ties go to the later one.
	Highest, Lowest Point
	// End is the last scored touchpoint.
	End Point
	// Value is (peak + end) / 2, on the scale.
	Value float64
	// Mean of all scores, on the scale.
	Mean float64
	// Scored of all Touchpoints carry a score.
	Scored, Touchpoints int
	// Verdict is how the journey is likely to be remembered; see
	// [PeakEndOptions.Of].
	Verdict Verdict
	// Sensitivity is what one point more at a touchpoint would do to Value.
	Sensitivity Sensitivity
}

// Sensitivity holds the effect of one point more, each for itself.
type Sensitivity struct{ End, Low, Peak Effect }

// Effect is what raising one score by a point does to the peak-end value. The
// score is not raised beyond the scale, so Raise may be less than 1, and 0.
type Effect struct {
	At    Point
	Raise float64 // by how much the score could be raised
	Value float64 // the peak-end value then
	Delta float64 // Value less the value now; raising a negative peak may lower it where another peak takes its place
}

// PeakEndOptions change how [Journey.PeakEnd] judges.
type PeakEndOptions struct {
	// Threshold is the part of the way from neutral to the end of the scale
	// that the peak must reach to be remembered at all, 0 to 1. Default: 0.5.
	Threshold float64
}

// PeakEnd computes the peak-end figures with the default options. It returns
// [ErrNoScores] when no touchpoint is scored.
func (j *Journey) PeakEnd() (PeakEnd, error) { return PeakEndOptions{}.Of(j) }

// Of computes the peak-end figures of a journey, [ErrNoScores] when no
// touchpoint is scored.
//
// The verdict is [Forgotten] when the peak stays below the threshold;
// otherwise [RememberedBadly] when peak or end lies below neutral, and
// [RememberedWell] when neither does.
func (o PeakEndOptions) Of(j *Journey) (PeakEnd, error) {
	points := j.Points()
	out := PeakEnd{Scored: len(points), Touchpoints: j.Len()}
	if len(points) == 0 {
		return out, ErrNoScores
	}
	scale := j.Scale.OrDefault()
	out.Highest, out.Lowest = points[0], points[0]
	sum := 0.0
	for _, p := range points {
		if p.Score >= out.Highest.Score {
			out.Highest = p
		}
		if p.Score <= out.Lowest.Score {
			out.Lowest = p
		}
		sum += p.Score
	}
	out.Peak, out.End = points[peak(points, scale)], points[len(points)-1]
	out.Value = (out.Peak.Score + out.End.Score) / 2
	out.Mean = sum / float64(len(points))
	out.Verdict = o.verdict(scale, out.Peak.Score, out.End.Score)
	out.Sensitivity = Sensitivity{
		End:  effect(points, scale, out.End, out.Value),
		Low:  effect(points, scale, out.Lowest, out.Value),
		Peak: effect(points, scale, out.Peak, out.Value),
	}
	return out, nil
}

// Points lists the scored touchpoints in time order.
func (j *Journey) Points() []Point {
	var out []Point
	for at, t := range j.All() {
		if t.Emotion != nil {
			out = append(out, Point{at, t, t.Emotion.Value})
		}
	}
	return out
}

func peak(points []Point, s Scale) int {
	best := 0
	for i, p := range points {
		if s.distance(p.Score) >= s.distance(points[best].Score) {
			best = i
		}
	}
	return best
}

func (o PeakEndOptions) verdict(s Scale, peak, end float64) Verdict {
	threshold := o.Threshold
	if threshold == 0 {
		threshold = 0.5
	}
	room := s.Max - s.Neutral
	if peak < s.Neutral {
		room = s.Neutral - s.Min
	}
	switch {
	case s.distance(peak) == 0 || s.distance(peak) < exact(threshold*room):
		return Forgotten
	case peak < s.Neutral || end < s.Neutral:
		return RememberedBadly
	}
	return RememberedWell
}

func effect(points []Point, s Scale, at Point, now float64) Effect {
	raised := append([]Point(nil), points...)
	for i := range raised {
		if raised[i].Column == at.Column {
			raised[i].Score = min(raised[i].Score+1, s.Max)
		}
	}
	value := (raised[peak(raised, s)].Score + raised[len(raised)-1].Score) / 2
	return Effect{At: at, Raise: min(1, s.Max-at.Score), Value: value, Delta: value - now}
}
