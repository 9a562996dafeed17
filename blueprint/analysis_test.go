package blueprint

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

// service reads lanes and links over the touchpoints a, b, c and d.
func service(t testing.TB, rest string) *Service {
	t.Helper()
	s, err := Read(strings.NewReader("stages: [{name: S, touchpoints: [a, b, c, d]}]\n" + rest))
	require.NoError(t, err)
	return s
}

func steps(places []Place) string {
	var out []string
	for _, p := range places {
		out = append(out, p.Step)
	}
	return strings.Join(out, " ")
}

func TestHotelEncounters(t *testing.T) {
	var have []string
	for _, e := range example(t, "hotel").Encounters() {
		require.Equal(t, Customer, e.Customer.Role)
		require.Equal(t, e.Customer.At, e.Touchpoint)
		have = append(have, fmt.Sprintf("%s | %s %s %s", e.Link, e.Customer.Step, e.Direction, e.Provider.Lane+"/"+e.Provider.Step))
	}
	require.Equal(t, []string{
		"give-bags -> greet | give-bags inward frontstage/greet",
		"deliver-bags -> receive-bags | receive-bags outward frontstage/deliver-bags",
		"check-in -> register | check-in inward frontstage/register",
		"call -> take-order | call inward backstage/take-order",
		"deliver-food -> receive-food | receive-food outward frontstage/deliver-food",
		"check-out -> process-check-out | check-out inward frontstage/process-check-out",
	}, have)
}

func TestHotelInternalEncounters(t *testing.T) {
	var have []string
	for _, e := range example(t, "hotel").InternalEncounters() {
		have = append(have, fmt.Sprintf("%s %s %s at %s", e.Contact.Step, e.Direction, e.Support.Step, e.Touchpoint))
	}
	require.Equal(t, []string{
		"register inward registration at check-in",
		"take-order inward prepare-food at call",
		"deliver-food outward prepare-food at receive-food",
		"process-check-out inward billing at check-out",
	}, have)
}

func TestHotelHandOffs(t *testing.T) {
	hand := example(t, "hotel").HandOffs()
	require.Len(t, hand, 17) // of 21 links
	lanes := 0
	for _, h := range hand {
		require.NotEqual(t, h.Lane, h.Owner, "steps of the provider have no owner of their own")
		if h.Lane {
			lanes++
		}
	}
	require.Equal(t, 12, lanes) // the other five hand the customer on to another team
}

func TestHotelVisibility(t *testing.T) {
	v, ok := example(t, "hotel").Visibility()
	require.True(t, ok)
	require.Equal(t, "greet register deliver-bags deliver-food process-check-out", steps(v.Visible))
	require.Equal(t, "take-bags registration take-order prepare-food billing", steps(v.Invisible))
	require.Equal(t, 0.5, v.Share)
}

func TestHotelUnseenChains(t *testing.T) {
	have := map[string]string{}
	chains := example(t, "hotel").UnseenChains()
	require.Len(t, chains, 10)
	for _, c := range chains {
		require.Len(t, slices.Collect(c.Steps()), c.Len)
		if c.Len > 0 {
			have[c.Customer.Step] = steps(slices.Collect(c.Steps()))
		}
	}
	require.Equal(t, map[string]string{"give-bags": "take-bags", "check-in": "registration", "call": "take-order prepare-food", "check-out": "billing"}, have)
}

func TestHotelTimesAndLoops(t *testing.T) {
	s := example(t, "hotel")
	require.Empty(t, s.Loops())
	require.Equal(t, []LaneTime{
		{Lane: "evidence", Role: Evidence, Steps: 10},
		{Lane: "customer", Role: Customer, Steps: 10, Work: 562 * journey.Minute, WorkOf: 10, Wait: 11 * journey.Minute, WaitOf: 1},
		{Lane: "frontstage", Role: Frontstage, Steps: 5},
		{Lane: "backstage", Role: Backstage, Steps: 2},
		{Lane: "support", Role: Support, Steps: 3, Work: 20 * journey.Minute, WorkOf: 1},
	}, s.Times())
}

