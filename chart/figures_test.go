package chart_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// At every width and in both languages nothing leaves the page, no text covers
// another, there are four sizes at most, and the picture says what it shows.
func TestFiguresAreSound(t *testing.T) {
	charts := figureCharts(t)
	for _, width := range []int{0, 480, 560, 640, 719, 720, 800, 899, 900, 1200, 1600} {
		for _, lang := range []journey.Language{journey.English, journey.Chinese} {
			for name, draw := range charts {
				o := chart.Options{Width: width, Language: lang, Source: "somewhere"}
				p, err := draw(o)
				require.NoError(t, err, "%s %d", name, width)
				t.Run(fmt.Sprint(name, width, lang), func(t *testing.T) {
					s := p.Scene()
					scenetest.Sound(t, s)
					if width > 0 {
						require.Equal(t, width, s.Width)
					}
					sizes := scenetest.Sizes(s)
					for size := range sizes {
						require.GreaterOrEqual(t, size.Size(), 11.0)
						require.Contains(t, []theme.Type{theme.Headline, theme.Heading, theme.Name, theme.Body}, size)
					}
					require.Contains(t, strings.Join(scenetest.Said(s), " "), "somewhere")
					require.NotEmpty(t, p.Title())
					require.NotEmpty(t, p.Description())
					out := p.Outline()
					for _, row := range out.Rows {
						require.Len(t, row, len(out.Head))
					}
					require.NotContains(t, strings.Join(scenetest.Said(s), "\n")+p.Description()+out.String(), "{")
				})
			}
		}
	}
}

// The caller's title stands; too small a width is said, and so are other slips.
func TestFigureOptions(t *testing.T) {
	for name, draw := range figureCharts(t) {
		p, err := draw(chart.Options{Title: "What we found", ID: "mine"})
		require.NoError(t, err)
		require.Equal(t, "What we found", p.Title(), name)
		require.Equal(t, "mine", p.Scene().ID)
		for option, o := range map[string]chart.Options{
			"Width": {Width: 479}, "Height": {Height: 60}, "Title": {Title: "\xff"}, "Source": {Source: strings.Repeat("x", 2001)}, "Language": {Language: "fr"}, "ID": {ID: "1"},
		} {
			_, err := draw(o)
			var wrong *picture.OptionError
			require.ErrorAs(t, err, &wrong, "%s %s", name, option)
			require.Equal(t, option, wrong.Option, name)
		}
		p, err = draw(chart.Options{Height: 3000})
		require.NoError(t, err)
		require.Equal(t, 3000, p.Scene().Height, name)
		scenetest.Sound(t, p.Scene())
	}
}

// axisOf reads an axis back from its figures: value v stands at a + b·v.
func axisOf(t *testing.T, s *scene.Scene, low, high string, lo, hi float64, level bool) func(float64) float64 {
	t.Helper()
	var from, to []float64
	for _, it := range scenetest.Classed(s, "tick") {
		v := it.(scene.Text)
		at := v.X
		if !level {
			at = v.Y - float64(0.36*12)
		}
		if level && v.Anchor != scene.Middle || !level && v.Anchor != scene.End {
			continue
		}
		switch v.S {
		case low:
			from = append(from, at)
		case high:
			to = append(to, at)
		}
	}
	require.NotEmpty(t, from)
	require.NotEmpty(t, to)
	return func(v float64) float64 { return from[0] + (to[0]-from[0])*(v-lo)/(hi-lo) }
}

