package blueprint

import (
	"strconv"

	"github.com/frontstage-go/frontstage/internal/route"
)

// sketch is all that our own drawing asks of Graphviz: lanes, the cards in
// them, stages, lines and links, as numbers and nothing else. Graphviz never
// frees its source and takes its time for each byte that it writes, so text,
// colours and ids come afterwards, and shapes are told by their order.
//
//   - Lanes and cards are nameless clusters (cluster=true): go-graphviz asks
//     every node for its label, which costs more than parsing it. Cards lie in
//     their lane, because freeing many clusters side by side costs their
//     number times that of the links.
//   - Stages are polygons of the background, a quarter of a node's cost.
//   - Links and lines carry their routes, so one hidden node a serves all
//     their ends. It lies within a lane, where it makes the drawing no larger.
//   - notranslate keeps Graphviz from moving things: with y counted upwards
//     from the top of the page, all below 0, its SVG has the page's own pixels.
type sketch []byte

func (p *picture) sketch() []byte {
	s := make(sketch, 0, 1<<10+64*len(p.cards)+160*len(p.links))
	s.text(`digraph{graph[notranslate=true,cluster=true,_background="`)
	for i, st := range p.stages {
		if i > 0 {
			s.text(" ")
		}
		right, tip := st.x+st.w-stageOverlap, st.x+st.w
		s.polygon(st.x, p.stageY, right, p.stageY, tip, p.stageY+p.stageH/2, right, p.stageY+p.stageH, st.x, p.stageY+p.stageH)
	}
	s.text(`"]node[style=invis,fixedsize=true,width=.01,height=.01,label=" ",pos="`)
	s.point(p.width/2, p.bands[0].y+p.bands[0].h/2)
	s.text("\"]edge[arrowsize=.7,penwidth=1.1]\n")
	next := 0
	for i, b := range p.bands {
		s.text("{")
		s.box(pagePad, b.y, p.width-2*pagePad, b.h)
		for ; next < len(p.cards) && p.cards[next].lane == i; next++ {
			c := p.cards[next]
			s.text("{")
			s.box(c.x, c.y, c.w, c.h)
			s.text("}\n")
		}
		s.text("}\n")
	}
	for i := range p.boundaries {
		y := p.lineY(i)
		s.text(`a->a[dir=none,pos="`)
		s.spline(route.Point{X: pagePad, Y: y}, route.Point{X: p.width - pagePad, Y: y})
		s.text("\"]\n")
	}
	for i, l := range p.links {
		s.link(p.path(i), l.Both)
	}
	s.text("}\n")
	return s
}

func (s *sketch) text(t string) { *s = append(*s, t...) }

func (s *sketch) int(n int) { *s = strconv.AppendInt(*s, int64(n), 10) }

func (s *sketch) point(x, y int) {
	s.int(x)
	s.text(",")
	s.int(-y)
}

func (s *sketch) box(x, y, w, h int) {
	s.text(`bb="`)
	s.point(x, y+h)
	s.text(",")
	s.point(x+w, y)
	s.text(`"`)
}

// polygon is a filled polygon in the language of _background.
func (s *sketch) polygon(xy ...int) {
	s.text("P ")
	s.int(len(xy) / 2)
	for i, v := range xy {
		s.text(" ")
		if i%2 == 1 {
			v = -v
		}
		s.int(v)
	}
}

// spline writes straight stretches as the Bézier curves that Graphviz reads.
func (s *sketch) spline(path ...route.Point) {
	s.point(path[0].X, path[0].Y)
	for i := 1; i < len(path); i++ {
		for k := range 3 {
			q := path[i-1+min(k, 1)]
			s.text(" ")
			s.point(q.X, q.Y)
		}
	}
}

func (s *sketch) link(path []route.Point, both bool) {
	s.text("a->a[")
	if both {
		s.text("dir=both,")
	}
	s.text(`pos="`)
	path, tail, head := shorten(path, both)
	if both {
		s.text("s,")
		s.point(tail.X, tail.Y)
		s.text(" ")
	}
	s.text("e,")
	s.point(head.X, head.Y)
	s.text(" ")
	s.spline(path...)
	s.text("\"]\n")
}
