package diagram

import (
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/picture"
)

// outline is the map as a table: actors with their steps, by tiers; the exchanges
// behind it.
func (m *actorMap) outline() picture.Outline {
	w := m.words
	out := picture.Outline{Title: m.service.Title, Head: []string{w.ActorsTitle}}
	if line := w.Line(&m.service.Journey); line != "" {
		out.Lead = append(out.Lead, line)
	}
	out.Lead = append(out.Lead, m.describe())
	for i := range m.tiers {
		out.Head = append(out.Head, page.Label(w, m.tiers[i].role))
	}
	for i := range m.actors {
		a := &m.actors[i]
		row := make([]string, 1+len(m.tiers))
		row[0] = page.OneLine(a.name)
		cell := page.Join(" · ", append([]string{w.Steps.Of(len(a.Steps))}, m.markCounts(a)...)...)
		if a.within > 0 {
			cell = page.Join(" · ", cell, w.ActorsWithin.Of(a.within))
		}
		for _, p := range a.Steps {
			cell += "\n" + page.OneLine(p.Name)
		}
		row[1+a.tier] = cell
		out.Rows = append(out.Rows, row)
	}
	for i := range m.exchanges {
		out.Notes = append(out.Notes, m.exchangeText(&m.exchanges[i]))
	}
	return out
}
