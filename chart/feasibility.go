package chart

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/head"

	"github.com/frontstage-go/frontstage/internal/curve"
	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/svg"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// Feasibility draws the ranking of a journey's ideas with the default options.
// It returns [ErrNoFeasibility] when no idea has been judged.
func Feasibility(w io.Writer, j *journey.Journey) error { return Options{}.Feasibility(w, j) }

// Feasibility draws the ideas that have been judged: ranked bars, and beside
// them, or below where the width is less than 940, ease against perceived
// experience. The numbers in the latter are the ranks.
func (o Options) Feasibility(w io.Writer, j *journey.Journey) error {
	s, err := o.feasibility(j)
	if err != nil {
		return err
	}
	return write(w, s)
}

const (
	feasibleWidth = 1080
	besideWidth   = 940
	leastFeasible = 480
	rankWidth     = 30
	scoreWidth    = 56
	dotRadius     = 10
)

// criterion is one of the three, as it is drawn.
type criterion struct {
	name, color string
	of          func(*journey.Feasibility) float64
}

func criteria(l journey.Language) []criterion {
	return []criterion{
		{l.Pick("Need fit", "需求满足度"), "series-2", func(f *journey.Feasibility) float64 { return f.NeedFit }},
		{l.Pick("Perceived experience", "体验感知度"), "series-1", func(f *journey.Feasibility) float64 { return f.Perceived }},
		{l.Pick("Ease of implementation", "实施难易度"), "series-4", func(f *journey.Feasibility) float64 { return f.Ease }},
	}
}

func figure(v float64) string {
	return curve.Value(round(v), journey.Scale{Min: journey.LeastCriterion, Max: journey.MostCriterion, Neutral: 8})
}

func (o Options) feasibility(j *journey.Journey) (string, error) {
	o, err := o.check("feasibility")
	if err != nil {
		return "", err
	}
	if err := checked(j); err != nil {
		return "", err
	}
	ranked := j.Ranking()
	switch {
	case len(ranked) == 0:
		return "", fmt.Errorf("chart: %w", ErrNoFeasibility)
	case len(ranked) > MostIdeas:
		return "", limit("ideas", len(ranked), MostIdeas)
	}
	width := o.Width
	if width == 0 {
		width = feasibleWidth
	}
	if width < leastFeasible {
		return "", fmt.Errorf("chart: the feasibility of ideas needs a width of at least %d pixels", leastFeasible)
	}
	l := o.Language
	p := &page{o: o, w: float64(width), y: 12}
	title := l.Pick("Feasibility of ideas", "方案可行性评估")
	if strings.TrimSpace(j.Title) != "" {
		title = j.Title + l.Pick(": ", "：") + head.Word(title, l)
	}
	p.lines(title, "title", titleFont, 26, 4)
	p.lines(head.Line(j, l), "subtitle", subFont, 17, 0)
	p.lines(o.method(j, len(ranked)), "subtitle", subFont, 17, 2)
	p.y += 14

	top := p.y
	left := float64(width - 2*margin)
	side := 360.0
	if len(ranked) > 60 {
		side = 560
	}
	beside := width >= besideWidth
	if beside {
		side = min(side, math.Floor(left*0.38))
		left -= side + 70
	} else {
		side = min(side, left-40)
	}
	if err := o.bars(p, ranked, left); err != nil {
		return "", err
	}
	bottom := p.y
	x := float64(margin)
	if beside {
		x, p.y = margin+left+46, top
	} else {
		p.y += 26
	}
	if err := o.quadrant(p, ranked, x, side); err != nil {
		return "", err
	}
	total := int(math.Ceil(max(bottom, p.y) + 14))
	if o.Height > 0 {
		if o.Height < total {
			return "", fmt.Errorf("chart: this picture needs a height of at least %d pixels", total)
		}
		total = o.Height
	}
	return p.finish(total, title, o.feasibilityWords(j, ranked), feasibleRules("#"+o.ID), append([]string{"series-1", "series-2", "series-4", "corner", "moment", "note", "badge-text"}, pageColors...)), nil
}

