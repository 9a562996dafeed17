package picturetest

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/browser"
	"github.com/frontstage-go/frontstage/internal/text"
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
	want, have := Shot(t, p, m, Fine), Raster(t, pdf)
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

// LikeChromium fails where an image of a picture is not what Chromium makes of the SVG: the
// same shapes, strokes and dashes, the same glyphs in the same places. Most is the part of the
// pixels that may be far off. It keeps both in the folder $PICTURES.
func LikeChromium(t testing.TB, p *picture.Picture, o picture.PNGOptions, most float64) {
	t.Helper()
	var own bytes.Buffer
	require.NoError(t, o.Write(t.Context(), &own, p))
	have, err := png.Decode(&own)
	require.NoError(t, err)
	want := Shot(t, p, o.Mode, max(1, int(o.Scale)))
	name := strings.ReplaceAll(t.Name(), "/", "-")
	keep(t, name+".png", have)
	keep(t, name+".svg", want)
	require.Equal(t, want.Bounds(), have.Bounds())
	mean, far := Difference(want, have)
	t.Logf("mean difference %.2f of 255, %.3f %% of the pixels differ by more than 64", mean, 100*far)
	require.Less(t, mean, 1.5)
	require.Less(t, far, most)
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

// Shot is a picture in Chromium, so many times as large, with the fonts that come along
// and, for what these do not have, those of Debian. Outlines are drawn as they are, and not
// moved to whole pixels.
func Shot(t testing.TB, p *picture.Picture, m theme.Mode, scale int) image.Image {
	t.Helper()
	config := filepath.Join(t.TempDir(), "fonts.conf")
	plain := `<edit name="hinting" mode="assign"><bool>false</bool></edit><edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match>`
	require.NoError(t, os.WriteFile(config, []byte(`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include><match target="font">`+plain+`<match target="pattern">`+plain+`</fontconfig>`), 0o644))
	t.Setenv("FONTCONFIG_FILE", config)
	var page, svg bytes.Buffer
	page.WriteString(`<!doctype html><meta charset=utf-8><style>body{margin:0;overflow:hidden}svg{display:block}svg text{font-family:T,"Noto Sans CJK SC","DejaVu Sans","Lohit Devanagari",Loma}`)
	regular, bold := typeset.Files()
	for weight, data := range map[int][]byte{400: regular, 700: bold} {
		fmt.Fprintf(&page, "@font-face{font-family:T;font-weight:%d;src:url(data:font/ttf;base64,%s)}", weight, base64.StdEncoding.EncodeToString(data))
	}
	if m == theme.Auto {
		m = theme.Light
	}
	require.NoError(t, picture.SVGOptions{Mode: m}.Write(&svg, p))
	w, h := p.Size()
	fmt.Fprintf(&page, "svg{width:%dpx;height:%dpx}.e{font-family:'Noto Sans CJK SC'}</style><body>%s", w*scale, h*scale, eastern(svg.String()))
	open := browser.Open(t, page.String())
	open.Resize(w*scale, h*scale)
	for !browser.Eval[bool](open, "document.fonts.status == 'loaded'") {
	}
	img, err := png.Decode(bytes.NewReader(open.Shot()))
	require.NoError(t, err)
	return img
}

var words = regexp.MustCompile(`(<(?:text|tspan)[^>]*>)([^<]+)`)

// eastern has signs of Chinese text come from the font for Chinese, as in images. Browsers
// take the first font that has them.
func eastern(svg string) string {
	return words.ReplaceAllStringFunc(svg, func(s string) string {
		parts := words.FindStringSubmatch(s)
		line, out := []rune(parts[2]), parts[1]
		for i, r := range line {
			if text.Shared(r) && text.SharedEastern(line, i) {
				out += "<tspan class=e>" + string(r) + "</tspan>"
			} else {
				out += string(r)
			}
		}
		return out
	})
}

// Difference is the mean of all channels, and the part of pixels that are far off.
func Difference(a, b image.Image) (mean, far float64) {
	bounds := a.Bounds()
	x, y := pixels(a), pixels(b)
	for i := 0; i < len(x); i += 4 {
		most := 0
		for k := range 3 {
			d := int(x[i+k]) - int(y[i+k])
			d = max(d, -d)
			mean += float64(d)
			most = max(most, d)
		}
		if most > 64 {
			far++
		}
	}
	n := float64(bounds.Dx() * bounds.Dy())
	return mean / n / 3, far / n
}

// worst is the square, of so many pixels each way, whose mean colours are furthest apart, and
// how far: letters that stand a pixel off do not matter there, those that are missing do.
func worst(a, b image.Image, side int) (at image.Point, apart float64) {
	bounds := a.Bounds()
	x, y := pixels(a), pixels(b)
	for y0 := 0; y0 < bounds.Dy(); y0 += side / 2 {
		for x0 := 0; x0 < bounds.Dx(); x0 += side / 2 {
			top, left := max(0, min(y0, bounds.Dy()-side)), max(0, min(x0, bounds.Dx()-side)) // to the very edge
			var sum [3]int
			for row := top; row < top+side; row++ {
				for i := 4 * (row*bounds.Dx() + left); i < 4*(row*bounds.Dx()+left+side); i += 4 {
					for k := range sum {
						sum[k] += int(x[i+k]) - int(y[i+k])
					}
				}
			}
			for _, d := range sum {
				if d := float64(max(d, -d)) / float64(side*side); d > apart {
					at, apart = image.Pt(left, top), d
				}
			}
		}
	}
	return at, apart
}

// pixels are those of an image, row by row.
func pixels(img image.Image) []byte {
	out := image.NewRGBA(image.Rectangle{Max: img.Bounds().Size()})
	draw.Draw(out, out.Rect, img, img.Bounds().Min, draw.Src)
	return out.Pix
}
