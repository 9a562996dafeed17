package picture_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/png"
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
func ExamplePicture_PNG() {
	p, err := chart.EmotionCurve(coffee)
	if err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	err = p.PNG(context.Background(), &b)
	fmt.Println(err, b.String()[1:4])
	// Output: <nil> PNG
}

// For a slide, on a screen with fine pixels.
func ExamplePNGOptions_Write() {
	p, err := chart.EmotionCurve(coffee)
	if err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	if err := (picture.PNGOptions{Scale: 2, Mode: theme.Dark}).Write(context.Background(), &b, p); err != nil {
		fmt.Println(err)
		return
	}
	config, err := png.DecodeConfig(&b)
	w, h := p.Size()
	fmt.Println(err, config.Width == 2*w, config.Height == 2*h)
	// Output: <nil> true true
}

func ExamplePicture_PDF() {
	p, err := chart.EmotionCurve(coffee)
	if err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	err = p.PDF(context.Background(), &b)
	fmt.Println(err, b.String()[:8])
	// Output: <nil> %PDF-1.7
}

// Chinese takes a font; without one the error says what is missing.
func ExampleOpenFonts() {
	fonts, err := picture.OpenFonts("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc")
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		fmt.Println(err)
		return
	}
	p, err := chart.EmotionCurve(&journey.Journey{Title: "咖啡", Stages: coffee.Stages})
	if err != nil {
		fmt.Println(err)
		return
	}
	err = picture.PNGOptions{Fonts: fonts}.Write(context.Background(), io.Discard, p)
	if lack, is := errors.AsType[*picture.LackError](err); is {
		fmt.Println(lack.Lacks[0].Script, string(lack.Lacks[0].Characters))
	}
	// Output: Chinese 咖啡
}

func ExampleOpenFont() {
	_, err := picture.OpenFont("NotoSansCJK-Regular.ttc")
	fmt.Println(errors.Is(err, os.ErrNotExist)) // there is none in this folder
	// Output: true
}

func ExampleReadFont() {
	_, err := picture.ReadFont("letters.woff2", []byte("wOF2 and what follows"))
	fmt.Println(err)
	// Output: font letters.woff2: the file is a font for the web (WOFF); take the .ttf or .otf that it was made of
}

// A collection has the characters of several countries; one of them may be chosen.
func ExampleFontOptions_Open() {
	_, err := picture.FontOptions{Language: "zh-Hant"}.Open("NotoSansCJK-Regular.ttc")
	fmt.Println(errors.Is(err, os.ErrNotExist)) // there is none in this folder
	// Output: true
}

func ExampleFontOptions_Read() {
	_, err := picture.FontOptions{Index: 2}.Read("nothing.ttc", nil)
	fmt.Println(err)
	// Output: font nothing.ttc: the file is not a font; TrueType (.ttf), OpenType (.otf) and collections (.ttc, .otc) can be read
}

// Inter before a font with Latin letters of its own.
func ExampleInter() {
	fonts := picture.Inter()
	fmt.Println(len(fonts), "fonts: regular and bold")
	// Output: 2 fonts: regular and bold
}

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
	// | Persona 1 | −1.0 | +1.5 |
}
