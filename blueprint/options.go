package blueprint

import (
	"fmt"

	"github.com/frontstage-go/frontstage/internal/svg"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// EvidencePlace is where lanes of physical evidence stand. Authors differ.
type EvidencePlace uint8

const (
	EvidenceOnTop         EvidencePlace = iota // above the customer actions (Bitner, Ostrom & Morgan 2008)
	EvidenceBelowCustomer                      // between customer actions and line of interaction
	EvidenceAtBottom                           // below all else
)

// Options say how a blueprint is drawn. The zero value draws everything, in
// English, light and dark in one picture. Options are never written to.
type Options struct {
	// ID is the prefix of all ids in the picture and the id of its root, so
	// that many pictures can live on one page: a letter, then letters, digits,
	// "-" and "_". Default: "fs".
	ID       string
	Language journey.Language // of lane names, line names and legend; default: English
	Theme    theme.Theme
	Evidence EvidencePlace // default: on top
	// NoEmotion leaves out the curve that is otherwise drawn on top as soon as
	// a touchpoint has a score and no lane of role emotion is declared.
	NoEmotion bool
	// NoTitle leaves out title, persona, scenario and provenance.
	NoTitle bool
	// NoLegend leaves out the legend.
	NoLegend bool
	Limits   Limits
}

// Limits bound what a picture may cost. What is beyond them is refused, with
// [journey.ErrLimit], before anything is drawn. Zero fields take the defaults.
type Limits struct {
	Columns int // default: 400
	Lanes   int // default: 60
	Steps   int // default: 4,000
	Links   int // default: 3,000
	Text    int // runes in one text; default: 4,000
}

func (l Limits) orDefault() Limits {
	for _, f := range []struct {
		field *int
		value int
	}{{&l.Columns, 400}, {&l.Lanes, 60}, {&l.Steps, 4000}, {&l.Links, 3000}, {&l.Text, 4000}} {
		if *f.field <= 0 {
			*f.field = f.value
		}
	}
	return l
}

func (o Options) check() (Options, error) {
	if o.ID == "" {
		o.ID = "fs"
	}
	if !svg.ValidID(o.ID) {
		return o, fmt.Errorf("blueprint: %.40q cannot be the prefix of ids; use a letter, then letters, digits, \"-\" and \"_\"", o.ID)
	}
	if o.Evidence > EvidenceAtBottom {
		return o, fmt.Errorf("blueprint: no place of the evidence has number %d", o.Evidence)
	}
	if _, err := o.Language.MarshalText(); err != nil {
		return o, err
	}
	return o, o.Theme.Validate()
}