func TestEncountersAcrossMissingLanes(t *testing.T) {
	s := service(t, `
lanes:
  - {role: evidence, steps: {a: {id: bill, name: Bill}}}
  - {role: backstage, label: 中台, steps: {a: {id: m, name: M}}}
  - {role: backstage, steps: {a: {id: n, name: N}}}
  - {role: support, steps: {a: {id: s, name: S}}}
links: [a -> m, s -> a, bill -> m, m <-> n, n <-> s, a -> a, bill -> a]
`)
	e := s.Encounters()
	require.Len(t, e, 2, "evidence is on neither side")
	require.Equal(t, "m", e[0].Provider.Step)
	require.Equal(t, "中台", e[0].Provider.Lane)
	require.Equal(t, Outward, e[1].Direction)
	in := s.InternalEncounters()
	require.Len(t, in, 2, "a customer who meets support crosses both lines")
	require.Equal(t, []Direction{Outward, Mutual}, []Direction{in[0].Direction, in[1].Direction})
	require.Equal(t, "n", in[1].Contact.Step)

	none := service(t, "")
	require.Nil(t, none.Encounters())
	require.Nil(t, none.InternalEncounters())
	require.Nil(t, none.HandOffs())
	require.Nil(t, none.Loops())
	_, ok := none.Visibility()
	require.False(t, ok)
	require.Len(t, none.UnseenChains(), 4)
}

func TestHandOffsTellLaneFromOwner(t *testing.T) {
	s := service(t, `
lanes:
  - {role: frontstage, id: f, owner: Ann, steps: {a: [{id: x, name: X}, {id: y, name: Y, owner: Bob}, {id: z, name: Z}]}}
  - {role: frontstage, id: g, steps: {a: {id: v, name: V}, b: {id: w, name: W, owner: Ann}}}
links: [x -> y, x -> z, x -> v, y -> w, v -> w, z -> w]
`)
	var have []string
	for _, h := range s.HandOffs() {
		have = append(have, fmt.Sprintf("%s lane %t owner %t", h.Link, h.Lane, h.Owner))
	}
	require.Equal(t, []string{
		"x -> y lane false owner true",
		"x -> v lane true owner false",
		"y -> w lane true owner true",
		"z -> w lane true owner false",
	}, have)
}

func TestUnseenChains(t *testing.T) {
	const lanes = `
lanes:
  - {role: frontstage, steps: {a: {id: f, name: F}}}
  - {role: backstage, steps: {a: [{id: p, name: P}, {id: q, name: Q}], b: {id: r, name: R}}}
  - {role: support, steps: {b: {id: x, name: X}, c: {id: y, name: Y}}}
links: `
	for links, want := range map[string]string{
		"[a -> p -> q -> r]":                     "p q r",
		"[a -> f -> p -> q]":                     "p q",   // what is seen may lead to it
		"[a -> p -> f -> q -> r]":                "q r",   // but interrupts it
		"[a -> p -> b -> q -> r]":                "p",     // another customer action ends the search
		"[p -> a, p -> q]":                       "",      // against the arrow
		"[p <-> a, p -> q]":                      "p q",   // both ways
		"[a -> q, q <-> p, p -> r]":              "p q r", // an agreement is followed back
		"[a -> p -> q -> p, q -> r -> x]":        "p q r x",
		"[a -> p -> q -> r -> p]":                "p q r",
		"[a -> p -> p]":                          "p",
		"[a -> p -> y, a -> q -> x]":             "p y", // equal lengths: the earlier start
		"[a -> p -> y, p -> x]":                  "p x",
		"[a -> p -> q, a -> f -> r -> x -> y]":   "r x y",
		"[a -> p -> a, a -> q, q ..> r, a -> a]": "q r",
	} {
		require.Equal(t, want, steps(slices.Collect(service(t, lanes+links).UnseenChains()[0].Steps())), links)
	}
}

