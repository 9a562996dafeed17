// Package draw draws documents: which pictures there are, and how many files become
// pictures at once. What needs Graphviz stands in package engine, so that charts do
// not wait for its start.
package draw

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// Request is a picture to be drawn.
type Request struct {
	Service *blueprint.Service
	With    []*journey.Journey // to compare with
	Look    cli.Look
	Kind    string
}

// Drawer draws one kind.
type Drawer struct {
	Picture func(context.Context, *Request) (*picture.Picture, error)
	DOT     func(context.Context, io.Writer, *Request) error // nil: there is none
}

// drawers has an entry for each of [cli.Kinds]: those of charts from the beginning,
// those that need Graphviz once package engine has been initialised.
var drawers = map[string]Drawer{
	"satisfaction": ofJourney(chart.Options.Satisfaction),
	"key":          ofJourney(chart.Options.KeyTouchpoints),
	"senses":       ofJourney(chart.Options.Senses),
	"pyramid":      ofJourney(chart.Options.Pyramid),
	"needs":        ofJourney(chart.Options.Needs),
	"feasibility":  ofJourney(chart.Options.Feasibility),
	"emotion": {Picture: func(_ context.Context, r *Request) (*picture.Picture, error) {
		return r.chart().EmotionCurve(append(r.Service.Journeys(), r.With...)...)
	}},
}

// ofJourney draws with a method of package chart.
func ofJourney(draw func(chart.Options, *journey.Journey) (*picture.Picture, error)) Drawer {
	return Drawer{Picture: func(_ context.Context, r *Request) (*picture.Picture, error) {
		return draw(r.chart(), &r.Service.Journey)
	}}
}

// Register adds kinds. It is for package engine, when the program starts.
func Register(more map[string]Drawer) { maps.Copy(drawers, more) }

// modes has an entry for each of [cli.Themes].
var modes = map[cli.ThemeName]theme.Mode{"": theme.Auto, "auto": theme.Auto, "light": theme.Light, "dark": theme.Dark, "print": theme.Print, "contrast": theme.Contrast}

// writers has an entry for each of [cli.Formats].
var writers = map[string]func(context.Context, io.Writer, *Request) error{
	"svg":  pictured["svg"].draw,
	"html": pictured["html"].draw,
	"md":   pictured["md"].draw,
	"png":  pictured["png"].draw,
	"pdf":  pictured["pdf"].draw,
	"dot": func(ctx context.Context, w io.Writer, r *Request) error {
		return drawers[r.Kind].DOT(ctx, w, r)
	},
}

// pictured are the formats that a picture gives by itself: drawn, or in words, as a
// table.
var pictured = map[string]give{
	"svg": func(_ context.Context, w io.Writer, p *picture.Picture, l cli.Look) error {
		return picture.SVGOptions{Mode: modes[l.Theme]}.Write(w, p)
	},
	"html": func(_ context.Context, w io.Writer, p *picture.Picture, _ cli.Look) error {
		return p.Outline().HTML(w)
	},
	"md": func(_ context.Context, w io.Writer, p *picture.Picture, _ cli.Look) error {
		return p.Outline().Markdown(w)
	},
	"png": writePNG,
	"pdf": func(ctx context.Context, w io.Writer, p *picture.Picture, l cli.Look) error {
		return writePDF(ctx, w, l, p)
	},
}

type give func(context.Context, io.Writer, *picture.Picture, cli.Look) error

func (g give) draw(ctx context.Context, w io.Writer, r *Request) error {
	p, err := r.Picture(ctx)
	if err != nil {
		return err
	}
	return g(ctx, w, p, r.Look)
}

// Give writes a picture in a format that pictures give by themselves.
func Give(ctx context.Context, p *picture.Picture, format string, l cli.Look) ([]byte, error) {
	g := pictured[format]
	if g == nil {
		return nil, cli.Usage("--out: there is no %s of a survey", format)
	}
	var out bytes.Buffer
	err := g(ctx, &out, p, l)
	return out.Bytes(), err
}

