package diagram

import (
	"strings"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// mapLegend explains what occurs and has no word beside it.
func (s *sheet) mapLegend() []legendItem {
	w := s.w
	var out []legendItem
	add := func(words string, draw func(g *scene.Group, x, y float64)) {
		out = append(out, legendItem{words: words, sign: func(g *scene.Group, x, y int) { draw(g, float64(x), float64(y)) }})
	}
	rule := func(g *scene.Group, x, y float64, p scene.Paint) {
		g.Add(scene.Path{Ops: scene.HLine(x, x+28, y), Paint: p})
	}
	var scored, expected, timedAny, over, judged, key bool
	from := map[journey.Provenance]bool{}
	marks := map[journey.MarkKind]bool{}
	for i := range s.cols {
		t := s.cols[i].t
		if s.shown["emotion"] {
			scored = scored || t.Emotion != nil
			expected = expected || t.Expectation != nil
			if t.Emotion != nil {
				from[s.j.ProvenanceOf(t.Emotion)] = true
			}
		}
		if taken, most := timed(t); s.shown["time"] && most > 0 {
			timedAny = timedAny || taken > 0
			over = over || taken > most
		}
		if s.shown["actions"] {
			key = key || isKey(t)
			for _, m := range t.Marks {
				marks[m.Kind] = true
			}
		}
		if s.shown["ideas"] {
			for _, x := range s.ideas[t.ID] {
				judged = judged || x.Feasibility != nil
			}
		}
	}
	if scored {
		name := w.LegendExperienced
		if len(s.others) > 0 {
			name = s.whose(s.j, 0)
		}
		add(name, func(g *scene.Group, x, y float64) {
			rule(g, x, y, scene.Paint{Stroke: theme.Emotion, Width: 3, Round: true})
			g.Add(scene.Circle{X: x + 14, Y: y, R: plainRadius, Paint: scene.Paint{Fill: theme.Page, Stroke: theme.Emotion, Width: 2}})
		})
	}
	for i, o := range s.others {
		if !s.shown["emotion"] {
			break
		}
		of := seriesOf[1+i%(len(seriesOf)-1)]
		add(s.whose(o, i+1), func(g *scene.Group, x, y float64) {
			rule(g, x, y, scene.Paint{Stroke: of.color, Width: 2.2, Dash: of.dash, Round: true})
			drawMarker(g, of, x+14, y)
		})
	}
	if expected {
		add(w.LegendExpected, func(g *scene.Group, x, y float64) {
			rule(g, x, y, scene.Paint{Stroke: theme.Mark, Width: 1.3})
			diamond(g, x+14, y)
		})
	}
	if from[journey.Observed] || from[""] { // where all is assumed, the head says so
		for _, f := range []journey.Provenance{journey.Assumed, journey.Proposed} {
			if from[f] {
				name := w.LegendAssumed
				if f == journey.Proposed {
					name = w.LegendProposed
				}
				add(name, func(g *scene.Group, x, y float64) {
					rule(g, x, y, scene.Paint{Stroke: theme.Emotion, Width: 3, Dash: assumedDash, Round: true})
				})
			}
		}
	}
	if timedAny {
		add(w.LegendTime, func(g *scene.Group, x, y float64) {
			g.Add(scene.Rect{X: x, Y: y - 3, W: 13, H: 6, R: 3, Paint: scene.Paint{Fill: theme.Mark}})
			if over {
				g.Add(scene.Rect{X: x + 13, Y: y - 3, W: 12, H: 6, Paint: scene.Paint{Fill: theme.Emotion}})
				g.Add(scene.Path{Ops: hatch(x+13, y-3, 12, 6, 5), Paint: scene.Paint{Stroke: theme.Page, Width: 1.4}})
			}
			g.Add(scene.Path{Ops: scene.VLine(x+13, y-6, y+6), Paint: scene.Paint{Stroke: theme.Text, Width: 1.6}})
		})
	}
	if judged {
		add(w.LegendIdea, func(g *scene.Group, x, y float64) {
			g.Add(scene.Rect{X: x, Y: y - 2, W: 28, H: 4, R: 2, Paint: scene.Paint{Fill: theme.Tile}})
			g.Add(scene.Rect{X: x, Y: y - 2, W: 18, H: 4, R: 2, Paint: scene.Paint{Fill: theme.Mark}})
		})
	}
	if key {
		add(w.LegendKey, func(g *scene.Group, x, y float64) {
			g.Add(scene.Rect{X: x + 2, Y: y - 6.5, W: 22, H: 13, R: 4, Paint: scene.Paint{Fill: theme.Card, Stroke: theme.Link, Width: 1.6}})
		})
	}
	for _, k := range journey.MarkKinds() {
		if marks[k] {
			add(w.Within(page.Label(w, k)), func(g *scene.Group, x, y float64) { badge(w, g.Group("", "badge"), k, x+14, y) })
		}
	}
	return out
}

// whose names one of several journeys.
func (s *sheet) whose(j *journey.Journey, i int) string {
	who := s.w.Who(j.Persona)
	if who == "" {
		who = page.Fill(s.w.PersonaN, "n", itoa(i+1))
	}
	return page.Join(s.w.Comma, who, s.w.Evidence(j))
}

// notes are the sentences at the foot of a map.
func (s *sheet) notes() []string {
	w, e := s.w, s.j.Evidence
	var out []string
	add := func(text string, placesAndValues ...string) {
		if placesAndValues[1] != "" {
			out = append(out, page.Fill(text, placesAndValues...))
		}
	}
	add(w.FootEvidence, "evidence", page.Join(w.Comma, w.Within(page.Label(w, e.Provenance)), w.Asked(e)))
	names := map[journey.Provenance][]string{}
	var gaps []string
	for i := range s.cols {
		t := s.cols[i].t
		if t.Emotion == nil {
			gaps = append(gaps, page.OneLine(t.Name))
			continue
		}
		if f := s.j.ProvenanceOf(t.Emotion); f != e.Provenance {
			names[f] = append(names[f], page.OneLine(t.Name))
		}
	}
	for _, f := range []journey.Provenance{journey.Observed, journey.Assumed, journey.Proposed} {
		add(page.Fill(w.FootProvenance, "provenance", page.Label(w, f), "touchpoints", "{touchpoints}"), "touchpoints", strings.Join(names[f], w.Listed))
	}
	if len(gaps) < len(s.cols) {
		add(w.FootNotScored, "touchpoints", strings.Join(gaps, w.Listed))
		scale := s.j.Scale.OrDefault()
		end := func(v float64) string { return strings.TrimSuffix(page.Score(v, scale), ".0") }
		add(w.FootScale, "min", end(scale.Min), "max", end(scale.Max), "neutral", end(scale.Neutral))
		out = append(out, w.FootModel)
	}
	for i, o := range s.others {
		var lost []string
		for _, t := range o.All() {
			if s.j.ByID(t.ID) == nil {
				lost = append(lost, page.OneLine(t.Name))
			}
		}
		add(page.Fill(w.FootUnmatched, "who", s.whose(o, i+1), "touchpoints", "{touchpoints}"), "touchpoints", strings.Join(lost, w.Listed))
	}
	var whole []string
	for _, i := range s.ideas[""] {
		whole = append(whole, page.OneLine(i.Name))
	}
	add(w.FootIdeas, "ideas", strings.Join(whole, w.Listed))
	add(w.FootOwner, "owner", page.OneLine(s.j.Owner))
	add(w.FootMetric, "metric", page.OneLine(s.j.Metric))
	return out
}

// mapFoot sets the notes: what the map rests on at the left and, where there is
// room beside it, who answers for the change at the right.
func (s *sheet) mapFoot() laid {
	var change []string
	if s.j.Owner != "" {
		change = append(change, page.Fill(s.w.FootOwner, "owner", page.OneLine(s.j.Owner)))
	}
	if s.j.Metric != "" {
		change = append(change, page.Fill(s.w.FootMetric, "metric", page.OneLine(s.j.Metric)))
	}
	all := s.notes()
	rests := all[:len(all)-len(change)]
	sep, width := " ", s.right-s.left
	if s.chinese {
		sep = ""
	}
	left, right := s.wrap(strings.Join(rests, sep), captionStyle, width), s.wrap(strings.Join(change, sep), captionStyle, width)
	height := max(left.height(), right.height())
	beside := left.width()+24+right.width() <= width
	if !beside {
		height = left.height() + right.height()
	}
	if height == 0 {
		return laid{}
	}
	return laid{height + 8, func(g *scene.Group, y float64) {
		bottom := left.draw(g, s.left, y+8)
		if !beside {
			right.draw(g, s.left, bottom)
			return
		}
		right.style.Anchor = scene.End
		right.draw(g, s.right, y+8)
	}}
}
