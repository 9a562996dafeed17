package journey

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/frontstage-go/frontstage/internal/doc"
	"github.com/frontstage-go/frontstage/internal/portrait"
	"github.com/frontstage-go/frontstage/internal/text"
)

// Validate reports everything that is wrong with the journey, as [Problems],
// or nil. Reading validates by itself.
func (j *Journey) Validate() error { return j.Problems().Err() }

// Problems lists everything that is wrong with the journey: the first 1000
// problems, and a last one of kind [ErrMore] that says so where there are more.
func (j *Journey) Problems() Problems {
	if j == nil {
		return Problems{{Kind: ErrMissing, Message: "the journey is nil"}}
	}
	v := &validator{Journey: j, doubtful: map[string]bool{}}
	v.Problems = doc.Convert[Problem](doc.Check(j))
	v.head()
	v.stages()
	v.touchpoints()
	v.ideas()
	v.others()
	return doc.Bound(v.Problems)
}

type validator struct {
	*Journey
	Problems
	// doubtful are ids that names give, where the one that is stated will not do.
	doubtful map[string]bool
}

// full keeps the report on a model that is wrong throughout within its bound.
func (v *validator) full() bool { return len(v.Problems) > doc.MaxIssues }

// cut keeps messages short.
func cut(s string) string {
	n := 0
	for i := range s {
		if n++; n > 40 {
			return s[:i] + "…"
		}
	}
	return s
}

func (v *validator) head() {
	s := v.Scale.OrDefault()
	if !s.finite() {
		s = Scale{}.OrDefault() // Check says so
	}
	if max(math.Abs(s.Min), math.Abs(s.Max)) > mostOnScale {
		v.Add("scale", ErrRange, "keep it between -1,000,000 and 1,000,000", "the scale %v is too wide", s)
	} else if !s.valid() {
		v.Add("scale", ErrRange, "min must be below max, with neutral between them, e.g. {min: 1, max: 5, neutral: 3}", "%v is not a valid scale", s)
	}
	if v.Evidence.N < 0 {
		v.Add("evidence.n", ErrRange, "use a whole number from 0, or leave it out", "%d is not a valid count", v.Evidence.N)
	}
	v.persona("persona", v.Persona)
	if w := v.Weights; finite(w.NeedFit) && finite(w.Perceived) && finite(w.Ease) && w != (Weights{}) && (w.NeedFit < 0 || w.Perceived < 0 || w.Ease < 0 || max(w.NeedFit, w.Perceived, w.Ease) <= 0) {
		v.Add("weights", ErrRange, "use numbers from 0, at least one of them above 0", "weights cannot be negative or all zero")
	}
}

func (v *validator) stages() {
	some := v.Len() > 0
	if !some {
		v.Add("stages", ErrMissing, "add a stage with a touchpoint, e.g. stages: [{name: Arrive, touchpoints: [Arrive at hotel]}]", "a journey needs at least one touchpoint")
	}
	ids := map[string]string{}
	for s := range v.Stages {
		if v.full() {
			return
		}
		path := fmt.Sprintf("stages[%d]", s)
		v.named(path, v.Stages[s].Name)
		v.unique(ids, path, v.Stages[s].ID)
		if len(v.Stages[s].Touchpoints) == 0 && some {
			v.Add(path+".touchpoints", ErrMissing, "add a touchpoint, or remove the stage", "the stage has no touchpoint")
		}
	}
}

func (v *validator) touchpoints() {
	ids := map[string]string{}
	for at, t := range v.All() {
		if v.full() {
			return
		}
		path := fmt.Sprintf("stages[%d].touchpoints[%d]", at.Stage, at.Touchpoint)
		v.named(path, t.Name)
		if ids[t.ID] != "" || !doc.ValidID(t.ID) {
			v.doubtful[doc.Derived(t.Name)] = true
		}
		v.unique(ids, path, t.ID)
		v.score(path+".emotion", t.Emotion)
		v.score(path+".expectation", t.Expectation)
		if t.Frequency < 0 {
			v.Add(path+".frequency", ErrRange, "use the contacts per journey, a number above 0", "a frequency of %g is not possible", t.Frequency)
		}
		if t.Href != "" && !text.SafeHref(t.Href) {
			v.Add(path+".href", ErrText, "use http, https, mailto, a #fragment or a relative path", "%q is not an allowed link", cut(t.Href))
		}
		v.texts(path, t)
		for i, m := range t.Marks {
			v.Problems = append(v.Problems, m.Problems(fmt.Sprintf("%s.marks[%d]", path, i))...)
		}
	}
}

func (v *validator) texts(path string, t *Touchpoint) {
	for i, q := range t.Quotes {
		v.said(fmt.Sprintf("%s.quotes[%d].text", path, i), q.Text)
	}
	for i, p := range t.Pains {
		v.said(fmt.Sprintf("%s.pains[%d].text", path, i), p.Text)
	}
	for i, d := range t.Delights {
		v.said(fmt.Sprintf("%s.delights[%d].text", path, i), d.Text)
	}
	for i, n := range t.Needs {
		v.said(fmt.Sprintf("%s.needs[%d].text", path, i), n.Text)
		if n.N < 0 {
			v.Add(fmt.Sprintf("%s.needs[%d].n", path, i), ErrRange, "use a whole number from 0, or leave it out", "%d is not a valid count", n.N)
		}
	}
	for i, s := range t.Senses {
		v.said(fmt.Sprintf("%s.senses[%d].text", path, i), s.Text)
	}
	for i, m := range t.Metrics {
		v.said(fmt.Sprintf("%s.metrics[%d].name", path, i), m.Name)
	}
	for i, m := range t.Moments {
		if m.Kind == "" {
			v.Add(fmt.Sprintf("%s.moments[%d].kind", path, i), ErrMissing, "use elevation, pride, insight or connection", "the peak moment has no kind")
		}
	}
}

