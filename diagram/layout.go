package diagram

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/head"
	"github.com/frontstage-go/frontstage/internal/route"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
)

// The measures of the picture, in px.
const (
	pagePad      = 14
	cardPad      = 8
	cardMin      = 112 // width of a column
	cardMax      = 224
	cardLines    = 3 // a column widens before a card grows beyond these
	cardHeight   = 50
	noteHeight   = 26
	lineHeight   = 13
	gutterWidth  = 36
	edgeGutter   = 16
	laneGap      = 34
	rowGap       = 26
	curveHeight  = 112
	headWidth    = 104 // least width of the column of lane names
	headMax      = 168 // to which long words in them widen it
	badgeRadius  = 8
	badgeStep    = 18
	stageHeight  = 26
	stageOverlap = 12 // by which a chevron reaches beyond its columns
)

var (
	cardFont  = text.Font{Size: 10.5}
	laneFont  = text.Font{Size: 11, Bold: true}
	smallFont = text.Font{Size: 9}
	stageFont = text.Font{Size: 12}
	titleFont = text.Font{Size: 20, Bold: true}
	subFont   = text.Font{Size: 11.5}
)

// card is a step with its place in the grid.
type card struct {
	step           blueprint.Step
	lane           int
	row, col, span int
	lines          []string
	x, y, w, h     int
}

// band is a lane as it is drawn.
type band struct {
	blueprint.Lane
	label    []string
	curve    bool // holds a curve instead of cards
	row, end int  // its rows are row..end-1
	y, h     int
}

// stage is a chevron.
type stage struct {
	journey.Stage
	col, end int // its columns are col..end-1
	x, w     int
	lines    []string
}

// picture is the whole layout: pure numbers, nothing drawn yet.
type picture struct {
	Options
	service    *blueprint.Service // with ids
	stages     []stage
	bands      []band
	cards      []card
	byID       map[string]int // cards
	links      []blueprint.Link
	boundaries []blueprint.Boundary
	grid       route.Grid
	routes     route.Result
	labels     [][]string // of links, wrapped
	keys       []int      // under which the legend explains them, 0 for those that found a place
	headW      int
	stageY     int
	stageH     int
	x, y       int // where the grid starts
	title      []string
	subtitle   []string
	legendY    int
	width      int
	height     int
	legend     []legendItem
}

// lay finds the place of everything.
func (o Options) lay(ctx context.Context, s *blueprint.Service) (*picture, error) {
	p := &picture{Options: o, service: s.WithIDs()}
	p.lanes()
	p.place()
	if err := p.Limits.checkCells(p); err != nil {
		return nil, err
	}
	if err := p.size(ctx); err != nil {
		return nil, fmt.Errorf("diagram: %w", err)
	}
	if err := p.route(ctx); err != nil {
		return nil, err
	}
	p.arrange()
	return p, nil
}

// lanes decides which lanes are drawn and in which order.
func (p *picture) lanes() {
	lanes := p.service.Lanes
	if p.Evidence != EvidenceOnTop {
		lanes = moveEvidence(lanes, p.Evidence)
	}
	if !p.NoEmotion && len(p.service.Points()) > 0 && !slices.ContainsFunc(lanes, func(l blueprint.Lane) bool { return l.Role == blueprint.EmotionLane }) {
		lanes = slices.Insert(slices.Clone(lanes), 0, blueprint.Lane{ID: "emotion", Role: blueprint.EmotionLane})
	}
	for _, l := range lanes {
		if len(l.Steps) == 0 {
			l.Steps = p.derived(l.Role)
		}
		if l.Label == "" {
			l.Label = l.Role.Label(p.Language)
		}
		p.bands = append(p.bands, band{Lane: l, curve: l.Role == blueprint.EmotionLane})
	}
	roles := make([]blueprint.Role, len(p.bands))
	for i, b := range p.bands {
		roles[i] = b.Role
	}
	p.boundaries = blueprint.Boundaries(roles)
}

func moveEvidence(lanes []blueprint.Lane, place EvidencePlace) []blueprint.Lane {
	var evidence, rest []blueprint.Lane
	for _, l := range lanes {
		if l.Role == blueprint.Evidence {
			evidence = append(evidence, l)
		} else {
			rest = append(rest, l)
		}
	}
	at := len(rest)
	if place == EvidenceBelowCustomer {
		for i, l := range rest {
			if l.Role == blueprint.Customer {
				at = i + 1
			}
		}
	}
	return slices.Insert(rest, at, evidence...)
}

