package survey_test

import (
	"fmt"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

func ExampleDescribe() {
	s, err := survey.Describe([]int{1, 2, 3, 4}, survey.Options{Scale: journey.Scale{Min: 1, Max: 5, Neutral: 3}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("mean %.1f (%.1f to %.1f), quartiles %.1f %.1f %.1f\n", s.Mean, s.Interval.Low, s.Interval.High, s.Q1, s.Median, s.Q3)
	// Output: mean 2.5 (1.0 to 4.6), quartiles 1.5 2.5 3.5
}

// A published table gives counts only.
func ExampleKanoFromCounts() {
	r, err := survey.KanoFromCounts("edge grip", survey.KanoCounts{Attractive: 7, OneDimensional: 33, MustBe: 50, Indifferent: 10}, 0, survey.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s, then %s; better %.2f, worse %.2f\n", r.Class, r.Second, r.Better, r.Worse)
	// Output: must-be, then one-dimensional; better 0.40, worse -0.83
}

func ExampleClassify() {
	fmt.Println(survey.Classify(survey.Like, survey.Neutral))
	fmt.Println(survey.Classify(survey.Neutral, survey.Dislike))
	fmt.Println(survey.Classify(survey.Like, survey.Like))
	// Output:
	// attractive
	// must-be
	// questionable
}

// Whether it must be so with the need met and unmet contradicts itself is where the tables differ.
func ExampleKanoTable_Classify() {
	for _, table := range survey.KanoTables() {
		fmt.Println(table, table.Classify(survey.Expect, survey.Expect))
	}
	// Output:
	// berger indifferent
	// pouliot questionable
}

func ExampleBands() {
	for _, b := range survey.Bands(survey.MetricNPS) {
		fmt.Printf("%g to %g: %s\n", b.From, b.To, b.Label(journey.English))
	}
	// Output:
	// -100 to 0: more detractors than promoters
	// 0 to 50: at least as many promoters as detractors, with room to grow
	// 50 to 70: good
	// 70 to 100: customers are very loyal
}

func ExampleItems() {
	items := survey.Items()
	fmt.Println(len(items), items[0].ID, items[0].Label(journey.English), items[0].Label(journey.Chinese))
	// Output: 22 T1 Modern equipment 设备先进
}

// A factor that is 0 is stated, one that nobody knows is not.
func ExampleStated() {
	known := survey.Stated(0, "complaint log 2025")
	fmt.Println(known.Stated, survey.Factor{}.Stated)
	// Output: true false
}
