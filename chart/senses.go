package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/gochart"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// Senses is [Options.Senses] with the default options.
func Senses(j *journey.Journey) (*picture.Picture, error) { return Options{}.Senses(j) }

// Senses draws where in a journey the four costs, the four feelings and the five
// senses lie: one column for each touchpoint, a mark with its count where there
// is anything. Where the width is too small for names over the columns, numbers
// stand there and are named below. A journey that states none of them gives
// [ErrNoFigures].
func (o Options) Senses(j *journey.Journey) (*picture.Picture, error) {
	s, err := o.ofJourney(SensesKind, j)
	if err != nil {
		return nil, err
	}
	m := &senses{study: s, journey: j, groups: sensed(s.words, j)}
	if m.total() == 0 {
		return nil, fmt.Errorf("chart: %w: no cost, feeling or sense is stated", ErrNoFigures)
	}
	s.title(m.finding(), page.Join(s.words.Comma, page.OneLine(j.Title), s.words.SensesMeasure))
	m.draw()
	m.tell()
	return s.done()
}

// senses is what the parts of the picture share.
type senses struct {
	*study
	journey *journey.Journey
	groups  []sensedGroup
}

// sensedGroup is costs, feelings or senses: what they are called, their mark, and
// how often each occurs in each column.
type sensedGroup struct {
	name  string
	shape gochart.Shape
	color theme.Color
	rows  []sensedRow
}

type sensedRow struct {
	name  string
	count []int
	texts [][]string
}

func (r sensedRow) total() (n int) {
	for _, c := range r.count {
		n += c
	}
	return n
}

// sensed counts what a journey states.
func sensed(w page.Words, j *journey.Journey) []sensedGroup {
	n := j.Len()
	rows := func(names []string) (out []sensedRow) {
		for _, name := range names {
			out = append(out, sensedRow{name, make([]int, n), make([][]string, n)})
		}
		return out
	}
	out := []sensedGroup{
		{w.FourCosts, gochart.Square, theme.Mark, rows(labels(w, journey.Costs()))},
		{w.FourFeelings, gochart.Circle, theme.Mark, rows(labels(w, journey.Feelings()))},
		{w.FiveSenses, gochart.Diamond, theme.Mark, rows(labels(w, journey.Senses()))},
	}
	add := func(g, row, column int, text string) {
		if row >= 0 {
			r := &out[g].rows[row]
			r.count[column]++
			r.texts[column] = append(r.texts[column], page.OneLine(text))
		}
	}
	for at, t := range j.All() {
		for _, p := range t.Pains {
			add(0, index(journey.Costs(), p.Cost), at.Column, p.Text)
		}
		for _, d := range t.Delights {
			add(1, index(journey.Feelings(), d.Feeling), at.Column, d.Text)
		}
		for _, s := range t.Senses {
			add(2, index(journey.Senses(), s.Sense), at.Column, s.Text)
		}
	}
	return out
}

func index[T comparable](list []T, v T) int {
	for i, x := range list {
		if x == v {
			return i
		}
	}
	return -1
}

func labels[T interface {
	~string
	Label(journey.Language) string
}](w page.Words, list []T) (out []string) {
	for _, v := range list {
		out = append(out, page.Label(w, v))
	}
	return out
}

func (m *senses) total() (n int) {
	for _, g := range m.groups {
		for _, r := range g.rows {
			n += r.total()
		}
	}
	return n
}

// finding names the column with the most costs.
func (m *senses) finding() string {
	w := m.words
	if at := m.dearest(); at >= 0 {
		for pos, t := range m.journey.All() {
			if pos.Column == at {
				return page.Fill(w.MostCosts, "at", page.OneLine(t.Name))
			}
		}
	}
	return w.SensesTitle
}

// dearest is the column with the most costs, −1 where none has more than all
// others and than one.
func (m *senses) dearest() int {
	most, at, tied := 0, 0, false
	for c := range m.journey.Len() {
		n := 0
		for _, r := range m.groups[0].rows {
			n += r.count[c]
		}
		switch {
		case n > most:
			most, at, tied = n, c, false
		case n == most:
			tied = true
		}
	}
	if most > 1 && !tied {
		return at
	}
	return -1
}

// columns says how wide the names and each column are, and whether the columns
// have their names above.
func (m *senses) columns() (names, wide float64, named bool, side int) {
	n := m.journey.Len()
	for _, g := range m.groups {
		for _, r := range g.rows {
			names = max(names, nameStyle.font().Width(r.name))
		}
	}
	names = math.Ceil(min(names, m.inner()*0.34)) + 16
	room := m.inner() - names - 44
	side = n
	if wide = math.Floor(room / float64(n)); wide < 26 {
		side = max(int(room/26), 1)
		side = (n + (n+side-1)/side - 1) / ((n + side - 1) / side)
		wide = math.Floor(room / float64(side))
	}
	wide = min(wide, 170)
	named = wide >= 76 && side == n
	for _, t := range m.journey.All() { // some characters are as wide as words
		named = named && tickStyle.font().Widest(text.Wrap(t.Name, tickStyle.font(), wide-8)) <= wide-8
	}
	return names, wide, named, side
}

