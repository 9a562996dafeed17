package diagram

import (
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
)

// thoughts are what customers think and say, in their own words.
type thoughts struct{}

func (thoughts) has(s *sheet, t *journey.Touchpoint) bool {
	return t.Thought != "" || len(s.quotes(t)) > 0
}

func (thoughts) count(s *sheet) string {
	n := 0
	for i := range s.cols {
		t := s.cols[i].t
		n += len(s.quotes(t))
		if t.Thought != "" {
			n++
		}
	}
	return s.w.ThoughtsHeard.Of(n)
}

func (th thoughts) lay(s *sheet) laid {
	said := bodyStyle
	said.Italic = true
	return s.cells(15, func(c *column) *laid {
		var words stack
		if c.t.Thought != "" {
			words = append(words, s.wrap(page.Fill(s.w.Quoted, "text", c.t.Thought), said, c.w))
		}
		for _, q := range s.quotes(c.t) {
			words = append(words, s.wrap(page.Fill(s.w.Quoted, "text", q.Text), said, c.w))
			if q.By != "" {
				words = append(words, s.wrap(q.By, captionStyle, c.w))
			}
		}
		if len(words) == 0 {
			return nil
		}
		const gap = 6 // above each but the first
		height := words.height()
		for _, p := range words[1:] {
			if p.style.Italic || p.style.Type == bodyStyle.Type {
				height += gap
			}
		}
		return &laid{height, func(g *scene.Group, y float64) {
			for i, p := range words {
				if i > 0 && p.style.Type == bodyStyle.Type {
					y += gap
				}
				y = p.draw(g, c.x, y)
			}
		}}
	})
}

func (thoughts) say(s *sheet, t *journey.Touchpoint) []string {
	var out []string
	if t.Thought != "" {
		out = append(out, page.Fill(s.w.Quoted, "text", t.Thought))
	}
	for _, q := range t.Quotes {
		out = append(out, withKind(s.w, page.Fill(s.w.Quoted, "text", q.Text), q.By))
	}
	return out
}

// quotes are those that do not stand in the emotion row.
func (s *sheet) quotes(t *journey.Touchpoint) []journey.Quote { return t.Quotes[s.told[t]:] }