func (r *Request) chart() chart.Options {
	return chart.Options{ID: r.Look.ID, Language: r.Look.Lang.Is(), Width: r.Look.Width}
}

// Picture draws a picture.
func (r *Request) Picture(ctx context.Context) (*picture.Picture, error) {
	return drawers[r.Kind].Picture(ctx, r)
}

// Write draws a picture and gives it in a format.
func (r *Request) Write(ctx context.Context, format string) ([]byte, error) {
	var out bytes.Buffer
	if err := writers[format](ctx, &out, r); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Has tells whether a document holds what a kind of picture needs, and what is
// missing otherwise.
func Has(s *blueprint.Service, k cli.Kind) (missing string) {
	switch k.Needs {
	case cli.Lanes:
		if len(s.Lanes) == 0 {
			return "it has no lanes"
		}
	case cli.Scores:
		for _, j := range s.Journeys() {
			if len(j.Points()) > 0 {
				return ""
			}
		}
		return "no touchpoint has an emotion score"
	case cli.Judged:
		if len(s.Ranking()) == 0 {
			return "no idea has a feasibility"
		}
	case cli.Compared:
		if !any(s, func(t *journey.Touchpoint) bool { return t.Emotion != nil && t.Expectation != nil }) {
			return "no touchpoint has both an emotion score and an expectation"
		}
	case cli.Themed:
		if !any(s, func(t *journey.Touchpoint) bool { return len(t.Themes) > 0 }) {
			return "no touchpoint has themes"
		}
	case cli.Sensed:
		if !any(s, states) {
			return "no touchpoint states a cost, a feeling or a sense"
		}
	case cli.Needy:
		if !any(s, func(t *journey.Touchpoint) bool { return len(t.Needs) > 0 }) {
			return "no touchpoint has needs"
		}
	}
	return ""
}

func any(s *blueprint.Service, is func(*journey.Touchpoint) bool) bool {
	for _, t := range s.All() {
		if is(t) {
			return true
		}
	}
	return false
}

// states tells whether a touchpoint has anything for the matrix of costs, feelings
// and senses.
func states(t *journey.Touchpoint) bool {
	return slices.ContainsFunc(t.Pains, func(p journey.Pain) bool { return p.Cost != "" }) ||
		slices.ContainsFunc(t.Delights, func(d journey.Delight) bool { return d.Feeling != "" }) ||
		slices.ContainsFunc(t.Senses, func(i journey.Impression) bool { return i.Sense != "" })
}

// Chosen are the kinds to draw of a document: those that were asked for or, by
// default, the one that shows most of it.
func Chosen(s *blueprint.Service, asked []cli.KindName) ([]string, error) {
	if len(asked) == 0 {
		if len(s.Lanes) > 0 {
			return []string{"blueprint"}, nil
		}
		return []string{"map"}, nil
	}
	var out []string
	seen := map[string]bool{}
	add := func(name string) {
		if !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	for _, name := range asked {
		if name == cli.All {
			for _, k := range cli.Kinds {
				if Has(s, k) == "" {
					add(k.Name)
				}
			}
			continue
		}
		if why := Has(s, cli.KindOf(string(name))); why != "" {
			return nil, fmt.Errorf("there is nothing to draw as %s: %s", name, why)
		}
		add(string(name))
	}
	return out, nil
}

// Known are the names of what can be drawn: kinds, formats and themes.
func Known() (kinds, formats, themes []string) {
	for name := range modes {
		if name != "" {
			themes = append(themes, string(name))
		}
	}
	return slices.Sorted(maps.Keys(drawers)), slices.Sorted(maps.Keys(writers)), slices.Sorted(slices.Values(themes))
}

// Ready tells whether all that a command line asks for can be drawn as the program
// stands: without Graphviz that is charts only. By default it is not known yet what
// will be drawn.
func Ready(kinds []cli.KindName) bool {
	for _, name := range kinds {
		if _, ok := drawers[string(name)]; !ok {
			return false
		}
	}
	return len(kinds) > 0
}
