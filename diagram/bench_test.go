package diagram

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/graphviz"
)

func BenchmarkSVG(b *testing.B) {
	b.Run("hotel", func(b *testing.B) { benchmarkSVG(b, example(b, "hotel")) })
	for _, columns := range []int{10, 30, 160} {
		b.Run(fmt.Sprintf("%dx6", columns), func(b *testing.B) { benchmarkSVG(b, plain(columns, 6)) })
	}
}

// BenchmarkCrowded draws 60 columns and 10 lanes with 1,500 links, most of them
// far.
func BenchmarkCrowded(b *testing.B) {
	benchmarkSVG(b, random(rand.New(rand.NewPCG(1, 6)), 60, 10, 1500))
}

func benchmarkSVG(b *testing.B, s *blueprint.Service) {
	b.ReportAllocs()
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := SVG(b.Context(), &out, s); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(s.Len()*(len(s.Lanes)+1)), "ns/cell")
}

// BenchmarkTogether draws from several goroutines: all work but the engine's is
// done outside its lock. Compare with -cpu 1,2.
func BenchmarkTogether(b *testing.B) {
	s := example(b, "hotel")
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if err := SVG(b.Context(), io.Discard, s); err != nil {
				b.Error(err)
			}
		}
	})
}

// plain is a service with a step in each cell, joined to its neighbours.
func plain(columns, lanes int) *blueprint.Service {
	s := grown(columns, 1)
	for i := range s.Stages {
		for k := range s.Stages[i].Touchpoints {
			s.Stages[i].Touchpoints[k].Name = "Call room service"
		}
	}
	roles := []blueprint.Role{blueprint.Evidence, blueprint.Frontstage, blueprint.Frontstage, blueprint.Backstage, blueprint.Support}
	for l := range lanes - 1 {
		lane := blueprint.Lane{Role: roles[l%len(roles)]}
		for c := range columns {
			id := fmt.Sprintf("s%d-%d", l, c)
			lane.Steps = append(lane.Steps, blueprint.Step{ID: id, At: fmt.Sprint("t", c), Name: "Process registration"})
			if c > 0 && c%2 == l%2 {
				s.Links = append(s.Links, blueprint.Link{From: fmt.Sprintf("s%d-%d", l, c-1), To: id})
			}
		}
		s.Lanes = append(s.Lanes, lane)
	}
	return s
}

// BenchmarkParts times what goes into the hotel's picture one by one.
func BenchmarkParts(b *testing.B) {
	s := example(b, "hotel")
	p, err := Options{}.picture(b.Context(), s)
	if err != nil {
		b.Fatal(err)
	}
	p.ID = "fs"
	source := p.sketch()[0]
	engine, err := graphviz.SVG(b.Context(), source)
	if err != nil {
		b.Fatal(err)
	}
	document, err := os.ReadFile("../testdata/services/hotel.yaml")
	if err != nil {
		b.Fatal(err)
	}
	for _, x := range []struct {
		name string
		f    func() error
	}{
		{"decode", func() error { _, err := blueprint.Read(bytes.NewReader(document)); return err }},
		{"validate", s.Validate},
		{"layout", func() error { _, err := Options{ID: "fs"}.lay(b.Context(), s); return err }},
		{"sketch", func() error { p.sketch(); return nil }},
		{"engine", func() error { _, err := graphviz.SVG(b.Context(), source); return err }},
		{"finish", func() error { _, err := finished(p, engine); return err }},
	} {
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := x.f(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
