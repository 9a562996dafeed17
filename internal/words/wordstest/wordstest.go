// Package wordstest holds a language of a test's own, to find what pictures say
// without asking for words.
package wordstest

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

var (
	place = regexp.MustCompile(`\{[^}]*\}`)
	latin = regexp.MustCompile(`[A-Za-z]+`)
)

// Hebrew is a table of all labels that has no Latin letter.
func Hebrew() map[string]string {
	out := picture.Words(journey.English)
	for key, text := range out {
		parts := append([]string{"שלום"}, place.FindAllString(text, -1)...)
		if strings.HasSuffix(key, "-sign") {
			parts[0] = "ש"
		}
		out[key] = strings.Join(parts, " ")
	}
	out["lang"], out["colon"], out["comma"], out["listed"] = "he", ": ", ", ", ", "
	return out
}

// OwnOnly fails where a picture that is drawn in [Hebrew] says a Latin word that is
// not in the document.
func OwnOnly(t testing.TB, p *picture.Picture, document string) {
	t.Helper()
	own := latin.FindAllString(document, -1)
	said := append(scenetest.Said(p.Scene()), p.Title(), p.Description(), p.Outline().String())
	p.Scene().Walk(func(it scene.Item, _ []*scene.Group) {
		if g, is := it.(*scene.Group); is {
			said = append(said, g.Title)
		}
	})
	for _, s := range said {
		for _, word := range latin.FindAllString(s, -1) {
			if !slices.Contains(own, word) {
				t.Errorf("%q, in %q, is not in the caller's table", word, s)
			}
		}
	}
	require.Contains(t, strings.Join(said, " "), "שלום")
	require.Equal(t, "he", p.Scene().Lang)
}
