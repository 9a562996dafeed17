package diagram

import (
	"strings"
	"unicode/utf8"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// flowBand is a stage, or the part of it that is laid out together.
type flowBand struct {
	stage int
	area  area
	tab   area // with its name; none where it is bare
	name  para
}

var (
	tabNumber = scene.Text{Fill: theme.StageSub}
	tabName   = scene.Text{Bold: true, Fill: theme.StageText}
)

const tabPad = 10

// tabWidth is that of the tabs beside bands: long words widen them.
func (f *flow) tabWidth() int {
	w := flowTab
	for i := range f.stages {
		if !f.stages[i].bare {
			for word := range strings.FieldsSeq(f.stages[i].Name) {
				if r, _ := utf8.DecodeRuneInString(word); r < 0x2e80 { // Han text breaks anywhere
					w = max(w, min(flowTab*3/2, int(font(theme.Label, true).Width(word))+2*tabPad+2))
				}
			}
		}
	}
	return w
}

// stageName is the name of a stage, with its number, as the form has it.
func (f *flow) stageName(stage int) para {
	s := &f.stages[stage]
	if f.form.above {
		return f.wrap(itoa(s.number)+" · "+s.Name, tabName, min(240, float64(f.form.room)*0.62))
	}
	return f.wrap(s.Name, tabName, float64(f.tabWidth()-2*tabPad))
}

// tabHeight is that of a tab beside its band.
func (f *flow) tabHeight(stage int) int {
	return int(f.stageName(stage).height()+theme.Label.Leading(f.chinese)) + 18
}

// arrange puts head, parts and legend below each other on the page.
func (f *flow) arrange() {
	y := f.arrangeHead()
	left := float64(flowPad + f.inset())
	if !f.form.above {
		left += float64(f.tabWidth())
	}
	room := float64(f.form.room)
	before, behind := 0.0, 0.0 // of the way
	for _, p := range f.parts {
		b := p.layout.best
		before, behind = max(before, b.spineX-b.extent.x), max(behind, b.extent.x+b.extent.w-b.spineX)
	}
	way := left + before + max(0, (room-before-behind)/2)
	for k := range f.parts {
		p := &f.parts[k]
		b := p.layout.best
		x := way - b.spineX
		if before+behind > room { // each for itself
			x = left + max(0, (room-b.extent.w)/2) - b.extent.x
		}
		y = f.arrangePart(p, tenth(x), y, k == 0, k == len(f.parts)-1)
	}
	f.joinParts()
	f.height = int(y) + 1
	if !f.NoLegend {
		f.legend = layItems(f.legendItems(), plainLegend, flowPad, f.height+20, f.Width-2*flowPad)
		if len(f.legend.items) > 0 {
			f.height = f.legend.bottom - 6
		}
	}
	f.height += flowPad
}

func (f *flow) arrangeHead() float64 {
	y := float64(flowPad)
	if f.NoTitle {
		return y
	}
	room := float64(f.Width - 2*flowPad)
	title := f.service.Title
	f.head.title = f.wrap(title, figureStyle, room)
	f.head.subtitle = f.wrap(f.words.Line(&f.service.Journey), cardMuted, room)
	if len(f.head.title.lines)+len(f.head.subtitle.lines) == 0 {
		return y
	}
	return y + f.head.title.height() + f.head.subtitle.height() + 18
}

// arrangePart moves what was laid out to its place, and cuts bands. It returns
// where the part ends.
func (f *flow) arrangePart(p *flowPart, x, y float64, first, last bool) float64 {
	l, b := p.layout, p.layout.best
	edge := func(n int) float64 { // between two bands
		m := l.marks[n]
		at := b.Nodes[m].Y
		if h := float64(l.nodes[m].h); h > 2 {
			at -= h/2 + 12
		}
		return at
	}
	top := edge(0)
	if first {
		top -= flowSeam / 2
		y += flowSeam / 2
	}
	dy := tenth(y - top)
	for i := p.first; i < p.end; i++ {
		at := b.Nodes[l.node(i)]
		f.cards[i].at = spot{X: tenth(at.X + x), Y: tenth(at.Y + dy)}
	}
	for _, i := range p.links {
		k := &f.links[i]
		for c := range k.curves {
			k.curves[c] = k.curves[c].moved(x, dy)
		}
		if n, has := l.label[i]; has && !k.apart {
			k.labelAt = l.box(b.Found, n)
			k.labelAt.x, k.labelAt.y = tenth(k.labelAt.x+x), tenth(k.labelAt.y+dy)
		}
	}
	p.way = [2]spot{{X: tenth(b.spineX + x), Y: tenth(edge(0) + dy)}, {X: tenth(b.spineX + x), Y: tenth(edge(len(l.marks)-1) + dy)}}
	bottom := 0.0
	for n, stage := range p.stages {
		from, to := tenth(edge(n)+dy), tenth(edge(n+1)+dy)
		band := flowBand{stage: stage, name: f.stageName(stage)}
		band.area = area{flowPad, from + flowSeam/2, float64(f.Width - 2*flowPad), to - from - flowSeam}
		bottom = to - flowSeam/2
		if !f.stages[stage].bare {
			if f.form.above {
				m := l.marks[n]
				at := l.box(b.Found, m)
				band.tab = area{tenth(at.x + x), tenth(at.y + dy), at.w, at.h}
				f.toTheLeft(p, &band) // as far as it goes
			} else {
				band.tab = area{flowPad, band.area.y, float64(f.tabWidth()), float64(f.tabHeight(stage))}
				if len(p.stages) == n+1 && band.tab.h > band.area.h {
					band.area.h = band.tab.h
					bottom = band.area.y + band.area.h
				}
			}
		}
		f.bands = append(f.bands, band)
	}
	if last {
		return bottom
	}
	return bottom + flowSeam/2
}

// toTheLeft moves the name of a stage to where its band begins or, where a link is
// in the way, beside the customer's way, if it is free there.
func (f *flow) toTheLeft(p *flowPart, b *flowBand) {
	for _, x := range []float64{float64(flowPad + f.inset() + 2), tenth(p.way[0].X + 14)} {
		if at := (area{x, b.tab.y, b.tab.w, b.tab.h}); x < b.tab.x && !f.crossed(p, at.grown(4)) {
			b.tab.x = x
			return
		}
	}
}

// crossed tells whether a link of a part passes an area.
func (f *flow) crossed(p *flowPart, at area) bool {
	for _, i := range p.links {
		for _, c := range f.links[i].curves {
			t := trace(c)
			if !t.grown(0.01).meets(at) {
				continue
			}
			for k := 1; k < len(t.points); k++ {
				if hull(t.points[k-1 : k+1]).grown(0.01).meets(at) {
					return true
				}
			}
		}
	}
	return false
}

// joinParts draws the customer's way from part to part.
func (f *flow) joinParts() {
	for i := range f.links {
		k := &f.links[i]
		if !k.spine || len(k.curves) > 0 || k.apart || len(f.parts) == 1 {
			continue
		}
		a, b := f.cards[k.from].area(), f.cards[k.to].area()
		at := spot{X: f.cards[k.from].at.X, Y: a.y + a.h}
		var c spline
		line := func(to spot) {
			if to == at {
				return
			}
			if len(c) == 0 {
				c = append(c, at)
			}
			middle := tenth((at.Y + to.Y) / 2)
			c = append(c, spot{X: at.X, Y: middle}, spot{X: to.X, Y: middle}, to)
			at = to
		}
		for n := range f.parts {
			p := &f.parts[n]
			if p.end <= k.from || p.first > k.to {
				continue
			}
			if k.from < p.first {
				line(p.way[0])
			}
			if k.to >= p.end { // it turns to the next part in the room below this one
				line(spot{X: p.way[1].X, Y: max(at.Y, tenth(p.way[1].Y-flowGap+4))})
			}
		}
		line(spot{X: f.cards[k.to].at.X, Y: b.y})
		k.curves = []spline{c}
	}
}

// subtitleOf joins what is said below titles.
func subtitleOf(parts ...string) string {
	var out []string
	for _, p := range parts {
		if strings.TrimSpace(p) != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}
