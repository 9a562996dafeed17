package chart_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// answers are those of testdata/survey.
func answers(t testing.TB, file string) *survey.Table {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "testdata", "survey", file))
	require.NoError(t, err)
	defer f.Close()
	table, err := survey.ReadCSV(f, survey.ReadOptions{})
	require.NoError(t, err)
	return table
}

func need(t testing.TB, name string, m, o, a, i, r, q float64) survey.KanoResult {
	t.Helper()
	k, err := survey.KanoFromCounts(name, survey.KanoCounts{MustBe: m, OneDimensional: o, Attractive: a, Indifferent: i, Reverse: r, Questionable: q}, 0, survey.Options{})
	require.NoError(t, err)
	return k
}

func hotelNeeds(t testing.TB, lang journey.Language) []survey.KanoResult {
	t.Helper()
	return []survey.KanoResult{
		need(t, lang.Pick("Late check-out", "延迟退房"), 3, 21, 35, 25, 1, 1), need(t, lang.Pick("Clean bathroom", "浴室干净"), 61, 19, 1, 4, 0, 1),
		need(t, lang.Pick("Fast check-in", "快速入住"), 56, 13, 5, 10, 0, 0), need(t, lang.Pick("Free Wi-Fi", "免费 Wi-Fi"), 37, 22, 8, 19, 1, 0),
		need(t, lang.Pick("Quiet room", "房间安静"), 28, 44, 4, 10, 0, 0), need(t, lang.Pick("Friendly staff", "员工友好"), 14, 41, 18, 11, 0, 2),
		need(t, lang.Pick("Good breakfast", "早餐可口"), 12, 36, 24, 13, 0, 1), need(t, lang.Pick("Welcome drinks", "迎宾饮品"), 0, 8, 58, 18, 0, 2),
		need(t, lang.Pick("Pillow menu", "枕头菜单"), 2, 7, 34, 36, 2, 5), need(t, lang.Pick("Delivery robot", "送物机器人"), 1, 7, 23, 36, 18, 2),
	}
}

func counted(t testing.TB, m survey.Metric, low, mid, high int) survey.Score {
	t.Helper()
	at := map[survey.Metric][3]int{survey.MetricNPS: {3, 7, 10}, survey.MetricCSAT: {1, 3, 5}, survey.MetricCES: {2, 4, 6}}[m]
	s, err := survey.FromCounts(m, map[int]int{at[0]: low, at[1]: mid, at[2]: high}, survey.Options{})
	require.NoError(t, err)
	return s
}

func hotelScores(t testing.TB) []chart.Score {
	t.Helper()
	var out []chart.Score
	names := []string{"Q1 2025", "Q2 2025", "Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026"}
	for m, rows := range map[survey.Metric][6][3]int{
		survey.MetricNPS:  {{41, 38, 43}, {40, 41, 47}, {37, 44, 45}, {38, 40, 52}, {34, 42, 54}, {20, 38, 70}},
		survey.MetricCSAT: {{26, 27, 66}, {24, 28, 74}, {22, 27, 75}, {23, 25, 79}, {21, 24, 84}, {18, 23, 87}},
		survey.MetricCES:  {{34, 20, 66}, {33, 21, 72}, {29, 22, 73}, {31, 20, 77}, {28, 20, 80}, {21, 18, 88}},
	} {
		for i, r := range rows {
			out = append(out, chart.Score{Name: names[i], Score: counted(t, m, r[0], r[1], r[2])})
		}
	}
	order := map[survey.Metric]int{survey.MetricNPS: 0, survey.MetricCSAT: 1, survey.MetricCES: 2}
	sorted := make([]chart.Score, 18)
	next := [3]int{0, 6, 12}
	for _, s := range out {
		sorted[next[order[s.Metric]]] = s
		next[order[s.Metric]]++
	}
	return sorted
}

var hotelPoints = map[survey.Dimension]float64{survey.Tangibles: 11, survey.Reliability: 32, survey.Responsiveness: 22, survey.Assurance: 19, survey.Empathy: 16}

