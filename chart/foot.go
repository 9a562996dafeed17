package chart

import (
	"github.com/frontstage-go/frontstage/internal/gochart"
)

// foot is what stands under a hairline at the bottom: what marks mean, how
// figures come about, on what they rest.
type foot struct {
	blocks []block
	width  float64 // of the page
	y      float64
}

const footGap = 12.0 // below the hairline

func (s *sheet) foot(notes ...string) foot {
	f := foot{width: s.width}
	for _, n := range notes {
		if b := s.block(n, footStyle, margin, 0, s.inner()); len(b.lines) > 0 {
			f.blocks = append(f.blocks, b)
		}
	}
	return f
}

func (f foot) height() float64 {
	h := footGap
	for _, b := range f.blocks {
		h += b.height()
	}
	return h
}

func (f foot) draw(p *gochart.Pen) {
	rule{margin, f.y, f.width - margin, f.y, bordPaint}.draw(p)
	y := f.y + footGap
	for _, b := range f.blocks {
		b.y = y
		b.draw(p)
		y = b.bottom()
	}
}

// putFoot ends the page with a foot.
func (s *sheet) putFoot(f foot) {
	f.y = s.y
	s.put(s.group("", "foot"), f)
	s.y += f.height()
}