// Published by Reppel: 358 respondents, counts and coefficients. The dots stand
// at his coefficients, the intervals where Wilson's formula, worked by hand, ends.
func TestKanoPublished(t *testing.T) {
	cases := []struct {
		need          string
		counts        [6]float64 // M O A I R Q
		better, worse float64
	}{
		{"anonymous", [6]float64{9, 19, 91, 160, 49, 30}, 0.3942652, -0.1003584},
		{"convenient", [6]float64{59, 121, 70, 77, 9, 22}, 0.5840979, -0.5504587},
		{"reliable", [6]float64{66, 122, 78, 62, 7, 23}, 0.6097561, -0.5731707},
		{"responsive", [6]float64{25, 76, 145, 78, 12, 22}, 0.6820988, -0.3117284},
		{"secure", [6]float64{90, 174, 18, 42, 7, 27}, 0.5925926, -0.8148148},
		{"transparent", [6]float64{32, 90, 88, 105, 15, 28}, 0.5650794, -0.3873016},
	}
	var results []survey.KanoResult
	for _, c := range cases {
		results = append(results, need(t, c.need, c.counts[0], c.counts[1], c.counts[2], c.counts[3], c.counts[4], c.counts[5]))
	}
	p, err := chart.Kano(results)
	require.NoError(t, err)
	s := p.Scene()
	across, up := axisOf(t, s, "0.00", "−1.00", 0, -1, true), axisOf(t, s, "0.00", "1.00", 0, 1, false)
	var dots []scene.Circle
	for _, class := range []string{"dot", "dot hollow"} {
		for _, it := range scenetest.Classed(s, class) {
			if c := it.(scene.Circle); c.R > 5.2 { // not a key
				dots = append(dots, c)
			}
		}
	}
	require.Len(t, dots, len(cases))
	for _, c := range cases {
		require.True(t, slices.ContainsFunc(dots, func(d scene.Circle) bool {
			return math.Abs(d.X-across(c.worse)) < 0.3 && math.Abs(d.Y-up(c.better)) < 0.3
		}), c.need)
		// Wilson by hand: (p + z²/2n ± z·sqrt(p(1−p)/n + z²/4n²)) / (1 + z²/n).
		n, z := c.counts[0]+c.counts[1]+c.counts[2]+c.counts[3], 1.959964
		end := func(p, sign float64) float64 {
			return (p + z*z/(2*n) + sign*z*math.Sqrt(p*(1-p)/n+z*z/(4*n*n))) / (1 + z*z/n)
		}
		found := 0
		for _, it := range scenetest.Classed(s, "interval") {
			b := scenetest.Of(it)
			switch {
			case math.Abs(b.Top-up(end(c.better, 1))) < 0.3 && math.Abs(b.Bottom-up(end(c.better, -1))) < 0.3 && math.Abs(b.Left-across(c.worse)) < 0.3:
				found++
			case math.Abs(b.Left-across(-end(-c.worse, -1))) < 0.3 && math.Abs(b.Right-across(-end(-c.worse, 1))) < 0.3 && math.Abs(b.Top-up(c.better)) < 0.3:
				found++
			}
		}
		require.Equal(t, 2, found, c.need)
	}
	// Transparent is indifferent by its mode, nearly one-dimensional: unclear.
	require.Contains(t, strings.Join(scenetest.Said(s), "\n"), "Indifferent, but unclear: nearly one-dimensional")
	require.Len(t, scenetest.Classed(s, "dot hollow"), 1+strings.Count(strings.Join(scenetest.Said(s), "\n"), "unclear: nearly"))
}

// CES of a published distribution: 460 of 1,000 easy, 430 hard, so that the score
// is 3 and its interval, 1.96·sqrt(0.8891/1000) either way, ends at −2.84 and 8.84.
func TestScoresPublished(t *testing.T) {
	ces, err := survey.FromCounts(survey.MetricCES, map[int]int{1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120}, survey.Options{})
	require.NoError(t, err)
	p, err := chart.ScoreGroups(chart.Score{Name: "all", Score: ces})
	require.NoError(t, err)
	s := p.Scene()
	scenetest.Sound(t, s)
	at := axisOf(t, s, "0", "80", 0, 80, true)
	require.InDelta(t, at(3), scenetest.Classed(s, "dot")[0].(scene.Circle).X, 0.2)
	line := scenetest.Of(scenetest.Classed(s, "interval")[0])
	require.InDelta(t, at(-2.8442), line.Left, 0.2)
	require.InDelta(t, at(8.8442), line.Right, 0.2)
	bars := scenetest.Classed(s, "bar")
	require.Len(t, bars, 3)
	wide := func(i int) float64 { return bars[i].(scene.Rect).W + 2 }
	require.InDelta(t, 43./46, wide(0)/wide(2), 0.01)
	require.InDelta(t, 11./46, wide(1)/wide(2), 0.01)

	// A third each: 33, 33 and 33 %, and a score of 0, not of a rounded 33 − 33.3.
	p, err = chart.ScoreGroups(chart.Score{Name: "thirds", Score: counted(t, survey.MetricNPS, 1, 1, 1)})
	require.NoError(t, err)
	said := scenetest.Said(p.Scene())
	require.Contains(t, said, "0")
	require.Equal(t, 3, count(said, "33"))
}

func count(list []string, s string) (n int) {
	for _, x := range list {
		if x == s {
			n++
		}
	}
	return n
}

