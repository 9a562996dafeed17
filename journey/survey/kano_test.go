package survey_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// The table as printed by Berger et al. (1993), row by row.
func TestClassify(t *testing.T) {
	letters := map[byte]journey.Kano{'M': journey.MustBe, 'O': journey.OneDimensional, 'A': journey.Attractive,
		'I': journey.Indifferent, 'R': journey.Reverse, 'Q': journey.Questionable}
	for f, row := range []string{"QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"} {
		for d := range row {
			answers := survey.KanoAnswers()
			require.Equal(t, letters[row[d]], survey.Classify(answers[f], answers[d]), "%s/%s", answers[f], answers[d])
		}
	}
	require.Empty(t, survey.Classify(survey.Like, ""))
	require.Empty(t, survey.Classify("adore", survey.Dislike))
}

// Table 1 of Brand, B. M. & Rese, A. (2026), "Dual Response Kano method", Journal of Retailing
// and Consumer Services 89, 104596: counts, and the coefficients that they print, CS+ and CS-.
// By hand for the first row: (216+56)/(216+56+13+275) = 272/560, -(56+13)/560.
func TestKanoPublished(t *testing.T) {
	for _, c := range []struct {
		need          string
		counts        survey.KanoCounts
		better, worse float64
	}{
		{"app-based bonus program", survey.KanoCounts{Attractive: 216, OneDimensional: 56, MustBe: 13, Indifferent: 275, Reverse: 23, Questionable: 24}, 0.486, -0.123},
		{"smart mirror", survey.KanoCounts{Attractive: 229, OneDimensional: 42, MustBe: 5, Indifferent: 276, Reverse: 33, Questionable: 22}, 0.491, -0.085},
		{"free in-store WiFi", survey.KanoCounts{Attractive: 187, OneDimensional: 71, MustBe: 46, Indifferent: 258, Reverse: 19, Questionable: 26}, 0.459, -0.208},
	} {
		r, err := survey.KanoFromCounts(c.need, c.counts, 0, survey.Options{})
		require.NoError(t, err)
		require.Equal(t, 607, r.N)
		require.InDelta(t, c.better, r.Better, 0.0005, c.need)
		require.InDelta(t, c.worse, r.Worse, 0.0005, c.need)
		require.Equal(t, journey.Indifferent, r.Class)
		require.Equal(t, journey.Attractive, r.Second)
		require.Equal(t, journey.Indifferent, r.Quadrant())
		require.True(t, r.BetterInterval.Contains(r.Better))
		require.True(t, r.WorseInterval.Contains(r.Worse))
	}
}

// Fong's test by hand for the first row above: a = 275, b = 216, n = 607 give a difference of 59
// and a threshold of 1.65 × sqrt(491 × (1214 - 491) / 1214) = 1.65 × sqrt(292.416) = 28.2149;
// category strength 59/607 = 9.72 points, total strength (216+56+13)/607 = 46.95 %.
func TestFong(t *testing.T) {
	counts := survey.KanoCounts{Attractive: 216, OneDimensional: 56, MustBe: 13, Indifferent: 275, Reverse: 23, Questionable: 24}
	r, err := survey.KanoFromCounts("bonus", counts, 0, survey.Options{})
	require.NoError(t, err)
	require.InDelta(t, 59, r.Fong.Difference, 1e-9)
	require.InDelta(t, 28.2149, r.Fong.Threshold, 1e-3)
	require.True(t, r.Fong.Clear)
	require.InDelta(t, 9.7199, r.CategoryStrength, 1e-3)
	require.InDelta(t, 46.95, r.TotalStrength, 0.005)
	// The same shares from a fifth of the people: 11.8 is less than 1.65 × sqrt(292.416/5) = 12.62.
	r, err = survey.KanoFromCounts("bonus", counts, 121, survey.Options{})
	require.NoError(t, err)
	require.False(t, r.Fong.Clear)
}

