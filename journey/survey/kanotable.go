package survey

import "github.com/frontstage-go/frontstage/journey"

// KanoTable is a table by which a pair of answers is given its class. The two differ where a
// customer says the same of a need that is met and one that is not: “it must be that way” both
// times, or “I can live with it” both times. The zero value is Berger's.
type KanoTable string

const (
	// BergerTable is that of Berger, C. et al. (1993), "Kano's methods for understanding
	// customer-defined quality", Center for Quality of Management Journal 2(4). It is the default
	// because it is the one that textbooks and tools print: a study that names no table used it.
	// Only liking both and disliking both are questionable; the two pairs above are indifferent.
	BergerTable KanoTable = "berger"
	// PouliotTable is Pouliot's in the same paper: the two pairs above contradict themselves and
	// are questionable as well. It leaves fewer pairs to better and worse, and moves both away from 0.
	PouliotTable KanoTable = "pouliot"
)

var kanoTables = vocabulary{
	{"berger", "Evaluation table of Berger et al. (1993)", "Berger 等（1993）评价表", "Berger 等（1993）評價表"},
	{"pouliot", "Pouliot's evaluation table (in Berger et al. 1993)", "Pouliot 评价表（载 Berger 等 1993）", "Pouliot 評價表（載於 Berger 等 1993）"},
}

// KanoTables lists the vocabulary, the default first.
func KanoTables() []KanoTable { return all[KanoTable](kanoTables) }

// Label is the word as people read it; an unknown word is its own label.
func (t KanoTable) Label(lang journey.Language) string { return label(kanoTables, t, lang) }

// MarshalText gives the form of files; an unknown word gives a [*journey.WordError].
func (t KanoTable) MarshalText() ([]byte, error) { return marshal(kanoTables, t) }

// UnmarshalText reads the form of files or either label; another word gives a [*journey.WordError].
func (t *KanoTable) UnmarshalText(text []byte) error { return unmarshal(kanoTables, t, text) }

// berger is the table as printed: the functional answer chooses the row, the dysfunctional one
// the column.
var berger = [5][5]journey.Kano{
	{journey.Questionable, journey.Attractive, journey.Attractive, journey.Attractive, journey.OneDimensional},
	{journey.Reverse, journey.Indifferent, journey.Indifferent, journey.Indifferent, journey.MustBe},
	{journey.Reverse, journey.Indifferent, journey.Indifferent, journey.Indifferent, journey.MustBe},
	{journey.Reverse, journey.Indifferent, journey.Indifferent, journey.Indifferent, journey.MustBe},
	{journey.Reverse, journey.Reverse, journey.Reverse, journey.Reverse, journey.Questionable},
}

// Classify is the class of one pair: how the customer feels if the need is met (functional) and
// if it is not (dysfunctional). When either is not stated or not in the vocabulary, or the table
// is none of [KanoTables], the class is not stated.
func (t KanoTable) Classify(functional, dysfunctional KanoAnswer) journey.Kano {
	f, d := functional.index(), dysfunctional.index()
	if f < 0 || d < 0 || t.orDefault() == "" {
		return ""
	}
	if t == PouliotTable && f == d && functional != Neutral {
		return journey.Questionable
	}
	return berger[f][d]
}

// orDefault is the table that is meant; empty for one that there is not.
func (t KanoTable) orDefault() KanoTable {
	switch t {
	case "", BergerTable:
		return BergerTable
	case PouliotTable:
		return t
	}
	return ""
}

// Classify is the class of one pair by [BergerTable]; see [KanoTable.Classify].
func Classify(functional, dysfunctional KanoAnswer) journey.Kano {
	return BergerTable.Classify(functional, dysfunctional)
}
