package chart

import (
	"github.com/frontstage-go/frontstage/internal/digest"
	"github.com/frontstage-go/frontstage/journey"
)

// Kind names a chart.
type Kind string

// The charts.
const (
	EmotionCurveKind Kind = "emotion-curve"
	FeasibilityKind  Kind = "feasibility"
)

// Fingerprint names a picture before it is drawn, for ETags and a
// [github.com/frontstage-go/frontstage/picture.Cache]: it is the same for the
// same chart of the same journeys with the same options, and changes with every
// version of this module that draws differently. It costs a hundredth of the
// drawing, and does not tell whether there is anything to draw.
func (o Options) Fingerprint(k Kind, js ...*journey.Journey) string {
	return digest.Fingerprint(string(k), o, js)
}
