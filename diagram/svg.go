package diagram

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/route"
	"github.com/frontstage-go/frontstage/internal/svg"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// SVG draws the service as a blueprint with the default options.
func SVG(ctx context.Context, w io.Writer, s *blueprint.Service) error {
	return Options{}.SVG(ctx, w, s)
}

// SVG draws the service as a blueprint and writes it at once: on any error
// nothing has been written. A service with problems gives [journey.Problems].
// One beyond the limits gives [journey.ErrLimit], an ended ctx its error, an
// engine at its end [ErrEngineExhausted] or [ErrEngineStopped]: test for these
// with [errors.Is]. An error of w comes back as itself. While w is written to,
// other pictures can be drawn.
func (o Options) SVG(ctx context.Context, w io.Writer, s *blueprint.Service) error {
	out, err := o.render(ctx, s)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, out)
	return err
}

func (o Options) render(ctx context.Context, s *blueprint.Service) (string, error) {
	p, err := o.picture(ctx, s)
	if err != nil {
		return "", err
	}
	var d drawing
	for _, source := range p.sketch() {
		engine, err := graphviz.SVG(ctx, source)
		if err != nil {
			return "", fmt.Errorf("diagram: %w", err)
		}
		if err := d.take(engine, p.height); err != nil {
			return "", err
		}
	}
	if err := ctx.Err(); err != nil {
		return "", fmt.Errorf("diagram: %w", err)
	}
	return p.finish(d)
}

// DOT writes the blueprint as DOT with the default options.
func DOT(w io.Writer, s *blueprint.Service) error { return Options{}.DOT(w, s) }

// DOT writes the blueprint in Graphviz's language, lanes, lines and links in
// place, for tools of one's own: neato -n2 -Tsvg draws it. Errors are those of
// [Options.SVG].
func (o Options) DOT(w io.Writer, s *blueprint.Service) error {
	p, err := o.picture(context.Background(), s)
	if err != nil {
		return err
	}
	source, err := p.dot()
	if err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	_, err = w.Write(source)
	return err
}

func (o Options) picture(ctx context.Context, s *blueprint.Service) (*picture, error) {
	if s == nil {
		return nil, errors.New("diagram: no service to draw")
	}
	o, err := o.check()
	if err != nil {
		return nil, err
	}
	if err := o.Limits.check(s); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	if err := s.Validate(); err != nil {
		return nil, err
	}
	return o.lay(ctx, s)
}

// tone is the theme's colour for lanes of a role.
func tone(r blueprint.Role) string {
	switch {
	case r == blueprint.EmotionLane:
		return "emotion"
	case r.Primary():
		return string(r)
	}
	return "detail"
}

// writer assembles the picture out of the layout and what Graphviz drew.
type writer struct {
	*picture
	svg.Builder
	drawn parts
}

func (p *picture) finish(d drawing) (string, error) {
	drawn, err := p.parts(d)
	if err != nil {
		return "", err
	}
	w := &writer{picture: p, drawn: drawn}
	w.Grow(10<<10 + 512*(len(p.cards)+len(p.links)))
	title := p.service.Title
	if title == "" {
		title = p.Language.Pick("Service blueprint", "服务蓝图")
	}
	w.Open(svg.Root{ID: p.ID, Width: p.width, Height: p.height, Title: title, Desc: p.describe(), Style: p.style(), Lang: p.Language.Pick("en", "zh")})
	w.P("<rect class=\"page\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", p.width, p.height, p.Theme.Color("page"))
	w.titles()
	w.drawBands()
	w.drawStages()
	w.drawBoundaries()
	if err := w.drawCurves(); err != nil {
		return "", err
	}
	w.drawLinks()
	w.drawCards()
	w.drawLegend()
	w.Close()
	return w.String(), nil
}

func (w *writer) id(kind, id string) string {
	return svg.Escape(w.ID + "-" + kind + "-" + id)
}

func (w *writer) fill(name string) string { return `fill="` + w.Theme.Color(name) + `"` }

func (w *writer) titles() {
	y := float64(pagePad + 16)
	for _, l := range w.title {
		w.Text(pagePad, y, "title", `font-size="20" font-weight="700" `+w.fill("title"), l)
		y += 24
	}
	y -= 3
	for _, l := range w.subtitle {
		w.Text(pagePad, y, "muted", `font-size="11.5" `+w.fill("muted"), l)
		y += 17
	}
	w.WriteByte('\n')
}

