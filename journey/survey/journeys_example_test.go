package survey_test

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// Each customer group has a journey of its own, which says whose it is and what it rests on.
func ExampleFillGroups() {
	j := &journey.Journey{Stages: []journey.Stage{{Name: "Arrive", Touchpoints: []journey.Touchpoint{{Name: "Check in"}}}}}
	table, err := survey.ReadCSV(strings.NewReader("group,emotion: check in\nbusiness,-1\nbusiness,-2\nleisure,1\n"), survey.ReadOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	journeys, err := survey.FillGroups(j, table, survey.ByGroup, survey.FillOptions{Source: "exit survey"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, j := range journeys {
		fmt.Printf("%s: %+.1f, n = %d, %s\n", j.Persona.Group, j.Stages[0].Touchpoints[0].Emotion.Value, j.Evidence.N, j.Evidence.Source)
	}
	// Output:
	// business: -1.5, n = 2, exit survey
	// leisure: +1.0, n = 1, exit survey
}

func ExampleAttachKano() {
	j := &journey.Journey{Stages: []journey.Stage{{Name: "Stay", Touchpoints: []journey.Touchpoint{
		{Name: "Room", Needs: []journey.Need{{Text: "Free Wi-Fi"}, {Text: "Quiet"}}},
	}}}}
	wifi, _ := survey.KanoFromCounts("free wi-fi", survey.KanoCounts{MustBe: 40, OneDimensional: 25, Indifferent: 15}, 0, survey.Options{})
	j, err := survey.AttachKano(j, []survey.KanoResult{wifi})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, need := range j.Stages[0].Touchpoints[0].Needs {
		fmt.Printf("%s: %q, n = %d\n", need.Text, need.Kano, need.N)
	}
	// Output:
	// Free Wi-Fi: "must-be", n = 80
	// Quiet: "", n = 0
}

func ExampleEmotion() {
	desk, err := survey.Emotion("check-in", []float64{-1, 0, -2, -1}, survey.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s: mean %.1f, median %.1f, n = %d, on %s\n", desk.Touchpoint, desk.Mean, desk.Median, desk.N, desk.Scale)
	// Output: check-in: mean -1.0, median -1.0, n = 4, on -2..2, neutral 0
}

func ExampleTable_Emotions() {
	table, err := survey.ReadCSV(strings.NewReader("emotion: check in,emotion: breakfast\nbad,good\n-2,\n"), survey.ReadOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	emotions, err := table.Emotions(survey.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range emotions {
		fmt.Printf("%s %+.1f, n = %d, %d unanswered\n", e.Touchpoint, e.Mean, e.N, e.Missing)
	}
	// Output:
	// check in -1.5, n = 2, 0 unanswered
	// breakfast +1.0, n = 1, 1 unanswered
}

func ExampleTable_Questions() {
	table, err := survey.ReadCSV(strings.NewReader("id,nps,kano: Wi-Fi: functional,kano: Wi-Fi: dysfunctional\na,9,like,dislike\n"), survey.ReadOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range table.Questions() {
		fmt.Println(q)
	}
	// Output:
	// nps
	// kano: Wi-Fi: functional
	// kano: Wi-Fi: dysfunctional
}

// What a spreadsheet in China saves as “CSV”.
func ExampleReadCSV_encoding() {
	file, _ := simplifiedchinese.GBK.NewEncoder().String("受访者,满意度\n张三,满意\n李四,很不满意\n")
	table, err := survey.ReadCSV(strings.NewReader(file), survey.ReadOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(table.Encoding, table.Respondents)
	// Bytes that could be several things are for the caller to name.
	_, err = survey.ReadCSV(strings.NewReader("id,nps\nM\xfcller,9\n"), survey.ReadOptions{})
	fmt.Println(err)
	// Output:
	// gb18030 [张三 李四]
	// 2: the wrong encoding: expected UTF-8, found byte 0xFC; save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)
}
