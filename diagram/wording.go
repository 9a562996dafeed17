package diagram

import (
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/words"
	"github.com/frontstage-go/frontstage/journey"
)

// passage is something that a row of words says of a touchpoint.
type passage struct {
	text   string
	by     string // who says so; "" for the map itself
	quoted bool   // somebody's own words
	told   bool   // stands elsewhere in the picture
}

// wording is a row of words: an entry of the table with what it says of a
// touchpoint and how that is counted is all that such a row takes.
type wording struct {
	of     func(s *sheet, t *journey.Touchpoint) []passage
	counts func(w page.Words) words.Count // nil: it is not counted
}

// here are the passages that stand in the row.
func (r wording) here(s *sheet, t *journey.Touchpoint) []passage {
	var out []passage
	for _, p := range r.of(s, t) {
		if !p.told {
			out = append(out, p)
		}
	}
	return out
}

func (r wording) has(s *sheet, t *journey.Touchpoint) bool { return len(r.here(s, t)) > 0 }

func (r wording) count(s *sheet) string {
	if r.counts == nil {
		return ""
	}
	n := 0
	for i := range s.cols {
		n += len(r.here(s, s.cols[i].t))
	}
	return r.counts(s.w).Of(n)
}

const passageGap = 6

func (r wording) lay(s *sheet) laid {
	return s.cells(15, func(c *column) *laid {
		var all []stack
		height := -float64(passageGap)
		for _, p := range r.here(s, c.t) {
			style := bodyStyle
			style.Italic = p.quoted
			one := stack{s.wrap(p.said(s.w), style, c.w), s.wrap(p.by, captionStyle, c.w)}
			all = append(all, one)
			height += passageGap + one.height()
		}
		if len(all) == 0 {
			return nil
		}
		return &laid{height, func(g *scene.Group, y float64) {
			for _, one := range all {
				y = one.draw(g, c.x, y) + passageGap
			}
		}}
	})
}

func (r wording) say(s *sheet, t *journey.Touchpoint) []string {
	var out []string
	for _, p := range r.of(s, t) {
		out = append(out, withKind(s.w, p.said(s.w), p.by))
	}
	return out
}

func (p passage) said(w page.Words) string {
	if p.quoted {
		return page.Fill(w.Quoted, "text", p.text)
	}
	return p.text
}