func (w *writer) drawBands() {
	for i, b := range w.bands {
		w.P(`<g id="%s" class="lane lane-%s"><title>%s</title>`, w.id("lane", b.ID), b.Role, svg.Escape(b.Label))
		w.P(`<polygon class="band" %s points="%s"/>`, w.fill(tone(b.Role)+"-tint"), w.drawn.bands[i])
		if i > 0 && w.bands[i-1].Role == b.Role { // lanes of one role share their tint
			w.P(`<path class="seam" fill="none" stroke="%s" stroke-width="2" d="M%d,%dH%d"/>`, w.Theme.Color("page"), pagePad, b.y, w.width-pagePad)
		}
		w.P(`<rect class="bar" x="%d" y="%d" width="4" height="%d" rx="2" %s/>`, pagePad, b.y+7, max(4, b.h-14), w.fill(tone(b.Role)))
		top := w.y + w.routes.RowY[b.row]
		bottom := w.y + w.routes.RowY[b.end-1] + w.routes.RowH[b.end-1]
		y := float64(top+bottom)/2 - float64(len(b.label)*14)/2 + 10.5
		if b.curve {
			y -= 12
		}
		for _, l := range b.label {
			w.Text(pagePad+14, y, "name", `font-size="11" font-weight="700" `+w.fill(tone(b.Role)), l)
			y += 14
		}
		if b.curve {
			for _, l := range w.memory(b) {
				w.Text(pagePad+14, y+1, "muted", `font-size="9" `+w.fill("muted"), l)
				y += 12
			}
		}
		w.WriteString("</g>\n")
	}
}

func (w *writer) drawStages() {
	for i, s := range w.stages {
		w.P(`<g id="%s" class="stage"><title>%s</title><polygon %s points="%s"/>`, w.id("stage", s.ID), svg.Escape(s.Name), w.fill("stage"), w.drawn.stages[i])
		y := float64(w.stageY) + float64(w.stageH)/2 - float64(len(s.lines)*15)/2 + 11.5
		for _, l := range s.lines {
			w.Text(float64(s.x)+float64(s.w)/2-3, y, "", `font-size="12" text-anchor="middle" `+w.fill("stage-text"), l)
			y += 15
		}
		w.WriteString("</g>\n")
	}
}

func (w *writer) drawBoundaries() {
	dashes := map[blueprint.Line]string{blueprint.LineOfVisibility: ` stroke-dasharray="6 4"`, blueprint.LineOfInternalInteraction: ` stroke-dasharray="1.5 4" stroke-linecap="round"`}
	for i, x := range w.boundaries {
		name := x.Line.Label(w.Language)
		y := w.lineY(i)
		base := float64(y) - 4
		if i > 0 && w.boundaries[i-1].Above == x.Above { // the place above is taken by the line it shares the boundary with
			base = float64(w.edge(w.bands[x.Above].row)) + 14 + 11*float64(w.sharing(i)-1)
		}
		w.P(`<g id="%s-boundary-%s" class="boundary boundary-%s"><title>%s</title><path fill="none" stroke="%s" stroke-width="1.4"%s d="%s"/>`, w.ID, x.Line, x.Line, svg.Escape(name), w.Theme.Color("line"), dashes[x.Line], pathData(w.drawn.boundaries[i]))
		w.Text(pagePad+14, base, "muted", `font-size="9" `+w.fill("muted"), name)
		w.WriteString("</g>\n")
	}
}

func (w *writer) drawLinks() {
	ids := w.linkIDs()
	for i, l := range w.links {
		from, to := w.cards[w.index(l.From)], w.cards[w.index(l.To)]
		class, dash := "link", ""
		if l.Both {
			class += " both"
		}
		if l.Optional {
			class, dash = class+" optional", ` stroke-dasharray="5 4"`
		}
		title := from.step.Name + map[bool]string{false: " → ", true: " ↔ "}[l.Both] + to.step.Name
		if l.Label != "" {
			title += ": " + l.Label
		}
		w.P(`<g id="%s" class="%s"><title>%s</title><path fill="none" stroke="%s" stroke-width="1.1"%s d="%s"/>`, w.id("link", ids[i]), class, svg.Escape(oneLine(title)), w.Theme.Color("link"), dash, pathData(w.drawn.links[i]))
		path := w.path(i)
		if l.Both {
			w.head(path[0], path[1])
		}
		w.head(path[len(path)-1], path[len(path)-2])
		w.linkLabel(i)
		w.WriteString("</g>\n")
	}
}

// head draws the arrow head where a link comes from before and ends; its tip
// keeps a pixel off the card.
func (w *writer) head(end, before route.Point) {
	dx, dy := cmp.Compare(end.X, before.X), cmp.Compare(end.Y, before.Y)
	tip := route.Point{X: end.X - dx, Y: end.Y - dy}
	x, y := float64(tip.X-arrowLength*dx), float64(tip.Y-arrowLength*dy)
	wx, wy := 2.5*float64(dy), 2.5*float64(dx)
	w.P(`<polygon class="head" %s points="%s,%s %d,%d %s,%s"/>`, w.fill("link"), svg.Num(x-wx), svg.Num(y-wy), tip.X, tip.Y, svg.Num(x+wx), svg.Num(y+wy))
}

