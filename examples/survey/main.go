// Survey reads the answers to four questionnaires of a hotel from testdata/survey and prints what
// they come to, as Markdown:
//
//	go run ./examples/survey            # from the root of the repository
//	go run ./examples/survey -lang zh
//
// The answers were made up for this example.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

func main() {
	lang := journey.English
	flag.TextVar(&lang, "lang", lang, "language of the report: en or zh")
	data := flag.String("data", filepath.Join("testdata", "survey"), "folder of the CSV files")
	flag.Parse()
	if err := run(os.Stdout, *data, lang); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// answers are the tables of the four files.
type answers struct{ metrics, kano, servqual, emotion *survey.Table }

func run(w io.Writer, folder string, lang journey.Language) error {
	var a answers
	var errs []error
	for _, file := range []struct {
		name string
		into **survey.Table
	}{{"metrics.csv", &a.metrics}, {"kano.csv", &a.kano}, {"servqual.csv", &a.servqual}, {"emotion.csv", &a.emotion}} {
		var err error
		if *file.into, err = read(filepath.Join(folder, file.name)); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", file.name, err))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	r := report{lang: lang}
	r.line("# " + r.pick("What the hotel's guests say", "酒店客人的声音"))
	r.line(r.pick("All answers are made up for this example. Intervals are at 95 %.", "全部答卷均为演示而编造。区间的置信水平为 95%。"))
	for _, section := range []func(*report, answers) error{metrics, kano, servqual, emotions, damage} {
		if err := section(&r, a); err != nil {
			return err
		}
	}
	_, err := r.out.WriteTo(w) // all or nothing: only a complete report is written
	return err
}

func read(path string) (*survey.Table, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return survey.ReadCSV(f, survey.ReadOptions{})
}

// report collects Markdown in one language.
type report struct {
	lang journey.Language
	out  bytes.Buffer
}

func (r *report) pick(en, zh string) string { return r.lang.Pick(en, zh) }

func (r *report) line(s string) { r.out.WriteString(s + "\n\n") }

func (r *report) heading(en, zh string) { r.line("## " + r.pick(en, zh)) }

// table writes a table; the header is that of the language, "|" between its cells.
func (r *report) table(header []string, rows [][]string) {
	rule := make([]string, len(header))
	for i := range rule {
		rule[i] = "---"
	}
	for _, row := range append([][]string{header, rule}, rows...) {
		r.out.WriteString("|")
		for _, cell := range row {
			r.out.WriteString(" " + cell + " |")
		}
		r.out.WriteString("\n")
	}
	r.out.WriteString("\n")
}

// interval is "12.3 … 23.4", and a dash where the answers allow none.
func interval(i survey.Interval, decimals int) string {
	if !i.Known() {
		return "–"
	}
	return fmt.Sprintf("%.*f … %.*f", decimals, i.Low, decimals, i.High)
}

// p is a p-value as people print them.
func p(v float64) string {
	if v < 0.001 {
		return "< 0.001"
	}
	return fmt.Sprintf("%.3f", v)
}

// signed is a score with its sign, and 0 without one.
func signed(v float64) string {
	if v == 0 {
		return "0"
	}
	return fmt.Sprintf("%+g", v)
}
