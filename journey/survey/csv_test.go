package survey_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

func read(t *testing.T, text string, o survey.ReadOptions) *survey.Table {
	t.Helper()
	table, err := survey.ReadCSV(strings.NewReader(text), o)
	require.NoError(t, err)
	return table
}

// problems are those of a file that has to be refused, one a line.
func problems(t *testing.T, text string, o survey.ReadOptions) []string {
	t.Helper()
	table, err := survey.ReadCSV(strings.NewReader(text), o)
	require.Error(t, err)
	require.Nil(t, table)
	var list journey.Problems
	require.ErrorAs(t, err, &list)
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = p.Error()
	}
	return out
}

func TestReadWide(t *testing.T) {
	for name, text := range map[string]string{
		"comma":       "respondent,group,nps,ces\na,gold,10,very easy\nb,basic,6,2\nc,gold,,\n",
		"semicolon":   "respondent;group;nps;ces\na;gold;10,0;7\nb;basic;6;2\nc;gold;NA;-\n",
		"tab, CRLF":   "respondent\tgroup\tnps\tces\r\na\tgold\t10\tVery Easy\r\nb\tbasic\t6\t2\r\nc\tgold\t\t\r\n",
		"BOM":         "\uFEFFrespondent,group,nps,ces\na,gold,10,7\nb,basic,6,2\nc,gold,,\n",
		"quotes":      "\"respondent\",\"group\",\"nps\",\"ces\"\n\"a\",\"gold\",\"10\",\"7\"\nb,basic,6,2\nc,gold,,\n",
		"chinese":     "受访者,客群,净推荐值,费力度\na,gold,１０,非常容易\nb,basic,6,困难\nc,gold,未答,\n",
		"blank lines": "respondent,group,nps,ces\n\na,gold,10,7\n\nb,basic,6,2\nc,gold,,\n\n",
	} {
		t.Run(name, func(t *testing.T) {
			table := read(t, text, survey.ReadOptions{})
			require.Equal(t, []string{"a", "b", "c"}, table.Respondents)
			values, missing := table.Answers(survey.Question{Kind: survey.KindNPS})
			require.Equal(t, []float64{10, 6, 0}, values)
			require.Equal(t, []bool{false, false, true}, missing)
			values, _ = table.Answers(survey.Question{Kind: survey.KindCES})
			require.Equal(t, []float64{7, 2, 0}, values)
			s, err := table.NPS("", survey.Options{})
			require.NoError(t, err)
			require.Equal(t, 1, s.Missing)
			groups, err := table.GroupBy(survey.ByGroup)
			require.NoError(t, err)
			require.Equal(t, "gold", groups[0].Name)
			require.Equal(t, []string{"a", "c"}, groups[0].Table.Respondents)
		})
	}
}

func TestReadBad(t *testing.T) {
	require.Equal(t, []string{
		`2:3: column 2 (nps): "11" is off the scale: expected a whole number from 0 to 10; it would fit 0 to 100: make sure that the question was not asked on another scale`,
		`3:3: column 2 (nps): "ten" is not a known answer: expected a whole number from 0 to 10; correct it, leave it empty, or add it to ReadOptions.Words`,
		`3:7: column 3 (满意度): "4.5" is off the scale: expected a whole number from 1 to 5, or a word such as satisfied or 满意`,
		`4:6: column 4 (weight): "-1" is a negative weight: expected a weight of 0 or more (1 counts once)`,
		`5:3: column 2 (nps): "NaN" is not a finite number: expected a whole number from 0 to 10`,
		`5:10: column 4 (weight): not stated: expected a weight of 0 or more (1 counts once)`,
	}, problems(t, "id,nps,满意度,weight\na,11,5,1\nb,ten,4.5,1\n王,8,,-1\nd,NaN,满意,\n", survey.ReadOptions{}))
}

