package picture_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/internal/browser"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/typeset"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// The image is what Chromium makes of the SVG in the same fonts: the same shapes,
// strokes and dashes to the pixel, the same glyphs in the same places.
func TestPNGAsChromium(t *testing.T) {
	for _, c := range []struct {
		service, kind string
		lang          journey.Language
		mode          theme.Mode
		scale         float64
	}{
		{"hotel", "blueprint", journey.English, theme.Light, 1},
		{"hotel", "blueprint", journey.English, theme.Dark, 2},
		{"hotel", "map", journey.English, theme.Light, 1},
		{"training", "blueprint", journey.Chinese, theme.Print, 2},
		{"training", "map", journey.Chinese, theme.Light, 1},
		{"repair", "flow", journey.English, theme.Contrast, 2},
		{"training", "emotion", journey.Chinese, theme.Light, 1},
	} {
		t.Run(fmt.Sprintf("%s-%s-%v-%v", c.service, c.kind, c.mode, c.scale), func(t *testing.T) {
			likeChromium(t, pictureOf(t, c.service, c.kind, c.lang), picture.PNGOptions{Mode: c.mode, Scale: c.scale, Fonts: chinese(t)})
		})
	}
}

// So are letters that join, stack, change places, or are written from right to left,
// and numbers among these; what no font has in bold or italic; opacity of shapes with
// an outline; halos; and what there is of dashes, ends and corners.
func TestScriptsAsChromium(t *testing.T) {
	s := &scene.Scene{Group: scene.Group{ID: "t", Title: "Scripts"}, Lang: "en", Width: 640, Height: 560}
	s.Add(scene.Rect{W: 640, H: 560, Paint: scene.Paint{Fill: theme.Page}})
	for i, line := range []string{
		"مرحبا بكم في الفندق، غرفة 1412", "AV fi اتصل بنا 24/7 على 123 def", "שלום (עולם) 50% off", "Ж ναί Ştefan Việt e\u0301 x\u0323",
		"हिन्दी क्षत्रिय विश्राम कि र्क", "กำลังรอ น้ำ ที่นี่ ปู่", "酒店“服务”蓝图，前台—后台……", "2 × 3 ≤ 7 → ✓ “quoted” … 10′",
	} {
		y := 30 + 30*float64(i)
		s.Add(scene.Text{X: 20, Y: y, S: line, Type: theme.Heading},
			scene.Text{X: 620, Y: y, S: line, Type: theme.Label, Anchor: scene.End, RTL: i < 3, Bold: i == 6})
	}
	stroke := scene.Paint{Stroke: theme.Emotion, Width: 9}
	for i, of := range []func(*scene.Paint){
		func(*scene.Paint) {}, func(p *scene.Paint) { p.Round = true }, func(p *scene.Paint) { p.Dash = scene.Dash{14, 9} },
		func(p *scene.Paint) { p.Round, p.Dash = true, scene.Dash{12, 12, 0.1, 12} }, func(p *scene.Paint) { p.Fill, p.Opacity = theme.Finding, 0.4 },
	} {
		p := stroke
		of(&p)
		x := 20 + 125*float64(i)
		s.Add(scene.Path{Ops: scene.Polyline(scene.Point{X: x + 8, Y: 290}, scene.Point{X: x + 90, Y: 300}, scene.Point{X: x + 20, Y: 340}, scene.Point{X: x + 95, Y: 335}, scene.Point{X: x + 90, Y: 375}), Paint: p},
			scene.Path{Ops: []scene.Op{scene.MoveTo(x+10, 400), scene.CubicTo(x+30, 350, x+80, 450, x+95, 390), scene.QuadTo(x+50, 450, x+10, 430), scene.Shut()}, Paint: p},
			scene.Rect{X: x + 5.5, Y: 460.25, W: 60, H: 30.5, R: 9, Paint: p}, scene.Circle{X: x + 95, Y: 475, R: 15, Paint: p})
	}
	s.Add(scene.Rect{X: 20, Y: 515, W: 600, H: 30, Paint: scene.Paint{Fill: theme.Stage}},
		scene.Text{X: 30, Y: 535, S: "Parted from what is below", Type: theme.Heading, Halo: theme.Page, Bold: true},
		scene.Text{X: 320, Y: 535, S: "slanted 斜体", Type: theme.Title, Italic: true, Fill: theme.StageText},
		scene.Text{X: 610, Y: 535, S: "SPACED", Type: theme.Label, Spaced: true, Anchor: scene.End, Fill: theme.StageText})
	fonts := append(chinese(t), debian(t, "truetype/dejavu/DejaVuSans.ttf", "truetype/lohit-devanagari/Lohit-Devanagari.ttf", "truetype/tlwg/Loma.ttf")...)
	likeChromium(t, picture.New(s, picture.Outline{}), picture.PNGOptions{Scale: 2, Fonts: fonts})
}

