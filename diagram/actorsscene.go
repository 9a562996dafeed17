package diagram

import (
	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

func (m *actorMap) leading() float64 { return theme.Label.Leading(m.chinese) }

// linesAbove are the lines that run above a tier.
func (m *actorMap) linesAbove(tier int) []actorLine {
	var out []actorLine
	for _, l := range m.lines {
		if l.Above == tier {
			out = append(out, l)
		}
	}
	return out
}

// lineName is what is said of a line beside it.
func (m *actorMap) lineName(l actorLine) para {
	words := page.Label(m.words, l.Line)
	if m.form.names == 0 {
		return para{}
	}
	return m.wrap(words, cardMuted, float64(m.form.names-24))
}

func (m *actorMap) lineCount(l actorLine) para {
	return m.wrap(m.words.ActorsCross.Of(l.cross), scene.Text{Bold: true, Fill: theme.Muted}, float64(max(m.form.names-24, 120)))
}

// lineNames is how high the names of the lines above a tier are, on the higher side.
func (m *actorMap) lineNames(tier int) float64 {
	above, below := 0.0, 0.0
	for _, l := range m.linesAbove(tier) {
		above += m.lineName(l).height()
		below += m.lineCount(l).height()
	}
	return max(above, below) + 8
}

// arrange moves everything to its place on the page.
func (m *actorMap) arrange() {
	f := &flow{Options: m.Options, setter: m.setter, words: m.words, service: m.service}
	y := f.arrangeHead()
	if !m.NoTitle {
		room := float64(m.Width - 2*flowPad)
		f.head.subtitle = m.wrap(subtitleOf(m.words.WhoWithWhom, m.words.Line(&m.service.Journey)), cardMuted, room)
		y = flowPad + f.head.title.height() + f.head.subtitle.height() + 18
	}
	m.head = f.head
	l, b := m.layout, m.layout.best
	left := float64(flowPad + flowInsetNarrow + m.form.names)
	dx := tenth(left + max(0, (float64(m.form.room)-b.extent.w)/2) - b.extent.x)
	lo, hi := 1e9, 0.0 // what is drawn
	see := func(top, bottom float64) { lo, hi = min(lo, top), max(hi, bottom) }
	for i := range m.actors {
		a := l.box(b.Found, i)
		see(a.y, a.y+a.h)
	}
	for k, e := range l.drawn {
		a := l.box(b.Found, l.pill(k))
		see(a.y, a.y+a.h)
		for _, c := range m.exchanges[e].curves {
			t := hull(c.points(8))
			see(t.y, t.y+t.h)
		}
	}
	for t := range m.tiers {
		if h := m.tiers[t].head; len(h.lines) > 0 {
			at := b.Nodes[l.head(t)].Y
			see(at-h.height()/2, at+h.height()/2)
		}
	}
	dy := tenth(y + actorPad - lo)
	move := func(s spot) spot { return spot{X: tenth(s.X + dx), Y: tenth(s.Y + dy)} }
	for i := range m.actors {
		m.actors[i].at = move(b.Nodes[i])
	}
	for k, e := range l.drawn {
		x := &m.exchanges[e]
		at := move(b.Nodes[l.pill(k)])
		x.pill.x, x.pill.y = tenth(at.X-x.pill.w/2), tenth(at.Y-x.pill.h/2)
		for i := range x.curves {
			x.curves[i] = x.curves[i].moved(dx, dy)
		}
		x.leftish = m.actors[x.From].at.X <= m.actors[x.To].at.X
	}
	top := y
	for t := range m.tiers {
		tr := &m.tiers[t]
		tr.top = top
		tr.end = tenth(b.Nodes[l.mark(tr.last)].Y + dy)
		if t == len(m.tiers)-1 {
			tr.end = tenth(hi + dy + actorPad)
		}
		top = tr.end
	}
	m.height = int(top) + 1
	if !m.NoLegend {
		m.legend = layItems(m.legendItems(), plainLegend, flowPad, m.height+20, m.Width-2*flowPad)
		if len(m.legend.items) > 0 {
			m.height = m.legend.bottom - 6
		}
	}
	m.height += flowPad
}

// scene draws the map.
func (m *actorMap) scene() *scene.Scene {
	s := &scene.Scene{Width: m.Width, Height: m.height, Desc: m.describe(), Lang: m.words.Lang, Theme: m.Theme}
	s.ID, s.Title = m.ID, m.service.Title
	if s.Title == "" {
		s.Title = m.words.ActorsTitle
	}
	root := &s.Group
	root.Add(scene.Rect{Class: "page", W: float64(m.Width), H: float64(m.height), Paint: scene.Paint{Fill: theme.Page}})
	m.head.subtitle.draw(root, flowPad, m.head.title.draw(root, flowPad, flowPad)+2)
	for t := range m.tiers {
		m.drawTier(t, root)
	}
	for t := range m.tiers {
		m.drawLines(t, root)
	}
	for i := range m.exchanges {
		if !m.exchanges[i].apart {
			m.drawExchange(&m.exchanges[i], root)
		}
	}
	for i := range m.actors {
		m.drawActor(&m.actors[i], root)
	}
	drawItems(root, m.id("legend", ""), m.legend, plainLegend)
	return s
}

func (m *actorMap) drawTier(t int, root *scene.Group) {
	tr := &m.tiers[t]
	g := root.Group(m.id("lane", string(tr.role)), "lane lane-"+string(tr.role))
	g.Title = page.Label(m.words, tr.role)
	g.Add(scene.Rect{Class: "band", X: flowPad, Y: tenth(tr.top), W: float64(m.Width - 2*flowPad), H: tenth(tr.end - tr.top), Paint: scene.Paint{Fill: tr.row.tint}})
	g.Add(scene.Rect{Class: "bar", X: flowPad, Y: tenth(tr.top + 7), W: 4, H: tenth(tr.end - tr.top - 14), R: 2, Paint: scene.Paint{Fill: tr.row.tone}})
	const x = flowPad + 14
	if m.form.names == 0 {
		at := m.layout.best.Nodes[m.layout.head(t)]
		shift := m.actors[0].at
		own := m.layout.best.Nodes[0]
		tr.head.hug().draw(g, tenth(m.headX(t)), tenth(at.Y+shift.Y-own.Y-tr.head.height()/2))
		return
	}
	name := m.wrap(page.Label(m.words, tr.role), scene.Text{Bold: true, Fill: tr.row.tone}, float64(m.form.names-24))
	steps := m.wrap(m.words.Steps.Of(tr.steps), cardMuted, float64(m.form.names-24))
	rows := tr.rows
	from, to := m.actors[rows[0][0]].area(), m.actors[rows[len(rows)-1][0]].area()
	y := (from.y + from.h/2 + to.y + to.h/2) / 2
	steps.draw(g, x, name.draw(g, x, y-(name.height()+steps.height())/2))
}

// headX is where the name of a tier begins: at the left, or as near to it as no
// link is in the way.
func (m *actorMap) headX(t int) float64 {
	l := m.layout
	tr := &m.tiers[t]
	dx, dy := m.actors[0].at.X-l.best.Nodes[0].X, m.actors[0].at.Y-l.best.Nodes[0].Y
	at := l.best.Nodes[l.head(t)]
	w, h := tr.head.width(), tr.head.height()
	over := area{0, at.Y + dy - h/2, w, h}
	least, most := float64(flowPad+14), float64(m.Width-flowPad-6)-w
	for over.x = least; over.x <= most; over.x += 6 {
		if !m.crossed(over.grown(3)) {
			return over.x
		}
	}
	return max(least, min(most, at.X+dx-w/2))
}

// crossed tells whether an exchange passes an area.
func (m *actorMap) crossed(over area) bool {
	for _, e := range m.layout.drawn {
		for _, c := range m.exchanges[e].curves {
			points := c.points(16)
			for k := 1; k < len(points); k++ {
				if hull(points[k-1 : k+1]).grown(0.01).meets(over) {
					return true
				}
			}
		}
	}
	return false
}

// drawLines draws the lines above a tier, and says what crosses them.
func (m *actorMap) drawLines(t int, root *scene.Group) {
	lines := m.linesAbove(t)
	if len(lines) == 0 {
		return
	}
	at := m.tiers[t].top
	above, below := 0.0, 0.0
	for _, l := range lines {
		above += m.lineName(l).height()
	}
	const x = flowPad + 14
	y, yb := at-4-float64(3*(len(lines)-1))-above, at+4+float64(3*(len(lines)-1))
	for i, l := range lines {
		g := root.Group(m.id("boundary", string(l.Line)), "boundary boundary-"+string(l.Line))
		g.Title = page.Label(m.words, l.Line) + m.words.Colon + m.words.ActorsCross.Of(l.cross)
		paint := boundaryDash[l.Line]
		paint.Stroke, paint.Width = theme.Line, 1.4
		g.Add(scene.Path{Ops: scene.HLine(flowPad, float64(m.Width-flowPad), tenth(at+float64(3*(2*i-(len(lines)-1))))), Paint: paint})
		if m.form.names == 0 {
			continue
		}
		y = m.lineName(l).draw(g, x, y)
		if i == 0 || l.cross != lines[i-1].cross || len(lines) > 1 {
			yb = m.lineCount(l).draw(g, x, yb+below)
		}
	}
}

func (m *actorMap) drawExchange(e *exchange, root *scene.Group) {
	class := "link free"
	if len(e.Mutual) > 0 {
		class += " both"
	}
	paint := scene.Paint{Stroke: theme.Link, Width: e.width()}
	if e.Optional() {
		class += " optional"
		paint.Dash = scene.Dash{5, 4}
	}
	from, to := &m.actors[e.From], &m.actors[e.To]
	g := root.Group(m.id("exchange", from.ID+"-"+to.ID), class)
	g.Title = m.exchangeText(e)
	heads := [2]bool{len(e.Outward)+len(e.Mutual) > 0, len(e.Inward)+len(e.Mutual) > 0}
	for half, c := range e.curves {
		if half == 0 {
			c = c.reversed() // from the pill to the actor
		}
		whole := c
		if heads[half] {
			c = c.shortened(tipLength - 1)
		}
		g.Add(scene.Path{Ops: c.ops(), Paint: paint})
		if heads[half] {
			g.Add(scene.Path{Class: "head", Ops: tip(c.end(), whole.end()), Paint: scene.Paint{Fill: theme.Link}})
		}
	}
	p := e.pill
	g.Add(scene.Rect{Class: "pill", X: p.x, Y: p.y, W: p.w, H: p.h, R: p.h / 2, Paint: scene.Paint{Fill: theme.Card, Stroke: theme.Edge}})
	x, y := p.x+7, p.y+p.h/2
	for _, part := range e.parts {
		n := itoa(part.n)
		g.Add(scene.Text{X: tenth(x), Y: tenth(y + 4), S: n, Bold: true})
		x += font(theme.Label, true).Width(n) + 8
		m.pillArrow(g, e, part.dir, x, y)
		x += 14
	}
}

// width is that of the line: the more links, the wider.
func (e *exchange) width() float64 { return tenth(1.1 + float64(0.3*float64(min(e.count, 6)-1))) }

// pillArrow shows which way links run: from or to the one that stands above, or at
// the left.
func (m *actorMap) pillArrow(g *scene.Group, e *exchange, d blueprint.Direction, x, y float64) {
	ax, ay := 0.0, 1.0 // towards To
	if e.level || e.below {
		if ax, ay = 1, 0; !e.leftish {
			ax = -1
		}
	} else if m.actors[e.From].at.Y > m.actors[e.To].at.Y {
		ay = -1
	}
	if d == blueprint.Outward {
		ax, ay = -ax, -ay
	}
	at := func(along, aside float64) scene.Point {
		return scene.Point{X: tenth(x + float64(along*ax) + float64(aside*ay)), Y: tenth(y + float64(along*ay) + float64(aside*ax))}
	}
	paint := scene.Paint{Stroke: theme.Link, Width: 1.4, Round: true}
	ops := scene.Polyline(at(-4.5, 0), at(4.5, 0))
	ops = append(ops, scene.Polyline(at(1.5, -3), at(4.5, 0), at(1.5, 3))...)
	if d == blueprint.Mutual {
		ops = append(ops, scene.Polyline(at(-1.5, -3), at(-4.5, 0), at(-1.5, 3))...)
	}
	g.Add(scene.Path{Class: "way", Ops: ops, Paint: paint})
}

// exchangeText is an exchange in words.
func (m *actorMap) exchangeText(e *exchange) string {
	a, b := m.actors[e.From].name, m.actors[e.To].name
	w := m.words
	var parts []string
	if n := len(e.Inward); n > 0 {
		parts = append(parts, page.Fill(w.ActorTo, "n", itoa(n), "from", a, "to", b))
	}
	if n := len(e.Outward); n > 0 {
		parts = append(parts, page.Fill(w.ActorTo, "n", itoa(n), "from", b, "to", a))
	}
	if n := len(e.Mutual); n > 0 {
		parts = append(parts, page.Fill(w.ActorBoth, "n", itoa(n)))
	}
	if e.Optional() {
		parts = append(parts, w.ActorOptional)
	}
	return page.OneLine(page.Fill(w.ActorExchange, "a", a, "b", b, "links", page.Join(w.Comma, parts...)))
}

func (m *actorMap) drawActor(a *actor, root *scene.Group) {
	g := root.Group(m.id("actor", a.ID), "step actor step-"+string(a.Role))
	g.Title = page.OneLine(a.name) + "\n" + m.words.Steps.Of(len(a.Steps))
	r := a.area()
	of := rowOf(a.Role)
	width := 1.3
	if a.Role == blueprint.Customer {
		width = 2
	}
	g.Add(scene.Rect{Class: "card", X: tenth(r.x), Y: tenth(r.y), W: r.w, H: r.h, R: 9, Paint: scene.Paint{Fill: theme.Card, Stroke: of.tone, Width: width}})
	x := r.x + flowCardX
	y := a.title.draw(g, x, r.y+flowCardY) + 3
	perRow := (a.w - 2*flowCardX + actorPitch - actorSquare) / actorPitch
	for i, step := range m.squaresOf(a) {
		m.drawSquare(g, a, step, x+float64(i%perRow*actorPitch), y+float64(i/perRow*actorPitch))
	}
	if rest := len(a.Steps) - a.shown; rest > 0 {
		g.Add(scene.Text{X: tenth(x + float64(a.shown%perRow*actorPitch)), Y: tenth(y + float64(a.shown/perRow*actorPitch) + 11), S: "+" + itoa(rest), Fill: theme.Muted})
	}
	a.text.draw(g, x, y+float64(a.squares*actorPitch))
}

// squareOrder is which mark of a step its square shows.
var squareOrder = []journey.MarkKind{journey.FailPoint, journey.WaitPoint, journey.MomentOfTruth, journey.Decision, journey.PeakMark, journey.Opportunity, journey.FreeMark}

// drawSquare is a step, with its first mark.
func (m *actorMap) drawSquare(g *scene.Group, a *actor, i int, x, y float64) {
	st := m.steps[a.Steps[i].Step]
	kind := shownMark(st)
	class := "square"
	if kind != "" {
		class = "badge badge-" + string(kind)
	}
	in := g.Group("", class)
	in.Title = stepTip(m.words, st)
	actorSquareAt(m.words, in, kind, rowOf(a.Role).tone, x, y)
}

func shownMark(st *blueprint.Step) journey.MarkKind {
	for _, k := range squareOrder {
		for _, mark := range st.Marks {
			if mark.Kind == k {
				return k
			}
		}
	}
	return ""
}

func actorSquareAt(w page.Words, g *scene.Group, kind journey.MarkKind, tone theme.Color, x, y float64) {
	paint := scene.Paint{Fill: theme.Card, Stroke: tone, Width: 1.2}
	if kind != "" {
		paint = scene.Paint{Fill: badgeColors[kind]}
	}
	g.Add(scene.Rect{X: tenth(x + 0.6), Y: tenth(y + 0.6), W: actorSquare - 1.2, H: actorSquare - 1.2, R: 3, Paint: paint})
	switch {
	case kind == journey.PeakMark:
		g.Add(scene.Path{Class: "sign", Ops: star(tenth(x+actorSquare/2), tenth(y+actorSquare/2)), Paint: scene.Paint{Fill: theme.BadgeText}})
	case kind != "":
		g.Add(scene.Text{Class: "sign", X: tenth(x + actorSquare/2), Y: tenth(y + actorSquare/2 + 3.4), S: badgeSign(w, kind), Type: theme.Caption, Bold: true, Anchor: scene.Middle, Fill: theme.BadgeText})
	}
}

// legendItems explain what occurs.
func (m *actorMap) legendItems() []legendItem {
	plain := false
	has := map[journey.MarkKind]bool{}
	for i := range m.actors {
		for _, p := range m.actors[i].Steps {
			k := shownMark(m.steps[p.Step])
			has[k] = true
			plain = plain || k == ""
		}
	}
	var out []legendItem
	square := func(words string, k journey.MarkKind) {
		out = append(out, legendItem{words: words, sign: func(g *scene.Group, x, y int) {
			actorSquareAt(m.words, g.Group("", "badge"), k, theme.Link, float64(x+2), float64(y-actorSquare/2))
		}})
	}
	if plain {
		square(m.words.ActorSteps, "")
	}
	for _, k := range journey.MarkKinds() {
		if has[k] {
			square(m.words.Within(page.Label(m.words, k)), k)
		}
	}
	oneWay, mutual, optional := false, false, false
	for i := range m.exchanges {
		e := &m.exchanges[i]
		oneWay = oneWay || len(e.Inward)+len(e.Outward) > 0
		mutual = mutual || len(e.Mutual) > 0
		optional = optional || e.Optional()
	}
	for _, k := range []struct {
		is    bool
		words string
		like  flowLink
	}{{oneWay, m.words.ActorLinks, flowLink{}}, {mutual, m.words.Agreement, flowLink{Link: blueprint.Link{Both: true}}}, {optional, m.words.ActorOptional, flowLink{Link: blueprint.Link{Optional: true}}}} {
		if k.is {
			out = append(out, legendItem{words: k.words, sign: func(g *scene.Group, x, y int) { flowArrow(g, &k.like, float64(x), float64(y)) }})
		}
	}
	if m.form.names == 0 { // the lines have no names beside them
		for _, l := range m.lines {
			out = append(out, legendItem{words: page.Label(m.words, l.Line) + m.words.Colon + m.words.ActorsCross.Of(l.cross), sign: func(g *scene.Group, x, y int) {
				paint := boundaryDash[l.Line]
				paint.Stroke, paint.Width = theme.Line, 1.4
				g.Add(scene.Path{Ops: scene.HLine(float64(x), float64(x+28), float64(y)), Paint: paint})
			}})
		}
	}
	return out
}

// describe says in words what the picture shows.
func (m *actorMap) describe() string {
	w := m.words
	parts := []string{w.ActorsCount.Of(len(m.actors)), w.ActorsExchanges.Of(len(m.exchanges))}
	for _, l := range m.lines {
		parts = append(parts, w.Within(page.Label(w, l.Line))+w.Colon+w.ActorsCross.Of(l.cross))
	}
	return page.OneLine(w.ActorsTitle + w.Colon + page.Join(w.Comma, parts...) + w.Stop)
}
