package diagram

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"github.com/frontstage-go/frontstage/journey"
)

// english is the training in English, text by text.
func english(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile("../testdata/translations/training.en.yaml")
	require.NoError(t, err)
	out := map[string]string{}
	require.NoError(t, yaml.Unmarshal(data, &out))
	return out
}

// over sets a text over its translation.
func over(to map[string]string) func(string) string {
	return func(text string) string {
		if to[text] == "" {
			return text
		}
		return text + "\n" + to[text]
	}
}

// One model gives the same picture in either language and in both, with the same
// ids.
func TestTranslatedPictures(t *testing.T) {
	s, to := example(t, "training"), english(t)
	o := Options{ID: "training", Language: journey.Chinese}
	require.Equal(t, draw(t, o, s), draw(t, o, s.Translated(func(text string) string { return text })))
	for text := range to { // nothing is translated that is not there
		found := false
		s.Translated(func(x string) string { found = found || x == text; return x })
		require.True(t, found, text)
	}
	en := s.Translated(func(text string) string {
		if to[text] == "" {
			require.NotRegexp(t, `\p{Han}`, text)
			return text
		}
		return to[text]
	})
	for kind, p := range drawn(t, Options{}, en) {
		require.NotRegexp(t, `\p{Han}`, p.Outline().String()+p.Title()+p.Description(), kind)
	}
	for kind, p := range drawn(t, Options{Language: journey.Bilingual}, s.Translated(over(to))) {
		require.Contains(t, p.Outline().String(), "确认培训方案 Agree on the plan", kind)
		require.Equal(t, "企业客户培训\nTraining for business customers", p.Title(), kind)
	}
}
