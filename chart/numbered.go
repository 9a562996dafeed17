package chart

import (
	"strconv"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// numeral is a number in a circle; hollow where there is nothing to say of it.
type numeral struct {
	x, y   float64
	n      int
	hollow bool
}

func (m numeral) draw(p *gochart.Pen) {
	st := tickStyle.as("number").heavy().inColor(theme.OnAccent)
	d := dot{x: m.x, y: m.y, r: 9.5, color: theme.Mark, hollow: m.hollow}
	if m.n > 99 {
		d.r = 14
	}
	if m.hollow {
		st.fill = theme.Text
	}
	d.draw(p)
	label{x: m.x, y: m.y, text: strconv.Itoa(m.n), style: st, anchor: scene.Middle}.draw(p)
}

// numbered names the touchpoints by their numbers, in the order of time, each
// with what of says of it, or with nothing in quiet words.
func (s *study) numbered(j *journey.Journey, of func(*journey.Touchpoint) string, head, nothing string) {
	s.put(s.group("", "heads"), s.panelHead(s.whole(), head, "")...)
	s.y += 4
	var list []*journey.Touchpoint
	for _, t := range j.All() {
		list = append(list, t)
	}
	s.cells(len(list), 8, 104, 14, func(i int, x, top, w float64) float64 {
		t, said := list[i], of(list[i])
		f := s.flow(x, top+24, w)
		f.text(t.Name, nameStyle.as("touchpoint").heavy(), 0)
		if said == "" {
			f.text(nothing, nameStyle.as("serves").inColor(theme.Muted), 1)
		} else {
			f.text(said, nameStyle.as("serves"), 1)
		}
		s.put(s.group("", "touchpoint"), append(f.marks, numeral{x + 10, top + 10, i + 1, said == ""})...)
		return f.y
	})
	s.y += 16
}
