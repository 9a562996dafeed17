package survey_test

import (
	"encoding"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// vocabulary is what every enumeration here can do.
type vocabulary interface {
	~string
	Label(journey.Language) string
	encoding.TextMarshaler
}

func testVocabulary[T vocabulary, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, words []T) {
	t.Helper()
	require.NotEmpty(t, words)
	for _, w := range words {
		text, err := w.MarshalText()
		require.NoError(t, err)
		require.Equal(t, string(w), string(text))
		en, zh := w.Label(journey.English), w.Label(journey.Chinese)
		require.NotEmpty(t, en)
		require.NotEqual(t, en, zh, "%T %s", w, w)
		for _, s := range []string{string(w), en, zh, w.Label(journey.TraditionalChinese), "  " + string(text) + " "} {
			var got T
			require.NoError(t, P(&got).UnmarshalText([]byte(s)))
			require.Equal(t, w, got)
		}
	}
	var zero, got T
	text, err := zero.MarshalText()
	require.NoError(t, err)
	require.Empty(t, text)
	require.NoError(t, P(&got).UnmarshalText(nil))
	var unknown *journey.WordError
	require.ErrorAs(t, P(&got).UnmarshalText([]byte("nonsense")), &unknown)
	_, err = T("nonsense").MarshalText()
	require.ErrorAs(t, err, &unknown)
	require.Equal(t, "nonsense", T("nonsense").Label(journey.Chinese))
	require.ErrorAs(t, P(&got).UnmarshalText([]byte(string(words[0])+"x")), &unknown)
	require.Equal(t, string(words[0]), unknown.Near[0])
	zh := words[0].Label(journey.Chinese)
	require.ErrorAs(t, P(&got).UnmarshalText([]byte(zh+"吗")), &unknown)
	require.Contains(t, unknown.Near, zh)
}

func TestVocabularies(t *testing.T) {
	testVocabulary(t, survey.Metrics())
	testVocabulary(t, survey.Categories())
	testVocabulary(t, survey.Readings())
	testVocabulary(t, survey.Methods())
	testVocabulary(t, survey.KanoAnswers())
	testVocabulary(t, survey.Dimensions())
	testVocabulary(t, survey.Gaps())
	testVocabulary(t, survey.FactorNames())
	testVocabulary(t, survey.Outcomes())
	testVocabulary(t, survey.Corrections())
	testVocabulary(t, survey.Kinds())
	testVocabulary(t, survey.Halves())
	testVocabulary(t, survey.Attributes())
	testVocabulary(t, survey.Layouts())
}
