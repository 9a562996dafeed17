package survey

import (
	"slices"

	"github.com/frontstage-go/frontstage/journey"
)

// Outcome says whether two waves differ. The zero value means not judged: the numbers do not
// allow a test, as with a single answer or without any spread.
type Outcome string

const (
	Up    Outcome = "up"
	Down  Outcome = "down"
	Noise Outcome = "noise" // the difference does not stand out
)

var outcomes = vocabulary{
	{"up", "up", "上升", "上升"},
	{"down", "down", "下降", "下降"},
	{"noise", "no clear change", "无明显变化", "無明顯變化"},
}

// Outcomes lists the vocabulary.
func Outcomes() []Outcome { return all[Outcome](outcomes) }

// Label is the word as people read it; an unknown word is its own label.
func (o Outcome) Label(lang journey.Language) string { return label(outcomes, o, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (o Outcome) MarshalText() ([]byte, error) { return marshal(outcomes, o) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (o *Outcome) UnmarshalText(text []byte) error { return unmarshal(outcomes, o, text) }

// Correction is how p-values were corrected for being many. The zero value means not at all.
type Correction string

// HolmCorrection is the step-down method of Holm (1979).
const HolmCorrection Correction = "holm"

var corrections = vocabulary{{"holm", "Holm's step-down correction", "Holm 逐步校正"}}

// Corrections lists the vocabulary.
func Corrections() []Correction { return all[Correction](corrections) }

// Label is the word as people read it; an unknown word is its own label.
func (c Correction) Label(lang journey.Language) string { return label(corrections, c, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (c Correction) MarshalText() ([]byte, error) { return marshal(corrections, c) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (c *Correction) UnmarshalText(text []byte) error { return unmarshal(corrections, c, text) }

// Difference is a figure before and after, from two independent groups of respondents. Waves in
// which the same people answer twice would allow a sharper test than this one.
type Difference struct {
	Name            string
	Before, After   float64
	Change          float64 // After - Before, in the units of the figure
	NBefore, NAfter int
	Interval        Interval // of Change; states method and level; never widened by a correction
	P               float64  // two-sided, of no difference; 1 when not judged
	AdjustedP       float64  // P after the correction; P itself without one
	Correction      Correction
	Comparisons     int // how many were judged together
	Outcome         Outcome
}

// Judged says whether the numbers allowed a test.
func (d Difference) Judged() bool { return d.Outcome != "" }

// Significant says whether the difference stands out from noise, after the correction if there
// was one.
func (d Difference) Significant() bool { return d.Outcome == Up || d.Outcome == Down }

// judge fills in what follows from the interval and P.
func (d *Difference) judge() {
	d.AdjustedP, d.Comparisons = d.P, 1
	d.decide()
}

func (d *Difference) decide() {
	switch {
	case !d.Interval.Known():
		d.Outcome = ""
	case d.AdjustedP >= 1-d.Interval.Level:
		d.Outcome = Noise
	case d.Change > 0:
		d.Outcome = Up
	default:
		d.Outcome = Down
	}
}

// Holm corrects several differences that are read together, so that the chance of even one false
// alarm among them stays at 1 - level: the i-th smallest of m p-values is multiplied by m - i + 1.
// Holm, S. (1979), Scandinavian Journal of Statistics 6, 65-70. The list comes back as a copy in
// the same order; differences that were not judged stay out of the count.
func Holm(differences []Difference) []Difference {
	out := slices.Clone(differences)
	var judged []int
	for i, d := range out {
		if d.Interval.Known() {
			judged = append(judged, i)
		}
	}
	slices.SortStableFunc(judged, func(a, b int) int {
		switch {
		case out[a].P < out[b].P:
			return -1
		case out[a].P > out[b].P:
			return 1
		}
		return 0
	})
	floor := 0.0
	for rank, i := range judged {
		d := &out[i]
		floor = max(floor, min(1, d.P*float64(len(judged)-rank)))
		d.AdjustedP, d.Correction, d.Comparisons = floor, HolmCorrection, len(judged)
		d.decide()
	}
	return out
}
