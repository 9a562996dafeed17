package picturetest

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/browser"
	"github.com/frontstage-go/frontstage/internal/typeset"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// Fine is how many pixels one of a picture takes where pictures are compared: poppler
// puts letters of Type 3 at whole ones.
const Fine = 2

// Raster is the first page of a PDF as poppler draws it.
func Raster(t testing.TB, pdf []byte) image.Image {
	t.Helper()
	Check(t, pdf)
	img, err := png.Decode(strings.NewReader(Tool(t, pdf, "pdftoppm", "-r", fmt.Sprint(96*Fine), "-singlefile", "-png", "FILE")))
	require.NoError(t, err)
	return img
}

// AsInChromium fails where poppler does not show the PDF of a picture, on a page of its
// own size, as Chromium shows the SVG. It keeps both in the folder $PICTURES.
func AsInChromium(t testing.TB, name string, p *picture.Picture, m theme.Mode, pdf []byte) {
	t.Helper()
	want, have := Shot(t, p, m), Raster(t, pdf)
	keep(t, name+".pdf", have)
	keep(t, name+".svg", want)
	require.Equal(t, want.Bounds(), have.Bounds())
	mean, far := Difference(want, have)
	t.Logf("%s: mean difference %.2f of 255, %.2f %% of the pixels differ by more than 64", name, mean, 100*far)
	most := 3.0
	if m == theme.Print { // poppler has its own way with lines thinner than a pixel
		most = 4
	}
	require.Less(t, mean, most)
	require.Less(t, far, 0.02)
}

// keep stores an image for whoever wants to look at it.
func keep(t testing.TB, name string, img image.Image) {
	dir := os.Getenv("PICTURES")
	if dir == "" {
		return
	}
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, img))
	require.NoError(t, os.WriteFile(filepath.Join(dir, name+".png"), b.Bytes(), 0o644))
}

// Shot is a picture in Chromium, Fine times as large, with the fonts that come along and,
// for what these do not have, those of the system.
func Shot(t testing.TB, p *picture.Picture, m theme.Mode) image.Image {
	t.Helper()
	var page, svg bytes.Buffer
	page.WriteString("<!doctype html><meta charset=utf-8><style>body{margin:0}svg{display:block}text{text-rendering:geometricPrecision}")
	regular, bold := typeset.Files()
	for weight, data := range map[int][]byte{400: regular, 700: bold} {
		fmt.Fprintf(&page, "@font-face{font-family:Inter;font-weight:%d;src:url(data:font/ttf;base64,%s)}", weight, base64.StdEncoding.EncodeToString(data))
	}
	require.NoError(t, picture.SVGOptions{Mode: m}.Write(&svg, p))
	w, h := p.Size()
	fmt.Fprintf(&page, "svg{width:%dpx;height:%dpx}</style><body>%s", w*Fine, h*Fine, &svg)
	open := browser.Open(t, page.String())
	open.Resize(w*Fine, h*Fine)
	require.True(t, browser.Eval[bool](open, "document.fonts.check('12px Inter') && document.fonts.check('bold 12px Inter')"))
	img, err := png.Decode(bytes.NewReader(open.Shot()))
	require.NoError(t, err)
	return img
}

// Difference is the mean of all channels, and the part of pixels that are far off.
func Difference(a, b image.Image) (mean, far float64) {
	bounds := a.Bounds()
	for y := range bounds.Dy() {
		for x := range bounds.Dx() {
			p, q := color.RGBAModel.Convert(a.At(x, y)).(color.RGBA), color.RGBAModel.Convert(b.At(x, y)).(color.RGBA)
			most := 0
			for _, d := range []int{int(p.R) - int(q.R), int(p.G) - int(q.G), int(p.B) - int(q.B)} {
				d = max(d, -d)
				mean += float64(d)
				most = max(most, d)
			}
			if most > 64 {
				far++
			}
		}
	}
	n := float64(bounds.Dx() * bounds.Dy())
	return mean / n / 3, far / n
}
