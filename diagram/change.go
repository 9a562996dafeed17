package diagram

import (
	"strconv"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// change are the opportunities that a touchpoint offers, and the ideas for it.
type change struct{}

func (change) has(s *sheet, t *journey.Touchpoint) bool {
	return len(t.Opportunities) > 0 || len(s.ideas[t.ID]) > 0
}

func (change) count(s *sheet) string {
	n, ideas := 0, 0
	for i := range s.cols {
		n += len(s.cols[i].t.Opportunities)
		ideas += len(s.ideas[s.cols[i].t.ID])
	}
	var parts []string
	if n > 0 {
		parts = append(parts, s.w.Opportunities.Of(n))
	}
	if ideas > 0 {
		parts = append(parts, s.w.IdeasHad.Of(ideas))
	}
	return page.Join(s.w.Comma, parts...)
}

func (ch change) lay(s *sheet) laid {
	return s.cells(itemHeight, func(c *column) *laid {
		var parts []laid
		for _, o := range c.t.Opportunities {
			it := item{icon: opportunityIcon, tile: theme.Tile, ink: theme.Text, text: o}
			words := s.itemWords(it, c.w)
			parts = append(parts, laid{max(tileSize, words.height()+2), func(g *scene.Group, y float64) { drawItem(g, it, words, c.x, y) }})
		}
		for _, i := range s.ideas[c.t.ID] {
			parts = append(parts, s.ideaCard(i, c))
		}
		if len(parts) == 0 {
			return nil
		}
		height := -float64(itemGap)
		for _, p := range parts {
			height += itemGap + p.height
		}
		return &laid{height, func(g *scene.Group, y float64) {
			for _, p := range parts {
				p.draw(g, y)
				y += itemGap + p.height
			}
		}}
	})
}

// ideaCard is an idea with its kind, and its score from 6 to 10 as a bar.
func (s *sheet) ideaCard(i idea, c *column) laid {
	name := strongStyle
	name.Fill = theme.TitleText
	head := stack{s.wrap(i.Name, name, c.w-20-30), s.wrap(s.ideaKind(i), captionStyle, c.w-20-30)}
	top := max(tileSize, head.height()) + 10
	score, tag := captionStyle, s.w.NotJudgedYet
	figure, filled, quick := "", 0.0, false
	if f := i.Feasibility; f != nil {
		v := f.Score(s.j.Weights)
		figure, quick = ideaScore(v), f.LowCostHighPerception()
		filled, score, tag = (v-journey.LeastCriterion)/(journey.MostCriterion-journey.LeastCriterion), nameStyle, ""
	}
	if figure == "" {
		figure = tag
	}
	foot := s.wrap(figure, score, c.w-20)
	quickWin := s.tags([]string{s.w.QuickWin}, c.w, 0)
	height := top + 16 + max(foot.height(), tagHeight) + 8
	apart := quick && foot.width()+8+quickWin.width > c.w-20
	if apart {
		height += tagHeight + 4
	}
	height = max(height, 60)
	return laid{height, func(g *scene.Group, y float64) {
		in := g.Group(s.id("idea", i.ID), "step step-idea")
		in.Title = i.Name
		in.Add(scene.Rect{X: c.x, Y: y, W: c.w, H: height, R: 10, Paint: scene.Paint{Fill: theme.Card, Stroke: theme.Edge}})
		in.Add(scene.Rect{X: c.x + 10, Y: y + 10, W: tileSize, H: tileSize, R: 6, Paint: scene.Paint{Fill: theme.Tile}})
		stroked(in, ideaIcon, c.x+13, y+13, 16, theme.Text)
		head.draw(in, c.x+40, y+9)
		bar := y + top + 4
		in.Add(scene.Rect{X: c.x + 10, Y: bar, W: c.w - 20, H: 4, R: 2, Paint: scene.Paint{Fill: theme.Tile}})
		if filled > 0 {
			in.Add(scene.Rect{X: c.x + 10, Y: bar, W: tenth(max(float64(filled*(c.w-20)), 4)), H: 4, R: 2, Paint: scene.Paint{Fill: theme.Mark}})
		}
		foot.draw(in, c.x+10, bar+10)
		if quick {
			x, ty := c.x+c.w-10-quickWin.width, bar+11
			if apart {
				x, ty = c.x+10, bar+10+foot.height()+4
			}
			quickWin.draw(in, x, ty)
		}
	}}
}

// ideaScore writes a score from 6 to 10.
func ideaScore(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }

// ideaKind is the number of an idea, its kind and its tactic.
func (s *sheet) ideaKind(i idea) string {
	kind := page.Label(s.w, i.Kind)
	if tactic := s.w.Within(page.Label(s.w, i.Tactic)); tactic != "" {
		if kind == "" {
			kind = page.Label(s.w, i.Tactic.Kind())
		}
		kind = page.Join(s.w.Colon, kind, tactic)
	}
	return page.Join(" · ", strconv.Itoa(i.number), kind)
}

func (change) say(s *sheet, t *journey.Touchpoint) []string {
	out := append([]string(nil), t.Opportunities...)
	for _, i := range s.ideas[t.ID] {
		one := i.Name
		if f := i.Feasibility; f != nil {
			one += page.Fill(s.w.Aside, "text", ideaScore(f.Score(s.j.Weights)))
		}
		out = append(out, one)
	}
	return out
}
