package diagram

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/journey"
)

const (
	arabic = "مكتب الاستقبال يرحب بالضيوف القادمين من السفر (Check-in)"
	hebrew = "אורח מגיע, 3 מזוודות"
)

// fromTheRight are the texts of a scene in Arabic and Hebrew.
func fromTheRight(s *scene.Scene) (out []scene.Text) {
	s.Walk(func(it scene.Item, _ []*scene.Group) {
		if v, is := it.(scene.Text); is && strings.ContainsFunc(v.S, func(r rune) bool { return r >= 0x5d0 && r < 0x700 }) {
			out = append(out, v)
		}
	})
	return out
}

func TestArabicCardsBeginAtTheRight(t *testing.T) {
	s := touchpoints(journey.Touchpoint{ID: "a", Name: arabic}, journey.Touchpoint{ID: "b", Name: hebrew}, journey.Touchpoint{ID: "c", Name: "Latin"})
	s.Lanes = []blueprint.Lane{{Role: blueprint.Support, Label: hebrew, Steps: []blueprint.Step{{ID: "x", At: "c", Name: arabic}}}}
	s.Links = []blueprint.Link{{From: "a", To: "b", Label: arabic}, {From: "a", To: "x", Label: hebrew}}
	sc := sceneOf(t, Options{}, s)
	all := see(sc)
	require.NoError(t, all.check(s))
	for _, id := range []string{"a", "b", "c", "x"} {
		card := all.cards[id]
		n := 0
		for _, x := range all.texts {
			if !x.meets(card, -1) {
				continue
			}
			n++
			if id == "c" {
				require.InDelta(t, card.x0+cardPad, x.x0, 0.1, "%q", x.says)
			} else {
				require.InDelta(t, card.x1-cardPad, x.x1, 0.1, "%q", x.says)
			}
			require.GreaterOrEqual(t, x.x0, card.x0)
		}
		require.NotZero(t, n, id)
	}
	for _, v := range fromTheRight(sc) {
		require.True(t, v.RTL, "%q", v.S)
	}
}

func TestArabicMapsBeginAtTheRight(t *testing.T) {
	p := journey.Touchpoint{
		ID: "a", Name: arabic, Action: hebrew, Thought: arabic, Channel: hebrew, Emotion: journey.Scored(-1), Owner: hebrew,
		Pains: []journey.Pain{{Text: arabic}}, Quotes: []journey.Quote{{Text: hebrew, By: hebrew}},
		Metrics: []journey.Metric{{Name: hebrew, Value: "ערך", Target: "יעד"}},
	}
	s := touchpoints(p, journey.Touchpoint{ID: "b", Name: "Latin", Emotion: journey.Scored(1)})
	s.Title, s.Persona = hebrew, journey.Persona{Name: hebrew, Role: arabic, Traits: []string{"סבלני", "צעיר"}}
	s.Scenario = arabic
	sc := mapScene(t, Options{}, &s.Journey)
	scenetest.Sound(t, sc)
	texts := fromTheRight(sc)
	require.NotEmpty(t, texts)
	for _, v := range texts {
		require.True(t, v.RTL || v.S == "אמ", "%q", v.S) // initials are no paragraph
	}
}
