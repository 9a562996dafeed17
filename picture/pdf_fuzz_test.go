package picture_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/picturetest"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// Numbers that no layout makes, texts that no model holds: whatever is in a scene, there
// is no panic, and readers find nothing wrong.
func TestPDFHostile(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	p := page(200, 100,
		&scene.Group{ID: "empty", Href: "#empty"}, nil,
		&scene.Group{ID: "a", Href: "#a", Title: ")(\\\x00\xff\u202e", Items: []scene.Item{scene.Text{X: 10, Y: 20, S: ")(\\\x00\xff\u202e\u0085\uffff"}}},
		scene.Rect{X: nan, Y: inf, W: -5, H: 1e300, R: nan, Paint: scene.Paint{Fill: "none such", Stroke: theme.Text, Width: -1}},
		scene.Rect{X: 1e300, W: 1e300, H: 4, R: -3, Paint: scene.Paint{Fill: theme.Text, Opacity: -1}},
		scene.Circle{X: 10, Y: 10, R: -5, Paint: scene.Paint{Fill: theme.Text, Opacity: nan}}, scene.Circle{R: inf, Paint: scene.Paint{Stroke: theme.Text, Opacity: 7}},
		scene.Path{Ops: []scene.Op{scene.Shut(), scene.LineTo(nan, 5), {Kind: 99}, scene.CubicTo(1, 2, inf, 4, 5, 6)}, Paint: scene.Paint{Stroke: theme.Text, Dash: scene.Dash{0, -1, nan, inf}}},
		scene.Path{Ops: scene.HLine(0, 50, 50), Paint: scene.Paint{Stroke: theme.Text, Dash: scene.Dash{0, 0, 0, 0}, Width: 1e300}},
		scene.Icon{X: 10, Y: 10, Size: -4, Shape: &scene.Shape{D: "M0 0A1 1 0 0 0 5 5Q nonsense"}, Paint: scene.Paint{Fill: theme.Text}},
		scene.Text{X: nan, Y: inf, S: "nowhere"}, scene.Text{S: " \t "}, scene.Text{S: "\u200d\u200b", Halo: theme.Page}, scene.Text{X: 10, Y: 40, S: "type", Type: 200, Fill: "none such"},
	)
	for _, o := range []picture.PDFOptions{{Boxes: true}, {Boxes: true, Mode: theme.Print, Page: picture.A4}, {Boxes: true, Mode: theme.Dark, Page: picture.PageSize{Width: 30, Height: 40}, Margin: -1, Sheets: true, RepeatHeads: true}} {
		picturetest.Check(t, pdfOf(t, o, p))
	}
	for _, data := range []string{"", "\xff\xd8", "\x89PNG\r\n\x1a\n", "GIF89a"} {
		var wrong *picture.ImageError
		require.ErrorAs(t, page(100, 100, scene.Image{X: 50, Y: 50, R: 20, Data: []byte(data)}).PDF(t.Context(), &bytes.Buffer{}), &wrong)
	}
	var wrong *picture.OptionError
	require.ErrorAs(t, page(0, -4).PDF(t.Context(), &bytes.Buffer{}), &wrong)
}

func FuzzPDF(f *testing.F) {
	f.Add([]byte("some bytes of which a scene is made, and a few more of them"))
	colors := theme.Colors()
	f.Fuzz(func(t *testing.T, data []byte) {
		next := func() float64 {
			var b [2]byte
			data = data[copy(b[:], data):]
			return float64(int16(binary.LittleEndian.Uint16(b[:]))) / 8
		}
		o := picture.PDFOptions{Boxes: true, Mode: theme.Mode(uint8(next()) % 5), Page: picture.PageSize{Width: 50 + math.Abs(next())/8, Height: 50 + math.Abs(next())/8}, Sheets: next() > 0, Scale: math.Abs(next()) / 1000, Margin: next() / 100}
		o.RepeatHeads = o.Sheets
		p := page(1+int(math.Abs(next())), 1+int(math.Abs(next())))
		g := &p.Scene().Group
		for len(data) > 4 {
			paint := scene.Paint{Fill: colors[int(math.Abs(next()))%len(colors)], Opacity: next() / 4096, Width: next() / 100}
			if next() > 0 {
				paint.Stroke = theme.Text
			}
			x, y, w, h := next(), next(), next()/4, next()/4
			switch int(math.Abs(next())) % 6 {
			case 0:
				g.Add(scene.Rect{X: x, Y: y, W: w, H: h, R: next() / 100, Paint: paint})
			case 1:
				g.Add(scene.Circle{X: x, Y: y, R: w, Paint: paint})
			case 2:
				g.Add(scene.Path{Ops: []scene.Op{scene.MoveTo(x, y), scene.QuadTo(next(), next(), w, h), scene.Shut()}, Paint: paint})
			case 3:
				g = p.Scene().Group.Group("g", "lane step")
			default:
				n := min(len(data), 12)
				g.Add(scene.Text{X: x, Y: y, S: string(data[:n]), Anchor: scene.Anchor(uint8(w) % 3), Halo: paint.Stroke, Bold: h > 0})
				data = data[n:]
			}
		}
		var b bytes.Buffer
		var wrong *picture.OptionError
		if err := o.Write(t.Context(), &b, p); !errors.As(err, &wrong) {
			require.NoError(t, err)
			require.True(t, bytes.HasPrefix(b.Bytes(), []byte("%PDF-1.7")))
		}
	})
}
