package picture_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/frontstage-go/frontstage/internal/picturetest"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// page is a picture of a size with its page, and what else it is given.
func page(w, h int, items ...scene.Item) *picture.Picture {
	s := &scene.Scene{Width: w, Height: h, Desc: "in words", Lang: "en"}
	s.ID, s.Title = "p", "A page"
	s.Add(scene.Rect{Class: "page", W: float64(w), H: float64(h), Paint: scene.Paint{Fill: theme.Page}})
	s.Add(items...)
	return picture.New(s, picture.Outline{Title: "A page", Notes: []string{"All that is told."}})
}

func pdfOf(t testing.TB, o picture.PDFOptions, p ...*picture.Picture) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, o.Write(t.Context(), &b, p...))
	return b.Bytes()
}

// told is what a tool says of a PDF, after qpdf has found nothing wrong with it.
func told(t testing.TB, pdf []byte, tool string, args ...string) string {
	t.Helper()
	picturetest.Check(t, pdf)
	return picturetest.Tool(t, pdf, tool, args...)
}

// lines are those of the text of a PDF that are not empty.
func lines(t testing.TB, pdf []byte) []string {
	t.Helper()
	return strings.FieldsFunc(told(t, pdf, "pdftotext", "FILE", "-"), func(r rune) bool { return r == '\n' || r == '\f' })
}

// bare is a PDF as text: every object by itself, nothing packed.
func bare(t testing.TB, pdf []byte) string {
	t.Helper()
	return told(t, pdf, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
}

func info(t testing.TB, pdf []byte) map[string]string {
	t.Helper()
	out := map[string]string{}
	for line := range strings.Lines(told(t, pdf, "pdfinfo", "FILE")) {
		key, v, _ := strings.Cut(line, ":")
		out[key] = strings.TrimSpace(v)
	}
	return out
}

func TestPDF(t *testing.T) {
	p := page(400, 200, scene.Text{X: 20, Y: 40, S: "Hello, (world) \\ fi"}, scene.Text{X: 20, Y: 60, S: "second line", Bold: true, Italic: true})
	pdf := pdfOf(t, picture.PDFOptions{}, p)
	in := info(t, pdf)
	require.Equal(t, "A page", in["Title"])
	require.Equal(t, "Frontstage", in["Producer"])
	require.Equal(t, "yes", in["Tagged"])
	require.Equal(t, "300 x 150 pts", in["Page size"])
	require.NotContains(t, in, "CreationDate")
	require.NotContains(t, in, "ModDate")
	require.Equal(t, []string{"Hello, (world) \\ fi", "second line"}, lines(t, pdf))
	all := bare(t, pdf)
	for _, want := range []string{"/DisplayDocTitle true", "/Lang (en)", "/S /Figure", `/Alt (A page\n\nin words\n\nAll that is told.)`, "/Marked true", "/Title (A page)"} {
		require.Contains(t, all, want)
	}
	for line := range strings.Lines(told(t, pdf, "pdffonts", "FILE")) {
		if strings.Contains(line, "Type") && !strings.Contains(line, "name") {
			require.Regexp(t, `Type 3 +Custom +yes no +yes`, line)
		}
	}
	var direct bytes.Buffer
	require.NoError(t, p.PDF(t.Context(), &direct))
	require.Equal(t, pdf, direct.Bytes())
}

// The same picture has the same bytes, whoever else writes.
func TestPDFTwice(t *testing.T) {
	p := page(300, 100, scene.Text{X: 10, Y: 40, S: "Always the same"}, scene.Circle{X: 50, Y: 70, R: 9, Paint: scene.Paint{Fill: theme.Finding, Opacity: 0.5}})
	want := pdfOf(t, picture.PDFOptions{}, p, p)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 5 {
				var b bytes.Buffer
				if err := (picture.PDFOptions{}).Write(context.Background(), &b, p, p); err != nil || !bytes.Equal(want, b.Bytes()) {
					t.Error("another PDF", err)
				}
			}
		})
	}
	wg.Wait()
}