// Gaps of a published worked example (de Jonge, 12manage.com): −0.65, −1.10,
// −0.83, −0.70, −1.01, weighted by 11/32/22/19/16 points; reliability first.
func TestServqualPublished(t *testing.T) {
	gaps := []float64{-0.65, -1.10, -0.83, -0.70, -1.01}
	var items []survey.ItemAnswers
	for i, d := range survey.Dimensions() { // the spread does not move the mean
		items = append(items, survey.ItemAnswers{Item: survey.Item{ID: string(d), Dimension: d, English: string(d)},
			Expectation: []float64{6, 6, 6}, Perception: []float64{6 + gaps[i] - 0.1, 6 + gaps[i], 6 + gaps[i] + 0.1}})
	}
	r, err := survey.Servqual(items, survey.ServqualOptions{Points: hotelPoints})
	require.NoError(t, err)
	p, err := chart.Servqual(r)
	require.NoError(t, err)
	require.Equal(t, "Mend reliability first: a gap of −1.10, on 32 of 100 points", p.Title())
	s := p.Scene()
	at := axisOf(t, s, "4", "6", 4, 6, true)
	var names []string
	for _, it := range scenetest.Classed(s, "dimension-name") {
		names = append(names, it.(scene.Text).S)
	}
	require.Equal(t, []string{"Reliability", "Responsiveness", "Empathy", "Assurance", "Tangibles"}, names)
	order := []float64{-1.10, -1.10, -0.83, -1.01, -0.70, -0.65} // the item stands below the first
	lines := scenetest.Classed(s, "interval")
	require.Len(t, lines, 6+6) // dumb-bells, and the figures of intervals
	n := 0
	for _, it := range lines {
		if _, is := it.(scene.Path); !is {
			continue
		}
		b := scenetest.Of(it)
		require.InDelta(t, at(6+order[n]), b.Left, 0.2)
		require.InDelta(t, at(6), b.Right, 0.2)
		n++
	}
	// The weighted gap of reliability, −1.10 × 32 / 100, is the longest bar; the
	// others are in proportion.
	bars := scenetest.Classed(s, "bar")
	require.Len(t, bars, 5)
	first := bars[0].(scene.Rect).W
	for i, w := range []float64{-0.352, -0.1826, -0.1616, -0.133, -0.0715} {
		require.InDelta(t, w/-0.352, bars[i].(scene.Rect).W/first, 0.01)
	}
}

// What stands out is drawn as such, and nothing else is.
func TestWavesSayWhatTheyMay(t *testing.T) {
	p, err := chart.Waves(hotelChanges(t)...)
	require.NoError(t, err)
	require.Equal(t, "Check in and Check out rose; 6 others may be noise", p.Title())
	s := p.Scene()
	require.Len(t, scenetest.Classed(s, "finding"), 2)
	said := strings.Join(scenetest.Said(s), "\n")
	require.Equal(t, 2, strings.Count(said, "stands out, p"))
	require.Equal(t, 6, strings.Count(said, "within noise, p"))
	require.Contains(t, said, "the interval leaves out 0")
	require.Contains(t, p.Outline().String(), "within noise")

	one := hotelChanges(t)[2:]
	p, err = chart.Waves(one...)
	require.NoError(t, err)
	require.Equal(t, "No figure stands out", p.Title())
	_, err = chart.Waves(chart.Changes{Differences: one[0].Differences, Before: []survey.Interval{{}, {}}})
	require.ErrorIs(t, err, chart.ErrMismatch)
}

