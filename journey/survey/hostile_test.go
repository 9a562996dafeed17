package survey_test

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/race"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// hostile are files meant to cost their reader dearly: a unit is repeated
// below a head up to a size; a % in it counts. Most is what reading allocates
// at most beyond twice the size of the file, in MB.
var hostile = []struct {
	name, head, unit string
	size             int
	want             error
	most             uint64
}{
	{"65 MB", "nps\n", "9\n", 65 << 20, journey.ErrLimit, 50},
	{"a long cell", "nps\n", "9", 50 << 20, journey.ErrLimit, 10},
	{"a quote left open", "nps\n\"", "9", 50 << 20, journey.ErrLimit, 10},
	{"a doubled quote left open", "nps\n\"\"\"\n", "9", 50 << 20, journey.ErrLimit, 10},
	{"a long header", "", "nps: x", 50 << 20, journey.ErrLimit, 10},
	{"many headers", "", "nps: x%,", 10 << 20, journey.ErrLimit, 10},
	{"separators", "nps\n", ",", 50 << 20, journey.ErrLimit, 10},
	{"empty lines", "nps\n", "\n", 5 << 20, survey.ErrNoAnswers, 10},
	{"a long header in limits", "", "nps: x", 9_000_000, journey.ErrLimit, 100},
	{"headers in limits", "", "nps: x%,", 9_000, survey.ErrHeader, 10},
	{"rows in limits", "nps\n", "9\n", 500_000, nil, 100},
	{"bad rows", "nps,csat,ces\n", "99,x,y\n", 1 << 20, survey.ErrUnknownWord, 100},
	{"bad rows of long texts", "nps\n", strings.Repeat("x", 9000) + "\n", 5 << 20, survey.ErrUnknownWord, 100},
	{"bad rows on one line each", strings.Repeat("ignore,", 999) + "nps\n", strings.Repeat(",", 999) + "x\n", 5 << 20, survey.ErrUnknownWord, 50},
	{"rows too long", "nps,csat,ces\n", "9,5,7,9,5,7\n", 1 << 20, survey.ErrLength, 100},
	{"quoted rows", "nps,csat\n", "\"\n\n\n\n\n\n\n\n\",x\n", 2 << 20, survey.ErrUnknownWord, 50},
	{"stray quotes", "nps\n", "a\"b\n", 5 << 20, journey.ErrSyntax, 10},
	{"long", "id,question,answer\n", "r%,nps,9\n", 1 << 20, nil, 100},
	{"long and square", "id,question,answer\n", "r%,nps: %,9\n", 2 << 20, journey.ErrLimit, 50},
	{"unknown questions", "id,question,answer\n", "r%,q%,9\n", 1 << 20, survey.ErrHeader, 100},
	{"the same answer", "id,question,answer\n", "r,nps,9\n", 1 << 20, journey.ErrDuplicate, 100},
	{"halves of pairs", "id,question,answer\n", "r%,kano: w: functional,1\n", 1 << 20, survey.ErrHalfPair, 100},
	{"at odds", "id,question,answer,weight\n", "r,nps,9,%\n", 1 << 20, survey.ErrConflict, 100},
	{"groups", "id,group,nps\n", "r%,g%,9\n", 1 << 20, nil, 100},
	{"NUL", "nps\n", "\x00", 11 << 20, journey.ErrLimit, 10},
	{"Latin-1", "nps\n", "\xff", 5 << 20, survey.ErrEncoding, 10},
	{"GBK", "nps\n", "\xc4\xe3", 5 << 20, survey.ErrEncoding, 10},
	{"numbers out of range", "nps,weight\n", "1e999999999,1e999999999\n", 1 << 20, survey.ErrNotFinite, 50},
}

func file(head, unit string, size int) []byte {
	var b bytes.Buffer
	b.Grow(size + len(head) + len(unit) + 20)
	b.WriteString(head)
	for i := 0; b.Len() < size; i++ {
		b.WriteString(strings.ReplaceAll(unit, "%", fmt.Sprint(i)))
		if !strings.Contains(unit, "%") && b.Len() > len(head)+4096 {
			b.Write(bytes.Repeat([]byte(unit), (size-b.Len())/len(unit)))
			break
		}
	}
	return b.Bytes()
}

// Whatever the file, reading it gives what the table says and allocates little
// more than the file. How long it takes is told by BenchmarkHostile.
func TestHostile(t *testing.T) {
	for i, c := range hostile {
		if race.Enabled && i%3 > 0 {
			continue // nothing here runs at once
		}
		t.Run(c.name, func(t *testing.T) {
			data := file(c.head, c.unit, c.size)
			for _, skip := range []bool{false, true} {
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				table, err := survey.ReadCSV(bytes.NewReader(data), survey.ReadOptions{SkipBad: skip})
				runtime.ReadMemStats(&after)
				allocated := after.TotalAlloc - before.TotalAlloc
				if !race.Enabled { // which allocates by itself
					require.Less(t, allocated>>20, uint64(2*len(data)>>20)+c.most, "MB")
				}
				if skip {
					continue // what is left is good, or nothing is
				}
				if c.want == nil {
					require.NoError(t, err)
					require.NotZero(t, table.Len())
					continue
				}
				require.ErrorIs(t, err, c.want)
				var list journey.Problems
				require.ErrorAs(t, err, &list)
				require.LessOrEqual(t, len(list), 10_001)
				for _, p := range list {
					require.NotNil(t, p.Kind)
					require.Less(t, len(p.Error()), 2000)
				}
			}
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, c := range hostile {
		b.Run(c.name, func(b *testing.B) {
			data := file(c.head, c.unit, c.size)
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				_, err := survey.ReadCSV(bytes.NewReader(data), survey.ReadOptions{})
				if (err == nil) != (c.want == nil) {
					b.Fatal(err)
				}
			}
		})
	}
}

// Places are those of the file, in whatever order faults are found.
func TestPlacesAcrossLines(t *testing.T) {
	text := "id,note,kano: a: functional,kano: a: dysfunctional\n1,\"x\ny\nz\",,1\n1,\"ü\n\",9,\"\nx\"\n1,,1,2\n1,,1,2\n"
	require.Equal(t, []string{"4:4", "6:3", "6:5", "9:1"}, places(t, text, survey.ReadOptions{Columns: map[string]string{"note": "ignore"}}))
}

func places(t *testing.T, text string, o survey.ReadOptions) (out []string) {
	_, err := survey.ReadCSV(strings.NewReader(text), o)
	var list journey.Problems
	require.ErrorAs(t, err, &list)
	for _, p := range list {
		out = append(out, fmt.Sprintf("%d:%d", p.Line, p.Column))
	}
	return out
}
