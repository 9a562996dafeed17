package raster

import (
	"context"
	"image"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/typeset"
	"github.com/frontstage-go/frontstage/theme"
)

func drawn(t testing.TB, o Options, w, h int, items ...scene.Item) *image.RGBA {
	t.Helper()
	s := &scene.Scene{Width: w, Height: h, Lang: "en"}
	s.Add(items...)
	set, err := typeset.NewSetter(typeset.Inter(), "en")
	require.NoError(t, err)
	defer set.Release()
	o.Set = set
	if o.Scale == 0 {
		o.Scale = 1
	}
	img, err := Draw(context.Background(), s, o)
	require.NoError(t, err)
	return img
}

// ink is how many pixels black covers, parts of them counted as such.
func inked(img *image.RGBA) float64 {
	sum := 0
	for i := 0; i < len(img.Pix); i += 4 {
		sum += 255 - int(img.Pix[i])
	}
	return float64(sum) / 255
}

// What is painted in black covers as much as geometry says.
func TestAreas(t *testing.T) {
	black := scene.Paint{Fill: theme.Text}
	line := func(width float64) scene.Paint { return scene.Paint{Stroke: theme.Text, Width: width} }
	round := func(width float64) scene.Paint { return scene.Paint{Stroke: theme.Text, Width: width, Round: true} }
	dashed := func(p scene.Paint, d ...float64) scene.Paint { copy(p.Dash[:], d); return p }
	corner := scene.Polyline(scene.Point{X: 20, Y: 80}, scene.Point{X: 20, Y: 20}, scene.Point{X: 80, Y: 20})
	sharp := scene.Polyline(scene.Point{X: 10, Y: 45}, scene.Point{X: 80, Y: 50}, scene.Point{X: 10, Y: 55})
	length := math.Hypot(70, 5)
	half := math.Atan2(5, 70) // of the angle at the tip
	for name, c := range map[string]struct {
		item scene.Item
		want float64
	}{
		"rectangle":           {scene.Rect{X: 10.25, Y: 10.5, W: 30.5, H: 20.25, Paint: black}, 30.5 * 20.25},
		"round corners":       {scene.Rect{X: 10, Y: 10, W: 40, H: 30, R: 8, Paint: black}, 40*30 - (4-math.Pi)*64},
		"corners too round":   {scene.Rect{X: 10, Y: 10, W: 40, H: 20, R: 99, Paint: black}, 20*20 + math.Pi*100},
		"circle":              {scene.Circle{X: 50, Y: 50, R: 30.3, Paint: black}, math.Pi * 30.3 * 30.3},
		"ring":                {scene.Circle{X: 50, Y: 50, R: 30, Paint: line(4)}, math.Pi * (32*32 - 28*28)},
		"frame":               {scene.Rect{X: 20, Y: 20, W: 40, H: 30, Paint: line(3)}, 43*33 - 37*27},
		"line":                {scene.Path{Ops: scene.HLine(10, 60, 20.5), Paint: line(0)}, 50},
		"round ends":          {scene.Path{Ops: scene.HLine(20, 60, 50), Paint: round(10)}, 40*10 + math.Pi*25},
		"corner":              {scene.Path{Ops: corner, Paint: line(10)}, 2 * 60 * 10},
		"round corner":        {scene.Path{Ops: corner, Paint: round(10)}, 2*60*10 - 25 + math.Pi*25 + math.Pi*25/4},
		"too sharp a corner":  {scene.Path{Ops: sharp, Paint: line(6)}, 2*length*6 - 9/math.Tan(half) + 9*math.Sin(half)*math.Cos(half)},
		"dashes":              {scene.Path{Ops: scene.HLine(10, 90, 50), Paint: dashed(line(2), 6, 4)}, 8 * 6 * 2},
		"dashes and dots":     {scene.Path{Ops: scene.HLine(10, 90, 50), Paint: dashed(line(2), 10, 4, 2, 4)}, 4 * 12 * 2},
		"dashes around":       {scene.Circle{X: 50, Y: 50, R: 40, Paint: dashed(line(2), 40*math.Pi/8, 40*math.Pi/8)}, math.Pi * 80},
		"a pattern of nought": {scene.Path{Ops: scene.HLine(10, 60, 20.5), Paint: dashed(line(1), 0, 0)}, 50},
		"a dot":               {scene.Path{Ops: (&scene.Shape{D: "M50 50h0"}).Ops(), Paint: round(20)}, math.Pi * 100},
		"no dot":              {scene.Path{Ops: (&scene.Shape{D: "M50 50h0"}).Ops(), Paint: line(20)}, 0},
		"half of it outside":  {scene.Circle{X: 0, Y: 50, R: 30, Paint: black}, math.Pi * 450},
		"far away":            {scene.Rect{X: 1e12, Y: -1e12, W: 1e13, H: 1e11, Paint: black}, 0},
		"everywhere":          {scene.Rect{X: -1e5, Y: -1e5, W: 2e5, H: 2e5, Paint: black}, 100 * 100},
		"opacity":             {scene.Rect{X: 10, Y: 10, W: 40, H: 30, Paint: scene.Paint{Fill: theme.Text, Opacity: 0.25}}, 300},
		"opacity of a whole":  {scene.Rect{X: 20, Y: 20, W: 40, H: 30, Paint: scene.Paint{Fill: theme.Text, Stroke: theme.Text, Width: 4, Opacity: 0.5}}, 44 * 34 / 2},
		"an icon at twice":    {scene.Icon{X: 10, Y: 10, Size: 32, Shape: &scene.Shape{D: "M2 2h8"}, Paint: line(1.5)}, 16 * 3},
	} {
		for _, scale := range []float64{1, 1.7} {
			img := drawn(t, Options{Mode: theme.Contrast, Scale: scale}, 100, 100, c.item)
			edges := float64(img.Rect.Dx()*img.Rect.Dy())/float64(10000*scale*scale) - 1
			want := c.want * scale * scale
			require.InDelta(t, want, inked(img), max(1.5, want*(0.008+edges)), "%s at %v", name, scale)
		}
	}
}