// derived is what a secondary lane shows of the touchpoints themselves.
func (p *picture) derived(r blueprint.Role) []blueprint.Step {
	var out []blueprint.Step
	for _, t := range p.service.All() {
		var parts []string
		switch r {
		case blueprint.TimeLane:
			if t.Duration > 0 {
				parts = append(parts, t.Duration.Label(p.Language))
			}
			if t.Tolerable > 0 {
				parts = append(parts, p.Language.Pick("at most ", "至多")+t.Tolerable.Label(p.Language))
			}
		case blueprint.OwnerLane:
			if t.Owner != "" {
				parts = append(parts, t.Owner)
			}
		case blueprint.MetricsLane:
			for _, m := range t.Metrics {
				one := m.Name
				if m.Value != "" {
					one += " " + m.Value
				}
				parts = append(parts, one)
			}
		}
		if len(parts) > 0 {
			out = append(out, blueprint.Step{At: t.ID, Name: strings.Join(parts, "\n")})
		}
	}
	return out
}

// place puts every step into a cell of the grid.
func (p *picture) place() {
	columns := map[string]int{}
	for at, t := range p.service.All() {
		columns[t.ID] = at.Column
	}
	col := 0
	for _, st := range p.service.Stages {
		p.stages = append(p.stages, stage{Stage: st, col: col, end: col + len(st.Touchpoints)})
		col += len(st.Touchpoints)
	}
	row := 0
	for i := range p.bands {
		b := &p.bands[i]
		b.row = row
		if b.curve {
			row++
			b.end = row
			continue
		}
		free := make([]int, col) // per column, the first row of the lane with nothing in it
		deep := 1
		for _, st := range b.Steps {
			first, last := columns[st.At], columns[st.At]
			if st.Until != "" {
				last = columns[st.Until]
			}
			at := slices.Max(free[first : last+1])
			for c := first; c <= last; c++ {
				free[c] = at + 1
			}
			deep = max(deep, at+1)
			p.cards = append(p.cards, card{step: st, lane: i, row: row + at, col: first, span: last - first + 1})
		}
		row += deep
		b.end = row
	}
	p.grid = route.Grid{
		ColWidth: make([]int, col), RowHeight: make([]int, row),
		GutterMin: make([]int, col+1), ChannelMin: make([]int, row+1),
		Blocked: make([]bool, row), Split: make([]bool, row+1), InsetRight: make([]int, col),
	}
}

// size widens columns and raises rows until all text fits, or ctx ends.
func (p *picture) size(ctx context.Context) error {
	g := &p.grid
	for c := range g.ColWidth {
		g.ColWidth[c] = cardMin
	}
	for i := range p.cards {
		if err := ctx.Err(); err != nil {
			return err
		}
		if c := &p.cards[i]; c.span == 1 {
			g.ColWidth[c.col] = max(g.ColWidth[c.col], widthFor(c.step.Name))
		}
	}
	for i := range g.GutterMin {
		g.GutterMin[i] = gutterWidth
	}
	g.GutterMin[0], g.GutterMin[len(g.GutterMin)-1] = edgeGutter, edgeGutter
	for i := range p.cards {
		c := &p.cards[i]
		w := 0
		for k := c.col; k < c.col+c.span; k++ {
			w += g.ColWidth[k]
		}
		w += (c.span - 1) * gutterWidth
		c.lines = text.Wrap(c.step.Name, cardFont, float64(w-2*cardPad))
		least := cardHeight
		if !p.bands[c.lane].Role.Primary() {
			least = noteHeight
		}
		g.RowHeight[c.row] = max(g.RowHeight[c.row], least, len(c.lines)*lineHeight+2*cardPad+2)
		last := c.col + c.span - 1
		g.InsetRight[last] = max(g.InsetRight[last], len(c.step.Marks)*badgeStep)
		g.Boxes = append(g.Boxes, route.Box{Row: c.row, Col: c.col, Span: c.span})
	}
	for i := range p.bands {
		b := &p.bands[i]
		for r := b.row; r < b.end; r++ {
			if b.curve {
				g.RowHeight[r], g.Blocked[r] = curveHeight, true
			}
			least := cardHeight
			if !b.Role.Primary() {
				least = noteHeight
			}
			g.RowHeight[r] = max(g.RowHeight[r], least)
			g.ChannelMin[r] = rowGap
		}
		g.ChannelMin[b.row] = laneGap
		if b.curve {
			g.ChannelMin[b.row] = rowGap
		}
	}
	g.ChannelMin[0], g.ChannelMin[len(g.ChannelMin)-1] = rowGap/2+4, rowGap/2+4
	p.heads()
	for _, x := range p.boundaries {
		g.Split[p.bands[x.Above].row] = true
	}
	p.fitStages()
	return nil
}

// widthFor is the least width of a card, in steps, that shows s in few lines
// and without breaking words.
func widthFor(s string) int {
	w := cardMin
	for ; w < cardMax; w += 16 {
		inner := float64(w - 2*cardPad)
		if len(text.Wrap(s, cardFont, inner)) <= cardLines && widestWord(s, cardFont) <= inner {
			break
		}
	}
	return w
}

// widestWord is the width of the widest word that should not be broken; Han
// text breaks anywhere.
func widestWord(s string, font text.Font) float64 {
	w := 0.0
	for _, word := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(word); r < 0x2e80 {
			w = max(w, font.Width(word))
		}
	}
	return w
}

