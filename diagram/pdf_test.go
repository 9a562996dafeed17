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
