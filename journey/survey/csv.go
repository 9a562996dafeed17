package survey

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/frontstage-go/frontstage/journey"
)

// ReadCSV reads the answers of a survey. The package documentation describes the format, and
// [ReadOptions] what a file may cost. Every bad cell is reported, with line, column and what was
// expected; an error of r comes back as itself. The table is nil on error.
func ReadCSV(r io.Reader, options ReadOptions) (*Table, error) {
	if err := readable(r); err != nil {
		return nil, err
	}
	o, bad := options.prepared()
	if r == nil {
		bad.add(&fault{path: "r", expected: "a reader of a CSV file", kind: journey.ErrMissing})
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	most := min(o.MaxBytes, math.MaxInt-1) + 1
	data, err := slurp(io.LimitReader(r, int64(most)), min(most, size(r)))
	if err != nil {
		return nil, err
	}
	if len(data) > o.MaxBytes {
		return nil, refuse(&fault{expected: fmt.Sprintf("at most %d bytes", o.MaxBytes), kind: journey.ErrLimit, mend: "raise ReadOptions.MaxBytes if the file is to be trusted"})
	}
	data, encoding, wrong := o.decoded(data)
	if wrong != nil {
		return nil, refuse(wrong)
	}
	f := &file{options: o, data: data, encoding: encoding, comma: o.Comma}
	if f.comma == 0 {
		f.comma = separator(data)
	}
	f.csv = csv.NewReader(bytes.NewReader(data))
	f.csv.Comma, f.csv.FieldsPerRecord, f.csv.ReuseRecord = f.comma, -1, true
	return f.read()
}

// size is one more than what r says that it holds, true or not, or a guess.
func size(r io.Reader) int {
	says := int64(64 << 10)
	switch r := r.(type) {
	case interface{ Len() int }: // bytes.Reader and its like
		says = int64(r.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			says = info.Size()
		}
	}
	return int(min(max(0, says), math.MaxInt-1)) + 1
}

// slurp is io.ReadAll for what may be long: it makes each byte once where the size is known, and
// twice where it is not, rather than five times.
func slurp(r io.Reader, size int) ([]byte, error) {
	var chunks [][]byte
	for ; ; size = min(2*max(size, 32<<10), 8<<20) {
		chunk := make([]byte, size)
		n, err := io.ReadFull(r, chunk)
		chunks = append(chunks, chunk[:n])
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			if len(chunks) == 1 {
				return chunks[0], nil
			}
			return slices.Concat(chunks...), nil
		case err != nil:
			return nil, err
		}
	}
}

// separator is the one of the three that the header has most of, outside quotes.
func separator(data []byte) rune {
	counts, quoted, text := map[rune]int{}, false, false
	for _, r := range string(data[:min(len(data), 1<<16)]) {
		if r == '"' {
			quoted = !quoted
		}
		if quoted {
			continue
		}
		if r == '\n' && text {
			break
		}
		text = text || r > ' '
		if r == ',' || r == ';' || r == '\t' {
			counts[r]++
		}
	}
	best := ','
	for _, r := range ";\t" {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}

// file is a CSV file being read.
type file struct {
	options  *ReadOptions
	data     []byte
	encoding Encoding
	comma    rune
	csv      *csv.Reader
	mark     struct{ line, start, at, character int } // the place found last; a line starts at start
	header   []string
	columns  []column
	bad      faults // what refuses the file
	skipped  faults // what SkipBad left out
	rows     int
	dropped  int               // rows, or answers of a long file
	labels   map[string]string // of groups, each kept once
}

// column is what a column of the file is for.
type column struct {
	role     role
	question int // index in the table; -1: none
}

// report files a fault of the data where the options want it.
func (f *file) report(wrong *fault) { f.listing().add(wrong) }

func (f *file) listing() *faults {
	if f.options.SkipBad {
		return &f.skipped
	}
	return &f.bad
}

// counted stands for the faults that a full list counts.
var counted = new(fault)

// cell is a fault in the cell with that index of the record last read. Where
// it will only be counted, it is not made.
func (f *file) cell(i int, value, expected, mend string, kind error) *fault {
	if f.listing().full() {
		return counted
	}
	line, at := f.csv.FieldPos(i)
	return &fault{line: line, column: f.characters(line, at), path: f.place(i), value: value, expected: expected, mend: mend, kind: kind}
}

func (f *file) place(i int) string {
	if i < len(f.header) && f.header[i] != "" {
		return fmt.Sprintf("column %d (%s)", i+1, clip(f.header[i]))
	}
	return fmt.Sprintf("column %d", i+1)
}

// characters turns a byte of a line, from 1, into a character of it, from 1. It goes on from
// where it last was, because a long line may hold many faults, and a file many lines.
func (f *file) characters(line, at int) int {
	m := &f.mark
	if m.line == 0 {
		m.line, m.at, m.character = 1, 1, 1
	}
	if line < 1 || at < 1 {
		return at
	}
	for ; m.line < line; m.line++ {
		end := bytes.IndexByte(f.data[m.start:], '\n')
		if end < 0 {
			return at
		}
		m.start, m.at, m.character = m.start+end+1, 1, 1
	}
	for ; m.line > line; m.line-- { // another cell of the record
		m.start, m.at, m.character = 1+bytes.LastIndexByte(f.data[:m.start-1], '\n'), 1, 1
	}
	if at < m.at {
		m.at, m.character = 1, 1
	}
	from, to := min(len(f.data), m.start+m.at-1), min(len(f.data), m.start+at-1)
	m.at, m.character = at, m.character+utf8.RuneCount(f.data[from:to])
	return m.character
}

// next reads a record, and reports what makes it none. It is nil at the end.
func (f *file) next() []string {
	if wrong := f.tooLong(); wrong != nil {
		f.bad.add(wrong)
		return nil
	}
	record, err := f.csv.Read()
	if err == nil {
		return record
	}
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		// What follows a stray quote cannot be told apart into cells: reading ends here.
		f.bad.add(&fault{line: syntax.Line, column: f.characters(syntax.Line, syntax.Column), kind: journey.ErrSyntax,
			expected: "quotes around the whole cell, and doubled inside it (" + syntax.Err.Error() + ")", mend: "the rest of the file was not read"})
	}
	return nil
}

