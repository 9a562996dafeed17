package cli

import (
	"errors"
	"math"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey"
)

// figures are all that can be computed of a document, as JSON has them. What
// cannot be computed is left out: unknown is not 0.
type figures struct {
	File         string          `json:"file"`
	Title        string          `json:"title,omitempty"`
	Stages       int             `json:"stages"`
	Touchpoints  int             `json:"touchpoints"`
	Curves       []curve         `json:"curves"` // the journey itself, and its others
	Key          []keyTouchpoint `json:"keyTouchpoints,omitempty"`
	Ideas        []ranked        `json:"ideas,omitempty"` // those that have been judged, best first
	Lanes        int             `json:"lanes,omitempty"`
	Links        int             `json:"links,omitempty"`
	Encounters   []crossing      `json:"encounters,omitempty"`
	Internal     []crossing      `json:"internalEncounters,omitempty"`
	Visibility   *visibility     `json:"visibility,omitempty"`
	HandOffs     []handOff       `json:"handOffs,omitempty"`
	UnseenChains []chain         `json:"unseenChains,omitempty"`
	Loops        [][]string      `json:"loops,omitempty"` // the shortest way round, by ids
	Times        []laneTime      `json:"times,omitempty"`
}

type curve struct {
	Persona       string         `json:"persona,omitempty"`
	State         journey.State  `json:"state,omitempty"`
	N             int            `json:"n,omitempty"`
	Scored        int            `json:"scored"`
	PeakEnd       *peakEnd       `json:"peakEnd,omitempty"`
	NetExperience *netExperience `json:"netExperience,omitempty"`
	Satisfaction  *satisfaction  `json:"satisfaction,omitempty"`
}

type point struct {
	Touchpoint string  `json:"touchpoint"`
	Name       string  `json:"name"`
	Score      float64 `json:"score"`
}

type effect struct {
	Raise float64 `json:"raise"`
	Value float64 `json:"value"`
	Delta float64 `json:"delta"`
}

type peakEnd struct {
	Peak        point           `json:"peak"`
	Highest     point           `json:"highest"`
	Lowest      point           `json:"lowest"`
	End         point           `json:"end"`
	Value       float64         `json:"value"`
	Mean        float64         `json:"mean"`
	Verdict     journey.Verdict `json:"verdict"`
	Sensitivity struct {
		End  effect `json:"end"`
		Low  effect `json:"low"`
		Peak effect `json:"peak"`
	} `json:"sensitivity"`
}

type netExperience struct {
	Positive float64 `json:"positive"`
	Negative float64 `json:"negative"`
	Net      float64 `json:"net"`
}

type satisfaction struct {
	Mean   float64 `json:"mean"`
	Points []point `json:"points"`
}

type keyTouchpoint struct {
	Role       journey.KeyRole `json:"role"`
	Touchpoint string          `json:"touchpoint"`
	Name       string          `json:"name"`
	Stated     bool            `json:"stated"`
}

type ranked struct {
	Rank     int     `json:"rank"`
	Name     string  `json:"name"`
	Score    float64 `json:"score"`
	QuickWin bool    `json:"quickWin"`
}

type crossing struct {
	Link       string              `json:"link"`
	Touchpoint string              `json:"touchpoint"`
	Direction  blueprint.Direction `json:"direction"`
}

type visibility struct {
	Visible   int     `json:"visible"`
	Invisible int     `json:"invisible"`
	Share     float64 `json:"share"`
}

type handOff struct {
	Link  string `json:"link"`
	Lane  bool   `json:"lane"`
	Owner bool   `json:"owner"`
}

type chain struct {
	Customer string   `json:"customer"`
	Length   int      `json:"length"`
	Steps    []string `json:"steps,omitempty"`
}

// laneTime is what is known of a lane's times, as lower bounds.
type laneTime struct {
	Lane     string           `json:"lane"`
	Work     journey.Duration `json:"work,omitempty"`
	WorkOf   int              `json:"workOf"`
	Wait     journey.Duration `json:"wait,omitempty"`
	WaitOf   int              `json:"waitOf"`
	WaitOpen int              `json:"waitOpen"`
	Steps    int              `json:"steps"`
}

