package diagram

import (
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// timeBars hold the time taken against the longest that customers bear, each
// column on a scale of its own: one for minutes and hours would show nothing.
type timeBars struct{}

// tolerableAt is where on a bar the longest tolerable time stands.
const tolerableAt = 0.45

// timed are the time that a touchpoint takes and the longest that customers bear:
// its own or, where it states none, that of the first wait marked there.
func timed(t *journey.Touchpoint) (taken, most journey.Duration) {
	if t.Duration > 0 || t.Tolerable > 0 {
		return t.Duration, t.Tolerable
	}
	for _, m := range t.Marks {
		if m.Kind == journey.WaitPoint && (m.Duration > 0 || m.Tolerable > 0) {
			return m.Duration, m.Tolerable
		}
	}
	return 0, 0
}

func (timeBars) has(_ *sheet, t *journey.Touchpoint) bool {
	taken, most := timed(t)
	return taken > 0 || most > 0
}

func (timeBars) count(s *sheet) string {
	n := 0
	for i := range s.cols {
		if taken, most := timed(s.cols[i].t); most > 0 && taken > most {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return s.w.BeyondTolerable.Of(n)
}

func (tb timeBars) lay(s *sheet) laid {
	return s.cells(33, func(c *column) *laid {
		if !tb.has(s, c.t) {
			return nil
		}
		time, most := timed(c.t)
		taken := s.wrap(s.w.Time(time), nameStyle, c.w)
		limit, over := s.w.NoLimit, ""
		if most > 0 {
			limit = page.Fill(s.w.OfTolerable, "time", s.w.Time(most))
			if time > most {
				over = page.Fill(s.w.Over, "time", s.w.Time(time-most))
			}
		}
		after := taken.width() + 8
		if taken.width() == 0 {
			after = 0
		}
		// What does not fit beside the time stands below it, and the bar further down.
		beside := s.wrap(limit, captionStyle, 10*c.w)
		tail := tagStyle
		tail.Fill = theme.Peak
		excess := s.wrap(over, tail, 10*c.w)
		below := 0.0
		if after+beside.width()+8+excess.width() > c.w {
			beside, excess = s.wrap(limit, captionStyle, c.w), s.wrap(over, tail, c.w)
			below = beside.height() + excess.height()
		}
		return &laid{33 + below, func(g *scene.Group, y float64) {
			taken.draw(g, c.x, y)
			if below > 0 {
				bottom := beside.draw(g, c.x, y+17)
				excess.draw(g, c.x, bottom)
			} else {
				beside.draw(g, c.x+after, y+2)
				excess.draw(g, c.x+c.w-excess.width(), y+2)
			}
			drawTimeBar(g, c, y+24+below)
		}}
	})
}

func drawTimeBar(g *scene.Group, c *column, y float64) {
	taken, most := timed(c.t)
	if most == 0 {
		g.Add(scene.Path{Ops: scene.HLine(c.x, c.x+c.w, y+3), Paint: scene.Paint{Stroke: theme.Edge, Dash: scene.Dash{1, 4}, Round: true}})
		return
	}
	tick := tenth(c.x + float64(tolerableAt*c.w))
	end := tenth(c.x + min(float64(float64(taken)/float64(most)*tolerableAt*c.w), c.w))
	g.Add(scene.Rect{X: c.x, Y: y, W: c.w, H: 6, R: 3, Paint: scene.Paint{Fill: theme.Tile}})
	if taken > 0 {
		g.Add(scene.Rect{X: c.x, Y: y, W: max(min(end, tick)-c.x, 3), H: 6, R: 3, Paint: scene.Paint{Fill: theme.Mark}})
	}
	if end > tick {
		g.Add(scene.Rect{X: tick, Y: y, W: tenth(end - tick), H: 6, Paint: scene.Paint{Fill: theme.Emotion}})
		g.Add(scene.Path{Ops: hatch(tick, y, end-tick, 6, 5), Paint: scene.Paint{Stroke: theme.Page, Width: 1.4}})
	}
	g.Add(scene.Path{Ops: scene.VLine(tick, y-3, y+9), Paint: scene.Paint{Stroke: theme.Text, Width: 1.6}})
}

// hatch are slanted lines, step apart, within a rectangle.
func hatch(x, y, w, h, step float64) []scene.Op {
	var ops []scene.Op
	for d := step; d < w+h; d += step {
		x0, y0 := x+d, y
		if d > w {
			x0, y0 = x+w, y+d-w
		}
		x1, y1 := x+d-h, y+h
		if d < h {
			x1, y1 = x, y+d
		}
		ops = append(ops, scene.MoveTo(tenth(x0), tenth(y0)), scene.LineTo(tenth(x1), tenth(y1)))
	}
	return ops
}

func (timeBars) say(s *sheet, t *journey.Touchpoint) []string {
	taken, most := timed(t)
	parts := []string{s.w.Time(taken)}
	if most > 0 {
		parts = append(parts, page.Fill(s.w.OfTolerable, "time", s.w.Time(most)))
	}
	return []string{page.Join(" ", parts...)}
}
