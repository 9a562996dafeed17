package diagram

import (
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// The measures of an appendix, in px.
const (
	entryWidth = 336 // of a column of entries, at least
	entryGap   = 32  // between two of them
	factName   = 96  // of the names of facts
	factGap    = 5
)

// appendix lays sections out below each other, the entries of each side by side
// in as many columns as there is room for.
func (s *sheet) appendix(sections []section, left, right float64) laid {
	n := max(1, int((right-left+entryGap)/(entryWidth+entryGap)))
	width := (right-left+entryGap)/float64(n) - entryGap
	var parts []laid
	add := func(gap float64, p para) {
		parts = append(parts, laid{gap + p.height(), func(g *scene.Group, y float64) { p.draw(g, left, y+gap) }})
	}
	for _, sec := range sections {
		if len(sec.entries) == 0 {
			continue
		}
		if len(parts) == 0 {
			add(12, s.wrap(s.w.Details, figureStyle, right-left))
		}
		add(22, s.wrap(sec.name, nameStyle, right-left))
		for all := sec.entries; len(all) > 0; all = all[min(n, len(all)):] {
			parts = append(parts, s.entries(all[:min(n, len(all))], left, width))
		}
	}
	out := laid{draw: func(g *scene.Group, y float64) {
		for _, p := range parts {
			p.draw(g, y)
			y += p.height
		}
	}}
	for _, p := range parts {
		out.height += p.height
	}
	return out
}

// entries lays out a row of them, with a hairline above each.
func (s setter) entries(all []entry, left, width float64) laid {
	out := laid{height: 0}
	cells := make([]laid, len(all))
	for i, e := range all {
		cells[i] = s.entry(e, left+float64(i)*(width+entryGap), width)
		out.height = max(out.height, cells[i].height)
	}
	out.draw = func(g *scene.Group, y float64) {
		for _, c := range cells {
			c.draw(g, y)
		}
	}
	return out
}

// entry lays out what is known of one thing: its number and name, and below them
// names of facts at the left, what they say at the right.
func (s setter) entry(e entry, x, width float64) laid {
	indent := 0.0
	number := s.wrap(e.number, scene.Text{Type: theme.Label, Bold: true, Fill: theme.Muted}, width)
	if e.number != "" {
		indent = number.width() + 8
	}
	name := s.wrap(e.name, strongStyle, width-indent)
	names := min(factName, width/3)
	type line struct {
		name para
		says stack
	}
	lines := make([]line, len(e.facts))
	height := 10 + name.height() + 3
	for i, f := range e.facts {
		lines[i].name = s.wrap(f.name, captionStyle, names-8)
		for _, t := range f.texts {
			lines[i].says = append(lines[i].says, s.wrap(t, scene.Text{Type: theme.Label}, width-names))
		}
		height += max(lines[i].name.height(), lines[i].says.height()) + factGap
	}
	return laid{height + 12, func(g *scene.Group, y float64) {
		g.Add(scene.Path{Class: "rule", Ops: scene.HLine(tenth(x), tenth(x+width), y+4), Paint: scene.Paint{Stroke: theme.Hair}})
		number.draw(g, x, y+10)
		y = name.draw(g, x+indent, y+10) + 3
		for _, l := range lines {
			l.name.draw(g, x, y)
			l.says.draw(g, x+names, y)
			y += max(l.name.height(), l.says.height()) + factGap
		}
	}}
}
