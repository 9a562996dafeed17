package journey_test

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

// TestManual: people write documents from the package doc alone.
func TestManual(t *testing.T) {
	data, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	manual := string(data)
	has := func(word string) {
		require.Regexp(t, regexp.MustCompile(`(?m)^//\t(.*[\s,(])?`+regexp.QuoteMeta(word)+`([\s,*;)]|$)`), manual, word)
	}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice:
			walk(typ.Elem())
		case reflect.Struct:
			for i := range typ.NumField() {
				f := typ.Field(i)
				name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
				has(name)
				walk(f.Type)
			}
		}
	}
	walk(reflect.TypeFor[journey.Journey]())
	for _, v := range vocabularies {
		switch v.typ.Name() {
		case "Tier", "Verdict", "Language": // not in documents
			continue
		}
		for _, w := range v.words {
			has(reflect.ValueOf(w).String())
		}
	}
}

// TestLabelsInManual: people need not look in the source for a label.
func TestLabelsInManual(t *testing.T) {
	data, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	for _, v := range vocabularies {
		want := `(?m)^//\t` + v.typ.Name() + "\n"
		for _, w := range v.words {
			word, err := w.MarshalText()
			require.NoError(t, err)
			want += `//\t  ` + regexp.QuoteMeta(string(word)) + ` {2,}` + regexp.QuoteMeta(w.Label(journey.English)) + ` {2,}` + regexp.QuoteMeta(w.Label(journey.Chinese)) + "\n"
		}
		require.Regexp(t, want+`//(\t\S|\n)`, string(data), v.typ.Name())
	}
}
