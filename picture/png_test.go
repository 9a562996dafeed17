package picture_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// square is a picture of 20 by 10 with a line of text, or without one.
func square(text string) *picture.Picture {
	s := &scene.Scene{Group: scene.Group{ID: "s", Title: "A square, 方"}, Desc: "It is square.", Lang: "en", Width: 20, Height: 10}
	s.Add(scene.Rect{W: 20, H: 10, Paint: scene.Paint{Fill: theme.Page}}, scene.Rect{X: 5, Y: 2.5, W: 10, H: 5, Paint: scene.Paint{Fill: theme.Stage}})
	if text != "" {
		s.Add(scene.Text{X: 2, Y: 8, S: text})
	}
	return picture.New(s, picture.Outline{})
}

func pngOf(t testing.TB, o picture.PNGOptions, p *picture.Picture) (image.Image, []byte) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, o.Write(t.Context(), &b, p))
	img, err := png.Decode(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	return img, b.Bytes()
}

// The image has the size that was asked for, says so, and what it shows.
func TestPNG(t *testing.T) {
	for _, c := range []struct {
		scale float64
		w, h  int
		ppm   uint32 // pixels per metre: 96 per inch are 3779.5
	}{{0, 20, 10, 3780}, {2, 40, 20, 7559}, {1.51, 31, 16, 5707}, {0.01, 1, 1, 38}} {
		img, data := pngOf(t, picture.PNGOptions{Scale: c.scale}, square(""))
		require.Equal(t, image.Pt(c.w, c.h), img.Bounds().Size())
		at := bytes.Index(data, []byte("pHYs"))
		require.Positive(t, at)
		require.Equal(t, []byte{byte(c.ppm >> 24), byte(c.ppm >> 16), byte(c.ppm >> 8), byte(c.ppm)}, data[at+4:at+8])
		require.Contains(t, string(data), "iTXtTitle\x00\x00\x00\x00\x00A square, 方")
		require.Contains(t, string(data), "iTXtDescription\x00\x00\x00\x00\x00It is square.")
	}
	img, _ := pngOf(t, picture.PNGOptions{}, square(""))
	stage := color.RGBA{0x1e, 0x29, 0x3b, 255} // of the theme
	require.Equal(t, stage, color.RGBAModel.Convert(img.At(7, 5)))
	require.Equal(t, color.RGBA{255, 255, 255, 255}, color.RGBAModel.Convert(img.At(1, 1)))
	half := color.RGBAModel.Convert(img.At(7, 2)).(color.RGBA) // which the edge cuts in two
	require.InDelta(t, (255+0x1e)/2, int(half.R), 1)
	dark, _ := pngOf(t, picture.PNGOptions{Mode: theme.Dark}, square(""))
	require.Equal(t, color.RGBA{0x0f, 0x17, 0x2a, 255}, color.RGBAModel.Convert(dark.At(1, 1)))
	_, data := pngOf(t, picture.PNGOptions{Mode: theme.Print}, square(""))
	require.Equal(t, byte(0), data[25], "black and white take one channel")
}

// Nothing is written when something is wrong, and each mistake has its error.
func TestPNGErrors(t *testing.T) {
	option := func(o picture.PNGOptions, p *picture.Picture, message string) {
		var b bytes.Buffer
		err := o.Write(t.Context(), &b, p)
		require.Zero(t, b.Len())
		var bad *picture.OptionError
		require.ErrorAs(t, err, &bad)
		require.EqualError(t, err, message)
	}
	option(picture.PNGOptions{}, nil, "picture: there is no picture to write")
	option(picture.PNGOptions{}, new(picture.Picture), "picture: there is no picture to write")
	require.Error(t, new(picture.Picture).PDF(t.Context(), io.Discard))
	require.Error(t, new(picture.Picture).SVG(io.Discard))
	option(picture.PNGOptions{Mode: 99}, square(""), "Mode: no mode has the number 99")
	option(picture.PNGOptions{Scale: -1}, square(""), "Scale: -1 is not a valid scale; use 0.01 to 100")
	option(picture.PNGOptions{Scale: 101}, square(""), "Scale: 101 is not a valid scale; use 0.01 to 100")
	option(picture.PNGOptions{Scale: 10, MaxPixels: 19_999}, square(""), "Scale: at scale 10 the image would have 200 x 100 pixels, more than the 19999 that MaxPixels allows; use up to 9.999, or a larger MaxPixels")
	option(picture.PNGOptions{Fonts: []*picture.Font{nil}}, square(""), "Fonts: font 1 is none; read it with OpenFont or ReadFont")

	var b bytes.Buffer
	err := square("酒店 अ é 😀").PNG(t.Context(), &b)
	require.Zero(t, b.Len())
	var lack *picture.LackError
	require.ErrorAs(t, err, &lack)
	require.Equal(t, []picture.Lack{{Script: "Devanagari", Characters: []rune("अ")}, {Script: "Chinese", Characters: []rune("店酒")}, {Characters: []rune("😀")}}, lack.Lacks)
	require.EqualError(t, err, "no font can set Devanagari अ; Chinese 店酒; 😀 (U+1F600), first in \"酒店 अ é 😀\"; give a font that has them, or ask for boxes")
	many := square(strings.Join([]string{"一二三四五六七八九十百千万亿"}, ""))
	require.ErrorContains(t, many.PNG(t.Context(), &b), "and 2 more")
	require.NoError(t, picture.PNGOptions{Boxes: true}.Write(t.Context(), &b, many))

	ctx, stop := context.WithCancel(t.Context())
	stop()
	require.ErrorIs(t, square("").PNG(ctx, io.Discard), context.Canceled)
	full := errors.New("full")
	require.ErrorIs(t, square("").PNG(t.Context(), failing{full}), full)
	require.ErrorIs(t, square("").PNG(t.Context(), short{10}), io.ErrShortWrite)
}

