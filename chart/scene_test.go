package chart_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

func curveScene(t *testing.T, o chart.Options, js ...*journey.Journey) *scene.Scene {
	t.Helper()
	p, err := o.EmotionCurve(js...)
	require.NoError(t, err)
	return p.Scene()
}

func ideaScene(t *testing.T, o chart.Options, j *journey.Journey) *scene.Scene {
	t.Helper()
	p, err := o.Feasibility(j)
	require.NoError(t, err)
	return p.Scene()
}

// Nothing leaves the page, no text covers another, ids are unique, and there are
// four sizes at most, 12 px the least.
func TestSound(t *testing.T) {
	zh := chart.Options{Language: journey.Chinese}
	for name, s := range map[string]*scene.Scene{
		"hotel": curveScene(t, chart.Options{}, hotel()), "training": curveScene(t, zh, training()), "gaps": curveScene(t, chart.Options{}, gaps()),
		"two": curveScene(t, chart.Options{}, hotel(), second()), "two groups": curveScene(t, zh, hotel(), hotel()),
		"wide": curveScene(t, chart.Options{}, wide()), "narrow": curveScene(t, chart.Options{Width: 1700}, wide()), "big": curveScene(t, chart.Options{Width: 1400, Height: 620}, hotel()),
		"ideas": ideaScene(t, chart.Options{}, hotel()), "ideas.zh": ideaScene(t, zh, training()), "ideas, narrow": ideaScene(t, chart.Options{Width: 480}, hotel()),
		"ideas, wide": ideaScene(t, chart.Options{Width: 1600}, hotel()), "crowd": ideaScene(t, chart.Options{Width: 500}, crowd(14)),
		"200": ideaScene(t, chart.Options{}, crowd(200)), "scattered": ideaScene(t, chart.Options{}, scattered(200, "an idea")),
		"at one place": ideaScene(t, chart.Options{}, scattered(-15, "a name of some length")),
	} {
		t.Run(name, func(t *testing.T) {
			scenetest.Sound(t, s)
			sizes := scenetest.Sizes(s)
			require.LessOrEqual(t, len(sizes), 4)
			for size := range sizes {
				require.Contains(t, []theme.Type{theme.Headline, theme.Heading, theme.Name, theme.Body}, size)
			}
		})
	}
}

// Where columns do not fit side by side, rows of them are alike.
func TestRowsAreAlike(t *testing.T) {
	for width, want := range map[int][]int{1047: {5, 4}, 800: {3, 2, 2, 2}, 480: {2, 2, 1, 2, 2}} {
		p, err := chart.Options{Width: width}.KeyTouchpoints(hotel())
		require.NoError(t, err)
		var rows []int
		var last float64
		for _, it := range scenetest.Classed(p.Scene(), "area") {
			if rule, is := it.(scene.Rect); is && rule.H == 3 { // over a column
				if rule.Y != last {
					rows, last = append(rows, 0), rule.Y
				}
				rows[len(rows)-1]++
			}
		}
		require.Equal(t, want, rows, "%d px", width)
	}
}

func TestSize(t *testing.T) {
	s := curveScene(t, chart.Options{Width: 1400, Height: 620, ID: "big"}, hotel())
	require.Equal(t, []any{"big", 1400, 620}, []any{s.ID, s.Width, s.Height})
	s = ideaScene(t, chart.Options{Width: 700, Height: 1500}, hotel())
	require.Equal(t, []int{700, 1500}, []int{s.Width, s.Height})
	scenetest.Sound(t, s)
	scenetest.Sound(t, curveScene(t, chart.Options{}, &journey.Journey{Stages: []journey.Stage{stage("Only", touch{"One", 1})}}))
}

// Every score stands at its own height, in its touchpoint's column.
func TestScoresStandWhereTheyBelong(t *testing.T) {
	j := hotel()
	s := curveScene(t, chart.Options{}, j)
	var dots []scene.Circle
	s.Walk(func(it scene.Item, _ []*scene.Group) {
		if c, is := it.(scene.Circle); is {
			dots = append(dots, c)
		}
	})
	ticks, names := map[string]float64{}, scenetest.Classed(s, "touchpoint")
	for _, it := range scenetest.Classed(s, "tick") {
		v := it.(scene.Text)
		ticks[v.S] = v.Y - float64(0.36*12)
	}
	require.Len(t, dots, j.Len())
	perPoint := ticks["0.0"] - ticks["+1.0"]
	require.InDelta(t, 4*perPoint, ticks["−2.0"]-ticks["+2.0"], 0.3)
	for at, touchpoint := range j.All() {
		d := dots[at.Column]
		require.InDelta(t, ticks["0.0"]-touchpoint.Emotion.Value*perPoint, d.Y, 0.2, touchpoint.Name)
		require.True(t, func() bool {
			for _, n := range names {
				if n.(scene.Text).X == d.X {
					return true
				}
			}
			return false
		}(), touchpoint.Name)
	}
}

