package journey

import (
	"math"
	"slices"
)

// KeyTouchpoint is a touchpoint that plays one of the five key roles.
type KeyTouchpoint struct {
	Role KeyRole
	Position
	Touchpoint *Touchpoint
	Stated     bool // the model says so; otherwise it is suggested from the data
}

// KeyTouchpoints finds the five key touchpoints (五类关键触点), in the order of
// [KeyRoles]. Roles that touchpoints state are taken as they are; a role that
// none states is suggested where the data allow:
//
//   - first and last: the ends of the journey;
//   - complaint: the lowest score below neutral or, without scores, the
//     touchpoint with the most pains; ties go to the later one;
//   - frequent: the highest frequency that is stated; ties go to the later one;
//   - high-perception: the peak, see [PeakEnd].
func (j *Journey) KeyTouchpoints() []KeyTouchpoint {
	var out []KeyTouchpoint
	for _, role := range KeyRoles() {
		before := len(out)
		for at, t := range j.All() {
			if slices.Contains(t.Roles, role) {
				out = append(out, KeyTouchpoint{role, at, t, true})
			}
		}
		if len(out) > before {
			continue
		}
		if at, t := j.suggest(role); t != nil {
			out = append(out, KeyTouchpoint{role, at, t, false})
		}
	}
	return out
}

func (j *Journey) suggest(role KeyRole) (at Position, best *Touchpoint) {
	most, scored := math.Inf(-1), len(j.Points()) > 0
	for p, t := range j.All() {
		weight := math.Inf(-1)
		switch role {
		case FirstTouch:
			weight = -float64(p.Column)
		case LastTouch:
			weight = float64(p.Column)
		case FrequentTouch:
			if t.Frequency > 0 {
				weight = t.Frequency
			}
		case PerceivedTouch:
			if t.Emotion != nil {
				weight = j.Scale.distance(t.Emotion.Value)
			}
		case ComplaintTouch:
			weight = j.complaint(t, scored)
		}
		if weight >= most && !math.IsInf(weight, -1) {
			at, best, most = p, t, weight
		}
	}
	return at, best
}

func (j *Journey) complaint(t *Touchpoint, scored bool) float64 {
	if !scored {
		if len(t.Pains) > 0 {
			return float64(len(t.Pains))
		}
	} else if t.Emotion != nil && j.Scale.Deviation(t.Emotion.Value) < 0 {
		return j.Scale.distance(t.Emotion.Value)
	}
	return math.Inf(-1)
}
