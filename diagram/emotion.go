package diagram

import (
	"fmt"
	"math"
	"strings"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// curvePad is the room above and below the scale of a curve.
const curvePad = 22

// curveRow is an emotion curve: the customer's or, where the steps of its lane
// carry scores, that of whoever works there.
type curveRow struct{}

func (curveRow) measures() measures {
	return measures{height: curveHeight, gap: rowGap, blocked: true}
}

func (curveRow) cell(*board, *cell, rect, *scene.Group) {}

func (curveRow) draw(b *board, l *band, root *scene.Group) error {
	j := b.feelings(l)
	all := b.words.Points(j)
	points := append([]curve.Point(nil), all[b.from:b.from+b.columns]...)
	for i := range points {
		points[i].X = b.ColX[i] + b.ColW[i]/2
	}
	line := curve.Line{Points: points, Fill: true}
	if b.from > 0 { // the curve goes on in other bands
		line.Before = all[b.from-1]
		line.Before.X = points[0].X - b.ColW[0] - b.form.gutter
	}
	if end := b.from + b.columns; end < len(all) {
		line.After = all[end]
		line.After.X = points[b.columns-1].X + b.ColW[b.columns-1] + b.form.gutter
	}
	uprights := b.uprights(l)
	for i := range points {
		sayLess(&points[i], uprights, b.routed.Width)
	}
	scale := j.Scale.OrDefault()
	y, h := float64(b.y+b.RowY[l.row]), float64(b.RowH[l.row])
	at := gochart.Range{Lo: scale.Min, Hi: scale.Max, From: h - curvePad, To: curvePad}
	zero := at.At(scale.Neutral)
	g := root.Group("", "emotion")
	for _, v := range []float64{scale.Max, scale.Min} { // labels keep off the neutral line
		if v == scale.Neutral {
			continue
		}
		end := scaleEnd(v, scale)
		g.Add(scene.Path{Class: "scale", Ops: scene.HLine(float64(b.x), float64(b.x+b.routed.Width), y+at.At(v)), Paint: scene.Paint{Stroke: theme.Hair}},
			scene.Text{Class: "muted", X: float64(b.x) - scaleGap, Y: y + at.At(v) + 3.4, S: end, Type: b.smallType(), Anchor: scene.End, Fill: theme.Muted})
	}
	err := curve.Draw(g, []curve.Line{line}, curve.Options{
		X: float64(b.x), Y: y,
		Width: b.routed.Width, Height: b.RowH[l.row], Min: scale.Min, Max: scale.Max, Neutral: scale.Neutral,
		PadTop: curvePad, PadBottom: curvePad, Halo: theme.Page, Taken: []curve.Box{{Right: float64(b.routed.Width), Top: zero - 1, Bottom: zero + 1}}, Uprights: uprights,
	})
	if err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	return nil
}

// scaleGap is between the ends of a scale, as they are written, and the columns.
const scaleGap = 5

func scaleEnd(v float64, scale journey.Scale) string {
	return strings.TrimSuffix(page.Score(v, scale), ".0")
}

// scaleRoom is what the ends of the scale take of the room for names that are as high as a
// curve.
func (p *plan) scaleRoom(l *band) float64 {
	if _, is := l.kind.look.(curveRow); !is {
		return 0
	}
	scale := p.service.Journey.Scale.OrDefault()
	return p.smallFont().Widest([]string{scaleEnd(scale.Max, scale), scaleEnd(scale.Min, scale)}) + scaleGap
}

// feelings is the journey that a curve draws.
func (p *plan) feelings(l *band) *journey.Journey {
	if !scoresItself(l.Lane) {
		return &p.service.Journey
	}
	scored := map[string]*journey.Score{}
	for _, st := range l.Steps {
		if st.Emotion != nil {
			scored[st.At] = st.Emotion
		}
	}
	j := p.service.Journey.WithIDs() // a copy of stages and touchpoints
	for _, t := range j.All() {
		t.Emotion = scored[t.ID]
	}
	return j
}

// captions stand below the name of a lane: channel and owner; for a curve its
// peak-end value and mean; in a dual diagram the number of steps.
func (p *plan) captions(l *band) []string {
	out := []string{l.Channel}
	if l.Owner != "" {
		out = append(out, p.words.Owner+p.words.Colon+l.Owner)
	}
	if _, is := l.kind.look.(curveRow); is {
		j := p.feelings(l)
		if pe, err := j.PeakEnd(); err == nil {
			out = append(out, page.Fill(p.words.PeakEnd, "value", page.Score(page.Round(pe.Value), j.Scale)), page.Fill(p.words.Mean, "value", page.Score(page.Round(pe.Mean), j.Scale)))
		}
	} else if p.form.counts && l.kind.look == (cards{}) && len(l.Steps) > 0 {
		out = append(out, p.words.Steps.Of(len(l.Steps)))
	}
	return out
}

// uprights are the places at which links run down through a curve's row, in the
// gutters between its columns.
func (b *board) uprights(l *band) []int {
	var out []int
	top := b.RowY[l.row]
	bottom := top + b.RowH[l.row]
	for _, path := range b.Paths {
		for k := 1; k < len(path); k++ {
			if a, z := path[k-1], path[k]; a.X == z.X && min(a.Y, z.Y) < bottom && max(a.Y, z.Y) > top {
				out = append(out, a.X)
			}
		}
	}
	return out
}

// sayLess has a label say less where a link on either side leaves it no room.
func sayLess(p *curve.Point, uprights []int, width int) {
	if len(p.Short) == 0 {
		return
	}
	left, right := math.Inf(-1), math.Inf(1)
	for _, x := range uprights {
		if x < p.X {
			left = max(left, float64(x))
		} else {
			right = min(right, float64(x))
		}
	}
	const clear = 3 + 1 // what a curve's labels keep off a link, and half of the room around them
	for _, s := range p.Short {
		half := laneFont.Width(p.Label)/2 + clear
		x := min(max(float64(p.X), half), float64(width)-half) // inside of the row
		if x-half >= left && x+half <= right {
			return
		}
		p.Label = s
	}
}
