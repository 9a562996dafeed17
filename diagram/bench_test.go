package diagram

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/frontstage-go/frontstage/blueprint"
)

func BenchmarkBlueprint(b *testing.B) {
	b.Run("hotel", func(b *testing.B) { benchmarkBlueprint(b, example(b, "hotel")) })
	for _, columns := range []int{10, 30, 160} {
		b.Run(fmt.Sprintf("%dx6", columns), func(b *testing.B) { benchmarkBlueprint(b, plain(columns, 6)) })
	}
}

// BenchmarkCrowded draws 60 columns and 10 lanes with 1,500 links, most of them
// far.
func BenchmarkCrowded(b *testing.B) {
	benchmarkBlueprint(b, random(rand.New(rand.NewPCG(1, 6)), 60, 10, 1500))
}

func benchmarkBlueprint(b *testing.B, s *blueprint.Service) {
	b.ReportAllocs()
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		p, err := Blueprint(b.Context(), s)
		if err != nil {
			b.Fatal(err)
		}
		if err := p.SVG(&out); err != nil {
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
			p, err := Blueprint(b.Context(), s)
			if err == nil {
				err = p.SVG(io.Discard)
			}
			if err != nil {
				b.Error(err)
			}
		}
	})
}

// BenchmarkParts times what goes into the hotel's picture one by one.
func BenchmarkParts(b *testing.B) {
	s := example(b, "hotel")
	p := partsOf(b, s)
	document, err := os.ReadFile("../testdata/services/hotel.yaml")
	if err != nil {
		b.Fatal(err)
	}
	parts := append([]timedPart{{name: "decode", f: func() error { _, err := blueprint.Read(bytes.NewReader(document)); return err }}}, p...)
	for _, x := range parts {
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
