package blueprint

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/internal/doc"
	"github.com/frontstage-go/frontstage/internal/svg"
	"github.com/frontstage-go/frontstage/journey"
)

// Validate reports everything that is wrong with the service and its journey,
// as [journey.Problems], or nil. Reading validates by itself.
func (s *Service) Validate() error { return s.Problems().Err() }

// Problems lists everything that is wrong with the service and its journey.
func (s *Service) Problems() journey.Problems {
	v := &validator{Service: s, found: s.Journey.Problems(), compare: 1_000_000}
	v.found = append(v.found, doc.Convert[journey.Problem](doc.Check(struct {
		Lanes []Lane `json:"lanes"`
		Links []Link `json:"links"`
	}{s.Lanes, s.Links}))...)
	v.columns = map[string]int{}
	for at, t := range s.Journey.WithIDs().All() {
		v.columns[t.ID] = at.Column
		v.points = append(v.points, t.ID)
	}
	v.lanes()
	v.links()
	return v.found
}

type validator struct {
	*Service
	found   journey.Problems
	columns map[string]int
	points  []string
	compare int // how many more ids may be compared in search of the nearest
}

// suggest names the ids nearest to one that nothing carries. In a document
// that is wrong throughout it does so for the first ones only.
func (v *validator) suggest(id string, known []string) string {
	var near []string
	if v.compare -= len(known); v.compare >= 0 {
		near = doc.Nearest(id, known)
	}
	return doc.Suggest(near, known)
}

func (v *validator) lanes() {
	lanes, steps := map[string]string{}, map[string]string{}
	if implied(ordered(v.Lanes)) >= 0 {
		for at, t := range v.Journey.WithIDs().All() {
			steps[t.ID] = fmt.Sprintf("stages[%d].touchpoints[%d]", at.Stage, at.Touchpoint)
		}
	}
	for i, l := range v.Lanes {
		path := fmt.Sprintf("lanes[%d]", i)
		if l.Role == "" {
			v.found.Add(path+".role", journey.ErrMissing, "use evidence, customer, frontstage, backstage or support, or time, policy, metrics, owner or emotion", "the lane has no role")
		}
		v.found = append(v.found, doc.Convert[journey.Problem](doc.CheckID(lanes, path, l.ID))...)
		for k, st := range l.Steps {
			at := fmt.Sprintf("%s.steps[%d]", path, k)
			v.found = append(v.found, doc.Convert[journey.Problem](doc.CheckID(steps, at, st.ID))...)
			v.step(at, l.Role, st)
		}
	}
}

func (v *validator) step(path string, role Role, st Step) {
	if strings.TrimSpace(st.Name) == "" && (role != EmotionLane || st.Emotion == nil) {
		v.found.Add(path+".name", journey.ErrMissing, "give it a name", "there is no name")
	}
	if st.At == "" {
		v.found.Add(path+".at", journey.ErrMissing, "state the id of the touchpoint that it stands under", "the step stands nowhere")
	} else {
		v.point(path+".at", st.At)
	}
	if st.Until != "" && v.point(path+".until", st.Until) && v.columns[st.Until] < v.columns[st.At] {
		v.found.Add(path+".until", journey.ErrRange, "exchange at and until", "the step ends at %q, before it begins at %q", st.Until, st.At)
	}
	if st.Emotion != nil && !v.Scale.Contains(st.Emotion.Value) {
		v.found.Add(path+".emotion", journey.ErrRange, "correct the score, or state the scale it was measured on", "score %g lies off the scale %v", st.Emotion.Value, v.Scale)
	}
	if st.Href != "" && !svg.SafeHref(st.Href) {
		v.found.Add(path+".href", journey.ErrText, "use http, https, mailto, a fragment or a relative path", "%.60q cannot be linked to", st.Href)
	}
	for i, m := range st.Marks {
		v.found = append(v.found, m.Problems(fmt.Sprintf("%s.marks[%d]", path, i))...)
	}
}

func (v *validator) point(path, id string) bool {
	_, ok := v.columns[id]
	if !ok {
		v.found.Add(path, journey.ErrReference, v.suggest(id, v.points), "no touchpoint has the id %q", id)
	}
	return ok
}

func (v *validator) links() {
	if len(v.Links) == 0 {
		return
	}
	primary := map[string]bool{}
	var known []string
	for _, l := range v.WithIDs().Lanes {
		for _, st := range l.Steps {
			primary[st.ID] = l.Role.Primary()
			if l.Role.Primary() {
				known = append(known, st.ID)
			}
		}
	}
	seen := map[Link]int{}
	for i, l := range v.Links {
		for _, end := range []struct{ name, id string }{{"from", l.From}, {"to", l.To}} {
			path := fmt.Sprintf("links[%d].%s", i, end.name)
			switch joins, ok := primary[end.id]; {
			case end.id == "":
				v.found.Add(path, journey.ErrMissing, "state the id of a step", "the link has no end here")
			case !ok:
				v.found.Add(path, journey.ErrReference, v.suggest(end.id, known), "no step has the id %q", end.id)
			case !joins:
				v.found.Add(path, journey.ErrReference, "link steps of the evidence, customer, frontstage, backstage and support lanes", "step %q stands in a secondary lane", end.id)
			}
		}
		same := l
		if l.Both && l.From > l.To { // a <-> b is b <-> a
			same.From, same.To = l.To, l.From
		}
		if first, ok := seen[same]; ok {
			v.found.Add(fmt.Sprintf("links[%d]", i), journey.ErrDuplicate, "remove one of them", "%s is links[%d] already", l, first)
			continue
		}
		seen[same] = i
	}
}
