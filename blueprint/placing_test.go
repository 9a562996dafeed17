package blueprint

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

const lunch = `title: Lunch
lanes:
  - {role: customer, steps: [Order, Wait, Eat]}
  - {role: frontstage, steps: [Take the order, Serve]}
  - {role: support, steps: [Kitchen]}
links:
  - order -> wait -> eat
  - order -> take-the-order -> kitchen -> serve -> eat
`

// where lists the steps of a service with their places.
func where(s *Service) []string {
	var out []string
	for _, l := range s.Lanes {
		for _, st := range l.Steps {
			out = append(out, st.Name+" @ "+st.At)
		}
	}
	return out
}

func TestLunch(t *testing.T) {
	s, err := Read(strings.NewReader(lunch))
	require.NoError(t, err)
	require.Zero(t, s.Len(), "the document says no more than it does")
	roundTrip(t, s)
	p := s.Place()
	require.NoError(t, p.Validate())
	require.Equal(t, []string{"Order @ order", "Wait @ wait", "Eat @ eat", "Take the order @ order", "Serve @ eat", "Kitchen @ order"}, where(p))
	require.Equal(t, []journey.Stage{{Name: "Lunch", Touchpoints: []journey.Touchpoint{{Name: "Order"}, {Name: "Wait"}, {Name: "Eat"}}}}, p.Stages)
	require.Equal(t, []string{"Order @ ", "Wait @ ", "Eat @ ", "Take the order @ ", "Serve @ ", "Kitchen @ "}, where(s), "the service itself stays")
	roundTrip(t, p)
	require.Equal(t, p, p.Place())
	require.Len(t, s.Encounters(), 2)
	require.Equal(t, s.Encounters(), p.Encounters())
	require.Equal(t, s.HandOffs(), p.HandOffs())
	require.Equal(t, s.UnseenChains(), p.UnseenChains())

	p.Lanes[1].Steps[1].At = "wait" // placed, then changed, then written
	var b bytes.Buffer
	require.NoError(t, Write(&b, p))
	again, err := Read(&b)
	require.NoError(t, err)
	require.Contains(t, where(again), "Serve @ wait")
}

func TestTouchpointsOfTheCustomersSteps(t *testing.T) {
	for _, c := range []struct{ steps, links, want string }{
		{"[Eat, Order, Wait]", "order -> wait -> eat", "order wait eat"},
		{"[Order, Wait, Eat]", "order -> wait -> eat -> order", "order wait eat"},
		{"[Wait, Order]", "order <-> wait", "wait order"},
		{"[A, B, C]", "a -> c", "a b c"},
		{"[A, {name: B, at: a}, C]", "a -> c", "a c"},
		{"[A, A]", "", "a a-2"},
	} {
		doc := "title: T\nlanes: [{role: customer, steps: " + c.steps + "}]\n"
		if c.links != "" {
			doc += "links: [" + c.links + "]\n"
		}
		s, err := Read(strings.NewReader(doc))
		require.NoError(t, err, c.steps)
		var have []string
		for _, p := range s.WithIDs().All() {
			have = append(have, p.ID)
		}
		require.Equal(t, c.want, strings.Join(have, " "), c.steps)
		roundTrip(t, s)
		roundTrip(t, s.Place())
		require.Equal(t, s.WithIDs().Stages, s.Place().WithIDs().Stages)
	}
}

func TestPlace(t *testing.T) {
	const head = "stages: [{name: S, touchpoints: [A, B, C, D, E, F]}]\nlanes: "
	for _, c := range []struct{ name, doc, want string }{
		{"stated steps stay", "[{role: frontstage, steps: [{name: X, at: f}]}]\nlinks: [a -> x]", "f"},
		{"the frontstage counts most", "[{role: frontstage, steps: [X]}, {role: backstage, steps: {a: {id: p, name: P}, b: {id: q, name: Q}}}]\nlinks: [f -> x, x -> p, x -> q]", "f"},
		{"between two, the earlier", "[{role: frontstage, steps: [X]}]\nlinks: [b -> x, x -> e]", "b"},
		{"a link back does not drag", "[{role: frontstage, steps: [X]}]\nlinks: [a -> b -> c -> d -> e -> f, f -> x, x -> a]", "f"},
		{"unless there is no other", "[{role: frontstage, steps: {e: {id: y, name: Y}}}, {role: backstage, steps: [X]}]\nlinks: [x -> x, y <-> x]", "e"},
		{"a chain", "[{role: support, steps: [U, V, X]}]\nlinks: [c -> u -> v -> x]", "c"},
		{"optional links count half", "[{role: backstage, steps: [X]}]\nlinks: [a ..> x, f -> x]", "f"},
		{"until bounds it", "[{role: backstage, steps: [{name: X, until: b}]}]\nlinks: [f -> x]", "b"},
		{"a customer's step is called like its touchpoint", "[{role: customer, steps: [A, B, C, D, E, {id: x, name: F}]}]", "f"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := Read(strings.NewReader(head + c.doc + "\n"))
			require.NoError(t, err)
			for _, l := range s.WithIDs().Lanes {
				for _, st := range l.Steps {
					if st.ID == "x" {
						require.Equal(t, c.want, st.At)
					}
				}
			}
			roundTrip(t, s)
			roundTrip(t, s.Place())
		})
	}
}

