package diagram

import (
	"fmt"
	"unicode/utf8"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
)

// Limits bound what a picture may cost. What is beyond them is refused, with
// [journey.ErrLimit] and the name of the limit, before anything is drawn. Fields
// of 0 or less take the defaults.
type Limits struct {
	Columns int // touchpoints; default: 400
	Lanes   int // as stated; default: 60
	Cells   int // columns times rows, a stack of steps being as many rows; default: 20,000
	Steps   int // as stated; default: 4,000
	Links   int // default: 3,000
	Text    int // runes in one text; default: 4,000
	Bytes   int // of all texts and ids together, and 32 for each mark and metric; default: 1 MiB
}

func (l Limits) orDefault() Limits {
	for _, f := range []struct {
		field *int
		value int
	}{{&l.Columns, 400}, {&l.Lanes, 60}, {&l.Cells, 20_000}, {&l.Steps, 4000}, {&l.Links, 3000}, {&l.Text, 4000}, {&l.Bytes, 1 << 20}} {
		if *f.field <= 0 {
			*f.field = f.value
		}
	}
	return l
}

// check counts what the service itself holds, before it is looked at in any
// other way.
func (l Limits) check(s *blueprint.Service) error {
	steps, longest, bytes := 0, 0, 0
	for i := range s.Lanes {
		steps += len(s.Lanes[i].Steps)
	}
	l = l.orDefault()
	for _, x := range []struct {
		name      string
		have, may int
	}{{"Columns", s.Len(), l.Columns}, {"Lanes", len(s.Lanes), l.Lanes}, {"Steps", steps, l.Steps}, {"Links", len(s.Links), l.Links}} {
		if x.have > x.may {
			return over(x.name, x.have, x.may)
		}
	}
	eachText(s, func(t string, small int) {
		bytes += len(t) + small*smallBytes
		if len(t) > longest { // no fewer bytes than runes
			longest = max(longest, utf8.RuneCountInString(t))
		}
	})
	if longest > l.Text {
		return over("Text", longest, l.Text)
	}
	if bytes > l.Bytes {
		return over("Bytes", bytes, l.Bytes)
	}
	return nil
}

func over(name string, have, may int) error {
	return fmt.Errorf("diagram: %w: Limits.%s is %d, the service has %d", journey.ErrLimit, name, may, have)
}

// smallBytes is what a mark or metric counts beside its text, which may be none.
const smallBytes = 32

// checkCells is for what lanes show of the touchpoints, which the service does
// not state: every such lane repeats it.
func (l Limits) checkCells(p *picture) error {
	l = l.orDefault()
	if have := len(p.grid.ColWidth) * len(p.grid.RowHeight); have > l.Cells {
		return over("Cells", have, l.Cells)
	}
	bytes := 0
	for i := range p.cards {
		bytes += len(p.cards[i].step.Name)
	}
	if bytes > l.Bytes {
		return over("Bytes", bytes, l.Bytes)
	}
	return nil
}

// eachText calls f with all strings that may reach the picture; small is 1 with
// each mark and metric, and 0 otherwise.
func eachText(s *blueprint.Service, f func(text string, small int)) {
	say := func(texts ...string) {
		for _, t := range texts {
			f(t, 0)
		}
	}
	mark := func(marks []journey.Mark) {
		for i := range marks {
			f(marks[i].Note, 1)
		}
	}
	say(s.Title, s.Scenario, s.Goal, s.Persona.Name, s.Persona.Role, s.Evidence.Source)
	for i := range s.Stages {
		say(s.Stages[i].ID, s.Stages[i].Name)
	}
	for _, t := range s.All() {
		say(t.ID, t.Name, t.Action, t.Owner, t.Href)
		mark(t.Marks)
		for i := range t.Metrics {
			f(t.Metrics[i].Name, 1)
			f(t.Metrics[i].Value, 0)
		}
	}
	for i := range s.Lanes {
		l := &s.Lanes[i]
		say(l.ID, l.Label, l.Channel)
		for k := range l.Steps {
			st := &l.Steps[k]
			say(st.ID, st.Name, st.Owner, st.Href, st.Note)
			mark(st.Marks)
		}
	}
	for i := range s.Links {
		say(s.Links[i].From, s.Links[i].To, s.Links[i].Label)
	}
}