func (m *senses) draw() {
	names, wide, named, side := m.columns()
	n := m.journey.Len()
	for from := 0; from < n; from += side {
		m.band(from, min(from+side, n), names, wide, named, from+side >= n)
		m.y += 18
	}
	if !named {
		m.numbered(m.journey, func(t *journey.Touchpoint) string { return strings.Join(m.of(t), m.words.Listed) }, m.words.TouchpointsAre, m.words.NothingStated)
	}
}

// of is what is stated of one touchpoint.
func (m *senses) of(t *journey.Touchpoint) (out []string) {
	for pos, u := range m.journey.All() {
		if t == u {
			for _, g := range m.groups {
				for _, r := range g.rows {
					if r.count[pos.Column] > 0 {
						out = append(out, r.name)
					}
				}
			}
		}
	}
	return out
}

// band draws columns side by side.
func (m *senses) band(from, to int, names, wide float64, named, last bool) {
	left := margin + names
	center := func(c int) float64 { return left + float64(wide*(float64(c-from)+0.5)) }
	var heads []mark
	deep := 20.0
	var blocks []block
	for pos, t := range m.journey.All() {
		if pos.Column < from || pos.Column >= to {
			continue
		}
		if !named {
			heads = append(heads, numeral{center(pos.Column), m.y + 10, pos.Column + 1, len(m.of(t)) == 0})
			continue
		}
		b := m.block(t.Name, tickStyle.as("touchpoint").inColor(theme.Text), center(pos.Column), 0, wide-8).middled()
		blocks = append(blocks, b)
		deep = max(deep, b.height())
	}
	for _, b := range blocks {
		b.y = m.y + deep - b.height()
		heads = append(heads, b)
	}
	if last {
		heads = append(heads, label{x: left + float64(wide*float64(to-from)) + 40, y: m.y + deep - 8, text: m.words.InTotal, style: tickStyle, anchor: scene.End})
	}
	m.put(m.group("", "heads"), heads...)
	m.y += deep + 6
	dearest := m.dearest()
	for i, g := range m.groups {
		head := m.block(g.name, tickStyle.as("group").heavy(), margin, m.y+6, names+float64(wide*float64(to-from)))
		marks := []mark{head}
		m.y = head.bottom() + 3
		tints, from0 := m.group("", "findings"), m.y
		for _, r := range g.rows {
			name := m.block(r.name, nameStyle.as("row-name"), margin+6, m.y+4, names-10)
			high := max(name.height()+8, 25)
			mid := m.y + high/2
			name.y = mid - name.height()/2
			marks = append(marks, name, rule{margin, m.y, left + float64(wide*float64(to-from)), m.y, gridPaint})
			for c := from; c < to; c++ {
				if r.count[c] > 0 {
					color := g.color
					if i == 0 && c == dearest {
						color = theme.Finding
					}
					marks = append(marks, m.mark(g, color, r.count[c], center(c), mid))
				}
			}
			if last {
				t := "–"
				if r.total() > 0 {
					t = strconv.Itoa(r.total())
				}
				marks = append(marks, label{x: left + float64(wide*float64(to-from)) + 40, y: mid, text: t, style: nameStyle.as("total").inColor(theme.Muted), anchor: scene.End})
			}
			m.y += high
		}
		if i == 0 && from <= dearest && dearest < to {
			m.put(tints, bar{class: "finding", x: center(dearest) - wide/2, y: from0, w: wide, h: m.y - from0, fill: theme.FindingTint})
		}
		m.put(m.group("", "matrix"), marks...)
		m.y += 4
	}
}

// mark is one of a group, with its count where it is more than one.
func (m *senses) mark(g sensedGroup, color theme.Color, n int, x, y float64) mark {
	if n < 2 {
		return dot{x: x, y: y, r: 5, shape: g.shape, color: color}
	}
	return marks{dot{x: x, y: y, r: 8.5, shape: g.shape, color: color},
		label{x: x, y: y, text: strconv.Itoa(n), style: tickStyle.as("count").heavy().inColor(theme.OnAccent), anchor: scene.Middle}}
}

// tell puts the picture into words: what hurts, pleases and is perceived, by
// touchpoint.
func (m *senses) tell() {
	w := m.words
	var said []string
	for _, g := range m.groups {
		said = append(said, g.name)
	}
	m.table = newTable(w.Touchpoint, said...)
	for pos, t := range m.journey.All() {
		var cells []string
		for _, g := range m.groups {
			var parts []string
			for _, r := range g.rows {
				if r.count[pos.Column] > 0 {
					parts = append(parts, r.name+aside(w, strings.Join(r.texts[pos.Column], w.Semicolon)))
				}
			}
			cells = append(cells, strings.Join(parts, w.Listed))
		}
		m.table.add(t.Name, cells...)
	}
	m.note(w.SensesAre)
	if e := w.Evidence(m.journey); e != "" {
		m.note(page.Fill(w.FootEvidence, "evidence", e))
	}
}
