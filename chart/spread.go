package chart

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/limit"
	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// Respondents are people whose emotion was asked at the touchpoints of a journey.
type Respondents struct {
	Name   string // "all guests", a persona, a customer group
	Source string // where their answers come from: "exit survey, June 2026"
	// Scores are what [survey.Table.Emotions] gives. Touchpoints go by their id or
	// name; those without a score, or with n = 0, are gaps.
	Scores []survey.EmotionScore
}

// EmotionSpread is [Options.EmotionSpread] with the default options.
func EmotionSpread(j *journey.Journey, everybody Respondents, groups ...Respondents) (*picture.Picture, error) {
	return Options{}.EmotionSpread(j, everybody, groups...)
}

// EmotionSpread draws what many people felt along a journey: for everybody the
// mean with its interval, the middle half of the answers and, where the journey
// states it, what was expected; then the groups, if any, told apart by colour,
// pattern and marker, with n under every touchpoint and the peak-end figures of
// each. With [Options.Median] it draws medians instead, whose interval is not
// known. More than four groups have a plot each. The scores that the journey
// carries itself are not drawn. Nobody's score gives [ErrNoFigures]; a touchpoint
// that the journey does not have, or that is scored twice, is [ErrMismatch].
func (o Options) EmotionSpread(j *journey.Journey, everybody Respondents, groups ...Respondents) (*picture.Picture, error) {
	o, w, err := o.check(EmotionSpreadKind)
	if err != nil {
		return nil, err
	}
	columns := 0
	if j != nil {
		columns = j.Len()
	}
	if len(groups) > MostPersonas {
		return nil, fmt.Errorf("chart: %w: %d groups, and one picture takes %d", journey.ErrLimit, len(groups), MostPersonas)
	}
	if err := o.within(limit.Count{Name: "Columns", Have: columns, May: o.Limits.Columns}, j); err != nil {
		return nil, err
	}
	who := append([]Respondents{everybody}, groups...)
	if err := limit.Check(o.Limits, nil, who); err != nil {
		return nil, fmt.Errorf("chart: %w", err)
	}
	if err := finite(who); err != nil {
		return nil, err
	}
	p := &spread{who: who, median: o.Median}
	p.words, p.scale = w, j.Scale.OrDefault()
	for _, r := range who {
		if err := p.fill(j, r); err != nil {
			return nil, err
		}
	}
	if p.n(0) == 0 {
		return nil, fmt.Errorf("chart: %w: nobody scored a touchpoint", ErrNoFigures)
	}
	return p.draw(o)
}

// spread is what the parts of the picture share: the journeys of the emotion
// curve are everybody's and each group's, filled with what they said.
type spread struct {
	emotion
	who    []Respondents
	found  [][]*survey.EmotionScore // by respondents and column; nil: no score
	median bool
}

// fill adds a copy of the journey with what some people felt.
func (p *spread) fill(j *journey.Journey, r Respondents) error {
	in := j.WithIDs()
	in.Others, in.Evidence = nil, journey.Evidence{Provenance: journey.Observed, Source: r.Source}
	in.Persona = journey.Persona{Name: r.Name}
	scores := make([]*survey.EmotionScore, j.Len())
	for i := range r.Scores {
		s := &r.Scores[i]
		column := -1
		for at, t := range in.All() {
			if t.ID == s.Touchpoint || t.Name == s.Touchpoint && (column < 0 || t.ID == s.Touchpoint) {
				column = at.Column
			}
		}
		switch {
		case column < 0:
			return fmt.Errorf("chart: %.60q scored a touchpoint %.60q, which the journey does not have: %w", r.Name, s.Touchpoint, ErrMismatch)
		case scores[column] != nil:
			return fmt.Errorf("chart: %.60q scored the touchpoint %.60q twice: %w", r.Name, s.Touchpoint, ErrMismatch)
		case s.N > 0:
			scores[column] = s
		}
	}
	for at, t := range in.All() {
		t.Emotion = nil
		if s := scores[at.Column]; s != nil {
			t.Emotion = &journey.Score{Value: min(max(p.value(s), p.scale.Min), p.scale.Max), N: s.N, Provenance: journey.Observed}
		}
	}
	pe, err := in.PeakEnd()
	if err != nil {
		pe = journey.PeakEnd{}
	}
	p.js, p.figures, p.found = append(p.js, in), append(p.figures, pe), append(p.found, scores)
	return nil
}

// value is what is drawn of a score.
func (p *spread) value(s *survey.EmotionScore) float64 {
	if p.median {
		return s.Median
	}
	return s.Mean
}

// n is how many touchpoints some respondents scored.
func (p *spread) n(i int) (n int) {
	for _, s := range p.found[i] {
		if s != nil {
			n++
		}
	}
	return n
}

