package blueprint

// Encounter is a service encounter 服务接触: a link that crosses the line of
// interaction, where the customer and the service meet (Shostack 1984; Bitner,
// Ostrom & Morgan 2008). Each is a possible moment of truth 关键时刻.
type Encounter struct {
	Link       Link
	Customer   Place
	Provider   Place
	Touchpoint string // id of the touchpoint at which the customer acts
	Direction  Direction
}

// InternalEncounter is a link that crosses the line of internal interaction:
// someone in contact with customers, or the customer, meets support.
type InternalEncounter struct {
	Link       Link
	Contact    Place // on the customer's side of the line
	Support    Place
	Touchpoint string // id of the touchpoint at which the contact side acts
	Direction  Direction
}

// Encounters lists the service encounters: the links between a customer action
// and a step of the provider, in whatever lane (Bitner, Ostrom & Morgan 2008).
// They are in the order of the links; two links between the same steps are two
// encounters. Physical evidence belongs to neither side, since it may be drawn
// anywhere: a link to it is no encounter. None at all gives nil.
func (s *Service) Encounters() []Encounter {
	w := s.web()
	var out []Encounter
	for _, l := range w.links {
		if outer, inner, d, ok := w.across(l, LineOfInteraction); ok {
			out = append(out, Encounter{l.Link, outer, inner, outer.At, d})
		}
	}
	return out
}

// InternalEncounters lists the links between a support process and a step on
// the other side of the line of internal interaction (Shostack 1984), in the
// order of the links. A link from a customer straight to support crosses both
// lines and is an encounter of both kinds. Physical evidence belongs to
// neither side. None at all gives nil.
func (s *Service) InternalEncounters() []InternalEncounter {
	w := s.web()
	var out []InternalEncounter
	for _, l := range w.links {
		if outer, inner, d, ok := w.across(l, LineOfInternalInteraction); ok {
			out = append(out, InternalEncounter{l.Link, outer, inner, outer.At, d})
		}
	}
	return out
}

// across tells whether a link crosses a line, and which of its ends lies on
// the customer's side.
func (w *web) across(l webLink, line Line) (outer, inner Place, d Direction, ok bool) {
	outer, inner, d = w.places[l.from], w.places[l.to], Inward
	if outer.Role == Evidence || inner.Role == Evidence || !line.Parts(outer.Role, inner.Role) {
		return outer, inner, d, false
	}
	if outer.Role.depth() > inner.Role.depth() {
		outer, inner, d = inner, outer, Outward
	}
	if l.Both {
		d = Mutual
	}
	return outer, inner, d, true
}