func TestPDFErrors(t *testing.T) {
	p := page(100, 100)
	for option, o := range map[string]picture.PDFOptions{
		"Mode": {Mode: 99}, "Page": {Page: picture.PageSize{Width: 10, Height: 100}}, "Orientation": {Page: picture.A4, Orientation: 7},
		"Margin": {Page: picture.A4, Margin: 104}, "Scale": {Scale: -1}, "Sheets": {Sheets: true}, "RepeatHeads": {RepeatHeads: true, Page: picture.A4},
		"Fonts": {Fonts: []*picture.Font{nil}},
	} {
		var b bytes.Buffer
		var wrong *picture.OptionError
		require.ErrorAs(t, o.Write(t.Context(), &b, p), &wrong, option)
		require.Equal(t, option, wrong.Option, wrong.Message)
		require.Zero(t, b.Len())
	}
	var wrong *picture.OptionError
	require.ErrorAs(t, picture.PDFOptions{}.Write(t.Context(), io.Discard), &wrong)
	require.ErrorAs(t, picture.PDFOptions{}.Write(t.Context(), io.Discard, nil), &wrong)
	require.ErrorAs(t, picture.PDFOptions{Page: picture.A4, Scale: 20}.Write(t.Context(), io.Discard, p), &wrong)
	require.Equal(t, "Scale", wrong.Option)
	require.ErrorAs(t, picture.PDFOptions{Page: picture.A4, Sheets: true, Scale: 100}.Write(t.Context(), io.Discard, p), &wrong)
	require.Contains(t, wrong.Message, "too little")
	require.ErrorAs(t, picture.PDFOptions{Page: picture.A4, Sheets: true}.Write(t.Context(), io.Discard, page(30000, 30000)), &wrong)
	require.Contains(t, wrong.Message, "larger page")

	broken := errors.New("disk full")
	require.Equal(t, broken, p.PDF(t.Context(), failing{broken}))
	require.Equal(t, io.ErrShortWrite, p.PDF(t.Context(), short{10}))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	require.Equal(t, context.Canceled, p.PDF(ctx, io.Discard))
}

// What no font has is an error, or a box that can be searched.
func TestPDFBoxes(t *testing.T) {
	p := page(200, 100, scene.Text{X: 20, Y: 40, S: "one 漢字 two", Halo: theme.Page})
	var b bytes.Buffer
	var lack *picture.LackError
	require.ErrorAs(t, p.PDF(t.Context(), &b), &lack)
	require.Equal(t, []picture.Lack{{Script: "Chinese", Characters: []rune("字漢")}}, lack.Lacks)
	require.Zero(t, b.Len())
	require.Equal(t, []string{"one 漢字 two"}, lines(t, pdfOf(t, picture.PDFOptions{Boxes: true}, p)))
}

// A halo is no text, and the same glyph may stand for different characters.
func TestPDFText(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"halo":    {"only once", "only once"},
		"spaces":  {"A V  To\tWa", "A V To Wa"},
		"marks":   {"ne\u0301e xx\u0323\u0302", "ne\u0301e xx\u0323\u0302"},
		"omega":   {"12 Ω or 12 Ω, 5 µm or 5 μm", "12 Ω or 12 Ω, 5 µm or 5 μm"},
		"hyphens": {"a\u2010b\u2011c-d", "a\u2010b\u2011c-d"},
	} {
		t.Run(name, func(t *testing.T) {
			pdf := pdfOf(t, picture.PDFOptions{Boxes: true}, page(200, 100, scene.Text{X: 20, Y: 40, S: c.text, Halo: theme.Page, Spaced: name == "halo"}))
			require.Equal(t, c.want, norm.NFD.String(strings.Join(lines(t, pdf), "\n"))) // pdftotext composes
		})
	}
}

// More glyphs than a font holds, in Chinese.
func TestPDFChinese(t *testing.T) {
	fonts := picturetest.CJK(t)
	if fonts == nil {
		t.Skip("there is no font for Chinese")
	}
	var items []scene.Item
	var want []string
	for y := range 20 {
		var line []rune
		for x := range 40 {
			line = append(line, rune(0x4e00+y*40+x))
		}
		items = append(items, scene.Text{X: 10, Y: float64(20 + 24*y), S: string(line), Bold: y%2 == 1})
		want = append(want, string(line))
	}
	p := page(600, 520, items...)
	p.Scene().Lang = "zh"
	require.Equal(t, want, lines(t, pdfOf(t, picture.PDFOptions{Fonts: fonts}, p)))
}

