package survey_test

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/race"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// sparse is a long file in which one respondent answers all questions and many one of them.
func sparse(question string, questions, respondents int) []byte {
	var b bytes.Buffer
	b.WriteString("id,question,answer\n")
	for q := range questions {
		fmt.Fprintf(&b, "a,"+question+",1\n", q)
	}
	for r := range respondents {
		fmt.Fprintf(&b, "r%d,"+question+",1\n", r, 0)
	}
	return b.Bytes()
}

// TestMemory holds what ReadOptions promise: everything that reading makes, rubbish included, is
// no more than what the promise allows to be there at once.
func TestMemory(t *testing.T) {
	if race.Enabled {
		t.Skip("the race detector allocates by itself")
	}
	row := strings.Repeat(",9", 18) + "\n"
	var wide strings.Builder
	wide.WriteString("nps: 0")
	for q := range 18 {
		fmt.Fprintf(&wide, ",nps: %d", q+1)
	}
	for _, c := range []struct {
		name string
		file []byte
		want error
	}{
		{"a million rows", file("nps\n", "9\n", 2_000_000), nil},
		{"named, weighed and grouped", file("id,weight,group,persona,wave,nps\n", "r%,1.5,gold,Ann,1,9\n", 10<<20), nil},
		{"groups of one", file("id,group,nps\n", "r%,g%,9\n", 5<<20), nil},
		{"19 million answers", []byte(wide.String() + "\n" + strings.Repeat("9"+row, 1_000_000)), nil},
		{"long", file("id,question,answer\n", "r%,nps,9\n", 10<<20), nil},
		{"long and sparse", sparse("nps: %d", 999, 19_000), nil},
		{"long and over the limit", sparse("nps: %d", 999, 30_000), journey.ErrLimit},
		{"halves of pairs", sparse("kano: %d: functional", 999, 19_000), survey.ErrHalfPair},
		{"halves of one pair", sparse("kano: %d: functional", 1, 60_000), survey.ErrHalfPair},
		{"few cells in rows", file("id"+strings.Repeat(",ignore", 998)+",nps\n", "9\n", 1<<20), survey.ErrLength},
		{"GB 18030", append([]byte("id,csat\na,\xc2\xfa\xd2\xe2\n"), bytes.Repeat([]byte("\xc4\xe3,5\n"), 200_000)...), journey.ErrDuplicate},
		{"the last cell is bad", append(file("nps\n", "9\n", 1<<20), "x\n"...), survey.ErrUnknownWord},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, known := range []bool{true, false} {
				r := io.Reader(bytes.NewReader(c.file))
				if !known {
					r = io.MultiReader(r) // which says nothing of its size
				}
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				table, err := survey.ReadCSV(r, survey.ReadOptions{})
				runtime.ReadMemStats(&after)
				allocated := int(after.TotalAlloc - before.TotalAlloc)
				rows := bytes.Count(c.file, []byte("\n"))
				budget := 3*len(c.file) + 4<<20
				if bytes.HasPrefix(c.file, []byte("id,question")) {
					budget += 100 * rows
				}
				if c.want != nil {
					require.ErrorIs(t, err, c.want)
					budget += 10*len(c.file) + 8<<20 // its problems, at most
				} else {
					require.NoError(t, err)
					budget += 10*table.Len()*len(table.Questions()) + 150*table.Len()
				}
				t.Logf("%.1f MB file, %.0f MB allocated of %.0f", float64(len(c.file))/1e6, float64(allocated)/1e6, float64(budget)/1e6)
				require.Less(t, allocated, budget)
			}
		})
	}
}
