package curve

import (
	"math"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
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

func TestGapsAndDashes(t *testing.T) {
	p := points(100, 1, math.NaN(), -1, -0.5, 1, 1)
	p[5].Dashed = true
	s, err := Draw([]Line{{Points: p, Fill: true}}, opts)
	require.NoError(t, err)
	require.Equal(t, 5, strings.Count(s, "<circle"))
	require.Equal(t, 1, strings.Count(s, `class="curve of-emotion"`))
	require.Equal(t, 1, strings.Count(s, `class="curve of-emotion dashed"`))
	require.Equal(t, 1, strings.Count(s, "fill positive"))
	require.Equal(t, 1, strings.Count(s, "fill negative"))
}

func TestRefused(t *testing.T) {
	for _, p := range [][]Point{points(100, math.Inf(1)), points(0, 1, 1), points(-100, 1)[:1], points(990, 1, 1)} {
		if len(p) == 1 && !math.IsInf(p[0].Value, 0) {
			p[0].X = -1
		}
		_, err := Draw([]Line{{Points: p}}, opts)
		require.Error(t, err)
	}
	o := opts
	o.Min = 2
	_, err := Draw([]Line{{Points: points(100, 1)}}, o)
	require.Error(t, err)
}

func TestStrongLabelsStay(t *testing.T) {
	var p []Point
	for i := range 60 {
		p = append(p, Point{X: 8 + 16*i, Known: true, Value: float64(i%5) - 2, Label: "+1.0", Strong: i%20 == 0})
		if p[i].Strong {
			p[i].Label = "Peak, end +1.80"
		}
	}
	s, err := Draw([]Line{{Points: p}}, opts)
	require.NoError(t, err)
	require.Equal(t, 3, strings.Count(s, "Peak, end"))
	require.Less(t, strings.Count(s, "<text"), 60)
}

func TestValue(t *testing.T) {
	for want, c := range map[string]struct {
		v float64
		s journey.Scale
	}{
		"+0.5": {0.5, journey.Scale{}}, "−1.2": {-1.2, journey.Scale{}}, "0.0": {-0.001, journey.Scale{}}, "+1.35": {1.35, journey.Scale{}},
		"3.0": {3, journey.Scale{Min: 1, Max: 5, Neutral: 3}}, "75": {75, journey.Scale{Max: 100, Neutral: 50}}, "−50": {-50, journey.Scale{Min: -100, Max: 100, Neutral: 10}},
	} {
		require.Equal(t, want, Value(c.v, c.s))
	}
}

// A link that runs down through the curve's row goes over no label.
func TestLabelsKeepOffUprights(t *testing.T) {
	at := regexp.MustCompile(` x="([0-9.]+)"[^>]*>Peak, low, end`)
	label := "Peak, low, end −2.0"
	half := text.Font{Size: strongSize, Bold: true}.Width(label) / 2
	for _, upright := range []int{130, 140, 220, 230} {
		out, err := Draw([]Line{{Points: []Point{{X: 180, Known: true, Value: -2, Label: label, Strong: true, Below: true}}}},
			Options{Width: 300, Height: 112, Min: -2, Max: 2, PadTop: 20, PadBottom: 18, Uprights: []int{upright}})
		require.NoError(t, err)
		m := at.FindStringSubmatch(out)
		require.NotNil(t, m, out)
		x, err := strconv.ParseFloat(m[1], 64)
		require.NoError(t, err)
		require.Greater(t, math.Abs(x-float64(upright)), half, "label at %g, link at %d", x, upright)
	}
}
