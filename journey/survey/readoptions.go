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
	// Encoding: zero takes UTF-8, and [GB18030] where all that is not ASCII lies in GB 2312 and
	// a header or an answer is one of this package's Chinese words (净推荐值, 喜欢; not 好, one
	// character alone) or of the caller's (Columns, Words). Other texts could be several things
	// at once, and are refused until the caller names one: “Müller” in Windows-1252 is also good
	// GB 18030. Table.Encoding says what was read. A byte order mark of UTF-8 goes before what
	// is named here.
	Encoding Encoding
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
	//
	// While a file is read it is kept in memory (twice, where r is no file and has no Len to tell
	// its size; two and a half times in GB 18030), and beside it 10 bytes an answer, counting
	// respondents × questions, and 150 a respondent or, of a long file, 100 a row. A refused file
	// takes at most 10 times its size and 8 MB. The table keeps 9 bytes an answer, and what the
	// respondents and groups are called. The largest file within these limits takes 2 or 3 seconds.
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
	if o.Encoding != "" && o.Encoding != UTF8 && o.Encoding != GB18030 {
		bad.add(&fault{path: "options.Encoding", value: string(o.Encoding), expected: "utf-8 or gb18030", kind: ErrOption})
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