// most is the most answers that a touchpoint has, and so how many were asked at
// least.
func (p *spread) most(i int) (n int) {
	for _, s := range p.found[i] {
		if s != nil {
			n = max(n, s.N)
		}
	}
	return n
}

// finding names the low, where it is clearly unpleasant.
func (p *spread) finding() string {
	w, j := p.words, p.js[0]
	worst, allAbove := -1, true
	for i, s := range p.found[0] {
		if s == nil {
			continue
		}
		allAbove = allAbove && s.Interval.Known() && s.Interval.Low > p.scale.Neutral
		if worst < 0 || p.value(s) < p.value(p.found[0][worst]) {
			worst = i
		}
	}
	clearly := func(s *survey.EmotionScore) bool {
		return s != nil && s.Interval.Known() && s.Interval.High < p.scale.Neutral
	}
	if worst >= 0 && clearly(p.found[0][worst]) {
		name := ""
		for at, t := range j.All() {
			if at.Column == worst {
				name = page.OneLine(t.Name)
			}
		}
		everyone := len(p.found) > 2
		for _, g := range p.found[1:] {
			everyone = everyone && clearly(g[worst])
		}
		if everyone {
			return page.Fill(w.LowForAll, "at", name)
		}
		return page.Fill(w.LowClearly, "at", name)
	}
	if allAbove {
		return w.PleasantThroughout
	}
	return w.EmotionOfMany
}

// measure says what is drawn, on which scale.
func (p *spread) measure() string {
	w := p.words
	text := w.SpreadMean
	if p.median {
		text = w.SpreadMedian
	}
	return page.Join(w.Comma, page.OneLine(p.js[0].Title), page.Fill(text, "n", strconv.Itoa(p.most(0)), "min", p.emotion.value(p.scale.Min), "max", p.emotion.value(p.scale.Max)))
}

// level is that of the intervals, 0 where none is drawn.
func (p *spread) level() float64 {
	if p.median {
		return 0
	}
	for _, list := range p.found {
		for _, s := range list {
			if s != nil && known(s.Interval) > 0 {
				return s.Interval.Level
			}
		}
	}
	return 0
}

// tell puts the picture into words.
func (p *spread) tell(s *sheet) {
	w, t := p.words, table{}
	t = newTable(w.Touchpoint)
	for i := range p.who {
		t.rows = append(t.rows, []string{p.called(i)})
	}
	for at, touch := range p.js[0].All() {
		var cells []string
		for i := range p.who {
			sc := p.found[i][at.Column]
			if sc == nil {
				cells = append(cells, w.NotScored)
				continue
			}
			cells = append(cells, p.emotion.value(page.Round(p.value(sc)))+aside(w, page.Join(w.Comma, p.spanOf(sc), page.Fill(w.Respondents, "n", strconv.Itoa(sc.N)))))
		}
		t.add(touch.Name, cells...)
	}
	s.outline.Head, s.outline.Rows = t.head, t.rows
}

func (p *spread) spanOf(s *survey.EmotionScore) string {
	if p.median {
		return ""
	}
	return span(s.Interval, 2)
}

func (p *spread) called(i int) string {
	if name := page.OneLine(p.who[i].Name); name != "" {
		return name
	}
	if i == 0 {
		return p.words.Everybody
	}
	return page.Fill(p.words.GroupN, "n", strconv.Itoa(i))
}

// notes are the sentences of the foot.
func (p *spread) notes(o Options) (out []string) {
	w := p.words
	out = append(out, w.SpreadMiddle)
	if level := p.level(); level > 0 {
		out = append(out, page.Fill(w.SpreadWhiskers, "level", percent(w, level, 1)))
	}
	if p.hollow() {
		out = append(out, w.SpreadHollow)
	}
	out = append(out, w.SpreadGaps, w.PeakEndMethod+trimStop(w))
	var sources []string
	for _, r := range p.who {
		if t := page.OneLine(r.Source); t != "" && !slices.Contains(sources, t) {
			sources = append(sources, t)
		}
	}
	if p.severalSources() { // they stand with their groups
		sources = nil
	}
	if o.Source != "" && !slices.Contains(sources, o.Source) {
		sources = append(sources, page.OneLine(o.Source))
	}
	if len(sources) > 0 {
		out = append(out, page.Fill(w.SourceIs, "source", strings.Join(sources, w.Semicolon)))
	}
	return out
}

// hollow tells whether a mark rests on fewer than ten.
func (p *spread) hollow() bool {
	for _, list := range p.found {
		if slices.ContainsFunc(list, func(s *survey.EmotionScore) bool { return s != nil && s.N < 10 }) {
			return true
		}
	}
	return false
}

// separate tells whether every group has a plot of its own.
func (p *spread) separate() bool { return len(p.who)-1 > mostTogether }

func trimStop(w page.Words) string {
	if w.Chinese() {
		return "。"
	}
	return "."
}
