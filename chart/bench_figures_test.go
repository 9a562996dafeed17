package chart_test

import (
	"io"
	"testing"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// BenchmarkFigures draws each chart and writes it. With 20 items a chart takes a
// millisecond and 400 kB at most; Kano, with names that look for their places, 8.
func BenchmarkFigures(b *testing.B) {
	charts := figureCharts(b)
	needs := append(hotelNeeds(b, journey.English), hotelNeeds(b, journey.English)[:5]...)
	charts["kano of 15 by name"] = func(o chart.Options) (*picture.Picture, error) { return o.Kano(needs) }
	twenty := append(needs, needs[:5]...)
	charts["kano of 20 by number"] = func(o chart.Options) (*picture.Picture, error) { return o.Kano(twenty) }
	var same []survey.KanoResult
	for range 15 {
		same = append(same, needs[0])
	}
	charts["kano of 15 at one place"] = func(o chart.Options) (*picture.Picture, error) { return o.Kano(same) }
	for name, draw := range charts {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p, err := draw(chart.Options{})
				if err != nil {
					b.Fatal(err)
				}
				if err := p.SVG(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
