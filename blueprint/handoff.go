package blueprint

// HandOff is a link at which work changes hands.
type HandOff struct {
	Link     Link
	From, To Place
	Lane     bool // it leads into another lane, be it one of the same role
	Owner    bool // it leads to another owner
}

// HandOffs lists the links that change lane or owner, in the order of the
// links: each is a place where work can be dropped (Shostack 1984). The owner
// changes only where both steps, or their lanes, state one: what is not stated
// is not different. None at all gives nil.
func (s *Service) HandOffs() []HandOff {
	w := s.web()
	var out []HandOff
	for _, l := range w.links {
		if h := w.handOff(l); h.is() {
			out = append(out, h)
		}
	}
	return out
}

func (w *web) handOff(l webLink) HandOff {
	from, to := w.places[l.from], w.places[l.to]
	return HandOff{Link: l.Link, From: from, To: to, Lane: from.Lane != to.Lane, Owner: from.Owner != "" && to.Owner != "" && from.Owner != to.Owner}
}

func (h HandOff) is() bool { return h.Lane || h.Owner }
