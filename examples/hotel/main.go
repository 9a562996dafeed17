// Command hotel draws the service of one night at a hotel: the blueprint, the
// emotion curve and the feasibility of the ideas for it.
//
//	go run ./examples/hotel [-dir folder] [-lang zh]
package main

import (
	"bytes"
	"context"
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
	hotel, err := blueprint.Read(bytes.NewReader(services.Hotel))
	if err != nil {
		return err
	}
	for _, picture := range []struct {
		name string
		draw func(io.Writer) error
	}{
		{"hotel-blueprint.svg", func(w io.Writer) error {
			return diagram.Options{ID: "hotel", Language: lang}.SVG(ctx, w, hotel)
		}},
		{"hotel-emotion.svg", func(w io.Writer) error {
			return chart.Options{ID: "hotel-emotion", Language: lang}.EmotionCurve(w, &hotel.Journey)
		}},
		{"hotel-feasibility.svg", func(w io.Writer) error {
			return chart.Options{ID: "hotel-ideas", Language: lang}.Feasibility(w, &hotel.Journey)
		}},
	} {
		file := filepath.Join(dir, picture.name)
		if err := write(file, picture.draw); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		fmt.Fprintln(out, "wrote", file)
	}

	memory, err := hotel.PeakEnd()
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "\npeak %+.1f at %q, low %+.1f at %q, end %+.1f; peak-end %+.2f, mean %+.2f: %s\n",
		memory.Peak.Score, memory.Peak.Touchpoint.Name, memory.Lowest.Score, memory.Lowest.Touchpoint.Name, memory.End.Score,
		memory.Value, memory.Mean, memory.Verdict.Label(lang))
	return nil
}

// write draws into memory first, so that a failure leaves no half of a file.
func write(file string, draw func(io.Writer) error) error {
	var b bytes.Buffer
	if err := draw(&b); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
