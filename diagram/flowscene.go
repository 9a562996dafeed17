package diagram

import (
	"slices"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// scene draws the flow.
func (f *flow) scene() *scene.Scene {
	s := &scene.Scene{Width: f.Width, Height: f.height, Desc: f.describe(), Lang: f.words.Lang, Theme: f.Theme}
	s.ID, s.Title = f.ID, f.service.Title
	if s.Title == "" {
		s.Title = f.words.FlowTitle
	}
	root := &s.Group
	root.Add(scene.Rect{Class: "page", W: float64(f.Width), H: float64(f.height), Paint: scene.Paint{Fill: theme.Page}})
	y := f.head.title.draw(root, flowPad, flowPad)
	f.head.subtitle.draw(root, flowPad, y+2)
	for i := range f.bands {
		f.drawBand(&f.bands[i], root)
	}
	for i := range f.links {
		f.drawLink(&f.links[i], root)
	}
	for i := range f.cards {
		f.drawCard(&f.cards[i], root)
	}
	drawItems(root, f.id("legend", ""), f.legend, plainLegend)
	return s
}

func (f *flow) drawBand(b *flowBand, root *scene.Group) {
	st := &f.stages[b.stage]
	g := root.Group(f.id("stage", st.ID), "stage")
	g.Title = st.Name
	g.Add(scene.Rect{Class: "band", X: b.area.x, Y: tenth(b.area.y), W: b.area.w, H: tenth(b.area.h), R: 10, Paint: scene.Paint{Fill: theme.Band}})
	if b.tab.w == 0 {
		return
	}
	g.Add(scene.Rect{Class: "tab", X: b.tab.x, Y: tenth(b.tab.y), W: b.tab.w, H: tenth(b.tab.h), R: 8, Paint: scene.Paint{Fill: theme.Stage}})
	if f.form.above {
		b.name.hug().draw(g, b.tab.x+flowCardX, b.tab.y+(b.tab.h-b.name.height())/2)
		return
	}
	number := f.wrap(itoa(st.number), tabNumber, b.tab.w)
	b.name.draw(g, b.tab.x+tabPad, number.draw(g, b.tab.x+tabPad, b.tab.y+9))
}

// flowPaint is how a link is painted, and in which colour its head is.
func flowPaint(l *flowLink) scene.Paint {
	p := scene.Paint{Stroke: theme.Link, Width: 1.2}
	switch {
	case l.spine:
		p.Stroke, p.Width = theme.CustomerLane, 2
	case l.back:
		p.Stroke, p.Width, p.Dash = theme.Emotion, 1.4, scene.Dash{9, 3, 2, 3} // black in print, as all links are
	}
	if l.implied {
		p.Width, p.Dash, p.Round = 1.6, scene.Dash{1, 5}, true
	} else if l.Optional {
		p.Dash = scene.Dash{5, 4}
	}
	return p
}

func (f *flow) drawLink(l *flowLink, root *scene.Group) {
	if l.loop() && !l.apart {
		l.curves = []spline{f.loop(l)}
	}
	if len(l.curves) == 0 {
		return
	}
	class := "link free"
	for _, c := range []struct {
		is   bool
		name string
	}{{l.Both, " both"}, {l.Optional, " optional"}, {l.spine, " way"}, {l.back, " back"}, {l.implied, " implied"}} {
		if c.is {
			class += c.name
		}
	}
	g := root.Group("", class)
	if !l.implied {
		g.ID, g.Title = f.id("link", l.From+"-to-"+l.To), f.linkText(l)
	}
	paint := flowPaint(l)
	last := len(l.curves) - 1
	for i, c := range l.curves {
		whole := c
		if i == last && !l.implied {
			c = c.shortened(tipLength - 1)
		}
		if i == 0 && l.Both {
			c = c.reversed().shortened(tipLength - 1).reversed()
		}
		g.Add(scene.Path{Ops: c.ops(), Paint: paint})
		if i == last && !l.implied {
			g.Add(scene.Path{Class: "head", Ops: tip(c.end(), whole.end()), Paint: scene.Paint{Fill: paint.Stroke}})
		}
		if i == 0 && l.Both {
			g.Add(scene.Path{Class: "head", Ops: tip(c[0], whole[0]), Paint: scene.Paint{Fill: paint.Stroke}})
		}
	}
	if !l.labelled() {
		if len(l.curves) == 2 { // it goes round, past nothing
			g.Add(scene.Path{Ops: scene.Polyline(point(l.curves[0].end()), point(l.curves[1][0])), Paint: paint})
		}
		return
	}
	x := l.labelAt.x + l.labelAt.w/2
	if l.loop() { // close to it
		if c := f.cards[l.from].area(); l.labelAt.x > c.x {
			x = c.x + c.w + flowLoop + l.label.width()/2
		} else {
			x = c.x - flowLoop - l.label.width()/2
		}
	}
	l.label.draw(g, x, l.labelAt.y+(l.labelAt.h-l.label.height())/2)
}

func point(p spot) scene.Point { return scene.Point{X: tenth(p.X), Y: tenth(p.Y)} }

// loop leads from a card round to itself, beside it.
func (f *flow) loop(l *flowLink) spline {
	c := f.cards[l.from].area()
	right := l.labelAt.x > c.x
	x, reach, y := c.x, -30.0, c.y+c.h/2
	if right {
		x, reach = c.x+c.w, 30
	}
	return spline{{X: x, Y: tenth(y - 7)}, {X: tenth(x + reach), Y: tenth(y - 15)}, {X: tenth(x + reach), Y: tenth(y + 15)}, {X: x, Y: tenth(y + 7)}}
}

// linkText is a link in words.
func (f *flow) linkText(l *flowLink) string {
	text := f.words.LeadsTo
	switch {
	case l.Both:
		text = f.words.AgreesWith
	case l.back:
		text = f.words.FlowLeads
	}
	text = page.Fill(text, "from", f.cards[l.from].Name, "to", f.cards[l.to].Name)
	if l.Label != "" {
		text += f.words.Colon + l.Label
	}
	return page.OneLine(text)
}

func (f *flow) drawCard(c *flowCard, root *scene.Group) {
	if c.Href != "" {
		root = root.Group("", "")
		root.Href = c.Href
	}
	g := root.Group(f.id("step", c.ID), "step step-"+string(c.lane.Role))
	g.Title, g.Hot = stepTip(f.words, c.Step), true
	a := c.area()
	paint := scene.Paint{Fill: theme.Card, Stroke: c.row.tone, Width: 1.3}
	if c.customer() {
		paint.Fill, paint.Width = theme.CustomerTint, 2
	}
	left := a.x + flowCardX
	if c.decision() {
		left += flowHex / 2
		g.Add(scene.Path{Class: "card", Ops: hexagon(a), Paint: paint})
	} else {
		g.Add(scene.Rect{Class: "card", X: tenth(a.x), Y: tenth(a.y), W: a.w, H: a.h, R: 7, Paint: paint})
	}
	c.text.draw(g, left, a.y+(a.h-c.text.height())/2)
	if len(c.Marks) == 0 {
		return
	}
	x, y, step := f.badgesAt(c)
	for k, m := range c.Marks {
		in := root.Group("", "badge badge-"+string(m.Kind))
		in.Title = markText(f.words, m)
		flowBadge(f.words, in, m.Kind, x+float64(float64(k)*step), y)
	}
}

const (
	flowLoop      = 27 // from a card to the label of its loop
	flowBadgeSize = 18
	flowBadgeStep = 20
)

// badgesAt is where the badges of a card begin, and how they go on: on the corner
// that no link passes, at best the right upper one.
func (f *flow) badgesAt(c *flowCard) (x, y, step float64) {
	a := c.area()
	w := float64(flowBadgeStep*(len(c.Marks)-1) + flowBadgeSize)
	left, right := a.x, a.x+a.w
	for n, at := range []area{{right - w, a.y - 9, w, 18}, {left, a.y - 9, w, 18}, {right - w, a.y + a.h - 9, w, 18}, {left, a.y + a.h - 9, w, 18}, {right - w, a.y - 9, w, 18}} {
		if n < 4 && f.passed(at.grown(1)) {
			continue
		}
		if y = at.y + 9; at.x == left {
			return left + 9, y, flowBadgeStep
		}
		return right - 9, y, -flowBadgeStep
	}
	return x, y, step
}

// passed tells whether a link, or its label, is in an area.
func (f *flow) passed(at area) bool {
	for i := range f.links {
		l := &f.links[i]
		if l.apart {
			continue
		}
		if l.labelled() && l.labelAt.meets(at) {
			return true
		}
		for _, c := range l.curves {
			if hull(c).grown(1).meets(at) && slices.ContainsFunc(c.points(24), at.holds) {
				return true
			}
		}
	}
	return false
}

func hexagon(a area) []scene.Op {
	y := a.y + a.h/2
	at := func(x, y float64) scene.Point { return scene.Point{X: tenth(x), Y: tenth(y)} }
	return scene.Polygon(at(a.x, y), at(a.x+flowHex, a.y), at(a.x+a.w-flowHex, a.y), at(a.x+a.w, y), at(a.x+a.w-flowHex, a.y+a.h), at(a.x+flowHex, a.y+a.h))
}

// flowBadge is a badge whose sign is large enough to be read on phones.
func flowBadge(w page.Words, g *scene.Group, kind journey.MarkKind, x, y float64) {
	g.Add(scene.Circle{Class: "dot", X: tenth(x), Y: tenth(y), R: 9, Paint: scene.Paint{Fill: badgeColors[kind], Stroke: theme.BadgeRing, Width: 1.5}})
	if kind == journey.PeakMark {
		g.Add(scene.Path{Class: "sign", Ops: star(tenth(x), tenth(y)), Paint: scene.Paint{Fill: theme.BadgeText}})
		return
	}
	g.Add(scene.Text{Class: "sign", X: tenth(x), Y: tenth(y + 3.9), S: badgeSign(w, kind), Bold: true, Anchor: scene.Middle, Fill: theme.BadgeText})
}

// legendItems explain what occurs.
func (f *flow) legendItems() []legendItem {
	has := map[journey.MarkKind]bool{}
	for i := range f.cards {
		for _, m := range f.cards[i].Marks {
			has[m.Kind] = true
		}
	}
	var out []legendItem
	for _, k := range journey.MarkKinds() {
		if has[k] {
			out = append(out, legendItem{words: f.words.Within(page.Label(f.words, k)), sign: func(g *scene.Group, x, y int) {
				flowBadge(f.words, g.Group("", "badge"), k, float64(x+10), float64(y))
			}})
		}
	}
	w := f.words
	for _, kind := range []struct {
		words string
		like  flowLink
		is    func(l *flowLink) bool
	}{
		{w.FlowWay, flowLink{spine: true}, func(l *flowLink) bool { return l.spine && !l.implied }},
		{w.FlowTime, flowLink{spine: true, implied: true}, func(l *flowLink) bool { return l.implied }},
		{w.HandOver, flowLink{}, func(l *flowLink) bool { return !l.spine && !l.back && !l.Both && !l.Optional }},
		{w.Agreement, flowLink{Link: blueprint.Link{Both: true}}, func(l *flowLink) bool { return l.Both }},
		{page.Fill(w.Optional, "link", w.HandOver), flowLink{Link: blueprint.Link{Optional: true}}, func(l *flowLink) bool { return l.Optional && !l.Both }},
		{w.FlowBack, flowLink{back: true}, func(l *flowLink) bool { return l.back }},
	} {
		for i := range f.links {
			if l := &f.links[i]; !l.apart && kind.is(l) {
				out = append(out, legendItem{words: kind.words, sign: func(g *scene.Group, x, y int) {
					flowArrow(g, &kind.like, float64(x), float64(y))
				}})
				break
			}
		}
	}
	return out
}

func flowArrow(g *scene.Group, l *flowLink, x, y float64) {
	paint := flowPaint(l)
	in := g.Group("", "link free")
	from, to := x, x+28
	if l.Both {
		from += tipLength - 1
		in.Add(scene.Path{Class: "head", Ops: tip(spot{X: from, Y: y}, spot{X: x, Y: y}), Paint: scene.Paint{Fill: paint.Stroke}})
	}
	if !l.implied {
		to -= tipLength - 1
		in.Add(scene.Path{Class: "head", Ops: tip(spot{X: to, Y: y}, spot{X: x + 28, Y: y}), Paint: scene.Paint{Fill: paint.Stroke}})
	}
	in.Add(scene.Path{Ops: scene.HLine(from, to, y), Paint: paint})
}

// describe says in words what the picture shows.
func (f *flow) describe() string {
	w := f.words
	back := 0
	for i := range f.links {
		if f.links[i].back {
			back++
		}
	}
	parts := []string{w.Steps.Of(len(f.cards)), w.Stages.Of(len(f.stages)), w.Links.Of(len(f.service.Links))}
	out := w.FlowTitle + w.Colon + page.Join(w.Comma, parts...)
	if back > 0 {
		out += w.Comma + w.FlowBack + w.Colon + itoa(back)
	}
	return page.OneLine(out + w.Stop)
}
