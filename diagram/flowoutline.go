package diagram

import (
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/picture"
)

// outline is the flow as a table of steps in the order in which they stand, and
// the links behind it.
func (f *flow) outline() picture.Outline {
	w := f.words
	out := picture.Outline{Title: f.service.Title, Head: []string{w.Lane}}
	if line := w.Line(&f.service.Journey); line != "" {
		out.Lead = append(out.Lead, line)
	}
	out.Lead = append(out.Lead, f.describe())
	for i := range f.stages {
		out.Head = append(out.Head, itoa(f.stages[i].number)+" "+page.OneLine(f.stages[i].Name))
	}
	for i := range f.service.Lanes {
		l := &f.service.Lanes[i]
		row := make([]string, 1+len(f.stages))
		if row[0] = l.Label; row[0] == "" {
			row[0] = page.Label(w, l.Role)
		}
		any := false
		for k := range f.cards {
			c := &f.cards[k]
			if c.lane != l {
				continue
			}
			any = true
			cell := &row[1+c.stage]
			if *cell != "" {
				*cell += "\n"
			}
			*cell += page.OneLine(c.Name)
			for _, m := range c.Marks {
				*cell += page.OneLine(page.Fill(w.Aside, "text", markText(w, m)))
			}
		}
		if any {
			out.Rows = append(out.Rows, row)
		}
	}
	for i := range f.links {
		if !f.links[i].implied {
			out.Notes = append(out.Notes, f.linkText(&f.links[i]))
		}
	}
	return out
}
