package diagram

import (
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// owners are pills; neighbours with one owner share a pill.
type owners struct{}

const pillHeight = 28

func (owners) has(_ *sheet, t *journey.Touchpoint) bool { return t.Owner != "" }

func (owners) count(s *sheet) string {
	seen := map[string]bool{}
	for i := range s.cols {
		if o := s.cols[i].t.Owner; o != "" {
			seen[o] = true
		}
	}
	return s.w.OwnersNamed.Of(len(seen))
}

func (owners) lay(s *sheet) laid {
	type pill struct {
		x, w float64
		name para
	}
	var all []pill
	height := float64(pillHeight)
	for i := 0; i < len(s.cols); {
		from, owner := i, s.cols[i].t.Owner
		for i < len(s.cols) && s.cols[i].t.Owner == owner {
			i++
		}
		if owner == "" {
			continue
		}
		x := s.cols[from].x
		w := s.cols[i-1].x + s.cols[i-1].w - x
		p := pill{x, w, s.wrap(owner, strongStyle, w-42)}
		height = max(height, p.name.height()+12)
		all = append(all, p)
	}
	return laid{height, func(g *scene.Group, y float64) {
		for _, p := range all {
			g.Add(scene.Rect{Class: "owner", X: p.x, Y: y, W: p.w, H: height, R: pillHeight / 2, Paint: scene.Paint{Fill: theme.Tile}})
			stroked(g, personIcon, p.x+10, y+height/2-8, 16, theme.Text)
			p.name.draw(g, p.x+32, y+(height-p.name.height())/2)
		}
	}}
}

func (owners) say(_ *sheet, t *journey.Touchpoint) []string { return []string{t.Owner} }