func TestLoops(t *testing.T) {
	const lanes = "lanes: [{role: backstage, steps: {a: [{id: p, name: P}, {id: q, name: Q}], b: {id: r, name: R}, c: {id: x, name: X}}}]\nlinks: "
	for links, want := range map[string][]string{
		"[p -> q -> r]":                               nil,
		"[p <-> q, q -> r]":                           nil,
		"[p -> q, q <-> p]":                           nil,
		"[p -> p]":                                    {"p: p"},
		"[p <-> p]":                                   nil,
		"[r -> q -> p -> r]":                          {"p q r: p r q"},
		"[p -> q -> r -> x -> p, r -> q]":             {"p q r x: q r"},
		"[x -> r -> x, q -> p -> q]":                  {"p q: p q", "r x: r x"},
		"[p -> q -> p, q -> r -> q, r -> x]":          {"p q r: p q"},
		"[a -> p -> q -> b -> a, x -> x, q -> x]":     {"a p q b: a p q b", "x: x"},
		"[p -> q -> x -> p, p -> r, r -> x, r ..> p]": {"p q r x: p r"},
	} {
		var have []string
		for _, l := range service(t, lanes+links).Loops() {
			have = append(have, steps(l.Steps)+": "+steps(l.Cycle))
		}
		require.Equal(t, want, have, links)
	}
}

func TestTimesAreLowerBounds(t *testing.T) {
	s := service(t, `
lanes:
  - {role: time, steps: {a: {name: 5m, duration: 5m}}}
  - role: support
    id: s
    steps:
      a: [{name: P, duration: 5m}, {name: Q, duration: 1h, marks: [fail, {kind: wait, duration: 7m, standard: 3m}, {kind: wait, standard: 1m}]}]
      b: [{name: R, marks: [wait]}, {name: T, marks: [{kind: fail, duration: 9m}]}]
`)
	times := s.Times()
	require.Len(t, times, 2, "secondary lanes hold no work")
	require.Equal(t, LaneTime{Lane: "s", Role: Support, Work: 65 * journey.Minute, Wait: 8 * journey.Minute, Steps: 4, WorkOf: 2, WaitOf: 1, WaitOpen: 1}, times[1])

	for range 4 { // a hundred years each
		s.Lanes[1].Steps = append(s.Lanes[1].Steps, Step{Name: "Z", At: "a", Duration: 5200 * journey.Week})
	}
	require.Equal(t, journey.Duration(math.MaxInt64), s.Times()[1].Work)
}

// Many customers before one long chain take no more room than they and it.
func TestChainsThatMeetShareTheirSteps(t *testing.T) {
	const n = 3000
	s := &Service{Journey: journey.Journey{Stages: []journey.Stage{{Name: "S"}}}, Lanes: []Lane{{Role: Support}}}
	for i := range n {
		s.Stages[0].Touchpoints = append(s.Stages[0].Touchpoints, journey.Touchpoint{ID: fmt.Sprint("t", i), Name: "t"})
		s.Lanes[0].Steps = append(s.Lanes[0].Steps, Step{ID: fmt.Sprint("s", i), At: "t0", Name: "s"}, Step{ID: fmt.Sprint("way", i), At: "t0", Name: "w"})
		s.Links = append(s.Links, Link{From: fmt.Sprint("t", i), To: fmt.Sprint("way", i)}, Link{From: fmt.Sprint("way", i), To: "s0"}, Link{From: fmt.Sprint("s", i), To: fmt.Sprint("s", i+1)})
	}
	s.Links = s.Links[:len(s.Links)-1]
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	chains := s.UnseenChains()
	runtime.ReadMemStats(&after)
	require.Len(t, chains, n)
	require.Equal(t, n+1, chains[n-1].Len)
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(50<<20))
}

// What is read off stays linear, and survives services that do not validate.
func TestAnalysisOfLargeAndBrokenServices(t *testing.T) {
	s := &Service{Lanes: []Lane{{Role: Support}}}
	s.Stages = []journey.Stage{{Name: "S", Touchpoints: []journey.Touchpoint{{Name: "a"}}}}
	const n = 20_000
	for i := range n {
		s.Lanes[0].Steps = append(s.Lanes[0].Steps, Step{ID: fmt.Sprint(i), At: "a", Name: "x"})
		s.Links = append(s.Links, Link{From: fmt.Sprint(i), To: fmt.Sprint(i + 1)})
	}
	s.Links = append(s.Links, Link{From: "a", To: "0"}, Link{From: "nowhere", To: "a"}, Link{})
	require.Equal(t, n, s.UnseenChains()[0].Len)
	require.Empty(t, s.Loops())
	for _, s := range []*Service{{}, {Links: []Link{{}}}, {Lanes: []Lane{{}, {Role: "none"}}}} {
		s.Encounters()
		s.InternalEncounters()
		s.HandOffs()
		s.Visibility()
		s.UnseenChains()
		s.Loops()
		s.Times()
	}
}
