package schema

import (
	"reflect"
	"regexp"
	"strings"
	"unicode"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
)

// word is one of a closed vocabulary, and its labels.
type word struct{ text, english, chinese string }

type labelled interface {
	~string
	Label(journey.Language) string
}

func listed[T labelled](all []T) []word {
	out := make([]word, len(all))
	for i, w := range all {
		out[i] = word{string(w), w.Label(journey.English), w.Label(journey.Chinese)}
	}
	return out
}

// vocabularies are the words that may stand where a type is expected.
var vocabularies = map[reflect.Type]func() []word{
	reflect.TypeFor[journey.State]():       func() []word { return listed(journey.States()) },
	reflect.TypeFor[journey.Phase]():       func() []word { return listed(journey.Phases()) },
	reflect.TypeFor[journey.Provenance]():  func() []word { return listed(journey.Provenances()) },
	reflect.TypeFor[journey.ChannelKind](): func() []word { return listed(journey.ChannelKinds()) },
	reflect.TypeFor[journey.Object]():      func() []word { return listed(journey.Objects()) },
	reflect.TypeFor[journey.Ownership]():   func() []word { return listed(journey.Ownerships()) },
	reflect.TypeFor[journey.Class]():       func() []word { return listed(journey.Classes()) },
	reflect.TypeFor[journey.KeyRole]():     func() []word { return listed(journey.KeyRoles()) },
	reflect.TypeFor[journey.Cost]():        func() []word { return listed(journey.Costs()) },
	reflect.TypeFor[journey.Feeling]():     func() []word { return listed(journey.Feelings()) },
	reflect.TypeFor[journey.Sense]():       func() []word { return listed(journey.Senses()) },
	reflect.TypeFor[journey.PeakMoment]():  func() []word { return listed(journey.PeakMoments()) },
	reflect.TypeFor[journey.Theme]():       func() []word { return listed(journey.Themes()) },
	reflect.TypeFor[journey.Kano]():        func() []word { return listed(journey.KanoClasses()) },
	reflect.TypeFor[journey.MarkKind]():    func() []word { return listed(journey.MarkKinds()) },
	reflect.TypeFor[journey.IdeaKind]():    func() []word { return listed(journey.IdeaKinds()) },
	reflect.TypeFor[journey.Tactic]():      func() []word { return listed(journey.Tactics()) },
	reflect.TypeFor[blueprint.Role]():      func() []word { return listed(blueprint.Roles()) },
}

// vocabulary is the schema of a vocabulary: the words of files, which editors
// offer, and the labels. Reading minds neither case nor spaces, so that a pattern
// takes what is not written like that.
func vocabulary(words []word, required bool) object {
	var enum, labels []string
	var patterns []string
	seen := map[string]bool{}
	for _, w := range words {
		enum = append(enum, w.text)
		seen[w.text] = true
		patterns = append(patterns, anyCase(w.text))
	}
	for _, w := range words {
		for _, l := range []string{w.chinese, w.english} {
			if !seen[l] {
				seen[l] = true
				labels = append(labels, l)
				patterns = append(patterns, anyCase(l))
			}
		}
	}
	if !required {
		patterns = append(patterns, "")
	}
	of := []any{
		object{{"enum", enum}},
		object{{"enum", labels}},
		object{{"type", "string"}, {"pattern", `^\s*(?:` + strings.Join(patterns, "|") + `)\s*$`}},
	}
	if !required {
		of = append(of, object{{"type", "null"}})
	}
	return object{{"anyOf", of}}
}

// anyCase is a pattern for a word in small and capital letters, with any spaces.
// JSON Schema knows no flag for it.
func anyCase(s string) string {
	var out strings.Builder
	for _, r := range s {
		lower, upper := unicode.ToLower(r), unicode.ToUpper(r)
		switch {
		case r == ' ':
			out.WriteString(`\s+`)
		case lower != upper:
			out.WriteString("[" + string(lower) + string(upper) + "]")
		case r == '/': // which regexp.QuoteMeta leaves
			out.WriteRune(r)
		default:
			out.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	return out.String()
}
