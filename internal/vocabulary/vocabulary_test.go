package vocabulary

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var feelings = Table{
	{"pleasure", "Pleasure", "愉悦感"}, {"warmth", "Warmth", "温暖感", "溫暖感"}, {"honour", "Honour", "尊崇感"}, {"fail", "Fail point (F)", "失败点（F）"},
}

func TestForms(t *testing.T) {
	for form, want := range map[string]string{
		"warmth": "warmth", "WARMTH": "warmth", " ｗａｒｍｔｈ\u3000": "warmth", "温暖感": "warmth", "溫暖感": "warmth", "fail  POINT (f)": "fail", "失败点(F)": "fail", "": "", " \t": "",
	} {
		got := "before"
		require.Nil(t, Unmarshal(feelings, &got, []byte(form)), form)
		require.Equal(t, want, got, form)
	}
	for language, want := range map[string]string{"en": "Warmth", "zh": "温暖感", "zh-Hant": "溫暖感", "zh+en": "温暖感 Warmth", "": "Warmth", "de": "Warmth"} {
		require.Equal(t, want, Label(feelings, "warmth", language))
		require.Equal(t, "none", Label(feelings, "none", language))
	}
	require.Equal(t, "失败点（F）", Label(feelings, "fail", "zh-Hant"))
	require.Equal(t, "NPS", Word{"nps", "NPS", "NPS"}.In("zh+en"))
	require.Equal(t, []string{"pleasure", "warmth", "honour", "fail"}, All[string](feelings))
	_, bad := Marshal(feelings, "Warmth")
	require.Equal(t, []string{"warmth"}, bad.Near)
}

func TestAdviceIsInTheLanguageWritten(t *testing.T) {
	english, chinese := []string{"pleasure", "warmth", "honour", "fail"}, []string{"愉悦感", "温暖感", "尊崇感", "失败点（F）"}
	for word, want := range map[string]Unknown{
		"warmht":                   {Known: english, Near: []string{"warmth"}},
		"failure":                  {Known: english, Near: []string{"fail"}},
		"Fail points (F)":          {Known: english, Near: []string{"fail"}},
		"温暖":                       {Known: chinese, Near: []string{"温暖感"}},
		"愉快感":                      {Known: chinese, Near: []string{"愉悦感"}},
		"难过":                       {Known: chinese},
		"xyz":                      {Known: english},
		strings.Repeat("温暖", 1000): {Known: english},
	} {
		got := "before"
		want.Word = word
		require.Equal(t, &want, Unmarshal(feelings, &got, []byte(word)))
		require.Equal(t, "before", got)
	}
}
