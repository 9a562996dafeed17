package diagram

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/dot"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// ActorsDOT writes the actor map as DOT with the default options.
func ActorsDOT(ctx context.Context, w io.Writer, s *blueprint.Service) error {
	return Options{}.ActorsDOT(ctx, w, s)
}

// ActorsDOT writes the actor map in Graphviz's language, with the ids of actors as
// names, one edge for each exchange and everything in place: neato -n2 -Tsvg draws
// it as it stands, and dot lays the same structure out anew. It writes all or
// nothing. Errors are those of [Options.Actors], an error of w as itself, a short
// write [io.ErrShortWrite].
func (o Options) ActorsDOT(ctx context.Context, w io.Writer, s *blueprint.Service) error {
	m, err := o.actorMap(ctx, s)
	if err != nil {
		return err
	}
	source, err := m.dot()
	if err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	return text.Write(w, source)
}

func (m *actorMap) dot() ([]byte, error) {
	d := &dotPage{theme: m.Theme, height: float64(m.height)}
	d.open("actors")
	names := m.dotNames()
	for t := range m.tiers {
		tr := &m.tiers[t]
		right := float64(m.Width - flowPad)
		d.Cluster(string(tr.role), attrs("bb", d.at(spot{X: flowPad, Y: tr.end})+","+d.at(spot{X: right, Y: tr.top}), "label", dot.Text(page.Label(m.words, tr.role)), "labeljust", "l",
			"fillcolor", d.color(tr.row.tint), "color", d.color(tr.row.tint), "fontcolor", d.color(tr.row.tone))...)
		for i := range m.actors {
			a := &m.actors[i]
			if a.tier != t {
				continue
			}
			lines := append([]string(nil), a.title.lines...)
			lines = append(lines, textLines(a.text)...)
			d.Node(names[i], append(attrs("id", m.ID+"-actor-"+a.ID, "label", dot.Label(lines), "color", d.color(rowOf(a.Role).tone)), d.box(a.area())...)...)
		}
		d.Close()
	}
	for i := range m.exchanges {
		e := &m.exchanges[i]
		inward, outward := len(e.Inward)+len(e.Mutual) > 0, len(e.Outward)+len(e.Mutual) > 0
		dir := "forward"
		switch {
		case inward && outward:
			dir = "both"
		case outward:
			dir = "back"
		}
		as := attrs("id", m.ID+"-exchange-"+m.actors[e.From].ID+"-"+m.actors[e.To].ID, "dir", dir, "weight", itoa(e.count), "penwidth", strconv.FormatFloat(e.width(), 'f', -1, 64),
			"label", dot.Text(e.counts()), "tooltip", dot.Text(m.exchangeText(e)), "fontcolor", d.color(theme.Text))
		if e.Optional() {
			as = append(as, attrs("style", "dashed")...)
		}
		if e.apart {
			as = append(as, attrs("style", "invis")...) // told in words on the cards
		} else {
			as = append(as, attrs("pos", d.route(e.curves[:], outward, inward), "lp", d.at(spot{X: e.pill.x + e.pill.w/2, Y: e.pill.y + e.pill.h/2}))...)
		}
		d.Edge(names[e.From], names[e.To], as...)
	}
	d.Close()
	return d.Bytes(), d.Err()
}

// dotNames are the ids of actors, no two of them the same: a step may have that of
// a lane.
func (m *actorMap) dotNames() []string {
	out := make([]string, len(m.actors))
	seen := map[string]bool{}
	for i := range m.actors {
		name := m.actors[i].ID
		for n := 2; seen[name]; n++ {
			name = m.actors[i].ID + ":" + itoa(n)
		}
		seen[name] = true
		out[i] = name
	}
	return out
}

// counts says how many links run which way.
func (e *exchange) counts() string {
	out := ""
	for _, p := range e.parts {
		if out != "" {
			out += "  "
		}
		out += itoa(p.n) + " " + map[blueprint.Direction]string{blueprint.Inward: "→", blueprint.Outward: "←", blueprint.Mutual: "↔"}[p.dir]
	}
	return out
}