// A gap is a gap: nothing is drawn in the column but words, and the legend does
// not explain what does not occur.
func TestGaps(t *testing.T) {
	s := curveScene(t, chart.Options{}, gaps())
	said := strings.Join(scenetest.Said(s), "\n")
	require.Equal(t, 2, strings.Count(said, "not scored"))
	require.Contains(t, said, "Assumed or proposed")
	require.Contains(t, said, "Observed")
	for _, gap := range scenetest.Classed(s, "gap") {
		x := gap.(scene.Text).X
		for _, it := range append(scenetest.Classed(s, "curve"), scenetest.Classed(s, "curve dashed")...) {
			b := scenetest.Of(it)
			require.False(t, b.Left < x && x < b.Right, "a curve runs through the gap at %g", x)
		}
	}
	require.Empty(t, scenetest.Classed(curveScene(t, chart.Options{}, hotel()), "legend"))

	j := hotel()
	j.Stages[1].Touchpoints[0].Emotion = nil
	said = strings.Join(scenetest.Said(curveScene(t, chart.Options{}, hotel(), j)), "\n")
	require.Contains(t, said, "gap: not scored")
}

// Two groups of one persona differ in pattern and marker, and each says whose
// it is and on what it rests.
func TestGroupsOfOnePersona(t *testing.T) {
	a, b := hotel(), hotel()
	a.Persona.Group, b.Persona.Group = "regular guests", "first stay"
	b.Evidence = journey.Evidence{Provenance: journey.Observed, N: 7, Source: "diaries"}
	s := curveScene(t, chart.Options{}, a, b)
	scenetest.Sound(t, s)
	said := strings.Join(scenetest.Said(s), "\n")
	for _, want := range []string{"regular guests", "first stay", "n = 24 interviews", "n = 7 diaries", "hollow: fewer than 10 asked"} {
		require.Contains(t, said, want)
	}
	dashes := map[scene.Dash]bool{}
	for _, it := range scenetest.Classed(s, "curve") {
		dashes[it.(scene.Path).Dash] = true
	}
	require.Equal(t, map[scene.Dash]bool{{}: true, {11, 3, 2, 3}: true}, dashes)
	circles, squares := 0, 0
	for _, class := range []string{"dot", "dot strong"} {
		for _, it := range scenetest.Classed(s, class) {
			switch it.(type) {
			case scene.Circle:
				circles++
			case scene.Path:
				squares++
			}
		}
	}
	require.GreaterOrEqual(t, circles, 10)
	require.GreaterOrEqual(t, squares, 10)
}

// The strongest score is the peak only where the model says so, and the verdict
// says why.
func TestWording(t *testing.T) {
	said := strings.Join(scenetest.Said(curveScene(t, chart.Options{}, hotel())), "\n")
	require.Contains(t, said, "Most intense +1.8")
	require.Contains(t, said, "the most intense moment and the end are pleasant")
	j := hotel()
	j.Stages[3].Touchpoints[2].Marks = []journey.Mark{{Kind: journey.PeakMark}}
	require.Contains(t, strings.Join(scenetest.Said(curveScene(t, chart.Options{}, j)), "\n"), "Peak +1.8")

	one := &journey.Journey{Stages: []journey.Stage{stage("Only", touch{"One", 1})}}
	p, err := chart.EmotionCurve(one)
	require.NoError(t, err)
	require.Contains(t, p.Description(), "1 touchpoint in 1 stage,")

	own := chart.Options{Words: map[string]string{"lang": "fr", "most-intense": "Le plus intense", "touchpoints": "{n} points de contact"}}
	p, err = own.EmotionCurve(hotel())
	require.NoError(t, err)
	require.Contains(t, p.Description(), "10 points de contact in 5 stages")
	require.Contains(t, p.Description(), "Le plus intense +1.8")
	require.Equal(t, "fr", p.Scene().Lang)
}