func feasibleRules(root string) string {
	var b strings.Builder
	for _, c := range criteria(journey.English) {
		fmt.Fprintf(&b, "%s .bar.of-%s{fill:var(--c-%s)}\n", root, c.color, c.color)
	}
	for _, r := range [...]string{
		".value{fill:var(--c-muted);font:10px " + theme.Fonts + "}",
		".idea-name{fill:var(--c-text);font-size:12px}",
		".rank{fill:var(--c-muted);font-size:12px;font-weight:bold}",
		".score{fill:var(--c-text);font-size:15px;font-weight:bold}",
		".head{fill:var(--c-text);font-size:12px;font-weight:bold}",
		".corner{fill:var(--c-corner)}",
		".frame{stroke:var(--c-neutral)}",
		".leader{stroke:var(--c-muted)}",
		".place{fill:var(--c-muted)}",
		".idea{fill:var(--c-note);stroke:var(--c-page)}",
		".idea.quick{fill:var(--c-moment)}",
		".number{fill:var(--c-badge-text);font:bold 10px " + theme.Fonts + "}",
	} {
		b.WriteString(root + " " + r + "\n")
	}
	return b.String()
}

// method says how the score comes about, and what is left out.
func (o Options) method(j *journey.Journey, judged int) string {
	l := o.Language
	s := l.Pick("Score: mean of the three criteria, each 6 to 10", "得分：三项标准的平均值，每项 6 至 10 分")
	if w := j.Weights; w != (journey.Weights{}) && (w.NeedFit != w.Perceived || w.Perceived != w.Ease) {
		s = fmt.Sprintf(l.Pick("Score: weighted mean of the three criteria, each 6 to 10; need fit %g, perceived experience %g, ease %g", "得分：三项标准的加权平均值，每项 6 至 10 分；权重：需求满足度 %g、体验感知度 %g、实施难易度 %g"), w.NeedFit, w.Perceived, w.Ease)
	}
	rest := ""
	if n := len(j.Ideas) - judged; n > 0 {
		rest = fmt.Sprintf(l.Pick("%d of %d ideas not judged yet", "%d / %d 个方案尚未评估"), n, len(j.Ideas))
	}
	return head.Join(" · ", s, rest)
}

func (o Options) bars(p *page, ranked []journey.Ranked, wide float64) error {
	l := o.Language
	names := math.Floor((wide - rankWidth - scoreWidth) * 0.45)
	field := math.Floor(wide - rankWidth - scoreWidth - names - 14) // with room for a figure behind the longest bar
	at := gochart.Range{Lo: journey.LeastCriterion, Hi: journey.MostCriterion, From: 0, To: field - 32}
	x := margin + rankWidth + names + 14

	// the three criteria
	kx, ky := float64(margin), p.y
	for _, c := range criteria(l) {
		w := 18 + nameFont.Width(c.name)
		if kx > margin && kx+w > margin+wide {
			kx, ky = margin, ky+18
		}
		p.P(`<rect class="bar of-%s" x="%s" y="%s" width="12" height="8" fill="%s"/>`, c.color, svg.Num(kx), svg.Num(ky+3), o.Theme.Color(c.color))
		p.Text(kx+18, ky+11, "legend", "", c.name)
		p.WriteByte('\n')
		kx += math.Ceil(w) + 20
	}
	p.y = ky + 26
	for v := journey.LeastCriterion; v <= journey.MostCriterion; v++ {
		p.Text(x+at.At(float64(v)), p.y+10, "tick", `text-anchor="middle"`, fmt.Sprint(v))
	}
	p.Text(margin+wide, p.y+10, "head", `text-anchor="end"`, l.Pick("Score", "得分"))
	p.WriteByte('\n')
	p.y += 18

	type row struct {
		y, h  float64
		lines []string
	}
	rows := make([]row, len(ranked))
	y := 0.0
	for i, r := range ranked {
		lines := text.Wrap(r.Idea.Name, subFont, names)
		h := float64(max(3*13, len(lines)*16)) + 14
		rows[i] = row{y, h, lines}
		y += h
	}
	if y > mostHeight {
		return limit("pixels of ideas' names", int(y), mostHeight)
	}
	for v := journey.LeastCriterion; v <= journey.MostCriterion; v++ {
		p.P(`<path class="rule" d="M%s %sv%s" fill="none" stroke="%s"/>`, svg.Num(x+at.At(float64(v))), svg.Num(p.y), svg.Num(y), o.Theme.Color("neutral"))
	}
	p.WriteByte('\n')
	inner, err := gochart.Draw(int(field), int(y), func(pen *gochart.Pen) {
		for i, r := range ranked {
			top := rows[i].y + (rows[i].h-39)/2
			for _, c := range criteria(l) {
				v := c.of(r.Idea.Feasibility)
				w := max(at.At(v), 2)
				pen.Style("bar of-"+c.color, `fill="`+o.Theme.Color(c.color)+`"`)
				pen.Bar(0, top+2.5, w, 8)
				pen.Style("value", `fill="`+o.Theme.Color("muted")+`" font-size="10"`)
				pen.Write(w+4, top+10, figure(v))
				top += 13
			}
		}
	})
	if err != nil {
		return err
	}
	p.P(`<g class="feasibility" transform="translate(%s %s)">`+"\n%s</g>\n", svg.Num(x), svg.Num(p.y), inner)
	for i, r := range ranked {
		mid := p.y + rows[i].y + rows[i].h/2
		p.P(`<g id="%s-idea-%d">`, o.ID, r.Rank)
		p.Text(margin+rankWidth-12, mid+4, "rank", `text-anchor="end"`, fmt.Sprint(r.Rank))
		ty := mid - float64(len(rows[i].lines)*16)/2 + 12
		for _, s := range rows[i].lines {
			p.Text(margin+rankWidth, ty, "idea-name", "", s)
			ty += 16
		}
		p.Text(margin+wide, mid+5, "score", `text-anchor="end"`, figure(r.Score))
		p.WriteString("</g>\n")
	}
	p.y += y
	return nil
}