// heads measures the names of lanes and lines at the left.
func (p *picture) heads() {
	p.headW = headWidth
	for _, x := range p.boundaries {
		p.headW = max(p.headW, int(smallFont.Width(x.Line.Label(p.Language)))+22)
	}
	for _, b := range p.bands {
		p.headW = max(p.headW, min(headMax, int(widestWord(b.Label+" "+b.Channel, laneFont))+21))
	}
	for i := range p.bands {
		b := &p.bands[i]
		b.label = text.Wrap(b.Label, laneFont, float64(p.headW-20))
		if b.Channel != "" {
			b.label = append(b.label, text.Wrap(b.Channel, laneFont, float64(p.headW-20))...)
		}
		// The name stands in the rows, clear of the line's name below it.
		have := 0
		for r := b.row; r < b.end; r++ {
			have += p.grid.RowHeight[r]
		}
		have += (b.end - b.row - 1) * rowGap
		if need := len(b.label)*14 + 4; need > have {
			p.grid.RowHeight[b.end-1] += need - have
		}
	}
}

// fitStages wraps the names of stages, widening the columns under a name of
// which a single word does not fit.
func (p *picture) fitStages() {
	p.stageH = stageHeight
	for i := range p.stages {
		st := &p.stages[i]
		w := (st.end-st.col-1)*gutterWidth + 2*stageOverlap
		for c := st.col; c < st.end; c++ {
			w += p.grid.ColWidth[c]
		}
		st.lines = text.Wrap(st.Name, stageFont, float64(w-40))
		p.stageH = max(p.stageH, (len(st.lines)*15+12)/2*2)
	}
}

func (p *picture) route(ctx context.Context) error {
	p.byID = map[string]int{}
	for i, c := range p.cards {
		if c.step.ID != "" {
			p.byID[c.step.ID] = i
		}
	}
	p.links = p.service.Links
	links := make([]route.Link, len(p.links))
	p.labels = make([][]string, len(p.links))
	for i, l := range p.links {
		links[i] = route.Link{From: p.index(l.From), To: p.index(l.To), Tail: l.Both, Head: true}
		if strings.TrimSpace(l.Label) != "" {
			p.labels[i] = text.Wrap(l.Label, smallFont, 96)
			links[i].LabelW = int(smallFont.Widest(p.labels[i])) + 3
			links[i].LabelH = len(p.labels[i]) * 11
		}
	}
	var err error
	if p.routes, err = route.Route(ctx, p.grid, links, route.Options{}); err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	p.keys = make([]int, len(links))
	key := 0
	for i, keyed := range p.routes.Keyed {
		if keyed {
			key++
			p.keys[i] = key
		}
	}
	return nil
}

// index is the card of a step.
func (p *picture) index(id string) int { return p.byID[id] }

// arrange turns the routed grid into places on the page.
func (p *picture) arrange() {
	r := &p.routes
	p.x = pagePad + p.headW
	p.width = p.x + r.Width + pagePad
	y := pagePad
	if !p.NoTitle {
		y = p.head(y)
	}
	p.stageY = y
	p.y = y + p.stageH + 4
	for i := range p.cards {
		c := &p.cards[i]
		last := c.col + c.span - 1
		c.x, c.y = p.x+r.ColX[c.col], p.y+r.RowY[c.row]
		c.w, c.h = r.ColX[last]+r.ColW[last]-r.ColX[c.col], r.RowH[c.row]
	}
	for i := range p.stages {
		st := &p.stages[i]
		st.x = p.x + r.ColX[st.col] - stageOverlap
		st.w = r.ColX[st.end-1] + r.ColW[st.end-1] - r.ColX[st.col] + 2*stageOverlap
	}
	for i := range p.bands {
		b := &p.bands[i]
		b.y = p.edge(b.row)
		b.h = p.edge(b.end) - b.y
	}
	p.legendY = p.y + r.Height + 8
	p.height = p.legendY
	if !p.NoLegend {
		p.layLegend()
	}
	p.height += pagePad
}

// edge is where the lane that starts with a row begins: on the separator or in
// the middle of the channel.
func (p *picture) edge(row int) int {
	r := &p.routes
	switch {
	case row == 0:
		return p.y
	case row == len(r.RowY):
		return p.y + r.Height
	case p.grid.Split[row]:
		return p.y + r.SplitY[row]
	}
	return p.y + r.ChannelY[row] + r.ChannelH[row]/2
}

// head lays out title and subtitle from y on and returns where they end.
func (p *picture) head(y int) int {
	room := float64(p.width - 2*pagePad)
	s := p.service
	p.title = text.Wrap(s.Title, titleFont, room)
	p.subtitle = text.Wrap(head.Line(&s.Journey, p.Language), subFont, room)
	if len(p.title)+len(p.subtitle) == 0 {
		return y
	}
	return y + len(p.title)*24 + len(p.subtitle)*17 + 14
}