func linked(id, href, title string, x, y float64) *scene.Group {
	return &scene.Group{ID: id, Href: href, Title: title, Items: []scene.Item{
		scene.Rect{X: x, Y: y, W: 40, H: 20, Paint: scene.Paint{Fill: theme.Card}}, scene.Text{X: x + 4, Y: y + 14, S: "go"},
	}}
}

func TestPDFLinks(t *testing.T) {
	a := page(400, 200, linked("a", "https://example.org/ü?x=(1)", "Out", 10, 10), linked("b", "mailto:a@example.org", "", 110, 10), linked("c", "up.html", "Near", 210, 10),
		linked("d", "#far", "There", 10, 100), linked("e", "#nowhere", "Nowhere", 110, 100))
	pdf := bare(t, pdfOf(t, picture.PDFOptions{}, a, page(100, 100, &scene.Group{ID: "far", Items: []scene.Item{scene.Circle{X: 50, Y: 50, R: 10, Paint: scene.Paint{Fill: theme.Text}}}})))
	for _, want := range []string{`/URI (https://example.org/%C3%BC?x=\(1\))`, "/URI (mailto:a@example.org)", "/URI (up.html)", "/Contents (Out)", "/Contents (go)"} {
		require.Contains(t, pdf, want)
	}
	require.Equal(t, 4, strings.Count(pdf, "/Subtype /Link"))
	require.Equal(t, 4, strings.Count(pdf, "/S /Link"))
	require.Equal(t, 4, strings.Count(pdf, "/Type /OBJR"))
	require.Equal(t, 1, strings.Count(pdf, "/XYZ"))
	require.NotContains(t, pdf, "(Nowhere)")
	require.Contains(t, strings.Join(strings.Fields(pdf), " "), "/Rect [ 7.5 127.5 37.5 142.5 ]")
}

func TestPDFPages(t *testing.T) {
	wide, high := page(800, 200), page(200, 800)
	for name, c := range map[string]struct {
		o    picture.PDFOptions
		want []string
	}{
		"own":       {picture.PDFOptions{}, []string{"600 x 150", "150 x 600"}},
		"margin":    {picture.PDFOptions{Margin: 25.4, Scale: 2}, []string{"1344 x 444", "444 x 1344"}},
		"A4":        {picture.PDFOptions{Page: picture.A4}, []string{"841.89 x 595.276", "595.276 x 841.89"}},
		"portrait":  {picture.PDFOptions{Page: picture.A4, Orientation: picture.Portrait}, []string{"595.276 x 841.89", "595.276 x 841.89"}},
		"slide":     {picture.PDFOptions{Page: picture.Slide}, []string{"960.001 x 540", "960.001 x 540"}},
		"landscape": {picture.PDFOptions{Page: picture.A3, Orientation: picture.Landscape}, []string{"1190.55 x 841.89", "1190.55 x 841.89"}},
	} {
		t.Run(name, func(t *testing.T) {
			said := told(t, pdfOf(t, c.o, wide, high), "pdfinfo", "-f", "1", "-l", "2", "FILE")
			for i, want := range c.want {
				require.Regexp(t, fmt.Sprintf(`Page +%d size: +%s pts`, i+1, want), said)
			}
		})
	}
	long := bare(t, pdfOf(t, picture.PDFOptions{}, page(60000, 100)))
	require.Contains(t, long, "/UserUnit 4")
	require.Contains(t, long, "11250")
}

