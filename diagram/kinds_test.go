package diagram

import (
	"bytes"
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// kinds are all pictures of a service.
var kinds = map[string]func(context.Context, Options, *blueprint.Service) (*picture.Picture, error){
	"blueprint": func(ctx context.Context, o Options, s *blueprint.Service) (*picture.Picture, error) {
		return o.Blueprint(ctx, s)
	},
	"dual": func(ctx context.Context, o Options, s *blueprint.Service) (*picture.Picture, error) {
		return o.Dual(ctx, s)
	},
	"map": func(ctx context.Context, o Options, s *blueprint.Service) (*picture.Picture, error) {
		return o.JourneyMap(ctx, &s.Journey)
	},
}

func drawKind(t *testing.T, kind string, s *blueprint.Service) string {
	t.Helper()
	p, err := kinds[kind](t.Context(), Options{}, s)
	require.NoError(t, err, kind)
	var b bytes.Buffer
	require.NoError(t, p.SVG(&b))
	return b.String()
}

// TestEveryKind draws services of all sizes with all that a head may hold: no
// kind of picture panics, all are well-formed, and an ended context is heeded.
func TestEveryKind(t *testing.T) {
	for i := range 60 {
		rnd := rand.New(rand.NewPCG(uint64(i), 11))
		s := random(rnd, 1+i%9, 1+rnd.IntN(5), rnd.IntN(20))
		if i%2 == 0 {
			s.Persona = journey.Persona{Name: "Lin Yue", Role: "traveller", Quote: "Just let me sleep.", Description: strings.Repeat("words ", rnd.IntN(60)), Traits: []string{"busy", "loyal"}}
		}
		if i%3 == 0 {
			s.Scenario, s.Goal = strings.Repeat("late arrival ", 1+rnd.IntN(20)), strings.Repeat("体验", 1+rnd.IntN(40))
			s.Expectations = []string{"a bed", strings.Repeat("quiet ", 12)}
		}
		for _, p := range s.All() {
			p.Thought, p.Owner = "Why so long?", "front desk"
			if rnd.IntN(2) == 0 {
				p.Expectation = journey.Scored(1)
			}
			if rnd.IntN(2) == 0 {
				p.Pains = []journey.Pain{{Text: "queue"}}
			}
		}
		for kind, draw := range kinds {
			p, err := draw(t.Context(), Options{}, s)
			require.NoError(t, err, "%s %d", kind, i)
			require.NotEmpty(t, p.Title())
			require.NotEmpty(t, p.Description())
			require.NotEmpty(t, p.Outline().Head)
			texts(t, drawKind(t, kind, s))
			ended, end := context.WithCancel(t.Context())
			end()
			_, err = draw(ended, Options{}, s)
			require.ErrorIs(t, err, context.Canceled, kind)
		}
	}
}
