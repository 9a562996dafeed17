package survey

import (
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// readLong reads one answer a row.
func (f *file) readLong(t *Table) {
	var (
		scales    []answerScale
		lines     [][]int32          // where each answer stands, for halves found missing at the end
		people    = map[string]int{} // index of a respondent
		questions = map[string]int{} // index of a question as it is written; -1: ignored
		atName    = f.columnOf(roleRespondent)
		atQ       = f.columnOf(roleQuestion)
		atAnswer  = f.columnOf(roleAnswer)
	)
	for record := f.next(); record != nil; record = f.next() {
		if !f.fits(record) {
			if f.rows > f.options.MaxRows {
				return
			}
			f.dropped++
			continue
		}
		before := f.bad.count() + f.skipped.count()
		r := respondent{weight: 1}
		for i, c := range f.columns {
			f.attribute(&r, c.role, i, record[i])
		}
		q, known := questions[record[atQ]]
		if !known {
			q = f.question(t, record[atQ], atQ)
			questions[strings.Clone(record[atQ])] = q
			for len(lines) < len(t.questions) {
				scales = append(scales, f.options.answerScale(t.questions[len(lines)]))
				lines = append(lines, nil)
			}
			if len(t.questions) > f.options.MaxColumns {
				line, at := f.csv.FieldPos(atQ)
				f.bad.add(&fault{line: line, column: f.characters(line, at), path: f.place(atQ), expected: fmt.Sprintf("at most %d questions", f.options.MaxColumns), kind: journey.ErrLimit})
				return
			}
			if f.full(t, len(t.Respondents)) {
				return
			}
		}
		switch q {
		case ignored:
			continue
		case unknown:
			if known { // the first row of the question told what is wrong with it
				f.report(f.cell(atQ, record[atQ], "a known question", headerMend, ErrHeader))
			}
			f.dropped++
			continue
		}
		v, missing, wrong := f.answer(atAnswer, record[atAnswer], t.questions[q], &scales[q])
		if wrong != nil {
			f.report(wrong)
		}
		who, met := people[r.name]
		if met {
			f.agrees(t, who, r, atName)
			if who < len(lines[q]) && lines[q][who] != 0 {
				f.report(f.cell(atQ, record[atQ], fmt.Sprintf("one answer of each respondent; the first is on line %d", lines[q][who]), "", journey.ErrDuplicate))
			}
		}
		if f.bad.count()+f.skipped.count() > before {
			f.dropped++
			continue
		}
		if !met {
			who = len(t.Respondents)
			if f.full(t, who+1) {
				return
			}
			people[r.name] = who
			t.addRespondent(r, f.columns)
		}
		for len(lines[q]) <= who {
			lines[q] = append(lines[q], 0)
			t.values[q] = append(t.values[q], 0)
			t.missing[q] = append(t.missing[q], true)
		}
		line, _ := f.csv.FieldPos(0)
		lines[q][who], t.values[q][who], t.missing[q][who] = int32(min(line, 1<<31-1)), v, missing
	}
	for q := range t.questions {
		for len(t.values[q]) < len(t.Respondents) {
			t.values[q] = append(t.values[q], 0)
			t.missing[q] = append(t.missing[q], true)
			lines[q] = append(lines[q], 0)
		}
	}
	f.halves(t, lines)
}

const (
	unknown = -1
	ignored = -2
)

// question is the index of a question that is met for the first time.
func (f *file) question(t *Table, written string, at int) int {
	r, q, ok := f.meaning(written)
	switch {
	case ok && r == roleIgnore, !ok && f.options.IgnoreUnknown:
		return ignored
	case !ok || r != "":
		f.report(f.cell(at, written, headerGrammar, headerMend, ErrHeader))
		return unknown
	}
	if i := t.find(q); i >= 0 {
		return i
	}
	return t.addQuestion(q)
}

// agrees checks what a later row says of a respondent against the first.
func (f *file) agrees(t *Table, who int, r respondent, at int) {
	if t.weights != nil && t.weights[who] != r.weight {
		f.report(f.cell(at, r.name, "the same weight in every row of a respondent, "+number(t.weights[who]), "", ErrConflict))
	}
	for _, a := range Attributes() {
		if label, ok := r.labels[a]; ok && label != t.labels[a][who] {
			f.report(f.cell(at, r.name, fmt.Sprintf("the same %s in every row of a respondent, %q", a, clip(t.labels[a][who])), "", ErrConflict))
		}
	}
}

// halves reports pairs of which only one half was answered, at the line of that half. When bad
// answers are skipped, the half that is there goes too.
func (f *file) halves(t *Table, lines [][]int32) {
	for _, q := range t.questions { // a question that nobody was asked the other half of
		if other, paired := q.other(); paired && t.find(other) < 0 {
			t.addQuestion(other)
			last := len(t.questions) - 1
			t.values[last], t.missing[last] = make([]float64, len(t.Respondents)), make([]bool, len(t.Respondents))
			for r := range t.missing[last] {
				t.missing[last][r] = true
			}
			lines = append(lines, make([]int32, len(t.Respondents)))
		}
	}
	for _, p := range t.pairs() {
		for r := range t.Respondents {
			if t.missing[p[0]][r] == t.missing[p[1]][r] {
				continue
			}
			there, gone := p[0], p[1]
			if t.missing[there][r] {
				there, gone = gone, there
			}
			if f.listing().full() {
				f.report(counted)
			} else {
				f.report(&fault{line: int(lines[there][r]), path: t.questions[there].String(), kind: ErrHalfPair,
					expected: fmt.Sprintf("an answer of %q to %q too", clip(t.Respondents[r]), t.questions[gone].String()), mend: "add it, or leave this one out"})
			}
			f.dropped++
			t.missing[there][r] = true
		}
	}
}
