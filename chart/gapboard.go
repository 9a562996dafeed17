package chart

import (
	"math"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// missingDash is the outline of what ought to be there.
var missingDash = scene.Dash{5, 3}

// GapBoard is [Options.GapBoard] with the default options.
func GapBoard(b survey.Board, study *survey.ServqualResult) (*picture.Picture, error) {
	return Options{}.GapBoard(b, study)
}

// GapBoard draws the five gaps of service quality side by side: what each lies
// between, its size in its own unit, what was found and what will be done about
// it. Findings without a measure stand out. A gap without a size is not measured,
// which is not 0. A SERVQUAL study, which may be nil, tells the fifth gap by
// dimension, and its size where the board states none. Errors are those of
// [survey.Board.Columns].
func (o Options) GapBoard(b survey.Board, study *survey.ServqualResult) (*picture.Picture, error) {
	sizes := make([]survey.GapSize, 0, len(b.Sizes)) // maps are not looked into by limits
	for _, g := range survey.Gaps() {
		if size, ok := b.Sizes[g]; ok {
			sizes = append(sizes, size)
		}
	}
	if study == nil {
		study = &survey.ServqualResult{}
	}
	s, err := o.study(GapBoardKind, len(b.Findings), b.Findings, sizes, *study)
	if err != nil {
		return nil, err
	}
	if _, has := b.Sizes[survey.PerceivedGap]; !has && len(study.Dimensions) > 0 {
		b = b.WithServqual(*study)
	}
	columns, err := b.Columns()
	if err != nil {
		return nil, err
	}
	s.beside = 860
	g := &gapBoard{s, columns, *study}
	s.title(g.finding(), s.words.GapBoardMeasure)
	g.draw()
	s.y += 14
	g.tell()
	return s.done()
}

// gapBoard is what the parts of the picture share.
type gapBoard struct {
	*study
	columns []survey.BoardColumn
	result  survey.ServqualResult
}

func (g *gapBoard) finding() string {
	w := g.words
	found, open := 0, 0
	var where []string
	for _, c := range g.columns {
		found += len(c.Findings)
		open += c.Open
		if c.Open > 0 {
			where = append(where, strings.TrimLeft(g.called(c.Gap), "12345 "))
		}
	}
	switch {
	case found == 0:
		return w.NothingFiled
	case open == 0:
		return w.AllMeasured
	}
	return page.Fill(w.OpenFindings.Of(open), "all", strconv.Itoa(found), "where", listed(w, where, 2))
}

// called is the name of a gap with its number, which a label in two languages
// has twice.
func (g *gapBoard) called(gap survey.Gap) string {
	name := page.Label(g.words, gap)
	number, rest, _ := strings.Cut(name, " ")
	if len(number) != 1 || !strings.Contains("12345", number) { // a caller's own
		return name
	}
	return page.Join(" ", number, strings.Replace(rest, " "+number+" ", " ", 1))
}

// between says what a gap lies between.
func (g *gapBoard) between(gap survey.Gap) (a, b string) {
	w := g.words
	switch gap {
	case survey.KnowledgeGap:
		return w.CustomersExpect, w.ManagementBelieves
	case survey.StandardsGap:
		return w.ManagementBelieves, w.StandardSays
	case survey.DeliveryGap:
		return w.StandardSays, w.CustomersAreServed
	case survey.CommunicationGap:
		return w.CustomersAreServed, w.CustomersArePromised
	}
	return w.CustomersExpect, w.CustomersPerceive
}

func (g *gapBoard) draw() {
	// What stands in one row of columns stands at one height: heads and sizes are
	// as high as the highest.
	const least, gap = 118.0, 20.0
	deep := [3]float64{}
	var wide float64
	g.cells(len(g.columns), 5, g.least(least), gap, func(_ int, _, _, w float64) float64 { wide = w; return g.y })
	for _, c := range g.columns {
		for i, part := range g.parts(c, 0, 0, wide) {
			deep[i] = max(deep[i], part.y)
		}
	}
	g.cells(len(g.columns), 5, g.least(least), gap, func(i int, x, top, w float64) float64 {
		c := g.columns[i]
		parts := g.parts(c, x, 0, w)
		marks := []mark{}
		if !g.stacked() { // who makes which
			own := g.sheet.block(g.words.GapsOwn, panelStyle, x, top, 4*w)
			made := g.sheet.block(g.words.GapsMade, panelStyle.inColor(theme.Finding), x, top, w)
			switch c.Gap {
			case survey.KnowledgeGap:
				marks = append(marks, own)
			case survey.PerceivedGap:
				marks = append(marks, made)
			}
			top += max(own.height(), made.height()) + 6
		}
		marks = append(marks, g.head(c, parts[0], x, top, w, deep[0]))
		y := top + deep[0] + 10
		for k, part := range parts[1:] {
			marks = append(marks, shifted{part.marks, y})
			y += deep[k+1] + 12
		}
		marks = append(marks, rule{x, y, x + w, y, bordPaint})
		f := g.flow(x, y+8, w)
		g.findings(c, f)
		g.put(g.group(string(c.Gap), "gap"), append(marks, f.marks...)...)
		return f.y
	})
}

// least is how wide a column is at least: five side by side, or two.
func (g *gapBoard) least(side float64) float64 {
	if g.stacked() {
		return 200
	}
	return side
}

// parts are the head of a column, what its gap lies between, and its size.
func (g *gapBoard) parts(c survey.BoardColumn, x, y, w float64) [3]*flow {
	words := g.words
	head := g.flow(x+10, y, w-26)
	head.text(g.called(c.Gap), nameStyle.as("").heavy().inColor(theme.StageText), 6)
	head.y += 7
	a, b := g.between(c.Gap)
	between := g.flow(x, y, w)
	between.text(sentence(a), nameStyle, 0)
	between.text("≠ "+b, nameStyle, 0)
	size := g.flow(x, y, w)
	if c.Size == nil {
		size.text("–", titleStyle.as("size").inColor(theme.Muted), 0)
		size.text(words.NotMeasured, tickStyle.as("note"), 0)
		return [3]*flow{head, between, size}
	}
	st := titleStyle.as("size")
	if c.Gap == survey.PerceivedGap {
		st.fill = theme.Finding
	}
	places := 2
	if c.Size.Value == math.Trunc(c.Size.Value) {
		places = 0
	}
	size.text(fixed(c.Size.Value, places), st, 0)
	size.text(g.unit(c), nameStyle.as("unit").inColor(theme.Muted), 0)
	return [3]*flow{head, between, size}
}

// unit is the unit of a size with its n.
func (g *gapBoard) unit(c survey.BoardColumn) string {
	unit := c.Size.Unit
	if c.Gap == survey.PerceivedGap && unit == "scale points" { // as package survey has it
		unit = g.words.ScalePoints
	}
	n := ""
	if c.Size.N > 0 {
		n = page.Fill(g.words.Respondents, "n", strconv.Itoa(c.Size.N))
	}
	return page.Join(g.words.Comma, unit, n)
}

// head is a chevron for the provider's gaps, and a bar in the accent for the
// customer's, which they make.
func (g *gapBoard) head(c survey.BoardColumn, f *flow, x, top, w, high float64) mark {
	middle := top + (high-f.y)/2
	if c.Gap == survey.PerceivedGap {
		for i, m := range f.marks {
			b := m.(block)
			b.style.fill = theme.OnAccent
			f.marks[i] = b
		}
		return marks{bar{class: "area", x: x, y: top, w: w, h: high, fill: theme.Finding}, shifted{f.marks, middle}}
	}
	return marks{chevron{x: x, y: top, w: w + 8, h: high}, shifted{f.marks, middle}}
}

// findings are what was found, with what will be done about it.
func (g *gapBoard) findings(c survey.BoardColumn, f *flow) {
	w := g.words
	for _, d := range c.Findings {
		f.text(d.Text, nameStyle.as("finding-text"), 4)
		f.text(d.Source, tickStyle.as("note"), 1)
		for _, m := range d.Measures {
			f.boxed(m.Text, page.Join(w.Comma, m.Owner, m.Due), false, 8)
		}
		if len(d.Measures) == 0 {
			f.boxed(w.NoMeasureYet, "", true, 8)
		}
		f.y += 8
	}
	if c.Gap == survey.PerceivedGap && len(g.result.Dimensions) > 0 {
		g.dimensions(f)
	} else if len(c.Findings) == 0 {
		f.text(w.NoFinding, nameStyle.inColor(theme.Muted), 4)
	}
}

// dimensions are the fifth gap by dimension, the widest first.
func (g *gapBoard) dimensions(f *flow) {
	q := &servqual{study: g.study, result: g.result, weighed: g.result.PointsStated}
	head := g.words.ByDimension
	if q.weighed {
		head = g.words.WeightedByDimension
	}
	f.text(head, tickStyle, 4)
	most := 0.0
	dims := sortedDims(q)
	for _, d := range dims {
		most = max(most, math.Abs(q.weight(d)))
	}
	for i, d := range dims {
		st, color := nameStyle.as("dimension-name"), theme.Mark
		v := -q.weight(d) // expected − perceived, as the five-gap model has it
		if i == 0 && v > 0 {
			st, color = st.heavy(), theme.Finding
		}
		f.text(page.Label(g.words, d.Dimension), st, 5)
		vst := st.as("value")
		if i == 0 && v > 0 {
			vst.fill = theme.Finding
		}
		t := fixed(v, 2)
		room := max(f.w-vst.heavy().font().Width("−0.00")-10, 20)
		f.marks = append(f.marks, bar{x: f.x, y: f.y + 2, w: max(float64(room*max(v, 0)/max(most, 1e-12)), 1), h: 10, fill: color},
			label{x: f.x + f.w, y: f.y + 7, text: t, style: vst, anchor: scene.End})
		f.y += 15
	}
}

// tell puts the picture into words.
func (g *gapBoard) tell() {
	w := g.words
	g.table = newTable(w.GapOne, w.SizeOne, w.FindingsAre, w.MeasuresAre)
	for _, c := range g.columns {
		size, findings, measures := w.NotMeasured, []string{}, []string{}
		if c.Size != nil {
			size = fixed(c.Size.Value, 2) + " " + g.unit(c)
		}
		for _, d := range c.Findings {
			findings = append(findings, d.Text+aside(w, d.Source))
			for _, m := range d.Measures {
				measures = append(measures, m.Text+aside(w, page.Join(w.Comma, m.Owner, m.Due)))
			}
		}
		if c.Open > 0 {
			measures = append(measures, w.OpenCount.Of(c.Open))
		}
		g.table.add(g.called(c.Gap), size, page.Join(w.Semicolon, findings...), page.Join(w.Semicolon, measures...))
	}
	g.note(w.GapModel, w.GapUnits)
}