// compute is the figures of a service.
func compute(file string, s *blueprint.Service) (figures, error) {
	s = s.WithIDs()
	f := figures{File: Shown(file), Title: s.Title, Stages: len(s.Stages), Touchpoints: s.Len(), Links: len(s.Links)}
	for _, j := range s.Journeys() {
		c, err := curveOf(j)
		if err != nil {
			return f, err
		}
		f.Curves = append(f.Curves, c)
	}
	for _, k := range s.KeyTouchpoints() {
		f.Key = append(f.Key, keyTouchpoint{k.Role, k.Touchpoint.ID, k.Touchpoint.Name, k.Stated})
	}
	for _, r := range s.Ranking() {
		f.Ideas = append(f.Ideas, ranked{r.Rank, r.Idea.Name, Round(r.Score), r.Idea.Feasibility.LowCostHighPerception()})
	}
	service(s, &f)
	return f, nil
}

func curveOf(j *journey.Journey) (curve, error) {
	c := curve{Persona: j.Persona.Name, State: j.State, N: j.Evidence.N, Scored: len(j.Points())}
	p, err := j.PeakEnd()
	if errors.Is(err, journey.ErrNoScores) {
		return c, nil
	} else if err != nil {
		return c, err
	}
	c.PeakEnd = &peakEnd{Peak: pointOf(p.Peak), Highest: pointOf(p.Highest), Lowest: pointOf(p.Lowest), End: pointOf(p.End), Value: Round(p.Value), Mean: Round(p.Mean), Verdict: p.Verdict}
	c.PeakEnd.Sensitivity.End, c.PeakEnd.Sensitivity.Low, c.PeakEnd.Sensitivity.Peak = effectOf(p.Sensitivity.End), effectOf(p.Sensitivity.Low), effectOf(p.Sensitivity.Peak)
	n, err := j.NetExperience()
	if err != nil {
		return c, err
	}
	c.NetExperience = &netExperience{Round(n.Positive), Round(n.Negative), Round(n.Net)}
	s, err := j.Satisfaction()
	if errors.Is(err, journey.ErrNoExpectations) {
		return c, nil
	} else if err != nil {
		return c, err
	}
	c.Satisfaction = &satisfaction{Mean: Round(s.Mean)}
	for _, p := range s.Points {
		c.Satisfaction.Points = append(c.Satisfaction.Points, pointOf(p))
	}
	return c, nil
}

func pointOf(p journey.Point) point { return point{p.Touchpoint.ID, p.Touchpoint.Name, Round(p.Score)} }

func effectOf(e journey.Effect) effect { return effect{Round(e.Raise), Round(e.Value), Round(e.Delta)} }

// Round leaves out what binary fractions add: 0.3 rather than 0.30000000000000004.
func Round(v float64) float64 { return math.Round(v*1e9) / 1e9 }

// service adds what lanes and links tell.
func service(s *blueprint.Service, f *figures) {
	if len(s.Lanes) == 0 || len(s.Links) == 0 && !steps(s) {
		return
	}
	f.Lanes = len(s.Lanes)
	for _, e := range s.Encounters() {
		f.Encounters = append(f.Encounters, crossing{e.Link.String(), e.Touchpoint, e.Direction})
	}
	for _, e := range s.InternalEncounters() {
		f.Internal = append(f.Internal, crossing{e.Link.String(), e.Touchpoint, e.Direction})
	}
	if v, ok := s.Visibility(); ok {
		f.Visibility = &visibility{len(v.Visible), len(v.Invisible), Round(v.Share)}
	}
	for _, h := range s.HandOffs() {
		f.HandOffs = append(f.HandOffs, handOff{h.Link.String(), h.Lane, h.Owner})
	}
	for _, u := range s.UnseenChains() {
		c := chain{Customer: u.Customer.Step, Length: u.Len}
		for p := range u.Steps() {
			c.Steps = append(c.Steps, p.Step)
		}
		f.UnseenChains = append(f.UnseenChains, c)
	}
	for _, l := range s.Loops() {
		var ids []string
		for _, p := range l.Cycle {
			ids = append(ids, p.Step)
		}
		f.Loops = append(f.Loops, ids)
	}
	for _, t := range s.Times() {
		f.Times = append(f.Times, laneTime{t.Lane, t.Work, t.WorkOf, t.Wait, t.WaitOf, t.WaitOpen, t.Steps})
	}
}

// steps tells whether a service holds steps of its own, or only its customers'.
func steps(s *blueprint.Service) bool {
	for _, l := range s.Lanes {
		if l.Role != blueprint.Customer && len(l.Steps) > 0 {
			return true
		}
	}
	return false
}
