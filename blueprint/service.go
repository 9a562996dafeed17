package blueprint

import (
	"github.com/frontstage-go/frontstage/internal/doc"
	"github.com/frontstage-go/frontstage/journey"
)

// Service is a customer's journey and the service behind it: a service
// blueprint. Its columns are the touchpoints of the journey.
type Service struct {
	journey.Journey
	Lanes []Lane `json:"lanes,omitempty"`
	Links []Link `json:"links,omitempty"`
}

// Lane is one row of the blueprint. Only its role is required. Several lanes
// may share a role.
//
// A customer lane without steps shows the touchpoints themselves; a service
// without any customer lane gets such a one. Secondary lanes without steps
// show what the touchpoints state: durations, metrics, owners, emotion scores.
type Lane struct {
	ID      string `json:"id,omitempty"` // derived from label or role when empty
	Role    Role   `json:"role" doc:"scalar"`
	Label   string `json:"label,omitempty"`   // default: the role's name in the language of the picture
	Channel string `json:"channel,omitempty"` // e.g. "app", "front desk"
	Owner   string `json:"owner,omitempty"`
	Steps   []Step `json:"steps,omitempty"`
}

// Step is something done, or shown, in a lane under a touchpoint. Several in
// one cell are stacked in their order.
type Step struct {
	ID       string           `json:"id,omitempty"`    // derived from the name when empty
	At       string           `json:"at,omitempty"`    // id of the touchpoint; found from the links when empty, see [Service.Place]
	Until    string           `json:"until,omitempty"` // id of the last touchpoint, for a step that spans several
	Name     string           `json:"name" doc:"scalar"`
	Owner    string           `json:"owner,omitempty"`
	Duration journey.Duration `json:"duration,omitempty"` // working time
	Marks    []journey.Mark   `json:"marks,omitempty"`
	Emotion  *journey.Score   `json:"emotion,omitempty"` // of whoever works here; drawn in emotion lanes
	Href     string           `json:"href,omitempty"`    // http, https, mailto, fragment or relative path
	Note     string           `json:"note,omitempty"`
}

// Link joins two steps. It is a one-way hand-over or, with Both, an agreement
// or co-dependency (NN/g). Loops and rework are allowed.
type Link struct {
	From     string `json:"from"` // id of a step, or what its name gives; a touchpoint that is its own customer action has that of the touchpoint
	To       string `json:"to"`
	Both     bool   `json:"both,omitempty"`
	Optional bool   `json:"optional,omitempty"` // drawn dashed
	Label    string `json:"label,omitempty"`
}

// WithIDs returns a copy of the service in which everything carries an id, every
// customer action is a step and every step that can be placed has its place:
// lanes in the order they are drawn in, implied lanes and steps filled in. Ids
// that are not stated are derived from names, see [journey.Journey.WithIDs], and
// places are found as [Service.Place] does. The service itself is not changed.
func (s *Service) WithIDs() *Service {
	out, _ := s.withIDs()
	return out
}

// withIDs tells as well which of the lanes as stated a lane is, or -1.
func (s *Service) withIDs() (out *Service, stated []int) {
	out = &Service{Journey: *s.Journey.WithIDs(), Links: s.Links}
	stated = order(s.Lanes)
	out.Lanes = make([]Lane, len(stated))
	lanes, steps := doc.NewIDs(), doc.NewIDs()
	for i, at := range stated {
		l := &out.Lanes[i]
		if *l = (Lane{Role: Customer}); at >= 0 {
			*l = s.Lanes[at]
		}
		lanes.Reserve(l.ID)
		l.Steps = append([]Step(nil), l.Steps...)
		for _, st := range l.Steps {
			steps.Reserve(st.ID)
		}
	}
	for i := range out.Lanes {
		l := &out.Lanes[i]
		name := l.Label
		if name == "" {
			name = string(l.Role)
		}
		lanes.Fill(&l.ID, name, "lane")
	}
	if i := implied(out.Lanes); i >= 0 {
		for _, t := range out.All() {
			steps.Reserve(t.ID)
			out.Lanes[i].Steps = append(out.Lanes[i].Steps, Step{ID: t.ID, At: t.ID, Name: t.Says(), Owner: t.Owner, Duration: t.Duration, Marks: t.Marks, Href: t.Href})
		}
	}
	for i := range out.Lanes {
		for k := range out.Lanes[i].Steps {
			st := &out.Lanes[i].Steps[k]
			steps.Fill(&st.ID, st.Name, "step")
		}
	}
	out.place()
	return out, stated
}

// implied is the customer lane whose steps are the touchpoints, or -1.
func implied(lanes []Lane) int {
	first := -1
	for i, l := range lanes {
		if l.Role != Customer {
			continue
		}
		if len(l.Steps) > 0 {
			return -1
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

// ordered copies lanes into the order in which they are drawn.
func ordered(declared []Lane) []Lane {
	stated := order(declared)
	out := make([]Lane, len(stated))
	for i, at := range stated {
		if out[i] = (Lane{Role: Customer}); at >= 0 {
			out[i] = declared[at]
		}
	}
	return out
}

// order lists lanes by their numbers as they are drawn: primary ones from the
// customer inwards, as declared within a role; a secondary one behind the primary
// lane that it follows in the declaration. -1 is the customer's, where there is
// none.
func order(declared []Lane) []int {
	type block struct{ lanes []int }
	var out []int
	var blocks [6][]block
	last := -1 // depth of the last primary lane
	hasCustomer := false
	for i, l := range declared {
		d := l.Role.depth()
		switch {
		case d > 0:
			hasCustomer = hasCustomer || l.Role == Customer
			blocks[d] = append(blocks[d], block{[]int{i}})
			last = d
		case last < 0:
			out = append(out, i)
		default:
			b := &blocks[last][len(blocks[last])-1]
			b.lanes = append(b.lanes, i)
		}
	}
	if !hasCustomer {
		blocks[Customer.depth()] = []block{{[]int{-1}}}
	}
	for _, role := range blocks {
		for _, b := range role {
			out = append(out, b.lanes...)
		}
	}
	return out
}

// Translated is a copy of the service in which each text is as f has it, see
// [journey.Journey.Translated].
func (s *Service) Translated(f func(text string) string) *Service {
	return doc.Translated(s.WithIDs(), f)
}
