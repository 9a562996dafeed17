package diagram

import (
	"fmt"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/limit"
	"github.com/frontstage-go/frontstage/picture"
)

// checkService counts what the service itself holds, before it is looked at in
// any other way.
func checkService(l picture.Limits, s *blueprint.Service) error {
	steps, columns := 0, s.Len()
	for i := range s.Lanes {
		steps += len(s.Lanes[i].Steps)
		if s.Len() == 0 && s.Lanes[i].Role == blueprint.Customer { // its steps are the touchpoints
			columns += len(s.Lanes[i].Steps)
		}
	}
	err := limit.Check(l, []limit.Count{
		{Name: "Columns", Have: columns, May: l.Columns},
		{Name: "Lanes", Have: len(s.Lanes), May: l.Lanes},
		{Name: "Steps", Have: steps, May: l.Steps},
		{Name: "Links", Have: len(s.Links), May: l.Links},
		{Name: "Ideas", Have: len(s.Ideas), May: l.Ideas},
	}, s)
	if err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	return nil
}

// checkPlan is for what the service does not state and the picture shows.
func checkPlan(l picture.Limits, p *plan) error {
	if have := p.columns * p.rows; have > l.Cells {
		return fmt.Errorf("diagram: %w", limit.Over("Cells", have, l.Cells))
	}
	if have := p.repeated(); have > l.Bytes {
		return fmt.Errorf("diagram: %w", limit.Over("Bytes", have, l.Bytes))
	}
	return nil
}

// repeated is what the texts count that a picture says more than once: every
// lane that shows something of the touchpoints repeats it, and every link names
// its ends.
func (p *plan) repeated() int {
	bytes, named := 0, map[string]int{}
	for i := range p.cells {
		st := &p.cells[i].step
		n := limit.Size(st.Name)
		bytes += n
		if st.ID != "" {
			named[st.ID] = n
		}
	}
	for _, x := range p.service.Links {
		bytes += named[x.From] + named[x.To]
	}
	return bytes
}

// checkNames is for flows and actor maps, where links say the names of both of their
// ends, those that are told in words once more.
func checkNames(l picture.Limits, s *blueprint.Service) error {
	bytes, named := 0, map[string]int{}
	for i := range s.Lanes {
		for k := range s.Lanes[i].Steps {
			st := &s.Lanes[i].Steps[k]
			named[st.ID] = limit.Size(st.Name)
			bytes += named[st.ID] + limit.Size(s.Lanes[i].Label) // each card says its lane
		}
	}
	for _, x := range s.Links {
		bytes += 2 * (named[x.From] + named[x.To])
	}
	if bytes > l.Bytes {
		return fmt.Errorf("diagram: %w", limit.Over("Bytes", bytes, l.Bytes))
	}
	return nil
}