// tooLong looks ahead at the next record: the reader of CSV keeps all of it,
// however many cells it has. What lies within the limits is left to fits.
func (f *file) tooLong() *fault {
	rest := f.data[f.csv.InputOffset():]
	var size, cells int
	for next := range f.records(rest, product(2, f.options.MaxColumns)+1, product(f.options.MaxColumns, f.options.MaxCell)) {
		size, cells, rest = next.size, next.cells, rest[next.start:]
		break
	}
	line := func() int { return 1 + bytes.Count(f.data[:len(f.data)-len(rest)], []byte("\n")) }
	switch {
	case cells/2 > f.options.MaxColumns:
		return &fault{line: line(), kind: journey.ErrLimit, expected: fmt.Sprintf("at most %d columns", f.options.MaxColumns),
			mend: "raise ReadOptions.MaxColumns if the file is to be trusted"}
	case size > product(f.options.MaxColumns, f.options.MaxCell):
		return &fault{line: line(), kind: journey.ErrLimit, expected: fmt.Sprintf("rows of at most %d × %d bytes", f.options.MaxColumns, f.options.MaxCell),
			mend: "look for a quote that is not closed, or raise ReadOptions.MaxCell if the file is to be trusted"}
	}
	return nil
}

// product is that of two limits, which may be as large as they like.
func product(a, b int) int {
	if a > (math.MaxInt-1)/b {
		return math.MaxInt - 1
	}
	return a * b
}

// goodRows counts the rows to come that have as many cells as the header, so that what they fill
// can be made once, in its size: none of them is shorter than that.
func (f *file) goodRows() int {
	rows := 0
	for r := range f.records(f.data[f.csv.InputOffset():], math.MaxInt, math.MaxInt) {
		if r.broken { // reading will end here
			break
		}
		if r.cells == len(f.header) {
			rows++
		}
	}
	return rows
}

// record is the shape of a row: where it starts, and how long it is.
type record struct {
	start, size, cells int
	broken             bool // by a stray quote
}

// records walks the rows of data as the reader of CSV will, and stops in one of more cells or
// bytes than it is told.
func (f *file) records(data []byte, mostCells, most int) iter.Seq[record] {
	comma := []byte(string(f.comma))
	return func(yield func(record) bool) {
		for at := 0; at < len(data); {
			end := bytes.IndexByte(data[at:], '\n')
			if end < 0 {
				end = len(data) - at
			}
			line := data[at : at+end]
			r := record{start: at, size: end, cells: 1 + bytes.Count(line, comma)}
			switch {
			case len(line) == 0 || len(line) == 1 && line[0] == '\r': // an empty line is no record
				at += end + 1
				continue
			case bytes.IndexByte(line, '"') >= 0:
				r = quoted(data[at:], comma[0], mostCells, most)
				r.start = at
			}
			if !yield(r) {
				return
			}
			at += r.size + 1
		}
	}
}