// shade is the colour in the middle of a page, at a place given in parts of it.
func shade(t testing.TB, pdf []byte, x, y float64) string {
	t.Helper()
	img := picturetest.Raster(t, pdf)
	b := img.Bounds()
	c := color.RGBAModel.Convert(img.At(int(x*float64(b.Dx())), int(y*float64(b.Dy())))).(color.RGBA)
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

func TestPDFModes(t *testing.T) {
	tall := page(100, 400)
	for m, want := range map[theme.Mode][2]string{theme.Auto: {"#ffffff", "#ffffff"}, theme.Dark: {"#0f172a", "#0f172a"}} {
		pdf := pdfOf(t, picture.PDFOptions{Mode: m, Page: picture.Slide}, tall)
		require.Equal(t, want, [2]string{shade(t, pdf, 0.5, 0.5), shade(t, pdf, 0.02, 0.5)})
	}
	areas := page(300, 100, scene.Rect{X: 10, Y: 10, W: 100, H: 80, Paint: scene.Paint{Fill: theme.Negative}}, scene.Rect{X: 150, Y: 10, W: 100, H: 80, Paint: scene.Paint{Fill: theme.Tile, Opacity: 0.5}})
	hatched := bare(t, pdfOf(t, picture.PDFOptions{Mode: theme.Print}, areas))
	require.Equal(t, 1, strings.Count(hatched, "/PatternType 1"))
	require.Contains(t, hatched, "/S /Transparency", "what has a line around it is seen through as a whole")
	require.NotContains(t, bare(t, pdfOf(t, picture.PDFOptions{Mode: theme.Contrast}, areas)), "/PatternType")
}

// As Chromium has the SVG, so poppler has the PDF: in all modes, and textures, dashes,
// joins, opacity, halos, slanted and wide-set letters among what they draw.
func TestPDFAsInChromium(t *testing.T) {
	p := everything()
	for _, m := range []theme.Mode{theme.Light, theme.Dark, theme.Print, theme.Contrast} {
		t.Run(m.String(), func(t *testing.T) {
			picturetest.AsInChromium(t, "everything-"+m.String(), p, m, pdfOf(t, picture.PDFOptions{Mode: m}, p))
		})
	}
}

// everything has one of each thing that scenes are made of.
func everything() *picture.Picture {
	var items []scene.Item
	add := func(it ...scene.Item) { items = append(items, it...) }
	for i, c := range []theme.Color{theme.CustomerTint, theme.BackstageTint, theme.Positive, theme.Negative, theme.Tile, theme.FindingTint} {
		x := float64(20 + 90*i)
		add(scene.Rect{X: x, Y: 20, W: 80, H: 60, R: 10, Paint: scene.Paint{Fill: c}},
			scene.Text{X: x + 40, Y: 55, S: "middle", Anchor: scene.Middle, Halo: theme.Page})
	}
	for i, p := range []scene.Paint{
		{Stroke: theme.Line, Width: 4}, {Stroke: theme.Line, Width: 4, Round: true}, {Stroke: theme.Link, Width: 2, Dash: scene.Dash{6, 4}},
		{Stroke: theme.Link, Width: 2, Dash: scene.Dash{1, 5}, Round: true}, {Stroke: theme.Emotion, Fill: theme.Band, Width: 6, Opacity: 0.4}, {Fill: theme.Emotion, Opacity: 0.2},
	} {
		x := float64(20 + 90*i)
		add(scene.Path{Ops: []scene.Op{scene.MoveTo(x, 150), scene.LineTo(x+15, 100), scene.LineTo(x+30, 150), scene.QuadTo(x+50, 90, x+60, 130), scene.CubicTo(x+70, 160, x+80, 100, x+80, 150)}, Paint: p})
	}
	for i := range theme.Headline + 1 {
		add(scene.Text{X: 20, Y: float64(190 + 28*int(i)), S: "Type AVA To. fi 0123", Type: i}, scene.Text{X: 360, Y: float64(190 + 28*int(i)), S: "Bold, slanted", Type: i, Bold: true, Italic: i%2 == 0, Anchor: scene.End},
			scene.Text{X: 380, Y: float64(190 + 28*int(i)), S: "SPACED", Type: i, Spaced: true, Italic: true, Fill: theme.Muted})
	}
	add(scene.Circle{X: 540, Y: 220, R: 30, Paint: scene.Paint{Fill: theme.Positive, Stroke: theme.Emotion, Width: 2}},
		scene.Icon{X: 525, Y: 270, Size: 40, Shape: &scene.Shape{D: "M2 8a6 6 0 1 1 12 0a6 6 0 1 1-12 0M8 4v4l3 2"}, Paint: scene.Paint{Stroke: theme.Link, Width: 1.5, Round: true}})
	return page(580, 400, items...)
}

// photo is an image with a red corner at its top left, the rest blue.
func photo(w, h int, clear bool) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.NRGBA{B: 255, A: 255}
			if x < w/2 && y < h/2 {
				c = color.NRGBA{R: 255, A: 255}
			} else if clear && x >= w/2 && y >= h/2 {
				c.A = 0
			}
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

// exif is a JPEG with an orientation.
func exif(t testing.TB, img image.Image, orientation byte) []byte {
	var b bytes.Buffer
	require.NoError(t, jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}))
	part := append([]byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00"), orientation, 0, 0, 0, 0, 0, 0)
	return append(append([]byte("\xff\xd8"), part...), b.Bytes()[2:]...)
}

