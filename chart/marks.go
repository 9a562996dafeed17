package chart

import "github.com/frontstage-go/frontstage/internal/gochart"

// marks are several as one.
type marks []mark

func (m marks) draw(p *gochart.Pen) {
	for _, one := range m {
		one.draw(p)
	}
}

// shifted are blocks of text moved down.
type shifted struct {
	marks []mark
	by    float64
}

func (s shifted) draw(p *gochart.Pen) {
	for _, m := range s.marks {
		if b, is := m.(block); is {
			b.y += s.by
			m = b
		}
		m.draw(p)
	}
}
