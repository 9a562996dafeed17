package diagram

import (
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

func shape(d string) *scene.Shape { return &scene.Shape{D: d} }

// The icons are drawn for 16 by 16 with a stroke of 1.3.
var (
	channelIcons = map[journey.ChannelKind]*scene.Shape{
		journey.Online:     shape("M2.5 3.5h11v7.3h-11zM5.5 13.5h5M8 10.8v2.7"),
		journey.Physical:   shape("M2.8 13.5V6.2L8 2.8l5.2 3.4v7.3zM6.3 13.5V9.4h3.4v4.1"),
		journey.FaceToFace: shape("M2.6 5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0M9.6 5a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0M1.5 13v-1.2a3 3 0 0 1 6 0V13M8.5 13v-1.2a3 3 0 0 1 6 0V13"),
		journey.Phone:      shape("M4.2 2.5h2l1.1 3-1.5 1.2a8.4 8.4 0 0 0 3.5 3.5l1.2-1.5 3 1.1v2a1.6 1.6 0 0 1-1.7 1.6A10.6 10.6 0 0 1 2.6 4.2 1.6 1.6 0 0 1 4.2 2.5z"),
	}
	otherChannelIcon = shape("M5.4 8a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0")

	objectIcons = map[journey.Object]*scene.Shape{
		journey.Person:      shape("M5.4 5.1a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0M3 13.5v-.6a5 5 0 0 1 10 0v.6"),
		journey.Thing:       shape("M2.5 5L8 2.5 13.5 5v6L8 13.5 2.5 11zM2.5 5L8 7.5 13.5 5M8 7.5v6"),
		journey.Information: shape("M4 2.5h5.3l3.2 3.2v7.8H4zM9.2 2.6v3.2h3.2M6.2 8.6h4.1M6.2 11h4.1"),
	}
	personIcon = objectIcons[journey.Person]

	costIcons = map[journey.Cost]*scene.Shape{
		journey.TimeCost:   shape("M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M8 4.8V8.2l2.3 1.4"),
		journey.MindCost:   shape("M6.2 13.5v-2.2H4.9a1 1 0 0 1-1-1V8.7l-1-.5 1-2.3a4.6 4.6 0 1 1 8 3.6v4M6.6 6.9a1.6 1.6 0 1 1 1.8 1.6v.6"),
		journey.EffortCost: shape("M5.6 8h4.8M3.4 5.2v5.6M5.4 3.6v8.8M10.6 3.6v8.8M12.6 5.2v5.6"),
		journey.MoneyCost:  shape("M1.8 4.4h12.4v7.2H1.8zM6.2 8a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0M4 8h.1M12 8h.1"),
	}
	painIcon = shape("M8 3.5v5.6M8 12h.1")

	feelingIcons = map[journey.Feeling]*scene.Shape{
		journey.Pleasure:    shape("M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M6 6.4v.3M10 6.4v.3M5.4 9.4a3 3 0 0 0 5.2 0"),
		journey.Warmth:      shape("M8 13.2C3.7 10.2 2 8.1 2 5.9A3 3 0 0 1 8 4.7 3 3 0 0 1 14 5.9c0 2.2-1.7 4.3-6 7.3z"),
		journey.Honour:      shape("M3 13h10M3 10.6L2.4 4.6l3.3 2.5L8 3l2.3 4.1 3.3-2.5-.6 6z"),
		journey.Achievement: shape("M4 14V2.5M4 3h8.4l-2 2.7 2 2.7H4"),
	}
	delightIcon = shape("M8 3.5v9M3.5 8h9")

	kanoIcons = map[journey.Kano]*scene.Shape{
		journey.MustBe:         shape("M2.5 8h11M3 13.4C4 9.8 7 8.9 13.4 8.6"),
		journey.OneDimensional: shape("M2.5 8h11M3.2 12.8L12.8 3.2"),
		journey.Attractive:     shape("M2.5 8h11M2.6 7.4C9 7.1 12 6.2 13 2.6"),
		journey.Indifferent:    shape("M3 5.8h10M3 10.2h10"),
		journey.Reverse:        shape("M2.5 8h11M3.2 3.2L12.8 12.8"),
		journey.Questionable:   shape("M5.6 6.2a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .7-1 1.4M8 12.4h.1"),
	}
	needIcon = shape("M3 8h10")

	ideaIcon        = shape("M6.3 11.2c0-1.6-2.3-2.4-2.3-4.9a4 4 0 1 1 8 0c0 2.5-2.3 3.3-2.3 4.9zM6.5 13.5h3")
	opportunityIcon = shape("M4 12L12 4M6 4h6v6")
	starIcon        = shape("M8 2.6l1.7 3.5 3.8.5-2.8 2.7.7 3.8L8 11.3l-3.4 1.8.7-3.8-2.8-2.7 3.8-.5z")
	checkIcon       = shape("M3.5 8.5l3 3 6-7")
	arrowIcon       = shape("M2.5 8h10M9.5 5l3 3-3 3")
	themeIcon       = shape("M8 2.8L13.6 13H2.4zM4.3 9.6h7.4")

	senseIcons = map[journey.Sense]*scene.Shape{
		journey.Sight:   shape("M1.8 8C4.5 3.6 11.5 3.6 14.2 8 11.5 12.4 4.5 12.4 1.8 8zM6.2 8a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0"),
		journey.Hearing: shape("M4.6 6.4a3.6 3.6 0 1 1 6.6 2c-.9 1-1.7 1.5-1.8 2.9a2 2 0 0 1-3.7.9M6.6 6.6a1.5 1.5 0 1 1 2.3 1.3"),
		journey.Smell:   shape("M8.6 2.6c-.4 3-3.8 5.4-3.8 7.7a1.7 1.7 0 0 0 2.6 1.4 1.4 1.4 0 0 0 2.4-.6M11.4 4.5c1.2 1 1.2 2.2 0 3.2M13.2 3.2c1.8 1.8 1.8 4 0 5.8"),
		journey.Taste:   shape("M2.6 5.6c3.4 1 7.4 1 10.8 0-.3 5-2.4 7.6-5.4 7.6S2.9 10.6 2.6 5.6zM8 8.2v2.6"),
		journey.Touch:   shape("M5.2 13.4L3 9.6a1 1 0 0 1 1.7-1l1 1.3V3.6a1 1 0 0 1 2 0v4l3.4.7a1.6 1.6 0 0 1 1.3 1.8l-.6 3.3"),
	}
	senseIcon = shape("M5.4 8a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0")
)

// stroked draws an icon in lines.
func stroked(g *scene.Group, sh *scene.Shape, x, y, size float64, c theme.Color) {
	g.Add(scene.Icon{X: x, Y: y, Size: size, Shape: sh, Paint: scene.Paint{Stroke: c, Width: 1.3, Round: true}})
}

// The faces are drawn around 0, 0 with a radius of 10: eyes, and a mouth for how
// good it feels.
var faces = [...]*scene.Shape{
	shape("M-3.4 -3v1.4M3.4 -3v1.4M-4.4 5a5 5 0 0 1 8.8 0"),
	shape("M-3.4 -3v1.4M3.4 -3v1.4M-4 3h8"),
	shape("M-3.4 -3v1.4M3.4 -3v1.4M-4 2.4q4 3.4 8 0"),
	shape("M-3.4 -3v1.4M3.4 -3v1.4M-4.8 1.6a5.4 5.4 0 0 0 9.6 0"),
}

// face is the face of a score: -1 is the least there is, 0 neutral, 1 the most.
func face(part float64) *scene.Shape {
	switch {
	case part < -0.15:
		return faces[0]
	case part < 0.15:
		return faces[1]
	case part < 0.6:
		return faces[2]
	}
	return faces[3]
}
