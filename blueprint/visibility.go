package blueprint

// Visibility is how much of the provider's work customers see.
type Visibility struct {
	Visible   []Place // frontstage
	Invisible []Place // backstage and support, beyond the line of visibility
	Share     float64 // of the visible among all, 0 to 1
}

// Visibility parts the provider's steps by the line of visibility (Shostack
// 1984) and gives the share of the visible ones: visible / (visible +
// invisible), each step counting once, whatever its duration. Both lists are in
// the order of time. Customer actions and physical evidence are no work of the
// provider. Without any step of the provider ok is false: no share can be
// stated.
func (s *Service) Visibility() (v Visibility, ok bool) {
	for _, p := range s.web().places {
		switch {
		case p.Role == Frontstage:
			v.Visible = append(v.Visible, p)
		case p.Role.unseen():
			v.Invisible = append(v.Invisible, p)
		}
	}
	all := len(v.Visible) + len(v.Invisible)
	if all == 0 {
		return Visibility{}, false
	}
	v.Share = float64(len(v.Visible)) / float64(all)
	return v, true
}

// unseen tells whether lanes of the role hold the provider's hidden work.
func (r Role) unseen() bool { return LineOfVisibility.Parts(Customer, r) }
