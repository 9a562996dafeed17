// Command hotel draws the service of one night at a hotel: the journey map, the
// blueprint, both over the same columns, the emotion curve and the feasibility of
// the ideas for it.
//
//	go run ./examples/hotel [-dir folder] [-lang zh]
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/testdata/services"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("dir", ".", "folder that the pictures go to")
	lang := flag.String("lang", "en", "language of the labels, en or zh")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, *dir, journey.Language(*lang)); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, out io.Writer, dir string, lang journey.Language) error {
	var report bytes.Buffer
	hotel, err := blueprint.Read(bytes.NewReader(services.Hotel))
	if err != nil {
		return err
	}
	draw := diagram.Options{ID: "hotel", Language: lang}
	curve, ideas := chart.Options{ID: "hotel-emotion", Language: lang}, chart.Options{ID: "hotel-ideas", Language: lang}
	for _, x := range []struct {
		name string
		draw func() (*picture.Picture, error)
	}{
		{"hotel-map.svg", func() (*picture.Picture, error) { return draw.JourneyMap(ctx, &hotel.Journey) }},
		{"hotel-blueprint.svg", func() (*picture.Picture, error) { return draw.Blueprint(ctx, hotel) }},
		{"hotel-dual.svg", func() (*picture.Picture, error) { return draw.Dual(ctx, hotel) }},
		{"hotel-emotion.svg", func() (*picture.Picture, error) { return curve.EmotionCurve(&hotel.Journey) }},
		{"hotel-feasibility.svg", func() (*picture.Picture, error) { return ideas.Feasibility(&hotel.Journey) }},
	} {
		file := filepath.Join(dir, x.name)
		if err := write(file, x.draw); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		fmt.Fprintln(&report, "wrote", file)
	}

	memory, err := hotel.PeakEnd()
	if err != nil {
		return err
	}
	fmt.Fprintf(&report, "\npeak %+.1f at %q, low %+.1f at %q, end %+.1f; peak-end %+.2f, mean %+.2f: %s\n",
		memory.Peak.Score, memory.Peak.Touchpoint.Name, memory.Lowest.Score, memory.Lowest.Touchpoint.Name, memory.End.Score,
		memory.Value, memory.Mean, memory.Verdict.Label(lang))
	_, err = report.WriteTo(out)
	return err
}

// write draws into memory, then into a file beside the one that is meant: whatever fails, a full
// disk too, leaves what was there before.
func write(file string, draw func() (*picture.Picture, error)) error {
	p, err := draw()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := p.SVG(&b); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(file), "drawing-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // which is gone when all went well
	_, err = f.Write(b.Bytes())
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), file)
}