// linkIDs are stable as long as the links' ends are; a second link between the
// same ends gets a number.
func (p *picture) linkIDs() []string {
	out := make([]string, len(p.links))
	seen := map[string]int{}
	for i, l := range p.links {
		id := l.From + "-to-" + l.To
		if seen[id]++; seen[id] > 1 {
			id += fmt.Sprintf(":%d", seen[id])
		}
		out[i] = id
	}
	return out
}

func (w *writer) linkLabel(i int) {
	if len(w.labels[i]) == 0 {
		return
	}
	b := w.routes.Labels[i]
	if w.keys[i] > 0 {
		if b == (route.Rect{}) {
			return // the legend and the title still say it
		}
		w.P(`<circle class="key" cx="%s" cy="%s" r="6.5" fill="%s" stroke="%s"/>`, svg.Num(float64(w.x+b.X)+float64(b.W)/2), svg.Num(float64(w.y+b.Y)+float64(b.H)/2), w.Theme.Color("page"), w.Theme.Color("link"))
		w.Text(float64(w.x+b.X)+float64(b.W)/2, float64(w.y+b.Y)+float64(b.H)/2+2.8, "label", `font-size="8" text-anchor="middle" `+w.fill("text"), strconv.Itoa(w.keys[i]))
		return
	}
	y := float64(w.y+b.Y) + 8.5
	for _, l := range w.labels[i] {
		w.Text(float64(w.x+b.X)+1, y, "label", `font-size="9" `+w.fill("text"), l)
		y += 11
	}
}

func (w *writer) drawCards() {
	for i, c := range w.cards {
		x, y := corner(w.drawn.cards[i])
		role := w.bands[c.lane].Role
		id := c.step.ID
		if id == "" {
			id = fmt.Sprintf("%s.%d", w.bands[c.lane].ID, c.col)
		}
		if c.step.Href != "" && text.SafeHref(c.step.Href) {
			w.P(`<a href="%s">`, svg.Escape(c.step.Href))
		}
		w.P(`<g id="%s" class="step step-%s"><title>%s</title><rect x="%d" y="%d" width="%d" height="%d" rx="10" fill="%s" stroke="%s" stroke-width="1.1"/>`, w.id("step", id), role, svg.Escape(w.tip(c)), x, y, c.w, c.h, w.Theme.Color("card"), w.Theme.Color(tone(role)))
		base := float64(c.y) + float64(c.h)/2 - float64(len(c.lines)*lineHeight)/2 + 9.8
		for _, l := range c.lines {
			w.Text(float64(c.x+cardPad), base, "", `font-size="10.5" `+w.fill("text"), l)
			base += lineHeight
		}
		w.WriteString("</g>")
		w.badges(c)
		if c.step.Href != "" && text.SafeHref(c.step.Href) {
			w.WriteString("</a>")
		}
		w.WriteByte('\n')
	}
}

// tip is all that is known of a step, for those who point at it.
func (w *writer) tip(c card) string {
	parts := []string{oneLine(c.step.Name)}
	if c.step.Owner != "" {
		parts = append(parts, w.Language.Pick("Owner: ", "负责人：")+c.step.Owner)
	}
	if d := c.step.Duration.Label(w.Language); d != "" {
		parts = append(parts, w.Language.Pick("Time: ", "时长：")+d)
	}
	for _, m := range c.step.Marks {
		parts = append(parts, markText(m, w.Language))
	}
	if c.step.Note != "" {
		parts = append(parts, c.step.Note)
	}
	return strings.Join(parts, "\n")
}

func markText(m journey.Mark, l journey.Language) string {
	out := m.Kind.Label(l)
	var parts []string
	if m.Note != "" {
		parts = append(parts, m.Note)
	}
	if m.Probability > 0 {
		parts = append(parts, svg.Num(m.Probability*100)+" %")
	}
	for _, x := range []struct {
		name string
		d    journey.Duration
	}{{l.Pick("standard ", "标准"), m.Standard}, {l.Pick("tolerable ", "可容忍"), m.Tolerable}, {l.Pick("measured ", "实测"), m.Duration}} {
		if x.d > 0 {
			parts = append(parts, x.name+x.d.Label(l))
		}
	}
	if len(parts) > 0 {
		out += l.Pick(": ", "：") + strings.Join(parts, l.Pick(", ", "，"))
	}
	return out
}

// badges are drawn on the card's top right corner, the first one outermost.
func (w *writer) badges(c card) {
	for k, m := range c.step.Marks {
		x, y := float64(c.x+c.w-4-k*badgeStep), float64(c.y)
		w.P(`<g class="badge badge-%s"><title>%s</title>`, m.Kind, svg.Escape(markText(m, w.Language)))
		w.badge(m.Kind, x, y)
		w.WriteString("</g>")
	}
}

