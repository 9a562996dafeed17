package diagram

import (
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// heads name the touchpoints at the top of their columns: number, name, key
// roles.
type heads struct{}

func (heads) has(*sheet, *journey.Touchpoint) bool { return true }

func (heads) count(s *sheet) string { return actions{}.count(s) }

func (heads) lay(s *sheet) laid {
	const in = 19
	return s.cells(30, func(c *column) *laid {
		name := s.wrap(c.t.Name, nameStyle, c.w-in)
		tags := s.tags(keyTags(s.w, c.t), c.w-in, 0)
		height := name.height()
		if len(tags.all) > 0 {
			height += tags.height + 3
		}
		return &laid{height, func(g *scene.Group, y float64) {
			of := g.Group(s.id("touchpoint", c.t.ID), "touchpoint")
			of.Title = c.t.Name
			of.Add(scene.Text{X: c.x, Y: tenth(y + 12), S: itoa(c.at + 1), Type: s.small(), Bold: true, Fill: theme.Muted})
			name.draw(of, c.x+in, y)
			tags.draw(of, c.x+in, y+name.height()+3)
		}}
	})
}

func (heads) say(_ *sheet, t *journey.Touchpoint) []string { return []string{t.Name} }
