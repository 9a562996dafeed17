package chart

import (
	"fmt"
	"reflect"

	"github.com/frontstage-go/frontstage/internal/digest"
)

// Kind names a chart.
type Kind string

// The charts.
const (
	EmotionCurveKind   Kind = "emotion-curve"
	EmotionSpreadKind  Kind = "emotion-spread"
	SatisfactionKind   Kind = "satisfaction"
	KeyTouchpointsKind Kind = "key-touchpoints"
	SensesKind         Kind = "senses"
	PyramidKind        Kind = "pyramid"
	NeedsKind          Kind = "needs"
	FeasibilityKind    Kind = "feasibility"
	KanoKind           Kind = "kano"
	ScoreWavesKind     Kind = "score-waves"
	ScoreGroupsKind    Kind = "score-groups"
	ServqualKind       Kind = "servqual"
	GapBoardKind       Kind = "gap-board"
	WavesKind          Kind = "waves"
	DamageKind         Kind = "damage"
)

// Kinds are all charts.
func Kinds() []Kind {
	return []Kind{EmotionCurveKind, EmotionSpreadKind, SatisfactionKind, KeyTouchpointsKind, SensesKind, PyramidKind, NeedsKind, FeasibilityKind,
		KanoKind, ScoreWavesKind, ScoreGroupsKind, ServqualKind, GapBoardKind, WavesKind, DamageKind}
}

// Fingerprint names a picture before it is drawn, for ETags and a
// [github.com/frontstage-go/frontstage/picture.Cache]: it is the same for the
// same chart of the same journeys or figures with the same options, and changes
// with every version of this module that draws differently. Of takes what the
// function that draws the chart takes, pointers as pointers and lists spread out:
// the same journey in another type has another fingerprint. It costs a hundredth of
// the drawing, and does not tell whether there is anything to draw.
func (o Options) Fingerprint(k Kind, of ...any) string {
	values := []any{o}
	for _, v := range of {
		if v == nil {
			v = false
		}
		t := reflect.TypeOf(v)
		values = append(values, t.String())
		if digest.Can(t) {
			values = append(values, v)
		} else { // nothing that a chart takes
			values = append(values, fmt.Sprintf("%+v", v))
		}
	}
	return digest.Fingerprint(string(k), values...)
}
