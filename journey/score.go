package journey

import (
	"fmt"
	"math"
)

// Scale is what emotion scores are measured on. The zero value is the default
// scale, -2..+2 with neutral 0; others in use are 1..5 with neutral 3 and
// 0..10 with neutral 5. Min < Max, Neutral lies between them or on either, and
// all are within a million. In files all three are stated.
type Scale struct {
	Min     float64 `json:"min,omitempty" doc:"required"`
	Max     float64 `json:"max,omitempty" doc:"required"`
	Neutral float64 `json:"neutral,omitempty" doc:"required"`
}

// OrDefault is the scale itself or, for the zero value, the default scale.
func (s Scale) OrDefault() Scale {
	if s == (Scale{}) {
		return Scale{Min: -2, Max: 2}
	}
	return s
}

// Contains tells whether v lies on the scale, its ends included.
func (s Scale) Contains(v float64) bool {
	s = s.OrDefault()
	return v >= s.Min && v <= s.Max
}

// Deviation is how far v lies from neutral, in points of the scale: positive
// is pleasant.
func (s Scale) Deviation(v float64) float64 { return v - s.OrDefault().Neutral }

// distance is how far v lies from neutral on either side, to nine decimals:
// 4.2 and 1.8 lie equally far from 3, whatever floating point makes of them.
func (s Scale) distance(v float64) float64 { return exact(math.Abs(s.Deviation(v))) }

func exact(v float64) float64 {
	if r := math.Round(v * 1e9); math.Abs(r) < 1<<53 {
		return r / 1e9
	}
	return v
}

// String is "min..max, neutral n", of the default scale for the zero value.
func (s Scale) String() string {
	s = s.OrDefault()
	return fmt.Sprintf("%g..%g, neutral %g", s.Min, s.Max, s.Neutral)
}

// Score is one value on the journey's scale and where it comes from. A nil
// *Score means unknown, which is not zero: the curve has a gap there. In files
// a bare number is a score whose provenance is that of the journey's evidence.
type Score struct {
	Value      float64    `json:"value" doc:"scalar,required"`
	Provenance Provenance `json:"provenance,omitempty"` // not stated: as the journey's evidence says
	N          int        `json:"n,omitempty"`          // how many were asked or watched; 0: not stated
	Source     string     `json:"source,omitempty"`
}

// Scored is a score of v whose provenance is that of the journey's evidence.
func Scored(v float64) *Score { return &Score{Value: v} }
