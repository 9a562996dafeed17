package pdf

import (
	"strings"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// rowsOf are the rows and lanes of a picture, and each heading down to the first that it
// heads.
func (m *measured) rowsOf() (out []box) {
	var headings []box
	for _, g := range m.groups {
		switch class, _, _ := strings.Cut(g.Class, " "); class {
		case "row", "lane":
			if !g.box.empty() {
				out = append(out, g.box)
			}
		case "lanes":
			for _, i := range g.own {
				if _, is := m.parts[i].item.(scene.Text); is {
					headings = append(headings, m.parts[i].box)
				}
			}
		}
	}
	rows := len(out)
	for _, h := range headings {
		below := nowhere
		for _, b := range out[:rows] {
			if b.y >= h.y && (below.empty() || b.y < below.y) {
				below = b
			}
		}
		if !below.empty() {
			out = append(out, box{h.x, h.y, h.X, below.y + 1})
		}
	}
	return out
}

// heads is the strip that names the rows: what stands left of all steps, as high as lanes
// and rows are.
func (m *measured) heads() box {
	left, rows := float64(m.scene.Width), nowhere
	for _, g := range m.groups {
		for class := range strings.FieldsSeq(g.Class) {
			switch class {
			case "step", "touchpoint", "stage":
				if !g.box.empty() {
					left = min(left, g.box.x)
				}
			case "lane", "row", "boundary", "emotion":
				rows = rows.and(g.box)
			}
		}
	}
	if rows.empty() || left >= float64(m.scene.Width) {
		return nowhere
	}
	strip := box{0, rows.y, left - 4, rows.Y}
	if strip.w() < 10 {
		return nowhere
	}
	return strip
}
