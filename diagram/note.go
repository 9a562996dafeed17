package diagram

import (
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
)

// note is a line below the name of a step: what print has to say, since it
// cannot be pointed at.
type note struct {
	text  string
	over  bool // a wait that is longer than customers bear
	stubs []stub
}

// stub is where a link leaves for another part of the picture, or comes from
// there: the other end has the same number.
type stub struct {
	number    int
	link      int // its place among all
	out, both bool
}

const (
	stubWidth = 38 // the room of a stub
	stubGap   = 5  // by which it is higher than a line
)

func (p *plan) notesHeight(notes []note) int {
	h := len(notes) * p.smallHeight()
	for _, n := range notes {
		if len(n.stubs) > 0 {
			h += stubGap
		}
	}
	return h
}

// notesOf are the waits and the other marks of a step that say more than their
// badges, wrapped.
func (p *plan) notesOf(st *blueprint.Step, width int) []note {
	var out []note
	add := func(said string, over bool) {
		for _, l := range text.Wrap(said, p.smallFont(), float64(width)) {
			out = append(out, note{text: l, over: over})
		}
	}
	for _, m := range st.Marks {
		times, more := p.said(m)
		sign := badgeSign(p.words, m.Kind) + " "
		if times != "" {
			add(sign+times, m.Tolerable > 0 && m.Duration > m.Tolerable)
			sign = ""
		}
		if more != "" {
			add(sign+more, false)
		}
	}
	for all := p.stubs[st.ID]; len(all) > 0; {
		n := min(len(all), max(1, width/stubWidth))
		out, all = append(out, note{stubs: all[:n]}), all[n:]
	}
	return out
}

// said is what a mark says beside its kind: the time measured against the longest
// that customers bear, "11m / 5m", and all else, "6m over, standard 3m".
func (p *plan) said(m journey.Mark) (times, more string) {
	w := p.words
	var parts []string
	switch {
	case m.Duration > 0 && m.Tolerable > 0:
		times = w.Time(m.Duration) + " / " + w.Time(m.Tolerable)
	case m.Duration > 0:
		times = w.Time(m.Duration)
	case m.Tolerable > 0:
		times = page.Fill(w.AtMost, "time", w.Time(m.Tolerable))
	}
	if m.Tolerable > 0 && m.Duration > m.Tolerable {
		parts = append(parts, page.Fill(w.Over, "time", w.Time(m.Duration-m.Tolerable)))
	}
	if m.Standard > 0 {
		parts = append(parts, page.Fill(w.Standard, "time", w.Time(m.Standard)))
	}
	if m.Probability > 0 {
		parts = append(parts, page.Fill(w.Percent, "n", strconv.FormatFloat(page.Round(m.Probability*100), 'f', -1, 64)))
	}
	if m.Note != "" {
		parts = append(parts, page.OneLine(m.Note))
	}
	return times, strings.Join(parts, w.Comma)
}

// spare adds owners and durations of steps to the rows in which all of them have
// room; cells stand in the order of their bands, and rows lie within one.
func (p *plan) spare(m *measured) {
	fits := make([]bool, p.rows)
	for i := range fits {
		fits[i] = true
	}
	said := make([]string, len(p.cells))
	for i := range p.cells {
		c := &p.cells[i]
		if !p.bands[c.band].Role.Primary() {
			continue
		}
		if said[i] = page.Join(" · ", page.OneLine(c.step.Owner), p.words.Time(c.step.Duration)); said[i] == "" {
			continue
		}
		room := m.grid.RowHeight[c.row] - len(m.lines[i])*lineHeight - p.notesHeight(m.notes[i]) - 2*cardPad
		fits[c.row] = fits[c.row] && room >= p.smallHeight()-4 && int(p.smallFont().Width(said[i])) <= p.cellWidth(m, c)-2*cardPad
	}
	for i := range p.cells {
		if said[i] != "" && fits[p.cells[i].row] {
			m.notes[i] = append(m.notes[i], note{text: said[i]})
		}
	}
}

// cellWidth is the width of a cell before links have widened anything.
func (p *plan) cellWidth(m *measured, c *cell) int {
	w := (c.span - 1) * p.form.gutter
	for k := c.col; k < c.col+c.span; k++ {
		w += m.grid.ColWidth[k]
	}
	return w
}