// Images are cut to their circle, turned and drawn as Chromium does.
func TestPDFImages(t *testing.T) {
	var clear bytes.Buffer
	require.NoError(t, png.Encode(&clear, photo(120, 80, true)))
	gray := image.NewGray(image.Rect(0, 0, 50, 90))
	for i := range gray.Pix {
		gray.Pix[i] = byte(i)
	}
	items := []scene.Item{
		scene.Image{ID: "clear", X: 40, Y: 40, R: 30, Type: "image/png", Data: clear.Bytes(), Describe: "a"},
		scene.Image{ID: "gray", X: 110, Y: 40, R: 30, Type: "image/jpeg", Data: exif(t, gray, 1), Describe: "b"},
	}
	items = append(items, scene.Image{ID: "drawn", X: 180, Y: 40, R: 30, Type: "image/svg+xml", Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="14" r="8" fill="#d9a066"/><path d="M4 40c0-24 32-24 32 0z" fill="#2563eb" opacity=".6"/></svg>`), Describe: "d"})
	for o := range byte(8) {
		items = append(items, scene.Image{ID: fmt.Sprintf("o%d", o+1), X: float64(40 + 70*int(o)), Y: 120, R: 30, Type: "image/jpeg", Data: exif(t, photo(160, 96, false), o+1), Describe: "c"})
	}
	p := page(600, 160, items...)
	pdf := pdfOf(t, picture.PDFOptions{}, p)
	picturetest.AsInChromium(t, "images", p, theme.Light, pdf)
	require.Equal(t, 9, strings.Count(bare(t, pdf), "/DCTDecode"))
	picturetest.LikeChromium(t, p, picture.PNGOptions{Scale: 2}, 0.01) // sharp edges within photos

	var wrong *picture.ImageError
	require.ErrorAs(t, page(100, 100, scene.Image{X: 50, Y: 50, R: 20, Type: "image/svg+xml", Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>L</text></svg>`), Describe: "Lin"}).PDF(t.Context(), io.Discard), &wrong)
	require.Contains(t, wrong.Error(), `"Lin"`)
}

// Pictures of one title are told apart by what they are.
func TestPDFBookmarks(t *testing.T) {
	of := func(desc string) *picture.Picture {
		s := &scene.Scene{Group: scene.Group{ID: "s", Title: "Hotel"}, Desc: desc, Lang: "en", Width: 100, Height: 50}
		s.Add(scene.Text{X: 10, Y: 20, S: "text"})
		return picture.New(s, picture.Outline{})
	}
	both := bare(t, pdfOf(t, picture.PDFOptions{}, of("Journey map: 10 touchpoints."), of("Flow: 3 steps"), of("none")))
	for _, name := range []string{"Hotel – Journey map", "Hotel – Flow"} {
		hex := "fe ff"
		for _, r := range name {
			hex += fmt.Sprintf(" %02x %02x", r>>8, r&0xff)
		}
		require.True(t, strings.Contains(both, "/Title <"+strings.ReplaceAll(hex, " ", "")+">") || strings.Contains(both, name), name)
	}
	require.NotContains(t, bare(t, pdfOf(t, picture.PDFOptions{}, of("Journey map: 10 touchpoints."))), "20004a006f")
}
