package diagram

import (
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// figures are metrics with their targets. Whether a target is met is not judged:
// values are text.
type figures struct{}

func (figures) has(_ *sheet, t *journey.Touchpoint) bool { return len(t.Metrics) > 0 }

func (figures) count(s *sheet) string {
	n := 0
	for i := range s.cols {
		n += len(s.cols[i].t.Metrics)
	}
	return s.w.MetricsKept.Of(n)
}

func (figures) lay(s *sheet) laid {
	return s.cells(32, func(c *column) *laid {
		if len(c.t.Metrics) == 0 {
			return nil
		}
		all := make([]metricPara, len(c.t.Metrics))
		height := -float64(itemGap)
		for i, m := range c.t.Metrics {
			all[i] = metricPara{s.wrap(m.Name, captionStyle, c.w), s.wrap(m.Value, nameStyle, c.w), s.wrap(m.Target, mutedStyle, c.w-20)}
			height += itemGap + all[i].height(c.w)
		}
		return &laid{height, func(g *scene.Group, y float64) {
			for i := range all {
				m := &all[i]
				m.draw(g, c.x, y, c.w)
				y += itemGap + m.height(c.w)
			}
		}}
	})
}

// besideValue tells whether a target fits behind the value.
func besideValue(value, target para, width float64) bool {
	return len(value.lines) <= 1 && len(target.lines) == 1 && value.width()+26+target.width() <= width
}

func (m *metricPara) height(width float64) float64 {
	h := m.name.height() + m.value.height()
	if len(m.value.lines) == 0 && len(m.target.lines) > 0 || len(m.target.lines) > 0 && !besideValue(m.value, m.target, width) {
		h += m.target.height()
	}
	return h
}

func (m *metricPara) draw(g *scene.Group, x, y, width float64) {
	y = m.name.draw(g, x, y)
	if besideValue(m.value, m.target, width) {
		m.value, m.target = m.value.hug(), m.target.hug()
	}
	bottom := m.value.draw(g, x, y)
	if len(m.target.lines) == 0 {
		return
	}
	at := x
	if len(m.value.lines) > 0 && besideValue(m.value, m.target, width) {
		at, bottom = x+m.value.width()+6, y+1
	}
	stroked(g, arrowIcon, at, bottom+1.5, 12, theme.Muted)
	m.target.draw(g, at+20, bottom)
}

// metricPara is a metric that has found its lines.
type metricPara struct{ name, value, target para }

func (figures) say(_ *sheet, t *journey.Touchpoint) []string {
	var out []string
	for _, m := range t.Metrics {
		one := page.Join(" ", m.Name, m.Value)
		if m.Target != "" {
			one += " → " + m.Target
		}
		out = append(out, one)
	}
	return out
}
