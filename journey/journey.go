package journey

import "iter"

// Journey is a customer journey map: one persona's way through a service in
// time order. Only names are required; every zero value means "not stated".
type Journey struct {
	Title        string   `json:"title,omitempty"`
	Persona      Persona  `json:"persona,omitempty"`
	Scenario     string   `json:"scenario,omitempty"`
	Goal         string   `json:"goal,omitempty"`
	Expectations []string `json:"expectations,omitempty"`
	State        State    `json:"state,omitempty"`
	Evidence     Evidence `json:"evidence,omitempty"`
	Scale        Scale    `json:"scale,omitempty"`
	Stages       []Stage  `json:"stages,omitempty"`
	Others       []Other  `json:"others,omitempty"` // further scores of the same touchpoints
	Ideas        []Idea   `json:"ideas,omitempty"`
	Weights      Weights  `json:"weights,omitempty"` // of the feasibility criteria
	Owner        string   `json:"owner,omitempty"`   // who answers for the change
	Metric       string   `json:"metric,omitempty"`  // by which the change will be judged
	Notes        []string `json:"notes,omitempty"`
}

// Persona is whose journey it is.
type Persona struct {
	Name        string   `json:"name,omitempty" doc:"scalar"`
	Role        string   `json:"role,omitempty"`  // e.g. "business traveller"
	Group       string   `json:"group,omitempty"` // customer group 客群
	Description string   `json:"description,omitempty"`
	Quote       string   `json:"quote,omitempty"`
	Traits      []string `json:"traits,omitempty"`
	// Image is a PNG, a JPEG, or an SVG without scripts and without references to
	// anything outside of it, of at most 1 MB. It is set in Go only, and no part of
	// documents. Default: initials.
	Image []byte `json:"-"`
}

// IsZero tells whether nothing is stated.
func (p Persona) IsZero() bool {
	return p.Name == "" && p.Role == "" && p.Group == "" && p.Description == "" && p.Quote == "" && len(p.Traits) == 0 && len(p.Image) == 0
}

// Evidence is what a map, and every score that does not say otherwise, rests on.
type Evidence struct {
	Provenance Provenance `json:"provenance,omitempty"`
	N          int        `json:"n,omitempty"`      // 0: not stated
	Source     string     `json:"source,omitempty"` // e.g. "interviews"
}

// Stage is a part of the journey. A stage needs a name and at least one
// touchpoint.
type Stage struct {
	ID          string       `json:"id,omitempty"` // derived from the name when empty
	Name        string       `json:"name" doc:"scalar"`
	Phase       Phase        `json:"phase,omitempty"`
	Goal        string       `json:"goal,omitempty"`
	Touchpoints []Touchpoint `json:"touchpoints,omitempty"`
	Notes       []string     `json:"notes,omitempty"`
}

// Position says which touchpoint is meant: its column, and its place in the
// model. All count from 0.
type Position struct{ Column, Stage, Touchpoint int }

// All walks the touchpoints in time order with their positions.
func (j *Journey) All() iter.Seq2[Position, *Touchpoint] {
	return func(yield func(Position, *Touchpoint) bool) {
		column := 0
		for s := range j.Stages {
			for t := range j.Stages[s].Touchpoints {
				if !yield(Position{column, s, t}, &j.Stages[s].Touchpoints[t]) {
					return
				}
				column++
			}
		}
	}
}

// Len is the number of touchpoints.
func (j *Journey) Len() int {
	n := 0
	for i := range j.Stages {
		n += len(j.Stages[i].Touchpoints)
	}
	return n
}

// ProvenanceOf is the provenance of a score: its own or, when it states none,
// that of the journey's evidence.
func (j *Journey) ProvenanceOf(s *Score) Provenance {
	if s != nil && s.Provenance != "" {
		return s.Provenance
	}
	return j.Evidence.Provenance
}
