package theme

import (
	"fmt"
	"slices"
)

// Brand is a whole theme of one colour, #rgb or #rrggbb, in light and in dark.
// Stages are of the colour itself, or of the nearest to it that holds their text
// and stands out from the page; curves, findings and the lanes of customers are
// as near to it as text may be, and the other lanes fade from it: the less a
// customer sees of a lane, the less colour it has. Greys take its hue. What means
// good or bad, and badges, keep the house's colours. [Theme.CheckContrast] finds
// nothing in it, whatever the colour.
func Brand(color string) (Theme, error) {
	brand, ok := parse(color)
	if !ok {
		return Theme{}, fmt.Errorf("theme: %.40q is not a colour; write #rgb or #rrggbb", color)
	}
	return Theme{Colors: branded(brand, Light), Dark: branded(brand, Dark)}, nil
}

// greys are what takes no more than the hue of a brand.
var greys = []Color{
	Page, Text, TitleText, Muted, Card, Link, Line, Edge, Hair, Band, Tile, Mark, Tint,
	EvidenceLane, EvidenceTint, DetailLane, DetailTint,
}

// fading says how much of a brand's colour the lanes have.
var fading = []struct {
	lane, tint Color
	part       float64
}{
	{CustomerLane, CustomerTint, 1}, {FrontstageLane, FrontstageTint, 0.6}, {BackstageLane, BackstageTint, 0.3}, {SupportLane, SupportTint, 0.1},
}

// turns are how far the colours of further personas stand from the brand on the
// circle of hues, and how much darker or lighter they are.
var turns = []struct {
	color       Color
	turn, shade float64
}{
	{Series2, 3.14, 0}, {Series3, 1.57, -0.08}, {Series4, -1.57, 0.04}, {Series5, 0.8, -0.12},
}

// branded are the colours of a brand in a mode.
func branded(brand rgb, m Mode) map[Color]string {
	b := brand.oklch()
	house := func(c Color) oklch { v, _ := parse(Theme{}.Plain(c, m)); return v.oklch() }
	out := map[Color]string{}
	put := func(c Color, o oklch) { out[c] = o.rgb().String() }
	accent, deeper, of := b, -0.06, 0.48
	grey, tint, fade, least := 1.0, 0.99, -0.022, 0.0
	if m == Dark { // a page of the hue: what fades, fades into it
		accent.l, deeper, of = max(b.l, 0.74), 0.06, 0.8
		grey, tint, fade, least = 0.6, 0.225, 0.04, 0.7
	}
	for _, c := range greys {
		o := house(c)
		put(c, oklch{o.l, min(grey*o.c, b.c/2), b.h})
	}
	for _, c := range []Color{Emotion, Finding, Series1} {
		out[c] = accent.rgb().String()
	}
	put(Peak, oklch{accent.l + deeper, b.c, b.h})
	put(FindingTint, oklch{house(FindingTint).l, min(house(FindingTint).c, b.c), b.h})
	for _, l := range fading {
		put(l.lane, oklch{of, l.part * min(b.c, 0.15), b.h})
		put(l.tint, oklch{tint + float64(fade*l.part), min(b.c, 0.03) * max(l.part, least), b.h})
	}
	out[CustomerLane] = out[Emotion]
	for _, t := range turns {
		put(t.color, oklch{of + t.shade, 0.13, b.h + t.turn})
	}
	on := stage(brand, out[Page], m)
	out[Stage] = on.String()
	for c, l := range map[Color]float64{StageText: 0.15, StageSub: 0.25} {
		out[c] = Theme{}.Plain(c, Light)
		if white := (rgb{255, 255, 255}); contrast(on, white) < reading {
			put(c, oklch{l, min(b.c, 0.05), b.h})
		}
	}
	out[OnAccent] = Theme{}.Plain(OnAccent, m)
	settle(out, m)
	return out
}

// stage is the brand's own colour, moved away from the page until it is seen there.
func stage(brand rgb, page string, m Mode) rgb {
	ground, _ := parse(page)
	step := -0.01
	if m == Dark {
		step = 0.01
	}
	o := brand.oklch()
	for contrast(brand, ground) < 1.7 {
		o.l += step
		brand = o.rgb()
	}
	return brand
}

// settle moves inks away from the surfaces that they stand on until they are read
// there: darker or lighter, whichever is nearer. Surfaces that are inks elsewhere
// stand first in the table.
func settle(own map[Color]string, m Mode) {
	t := Theme{Colors: own, Dark: own}
	for _, s := range stands {
		if own[s.ink] == "" {
			continue
		}
		ink, _ := parse(own[s.ink])
		surfaces := make([]rgb, len(s.on))
		for i, on := range s.on {
			surfaces[i], _ = parse(t.Plain(on, m))
		}
		down, up := ink.oklch(), ink.oklch()
		for !read(ink, surfaces, s.least) && (down.l > 0 || up.l < 1) {
			down.l, up.l = down.l-0.005, up.l+0.005
			if ink = down.rgb(); !read(ink, surfaces, s.least) {
				ink = up.rgb()
			}
		}
		own[s.ink] = ink.String()
	}
}

func read(ink rgb, surfaces []rgb, least float64) bool {
	return !slices.ContainsFunc(surfaces, func(on rgb) bool { return contrast(ink, on) < least })
}
