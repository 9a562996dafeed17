package survey

import (
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// readWide reads one respondent a row.
func (f *file) readWide(t *Table) {
	scales := make([]answerScale, len(t.questions))
	place := make([]int, len(t.questions)) // column of each question
	for i, c := range f.columns {
		if c.question >= 0 {
			scales[c.question], place[c.question] = f.options.answerScale(t.questions[c.question]), i
		}
	}
	pairs := t.pairs()
	room := min(f.goodRows(), f.roomFor(t))
	t.make(room, f.columns)
	seen := map[string]struct{}{}
	if f.columns[f.columnOf(roleRespondent)].role == roleRespondent {
		seen = make(map[string]struct{}, room)
	}
	for q := range t.questions {
		t.values[q], t.missing[q] = make([]float64, 0, room), make([]bool, 0, room)
	}
	values, missing := make([]float64, len(t.questions)), make([]bool, len(t.questions))
	for record := f.next(); record != nil; record = f.next() {
		if !f.fits(record) {
			if f.rows > f.options.MaxRows {
				return
			}
			f.dropped++
			continue
		}
		if f.full(t, len(t.Respondents)+1) {
			return
		}
		before := f.bad.count() + f.skipped.count()
		r := respondent{weight: 1}
		for i, cell := range record {
			c := f.columns[i]
			if c.question >= 0 {
				var wrong *fault
				values[c.question], missing[c.question], wrong = f.answer(i, cell, t.questions[c.question], &scales[c.question])
				if wrong != nil {
					f.report(wrong)
				}
				continue
			}
			f.attribute(&r, c.role, i, cell)
		}
		for _, p := range pairs {
			if missing[p[0]] != missing[p[1]] {
				empty := p[0]
				if missing[p[1]] {
					empty = p[1]
				}
				f.report(f.cell(place[empty], "", "both halves of the pair, or neither", "fill this cell or empty the other", ErrHalfPair))
			}
		}
		if _, twice := seen[r.name]; twice && r.stated {
			f.report(f.cell(f.columnOf(roleRespondent), r.name, "each respondent in one row", "", journey.ErrDuplicate))
		}
		if f.bad.count()+f.skipped.count() > before {
			f.dropped++
			continue
		}
		if r.stated {
			seen[r.name] = struct{}{}
		} else {
			r.name = strconv.Itoa(f.rows)
		}
		t.addRespondent(r, f.columns)
		for q := range values {
			t.values[q] = append(t.values[q], values[q])
			t.missing[q] = append(t.missing[q], missing[q])
		}
	}
}

// respondent is what a row says about who answers.
type respondent struct {
	name   string
	stated bool // the name stands in the file
	weight float64
	labels [3]string // in the order of Attributes
}

// attribute reads a cell that is no answer.
func (f *file) attribute(r *respondent, of role, i int, cell string) {
	switch of {
	case roleRespondent:
		r.name, r.stated = strings.Clone(strings.TrimSpace(cell)), true
		if r.name == "" {
			f.report(f.cell(i, "", "who answered", "number the rows, or leave the column out", journey.ErrMissing))
		}
	case roleWeight:
		var wrong *fault
		if r.weight, wrong = f.weight(i, cell); wrong != nil {
			f.report(wrong)
		}
	default:
		if i := Attribute(of).index(); i >= 0 {
			r.labels[i] = f.label(strings.TrimSpace(cell))
		}
	}
}

// label is a copy of a group's name that its members share, if groups are as few as they should be.
func (f *file) label(cell string) string {
	if kept, ok := f.labels[cell]; ok {
		return kept
	}
	if f.labels == nil {
		f.labels = map[string]string{}
	}
	kept := strings.Clone(cell)
	if len(f.labels) < 1000 {
		f.labels[kept] = kept
	}
	return kept
}

func (f *file) columnOf(r role) int {
	for i, c := range f.columns {
		if c.question < 0 && c.role == r {
			return i
		}
	}
	return 0
}
