package journey

import "errors"

// NetExperience is 体验净值: what pleased less what hurt, in points of the scale.
type NetExperience struct {
	Positive float64 // sum of what scores lie above neutral, ≥ 0
	Negative float64 // sum of what scores lie below neutral, ≥ 0
	Net      float64 // Positive - Negative
	Scored   int     // how many touchpoints carry a score
}

// NetExperience sums the scores' deviations from neutral. It returns
// [ErrNoScores] when no touchpoint is scored.
func (j *Journey) NetExperience() (NetExperience, error) {
	var n NetExperience
	for _, p := range j.Points() {
		if d := j.Scale.Deviation(p.Score); d > 0 {
			n.Positive += d
		} else {
			n.Negative -= d
		}
		n.Scored++
	}
	n.Net = n.Positive - n.Negative
	if n.Scored == 0 {
		return n, ErrNoScores
	}
	return n, nil
}

// ErrNoExpectations says that no touchpoint carries both an experience and an
// expectation.
var ErrNoExpectations = errors.New("no touchpoint has both an emotion and an expectation")

// Satisfaction is experience less expectation (the delta law 三角定律), in points
// of the scale: positive where the customer got more than was expected.
type Satisfaction struct {
	Mean   float64 // over the touchpoints that have both
	Points []Point // those touchpoints, Score being the difference
}

// Satisfaction of the touchpoint: experience less expectation, and false when
// either is unknown.
func (t *Touchpoint) Satisfaction() (float64, bool) {
	if t.Emotion == nil || t.Expectation == nil {
		return 0, false
	}
	return t.Emotion.Value - t.Expectation.Value, true
}

// Satisfaction of the journey and of each touchpoint for which it is known. It
// returns [ErrNoExpectations] when it is known for none.
func (j *Journey) Satisfaction() (Satisfaction, error) {
	var s Satisfaction
	sum := 0.0
	for at, t := range j.All() {
		if d, ok := t.Satisfaction(); ok {
			s.Points = append(s.Points, Point{at, t, d})
			sum += d
		}
	}
	if len(s.Points) == 0 {
		return s, ErrNoExpectations
	}
	s.Mean = sum / float64(len(s.Points))
	return s, nil
}
