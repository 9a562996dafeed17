package chart

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/frontstage-go/frontstage/internal/svg"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// What a picture may hold at most.
const (
	MostTouchpoints = 400
	MostIdeas       = 200
	MostPersonas    = 5
	MostPixels      = 40_000 // for Options.Width and Options.Height
	mostHeight      = 50_000 // of what long names take
)

// ErrNoFeasibility says that no idea carries a feasibility.
var ErrNoFeasibility = errors.New("no idea has a feasibility")

// ErrMismatch says that journeys cannot share a plot: their scales, stages or
// touchpoints differ.
var ErrMismatch = errors.New("the journeys cannot share a plot")

// Options say how a picture is drawn. The zero value works.
type Options struct {
	Theme    theme.Theme
	Language journey.Language // of the labels that the picture adds
	// ID is the id of the picture and the prefix of all ids in it: a letter,
	// then letters, digits, - and _. Default: "emotion" or "feasibility".
	ID string
	// Width and Height of the picture in pixels. Default: as large as it takes.
	// What is too small for the words is an error that says what is needed.
	Width, Height int
}

func (o Options) check(id string) (Options, error) {
	if o.ID == "" {
		o.ID = id
	}
	if !svg.ValidID(o.ID) {
		return o, fmt.Errorf("chart: %q cannot be an id: use letters, digits, - and _, a letter first, at most 64", o.ID)
	}
	if o.Width < 0 || o.Height < 0 || o.Width > MostPixels || o.Height > MostPixels {
		return o, fmt.Errorf("chart: %d x %d pixels; both must be 0 to %d", o.Width, o.Height, MostPixels)
	}
	if err := o.Theme.Validate(); err != nil {
		return o, fmt.Errorf("chart: %w", err)
	}
	return o, nil
}

func (o Options) lang() string { return o.Language.Pick("en", "zh") }

func limit(what string, n, most int) error {
	return fmt.Errorf("chart: %d %s, at most %d can be drawn: %w", n, what, most, journey.ErrLimit)
}

var errNil = errors.New("chart: no journey")

func checked(j *journey.Journey) error {
	if j == nil {
		return errNil
	}
	return j.Validate()
}

func write(w io.Writer, s string) error {
	n, err := io.WriteString(w, s)
	if err == nil && n < len(s) {
		err = io.ErrShortWrite
	}
	return err
}

// page puts a picture together from its top down.
type page struct {
	svg.Builder // what stands on the page
	o           Options
	w           float64
	y           float64 // how far it is filled
}

const margin = 24

func (p *page) lines(s, class string, f text.Font, lead, gap float64) {
	lines := text.Wrap(s, f, p.w-2*margin)
	for _, l := range lines {
		p.y += lead
		p.Text(margin, p.y, class, "", l)
		p.WriteByte('\n')
	}
	if len(lines) > 0 {
		p.y += gap
	}
}

// finish wraps the page into its envelope.
func (p *page) finish(height int, title, desc, css string, colors []string) string {
	root := "#" + p.o.ID
	var b svg.Builder
	b.Grow(p.Len() + 2*len(css) + 4096)
	b.Open(svg.Root{
		ID: p.o.ID, Width: int(p.w), Height: height, Title: title, Desc: desc, Lang: p.o.lang(),
		Style: "\n" + p.o.Theme.CSS(root, colors) + rules(root) + css,
	})
	b.P(`<rect class="page" width="%d" height="%d" fill="%s"/>`+"\n", int(p.w), height, p.o.Theme.Color("page"))
	b.WriteString(p.String())
	b.Close()
	return b.String()
}

func rules(root string) string {
	var b strings.Builder
	for _, r := range [...][2]string{
		{" text", "font-family:" + theme.Fonts},
		{" .page", "fill:var(--c-page)"},
		{" .title", "fill:var(--c-title);font-size:20px;font-weight:bold"},
		{" .subtitle", "fill:var(--c-muted);font-size:12px"},
		{" .figure", "fill:var(--c-text);font-size:17px;font-weight:bold"},
		{" .name", "fill:var(--c-muted);font-size:11px"},
		{" .tick", "fill:var(--c-muted);font-size:11px"},
		{" .legend", "fill:var(--c-muted);font-size:11px"},
		{" .rule", "stroke:var(--c-neutral)"},
		{" .key", "stroke:var(--c-muted)"},
	} {
		b.WriteString(root + r[0] + "{" + r[1] + "}\n")
	}
	return b.String()
}

var pageColors = []string{"page", "title", "text", "muted", "neutral"}
