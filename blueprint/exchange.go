package blueprint

import (
	"slices"
	"strings"
)

// Actor is somebody or something that takes part in a service: the customer, a
// lane, an owner, a partner, a system.
type Actor struct {
	// ID is that of the lane, of the first step of a system, or the owner's name.
	ID    string
	Name  string  // "" where a lane has no label, and its role says it
	Role  Role    // that of its lane; of an owner's lanes the one nearest to the customer
	Steps []Place // in the order of time
	// System says that it is one system out of a lane of support processes.
	System bool
}

// Exchange is all that two actors have to do with each other: the links between
// their steps, by direction, in the order of the service.
type Exchange struct {
	// From is the one nearer to the customer, or the one declared first; both are
	// numbers of actors, as [Cast.Actors] lists them. They are the same where
	// links stay within an actor.
	From, To int
	Inward   []Link // from From to To; and all one-way links within an actor
	Outward  []Link // from To to From
	Mutual   []Link // agreements
	// How many of the links are such as [Service.HandOffs], [Service.Encounters]
	// and [Service.InternalEncounters] list.
	HandOffs, Encounters, InternalEncounters int
}

// Links are those of all directions.
func (e Exchange) Links() []Link { return slices.Concat(e.Inward, e.Outward, e.Mutual) }

// Optional tells whether all of the links are optional.
func (e Exchange) Optional() bool {
	return !slices.ContainsFunc(e.Links(), func(l Link) bool { return !l.Optional })
}

// Cast is who takes part in a service, and what passes between them.
type Cast struct {
	Actors    []Actor    // from the customer inwards; all that have a step
	Exchanges []Exchange // by From, then by To
}

// CastBy says who the actors of a service are.
type CastBy uint8

const (
	// ByLane: each lane is one. A lane of support processes that states no owner
	// is a row of systems, each step one, those of the same name together.
	ByLane CastBy = iota
	// ByOwner: each owner is one, with all of its steps. Steps without an owner
	// are those of their lane, or system.
	ByOwner
)

// CastOptions say how actors are told apart. The zero value takes lanes and
// systems.
type CastOptions struct {
	By CastBy
	// Gather makes each lane of systems one actor.
	Gather bool
}

// Exchanges lists who works with whom (actor maps, stakeholder and value network
// maps): all links between two actors as one exchange. Each link of the service is
// in exactly one of them, so that the figures add up to those of
// [Service.HandOffs], [Service.Encounters] and [Service.InternalEncounters]. The
// actors are lanes, and the systems of support lanes; [CastOptions.Of] takes
// others. None at all gives nil.
func (s *Service) Exchanges() []Exchange { return CastOptions{}.Of(s).Exchanges }

// Of finds the actors of a service and their exchanges. Physical evidence takes
// part only where links join it.
func (o CastOptions) Of(s *Service) Cast {
	w := s.web()
	actors, of := o.actors(w)
	c := Cast{Actors: actors}
	type pair struct{ from, to int }
	index := map[pair]int{}
	for _, l := range w.links {
		from, to := of[l.from], of[l.to]
		e := pair{min(from, to), max(from, to)}
		i, is := index[e]
		if !is {
			i = len(c.Exchanges)
			index[e] = i
			c.Exchanges = append(c.Exchanges, Exchange{From: e.from, To: e.to})
		}
		c.Exchanges[i].add(w, l, from > to)
	}
	slices.SortFunc(c.Exchanges, func(a, b Exchange) int {
		if a.From != b.From {
			return a.From - b.From
		}
		return a.To - b.To
	})
	return c
}

func (e *Exchange) add(w *web, l webLink, outward bool) {
	switch {
	case l.Both:
		e.Mutual = append(e.Mutual, l.Link)
	case outward:
		e.Outward = append(e.Outward, l.Link)
	default:
		e.Inward = append(e.Inward, l.Link)
	}
	if w.handOff(l).is() {
		e.HandOffs++
	}
	if _, _, _, ok := w.across(l, LineOfInteraction); ok {
		e.Encounters++
	}
	if _, _, _, ok := w.across(l, LineOfInternalInteraction); ok {
		e.InternalEncounters++
	}
}

// actors lists the actors and which of them each place belongs to.
func (o CastOptions) actors(w *web) (all []Actor, of []int) {
	type key struct{ lane, owner, system string }
	lanes := map[string]int{}
	for i, l := range w.service.Lanes {
		lanes[l.ID] = i
	}
	linked := make([]bool, len(w.places))
	for _, l := range w.links {
		linked[l.from], linked[l.to] = true, true
	}
	evidence := map[string]bool{} // lanes of it that take part
	for i, p := range w.places {
		evidence[p.Lane] = evidence[p.Lane] || linked[i]
	}
	index := map[key]int{}
	first := []int{} // lanes of the actors
	of = make([]int, len(w.places))
	for i, p := range w.places {
		l := &w.service.Lanes[lanes[p.Lane]]
		k := key{lane: p.Lane}
		switch {
		case p.Role == Evidence && !evidence[p.Lane]:
			of[i] = -1
			continue
		case o.By == ByOwner && p.Role != Customer && p.Role != Evidence && p.Owner != "":
			k = key{owner: p.Owner}
		case p.Role == Support && l.Owner == "" && !o.Gather:
			k.system = strings.Join(strings.Fields(p.Name), " ")
		}
		at, is := index[k]
		if !is {
			at = len(all)
			index[k] = at
			a := Actor{ID: p.Lane, Name: l.Label, Role: p.Role, System: k.system != ""}
			switch {
			case k.owner != "":
				a.ID, a.Name = k.owner, k.owner
			case a.System:
				a.ID, a.Name = p.Step, p.Name
			case p.Role == Customer && a.Name == "":
				a.Name = w.service.Persona.Name
			}
			all, first = append(all, a), append(first, lanes[p.Lane])
		}
		if p.Role.depth() < all[at].Role.depth() {
			all[at].Role = p.Role
		}
		first[at] = min(first[at], lanes[p.Lane])
		all[at].Steps = append(all[at].Steps, p)
		of[i] = at
	}
	return inward(all, first, of)
}

// inward sorts actors from the customer inwards, by lanes, then by time.
func inward(all []Actor, lanes, of []int) ([]Actor, []int) {
	by := make([]int, len(all))
	for i := range by {
		by[i] = i
	}
	slices.SortStableFunc(by, func(a, b int) int {
		if d := all[a].Role.depth() - all[b].Role.depth(); d != 0 {
			return d
		}
		return lanes[a] - lanes[b]
	})
	out, now := make([]Actor, len(all)), make([]int, len(all))
	for to, from := range by {
		out[to], now[from] = all[from], to
	}
	for i := range of {
		if of[i] >= 0 {
			of[i] = now[of[i]]
		}
	}
	return out, of
}