func (v *validator) said(path, text string) {
	if strings.TrimSpace(text) == "" {
		v.Add(path, ErrMissing, "add it, or remove the entry", "the text is missing")
	}
}

const mostOnScale = 1e6

func (s Scale) finite() bool { return finite(s.Min) && finite(s.Max) && finite(s.Neutral) }

// valid tells whether min, neutral and max are in order.
func (s Scale) valid() bool { return s.Min < s.Max && s.Min <= s.Neutral && s.Neutral <= s.Max }

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

func (v *validator) score(path string, s *Score) {
	if s == nil {
		return
	}
	if finite(s.Value) && v.Scale.OrDefault().valid() && !v.Scale.Contains(s.Value) {
		v.Add(path, ErrRange, "correct the score, or state the scale it was measured on", "score %g is outside the scale %v", s.Value, v.Scale)
	}
	if s.N < 0 {
		v.Add(path+".n", ErrRange, "use a whole number from 0, or leave it out", "%d is not a valid count", s.N)
	}
}

func (v *validator) ideas() {
	points, advise := map[string]bool{}, doc.Adviser{}
	if len(v.Ideas) > 0 {
		advise.Known = v.pointIDs()
		for _, id := range advise.Known {
			points[id] = true
		}
	}
	ids := map[string]string{}
	for i := range v.Ideas {
		if v.full() {
			return
		}
		idea, path := &v.Ideas[i], fmt.Sprintf("ideas[%d]", i)
		v.named(path, idea.Name)
		v.unique(ids, path, idea.ID)
		if idea.At != "" && !points[idea.At] && !v.doubtful[idea.At] {
			v.Add(path+".at", ErrReference, advise.Suggest(idea.At), "no touchpoint has the id %q", cut(idea.At))
		}
		if kind := idea.Tactic.Kind(); kind != "" && idea.Kind != kind && slices.Contains(IdeaKinds(), idea.Kind) {
			v.Add(path+".tactic", ErrRange, fmt.Sprintf("set kind to %s, or choose another tactic", kind), "tactic %s belongs to %s, not to %s", idea.Tactic, kind, idea.Kind)
		}
		if idea.Plan.Due != "" {
			if _, err := time.Parse(time.DateOnly, idea.Plan.Due); err != nil {
				v.Add(path+".plan.due", ErrRange, "write it as 2026-12-31", "%q is not a date", cut(idea.Plan.Due))
			}
		}
		if f := idea.Feasibility; f != nil {
			for _, c := range []struct {
				name  string
				value float64
			}{{"needFit", f.NeedFit}, {"perceived", f.Perceived}, {"ease", f.Ease}} {
				if finite(c.value) && !(c.value >= LeastCriterion && c.value <= MostCriterion) {
					v.Add(path+".feasibility."+c.name, ErrRange, "rate each criterion from 6 to 10", "idea %q has %s %g", cut(idea.Name), c.name, c.value)
				}
			}
		}
	}
}

func (v *validator) named(path, name string) {
	if strings.TrimSpace(name) == "" {
		v.Add(path+".name", ErrMissing, "add one", "the name is missing")
	}
}

func (v *validator) unique(ids map[string]string, path, id string) {
	v.Problems = append(v.Problems, doc.Convert[Problem](doc.CheckID(ids, path, id))...)
}

func (v *validator) persona(path string, p Persona) {
	if len(p.Image) == 0 {
		return
	}
	if _, err := portrait.Type(p.Image); err != nil {
		v.Add(path+".image", ErrType, "use a PNG, a JPEG, or an SVG of plain shapes, of at most 1 MB", "%v", err)
	}
}

// others judges further scores of the touchpoints.
func (v *validator) others() {
	if len(v.Others) == 0 {
		return
	}
	ids := doc.Adviser{Known: v.pointIDs()}
	known := map[string]bool{}
	for _, id := range ids.Known {
		known[id] = true
	}
	for i := range v.Others {
		o, path := &v.Others[i], fmt.Sprintf("others[%d]", i)
		v.persona(path+".persona", o.Persona)
		if o.Evidence.N < 0 {
			v.Add(path+".evidence.n", ErrRange, "use a whole number from 0, or leave it out", "%d is not a valid count", o.Evidence.N)
		}
		if len(o.Scores) == 0 {
			v.Add(path+".scores", ErrMissing, "add scores by the ids of touchpoints, e.g. {check-in: -1}", "there are no scores")
		}
		seen := map[string]bool{}
		for k := range o.Scores {
			if v.full() {
				return
			}
			s, at := &o.Scores[k], fmt.Sprintf("%s.scores[%d]", path, k)
			switch {
			case s.At == "":
				v.Add(at+".at", ErrMissing, "state the id of a touchpoint", "the score belongs to no touchpoint")
			case !known[s.At] && !v.doubtful[s.At]:
				v.Add(at+".at", ErrReference, ids.Suggest(s.At), "no touchpoint has the id %q", cut(s.At))
			case seen[s.At]:
				v.Add(at+".at", ErrDuplicate, "keep one of them", "touchpoint %q is scored twice", cut(s.At))
			}
			seen[s.At] = true
			v.score(at, &s.Score)
		}
	}
}
