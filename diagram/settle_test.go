package diagram

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/route"
	"github.com/frontstage-go/frontstage/journey"
)

// database is a service of ten touchpoints over a wide system in the support
// lane, which stands where wide says among the others.
func database(wide int) *blueprint.Service {
	var points []journey.Touchpoint
	front := blueprint.Lane{Role: blueprint.Frontstage}
	back := blueprint.Lane{Role: blueprint.Backstage}
	s := new(blueprint.Service)
	for c := range 10 {
		id := fmt.Sprint("t", c)
		points = append(points, journey.Touchpoint{ID: id, Name: "Touchpoint"})
		front.Steps = append(front.Steps, blueprint.Step{ID: fmt.Sprint("f", c), At: id, Name: "Serve"})
		back.Steps = append(back.Steps, blueprint.Step{ID: fmt.Sprint("b", c), At: id, Name: "Prepare"})
		s.Links = append(s.Links, blueprint.Link{From: fmt.Sprint("f", c), To: fmt.Sprint("b", c)})
	}
	s.Journey = touchpoints(points...).Journey
	support := blueprint.Lane{Role: blueprint.Support, Steps: []blueprint.Step{
		{ID: "bags", At: "t3", Name: "Move bags"},
		{ID: "refund", At: "t8", Name: "Refund engine"},
	}}
	support.Steps = slices.Insert(support.Steps, wide, blueprint.Step{ID: "ops", At: "t0", Until: "t9", Name: "Operations database"})
	s.Lanes = []blueprint.Lane{front, back, support}
	s.Links = append(s.Links,
		blueprint.Link{From: "b3", To: "bags"}, blueprint.Link{From: "b8", To: "refund"},
		blueprint.Link{From: "bags", To: "b4"}, blueprint.Link{From: "refund", To: "b9"},
		blueprint.Link{From: "bags", To: "ops"}, blueprint.Link{From: "refund", To: "ops"})
	return s
}

func longest(r *routed) (px int) {
	for _, p := range r.Paths {
		n := 0
		for k := 1; k < len(p); k++ {
			n += max(p[k].X-p[k-1].X, p[k-1].X-p[k].X) + max(p[k].Y-p[k-1].Y, p[k-1].Y-p[k].Y)
		}
		px = max(px, n)
	}
	return px
}

// unsettled is the board of a service whose steps stand as they are declared.
func unsettled(t *testing.T, s *blueprint.Service) *routed {
	o, w, err := Options{}.check()
	require.NoError(t, err)
	p := o.plan(s, w, blueprintForm)
	m, err := p.measure(t.Context())
	require.NoError(t, err)
	r, err := p.route(t.Context(), m)
	require.NoError(t, err)
	return r
}

func TestWideStepsGoWhereLinksAreShort(t *testing.T) {
	var want *route.Result
	for wide := range 3 {
		s := database(wide)
		before := unsettled(t, s)
		b, err := Options{}.board(t.Context(), s)
		require.NoError(t, err)
		t.Logf("wide step declared %d: bends %d to %d, longest link %d to %d px", wide, before.Bends, b.Bends, longest(before), longest(b.routed))
		require.LessOrEqual(t, b.Bends, 4)
		require.Less(t, longest(b.routed), 400)
		if want == nil {
			require.Greater(t, longest(before), 1000, "else this test is of no use")
			want = &b.Result
		}
		require.Equal(t, want.Cost(), b.Cost(), "wherever it is declared")
		sc := sceneOf(t, Options{}, s)
		require.NoError(t, see(sc).check(s))
	}
}

// What a document says of one touchpoint keeps its order, wide or not.
func TestStepsOfOneCellKeepTheirOrder(t *testing.T) {
	s := database(0)
	lane := &s.Lanes[2]
	lane.Steps = append(lane.Steps, blueprint.Step{ID: "below", At: "t0", Name: "Below the database"})
	b, err := Options{}.board(t.Context(), s)
	require.NoError(t, err)
	rows := map[string]int{}
	for _, c := range b.cells {
		rows[c.step.ID] = c.row
	}
	require.Less(t, rows["ops"], rows["below"])
}

// Large services and those without wide steps are routed once.
func TestRowsOfLargeServicesStay(t *testing.T) {
	s := database(0)
	for i := range 2 {
		lane := blueprint.Lane{Role: blueprint.Evidence}
		for k := range 800 {
			lane.Steps = append(lane.Steps, blueprint.Step{ID: fmt.Sprint("e", i, "-", k), At: fmt.Sprint("t", k%10), Name: "E"})
		}
		s.Lanes = append(s.Lanes, lane)
	}
	o, w, err := Options{}.check()
	require.NoError(t, err)
	b := &board{plan: o.plan(s, w, blueprintForm), ended: func() error { return nil }}
	b.measured, err = b.measure(t.Context())
	require.NoError(t, err)
	b.routed, err = b.route(t.Context(), b.measured)
	require.NoError(t, err)
	p, m, r := b.plan, b.measured, b.routed
	require.NoError(t, b.settle(t.Context()))
	require.True(t, p == b.plan && m == b.measured && r == b.routed)
}