func TestReadFaults(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		o    survey.ReadOptions
		want error
		says string
	}{
		"empty":            {"", survey.ReadOptions{}, survey.ErrNoAnswers, "header"},
		"only a header":    {"nps\n", survey.ReadOptions{}, survey.ErrNoAnswers, "below the header"},
		"unknown header":   {"nps,mood\n9,3\n", survey.ReadOptions{}, survey.ErrHeader, "1:5: column 2 (mood)"},
		"no question":      {"id,group\n1,x\n", survey.ReadOptions{}, survey.ErrHeader, "at least one question"},
		"question twice":   {"nps,NPS\n1,2\n", survey.ReadOptions{}, journey.ErrDuplicate, "column 2"},
		"weight twice":     {"nps,weight,权重\n1,2,2\n", survey.ReadOptions{}, journey.ErrDuplicate, "column 3"},
		"respondent twice": {"id,nps\na,1\na,2\n", survey.ReadOptions{}, journey.ErrDuplicate, `3:1: column 1 (id): "a"`},
		"no respondent":    {"id,nps\n,1\n", survey.ReadOptions{}, journey.ErrMissing, "2:1"},
		"short row":        {"id,nps\na\n", survey.ReadOptions{}, survey.ErrLength, "expected 2 cells"},
		"stray quote":      {"id,nps\na,9\nb\"c,9\nd,9\n", survey.ReadOptions{}, journey.ErrSyntax, "3:2"},
		"open quote":       {"id,nps\na,\"9\n", survey.ReadOptions{}, journey.ErrSyntax, "not read"},
		"half a header":    {"kano: wifi: functional\nlike\n", survey.ReadOptions{}, survey.ErrHalfPair, `"kano: wifi: dysfunctional"`},
		"half a pair":      {"kano: wifi: functional,kano: wifi: dysfunctional\nlike,\n", survey.ReadOptions{}, survey.ErrHalfPair, "2:6: column 2"},
		"half an item":     {"servqual: T1: 期望,servqual: T1: 感知\n,4\n", survey.ReadOptions{}, survey.ErrHalfPair, "2:1: column 1"},
		"kano word":        {"kano: wifi: functional,kano: wifi: dysfunctional\nlove,dislike\n", survey.ReadOptions{}, survey.ErrUnknownWord, "喜欢"},
		"kano number":      {"kano: wifi: functional,kano: wifi: dysfunctional\n6,0\n", survey.ReadOptions{}, survey.ErrOffScale, "1 to 5"},
		"emotion":          {"emotion: desk\n5\n", survey.ReadOptions{}, survey.ErrOffScale, "set ReadOptions.EmotionScale"},
		"no touchpoint":    {"emotion\n1\n", survey.ReadOptions{}, survey.ErrHeader, "emotion: touchpoint"},
		"long, no answer":  {"id,question\na,nps\n", survey.ReadOptions{Layout: survey.Long}, journey.ErrMissing, "column answer"},
		"stray answer":     {"id,answer,nps\na,1,1\n", survey.ReadOptions{}, survey.ErrHeader, "long file"},
		"bytes":            {"nps\n9\n", survey.ReadOptions{MaxBytes: 5}, journey.ErrLimit, "5 bytes"},
		"rows":             {"nps\n9\n8\n7\n", survey.ReadOptions{MaxRows: 2}, journey.ErrLimit, "2 rows"},
		"columns":          {"nps,csat,ces\n9,1,1\n", survey.ReadOptions{MaxColumns: 2}, journey.ErrLimit, "2 columns"},
		"cell":             {"nps\n999999\n", survey.ReadOptions{MaxCell: 5}, journey.ErrLimit, "5 bytes in a cell"},
		"cells":            {"nps,ces\n9,1\n9,1\n", survey.ReadOptions{MaxCells: 3}, journey.ErrLimit, "3 answers"},
		"long cells":       {"id,question,answer\na,nps,1\nb,nps,1\nb,ces,1\n", survey.ReadOptions{MaxCells: 3}, journey.ErrLimit, "3 answers"},
		"questions":        {"id,question,answer\na,nps: 1,1\na,nps: 2,1\na,nps: 3,1\na,nps: 4,1\n", survey.ReadOptions{MaxColumns: 3}, journey.ErrLimit, "3 questions"},
		"negative limit":   {"nps\n9\n", survey.ReadOptions{MaxRows: -1}, survey.ErrOption, "MaxRows"},
		"separator":        {"nps\n9\n", survey.ReadOptions{Comma: '|'}, survey.ErrOption, "semicolon"},
		"layout":           {"nps\n9\n", survey.ReadOptions{Layout: "round"}, survey.ErrOption, "wide or long"},
		"scale":            {"nps\n9\n", survey.ReadOptions{EmotionScale: journey.Scale{Min: 3, Max: 3}}, survey.ErrOption, "EmotionScale"},
		"Latin-1":          {"nps,group\n9,caf\xe9\n", survey.ReadOptions{}, survey.ErrEncoding, "2: the wrong encoding: expected UTF-8, found byte 0xE9"},
		"UTF-16":           {"\xff\xfen\x00p\x00s\x00", survey.ReadOptions{}, survey.ErrEncoding, "UTF-16"},
	} {
		t.Run(name, func(t *testing.T) {
			table, err := survey.ReadCSV(strings.NewReader(c.text), c.o)
			require.Nil(t, table)
			require.ErrorIs(t, err, c.want)
			require.ErrorContains(t, err, c.says)
		})
	}
	sorry := errors.New("disk on fire")
	_, err := survey.ReadCSV(iotest.ErrReader(sorry), survey.ReadOptions{})
	require.Equal(t, sorry, err, "errors of the reader come back as themselves")
}

