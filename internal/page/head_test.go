package page

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

func speak(t *testing.T, l journey.Language) Words {
	t.Helper()
	w, err := Speak(l, nil)
	require.NoError(t, err)
	return w
}

func TestLine(t *testing.T) {
	hotel := &journey.Journey{Persona: journey.Persona{Name: "Lin Yue", Role: "traveller"}, Scenario: "one night", Goal: "sleep", State: journey.AsIs, Evidence: journey.Evidence{Provenance: journey.Observed, N: 24, Source: "interviews"}}
	require.Equal(t, "Persona: Lin Yue, traveller · Scenario: one night · Goal: sleep · as is, observed (n = 24 interviews)", speak(t, journey.English).Line(hotel))
	require.Equal(t, "客户角色：Lin Yue，traveller · 场景：one night · 目标：sleep · 现状，实测（n = 24 interviews）", speak(t, journey.Chinese).Line(hotel))
	require.Empty(t, speak(t, journey.English).Line(&journey.Journey{Scenario: " "}))
	both := &journey.Journey{Persona: journey.Persona{Name: "陈晨\nChen Chen", Role: "上班族\nCommuter"}, Goal: "准时\nbe on time"}
	require.Equal(t, "客户角色 Persona：陈晨 Chen Chen，上班族 Commuter · 目标 Goal：准时 be on time", speak(t, journey.Bilingual).Line(both))
	for want, e := range map[string]journey.Evidence{"assumed": {Provenance: journey.Assumed}, "(n = 3)": {N: 3}, "(diaries)": {Source: "diaries"}} {
		require.Equal(t, want, speak(t, journey.English).Evidence(&journey.Journey{Evidence: e}))
	}
}
