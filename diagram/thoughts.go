package diagram

import "github.com/frontstage-go/frontstage/journey"

// thoughtsOf are what customers think and say, in their own words. Quotes that
// stand on cards in the emotion row are told there.
func thoughtsOf(s *sheet, t *journey.Touchpoint) []passage {
	var out []passage
	if t.Thought != "" {
		out = append(out, passage{text: t.Thought, quoted: true})
	}
	for i, q := range t.Quotes {
		out = append(out, passage{text: q.Text, by: q.By, quoted: true, told: i < s.told[t]})
	}
	return out
}