func hotelServqual(t testing.TB) survey.ServqualResult {
	t.Helper()
	r, err := answers(t, "servqual.csv").Servqual(nil, hotelPoints, survey.Options{})
	require.NoError(t, err)
	return r
}

func hotelBoard() survey.Board {
	return survey.Board{
		Findings: []survey.Finding{
			{Gap: survey.KnowledgeGap, Text: "Management thought that guests care most for the lobby", Source: "12 interviews"},
			{Gap: survey.DeliveryGap, Text: "Check-in takes 12 minutes, the standard says 5", Source: "40 stays timed",
				Measures: []survey.Measure{{Text: "Second desk from 14:00 to 18:00", Owner: "front office", Due: "1 Sep"}}},
			{Gap: survey.CommunicationGap, Text: "The site promises rooms at noon", Source: "site review",
				Measures: []survey.Measure{{Text: "Say 15:00, offer bag storage", Owner: "marketing", Due: "15 Aug"}}},
		},
		Sizes: map[survey.Gap]survey.GapSize{survey.DeliveryGap: {Value: 7, Unit: "minutes", N: 40}},
	}
}

func hotelChanges(t testing.TB) []chart.Changes {
	t.Helper()
	split := func(file string, a survey.Attribute) (*survey.Table, *survey.Table) {
		g, err := answers(t, file).GroupBy(a)
		require.NoError(t, err)
		return g[0].Table, g[1].Table
	}
	before, after := split("emotion.csv", survey.ByWave)
	e0, err := before.Emotions(survey.Options{})
	require.NoError(t, err)
	e1, err := after.Emotions(survey.Options{})
	require.NoError(t, err)
	ds, err := survey.CompareEmotions(e0, e1, survey.Options{})
	require.NoError(t, err)
	emotion := chart.Changes{Unit: "Emotion, −2 to +2", Differences: ds, Min: -2, Max: 2}
	for i := range e0 {
		emotion.Before = append(emotion.Before, e0[i].Interval)
		for k := range e1 {
			if e1[k].Touchpoint == e0[i].Touchpoint {
				emotion.After = append(emotion.After, e1[k].Interval)
			}
		}
	}
	before, after = split("metrics.csv", survey.ByWave)
	compare := func(a, b survey.Score, err error, c *chart.Changes) {
		require.NoError(t, err)
		d, err := survey.Compare(a, b, survey.Options{})
		require.NoError(t, err)
		c.Differences, c.Before, c.After = append(c.Differences, d), append(c.Before, a.Interval), append(c.After, b.Interval)
	}
	net, share := chart.Changes{Unit: "Net score, points"}, chart.Changes{Unit: "Share of guests, %", Min: 0, Max: 100}
	a, err := before.CES("", survey.Options{})
	require.NoError(t, err)
	b, err := after.CES("", survey.Options{})
	compare(a, b, err, &net)
	a, _ = before.NPS("", survey.Options{})
	b, err = after.NPS("", survey.Options{})
	compare(a, b, err, &net)
	a, _ = before.CSAT("", survey.Options{})
	b, err = after.CSAT("", survey.Options{})
	compare(a, b, err, &share)
	return []chart.Changes{emotion, net, share}
}

func hotelDamage(t testing.TB) survey.DamageResult {
	t.Helper()
	r, err := survey.Damage{
		Customers: survey.Stated(18_000, "front office"), Problem: survey.Stated(0.22, "exit survey"), Silent: survey.Stated(0.7, "exit survey"),
		LostSilent: survey.Stated(0.35, "bookings"), LostComplained: survey.Stated(0.15, "bookings"), Value: survey.Stated(240, "controlling"),
	}.Evaluate()
	require.NoError(t, err)
	return r
}