// quoted is the shape of the row that data begins with, which has quotes in it.
func quoted(data []byte, comma byte, mostCells, most int) record {
	r, quotes := record{cells: 1}, quoting{mayOpen: true}
	for _, c := range data {
		switch quoted := quotes.over(c, comma); {
		case quoted:
		case c == '"':
			r.broken = true
		case c == comma:
			r.cells++
		case c == '\n':
			return r
		}
		if r.size++; r.size > most || r.cells > mostCells {
			return r
		}
	}
	return r
}

// quoting follows the quotes of a CSV file.
type quoting struct{ open, mayOpen bool }

// over goes over the next byte, and says whether it is quoted or a quote.
func (q *quoting) over(c, comma byte) bool {
	if c == '"' && (q.open || q.mayOpen) {
		q.open = !q.open
		q.mayOpen = !q.open // a doubled quote
		return true
	}
	if !q.open {
		q.mayOpen = c == comma || c == '\n'
	}
	return q.open
}

func (f *file) read() (*Table, error) {
	t := &Table{Encoding: f.encoding, emotion: f.options.EmotionScale.OrDefault(), servqual: f.options.servqualScale(), importance: f.options.importanceScale()}
	record := f.next()
	if record == nil {
		if f.bad.count() == 0 {
			f.bad.add(&fault{line: 1, expected: "a header row and rows of answers", kind: ErrNoAnswers})
		}
		return nil, f.bad.err()
	}
	for i, h := range record {
		if len(h) > f.options.MaxCell {
			f.bad.add(f.cell(i, h, fmt.Sprintf("at most %d bytes in a cell", f.options.MaxCell), "", journey.ErrLimit))
			return nil, f.bad.err()
		}
		f.header = append(f.header, strings.TrimSpace(h))
	}
	long := f.understand(t)
	if err := f.bad.err(); err != nil {
		return nil, err
	}
	if long {
		f.readLong(t)
	} else {
		f.readWide(t)
	}
	if len(f.bad.list) == 0 && len(t.Respondents) == 0 {
		f.bad.add(&fault{line: 1, expected: "at least one good row below the header", kind: ErrNoAnswers})
	}
	if err := f.bad.err(); err != nil {
		return nil, err
	}
	t.clip()
	t.Skipped, t.SkippedRows = f.skipped.problems(), f.dropped
	return t, nil
}

// understand says what each column is for, and whether the file is long.
func (f *file) understand(t *Table) bool {
	if len(f.header) > f.options.MaxColumns {
		f.bad.add(&fault{line: 1, value: strconv.Itoa(len(f.header)), expected: fmt.Sprintf("at most %d columns", f.options.MaxColumns), kind: journey.ErrLimit})
		return false
	}
	f.columns = make([]column, len(f.header))
	roles := map[role]int{}
	for i, h := range f.header {
		r, q, ok := f.meaning(h)
		switch {
		case !ok && f.options.IgnoreUnknown:
			r = roleIgnore
		case !ok:
			f.bad.add(f.cell(i, h, headerGrammar, headerMend, ErrHeader))
			continue
		}
		f.columns[i] = column{role: r, question: -1}
		if r == "" {
			if t.find(q) >= 0 {
				f.bad.add(f.cell(i, h, "each question in one column", "", journey.ErrDuplicate))
			}
			f.columns[i].question = t.addQuestion(q)
			continue
		}
		if _, twice := roles[r]; twice && r != roleIgnore {
			f.bad.add(f.cell(i, h, "one column of "+string(r), "", journey.ErrDuplicate))
		}
		roles[r] = i
	}
	_, hasQuestion := roles[roleQuestion]
	_, hasAnswer := roles[roleAnswer]
	long := f.options.Layout == Long || f.options.Layout == "" && hasQuestion && hasAnswer
	if long {
		for _, need := range []role{roleRespondent, roleQuestion, roleAnswer} {
			if _, ok := roles[need]; !ok {
				f.bad.add(&fault{line: 1, expected: "a column " + string(need) + ", as the layout is long", kind: journey.ErrMissing})
			}
		}
		for i, c := range f.columns {
			if c.question >= 0 {
				f.bad.add(f.cell(i, f.header[i], "no question of its own column in a long file", headerMend, ErrHeader))
			}
		}
		return true
	}
	for _, stray := range []role{roleQuestion, roleAnswer} {
		if i, ok := roles[stray]; ok {
			f.bad.add(f.cell(i, f.header[i], "both question and answer (a long file), or neither (a wide one)", headerMend, ErrHeader))
		}
	}
	if len(t.questions) == 0 && len(f.bad.list) == 0 {
		f.bad.add(&fault{line: 1, expected: "at least one question: " + headerGrammar, kind: ErrHeader, mend: headerMend})
	}
	for _, q := range t.questions {
		if other, paired := q.other(); paired && t.find(other) < 0 {
			f.bad.add(&fault{line: 1, path: q.String(), expected: "a column " + strconv.Quote(other.String()) + " beside it", kind: ErrHalfPair})
		}
	}
	return false
}

