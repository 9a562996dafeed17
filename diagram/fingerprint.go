package diagram

import (
	"fmt"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/digest"
)

// Kind is a kind of diagram.
type Kind uint8

const (
	BlueprintKind  Kind = iota // a service blueprint, see [Options.Blueprint]
	JourneyMapKind             // a journey map, see [Options.JourneyMap]
	DualKind                   // both over the same columns, see [Options.Dual]
	FlowKind                   // a flow, see [Options.Flow]
	ActorsKind                 // an actor map, see [Options.Actors]
)

var kindNames = [...]string{"blueprint", "map", "dual", "flow", "actors"}

// String is the kind's name in small letters.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprint("kind ", uint8(k))
}

// Fingerprint names the picture that these options give of a service, before it
// is drawn: 64 hexadecimal digits, which differ for whatever is drawn otherwise
// and between versions that draw otherwise. It serves as a key of a
// [picture.Cache] and, with the mode that the picture is written in, as an ETag.
// It takes some microseconds and looks at no more than equality: a service that
// cannot be drawn has a fingerprint as well. For a map of a journey alone pass a
// service that holds nothing else.
func (o Options) Fingerprint(k Kind, s *blueprint.Service) string {
	return digest.Fingerprint("diagram/"+k.String(), &o, s)
}