// stay is a journey that says much of its touchpoints.
func stay() *journey.Journey {
	tp := func(name string, score, expected float64, themes ...journey.Theme) journey.Touchpoint {
		t := journey.Touchpoint{Name: name, Themes: themes}
		if score != 9 {
			t.Emotion = journey.Scored(score)
		}
		if expected != 9 {
			t.Expectation = journey.Scored(expected)
		}
		return t
	}
	j := &journey.Journey{
		Title: "One night", Evidence: journey.Evidence{Provenance: journey.Observed, N: 96, Source: "exit survey"},
		Stages: []journey.Stage{
			{Name: "Before", Touchpoints: []journey.Touchpoint{tp("Book online", 0.42, 0.3, journey.Convenience, journey.Choice, journey.Knowledge)}},
			{Name: "Arrival", Touchpoints: []journey.Touchpoint{tp("Arrive and hand over bags", 0.78, 0.6, journey.Convenience, journey.Recognition), tp("Check in", -0.88, 0.7, journey.Trust, journey.Convenience)}},
			{Name: "Stay", Touchpoints: []journey.Touchpoint{tp("Settle into the room", 0.86, 0.8, journey.Trust, journey.Benefit, journey.Autonomy), tp("Swim", 9, 9, journey.Benefit), tp("Room service", 0.14, 0.6)}},
			{Name: "Leave", Touchpoints: []journey.Touchpoint{tp("Breakfast", 1.34, 0.8, journey.Choice, journey.Autonomy, journey.Benefit), tp("Check out", 0.92, 0.6, journey.Trust, journey.Convenience, journey.Recognition)}},
		},
		Ideas: []journey.Idea{{Name: "Mobile check-out", At: "check-out"}, {Name: "A note by the chef", Kind: journey.ConnectionIdea}},
	}
	in := &j.Stages[1].Touchpoints[1]
	in.Pains = []journey.Pain{{Text: "queue of 12 minutes", Cost: journey.TimeCost}, {Text: "the form again", Cost: journey.EffortCost}, {Text: "is my booking there?", Cost: journey.MindCost}, {Text: "no seat", Cost: journey.EffortCost}}
	in.Needs = []journey.Need{{Text: "Fast check-in", Kano: journey.MustBe, N: 84}, {Text: "A word in one’s own language", Kano: journey.Attractive, N: 86}}
	in.Senses = []journey.Impression{{Sense: journey.Hearing, Text: "loud lobby"}}
	room := &j.Stages[2].Touchpoints[0]
	room.Delights = []journey.Delight{{Text: "the view", Feeling: journey.Pleasure}, {Text: "name on the screen", Feeling: journey.Honour}}
	room.Senses = []journey.Impression{{Sense: journey.Sight, Text: "wood"}, {Sense: journey.Smell, Text: "linen"}, {Sense: journey.Touch, Text: "wool"}}
	room.Needs = []journey.Need{{Text: "Quiet room", Kano: journey.OneDimensional, N: 86}, {Text: "Free Wi-Fi", Kano: journey.MustBe, N: 87}, {Text: "Pillow menu", Kano: journey.Indifferent, N: 86}, {Text: "Somewhere to dry a coat"}}
	food := &j.Stages[3].Touchpoints[0]
	food.Moments = []journey.Moment{{Kind: journey.Elevation, Text: "eggs made before one’s eyes"}}
	food.Delights = []journey.Delight{{Text: "the cook greets", Feeling: journey.Warmth}}
	food.Senses = []journey.Impression{{Sense: journey.Taste, Text: "bread"}, {Sense: journey.Smell, Text: "coffee"}}
	food.Frequency = 2
	food.Roles = []journey.KeyRole{journey.PerceivedTouch}
	return j
}

func spreadOf(t testing.TB) (*journey.Journey, chart.Respondents, []chart.Respondents) {
	t.Helper()
	waves, err := answers(t, "emotion.csv").GroupBy(survey.ByWave)
	require.NoError(t, err)
	of := func(name string, table *survey.Table) chart.Respondents {
		s, err := table.Emotions(survey.Options{})
		require.NoError(t, err)
		return chart.Respondents{Name: name, Source: "exit survey, July 2026; made up for the example", Scores: s}
	}
	personas, err := waves[0].Table.GroupBy(survey.ByPersona)
	require.NoError(t, err)
	var groups []chart.Respondents
	for _, p := range personas {
		groups = append(groups, of(p.Name, p.Table))
	}
	return stay(), of("All guests", waves[0].Table), groups
}

