package blueprint

import (
	"fmt"
	"io"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/doc/hostile"
	"github.com/frontstage-go/frontstage/internal/race"
	"github.com/frontstage-go/frontstage/journey"
)

// How long it takes is told by BenchmarkHostile.
func TestHostile(t *testing.T) {
	for i, c := range hostile.Documents() {
		if race.Enabled && i%5 > 0 {
			continue // nothing here runs at once
		}
		if c.Shared() && c.Service != nil {
			continue // refused as package journey does
		}
		t.Run(c.Name, func(t *testing.T) {
			c.Check(t, c.Service, func(r io.Reader) error { _, err := Read(r); return err })
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, c := range hostile.Documents() {
		b.Run(c.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := Read(c.Open())
				if (err == nil) != (c.Service == nil) {
					b.Fatal(err)
				}
			}
		})
	}
}

// large is a service of a hundred thousand steps and links, as a program may
// make it: no limits of reading bound it.
func large(link func(i int) Link) *Service {
	const n = 100_000
	s := &Service{Lanes: []Lane{{Role: Frontstage}, {Role: Backstage}, {Role: Support}}}
	s.Stages = []journey.Stage{{Name: "S"}}
	for i := range 1000 {
		s.Stages[0].Touchpoints = append(s.Stages[0].Touchpoints, journey.Touchpoint{ID: fmt.Sprint("t", i), Name: "T"})
	}
	for i := range n {
		s.Lanes[i%3].Steps = append(s.Lanes[i%3].Steps, Step{ID: fmt.Sprint("s", i), At: fmt.Sprint("t", i%1000), Name: "X", Duration: journey.Minute})
		s.Links = append(s.Links, link(i))
	}
	return s
}

var larges = []struct {
	name string
	good bool
	link func(i int) Link
}{
	{"wrong links", false, func(i int) Link { return Link{From: fmt.Sprint("x", i), To: fmt.Sprint("s", i)} }},
	{"one link", false, func(int) Link { return Link{From: "s0", To: "s1"} }},
	{"a chain", true, func(i int) Link { return Link{From: fmt.Sprint("s", i), To: fmt.Sprint("s", (i+1)%99_999)} }},
	{"a star", true, func(i int) Link { return Link{From: "s0", To: fmt.Sprint("s", i)} }},
	{"small loops", true, func(i int) Link { return Link{From: fmt.Sprint("s", i), To: fmt.Sprint("s", i^1)} }},
	{"agreements", true, func(i int) Link {
		return Link{From: fmt.Sprint("s", i), To: fmt.Sprint("s", (i+3)%100_000), Both: true}
	}},
	{"customers", true, func(i int) Link { return Link{From: fmt.Sprint("t", i%1000), To: fmt.Sprint("s", i)} }},
}

func TestLargeServices(t *testing.T) {
	for _, c := range larges[:2] { // the others differ for the analyses only
		s := large(c.link)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		problems := s.Problems()
		runtime.ReadMemStats(&after)
		require.Less(t, (after.TotalAlloc-before.TotalAlloc)>>20, uint64(400), "MB: "+c.name)
		if c.good {
			require.Empty(t, problems, c.name)
		} else {
			require.Len(t, problems, 1001, c.name)
		}
	}
}

func BenchmarkLarge(b *testing.B) {
	for _, c := range larges {
		s := large(c.link)
		for _, x := range []struct {
			name string
			f    func()
		}{
			{"Problems", func() { s.Problems() }}, {"Encounters", func() { s.Encounters() }}, {"InternalEncounters", func() { s.InternalEncounters() }}, {"HandOffs", func() { s.HandOffs() }},
			{"Visibility", func() { s.Visibility() }}, {"UnseenChains", func() { s.UnseenChains() }}, {"Loops", func() { s.Loops() }}, {"Times", func() { s.Times() }},
		} {
			b.Run(c.name+"/"+x.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					x.f()
				}
			})
		}
	}
}
