package journey

import (
	"cmp"
	"slices"
)

// Idea is a way to improve a touchpoint or the whole journey. Only its name is
// required.
type Idea struct {
	ID          string       `json:"id,omitempty"` // derived from the name when empty
	Name        string       `json:"name" doc:"scalar"`
	At          string       `json:"at,omitempty"` // id of a touchpoint; empty: the whole journey
	Kind        IdeaKind     `json:"kind,omitempty"`
	Tactic      Tactic       `json:"tactic,omitempty"`
	Feasibility *Feasibility `json:"feasibility,omitempty"` // nil: not judged yet
	Plan        Plan         `json:"plan,omitempty"`
	Note        string       `json:"note,omitempty"`
}

// Feasibility judges an idea by three criteria, each from 6 to 10; others
// are refused by Validate, 0 too, as it cannot mean "not stated" here.
type Feasibility struct {
	NeedFit   float64 `json:"needFit"`   // need fit 需求满足度
	Perceived float64 `json:"perceived"` // perceived experience 体验感知度
	Ease      float64 `json:"ease"`      // ease of implementation 实施难易度; 10 is easiest
}

// LeastCriterion and MostCriterion bound each criterion of [Feasibility].
const (
	LeastCriterion = 6
	MostCriterion  = 10
)

// Weights weigh the criteria of [Feasibility] against each other; only their
// proportion matters. None is negative. The zero value weighs them equally.
type Weights struct {
	NeedFit   float64 `json:"needFit,omitempty"`
	Perceived float64 `json:"perceived,omitempty"`
	Ease      float64 `json:"ease,omitempty"`
}

// Score is the weighted mean of the three criteria, 6 to 10 for valid ones,
// to nine decimals: scores that are equal on paper are equal here.
func (f Feasibility) Score(w Weights) float64 {
	if w == (Weights{}) {
		w = Weights{1, 1, 1}
	}
	most := max(w.NeedFit, w.Perceived, w.Ease) // keeps huge weights from overflowing
	need, perceived, ease := w.NeedFit/most, w.Perceived/most, w.Ease/most
	return exact((float64(f.NeedFit*need) + float64(f.Perceived*perceived) + float64(f.Ease*ease)) / (need + perceived + ease))
}

// LowCostHighPerception (低成本高感知) is true when perceived experience and
// ease are both at least 8.
func (f Feasibility) LowCostHighPerception() bool { return f.Perceived >= 8 && f.Ease >= 8 }

// Plan is the action plan of an idea (落地行动计划), specific enough to be
// checked (SMART).
type Plan struct {
	Goal      string `json:"goal,omitempty"`
	Action    string `json:"action,omitempty"`
	Owner     string `json:"owner,omitempty"`
	Resources string `json:"resources,omitempty"`
	Due       string `json:"due,omitempty"` // a date, 2026-12-31
	Measure   string `json:"measure,omitempty"`
}

// Ranked is an idea with its place in the ranking.
type Ranked struct {
	Idea  *Idea
	Index int     // in Journey.Ideas
	Rank  int     // from 1; every idea has its own
	Score float64 // weighted mean of the criteria
}

// Ranking orders the ideas that have been judged by their feasibility score,
// best first, weighted by Journey.Weights; ties go to the higher perceived experience, then to the greater
// ease, then to the one stated first. Ideas without feasibility are left out.
func (j *Journey) Ranking() []Ranked {
	var out []Ranked
	for i := range j.Ideas {
		if f := j.Ideas[i].Feasibility; f != nil {
			out = append(out, Ranked{Idea: &j.Ideas[i], Index: i, Score: f.Score(j.Weights)})
		}
	}
	slices.SortStableFunc(out, func(a, b Ranked) int {
		fa, fb := a.Idea.Feasibility, b.Idea.Feasibility
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(fb.Perceived, fa.Perceived), cmp.Compare(fb.Ease, fa.Ease))
	})
	for i := range out {
		out[i].Rank = i + 1
	}
	return out
}

// QuickWins are the ideas of low cost and high perception (低成本高感知) in the
// order of their ranking.
func (j *Journey) QuickWins() []Ranked {
	return slices.DeleteFunc(j.Ranking(), func(r Ranked) bool { return !r.Idea.Feasibility.LowCostHighPerception() })
}

// Kind is the kind of idea that a tactic serves, "" for the zero value and for
// unknown words.
func (t Tactic) Kind() IdeaKind {
	switch t {
	case Clarify, LowerExpectations, HandleSensitive:
		return Prevent
	case SpotSignal, AnswerFast, EmpowerFrontLine, CloseLoop:
		return Respond
	case Soothe, EmotionalValue, BeyondExpectation:
		return Recover
	case Setting, Grooming, Materials:
		return Appearance
	case Proactive, Personal, BeyondStandard:
		return Behaviour
	}
	return ""
}
