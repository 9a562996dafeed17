package pdf

import (
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// rowsOf are what cuts below each other had better not go through: rows and lanes, headings
// and names of stages down to the first that they head, and the lanes all together.
func (m *measured) rowsOf() (out []mark) {
	var headings, rows []box
	for _, g := range m.groups {
		if g.box.empty() {
			continue
		}
		switch class, _, _ := strings.Cut(g.Class, " "); class {
		case "row", "lane":
			rows = append(rows, g.box)
			out = append(out, mark{g.box.y, g.box.Y, costRow})
		case "lanes":
			out = append(out, mark{g.box.y, g.box.Y, costLanes})
			for _, i := range g.own {
				if _, is := m.parts[i].item.(scene.Text); is {
					headings = append(headings, m.parts[i].box)
				}
			}
		}
	}
	for i := range m.stages {
		if m.stages[i].kind != band {
			headings = append(headings, m.stages[i].frame)
		}
	}
	for _, h := range headings {
		below := math.Inf(1)
		for _, b := range rows {
			if b.y >= h.y {
				below = min(below, b.y)
			}
		}
		if !math.IsInf(below, 1) {
			out = append(out, mark{h.y, below + 1, costRow})
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
