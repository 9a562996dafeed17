package diagram

import (
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// series is how the curve of one of several journeys is told from the others:
// by colour, line and marker.
type series struct {
	color  theme.Color
	dash   scene.Dash
	marker marker
}

type marker uint8

const (
	round marker = iota
	square
	triangle
)

var seriesOf = [...]series{
	{theme.Emotion, scene.Dash{}, round},
	{theme.Series2, scene.Dash{11, 3, 2, 3}, square},
	{theme.Series3, scene.Dash{1.5, 4}, triangle},
	{theme.Series4, scene.Dash{14, 4}, square},
	{theme.Series5, scene.Dash{3, 3, 8, 3}, triangle},
}

// assumedDash parts what is assumed or proposed from what was observed.
var assumedDash = scene.Dash{7, 6}

// drawMarker marks a point of a compared journey.
func drawMarker(g *scene.Group, of series, x, y float64) {
	paint := scene.Paint{Fill: theme.Page, Stroke: of.color, Width: 2}
	switch of.marker {
	case square:
		g.Add(scene.Rect{Class: "dot", X: x - 4.5, Y: y - 4.5, W: 9, H: 9, Paint: paint})
	case triangle:
		g.Add(scene.Path{Class: "dot", Ops: scene.Polygon(scene.Point{X: x, Y: y - 5.5}, scene.Point{X: x + 5.5, Y: y + 4.5}, scene.Point{X: x - 5.5, Y: y + 4.5}), Paint: paint})
	default:
		g.Add(scene.Circle{Class: "dot", X: x, Y: y, R: plainRadius, Paint: paint})
	}
}
