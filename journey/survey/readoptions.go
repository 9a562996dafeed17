package survey

import (
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/journey"
)

// Layout is how a file is laid out. The zero value means that the header says it.
type Layout string

const (
	Wide Layout = "wide" // one row a respondent, one column a question
	Long Layout = "long" // one row an answer: respondent, question, answer
)

var layouts = vocabulary{{"wide", "Wide", "宽表"}, {"long", "Long", "长表"}}

// Layouts lists the vocabulary.
func Layouts() []Layout { return all[Layout](layouts) }

// Label is the word as people read it; an unknown word is its own label.
func (l Layout) Label(lang journey.Language) string { return label(layouts, l, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (l Layout) MarshalText() ([]byte, error) { return marshal(layouts, l) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (l *Layout) UnmarshalText(text []byte) error { return unmarshal(layouts, l, text) }

// ReadOptions say how a CSV file is to be understood. The zero value finds out by itself what it
// can, and refuses a file with any bad cell.
type ReadOptions struct {
	// Comma separates cells: ',', ';' or '\t'. Zero: whichever of them the header has most of.
	Comma rune
	// Layout: zero finds "long" by its columns question and answer, and takes anything else as wide.
	Layout Layout
	// Columns maps headers of the file, and questions of a long file, to headers that this
	// package knows: "Q7" to "nps", "Q3a" to "kano: wifi: functional", "Remarks" to "ignore".
	Columns map[string]string
	// IgnoreUnknown leaves out columns with other headers instead of refusing them; in a long
	// file, rows of other questions.
	IgnoreUnknown bool
	// Words are answers in the questionnaire's own wording, by kind of question, beside and
	// before the built-in ones: {KindCES: {"a breeze": 7}}.
	Words map[Kind]map[string]float64

	EmotionScale    journey.Scale // zero: -2..+2
	ServqualScale   journey.Scale // zero: 1..7
	ImportanceScale journey.Scale // of Kano's self-stated importance; zero: 1..9

	// SkipBad leaves out bad rows (in a long file: bad answers) instead of refusing the file.
	// Table.Skipped lists them all.
	SkipBad bool

	// Limits for input that nobody vouches for; a file beyond one is refused with journey.ErrLimit.
	// A file is kept in memory while it is read, beside some 10 bytes an answer and 100 a
	// respondent; the largest within these limits takes a second or two.
	MaxBytes   int // default 64 MiB
	MaxRows    int // below the header; default 1,000,000
	MaxColumns int // and questions of a long file; default 1,000
	MaxCell    int // bytes in a cell; default 10,000; a row may have MaxColumns times as many
	MaxCells   int // respondents × questions, which a long file can blow up; default 20,000,000
}

func (o *ReadOptions) servqualScale() journey.Scale {
	if o.ServqualScale == (journey.Scale{}) {
		return journey.Scale{Min: 1, Max: 7, Neutral: 4}
	}
	return o.ServqualScale
}

func (o *ReadOptions) importanceScale() journey.Scale {
	if o.ImportanceScale == (journey.Scale{}) {
		return journey.Scale{Min: 1, Max: 9, Neutral: 5}
	}
	return o.ImportanceScale
}

// prepared is a copy with defaults in place, and what is wrong with the options.
func (o ReadOptions) prepared() (*ReadOptions, *faults) {
	var bad faults
	for _, l := range []struct {
		name     string
		limit    *int
		standard int
	}{
		{"MaxBytes", &o.MaxBytes, 64 << 20}, {"MaxRows", &o.MaxRows, 1_000_000}, {"MaxColumns", &o.MaxColumns, 1000},
		{"MaxCell", &o.MaxCell, 10_000}, {"MaxCells", &o.MaxCells, 20_000_000},
	} {
		if *l.limit < 0 {
			bad.add(&fault{path: "options." + l.name, value: strconv.Itoa(*l.limit), expected: "a limit above 0, or 0 for the default", kind: ErrOption})
		}
		if *l.limit == 0 {
			*l.limit = l.standard
		}
	}
	if o.Comma != 0 && !strings.ContainsRune(",;\t", o.Comma) {
		bad.add(&fault{path: "options.Comma", value: string(o.Comma), expected: "a comma, a semicolon or a tab", kind: ErrOption})
	}
	if o.Layout != "" && o.Layout != Wide && o.Layout != Long {
		bad.add(&fault{path: "options.Layout", value: string(o.Layout), expected: "wide or long", kind: ErrOption})
	}
	for _, s := range []struct {
		name  string
		scale journey.Scale
	}{{"EmotionScale", o.EmotionScale}, {"ServqualScale", o.ServqualScale}, {"ImportanceScale", o.ImportanceScale}} {
		if wrong := scaleFault(s.scale); wrong != nil {
			wrong.path = "options." + s.name
			bad.add(wrong)
		}
	}
	columns := make(map[string]string, len(o.Columns))
	for from, to := range o.Columns {
		columns[normal(from)] = to
	}
	o.Columns = columns
	return &o, &bad
}