func TestPlaceProblems(t *testing.T) {
	const lost = "the step has no touchpoint, and no link leads to it from a step that has one; set at to the id of a touchpoint, or link the step to one that has its place"
	for _, c := range []struct{ doc, want string }{
		{"lanes: [{role: support, steps: [Kitchen]}]", `1:1: stages: a journey needs at least one touchpoint; add a stage with a touchpoint, e.g. stages: [{name: Arrive, touchpoints: [Arrive at hotel]}]`},
		{"lanes: [{role: customer, steps: [Eat]}, {role: support, steps: [Kitchen, Store]}]\nlinks: [kitchen -> store]", "1:65: lanes[1].steps[0].at: " + lost + "\n1:74: lanes[1].steps[1].at: " + lost},
		{"lanes: [{role: customer, steps: [Eat]}, {role: time, steps: [5m]}]", `1:62: lanes[1].steps[0].at: the step has no touchpoint; set at to the id of one`},
		{"lanes: [{role: customer, steps: [Eat, {name: ''}]}]", `1:46: lanes[0].steps[1].name: the name is missing; add one`},
		{"lanes: [{role: customer, steps: [Eat]}, {role: support, steps: [Check, Check]}]\nlinks: [eat -> check, check-2 -> eat]", `2:9: links[0].to: 2 steps are called so that "check" could be any of them; give the one that is meant an id, and link that`},
		{"lanes: [{role: customer, steps: [Eat]}, {role: support, steps: [{name: X, at: eet}]}]", `1:79: lanes[1].steps[0].at: no touchpoint has the id "eet"; did you mean "eat"?`},
	} {
		_, err := Read(strings.NewReader(c.doc + "\n"))
		require.Error(t, err, c.doc)
		require.Equal(t, c.want, err.Error(), c.doc)
	}
}

// Of the steps of all example services that links join to others, nine in ten
// find their column when it is taken away.
func TestStepsFindTheirColumns(t *testing.T) {
	files, err := filepath.Glob("../testdata/services/*.yaml")
	require.NoError(t, err)
	found, near, all := 0, 0, 0
	for _, name := range files {
		s, err := ReadFile(name)
		require.NoError(t, err)
		if s.Len() == 0 {
			continue
		}
		full := s.WithIDs()
		columns := map[string]int{}
		for at, p := range full.All() {
			columns[p.ID] = at.Column
		}
		bare := *full
		bare.Lanes = slices.Clone(full.Lanes)
		for i := range bare.Lanes {
			l := &bare.Lanes[i]
			l.Steps = slices.Clone(l.Steps)
			for k := range l.Steps {
				if l.Role.Primary() && l.Role != Customer && l.Role != Evidence {
					l.Steps[k].At = ""
				}
			}
		}
		hits, of := 0, 0
		placed := bare.Place()
		for i, l := range full.Lanes {
			for k, st := range l.Steps {
				at := placed.Lanes[i].Steps[k].At
				if bare.Lanes[i].Steps[k].At != "" || at == "" {
					continue
				}
				of++
				switch d := columns[at] - columns[st.At]; {
				case d == 0:
					hits++
				case d*d == 1:
					near++
				}
				if at != st.At {
					t.Logf("%s: %s stands at %s, found at %s", filepath.Base(name), st.ID, st.At, at)
				}
			}
		}
		t.Logf("%s: %d of %d", filepath.Base(name), hits, of)
		found, all = found+hits, all+of
	}
	require.Greater(t, all, 60)
	require.GreaterOrEqual(t, found*10, all*9, "%d of %d, %d one beside", found, all, near)
}

// random is a service of many free steps among many columns, linked in chains.
func random(steps, columns int) *Service {
	r := rand.New(rand.NewPCG(1, uint64(steps)))
	s := &Service{}
	stage := journey.Stage{Name: "S"}
	for c := range columns {
		stage.Touchpoints = append(stage.Touchpoints, journey.Touchpoint{ID: fmt.Sprint("t", c), Name: "T"})
	}
	s.Stages = []journey.Stage{stage}
	for _, role := range []Role{Frontstage, Backstage, Support} {
		s.Lanes = append(s.Lanes, Lane{Role: role})
	}
	last := ""
	for i := range steps {
		id := fmt.Sprint("s", i)
		l := &s.Lanes[r.IntN(3)]
		l.Steps = append(l.Steps, Step{ID: id, Name: "Step"})
		if last == "" || r.IntN(3) == 0 {
			last = fmt.Sprint("t", r.IntN(columns))
		}
		s.Links = append(s.Links, Link{From: last, To: id})
		if r.IntN(4) == 0 {
			s.Links = append(s.Links, Link{From: id, To: fmt.Sprint("t", r.IntN(columns))})
		}
		last = id
	}
	return s
}

func TestPlaceMany(t *testing.T) {
	s := random(300, 60)
	p := s.Place()
	require.NoError(t, p.Validate())
	require.Equal(t, p, s.Place())
	require.False(t, p.lacksPlaces())
}

func BenchmarkPlace(b *testing.B) {
	s := random(300, 60)
	b.ReportAllocs()
	for b.Loop() {
		s.Place()
	}
}
