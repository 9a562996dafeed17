package picture_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

var coffee = &journey.Journey{Title: "A coffee", Stages: []journey.Stage{{Name: "Buy", Touchpoints: []journey.Touchpoint{
	{Name: "Order", Emotion: journey.Scored(-1)}, {Name: "Drink", Emotion: journey.Scored(1.5)},
}}}}

func ExamplePicture_SVG() {
	p, err := chart.EmotionCurve(coffee)
	if err != nil {
		fmt.Println(err)
		return
	}
	var svg strings.Builder
	err = p.SVG(&svg)
	fmt.Println(p.Title(), err, strings.HasPrefix(svg.String(), "<svg "))
	// Output: A coffee: emotion curve <nil> true
}

// A page in print needs neither two colour schemes nor rules.
func ExampleSVGOptions_Write() {
	p, err := chart.EmotionCurve(coffee)
	if err != nil {
		fmt.Println(err)
		return
	}
	var svg strings.Builder
	err = picture.SVGOptions{Mode: theme.Print}.Write(&svg, p)
	fmt.Println(err, strings.Contains(svg.String(), "var("))
	// Output: <nil> false
}

// Pictures on A4, as large as that takes them.
func ExamplePDFOptions_Write() {
	p, err := chart.EmotionCurve(coffee)
	if err != nil {
		fmt.Println(err)
		return
	}
	var pdf strings.Builder
	err = picture.PDFOptions{Title: "Coffee, twice", Page: picture.A4, Margin: 15}.Write(context.Background(), &pdf, p, p)
	fmt.Println(err, strings.HasPrefix(pdf.String(), "%PDF-1.7"))
	// Output: <nil> true
}

// A server draws the same picture once.
func ExampleCache_SVG() {
	cache := picture.NewCache(16 << 20)
	var options chart.Options
	for range 3 {
		key := options.Fingerprint(chart.EmotionCurveKind, coffee)
		err := cache.SVG(io.Discard, key, picture.SVGOptions{}, func() (*picture.Picture, error) { return options.EmotionCurve(coffee) })
		if err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(cache.Stats().Hits, "of 3 from memory")
	// Output: 2 of 3 from memory
}

func ExampleNewCache() {
	fmt.Println(picture.NewCache(64 << 20).Stats().Pictures) // bytes of pictures
	// Output: 0
}

// The labels are a start for a language of the caller's own.
func ExampleWords() {
	words := picture.Words(journey.English)
	fmt.Println(words["mean"], "|", words["touchpoints.one"], "|", words["mark-kind.fail"])
	// Output: mean {value} | {n} touchpoint | Fail point
}

// A table beside the picture, for those who do not see it.
func ExampleOutline_HTML() {
	p, err := chart.EmotionCurve(coffee)
	if err != nil {
		fmt.Println(err)
		return
	}
	o := p.Outline()
	o.Lead, o.Notes = nil, nil
	if err := o.HTML(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <table>
	// <caption>A coffee: emotion curve</caption>
	// <thead><tr><th scope="col">Touchpoint</th><th scope="col">Order</th><th scope="col">Drink</th></tr></thead>
	// <tbody>
	// <tr><th scope="row">Stage</th><td>Buy</td><td>Buy</td></tr>
	// <tr><th scope="row">Persona 1</th><td>−1.0</td><td>+1.5</td></tr>
	// </tbody>
	// </table>
}

func ExampleOutline_Markdown() {
	p, err := chart.EmotionCurve(coffee)
	if err != nil {
		fmt.Println(err)
		return
	}
	o := p.Outline()
	o.Lead, o.Notes = nil, nil
	if err := o.Markdown(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// **A coffee: emotion curve**
	//
	// | Touchpoint | Order | Drink |
	// | --- | --- | --- |
	// | Stage | Buy | Buy |
	// | Persona 1 | −1.0 | \+1.5 |
}
