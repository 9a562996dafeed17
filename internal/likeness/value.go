package likeness

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"

	"github.com/frontstage-go/frontstage/internal/ink"
)

// huge bounds the numbers that are drawn.
const huge = 1e7

// number reads a number as SVG has it.
func number(s string) (float64, error) {
	s = strings.TrimSpace(s)
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || strings.Trim(s, "0123456789+-.eE") != "" {
		return 0, fmt.Errorf("the SVG image has %.40q where a number should be", s)
	}
	if math.Abs(v) > huge {
		return 0, fmt.Errorf("the SVG image has the number %.40q, which is too large", s)
	}
	return v, nil
}

// numbers reads those that stand between spaces and commas.
func numbers(s string) ([]float64, error) {
	var out []float64
	for _, f := range strings.FieldsFunc(s, apart) {
		v, err := number(f)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func apart(r rune) bool { return strings.ContainsRune(" \t\r\n\f,", r) }

// units are those of a fixed length, in pixels.
var units = []struct {
	name string
	px   float64
}{{"px", 1}, {"pt", 96. / 72}, {"pc", 16}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}}

// length reads a length; of is what 100 % are.
func length(s string, of float64) (float64, error) {
	s = strings.TrimSpace(s)
	if n, ok := strings.CutSuffix(s, "%"); ok {
		v, err := number(n)
		return v / 100 * of, err
	}
	for _, u := range units {
		if n, ok := strings.CutSuffix(s, u.name); ok {
			v, err := number(n)
			return v * u.px, err
		}
	}
	return number(s)
}

// fraction reads a number from 0 to 1, or so many per cent.
func fraction(s string) (float64, error) {
	v, err := length(s, 1)
	return min(max(v, 0), 1), err
}

// rgba is a colour; its alpha is from 0 to 1.
type rgba struct {
	r, g, b uint8
	a       float64
}

// ink is the colour, with so much of it laid on.
func (c rgba) ink(opacity float64) ink.Color {
	return ink.Color{R: c.r, G: c.g, B: c.b, Alpha: uint32(min(max(c.a*opacity, 0), 1)*ink.Opaque + 0.5)}
}

// readColor reads a colour other than currentColor.
func readColor(s string) (rgba, error) {
	bad := fmt.Errorf("the SVG image has the colour %.40q, which cannot be drawn", s)
	low := strings.ToLower(strings.TrimSpace(s))
	if c, ok := colornames.Map[low]; ok {
		return rgba{c.R, c.G, c.B, 1}, nil
	}
	if low == "transparent" {
		return rgba{}, nil
	}
	if hex, ok := strings.CutPrefix(low, "#"); ok {
		if len(hex) == 3 || len(hex) == 4 {
			wide := make([]byte, 0, 8)
			for i := range len(hex) {
				wide = append(wide, hex[i], hex[i])
			}
			hex = string(wide)
		}
		if len(hex) == 6 {
			hex += "ff"
		}
		v, err := strconv.ParseUint(hex, 16, 32)
		if err != nil || len(hex) != 8 {
			return rgba{}, bad
		}
		return rgba{uint8(v >> 24), uint8(v >> 16), uint8(v >> 8), float64(uint8(v)) / 255}, nil
	}
	name, rest, ok := strings.Cut(low, "(")
	in, ok2 := strings.CutSuffix(rest, ")")
	f := strings.FieldsFunc(in, func(r rune) bool { return apart(r) || r == '/' })
	if !ok || !ok2 || len(f) != 3 && len(f) != 4 {
		return rgba{}, bad
	}
	out := rgba{a: 1}
	var err error
	if len(f) == 4 {
		if out.a, err = fraction(f[3]); err != nil {
			return rgba{}, bad
		}
	}
	switch name {
	case "rgb", "rgba":
		for i, to := range []*uint8{&out.r, &out.g, &out.b} {
			v, err := length(f[i], 255)
			if err != nil {
				return rgba{}, bad
			}
			*to = uint8(min(max(v, 0), 255) + 0.5)
		}
		return out, nil
	case "hsl", "hsla":
		h, err1 := number(strings.TrimSuffix(f[0], "deg"))
		s, err2 := fraction(f[1])
		l, err3 := fraction(f[2])
		if err1 != nil || err2 != nil || err3 != nil || !strings.HasSuffix(f[1], "%") || !strings.HasSuffix(f[2], "%") {
			return rgba{}, bad
		}
		for i, to := range []*uint8{&out.r, &out.g, &out.b} {
			k := math.Mod(math.Mod([]float64{0, 8, 4}[i]+h/30, 12)+12, 12)
			v := l - s*min(l, 1-l)*max(-1, min(k-3, 9-k, 1))
			*to = uint8(v*255 + 0.5)
		}
		return out, nil
	}
	return rgba{}, bad
}

// reference takes the id out of url(#id), and what stands behind it.
func reference(s string) (ref, rest string, ok bool) {
	in, ok := strings.CutPrefix(s, "url(")
	if !ok {
		return "", s, false
	}
	ref, rest, ok = strings.Cut(in, ")")
	return strings.Trim(ref, " \t\r\n\"'"), strings.TrimSpace(rest), ok
}

// transform reads a list of them, as an attribute or a property.
func transform(s string) (ink.Matrix, error) {
	m := ink.Scale(1)
	bad := fmt.Errorf("the SVG image has the transform %.40q, which cannot be drawn", s)
	if s == "none" {
		return m, nil
	}
	for {
		s = strings.TrimLeft(s, " \t\r\n\f,")
		if s == "" {
			return m, nil
		}
		name, rest, ok := strings.Cut(s, "(")
		in, rest, ok2 := strings.Cut(rest, ")")
		if !ok || !ok2 {
			return m, bad
		}
		s = rest
		var v []float64
		for _, f := range strings.FieldsFunc(in, apart) {
			f, unit := strings.CutSuffix(f, "px")
			if !unit {
				f = strings.TrimSuffix(f, "deg")
			}
			n, err := number(f)
			if err != nil {
				return m, bad
			}
			v = append(v, n)
		}
		one, ok := step(strings.TrimSpace(name), v)
		if !ok {
			return m, bad
		}
		m = times(m, one)
	}
}

// step is one transform.
func step(name string, v []float64) (ink.Matrix, bool) {
	m := ink.Scale(1)
	switch n := len(v); {
	case name == "matrix" && n == 6:
		return ink.Matrix{A: v[0], B: v[1], C: v[2], D: v[3], E: v[4], F: v[5]}, true
	case name == "translate" && n == 1, name == "translateX" && n == 1:
		m.E = v[0]
	case name == "translateY" && n == 1:
		m.F = v[0]
	case name == "translate" && n == 2:
		m.E, m.F = v[0], v[1]
	case name == "scale" && n == 1:
		m.A, m.D = v[0], v[0]
	case name == "scale" && n == 2:
		m.A, m.D = v[0], v[1]
	case name == "scaleX" && n == 1:
		m.A = v[0]
	case name == "scaleY" && n == 1:
		m.D = v[0]
	case name == "rotate" && (n == 1 || n == 3):
		sin, cos := math.Sincos(math.Mod(v[0], 360) * math.Pi / 180)
		m = ink.Matrix{A: cos, B: sin, C: -sin, D: cos}
		if n == 3 {
			m = times(times(move(v[1], v[2]), m), move(-v[1], -v[2]))
		}
	case name == "skewX" && n == 1:
		m.C = math.Tan(math.Mod(v[0], 180) * math.Pi / 180)
	case name == "skewY" && n == 1:
		m.B = math.Tan(math.Mod(v[0], 180) * math.Pi / 180)
	default:
		return m, false
	}
	return m, true
}

func move(x, y float64) ink.Matrix { return ink.Matrix{A: 1, D: 1, E: x, F: y} }

// times is the matrix that does n first, then m.
func times(m, n ink.Matrix) ink.Matrix {
	to := m.At(ink.Point{X: n.E, Y: n.F})
	return ink.Matrix{
		A: float64(m.A*n.A) + float64(m.C*n.B), B: float64(m.B*n.A) + float64(m.D*n.B),
		C: float64(m.A*n.C) + float64(m.C*n.D), D: float64(m.B*n.C) + float64(m.D*n.D),
		E: to.X, F: to.Y,
	}
}

// inverse leads back, where there is a way.
func inverse(m ink.Matrix) (ink.Matrix, bool) {
	det := float64(m.A*m.D) - float64(m.B*m.C)
	if !(math.Abs(det) > 1e-18) {
		return m, false
	}
	n := ink.Matrix{A: m.D / det, B: -m.B / det, C: -m.C / det, D: m.A / det}
	to := n.At(ink.Point{X: m.E, Y: m.F})
	n.E, n.F = -to.X, -to.Y
	return n, true
}
