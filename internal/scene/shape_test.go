package scene

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

// Numbers are read in all the ways in which SVG has them, and reading ends where there
// is none.
func TestShapeNumbers(t *testing.T) {
	want := []Op{MoveTo(1, -0.5), LineTo(100, 0.02), LineTo(3, 4), Shut()}
	for _, d := range []string{"M1-.5 1e2 2e-2L3 4z", "M+1-5E-1L1E+2.02\t3\r\n4Z", "M1-.5\fL100,.02,3,4z", "m1,-.5L1e2.2e-1 3 4z"} {
		require.Equal(t, want, (&Shape{D: d}).Ops(), d)
	}
	require.Equal(t, []Op{MoveTo(1, 2), LineTo(3, 4)}, (&Shape{D: "M1 2L3 4L5 e L6 7"}).Ops())
	require.Equal(t, []Op{MoveTo(1, 2)}, (&Shape{D: "M1 2L3e 4"}).Ops(), "an exponent without a number is none")
}

// Arcs lie on the ellipse that they are of, whichever way it is turned, go the way that
// was asked for, and end where they should.
func TestArcs(t *testing.T) {
	for name, c := range map[string]struct {
		d            string
		x, y, rx, ry float64 // of the ellipse
		turn, length float64 // in degrees; how long the arc is
	}{
		"circle":       {"M10 0A10 10 0 0 1 0 10", 0, 0, 10, 10, 0, 5 * math.Pi},
		"long way":     {"M10 0A10 10 0 1 0 0 10", 0, 0, 10, 10, 0, 15 * math.Pi},
		"other middle": {"M10 0A10 10 30 0 0 0 10", 10, 10, 10, 10, 0, 5 * math.Pi},
		"upright":      {"M20 0A20 10 0 0 1 0 10", 0, 0, 20, 10, 0, 24.2211},
		"quarter turn": {"M0 20A20 10 90 0 1 -10 0", 0, 0, 20, 10, 90, 24.2211},
		"turned":       {"M14.1421 14.1421A20 10 45 0 1 -7.0711 7.0711", 0, 0, 20, 10, 45, 24.2211},
		"turned back":  {"M14.1421 -14.1421A20 10 -45 1 0 7.0711 7.0711", 0, 0, 20, 10, -45, 3 * 24.2211},
		"round again":  {"M14.1421 14.1421A20 10 405 0 1 -7.0711 7.0711", 0, 0, 20, 10, 45, 24.2211},
		"radii below":  {"M20 0A-20 -10 0 0 1 0 10", 0, 0, 20, 10, 0, 24.2211},
		"too small":    {"M14.1421 14.1421A2 1 45 0 1 -14.1421 -14.1421", 0, 0, 20, 10, 45, 2 * 24.2211},
	} {
		t.Run(name, func(t *testing.T) {
			ops := (&Shape{D: c.d}).Ops()
			require.Equal(t, Move, ops[0].Kind)
			now, length := ops[0].To(), 0.0
			sin, cos := math.Sincos(c.turn * math.Pi / 180)
			for _, op := range ops[1:] {
				require.Equal(t, Cubic, op.Kind)
				from, last := now, now
				for i := range 101 {
					u := float64(i) / 100
					v := 1 - u
					x := v*v*v*from.X + 3*v*v*u*op.P[0].X + 3*v*u*u*op.P[1].X + u*u*u*op.P[2].X
					y := v*v*v*from.Y + 3*v*v*u*op.P[0].Y + 3*v*u*u*op.P[1].Y + u*u*u*op.P[2].Y
					length += math.Hypot(x-last.X, y-last.Y)
					last = Point{x, y}
					x, y = x-c.x, y-c.y
					require.InDelta(t, 1, math.Hypot((cos*x+sin*y)/c.rx, (cos*y-sin*x)/c.ry), 4e-4)
				}
				now = op.To()
			}
			require.InEpsilon(t, c.length, length, 1e-3)
		})
	}
	require.Equal(t, []Op{MoveTo(1, 1), LineTo(5, 5)}, (&Shape{D: "M1 1A0 4 0 0 1 5 5"}).Ops())
}
