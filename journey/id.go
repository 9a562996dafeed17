package journey

import "github.com/frontstage-go/frontstage/internal/doc"

// WithIDs returns a copy of the journey in which every stage, touchpoint and
// idea carries an id: its own or, where that is empty, one derived from its
// name ("Check in" becomes "check-in"). Names that stand several times get -2,
// -3 … in time order. The journey itself is not changed.
func (j *Journey) WithIDs() *Journey {
	out := *j
	out.Stages = append([]Stage(nil), j.Stages...)
	stages, points, ideas := doc.NewIDs(), doc.NewIDs(), doc.NewIDs()
	for s := range out.Stages {
		stages.Reserve(out.Stages[s].ID)
		out.Stages[s].Touchpoints = append([]Touchpoint(nil), out.Stages[s].Touchpoints...)
	}
	for _, t := range out.All() {
		points.Reserve(t.ID)
	}
	out.Ideas = append([]Idea(nil), j.Ideas...)
	for i := range out.Ideas {
		ideas.Reserve(out.Ideas[i].ID)
	}
	for s := range out.Stages {
		stages.Fill(&out.Stages[s].ID, out.Stages[s].Name, "stage")
	}
	for _, t := range out.All() {
		points.Fill(&t.ID, t.Name, "touchpoint")
	}
	for i := range out.Ideas {
		ideas.Fill(&out.Ideas[i].ID, out.Ideas[i].Name, "idea")
	}
	return &out
}

// pointIDs lists the ids of the touchpoints in time order, as WithIDs gives
// them, without a copy of the journey.
func (j *Journey) pointIDs() []string {
	ids, out := doc.NewIDs(), make([]string, 0, j.Len())
	for _, t := range j.All() {
		ids.Reserve(t.ID)
	}
	for _, t := range j.All() {
		id := t.ID
		ids.Fill(&id, t.Name, "touchpoint")
		out = append(out, id)
	}
	return out
}

// ByID is the touchpoint that states this id, or nil.
func (j *Journey) ByID(id string) *Touchpoint {
	for _, t := range j.All() {
		if t.ID == id && id != "" {
			return t
		}
	}
	return nil
}
