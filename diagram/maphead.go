package diagram

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/portrait"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// block is a part of the head: so many slots wide and so high.
type block struct {
	slots  int
	height float64
	draw   func(g *scene.Group, x, y float64)
}

const (
	headTop   = 24 // from the top of the page to the kind of picture
	personaIn = 14 // padding of the persona's card
	avatar    = 26
	blockTop  = 15 // of texts and figures beside the persona's card
)

// mapHead lays out everything above the stages: the kind of picture and the
// title, the persona, what the journey is about, its figures. Blocks stand on
// the columns, as many beside each other as there is room for.
func (s *sheet) mapHead(kind string, compact bool) laid {
	title := s.wrap(s.title(kind), figureStyle, s.right-s.left)
	eyebrow := captionStyle
	eyebrow.Bold, eyebrow.Spaced = true, !s.chinese
	if !s.chinese {
		kind = strings.ToUpper(kind)
	}
	if strings.TrimSpace(s.j.Title) == "" {
		kind = "" // it is the title
	}
	above := s.wrap(kind, eyebrow, (s.right-s.left)*0.85)
	chips := s.tags(s.chips(), s.right-s.left, 0)
	beside := title.width()+28+chips.width <= s.right-s.left && len(title.lines) == 1
	height := above.height() + 4 + title.height()
	if len(chips.all) > 0 && !beside {
		height += chips.height + 8
	}
	body := s.headBody(compact)
	total := height
	if body.height > 0 {
		total += 20 + body.height
	}
	return laid{total, func(g *scene.Group, y float64) {
		at := above.draw(g, s.left, y) + 4
		if beside {
			title = title.hug()
		}
		bottom := title.draw(g, s.left, at)
		if beside {
			chips.draw(g, s.left+title.width()+28, at+5)
		} else {
			chips.draw(g, s.left, bottom+6)
		}
		body.draw(g, y+height+20)
	}}
}

func (s *sheet) title(kind string) string {
	if strings.TrimSpace(s.j.Title) != "" {
		return s.j.Title
	}
	return kind
}

// chips are the state of the map and what it rests on.
func (s *sheet) chips() []string {
	e := s.j.Evidence
	var out []string
	for _, c := range []string{page.Label(s.w, s.j.State), s.w.Within(page.Label(s.w, e.Provenance)), s.w.Asked(e)} {
		if strings.TrimSpace(c) != "" {
			out = append(out, c)
		}
	}
	return out
}

// wideHead is from how many columns on the figures stand beside the persona.
const wideHead = 10

// slots are where a block may begin, and how wide it is if it takes one: the
// column of row names, then the columns; on a narrow page so many of one width.
func (s *sheet) slots() []column {
	if s.narrow {
		n := max(1, int((s.right-s.left)/leastPitch))
		pitch := (s.right - s.left) / float64(n)
		out := make([]column, n)
		for i := range out {
			out[i].x, out[i].w = tenth(s.left+float64(float64(i)*pitch)), tenth(pitch-2*sheetInset)
		}
		out[n-1].w = s.right - out[n-1].x
		return out
	}
	return append([]column{{x: s.left, w: s.head - 16}}, s.cols...)
}

// slotsWidth is the room of so many slots from one on.
func (s *sheet) slotsWidth(first, n int) float64 {
	all := s.slots()
	last := &all[first+n-1]
	return last.x + last.w - all[first].x
}

// headBody puts the blocks beside and below each other, each on a slot.
func (s *sheet) headBody(compact bool) laid {
	type placed struct {
		block
		slot, line int
	}
	var all []placed
	at := s.slots()
	slots := len(at)
	line, next := 0, 0
	add := func(n int, make func(first int) block) {
		if next+n > slots && next > 0 {
			line, next = line+1, 0
		}
		all = append(all, placed{make(next), next, line})
		next += n
	}
	figures, texts := s.headFigures(), s.headTexts()
	switch {
	case compact:
		texts = nil
		room := slots
		if slots > wideHead {
			room = slots - len(figures)
		}
		if who := s.personaLine(min(5, room)); who != nil {
			add(who.slots, func(int) block { return *who })
		}
	case s.hasPersona():
		n := min(3, slots)
		if s.narrow {
			n = slots
		}
		add(n, func(int) block { return s.personaCard(n) })
	}
	for _, t := range texts {
		n := min(t.slots, slots)
		if slots > wideHead && line == 0 && len(all) > 0 { // room for the figures
			n = max(1, min(n, slots-len(figures)-next))
		}
		add(n, func(first int) block { return s.headText(t, first, n) })
	}
	rule := -1
	if len(figures) > 0 && slots > wideHead && line == 0 && next+len(figures) <= slots {
		next, rule = slots-len(figures), len(all)
	} else if len(figures) > 0 && next > 0 {
		line, next = line+1, 0
	}
	for _, f := range figures {
		add(1, func(first int) block { return s.headFigure(f, first) })
	}
	heights := make([]float64, line+1)
	for _, b := range all {
		heights[b.line] = max(heights[b.line], b.height)
	}
	out := laid{height: -18}
	tops := make([]float64, line+1)
	for i, h := range heights {
		tops[i] = out.height + 18
		out.height += 18 + h
	}
	out.height = max(out.height, 0)
	out.draw = func(g *scene.Group, y float64) {
		for i, b := range all {
			if i == rule {
				x := at[b.slot].x - 8
				g.Add(scene.Path{Ops: scene.VLine(x, y+tops[b.line]+blockTop, y+tops[b.line]+heights[b.line]-4), Paint: scene.Paint{Stroke: theme.Hair}})
			}
			b.draw(g, at[b.slot].x, y+tops[b.line])
		}
	}
	return out
}

