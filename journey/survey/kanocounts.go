package survey

import "github.com/frontstage-go/frontstage/journey"

// KanoCounts counts pairs by class; with weights it holds their sums.
type KanoCounts struct {
	MustBe, OneDimensional, Attractive, Indifferent, Reverse, Questionable float64
}

// Of is the count of one class; 0 for an unknown one.
func (c KanoCounts) Of(k journey.Kano) float64 {
	if p := c.at(k); p != nil {
		return *p
	}
	return 0
}

// Total counts all pairs.
func (c KanoCounts) Total() float64 {
	return c.MustBe + c.OneDimensional + c.Attractive + c.Indifferent + c.Reverse + c.Questionable
}

// Plus adds two sets of pairs.
func (c KanoCounts) Plus(d KanoCounts) KanoCounts {
	for _, k := range journey.KanoClasses() {
		*c.at(k) += d.Of(k)
	}
	return c
}

func (c *KanoCounts) at(k journey.Kano) *float64 {
	switch k {
	case journey.MustBe:
		return &c.MustBe
	case journey.OneDimensional:
		return &c.OneDimensional
	case journey.Attractive:
		return &c.Attractive
	case journey.Indifferent:
		return &c.Indifferent
	case journey.Reverse:
		return &c.Reverse
	case journey.Questionable:
		return &c.Questionable
	}
	return nil
}

// kanoPrecedence is the tie rule: what angers most when it is missing comes first.
var kanoPrecedence = []journey.Kano{journey.MustBe, journey.OneDimensional, journey.Attractive, journey.Indifferent, journey.Reverse}
