package survey_test

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

func ExampleCompareMeans() {
	before, _ := survey.Describe([]int{4, 5, 3, 4, 4, 5, 3, 4}, survey.Options{})
	after, _ := survey.Describe([]int{6, 5, 6, 7, 5, 6, 6, 7}, survey.Options{})
	d, err := survey.CompareMeans("ease", before, after, survey.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: %.1f to %.1f, %+.1f (%.1f to %.1f): %s\n", d.Name, d.Before, d.After, d.Change, d.Interval.Low, d.Interval.High, d.Outcome.Label(journey.English))
	// Output: ease: 4.0 to 6.0, +2.0 (1.2 to 2.8): up
}

func ExampleCompareEmotions() {
	wave := func(desk, breakfast []int) []survey.EmotionScore {
		a, _ := survey.Emotion("check-in", desk, survey.Options{})
		b, _ := survey.Emotion("breakfast", breakfast, survey.Options{})
		return []survey.EmotionScore{a, b}
	}
	before := wave([]int{-2, -1, -1, -2, -1, 0}, []int{1, 0, 2, 1, 1, 0})
	after := wave([]int{1, 0, 1, 1, 2, 1}, []int{1, 1, 0, 2, 1, 1})
	changes, err := survey.CompareEmotions(before, after, survey.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range changes {
		fmt.Printf("%s %+.2f, p %.3f of %d judged together: %s\n", d.Name, d.Change, d.AdjustedP, d.Comparisons, d.Outcome)
	}
	// Output:
	// check-in +2.17, p 0.001 of 2 judged together: up
	// breakfast +0.17, p 0.687 of 2 judged together: noise
}

func ExampleCompareServqual() {
	wave := func(perceived ...float64) survey.ServqualResult {
		expected := []float64{7, 6, 7, 6, 7}
		r, _ := survey.Servqual([]survey.ItemAnswers{{Item: survey.Items()[4], Expectation: expected, Perception: perceived}}, survey.ServqualOptions{})
		return r
	}
	changes, err := survey.CompareServqual(wave(4, 3, 5, 4, 4), wave(6, 6, 6, 5, 7), survey.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range changes {
		fmt.Printf("%s: gap %.1f, now %.1f: %s\n", d.Name, d.Before, d.After, d.Outcome)
	}
	// Output:
	// reliability: gap -2.6, now -0.6: up
}

func ExampleCompareKano() {
	before, _ := survey.KanoFromCounts("free Wi-Fi", survey.KanoCounts{Attractive: 60, OneDimensional: 10, Indifferent: 30}, 0, survey.Options{})
	after, _ := survey.KanoFromCounts("free Wi-Fi", survey.KanoCounts{Attractive: 15, OneDimensional: 25, MustBe: 50, Indifferent: 10}, 0, survey.Options{})
	changes, err := survey.CompareKano([]survey.KanoResult{before}, []survey.KanoResult{after}, survey.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range changes {
		fmt.Printf("%s: %s, now %s; better %+.2f (%s), worse %+.2f (%s)\n", c.Need, c.Before, c.After, c.Better.Change, c.Better.Outcome, c.Worse.Change, c.Worse.Outcome)
	}
	// Output:
	// free Wi-Fi: attractive, now must-be; better -0.30 (down), worse -0.65 (down)
}

// The model has no sampling error of its own: the change is not judged.
func ExampleCompareDamage() {
	d := survey.Damage{
		Customers: survey.Stated(10_000, "CRM"), Problem: survey.Stated(0.3, "survey"), Silent: survey.Stated(0.6, "survey"),
		LostSilent: survey.Stated(0.4, "churn analysis"), Value: survey.Stated(200, "finance, a year"),
	}
	before, _ := d.Evaluate()
	d.Problem = survey.Stated(0.2, "survey after the change")
	after, _ := d.Evaluate()
	change := survey.CompareDamage(before, after)
	fmt.Printf("%.0f a year, now %.0f: %+.0f, judged %t\n", change.Before, change.After, change.Change, change.Judged())
	// Output: 240000 a year, now 160000: -80000, judged false
}

// Of several figures that are read together one may stand out by chance. The correction asks for more.
func ExampleHolm() {
	one, _ := survey.FromCounts(survey.MetricCSAT, map[int]int{5: 48, 1: 32}, survey.Options{})
	two, _ := survey.FromCounts(survey.MetricCSAT, map[int]int{5: 54, 1: 16}, survey.Options{})
	satisfied, _ := survey.Compare(one, two, survey.Options{})
	again, _ := survey.Compare(one, one, survey.Options{})
	for _, d := range survey.Holm([]survey.Difference{satisfied, again, again}) {
		fmt.Printf("p %.3f, of %d judged together %.3f: %s\n", d.P, d.Comparisons, d.AdjustedP, d.Outcome)
	}
	fmt.Println("by itself:", satisfied.Outcome)
	// Output:
	// p 0.025, of 3 judged together 0.074: noise
	// p 1.000, of 3 judged together 1.000: noise
	// p 1.000, of 3 judged together 1.000: noise
	// by itself: up
}

func ExampleTable_GroupBy() {
	table, err := survey.ReadCSV(strings.NewReader("wave,csat\nbefore,3\nbefore,2\nafter,5\nafter,4\nafter,3\n"), survey.ReadOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	waves, err := table.GroupBy(survey.ByWave)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, w := range waves {
		score, _ := w.Table.CSAT("", survey.Options{})
		fmt.Printf("%s: %.0f %% of %d\n", w.Name, score.Value, w.Table.Len())
	}
	// Output:
	// before: 0 % of 2
	// after: 67 % of 3
}
