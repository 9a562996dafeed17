package diagram

import (
	"fmt"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
	"github.com/frontstage-go/frontstage/theme"
)

// EvidencePlace is where lanes of physical evidence stand. Authors differ.
type EvidencePlace uint8

const (
	EvidenceOnTop         EvidencePlace = iota // above the customer actions (Bitner, Ostrom & Morgan 2008)
	EvidenceBelowCustomer                      // between customer actions and line of interaction
	EvidenceAtBottom                           // below all else
)

// Options say how a diagram is drawn. The zero value draws everything, in
// English. What does not concern a picture, such as Rows a blueprint, is left
// unheeded. Options are never written to. What is not valid in them is a
// [*picture.OptionError].
type Options struct {
	// ID is the prefix of all ids in the picture and the id of its root, so
	// that many pictures can live on one page: a letter, then letters, digits,
	// "-" and "_", at most 64. Default: "fs".
	ID       string
	Language journey.Language // of all labels that the picture adds; default: English
	// Words replaces labels by their keys, see [picture.Words]: another wording, or
	// a language of the caller's own. What is missing is taken from Language.
	Words    map[string]string
	Theme    theme.Theme
	Evidence EvidencePlace // default: on top
	// NoEmotion leaves out the curve that is otherwise drawn on top as soon as
	// a touchpoint has a score and no lane of role emotion shows it.
	NoEmotion bool
	// NoTitle leaves out title, persona, scenario and provenance.
	NoTitle bool
	// NoLegend leaves out the legend.
	NoLegend bool
	// Rows are those of a map, in their order; default: [MapRows]. Rows without
	// content are left out in any case.
	Rows []Row
	// Compare are journeys whose curves share the emotion row of a map, matched by
	// the ids of their touchpoints: other personas, or the journey as it is to be.
	Compare []*journey.Journey
	// Width lays the picture out for so many pixels: 480 for a phone, 718 for A4
	// upright, 800 for the column of a page, 1047 for A4 across, 1204 for a slide,
	// 1512 for A3 across. What is wider goes into bands of whole stages, one below
	// the other, and no text but the letters in badges is smaller than 11 px then.
	// A width that is too small for one column is an error that says what is needed
	// (a map takes 198, others some 240 to 320); the largest is 100,000. Default: as
	// wide as it takes. The height follows: pages of a PDF take several sheets then, or make
	// it smaller, see package picture. A flow and an actor map are always laid out for a width,
	// from 400 to 4000; default for them: 800.
	Width int
	// Compact sets columns closer, for services of many touchpoints: up to a quarter less
	// wide, and higher where texts need more lines. With Width it says how wide
	// a picture may be before it goes into bands.
	Compact bool
	// Appendix adds, below the picture, everything that is known of the journey, its
	// stages, touchpoints, lanes, steps and ideas, numbered as they are in the
	// picture, where cards of steps then have numbers as well: 3.2 is the second one
	// at the third touchpoint.
	Appendix bool
	// Cast says who the actors of an actor map are; default: lanes and systems.
	Cast   blueprint.CastOptions
	Limits picture.Limits
}

// mostWidth bounds Options.Width.
const mostWidth = 100_000

// check returns the options with their defaults, and the words.
func (o Options) check() (Options, page.Words, error) {
	wrong := func(option, format string, args ...any) (Options, page.Words, error) {
		return o, page.Words{}, fmt.Errorf("diagram: %w", &picture.OptionError{Option: option, Message: fmt.Sprintf(format, args...)})
	}
	if o.ID == "" {
		o.ID = "fs"
	}
	if !text.ValidID(o.ID) {
		return wrong("ID", "%.40q cannot be the prefix of ids; use a letter, then letters, digits, \"-\" and \"_\"", o.ID)
	}
	if o.Evidence > EvidenceAtBottom {
		return wrong("Evidence", "no place of the evidence has the number %d", o.Evidence)
	}
	if _, err := o.Language.MarshalText(); err != nil {
		return wrong("Language", "%v", err)
	}
	if err := o.Theme.Validate(); err != nil {
		return wrong("Theme", "%v", err)
	}
	if o.Width < 0 || o.Width > mostWidth {
		return wrong("Width", "%d pixels; use 0 for the natural width, or up to %d", o.Width, mostWidth)
	}
	if o.Cast.By > blueprint.ByOwner {
		return wrong("Cast", "no kind of actors has the number %d", o.Cast.By)
	}
	if err := checkRows(o.Rows); err != nil {
		return wrong("Rows", "%v", err)
	}
	w, err := page.Speak(o.Language, o.Words)
	if err != nil {
		return wrong("Words", "%v", err)
	}
	o.Limits = o.Limits.OrDefault()
	return o, w, nil
}
