package theme

import "math"

// oklch is a colour by lightness, chroma and hue as people see them (Ottosson's
// OKLab): equal steps look equal. Products are rounded before they are added, so
// that no processor fuses the two and gets another colour.
type oklch struct{ l, c, h float64 }

func (c rgb) oklch() oklch {
	l, a, b := c.oklab()
	return oklch{l, math.Hypot(a, b), math.Atan2(b, a)}
}

func (c rgb) oklab() (l, a, b float64) {
	p := c.linear()
	x, y, z := math.Cbrt(sum3(p, 0.4122214708, 0.5363325363, 0.0514459929)), math.Cbrt(sum3(p, 0.2119034982, 0.6806995451, 0.1073969566)), math.Cbrt(sum3(p, 0.0883024619, 0.2817188376, 0.6299787005))
	p = [3]float64{x, y, z}
	return sum3(p, 0.2104542553, 0.7936177850, -0.0040720468), sum3(p, 1.9779984951, -2.4285922050, 0.4505937099), sum3(p, 0.0259040371, 0.7827717662, -0.8086757660)
}

func sum3(p [3]float64, x, y, z float64) float64 {
	return float64(p[0]*x) + float64(p[1]*y) + float64(p[2]*z)
}

// rgb is the colour, paler where a screen cannot show it.
func (o oklch) rgb() rgb {
	o.l = min(max(o.l, 0), 1)
	for ; ; o.c -= 0.002 {
		out, ok := o.shown()
		if ok || o.c <= 0 {
			return out
		}
	}
}

// shown is the colour, and whether a screen can show it.
func (o oklch) shown() (rgb, bool) {
	c := max(o.c, 0)
	lab := [3]float64{o.l, float64(c * math.Cos(o.h)), float64(c * math.Sin(o.h))}
	var lms [3]float64
	for i, k := range [3][3]float64{{1, 0.3963377774, 0.2158037573}, {1, -0.1055613458, -0.0638541728}, {1, -0.0894841775, -1.2914855480}} {
		v := sum3(lab, k[0], k[1], k[2])
		lms[i] = float64(v*v) * v
	}
	out, ok := rgb{}, true
	for i, k := range [3][3]float64{{4.0767416621, -3.3077115913, 0.2309699292}, {-1.2684380046, 2.6097574011, -0.3413193965}, {-0.0041960863, -0.7034186147, 1.7076147010}} {
		v := sum3(lms, k[0], k[1], k[2])
		const slack = 1e-4
		ok = ok && v > -slack && v < 1+slack
		v = min(max(v, 0), 1)
		if v <= 0.0031308 {
			v *= 12.92
		} else {
			v = float64(1.055*math.Pow(v, 1/2.4)) - 0.055
		}
		out[i] = uint8(math.Round(v * 255))
	}
	return out, ok
}
