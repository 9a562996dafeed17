package chart_test

import (
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// dice makes figures of every kind, sensible and not.
type dice struct{ *rand.Rand }

func (d dice) name() string {
	words := []string{"", "a", "Check in", "入住登记办理", "Donaudampfschifffahrtsgesellschaft", "a <b> & \"c\"", "e\u0301", "🙂", "x\ny", "مرحبا بكم", "\ufdfa", "a name of several words that goes on for a while"}
	return strings.Repeat(words[d.IntN(len(words))]+" ", d.IntN(3)) + words[d.IntN(len(words))]
}

// number is plain mostly, and huge, tiny, equal to others or not finite at times.
func (d dice) number(lo, hi float64) float64 {
	switch d.IntN(24) {
	case 0:
		return 0
	case 1:
		return lo
	case 2:
		return hi
	case 3:
		return []float64{1e300, -1e300, 1e-300, 5e-324, -1, math.MaxFloat64, 1e9, 123456789}[d.IntN(8)]
	case 4:
		if d.IntN(12) == 0 {
			return []float64{math.NaN(), math.Inf(1), math.Inf(-1)}[d.IntN(3)]
		}
	}
	return lo + (hi-lo)*d.Float64()
}

func (d dice) interval(v, room float64) survey.Interval {
	if d.IntN(4) == 0 {
		return survey.Interval{}
	}
	i := survey.Interval{Low: v, High: v, Level: 0.95, Method: survey.Methods()[d.IntN(len(survey.Methods()))]}
	if d.IntN(4) > 0 { // or of no width
		i.Low, i.High = v-room*d.Float64(), v+room*d.Float64()
	}
	if d.IntN(30) == 0 {
		i.Level = d.number(-1, 2)
	}
	return i
}

func (d dice) n() int { return []int{0, 1, 2, 9, 10, 120, 1_000_000_000, -3}[d.IntN(8)] }

func (d dice) summary(lo, hi float64) survey.Summary {
	v := d.number(lo, hi)
	return survey.Summary{N: d.n(), Mean: v, Median: d.number(lo, hi), Q1: d.number(lo, v), Q3: d.number(v, hi), Interval: d.interval(v, (hi-lo)/4)}
}

func (d dice) kano(n int) (out []survey.KanoResult) {
	for range n {
		classes := append(journey.KanoClasses(), "")
		c := func() float64 { return max(d.number(0, 60), 0) * float64(d.IntN(2)) }
		r := survey.KanoResult{Need: d.name(), N: d.n(), Counts: survey.KanoCounts{MustBe: c(), OneDimensional: c(), Attractive: c(), Indifferent: c(), Reverse: c(), Questionable: c()},
			Class: classes[d.IntN(len(classes))], Second: classes[d.IntN(len(classes))], Better: d.number(0, 1), Worse: d.number(-1, 0), Fong: survey.Fong{Clear: d.IntN(2) == 0}}
		r.BetterInterval, r.WorseInterval = d.interval(r.Better, 0.3), d.interval(r.Worse, 0.3)
		if d.IntN(2) == 0 {
			if good, err := survey.KanoFromCounts(r.Need, r.Counts, 0, survey.Options{}); err == nil {
				r = good
			}
		}
		out = append(out, r)
	}
	return out
}

func (d dice) scores(n int) (out []chart.Score) {
	for range n {
		m := survey.Metrics()[d.IntN(3)]
		s, err := survey.FromCounts(m, map[int]int{3: d.IntN(60), 4: d.IntN(60), 5: d.IntN(60)}, survey.Options{})
		if err != nil || d.IntN(3) == 0 {
			s = survey.Score{Metric: m, Value: d.number(-100, 100), N: d.n(), Low: survey.Part{Share: d.number(0, 100)}, Middle: survey.Part{Share: d.number(0, 100)}, High: survey.Part{Share: d.number(0, 100)}}
			s.Interval = d.interval(s.Value, 30)
		}
		out = append(out, chart.Score{Name: d.name(), Score: s})
	}
	return out
}

func (d dice) quality() (r survey.ServqualResult) {
	for _, dim := range survey.Dimensions()[:d.IntN(6)] {
		g := survey.DimensionGap{Dimension: dim, Expectation: d.number(1, 7), Perception: d.number(1, 7), Gap: d.summary(-6, 6), Points: d.number(0, 100), Weighted: d.number(-2, 2)}
		r.Dimensions = append(r.Dimensions, g)
		for range d.IntN(4) {
			r.Items = append(r.Items, survey.ItemGap{Item: survey.Item{ID: "X", Dimension: dim, English: d.name()}, Expectation: d.number(1, 7), Perception: d.number(1, 7), Gap: d.summary(-6, 6)})
		}
	}
	r.PointsStated = d.IntN(2) == 0
	return r
}

func (d dice) changes(n int) (out []chart.Changes) {
	for range n {
		c := chart.Changes{Unit: d.name()}
		lo, hi := -2.0, 2.0
		if d.IntN(2) == 0 {
			lo, hi = -100, 100
		}
		if d.IntN(2) == 0 {
			c.Min, c.Max = lo, hi
		}
		known := d.IntN(2) == 0
		for range d.IntN(6) {
			x := survey.Difference{Name: d.name(), Before: d.number(lo, hi), After: d.number(lo, hi), Change: d.number(lo, hi), NBefore: d.n(), NAfter: d.n(), P: d.Float64(), Outcome: append(survey.Outcomes(), "")[d.IntN(4)]}
			x.Interval = d.interval(x.Change, (hi-lo)/4)
			c.Differences = append(c.Differences, x)
			if known {
				c.Before, c.After = append(c.Before, d.interval(x.Before, 1)), append(c.After, d.interval(x.After, 1))
			}
		}
		out = append(out, c)
	}
	return out
}

func (d dice) journey() *journey.Journey {
	j := &journey.Journey{Title: d.name()}
	some := func(p int) bool { return d.IntN(p) == 0 }
	for s := range 1 + d.IntN(4) {
		st := journey.Stage{Name: fmt.Sprint("S", s, d.name())}
		for t := range 1 + d.IntN(5) {
			tp := journey.Touchpoint{Name: fmt.Sprint("T", s, t, " ", d.name()), Themes: journey.Themes()[:d.IntN(4)]}
			if some(2) {
				tp.Emotion = journey.Scored(float64(d.IntN(401))/100 - 2)
			}
			if some(2) {
				tp.Expectation = journey.Scored(float64(d.IntN(401))/100 - 2)
			}
			for range d.IntN(3) {
				tp.Pains = append(tp.Pains, journey.Pain{Text: "p", Cost: journey.Costs()[d.IntN(4)]})
				tp.Senses = append(tp.Senses, journey.Impression{Text: "s", Sense: journey.Senses()[d.IntN(5)]})
				tp.Delights = append(tp.Delights, journey.Delight{Text: "d", Feeling: journey.Feelings()[d.IntN(4)]})
				tp.Needs = append(tp.Needs, journey.Need{Text: fmt.Sprint("n", len(tp.Needs), d.name()), Kano: journey.KanoClasses()[d.IntN(6)]})
				tp.Moments = append(tp.Moments, journey.Moment{Kind: journey.PeakMoments()[d.IntN(4)], Text: d.name()})
			}
			st.Touchpoints = append(st.Touchpoints, tp)
		}
		j.Stages = append(j.Stages, st)
	}
	for i := range d.IntN(4) {
		j.Ideas = append(j.Ideas, journey.Idea{ID: fmt.Sprint("i", i), Name: "idea " + d.name(), Kind: journey.IdeaKinds()[d.IntN(10)], Feasibility: &journey.Feasibility{NeedFit: 8, Perceived: 9, Ease: 7}})
	}
	return j
}

func (d dice) respondents(j *journey.Journey) chart.Respondents {
	r := chart.Respondents{Name: d.name(), Source: d.name()}
	for _, t := range j.All() {
		if d.IntN(3) > 0 {
			r.Scores = append(r.Scores, survey.EmotionScore{Touchpoint: t.Name, Summary: d.summary(-2, 2)})
		}
	}
	return r
}

// draw is the picture of one throw.
func (d dice) draw(kind int, o chart.Options) (*picture.Picture, error) {
	n := []int{0, 1, 2, 7, 16, 20}[d.IntN(6)]
	switch kind % 14 {
	case 0:
		return o.Kano(d.kano(n))
	case 1:
		return o.ScoreWaves(d.scores(n)...)
	case 2:
		return o.ScoreGroups(d.scores(n)...)
	case 3:
		return o.Servqual(d.quality())
	case 4:
		b := survey.Board{Sizes: map[survey.Gap]survey.GapSize{}}
		for range d.IntN(5) {
			f := survey.Finding{Gap: survey.Gaps()[d.IntN(5)], Text: "f" + d.name(), Source: d.name()}
			for range d.IntN(3) {
				f.Measures = append(f.Measures, survey.Measure{Text: "m" + d.name(), Owner: d.name(), Due: d.name()})
			}
			b.Findings = append(b.Findings, f)
			b.Sizes[f.Gap] = survey.GapSize{Value: d.number(0, 9), Unit: d.name(), N: d.n()}
		}
		q := d.quality()
		return o.GapBoard(b, []*survey.ServqualResult{nil, &q}[d.IntN(2)])
	case 5:
		return o.Waves(d.changes(n % 5)...)
	case 6:
		j := d.journey()
		groups := make([]chart.Respondents, []int{0, 1, 2, 4, 6}[d.IntN(5)])
		for i := range groups {
			groups[i] = d.respondents(j)
		}
		o.Median = d.IntN(2) == 0
		return o.EmotionSpread(j, d.respondents(j), groups...)
	case 7:
		return o.Satisfaction(d.journey())
	case 8:
		r := survey.DamageResult{WithProblem: d.number(0, 9e3), Silent: d.number(0, 5e3), Complained: d.number(0, 5e3), LostSilent: d.number(0, 1e3), LostComplained: d.number(0, 1e3), Lost: d.number(0, 2e3),
			RevenueAtRisk: d.number(0, 1e6), RevenueSilent: d.number(0, 1e6)}
		for _, f := range survey.FactorNames() {
			r.Effects = append(r.Effects, survey.Effect{Factor: f, Value: d.number(0, 1), Source: d.name(), Without: d.number(0, 1e5), Step: d.number(-1e4, 1e4)})
		}
		o.Money = "€"
		return o.Damage(r)
	case 9:
		return o.Pyramid(d.journey())
	case 10:
		return o.Senses(d.journey())
	case 11:
		return o.KeyTouchpoints(d.journey())
	case 12:
		return o.Needs(d.journey())
	}
	j := d.journey()
	return o.EmotionCurve([]*journey.Journey{j, j, j, j, j, j}[:1+d.IntN(6)]...)
}

// thrown draws one throw, and holds what must be true of every picture.
func thrown(t testing.TB, seed uint64, kind int, width int) {
	t.Helper()
	d := dice{rand.New(rand.NewPCG(seed, uint64(kind)))}
	o := chart.Options{Width: width, Language: []journey.Language{"", journey.Chinese}[d.IntN(2)], Source: "s"}
	begun := time.Now()
	p, err := d.draw(kind, o)
	if took := time.Since(begun); took > 2*time.Second {
		t.Fatalf("kind %d took %v", kind, took)
	}
	if err != nil {
		require.Nil(t, p)
		var problems journey.Problems
		var wrong *picture.OptionError
		for _, is := range []bool{errors.Is(err, chart.ErrNoFigures), errors.Is(err, journey.ErrLimit), errors.Is(err, survey.ErrNotFinite), errors.Is(err, survey.ErrOffScale), errors.Is(err, chart.ErrMismatch), errors.Is(err, chart.ErrNoFeasibility),
			errors.Is(err, journey.ErrNoExpectations), errors.Is(err, journey.ErrNoScores), errors.As(err, &problems), errors.As(err, &wrong)} {
			if is {
				return
			}
		}
		t.Fatalf("kind %d: %v", kind, err)
	}
	scenetest.Sound(t, p.Scene())
	require.NoError(t, p.SVG(io.Discard))
	require.NotEmpty(t, p.Title())
	require.NotContains(t, p.Description(), "NaN")
}

// Figures of every make are drawn on the page, no text over another, or refused
// with a reason.
func TestAnyFigures(t *testing.T) {
	tries := 60
	if testing.Short() {
		tries = 10
	}
	for kind := range 14 {
		for seed := range tries {
			t.Run(fmt.Sprint(kind, " ", seed), func(t *testing.T) {
				thrown(t, uint64(seed), kind, []int{0, 480, 540, 700, 800, 950, 1600}[seed%7])
			})
		}
	}
}

func FuzzFigures(f *testing.F) {
	for kind := range 14 {
		f.Add(uint64(kind), uint8(kind), uint16(480+80*kind))
	}
	f.Fuzz(func(t *testing.T, seed uint64, kind uint8, width uint16) {
		thrown(t, seed, int(kind), 480+int(width)%1121)
	})
}
