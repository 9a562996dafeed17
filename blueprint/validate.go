package blueprint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/doc"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
)

// Validate reports everything that is wrong with the service and its journey,
// as [journey.Problems], or nil. Reading validates by itself.
func (s *Service) Validate() error { return s.Problems().Err() }

// Problems lists everything that is wrong with the service and its journey, up
// to the bound of [journey.Journey.Problems].
func (s *Service) Problems() journey.Problems {
	if s == nil {
		return journey.Problems{{Kind: journey.ErrMissing, Message: "the service is nil"}}
	}
	v := &validator{Service: s, columns: map[string]int{}, doubtful: map[string]bool{}}
	v.place()
	v.found = v.journey()
	if v.full() {
		return v.found
	}
	v.found = append(v.found, doc.Convert[journey.Problem](doc.Check(struct {
		Lanes []Lane `json:"lanes"`
		Links []Link `json:"links"`
	}{s.Lanes, s.Links}))...)
	v.touchpoints()
	v.lanes()
	v.links()
	return doc.Bound(v.found)
}

type validator struct {
	*Service
	placed  *Service // with the touchpoints that it gives itself
	ats     [][]Step // with their places, by lanes as stated; nil where all state theirs
	found   journey.Problems
	columns map[string]int // of touchpoints
	points  doc.Adviser    // touchpoints
	// What one mistake makes uncertain is not reported as another.
	doubtful map[string]bool // ids that stand twice or may not, and those that names give in their place
	unsure   bool            // a lane may have any role
}

// journey judges the journey. What is wrong with touchpoints that the customer's
// steps give is told of these.
func (v *validator) journey() journey.Problems {
	if v.Len() > 0 || v.placed.Len() == 0 {
		return v.Journey.Problems()
	}
	all := v.placed.Journey.Problems()
	return slices.DeleteFunc(all, func(p journey.Problem) bool { return strings.HasPrefix(p.Path, "stages") })
}

// place finds what the service does not state.
func (v *validator) place() {
	if v.placed = v.Service; !v.lacksPlaces() {
		return
	}
	full, stated := v.withIDs()
	v.ats = make([][]Step, len(v.Lanes))
	for i, at := range stated {
		if at >= 0 {
			v.ats[at] = full.Lanes[i].Steps
		}
	}
	if v.Len() == 0 {
		full.Stages = full.unstated()
		v.placed = &Service{Journey: full.Journey}
	}
}

// at is the place of a step.
func (v *validator) at(lane, step int) string {
	if v.ats == nil {
		return v.Lanes[lane].Steps[step].At
	}
	return v.ats[lane][step].At
}

// full keeps the report on a model that is wrong throughout within its bound.
func (v *validator) full() bool { return len(v.found) > doc.MaxIssues }

// touchpoints lists their ids, as WithIDs gives them.
func (v *validator) touchpoints() {
	ids := doc.NewIDs()
	for _, t := range v.placed.All() {
		ids.Reserve(t.ID)
	}
	for at, t := range v.placed.All() {
		id := t.ID
		ids.Fill(&id, t.Name, "touchpoint")
		if _, there := v.columns[id]; there || !doc.ValidID(id) {
			v.doubt(id, t.Name)
		}
		v.columns[id] = at.Column
		v.points.Known = append(v.points.Known, id)
	}
}

// doubt notes an id that stands twice or may not be stated. Others may refer to
// the one that the name would have given.
func (v *validator) doubt(id, name string) {
	v.doubtful[id], v.doubtful[doc.Derived(name)] = true, true
}

func known(r Role) bool { return slices.Contains(Roles(), r) }

// cut keeps messages short.
func cut(s string) string {
	n := 0
	for i := range s {
		if n++; n > 80 {
			return s[:i] + "…"
		}
	}
	return s
}

func (v *validator) lanes() {
	lanes, steps := map[string]string{}, map[string]string{}
	v.unsure = slices.ContainsFunc(v.Lanes, func(l Lane) bool { return !known(l.Role) })
	if !v.unsure && implied(ordered(v.Lanes)) >= 0 {
		for at := range v.All() {
			steps[v.points.Known[at.Column]] = fmt.Sprintf("stages[%d].touchpoints[%d]", at.Stage, at.Touchpoint)
		}
	}
	for i, l := range v.Lanes {
		if v.full() {
			return
		}
		path := fmt.Sprintf("lanes[%d]", i)
		if l.Role == "" {
			v.found.Add(path+".role", journey.ErrMissing, "use evidence, customer, frontstage, backstage or support, or time, policy, metrics, owner or emotion", "the lane has no role")
		}
		v.found = append(v.found, doc.Convert[journey.Problem](doc.CheckID(lanes, path, l.ID))...)
		for k, st := range l.Steps {
			if v.full() {
				return
			}
			at := fmt.Sprintf("%s.steps[%d]", path, k)
			if steps[st.ID] != "" || !doc.ValidID(st.ID) {
				v.doubt(st.ID, st.Name)
			}
			v.found = append(v.found, doc.Convert[journey.Problem](doc.CheckID(steps, at, st.ID))...)
			v.step(at, l.Role, st, v.at(i, k))
		}
	}
}

