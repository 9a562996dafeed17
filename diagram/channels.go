package diagram

import (
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// channels say where a touchpoint happens: an icon for the kind of channel, its
// name, whose it is, and what the customer is in touch with.
type channels struct{}

func (channels) has(_ *sheet, t *journey.Touchpoint) bool {
	return t.Channel != "" || t.ChannelKind != "" || t.Object != "" || t.Ownership != ""
}

func (channels) count(s *sheet) string {
	names := map[string]bool{}
	for i := range s.cols {
		if t := s.cols[i].t; t.Channel != "" {
			names[t.Channel] = true
		} else if t.ChannelKind != "" {
			names[page.Label(s.w, t.ChannelKind)] = true
		}
	}
	if len(names) == 0 {
		return ""
	}
	return s.w.ChannelsUsed.Of(len(names))
}

func (ch channels) lay(s *sheet) laid {
	return s.cells(41, func(c *column) *laid {
		if !ch.has(s, c.t) {
			return nil
		}
		t := c.t
		kind := page.Label(s.w, t.ChannelKind)
		name, more := t.Channel, page.Join(" · ", s.w.Within(kind), s.w.Within(page.Label(s.w, t.Ownership)))
		if name == "" {
			name, more = kind, s.w.Within(page.Label(s.w, t.Ownership))
		}
		words := stack{s.wrap(name, strongStyle, c.w-36), s.wrap(more, captionStyle, c.w-36)}
		object := s.wrap(s.w.Within(page.Label(s.w, t.Object)), captionStyle, c.w-52)
		return &laid{words.height() + object.height(), func(g *scene.Group, y float64) {
			icon := channelIcons[t.ChannelKind]
			if icon == nil {
				icon = otherChannelIcon
			}
			g.Add(scene.Circle{X: c.x + 14, Y: y + 14, R: 14, Paint: scene.Paint{Fill: theme.Tile}})
			stroked(g, icon, c.x+6, y+6, 16, theme.Text)
			y = words.draw(g, c.x+36, y)
			if len(object.lines) > 0 {
				stroked(g, objectIcons[t.Object], c.x+36, y+0.5, 12, theme.Muted)
				object.draw(g, c.x+51, y)
			}
		}}
	})
}

func (channels) say(s *sheet, t *journey.Touchpoint) []string {
	return []string{page.Join(s.w.Comma, t.Channel, page.Label(s.w, t.ChannelKind), page.Label(s.w, t.Ownership), page.Label(s.w, t.Object))}
}