func (o Options) quadrant(p *page, ranked []journey.Ranked, x, side float64) error {
	l := o.Language
	const axis, pad = 24.0, 14.0
	// what the axes are, and the corner's name over the corner
	for _, s := range text.Wrap(l.Pick("Perceived experience by ease of implementation", "体验感知度与实施难易度"), text.Font{Size: 12, Bold: true}, side+axis) {
		p.Text(x, p.y+11, "head", "", s)
		p.y += 16
	}
	p.y += 4
	inside := side - 2*pad
	at := gochart.Range{Lo: journey.LeastCriterion, Hi: journey.MostCriterion, From: pad, To: pad + inside}
	up := gochart.Range{Lo: journey.LeastCriterion, Hi: journey.MostCriterion, From: pad + inside, To: pad}
	half := side - at.At(8)
	tag := text.Wrap(l.Pick("Low cost, high perception", "低成本高感知"), nameFont, half-18)
	ylab := text.Wrap(l.Pick("Perceived experience", "体验感知度"), nameFont, side-half)
	n := max(len(tag), len(ylab))
	ty := p.y + float64(14*(n-len(ylab))) + 11
	for _, s := range ylab {
		p.Text(x, ty, "name", "", s)
		ty += 14
	}
	ty = p.y + float64(14*(n-len(tag))) + 11
	cx := x + axis + at.At(8)
	p.P(`<rect class="corner frame" x="%s" y="%s" width="12" height="10" fill="%s" stroke="%s"/>`, svg.Num(cx), svg.Num(ty-9), o.Theme.Color("corner"), o.Theme.Color("neutral"))
	for _, s := range tag {
		p.Text(cx+18, ty, "name", "", s)
		ty += 14
	}
	p.WriteByte('\n')
	p.y += float64(14*n) + 6

	spots := placed(ranked, at, up, side)
	inner, err := gochart.Draw(int(side), int(side), func(pen *gochart.Pen) {
		pen.Style("corner", `fill="`+o.Theme.Color("corner")+`"`)
		pen.Bar(at.At(8), 0, side-at.At(8), up.At(8))
		pen.Style("frame", `fill="none" stroke="`+o.Theme.Color("neutral")+`" stroke-width="1"`)
		pen.Bar(0.5, 0.5, side-1, side-1)
		pen.Style("rule", `fill="none" stroke="`+o.Theme.Color("neutral")+`" stroke-width="1" stroke-dasharray="3 3"`)
		pen.To(at.At(8), 0)
		pen.Line(at.At(8), side)
		pen.To(0, up.At(8))
		pen.Line(side, up.At(8))
		pen.Done()
		for _, s := range spots {
			if s.moved {
				pen.Style("leader", `fill="none" stroke="`+o.Theme.Color("muted")+`" stroke-width="1"`)
				pen.To(s.x, s.y)
				pen.Line(s.X, s.Y)
				pen.Done()
			}
		}
		for _, s := range spots {
			if s.moved {
				pen.Style("place", `fill="`+o.Theme.Color("muted")+`"`)
				pen.Dot(s.x, s.y, 2)
			}
		}
		for i, s := range spots {
			class, fill := "idea", "note"
			if ranked[i].Idea.Feasibility.LowCostHighPerception() {
				class, fill = "idea quick", "moment"
			}
			pen.Style(class, `fill="`+o.Theme.Color(fill)+`" stroke="`+o.Theme.Color("page")+`" stroke-width="1"`)
			pen.Dot(s.X, s.Y, dotRadius)
			pen.Style("number", `fill="`+o.Theme.Color("badge-text")+`" font-size="10" font-weight="bold" text-anchor="middle"`)
			pen.Write(s.X, s.Y+3.6, fmt.Sprint(ranked[i].Rank))
		}
	})
	if err != nil {
		return err
	}
	for v := journey.LeastCriterion; v <= journey.MostCriterion; v++ {
		p.Text(x+axis-6, p.y+up.At(float64(v))+4, "tick", `text-anchor="end"`, fmt.Sprint(v))
		p.Text(x+axis+at.At(float64(v)), p.y+side+15, "tick", `text-anchor="middle"`, fmt.Sprint(v))
	}
	p.P("\n"+`<g class="quadrant" transform="translate(%s %s)">`+"\n%s</g>\n", svg.Num(x+axis), svg.Num(p.y), inner)
	p.y += side + 33
	p.Text(x+axis+side, p.y, "name", `text-anchor="end"`, l.Pick("Ease of implementation, 10 is easiest", "实施难易度（10 为最易）"))
	p.y += 6
	return nil
}

