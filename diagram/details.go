package diagram

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/limit"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// section is a part of an appendix: everything that is known of things of one
// kind.
type section struct {
	name    string
	entries []entry
}

// entry is what is known of one thing.
type entry struct {
	number, name string
	facts        []fact
}

// fact is a field with what it says, line by line.
type fact struct {
	name  string
	texts []string
}

// say adds a fact that says anything.
func (e *entry) say(name string, texts ...string) {
	var said []string
	for _, t := range texts {
		if strings.TrimSpace(t) != "" {
			said = append(said, t)
		}
	}
	if len(said) > 0 {
		e.facts = append(e.facts, fact{name, said})
	}
}

// details are everything that the journey and, where there is one, the service
// around it state, numbered as in the picture, with what they count, or [journey.ErrLimit].
func (s *sheet) details(l picture.Limits, of *plan) (all []section, bytes int, err error) {
	w := s.w
	whole := section{w.TheJourney, []entry{s.journeyDetails()}}
	for i, o := range s.others {
		whole.entries = append(whole.entries, s.otherDetails(o, i+1))
	}
	stages, points := section{name: w.StageHeads}, section{name: w.TouchpointHeads}
	for i := range s.j.Stages {
		st := &s.j.Stages[i]
		e := entry{number: itoa(i + 1), name: st.Name}
		e.say(w.Goal, st.Goal)
		e.say(w.Note, st.Notes...)
		stages.entries = append(stages.entries, e)
	}
	for i := range s.cols {
		points.entries = append(points.entries, s.touchpointDetails(&s.cols[i]))
	}
	ideas := section{name: w.IdeaHeads}
	for i := range s.j.Ideas {
		ideas.entries = append(ideas.entries, s.ideaDetails(i))
	}
	out := []section{whole, stages, points}
	if of != nil {
		out = append(out, of.laneDetails(), of.stepDetails())
	}
	out = append(out, ideas)
	for i := range out {
		out[i].entries = stating(out[i].entries)
		for _, e := range out[i].entries {
			bytes += e.size()
		}
	}
	if bytes > l.Bytes {
		return nil, 0, fmt.Errorf("diagram: appendix: %w", limit.Over("Bytes", bytes, l.Bytes))
	}
	return out, bytes, nil
}

// size is what an entry counts: names may be said many times.
func (e *entry) size() int {
	n := limit.Size(e.name)
	for _, f := range e.facts {
		n += limit.Size(f.name)
		for _, t := range f.texts {
			n += limit.Size(t)
		}
	}
	return n
}

// stating keeps the entries that say anything.
func stating(all []entry) []entry {
	var out []entry
	for _, e := range all {
		if len(e.facts) > 0 {
			out = append(out, e)
		}
	}
	return out
}

func (s *sheet) personaDetails(e *entry, p journey.Persona) {
	w := s.w
	e.say(w.Persona, w.Who(p))
	e.say(w.Group, p.Group)
	e.say(w.Description, p.Description)
	if p.Quote != "" {
		e.say(w.QuoteOf, page.Fill(w.Quoted, "text", p.Quote))
	}
	e.say(w.Traits, strings.Join(p.Traits, w.Listed))
}

func (s *sheet) journeyDetails() entry {
	w, j := s.w, s.j
	e := entry{name: s.title(w.TheJourney)}
	s.personaDetails(&e, j.Persona)
	e.say(w.Scenario, j.Scenario)
	e.say(w.Goal, j.Goal)
	e.say(w.Expectations, j.Expectations...)
	e.say(w.EvidenceOf, w.Evidence(j))
	e.say(w.Owner, j.Owner)
	e.say(w.JudgedBy, j.Metric)
	e.say(w.Note, j.Notes...)
	return e
}

func (s *sheet) otherDetails(o *journey.Journey, i int) entry {
	e := entry{name: s.whose(o, i)}
	if !reflect.DeepEqual(o.Persona, s.j.Persona) {
		s.personaDetails(&e, o.Persona)
	}
	for _, t := range o.All() {
		if t.Emotion != nil {
			e.say(page.OneLine(t.Name), s.scoreText(t.Emotion))
		}
	}
	return e
}

// scoreText is a score with what it rests on.
func (s *sheet) scoreText(sc *journey.Score) string {
	asked := s.w.Asked(journey.Evidence{N: sc.N, Source: sc.Source})
	return withKind(s.w, page.Score(sc.Value, s.j.Scale), s.w.Within(page.Label(s.w, sc.Provenance)), asked)
}

// withKind is a text with what kind it is of in parentheses.
func withKind(w page.Words, text string, kind ...string) string {
	if k := page.Join(w.Comma, kind...); k != "" {
		text += page.Fill(w.Aside, "text", k)
	}
	return text
}

