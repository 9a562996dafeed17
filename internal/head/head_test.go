package head

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

func TestLine(t *testing.T) {
	hotel := &journey.Journey{Persona: journey.Persona{Name: "Lin Yue", Role: "traveller"}, Scenario: "one night", Goal: "sleep", State: journey.AsIs, Evidence: journey.Evidence{Provenance: journey.Observed, N: 24, Source: "interviews"}}
	require.Equal(t, "Persona: Lin Yue, traveller · Scenario: one night · Goal: sleep · as is, observed (n = 24 interviews)", Line(hotel, journey.English))
	require.Equal(t, "客户角色：Lin Yue，traveller · 场景：one night · 目标：sleep · 现状，实测（n = 24 interviews）", Line(hotel, journey.Chinese))
	require.Empty(t, Line(&journey.Journey{Scenario: " "}, journey.English))
	for want, e := range map[string]journey.Evidence{"assumed": {Provenance: journey.Assumed}, "(n = 3)": {N: 3}, "(diaries)": {Source: "diaries"}} {
		require.Equal(t, want, Evidence(&journey.Journey{Evidence: e}, journey.English))
	}
}
