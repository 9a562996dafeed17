package blueprint

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/journey"
)

func boundaries(roles ...Role) string {
	var out []string
	for _, b := range Boundaries(roles) {
		out = append(out, fmt.Sprintf("%s %d", b.Line, b.Above))
	}
	return strings.Join(out, ", ")
}

func TestBoundaries(t *testing.T) {
	for _, x := range []struct {
		roles []Role
		want  string
	}{
		{[]Role{Evidence, Customer, Frontstage, Backstage, Support}, "interaction 2, visibility 3, internal 4"},
		{[]Role{Customer, Frontstage, Frontstage, Backstage, Backstage, Support}, "interaction 1, visibility 3, internal 5"}, // 中台 behind
		{[]Role{Customer, Backstage, Support}, "interaction 1, visibility 1, internal 2"},
		{[]Role{Customer, Frontstage, Support}, "interaction 1, visibility 2, internal 2"},
		{[]Role{Customer, Frontstage, Backstage}, "interaction 1, visibility 2"},
		{[]Role{Customer, Support}, "interaction 1, visibility 1, internal 1"},
		{[]Role{Customer, Frontstage}, "interaction 1"},
		{[]Role{Customer}, ""},
		{[]Role{Frontstage, Backstage, Support}, "visibility 1, internal 2"},
		{[]Role{Evidence, Customer}, ""},
		{[]Role{Customer, Evidence, Frontstage, Backstage}, "interaction 2, visibility 3"},
		{[]Role{Customer, Frontstage, Backstage, Support, Evidence}, "interaction 1, visibility 2, internal 3"},
		{[]Role{Customer, Support, Evidence}, "interaction 1, visibility 1, internal 1"},
		{[]Role{EmotionLane, Customer, TimeLane, Frontstage, PolicyLane, OwnerLane, Backstage, MetricsLane}, "interaction 3, visibility 6"},
		{nil, ""},
	} {
		require.Equal(t, x.want, boundaries(x.roles...), "%v", x.roles)
	}
}

// The lines belong to the roles: neither labels, nor languages, nor the order
// of declaration move them.
func TestLinesWhateverLabelsAndOrder(t *testing.T) {
	lanes := []Lane{{Role: Support, Label: "Customer actions"}, {Role: Backstage, Label: "前台"}, {Role: Backstage, Label: "中台"}, {Role: Frontstage, Label: "支持过程"}, {Role: Customer, Label: "الدعم"}, {Role: Evidence}}
	for range lanes {
		lanes = append(lanes[1:], lanes[0])
		var roles []Role
		for _, l := range (&Service{Lanes: lanes}).WithIDs().Lanes {
			roles = append(roles, l.Role)
		}
		require.Equal(t, []Role{Evidence, Customer, Frontstage, Backstage, Backstage, Support}, roles)
		require.Equal(t, "interaction 2, visibility 3, internal 5", boundaries(roles...))
	}
}

func TestParts(t *testing.T) {
	require.True(t, LineOfInteraction.Parts(Support, Customer))
	require.True(t, LineOfVisibility.Parts(Frontstage, Backstage))
	require.False(t, LineOfVisibility.Parts(Customer, Frontstage), "it does not run under the customer actions")
	require.True(t, LineOfInternalInteraction.Parts(Frontstage, Support))
	require.False(t, LineOfInternalInteraction.Parts(Backstage, Backstage))
	require.False(t, LineOfInteraction.Parts(TimeLane, Support))
	require.False(t, Line("none").Parts(Customer, Support))
}

func TestOrderOfLanes(t *testing.T) {
	s := &Service{Lanes: []Lane{
		{ID: "first", Role: PolicyLane}, {ID: "s", Role: Support}, {ID: "s-time", Role: TimeLane}, {ID: "f1", Role: Frontstage}, {ID: "f1-emotion", Role: EmotionLane}, {ID: "f1-owner", Role: OwnerLane}, {ID: "f2", Role: Frontstage}, {ID: "e", Role: Evidence},
	}}
	want := "first e customer f1 f1-emotion f1-owner f2 s s-time"
	for range 2 {
		var have []string
		for _, l := range s.WithIDs().Lanes {
			have = append(have, l.ID)
		}
		require.Equal(t, want, strings.Join(have, " "))
		s = s.WithIDs() // once more changes nothing
	}
}

func TestRoleWords(t *testing.T) {
	for _, r := range Roles() {
		text, err := r.MarshalText()
		require.NoError(t, err)
		for _, form := range []string{string(text), strings.ToUpper(string(text)), " " + r.Label(journey.English) + " ", r.Label(journey.Chinese)} {
			var back Role
			require.NoError(t, back.UnmarshalText([]byte(form)))
			require.Equal(t, r, back)
		}
	}
	require.ErrorIs(t, new(Role).UnmarshalText([]byte("stage")), journey.ErrWord)
	require.Equal(t, []bool{true, true, true, false, false, false}, []bool{Evidence.Visible(), Customer.Visible(), Frontstage.Visible(), Backstage.Visible(), Support.Visible(), TimeLane.Visible()})
}

// TestRolesInManual: people write documents from the package doc alone.
func TestRolesInManual(t *testing.T) {
	data, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	want := ""
	for _, r := range Roles() {
		want += `//\t` + string(r) + ` {2,}` + r.Label(journey.English) + ` {2,}` + r.Label(journey.Chinese) + "\n"
	}
	require.Regexp(t, want+"//\n", string(data))
}

func TestIDs(t *testing.T) {
	s := &Service{Lanes: []Lane{
		{Role: Backstage, Label: "中台"}, {Role: Backstage, Label: "中台", Steps: []Step{{At: "到店", Name: "办理入住"}, {At: "到店", Name: "办理入住"}, {At: "到店", Name: "到店"}, {ID: "办理入住-2", At: "到店", Name: "X"}, {At: "到店", Name: "?"}}},
	}}
	s.Stages = []journey.Stage{{Name: "到达", Touchpoints: []journey.Touchpoint{{Name: "到店", Action: "走进大堂", Owner: "门店", Duration: journey.Minute, Marks: []journey.Mark{{Kind: journey.PeakMark}}}}}}
	w := s.WithIDs()
	require.Equal(t, []string{"customer", "中台", "中台-2"}, []string{w.Lanes[0].ID, w.Lanes[1].ID, w.Lanes[2].ID})
	require.Equal(t, []Step{{ID: "到店", At: "到店", Name: "走进大堂", Owner: "门店", Duration: journey.Minute, Marks: s.Stages[0].Touchpoints[0].Marks}}, w.Lanes[0].Steps)
	var ids []string
	for _, st := range w.Lanes[2].Steps {
		ids = append(ids, st.ID)
	}
	require.Equal(t, []string{"办理入住", "办理入住-3", "到店-2", "办理入住-2", "step"}, ids)
	require.Equal(t, w, w.WithIDs())
	require.Empty(t, s.Lanes[1].Steps[0].ID, "the service itself is not changed")
	require.Empty(t, s.Stages[0].Touchpoints[0].ID)
}

func TestImpliedCustomerLane(t *testing.T) {
	for doc, want := range map[string]string{
		"":                            "a b c d",
		"lanes: [customer]":           "a b c d",
		"lanes: [customer, customer]": "a b c d",
		"lanes: [{role: customer, steps: {b: X}}]":           "x",
		"lanes: [customer, {role: customer, steps: {b: X}}]": "x",
	} {
		require.Equal(t, want, steps(service(t, doc).web().places), doc)
	}
}
