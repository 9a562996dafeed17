package ink

import (
	"image"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
)

func square(x, y, size float64) Polygon {
	return Polygon{{X: x, Y: y}, {X: x + size, Y: y}, {X: x + size, Y: y + size}, {X: x, Y: y + size}}
}

// covered is how many pixels are painted, parts of them counted as such.
func covered(c *Canvas) float64 {
	sum := 0
	for i := 3; i < len(c.Img.Pix); i += 4 {
		sum += int(c.Img.Pix[i])
	}
	return float64(sum) / 255
}

// Pens cover what geometry says, whatever their ends, corners and patterns.
func TestPens(t *testing.T) {
	level := scene.HLine(20, 60, 50)
	corner := scene.Polyline(Point{X: 20, Y: 80}, Point{X: 20, Y: 20}, Point{X: 80, Y: 20})
	dot := []scene.Op{scene.MoveTo(50, 50), scene.LineTo(50, 50)}
	back := append(scene.HLine(20, 60, 50), scene.Shut())
	for name, c := range map[string]struct {
		ops  []scene.Op
		pen  Pen
		want float64
	}{
		"butt":                {level, Pen{Width: 10}, 400},
		"round":               {level, Round(10), 400 + 25*math.Pi},
		"square":              {level, Pen{Width: 10, Cap: Square}, 500},
		"square dot":          {dot, Pen{Width: 10, Cap: Square}, 100},
		"no dot":              {dot, Pen{Width: 10}, 0},
		"there and back":      {back, Pen{Width: 10, Cap: Square}, 400},
		"round at the turns":  {back, Pen{Width: 10, Join: RoundJoin}, 400 + 25*math.Pi},
		"miter":               {corner, Pen{Width: 10}, 1200},
		"miter cut":           {corner, Pen{Width: 10, Miter: 1.4}, 1200 - 12.5},
		"bevel":               {corner, Pen{Width: 10, Join: Bevel}, 1200 - 12.5},
		"dashes":              {level, Pen{Width: 2, Dash: []float64{6, 4}}, 48},
		"later in the dashes": {level, Pen{Width: 2, Dash: []float64{6, 4}, Offset: 3}, 48},
		"between dashes":      {scene.HLine(20, 30, 50), Pen{Width: 2, Dash: []float64{9, 8}, Offset: 12}, 10},
		"before the dashes":   {scene.HLine(20, 30, 50), Pen{Width: 2, Dash: []float64{9, 8}, Offset: -5}, 10},
		"dots":                {scene.HLine(20, 58, 50), Pen{Width: 4, Cap: RoundCap, Dash: []float64{0, 10}}, 4 * 4 * math.Pi},
	} {
		t.Run(name, func(t *testing.T) {
			canvas := New(image.Rect(0, 0, 100, 100))
			canvas.Fill(c.pen.Stroke(Flatten(c.ops, Scale(1))), Color{Alpha: Opaque})
			require.InDelta(t, c.want, covered(canvas), 1+c.want/100)
		})
	}
}

// A canvas keeps alpha, in place of what is below it.
func TestAlpha(t *testing.T) {
	c := New(image.Rect(10, 10, 14, 14)) // whose corner is anywhere
	half := Color{R: 200, Alpha: Opaque / 2}
	c.Fill([]Polygon{square(10, 10, 2)}, half)
	c.Fill([]Polygon{square(10, 10, 1)}, half)
	require.Equal(t, []uint8{150, 0, 0, 192}, c.Img.Pix[:4])
	require.Equal(t, []uint8{100, 0, 0, 128}, c.Img.Pix[4:8])
	require.Equal(t, []uint8{0, 0, 0, 0}, c.Img.Pix[8:12])

	mask := c.Mask([]Polygon{square(12, 10, 1)})
	c.Through(mask.Rect, Opaque/4, mask, func() {
		c.Fill([]Polygon{square(0, 0, 99)}, Color{B: 100, Alpha: Opaque})
	})
	require.Equal(t, []uint8{150, 0, 0, 192, 100, 0, 0, 128, 0, 0, 25, 64, 0, 0, 0, 0}, c.Img.Pix[:16])
	require.Equal(t, image.Rect(10, 10, 14, 14), c.Clip)

	c.Shade([]Polygon{square(10, 13, 4)}, func(x, y int) Color {
		require.Equal(t, 13, y)
		return Color{G: uint8(x), Alpha: Opaque}
	})
	require.Equal(t, []uint8{0, 10, 0, 255, 0, 11, 0, 255}, c.Img.Pix[c.Img.PixOffset(10, 13):][:8])
}

// The union is filled, or what lies within an odd number of polygons.
func TestEvenOdd(t *testing.T) {
	for odd, want := range map[bool]float64{false: 100, true: 84} {
		c := New(image.Rect(0, 0, 20, 20))
		c.EvenOdd = odd
		c.Fill([]Polygon{square(2, 2, 10), square(4, 4, 4)}, Color{Alpha: Opaque})
		require.InDelta(t, want, covered(c), 0.01)
	}
}

// A path has no more points than have been said.
func TestPoints(t *testing.T) {
	ops := (&scene.Shape{D: "M0 0C50 0 90 80 9 99zq5 90 8 8t30 30A9 4 30 1 0 80 70zC1 2 3 4 500 600L0 0"}).Ops()
	for _, scale := range []float64{0.1, 1, 100} {
		n := 0
		for _, l := range Flatten(ops, Scale(scale)) {
			n += len(l.Points)
		}
		require.LessOrEqual(t, n, Points(ops, Scale(scale)))
		require.InEpsilon(t, n, Points(ops, Scale(scale)), 0.5)
	}
}
