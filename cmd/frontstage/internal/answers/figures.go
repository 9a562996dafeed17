package answers

import (
	"errors"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// figures are what a survey comes to, as JSON has them.
type figures struct {
	File        string    `json:"file"`
	Group       string    `json:"group,omitempty"`
	Respondents int       `json:"respondents"`
	SkippedRows int       `json:"skippedRows,omitempty"`
	Scores      []score   `json:"scores,omitempty"` // NPS, CSAT and CES
	Kano        []need    `json:"kano,omitempty"`
	Servqual    *servqual `json:"servqual,omitempty"`
	Emotions    []emotion `json:"emotions,omitempty"`
}

type interval struct {
	Low    float64       `json:"low"`
	High   float64       `json:"high"`
	Level  float64       `json:"level"`
	Method survey.Method `json:"method"`
}

type score struct {
	Metric    survey.Metric  `json:"metric"`
	Subject   string         `json:"subject,omitempty"`
	Value     *float64       `json:"value"` // null where nobody answered
	N         int            `json:"n"`
	Missing   int            `json:"missing"`
	Mean      float64        `json:"mean"`
	High      float64        `json:"highShare"` // percent
	Middle    float64        `json:"middleShare"`
	Low       float64        `json:"lowShare"`
	Interval  *interval      `json:"interval,omitempty"`
	Reading   survey.Reading `json:"reading,omitempty"`
	Firm      bool           `json:"firm"`
	is        survey.Score
	noAnswers bool
}

type need struct {
	Need     string       `json:"need"`
	Class    journey.Kano `json:"class"`
	Second   journey.Kano `json:"second,omitempty"`
	Clear    bool         `json:"clear"` // by Fong's test
	N        int          `json:"n"`
	Missing  int          `json:"missing"`
	Better   float64      `json:"better"`
	Worse    float64      `json:"worse"`
	Category float64      `json:"categoryStrength"`
}

type servqual struct {
	Unweighted float64            `json:"unweighted"`
	Weighted   float64            `json:"weighted"`
	MendFirst  []survey.Dimension `json:"mendFirst,omitempty"`
	Dimensions []dimension        `json:"dimensions"`
	Items      []item             `json:"items"`
}

type dimension struct {
	Dimension   survey.Dimension `json:"dimension"`
	Expectation float64          `json:"expectation"`
	Perception  float64          `json:"perception"`
	Gap         float64          `json:"gap"`
	N           int              `json:"n"`
	Interval    *interval        `json:"interval,omitempty"`
}

type item struct {
	ID  string  `json:"id"`
	Gap float64 `json:"gap"`
	N   int     `json:"n"`
}

type emotion struct {
	Touchpoint string    `json:"touchpoint"`
	Mean       *float64  `json:"mean"` // null where nobody answered
	Median     float64   `json:"median"`
	N          int       `json:"n"`
	Missing    int       `json:"missing"`
	Interval   *interval `json:"interval,omitempty"`
}

func known(i survey.Interval) *interval {
	if !i.Known() {
		return nil
	}
	return &interval{cli.Round(i.Low), cli.Round(i.High), i.Level, i.Method}
}

// compute is every figure that a table has answers for.
func compute(file, group string, t *survey.Table, o survey.Options) (figures, error) {
	f := figures{File: cli.Shown(file), Group: group, Respondents: t.Len(), SkippedRows: t.SkippedRows}
	seen := map[survey.Kind]bool{}
	var bad []error
	for _, q := range t.Questions() {
		var err error
		switch {
		case q.Kind == survey.KindNPS || q.Kind == survey.KindCSAT || q.Kind == survey.KindCES:
			var s score
			s, err = metric(t, q, o)
			f.Scores = append(f.Scores, s)
		case seen[q.Kind]:
			continue
		case q.Kind == survey.KindKano:
			f.Kano, err = needs(t, o)
		case q.Kind == survey.KindServqual:
			f.Servqual, err = gaps(t, o)
		case q.Kind == survey.KindEmotion:
			f.Emotions, err = emotions(t, o)
		}
		seen[q.Kind] = true
		if err != nil && !errors.Is(err, survey.ErrNoAnswers) {
			bad = append(bad, err)
		}
	}
	return f, errors.Join(bad...)
}

func metric(t *survey.Table, q survey.Question, o survey.Options) (score, error) {
	of := map[survey.Kind]func(string, survey.Options) (survey.Score, error){survey.KindNPS: t.NPS, survey.KindCSAT: t.CSAT, survey.KindCES: t.CES}
	s, err := of[q.Kind](q.Subject, o)
	if err != nil {
		return score{Metric: survey.Metric(q.Kind), Subject: q.Subject, noAnswers: true}, err
	}
	value := cli.Round(s.Value)
	return score{
		Metric: s.Metric, Subject: q.Subject, Value: &value, N: s.N, Missing: s.Missing, Mean: cli.Round(s.Mean),
		High: cli.Round(s.High.Share), Middle: cli.Round(s.Middle.Share), Low: cli.Round(s.Low.Share),
		Interval: known(s.Interval), Reading: s.Reading, Firm: s.Firm, is: s,
	}, nil
}

func needs(t *survey.Table, o survey.Options) (out []need, err error) {
	results, err := t.Kano(survey.KanoOptions{Options: o})
	for _, r := range results {
		out = append(out, need{r.Need, r.Class, r.Second, r.Fong.Clear, r.N, r.Missing, cli.Round(r.Better), cli.Round(r.Worse), cli.Round(r.CategoryStrength)})
	}
	return out, err
}

func gaps(t *survey.Table, o survey.Options) (*servqual, error) {
	r, err := t.Servqual(nil, nil, o)
	if err != nil {
		return nil, err
	}
	out := &servqual{Unweighted: cli.Round(r.Unweighted), Weighted: cli.Round(r.Weighted), MendFirst: r.MendFirst}
	for _, d := range r.Dimensions {
		out.Dimensions = append(out.Dimensions, dimension{d.Dimension, cli.Round(d.Expectation), cli.Round(d.Perception), cli.Round(d.Gap.Mean), d.Gap.N, known(d.Gap.Interval)})
	}
	for _, i := range r.Items {
		out.Items = append(out.Items, item{i.Item.ID, cli.Round(i.Gap.Mean), i.Gap.N})
	}
	return out, nil
}

func emotions(t *survey.Table, o survey.Options) (out []emotion, err error) {
	scores, err := t.Emotions(o)
	for _, s := range scores {
		e := emotion{Touchpoint: s.Touchpoint, Median: cli.Round(s.Median), N: s.N, Missing: s.Missing, Interval: known(s.Interval)}
		if s.N > 0 {
			mean := cli.Round(s.Mean)
			e.Mean = &mean
		}
		out = append(out, e)
	}
	return out, err
}