// Nothing to draw is an error that says so, and never a picture.
func TestNoFigures(t *testing.T) {
	bare := &journey.Journey{Stages: []journey.Stage{{Name: "s", Touchpoints: []journey.Touchpoint{{Name: "t"}}}}}
	for name, draw := range map[string]func() (*picture.Picture, error){
		"kano":     func() (*picture.Picture, error) { return chart.Kano(nil) },
		"waves":    func() (*picture.Picture, error) { return chart.ScoreWaves() },
		"groups":   func() (*picture.Picture, error) { return chart.ScoreGroups() },
		"metric":   func() (*picture.Picture, error) { return chart.ScoreGroups(chart.Score{Name: "x"}) },
		"servqual": func() (*picture.Picture, error) { return chart.Servqual(survey.ServqualResult{}) },
		"changes":  func() (*picture.Picture, error) { return chart.Waves() },
		"damage":   func() (*picture.Picture, error) { return chart.Damage(survey.DamageResult{}) },
		"senses":   func() (*picture.Picture, error) { return chart.Senses(bare) },
		"needs":    func() (*picture.Picture, error) { return chart.Needs(bare) },
		"spread":   func() (*picture.Picture, error) { return chart.EmotionSpread(bare, chart.Respondents{}) },
	} {
		p, err := draw()
		require.ErrorIs(t, err, chart.ErrNoFigures, name)
		require.Nil(t, p)
	}
	_, err := chart.Satisfaction(bare)
	require.ErrorIs(t, err, journey.ErrNoExpectations)
	for name, draw := range map[string]func(*journey.Journey) (*picture.Picture, error){
		"satisfaction": chart.Satisfaction, "pyramid": chart.Pyramid, "senses": chart.Senses, "keys": chart.KeyTouchpoints, "needs": chart.Needs,
		"spread": func(j *journey.Journey) (*picture.Picture, error) {
			return chart.EmotionSpread(j, chart.Respondents{})
		},
	} {
		_, err := draw(nil)
		require.Error(t, err, name)
		_, err = draw(&journey.Journey{})
		var problems journey.Problems
		require.ErrorAs(t, err, &problems, name)
		_, err = draw(long(401, "a"))
		require.ErrorIs(t, err, journey.ErrLimit, name)
	}
	_, err = chart.Kano([]survey.KanoResult{{Need: "x", Better: math.NaN()}})
	require.ErrorIs(t, err, survey.ErrNotFinite)
	require.ErrorContains(t, err, "0].Better is not a finite number")
	_, err = chart.Kano(make([]survey.KanoResult, chart.MostRows+1))
	require.ErrorIs(t, err, journey.ErrLimit)
	_, err = chart.EmotionSpread(stay(), chart.Respondents{Scores: []survey.EmotionScore{{Touchpoint: "Nowhere"}}})
	require.ErrorIs(t, err, chart.ErrMismatch)
	_, err = chart.Kano([]survey.KanoResult{{Need: strings.Repeat("x", 5000)}})
	require.ErrorIs(t, err, journey.ErrLimit)
	require.False(t, errors.Is(err, chart.ErrNoFigures))
}

// A journey with others is drawn with all of them, and more than four stand in
// plots of their own.
func TestOthersAreDrawn(t *testing.T) {
	j := stay()
	for i := range 5 {
		j.Others = append(j.Others, journey.Other{Persona: journey.Persona{Name: fmt.Sprintf("Guest %d", i+2)}, Scores: []journey.ScoreAt{{At: "check-in", Score: journey.Score{Value: float64(i) / 4, N: 8 + i}}, {At: "check-out", Score: journey.Score{Value: 1}}}})
		p, err := chart.EmotionCurve(j)
		require.NoError(t, err)
		scenetest.Sound(t, p.Scene())
		said := strings.Join(scenetest.Said(p.Scene()), "\n")
		for k := range i + 1 {
			require.Contains(t, said, fmt.Sprintf("Guest %d", k+2))
		}
		plots := len(scenetest.Classed(p.Scene(), "neutral-line"))
		if i+2 > 4 {
			require.Equal(t, i+2, plots)
		} else {
			require.Equal(t, 1, plots)
		}
	}
}

// Fingerprints tell charts, figures and options apart, whatever they are of.
func TestFigureFingerprints(t *testing.T) {
	seen := map[string]bool{}
	put := func(s string) {
		t.Helper()
		require.Len(t, s, 64)
		require.False(t, seen[s])
		seen[s] = true
	}
	needs, board := hotelNeeds(t, journey.English), hotelBoard()
	put(chart.Options{}.Fingerprint(chart.KanoKind, needs))
	put(chart.Options{Title: "x"}.Fingerprint(chart.KanoKind, needs))
	put(chart.Options{}.Fingerprint(chart.KanoKind, needs[1:]))
	put(chart.Options{}.Fingerprint(chart.GapBoardKind, board, (*survey.ServqualResult)(nil)))
	r := hotelServqual(t)
	put(chart.Options{}.Fingerprint(chart.GapBoardKind, board, &r))
	put(chart.Options{}.Fingerprint(chart.ServqualKind, r))
	put(chart.Options{}.Fingerprint(chart.ScoreWavesKind, hotelScores(t)))
	put(chart.Options{}.Fingerprint(chart.WavesKind, hotelChanges(t)))
	put(chart.Options{}.Fingerprint(chart.DamageKind, hotelDamage(t)))
	put(chart.Options{}.Fingerprint(chart.PyramidKind, stay()))
	put(chart.Options{}.Fingerprint(chart.PyramidKind, nil))
	put(chart.Options{}.Fingerprint(chart.PyramidKind, struct{ F func() }{}))
	require.Equal(t, chart.Options{}.Fingerprint(chart.KanoKind, needs), chart.Options{}.Fingerprint(chart.KanoKind, hotelNeeds(t, journey.English)))
}
