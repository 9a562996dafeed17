package survey

import (
	"fmt"
	"math"

	"github.com/frontstage-go/frontstage/journey"
)

// Compare compares two waves of NPS, CSAT or CES. Shares (CSAT) go by [Newcombe], net scores by
// [NormalDifference]. Of the options only Level is used. Two different metrics are
// [ErrMixedScales]; a wave without answers is [ErrNoAnswers].
func Compare(before, after Score, o Options) (Difference, error) {
	bad := o.with(nil, nil).check(0)
	if before.Metric != after.Metric {
		bad.add(&fault{path: "after.Metric", value: string(after.Metric), expected: string(before.Metric) + ", as before", kind: ErrMixedScales})
	}
	checkWaves(bad, before.N, after.N, before.EffectiveN, after.EffectiveN)
	if err := bad.err(); err != nil {
		return Difference{}, err
	}
	d := Difference{
		Name: string(before.Metric), Before: before.Value, After: after.Value, Change: after.Value - before.Value,
		NBefore: before.N, NAfter: after.N,
	}
	level := o.level()
	if !definitions[before.Metric].net {
		d.shares(before.Value/100, before.EffectiveN, after.Value/100, after.EffectiveN, level, 100)
		return d, nil
	}
	d.P = 1
	if before.EffectiveN >= minEffective && after.EffectiveN >= minEffective {
		se := math.Hypot(before.StdErr, after.StdErr)
		half := zOf(level) * se
		d.Interval = Interval{max(-200, d.Change-half), min(200, d.Change+half), level, NormalDifference}
		d.P = twoSided(d.Change/se, 0)
	}
	d.judge()
	return d, nil
}

func checkWaves(bad *faults, nBefore, nAfter int, effective ...float64) {
	for _, w := range []struct {
		name string
		n    int
		eff  float64
	}{{"before", nBefore, effective[0]}, {"after", nAfter, effective[1]}} {
		if w.n == 0 || !(w.eff > 0) {
			bad.add(&fault{path: w.name, expected: "a wave with answers", kind: ErrNoAnswers})
		}
	}
}

// shares judges two shares by Newcombe's interval; unit is 100 for percent.
func (d *Difference) shares(before, nBefore, after, nAfter, level, unit float64) {
	low, high := newcombe(before, nBefore, after, nAfter, zOf(level))
	d.Interval = Interval{unit * max(low, -1), unit * min(high, 1), level, Newcombe}
	d.P = newcombeP(before, nBefore, after, nAfter)
	d.judge()
}

// CompareMeans compares the means of two waves by [Welch]. Answers on two different scales are
// [ErrMixedScales]. Where the scale is known the interval is cut off at the largest change that
// it allows, Max - Min either way. When the answers of a wave, by their effective number, are too
// few for an interval, or neither wave has any spread, the difference is not judged.
func CompareMeans(name string, before, after Summary, o Options) (Difference, error) {
	bad := o.with(nil, nil).check(0)
	checkWaves(bad, before.N, after.N, before.EffectiveN, after.EffectiveN)
	if before.Scale != after.Scale {
		bad.add(&fault{path: "after.Scale", value: after.Scale.String(), expected: before.Scale.String() + ", as before", kind: ErrMixedScales})
	}
	if err := bad.err(); err != nil {
		return Difference{}, err
	}
	d := Difference{
		Name: name, Before: before.Mean, After: after.Mean, Change: after.Mean - before.Mean,
		NBefore: before.N, NAfter: after.N, P: 1,
	}
	// Welch, B. L. (1947), Biometrika 34, 28-35.
	n, m := before.EffectiveN, after.EffectiveN
	u, v := before.StdDev*before.StdDev/n, after.StdDev*after.StdDev/m
	if n >= minEffective && m >= minEffective && u+v > 0 && !math.IsInf(u+v, 1) {
		// Shares of the variance rather than squares of it, which could vanish.
		p, q := u/(u+v), v/(u+v)
		degrees := 1 / (p*p/(n-1) + q*q/(m-1))
		se := math.Sqrt(u + v)
		half := tOf(o.level(), degrees) * se
		d.Interval = Interval{d.Change - half, d.Change + half, o.level(), Welch}
		if before.Scale != (journey.Scale{}) {
			most := before.Scale.Max - before.Scale.Min
			d.Interval.Low, d.Interval.High = max(d.Interval.Low, -most), min(d.Interval.High, most)
		}
		d.P = twoSided(d.Change/se, degrees)
	}
	d.judge()
	return d, nil
}

// KanoChange is what became of one need between two waves.
type KanoChange struct {
	Need          string
	Before, After journey.Kano
	Better, Worse Difference // by Newcombe
}