// Figure 10 and 11 of Sauerwein, E. et al. (1996), "The Kano model: how to delight your
// customers", IX. International Working Seminar on Production Economics: percentages of the
// answers about a ski, the class, and the coefficients as printed there for "edge grip".
func TestKanoSauerwein(t *testing.T) {
	r, err := survey.KanoFromCounts("edge grip", survey.KanoCounts{Attractive: 7, OneDimensional: 33, MustBe: 50, Indifferent: 10}, 0, survey.Options{})
	require.NoError(t, err)
	require.Equal(t, journey.MustBe, r.Class)
	require.InDelta(t, 0.40, r.Better, 1e-12)
	require.InDelta(t, -0.83, r.Worse, 1e-12)
	r, err = survey.KanoFromCounts("service", survey.KanoCounts{Attractive: 66, OneDimensional: 22, MustBe: 3, Indifferent: 9}, 0, survey.Options{})
	require.NoError(t, err)
	require.Equal(t, journey.Attractive, r.Class)
	require.Equal(t, journey.Attractive, r.Quadrant())
	require.InDelta(t, -0.25, r.Worse, 1e-12)
}

func TestKanoTies(t *testing.T) {
	for _, c := range []struct {
		counts survey.KanoCounts
		want   journey.Kano
		tied   bool
	}{
		{survey.KanoCounts{MustBe: 3, OneDimensional: 3}, journey.MustBe, true},
		{survey.KanoCounts{OneDimensional: 3, Attractive: 3, Indifferent: 3}, journey.OneDimensional, true},
		{survey.KanoCounts{Attractive: 2, Indifferent: 2}, journey.Attractive, true},
		{survey.KanoCounts{Indifferent: 2, Reverse: 2}, journey.Indifferent, true},
		{survey.KanoCounts{Reverse: 2, Questionable: 9}, journey.Reverse, false},
		{survey.KanoCounts{Questionable: 9}, journey.Questionable, false},
	} {
		r, err := survey.KanoFromCounts("x", c.counts, 0, survey.Options{})
		require.NoError(t, err)
		require.Equal(t, c.want, r.Class, "%+v", c.counts)
		require.Equal(t, c.tied, r.Tied)
		if c.tied {
			require.False(t, r.Fong.Clear)
		}
	}
	r, err := survey.KanoFromCounts("only Q", survey.KanoCounts{Questionable: 2}, 0, survey.Options{})
	require.NoError(t, err)
	require.False(t, r.BetterInterval.Known())
	require.Empty(t, r.Quadrant())
}

func TestKanoPairs(t *testing.T) {
	pairs := []survey.KanoPair{
		{"a", "wifi", survey.Expect, survey.Dislike, 9},
		{"b", "wifi", survey.Neutral, survey.Dislike, 7},
		{"c", "wifi", survey.Like, survey.Like, 0},
		{"d", "wifi", "", "", 0},
		{"a", "pillow menu", survey.Like, survey.Neutral, 2},
	}
	results, err := survey.Kano(pairs, survey.KanoOptions{})
	require.NoError(t, err)
	require.Len(t, results, 2)
	wifi := results[0]
	require.Equal(t, "wifi", wifi.Need)
	require.Equal(t, survey.KanoCounts{MustBe: 2, Questionable: 1}, wifi.Counts)
	require.Equal(t, []int{3, 1}, []int{wifi.N, wifi.Missing})
	require.Equal(t, journey.MustBe, wifi.Class)
	require.Equal(t, 8.0, wifi.Importance.Mean)
	require.Equal(t, []int{2, 2}, []int{wifi.Importance.N, wifi.Importance.Missing})
	require.Equal(t, journey.Attractive, results[1].Class)
	require.Equal(t, 1, results[1].N)
}

