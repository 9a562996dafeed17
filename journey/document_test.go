package journey_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

// one is a document of one touchpoint, with more keys at its level.
func one(more string) string {
	return "stages:\n  - name: S\n    touchpoints:\n      - name: T\n        " + more + "\n"
}

const tail = "\nstages: [{name: S, touchpoints: [T]}]\n"

var badDocuments = []struct{ name, doc, err string }{
	{"empty", " \n", `1:1: the document is empty; start with a line such as "title: Overnight hotel stay"`},
	{"comment", "# nothing\n", `1:1: the document contains only comments`},
	{"nothing in it", "title: x\n", `1:1: stages: a journey needs at least one touchpoint; add a stage with a touchpoint, e.g. stages: [{name: Arrive, touchpoints: [Arrive at hotel]}]`},
	{"text", "hello\n", `1:1: expected a mapping, found "hello"`},
	{"list", "[1, 2]", `1:1: expected a mapping, found a list`},
	{"unknown key", "titel: x" + tail, `1:1: titel: unknown key "titel"; did you mean "title"?`},
	{"Chinese columns", "{标题: 旅程, title: [甲], stages: [{name: 甲, touchpoints: [乙]}]}", "1:2: 标题: unknown key \"标题\"; use one of \"title\", \"persona\", \"scenario\", \"goal\", \"expectations\", \"state\", \"evidence\", \"scale\", \"stages\", \"others\", \"ideas\", \"weights\" …\n1:17: title: expected text, found a list"},
	{"duplicate key", "title: a\ntitle: b" + tail, `2:1: title: key "title" appears twice; keep one of them`},
	{"merge key", "<<: {title: a}" + tail, "1:1: <<: unknown key \"<<\"; use one of \"title\", \"persona\", \"scenario\", \"goal\", \"expectations\", \"state\", \"evidence\", \"scale\", \"stages\", \"others\", \"ideas\", \"weights\" …"},
	{"unknown word", "state: as-iz" + tail, `1:8: state: unknown word "as-iz"; did you mean "as-is"?`},
	{"off the scale", one("emotion: 3"), `5:18: stages[0].touchpoints[0].emotion: score 3 is outside the scale -2..2, neutral 0; correct the score, or state the scale it was measured on`},
	{"quoted number", one("emotion: \"1\""), `5:18: stages[0].touchpoints[0].emotion: expected a number, found the text "1"; write it without quotes`},
	{"a word for a number", one("emotion: good"), `5:18: stages[0].touchpoints[0].emotion: expected a number, found "good"`},
	{"NaN", one("emotion: nan"), `5:18: stages[0].touchpoints[0].emotion: expected a number, found "nan"`},
	{"a score without a value", one("emotion: {n: 3}"), `5:18: stages[0].touchpoints[0].emotion.value: value is missing; add it, or remove the whole entry`},
	{"a scale without neutral", "scale: {min: 0, max: 10}" + tail, `1:8: scale.neutral: neutral is missing; add it, or remove the whole entry`},
	{"negative duration", one("duration: -5m"), `5:19: stages[0].touchpoints[0].duration: expected a duration such as 90s, 5m, 1h30m, 3d or 2w, found "-5m"`},
	{"number as duration", one("duration: 5"), `5:19: stages[0].touchpoints[0].duration: expected a duration such as 90s, 5m, 1h30m, 3d or 2w, found "5"`},
	{"huge duration", one("duration: 999999999w"), `5:19: stages[0].touchpoints[0].duration: out of range: the duration 999999999w is longer than a hundred years`},
	{"mark without kind", one("marks: [{note: x}]"), `5:17: stages[0].touchpoints[0].marks[0].kind: the mark has no kind; use fail, wait, moment-of-truth, peak, decision, opportunity or free`},
	{"probability", one("marks: [{kind: fail, probability: 5}]"), `5:43: stages[0].touchpoints[0].marks[0].probability: a probability of 5 is not possible; use a number from 0 to 1, e.g. 0.05 for 5 %`},
	{"script", one("href: javascript:x"), `5:15: stages[0].touchpoints[0].href: "javascript:x" is not an allowed link; use http, https, mailto, a #fragment or a relative path`},
	{"null name", "stages: [{name: S, touchpoints: [{name: ~}]}]", `1:35: stages[0].touchpoints[0].name: the name is missing; add one`},
	{"duplicate ids", "stages: [{name: S, touchpoints: [{id: a, name: A}, {id: a, name: B}]}]", `1:57: stages[0].touchpoints[1].id: id "a" already belongs to stages[0].touchpoints[0]; give one of them another id`},
	{"bad id", one("id: a　b"), "5:13: stages[0].touchpoints[0].id: \"a\\u3000b\" is not a valid id; use letters, digits and hyphens"},
	{"idea nowhere", "ideas: [{name: X, at: tt}]" + tail, `1:23: ideas[0].at: no touchpoint has the id "tt"; did you mean "t"?`},
	{"criterion", "ideas: [{name: X, feasibility: {needFit: 8, perceived: 11, ease: 8}}]" + tail, `1:56: ideas[0].feasibility.perceived: idea "X" has perceived 11; rate each criterion from 6 to 10`},
	{"date", "ideas: [{name: X, plan: {due: soon}}]" + tail, `1:31: ideas[0].plan.due: "soon" is not a date; write it as 2026-12-31`},
	{"cycle", "title: &x [*x]" + tail, `1:8: title: expected text, found a list`},
	{"cycle in a list", "expectations: &x [*x]" + tail, `1:15: expectations[0]: expected text, found a list`},
	{"tag", "title: !!binary eA==" + tail, `1:8: title: the tag !!binary is not supported; remove it`},
	{"tab", "\ttitle: x", `1:1: the line is indented with a tab; use spaces`},
	{"colon", "title: Hotel: one night", `1:13: mapping values are not allowed in this context; put text that holds ": " in quotes`},
	{"two documents", "title: x\n---\ntitle: y\n", `2:1: there is a second document; keep one document in a file: remove the line "---" and what follows`},
	{"control", "title: \"x\"\nscenario: a\x01b", `2:12: the document contains a control character; remove it`},
	{"escaped control", "title: \"a\\x01b\"" + tail, `1:8: title: character U+0001 at byte offset 1 is not allowed in XML; remove it`},
	{"Latin-1", "title: 酒店\nscenario: caf\xe9", `2:14: the document is not UTF-8; save it as UTF-8 (it may be GBK or Latin-1)`},
	{"JSON", "{\n\t\"title\": \"x\",\n\t\"stages\": [}", `3:13: invalid character '}' looking for beginning of value; check commas, quotes and brackets before this place`},
	{"JSON types", "{\"title\": \"\\ud83d\\ude00\", \"state\": 3,\n\t\"evidence\": {\"n\": \"4\"}, \"stages\": [{\"name\": \"S\", \"touchpoints\": [\"T\"]}]}", "1:36: state: unknown word \"3\"; use one of \"as-is\", \"to-be\"\n2:20: evidence.n: expected a whole number, found the text \"4\"; write it without quotes"},
	{"half a pair", `{"title": "\ud83d"}`, `1:12: the text contains half of a surrogate pair; write the character itself`},
	{"half a pair beside what stands for one", "{\"title\": \"\ufffd\\ufffd\\ude00\"}", `1:19: the text contains half of a surrogate pair; write the character itself`},
	{"hexadecimal", one("emotion: 0x1p0"), `5:18: stages[0].touchpoints[0].emotion: expected a number, found "0x1p0"; write it as a decimal number`},
	{"underscored", "evidence: {n: 1_000}" + tail, `1:15: evidence.n: expected a whole number, found "1_000"; write 1000`},
	{"octal", "evidence: {n: 017}" + tail, `1:15: evidence.n: expected a whole number, found "017"; write it without the zeros in front`},
	{"too small", one("frequency: 1e-400"), `5:20: stages[0].touchpoints[0].frequency: expected a number, found "1e-400"; it is too small to be told from 0`},
	{"decimal comma", one("emotion: 1,5"), `5:18: stages[0].touchpoints[0].emotion: expected a number, found "1,5"; write 1.5`},
	{"UTF-16", "t\x00i\x00t\x00l\x00e\x00:\x00 \x00x\x00", `1:1: the document is UTF-16, little-endian without a byte order mark; save it as UTF-8`},
	{"service", "stages: [{name: S, touchpoints: [T]}]\nlanes: [{role: frontstage}]\nlinks: [a -> b]\n", "2:1: lanes: key \"lanes\" does not belong here; this is a whole service: read it with blueprint.Read\n3:1: links: key \"links\" does not belong here; this is a whole service: read it with blueprint.Read"},
	{"all at once", "state: new\nstages:\n  - touchpoints: []\n  - name: B\n    touchpoints:\n      - {emotion: 9, pains: [{cost: tiem, text: ''}]}\n", "1:8: state: unknown word \"new\"; use one of \"as-is\", \"to-be\"\n3:5: stages[0].name: the name is missing; add one\n3:18: stages[0].touchpoints: the stage has no touchpoint; add a touchpoint, or remove the stage\n6:9: stages[1].touchpoints[0].name: the name is missing; add one\n6:19: stages[1].touchpoints[0].emotion: score 9 is outside the scale -2..2, neutral 0; correct the score, or state the scale it was measured on\n6:37: stages[1].touchpoints[0].pains[0].cost: unknown word \"tiem\"; did you mean \"time\"?\n6:49: stages[1].touchpoints[0].pains[0].text: the text is missing; add it, or remove the entry"},
}

