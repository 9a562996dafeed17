package chart

import (
	"math"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// entry explains one thing that occurs: its key, so many pixels wide, drawn
// from x around y, and what it means.
type entry struct {
	wide float64
	key  func(p *gochart.Pen, x, y float64)
	text string
}

// lineKey is a stretch of a line with its marker, if it has one; then it is long
// enough to show the pattern at both sides.
func lineKey(paint scene.Paint, marker *dot, text string) entry {
	wide := 32.0
	if marker != nil {
		wide = 46
	}
	return entry{wide, func(p *gochart.Pen, x, y float64) {
		p.Style("key", paint)
		p.To(x, y)
		p.Line(x+wide, y)
		p.Done()
		if marker != nil {
			m := *marker
			m.x, m.y = x+wide/2, y
			m.draw(p)
		}
	}, text}
}

func dotKey(d dot, text string) entry {
	return entry{2 * d.r, func(p *gochart.Pen, x, y float64) {
		d.x, d.y = x+d.r, y
		d.draw(p)
	}, text}
}

func swatchKey(fill, outline theme.Color, text string) entry {
	return entry{14, func(p *gochart.Pen, x, y float64) {
		bar{class: "key", x: x, y: y - 5, w: 14, h: 10, fill: fill, outline: outline}.draw(p)
	}, text}
}

// gapKey is a curve that ends and begins again.
func gapKey(color theme.Color, text string) entry {
	return entry{44, func(p *gochart.Pen, x, y float64) {
		p.Style("key", scene.Paint{Stroke: color, Width: 2})
		p.To(x, y)
		p.Line(x+11, y)
		p.To(x+33, y)
		p.Line(x+44, y)
		p.Done()
		dot{x: x + 11, y: y, r: 3, color: color}.draw(p)
		dot{x: x + 33, y: y, r: 3, color: color}.draw(p)
	}, text}
}

// legend sets entries in rows.
type legend struct {
	entries []entry
	x, y    float64
	width   float64
	sheet   *sheet
}

func (l legend) draw(p *gochart.Pen) {
	l.walk(func(e entry, b block) {
		e.key(p, b.x-e.wide-7, b.y+b.leading/2)
		b.draw(p)
	})
}

func (l legend) height() float64 {
	if len(l.entries) == 0 {
		return 0
	}
	return l.walk(func(entry, block) {}) - l.y
}

// walk calls f with every entry and the block of its text, and says where the
// last one ends.
func (l legend) walk(f func(entry, block)) float64 {
	x, y, bottom := l.x, l.y, l.y
	for _, e := range l.entries {
		most := l.width - e.wide - 7
		b := l.sheet.block(e.text, noteStyle.as("legend"), 0, 0, most)
		w := e.wide + 7 + b.width()
		if x > l.x && x+w > l.x+l.width {
			x, y = l.x, bottom+2
		}
		b.x, b.y = x+e.wide+7, y
		f(e, b)
		bottom = max(bottom, b.bottom())
		x += math.Ceil(w) + 24
	}
	return bottom
}

// keyAt is an entry's key by itself.
type keyAt struct {
	entry
	x, y float64
}

func (k keyAt) draw(p *gochart.Pen) { k.key(p, k.x, k.y) }
