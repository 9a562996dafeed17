// Package gochart draws shapes through go-chart into a scene. It is the only
// importer of go-chart in this module.
//
// go-chart counts in whole pixels, so everything is drawn ten times as large; it
// escapes nothing and paints by itself, so what it calls is taken down by a
// renderer of ours, a [Pen], and its own background and frame are let go.
package gochart

import (
	"fmt"
	"io"
	"math"

	"github.com/golang/freetype/truetype"
	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"github.com/frontstage-go/frontstage/internal/scene"
)

const fine = 10 // go-chart's pixels per pixel of ours

// MostPixels bounds both sides of a drawing.
const MostPixels = 1_000_000

// Draw runs paint as a series of a go-chart of the given size. What it draws
// goes into the group, moved by x and y.
func Draw(g *scene.Group, x, y float64, width, height int, paint func(*Pen)) error {
	if width < 1 || height < 1 || width > MostPixels || height > MostPixels {
		return fmt.Errorf("gochart: %d x %d pixels; both must be 1 to %d", width, height, MostPixels)
	}
	pen := &Pen{group: g, x: x, y: y}
	none := chart.Style{Padding: chart.Box{IsSet: true}, FillColor: drawing.ColorTransparent, StrokeColor: drawing.ColorTransparent}
	c := chart.Chart{
		Width: width * fine, Height: height * fine, DPI: 72, Font: noFont,
		Background: none, Canvas: none,
		XAxis:          chart.XAxis{Style: chart.Hidden(), Range: Range{0, 1, 0, float64(width)}},
		YAxis:          chart.YAxis{Style: chart.Hidden(), Range: Range{0, 1, float64(height), 0}},
		YAxisSecondary: chart.HideYAxis(),
		Series:         []chart.Series{series{paint}},
	}
	return c.Render(func(int, int) (chart.Renderer, error) { return pen, nil }, io.Discard)
}

// noFont keeps go-chart from loading its own, which races; no text is measured
// or set with it.
var noFont = new(truetype.Font)

type series struct{ paint func(*Pen) }

func (series) GetName() string           { return "" }
func (series) GetYAxis() chart.YAxisType { return chart.YAxisPrimary }
func (series) GetStyle() chart.Style     { return chart.Style{} }
func (series) Validate() error           { return nil }
func (s series) Render(r chart.Renderer, _ chart.Box, _, _ chart.Range, _ chart.Style) {
	p := r.(*Pen)
	p.open = true
	s.paint(p)
	p.open = false
}

// Range maps the values Lo..Hi to the pixels From..To. It has no state: go-chart
// would write into its own.
type Range struct{ Lo, Hi, From, To float64 }

// At is the pixel of a value, which is held within the range, to a tenth.
func (r Range) At(v float64) float64 {
	t := (v/2 - r.Lo/2) / (r.Hi/2 - r.Lo/2) // halves: the difference of two huge numbers may be infinite
	t = min(max(t, 0), 1)
	return Tenth(r.From + float64((r.To-r.From)*t))
}

// Tenth rounds to the grid that everything is drawn on.
func Tenth(v float64) float64 { return math.Round(float64(v*fine)) / fine }

func (r Range) Translate(v float64) int { return int(math.Round(float64(r.At(v) * fine))) }
func (r Range) GetMin() float64         { return 0 }
func (r Range) SetMin(float64)          {}
func (r Range) GetMax() float64         { return 1 }
func (r Range) SetMax(float64)          {}
func (r Range) GetDelta() float64       { return 1 }
func (r Range) GetDomain() int          { return int(math.Abs(float64((r.To - r.From) * fine))) }
func (r Range) SetDomain(int)           {}
func (r Range) IsDescending() bool      { return false }
func (r Range) IsZero() bool            { return false }
func (r Range) String() string          { return "" }