// meaning is the role or the question behind a header, after the caller's mapping.
func (f *file) meaning(header string) (role, Question, bool) {
	if to, ok := f.options.Columns[normal(header)]; ok {
		header = to
	}
	if r, ok := roleNames[normal(header)]; ok {
		return r, Question{}, true
	}
	q, ok := parseQuestion(header)
	return "", q, ok
}

// other is the other half of the pair that a question belongs to.
func (q Question) other() (Question, bool) {
	halves := map[Half]Half{Functional: Dysfunctional, Dysfunctional: Functional, Expectation: Perception, Perception: Expectation}
	half, paired := halves[q.Half]
	q.Half = half
	return q, paired
}

// fits checks the shape of a record before its cells are looked at.
func (f *file) fits(record []string) bool {
	f.rows++
	if f.rows > f.options.MaxRows {
		line, _ := f.csv.FieldPos(0)
		f.bad.add(&fault{line: line, expected: fmt.Sprintf("at most %d rows", f.options.MaxRows), kind: journey.ErrLimit, mend: "raise ReadOptions.MaxRows if the file is to be trusted"})
		return false
	}
	if len(record) != len(f.header) {
		if f.listing().full() {
			f.report(counted)
			return false
		}
		line, _ := f.csv.FieldPos(0)
		f.report(&fault{line: line, value: strconv.Itoa(len(record)), expected: fmt.Sprintf("%d cells, as many as the header has", len(f.header)), kind: ErrLength,
			mend: "quote cells that hold the separator"})
		return false
	}
	for i, cell := range record {
		if len(cell) > f.options.MaxCell {
			f.report(f.cell(i, cell, fmt.Sprintf("at most %d bytes in a cell", f.options.MaxCell), "", journey.ErrLimit))
			return false
		}
	}
	return true
}

// full says that the table would hold more cells than allowed.
func (f *file) full(t *Table, respondents int) bool {
	line, _ := f.csv.FieldPos(0)
	return f.fullAt(line, t, respondents)
}

// roomFor is how many respondents to the table's questions the limits allow.
func (f *file) roomFor(t *Table) int {
	return min(f.options.MaxRows, f.options.MaxCells/max(1, len(t.questions)))
}

func (f *file) fullAt(line int, t *Table, respondents int) bool {
	if respondents <= f.options.MaxCells/max(1, len(t.questions)) {
		return false
	}
	f.bad.add(&fault{line: line, expected: fmt.Sprintf("at most %d answers (respondents × questions)", f.options.MaxCells), kind: journey.ErrLimit, mend: "raise ReadOptions.MaxCells if the file is to be trusted"})
	return true
}

// weight reads a cell of the weight column.
func (f *file) weight(i int, cell string) (float64, *fault) {
	if strings.TrimSpace(cell) == "" {
		return 0, f.cell(i, "", expectsWeight, "", journey.ErrMissing)
	}
	v, err := decimal(normal(cell), true)
	switch {
	case err == ErrNumber:
		return 0, f.cell(i, cell, expectsWeight, mendNumber, ErrNumber)
	case err != nil:
		return 0, f.cell(i, cell, expectsWeight, "", ErrNotFinite)
	}
	if kind := weightFault(v); kind != nil {
		return 0, f.cell(i, cell, expectsWeight, "", kind)
	}
	return v, nil
}

// answer reads a cell as an answer to a question.
func (f *file) answer(i int, cell string, q Question, a *answerScale) (float64, bool, *fault) {
	v, missing, kind := a.read(cell, f.comma != ',')
	if kind == nil {
		return v, missing, nil
	}
	mend := ""
	switch kind {
	case ErrOffScale:
		mend = a.mend(cell, q)
	case ErrUnknownWord:
		mend = mendAnswerWord
	case ErrNumber:
		mend = mendNumber
	}
	return 0, false, f.cell(i, cell, a.expected, mend, kind)
}