func TestReadLong(t *testing.T) {
	long := "受访者,题目,答案,权重,客群\n" +
		"a,nps,9,1,gold\na,kano: wifi: functional,喜欢,1,gold\na,kano: wifi: 反向,不喜欢,1,gold\n" +
		"b,nps,0,2,basic\nb,情感：办理入住,很好,2,basic\n"
	table := read(t, long, survey.ReadOptions{})
	require.Equal(t, []string{"a", "b"}, table.Respondents)
	require.Equal(t, []float64{1, 2}, table.Weights())
	s, err := table.NPS("", survey.Options{})
	require.NoError(t, err)
	require.InDelta(t, -100.0/3, s.Value, 1e-9)
	k, err := table.Kano(survey.KanoOptions{})
	require.NoError(t, err)
	require.Equal(t, journey.OneDimensional, k[0].Class)
	require.Equal(t, 1, k[0].Missing)
	e, err := table.Emotions(survey.Options{})
	require.NoError(t, err)
	require.Equal(t, 2.0, e[0].Mean)

	require.Equal(t, []string{`3:1: column 1 (id): "a" is at odds with an earlier row: expected the same weight in every row of a respondent, 1`},
		problems(t, "id,question,answer,weight\na,nps,9,1\na,ces,7,2\n", survey.ReadOptions{}))
	require.Equal(t, []string{`4:3: column 2 (question): "nps" is given twice: expected one answer of each respondent; the first is on line 2`},
		problems(t, "id,question,answer\na,nps,9\nb,nps,3\na,nps,8\n", survey.ReadOptions{}))
	require.Equal(t, []string{`2: kano: x: functional: half of a pair: expected an answer of "a" to "kano: x: dysfunctional" too; add it, or leave this one out`},
		problems(t, "id,question,answer\na,kano: x: functional,like\na,nps,3\n", survey.ReadOptions{}))
}

