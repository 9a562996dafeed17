package main

import (
	"context"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

func journeys(ctx context.Context, s *source) (section, error) {
	out := section{ID: "journeys", Title: "Journey maps", Lead: "What customers do, think and feel, stage by stage. Where a journey is wider than the page it goes on below, in bands of whole stages."}
	draw := func(lang journey.Language, j *journey.Journey) func(string, int) (*picture.Picture, error) {
		return func(id string, width int) (*picture.Picture, error) {
			return diagram.Options{ID: id, Width: width, Language: lang}.JourneyMap(ctx, j)
		}
	}
	return out, out.draw(
		sketch{id: "hotel-map", title: "A night at a hotel", text: "The journey of a business traveller, with every row that the document has content for.", call: "diagram.JourneyMap", draw: draw(journey.English, &s.hotel.Journey)},
		sketch{id: "training-map", title: "Training, in Chinese", text: "A training for business customers; labels, line breaks and signs are Chinese.", call: "diagram.Options{Language: journey.Chinese}.JourneyMap", widthOnly: true, draw: draw(journey.Chinese, &s.training.Journey)},
		sketch{id: "training-bilingual", title: "Training, in both languages", text: "The same journey with the English below the Chinese, for teams that read either.", call: "diagram.Options{Language: journey.Bilingual}.JourneyMap", widthOnly: true, draw: draw(journey.Bilingual, &s.bilingual.Journey)},
	)
}

func blueprints(ctx context.Context, s *source) (section, error) {
	out := section{ID: "services", Title: "Service blueprints", Lead: "What the house does for it, before the customer’s eyes and behind them, in lanes over the same columns."}
	return out, out.draw(
		sketch{id: "hotel-blueprint", title: "The hotel, behind the scenes", text: "Who does what for the same night, with the three lines, fail points and waits.", call: "diagram.Blueprint", draw: func(id string, width int) (*picture.Picture, error) {
			return diagram.Options{ID: id, Width: width}.Blueprint(ctx, s.hotel)
		}},
		sketch{id: "power-blueprint", title: "Power equipment, in Chinese", text: "Thirty touchpoints from the first talk to maintenance, some scored, some assumed, some unknown.", call: "diagram.Options{Language: journey.Chinese}.Blueprint", widthOnly: true, draw: func(id string, width int) (*picture.Picture, error) {
			return diagram.Options{ID: id, Width: width, Language: journey.Chinese}.Blueprint(ctx, s.power)
		}},
		sketch{id: "hotel-dual", title: "Journey and blueprint in one", text: "What guests feel over what brings it about, and below it everything else that is known, numbered as in the picture.", call: "diagram.Options{Appendix: true}.Dual", widthOnly: true, draw: func(id string, width int) (*picture.Picture, error) {
			return diagram.Options{ID: id, Width: width, Appendix: true}.Dual(ctx, s.hotel)
		}},
		sketch{id: "hotel-flow", title: "The service as a flow", text: "From top to bottom, for narrow pages and phones: the guest’s way, and beside it who does what.", call: "diagram.Flow", draw: func(id string, width int) (*picture.Picture, error) {
			return diagram.Options{ID: id, Width: width}.Flow(ctx, s.hotel)
		}},
		sketch{id: "hotel-actors", title: "Who works with whom", text: "Every hand-over between two of them counted, across the three lines.", call: "diagram.Actors", widthOnly: true, draw: func(id string, width int) (*picture.Picture, error) {
			return diagram.Options{ID: id, Width: width}.Actors(ctx, s.hotel)
		}},
	)
}

// house is the colour that a theme is made of.
const house = "#7c2d12"

func looks(ctx context.Context, s *source) (section, error) {
	out := section{ID: "looks", Title: "Looks", Lead: "A picture is laid out once and written in any of these; its geometry stays the same."}
	brand, err := theme.Brand(house)
	if err != nil {
		return out, err
	}
	if err := out.pair(sketch{id: "light-dark", title: "Light and dark", text: "One file holds both; the page around it says which, here with data-theme.", call: "picture.SVGOptions{Mode: theme.Auto}", draw: func(id string, width int) (*picture.Picture, error) {
		return chart.Options{ID: id, Width: width}.EmotionCurve(&s.hotel.Journey)
	}}); err != nil {
		return out, err
	}
	training := func(of theme.Theme) func(string, int) (*picture.Picture, error) {
		return func(id string, width int) (*picture.Picture, error) {
			return diagram.Options{ID: id, Width: width, Language: journey.Chinese, Theme: of}.Blueprint(ctx, s.training)
		}
	}
	return out, out.draw(
		sketch{id: "brand", title: "In the colour of a house", text: "A whole theme, light and dark, made of one brown: the blueprint of the training.", call: "theme.Brand(\"#7c2d12\")", scheme: "brand", widthOnly: true, draw: training(brand)},
		sketch{id: "print", title: "For print", text: "Black on white: dots and hatches stand for tints, on any printer and copier.", call: "picture.SVGOptions{Mode: theme.Print}", mode: theme.Print, widthOnly: true, draw: training(theme.Theme{})},
		sketch{id: "contrast", title: "High contrast", text: "The same with text of at least 7:1.", call: "picture.SVGOptions{Mode: theme.Contrast}", mode: theme.Contrast, widthOnly: true, draw: training(theme.Theme{})},
	)
}
