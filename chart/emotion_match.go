package chart

import (
	"fmt"

	"github.com/frontstage-go/frontstage/journey"
)

// alike tells why two journeys do not belong on one plot.
func alike(a, b *journey.Journey) error {
	if a == b {
		return nil
	}
	if s, t := a.Scale.OrDefault(), b.Scale.OrDefault(); s != t {
		return fmt.Errorf("chart: %q is measured on %v and %q on %v: %w", a.Persona.Name, s, b.Persona.Name, t, ErrMismatch)
	}
	if len(a.Stages) != len(b.Stages) {
		return fmt.Errorf("chart: %d stages and %d: %w", len(a.Stages), len(b.Stages), ErrMismatch)
	}
	for i := range a.Stages {
		s, t := &a.Stages[i], &b.Stages[i]
		if s.Name != t.Name {
			return fmt.Errorf("chart: stage %d is %q and %q: %w", i+1, s.Name, t.Name, ErrMismatch)
		}
		if len(s.Touchpoints) != len(t.Touchpoints) {
			return fmt.Errorf("chart: stage %q has %d touchpoints and %d: %w", s.Name, len(s.Touchpoints), len(t.Touchpoints), ErrMismatch)
		}
		for k := range s.Touchpoints {
			if s.Touchpoints[k].Name != t.Touchpoints[k].Name {
				return fmt.Errorf("chart: touchpoint %d of stage %q is %q and %q: %w", k+1, s.Name, s.Touchpoints[k].Name, t.Touchpoints[k].Name, ErrMismatch)
			}
		}
	}
	return nil
}
