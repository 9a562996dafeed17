package main

import (
	"context"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

func experience(_ context.Context, s *source) (section, error) {
	out := section{ID: "experience", Title: "Charts of a journey", Lead: "One question each, answered from the same document as the map."}
	hotel := noted(&s.hotel.Journey)
	of := func(draw func(chart.Options, *journey.Journey) (*picture.Picture, error)) func(string, int) (*picture.Picture, error) {
		return func(id string, width int) (*picture.Picture, error) {
			return draw(chart.Options{ID: id, Width: width}, hotel)
		}
	}
	curve := func(o chart.Options, j *journey.Journey) (*picture.Picture, error) { return o.EmotionCurve(j) }
	return out, out.draw(
		sketch{id: "emotion-curve", title: "Emotion curve", text: "What the guest felt, and how the stay is likely to be remembered.", call: "chart.EmotionCurve", draw: of(curve)},
		sketch{id: "satisfaction", title: "Satisfaction", text: "Experience less expectation, touchpoint by touchpoint.", call: "chart.Satisfaction", draw: of(chart.Options.Satisfaction)},
		sketch{id: "key-touchpoints", title: "Key touchpoints", text: "The five key roles and the four kinds of peak moments, and who plays them.", call: "chart.KeyTouchpoints", draw: of(chart.Options.KeyTouchpoints)},
		sketch{id: "senses", title: "Costs, feelings, senses", text: "Where in the stay it costs the guest something, where it gives, and to which sense.", call: "chart.Senses", draw: of(chart.Options.Senses)},
		sketch{id: "pyramid", title: "Experience pyramid", text: "Which touchpoints serve the ten themes, and which theme nobody serves.", call: "chart.Pyramid", draw: of(chart.Options.Pyramid)},
		sketch{id: "needs", title: "Needs", text: "The needs of the journey by their Kano class.", call: "chart.Needs", draw: of(chart.Options.Needs)},
		sketch{id: "feasibility", title: "Feasibility", text: "The ideas, ranked by need fit, perceived experience and ease.", call: "chart.Feasibility", draw: of(chart.Options.Feasibility)},
	)
}

func answers(_ context.Context, s *source) (section, error) {
	out := section{ID: "answers", Title: "Charts of answers", Lead: "Computed from raw answers, with intervals and with n. The answers are made up for these examples."}
	results, err := s.results()
	if err != nil {
		return out, err
	}
	of := func(draw func(chart.Options) (*picture.Picture, error)) func(string, int) (*picture.Picture, error) {
		return func(id string, width int) (*picture.Picture, error) {
			return draw(chart.Options{ID: id, Width: width, Source: "made up for the example", Money: "€"})
		}
	}
	return out, out.draw(
		sketch{id: "score-waves", title: "NPS, CSAT and CES over time", text: "Before and after a change; what may be noise is called so.", call: "chart.ScoreWaves", draw: of(func(o chart.Options) (*picture.Picture, error) { return o.ScoreWaves(results.waves...) })},
		sketch{id: "score-groups", title: "NPS, CSAT and CES by group", text: "Business and leisure guests side by side.", call: "chart.ScoreGroups", draw: of(func(o chart.Options) (*picture.Picture, error) { return o.ScoreGroups(results.groups...) })},
		sketch{id: "waves", title: "What has changed", text: "The differences between two waves, with their intervals.", call: "chart.Waves", draw: of(func(o chart.Options) (*picture.Picture, error) { return o.Waves(results.changes...) })},
		sketch{id: "kano", title: "Kano, in Chinese", text: "How much meeting a need can please, and failing it anger; the questions were asked in Chinese.", call: "chart.Options{Language: journey.Chinese}.Kano", draw: of(func(o chart.Options) (*picture.Picture, error) {
			o.Language, o.Source = journey.Chinese, "均为演示而编造"
			return o.Kano(results.kano)
		})},
		sketch{id: "servqual", title: "SERVQUAL", text: "What guests expect and what they perceive, the dimension to mend first at the head.", call: "chart.Servqual", draw: of(func(o chart.Options) (*picture.Picture, error) { return o.Servqual(results.servqual) })},
		sketch{id: "gap-board", title: "Five gaps", text: "Where quality gets lost on the way from the customer to the service, and what is done about it.", call: "chart.GapBoard", draw: of(func(o chart.Options) (*picture.Picture, error) { return o.GapBoard(results.board, &results.servqual) })},
		sketch{id: "emotion-spread", title: "What many people felt", text: "The mean with its interval, the middle half of the answers, and two groups.", call: "chart.EmotionSpread", draw: of(func(o chart.Options) (*picture.Picture, error) {
			return o.EmotionSpread(stay(), results.everybody, results.personas...)
		})},
		sketch{id: "damage", title: "Revenue at risk", text: "From all customers to those who leave, and what each factor would change.", call: "chart.Damage", draw: of(func(o chart.Options) (*picture.Picture, error) { return o.Damage(results.damage) })},
	)
}

// stay is the journey whose touchpoints the survey asked about.
func stay() *journey.Journey {
	return &journey.Journey{Title: "One night", Stages: []journey.Stage{
		{Name: "Arrive", Touchpoints: []journey.Touchpoint{{Name: "Arrive and hand over bags"}, {Name: "Check in"}}},
		{Name: "Stay", Touchpoints: []journey.Touchpoint{{Name: "Settle into the room"}, {Name: "Swim"}, {Name: "Room service"}}},
		{Name: "Leave", Touchpoints: []journey.Touchpoint{{Name: "Check out"}}},
	}}
}

// findings are what interviews brought up beside the SERVQUAL study.
func findings() survey.Board {
	return survey.Board{
		Findings: []survey.Finding{
			{Gap: survey.KnowledgeGap, Text: "management thought that guests care most for the lobby", Source: "6 interviews"},
			{Gap: survey.DeliveryGap, Text: "check-in takes 12 minutes, the standard says 5", Measures: []survey.Measure{{Text: "second desk from 14:00 to 18:00", Owner: "front office"}}},
			{Gap: survey.CommunicationGap, Text: "the site promises rooms at noon", Measures: []survey.Measure{{Text: "say 15:00, offer bag storage", Owner: "marketing"}}},
		},
		Sizes: map[survey.Gap]survey.GapSize{survey.DeliveryGap: {Value: 7, Unit: "minutes", N: 40}},
	}
}
