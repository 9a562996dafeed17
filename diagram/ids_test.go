package diagram

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
)

var idAttr = regexp.MustCompile(` id="([^"]*)"`)

// TestNoTwoElementsShareAnID gives stages, lanes, steps and links the ids that
// the picture makes of others, and each keeps the one that is documented.
func TestNoTwoElementsShareAnID(t *testing.T) {
	pool := []string{"a", "b", "c", "a-to-b", "b-to-c", "to", "a-to-b-to-c", "time", "time.0", "time-a", "time-2", "emotion", "emotion-2", "cell", "step", "step-a", "lane", "title", "desc", "legend", "interaction", "a.2", "a-2", "体验"}
	names := []string{"a", "A", "time", "emotion", "a to b", "体验", "?", "emotion 2"}
	roles := blueprint.Roles()
	for i := range 200 {
		rnd := rand.New(rand.NewPCG(uint64(i), 9))
		ids := append([]string(nil), pool...)
		rnd.Shuffle(len(ids), func(i, k int) { ids[i], ids[k] = ids[k], ids[i] })
		name := func() string { return names[rnd.IntN(len(names))] }
		s := &blueprint.Service{Journey: journey.Journey{Title: name()}}
		var columns, steps, lanes []string
		for k := range 2 + rnd.IntN(3) {
			s.Stages = append(s.Stages, journey.Stage{ID: pool[(i+k)%len(pool)], Name: name()})
			for range 1 + rnd.IntN(2) {
				id := ids[0]
				ids = ids[1:]
				columns = append(columns, id)
				s.Stages[k].Touchpoints = append(s.Stages[k].Touchpoints, journey.Touchpoint{ID: id, Name: name(), Owner: "o", Duration: 5e9, Emotion: journey.Scored(1)})
			}
		}
		laneIDs := append([]string(nil), pool...)
		rnd.Shuffle(len(laneIDs), func(i, k int) { laneIDs[i], laneIDs[k] = laneIDs[k], laneIDs[i] })
		for k := range 2 + rnd.IntN(6) {
			l := blueprint.Lane{Role: roles[rnd.IntN(len(roles))]}
			if rnd.IntN(2) == 0 {
				l.ID = laneIDs[k]
				lanes = append(lanes, l.ID)
			}
			for range rnd.IntN(3) {
				if l.Role == blueprint.Customer || l.Role == blueprint.EmotionLane || len(ids) == 0 {
					break
				}
				st := blueprint.Step{At: columns[rnd.IntN(len(columns))], Name: name()}
				if rnd.IntN(2) == 0 {
					st.ID, ids = ids[0], ids[1:]
					steps = append(steps, st.ID)
				}
				l.Steps = append(l.Steps, st)
			}
			s.Lanes = append(s.Lanes, l)
		}
		for range rnd.IntN(8) {
			s.Links = append(s.Links, blueprint.Link{From: columns[rnd.IntN(len(columns))], To: columns[rnd.IntN(len(columns))], Label: fmt.Sprint(len(s.Links))})
		}
		for _, kind := range []string{"dual", "map"} {
			seen := map[string]bool{}
			for _, m := range idAttr.FindAllStringSubmatch(drawKind(t, kind, s), -1) {
				require.False(t, seen[m[1]], "%s stands twice in the %s, service %d", m[1], kind, i)
				seen[m[1]] = true
			}
		}
		seen := map[string]bool{}
		for _, m := range idAttr.FindAllStringSubmatch(draw(t, Options{}, s), -1) {
			require.False(t, seen[m[1]], "%s stands twice, service %d", m[1], i)
			seen[m[1]] = true
		}
		for _, id := range append(columns, steps...) {
			require.True(t, seen["fs-step-"+id], "step %s, service %d", id, i)
		}
		for _, id := range lanes {
			require.True(t, seen["fs-lane-"+id], "lane %s, service %d", id, i)
		}
		for _, l := range s.Links {
			require.True(t, seen["fs-link-"+l.From+"-to-"+l.To])
		}
	}
}

// TestOwnEmotionLane: a stated lane keeps its id beside the automatic one.
func TestOwnEmotionLane(t *testing.T) {
	s := touchpoints(journey.Touchpoint{ID: "time.0", Name: "a", Emotion: journey.Scored(1), Duration: 5e9})
	s.Lanes = []blueprint.Lane{{ID: "emotion", Role: blueprint.Frontstage}, {ID: "time", Role: blueprint.TimeLane}}
	out := draw(t, Options{}, s)
	require.Contains(t, out, `id="fs-lane-emotion" class="lane lane-frontstage"`)
	require.Contains(t, out, `id="fs-lane-emotion-2" class="lane lane-emotion"`)
	require.Contains(t, out, `id="fs-step-time.0"`)
	require.Contains(t, out, `id="fs-cell-time-time.0"`)
}
