package page

import (
	"reflect"
	"strings"
	"sync"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/words"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// Words are the labels of a picture: those that it adds, and those of the
// vocabularies.
type Words struct {
	*words.Words
	language journey.Language
	terms    map[string]string // of the caller's own, by key
}

// spoken are the labels of a language.
func spoken(l journey.Language) *words.Words {
	switch l {
	case journey.Chinese:
		return &words.Chinese
	case journey.TraditionalChinese:
		return &words.Traditional
	case journey.Bilingual:
		return words.Bilingual()
	}
	return &words.English
}

// Speak returns the words of a language, with the caller's own in their place.
func Speak(l journey.Language, own map[string]string) (Words, error) {
	base := spoken(l)
	w, terms, err := words.Own(base, own, func(key string) bool { _, ok := vocabularies()[key]; return ok })
	return Words{w, l, terms}, err
}

// Keys are all texts that a caller may replace, by key.
func Keys(l journey.Language) map[string]string {
	w, _ := Speak(l, nil)
	out := words.All(w.Words)
	for key, v := range vocabularies() {
		out[key] = v.Label(l)
	}
	return out
}

// term is a word of a vocabulary.
type term interface {
	~string
	Label(journey.Language) string
}

type labelled interface {
	Label(journey.Language) string
}

// Label is a word of a vocabulary as the picture says it.
func Label[T term](w Words, t T) string {
	if len(w.terms) > 0 {
		if own, ok := w.terms[key(t)]; ok {
			return own
		}
	}
	return t.Label(w.language)
}

// Within is a label as it stands within a sentence.
func (w Words) Within(label string) string {
	if strings.HasPrefix(w.Lang, "en") {
		return strings.ToLower(label)
	}
	return label
}

// Chinese tells whether text is set as Chinese is.
func (w Words) Chinese() bool { return strings.HasPrefix(w.Lang, "zh") }

// Fill is [words.Fill].
func Fill(text string, placesAndValues ...string) string { return words.Fill(text, placesAndValues...) }

// key is "mark-kind.fail" for the mark "fail".
func key[T ~string](t T) string { return hyphened(reflect.TypeFor[T]().Name()) + "." + string(t) }

func hyphened(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && 'A' <= r && r <= 'Z' {
			b.WriteByte('-')
		}
		b.WriteRune(r | 0x20)
	}
	return b.String()
}

// vocabularies holds every word of every vocabulary by key.
var vocabularies = sync.OnceValue(func() map[string]labelled {
	out := map[string]labelled{}
	addTo(out, journey.States())
	addTo(out, journey.Phases())
	addTo(out, journey.Provenances())
	addTo(out, journey.MarkKinds())
	addTo(out, journey.Verdicts())
	addTo(out, journey.ChannelKinds())
	addTo(out, journey.Objects())
	addTo(out, journey.Ownerships())
	addTo(out, journey.Classes())
	addTo(out, journey.KeyRoles())
	addTo(out, journey.Costs())
	addTo(out, journey.Feelings())
	addTo(out, journey.Senses())
	addTo(out, journey.PeakMoments())
	addTo(out, journey.Themes())
	addTo(out, journey.Tiers())
	addTo(out, journey.KanoClasses())
	addTo(out, journey.IdeaKinds())
	addTo(out, journey.Tactics())
	addTo(out, survey.KanoTables())
	addTo(out, survey.Metrics())
	addTo(out, survey.Categories())
	addTo(out, survey.Dimensions())
	addTo(out, survey.Gaps())
	addTo(out, survey.FactorNames())
	addTo(out, survey.Methods())
	addTo(out, blueprint.Roles())
	addTo(out, []blueprint.Line{blueprint.LineOfInteraction, blueprint.LineOfVisibility, blueprint.LineOfInternalInteraction})
	return out
})

func addTo[T term](out map[string]labelled, list []T) {
	for _, t := range list {
		out[key(t)] = t
	}
}