// A wide file and the same answers in a long one are the same survey.
func TestWideIsLong(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	header := []string{"nps", "csat", "emotion: desk", "kano: wifi: functional", "kano: wifi: dysfunctional"}
	tops := []int{11, 5, 3, 5, 5}
	for range 50 {
		var wide, long strings.Builder
		wide.WriteString("id," + strings.Join(header, ",") + "\n")
		long.WriteString("id,question,answer\n")
		for r := range 1 + rng.IntN(20) {
			fmt.Fprintf(&wide, "p%d", r)
			for q := range header {
				v := fmt.Sprint(rng.IntN(tops[q]))
				if q == 1 || q >= 3 {
					v = fmt.Sprint(1 + rng.IntN(tops[q]))
				}
				if q < 3 && rng.IntN(4) == 0 {
					v = ""
				}
				wide.WriteString("," + v)
				fmt.Fprintf(&long, "p%d,%s,%s\n", r, header[q], v)
			}
			wide.WriteString("\n")
		}
		require.Equal(t, read(t, wide.String(), survey.ReadOptions{}), read(t, long.String(), survey.ReadOptions{}))
	}
}

func TestReadSkip(t *testing.T) {
	text := "id,nps,kano: wifi: functional,kano: wifi: dysfunctional\na,9,like,dislike\nb,12,like,dislike\nc,3,like,\nd,nope,love,dislike\ne,1,,\n"
	require.Len(t, problems(t, text, survey.ReadOptions{}), 4)
	table := read(t, text, survey.ReadOptions{SkipBad: true})
	require.Equal(t, []string{"a", "e"}, table.Respondents)
	require.Equal(t, 3, table.SkippedRows)
	require.Len(t, table.Skipped, 4)

	long := "id,question,answer\na,nps,9\na,ces,8\na,mood,3\nb,mood,3\nb,kano: wifi: functional,like\nb,nps,7\n"
	table = read(t, long, survey.ReadOptions{SkipBad: true})
	require.Equal(t, 4, table.SkippedRows)
	require.Len(t, table.Skipped, 4)
	s, err := table.NPS("", survey.Options{})
	require.NoError(t, err)
	require.Equal(t, 2, s.N)
	_, err = survey.ReadCSV(strings.NewReader("nps\n12\n"), survey.ReadOptions{SkipBad: true})
	require.ErrorIs(t, err, survey.ErrNoAnswers, "nothing good was left")
}

// Spreadsheets end in rows of nothing but separators: respondents who said nothing.
func TestReadEmptyRows(t *testing.T) {
	for _, row := range []string{",,\n", ",,\r\n", "\"\",\"\",\n", ",\"a\nb\"\"\",\n"} {
		table := read(t, "nps,group,csat\n9,x,5\n"+strings.Repeat(row, 5000), survey.ReadOptions{})
		require.Equal(t, 5001, table.Len())
		const large = int(^uint(0) >> 1)
		require.Equal(t, table, read(t, "nps,group,csat\n9,x,5\n"+strings.Repeat(row, 5000), survey.ReadOptions{MaxBytes: large, MaxRows: large, MaxColumns: large, MaxCell: large, MaxCells: large}))
		s, err := table.NPS("", survey.Options{})
		require.NoError(t, err)
		require.Equal(t, []int{1, 5000}, []int{s.N, s.Missing})
	}
}