// Where there are no tints, marks cover a part: two dots of 0.9 in every 8 by 8.
func TestTextures(t *testing.T) {
	area := scene.Rect{W: 80, H: 80, Paint: scene.Paint{Fill: theme.CustomerTint}}
	want := 100 * 2 * math.Pi * 0.45 * 0.45
	for _, scale := range []float64{1, 2, 2.5} {
		require.InEpsilon(t, want*scale*scale, inked(drawn(t, Options{Mode: theme.Print, Scale: scale}, 80, 80, area)), 0.08)
	}
	require.Zero(t, inked(drawn(t, Options{Mode: theme.Print}, 80, 80, scene.Rect{W: 80, H: 80, Paint: scene.Paint{Fill: theme.SupportTint}})))
}

// Whatever a scene holds, it is drawn, and soon.
func FuzzDraw(f *testing.F) {
	f.Add(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 1.0, "text")
	f.Add(math.Inf(1), math.NaN(), -1e300, 1e300, 0.0, math.Copysign(0, -1), 0.3, "مرحبا")
	f.Add(10.0, 1e-300, 50.0, 0.001, 0.002, 1e9, 100.0, "\x00\ufffd")
	f.Fuzz(func(t *testing.T, a, b, c, d, e, g, scale float64, s string) {
		if !(scale >= 0.01 && scale <= 4) {
			scale = 1
		}
		if e+d < 0.1 { // each dash takes its time, and layouts make none so small
			e, d = 1, 1
		}
		for _, p := range []scene.Paint{{Fill: theme.Positive, Stroke: theme.Text, Width: a, Dash: scene.Dash{b, c, d, e}, Opacity: g}, {Fill: theme.Bad, Stroke: "nothing", Round: true, Width: g, Dash: scene.Dash{e, d}}} {
			drawn(t, Options{Mode: theme.Print, Scale: scale}, 60, 40,
				scene.Rect{X: a, Y: b, W: c, H: d, R: e, Paint: p}, scene.Circle{X: b, Y: c, R: d, Paint: p},
				scene.Path{Ops: []scene.Op{scene.LineTo(a, b), scene.CubicTo(a, b, c, d, e, g), scene.QuadTo(g, e, d, c), scene.Shut(), scene.Shut(), scene.QuadTo(1, 2, 3, 4)}, Paint: p},
				scene.Icon{X: a, Y: b, Size: c, Shape: &scene.Shape{D: s}, Paint: p},
				scene.Text{X: a, Y: b, S: s, Halo: theme.Page, Bold: true, Italic: true, Anchor: scene.End, Type: theme.Type(len(s))})
		}
	})
}
