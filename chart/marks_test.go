package chart

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// wave is a row of a net promoter score.
type wave struct {
	name              string
	bad, middle, good float64
	score, low, high  float64
	finding           bool
}

// netScore is what a chart of the next kind takes: bars around a line, scores
// with their intervals, heads, a foot, all of marks there are.
func netScore(waves []wave) (*picture.Picture, error) {
	o, w, err := Options{ID: "nps"}.check("nps")
	if err != nil {
		return nil, err
	}
	s := newSheet(o, w, 760)
	s.head("Recommendation rose in the last wave", "Net promoter score by quarter")
	s.y += 20
	const bars, middle, high = 260.0, 290.0, 25.0
	at := gochart.Range{Lo: -20, Hi: 80, From: 500, To: 660}
	marks := []mark{}
	top := s.y + 20
	ax := axis{at: at, ticks: []float64{-20, 0, 20, 40, 60, 80}, text: whole, level: true, from: top, to: top + high*float64(len(waves)), label: top - 12, base: func(v float64) bool { return v == 0 }}
	for i, r := range waves {
		y := top + high*(float64(i)+0.5)
		st, color := nameStyle, theme.Mark
		if r.finding {
			st, color = st.heavy(), theme.Finding
			marks = append(marks, bar{class: "finding", x: margin - 8, y: y - high/2 + 1, w: s.inner() + 16, h: high - 2, fill: theme.FindingTint})
		}
		share := func(v float64) string { return strconv.Itoa(int(math.Round(float64(v * 100)))) }
		marks = append(marks, label{x: margin, y: y, text: r.name, style: st},
			stack{middle - float64(bars*(r.bad+r.middle/2)), y - 9, bars, 18, []part{
				{share: r.bad, fill: theme.Bad, text: share(r.bad), bold: r.finding}, {share: r.middle, fill: theme.Tile, text: share(r.middle)}, {share: r.good, fill: theme.Good, text: share(r.good), bold: r.finding}}},
			interval{at.At(r.low), y, at.At(r.high), y, color, 2}, dot{x: at.At(r.score), y: y, r: 4.5, color: color},
			label{x: s.width - margin, y: y, text: whole(r.score), style: st, anchor: scene.End})
	}
	s.put(s.group("", "nps"), append([]mark{ax, rule{middle, top, middle, ax.to, basePaint}}, marks...)...)
	s.y = ax.to + 16
	s.putFoot(s.foot("Bars: % of answers, the middle group centred on the line. Dots: score with 95 % interval."))
	return s.finish(0, "")
}

// The marks are enough for a chart of another kind, in some thirty lines.
func TestMarksCompose(t *testing.T) {
	p, err := netScore([]wave{
		{"Q1", 0.34, 0.31, 0.35, 1, -13, 16, false}, {"Q2", 0.31, 0.32, 0.37, 6, -8, 20, false}, {"Q3", 0.16, 0.29, 0.55, 39, 26, 52, true}})
	require.NoError(t, err)
	s := p.Scene()
	scenetest.Sound(t, s)
	bars := scenetest.Classed(s, "bar")
	require.Len(t, bars, 9)
	for i := range 3 { // the middle group is centred on the line
		b := scenetest.Of(bars[3*i+1])
		require.InDelta(t, 290, (b.Left+b.Right+1)/2, 0.11)
	}
	dots := scenetest.Classed(s, "dot")
	require.InDelta(t, 500+160*0.21, dots[0].(scene.Circle).X, 0.11)
	line := scenetest.Of(scenetest.Classed(s, "interval")[2])
	require.InDelta(t, 500+160*0.46, line.Left, 0.11)
	require.InDelta(t, 500+160*0.72, line.Right, 0.11)
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		scale journey.Scale
		want  []float64
	}{
		{journey.Scale{Min: -2, Max: 2}, []float64{-2, -1, 0, 1, 2}},
		{journey.Scale{Min: 1, Max: 3, Neutral: 2.5}, []float64{1, 2, 2.5, 3}},
		{journey.Scale{Min: 0, Max: 100, Neutral: 50}, []float64{100, 50, 0}},
		{journey.Scale{Min: 0, Max: 0.5, Neutral: 0}, []float64{0.5, 0}},
	} {
		require.Equal(t, c.want, ticksOf(c.scale))
	}
}

// Figures of an axis never touch.
func TestAxisLeavesOut(t *testing.T) {
	at := gochart.Range{Lo: 0, Hi: 100, From: 0, To: 60}
	var g scene.Group
	a := axis{at: at, ticks: []float64{0, 20, 40, 60, 80, 100}, text: func(v float64) string { return strconv.Itoa(int(v)) }, level: true, to: 10, label: 20}
	require.NoError(t, gochart.Draw(&g, 0, 0, 100, 100, a.draw))
	s := &scene.Scene{Group: g, Width: 200, Height: 200}
	require.Len(t, scenetest.Classed(s, "rule"), 6)
	require.Len(t, scenetest.Texts(s), 3)
	scenetest.Apart(t, scenetest.Texts(s))
}

func TestBeside(t *testing.T) {
	require.Equal(t, []float64{0, 0, 0}, beside([]float64{1, 50, 100}, 10))
	require.Equal(t, []float64{-5, 0, 5}, beside([]float64{1, 50, 1}, 10))
	require.Equal(t, []float64{-10, 0, 10}, beside([]float64{1, 2, 3}, 10))
}

// Tags at one place all find another one, near it, off the dot and each other.
func TestPlace(t *testing.T) {
	s := newSheet(Options{}, mustSpeak(t), 400)
	for _, n := range []int{1, 2, 8, fewTags} {
		var tags []tag
		for i := range n {
			tags = append(tags, tag{x: 200, y: 200, r: 6, text: s.block(strings.Repeat("word ", 1+i%4), tickStyle, 0, 0, 70)})
		}
		place(tags, area{0, 0, 400, 400})
		var boxes []scenetest.Box
		for _, t := range tags {
			boxes = append(boxes, scenetest.Box{Left: t.box.left, Top: t.box.top, Right: t.box.right, Bottom: t.box.bottom})
		}
		scenetest.Apart(t, append(boxes, scenetest.Box{Left: 194, Top: 194, Right: 206, Bottom: 206}))
		for _, b := range tags {
			require.False(t, b.covered)
			require.Less(t, b.box.away(200, 200), 130.0)
		}
	}
	wide := []tag{{x: 20, y: 20, r: 6, text: s.block(strings.Repeat("w", 90), tickStyle, 0, 0, 2000)}}
	place(wide, area{0, 0, 100, 100})
	require.False(t, math.IsInf(wide[0].box.left, 0))
}

func TestCrossed(t *testing.T) {
	a := area{10, 10, 20, 20}
	for _, c := range []struct {
		x, y, X, Y float64
		want       bool
	}{
		{0, 15, 30, 15, true}, {15, 0, 15, 30, true}, {0, 0, 30, 30, true}, {12, 12, 13, 13, true},
		{0, 5, 30, 5, false}, {5, 0, 5, 30, false}, {0, 0, 9, 9, false}, {0, 25, 25, 50, false}, {0, 10, 30, 10, false},
	} {
		require.Equal(t, c.want, a.crossed(c.x, c.y, c.X, c.Y), "%+v", c)
	}
}
