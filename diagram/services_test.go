package diagram

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
)

// touchpoints is a service of one stage.
func touchpoints(list ...journey.Touchpoint) *blueprint.Service {
	return &blueprint.Service{Journey: journey.Journey{Stages: []journey.Stage{{Name: "S", Touchpoints: list}}}}
}

// first is a service with the first stages only and nothing behind them.
func first(s *blueprint.Service, stages int) *blueprint.Service {
	return &blueprint.Service{Journey: journey.Journey{Title: s.Title, Stages: s.Stages[:stages]}}
}

// plain is a service with a step in each cell, joined to its neighbours.
func plain(columns, lanes int) *blueprint.Service {
	s := grown(columns, 1)
	for i := range s.Stages {
		for k := range s.Stages[i].Touchpoints {
			s.Stages[i].Touchpoints[k].Name = "Call room service"
		}
	}
	roles := []blueprint.Role{blueprint.Evidence, blueprint.Frontstage, blueprint.Frontstage, blueprint.Backstage, blueprint.Support}
	for l := range lanes - 1 {
		lane := blueprint.Lane{Role: roles[l%len(roles)]}
		for c := range columns {
			id := fmt.Sprintf("s%d-%d", l, c)
			lane.Steps = append(lane.Steps, blueprint.Step{ID: id, At: fmt.Sprint("t", c), Name: "Process registration"})
			if c > 0 && c%2 == l%2 {
				s.Links = append(s.Links, blueprint.Link{From: fmt.Sprintf("s%d-%d", l, c-1), To: id})
			}
		}
		s.Lanes = append(s.Lanes, lane)
	}
	return s
}

// grown is a service of a given size with a good many links.
func grown(columns, lanes int) *blueprint.Service {
	names := []string{"Check in", strings.Repeat("w", 300), strings.Repeat("体验", 100), "👩‍🚀👩‍🚀 party", "مكتب الاستقبال", "line one\nline\ttwo"}
	s := new(blueprint.Service)
	for c := range columns {
		if c%4 == 0 {
			s.Stages = append(s.Stages, journey.Stage{Name: fmt.Sprintf("Stage %d with a long name", c)})
		}
		st := &s.Stages[len(s.Stages)-1]
		st.Touchpoints = append(st.Touchpoints, journey.Touchpoint{ID: fmt.Sprint("t", c), Name: names[c%len(names)], Emotion: journey.Scored(float64(c%5) - 2)})
		if c > 0 {
			s.Links = append(s.Links, blueprint.Link{From: fmt.Sprint("t", c-1), To: fmt.Sprint("t", c)})
		}
	}
	roles := []blueprint.Role{blueprint.Frontstage, blueprint.Backstage, blueprint.Support, blueprint.Evidence, blueprint.Frontstage, blueprint.Backstage, blueprint.Support}
	for l := range lanes - 1 {
		lane := blueprint.Lane{Role: roles[l%len(roles)]}
		for c := range columns {
			if (c+l)%3 == 0 {
				continue
			}
			id := fmt.Sprintf("s%d-%d", l, c)
			lane.Steps = append(lane.Steps, blueprint.Step{ID: id, At: fmt.Sprint("t", c), Name: names[(c+l)%len(names)], Marks: []journey.Mark{{Kind: journey.FailPoint}, {Kind: journey.WaitPoint}}})
			if (c+l)%5 == 0 {
				lane.Steps = append(lane.Steps, blueprint.Step{ID: id + "b", At: fmt.Sprint("t", c), Name: "Second in the cell"})
				s.Links = append(s.Links, blueprint.Link{From: id, To: id + "b", Both: true})
			}
			s.Links = append(s.Links, blueprint.Link{From: fmt.Sprint("t", c), To: id, Optional: l%2 == 0})
			if c > 3 {
				s.Links = append(s.Links, blueprint.Link{From: id, To: fmt.Sprint("t", c-3), Label: "rework"})
			}
		}
		s.Lanes = append(s.Lanes, lane)
	}
	return s
}

// random is a service with spans, stacks, marks and links of all kinds: to
// neighbours and far away, in both directions, several between the same ends,
// from a step to itself.
func random(rnd *rand.Rand, columns, lanes, links int) *blueprint.Service {
	words := []string{"Check in", "Greet", "Hand over the parcel", "体验服务", "Log", "Internationalisation", "a b c d e f g", "Call back, ask again and write down what was said"}
	word := func() string { return words[rnd.IntN(len(words))] }
	s := &blueprint.Service{Journey: journey.Journey{Title: "Random"}}
	var ids, at []string // of what links may join, and of the columns
	for c := range columns {
		if c == 0 || rnd.IntN(3) == 0 {
			s.Stages = append(s.Stages, journey.Stage{Name: word()})
		}
		p := journey.Touchpoint{ID: fmt.Sprint("t", c), Name: word()}
		if rnd.IntN(4) > 0 {
			p.Emotion = journey.Scored(float64(rnd.IntN(9))/2 - 2)
		}
		st := &s.Stages[len(s.Stages)-1]
		st.Touchpoints = append(st.Touchpoints, p)
		ids, at = append(ids, p.ID), append(at, p.ID)
	}
	roles := slices.DeleteFunc(blueprint.Roles(), func(r blueprint.Role) bool { return r == blueprint.Customer })
	n := 0
	for l := range lanes - 1 {
		lane := blueprint.Lane{Role: roles[rnd.IntN(len(roles))], Label: word()}
		for c := range columns {
			for rnd.IntN(5) < 3 && lane.Role != blueprint.EmotionLane { // now and then several in a cell
				st := blueprint.Step{ID: fmt.Sprint("s", n), At: at[c], Name: word()}
				if rnd.IntN(8) == 0 {
					st.Until = at[c+rnd.IntN(min(4, columns-c))]
				}
				for range rnd.IntN(4) * rnd.IntN(2) {
					kinds := journey.MarkKinds()
					st.Marks = append(st.Marks, journey.Mark{Kind: kinds[rnd.IntN(len(kinds))], Note: "why"})
				}
				lane.Steps = append(lane.Steps, st)
				if n++; lane.Role.Primary() {
					ids = append(ids, st.ID)
				}
				if rnd.IntN(3) > 0 {
					break
				}
			}
		}
		if l%3 == 0 {
			lane.Channel = word()
		}
		s.Lanes = append(s.Lanes, lane)
	}
	seen := map[blueprint.Link]bool{}
	add := func(l blueprint.Link) {
		same := l
		if l.Both {
			same.From, same.To = min(l.From, l.To), max(l.From, l.To)
		}
		if len(s.Links) < links && !seen[same] {
			seen[same] = true
			s.Links = append(s.Links, l)
		}
	}
	for range 4 * links {
		l := blueprint.Link{From: ids[rnd.IntN(len(ids))], To: ids[rnd.IntN(len(ids))], Both: rnd.IntN(6) == 0, Optional: rnd.IntN(4) == 0}
		if rnd.IntN(4) == 0 {
			l.Label = word()
		}
		add(l)
		switch rnd.IntN(12) {
		case 0:
			add(blueprint.Link{From: l.From, To: l.To, Label: "again"})
		case 1:
			add(blueprint.Link{From: l.To, To: l.From})
		case 2:
			add(blueprint.Link{From: l.To, To: l.To})
		}
	}
	return s
}
