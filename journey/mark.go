package journey

// Mark is a sign on a touchpoint or step: a fail point, a wait point, a moment
// of truth and so on (Shostack 1984; Bitner, Ostrom & Morgan 2008). In files a
// bare word is a mark of that kind.
type Mark struct {
	Kind        MarkKind `json:"kind" doc:"scalar"`
	Note        string   `json:"note,omitempty"`
	Probability float64  `json:"probability,omitempty"` // 0 to 1; 0: not stated
	Standard    Duration `json:"standard,omitempty"`    // the planned time, for a wait
	Tolerable   Duration `json:"tolerable,omitempty"`   // the longest that customers bear
	Duration    Duration `json:"duration,omitempty"`    // the time measured
}

// Wait is the least time that the mark is known to take: what was measured or,
// failing that, the standard. It is 0 when neither is known.
func (m Mark) Wait() Duration {
	if m.Duration > 0 {
		return m.Duration
	}
	return m.Standard
}

// Problems lists what is wrong with the mark that stands at path, such as
// "stages[0].touchpoints[0].marks[0]". [Journey.Problems] does it for its own.
func (m Mark) Problems(path string) Problems {
	var p Problems
	if m.Kind == "" {
		p.Add(path+".kind", ErrMissing, "use fail, wait, moment-of-truth, peak, decision, opportunity or free", "the mark has no kind")
	}
	if m.Probability < 0 || m.Probability > 1 {
		p.Add(path+".probability", ErrRange, "use a number from 0 to 1, e.g. 0.05 for 5 %", "a probability of %g is not possible", m.Probability)
	}
	if m.Tolerable > 0 && m.Standard > m.Tolerable {
		p.Add(path+".standard", ErrRange, "plan for no more than customers tolerate, or correct tolerable", "the standard time %v is longer than the tolerable %v", m.Standard, m.Tolerable)
	}
	return p
}
