package chart

import (
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// bar is a bar, or an area when it has no class of its own.
type bar struct {
	class      string // default: bar
	x, y, w, h float64
	fill       theme.Color
	outline    theme.Color // default: none
	dash       scene.Dash
	thick      float64 // of the outline; default: 1
}

func (b bar) draw(p *gochart.Pen) {
	class := b.class
	if class == "" {
		class = "bar"
	}
	p.Style(class, scene.Paint{Fill: b.fill, Stroke: b.outline, Dash: b.dash, Width: b.thick})
	p.Rect(b.x, b.y, b.w, b.h)
}

// part is one part of a whole.
type part struct {
	share float64 // of 1
	fill  theme.Color
	text  string // drawn when there is room
	bold  bool
	short string      // drawn where there is room for no more
	ink   theme.Color // of the text; default: text
	edge  theme.Color // its outline; default: none
	thick float64     // of the outline; default: 1
	dash  scene.Dash  // of the outline
}

// stack is a bar of parts, a hairline between them, that begins at x; full is
// the length of the whole. A stack that diverges from a line at X begins at
// X less the length of what stands left of it.
type stack struct {
	x, y, full, h float64
	parts         []part
}

func (s stack) draw(p *gochart.Pen) {
	x := s.x
	for _, t := range s.parts {
		w := float64(t.share * s.full)
		if w > 1 {
			b := bar{x: x, y: s.y, w: w - 1, h: s.h, fill: t.fill, outline: t.edge, dash: t.dash}
			if t.edge != "" { // the stroke keeps within
				b.thick = max(t.thick, 1)
				in := b.thick / 2
				b.x, b.y, b.w, b.h = b.x+in, b.y+in, max(b.w-b.thick, 0.1), b.h-b.thick
			}
			b.draw(p)
		}
		st := tickStyle.as("value").inColor(theme.Text)
		if t.ink != "" {
			st.fill = t.ink
		}
		st.bold = t.bold
		for _, text := range [...]string{t.text, t.short} {
			if text != "" && st.font().Width(text)+6 <= w {
				label{x: x + (w-1)/2, y: s.y + s.h/2, text: text, style: st, anchor: scene.Middle}.draw(p)
				break
			}
		}
		x += w
	}
}
