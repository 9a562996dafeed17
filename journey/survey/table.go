package survey

import (
	"fmt"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Table holds the answers of a survey, one row a respondent and one column a question. It does
// not change once read, so that many goroutines may use it at once. A nil table has no answers,
// and all that is computed from it is an error.
type Table struct {
	Respondents []string // as named in the file, or by their row: "1", "2" …
	Encoding    Encoding // of the file, also where ReadOptions did not name it
	Skipped     journey.Problems
	SkippedRows int // rows (of a long file: answers) that ReadOptions.SkipBad left out

	questions                     []Question
	values                        [][]float64 // by question, then respondent
	missing                       [][]bool
	weights                       []float64 // nil: no such column
	labels                        map[Attribute][]string
	emotion, servqual, importance journey.Scale
}

// Len is the number of respondents.
func (t *Table) Len() int {
	if t == nil {
		return 0
	}
	return len(t.Respondents)
}

// Questions are the questions of the file, in its order.
func (t *Table) Questions() []Question {
	if t == nil {
		return nil
	}
	return slices.Clone(t.questions)
}

// Answers are copies of the answers to one question, and of the marks of those who gave none.
// Both are nil when the file does not ask it.
func (t *Table) Answers(q Question) (values []float64, missing []bool) {
	if t == nil {
		return nil, nil
	}
	if i := t.find(q); i >= 0 {
		return slices.Clone(t.values[i]), slices.Clone(t.missing[i])
	}
	return nil, nil
}

// Weights is a copy of the weights; nil when the file has none.
func (t *Table) Weights() []float64 {
	if t == nil {
		return nil
	}
	return slices.Clone(t.weights)
}

// find is the index of a question, -1 where the table does not ask it or is nil.
func (t *Table) find(q Question) int {
	if t == nil {
		return -1
	}
	return slices.Index(t.questions, q)
}

func (t *Table) addQuestion(q Question) int {
	t.questions = append(t.questions, q)
	t.values, t.missing = append(t.values, nil), append(t.missing, nil)
	return len(t.questions) - 1
}

// make makes room for as many respondents.
func (t *Table) make(room int, columns []column) {
	t.Respondents = make([]string, 0, room)
	for _, c := range columns {
		switch a := Attribute(c.role); {
		case c.question >= 0:
		case c.role == roleWeight:
			t.weights = make([]float64, 0, room)
		case a.index() >= 0:
			if t.labels == nil {
				t.labels = map[Attribute][]string{}
			}
			t.labels[a] = make([]string, 0, room)
		}
	}
}

func (t *Table) addRespondent(r respondent, columns []column) {
	t.Respondents = append(t.Respondents, r.name)
	for _, c := range columns {
		switch a := Attribute(c.role); {
		case c.question >= 0:
		case c.role == roleWeight:
			t.weights = append(t.weights, r.weight)
		case a.index() >= 0:
			t.labels[a] = append(t.labels[a], r.labels[a.index()])
		}
	}
}

// clip gives back the room of respondents who did not come.
func (t *Table) clip() {
	t.Respondents, t.weights = clipped(t.Respondents), clipped(t.weights)
	for _, a := range sorted(t.labels) {
		t.labels[a] = clipped(t.labels[a])
	}
	for q := range t.values {
		t.values[q], t.missing[q] = clipped(t.values[q]), clipped(t.missing[q])
	}
}

func clipped[T any](list []T) []T {
	if cap(list)-len(list) <= len(list)/8 {
		return list
	}
	return append(make([]T, 0, len(list)), list...)
}

// pairs are the two halves of each need and item, as indexes of questions.
func (t *Table) pairs() [][2]int {
	var pairs [][2]int
	for i, q := range t.questions {
		if q.Half == Functional || q.Half == Expectation {
			other, _ := q.other()
			if j := t.find(other); j >= 0 {
				pairs = append(pairs, [2]int{i, j})
			}
		}
	}
	return pairs
}

// options are the caller's with what the table knows itself.
func (t *Table) options(o Options, missing []bool) (Options, *faults) {
	var bad faults
	if o.Weights != nil || o.Missing != nil || o.Scale != (journey.Scale{}) {
		bad.add(&fault{path: "options", expected: "no Weights, Missing or Scale: the table has its own", kind: ErrOption})
	}
	return o.with(t.weights, missing), &bad
}

// NPS is the Net Promoter Score of the question with that subject; see [NPS]. The subject of a
// column headed just "nps" is empty.
func (t *Table) NPS(subject string, o Options) (Score, error) { return t.score(KindNPS, subject, o) }

// CSAT is the customer satisfaction of the question with that subject; see [CSAT].
func (t *Table) CSAT(subject string, o Options) (Score, error) { return t.score(KindCSAT, subject, o) }

// CES is the Customer Effort Score of the question with that subject; see [CES].
func (t *Table) CES(subject string, o Options) (Score, error) { return t.score(KindCES, subject, o) }

func (t *Table) score(k Kind, subject string, o Options) (Score, error) {
	if err := t.given(); err != nil {
		return Score{}, err
	}
	i := t.find(Question{Kind: k, Subject: subject})
	if i < 0 {
		return Score{}, t.notAsked(k, Question{Kind: k, Subject: subject}.String())
	}
	o, bad := t.options(o, t.missing[i])
	if err := bad.err(); err != nil {
		return Score{}, err
	}
	return measure(Metric(k), t.values[i], o)
}

func (t *Table) notAsked(k Kind, what string) error {
	var has []string
	for _, q := range t.questions {
		if q.Kind == k {
			has = append(has, fmt.Sprintf("%q", q.String()))
		}
	}
	expected := "a question of the file; it asks none of this kind"
	if len(has) > 0 {
		expected = "one of " + strings.Join(has, ", ")
	}
	return refuse(&fault{path: "table", value: what, expected: expected, kind: journey.ErrReference})
}

// Kano evaluates every need that the file asks about, in its order; see [Kano]. The scale of
// the importance is the table's own, so that KanoOptions.Importance must be empty.
func (t *Table) Kano(o KanoOptions) ([]KanoResult, error) {
	if err := t.given(); err != nil {
		return nil, err
	}
	own, bad := t.options(o.Options, nil)
	if o.Importance != (journey.Scale{}) {
		bad.add(&fault{path: "options.Importance", value: o.Importance.String(), expected: "no scale: the table has its own", kind: ErrOption, mend: "set ReadOptions.ImportanceScale"})
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	var pairs []KanoPair
	var weights []float64
	words := KanoAnswers()
	for _, p := range t.pairs() {
		q := t.questions[p[0]]
		if q.Kind != KindKano {
			continue
		}
		importance := t.find(Question{Kind: KindKano, Subject: q.Subject, Half: Importance})
		for r, name := range t.Respondents {
			pair := KanoPair{Respondent: name, Need: q.Subject}
			if !t.missing[p[0]][r] {
				pair.Functional = words[int(t.values[p[0]][r])-1]
				pair.Dysfunctional = words[int(t.values[p[1]][r])-1]
			}
			if importance >= 0 && !t.missing[importance][r] {
				pair.Importance = t.values[importance][r]
			}
			pairs = append(pairs, pair)
			if t.weights != nil {
				weights = append(weights, t.weights[r])
			}
		}
	}
	if pairs == nil {
		return nil, t.notAsked(KindKano, "kano")
	}
	return Kano(pairs, KanoOptions{Options: own.with(weights, nil), Table: o.Table, Importance: t.importance})
}

// Servqual computes the gaps of the items that the file asks about; see [Servqual]. Items are
// found by their ID, or by a label; nil means those of [Items]. Points may be nil.
func (t *Table) Servqual(items []Item, points map[Dimension]float64, o Options) (ServqualResult, error) {
	if err := t.given(); err != nil {
		return ServqualResult{}, err
	}
	o, bad := t.options(o, nil)
	if items == nil {
		items = servqualItems
	}
	var answers []ItemAnswers
	for _, p := range t.pairs() {
		q := t.questions[p[0]]
		if q.Kind != KindServqual {
			continue
		}
		i := slices.IndexFunc(items, func(it Item) bool {
			s := normal(q.Subject)
			return s == normal(it.ID) || s == normal(it.English) || s == normal(it.Chinese)
		})
		if i < 0 {
			bad.add(&fault{path: q.String(), value: q.Subject, expected: "the ID or a label of an item, such as " + example(items), kind: journey.ErrReference})
			continue
		}
		answers = append(answers, ItemAnswers{items[i], t.values[p[0]], t.values[p[1]], t.missing[p[0]]})
	}
	if err := bad.err(); err != nil {
		return ServqualResult{}, err
	}
	if answers == nil {
		return ServqualResult{}, t.notAsked(KindServqual, "servqual")
	}
	o.Scale = t.servqual
	return Servqual(answers, ServqualOptions{Options: o, Points: points})
}

// example is an ID to name in a message.
func example(items []Item) string {
	if len(items) == 0 {
		return "those of Items()"
	}
	return items[0].ID
}

// Emotions are the scores of every touchpoint that the file asks about, in its order. One that
// nobody scored has N = 0. A file without any score is [ErrNoAnswers].
func (t *Table) Emotions(o Options) ([]EmotionScore, error) {
	scores, err := t.emotions(o)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(scores, func(e EmotionScore) bool { return e.N > 0 }) {
		return nil, refuse(noAnswers("emotion", 0, t.Len()))
	}
	return scores, nil
}

// emotions is Emotions for a part of a survey, in which it may be that nobody scored anything.
func (t *Table) emotions(o Options) ([]EmotionScore, error) {
	if err := t.given(); err != nil {
		return nil, err
	}
	o, bad := t.options(o, nil)
	if err := bad.err(); err != nil {
		return nil, err
	}
	var scores []EmotionScore
	for i, q := range t.questions {
		if q.Kind != KindEmotion {
			continue
		}
		if !slices.Contains(t.missing[i], false) {
			scores = append(scores, EmotionScore{q.Subject, Summary{Missing: t.Len(), Scale: t.emotion, Weighted: t.weights != nil}})
			continue
		}
		own := o.with(t.weights, t.missing[i])
		own.Scale = t.emotion
		score, err := Emotion(q.Subject, t.values[i], own)
		if err != nil {
			bad.addAll(q.String()+": ", err)
			continue
		}
		scores = append(scores, score)
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	if scores == nil {
		return nil, t.notAsked(KindEmotion, "emotion")
	}
	return scores, nil
}

// Group is a part of a table whose respondents have an attribute in common.
type Group struct {
	Name  string // empty: those for whom none is stated
	Table *Table
}

// GroupBy splits the respondents by customer group, persona or wave, in the order in which these
// first appear. A table without that column is an error.
func (t *Table) GroupBy(a Attribute) ([]Group, error) {
	if err := t.given(); err != nil {
		return nil, err
	}
	labels := t.labels[a]
	if labels == nil {
		return nil, refuse(&fault{path: "table", value: string(a), expected: "a column of that name in the file", kind: journey.ErrMissing})
	}
	var groups []Group
	rows := map[string][]int{}
	for r, name := range labels {
		if rows[name] == nil {
			groups = append(groups, Group{Name: name})
		}
		rows[name] = append(rows[name], r)
	}
	for i, g := range groups {
		groups[i].Table = t.subset(rows[g.Name])
	}
	return groups, nil
}

func (t *Table) subset(rows []int) *Table {
	s := *t
	s.Skipped, s.SkippedRows = nil, 0 // a row left out belongs to no group for certain
	s.Respondents, s.weights = take(t.Respondents, rows), take(t.weights, rows)
	s.values, s.missing = make([][]float64, len(t.values)), make([][]bool, len(t.missing))
	for q := range t.values {
		s.values[q], s.missing[q] = take(t.values[q], rows), take(t.missing[q], rows)
	}
	s.labels = make(map[Attribute][]string, len(t.labels))
	for _, a := range sorted(t.labels) {
		s.labels[a] = take(t.labels[a], rows)
	}
	return &s
}

func take[T any](list []T, rows []int) []T {
	if list == nil {
		return nil
	}
	out := make([]T, len(rows))
	for i, r := range rows {
		out[i] = list[r]
	}
	return out
}
