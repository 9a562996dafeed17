package journey_test

import (
	"encoding"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

type labelled interface {
	Label(journey.Language) string
	encoding.TextMarshaler
}

type vocab struct {
	typ   reflect.Type
	words []labelled
}

func of[T labelled](words []T) vocab {
	v := vocab{typ: reflect.TypeFor[T]()}
	for _, w := range words {
		v.words = append(v.words, w)
	}
	return v
}

var vocabularies = []vocab{
	of(journey.States()), of(journey.Phases()), of(journey.ChannelKinds()), of(journey.Objects()), of(journey.Ownerships()),
	of(journey.Classes()), of(journey.KeyRoles()), of(journey.Costs()), of(journey.Feelings()), of(journey.Senses()),
	of(journey.PeakMoments()), of(journey.Themes()), of(journey.Provenances()), of(journey.KanoClasses()),
	of(journey.MarkKinds()), of(journey.IdeaKinds()), of(journey.Tactics()), of(journey.Tiers()), of(journey.Verdicts()),
	of(journey.Languages()),
}

func TestVocabularies(t *testing.T) {
	for _, v := range vocabularies {
		t.Run(v.typ.Name(), func(t *testing.T) {
			seen := map[string]bool{}
			for _, w := range v.words {
				text, err := w.MarshalText()
				require.NoError(t, err)
				en, zh, hant := w.Label(journey.English), w.Label(journey.Chinese), w.Label(journey.TraditionalChinese)
				require.NotEqual(t, en, zh)
				require.Equal(t, zh+" "+en, w.Label(journey.Bilingual))
				for _, form := range []string{string(text), en, zh, hant, strings.ToUpper(en), " " + zh + "\n"} {
					got := reflect.New(v.typ)
					require.NoError(t, got.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(form)), form)
					require.Equal(t, w, got.Elem().Interface(), form)
				}
				require.False(t, seen[zh] || seen[strings.ToLower(en)], "%s stands twice", en)
				require.False(t, seen[hant], "%s stands twice", hant)
				seen[zh], seen[hant], seen[strings.ToLower(en)] = true, true, true
			}
			zero := reflect.New(v.typ)
			require.NoError(t, zero.Interface().(encoding.TextUnmarshaler).UnmarshalText(nil))
			require.Empty(t, zero.Elem().Interface().(labelled).Label(journey.Chinese))

			typo := reflect.ValueOf(v.words[0]).String() + "x"
			err := zero.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(typo))
			require.ErrorIs(t, err, journey.ErrWord)
			var word *journey.WordError
			require.ErrorAs(t, err, &word)
			require.Equal(t, reflect.ValueOf(v.words[0]).String(), word.Near[0])
			require.Len(t, word.Known, len(v.words))

			zh := v.words[0].Label(journey.Chinese)
			require.ErrorAs(t, zero.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(zh+"吗")), &word)
			require.Contains(t, word.Near, zh)
			require.Contains(t, word.Known, v.words[len(v.words)-1].Label(journey.Chinese))
		})
	}
}

// What people write for a word leads them to it, in their own language.
func TestAdvice(t *testing.T) {
	for doc, want := range map[string]string{
		"marks: failure":                   `unknown word "failure"; did you mean "fail"?`,
		"marks: moment of trut":            `unknown word "moment of trut"; did you mean "moment-of-truth"?`,
		"delights: {text: x, feeling: 温暖}": `unknown word "温暖"; did you mean "温暖感"?`,
		"themes: 便捷":                       `unknown word "便捷"; did you mean "便利"?`,
		"delights: {text: x, feeling: 难过}": `unknown word "难过"; use one of "愉悦感", "温暖感", "尊崇感", "成就感"`,
		"delights: {text: x, feeling: ok}": `unknown word "ok"; use one of "pleasure", "warmth", "honour", "achievement"`,
	} {
		_, err := journey.Read(strings.NewReader(one(doc)))
		var problems journey.Problems
		require.ErrorAs(t, err, &problems)
		require.Len(t, problems, 1)
		require.Equal(t, want, problems[0].Message+map[bool]string{true: "; " + problems[0].Help}[problems[0].Help != ""])
	}
}

func TestEveryVocabularyIsTested(t *testing.T) {
	tested := map[reflect.Type]bool{}
	for _, v := range vocabularies {
		tested[v.typ] = true
	}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice:
			walk(typ.Elem())
		case reflect.Struct:
			for i := range typ.NumField() {
				walk(typ.Field(i).Type)
			}
		case reflect.String:
			require.True(t, typ == reflect.TypeFor[string]() || tested[typ], "%s", typ)
		}
	}
	walk(reflect.TypeFor[journey.Journey]())
}