// spot is where an idea belongs and where its number stands.
type spot struct {
	x, y, X, Y float64
	moved      bool
}

// placed moves numbers that would cover each other to the nearest free place.
// Ideas that stand alone keep theirs; among the others the better rank is first.
func placed(ranked []journey.Ranked, at, up gochart.Range, side float64) []spot {
	const apart = 2*dotRadius + 1
	out := make([]spot, len(ranked))
	order := make([]int, len(ranked))
	for i, r := range ranked {
		x, y := at.At(r.Idea.Feasibility.Ease), up.At(r.Idea.Feasibility.Perceived)
		out[i] = spot{x, y, x, y, false}
		order[i] = i
	}
	near := func(ax, ay, bx, by float64) bool {
		dx, dy := ax-bx, ay-by
		return float64(dx*dx)+float64(dy*dy) < apart*apart
	}
	crowded := make([]bool, len(out))
	for i := range out {
		for k := range out {
			crowded[i] = crowded[i] || i != k && near(out[i].x, out[i].y, out[k].x, out[k].y)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if crowded[a] == crowded[b] {
			return 0
		}
		if crowded[a] {
			return 1
		}
		return -1
	})
	var set []int
	free := func(x, y float64) bool {
		if x < dotRadius+2 || y < dotRadius+2 || x > side-dotRadius-2 || y > side-dotRadius-2 {
			return false
		}
		for _, k := range set {
			if near(x, y, out[k].X, out[k].Y) {
				return false
			}
		}
		return true
	}
	var offsets [][2]int
	for _, i := range order {
		s := &out[i]
		if !free(s.x, s.y) {
			if offsets == nil {
				offsets = aroundZero(side)
			}
		search:
			for _, stay := range []bool{true, false} { // in its own quarter, if there is room
				for _, d := range offsets {
					x, y := s.x+float64(d[0]), s.y+float64(d[1])
					if stay && ((x < at.At(8)) != (s.x < at.At(8)) || (y > up.At(8)) != (s.y > up.At(8))) {
						continue
					}
					if free(x, y) {
						s.X, s.Y, s.moved = x, y, true
						break search
					}
				}
			}
		}
		set = append(set, i)
	}
	return out
}

// aroundZero lists steps of 6 pixels, the nearest first.
func aroundZero(side float64) [][2]int {
	var out [][2]int
	n := int(side) / 6
	for y := -n; y <= n; y++ {
		for x := -n; x <= n; x++ {
			out = append(out, [2]int{6 * x, 6 * y})
		}
	}
	slices.SortStableFunc(out, func(a, b [2]int) int {
		return cmp.Compare(a[0]*a[0]+a[1]*a[1], b[0]*b[0]+b[1]*b[1])
	})
	return out
}

func (o Options) feasibilityWords(j *journey.Journey, ranked []journey.Ranked) string {
	l := o.Language
	var b strings.Builder
	fmt.Fprintf(&b, l.Pick("%d ideas ranked by feasibility. %s.", "%d 个方案按可行性排序。%s。"), len(ranked), o.method(j, len(ranked)))
	for _, r := range ranked {
		f := r.Idea.Feasibility
		quick := ""
		if f.LowCostHighPerception() {
			quick = l.Pick("; low cost, high perception", "；低成本高感知")
		}
		fmt.Fprintf(&b, l.Pick(" %d. %s: %s (need fit %s, perceived experience %s, ease %s%s).", "%d. %s：%s（需求满足度 %s，体验感知度 %s，实施难易度 %s%s）。"), r.Rank, r.Idea.Name, figure(r.Score), figure(f.NeedFit), figure(f.Perceived), figure(f.Ease), quick)
	}
	return b.String()
}
