package chart

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/gochart"
)

// reach is a stretch of values with round ends, and ticks at round distances.
type reach struct {
	lo, hi float64
	ticks  []float64
	places int // decimals that the ticks need
}

// rounded is the least such stretch that holds all values, with about so many
// ticks. One value, or none, has room around it.
func rounded(about int, values ...float64) reach {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		lo, hi = min(lo, v), max(hi, v)
	}
	if math.IsInf(lo, 0) || math.IsInf(hi, 0) {
		lo, hi = 0, 1
	}
	lo, hi = max(lo, -1e300), min(hi, 1e300)
	if d := max(math.Abs(lo), math.Abs(hi)) * 1e-9; hi-lo <= max(d, 1e-12) {
		room := max(math.Abs(lo)/2, 1)
		lo, hi = lo-room, hi+room
	}
	step := niceStep((hi/2 - lo/2) / float64(about) * 2)
	r := reach{places: max(0, -int(math.Floor(math.Log10(step)+1e-9)))}
	from, to := math.Floor(lo/step+1e-9), math.Ceil(hi/step-1e-9)
	for i := from; i <= to && len(r.ticks) < 100; i++ {
		r.ticks = append(r.ticks, float64(i*step))
	}
	r.lo, r.hi = r.ticks[0], r.ticks[len(r.ticks)-1]
	return r
}

// niceStep is the least of 1, 2 and 5 times a power of ten that is not below v.
func niceStep(v float64) float64 {
	if !(v > 0) {
		return 1
	}
	e := math.Pow10(int(math.Floor(math.Log10(v))))
	for _, m := range [...]float64{1, 2, 5} {
		if m*e >= v*(1-1e-9) {
			return m * e
		}
	}
	return 10 * e
}

// on maps the stretch to pixels.
func (r reach) on(from, to float64) gochart.Range {
	return gochart.Range{Lo: r.lo, Hi: r.hi, From: from, To: to}
}

func (r reach) text(v float64) string { return fixed(v, min(r.places, 6)) }
func (r reach) sign(v float64) string { return signed(v, min(r.places, 6)) }

// zero is the base of an axis where it has one.
func zero(v float64) bool { return v == 0 }
