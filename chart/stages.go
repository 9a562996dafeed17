package chart

import (
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// chevron is a stage over its columns.
type chevron struct {
	x, y, w, h float64
	name       block
}

func (c chevron) draw(p *gochart.Pen) {
	const tip = 8
	p.Style("", scene.Paint{Fill: theme.Stage})
	right := c.x + c.w - tip
	p.To(c.x, c.y)
	p.Line(right, c.y)
	p.Line(right+tip, c.y+c.h/2)
	p.Line(right, c.y+c.h)
	p.Line(c.x, c.y+c.h)
	p.Shut()
	p.Done()
	c.name.y = c.y + (c.h-c.name.height())/2
	c.name.draw(p)
}

// stages draws the stages side by side, columns so wide each, and returns where
// one ends and the next begins. An id may be empty.
func (s *sheet) stages(stages []journey.Stage, ids []string, left, column float64) (parting []float64) {
	st := nameStyle.as("").inColor(theme.StageText)
	all := make([]chevron, len(stages))
	high, x := 0.0, left
	for i := range stages {
		w := float64(column * float64(len(stages[i].Touchpoints)))
		b := s.block(stages[i].Name, st, x+(w-6)/2, 0, w-18).middled()
		all[i] = chevron{x + 2, s.y, w - 4, 0, b}
		high = max(high, b.height()+9)
		if x += w; i < len(stages)-1 {
			parting = append(parting, x)
		}
	}
	for i, c := range all {
		c.h = high
		s.put(s.group(ids[i], "stage"), c)
	}
	s.y += high
	return parting
}
