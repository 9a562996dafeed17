package diagram

import "strconv"

// sketch is all that our own drawing asks of Graphviz: stages, lanes, cards,
// lines and links, as numbers and nothing else. Graphviz never frees its source,
// is one for all goroutines and takes its time for each number that it writes:
// so text, colours, ids and arrow heads come afterwards, and shapes are told by
// their order. They are polygons and polylines of the graph's background, with
// no node or edge: an edge costs seven times as much as a polyline and as a
// spline has three points for each of its corners; a cluster costs three times
// as much as a polygon, and a node, which go-graphviz asks for its label, ten
// times. The graph as such is what [DOT] writes.
//
// Large pictures are several sources, drawn one after the other: Graphviz takes
// the square of time for a background of thousands of shapes, and others get
// their turn in between.
//
// notranslate keeps Graphviz from moving things. y counts upwards from the
// bottom of the page: a minus before each would cost a tenth of the source.
type sketch struct {
	sources [][]byte
	shapes  int // in the last one
	height  int // of the page
}

// sketchShapes is how many shapes a source has at most; they take some 5 ms.
const sketchShapes = 500

func (p *picture) sketch() [][]byte {
	s := sketch{height: p.height}
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
	for i, l := range p.links {
		path, _, _ := shorten(p.path(i), l.Both)
		s.open("L", len(path))
		for _, q := range path {
			s.point(q.X, q.Y)
		}
	}
	s.close()
	return s.sources
}

// open begins a polygon P or a polyline L of n points.
func (s *sketch) open(kind string, n int) {
	if s.shapes == sketchShapes {
		s.close()
	}
	if s.shapes == 0 {
		s.sources = append(s.sources, make([]byte, 0, 4<<10))
		s.text(`digraph{graph[notranslate=true,_background="`)
	}
	s.shapes++
	s.text(kind)
	s.text(" ")
	s.int(n)
	s.text(" ")
}

// close ends a source.
func (s *sketch) close() {
	if s.shapes > 0 {
		s.text(`"]}`)
		s.shapes = 0
	}
}

func (s *sketch) text(t string) {
	last := &s.sources[len(s.sources)-1]
	*last = append(*last, t...)
}

func (s *sketch) int(n int) {
	last := &s.sources[len(s.sources)-1]
	*last = strconv.AppendInt(*last, int64(n), 10)
}

func (s *sketch) point(x, y int) {
	s.int(x)
	s.text(" ")
	s.int(s.height - y)
	s.text(" ")
}

func (s *sketch) shape(kind string, xy ...int) {
	s.open(kind, len(xy)/2)
	for i := 1; i < len(xy); i += 2 {
		s.point(xy[i-1], xy[i])
	}
}

func (s *sketch) box(x, y, w, h int) { s.shape("P", x, y+h, x, y, x+w, y, x+w, y+h) }
