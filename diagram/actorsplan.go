package diagram

import (
	"cmp"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// actor is a card of an actor map.
type actor struct {
	*blueprint.Actor
	name    string
	tier    int
	within  int // links
	title   para
	text    stack
	squares int // rows of them
	shown   int // squares, before "+n"
	w, h    int
	at      spot
	rank    int
}

func (a *actor) area() area {
	return area{a.at.X - float64(a.w)/2, a.at.Y - float64(a.h)/2, float64(a.w), float64(a.h)}
}

// exchange is drawn as a line with a pill on it, which counts its links.
type exchange struct {
	*blueprint.Exchange
	count   int
	level   bool // both stand in one row, and the pill between them
	below   bool // both stand in one row, and the pill below them
	apart   bool // told in words, not drawn
	pill    area
	curves  [2]spline // from From to the pill, from there to To
	parts   []pillPart
	leftish bool // From stands at the left, where both stand in a row
}

// pillPart is a number with an arrow.
type pillPart struct {
	n   int
	dir blueprint.Direction
}

// tier is what stands between two lines.
type tier struct {
	role  blueprint.Role
	row   *row
	rows  [][]int // actors
	steps int
	ranks []int // of the rows
	last  int   // rank of the pills below: where the line runs
	head  para  // in narrow maps, what stands at its top
	top   float64
	end   float64
}

// actorLine is one of the three lines, with what crosses it.
type actorLine struct {
	blueprint.Boundary
	cross int
}

// takeCast finds the actors, tier by tier.
func (m *actorMap) takeCast() {
	for i := range m.service.Lanes {
		for k := range m.service.Lanes[i].Steps {
			st := &m.service.Lanes[i].Steps[k]
			m.steps[st.ID] = st
		}
	}
	m.cast = m.Cast.Of(m.service)
	if room := m.Width - 2*flowPad - actorNames; m.Cast.By == blueprint.ByLane && !m.Cast.Gather && systems(m.cast) > 2*max(2, room/150) {
		o := m.Cast
		o.Gather = true
		m.cast = o.Of(m.service)
	}
	roleOf := func(r blueprint.Role) blueprint.Role { // evidence stands with the customer
		if r == blueprint.Evidence {
			return blueprint.Customer
		}
		return r
	}
	for i := range m.cast.Actors {
		a := actor{Actor: &m.cast.Actors[i], name: m.cast.Actors[i].Name}
		if strings.TrimSpace(a.name) == "" {
			a.name = page.Label(m.words, a.Role)
		}
		if n := len(m.tiers); n == 0 || m.tiers[n-1].role != roleOf(a.Role) {
			r := roleOf(a.Role)
			m.tiers = append(m.tiers, tier{role: r, row: rowOf(r)})
		}
		a.tier = len(m.tiers) - 1
		m.tiers[a.tier].steps += len(a.Steps)
		m.actors = append(m.actors, a)
	}
	for i := range m.cast.Exchanges {
		e := exchange{Exchange: &m.cast.Exchanges[i]}
		e.count = len(e.Inward) + len(e.Outward) + len(e.Mutual)
		if e.From == e.To {
			m.actors[e.From].within = e.count
			continue
		}
		for _, p := range []pillPart{{len(e.Inward), blueprint.Inward}, {len(e.Outward), blueprint.Outward}, {len(e.Mutual), blueprint.Mutual}} {
			if p.n > 0 {
				e.parts = append(e.parts, p)
			}
		}
		m.exchanges = append(m.exchanges, e)
	}
	m.takeLines()
}

func systems(c blueprint.Cast) int {
	n := 0
	for _, a := range c.Actors {
		if a.System {
			n++
		}
	}
	return n
}

// takeLines counts the links that cross each line.
func (m *actorMap) takeLines() {
	roles := make([]blueprint.Role, len(m.tiers))
	for i := range m.tiers {
		roles[i] = m.tiers[i].role
	}
	of := map[string]blueprint.Role{}
	for _, l := range m.service.Lanes {
		for _, st := range l.Steps {
			if l.Role != blueprint.Evidence {
				of[st.ID] = l.Role
			}
		}
	}
	for _, b := range blueprint.Boundaries(roles) {
		line := actorLine{Boundary: b}
		for _, l := range m.service.Links {
			if b.Line.Parts(of[l.From], of[l.To]) {
				line.cross++
			}
		}
		m.lines = append(m.lines, line)
	}
}

func sortBy(list []int, by func(int) int) {
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(by(a), by(b)) })
}

