package chart

import (
	"errors"
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/internal/limit"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

const (
	// MostPersonas is how many personas one picture takes: up to four on one plot,
	// more on a plot each.
	MostPersonas = 24
	// MostRows is how many needs, touchpoints, scores or differences one chart of
	// figures takes; more are [journey.ErrLimit].
	MostRows = mostRows
	// MostPixels bounds Options.Width and Options.Height, and what long texts
	// make of a picture's height.
	MostPixels = 40_000
)

// ErrNoFeasibility says that no idea carries a feasibility.
var ErrNoFeasibility = errors.New("no idea has a feasibility")

// ErrMismatch says that journeys cannot share a plot: their scales, stages or
// touchpoints differ.
var ErrMismatch = errors.New("the journeys cannot share a plot")

var errNil = errors.New("chart: there is no journey to draw")

// Options say how a chart is drawn. The zero value works.
type Options struct {
	Theme theme.Theme
	// Language of the labels that the picture adds. Default: English.
	Language journey.Language
	// Words replace labels of that language by key, see [picture.Words].
	Words map[string]string
	// ID is the id of the picture and the prefix of all ids in it: a letter,
	// then letters, digits, "-" and "_", at most 64. Default: the name of its
	// [Kind].
	ID string
	// Title of the picture. Default: what the figures show, where they show
	// something clearly, and what they are about otherwise.
	Title string
	// Source of the figures, told at the bottom: "exit survey, June 2026".
	Source string
	// Money is what stands before sums of money, "€" say. Default: nothing.
	Money string
	// Median makes EmotionSpread draw medians instead of means.
	Median bool
	// Width and Height of the picture in pixels. Default: as large as it takes;
	// charts of figures are 1,000 wide. A width is not a scale: everything is laid
	// out anew for it, and text keeps its size; 480 to 1,600 read well. What is too
	// small for the words is an error that says what is needed.
	Width, Height int
	// Limits bound what is drawn; of its counts, Columns and Ideas matter here.
	Limits picture.Limits
}

// check refuses options that are not valid, and fills in the defaults.
func (o Options) check(k Kind) (Options, page.Words, error) {
	if o.ID == "" {
		o.ID = string(k)
	}
	wrong := func(option, message string) error { return &picture.OptionError{Option: option, Message: message} }
	switch {
	case !text.ValidID(o.ID):
		return o, page.Words{}, wrong("ID", fmt.Sprintf("%.70q is not an id; use a letter, then letters, digits, \"-\" and \"_\", at most 64", o.ID))
	case o.Width < 0 || o.Width > MostPixels:
		return o, page.Words{}, wrong("Width", fmt.Sprintf("%d pixels; it must be 0 to %d", o.Width, MostPixels))
	case o.Height < 0 || o.Height > MostPixels:
		return o, page.Words{}, wrong("Height", fmt.Sprintf("%d pixels; it must be 0 to %d", o.Height, MostPixels))
	}
	if _, err := o.Language.MarshalText(); err != nil {
		return o, page.Words{}, wrong("Language", fmt.Sprintf("%v, and Words for others", err))
	}
	if err := o.Theme.Validate(); err != nil {
		return o, page.Words{}, wrong("Theme", strings.ReplaceAll(err.Error(), "theme: ", ""))
	}
	if err := fits("Title", o.Title); err != nil {
		return o, page.Words{}, err
	}
	if err := fits("Source", o.Source); err != nil {
		return o, page.Words{}, err
	}
	if err := fits("Money", o.Money); err != nil {
		return o, page.Words{}, err
	}
	w, err := page.Speak(o.Language, o.Words)
	if err != nil {
		return o, w, wrong("Words", err.Error())
	}
	o.Limits = o.Limits.OrDefault()
	return o, w, nil
}

// within refuses journeys that are beyond the limits, before anything else of
// them is looked at, and then those that are not valid.
func (o Options) within(count limit.Count, js ...*journey.Journey) error {
	values := make([]any, len(js))
	for i, j := range js {
		if j == nil {
			return errNil
		}
		values[i] = j
	}
	if len(js) == 0 {
		return errNil
	}
	if err := limit.Check(o.Limits, []limit.Count{count}, values...); err != nil {
		return fmt.Errorf("chart: %w", err)
	}
	for _, j := range js {
		if err := j.Validate(); err != nil {
			return err
		}
	}
	return nil
}

// needs is the error of a side that is too small.
func needs(option string, pixels float64) error {
	return &picture.OptionError{Option: option, Message: fmt.Sprintf("the words of this picture need at least %d pixels", int(pixels))}
}

// fits refuses a text that is too long, or not text.
func fits(option, t string) error {
	switch {
	case len(t) > 2_000:
		return &picture.OptionError{Option: option, Message: fmt.Sprintf("%d bytes; it may have 2,000", len(t))}
	case text.Valid(t) != nil:
		return &picture.OptionError{Option: option, Message: text.Valid(t).Error()}
	}
	return nil
}
