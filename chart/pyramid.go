package chart

import (
	"slices"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// Pyramid is [Options.Pyramid] with the default options.
func Pyramid(j *journey.Journey) (*picture.Picture, error) { return Options{}.Pyramid(j) }

// Pyramid draws the experience pyramid of a journey: three tiers, ten themes, and
// which touchpoints serve each, by number; the numbers are named below. A basic
// theme that nobody serves is missing and stands out, a motivating one is just not
// served. It shows what is designed, not what customers feel.
func (o Options) Pyramid(j *journey.Journey) (*picture.Picture, error) {
	s, err := o.ofJourney(PyramidKind, j)
	if err != nil {
		return nil, err
	}
	p := &pyramid{study: s, journey: j, served: map[journey.Theme][]int{}}
	for at, t := range j.All() {
		for _, th := range t.Themes {
			if !slices.Contains(p.served[th], at.Column+1) {
				p.served[th] = append(p.served[th], at.Column+1)
			}
		}
	}
	s.beside = 800
	measure := page.Fill(s.words.PyramidMeasure, "touchpoints", s.words.Touchpoints.Of(j.Len()))
	s.title(p.finding(), page.Join(s.words.Comma, page.OneLine(j.Title), measure))
	p.draw()
	s.y += 22
	s.numbered(j, func(t *journey.Touchpoint) string {
		var names []string
		for _, th := range t.Themes {
			names = append(names, page.Label(s.words, th))
		}
		return strings.Join(names, s.words.Listed)
	}, s.words.TouchpointsServe, s.words.NoTheme)
	p.tell()
	return s.done()
}

// pyramid is what the parts of the picture share.
type pyramid struct {
	*study
	journey *journey.Journey
	served  map[journey.Theme][]int // numbers of touchpoints, from 1
}

// themesOf are those of a tier, in their usual order.
func themesOf(t journey.Tier) (out []journey.Theme) {
	for _, th := range journey.Themes() {
		if th.Tier() == t {
			out = append(out, th)
		}
	}
	return out
}

func (p *pyramid) finding() string {
	w := p.words
	var missing []string
	for _, th := range themesOf(journey.BasicTier) {
		if len(p.served[th]) == 0 {
			missing = append(missing, w.Within(page.Label(w, th)))
		}
	}
	switch {
	case len(p.served) == 0:
		return w.NoThemesStated
	case len(missing) == 0:
		return w.AllBasicServed
	}
	return page.Fill(w.BasicMissing.Of(len(missing)), "themes", listed(w, missing, 4))
}

// cell is a part of the pyramid between two slanting sides.
type cell struct {
	topLeft, topRight, top         float64
	bottomLeft, bottomRight, floor float64
	paint                          scene.Paint
	class                          string
}

func (c cell) draw(p *gochart.Pen) {
	p.Style(c.class, c.paint)
	p.To(c.topLeft, c.top)
	p.Line(c.topRight, c.top)
	p.Line(c.bottomRight, c.floor)
	p.Line(c.bottomLeft, c.floor)
	p.Shut()
	p.Done()
}

const (
	tierHigh = 112.0
	tierGap  = 6.0
)

// draw is the pyramid, what its tiers mean at its right or, where it is narrow,
// below.
func (p *pyramid) draw() {
	base, notes := p.inner(), 0.0
	if !p.stacked() {
		notes = 220
		base = min(p.inner()-notes-36, 720)
	}
	// It narrows by as much at each side, to a top that still holds three words.
	slope := (base - max(base*0.52, 300)) / 2 / (3*tierHigh + 2*tierGap)
	if p.stacked() {
		slope = 0
	}
	top := p.y
	tiers := []journey.Tier{journey.MotivatingTier, journey.PerformanceTier, journey.BasicTier}
	side := func(y float64) (l, r float64) { // of the pyramid at a height
		in := float64(slope * (top + 3*tierHigh + 2*tierGap - y))
		return margin + in, margin + base - in
	}
	for i, t := range tiers {
		from := top + float64(i)*(tierHigh+tierGap)
		to := from + tierHigh
		l, r := side(from)
		L, R := side(to)
		themes := themesOf(t)
		n := float64(len(themes))
		marks := []mark{}
		for k, th := range themes {
			a, b := float64(k)/n, float64(k+1)/n
			c := cell{l + (r-l)*a + 2, l + (r-l)*b - 2, from, L + (R-L)*a + 2, L + (R-L)*b - 2, to, scene.Paint{Fill: theme.Tint}, "theme"}
			marks = append(marks, p.theme(th, t, c)...)
		}
		p.put(p.group(string(t), "tier"), marks...)
		if notes > 0 {
			_, edge := side(from + 26)
			x := margin + base + 36
			p.put(p.group("", "notes"), rule{edge + 8, from + 26, x - 8, from + 26, bordPaint})
			p.tier(t, p.flow(x, from+16, notes))
		}
	}
	p.y = top + 3*tierHigh + 2*tierGap
	if notes == 0 {
		p.y += 10
		for _, t := range tiers {
			f := p.flow(margin, p.y, p.inner())
			p.tier(t, f)
			p.y = f.y + 8
		}
	}
}

// theme is one cell with its name, how many touchpoints serve it, and which.
func (p *pyramid) theme(th journey.Theme, t journey.Tier, c cell) []mark {
	w := p.words
	numbers := p.served[th]
	x, wide := (c.topLeft+c.topRight+c.bottomLeft+c.bottomRight)/4, min(c.topRight, c.bottomRight)-max(c.topLeft, c.bottomLeft)-8
	name, count, below := nameStyle.as("theme-name").heavy(), titleStyle.as("count"), tickStyle.as("numbers")
	text := ""
	if len(numbers) == 0 {
		c.class, c.paint = "theme missing", scene.Paint{Fill: theme.Page, Stroke: theme.Mark, Dash: missingDash}
		text, count.fill = w.NotServed, theme.Muted
		if t == journey.BasicTier {
			c.paint.Stroke, c.paint.Width = theme.Finding, 2.2
			text = w.MissingTheme
			name.fill, count.fill, below.fill = theme.Finding, theme.Finding, theme.Finding
			below.bold = true
		}
	}
	if p.stacked() {
		name.size, wide = theme.Body, wide+8
	}
	n := p.block(page.Label(w, th), name, x, c.top+15, max(wide, 40)).middled()
	k := p.block(strconv.Itoa(len(numbers)), count, x, n.bottom()+2, 80).middled()
	b := p.block(text, below, x, k.bottom()+3, max(wide, 40)).middled()
	if len(numbers) > 0 {
		return append([]mark{c, n, k}, numerals(numbers, x, k.bottom()+15, wide)...)
	}
	return []mark{c, n, k, b}
}

// numerals are as many of the numbers as fit side by side, four at most, and how
// many more there are.
func numerals(numbers []int, x, y, wide float64) (out []mark) {
	const apart, more = 23.0, 30.0
	most := min(len(numbers), 4, max(int(wide/apart), 1))
	if len(numbers) > most {
		most = min(most, max(int((wide-more)/apart), 1))
	}
	all := apart * float64(most)
	if len(numbers) > most {
		all += more
	}
	left := x - all/2
	for i, n := range numbers[:most] {
		out = append(out, numeral{left + apart*(float64(i)+0.5), y, n, false})
	}
	if rest := len(numbers) - most; rest > 0 {
		out = append(out, label{x: left + apart*float64(most) + 4, y: y, text: "+" + strconv.Itoa(rest), style: tickStyle.as("more").inColor(theme.Text)})
	}
	return out
}

// tier says what a tier means, and how much of it is served.
func (p *pyramid) tier(t journey.Tier, f *flow) {
	w := p.words
	served, themes := 0, themesOf(t)
	for _, th := range themes {
		if len(p.served[th]) > 0 {
			served++
		}
	}
	means := map[journey.Tier]string{journey.BasicTier: w.BasicMeans, journey.PerformanceTier: w.PerformanceMeans, journey.MotivatingTier: w.MotivatingMeans}[t]
	st := nameStyle.as("served")
	if t == journey.BasicTier && served < len(themes) {
		st = st.heavy().inColor(theme.Finding)
	}
	f.text(page.Label(w, t), panelStyle, 0)
	f.text(page.Fill(w.ServedOf, "n", strconv.Itoa(served), "all", strconv.Itoa(len(themes))), st, 1)
	f.text(means, nameStyle.as("means").inColor(theme.Muted), 3)
	p.put(p.group("", "notes"), f.marks...)
}

// tell puts the picture into words.
func (p *pyramid) tell() {
	w := p.words
	names := []string{}
	for _, t := range p.journey.All() {
		names = append(names, page.OneLine(t.Name))
	}
	p.table = newTable(w.ThemeOne, w.TierOne, w.ServedBy)
	for _, th := range journey.Themes() {
		var by []string
		for _, n := range p.served[th] {
			by = append(by, names[n-1])
		}
		text := strings.Join(by, w.Listed)
		if len(by) == 0 {
			text = w.NotServed
		}
		p.table.add(page.Label(w, th), page.Label(w, th.Tier()), text)
	}
	p.note(w.PyramidIs, page.Fill(w.AskedN, "n", w.Touchpoints.Of(p.journey.Len())))
}