func likeChromium(t *testing.T, p *picture.Picture, o picture.PNGOptions) {
	var svg, own bytes.Buffer
	mode := o.Mode
	if mode == theme.Auto {
		mode = theme.Light
	}
	require.NoError(t, picture.SVGOptions{Mode: mode}.Write(&svg, p))
	require.NoError(t, o.Write(t.Context(), &own, p))
	have, err := png.Decode(&own)
	require.NoError(t, err)
	size := have.Bounds().Size()
	unhinted(t)
	page := browser.Open(t, shown(svg.String(), size))
	page.Resize(size.X, size.Y)
	for !browser.Eval[bool](page, "document.fonts.status == 'loaded'") {
	}
	want, err := png.Decode(bytes.NewReader(page.Shot()))
	require.NoError(t, err)
	if dir := os.Getenv("FRONTSTAGE_SHOTS"); dir != "" {
		name := strings.ReplaceAll(t.Name(), "/", "-")
		save(t, filepath.Join(dir, name+".own.png"), have)
		save(t, filepath.Join(dir, name+".chromium.png"), want)
	}
	mean, off := difference(have, want)
	t.Logf("mean %.2f of 255, %.3f %% far off", mean, off*100)
	require.Less(t, mean, 1.5)
	require.Less(t, off, 0.0005)
}

// unhinted has Chromium draw outlines as they are, and not moved to whole pixels.
func unhinted(t *testing.T) {
	file := filepath.Join(t.TempDir(), "fonts.conf")
	require.NoError(t, os.WriteFile(file, []byte(`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>
<match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit><edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match>
<match target="pattern"><edit name="hinting" mode="assign"><bool>false</bool></edit><edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match></fontconfig>`), 0o644))
	t.Setenv("FONTCONFIG_FILE", file)
}

// shown is a page with nothing but the picture, in the fonts of the test.
func shown(svg string, size image.Point) string {
	regular, bold := typeset.Files()
	face := func(weight int, data []byte) string {
		return fmt.Sprintf("@font-face{font-family:T;font-weight:%d;src:url(data:font/ttf;base64,%s)}", weight, base64.StdEncoding.EncodeToString(data))
	}
	return fmt.Sprintf(`<!doctype html><meta charset=utf-8><style>%s%s body{margin:0;overflow:hidden} svg{display:block;width:%dpx;height:%dpx} svg text{font-family:T,"Noto Sans CJK SC","DejaVu Sans","Lohit Devanagari",Loma}</style>%s`,
		face(400, regular), face(700, bold), size.X, size.Y, svg)
}

// difference is the mean of what channels are apart, and the part of the pixels that
// are far from each other.
func difference(a, b image.Image) (mean, off float64) {
	size := a.Bounds().Size()
	sum, far := 0, 0
	for y := range size.Y {
		for x := range size.X {
			p, q := color.RGBAModel.Convert(a.At(x, y)).(color.RGBA), color.RGBAModel.Convert(b.At(x, y)).(color.RGBA)
			for _, d := range []int{int(p.R) - int(q.R), int(p.G) - int(q.G), int(p.B) - int(q.B)} {
				sum += max(d, -d)
			}
			if apart(a, b, x, y) > 100 {
				far++
			}
		}
	}
	n := float64(size.X * size.Y)
	return float64(sum) / 3 / n, float64(far) / n
}

func save(t *testing.T, file string, img image.Image) {
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, img))
	require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
}

func pictureOf(t testing.TB, service, kind string, lang journey.Language) *picture.Picture {
	t.Helper()
	s, err := blueprint.ReadFile(filepath.Join("..", "testdata", "services", service+".yaml"))
	require.NoError(t, err)
	o := diagram.Options{Language: lang}
	var p *picture.Picture
	switch kind {
	case "blueprint":
		p, err = o.Blueprint(t.Context(), s)
	case "map":
		p, err = o.JourneyMap(t.Context(), &s.Journey)
	case "flow":
		p, err = o.Flow(t.Context(), s)
	case "emotion":
		p, err = chart.Options{Language: lang}.EmotionCurve(&s.Journey)
	}
	require.NoError(t, err)
	return p
}

// chinese are Inter and Debian's fonts for Chinese.
func chinese(t testing.TB) []*picture.Font {
	t.Helper()
	return append(picture.Inter(), debian(t, "opentype/noto/NotoSansCJK-Regular.ttc", "opentype/noto/NotoSansCJK-Bold.ttc")...)
}

// debian reads fonts where Debian installs them.
func debian(t testing.TB, files ...string) (out []*picture.Font) {
	t.Helper()
	for _, file := range files {
		f, err := picture.OpenFont("/usr/share/fonts/" + file)
		if os.IsNotExist(errors.Unwrap(err)) {
			if os.Getenv("CI") != "" {
				t.Fatalf("%s is not installed, though .ci/run installs it", file)
			}
			t.Skipf("%s is not installed", file)
		}
		require.NoError(t, err)
		out = append(out, f)
	}
	return out
}