// headText is a heading with what it says.
type headText struct {
	name  string
	lines []string
	slots int
	ticks bool
}

func (s *sheet) headTexts() []headText {
	var out []headText
	for _, t := range []headText{{s.w.Scenario, []string{s.j.Scenario}, 1, false}, {s.w.Goal, []string{s.j.Goal}, 1, false}, {s.w.Expectations, s.j.Expectations, 2, true}} {
		if strings.TrimSpace(strings.Join(t.lines, "")) != "" {
			out = append(out, t)
		}
	}
	return out
}

func (s *sheet) headText(t headText, first, slots int) block {
	width, in := s.slotsWidth(first, slots), 0.0
	if t.ticks {
		in = 18
	}
	bold := captionStyle
	bold.Bold = true
	name := s.wrap(t.name, bold, width)
	words := make([]para, 0, len(t.lines))
	height := blockTop + name.height() + 5
	for _, l := range t.lines {
		p := s.wrap(l, bodyStyle, width-in)
		words = append(words, p)
		height += p.height()
		if t.ticks {
			height += 3
		}
	}
	return block{slots, height, func(g *scene.Group, x, y float64) {
		y = name.draw(g, x, y+blockTop) + 5
		for _, p := range words {
			if t.ticks && len(p.lines) > 0 {
				g.Add(scene.Icon{X: x - 1, Y: y + 1.5, Size: 12, Shape: checkIcon, Paint: scene.Paint{Stroke: theme.Muted, Width: 1.7, Round: true}})
			}
			y = p.draw(g, x+in, y)
			if t.ticks {
				y += 3
			}
		}
	}}
}

// headFigure is a figure with its name above and what it means below.
type headFigure struct {
	name, figure, note string
	main               bool
}

func (s *sheet) headFigures() []headFigure {
	pe, err := s.j.PeakEnd()
	if err != nil {
		return nil
	}
	score := func(v float64) string { return page.Score(page.Round(v), s.j.Scale) }
	ends := s.w.IntenseAndEnd
	if s.w.PeakName(pe.Peak) == s.w.StatedPeak {
		ends = s.w.PeakMomentAndEnd
	}
	out := []headFigure{
		{s.w.PeakEndValue, score(pe.Value), page.Fill(ends, "peak", score(pe.Peak.Score), "end", score(pe.End.Score)), true},
		{s.w.MeanValue, score(pe.Mean), page.Fill(s.w.TouchpointsScoredOf, "n", itoa(pe.Scored), "all", itoa(pe.Touchpoints)), false},
	}
	difference := journey.Scale{Min: s.j.Scale.OrDefault().Min - s.j.Scale.OrDefault().Max, Max: s.j.Scale.OrDefault().Max - s.j.Scale.OrDefault().Min}
	signed := func(v float64) string { return page.Score(page.Round(v), difference) }
	if net, err := s.j.NetExperience(); err == nil {
		out = append(out, headFigure{s.w.NetExperience, signed(net.Net), page.Fill(s.w.GoodAndBad, "good", signed(net.Positive), "bad", signed(-net.Negative)), false})
	}
	if sat, err := s.j.Satisfaction(); err == nil {
		out = append(out, headFigure{s.w.Satisfaction, signed(sat.Mean), page.Fill(s.w.ExperienceMinusExpectation, "n", s.w.Touchpoints.Of(len(sat.Points))), false})
	}
	return append(out, headFigure{s.w.LikelyToBe, page.Label(s.w, pe.Verdict), s.w.Why(pe, s.j.Scale), false})
}

func (s *sheet) headFigure(f headFigure, first int) block {
	width := s.slotsWidth(first, 1)
	bold := captionStyle
	bold.Bold = true
	style := figureStyle
	if f.main {
		style.Fill = theme.Peak
	}
	if word, _ := wordWidths(f.figure, font(style.Type, style.Bold)); word > width { // a verdict in words
		style.Type = theme.Name
	}
	all := stack{s.wrap(f.name, bold, width), s.wrap(f.figure, style, width), s.wrap(f.note, captionStyle, width)}
	return block{1, blockTop + all.height() + 4, func(g *scene.Group, x, y float64) {
		y = all[0].draw(g, x, y+blockTop) + 2
		y = all[1].draw(g, x, y) + 2
		all[2].draw(g, x, y)
	}}
}

func (s *sheet) hasPersona() bool { return !s.j.Persona.IsZero() }

