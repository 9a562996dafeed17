package survey

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// cell says whose answer to what: the indexes of a respondent and a question.
type cell struct{ who, question int32 }

// given is an answer of a long file and where it stands.
type given struct {
	value   float64
	line    int32
	missing bool
}

// readLong reads one answer a row. The table is made when all are known to be good: a short file
// may name many questions and many respondents, who between them answer little.
func (f *file) readLong(t *Table) {
	var (
		scales    []answerScale
		line      int
		room      = f.goodRows()
		answers   = make(map[cell]given, min(room, f.options.MaxRows))
		people    = map[string]int{} // index of a respondent
		questions = map[string]int{} // index of a question as it is written; -1: ignored
		atName    = f.columnOf(roleRespondent)
		atQ       = f.columnOf(roleQuestion)
		atAnswer  = f.columnOf(roleAnswer)
	)
	t.make(min(room, f.options.MaxRows), f.columns)
	for record := f.next(); record != nil; record = f.next() {
		line, _ = f.csv.FieldPos(0)
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
			for len(scales) < len(t.questions) {
				scales = append(scales, f.options.answerScale(t.questions[len(scales)]))
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
			if earlier, ok := answers[cell{int32(who), int32(q)}]; ok {
				f.report(f.cell(atQ, record[atQ], fmt.Sprintf("one answer of each respondent; the first is on line %d", earlier.line), "", journey.ErrDuplicate))
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
		answers[cell{int32(who), int32(q)}] = given{v, int32(min(line, math.MaxInt32)), missing}
	}
	f.halves(t, answers)
	if f.bad.count() > 0 || f.fullAt(line, t, len(t.Respondents)) {
		return
	}
	for q := range t.questions {
		t.values[q], t.missing[q] = make([]float64, len(t.Respondents)), slices.Repeat([]bool{true}, len(t.Respondents))
	}
	for at, a := range answers { // each in a place of its own, so that the order is no matter
		t.values[at.question][at.who], t.missing[at.question][at.who] = a.value, a.missing
	}
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
	for i, a := range Attributes() {
		if t.labels[a] != nil && r.labels[i] != t.labels[a][who] {
			f.report(f.cell(at, r.name, fmt.Sprintf("the same %s in every row of a respondent, %q", a, clip(t.labels[a][who])), "", ErrConflict))
		}
	}
}

// halves reports pairs of which only one half was answered, at the line of that half. When bad
// answers are skipped, the half that is there goes too.
func (f *file) halves(t *Table, answers map[cell]given) {
	for _, q := range t.questions { // a question that nobody was asked the other half of
		if other, paired := q.other(); paired && t.find(other) < 0 {
			t.addQuestion(other)
		}
	}
	partner, rank := map[int32]int32{}, map[int32]int{}
	for i, p := range t.pairs() {
		a, b := int32(p[0]), int32(p[1])
		partner[a], partner[b] = b, a
		rank[a], rank[b] = i, i
	}
	var alone []cell
	for at, a := range answers {
		other, paired := partner[at.question]
		if !paired || a.missing {
			continue
		}
		if b, ok := answers[cell{at.who, other}]; !ok || b.missing {
			alone = append(alone, at)
		}
	}
	slices.SortFunc(alone, func(a, b cell) int {
		return cmp.Or(cmp.Compare(rank[a.question], rank[b.question]), cmp.Compare(a.who, b.who))
	})
	for _, at := range alone {
		a := answers[at]
		if f.listing().full() {
			f.report(counted)
		} else {
			f.report(&fault{line: int(a.line), path: t.questions[at.question].String(), kind: ErrHalfPair,
				expected: fmt.Sprintf("an answer of %q to %q too", clip(t.Respondents[at.who]), t.questions[partner[at.question]].String()), mend: "add it, or leave this one out"})
		}
		f.dropped++
		a.missing = true
		answers[at] = a
	}
}