var badges = map[journey.MarkKind]struct{ sign, color string }{
	journey.FailPoint:     {"F", "fail"},
	journey.WaitPoint:     {"W", "wait"},
	journey.MomentOfTruth: {"M", "moment-of-truth"},
	journey.PeakMark:      {"★", "moment"},
	journey.Decision:      {"?", "decision"},
	journey.Opportunity:   {"+", "opportunity"},
	journey.FreeMark:      {"i", "note"},
}

func (w *writer) badge(kind journey.MarkKind, x, y float64) {
	b := badges[kind]
	w.P(`<circle class="dot %s" cx="%s" cy="%s" r="%d" %s stroke="%s" stroke-width="1.5"/>`, b.color, svg.Num(x), svg.Num(y), badgeRadius, w.fill(b.color), w.Theme.Color("badge-ring"))
	if kind == journey.PeakMark { // drawn, since fonts disagree about the star
		w.P(`<path class="sign" %s d="M%s %sl1.5 3.2 3.5 .4 -2.6 2.4 .7 3.5 -3.1 -1.7 -3.1 1.7 .7 -3.5 -2.6 -2.4 3.5 -.4z"/>`, w.fill("badge-text"), svg.Num(x), svg.Num(y-5.2))
		return
	}
	w.Text(x, y+3, "sign", `font-size="8.5" font-weight="700" text-anchor="middle" `+w.fill("badge-text"), b.sign)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// describe says in words what the picture shows.
func (p *picture) describe() string {
	s, l := p.service, p.Language
	out := fmt.Sprintf(l.Pick("Service blueprint: %d touchpoints in %d stages, %d lanes, %d links.", "服务蓝图：%d 个触点，%d 个阶段，%d 条泳道，%d 条连线。"), s.Len(), len(s.Stages), len(p.bands), len(p.links))
	if pe, err := s.PeakEnd(); err == nil {
		out += fmt.Sprintf(l.Pick(" Emotion: peak %s at %s, low %s at %s, end %s at %s.", " 情感：峰值 %s（%s），低点 %s（%s），终点 %s（%s）。"), svg.Num(pe.Peak.Score), oneLine(pe.Peak.Touchpoint.Name), svg.Num(pe.Lowest.Score), oneLine(pe.Lowest.Touchpoint.Name), svg.Num(pe.End.Score), oneLine(pe.End.Touchpoint.Name))
	}
	return out
}

// style holds every colour rule of the picture, all below the root's id.
func (p *picture) style() string {
	root := "#" + p.ID
	var b strings.Builder
	b.WriteString("\n" + p.Theme.CSS(root, slices.DeleteFunc(theme.Names(), func(n string) bool { return strings.HasPrefix(n, "series-") || n == "corner" })))
	fmt.Fprintf(&b, "%s{font-family:%s;max-width:none}\n", root, theme.Fonts)
	rule := func(selector, property, color string) {
		fmt.Fprintf(&b, "%s %s{%s:var(--c-%s)}\n", root, selector, property, color)
	}
	rule(".page", "fill", "page")
	rule(".seam", "stroke", "page")
	rule(".title", "fill", "title")
	rule(".muted", "fill", "muted")
	rule(".label", "fill", "text")
	rule(".explain", "fill", "muted")
	rule(".stage polygon", "fill", "stage")
	rule(".stage text", "fill", "stage-text")
	rule(".step rect", "fill", "card")
	rule(".step text", "fill", "text")
	rule(".link>path", "stroke", "link")
	rule(".head", "fill", "link")
	rule(".key", "fill", "page")
	rule(".key", "stroke", "link")
	rule(".boundary path", "stroke", "line")
	seen := map[blueprint.Role]bool{}
	for _, band := range p.bands {
		if seen[band.Role] {
			continue
		}
		seen[band.Role] = true
		r, t := string(band.Role), tone(band.Role)
		rule(".lane-"+r+" .band", "fill", t+"-tint")
		rule(".lane-"+r+" .bar", "fill", t)
		rule(".lane-"+r+" .name", "fill", t)
		if band.Role.Primary() {
			rule(".step-"+r+" rect", "stroke", t)
		} else {
			fmt.Fprintf(&b, "%s .step-%s rect{fill:none;stroke:none}\n", root, r)
		}
	}
	rule(".dot", "stroke", "badge-ring")
	for _, k := range journey.MarkKinds() {
		rule(".dot."+badges[k].color, "fill", badges[k].color)
	}
	rule(".sign", "fill", "badge-text")
	fmt.Fprintf(&b, "%s a:hover .step rect,%s .step:hover rect{stroke-width:2.2}\n", root, root)
	b.WriteString(p.curveStyle(root))
	return b.String()
}
