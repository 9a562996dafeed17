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
	seen := map[string]bool{}
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
		r := respondent{name: strconv.Itoa(f.rows), weight: 1}
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
		if r.stated && seen[r.name] {
			f.report(f.cell(f.columnOf(roleRespondent), r.name, "each respondent in one row", "", journey.ErrDuplicate))
		}
		if f.bad.count()+f.skipped.count() > before {
			f.dropped++
			continue
		}
		seen[r.name] = r.stated
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
	labels map[Attribute]string
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
	case role(ByGroup), role(ByPersona), role(ByWave):
		if r.labels == nil {
			r.labels = map[Attribute]string{}
		}
		r.labels[Attribute(of)] = strings.Clone(strings.TrimSpace(cell))
	}
}

func (f *file) columnOf(r role) int {
	for i, c := range f.columns {
		if c.question < 0 && c.role == r {
			return i
		}
	}
	return 0
}