func TestReadMapping(t *testing.T) {
	table := read(t, "No,Q1,Q2a,Q2b,Remarks\n1,9,love,hate,\"so, so\"\n", survey.ReadOptions{
		Columns: map[string]string{"no": "respondent", "Q1": "nps: stay", "q2A": "kano: wifi: functional", "Q2b": "kano: wifi: dysfunctional", "Remarks": "ignore"},
		Words:   map[survey.Kind]map[string]float64{survey.KindKano: {"Love": 1, "hate": 5}},
	})
	_, err := table.NPS("stay", survey.Options{})
	require.NoError(t, err)
	_, err = table.NPS("", survey.Options{})
	require.ErrorContains(t, err, `"nps: stay"`)
	k, err := table.Kano(survey.KanoOptions{})
	require.NoError(t, err)
	require.Equal(t, journey.OneDimensional, k[0].Class)

	// A questionnaire that counts like as 5.
	table = read(t, "kano: x: functional,kano: x: dysfunctional\n5,1\n", survey.ReadOptions{
		Words: map[survey.Kind]map[string]float64{survey.KindKano: {"1": 5, "2": 4, "4": 2, "5": 1}},
	})
	k, err = table.Kano(survey.KanoOptions{})
	require.NoError(t, err)
	require.Equal(t, journey.OneDimensional, k[0].Class)

	table = read(t, "nps;mood;emotion: desk\n9;x;4,5\n", survey.ReadOptions{IgnoreUnknown: true, EmotionScale: journey.Scale{Min: 1, Max: 5, Neutral: 3}})
	e, err := table.Emotions(survey.Options{})
	require.NoError(t, err)
	require.Equal(t, 4.5, e[0].Mean)
}

// All of the package's own words are read, in both languages.
func TestWords(t *testing.T) {
	for _, a := range survey.KanoAnswers() {
		for _, w := range []string{string(a), a.Label(journey.English), a.Label(journey.Chinese)} {
			table := read(t, "kano: x: functional,kano: x: dysfunctional\n"+w+","+w+"\n", survey.ReadOptions{})
			k, err := table.Kano(survey.KanoOptions{})
			require.NoError(t, err, w)
			require.Equal(t, 1.0, k[0].Counts.Of(survey.Classify(a, a)))
		}
	}
	table := read(t, "csat,ces,servqual: T1: expectation,servqual: T1: perception,emotion: desk,nps\n很满意,容易,同意,有点同意,bad,10\n", survey.ReadOptions{})
	want := []float64{5, 6, 6, 5, -1, 10}
	for i, q := range table.Questions() {
		values, _ := table.Answers(q)
		require.Equal(t, want[i], values[0], q.String())
	}
	table = read(t, "servqual: 1: expectation,servqual: 1: perception,emotion: desk\nagree,不同意,good\n", survey.ReadOptions{
		ServqualScale: journey.Scale{Min: 1, Max: 5, Neutral: 3}, EmotionScale: journey.Scale{Min: 0, Max: 10, Neutral: 5}})
	want = []float64{4, 2, 7.5}
	for i, q := range table.Questions() {
		values, _ := table.Answers(q)
		require.Equal(t, want[i], values[0], q.String())
	}
}

func TestTableErrors(t *testing.T) {
	table := read(t, "csat\n5\n", survey.ReadOptions{})
	for name, call := range map[string]func() error{
		"nps":      func() error { _, err := table.NPS("", survey.Options{}); return err },
		"kano":     func() error { _, err := table.Kano(survey.KanoOptions{}); return err },
		"servqual": func() error { _, err := table.Servqual(nil, nil, survey.Options{}); return err },
		"emotions": func() error { _, err := table.Emotions(survey.Options{}); return err },
	} {
		require.ErrorIs(t, call(), journey.ErrReference, name)
	}
	_, err := table.CSAT("", survey.Options{Weights: []float64{1}})
	require.ErrorIs(t, err, survey.ErrOption)
	_, err = table.GroupBy(survey.ByWave)
	require.ErrorIs(t, err, journey.ErrMissing)
	table = read(t, "servqual: X9: expectation,servqual: X9: perception,emotion: desk\n5,5,\n", survey.ReadOptions{})
	_, err = table.Servqual(nil, nil, survey.Options{})
	require.ErrorIs(t, err, journey.ErrReference)
	_, err = table.Emotions(survey.Options{})
	require.ErrorIs(t, err, survey.ErrNoAnswers)
	r, err := table.Servqual([]survey.Item{{ID: "X9", Dimension: survey.Empathy}}, nil, survey.Options{})
	require.NoError(t, err)
	require.Empty(t, r.MendFirst)
}

