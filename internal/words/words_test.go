package words

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every language has every text, with the same places.
func TestLanguagesAgree(t *testing.T) {
	en := All(&English)
	for name, w := range map[string]*Words{"Chinese": &Chinese, "Traditional": &Traditional, "Bilingual": Bilingual()} {
		have := All(w)
		for key, text := range en {
			if strings.HasSuffix(key, ".one") {
				require.NotEmpty(t, text, key)
				if w != Bilingual() {
					require.Empty(t, have[key], "%s: Chinese has one form", key)
				}
				continue
			}
			require.NotEmpty(t, text, key)
			require.Equal(t, places(text), places(have[key]), "%s, %s", name, key)
		}
	}
}

// Traditional Chinese has no character of the simplified kind, and says things as
// Taiwan does.
func TestTraditional(t *testing.T) {
	for key, text := range All(&Traditional) {
		require.NotContains(t, strings.Map(func(r rune) rune {
			if strings.ContainsRune("务图线触阶项个条评为与户标时间据实测终体验满责负织协约经样这张说让应给级处员开关产该单认识进过连还达边选顾点难见优", r) {
				return '!'
			}
			return r
		}, text), "!", key)
	}
	require.Equal(t, "3 個接觸點", Traditional.Touchpoints.Of(3))
	require.Equal(t, "「好」", Fill(Traditional.Quoted, "text", "好"))
}

// Badges are told apart without their colours.
func TestSigns(t *testing.T) {
	for _, w := range []*Words{&English, &Chinese, &Traditional, Bilingual()} {
		seen := map[string]bool{"★": true}
		for _, s := range []string{w.FailSign, w.WaitSign, w.TruthSign, w.DecisionSign, w.OpportunitySign, w.NoteSign} {
			require.False(t, seen[s], "%s, %s", w.Lang, s)
			require.Len(t, []rune(s), 1)
			seen[s] = true
		}
	}
}

// Both languages say what they say, and a number stands once.
func TestBilingual(t *testing.T) {
	require.Equal(t, "痛点 Pains", Bilingual().Pains)
	require.Equal(t, "1 个触点 touchpoint", Bilingual().Touchpoints.Of(1))
	require.Equal(t, "3 个触点 touchpoints", Bilingual().Touchpoints.Of(3))
	require.Equal(t, "M", Bilingual().LetterMustBe)
	require.Equal(t, "均值 mean +1", Fill(Bilingual().Mean, "value", "+1"))
	require.Equal(t, []string{"：", "，", "、", "。", "F", "{n}h", "zh"}, []string{Bilingual().Colon, Bilingual().Comma, Bilingual().Listed, Bilingual().Stop, Bilingual().FailSign, Bilingual().Hours, Bilingual().Lang})
	// Too long for their place, or a formula, which is written once.
	short := []string{"need-fit-short", "perceived-short", "ease-short", "perceived-up", "ease-right", "kano-method", "kano-up", "kano-across", "questionable-share", "score-head", "in-total"}
	zh, en := All(&Chinese), All(&English)
	for key, text := range All(Bilingual()) {
		for _, place := range places(text) {
			require.Equal(t, 1, strings.Count(text, "{"+place+"}"), key)
		}
		if words := strings.TrimSpace(strings.Trim(en[key], ":,. ")); len(places(text)) == 0 && len(words) > 2 && !slices.Contains(short, key) {
			require.Contains(t, text, words, key)
			if chinese := zh[strings.TrimSuffix(key, ".one")]; len(places(chinese)) == 0 {
				require.Contains(t, text, chinese, key)
			}
		}
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
