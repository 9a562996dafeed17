package diagram

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/journey"
)

// curveStyle is the style of the curves, if there are any.
func (p *picture) curveStyle(root string) string {
	for _, b := range p.bands {
		if b.curve {
			return curve.CSS(root, "emotion")
		}
	}
	return ""
}

// feelings is the journey that an emotion lane draws: the customer's own or,
// when its steps carry scores, that of whoever works there.
func (p *picture) feelings(b band) *journey.Journey {
	scored := map[string]*journey.Score{}
	for _, st := range b.Steps {
		if st.Emotion != nil {
			scored[st.At] = st.Emotion
		}
	}
	if len(scored) == 0 {
		return &p.service.Journey
	}
	j := p.service.Journey.WithIDs() // a copy of stages and touchpoints
	for _, t := range j.All() {
		t.Emotion = scored[t.ID]
	}
	return j
}

// memory is what stands beside a curve: its peak-end value and mean.
func (p *picture) memory(b band) []string {
	j := p.feelings(b)
	pe, err := j.PeakEnd()
	if err != nil {
		return nil
	}
	l := p.Language
	return []string{
		l.Pick("peak-end ", "峰终值 ") + curve.Value(pe.Value, j.Scale),
		l.Pick("mean ", "均值 ") + curve.Value(pe.Mean, j.Scale),
	}
}

func (w *writer) drawCurves() error {
	r := &w.routes
	for _, b := range w.bands {
		if !b.curve {
			continue
		}
		j := w.feelings(b)
		points := curve.Labels(j, w.Language)
		for i := range points {
			points[i].X = r.ColX[i] + r.ColW[i]/2
		}
		scale := j.Scale.OrDefault()
		fragment, err := curve.Draw([]curve.Line{{Points: points, Fill: true}}, curve.Options{
			Width: r.Width, Height: r.RowH[b.row], Min: scale.Min, Max: scale.Max, Neutral: scale.Neutral,
			PadTop: 20, PadBottom: 18, Theme: w.Theme, Uprights: w.uprights(b),
		})
		if err != nil {
			return fmt.Errorf("diagram: %w", err)
		}
		w.P("<svg class=\"emotion\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">", w.x, w.y+r.RowY[b.row], r.Width, r.RowH[b.row], r.Width, r.RowH[b.row])
		w.WriteString(strings.TrimSpace(fragment))
		w.WriteString("</svg>\n")
	}
	return nil
}

// uprights are the places at which links run down through a curve's row, in the
// gutters between its columns.
func (p *picture) uprights(b band) []int {
	var out []int
	top := p.routes.RowY[b.row]
	bottom := top + p.routes.RowH[b.row]
	for _, path := range p.routes.Paths {
		for k := 1; k < len(path); k++ {
			if a, z := path[k-1], path[k]; a.X == z.X && min(a.Y, z.Y) < bottom && max(a.Y, z.Y) > top {
				out = append(out, a.X)
			}
		}
	}
	return out
}
