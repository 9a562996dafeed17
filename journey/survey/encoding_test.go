package survey_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

func encoded(t *testing.T, e encoding.Encoding, text string) string {
	t.Helper()
	out, err := e.NewEncoder().String(text)
	require.NoError(t, err)
	return out
}

// What a spreadsheet in China saves as “CSV” is read like the same text in UTF-8.
func TestGB18030(t *testing.T) {
	for name, text := range map[string]string{
		"headers":            "受访者,客群,净推荐值\na,商务,9\nb,休闲,3\n",
		"only one header":    "id,满意度,nps\na,5,9\n",
		"header of a need":   "id,kano: 无线网: 正向,kano: 无线网: 反向\na,1,5\n",
		"full-width colon":   "id,情感：前台\na,2\n",
		"answers":            "id,csat\na,满意\nb,很不满意\n",
		"an answer at last":  "id,csat,group\na,5,上海\nb,4,北京\nc,不满意,上海\n",
		"an empty answer":    "id,csat\na,未答\nb,4\n",
		"semicolons":         "id;csat\na;满意\n",
		"quoted":             "\"id\",\"csat\"\n\"a\",\"满意\"\n",
		"CRLF":               "id,csat\r\na,满意\r\n",
		"long":               "id,question,answer\na,净推荐值,9\na,csat: 早餐,5\n",
		"words of its own":   "id,csat,group\na,杠杠的,上海\n",
		"columns of its own": "id,第七题\na,9\n",
	} {
		t.Run(name, func(t *testing.T) {
			o := survey.ReadOptions{
				Words:   map[survey.Kind]map[string]float64{survey.KindCSAT: {"杠杠的": 5}},
				Columns: map[string]string{"第七题": "nps"},
			}
			want := read(t, text, o)
			require.Equal(t, survey.UTF8, want.Encoding)
			got := read(t, encoded(t, simplifiedchinese.GBK, text), o)
			require.Equal(t, survey.GB18030, got.Encoding)
			want.Encoding = survey.GB18030
			require.Equal(t, want, got)
		})
	}
}

// What could be several encodings is refused, and read when the caller says which.
func TestEncodingsThatLookAlike(t *testing.T) {
	const names = "id,nps,group\na,9,"
	for name, c := range map[string]struct {
		encoding encoding.Encoding
		text     string
	}{
		"Müller":                          {charmap.Windows1252, names + "Müller\n"},
		"très":                            {charmap.Windows1252, names + "très\n"},
		"pairs by chance":                 {charmap.Windows1252, names + "créée\n"},
		"pairs by chance in a header":     {charmap.Windows1252, "id,nps: créée\na,9\n"},
		"Cyrillic":                        {charmap.Windows1251, names + "Москва\n"},
		"Greek":                           {charmap.ISO8859_7, names + "ΑΘΗΝΑ\n"},
		"Korean":                          {korean.EUCKR, "id,만족도,nps\na,만족,9\n"},
		"Korean that reads 好":             {korean.EUCKR, "id,nps,group\na,9,봤\n"},
		"one character":                   {simplifiedchinese.GBK, "id,emotion: desk\na,好\n"},
		"Japanese":                        {japanese.EUCJP, names + "満足\n"},
		"Shift-JIS":                       {japanese.ShiftJIS, names + "満足です\n"},
		"Big5":                            {traditionalchinese.Big5, "編號,滿意度\na,滿意\n"},
		"Chinese, but of names only":      {simplifiedchinese.GBK, names + "张三\n"},
		"Chinese words beyond GB 2312":    {simplifiedchinese.GBK, "id,满意度,group\na,5,朱镕基\n"},
		"Chinese words of four bytes too": {simplifiedchinese.GB18030, "id,满意度,group\na,5,㐀\n"},
	} {
		t.Run(name, func(t *testing.T) {
			data := encoded(t, c.encoding, c.text)
			table, err := survey.ReadCSV(strings.NewReader(data), survey.ReadOptions{IgnoreUnknown: true})
			require.Nil(t, table)
			require.ErrorIs(t, err, survey.ErrEncoding)
		})
	}
	data := encoded(t, simplifiedchinese.GB18030, "id,nps,group\na,9,㐀镕\n")
	table := read(t, data, survey.ReadOptions{Encoding: survey.GB18030})
	groups, err := table.GroupBy(survey.ByGroup)
	require.NoError(t, err)
	require.Equal(t, "㐀镕", groups[0].Name)

	_, err = survey.ReadCSV(strings.NewReader(encoded(t, simplifiedchinese.GBK, "满意度\n5\n")), survey.ReadOptions{Encoding: survey.UTF8})
	require.ErrorIs(t, err, survey.ErrEncoding, "named UTF-8, it is not guessed at")
	_, err = survey.ReadCSV(strings.NewReader("nps\n9\n"), survey.ReadOptions{Encoding: "latin-1"})
	require.ErrorIs(t, err, survey.ErrOption)
	table = read(t, "\uFEFF满意度\n5\n", survey.ReadOptions{Encoding: survey.GB18030})
	require.Equal(t, survey.UTF8, table.Encoding, "the mark says so")
}

// Places are counted in characters of the text, not in bytes of the file.
func TestGB18030Places(t *testing.T) {
	text := encoded(t, simplifiedchinese.GBK, "编号,满意度\n张三,5\n李四,六\n")
	require.Equal(t, []string{"3:4"}, places(t, text, survey.ReadOptions{}))
	_, err := survey.ReadCSV(strings.NewReader("id,nps\na,9\nb\xff,8\n"), survey.ReadOptions{Encoding: survey.GB18030})
	var list journey.Problems
	require.ErrorAs(t, err, &list)
	require.Equal(t, 3, list[0].Line)
	require.ErrorIs(t, err, survey.ErrEncoding)
	for _, cut := range []string{"满意度\n5\n\x81", "满意度\n5\n\x81\x30", "满意度\n5\n\x81\x30\x81"} {
		_, err := survey.ReadCSV(strings.NewReader(encoded(t, simplifiedchinese.GBK, "满意度\n5\n")+cut[len("满意度\n5\n"):]), survey.ReadOptions{Encoding: survey.GB18030})
		require.ErrorIs(t, err, survey.ErrEncoding)
	}
}

func TestUTF16IsNamed(t *testing.T) {
	for _, e := range []encoding.Encoding{
		unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	} {
		_, err := survey.ReadCSV(strings.NewReader(encoded(t, e, "respondent,nps\na,9\n")), survey.ReadOptions{})
		require.ErrorContains(t, err, "UTF-16")
	}
}

// A pair may lie on the seam of two pieces that are decoded one after another.
func TestGB18030Long(t *testing.T) {
	var text bytes.Buffer
	text.WriteString("编号,满意度\n")
	for i := range 5000 {
		text.WriteString(strings.Repeat("x", i%7) + "张" + strings.Repeat("三", i%11) + ",5\n")
	}
	o := survey.ReadOptions{Columns: map[string]string{"编号": "ignore"}}
	want, got := read(t, text.String(), o), read(t, encoded(t, simplifiedchinese.GB18030, text.String()), o)
	require.Equal(t, 5000, got.Len())
	want.Encoding = survey.GB18030
	require.Equal(t, want, got)
}
