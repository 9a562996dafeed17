package diagram

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

func (o Options) check() (Options, error) {
	if o.ID == "" {
		o.ID = "fs"
	}
	if !svg.ValidID(o.ID) {
		return o, fmt.Errorf("diagram: %.40q cannot be the prefix of ids; use a letter, then letters, digits, \"-\" and \"_\"", o.ID)
	}
	if o.Evidence > EvidenceAtBottom {
		return o, fmt.Errorf("diagram: no place of the evidence has number %d", o.Evidence)
	}
	if _, err := o.Language.MarshalText(); err != nil {
		return o, err
	}
	return o, o.Theme.Validate()
}
