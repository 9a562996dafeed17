package diagram

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/picturetest"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

func pdfOf(t testing.TB, o picture.PDFOptions, p ...*picture.Picture) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, o.Write(t.Context(), &b, p...))
	return b.Bytes()
}

// A blueprint takes little room, can be searched, and looks as it does in a browser.
func TestPDF(t *testing.T) {
	p, err := Blueprint(t.Context(), example(t, "hotel"))
	require.NoError(t, err)
	pdf := pdfOf(t, picture.PDFOptions{}, p)
	require.Less(t, len(pdf), 80<<10)
	text := strings.Join(strings.Fields(picturetest.Tool(t, pdf, "pdftotext", "-raw", "FILE", "-")), " ")
	for _, want := range []string{"Overnight hotel stay", "Steps out of the taxi and looks for the entrance", "Line of visibility", "peak-end +1.35", "W 11m / 5m"} {
		require.Contains(t, text, want)
	}
	picturetest.AsInChromium(t, "hotel-blueprint", p, theme.Light, pdf)
}

// On sheets, no word is cut and none is lost, and each stage says its name wherever it goes
// on.
func TestPDFSheets(t *testing.T) {
	s := example(t, "hotel")
	for kind, draw := range map[string]func() (*picture.Picture, error){
		"blueprint": func() (*picture.Picture, error) { return Blueprint(t.Context(), s) },
		"map":       func() (*picture.Picture, error) { return JourneyMap(t.Context(), &s.Journey) },
		"dual":      func() (*picture.Picture, error) { return Dual(t.Context(), s) },
		"flow":      func() (*picture.Picture, error) { return Flow(t.Context(), s) },
	} {
		p, err := draw()
		require.NoError(t, err)
		words := func(o picture.PDFOptions) (pages []string, seen map[string]bool) {
			pages = strings.Split(strings.TrimSuffix(picturetest.Tool(t, pdfOf(t, o, p), "pdftotext", "-raw", "FILE", "-"), "\f"), "\f")
			seen = map[string]bool{}
			for i, text := range pages {
				pages[i] = strings.Join(strings.Fields(text), " ")
				for _, w := range strings.Fields(text) {
					seen[w] = true
				}
			}
			return pages, seen
		}
		_, want := words(picture.PDFOptions{})
		for name, size := range map[string]picture.PageSize{"A4": picture.A4, "A5": {Width: 148, Height: 210}, "A6": {Width: 105, Height: 148}} {
			t.Run(kind+" "+name, func(t *testing.T) {
				pages, have := words(picture.PDFOptions{Page: size, Sheets: true, RepeatHeads: true, Scale: 1})
				for w := range want {
					require.True(t, have[w], "%q is on no sheet", w)
				}
				for w := range have {
					require.True(t, want[w] || w == "/" || len(w) < 4 && strings.Trim(w, "0123456789") == "", "%q is no word of the picture", w)
				}
				if kind == "blueprint" && name == "A4" {
					for i, stages := range [][]string{{"Arrive"}, {"Check in", "Settle"}, {"Settle", "Dine"}, {"Dine", "Leave"}} {
						for _, name := range stages {
							require.Contains(t, pages[i], name)
						}
					}
				}
			})
		}
	}
}

// What stands in a row is on a sheet that names the row, and no heading is parted from what
// it heads.
func TestPDFSheetsOfRows(t *testing.T) {
	s := example(t, "hotel")
	journeyMap, err := JourneyMap(t.Context(), &s.Journey)
	require.NoError(t, err)
	dual, err := Dual(t.Context(), s)
	require.NoError(t, err)
	rows := map[string]string{"Pains": "Some details", "Delights": "Handwritten card", "Needs": "In and out", "Metrics": "Bags within", "Opportunities": "Warm drink", "Blueprint": "Physical evidence"}
	for _, size := range []picture.PageSize{picture.Slide, picture.A4, picture.A3} {
		found := 0
		for _, p := range []*picture.Picture{journeyMap, dual} {
			for _, text := range strings.Split(picturetest.Tool(t, pdfOf(t, picture.PDFOptions{Page: size, Sheets: true, RepeatHeads: true}, p), "pdftotext", "FILE", "-"), "\f") {
				for row, in := range rows {
					if strings.Contains(text, in) {
						require.Contains(t, text, row)
						found++
					}
				}
			}
		}
		require.GreaterOrEqual(t, found, 7)
	}
}

func TestPDFInChinese(t *testing.T) {
	fonts := picturetest.CJK(t)
	if fonts == nil {
		t.Skip("there is no font for Chinese")
	}
	for _, c := range goldens {
		if name := c.name(); name != "training-blueprint.print" && name != "training-map" {
			continue
		}
		p := c.picture(t)
		pdf := pdfOf(t, picture.PDFOptions{Fonts: append(picture.Inter(), fonts...), Mode: c.mode}, p)
		require.Less(t, len(pdf), 400<<10)
		require.Contains(t, picturetest.Tool(t, pdf, "pdftotext", "FILE", "-"), "企业客户培训")
		picturetest.AsInChromium(t, c.name(), p, c.mode, pdf)
	}
}

func BenchmarkPDF(b *testing.B) {
	p, err := Blueprint(b.Context(), example(b, "hotel"))
	require.NoError(b, err)
	for name, o := range map[string]picture.PDFOptions{"page": {}, "sheets": {Page: picture.A4, Sheets: true, RepeatHeads: true}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, o.Write(b.Context(), io.Discard, p))
			}
		})
	}
}
