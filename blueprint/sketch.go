package blueprint

import (
	"strconv"

	"github.com/frontstage-go/frontstage/internal/route"
)

// sketch is all that our own drawing asks of Graphviz: lanes, cards, stages,
// lines and links, as numbers and nothing else. Graphviz never frees its source
// and takes its time for each number that it writes, so text, colours, ids and
// arrow heads come afterwards, and shapes are told by their order.
//
//   - Boxes and lines are polygons and polylines of the background. As clusters
//     they cost three times as much, and freeing them their number times that
//     of the links; as nodes ten times, because go-graphviz asks every node for
//     its label.
//   - Links carry their routes, so one hidden node a serves all their ends.
//   - notranslate keeps Graphviz from moving things. y counts upwards from the
//     bottom of the page: a minus before each would cost a tenth of the source.
type sketch struct {
	source []byte
	height int // of the page
}

func (p *picture) sketch() []byte {
	s := sketch{make([]byte, 0, 512+48*(len(p.bands)+len(p.cards))+192*len(p.links)), p.height}
	s.text(`digraph{graph[notranslate=true,_background="`)
	for _, st := range p.stages {
		right, tip := st.x+st.w-stageOverlap, st.x+st.w
		s.shape("P", st.x, p.stageY, right, p.stageY, tip, p.stageY+p.stageH/2, right, p.stageY+p.stageH, st.x, p.stageY+p.stageH)
	}
	for _, b := range p.bands {
		s.box(pagePad, b.y, p.width-2*pagePad, b.h)
	}
	for _, c := range p.cards {
		s.box(c.x, c.y, c.w, c.h)
	}
	for i := range p.boundaries {
		y := p.lineY(i)
		s.shape("L", pagePad, y, p.width-pagePad, y)
	}
	s.text(`"]node[style=invis,fixedsize=true,width=.01,height=.01,label=" ",pos="0,0"]edge[dir=none]`)
	for i, l := range p.links {
		path, _, _ := shorten(p.path(i), l.Both)
		s.text(`a->a[pos="`)
		s.spline(path...)
		s.text(`"]`)
	}
	s.text("}")
	return s.source
}

func (s *sketch) text(t string) { s.source = append(s.source, t...) }

func (s *sketch) int(n int) { s.source = strconv.AppendInt(s.source, int64(n), 10) }

func (s *sketch) point(q route.Point) {
	s.int(q.X)
	s.text(",")
	s.int(s.height - q.Y)
}

func (s *sketch) box(x, y, w, h int) { s.shape("P", x, y+h, x, y, x+w, y, x+w, y+h) }

// shape is a polygon P or a polyline L in the language of _background.
func (s *sketch) shape(kind string, xy ...int) {
	s.text(kind)
	s.text(" ")
	s.int(len(xy) / 2)
	for i, v := range xy {
		s.text(" ")
		if i%2 == 1 {
			v = s.height - v
		}
		s.int(v)
	}
	s.text(" ")
}

// spline writes straight stretches as the Bézier curves that Graphviz reads.
func (s *sketch) spline(path ...route.Point) {
	s.point(path[0])
	for i := 1; i < len(path); i++ {
		for k := range 3 {
			s.text(" ")
			s.point(path[i-1+min(k, 1)])
		}
	}
}