func (v *validator) step(path string, role Role, st Step, at string) {
	if strings.TrimSpace(st.Name) == "" && (role != EmotionLane && known(role) || st.Emotion == nil) {
		v.found.Add(path+".name", journey.ErrMissing, "add one", "the name is missing")
	}
	switch {
	case at != "":
		v.point(path+".at", at)
	case len(v.columns) == 0: // told of the journey
	case known(role) && !role.Primary():
		v.found.Add(path+".at", journey.ErrMissing, "set at to the id of one", "the step has no touchpoint")
	default:
		v.found.Add(path+".at", journey.ErrMissing, "set at to the id of a touchpoint, or link the step to one that has its place", "the step has no touchpoint, and no link leads to it from a step that has one")
	}
	if st.Until != "" && v.point(path+".until", st.Until) && v.columns[st.Until] < v.columns[st.At] && !v.doubtful[st.At] && !v.doubtful[st.Until] && st.At != "" {
		v.found.Add(path+".until", journey.ErrRange, "swap at and until", "the step ends at %q, before it begins at %q", cut(st.Until), cut(st.At))
	}
	if scale := v.Scale.OrDefault(); st.Emotion != nil && scale.Min < scale.Max && !scale.Contains(st.Emotion.Value) {
		v.found.Add(path+".emotion", journey.ErrRange, "correct the score, or state the scale it was measured on", "score %g is outside the scale %v", st.Emotion.Value, v.Scale)
	}
	if st.Href != "" && !text.SafeHref(st.Href) {
		v.found.Add(path+".href", journey.ErrText, "use http, https, mailto, a #fragment or a relative path", "%.60q is not an allowed link", st.Href)
	}
	for i, m := range st.Marks {
		v.found = append(v.found, m.Problems(fmt.Sprintf("%s.marks[%d]", path, i))...)
	}
}

func (v *validator) point(path, id string) bool {
	_, ok := v.columns[id]
	if !ok && !v.doubtful[id] {
		v.found.Add(path, journey.ErrReference, v.points.Suggest(id), "no touchpoint has the id %q", cut(id))
	}
	return ok
}

// touches tells whether a touchpoint has the id, which is that of a step where
// customers have no steps of their own.
func (v *validator) touches(id string) bool {
	_, ok := v.columns[id]
	return ok
}

func (v *validator) links() {
	if len(v.Links) == 0 || v.full() {
		return
	}
	primary := map[string]bool{}
	var advise doc.Adviser
	for _, l := range v.WithIDs().Lanes {
		for _, st := range l.Steps {
			joins := l.Role.Primary() || !known(l.Role)
			primary[st.ID] = primary[st.ID] || joins
			if joins {
				advise.Known = append(advise.Known, st.ID)
			}
		}
	}
	seen := map[Link]int{}
	namesakes := v.namesakes()
	for i, l := range v.Links {
		if v.full() {
			return
		}
		for _, end := range []struct{ name, id, does string }{{"from", l.From, "starts"}, {"to", l.To, "ends"}} {
			path := fmt.Sprintf("links[%d].%s", i, end.name)
			switch joins, ok := primary[end.id]; {
			case end.id == "":
				v.found.Add(path, journey.ErrMissing, "set it to the id of a step", "the link does not say where it %s", end.does)
			case v.doubtful[end.id] || v.unsure && v.touches(end.id):
			case !ok:
				v.found.Add(path, journey.ErrReference, advise.Suggest(end.id), "no step has the id %q", cut(end.id))
			case namesakes[end.id] > 1:
				v.found.Add(path, journey.ErrReference, "give the one that is meant an id, and link that", "%d steps are called so that %q could be any of them", namesakes[end.id], cut(end.id))
			case !joins:
				v.found.Add(path, journey.ErrReference, "link steps in evidence, customer, frontstage, backstage and support lanes", "step %q is in a secondary lane", cut(end.id))
			}
		}
		same := l
		if l.Both && l.From > l.To { // a <-> b is b <-> a
			same.From, same.To = l.To, l.From
		}
		if first, ok := seen[same]; ok && !v.doubtful[l.From] && !v.doubtful[l.To] {
			v.found.Add(fmt.Sprintf("links[%d]", i), journey.ErrDuplicate, "remove one of them", "%s repeats links[%d]", Link{From: cut(l.From), To: cut(l.To), Both: l.Both, Optional: l.Optional}, first)
			continue
		}
		seen[same] = i
	}
}

// namesakes counts the steps without ids by what their names give. Only the first
// would have it for its id, which is not what those who leave out ids mean.
func (v *validator) namesakes() map[string]int {
	out := map[string]int{}
	for _, l := range v.Lanes {
		for _, st := range l.Steps {
			if st.ID == "" && l.Role.Primary() {
				out[doc.Derived(st.Name)]++
			}
		}
	}
	for _, l := range v.Lanes { // an id that is stated is nobody else's
		for _, st := range l.Steps {
			delete(out, st.ID)
		}
	}
	if !v.unsure && implied(ordered(v.Lanes)) >= 0 {
		for _, id := range v.points.Known {
			delete(out, id)
		}
	}
	return out
}
