package chart

import (
	"fmt"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// Needs is [Options.Needs] with the default options.
func Needs(j *journey.Journey) (*picture.Picture, error) { return Options{}.Needs(j) }

// Needs draws the needs of a journey by their Kano class, each with its
// touchpoint and the n behind its class. A journey holds no counts of answers:
// for better, worse and their intervals draw the study itself, with
// [Options.Kano]. Needs without a class stand last, as not classified. A journey
// without needs gives [ErrNoFigures].
func (o Options) Needs(j *journey.Journey) (*picture.Picture, error) {
	s, err := o.ofJourney(NeedsKind, j)
	if err != nil {
		return nil, err
	}
	b := &needBoard{study: s, journey: j, by: map[journey.Kano][]placedNeed{}}
	for _, t := range j.All() {
		for i := range t.Needs {
			b.by[t.Needs[i].Kano] = append(b.by[t.Needs[i].Kano], placedNeed{&t.Needs[i], t})
			b.all++
		}
	}
	if b.all == 0 {
		return nil, fmt.Errorf("chart: %w: the journey has no needs", ErrNoFigures)
	}
	s.title(b.finding(), page.Join(s.words.Comma, page.OneLine(j.Title), page.Fill(s.words.NeedsMeasure, "needs", s.words.KanoNeeds.Of(b.all))))
	b.draw()
	s.y += 16
	b.tell()
	return s.done()
}

// needBoard is what the parts of the picture share.
type needBoard struct {
	*study
	journey *journey.Journey
	by      map[journey.Kano][]placedNeed
	all     int
}

// placedNeed is a need with its touchpoint.
type placedNeed struct {
	need *journey.Need
	at   *journey.Touchpoint
}

// classes are those that occur, and the three that one looks for.
func (b *needBoard) classes() (out []journey.Kano) {
	for i, k := range append(classOrder[:len(classOrder):len(classOrder)], "") {
		if i < 3 || len(b.by[k]) > 0 {
			out = append(out, k)
		}
	}
	return out
}

func (b *needBoard) finding() string {
	w := b.words
	if n := len(b.by[""]); n == b.all {
		return w.NeedsUnclassified
	}
	var musts []string
	for _, p := range b.by[journey.MustBe] {
		musts = append(musts, page.OneLine(p.need.Text))
	}
	if len(musts) > 0 {
		return page.Label(w, journey.MustBe) + w.Colon + listed(w, musts, 2)
	}
	return w.NoMustBe
}

// named is a class as people read it.
func (b *needBoard) named(k journey.Kano) string {
	if k == "" {
		return b.words.NotClassified
	}
	return page.Label(b.words, k)
}

func (b *needBoard) draw() {
	w, classes := b.words, b.classes()
	b.cells(len(classes), 6, 150, 18, func(i int, x, top, wide float64) float64 {
		k := classes[i]
		color := theme.Mark
		if k == journey.MustBe && len(b.by[k]) > 0 {
			color = theme.Finding
		}
		f := b.flow(x, top, wide)
		f.marks = append(f.marks, bar{class: "area", x: x, y: top, w: wide, h: 3, fill: color})
		f.text(b.named(k), panelStyle, 8)
		f.text(w.KanoNeeds.Of(len(b.by[k])), tickStyle.as("note"), 0)
		for _, p := range b.by[k] {
			f.text(p.need.Text, nameStyle.as("need").heavy(), 8)
			n := ""
			if p.need.N > 0 {
				n = page.Fill(w.Respondents, "n", strconv.Itoa(p.need.N))
			}
			f.text(page.Join(w.Comma, page.OneLine(p.at.Name), n), tickStyle.as("note"), 0)
		}
		id := string(k)
		if k == "" {
			id = "open"
		}
		b.put(b.group("class-"+id, "class"), f.marks...)
		return f.y
	})
}

// tell puts the picture into words.
func (b *needBoard) tell() {
	w := b.words
	b.table = newTable(w.NeedOne, w.KanoClass, w.Touchpoint, w.AnswersHead)
	for _, k := range b.classes() {
		for _, p := range b.by[k] {
			n := ""
			if p.need.N > 0 {
				n = strconv.Itoa(p.need.N)
			}
			b.table.add(p.need.Text, b.named(k), p.at.Name, n)
		}
	}
	b.note(w.NeedsFoot)
	if e := w.Evidence(b.journey); e != "" {
		b.note(page.Fill(w.FootEvidence, "evidence", e))
	}
}
