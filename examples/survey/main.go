// Survey reads the answers to four questionnaires of a hotel from testdata/survey and writes what
// they come to: a report in HTML and in Markdown, in English and Chinese, with every chart, and the
// charts as SVG by themselves. From the root of the repository:
//
//	go run ./examples/survey                 # into this folder
//	go run ./examples/survey -dir out -lang zh
//
// The answers were made up for this example.
package main

import (
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
	var lang journey.Language
	flag.TextVar(&lang, "lang", lang, "language of the report, en or zh; default: both")
	dir := flag.String("dir", ".", "folder that the report and its pictures go to")
	data := flag.String("data", filepath.Join("testdata", "survey"), "folder of the CSV files")
	flag.Parse()
	if err := run(os.Stdout, *data, *dir, lang); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// answers are the tables of the four files.
type answers struct{ metrics, kano, servqual, emotion *survey.Table }

// run writes the report in a language, or in both, and says which files it wrote. Nothing is
// written before all of it is there.
func run(out io.Writer, data, dir string, lang journey.Language) error {
	a, err := readAll(data)
	if err != nil {
		return err
	}
	languages := []journey.Language{lang}
	if lang == "" {
		languages = []journey.Language{journey.English, journey.Chinese}
	}
	var files []file
	for _, l := range languages {
		r, err := compile(a, l)
		if err != nil {
			return err
		}
		more, err := r.files()
		if err != nil {
			return err
		}
		files = append(files, more...)
	}
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if err := os.WriteFile(path, f.data, 0o644); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(out, "wrote", path); err != nil {
			return err
		}
	}
	return nil
}

// file is one that is to be written.
type file struct {
	name string
	data []byte
}

func readAll(folder string) (a answers, err error) {
	var errs []error
	for _, f := range []struct {
		name string
		into **survey.Table
	}{{"metrics.csv", &a.metrics}, {"kano.csv", &a.kano}, {"servqual.csv", &a.servqual}, {"emotion.csv", &a.emotion}} {
		if *f.into, err = read(filepath.Join(folder, f.name)); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", f.name, err))
		}
	}
	return a, errors.Join(errs...)
}

func read(path string) (*survey.Table, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return survey.ReadCSV(f, survey.ReadOptions{})
}

// compile fills a report.
func compile(a answers, lang journey.Language) (*report, error) {
	r := &report{lang: lang}
	r.title = r.pick("What the hotel’s guests say", "酒店客人的声音")
	r.line(r.pick("All answers are made up for this example. Intervals are at 95 %.", "全部答卷均为演示而编造。区间的置信水平为 95%。"))
	for _, section := range []func(*report, answers) error{metrics, kano, servqual, emotions, damage, experience} {
		if err := section(r, a); err != nil {
			return nil, err
		}
	}
	return r, nil
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