// figureCharts are all charts of figures, drawn with the same options.
func figureCharts(t testing.TB) map[string]func(chart.Options) (*picture.Picture, error) {
	t.Helper()
	needs, zh, scores, quality, changes, cost := hotelNeeds(t, journey.English), hotelNeeds(t, journey.Chinese), hotelScores(t), hotelServqual(t), hotelChanges(t), hotelDamage(t)
	j, everybody, groups := spreadOf(t)
	many := append(append(append([]chart.Respondents{}, groups...), groups...), groups...)
	return map[string]func(chart.Options) (*picture.Picture, error){
		"kano": func(o chart.Options) (*picture.Picture, error) {
			if o.Language == journey.Chinese {
				return o.Kano(zh)
			}
			return o.Kano(needs)
		},
		"score-waves":     func(o chart.Options) (*picture.Picture, error) { return o.ScoreWaves(scores...) },
		"score-groups":    func(o chart.Options) (*picture.Picture, error) { return o.ScoreGroups(scores[:4]...) },
		"servqual":        func(o chart.Options) (*picture.Picture, error) { return o.Servqual(quality) },
		"gap-board":       func(o chart.Options) (*picture.Picture, error) { return o.GapBoard(hotelBoard(), &quality) },
		"waves":           func(o chart.Options) (*picture.Picture, error) { return o.Waves(changes...) },
		"emotion-spread":  func(o chart.Options) (*picture.Picture, error) { return o.EmotionSpread(j, everybody, groups...) },
		"emotion-many":    func(o chart.Options) (*picture.Picture, error) { return o.EmotionSpread(j, everybody, many...) },
		"emotion-curve":   func(o chart.Options) (*picture.Picture, error) { return o.EmotionCurve(stay(), stay()) },
		"emotion-curve-6": func(o chart.Options) (*picture.Picture, error) { k := stay(); return o.EmotionCurve(k, k, k, k, k, k) },
		"satisfaction":    func(o chart.Options) (*picture.Picture, error) { return o.Satisfaction(stay()) },
		"damage":          func(o chart.Options) (*picture.Picture, error) { o.Money = "€"; return o.Damage(cost) },
		"pyramid":         func(o chart.Options) (*picture.Picture, error) { return o.Pyramid(stay()) },
		"senses":          func(o chart.Options) (*picture.Picture, error) { return o.Senses(stay()) },
		"key-touchpoints": func(o chart.Options) (*picture.Picture, error) { return o.KeyTouchpoints(stay()) },
		"needs":           func(o chart.Options) (*picture.Picture, error) { return o.Needs(stay()) },
		"feasibility":     func(o chart.Options) (*picture.Picture, error) { return o.Feasibility(hotel()) },
	}
}

// TestFigurePictures writes all charts into a folder, to be looked at.
func TestFigurePictures(t *testing.T) {
	dir := os.Getenv("PICTURES")
	if dir == "" {
		t.Skip("PICTURES is not set")
	}
	for name, draw := range figureCharts(t) {
		for suffix, o := range map[string]chart.Options{"": {}, ".480": {Width: 480}, ".1600": {Width: 1600}, ".720": {Width: 720}, ".zh": {Language: journey.Chinese}} {
			o.Source = o.Language.Pick("hotel exit survey, figures made up for the example", "酒店离店问卷，数据均为演示而编造")
			p, err := draw(o)
			if err != nil {
				t.Error(name, suffix, err)
				continue
			}
			require.NoError(t, os.WriteFile(filepath.Join(dir, name+suffix+".svg"), []byte(drawn(t, p, nil)), 0o644))
		}
	}
}