func TestBadDocuments(t *testing.T) {
	for _, c := range badDocuments {
		t.Run(c.name, func(t *testing.T) {
			j, err := journey.Read(strings.NewReader(c.doc))
			require.Nil(t, j)
			require.EqualError(t, err, c.err)
			var problems journey.Problems
			require.ErrorAs(t, err, &problems)
			for _, p := range problems {
				require.NotNil(t, p.Kind)
				require.ErrorIs(t, err, p.Kind)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	bomb := "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
	for i, last := 'b', 'a'; i <= 'i'; last, i = i, i+1 {
		bomb += fmt.Sprintf("%c: &%c [%s*%c]\n", i, i, strings.Repeat(fmt.Sprintf("*%c, ", last), 9), last)
	}
	notes := strings.Repeat("x, ", 1000)
	points := "notes: &n [" + notes + "x]\nstages:\n  - name: S\n    touchpoints:\n" + strings.Repeat("      - {name: T, notes: *n}\n", 500)
	for _, c := range []struct{ name, doc, has string }{
		{"50 MB", "title: " + strings.Repeat("x", 50<<20), "larger than 2097152 bytes"},
		{"deep flow", strings.Repeat("[", 10000), "nested deeper than 32 levels"},
		{"deep flow in YAML", "a: " + strings.Repeat("[", 10000), "nested deeper than 32 levels"},
		{"deep JSON", strings.Repeat(`{"a":`, 10000), "nested deeper than 32 levels"},
		{"deep block", strings.Repeat("- ", 10000), "nested deeper than 32 levels"},
		{"aliases in a known place", points, "more than 50000 values"},
		{"many values", "notes: [" + strings.Repeat("a,", 500_000) + "]", "more than 50000 values"},
		{"many values in JSON", `{"notes": [` + strings.Repeat("1,", 500_000) + "1]}", "more than 50000 values"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := journey.Read(strings.NewReader(c.doc))
			require.ErrorIs(t, err, journey.ErrLimit)
			require.ErrorContains(t, err, c.has)
			require.Less(t, len(err.Error()), 300)
		})
	}
	_, err := journey.Read(strings.NewReader(bomb)) // not followed: nothing asks for these keys
	require.ErrorIs(t, err, journey.ErrKey)
	_, err = journey.ReadOptions{MaxBytes: 10}.Read(strings.NewReader("title: much too long"))
	require.ErrorIs(t, err, journey.ErrLimit)
	_, err = journey.ReadOptions{MaxBytes: math.MaxInt, MaxDepth: math.MaxInt, MaxValues: math.MaxInt}.Read(strings.NewReader(one("")))
	require.NoError(t, err)
	long := "x: " + strings.Repeat("y", 1<<20) + "\nstate: &s " + strings.Repeat("z", 1<<20-100)
	_, err = journey.Read(strings.NewReader(long))
	require.Less(t, len(err.Error()), 1000)
}

// TestManyMistakes takes minutes where suggestions cost the square of the
// document.
func TestManyMistakes(t *testing.T) {
	long := strings.Repeat("abcdefgh", 7)
	var b strings.Builder
	b.WriteString("stages:\n - name: s\n   touchpoints:\n")
	for i := range 12_000 {
		fmt.Fprintf(&b, "   - %s%d\n", long, i)
	}
	b.WriteString("ideas:\n")
	for i := range 9_000 {
		fmt.Fprintf(&b, " - {name: a, at: %sz%d}\n", long, i)
	}
	_, err := journey.Read(strings.NewReader(b.String()))
	require.ErrorIs(t, err, journey.ErrReference)
	var problems journey.Problems
	require.ErrorAs(t, err, &problems)
	require.Len(t, problems, 1001)
	require.Equal(t, journey.Problem{Kind: journey.ErrMore, Message: "there are more problems than those listed", Help: "fix these first"}, problems[1000])
	require.Less(t, len(err.Error()), 10_000)
	require.True(t, strings.HasSuffix(err.Error(), "\nand more than 980 more problems"))
}

// TestAllProblemsUpToTheBound leaves none out, and says so where it does.
func TestAllProblemsUpToTheBound(t *testing.T) {
	for n, want := range map[int]int{20: 20, 999: 999, 1000: 1000, 1001: 1001, 5000: 1001} {
		j := hotel(t)
		for range n {
			j.Ideas = append(j.Ideas, journey.Idea{})
		}
		problems := j.Problems()
		require.Len(t, problems, want)
		require.Equal(t, n > 20, strings.Contains(problems.Error(), " more problems"))
		require.Equal(t, n > 1000, errors.Is(problems, journey.ErrMore))
		var b strings.Builder
		b.WriteString("stages: [{name: S, touchpoints: [T]}]\nideas:\n")
		for range n {
			b.WriteString("- {}\n")
		}
		_, err := journey.Read(strings.NewReader(b.String()))
		require.Equal(t, problems.Error() != "", err != nil)
		require.ErrorAs(t, err, &problems)
		require.Len(t, problems, want)
		require.Equal(t, 3, problems[0].Line)
	}
}

func TestErrorsOfOthersComeBack(t *testing.T) {
	boom := errors.New("boom")
	_, err := journey.Read(iotest.ErrReader(boom))
	require.Equal(t, boom, err)
	_, err = journey.Read(io.MultiReader(strings.NewReader("title: x"), iotest.ErrReader(boom)))
	require.Equal(t, boom, err)
	require.Equal(t, boom, journey.Write(failing{boom}, hotel(t)))
	require.Error(t, journey.Write(io.Discard, nil))
	_, err = journey.ReadFile(filepath.Join(t.TempDir(), "none.yaml"))
	require.ErrorIs(t, err, os.ErrNotExist)
	name := filepath.Join(t.TempDir(), "bad.yaml")
	require.NoError(t, os.WriteFile(name, []byte("title: [x]"+tail), 0o600))
	_, err = journey.ReadFile(name)
	require.EqualError(t, err, name+": 1:8: title: expected text, found a list")
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestLiteralsRefused(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*journey.Journey)
		path   string
		kind   error
	}{
		{"control", func(j *journey.Journey) { j.Title = "a\x00" }, "title", journey.ErrText},
		{"not UTF-8", func(j *journey.Journey) { j.Persona.Traits = []string{"a", "\xff"} }, "persona.traits[1]", journey.ErrText},
		{"NaN", func(j *journey.Journey) { j.Stages[0].Touchpoints[0].Emotion = journey.Scored(math.NaN()) }, "stages[0].touchpoints[0].emotion.value", journey.ErrRange},
		{"Inf", func(j *journey.Journey) { j.Weights.Ease = math.Inf(1) }, "weights.ease", journey.ErrRange},
		{"NaN scale", func(j *journey.Journey) { j.Scale.Min = math.NaN() }, "scale.min", journey.ErrRange},
		{"wide scale", func(j *journey.Journey) { j.Scale = journey.Scale{Min: -1e300, Max: 1e300} }, "scale", journey.ErrRange},
		{"word", func(j *journey.Journey) { j.State = "As is" }, "state", journey.ErrWord},
		{"negative", func(j *journey.Journey) { j.Stages[0].Touchpoints[0].Duration = math.MinInt64 }, "stages[0].touchpoints[0].duration", journey.ErrRange},
		{"huge", func(j *journey.Journey) { j.Stages[0].Touchpoints[0].Duration = math.MaxInt64 }, "stages[0].touchpoints[0].duration", journey.ErrRange},
		{"fraction", func(j *journey.Journey) {
			j.Stages[0].Touchpoints[0].Duration = journey.Duration(time.Millisecond)
		}, "stages[0].touchpoints[0].duration", journey.ErrRange},
		{"negative n", func(j *journey.Journey) { j.Evidence.N = -1 }, "evidence.n", journey.ErrRange},
		{"negative weight", func(j *journey.Journey) { j.Weights.NeedFit = -1 }, "weights", journey.ErrRange},
	} {
		t.Run(c.name, func(t *testing.T) {
			j := hotel(t)
			c.change(j)
			var out bytes.Buffer
			err := journey.Write(&out, j)
			var problems journey.Problems
			require.ErrorAs(t, err, &problems)
			require.Len(t, problems, 1)
			require.Equal(t, c.path, problems[0].Path)
			require.Zero(t, problems[0].Line)
			require.ErrorIs(t, err, c.kind)
			require.Zero(t, out.Len())
		})
	}
}

func roundTrip(t testing.TB, j *journey.Journey) {
	t.Helper()
	for _, format := range []journey.Format{journey.YAML, journey.JSON} {
		var out bytes.Buffer
		require.NoError(t, journey.WriteOptions{Format: format}.Write(&out, j))
		if format == journey.JSON {
			require.True(t, json.Valid(out.Bytes()))
		}
		back, err := journey.Read(bytes.NewReader(out.Bytes()))
		require.NoError(t, err, out.String())
		require.Equal(t, j, back, out.String())
	}
}

func TestRoundTripOfText(t *testing.T) {
	for _, s := range []string{
		"1", "-1.5", "1e3", "0x1f", "true", "no", "null", "~", "", " ", "a -> b", "a <-> b", "- a", "# a", "a # b", "a: b", "[a", "{a", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a", "'", "\"", "\\", "<<", "=", "?", ",", "---", "...",
		"two\nlines", "two\n\nlines\n", "\n", "\nx", "trailing \nspace ", "\ttab", "a\tb", "cr\rlf\r\nx", "2026-12-31", "12:30", "\u2028\u2029\u0085", "\ufeffx", "中文：（甲）", "👨‍👩‍👧", "العربية", "\u007f\u0080", "\ufffd", strings.Repeat("long words ", 40), strings.Repeat("x", 300), "  indented\n    more\n",
	} {
		t.Run(fmt.Sprintf("%.20q", s), func(t *testing.T) {
			j := hotel(t)
			j.Title, j.Notes = s, []string{s, "x", s}
			j.Stages[0].Touchpoints[0].Notes = []string{s}
			j.Stages[0].Touchpoints[1].Thought = s
			if strings.TrimSpace(s) != "" {
				j.Stages[0].Touchpoints[2].Name = s
				j.Stages[0].Touchpoints[2].Pains = []journey.Pain{{Text: s}, {Text: s, Cost: journey.MindCost}}
			}
			roundTrip(t, j)
		})
	}
}

// TestEveryField fails when a field is not written or not read.
func TestEveryField(t *testing.T) {
	words := map[reflect.Type]string{}
	for _, v := range vocabularies {
		words[v.typ] = reflect.ValueOf(v.words[0]).String()
	}
	special := map[string]string{"Href": "https://example.org/a?b#c", "Due": "2026-12-31", "At": "", "ID": "id"}
	n := 0
	var fill func(v reflect.Value, name string)
	fill = func(v reflect.Value, name string) {
		n++
		switch v.Kind() {
		case reflect.Pointer:
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), name)
		case reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0), name)
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.Tag.Get("json") != "-" {
					fill(v.Field(i), f.Name)
				}
			}
		case reflect.String:
			if w, ok := words[v.Type()]; ok {
				v.SetString(w)
			} else if s, ok := special[name]; ok {
				v.SetString(s)
			} else {
				v.SetString(fmt.Sprintf("text %d", n))
			}
		case reflect.Int:
			v.SetInt(int64(n))
		case reflect.Int64:
			v.SetInt(int64(journey.Hour))
		case reflect.Float64:
			v.SetFloat(0.5)
		default:
			t.Fatalf("%s: what is a %s?", name, v.Type())
		}
	}
	j := new(journey.Journey)
	fill(reflect.ValueOf(j).Elem(), "")
	j.Scale = journey.Scale{Min: 0.25, Max: 5, Neutral: 3}
	j.Ideas[0].At = "id"
	j.Others[0].Scores[0].At = "id"
	j.Ideas[0].Kind = journey.Prevent
	j.Ideas[0].Feasibility = &journey.Feasibility{NeedFit: 7, Perceived: 8, Ease: 9.5}
	require.NoError(t, j.Validate())
	roundTrip(t, j)
	var zero func(v reflect.Value, path string)
	zero = func(v reflect.Value, path string) {
		require.False(t, v.IsZero(), path)
		switch v.Kind() {
		case reflect.Pointer:
			zero(v.Elem(), path)
		case reflect.Slice:
			zero(v.Index(0), path)
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.Tag.Get("json") != "-" {
					zero(v.Field(i), path+"."+f.Name)
				}
			}
		}
	}
	zero(reflect.ValueOf(j).Elem(), "")
}