// Fonts that are none say which and why; a file that is not there is what the file
// system says.
func TestFontErrors(t *testing.T) {
	_, err := picture.ReadFont("letters", []byte("not a font at all"))
	require.EqualError(t, err, "font letters: the file is not a font; TrueType (.ttf), OpenType (.otf) and collections (.ttc, .otc) can be read")
	var bad *picture.FontError
	require.ErrorAs(t, err, &bad)
	require.Equal(t, "letters", bad.Name)
	_, err = picture.OpenFont(filepath.Join(t.TempDir(), "none.ttf"))
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = picture.FontOptions{Index: 2}.Open(filepath.Join("..", "internal", "typeset", "testdata", "small.ttf"))
	require.ErrorContains(t, err, "there is no font 2 in it; it holds one font")
}

// A persona's image is cut to its circle; what PNG cannot take in is told.
func TestPortrait(t *testing.T) {
	var red bytes.Buffer
	img := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	for i := range img.Pix {
		img.Pix[i] = [4]uint8{200, 0, 0, 255}[i%4]
	}
	require.NoError(t, png.Encode(&red, img))
	of := func(data []byte) *picture.Picture {
		s := &scene.Scene{Group: scene.Group{ID: "s", Title: "Face"}, Width: 40, Height: 40}
		s.Add(scene.Image{ID: "s-face", X: 20, Y: 20, R: 15, Type: "image/png", Data: data, Describe: "Lin"})
		return picture.New(s, picture.Outline{})
	}
	have, _ := pngOf(t, picture.PNGOptions{}, of(red.Bytes()))
	for at, want := range map[image.Point]color.RGBA{{20, 20}: {200, 0, 0, 255}, {7, 20}: {200, 0, 0, 255}, {3, 20}: {255, 255, 255, 255}, {8, 8}: {255, 255, 255, 255}} {
		require.Equal(t, want, color.RGBAModel.Convert(have.At(at.X, at.Y)), at)
	}
	have, _ = pngOf(t, picture.PNGOptions{}, of([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path fill="#c80000" d="M0 0h1v2H0z"/></svg>`)))
	for at, want := range map[image.Point]color.RGBA{{15, 20}: {200, 0, 0, 255}, {25, 20}: {255, 255, 255, 255}, {8, 8}: {255, 255, 255, 255}} {
		require.Equal(t, want, color.RGBAModel.Convert(have.At(at.X, at.Y)), at)
	}
	err := of([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><text>Lin</text></svg>`)).PNG(t.Context(), io.Discard)
	require.EqualError(t, err, `image of "Lin": the SVG image holds <text>, which cannot be drawn; for PNG and PDF, give it as a PNG or a JPEG`)
	var bad *picture.ImageError
	require.ErrorAs(t, err, &bad)
}

// Text whose font has no bold face is drawn with more ink, whichever way the outlines of
// the font turn: those of CFF turn the other way than those of TrueType.
func TestFakeBold(t *testing.T) {
	for font, text := range map[string]string{"small.ttc": "酒店", "small.ttf": "AVTafi"} {
		f, err := picture.OpenFont(filepath.Join("..", "internal", "typeset", "testdata", font))
		require.NoError(t, err)
		ink := func(bold bool) (sum int) {
			s := &scene.Scene{Group: scene.Group{ID: "s", Title: "Bold"}, Width: 80, Height: 40}
			s.Add(scene.Text{X: 8, Y: 28, S: text, Type: theme.Headline, Bold: bold})
			img, _ := pngOf(t, picture.PNGOptions{Scale: 2, Fonts: []*picture.Font{f}, Mode: theme.Contrast}, picture.New(s, picture.Outline{}))
			for y := range img.Bounds().Dy() {
				for x := range img.Bounds().Dx() {
					sum += 255 - int(color.GrayModel.Convert(img.At(x, y)).(color.Gray).Y)
				}
			}
			return sum
		}
		require.Greater(t, float64(ink(true)), 1.2*float64(ink(false)), font)
	}
}

// The same picture and fonts give the same bytes, by themselves and in a crowd.
func TestPNGSame(t *testing.T) {
	p := pictureOf(t, "training", "map", journey.Chinese)
	small, err := picture.OpenFont(filepath.Join("..", "internal", "typeset", "testdata", "small.ttc"))
	require.NoError(t, err)
	o := picture.PNGOptions{Fonts: []*picture.Font{small}, Boxes: true}
	_, want := pngOf(t, o, p)
	var wait sync.WaitGroup
	for range 6 {
		wait.Go(func() {
			var b bytes.Buffer
			if err := o.Write(context.Background(), &b, p); err != nil || !bytes.Equal(b.Bytes(), want) {
				panic("another image")
			}
		})
	}
	wait.Wait()
}

func BenchmarkPNG(b *testing.B) {
	p := pictureOf(b, "hotel", "blueprint", journey.English)
	for name, scale := range map[string]float64{"1x": 1, "2x": 2} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := (picture.PNGOptions{Scale: scale}).Write(b.Context(), io.Discard, p); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFont is what reading a large collection costs.
func BenchmarkFont(b *testing.B) {
	data, err := os.ReadFile("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
	if err != nil {
		b.Skip(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := (picture.FontOptions{Language: "zh"}).Read("noto", data); err != nil {
			b.Fatal(err)
		}
	}
}
