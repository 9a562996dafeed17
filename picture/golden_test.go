package picture_test

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

var update = flag.Bool("update", false, "rewrite the golden images; look at each of them afterwards")

// Images are the same on every machine, but for what arithmetic with fractions does at
// the edges of areas: two steps of 255. They are few and small, as they are in binary.
func TestGoldenImages(t *testing.T) {
	letters := &scene.Scene{Group: scene.Group{ID: "l", Title: "Letters"}, Lang: "zh-Hant", Width: 240, Height: 120}
	for i, s := range []string{"酒店 A 直", "مرحبا AVTafi é", "हिन्दी क्ष 😀"} {
		letters.Add(scene.Text{X: 8, Y: 30 + 36*float64(i), S: s, Type: theme.Headline, RTL: i == 1, Italic: i == 2},
			scene.Text{X: 232, Y: 30 + 36*float64(i), S: s, Type: theme.Label, Bold: true, Anchor: scene.End, Halo: theme.Good})
	}
	var fonts []*picture.Font
	for _, name := range []string{"small.ttc", "joining.ttf", "stacking.ttf"} {
		f, err := picture.OpenFont(filepath.Join("..", "internal", "typeset", "testdata", name))
		require.NoError(t, err)
		fonts = append(fonts, f)
	}
	faces, err := filepath.Glob(filepath.Join("..", "internal", "likeness", "testdata", "svg", "*.svg"))
	require.NoError(t, err)
	require.NotEmpty(t, faces)
	portraits := &scene.Scene{Group: scene.Group{ID: "p", Title: "Portraits"}, Lang: "en", Width: 480, Height: 160}
	for i, f := range faces {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		portraits.Add(scene.Image{ID: fmt.Sprintf("p-%d", i), X: float64(40 + 66*(i%7)), Y: float64(40 + 80*(i/7)), R: 30, Type: "image/svg+xml", Data: data, Describe: f})
	}
	for name, c := range map[string]struct {
		p *picture.Picture
		o picture.PNGOptions
	}{
		"hotel-blueprint": {pictureOf(t, "hotel", "blueprint", journey.English), picture.PNGOptions{}},
		"letters":         {picture.New(letters, picture.Outline{}), picture.PNGOptions{Scale: 2, Fonts: fonts, Boxes: true}},
		"portraits":       {picture.New(portraits, picture.Outline{}), picture.PNGOptions{Scale: 2}},
	} {
		have, data := pngOf(t, c.o, c.p)
		file := filepath.Join("..", "testdata", "golden", name+".png")
		if *update {
			require.NoError(t, os.WriteFile(file, data, 0o644))
		}
		f, err := os.Open(file)
		require.NoError(t, err)
		want, err := png.Decode(f)
		require.NoError(t, err)
		require.NoError(t, f.Close())
		require.Equal(t, want.Bounds(), have.Bounds(), name)
		most := 0
		for y := range have.Bounds().Dy() {
			for x := range have.Bounds().Dx() {
				most = max(most, apart(want, have, x, y))
			}
		}
		t.Logf("%s: at most %d of 255 apart", name, most)
		require.LessOrEqual(t, most, 2, name)
	}
}

// apart is how far the channels of a pixel are from each other, at most.
func apart(a, b image.Image, x, y int) (most int) {
	p, q := color.RGBAModel.Convert(a.At(x, y)).(color.RGBA), color.RGBAModel.Convert(b.At(x, y)).(color.RGBA)
	for _, d := range []int{int(p.R) - int(q.R), int(p.G) - int(q.G), int(p.B) - int(q.B)} {
		most = max(most, d, -d)
	}
	return most
}
