package blueprint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// adds holds the exchanges of a service against its links, hand-offs and encounters.
func adds(t testing.TB, s *Service) {
	for _, o := range []CastOptions{{}, {Gather: true}, {By: ByOwner}, {By: ByOwner, Gather: true}} {
		c := o.Of(s)
		var links []Link
		handOffs, encounters, internal := 0, 0, 0
		for _, e := range c.Exchanges {
			links = append(links, e.Links()...)
			handOffs, encounters, internal = handOffs+e.HandOffs, encounters+e.Encounters, internal+e.InternalEncounters
			require.LessOrEqual(t, e.From, e.To)
			require.LessOrEqual(t, c.Actors[e.From].Role.depth(), c.Actors[e.To].Role.depth())
		}
		var all []Link
		for _, l := range s.web().links {
			all = append(all, l.Link)
		}
		require.ElementsMatch(t, all, links)
		require.Len(t, s.HandOffs(), handOffs)
		require.Len(t, s.Encounters(), encounters)
		require.Len(t, s.InternalEncounters(), internal)
		for _, a := range c.Actors {
			require.NotEmpty(t, a.Steps)
		}
	}
}

func TestExchangesAddUp(t *testing.T) {
	for _, name := range []string{"hotel", "training", "power", "texts"} {
		adds(t, example(t, name))
	}
	adds(t, random(200, 20))
}

func told(c Cast) []string {
	var out []string
	for _, e := range c.Exchanges {
		out = append(out, fmt.Sprintf("%s|%s %d in %d out %d mutual", c.Actors[e.From].ID, c.Actors[e.To].ID, len(e.Inward), len(e.Outward), len(e.Mutual)))
	}
	return out
}

func TestCast(t *testing.T) {
	s, err := Read(strings.NewReader(`
persona: Ada
stages: [{name: S, touchpoints: [A, B]}]
lanes:
  - {role: evidence, steps: {a: {id: bill, name: Bill}}}
  - {role: evidence, id: unseen, steps: {a: Sign}}
  - {role: frontstage, label: Desk, owner: Inn, steps: {a: {id: f, name: F}, b: {id: g, name: G, owner: Temps}}}
  - {role: support, steps: {a: {id: sys, name: System}, b: {id: again, name: "System "}}}
  - {role: support, label: Carrier, owner: Parcel, steps: {b: [{id: c, name: C}, {id: d, name: D}]}}
links: [a -> f -> sys, again -> f, f -> g, g <-> c, c ..> d, b -> bill, d ..> b]
`))
	require.NoError(t, err)
	adds(t, s)
	lanes := CastOptions{}.Of(s)
	require.Equal(t, []string{"evidence|customer 0 in 1 out 0 mutual", "customer|desk 1 in 0 out 0 mutual", "customer|carrier 0 in 1 out 0 mutual",
		"desk|desk 1 in 0 out 0 mutual", "desk|sys 1 in 1 out 0 mutual", "desk|carrier 0 in 0 out 1 mutual", "carrier|carrier 1 in 0 out 0 mutual"}, told(lanes))
	require.Equal(t, "Ada", lanes.Actors[1].Name)
	require.True(t, lanes.Actors[3].System)
	require.Equal(t, 1, lanes.Exchanges[3].HandOffs, "to another owner, within the lane")
	require.True(t, lanes.Exchanges[2].Optional())
	require.False(t, lanes.Exchanges[1].Optional())
	var names []string
	owners := CastOptions{By: ByOwner}.Of(s)
	for _, a := range owners.Actors {
		names = append(names, a.ID)
	}
	require.Equal(t, []string{"evidence", "customer", "Inn", "Temps", "sys", "Parcel"}, names)
}
