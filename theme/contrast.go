package theme

import (
	"fmt"
	"math"
	"strconv"
)

// LowContrast is a pair of colours that are hard to tell from each other.
type LowContrast struct {
	Mode         Mode    // Light or Dark
	Ink, Surface Color   // what stands on what
	Ratio, Least float64 // their contrast as WCAG 2.2 counts it, and what it has to be
}

// String says it in words.
func (l LowContrast) String() string {
	return fmt.Sprintf("%s on %s has a contrast of %s:1 in mode %v; it takes %s:1", l.Ink, l.Surface, decimal(l.Ratio), l.Mode, decimal(l.Least))
}

// decimal rounds down, so that what is too low does not look right.
func decimal(v float64) string { return strconv.FormatFloat(math.Floor(v*100)/100, 'f', -1, 64) }

// CheckContrast lists the pairs of a theme whose contrast is too low, in light and
// in dark: text takes 4.5:1 on every surface that it stands on, lines and bars
// 3:1. There is none in the house's own look, nor in those that [Brand] makes.
// Colours that are not valid are left to [Theme.Validate].
func (t Theme) CheckContrast() []LowContrast {
	var out []LowContrast
	for _, m := range []Mode{Light, Dark} {
		out = append(out, t.low(m)...)
	}
	return out
}

// low lists the pairs of one mode.
func (t Theme) low(m Mode) []LowContrast {
	var out []LowContrast
	for _, s := range stands {
		least := s.least
		if m == Contrast {
			least = 7
			if s.least == graphic {
				least = reading
			}
		}
		for _, on := range s.on {
			r, ok := ratio(t.Plain(s.ink, m), t.Plain(on, m))
			if ok && r < least {
				out = append(out, LowContrast{m, s.ink, on, r, least})
			}
		}
	}
	return out
}

// What WCAG 2.2 asks of text, and of what is no text.
const (
	reading = 4.5
	graphic = 3
)

// stand is what an ink stands on somewhere in a picture.
type stand struct {
	ink   Color
	least float64
	on    []Color
}

var tints = []Color{EvidenceTint, CustomerTint, FrontstageTint, BackstageTint, SupportTint, DetailTint}

// stands says which text stands on which surface; it is the one place that does.
var stands = []stand{
	{Text, reading, append([]Color{Page, Card, Band, Tile, Tint, Positive, Negative, FindingTint, Good, Bad}, tints...)},
	{TitleText, reading, []Color{Page, Card, Band, FindingTint}},
	{Muted, reading, append([]Color{Page, Card, Band, Positive, Negative, FindingTint}, tints...)},
	{StageText, reading, []Color{Stage}},
	{StageSub, reading, []Color{Stage}},
	{Peak, reading, append([]Color{Page, Card, Band, Positive, Negative}, tints...)},
	{Emotion, reading, []Color{Page, Band}},
	{PosInk, reading, []Color{Positive}},
	{NegInk, reading, []Color{Negative}},
	{Finding, reading, []Color{Page, FindingTint}},
	{OnAccent, reading, []Color{Emotion, Finding}},
	{EvidenceLane, reading, []Color{EvidenceTint}},
	{CustomerLane, reading, []Color{CustomerTint}},
	{FrontstageLane, reading, []Color{FrontstageTint}},
	{BackstageLane, reading, []Color{BackstageTint}},
	{SupportLane, reading, []Color{SupportTint}},
	{DetailLane, reading, []Color{DetailTint}},
	{BadgeText, reading, []Color{FailBadge, WaitBadge, TruthBadge, MomentBadge, DecisionBadge, OpportunityBadge, NoteBadge}},
	{Series1, reading, []Color{Page}},
	{Series2, reading, []Color{Page}},
	{Series3, reading, []Color{Page}},
	{Series4, reading, []Color{Page}},
	{Series5, reading, []Color{Page}},
	{Mark, graphic, []Color{Page}},
	{Link, graphic, append([]Color{Page}, tints...)},
	{Line, graphic, []Color{Page}},
}

// ratio is WCAG's contrast of two colours.
func ratio(a, b string) (float64, bool) {
	x, okX := parse(a)
	y, okY := parse(b)
	if !okX || !okY {
		return 0, false
	}
	return contrast(x, y), true
}

func contrast(a, b rgb) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// rgb is a colour in eight bits each.
type rgb [3]uint8

// parse reads #rgb or #rrggbb.
func parse(v string) (rgb, bool) {
	if !plain(v) {
		return rgb{}, false
	}
	if len(v) == 4 {
		v = string([]byte{'#', v[1], v[1], v[2], v[2], v[3], v[3]})
	}
	n, err := strconv.ParseUint(v[1:], 16, 32)
	return rgb{uint8(n >> 16), uint8(n >> 8), uint8(n)}, err == nil
}

func (c rgb) String() string { return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2]) }

// linear are the parts as light.
func (c rgb) linear() [3]float64 {
	var out [3]float64
	for i, v := range c {
		x := float64(v) / 255
		if x <= 0.04045 {
			out[i] = x / 12.92
		} else {
			out[i] = math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return out
}

// luminance is WCAG's relative luminance.
func (c rgb) luminance() float64 {
	l := c.linear()
	return float64(0.2126*l[0]) + float64(0.7152*l[1]) + float64(0.0722*l[2])
}