func TestKanoErrors(t *testing.T) {
	_, err := survey.Kano([]survey.KanoPair{
		{"a", "wifi", survey.Like, "", 0},
		{"b", "wifi", "", survey.Like, 0},
		{"c", "wifi", "love", survey.Like, 0},
		{"d", "wifi", survey.Like, survey.Like, 12},
		{"e", "wifi", survey.Like, survey.Dislike, math.NaN()},
		{"f", "wifi", survey.Like, survey.Dislike, 0},
		{"f", "wifi", survey.Like, survey.Dislike, 0},
	}, survey.KanoOptions{})
	var list journey.Problems
	require.ErrorAs(t, err, &list)
	require.Len(t, list, 6)
	for _, want := range []error{survey.ErrHalfPair, survey.ErrUnknownWord, survey.ErrOffScale, survey.ErrNotFinite, journey.ErrDuplicate} {
		require.ErrorIs(t, err, want)
	}
	require.Equal(t, "pairs[0].dysfunctional", list[0].Path)
	_, err = survey.Kano(nil, survey.KanoOptions{})
	require.ErrorIs(t, err, survey.ErrNoAnswers)
	_, err = survey.Kano([]survey.KanoPair{{Need: "x"}}, survey.KanoOptions{})
	require.ErrorIs(t, err, survey.ErrNoAnswers)
	_, err = survey.KanoFromCounts("x", survey.KanoCounts{MustBe: -1, Reverse: math.NaN()}, -2, survey.Options{})
	require.ErrorAs(t, err, &list)
	require.Len(t, list, 3)

	results, err := survey.Kano([]survey.KanoPair{{"a", "wifi", survey.Like, "", 0}, {"b", "wifi", survey.Like, survey.Dislike, 0}},
		survey.KanoOptions{Options: survey.Options{SkipBad: true}})
	require.NoError(t, err)
	require.Equal(t, 1, results[0].N)
	require.Len(t, results[0].Skipped, 1)
}

func TestKanoProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	answers := survey.KanoAnswers()
	for range 100 {
		pairs := make([]survey.KanoPair, 2+rng.IntN(60))
		for i := range pairs {
			pairs[i] = survey.KanoPair{Need: "x", Functional: answers[rng.IntN(5)], Dysfunctional: answers[rng.IntN(5)]}
		}
		whole, err := survey.Kano(pairs, survey.KanoOptions{})
		require.NoError(t, err)
		cut := 1 + rng.IntN(len(pairs)-1)
		first, err := survey.Kano(pairs[:cut], survey.KanoOptions{})
		require.NoError(t, err)
		second, err := survey.Kano(pairs[cut:], survey.KanoOptions{})
		require.NoError(t, err)
		require.Equal(t, whole[0].Counts, first[0].Counts.Plus(second[0].Counts))
		rng.Shuffle(len(pairs), func(i, j int) { pairs[i], pairs[j] = pairs[j], pairs[i] })
		again, err := survey.Kano(pairs, survey.KanoOptions{})
		require.NoError(t, err)
		require.Equal(t, whole, again)
		r := whole[0]
		if r.BetterInterval.Known() {
			require.True(t, r.BetterInterval.Contains(r.Better))
			require.True(t, r.WorseInterval.Contains(r.Worse))
		}
	}
}

// By hand: the pairs in which the tables differ, and their neighbours that they agree on.
func TestKanoTables(t *testing.T) {
	for _, f := range survey.KanoAnswers() {
		for _, d := range survey.KanoAnswers() {
			berger, pouliot := survey.BergerTable.Classify(f, d), survey.PouliotTable.Classify(f, d)
			require.Equal(t, berger, survey.Classify(f, d))
			require.Equal(t, berger, survey.KanoTable("").Classify(f, d))
			if f == d && (f == survey.Expect || f == survey.LiveWith) {
				require.Equal(t, journey.Indifferent, berger)
				require.Equal(t, journey.Questionable, pouliot)
				continue
			}
			require.Equal(t, berger, pouliot, "%s %s", f, d)
		}
	}
	require.Equal(t, journey.Indifferent, survey.PouliotTable.Classify(survey.Neutral, survey.Neutral))
	require.Empty(t, survey.KanoTable("other").Classify(survey.Like, survey.Dislike))

	// 2 A, 1 O, 1 M, and three who said the same twice: better 3/7 or 3/5, worse 2/7 or 2/5.
	file := "kano: x: functional,kano: x: dysfunctional\n1,2\n1,3\n1,5\n3,5\n2,2\n4,4\n3,3\n"
	table := read(t, file, survey.ReadOptions{})
	for _, c := range []struct {
		table, says   survey.KanoTable
		counts        survey.KanoCounts
		better, worse float64
		class         journey.Kano
	}{
		{"", survey.BergerTable, survey.KanoCounts{Attractive: 2, OneDimensional: 1, MustBe: 1, Indifferent: 3}, 3. / 7, -2. / 7, journey.Indifferent},
		{survey.BergerTable, survey.BergerTable, survey.KanoCounts{Attractive: 2, OneDimensional: 1, MustBe: 1, Indifferent: 3}, 3. / 7, -2. / 7, journey.Indifferent},
		{survey.PouliotTable, survey.PouliotTable, survey.KanoCounts{Attractive: 2, OneDimensional: 1, MustBe: 1, Indifferent: 1, Questionable: 2}, 3. / 5, -2. / 5, journey.Attractive},
	} {
		r, err := table.Kano(survey.KanoOptions{Table: c.table})
		require.NoError(t, err)
		require.Equal(t, c.says, r[0].Table)
		require.Equal(t, c.counts, r[0].Counts)
		require.Equal(t, 7, r[0].N, "questionable pairs are pairs")
		require.InDelta(t, c.better, r[0].Better, 1e-12)
		require.InDelta(t, c.worse, r[0].Worse, 1e-12)
		require.Equal(t, c.class, r[0].Class)
	}
	_, err := table.Kano(survey.KanoOptions{Table: "other"})
	require.ErrorIs(t, err, survey.ErrOption)
	_, err = table.Kano(survey.KanoOptions{Importance: journey.Scale{Min: 1, Max: 5, Neutral: 3}})
	require.ErrorIs(t, err, survey.ErrOption)
	b, err := table.Kano(survey.KanoOptions{})
	require.NoError(t, err)
	p, err := table.Kano(survey.KanoOptions{Table: survey.PouliotTable})
	require.NoError(t, err)
	_, err = survey.CompareKano(b, p, survey.Options{})
	require.ErrorIs(t, err, survey.ErrMixedScales)
	counted, err := survey.KanoFromCounts("x", b[0].Counts, 0, survey.Options{})
	require.NoError(t, err)
	require.Empty(t, counted.Table, "counts do not tell")
	_, err = survey.CompareKano([]survey.KanoResult{counted}, p, survey.Options{})
	require.NoError(t, err)
}

