package journey_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/doc/hostile"
	"github.com/frontstage-go/frontstage/journey"
)

// Whatever texts a journey holds, in whatever place: what is written is read,
// and is equal.
func TestTroublesomeTexts(t *testing.T) {
	filler := hostile.Filler{Rand: rand.New(rand.NewPCG(8, 1))}
	for _, v := range vocabularies {
		for _, w := range v.words {
			filler.Words = append(filler.Words, reflect.ValueOf(w).String())
		}
	}
	for range 400 {
		j := new(journey.Journey)
		filler.Fill(j)
		j.Scale = journey.Scale{}
		j.Weights = journey.Weights{NeedFit: 5e-324, Ease: 0.1}
		if len(j.Stages) == 0 {
			j.Stages = []journey.Stage{{Name: "\u2028x", Touchpoints: []journey.Touchpoint{{Name: "x\u2028"}}}}
		}
		var points []string
		for i := range j.Stages {
			if len(j.Stages[i].Touchpoints) == 0 {
				j.Stages[i].Touchpoints = []journey.Touchpoint{{ID: filler.ID(), Name: "x"}}
			}
			for k := range j.Stages[i].Touchpoints {
				p := &j.Stages[i].Touchpoints[k]
				p.Href = ""
				p.Tolerable = 0
				points = append(points, p.ID)
				for m := range p.Marks {
					p.Marks[m].Kind = journey.FailPoint
				}
				for m := range p.Moments {
					p.Moments[m].Kind = journey.Pride
				}
			}
		}
		j.Persona.Image = nil
		scored := slices.IndexFunc(points, func(id string) bool { return id != "" })
		if scored < 0 {
			j.Others = nil
		}
		for i := range j.Others {
			o := &j.Others[i]
			o.Persona.Image = nil
			o.Scores = []journey.ScoreAt{{At: points[scored], Score: journey.Score{Value: 1, Source: o.Evidence.Source}}}
		}
		for i := range j.Ideas {
			idea := &j.Ideas[i]
			idea.At, idea.Tactic, idea.Plan.Due = points[filler.IntN(len(points))], "", ""
			if idea.Feasibility != nil {
				*idea.Feasibility = journey.Feasibility{NeedFit: 6, Perceived: 7, Ease: 8}
			}
		}
		require.NoError(t, j.Validate())
		roundTrip(t, j)
	}
}
