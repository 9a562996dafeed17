package curve

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

func points(gap int, values ...float64) []Point {
	var out []Point
	for i, v := range values {
		out = append(out, Point{X: 50 + gap*i, Known: !math.IsNaN(v), Value: v, Label: "+1.0"})
	}
	return out
}

var opts = Options{Width: 1000, Height: 200, Min: -2, Max: 2, PadTop: 20, PadBottom: 20}

// No piece leaves the span of the two points it lies between, pieces join, and
// each lies on one side of neutral.
func TestNoOvershoot(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	y := gochart.Range{Lo: -2, Hi: 2, From: 180, To: 20}
	zero := y.At(0)
	for range 500 {
		var v []float64
		for range 2 + r.IntN(8) {
			v = append(v, float64(r.IntN(41)-20)/10)
		}
		ps := points(100, v...)
		for _, p := range pieces(ps, y, zero)[0] {
			i := min(int((p.by.x-50)/100), len(v)-2)
			lo, hi := min(y.At(v[i]), y.At(v[i+1])), max(y.At(v[i]), y.At(v[i+1]))
			for _, q := range []xy{p.from, p.by, p.to} {
				require.GreaterOrEqual(t, q.y, lo-0.11)
				require.LessOrEqual(t, q.y, hi+0.11)
			}
			if p.sign != 0 {
				for _, q := range []xy{p.from, p.to} {
					require.LessOrEqual(t, float64(p.sign)*(q.y-zero), 0.11, "%v", v)
				}
			}
		}
	}
}

// drawn counts the shapes of a drawing by class, and keeps its labels.
type drawn struct {
	group   scene.Group
	circles int
	classes map[string]int
	labels  []scene.Text
}

func draw(t *testing.T, lines []Line, o Options) drawn {
	t.Helper()
	d := drawn{classes: map[string]int{}}
	require.NoError(t, Draw(&d.group, lines, o))
	d.group.Walk(func(it scene.Item, _ []*scene.Group) {
		switch v := it.(type) {
		case scene.Circle:
			d.circles++
			d.classes[v.Class]++
		case scene.Path:
			d.classes[v.Class]++
		case scene.Text:
			d.labels = append(d.labels, v)
		}
	})
	return d
}

func TestGapsAndDashes(t *testing.T) {
	p := points(100, 1, math.NaN(), -1, -0.5, 1, 1)
	p[5].Dashed = true
	d := draw(t, []Line{{Points: p, Fill: true}}, opts)
	require.Equal(t, 5, d.circles)
	require.Equal(t, 1, d.classes["curve"])
	require.Equal(t, 1, d.classes["curve dashed"])
	require.Equal(t, 1, d.classes["fill positive"])
	require.Equal(t, 1, d.classes["fill negative"])
}

// Everything is drawn where the options say, at the scale's own pixels.
func TestPlace(t *testing.T) {
	o := opts
	o.X, o.Y, o.Type = 300, 70, theme.Body
	d := draw(t, []Line{{Points: points(100, 2, 0, -2)}}, o)
	var at []scene.Point
	for _, it := range d.group.Items {
		if c, ok := it.(scene.Circle); ok {
			at = append(at, scene.Point{X: c.X, Y: c.Y})
		}
	}
	require.Equal(t, []scene.Point{{X: 350, Y: 90}, {X: 450, Y: 170}, {X: 550, Y: 250}}, at)
	for _, l := range d.labels {
		require.Equal(t, theme.Body, l.Type)
	}
}

// Lines are told apart by pattern and marker; assumed stretches are dashed in
// any of them.
func TestLinesDiffer(t *testing.T) {
	p := points(100, 1, -1, 1)
	p[2].Dashed, p[1].Hollow = true, true
	d := draw(t, []Line{{Points: p, Dash: scene.Dash{1.5, 4}, Shape: gochart.Square, Filled: true, Color: theme.Series2}}, opts)
	require.Zero(t, d.circles)
	var dashes []scene.Dash
	var fills []theme.Color
	for _, it := range d.group.Items {
		switch v, _ := it.(scene.Path); v.Class {
		case "curve", "curve dashed":
			dashes = append(dashes, v.Dash)
		case "dot":
			fills = append(fills, v.Fill)
		}
	}
	require.Equal(t, []scene.Dash{{1.5, 4}, {5, 4}}, dashes)
	require.Equal(t, []theme.Color{theme.Series2, theme.Page, theme.Series2}, fills)
}

func TestRefused(t *testing.T) {
	for _, p := range [][]Point{points(100, math.Inf(1)), points(0, 1, 1), points(-100, 1)[:1], points(990, 1, 1)} {
		if len(p) == 1 && !math.IsInf(p[0].Value, 0) {
			p[0].X = -1
		}
		require.Error(t, Draw(new(scene.Group), []Line{{Points: p}}, opts))
	}
	o := opts
	o.Min = 2
	require.Error(t, Draw(new(scene.Group), []Line{{Points: points(100, 1)}}, o))
	require.Error(t, Draw(new(scene.Group), nil, opts))
}

func TestStrongLabelsStay(t *testing.T) {
	var p []Point
	for i := range 60 {
		p = append(p, Point{X: 8 + 16*i, Known: true, Value: float64(i%5) - 2, Label: "+1.0", Strong: i%20 == 0})
		if p[i].Strong {
			p[i].Label = "Peak, end +1.80"
		}
	}
	d := draw(t, []Line{{Points: p}}, opts)
	strong := 0
	for _, l := range d.labels {
		if strings.HasPrefix(l.S, "Peak, end") {
			strong++
		}
	}
	require.Equal(t, 3, strong)
	require.Less(t, len(d.labels), 60)
}

// A link that runs down through the curve's row goes over no label, and no label
// over what is taken.
func TestLabelsKeepOff(t *testing.T) {
	label := "Peak, low, end −2.0"
	half := text.Font{Size: 11, Bold: true}.Width(label) / 2
	p := []Point{{X: 180, Known: true, Value: -2, Label: label, Strong: true, Below: true}}
	o := Options{Width: 300, Height: 112, Min: -2, Max: 2, PadTop: 20, PadBottom: 18}
	for _, x := range []int{130, 140, 220, 230} {
		o.Uprights, o.Taken = []int{x}, nil
		d := draw(t, []Line{{Points: p}}, o)
		require.Greater(t, math.Abs(d.labels[0].X-float64(x)), half, "label at %g, link at %d", d.labels[0].X, x)
		o.Uprights, o.Taken = nil, []Box{{float64(x), 0, float64(x) + 2, 112}}
		d = draw(t, []Line{{Points: p}}, o)
		require.Greater(t, math.Abs(d.labels[0].X-float64(x)), half, "label at %g, taken at %d", d.labels[0].X, x)
	}
}
