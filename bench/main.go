// Command bench holds drawing the hotel against other programs, and says what
// importing the packages costs at each start:
//
//	go run ./bench
//
// Programs that are not installed (neato of Graphviz, d2) are left out. What the
// figures mean stands in README.md.
package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/diagram"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/testdata/services"
)

func main() {
	log.SetFlags(0)
	if err := run(context.Background(), os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, out io.Writer) error {
	hotel, err := blueprint.Read(bytes.NewReader(services.Hotel))
	if err != nil {
		return err
	}
	cache := picture.NewCache(1 << 20)
	drawn := func(p *picture.Picture, err error) error {
		if err != nil {
			return err
		}
		return p.SVG(io.Discard)
	}
	fmt.Fprintln(out, "Drawing the hotel, the middle of", rounds, "rounds:")
	var rows []row
	for _, x := range []struct {
		name string
		draw func() error
	}{
		{"frontstage, blueprint", func() error { return drawn(diagram.Blueprint(ctx, hotel)) }},
		{"frontstage, blueprint from the cache", func() error {
			f := diagram.Options{}.Fingerprint(diagram.BlueprintKind, hotel)
			return cache.SVG(io.Discard, f, picture.SVGOptions{}, func() (*picture.Picture, error) { return diagram.Blueprint(ctx, hotel) })
		}},
		{"frontstage, emotion curve", func() error { return drawn(chart.EmotionCurve(&hotel.Journey)) }},
	} {
		rows = append(rows, row{x.name, copies, func() error {
			for range copies {
				if err := x.draw(); err != nil {
					return err
				}
			}
			return nil
		}})
	}
	graph := nativeDOT(hotel)
	rows = append(rows,
		row{"Graphviz, neato -n2, splines=ortho", copies, filter(strings.Repeat(graph, copies), "neato", "-n2", "-Tsvg")},
		row{"Graphviz, dot, no lanes kept", copies, filter(strings.Repeat(strings.Replace(graph, "layout=neato;", "", 1), copies), "dot", "-Tsvg")},
		row{"D2, dagre, start included", 1, filter(d2(hotel), "d2", "--layout=dagre", "-", "-")},
		row{"D2, elk, start included", 1, filter(d2(hotel), "d2", "--layout=elk", "-", "-")},
	)
	if err := measure(out, rows); err != nil {
		return err
	}
	fmt.Fprintln(out, "\nStarting a program that imports")
	return startup(ctx, out)
}

const (
	copies = 200 // pictures in a round
	rounds = 5
)

// row is one line of the table: do draws so many pictures.
type row struct {
	name     string
	pictures int
	do       func() error
}

// measure takes turns, so that a machine that is slow for a while is so for all.
func measure(out io.Writer, rows []row) error {
	times := make([][]time.Duration, len(rows))
	for range rounds {
		for i, r := range rows {
			at := time.Now()
			switch err := r.do(); {
			case err == errAbsent:
			case err != nil:
				return fmt.Errorf("%s: %w", r.name, err)
			default:
				times[i] = append(times[i], time.Since(at)/time.Duration(r.pictures))
			}
		}
	}
	for i, r := range rows {
		if len(times[i]) == 0 {
			fmt.Fprintf(out, "%-40s not installed\n", r.name)
			continue
		}
		fmt.Fprintf(out, "%-40s %10v\n", r.name, middle(times[i]).Round(time.Microsecond))
	}
	return nil
}

func middle(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

var errAbsent = fmt.Errorf("not installed")

// filter runs a program from standard input to standard output.
func filter(input, name string, args ...string) func() error {
	path, err := exec.LookPath(name)
	if err != nil {
		return func() error { return errAbsent }
	}
	return func() error {
		cmd := exec.Command(path, args...)
		cmd.Stdin = strings.NewReader(input)
		var complaints bytes.Buffer
		cmd.Stderr = &complaints
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("%w: %s", err, complaints.String())
		}
		return nil
	}
}
