package diagram

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Row chooses a row of a map or a dual diagram.
type Row struct {
	// Name is one of those of [MapRows], "touchpoints" (their names alone), or a new
	// one for a row of the caller's own.
	Name string
	// Label is what the row is called. Default: its usual name; a row of the caller's
	// own must say it.
	Label string
	// Collapsed shows the row as a count for each touchpoint instead of its content.
	Collapsed bool
	// Texts make it a row of the caller's own: words by the ids of touchpoints.
	Texts map[string]string
}

// MapRows are the rows of a journey map in their usual order: actions, channels,
// thoughts, emotion, pains, delights, needs, themes, senses, time, metrics, ideas
// and owners. A map shows those that have content. The slice is the caller's own,
// to leave out, reorder and rename rows in Options.Rows.
func MapRows() []Row {
	var out []Row
	for i := range rows {
		if rows[i].show != nil && rows[i].name != "touchpoints" {
			out = append(out, Row{Name: rows[i].name})
		}
	}
	return out
}

// DualRows are the rows of a dual diagram above its lanes, in their usual order:
// touchpoints, emotion, pains and ideas. Those of [MapRows] may be added.
func DualRows() []Row {
	return []Row{{Name: "touchpoints"}, {Name: "emotion"}, {Name: "pains"}, {Name: "ideas"}}
}

// wanted are the rows that are to be shown.
func (o Options) wanted(usual func() []Row) []Row {
	if o.Rows != nil {
		return o.Rows
	}
	return usual()
}

// checkRows refuses rows that there are not.
func checkRows(chosen []Row) error {
	seen := map[string]bool{}
	for _, r := range chosen {
		switch {
		case seen[r.Name]:
			return fmt.Errorf("the row %.40q stands twice", r.Name)
		case r.Texts != nil && r.Label == "":
			return fmt.Errorf("the row %.40q of your own has no Label", r.Name)
		case r.Texts == nil && mapRow(r.Name) == nil:
			var known []string
			for _, k := range append(MapRows(), Row{Name: "touchpoints"}) {
				known = append(known, k.Name)
			}
			return fmt.Errorf("no row is called %.40q; there are %s, and rows of your own have Texts", r.Name, strings.Join(known, ", "))
		}
		seen[r.Name] = true
	}
	return nil
}

func mapRow(name string) *row {
	for i := range rows {
		if rows[i].name == name && rows[i].show != nil {
			return &rows[i]
		}
	}
	return nil
}

// chosenRow is a row that is shown, laid out.
type chosenRow struct {
	*row
	laid
	title, count string
	shows        string // the name of the row of the table whose look it has; "" for others
}

// present are the rows that are to be shown and have content.
func (s *sheet) present(wanted []Row) []chosenRow {
	var out []chosenRow
	for _, want := range wanted {
		r, shows := mapRow(want.Name), want.Name
		switch {
		case want.Texts != nil:
			r, shows = &row{name: want.Name, show: wording{of: ownWords(want.Texts)}}, ""
		case want.Collapsed:
			r, shows = &row{name: r.name, label: r.label, show: tally{r.show}}, ""
		}
		if !s.any(r) {
			continue
		}
		title := want.Label
		if title == "" {
			title = r.label(s.w)
		}
		out = append(out, chosenRow{row: r, title: title, count: r.show.count(s), shows: shows})
	}
	return out
}

// chosen are the same, laid out.
func (s *sheet) chosen(wanted []Row) []chosenRow {
	out := s.present(wanted)
	// The emotion row first: the quotes on its cards stand nowhere else.
	for _, first := range []bool{true, false} {
		for i := range out {
			if (out[i].panel == focus) == first {
				out[i].laid = out[i].show.lay(s)
			}
		}
	}
	return out
}

func (s *sheet) any(r *row) bool {
	for i := range s.cols {
		if r.show.has(s, s.cols[i].t) {
			return true
		}
	}
	return false
}

// ownWords says the caller's words of a touchpoint.
func ownWords(texts map[string]string) func(*sheet, *journey.Touchpoint) []passage {
	return func(_ *sheet, t *journey.Touchpoint) []passage {
		if strings.TrimSpace(texts[t.ID]) == "" {
			return nil
		}
		return []passage{{text: texts[t.ID]}}
	}
}

// tally is a row that is collapsed to a count.
type tally struct{ show }

func (t tally) lay(s *sheet) laid {
	return s.cells(15, func(c *column) *laid {
		if !t.has(s, c.t) {
			return nil
		}
		p := s.wrap(itoa(len(t.say(s, c.t))), strongStyle, c.w)
		return &laid{p.height(), p.at(c.x)}
	})
}
