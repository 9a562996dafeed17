package main

import (
	"bytes"
	"fmt"

	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// report collects headings, sentences, tables and pictures in one language.
type report struct {
	lang  journey.Language
	title string
	parts []part
}

// part is one of them.
type part struct {
	level  int // of a heading: 2 or 3
	text   string
	header []string // of a table
	rows   [][]string
	name   string // of a picture
	image  *picture.Picture
}

func (r *report) pick(en, zh string) string { return r.lang.Pick(en, zh) }

func (r *report) line(s string) { r.parts = append(r.parts, part{text: s}) }

func (r *report) heading(en, zh string) {
	r.parts = append(r.parts, part{level: 2, text: r.pick(en, zh)})
}

func (r *report) sub(en, zh string) {
	r.parts = append(r.parts, part{level: 3, text: r.pick(en, zh)})
}

func (r *report) table(header []string, rows [][]string) {
	r.parts = append(r.parts, part{header: header, rows: rows})
}

// options are those of a chart of this report: as wide as its column, so that text is read at its
// own size, and with an id of its own, since all charts stand on one page.
func (r *report) options(name string) chart.Options {
	return chart.Options{ID: name, Language: r.lang, Width: 800, Money: "€", Source: r.pick("surveys of the hotel, made up for this example", "酒店问卷，均为演示而编造")}
}

// picture adds a chart.
func (r *report) picture(name string, p *picture.Picture, err error) error {
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	r.parts = append(r.parts, part{name: name, image: p})
	return nil
}

// svg is the name of a picture's own file.
func (r *report) svg(name string) string { return "survey-" + name + "." + string(r.lang) + ".svg" }

// files are the report twice, and its pictures.
func (r *report) files() ([]file, error) {
	var out []file
	for _, p := range r.parts {
		if p.image == nil {
			continue
		}
		var b bytes.Buffer
		if err := p.image.SVG(&b); err != nil {
			return nil, err
		}
		out = append(out, file{r.svg(p.name), b.Bytes()})
	}
	page, err := r.html()
	if err != nil {
		return nil, err
	}
	return append(out, file{"survey." + string(r.lang) + ".md", r.markdown()}, file{"survey." + string(r.lang) + ".html", page}), nil
}
