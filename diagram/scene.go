package diagram

import (
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/route"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// scene puts a blueprint together out of its boards, one below the other, and
// what Graphviz drew for their shapes.
func (f *boards) scene(drawn []graphviz.Shape) (*scene.Scene, error) {
	b := f.all[0]
	s := &scene.Scene{Width: f.width, Height: f.height, Desc: f.whole.describe(), Lang: b.words.Lang, Theme: b.Theme}
	s.ID, s.Title = b.ID, b.service.Title
	if s.Title == "" {
		s.Title = b.words.ServiceBlueprint
	}
	root := &s.Group
	root.Items = make([]scene.Item, 0, 16+len(drawn))
	root.Add(scene.Rect{Class: "page", W: float64(f.width), H: float64(f.height), Paint: scene.Paint{Fill: theme.Page}})
	b.drawTitles(root)
	for _, b := range f.all {
		n := len(b.stages)
		for i, sh := range drawn[:n] {
			b.drawStage(i, sh, root)
		}
		lanes := drawn[n : n+len(b.laneShapes())]
		drawn = drawn[n+len(lanes):]
		b.drawBands(lanes[:len(b.bands)], root)
		if err := b.drawSteps(lanes[len(b.bands):], root); err != nil {
			return nil, err
		}
		lines(root, float64(b.moreY)+11, float64(b.smallHeight()), scene.Text{Class: "muted", X: float64(b.width - b.form.margin), Type: b.smallType(), Anchor: scene.End, Fill: theme.Muted}, b.more)
	}
	drawItems(root, b.id("legend", ""), f.legend, plainLegend)
	if f.appendix.height > 0 {
		f.appendix.draw(root.Group(b.id("appendix", ""), "appendix"), f.appendixY)
	}
	return s, nil
}

func (b *board) drawBands(drawn []graphviz.Shape, root *scene.Group) {
	for i, sh := range drawn {
		b.drawBand(i, sh, root)
	}
}

// drawSteps draws what stands on the bands: lines, curves, links and steps.
func (b *board) drawSteps(drawn []graphviz.Shape, root *scene.Group) error {
	take := func(n int) []graphviz.Shape {
		part := drawn[:n]
		drawn = drawn[n:]
		return part
	}
	cards, lines, links := take(len(b.cells)), take(len(b.boundaries)), take(len(b.links))
	for i, sh := range lines {
		b.drawBoundary(i, sh, root)
	}
	for i := range b.bands {
		if err := b.ended(); err != nil {
			return err
		}
		if err := b.bands[i].kind.look.draw(b, &b.bands[i], root); err != nil {
			return err
		}
	}
	b.drawLinks(links, root)
	for i, sh := range cards {
		if err := b.ended(); err != nil {
			return err
		}
		b.drawCell(i, sh, root)
	}
	return nil
}

func ops(sh graphviz.Shape) []scene.Op {
	points := make([]scene.Point, len(sh.Points))
	for i, p := range sh.Points {
		points[i] = scene.Point{X: float64(p.X), Y: float64(p.Y)}
	}
	if sh.Closed {
		return scene.Polygon(points...)
	}
	return scene.Polyline(points...)
}

// lines sets lines of text below each other and returns where the next would
// stand.
func lines(g *scene.Group, y, leading float64, t scene.Text, lines []string) float64 {
	for _, l := range lines {
		t.Y, t.S = y, l
		g.Add(t)
		y += leading
	}
	return y
}

func (b *board) drawTitles(root *scene.Group) {
	right := float64(b.width - pagePad)
	y := lines(root, pagePad+16, 24, placed(scene.Text{Class: "title", Type: theme.Title, Bold: true, Fill: theme.TitleText}, pagePad, right, b.title), b.title)
	lines(root, y-3, 17, placed(scene.Text{Class: "muted", Fill: theme.Muted}, pagePad, right, b.subtitle), b.subtitle)
}

func (b *board) drawBand(i int, sh graphviz.Shape, root *scene.Group) {
	l := &b.bands[i]
	g := root.Group(b.id("lane", l.ID), "lane lane-"+string(l.Role))
	g.Title = l.Label
	r := b.strip(l)
	g.Add(scene.Path{Class: "band", Ops: ops(sh), Paint: scene.Paint{Fill: l.kind.tint}})
	if i > 0 && b.bands[i-1].Role == l.Role { // lanes of one role share their tint
		g.Add(scene.Path{Class: "seam", Ops: scene.HLine(float64(r.x), float64(r.x+r.w), float64(r.y)), Paint: scene.Paint{Stroke: theme.Page, Width: 2}})
	}
	g.Add(scene.Rect{Class: "bar", X: float64(r.x), Y: float64(r.y + 7), W: 4, H: float64(max(4, r.h-14)), R: 2, Paint: scene.Paint{Fill: l.kind.tone}})
	captions := b.under[i]
	top, bottom := b.inside(l)
	y := float64(top+bottom)/2 - float64(len(b.names[i])*lineHeight+len(captions)*b.smallHeight())/2 + 10.5
	name := scene.Text{Class: "name", Bold: true, Fill: l.kind.tone}
	if b.tail > 0 {
		right := float64(b.width - b.form.margin)
		lines(g, y, lineHeight, placed(name, right-float64(b.tail-b.form.indent), right-6, b.names[i]), b.names[i])
	}
	y = lines(g, y, lineHeight, placed(name, float64(b.form.margin+b.form.indent), float64(b.x-6), b.names[i]), b.names[i])
	lines(g, y+1, float64(b.smallHeight()), scene.Text{Class: "muted", X: float64(b.form.margin + b.form.indent), Type: b.smallType(), Fill: theme.Muted}, captions)
}

func (b *board) drawStage(i int, sh graphviz.Shape, root *scene.Group) {
	st := &b.stages[i]
	r := b.chevron(st)
	g := root.Group(b.id("stage", st.ID), "stage")
	g.Title = st.Name
	g.Add(scene.Path{Ops: ops(sh), Paint: scene.Paint{Fill: theme.Stage}})
	y := float64(r.y) + float64(r.h)/2 - float64(len(b.heads[i])*stageLine)/2 + 12.5
	lines(g, y, stageLine, scene.Text{X: float64(r.x) + float64(r.w)/2 - 3, Type: theme.Name, Anchor: scene.Middle, Fill: theme.StageText, RTL: text.RTL(b.heads[i]...)}, b.heads[i])
}

var boundaryDash = map[blueprint.Line]scene.Paint{
	blueprint.LineOfInteraction:         {},
	blueprint.LineOfVisibility:          {Dash: scene.Dash{6, 4}},
	blueprint.LineOfInternalInteraction: {Dash: scene.Dash{1.5, 4}, Round: true},
}

func (b *board) drawBoundary(i int, sh graphviz.Shape, root *scene.Group) {
	x := b.boundaries[i]
	g := root.Group(b.id("boundary", string(x.Line)), "boundary boundary-"+string(x.Line))
	g.Title = page.Label(b.words, x.Line)
	paint := boundaryDash[x.Line]
	paint.Stroke, paint.Width = theme.Line, 1.4
	g.Add(scene.Path{Ops: ops(sh), Paint: paint})
	name := b.lineName(x)
	base := float64(b.lineY(i)) - 4 - float64((len(name)-1)*b.smallHeight())
	if i > 0 && b.boundaries[i-1].Above == x.Above { // the place above is taken by the line it shares the boundary with
		below := 0
		for k := i - 1; k > 0 && b.boundaries[k-1].Above == x.Above; k-- {
			below += len(b.lineName(b.boundaries[k]))
		}
		base = float64(b.edge(b.bands[x.Above].row)) + 14 + float64(below*(b.smallHeight()-1))
	}
	lines(g, base, float64(b.smallHeight()), scene.Text{Class: "muted", X: float64(b.form.margin + b.form.indent), Type: b.smallType(), Fill: theme.Muted}, name)
}

// lineName is the name of a line, in several lines where there is little room.
func (b *board) lineName(x blueprint.Boundary) []string {
	name := page.Label(b.words, x.Line)
	if !b.form.narrow {
		return []string{name}
	}
	return text.Wrap(name, b.smallFont(), float64(b.headW-b.form.indent-4))
}

func (b *board) drawLinks(drawn []graphviz.Shape, root *scene.Group) {
	for i, l := range b.links {
		class, paint := "link", scene.Paint{Stroke: theme.Link, Width: 1.1}
		if l.Both {
			class += " both"
		}
		if l.Optional {
			class, paint.Dash = class+" optional", scene.Dash{5, 4}
		}
		g := root.Group(b.id("link", l.From+"-to-"+l.To), class)
		g.Title = b.linkText(i)
		g.Add(scene.Path{Ops: ops(drawn[i]), Paint: paint})
		path := b.path(i)
		if l.Both {
			head(g, path[0], path[1])
		}
		head(g, path[len(path)-1], path[len(path)-2])
		b.linkLabel(i, g)
	}
}

// linkText is a link in words.
func (p *plan) linkText(i int) string {
	l := p.links[i]
	says := p.words.LeadsTo
	if l.Both {
		says = p.words.AgreesWith
	}
	says = page.Fill(says, "from", p.cells[p.cellOf[l.From]].step.Name, "to", p.cells[p.cellOf[l.To]].step.Name)
	if strings.TrimSpace(l.Label) != "" {
		says += p.words.Colon + l.Label
	}
	return page.OneLine(says)
}

// head draws the arrow head where a link comes from before and ends; its tip
// keeps a pixel off the card.
func head(g *scene.Group, end, before route.Point) {
	dx, dy := sign(end.X-before.X), sign(end.Y-before.Y)
	tip := scene.Point{X: float64(end.X - dx), Y: float64(end.Y - dy)}
	x, y := tip.X-float64(arrowLength*dx), tip.Y-float64(arrowLength*dy)
	wx, wy := 2.5*float64(dy), 2.5*float64(dx)
	g.Add(scene.Path{Class: "head", Ops: scene.Polygon(scene.Point{X: x - wx, Y: y - wy}, tip, scene.Point{X: x + wx, Y: y + wy}), Paint: scene.Paint{Fill: theme.Link}})
}

func sign(n int) int { return max(-1, min(1, n)) }

func (b *board) linkLabel(i int, g *scene.Group) {
	if len(b.labels[i]) == 0 {
		return
	}
	at := b.Labels[i]
	if b.keys[i] > 0 {
		if at != (route.Rect{}) { // the legend and the title say it in any case
			key(g, float64(b.x+at.X)+float64(at.W)/2, float64(b.y+at.Y)+float64(at.H)/2, b.keys[i], b.smallType())
		}
		return
	}
	lines(g, float64(b.y+at.Y)+9, float64(b.smallHeight()), placed(scene.Text{Class: "label", Type: b.smallType()}, float64(b.x+at.X)+1, float64(b.x+at.X+at.W)-1, b.labels[i]), b.labels[i])
}

// key is a number that the legend explains.
func key(g *scene.Group, x, y float64, n int, t theme.Type) {
	g.Add(
		scene.Circle{Class: "key", X: x, Y: y, R: 6.5, Paint: scene.Paint{Fill: theme.Page, Stroke: theme.Link}},
		scene.Text{Class: "label", X: x, Y: y + 3.3, S: strconv.Itoa(n), Type: t, Anchor: scene.Middle},
	)
}

func (b *board) drawCell(i int, sh graphviz.Shape, root *scene.Group) {
	c := &b.cells[i]
	l := &b.bands[c.band]
	of, kind := c.step.ID, "step"
	if of == "" {
		kind, of = "cell", l.ID+"-"+c.step.At
	}
	if c.step.Href != "" { // around card and badges
		root = root.Group("", "")
		root.Href = c.step.Href
	}
	g := root.Group(b.id(kind, of), "step step-"+string(l.Role))
	g.Title = b.tip(c)
	at := rect{w: b.card(i).w, h: b.card(i).h}
	at.x, at.y = sh.Points[0].X, sh.Points[0].Y
	for _, p := range sh.Points {
		at.x, at.y = min(at.x, p.X), min(at.y, p.Y)
	}
	l.kind.look.cell(b, c, at, g)
	top := float64(at.y) + float64(at.h)/2 - float64(len(b.lines[i])*lineHeight+b.notesHeight(b.notes[i]))/2
	left, right := float64(at.x+cardPad), float64(at.x+at.w-cardPad)
	y := lines(g, top+10.8, lineHeight, placed(scene.Text{}, left, right, b.lines[i]), b.lines[i])
	for _, n := range b.notes[i] {
		for k, st := range n.stubs {
			drawStub(g, st, float64(at.x+cardPad+k*stubWidth), y-0.5)
		}
		if len(n.stubs) > 0 {
			y += stubGap
		}
		t := placed(scene.Text{Class: "note", Y: y - 1, S: n.text, Type: b.smallType(), Fill: theme.Muted}, left, right, []string{n.text})
		if n.over {
			t.Bold, t.Fill = true, theme.Peak
		}
		if n.text != "" {
			g.Add(t)
		}
		y += float64(b.smallHeight())
	}
	b.badges(c, at, root)
}

// describe says in words what the picture shows.
func (p *plan) describe() string {
	s, w := p.service, p.words
	out := w.ServiceBlueprint + w.Colon + page.Join(w.Comma, w.Touchpoints.Of(s.Len()), w.Stages.Of(len(s.Stages)), w.Lanes.Of(len(p.bands)), w.Links.Of(len(p.links))) + w.Stop
	if pe, err := s.PeakEnd(); err == nil {
		out += w.Remembered(pe, &s.Journey)
	}
	return page.OneLine(out)
}

// tip is all that is known of a step, for those who point at it.
func (b *board) tip(c *cell) string { return stepTip(b.words, &c.step) }

func stepTip(w page.Words, st *blueprint.Step) string {
	parts := []string{page.OneLine(st.Name)}
	add := func(name, s string) {
		if s != "" {
			parts = append(parts, name+w.Colon+s)
		}
	}
	add(w.Owner, st.Owner)
	add(w.Words.Time, w.Time(st.Duration))
	for _, m := range st.Marks {
		parts = append(parts, markText(w, m))
	}
	if st.Note != "" {
		parts = append(parts, st.Note)
	}
	return strings.Join(parts, "\n")
}
