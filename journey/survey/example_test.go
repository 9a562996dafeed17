package survey_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

func ExampleNPS() {
	score, err := survey.NPS([]int{10, 9, 9, 8, 7, 10, 6, 9, 3, 10}, survey.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("NPS %.0f, n = %d, %.0f %% interval %.0f to %.0f\n",
		score.Value, score.N, 100*score.Interval.Level, score.Interval.Low, score.Interval.High)
	fmt.Printf("%d promoters, %d passives, %d detractors\n", score.High.N, score.Middle.N, score.Low.N)
	fmt.Println(score.Meaning(journey.English))
	fmt.Println(score.Meaning(journey.Chinese))
	// Output:
	// NPS 40, n = 10, 95 % interval -10 to 90
	// 6 promoters, 2 passives, 2 detractors
	// at least as many promoters as detractors, with room to grow
	// 推荐者不少于贬损者，仍有提升空间
}

func ExampleNPS_errors() {
	_, err := survey.NPS([]int{10, 11, 9, -1}, survey.Options{})
	fmt.Println(err)
	score, _ := survey.NPS([]int{10, 11, 9, -1}, survey.Options{SkipBad: true})
	fmt.Println(score.Value, "from", score.N, "answers,", len(score.Skipped), "skipped")
	// Output:
	// answers[1]: "11" is off the scale: expected a whole number from 0 to 10
	// answers[3]: "-1" is off the scale: expected a whole number from 0 to 10
	// 100 from 2 answers, 2 skipped
}

func ExampleCSAT() {
	score, _ := survey.CSAT([]int{5, 4, 4, 3, 5, 2, 4, 5}, survey.Options{Level: 0.9})
	fmt.Printf("%.0f %% satisfied (%.0f to %.0f, %s)\n", score.Value, score.Interval.Low, score.Interval.High, score.Interval.Method.Label(journey.English))
	// Output: 75 % satisfied (46 to 91, Wilson score interval)
}

func ExampleCES() {
	// Two groups of customers, weighted by how many of each there are.
	score, _ := survey.CES([]int{7, 6, 5, 2, 4, 6}, survey.Options{Weights: []float64{2, 2, 2, 1, 1, 1}})
	fmt.Printf("CES %.0f, n = %d, effective n = %.1f\n", score.Value, score.N, score.EffectiveN)
	// Output: CES 67, n = 6, effective n = 5.4
}

func ExampleFromCounts() {
	score, _ := survey.FromCounts(survey.MetricNPS, map[int]int{10: 60, 8: 25, 5: 15}, survey.Options{})
	fmt.Println(score.Value, score.Reading, score.Firm)
	// Output: 45 fair false
}

func ExampleKano() {
	results, _ := survey.Kano([]survey.KanoPair{
		{Respondent: "r1", Need: "free Wi-Fi", Functional: survey.Expect, Dysfunctional: survey.Dislike, Importance: 9},
		{Respondent: "r2", Need: "free Wi-Fi", Functional: survey.Neutral, Dysfunctional: survey.Dislike, Importance: 8},
		{Respondent: "r3", Need: "free Wi-Fi", Functional: survey.Like, Dysfunctional: survey.Dislike, Importance: 7},
		{Respondent: "r1", Need: "pillow menu", Functional: survey.Like, Dysfunctional: survey.Neutral},
		{Respondent: "r2", Need: "pillow menu", Functional: survey.Like, Dysfunctional: survey.LiveWith},
	}, survey.KanoOptions{})
	for _, r := range results {
		fmt.Printf("%s: %s %s, better %.2f, worse %.2f, clear %t\n",
			r.Need, r.Class, r.Class.Label(journey.Chinese), r.Better, r.Worse, r.Fong.Clear)
	}
	// Output:
	// free Wi-Fi: must-be 基本, better 0.33, worse -1.00, clear false
	// pillow menu: attractive 兴奋, better 1.00, worse 0.00, clear true
}

func ExampleServqual() {
	items := survey.Items()
	result, _ := survey.Servqual([]survey.ItemAnswers{
		{Item: items[0], Expectation: []float64{5, 6, 5}, Perception: []float64{6, 6, 5}},
		{Item: items[4], Expectation: []float64{7, 6, 7}, Perception: []float64{5, 5, 4}},
	}, survey.ServqualOptions{Points: map[survey.Dimension]float64{survey.Tangibles: 30, survey.Reliability: 70}})
	for _, d := range result.Dimensions {
		fmt.Printf("%s: gap %+.2f, weighted %+.2f\n", d.Dimension.Label(journey.English), d.Gap.Mean, d.Weighted)
	}
	fmt.Println("mend first:", result.MendFirst)
	// Output:
	// Tangibles: gap +0.33, weighted +0.10
	// Reliability: gap -2.00, weighted -1.40
	// mend first: [reliability]
}

func ExampleBoard_Columns() {
	columns, _ := survey.Board{Findings: []survey.Finding{
		{Gap: survey.DeliveryGap, Text: "check-in takes 12 minutes, the standard says 5"},
	}}.Columns()
	for _, c := range columns {
		fmt.Println(c.Gap.Label(journey.English), len(c.Findings), "found,", c.Open, "open")
	}
	// Output:
	// 1 Knowledge gap 0 found, 0 open
	// 2 Standards gap 0 found, 0 open
	// 3 Delivery gap 1 found, 1 open
	// 4 Communication gap 0 found, 0 open
	// 5 Perceived quality gap 0 found, 0 open
}

func ExampleDamage_Evaluate() {
	result, _ := survey.Damage{
		Customers:      survey.Stated(10_000, "CRM"),
		Problem:        survey.Stated(0.3, "survey"),
		Silent:         survey.Stated(0.6, "survey"),
		LostSilent:     survey.Stated(0.4, "churn analysis"),
		LostComplained: survey.Stated(0.15, "churn analysis"),
		Value:          survey.Stated(200, "finance, a year"),
	}.Evaluate()
	fmt.Printf("%.0f customers leave, %.0f a year\n", result.Lost, result.RevenueAtRisk)
	for _, e := range result.Effects[1:3] {
		fmt.Printf("%s: one point more costs %.0f\n", e.Factor.Label(journey.English), e.Step)
	}
	_, err := survey.Damage{Customers: survey.Stated(10_000, "CRM"), Problem: survey.Stated(30, "survey")}.Evaluate()
	fmt.Println(strings.Split(err.Error(), "\n")[0])
	// Output:
	// 900 customers leave, 180000 a year
	// Share with a problem: one point more costs 6000
	// Share of those who stay silent: one point more costs 1500
	// damage.problem: "30" is off the scale: expected a share from 0 to 1; write 30 % as 0.3
}

func ExampleFill() {
	j := &journey.Journey{Stages: []journey.Stage{{Name: "Stay", Touchpoints: []journey.Touchpoint{{Name: "Check in"}, {Name: "Breakfast"}}}}}
	desk, _ := survey.Emotion("Check in", []float64{-1, 0, -2, -1}, survey.Options{})
	j, _ = survey.Fill(j, []survey.EmotionScore{desk}, survey.FillOptions{Source: "exit survey"})
	for _, t := range j.All() {
		if t.Emotion == nil {
			fmt.Println(t.Name, "unknown")
			continue
		}
		fmt.Println(t.Name, t.Emotion.Value, t.Emotion.Provenance, t.Emotion.N, t.Emotion.Source)
	}
	// Output:
	// Check in -1 observed 4 exit survey
	// Breakfast unknown
}

func ExampleCompare() {
	before, _ := survey.FromCounts(survey.MetricCSAT, map[int]int{5: 48, 1: 32}, survey.Options{})
	after, _ := survey.FromCounts(survey.MetricCSAT, map[int]int{5: 56, 1: 14}, survey.Options{})
	d, _ := survey.Compare(before, after, survey.Options{})
	fmt.Printf("%+.0f points (%.1f to %.1f, %s): %s\n", d.Change, d.Interval.Low, d.Interval.High, d.Interval.Method, d.Outcome)
	// Output: +20 points (5.2 to 33.4, newcombe): up
}

func ExampleReadCSV() {
	file := `受访者;客群;净推荐值;情感：办理入住
r1;商务;9;好
r2;休闲;10;很好
r3;商务;4;-1
`
	table, err := survey.ReadCSV(strings.NewReader(file), survey.ReadOptions{})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	nps, _ := table.NPS("", survey.Options{})
	fmt.Printf("NPS %.1f\n", nps.Value)
	groups, _ := table.GroupBy(survey.ByGroup)
	for _, g := range groups {
		emotions, _ := g.Table.Emotions(survey.Options{})
		fmt.Println(g.Name, emotions[0].Touchpoint, emotions[0].Mean)
	}
	// Output:
	// NPS 33.3
	// 商务 办理入住 0
	// 休闲 办理入住 2
}

func ExampleReadCSV_errors() {
	_, err := survey.ReadCSV(strings.NewReader("id,nps,ces\nr1,11,very easy\nr2,9,breezy\n"), survey.ReadOptions{})
	fmt.Println(err)
	// Output:
	// 2:4: column 2 (nps): "11" is off the scale: expected a whole number from 0 to 10; it would fit 0 to 100: make sure that the question was not asked on another scale
	// 3:6: column 3 (ces): "breezy" is not a known answer: expected a whole number from 1 to 7, or a word such as very easy or 非常容易; correct it, leave it empty, or add it to ReadOptions.Words
}
