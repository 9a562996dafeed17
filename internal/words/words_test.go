package words

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every language has every text, with the same places.
func TestLanguagesAgree(t *testing.T) {
	en, zh := All(&English), All(&Chinese)
	for key, text := range en {
		if strings.HasSuffix(key, ".one") {
			require.NotEmpty(t, text, key)
			require.Empty(t, zh[key], "%s: Chinese has one form", key)
			continue
		}
		require.NotEmpty(t, text, key)
		require.Equal(t, places(text), places(zh[key]), key)
	}
}

func TestFill(t *testing.T) {
	for _, c := range []struct {
		text string
		with []string
		want string
	}{
		{"{n} of {all}", []string{"n", "1", "all", "{n}"}, "1 of {n}"},
		{"{n}{n}", []string{"n", "x"}, "xx"},
		{"{other} {", []string{"n", "x"}, "{other} {"},
		{"{1}", []string{"n", "1"}, "{1}"},
		{"", nil, ""},
	} {
		require.Equal(t, c.want, Fill(c.text, c.with...))
	}
}

func TestCount(t *testing.T) {
	require.Equal(t, "1 touchpoint", English.Touchpoints.Of(1))
	require.Equal(t, "0 touchpoints", English.Touchpoints.Of(0))
	require.Equal(t, "1 个触点", Chinese.Touchpoints.Of(1))
}

func TestOwn(t *testing.T) {
	none := func(string) bool { return false }
	w, terms, err := Own(&English, nil, none)
	require.NoError(t, err)
	require.Nil(t, terms)
	require.Same(t, &English, w)

	before := English
	w, terms, err = Own(&English, map[string]string{"low": "Tief", "stages": "{n} Phasen", "steps.one": "ein Schritt", "mark-kind.fail": "Fehler"}, func(k string) bool { return k == "mark-kind.fail" })
	require.NoError(t, err)
	require.Equal(t, map[string]string{"mark-kind.fail": "Fehler"}, terms)
	require.Equal(t, []string{"Tief", "1 Phasen", "ein Schritt", "2 steps", "End"}, []string{w.Low, w.Stages.Of(1), w.Steps.Of(1), w.Steps.Of(2), w.EndOf})
	require.Equal(t, before, English, "nothing is written into the house's own")

	_, _, err = Own(&English, map[string]string{"nope": "x", "low": "{n}", "end-of": "\xff", "goal": strings.Repeat("x", 501)}, none)
	for _, want := range []string{`no label has the key "nope"`, `the text of "low" has a place {n}; it may have none`, `"end-of" is not UTF-8`, `"goal"`} {
		require.ErrorContains(t, err, want)
	}
}
