package survey

import (
	"fmt"
	"slices"

	"github.com/frontstage-go/frontstage/journey"
)

// EmotionScore is what many respondents felt at one touchpoint. N is 0 when nobody scored it:
// unknown, which is not neutral.
type EmotionScore struct {
	Touchpoint string // id or name
	Summary
}

// Emotion describes the scores of one touchpoint; the default scale is -2..+2 with neutral 0.
func Emotion[T Answer](touchpoint string, answers []T, o Options) (EmotionScore, error) {
	o.Scale = o.Scale.OrDefault()
	s, err := Describe(answers, o)
	return EmotionScore{touchpoint, s}, err
}

// FillOptions are the options of [Fill]. The zero value fills in means.
type FillOptions struct {
	Source string // where the answers come from, such as "exit survey, June 2026"
	Median bool   // fill in medians instead of means
}

// Fill is a copy of the journey with the emotion of every touchpoint that respondents scored set
// to their mean, its provenance observed, with n and source. Touchpoints are found by id, derived
// ids included (see [journey.Journey.WithIDs]), or by name; those that nobody scored keep what
// they had. The journey itself is not changed.
//
// A touchpoint that the journey does not have, or has twice by that name, one scored twice, and a
// scale other than the journey's are errors, all reported.
func Fill(j *journey.Journey, emotions []EmotionScore, o FillOptions) (*journey.Journey, error) {
	var bad faults
	j = cloned(j)
	ids, names, twice := map[string]*journey.Touchpoint{}, map[string]*journey.Touchpoint{}, map[string]bool{}
	withIDs := j.WithIDs()
	for at, t := range j.All() {
		ids[normal(withIDs.Stages[at.Stage].Touchpoints[at.Touchpoint].ID)] = t
		name := normal(t.Name)
		twice[name] = names[name] != nil
		names[name] = t
	}
	done := map[*journey.Touchpoint]bool{}
	for i, e := range emotions {
		path, key := fmt.Sprintf("emotions[%d]", i), normal(e.Touchpoint)
		t, byID := ids[key]
		if !byID {
			t = names[key]
		}
		switch {
		case t == nil || key == "":
			bad.add(&fault{path: path, value: e.Touchpoint, expected: "the id or name of a touchpoint of the journey", kind: journey.ErrReference})
		case !byID && twice[key]:
			bad.add(&fault{path: path, value: e.Touchpoint, expected: "a name that the journey has once", kind: journey.ErrDuplicate, mend: "use the id of the touchpoint"})
		case done[t]:
			bad.add(&fault{path: path, value: e.Touchpoint, expected: "each touchpoint once", kind: journey.ErrDuplicate})
		case e.Scale.OrDefault() != j.Scale.OrDefault():
			bad.add(&fault{path: path, value: e.Scale.String(), expected: "the scale of the journey, " + j.Scale.String(), kind: ErrMixedScales, mend: "set Journey.Scale, or Options.Scale, to what was asked"})
		case e.N > 0:
			value := e.Mean
			if o.Median {
				value = e.Summary.Median
			}
			t.Emotion = &journey.Score{Value: value, Provenance: journey.Observed, N: e.N, Source: o.Source}
		}
		done[t] = t != nil
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	return j, nil
}

// cloned is a copy with stages, touchpoints and needs of its own.
func cloned(j *journey.Journey) *journey.Journey {
	if j == nil {
		return &journey.Journey{}
	}
	out := *j
	out.Stages = slices.Clone(j.Stages)
	for i := range out.Stages {
		s := &out.Stages[i]
		s.Touchpoints = slices.Clone(s.Touchpoints)
		for k := range s.Touchpoints {
			s.Touchpoints[k].Needs = slices.Clone(s.Touchpoints[k].Needs)
		}
	}
	return &out
}

// AttachKano is a copy of the journey with the class, and the n behind it, set on every need of
// the same text that a result speaks of. Needs without a result keep what they had. A result for
// a need that the journey does not have is an error. The journey itself is not changed.
func AttachKano(j *journey.Journey, results []KanoResult) (*journey.Journey, error) {
	var bad faults
	j = cloned(j)
	for i, r := range results {
		found := false
		for _, t := range j.All() {
			for k := range t.Needs {
				if need := &t.Needs[k]; normal(need.Text) == normal(r.Need) {
					need.Kano, need.N, found = r.Class, r.N, true
				}
			}
		}
		if !found {
			bad.add(&fault{path: fmt.Sprintf("results[%d]", i), value: r.Need, expected: "the text of a need of the journey", kind: journey.ErrReference})
		}
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	return j, nil
}

// FillGroups is one filled journey for each persona or customer group of the table, in the order
// of the file. Each says whose it is and what it rests on: the persona's name, or its group, is
// that of the group (empty for those who stated none), and the evidence is observed, with the
// source of the options and, as n, the respondents of the group who scored anything. Groups in
// which nobody did give a journey without scores of theirs, and with the evidence that j had. Scores
// of j that stay, and left it to its evidence where they come from, say so themselves afterwards.
//
// By is [ByPersona] or [ByGroup]; another attribute, a table without that column and a nil table
// are errors, as is what [Fill] refuses.
func FillGroups(j *journey.Journey, t *Table, by Attribute, o FillOptions) ([]*journey.Journey, error) {
	if by != ByPersona && by != ByGroup {
		return nil, refuse(&fault{path: "by", value: string(by), expected: "persona or group", kind: ErrOption})
	}
	groups, err := t.GroupBy(by)
	if err != nil {
		return nil, err
	}
	var bad faults
	var out []*journey.Journey
	for _, g := range groups {
		emotions, err := g.Table.emotions(Options{})
		if err != nil {
			bad.addAll(g.Name+": ", err)
			continue
		}
		filled, err := Fill(j, emotions, o)
		if err != nil {
			bad.addAll(g.Name+": ", err)
			continue
		}
		if by == ByPersona {
			filled.Persona.Name = g.Name
		} else {
			filled.Persona.Group = g.Name
		}
		if n := g.Table.scorers(); n > 0 {
			rest(filled, journey.Evidence{Provenance: journey.Observed, N: n, Source: o.Source})
		}
		out = append(out, filled)
	}
	if err := bad.err(); err != nil {
		return nil, err
	}
	return out, nil
}

// rest gives the journey other evidence, and takes care that no score changes what it rests on.
func rest(j *journey.Journey, evidence journey.Evidence) {
	had := j.Evidence
	settle := func(s *journey.Score) *journey.Score {
		if s == nil || s.Provenance != "" {
			return s
		}
		own := *s
		own.Provenance = had.Provenance
		if own.N == 0 && own.Source == "" {
			own.N, own.Source = had.N, had.Source
		}
		if own.Provenance == "" { // nobody knows, and observed they are not
			evidence.Provenance = ""
		}
		return &own
	}
	for _, t := range j.All() {
		t.Emotion, t.Expectation = settle(t.Emotion), settle(t.Expectation)
	}
	j.Evidence = evidence
}

// scorers is how many respondents scored any touchpoint.
func (t *Table) scorers() int {
	n := 0
	for r := range t.Respondents {
		for i, q := range t.questions {
			if q.Kind == KindEmotion && !t.missing[i][r] {
				n++
				break
			}
		}
	}
	return n
}
