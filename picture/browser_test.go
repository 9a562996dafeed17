package picture_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/internal/picturetest"
	"github.com/frontstage-go/frontstage/internal/scene"
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
			picturetest.LikeChromium(t, pictureOf(t, c.service, c.kind, c.lang), picture.PNGOptions{Mode: c.mode, Scale: c.scale, Fonts: chinese(t)}, 0.0005)
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
	picturetest.LikeChromium(t, picture.New(s, picture.Outline{}), picture.PNGOptions{Scale: 2, Fonts: fonts}, 0.001)
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