// Criteria stand on a line from 6 to 10, those of low cost and high perception
// on a tint.
func TestFeasibilityRows(t *testing.T) {
	j := hotel()
	s := ideaScene(t, chart.Options{}, j)
	ticks := map[string]float64{}
	for _, it := range scenetest.Classed(s, "tick") {
		if v := it.(scene.Text); v.Anchor == scene.Middle && ticks[v.S] == 0 {
			ticks[v.S] = v.X
		}
	}
	lines := scenetest.Classed(s, "interval")
	require.Len(t, lines, len(j.Ideas))
	perPoint := (ticks["10"] - ticks["6"]) / 4
	for i, r := range j.Ranking() {
		f, b := r.Idea.Feasibility, scenetest.Of(lines[i])
		require.InDelta(t, ticks["6"]+(min(f.NeedFit, f.Perceived, f.Ease)-6)*perPoint, b.Left, 0.2)
		require.InDelta(t, ticks["6"]+(max(f.NeedFit, f.Perceived, f.Ease)-6)*perPoint, b.Right, 0.2)
	}
	require.Len(t, scenetest.Classed(s, "finding"), len(j.QuickWins()))
	require.Len(t, scenetest.Classed(s, "dot"), 4*len(j.Ideas)+3) // three criteria, a place, and three heads
}

// The quadrant names ideas; where there are more than 15 it numbers them.
func TestQuadrant(t *testing.T) {
	labels := func(s *scene.Scene) string {
		var out []string
		for _, it := range scenetest.Classed(s, "label") {
			out = append(out, it.(scene.Text).S)
		}
		return strings.Join(out, " ")
	}
	names := labels(ideaScene(t, chart.Options{}, hotel()))
	for _, r := range hotel().Ranking() {
		require.Contains(t, names, fmt.Sprintf("%d %s", r.Rank, r.Idea.Name))
	}
	s := ideaScene(t, chart.Options{}, scattered(16, "idea"))
	require.NotContains(t, labels(s), "idea")
	require.Contains(t, strings.Join(scenetest.Said(s), "\n"), "Numbers beside dots are ranks")
}

// Journeys of every make are drawn, on the page and with unique ids.
func TestAnyJourney(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	words := []string{"a", "入住登记办理", "Donaudampfschifffahrtsgesellschaft", "check-in & <out>", "e\u0301", "🙂", "\"", "x y z", "\ufdfa", "مرحبا بكم"}
	scales := []journey.Scale{{}, {Min: 1, Max: 5, Neutral: 3}, {Min: 0, Max: 10, Neutral: 5}, {Min: 0, Max: 1e-9}, {Min: -1e6, Max: 1e6}, {Min: 0, Max: 1, Neutral: 1}, {Min: 1e5, Max: 1e5 + 1, Neutral: 1e5}}
	for i := range 400 {
		j := &journey.Journey{Title: words[r.IntN(len(words))], Scale: scales[r.IntN(len(scales))]}
		sc := j.Scale.OrDefault()
		for range 1 + r.IntN(5) {
			s := journey.Stage{Name: strings.Repeat(words[r.IntN(len(words))], 1+r.IntN(4))}
			for range 1 + r.IntN(6) {
				tp := journey.Touchpoint{Name: words[r.IntN(len(words))]}
				if r.IntN(4) > 0 {
					f := float64(r.IntN(5)) / 4
					v := sc.Min*(1-f) + sc.Max*f
					tp.Emotion = &journey.Score{Value: min(max(v, sc.Min), sc.Max), N: r.IntN(20), Provenance: append(journey.Provenances(), "")[r.IntN(4)]}
				}
				s.Touchpoints = append(s.Touchpoints, tp)
			}
			j.Stages = append(j.Stages, s)
		}
		for i := range r.IntN(30) {
			c := func() float64 { return 6 + float64(r.IntN(9))/2 }
			j.Ideas = append(j.Ideas, journey.Idea{ID: fmt.Sprintf("i%d", i), Name: words[r.IntN(len(words))], Feasibility: &journey.Feasibility{NeedFit: c(), Perceived: c(), Ease: c()}})
		}
		o := chart.Options{Language: []journey.Language{"", journey.Chinese}[r.IntN(2)]}
		p, err := o.EmotionCurve(append([]*journey.Journey{j}, []*journey.Journey{j, j}[:r.IntN(3)]...)...)
		if !errors.Is(err, journey.ErrNoScores) {
			sound(t, fmt.Sprint("emotion ", i), p, err)
		}
		if o.Width = []int{0, 480, 1300}[r.IntN(3)]; len(j.Ideas) > 0 {
			p, err = o.Feasibility(j)
			sound(t, fmt.Sprint("feasibility ", i), p, err)
		}
	}
}

func sound(t *testing.T, name string, p *picture.Picture, err error) {
	t.Helper()
	require.NoError(t, err, name)
	t.Run(name, func(t *testing.T) {
		scenetest.Sound(t, p.Scene())
		wellFormed(t, drawn(t, p, nil))
		require.NotEmpty(t, p.Outline().String())
	})
}
