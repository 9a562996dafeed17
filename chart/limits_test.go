package chart_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// widest is a character as wide as a sentence.
const widest = "\ufdfa"

func long(names int, name string) *journey.Journey {
	j := &journey.Journey{Stages: []journey.Stage{{Name: "s"}}}
	for range names {
		j.Stages[0].Touchpoints = append(j.Stages[0].Touchpoints, journey.Touchpoint{Name: name, Emotion: journey.Scored(1)})
	}
	return j
}

func TestLimits(t *testing.T) {
	h := hotel()
	require.ErrorIs(t, refusedEmotion(t, chart.Options{}, slices.Repeat([]*journey.Journey{h}, 25)...), journey.ErrLimit)
	require.ErrorIs(t, refusedFeasibility(t, chart.Options{}, crowd(201)), journey.ErrLimit)
	require.ErrorContains(t, refusedFeasibility(t, chart.Options{Limits: picture.Limits{Ideas: 5}}, h), "Limits.Ideas is 5, and this has 6")
	require.ErrorContains(t, refusedEmotion(t, chart.Options{Limits: picture.Limits{Columns: 9}}, h, h), "Limits.Columns is 9, and this has 10")
	require.ErrorIs(t, refusedEmotion(t, chart.Options{}, long(401, "a")), journey.ErrLimit)

	// Limits come before all else: these journeys are not valid either.
	bad := long(401, "")
	require.ErrorIs(t, refusedEmotion(t, chart.Options{}, bad), journey.ErrLimit)

	// 21.6 kB of YAML: a name of 20 kB, and 399 aliases of it.
	doc := "stages:\n- name: s\n  touchpoints:\n  - {name: &n " + strings.Repeat(widest, 20_000/3) + ", emotion: 1}\n" + strings.Repeat("  - {name: *n}\n", 399)
	j, err := journey.Read(strings.NewReader(doc))
	if err == nil {
		err = refusedEmotion(t, chart.Options{}, j)
	}
	require.ErrorIs(t, err, journey.ErrLimit)
	require.ErrorIs(t, refusedEmotion(t, chart.Options{}, long(400, strings.Repeat(widest, 20_000/3))), journey.ErrLimit)
	require.ErrorIs(t, refusedEmotion(t, chart.Options{}, long(400, strings.Repeat(widest, 870))), journey.ErrLimit)
}

// The bytes of a chart are bounded by what goes in: so many for each touchpoint
// and idea of each journey, and so many for each letter, where a character that
// is wider counts as the letters in its place.
func TestBytesAreBounded(t *testing.T) {
	const (
		base, perItem = 12_000, 2_500
		perLetter     = 260
	)
	r := rand.New(rand.NewPCG(7, 8))
	signs := []string{widest, "a", "W ", "&", "\"<", "入住", "\u0301", "🙂", "- ", "…\n", "\u00ad"}
	text := func(most int) string {
		s := signs[r.IntN(len(signs))] + signs[r.IntN(len(signs))]
		return "x" + strings.Repeat(s, r.IntN(most))
	}
	letters := func(s string) int {
		n := len(s)
		return n + 20*strings.Count(s, widest)
	}
	tries := 150
	if testing.Short() {
		tries = 30
	}
	for i := range tries {
		n, most := 1+r.IntN(20), 200
		if i%10 == 0 {
			n, most = 1+r.IntN(400), 30
		}
		j := &journey.Journey{Title: text(most), Scenario: text(most), Persona: journey.Persona{Name: text(most), Role: text(most)}}
		sum, items := letters(j.Title+j.Scenario+j.Persona.Name+j.Persona.Role), n
		j.Stages = []journey.Stage{{Name: text(most)}}
		sum += letters(j.Stages[0].Name)
		for range n {
			name := text(most)
			sum += letters(name)
			j.Stages[0].Touchpoints = append(j.Stages[0].Touchpoints, journey.Touchpoint{Name: name, Emotion: journey.Scored(float64(r.IntN(5) - 2))})
		}
		for k := range 1 + r.IntN(min(n, 200)) {
			name := text(most)
			sum += letters(name)
			items++
			c := func() float64 { return 6 + float64(r.IntN(9))/2 }
			j.Ideas = append(j.Ideas, journey.Idea{ID: fmt.Sprint("i", k), Name: name, Feasibility: &journey.Feasibility{NeedFit: c(), Perceived: c(), Ease: c()}})
		}
		bound := base + perItem*items + perLetter*sum
		for _, js := range [][]*journey.Journey{{j}, {j, j, j}} {
			p, err := chart.EmotionCurve(js...)
			within(t, p, err, bound*len(js))
		}
		p, err := chart.Options{Width: 480}.Feasibility(j)
		within(t, p, err, bound)
	}
}

func within(t *testing.T, p *picture.Picture, err error, bound int) {
	t.Helper()
	if errors.Is(err, journey.ErrLimit) {
		return
	}
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, p.SVG(&b))
	require.LessOrEqual(t, b.Len(), bound)
	require.LessOrEqual(t, len(p.Outline().String()), bound)
}

// What is within the limits takes tenths of a second at most.
func BenchmarkLargest(b *testing.B) {
	for name, draw := range map[string]func() (*picture.Picture, error){
		"400 names of 2,600 letters": func() (*picture.Picture, error) { return chart.EmotionCurve(long(400, strings.Repeat("word ", 500))) },
		"400 names, wide characters": func() (*picture.Picture, error) { return chart.EmotionCurve(long(400, strings.Repeat(widest, 140))) },
		"5 personas of 400 scores": func() (*picture.Picture, error) {
			j := long(400, "Check in")
			return chart.EmotionCurve(j, j, j, j, j)
		},
		"200 ideas at few places": func() (*picture.Picture, error) { return chart.Feasibility(crowd(200)) },
		"200 ideas at many":       func() (*picture.Picture, error) { return chart.Feasibility(scattered(200, "an idea")) },
		"15 ideas at one place": func() (*picture.Picture, error) {
			return chart.Feasibility(scattered(-15, "a long name of an idea that takes lines"))
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p, err := draw()
				if err != nil {
					b.Fatal(err)
				}
				if err := p.SVG(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// scattered has n ideas at as many places, or -n at one.
func scattered(n int, name string) *journey.Journey {
	j := hotel()
	j.Ideas = nil
	r := rand.New(rand.NewPCG(9, 9))
	for i := range max(n, -n) {
		f := &journey.Feasibility{NeedFit: 8, Perceived: 9, Ease: 9}
		if n > 0 {
			f = &journey.Feasibility{NeedFit: 8, Perceived: 6 + 4*r.Float64(), Ease: 6 + 4*r.Float64()}
		}
		j.Ideas = append(j.Ideas, journey.Idea{Name: fmt.Sprint(name, " ", i), Feasibility: f})
	}
	return j
}
