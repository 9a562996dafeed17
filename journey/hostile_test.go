package journey_test

import (
	"io"
	"testing"

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
		if !c.Shared() {
			continue // its lanes and links: for package blueprint
		}
		t.Run(c.Name, func(t *testing.T) {
			c.Check(t, c.Journey, func(r io.Reader) error { _, err := journey.Read(r); return err })
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, c := range hostile.Documents() {
		b.Run(c.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := journey.Read(c.Open())
				if (err == nil) != (c.Journey == nil) {
					b.Fatal(err)
				}
			}
		})
	}
}