// touchpointDetails are what all rows would show of a touchpoint, and what none
// does.
func (s *sheet) touchpointDetails(c *column) entry {
	w, t := s.w, c.t
	e := entry{number: itoa(c.at + 1), name: t.Name}
	e.say(w.Kind, page.Join(w.Listed, keyTags(w, t)...))
	for i := range rows {
		if r := &rows[i]; r.show != nil && r.name != "touchpoints" && r.show.has(s, t) {
			if said := r.show.say(s, t); r.name != "actions" || said[0] != t.Name {
				e.say(r.label(w), said...)
			}
		}
	}
	if t.Frequency > 0 {
		e.say(w.Frequency, strconv.FormatFloat(t.Frequency, 'f', -1, 64))
	}
	e.say(w.Marks, markTexts(w, t.Marks)...)
	e.say(w.Address, t.Href)
	m := t.Management
	for _, f := range []fact{
		{w.Goal, []string{m.Goal}}, {w.Audience, []string{m.Audience}}, {w.DesignOf, []string{m.Design}}, {w.ModeOf, []string{m.Mode}},
		{w.ChannelOf, []string{m.Channel}}, {w.StandardOf, []string{m.Standard}}, {w.Incentive, []string{m.Incentive}}, {w.Archive, []string{m.Archive}},
		{w.Analysis, []string{m.Analysis}}, {w.Lesson, []string{m.Lesson}}, {w.FollowUp, []string{m.FollowUp}}, {w.PlanOf, []string{m.Plan}},
	} {
		e.say(f.name, f.texts...)
	}
	e.say(w.Note, t.Notes...)
	return e
}

func markTexts(w page.Words, marks []journey.Mark) []string {
	var out []string
	for _, m := range marks {
		out = append(out, markText(w, m))
	}
	return out
}

func (s *sheet) ideaDetails(n int) entry {
	w, i := s.w, &s.j.Ideas[n]
	e := entry{number: itoa(n + 1), name: i.Name}
	if t := s.j.ByID(i.At); t != nil {
		e.say(w.Touchpoint, page.OneLine(t.Name))
	}
	e.say(w.Kind, page.Join(w.Comma, page.Label(w, i.Kind), w.Within(page.Label(w, i.Tactic))))
	if f := i.Feasibility; f != nil {
		e.say(w.Score, withKind(w, ideaScore(f.Score(s.j.Weights)), w.Within(w.NeedFit)+" "+ideaScore(f.NeedFit), w.Within(w.Perceived)+" "+ideaScore(f.Perceived), w.Within(w.Ease)+" "+ideaScore(f.Ease)))
	}
	p := i.Plan
	e.say(w.Goal, p.Goal)
	e.say(w.KeyAction, p.Action)
	e.say(w.Owner, p.Owner)
	e.say(w.Resources, p.Resources)
	e.say(w.Due, p.Due)
	e.say(w.Measure, p.Measure)
	e.say(w.Note, i.Note)
	return e
}

func (p *plan) laneDetails() section {
	w := p.words
	out := section{name: w.LaneHeads}
	for i := range p.bands {
		e := entry{name: p.bands[i].Label}
		e.say(w.ChannelOf, p.bands[i].Channel)
		e.say(w.Owner, p.bands[i].Owner)
		out.entries = append(out.entries, e)
	}
	return out
}

// stepDetails are what is known of each step, in the order of their numbers.
func (p *plan) stepDetails() section {
	w := p.words
	out := section{name: w.StepHeads}
	for _, c := range p.counted() {
		st := &p.cells[c].step
		e := entry{number: p.numbers[st.ID], name: st.Name}
		e.say(w.Lane, p.bands[p.cells[c].band].Label)
		before := len(e.facts)
		e.say(w.Owner, st.Owner)
		e.say(w.Words.Time, w.Time(st.Duration))
		e.say(w.Marks, markTexts(w, st.Marks)...)
		if st.Emotion != nil {
			e.say(w.Emotion, withKind(w, page.Score(st.Emotion.Value, p.service.Scale), w.Within(page.Label(w, st.Emotion.Provenance)), w.Asked(journey.Evidence{N: st.Emotion.N, Source: st.Emotion.Source})))
		}
		e.say(w.Address, st.Href)
		e.say(w.Note, st.Note)
		if len(e.facts) > before {
			out.entries = append(out.entries, e)
		}
	}
	return out
}

// counted are the steps, by touchpoint and then by lane.
func (p *plan) counted() []int {
	byCol := make([][]int, p.columns)
	for i := range p.cells {
		if p.cells[i].step.ID != "" {
			byCol[p.cells[i].col] = append(byCol[p.cells[i].col], i)
		}
	}
	var out []int
	for _, all := range byCol {
		out = append(out, all...)
	}
	return out
}

// number gives each step the number of its touchpoint and one of its own: 3.2.
func (p *plan) number() {
	p.numbers = map[string]string{}
	last, n := -1, 0
	for _, i := range p.counted() {
		c := &p.cells[i]
		if c.col != last {
			last, n = c.col, 0
		}
		n++
		p.numbers[c.step.ID] = itoa(c.col+1) + "." + itoa(n)
	}
}

// title is a step's name with its number, where it has one.
func (p *plan) title(st *blueprint.Step) string {
	if n := p.numbers[st.ID]; n != "" {
		return n + " " + st.Name
	}
	return st.Name
}
