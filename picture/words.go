package picture

import (
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
)

// Words are the labels that pictures add, by key, in a language: what the Words
// of the options of packages diagram and chart may replace, and a start for a
// language that is not among ours. Names in braces, such as {n}, are filled in
// and may be left out or moved. A key that ends in .one goes with the number 1;
// words of the vocabularies have keys such as "mark-kind.fail". "lang" is the
// language itself, as BCP 47 writes it; letters on badges have keys that end in
// -sign, and "minutes", "{n}m", is what a duration is put together from.
func Words(l journey.Language) map[string]string { return page.Keys(l) }