// The table that Reppel, A. (2022), "Doing Research Online: The Kano Model", prints of 358
// respondents, evaluated by Pouliot's table: counts, coefficients, and the class by the rule that
// holds O + A + M against I + R + Q first. Ours is the mode, which differs in the last row only.
func TestKanoReppel(t *testing.T) {
	for _, c := range []struct {
		need          string
		counts        survey.KanoCounts
		better, worse float64
		theirs        journey.Kano
	}{
		{"anonymous", survey.KanoCounts{Attractive: 91, OneDimensional: 19, MustBe: 9, Indifferent: 160, Reverse: 49, Questionable: 30}, 0.3942652, -0.1003584, journey.Indifferent},
		{"convenient", survey.KanoCounts{Attractive: 70, OneDimensional: 121, MustBe: 59, Indifferent: 77, Reverse: 9, Questionable: 22}, 0.5840979, -0.5504587, journey.OneDimensional},
		{"reliable", survey.KanoCounts{Attractive: 78, OneDimensional: 122, MustBe: 66, Indifferent: 62, Reverse: 7, Questionable: 23}, 0.6097561, -0.5731707, journey.OneDimensional},
		{"responsive", survey.KanoCounts{Attractive: 145, OneDimensional: 76, MustBe: 25, Indifferent: 78, Reverse: 12, Questionable: 22}, 0.6820988, -0.3117284, journey.Attractive},
		{"secure", survey.KanoCounts{Attractive: 18, OneDimensional: 174, MustBe: 90, Indifferent: 42, Reverse: 7, Questionable: 27}, 0.5925926, -0.8148148, journey.OneDimensional},
		{"transparent", survey.KanoCounts{Attractive: 88, OneDimensional: 90, MustBe: 32, Indifferent: 105, Reverse: 15, Questionable: 28}, 0.5650794, -0.3873016, journey.OneDimensional},
	} {
		r, err := survey.KanoFromCounts(c.need, c.counts, 0, survey.Options{})
		require.NoError(t, err)
		require.Equal(t, 358, r.N)
		require.InDelta(t, c.better, r.Better, 5e-8)
		require.InDelta(t, c.worse, r.Worse, 5e-8)
		if c.need != "transparent" {
			require.Equal(t, c.theirs, r.Class, c.need)
			continue
		}
		require.Equal(t, journey.Indifferent, r.Class)
		require.Equal(t, c.theirs, r.Second)
		require.False(t, r.Fong.Clear, "105 - 90 is less than 1.65 × sqrt(195 × 521 / 716) = 19.7")
	}
}
