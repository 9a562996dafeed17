package diagram

import (
	"strconv"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// item is one thing said of a touchpoint, with a sign on a tile.
type item struct {
	icon      *scene.Shape
	tile, ink theme.Color
	text      string
	kind      []string // stands below the text
}

// items are rows of them. A kind of item is one file with these two functions.
type items struct{ *itemKind }

type itemKind struct {
	of    func(w page.Words, t *journey.Touchpoint) []item
	count func(s *sheet) string
}

const (
	itemHeight = 32
	itemGap    = 9
	tileSize   = 22
)

func (k items) has(s *sheet, t *journey.Touchpoint) bool { return len(k.of(s.w, t)) > 0 }

func (k items) count(s *sheet) string { return k.itemKind.count(s) }

func (k items) lay(s *sheet) laid {
	return s.cells(itemHeight, func(c *column) *laid {
		all := k.of(s.w, c.t)
		if len(all) == 0 {
			return nil
		}
		words := make([]stack, len(all))
		height := -float64(itemGap)
		for i, it := range all {
			words[i] = s.itemWords(it, c.w)
			height += itemGap + max(itemHeight, words[i].height()+2)
		}
		return &laid{height, func(g *scene.Group, y float64) {
			for i, it := range all {
				drawItem(g, it, words[i], c.x, y)
				y += itemGap + max(itemHeight, words[i].height()+2)
			}
		}}
	})
}

func (s *sheet) itemWords(it item, width float64) stack {
	out := stack{s.wrap(it.text, bodyStyle, width-30)}
	kind := s.wrap(page.Join(" · ", it.kind...), captionStyle, width-30)
	if len(kind.lines) <= 1 {
		return append(out, kind)
	}
	for _, k := range it.kind {
		out = append(out, s.wrap(k, captionStyle, width-30))
	}
	return out
}

func drawItem(g *scene.Group, it item, words stack, x, y float64) {
	g.Add(scene.Rect{X: x, Y: y, W: tileSize, H: tileSize, R: 6, Paint: scene.Paint{Fill: it.tile}})
	stroked(g, it.icon, x+3, y+3, 16, it.ink)
	words.draw(g, x+30, y+1)
}

func (k items) say(s *sheet, t *journey.Touchpoint) []string {
	var out []string
	for _, it := range k.of(s.w, t) {
		out = append(out, withKind(s.w, it.text, it.kind...))
	}
	return out
}

// worst is the kind that occurs most among those that are stated, with its
// number; ties go to the first in the vocabulary.
func worst[T comparable](order []T, seen map[T]int) (kind T, n int) {
	for _, k := range order {
		if seen[k] > n {
			kind, n = k, seen[k]
		}
	}
	return kind, n
}

var pains = &itemKind{
	of: func(w page.Words, t *journey.Touchpoint) []item {
		var out []item
		for _, p := range t.Pains {
			icon := costIcons[p.Cost]
			if icon == nil {
				icon = painIcon
			}
			out = append(out, item{icon, theme.Negative, theme.NegInk, p.Text, []string{w.Within(page.Label(w, p.Cost))}})
		}
		return out
	},
	count: func(s *sheet) string {
		n, seen := 0, map[journey.Cost]int{}
		for i := range s.cols {
			for _, p := range s.cols[i].t.Pains {
				n++
				seen[p.Cost]++
			}
		}
		out := s.w.PainsFelt.Of(n)
		if kind, k := worst(journey.Costs(), seen); k > 1 {
			out = page.Join(s.w.Comma, out, page.Fill(s.w.WorstOf, "n", strconv.Itoa(k), "kind", s.w.Within(page.Label(s.w, kind))))
		}
		return out
	},
}

var delights = &itemKind{
	of: func(w page.Words, t *journey.Touchpoint) []item {
		var out []item
		for _, d := range t.Delights {
			icon := feelingIcons[d.Feeling]
			if icon == nil {
				icon = delightIcon
			}
			out = append(out, item{icon, theme.Positive, theme.PosInk, d.Text, []string{w.Within(page.Label(w, d.Feeling))}})
		}
		for _, m := range t.Moments {
			text, kind := m.Text, []string{page.Fill(w.PeakMoment, "kind", w.Within(page.Label(w, m.Kind)))}
			if text == "" {
				text, kind = kind[0], nil
			}
			out = append(out, item{starIcon, theme.Positive, theme.PosInk, text, kind})
		}
		return out
	},
	count: func(s *sheet) string {
		n, moments := 0, 0
		for i := range s.cols {
			n += len(s.cols[i].t.Delights)
			moments += len(s.cols[i].t.Moments)
		}
		var parts []string
		if n > 0 {
			parts = append(parts, s.w.DelightsFelt.Of(n))
		}
		if moments > 0 {
			parts = append(parts, s.w.PeakMoments.Of(moments))
		}
		return page.Join(s.w.Comma, parts...)
	},
}

var needs = &itemKind{
	of: func(w page.Words, t *journey.Touchpoint) []item {
		var out []item
		for _, n := range t.Needs {
			icon, asked := kanoIcons[n.Kano], ""
			if icon == nil {
				icon = needIcon
			}
			if n.N > 0 {
				asked = page.Fill(w.Respondents, "n", strconv.Itoa(n.N))
			}
			out = append(out, item{icon, theme.Tile, theme.Text, n.Text, []string{w.Within(page.Label(w, n.Kano)), asked}})
		}
		return out
	},
	count: func(s *sheet) string {
		n, must := 0, 0
		for i := range s.cols {
			for _, x := range s.cols[i].t.Needs {
				n++
				if x.Kano == journey.MustBe {
					must++
				}
			}
		}
		out := s.w.NeedsHad.Of(n)
		if must > 0 {
			out = page.Join(s.w.Comma, out, s.w.MustBes.Of(must))
		}
		return out
	},
}

var themes = &itemKind{
	of: func(w page.Words, t *journey.Touchpoint) []item {
		var out []item
		for _, th := range t.Themes {
			out = append(out, item{themeIcon, theme.Tile, theme.Text, page.Label(w, th), []string{w.Within(page.Label(w, th.Tier()))}})
		}
		return out
	},
	count: func(s *sheet) string {
		seen := map[journey.Theme]bool{}
		for i := range s.cols {
			for _, th := range s.cols[i].t.Themes {
				seen[th] = true
			}
		}
		return s.w.ThemesServed.Of(len(seen))
	},
}

var senses = &itemKind{
	of: func(w page.Words, t *journey.Touchpoint) []item {
		var out []item
		for _, x := range t.Senses {
			icon := senseIcons[x.Sense]
			if icon == nil {
				icon = senseIcon
			}
			out = append(out, item{icon, theme.Tile, theme.Text, x.Text, []string{w.Within(page.Label(w, x.Sense))}})
		}
		return out
	},
	count: func(s *sheet) string {
		n := 0
		for i := range s.cols {
			n += len(s.cols[i].t.Senses)
		}
		return s.w.SensesMet.Of(n)
	},
}