// measure sets the text of cards and pills.
func (m *actorMap) measure() {
	for i := range m.actors {
		a := &m.actors[i]
		a.w = m.form.lane
		if a.System {
			a.w = m.form.system
		}
		room := float64(a.w - 2*flowCardX)
		a.title = m.wrap(a.name, scene.Text{Type: theme.Name, Bold: true, Fill: theme.TitleText}, room)
		perRow := (a.w - 2*flowCardX + actorPitch - actorSquare) / actorPitch
		a.shown = len(a.Steps)
		if most := perRow * actorRows; a.shown > most {
			a.shown = most - 2 // and room to say how many more
		}
		a.squares = (min(len(a.Steps), perRow*actorRows) + perRow - 1) / perRow
		a.text = a.text[:0]
		add := func(words string) {
			if p := m.wrap(words, cardMuted, room); len(p.lines) > 0 {
				a.text = append(a.text, p)
			}
		}
		if !a.System || len(a.Steps) > 1 {
			add(m.words.Steps.Of(len(a.Steps)))
		}
		for _, line := range m.countLines(a, room) {
			add(line)
		}
		if a.within > 0 {
			add(m.words.ActorsWithin.Of(a.within))
		}
		for e := range m.exchanges {
			if x := &m.exchanges[e]; x.apart && (x.From == i || x.To == i) {
				add(m.toldExchange(x, i))
			}
		}
		h := 2*flowCardY + int(a.title.height()) + a.squares*actorPitch + 3
		if len(a.text) > 0 {
			h += int(a.text.height()) + 2
		}
		a.h = (h + 1) / 2 * 2
	}
	for i := range m.exchanges {
		e := &m.exchanges[i]
		w := 12.0
		for k, p := range e.parts {
			if k > 0 {
				w += 9
			}
			w += font(theme.Label, true).Width(itoa(p.n)) + 13
		}
		e.pill.w, e.pill.h = float64(int(w)/2*2+2), actorPill
	}
	for i := range m.tiers {
		t := &m.tiers[i]
		t.head = para{}
		if m.form.names == 0 {
			t.head = m.wrap(page.Label(m.words, t.role)+" · "+m.words.Steps.Of(t.steps), scene.Text{Bold: true, Fill: t.row.tone}, float64(m.form.room)*0.5)
		}
	}
}

// toldExchange is an exchange as one of its actors has it.
func (m *actorMap) toldExchange(e *exchange, of int) string {
	other, to, from := e.To, len(e.Inward), len(e.Outward)
	if of == e.To {
		other, to, from = e.From, from, to
	}
	var parts []string
	for _, p := range []struct {
		n    int
		sign string
	}{{to, "→"}, {from, "←"}, {len(e.Mutual), "↔"}} {
		if p.n > 0 {
			parts = append(parts, itoa(p.n)+" "+p.sign)
		}
	}
	return strings.Join(parts, "  ") + " " + page.OneLine(m.actors[other].name)
}

// countLines are the counts of marks, as many on a line as fit.
func (m *actorMap) countLines(a *actor, room float64) []string {
	var out []string
	for _, c := range m.markCounts(a) {
		if n := len(out) - 1; n >= 0 && font(theme.Label, false).Width(out[n]+" · "+c) <= room {
			out[n] += " · " + c
			continue
		}
		out = append(out, c)
	}
	return out
}

// markCounts says how many marks the steps of an actor have.
func (m *actorMap) markCounts(a *actor) []string {
	waits, fails, others := 0, 0, 0
	for _, p := range a.Steps {
		for _, k := range m.steps[p.Step].Marks {
			switch k.Kind {
			case journey.WaitPoint:
				waits++
			case journey.FailPoint:
				fails++
			default:
				others++
			}
		}
	}
	var out []string
	for _, c := range []struct {
		n    int
		text string
	}{{waits, m.words.ActorsWait.Of(waits)}, {fails, m.words.ActorsFail.Of(fails)}, {others, m.words.ActorsOther.Of(others)}} {
		if c.n > 0 {
			out = append(out, c.text)
		}
	}
	return out
}

// squaresOf are the steps that are shown, in their order: all, or as many as fit,
// those with marks before others.
func (m *actorMap) squaresOf(a *actor) []int {
	var out []int
	for _, marked := range []bool{true, false} {
		for i, p := range a.Steps {
			if (shownMark(m.steps[p.Step]) != "") == marked && len(out) < a.shown {
				out = append(out, i)
			}
		}
	}
	slices.Sort(out)
	return out
}

// row puts the actors of each tier into rows that fit.
func (m *actorMap) row() {
	rank := 0
	for t := range m.tiers {
		tr := &m.tiers[t]
		tr.rows, tr.ranks = nil, nil
		if len(tr.head.lines) > 0 {
			rank++
		}
		full := 0
		for i := range m.actors {
			if m.actors[i].tier != t {
				continue
			}
			w := m.actors[i].w + m.form.gap
			if len(tr.rows) == 0 || full+w > m.form.room+m.form.gap {
				tr.rows = append(tr.rows, nil)
				full = 0
			}
			full += w
			last := len(tr.rows) - 1
			tr.rows[last] = append(tr.rows[last], i)
		}
		tr.even()
		for r := range tr.rows {
			tr.ranks = append(tr.ranks, rank)
			for _, i := range tr.rows[r] {
				m.actors[i].rank = rank
			}
			rank += 2
		}
		tr.last = rank - 1
	}
	for i := range m.exchanges {
		e := &m.exchanges[i]
		a, b := &m.actors[e.From], &m.actors[e.To]
		e.level, e.below = false, false
		if a.rank != b.rank {
			continue
		}
		t := &m.tiers[a.tier]
		abreast := t.rows[slices.Index(t.ranks, a.rank)]
		e.level = len(abreast) == 2 && a.w+b.w+int(e.pill.w)+2*m.form.gap <= m.form.room
		e.below = !e.level
	}
}

// even spreads actors over rows, as many in each.
func (t *tier) even() {
	all := slices.Concat(t.rows...)
	n := len(t.rows)
	if n < 2 {
		return
	}
	per := (len(all) + n - 1) / n
	for r := range n {
		t.rows[r] = all[min(r*per, len(all)):min((r+1)*per, len(all))]
	}
	t.rows = slices.DeleteFunc(t.rows, func(r []int) bool { return len(r) == 0 })
}
