package diagram

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/route"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// The measures of the picture, in px.
const (
	pagePad      = 14
	cardPad      = 8
	cardMin      = 112 // width of a column
	cardMax      = 224
	cardLines    = 3 // a column widens before a card grows beyond these
	cardHeight   = 50
	noteHeight   = 22
	notePad      = 4
	lineHeight   = 14 // of cards and lane names
	gutterWidth  = 36
	edgeGutter   = 16
	laneGap      = 34
	rowGap       = 26
	curveHeight  = 132
	headWidth    = 104 // least width of the column of lane names
	headMax      = 168 // to which long words in them widen it
	narrowHead   = 112 // the same on narrow pages
	headIndent   = 14  // of the names in it
	badgeRadius  = 8
	badgeStep    = 18
	stageHeight  = 26
	stageLine    = 16
	stageOverlap = 12 // by which a chevron reaches beyond its columns
	labelWidth   = 96 // of a link
)

func font(t theme.Type, bold bool) text.Font { return text.Font{Size: t.Size(), Bold: bold} }

var (
	cardFont  = font(theme.Label, false)
	laneFont  = font(theme.Label, true)
	stageFont = font(theme.Name, false)
	titleFont = font(theme.Title, true)
)

// measured is a plan with the room that its text takes.
type measured struct {
	grid    route.Grid
	lines   [][]string // of the cells
	notes   [][]note   // of the cells, below their lines
	names   [][]string // of the bands
	under   [][]string // below their names
	heads   [][]string // of the stages
	headW   int        // of the column of names
	stagesH int
}

// measure widens columns and raises rows until all text fits, or ctx ends.
func (p *plan) measure(ctx context.Context) (*measured, error) {
	m := &measured{
		grid: route.Grid{
			ColWidth: make([]int, p.columns), RowHeight: make([]int, p.rows),
			GutterMin: make([]int, p.columns+1), ChannelMin: make([]int, p.rows+1),
			Blocked: make([]bool, p.rows), Split: make([]bool, p.rows+1), InsetRight: make([]int, p.columns),
		},
		lines: make([][]string, len(p.cells)), notes: make([][]note, len(p.cells)),
	}
	g := &m.grid
	for c := range g.ColWidth {
		g.ColWidth[c] = p.form.column
	}
	for i := range p.cells {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if c := &p.cells[i]; c.span == 1 {
			g.ColWidth[c.col] = max(g.ColWidth[c.col], p.widthFor(p.title(&c.step)))
		}
	}
	for i := range g.GutterMin {
		g.GutterMin[i] = p.form.gutter
	}
	g.GutterMin[0], g.GutterMin[p.columns] = p.form.edge, p.form.edge
	for i := range p.bands {
		b := &p.bands[i]
		of := b.kind.look.measures()
		for r := b.row; r < b.end; r++ {
			g.RowHeight[r], g.Blocked[r], g.ChannelMin[r] = of.height, of.blocked, rowGap
		}
		g.ChannelMin[b.row] = of.gap
	}
	g.ChannelMin[0], g.ChannelMin[p.rows] = rowGap/2+4, rowGap/2+4
	for i := range p.cells {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c := &p.cells[i]
		w := p.cellWidth(m, c)
		m.lines[i] = text.Wrap(p.title(&c.step), cardFont, float64(w-2*cardPad))
		pad := notePad
		if p.bands[c.band].Role.Primary() {
			pad, m.notes[i] = cardPad, p.notesOf(&c.step, w-2*cardPad)
		}
		g.RowHeight[c.row] = max(g.RowHeight[c.row], len(m.lines[i])*lineHeight+p.notesHeight(m.notes[i])+2*pad)
		last := c.col + c.span - 1
		g.InsetRight[last] = max(g.InsetRight[last], len(c.step.Marks)*badgeStep)
		g.Boxes = append(g.Boxes, route.Box{Row: c.row, Col: c.col, Span: c.span})
	}
	if err := p.measureHeads(ctx, m); err != nil {
		return nil, err
	}
	p.spare(m)
	for _, x := range p.boundaries {
		g.Split[p.bands[x.Above].row] = true
	}
	return m, p.measureStages(ctx, m)
}

// smallType is the type of captions and labels.
func (p *plan) smallType() theme.Type {
	if p.form.narrow {
		return theme.Label
	}
	return theme.Caption
}

func (p *plan) smallFont() text.Font { return font(p.smallType(), false) }