func TestShorthands(t *testing.T) {
	j, err := journey.Read(strings.NewReader("\ufeff# a comment\npersona: Lin\nexpectations: quiet\nscale: {min: 0, max: 10, neutral: 5}\nstages:\n- name: S\n  touchpoints:\n  - T\n  - {name: U, emotion: 0, expectation: ~, duration: 1h 30m, marks: 峰值, roles: [First touchpoint], pains: slow}\n"))
	require.NoError(t, err)
	require.Equal(t, &journey.Journey{
		Persona: journey.Persona{Name: "Lin"}, Expectations: []string{"quiet"}, Scale: journey.Scale{Max: 10, Neutral: 5},
		Stages: []journey.Stage{{Name: "S", Touchpoints: []journey.Touchpoint{{Name: "T"}, {
			Name: "U", Emotion: journey.Scored(0), Duration: 90 * journey.Minute, Marks: []journey.Mark{{Kind: journey.PeakMark}},
			Roles: []journey.KeyRole{journey.FirstTouch}, Pains: []journey.Pain{{Text: "slow"}},
		}}}},
	}, j)
	roundTrip(t, j)
}

func TestDurations(t *testing.T) {
	for d, want := range map[journey.Duration][2]string{
		0: {"0s", ""}, 90 * journey.Second: {"1m30s", "1分钟30秒"}, 90 * journey.Minute: {"1h30m", "1小时30分钟"}, 10 * journey.Day: {"1w3d", "1周3天"},
	} {
		require.Equal(t, want[0], d.String())
		require.Equal(t, want[1], d.Label(journey.Chinese))
		var back journey.Duration
		require.NoError(t, back.UnmarshalText([]byte(want[0])))
		require.Equal(t, d, back)
	}
	require.Equal(t, "-2h", (-2 * journey.Hour).String())
}