func bigCSV(rows int) []byte {
	rng := rand.New(rand.NewPCG(11, 12))
	var b bytes.Buffer
	b.WriteString("respondent,nps,csat,ces,emotion: a,emotion: b,kano: w: functional,kano: w: dysfunctional,servqual: T1: expectation,servqual: T1: perception,nps: later\n")
	for r := range rows {
		fmt.Fprintf(&b, "r%d,%d,%d,very easy,%d,1.5,like,dislike,%d,%d,%d\n", r, rng.IntN(11), 1+rng.IntN(5), rng.IntN(5)-2, 1+rng.IntN(7), 1+rng.IntN(7), rng.IntN(11))
	}
	return b.Bytes()
}

func BenchmarkReadCSV(b *testing.B) {
	for _, rows := range []int{1000, 100_000} {
		data := bigCSV(rows)
		b.Run(fmt.Sprintf("%d rows x 10", rows), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := survey.ReadCSV(bytes.NewReader(data), survey.ReadOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Whatever the bytes: no panic, and either a table that everything can be asked of or problems
// of known kinds.
func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("respondent,group,nps,ces\na,gold,10,very easy\nb,basic,6,2\n"), false, uint8(0))
	f.Add([]byte("\uFEFFid;nps;weight\r\na;9;1,5\r\n"), true, uint8(1))
	f.Add([]byte("id\tquestion\tanswer\nx\tkano: wifi: functional\tlike\nx\tkano: wifi: dysfunctional\t喜欢\n"), true, uint8(2))
	f.Add([]byte("servqual: T1: 期望,servqual: T1: 感知,情感：前台,persona,wave\n7,同意,很好,A,1\n"), false, uint8(1))
	f.Add([]byte("nps,csat\n9,\xc2\xfa\xd2\xe2\n\"open"), true, uint8(0))
	f.Add([]byte("\xca\xdc\xb7\xc3\xd5\xdf,\xc2\xfa\xd2\xe2\xb6\xc8\na\x81\x30\x81\x30,\xc2\xfa\xd2\xe2\n"), false, uint8(3))
	f.Add([]byte("kano: a: functional,kano: a: dysfunctional,kano: a: importance\n1,5,9\n5,1,\n,,\n"), false, uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, skip bool, layout uint8) {
		o := survey.ReadOptions{SkipBad: skip, Layout: []survey.Layout{"", survey.Wide, survey.Long}[layout%3],
			Encoding: []survey.Encoding{"", survey.GB18030, survey.UTF8}[layout/3%3], MaxCells: 5000, MaxColumns: 50}
		table, err := survey.ReadCSV(bytes.NewReader(data), o)
		if err != nil {
			require.Nil(t, table)
			var list journey.Problems
			require.ErrorAs(t, err, &list)
			require.NotEmpty(t, list.Error())
			for _, p := range list {
				require.NotNil(t, p.Kind)
			}
			return
		}
		again, err := survey.ReadCSV(bytes.NewReader(data), o)
		require.NoError(t, err)
		require.Equal(t, table, again)
		use(table)
		for _, a := range survey.Attributes() {
			groups, err := table.GroupBy(a)
			n := 0
			for _, g := range groups {
				use(g.Table)
				n += g.Table.Len()
			}
			if err == nil {
				require.Equal(t, table.Len(), n)
			}
		}
	})
}

// use asks everything of a table; what it says is none of the fuzzer's business.
func use(table *survey.Table) {
	for _, q := range table.Questions() {
		_, _ = table.NPS(q.Subject, survey.Options{})
		_, _ = table.CSAT(q.Subject, survey.Options{})
		_, _ = table.CES(q.Subject, survey.Options{})
	}
	_, _ = table.Kano(survey.KanoOptions{})
	_, _ = table.Servqual(nil, nil, survey.Options{})
	_, _ = table.Emotions(survey.Options{})
	_, _ = survey.FillGroups(&journey.Journey{}, table, survey.ByPersona, survey.FillOptions{})
}
