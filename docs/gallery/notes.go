package main

import "github.com/frontstage-go/frontstage/journey"

// noted is the hotel's journey with what the document leaves out and two charts
// are about: the themes that a touchpoint serves, and what guests perceive there.
func noted(j *journey.Journey) *journey.Journey {
	out := j.WithIDs()
	for _, t := range out.All() {
		switch t.ID {
		case "arrive":
			t.Themes = []journey.Theme{journey.Convenience}
			t.Senses = []journey.Impression{{Sense: journey.Sight, Text: "a dark forecourt"}}
		case "give-bags":
			t.Themes = []journey.Theme{journey.Recognition, journey.Convenience}
		case "check-in":
			t.Themes = []journey.Theme{journey.Trust}
			t.Senses = []journey.Impression{{Sense: journey.Hearing, Text: "a loud lobby"}}
		case "sleep":
			t.Themes = []journey.Theme{journey.Autonomy, journey.Benefit}
			t.Senses = []journey.Impression{{Sense: journey.Touch, Text: "a wool blanket"}, {Sense: journey.Smell, Text: "fresh linen"}, {Sense: journey.Sight, Text: "the lights of the city"}}
		case "call":
			t.Themes = []journey.Theme{journey.Choice}
		case "eat":
			t.Themes = []journey.Theme{journey.Benefit, journey.Recognition}
			t.Senses = []journey.Impression{{Sense: journey.Taste, Text: "noodles from home"}, {Sense: journey.Smell, Text: "lemon"}}
		case "check-out":
			t.Themes = []journey.Theme{journey.Convenience, journey.Trust}
		}
	}
	return out
}