// CompareKano compares two waves of a Kano study, need by need in the order before. Better and
// worse are judged by [Newcombe], all of them together corrected by [Holm]. A need that only one
// wave asked about is an error, and two waves classified by different tables are [ErrMixedScales].
func CompareKano(before, after []KanoResult, o Options) ([]KanoChange, error) {
	bad := o.with(nil, nil).check(0)
	then, now := index(before, func(r KanoResult) string { return r.Need }), index(after, func(r KanoResult) string { return r.Need })
	sameNames(bad, "need", then, now)
	for _, b := range before {
		if i, ok := now[b.Need]; ok && b.Table != after[i].Table && b.Table != "" && after[i].Table != "" {
			bad.add(&fault{path: "after", value: string(after[i].Table), expected: "the table that classified " + clip(b.Need) + " before, " + string(b.Table), kind: ErrMixedScales, mend: "evaluate both waves with the same KanoOptions.Table"})
		}
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	changes := make([]KanoChange, len(before))
	flat := make([]Difference, 0, 2*len(before))
	for i, b := range before {
		a := after[now[b.Need]]
		changes[i] = KanoChange{Need: b.Need, Before: b.Class, After: a.Class}
		nb, na := b.felt(), a.felt()
		better := Difference{Name: b.Need + ": better", Before: b.Better, After: a.Better, Change: a.Better - b.Better, NBefore: b.N, NAfter: a.N, P: 1}
		worse := Difference{Name: b.Need + ": worse", Before: b.Worse, After: a.Worse, Change: a.Worse - b.Worse, NBefore: b.N, NAfter: a.N, P: 1}
		if nb > 0 && na > 0 {
			better.shares(b.Better, nb, a.Better, na, o.level(), 1)
			worse.shares(-b.Worse, nb, -a.Worse, na, o.level(), 1)
			// Worse is a share with its sign turned round.
			worse.Interval.Low, worse.Interval.High = 0-worse.Interval.High, 0-worse.Interval.Low
		}
		flat = append(flat, better, worse)
	}
	flat = Holm(flat)
	for i := range changes {
		changes[i].Better, changes[i].Worse = flat[2*i], flat[2*i+1]
	}
	return changes, nil
}

// felt is the effective number of pairs behind better and worse.
func (r KanoResult) felt() float64 {
	c := r.Counts
	total := c.Total()
	if total == 0 {
		return 0
	}
	return (c.Attractive + c.OneDimensional + c.MustBe + c.Indifferent) * r.EffectiveN / total
}

// CompareServqual compares the gaps of two waves of a SERVQUAL study, dimension by dimension, by
// [Welch], corrected together by [Holm]. A dimension that only one wave has is an error.
func CompareServqual(before, after ServqualResult, o Options) ([]Difference, error) {
	name := func(g DimensionGap) string { return string(g.Dimension) }
	return compareAll("dimension", before.Dimensions, after.Dimensions, name, func(g DimensionGap) Summary { return g.Gap }, o)
}

// CompareEmotions compares the emotion scores of two waves, touchpoint by touchpoint, by [Welch],
// corrected together by [Holm]. A touchpoint that only one wave asked about is an error; one that
// nobody scored in one of them is not judged.
func CompareEmotions(before, after []EmotionScore, o Options) ([]Difference, error) {
	name := func(e EmotionScore) string { return e.Touchpoint }
	return compareAll("touchpoint", before, after, name, func(e EmotionScore) Summary { return e.Summary }, o)
}

func compareAll[T any](what string, before, after []T, name func(T) string, summary func(T) Summary, o Options) ([]Difference, error) {
	bad := o.with(nil, nil).check(0)
	then, now := index(before, name), index(after, name)
	sameNames(bad, what, then, now)
	if err := bad.err(); err != nil {
		return nil, err
	}
	out := make([]Difference, len(before))
	for i, b := range before {
		from, to := summary(b), summary(after[now[name(b)]])
		if from.N == 0 || to.N == 0 {
			out[i] = Difference{Name: name(b), Before: from.Mean, After: to.Mean, NBefore: from.N, NAfter: to.N, P: 1}
			out[i].judge()
			continue
		}
		var err error
		if out[i], err = CompareMeans(name(b), from, to, o); err != nil {
			bad.addAll(name(b)+": ", err)
		}
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	return Holm(out), nil
}

func index[T any](list []T, name func(T) string) map[string]int {
	at := make(map[string]int, len(list))
	for i, v := range list {
		at[name(v)] = i
	}
	return at
}

// sameNames reports what only one of the two waves has.
func sameNames(bad *faults, what string, before, after map[string]int) {
	for _, side := range []struct {
		wave        string
		here, there map[string]int
	}{{"after", before, after}, {"before", after, before}} {
		for _, name := range sorted(side.here) {
			if _, ok := side.there[name]; !ok {
				bad.add(&fault{path: side.wave, value: name, expected: fmt.Sprintf("every %s in both waves", what), kind: journey.ErrReference, mend: "leave it out of the other wave too"})
			}
		}
	}
}

// CompareDamage is the change of the revenue at risk. It is not judged: the model works on stated
// factors and has no sampling error of its own; look at the effects of the factors instead.
func CompareDamage(before, after DamageResult) Difference {
	d := Difference{
		Name: "revenue at risk", Before: before.RevenueAtRisk, After: after.RevenueAtRisk,
		Change: after.RevenueAtRisk - before.RevenueAtRisk, P: 1,
	}
	d.judge()
	return d
}