// personaCard is who the journey is about.
func (s *sheet) personaCard(slots int) block {
	p := s.j.Persona
	width := s.slotsWidth(0, slots)
	room := width - 2*personaIn - 2*avatar - 18
	said := nameStyle
	said.Bold, said.Italic, said.Fill = false, true, theme.Text
	head := stack{s.wrap(p.Name, nameStyle, room), s.wrap(page.Join(s.w.Comma, p.Role, p.Group), mutedStyle, room), s.wrap(p.Description, bodyStyle, room)}
	traits := s.pills(p.Traits, room)
	words := ""
	if p.Quote != "" {
		words = page.Fill(s.w.Quoted, "text", p.Quote)
	}
	quote := s.wrap(words, said, room)
	height := head.height() + quote.height()
	if traits.height > 0 {
		height += traits.height + 8
	}
	if len(quote.lines) > 0 {
		height += 8
	}
	height = max(height, 2*avatar) + 2*personaIn
	return block{slots, height, func(g *scene.Group, x, y float64) {
		in := g.Group("", "persona")
		in.Add(scene.Rect{X: x, Y: y, W: width, H: height, R: 14, Paint: scene.Paint{Fill: theme.Band}})
		cx, cy := x+personaIn+avatar, y+personaIn+avatar
		s.face(in, cx, cy, avatar, theme.Title)
		tx := x + personaIn + 2*avatar + 18
		at := head.draw(in, tx, y+personaIn)
		if traits.height > 0 {
			traits.draw(in, tx, at+6)
			at += traits.height + 8
		}
		if len(quote.lines) > 0 {
			quote.draw(in, tx, at+8)
		}
	}}
}

// personaLine is the persona and the scenario in little room, or nil.
func (s *sheet) personaLine(slots int) *block {
	p := s.j.Persona
	if !s.hasPersona() && s.j.Scenario == "" {
		return nil
	}
	const radius = 20
	in := 0.0
	if p.Name != "" || len(p.Image) > 0 {
		in = 2*radius + 12
	}
	room := s.slotsWidth(0, slots) - in
	words := stack{s.wrap(p.Name, nameStyle, room), s.wrap(page.Join(s.w.Comma, p.Role, p.Group), mutedStyle, room), s.wrap(s.j.Scenario, mutedStyle, room)}
	height := max(words.height(), 2*radius)
	return &block{slots, height, func(g *scene.Group, x, y float64) {
		if in > 0 {
			s.face(g, x+radius, y+height/2, radius, theme.Name)
		}
		words.draw(g, x+in, y+(height-words.height())/2)
	}}
}

// face is the persona's image or, without one, the initials in a circle.
func (s *sheet) face(g *scene.Group, x, y, r float64, t theme.Type) {
	p := s.j.Persona
	if media, err := portrait.Type(p.Image); err == nil {
		g.Add(scene.Image{ID: s.id("face", ""), X: x, Y: y, R: r, Type: media, Data: p.Image, Describe: p.Name})
		return
	}
	g.Add(scene.Circle{X: x, Y: y, R: r, Paint: scene.Paint{Fill: theme.Emotion}})
	if letters := initials(p.Name); letters != "" {
		g.Add(scene.Text{X: x, Y: tenth(y + t.Size()*0.36), S: letters, Type: t, Bold: true, Anchor: scene.Middle, Fill: theme.OnAccent})
		return
	}
	g.Add(scene.Icon{X: x - 12, Y: y - 12, Size: 24, Shape: personIcon, Paint: scene.Paint{Stroke: theme.OnAccent, Width: 1.3, Round: true}})
}

// initials are the first letters of two words, or one character of a name in
// Han.
func initials(name string) string {
	out := ""
	for _, word := range strings.Fields(name) {
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsLetter(r) {
			continue
		}
		if r >= 0x2e80 {
			if out == "" {
				return string(r)
			}
			break
		}
		out += string(unicode.ToUpper(r))
		if utf8.RuneCountInString(out) == 2 {
			break
		}
	}
	if f := (text.Font{Size: 20, Bold: true}); f.Width(out) > 1.7*avatar {
		r, _ := utf8.DecodeRuneInString(out)
		return string(r)
	}
	return out
}

// pills lays out words in outlined pills.
func (s *sheet) pills(words []string, width float64) block {
	type pill struct {
		x, y, w float64
		words   para
	}
	var all []pill
	x, y, row := 0.0, 0.0, 0.0
	for _, t := range words {
		p := s.wrap(t, scene.Text{Type: theme.Caption}, width-16).hug()
		w, h := p.width()+16, p.height()+5
		if x > 0 && x+w > width {
			x, y, row = 0, y+row+4, 0
		}
		all = append(all, pill{x, y, w, p})
		row = max(row, h)
		x += w + 6
	}
	return block{height: y + row, draw: func(g *scene.Group, x0, y0 float64) {
		for _, p := range all {
			g.Add(scene.Rect{Class: "tag", X: tenth(x0 + p.x), Y: y0 + p.y, W: tenth(p.w), H: p.words.height() + 5, R: 9, Paint: scene.Paint{Fill: theme.Page, Stroke: theme.Edge}})
			p.words.draw(g, x0+p.x+8, y0+p.y+2.5)
		}
	}}
}
