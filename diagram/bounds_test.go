package diagram

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/limit"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// wide are touchpoints whose names are as wide as pages: U+FDFA takes the place
// of 18 letters.
func wide(columns, letters int) *blueprint.Service {
	s := touchpoints()
	for range columns {
		s.Stages[0].Touchpoints = append(s.Stages[0].Touchpoints, journey.Touchpoint{Name: strings.Repeat("\ufdfa", letters)})
	}
	return s
}

// loops is a step with n links to itself.
func loops(n int) *blueprint.Service {
	s := touchpoints(journey.Touchpoint{ID: "a", Name: "a"})
	for i := range n {
		s.Links = append(s.Links, blueprint.Link{From: "a", To: "a", Label: fmt.Sprint("again ", i)})
	}
	return s
}

// staffEmotions is a service with emotion lanes only.
func staffEmotions(columns, lanes int) *blueprint.Service {
	s := touchpoints()
	for i := range columns {
		s.Stages[0].Touchpoints = append(s.Stages[0].Touchpoints, journey.Touchpoint{Name: "a", Emotion: journey.Scored(float64(i%5) - 2)})
	}
	for range lanes {
		s.Lanes = append(s.Lanes, blueprint.Lane{Role: blueprint.EmotionLane})
	}
	return s
}

// TestBytesAreBounded holds pictures against what was counted before they were
// drawn: whatever the text, so many bytes for each that counts, and for each cell.
func TestBytesAreBounded(t *testing.T) {
	const perByte, perCell, more = 24, 512, 16 << 10
	check := func(name string, s *blueprint.Service) {
		t.Helper()
		o := Options{Limits: picture.Limits{Bytes: 64 << 20}}
		b, err := o.board(t.Context(), s)
		require.NoError(t, err, name)
		counted, cells := limit.Bytes(s)+b.repeated(), b.rows*b.columns
		require.LessOrEqual(t, len(draw(t, o, s)), more+perByte*counted+perCell*cells, "%s: %d counted, %d cells", name, counted, cells)

		o.Appendix = true
		in := o.sheet(&s.Journey, b.words)
		_, bytes, err := in.details(o.Limits, b.plan)
		require.NoError(t, err, name)
		require.LessOrEqual(t, len(draw(t, o, s)), more+perByte*(counted+bytes)+perCell*cells, "%s with an appendix: %d counted, %d cells", name, counted+bytes, cells)
	}
	named := func(columns int, name string) *blueprint.Service {
		s := touchpoints()
		for range columns {
			s.Stages[0].Touchpoints = append(s.Stages[0].Touchpoints, journey.Touchpoint{Name: name})
		}
		return s
	}
	check("nothing", named(1, "a"))
	check("letters", named(400, "a"))
	check("wide", wide(400, 100))
	check("loops", loops(500))
	check("curves", staffEmotions(300, 60))
	texts := map[string]string{
		"quotes": strings.Repeat("'", 3900), "lines": strings.Repeat("'\n", 900), "separators": strings.Repeat("'\u2028", 900),
		"words": strings.Repeat("WWWWW ", 600), "long words": strings.Repeat("wwwwwwwwwww ", 300), "quoted words": strings.Repeat(strings.Repeat("'", 15)+" ", 240),
		"Han": strings.Repeat("体", 3900), "marks": "a" + strings.Repeat("\u0301", 3900), "spaces": strings.Repeat("a\u3000", 1900), "emoji": strings.Repeat("👨‍👩‍👧‍👦", 500),
	}
	for name, text := range texts {
		check(name, named(20, text))
		s := named(2, "a")
		s.Title, s.Persona.Name, s.Stages[0].Name = text, text, text
		at, other := &s.Stages[0].Touchpoints[0], &s.Stages[0].Touchpoints[1]
		at.ID, other.ID, at.Name, at.Owner = "a", "b", text, text
		for range 20 {
			at.Marks = append(at.Marks, journey.Mark{Kind: journey.PeakMark, Note: text, Probability: 0.12})
			at.Metrics = append(at.Metrics, journey.Metric{Name: text, Value: text})
			s.Lanes = append(s.Lanes, blueprint.Lane{Role: blueprint.TimeLane, Label: text})
			s.Links = append(s.Links, blueprint.Link{From: "a", To: "b"})
		}
		for i := range s.Links { // no two alike
			s.Links[i].Label = fmt.Sprint(i, " ", text)
		}
		check(name+" everywhere", s)
	}
	for i := range 30 {
		rnd := rand.New(rand.NewPCG(uint64(i), 8))
		check(fmt.Sprint("random ", i), random(rnd, 1+rnd.IntN(20), 1+rnd.IntN(12), rnd.IntN(200)))
	}
}

// TestRepeatedTextIsRefused: small documents that would make large pictures.
func TestRepeatedTextIsRefused(t *testing.T) {
	aliased := "stages: [{name: S, touchpoints: [{name: &n " + strings.Repeat("\ufdfa", 20<<10/3) + "}" + strings.Repeat(", {name: *n}", 399) + "]}]"
	for name, x := range map[string]struct {
		o    Options
		s    *blueprint.Service
		want string
	}{
		"a name of 20 kB aliased 399 times":     {Options{}, read(t, aliased), "Limits.Text"},
		"the same with longer texts allowed":    {Options{Limits: picture.Limits{Text: 1 << 20}}, read(t, aliased), "Limits.Bytes"},
		"400 names of 870 wide characters":      {Options{}, wide(400, 870), "Limits.Bytes"},
		"a long name at the ends of many links": {Options{}, linked(3000, strings.Repeat("a", 3000)), "Limits.Bytes"},
	} {
		p, err := x.o.Blueprint(t.Context(), x.s)
		require.ErrorIs(t, err, journey.ErrLimit, name)
		require.ErrorContains(t, err, x.want, name)
		require.Nil(t, p)
		require.ErrorIs(t, x.o.BlueprintDOT(t.Context(), io.Discard, x.s), journey.ErrLimit, name)
		for kind, draw := range kinds {
			if kind == "map" && len(x.s.Links) > 0 { // which it does not show
				continue
			}
			_, err := draw(t.Context(), x.o, x.s)
			require.ErrorIs(t, err, journey.ErrLimit, "%s: %s", kind, name)
		}
	}
}

func read(t *testing.T, document string) *blueprint.Service {
	t.Helper()
	s, err := blueprint.Read(strings.NewReader(document))
	require.NoError(t, err)
	return s
}

// linked is a step of that name with n links to itself.
func linked(n int, name string) *blueprint.Service {
	s := loops(n)
	s.Stages[0].Touchpoints[0].Name = name
	return s
}

func BenchmarkHostile(b *testing.B) {
	for _, x := range []struct {
		name string
		s    *blueprint.Service
	}{{"400 wide names", wide(400, 350)}, {"3,000 loops", loops(3000)}, {"60 curves", staffEmotions(300, 60)}} {
		b.Run(x.name, func(b *testing.B) { benchmarkBlueprint(b, x.s) })
	}
}