func FuzzRead(f *testing.F) {
	for _, c := range badDocuments {
		f.Add([]byte(c.doc))
	}
	f.Add([]byte(one("emotion: {value: 1, n: 3}")))
	f.Add([]byte(`{"stages": [{"name": "S", "touchpoints": [{"name": "T", "notes": ["a\nb", "\t"]}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		j, err := journey.Read(bytes.NewReader(data))
		if err != nil {
			require.Nil(t, j)
			require.NotEmpty(t, err.Error())
			return
		}
		_ = j.KeyTouchpoints()
		_, _ = j.PeakEnd()
		_ = j.Ranking()
		for _, format := range []journey.Format{journey.YAML, journey.JSON} {
			var first, second bytes.Buffer
			require.NoError(t, journey.WriteOptions{Format: format}.Write(&first, j))
			back, err := journey.Read(bytes.NewReader(first.Bytes()))
			require.NoError(t, err)
			require.NoError(t, journey.WriteOptions{Format: format}.Write(&second, back))
			require.Equal(t, first.String(), second.String())
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for _, format := range []journey.Format{journey.YAML, journey.JSON} {
		b.Run([]string{"YAML", "JSON"}[format], func(b *testing.B) {
			var out bytes.Buffer
			require.NoError(b, journey.WriteOptions{Format: format}.Write(&out, hotel(b)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := journey.Read(bytes.NewReader(out.Bytes())); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	j := hotel(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := journey.Write(io.Discard, j); err != nil {
			b.Fatal(err)
		}
	}
}

func TestProblemsAsJSON(t *testing.T) {
	_, err := journey.Read(strings.NewReader("stages: [{name: S, touchpoints: [a]}]\npersona: {nmae: x}"))
	var problems journey.Problems
	require.ErrorAs(t, err, &problems)
	out, err := json.Marshal(problems)
	require.NoError(t, err)
	require.JSONEq(t, `[{"path": "persona.nmae", "line": 2, "column": 11, "kind": "unknown key", "message": "unknown key \"nmae\"", "help": "did you mean \"name\"?"}]`, string(out))
	out, err = json.Marshal(journey.Problem{Message: "m"})
	require.NoError(t, err)
	require.JSONEq(t, `{"message": "m"}`, string(out))
}
