package diagram

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// TestEachText holds the limits against the picture: no text reaches it that is
// not counted.
func TestEachText(t *testing.T) {
	s := new(blueprint.Service)
	given := map[string]reflect.Value{} // by what it says
	var fill func(v reflect.Value)
	fill = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				name := v.Type().Field(i).Name
				if !slices.Contains([]string{"ID", "At", "Until", "From", "To", "Href"}, name) {
					fill(v.Field(i))
				}
			}
		case reflect.Slice:
			if v.Type().Elem().Kind() != reflect.Uint8 {
				v.Set(reflect.MakeSlice(v.Type(), 1, 8))
				fill(v.Index(0))
			}
		case reflect.String:
			if v.Type() == reflect.TypeFor[string]() { // no vocabulary
				v.SetString(fmt.Sprintf("text%dx", len(given)))
				given[v.String()] = v
			}
		}
	}
	fill(reflect.ValueOf(s).Elem())
	touch := &s.Stages[0].Touchpoints[0]
	touch.ID, touch.Marks[0].Kind, touch.Emotion, touch.Href = "a", journey.FailPoint, journey.Scored(1), "#touch"
	touch.Senses, touch.Roles, touch.Themes, touch.Moments = nil, nil, nil, nil
	s.Ideas = nil
	s.Lanes[0].Role = blueprint.Frontstage
	s.Lanes[0].Steps[0].At, s.Lanes[0].Steps[0].ID, s.Lanes[0].Steps[0].Marks[0].Kind, s.Lanes[0].Steps[0].Href = "a", "b", journey.WaitPoint, "#step"
	for i, r := range []blueprint.Role{blueprint.MetricsLane, blueprint.OwnerLane, blueprint.TimeLane} {
		s.Lanes = append(s.Lanes, blueprint.Lane{ID: fmt.Sprint("lane", i), Role: r})
	}
	s.Links[0].From, s.Links[0].To = "a", "b"
	s.Others[0].Scores[0].At = "a"

	out := draw(t, Options{}, s)
	drawn := 0
	for text, v := range given {
		if !strings.Contains(out, text) {
			continue
		}
		drawn++
		v.SetString(strings.Repeat("x", 200))
		require.NoError(t, write(t.Context(), io.Discard, s))
		_, err := Options{Limits: picture.Limits{Text: 199}}.Blueprint(t.Context(), s)
		require.ErrorIs(t, err, journey.ErrLimit, "%s is drawn and not counted", text)
		v.SetString(text)
	}
	require.Greater(t, drawn, 12)
}

// A limit on texts is about texts: a mark without any is none.
func TestMarksAreNoText(t *testing.T) {
	s := &blueprint.Service{Journey: journey.Journey{Stages: []journey.Stage{{Name: "S", Touchpoints: []journey.Touchpoint{
		{Name: "a", Marks: []journey.Mark{{Kind: journey.FailPoint}}, Metrics: []journey.Metric{{Name: "m"}}},
	}}}}}
	draw(t, Options{Limits: picture.Limits{Text: 1}}, s)
}

// TestDerivedTextIsBounded: lanes repeat what touchpoints state.
func TestDerivedTextIsBounded(t *testing.T) {
	s := &blueprint.Service{Journey: journey.Journey{Stages: []journey.Stage{{Name: "S", Touchpoints: []journey.Touchpoint{{Name: "a"}}}}}}
	touch := &s.Stages[0].Touchpoints[0]
	for range 100 {
		touch.Metrics = append(touch.Metrics, journey.Metric{Name: strings.Repeat("word ", 700)})
	}
	s.Lanes = []blueprint.Lane{{Role: blueprint.MetricsLane}}
	draw(t, Options{}, s)
	for range 3 {
		s.Lanes = append(s.Lanes, blueprint.Lane{Role: blueprint.MetricsLane})
	}
	err := write(t.Context(), io.Discard, s)
	require.ErrorIs(t, err, journey.ErrLimit)
	require.ErrorContains(t, err, "Limits.Bytes")
}

// TestAsManyAsTheLimitsAllow: whatever is within them can be drawn.
func TestAsManyAsTheLimitsAllow(t *testing.T) {
	s := &blueprint.Service{Journey: journey.Journey{Stages: []journey.Stage{{Name: "S"}}}}
	for i := range 400 {
		s.Stages[0].Touchpoints = append(s.Stages[0].Touchpoints, journey.Touchpoint{Name: fmt.Sprint(i, strings.Repeat(" some word", 11)), Emotion: journey.Scored(1)})
	}
	draw(t, Options{}, s)

	s.Stages[0].Touchpoints = s.Stages[0].Touchpoints[:1]
	touch := &s.Stages[0].Touchpoints[0]
	for len(touch.Marks) < 32_000 {
		touch.Marks = append(touch.Marks, journey.Mark{Kind: journey.FailPoint})
	}
	draw(t, Options{}, s)
	touch.Marks = append(touch.Marks, touch.Marks...)
	require.ErrorIs(t, write(t.Context(), io.Discard, s), journey.ErrLimit)
}
