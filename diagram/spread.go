package diagram

import (
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// spread is a map or a dual diagram of which everything has its place: a head,
// bands of columns below each other, a foot.
type spread struct {
	kind   string
	o      Options
	s      *sheet // of all columns
	wanted []Row
	lanes  *plan // all of them, for words; nil: none
	head   laid
	parts  []*part
	legend legend
	foot   laid
	footY  float64

	appendix  laid
	appendixY float64
	width     int
	height    float64
}

// part is a band: some columns with their stages and rows and, in a dual diagram,
// their lanes.
type part struct {
	s       *sheet // of these columns
	stages  laid
	stagesY float64
	strips  []strip
	borders [2]float64 // from where to where stages are parted
	more    para       // what comes in the next band
	moreY   float64
	shapes  []graphviz.Shape // stages, then panels

	b      *board  // nil: no lanes
	lanesY float64 // of the words above them
	low    int     // column of the lowest score; -1: none here
}

// strip is a row with its place.
type strip struct {
	*row
	laid
	head stack
	y    float64
	rule float64 // y of the hairline above; 0: none
	// panelY and panelH are of the panel that begins here; 0: none does.
	panelY, panelH float64
}

const (
	rowGapAbove = 14 // above and below a hairline
	panelPad    = 16
	panelGap    = 17
	bandGap     = 34 // between two bands
	lanesAbove  = 46 // from the rows to the lanes, with the words between them
)

// spread puts the parts below each other, between head and foot.
func (s *sheet) spread(o Options, kind string, lanes *plan, wanted []Row, width int, parts []*part) (*spread, error) {
	f := &spread{kind: kind, o: o, s: s, lanes: lanes, wanted: wanted, parts: parts, width: width}
	y := float64(headTop)
	if !o.NoTitle {
		f.head = s.mapHead(kind, lanes != nil)
		y += f.head.height + 24
	}
	for i, p := range parts {
		if i > 0 {
			y += bandGap
		}
		y = p.arrange(wanted, y)
	}
	s.shown = parts[0].s.shown // one for all
	y += 16
	if !o.NoLegend {
		look := captionLegend
		look.text.Type = s.small()
		f.legend = layItems(f.legendItems(), look, int(s.left), int(y)+10, int(s.right-s.left))
		if len(f.legend.items) > 0 {
			y = float64(f.legend.bottom) + 4
		}
		f.foot, f.footY = s.mapFoot(), y
		y += f.foot.height
	}
	if o.Appendix {
		all, _, err := s.details(o.Limits, f.lanes)
		if err != nil {
			return nil, err
		}
		f.appendix, f.appendixY = s.appendix(all, s.left, s.right), y+8
		y = f.appendixY + f.appendix.height
	}
	f.height = float64(int(y) + 20)
	return f, nil
}

// legendItems explain what occurs in any of the parts, each thing once.
func (f *spread) legendItems() []legendItem {
	items := f.s.mapLegend()
	add := func(more ...legendItem) {
		for _, it := range more {
			if !slices.ContainsFunc(items, func(has legendItem) bool { return strings.EqualFold(has.words, it.words) }) {
				items = append(items, it)
			}
		}
	}
	for _, p := range f.parts {
		if p.b == nil {
			continue
		}
		if p.low >= 0 {
			add(lowLegend(f.s.w))
		}
		add(p.b.legendMarks()...)
		add(p.b.legendLinks()...)
		add(p.b.legendStubs()...)
	}
	for _, p := range f.parts {
		if p.b != nil {
			items = append(items, p.b.legendKeys()...)
		}
	}
	return items
}

// lowLegend explains the tinted column.
func lowLegend(w page.Words) legendItem {
	return legendItem{words: w.LegendLow, sign: func(g *scene.Group, x, y int) {
		g.Add(scene.Rect{X: float64(x) + 2, Y: float64(y) - 6.5, W: 22, H: 13, R: 3, Paint: scene.Paint{Fill: theme.Negative, Stroke: theme.Emotion, Width: 0.8}})
	}}
}

// arrange lays a part out from y on, and returns where it ends.
func (p *part) arrange(wanted []Row, y float64) float64 {
	p.stagesY = y
	var chevrons func(float64) []graphviz.Shape
	p.stages, chevrons = p.s.mapStages()
	p.shapes = chevrons(y)
	y += p.stages.height
	p.borders[0] = y + 8
	y = p.stack(wanted, y+16)
	p.borders[1] = y
	for i := range p.strips {
		if st := &p.strips[i]; st.panelH > 0 {
			p.shapes = append(p.shapes, graphviz.Box(int(p.s.left), int(st.panelY), int(p.s.right-p.s.left), int(st.panelH)))
		}
	}
	if p.b != nil {
		p.lanesY = y + 16
		p.b.y = int(y) + lanesAbove
		y = float64(p.b.y + p.b.routed.Height + 8)
	}
	if len(p.more.lines) > 0 {
		p.moreY = y + 6
		y = p.moreY + p.more.height()
	}
	return y
}

func inPanel(p panel) bool { return p == hurts || p == changes }

// stack lays out the rows that have content, and puts them below each other from
// y on; it returns where they end.
func (p *part) stack(wanted []Row, y float64) float64 {
	before, first := open, true
	var panelAt int
	closePanel := func() {
		at := &p.strips[panelAt]
		at.panelH = float64(int(y+panelPad)) - at.panelY
		y = at.panelY + at.panelH
	}
	for _, r := range p.s.chosen(wanted) {
		if p.s.above && r.panel != focus { // no room for panels
			open := *r.row
			open.panel = 0
			r.row = &open
		}
		st := strip{row: r.row, laid: r.laid, head: p.s.rowHead(r)}
		p.s.shown[r.shows] = true
		switch {
		case p.s.above:
			if !first {
				y += rowGapAbove
			}
		case inPanel(before) && before == r.panel:
			st.rule = y + 12
			y += 24
		case inPanel(before):
			closePanel()
			y += panelGap
		case !first && before == open && r.panel == open:
			st.rule = y + rowGapAbove
			y += 2 * rowGapAbove
		case !first:
			y += panelGap
		}
		if inPanel(r.panel) && r.panel != before {
			st.panelY = float64(int(y))
			y = st.panelY + panelPad
			panelAt = len(p.strips)
		}
		y = float64(int(y + 0.99))
		st.y = y
		if p.s.above { // the name stands above the row, with a hairline behind it
			st.rule = y + st.head.height()/2
			st.y = float64(int(y + st.head.height() + 6))
			y = st.y + st.laid.height
		} else {
			y += max(st.laid.height, st.head.height())
		}
		p.strips = append(p.strips, st)
		before, first = r.panel, false
	}
	if len(p.strips) > 0 && inPanel(before) {
		y = float64(int(y))
		closePanel()
	}
	return y
}

// rowHead is a row's name with its count.
func (s *sheet) rowHead(r chosenRow) stack {
	name := strongStyle
	name.Fill = theme.TitleText
	if r.panel == focus {
		name.Fill = theme.Peak
	}
	if s.above {
		return stack{s.wrap(r.title, name, s.right-s.left).hug()}
	}
	if s.narrow {
		r.count = "" // no room
	}
	return stack{s.wrap(r.title, name, s.head-s.inset-nameGap), s.wrap(r.count, captionStyle, s.head-s.inset-nameGap)}
}

// shapes are what Graphviz draws, part by part.
func (f *spread) shapes() []graphviz.Shape {
	var out []graphviz.Shape
	for _, p := range f.parts {
		out = append(out, p.shapes...)
		if p.b != nil {
			out = append(out, p.b.laneShapes()...)
		}
	}
	return out
}

// scene puts the picture together out of the layout and what Graphviz drew for
// shapes.
func (f *spread) scene(drawn []graphviz.Shape) (*scene.Scene, error) {
	sc := &scene.Scene{Width: f.width, Height: int(f.height), Desc: f.s.describe(f.kind), Lang: f.s.w.Lang, Theme: f.o.Theme}
	sc.ID, sc.Title = f.o.ID, f.s.title(f.kind)
	root := &sc.Group
	root.Add(scene.Rect{Class: "page", W: float64(f.width), H: f.height, Paint: scene.Paint{Fill: theme.Page}})
	if f.head.draw != nil {
		f.head.draw(root.Group("", "head"), headTop)
	}
	for _, p := range f.parts {
		n := len(p.shapes)
		lanes := 0
		if p.b != nil {
			lanes = len(p.b.laneShapes())
		}
		if err := p.draw(drawn[:n], drawn[n:n+lanes], root); err != nil {
			return nil, err
		}
		drawn = drawn[n+lanes:]
	}
	look := captionLegend
	look.text.Type = f.s.small()
	drawItems(root, f.s.id("legend", ""), f.legend, look)
	if f.foot.draw != nil {
		f.foot.draw(root.Group("", "foot"), f.footY)
	}
	if f.appendix.height > 0 {
		f.appendix.draw(root.Group(f.s.id("appendix", ""), "appendix"), f.appendixY)
	}
	return sc, nil
}

// draw draws a part: what lies below first.
func (p *part) draw(shapes, lanes []graphviz.Shape, root *scene.Group) error {
	s := p.s
	s.shapes = shapes
	p.stages.draw(root.Group("", "stages"), p.stagesY)
	p.drawPanels(root.Group("", "panels"))
	if p.b != nil {
		p.b.drawBands(lanes[:len(p.b.bands)], root.Group("", "bands"))
		p.drawLow(root)
	}
	p.drawRows(root.Group("", "rows"))
	if p.b != nil {
		in := root.Group("", "lanes")
		name := nameStyle
		s.wrap(s.w.Blueprint, name, s.right-s.left).draw(in, s.left+s.inset, p.lanesY)
		if !s.narrow {
			s.wrap(s.w.SameColumns, mutedStyle, s.right-s.cols[0].x).draw(in, s.cols[0].x, p.lanesY+1)
		}
		if err := p.b.drawSteps(lanes[len(p.b.bands):], in); err != nil {
			return err
		}
	}
	if len(p.more.lines) > 0 {
		p.more.draw(root.Group("", "more"), s.right, p.moreY)
	}
	return nil
}

// drawPanels draws the panels behind rows of one kind, and the borders of the
// stages.
func (p *part) drawPanels(g *scene.Group) {
	s := p.s
	for i := range p.strips {
		if p.strips[i].panelH > 0 {
			sh := s.take()
			x, y := sh.Points[0].X, sh.Points[0].Y
			for _, q := range sh.Points {
				x, y = min(x, q.X), min(y, q.Y)
			}
			g.Add(scene.Rect{Class: "panel", X: float64(x), Y: float64(y), W: s.right - s.left, H: p.strips[i].panelH, R: 16, Paint: scene.Paint{Fill: theme.Band}})
		}
	}
	for _, st := range s.stretches()[1:] {
		g.Add(scene.Path{Class: "border", Ops: scene.VLine(s.cols[st.from].left, p.borders[0], p.borders[1]), Paint: scene.Paint{Stroke: theme.Edge, Dash: scene.Dash{1, 5}, Round: true}})
	}
}

// drawRows draws the rows with their names and hairlines.
func (p *part) drawRows(root *scene.Group) {
	s := p.s
	for i := range p.strips {
		st := &p.strips[i]
		g := root.Group(s.id("row", st.name), "row row-"+st.name)
		if st.rule > 0 {
			left, right := s.left, s.right
			switch {
			case s.above:
				left += st.head[0].width() + 10
			case st.panel != open:
				left, right = left+s.inset, right-8
			}
			g.Add(scene.Path{Class: "rule", Ops: scene.HLine(tenth(left), right, st.rule), Paint: scene.Paint{Stroke: theme.Hair}})
		}
		at := st.y
		switch {
		case s.above:
			st.head.draw(g, s.left, st.y-6-st.head.height())
		case st.panel == focus: // beside the neutral line
			at += s.feelingsHeight()/2 - st.head.height()/2
			fallthrough
		default:
			st.head.draw(g, s.left+s.inset, at)
			if s.tail > 0 {
				st.head[0].draw(g, s.right-s.tail+s.inset, at)
			}
		}
		st.laid.draw(g, st.y)
	}
}

// drawLow tints the column of the lowest score, from the curve down to the last
// lane: the eye falls from pain to cause.
func (p *part) drawLow(root *scene.Group) {
	if p.low < 0 {
		return
	}
	c, top, bottom := &p.s.cols[p.low], p.lanesY, float64(p.b.y+p.b.routed.Height)
	for i := range p.strips {
		if p.strips[i].panel == focus {
			top = p.strips[i].y
		}
	}
	root.Add(scene.Rect{Class: "low", X: tenth(c.x - 10), Y: top, W: tenth(c.w + 20), H: bottom - top, R: 10, Paint: scene.Paint{Fill: theme.Emotion, Opacity: lowOpacity}})
}

// lowOpacity is how much of the accent the column of the lowest score takes on.
const lowOpacity = 0.055

// describe says in words what a picture of the journey shows.
func (s *sheet) describe(kind string) string {
	out := kind + s.w.Colon + page.Join(s.w.Comma, s.w.Touchpoints.Of(s.j.Len()), s.w.Stages.Of(len(s.j.Stages))) + s.w.Stop
	if pe, err := s.j.PeakEnd(); err == nil {
		out += s.w.Remembered(pe, s.j)
	}
	return strings.TrimSpace(page.OneLine(out))
}

// outline is the picture as a table: rows, and lanes, by touchpoints.
func (f *spread) outline() picture.Outline {
	s := f.s
	out := picture.Outline{Title: s.title(f.kind), Head: []string{f.kind}, Lead: []string{s.describe(f.kind)}}
	if line := s.w.Line(s.j); line != "" {
		out.Lead = slices.Insert(out.Lead, 0, line)
	}
	for i := range s.cols {
		out.Head = append(out.Head, itoa(i+1)+" "+page.OneLine(s.cols[i].t.Name))
	}
	for _, r := range s.present(f.wanted) {
		cells := []string{r.title}
		for k := range s.cols {
			cell := ""
			if r.show.has(s, s.cols[k].t) {
				said := r.show.say(s, s.cols[k].t)
				if r.shows == "actions" || r.shows == "touchpoints" { // their badges
					said = append(said, markTexts(s.w, s.cols[k].t.Marks)...)
				}
				cell = strings.Join(said, "\n")
			}
			cells = append(cells, cell)
		}
		out.Rows = append(out.Rows, cells)
	}
	out.Notes = s.notes()
	return out
}
