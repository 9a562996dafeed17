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
}

func (b bar) draw(p *gochart.Pen) {
	class := b.class
	if class == "" {
		class = "bar"
	}
	p.Style(class, scene.Paint{Fill: b.fill, Stroke: b.outline})
	p.Rect(b.x, b.y, b.w, b.h)
}

// part is one part of a whole.
type part struct {
	share float64 // of 1
	fill  theme.Color
	text  string // drawn when there is room
	bold  bool
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
			bar{x: x, y: s.y, w: w - 1, h: s.h, fill: t.fill}.draw(p)
		}
		st := tickStyle.as("value").inColor(theme.Text)
		st.bold = t.bold
		if t.text != "" && st.font().Width(t.text)+6 <= w {
			label{x: x + (w-1)/2, y: s.y + s.h/2, text: t.text, style: st, anchor: scene.Middle}.draw(p)
		}
		x += w
	}
}