// smallHeight is from line to line of captions and labels.
func (p *plan) smallHeight() int {
	if p.form.narrow {
		return 14
	}
	return 12
}

// headMost is to where long words widen the column of lane names.
func (p *plan) headMost() int {
	if p.form.narrow {
		return narrowHead
	}
	return headMax
}

// widthFor is the least width of a card, in steps, that shows s in few lines
// and without breaking words.
func (p *plan) widthFor(s string) int {
	word, all := wordWidths(s, cardFont)
	w := p.form.column
	for ; w < p.form.most; w += 16 {
		inner := float64(w - 2*cardPad)
		if word <= inner && all <= cardLines*inner && len(text.Wrap(s, cardFont, inner)) <= cardLines {
			break
		}
	}
	return w
}

// wordWidths are the width of the widest word that should not be broken, Han text
// breaking anywhere, and that of all words together, which no lines can go below.
func wordWidths(s string, f text.Font) (widest, all float64) {
	for word := range strings.FieldsSeq(s) {
		w := f.Width(word)
		all += w
		if r, _ := utf8.DecodeRuneInString(word); r < 0x2e80 {
			widest = max(widest, w)
		}
	}
	return widest, all
}

// measureHeads measures the names of lanes and lines at the left.
func (p *plan) measureHeads(ctx context.Context, m *measured) error {
	m.headW = p.form.head
	for _, x := range p.boundaries {
		if !p.form.narrow { // else they are wrapped
			m.headW = max(m.headW, int(p.smallFont().Width(page.Label(p.words, x.Line)))+p.form.indent+8)
		}
	}
	for _, b := range p.bands {
		word, _ := wordWidths(b.Label, laneFont)
		m.headW = max(m.headW, min(p.headMost(), int(word+p.scaleRoom(&b))+p.form.indent+7))
	}
	room := float64(m.headW - p.form.indent - 6)
	for i := range p.bands {
		if err := ctx.Err(); err != nil {
			return err
		}
		b := &p.bands[i]
		name, under := p.wrapName(b, room)
		if ends := p.scaleRoom(b); ends > 0 && p.nameHeight(name, under) > m.grid.RowHeight[b.row]-2*curvePad-lineHeight {
			name, under = p.wrapName(b, room-ends) // beside them
		}
		m.names, m.under = append(m.names, name), append(m.under, under)
		// The name stands in the rows, clear of the line's name below it.
		have := (b.end - b.row - 1) * rowGap
		for r := b.row; r < b.end; r++ {
			have += m.grid.RowHeight[r]
		}
		need := p.nameHeight(name, under) + 4
		if p.form.narrow { // and of the wrapped name of a line
			need += 2 * max(p.lineNames(m, i+1, true), p.lineNames(m, i, false)) * p.smallHeight()
		}
		if need > have {
			m.grid.RowHeight[b.end-1] += need - have
		}
	}
	return nil
}

// wrapName wraps the name of a band and what stands under it.
func (p *plan) wrapName(b *band, room float64) (name, under []string) {
	for _, c := range p.captions(b) {
		under = append(under, text.Wrap(c, p.smallFont(), room)...)
	}
	return text.Wrap(b.Label, laneFont, room), under
}

func (p *plan) nameHeight(name, under []string) int {
	return len(name)*lineHeight + len(under)*p.smallHeight()
}

func (p *plan) measureStages(ctx context.Context, m *measured) error {
	m.stagesH = stageHeight
	for _, st := range p.stages {
		if err := ctx.Err(); err != nil {
			return err
		}
		w := (st.end-st.col-1)*p.form.gutter + 2*stageOverlap
		for c := st.col; c < st.end; c++ {
			w += m.grid.ColWidth[c]
		}
		lines := text.Wrap(st.Name, stageFont, float64(w-40))
		m.heads = append(m.heads, lines)
		m.stagesH = max(m.stagesH, (len(lines)*stageLine+12)/2*2)
	}
	return nil
}

// lineNames counts the lines that the wrapped names of the separator above a band
// take: the first of them stands above it, any other below.
func (p *plan) lineNames(m *measured, above int, first bool) int {
	n, seen := 0, false
	for _, x := range p.boundaries {
		if x.Above == above {
			if seen != first {
				n += len(text.Wrap(page.Label(p.words, x.Line), p.smallFont(), float64(m.headW-p.form.indent-4)))
			}
			seen = true
		}
	}
	return n
}
