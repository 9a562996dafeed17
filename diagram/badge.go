package diagram

import (
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

var badgeColors = map[journey.MarkKind]theme.Color{
	journey.FailPoint:     theme.FailBadge,
	journey.WaitPoint:     theme.WaitBadge,
	journey.MomentOfTruth: theme.TruthBadge,
	journey.PeakMark:      theme.MomentBadge,
	journey.Decision:      theme.DecisionBadge,
	journey.Opportunity:   theme.OpportunityBadge,
	journey.FreeMark:      theme.NoteBadge,
}

// badgeSign is the letter on a badge, which notes on a card begin with as well.
func badgeSign(w page.Words, kind journey.MarkKind) string {
	switch kind {
	case journey.FailPoint:
		return w.FailSign
	case journey.WaitPoint:
		return w.WaitSign
	case journey.MomentOfTruth:
		return w.TruthSign
	case journey.PeakMark:
		return "★"
	case journey.Decision:
		return w.DecisionSign
	case journey.Opportunity:
		return w.OpportunitySign
	}
	return w.NoteSign
}

// badges stand on the card's top right corner, the first one outermost.
func (b *board) badges(c *cell, at rect, g *scene.Group) {
	for k, m := range c.step.Marks {
		in := g.Group("", "badge badge-"+string(m.Kind))
		in.Title = markText(b.words, m)
		badge(b.words, in, m.Kind, float64(at.x+at.w-4-k*badgeStep), float64(at.y))
	}
}

func badge(w page.Words, g *scene.Group, kind journey.MarkKind, x, y float64) {
	g.Add(scene.Circle{Class: "dot", X: x, Y: y, R: badgeRadius, Paint: scene.Paint{Fill: badgeColors[kind], Stroke: theme.BadgeRing, Width: 1.5}})
	if kind == journey.PeakMark { // drawn, since fonts disagree about the star
		g.Add(scene.Path{Class: "sign", Ops: star(x, y), Paint: scene.Paint{Fill: theme.BadgeText}})
		return
	}
	g.Add(scene.Text{Class: "sign", X: x, Y: y + 3.3, S: badgeSign(w, kind), Type: theme.Caption, Bold: true, Anchor: scene.Middle, Fill: theme.BadgeText})
}

func star(x, y float64) []scene.Op {
	steps := [][2]float64{{0, -5.2}, {1.5, 3.2}, {3.5, .4}, {-2.6, 2.4}, {.7, 3.5}, {-3.1, -1.7}, {-3.1, 1.7}, {.7, -3.5}, {-2.6, -2.4}, {3.5, -.4}}
	points := make([]scene.Point, len(steps))
	for i, d := range steps {
		x, y = x+d[0], y+d[1]
		points[i] = scene.Point{X: x, Y: y}
	}
	return scene.Polygon(points...)
}

func markText(w page.Words, m journey.Mark) string {
	var parts []string
	if m.Note != "" {
		parts = append(parts, m.Note)
	}
	if m.Probability > 0 {
		parts = append(parts, page.Fill(w.Percent, "n", strconv.FormatFloat(page.Round(m.Probability*100), 'f', -1, 64)))
	}
	for _, x := range []struct {
		text string
		d    journey.Duration
	}{{w.Standard, m.Standard}, {w.Tolerable, m.Tolerable}, {w.Measured, m.Duration}} {
		if x.d > 0 {
			parts = append(parts, page.Fill(x.text, "time", w.Time(x.d)))
		}
	}
	out := page.Label(w, m.Kind)
	if len(parts) > 0 {
		out += w.Colon + strings.Join(parts, w.Comma)
	}
	return out
}
