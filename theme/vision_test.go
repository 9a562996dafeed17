package theme

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

// vision is how somebody sees colours: Machado, Oliveira and Fernandes (2009), at
// full severity, on linear light.
var visions = map[string][3][3]float64{
	"full":         {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

// seen is a colour in OKLab, as a vision has it.
func seen(c rgb, v [3][3]float64) [3]float64 {
	in := c.linear()
	var out [3]float64
	for i, k := range v {
		out[i] = min(max(sum3(in, k[0], k[1], k[2]), 0), 1)
	}
	lms := [3]float64{math.Cbrt(sum3(out, 0.4122214708, 0.5363325363, 0.0514459929)), math.Cbrt(sum3(out, 0.2119034982, 0.6806995451, 0.1073969566)), math.Cbrt(sum3(out, 0.0883024619, 0.2817188376, 0.6299787005))}
	return [3]float64{sum3(lms, 0.2104542553, 0.7936177850, -0.0040720468), sum3(lms, 1.9779984951, -2.4285922050, 0.4505937099), sum3(lms, 0.0259040371, 0.7827717662, -0.8086757660)}
}

// distance is how far two colours are from each other; 0.02 is just to be seen
// side by side.
func distance(a, b string, v [3][3]float64) float64 {
	x, _ := parse(a)
	y, _ := parse(b)
	p, q := seen(x, v), seen(y, v)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

// What must be told apart is told by more than colour; still the colours stay
// apart for those who see fewer of them. 0.02 is what people just see side by
// side, and 0.035 what they see in passing.
func TestColourBlind(t *testing.T) {
	for name, c := range map[string]struct {
		least  float64
		beside string // what else tells them apart
		colors []Color
	}{
		"areas":  {0.035, "above or below the neutral line", []Color{Positive, Negative}},
		"wholes": {0.02, "place in the bar, and a number", []Color{Good, Bad, Tint}},
		"inks":   {0.035, "the sign, and the row", []Color{PosInk, NegInk}},
		"badges": {0.02, "a letter", []Color{FailBadge, WaitBadge, TruthBadge, MomentBadge, DecisionBadge, OpportunityBadge, NoteBadge}},
		"lanes":  {0.02, "a name, and the three lines", []Color{CustomerLane, FrontstageLane, BackstageLane, SupportLane}},
		"series": {0.02, "line and marker", []Color{Series1, Series2, Series3, Series4, Series5}},
	} {
		require.NotEmpty(t, c.beside)
		for _, m := range []Mode{Light, Dark, Contrast} {
			for vision, v := range visions {
				for i, a := range c.colors {
					for _, b := range c.colors[i+1:] {
						d := distance(Theme{}.Plain(a, m), Theme{}.Plain(b, m), v)
						require.GreaterOrEqual(t, d, c.least, "%s: %s and %s, %s, %v", name, a, b, m, vision)
					}
				}
			}
		}
	}
	require.InDelta(t, 1, distance("#000000", "#ffffff", visions["full"]), 0.01)
}
