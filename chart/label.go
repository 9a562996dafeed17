package chart

import (
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// label is one line of text around the middle of which y runs.
type label struct {
	x, y   float64
	text   string
	style  style
	anchor scene.Anchor
	halo   theme.Color
}

func (l label) draw(p *gochart.Pen) {
	l.style.write(p, l.text, l.x, l.y+l.style.middle(), l.anchor, l.halo)
}

// middle is how far the baseline stands below the middle of a line.
func (st style) middle() float64 { return float64(st.size.Size() * 0.36) }

func (st style) write(p *gochart.Pen, s string, x, y float64, a scene.Anchor, halo theme.Color) {
	p.Write(scene.Text{Class: st.class, X: x, Y: y, S: s, Type: st.size, Bold: st.bold, Anchor: a, Fill: st.fill, Halo: halo})
}

// block is text in lines, y its top and x the side that anchor says.
type block struct {
	lines   []string
	style   style
	x, y    float64
	leading float64
	anchor  scene.Anchor
	halo    theme.Color
}

// block wraps a text into a width.
func (s *sheet) block(t string, st style, x, y, width float64) block {
	return block{lines: text.Wrap(t, st.font(), width), style: st, x: x, y: y, leading: st.size.Leading(s.words.Chinese())}
}

func (b block) height() float64 { return b.leading * float64(len(b.lines)) }
func (b block) bottom() float64 { return b.y + b.height() }
func (b block) width() float64  { return b.style.font().Widest(b.lines) }

// middled is the block with its anchor in the middle.
func (b block) middled() block { b.anchor = scene.Middle; return b }

func (b block) draw(p *gochart.Pen) {
	y := b.y + b.leading/2 + b.style.middle()
	for _, s := range b.lines {
		b.style.write(p, s, b.x, y, b.anchor, b.halo)
		y += b.leading
	}
}

// names are blocks side by side, as high as the highest.
type names struct {
	blocks []block
	y      float64
}

func (n names) height() float64 {
	h := 0.0
	for _, b := range n.blocks {
		h = max(h, b.height())
	}
	return h
}

func (n names) draw(p *gochart.Pen) {
	for _, b := range n.blocks {
		b.y = n.y
		b.draw(p)
	}
}
