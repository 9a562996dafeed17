package main

import (
	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// results are what the answers come to.
type results struct {
	waves, groups []chart.Score
	changes       []chart.Changes
	kano          []survey.KanoResult
	servqual      survey.ServqualResult
	board         survey.Board
	everybody     chart.Respondents
	personas      []chart.Respondents
	damage        survey.DamageResult
}

func (s *source) results() (r results, err error) {
	if err := r.score(s.metrics); err != nil {
		return r, err
	}
	if r.kano, err = s.kano.Kano(survey.KanoOptions{}); err != nil {
		return r, err
	}
	points := map[survey.Dimension]float64{survey.Tangibles: 11, survey.Reliability: 32, survey.Responsiveness: 22, survey.Assurance: 19, survey.Empathy: 16}
	if r.servqual, err = s.servqual.Servqual(nil, points, survey.Options{}); err != nil {
		return r, err
	}
	r.board = findings().WithServqual(r.servqual)
	if err := r.feel(s.emotion); err != nil {
		return r, err
	}
	r.damage, err = survey.Damage{
		Customers:      survey.Stated(18_000, "guests a year"),
		Problem:        survey.Stated(0.22, "complaint log"),
		Silent:         survey.Stated(0.7, "complaint log"),
		LostSilent:     survey.Stated(0.35, "bookings"),
		LostComplained: survey.Stated(0.15, "bookings"),
		Value:          survey.Stated(240, "margin a guest a year"),
	}.Evaluate()
	return r, err
}

// score computes NPS, CSAT and CES of both waves, and of the groups in the second.
func (r *results) score(t *survey.Table) error {
	waves, err := t.GroupBy(survey.ByWave)
	if err != nil {
		return err
	}
	groups, err := waves[1].Table.GroupBy(survey.ByGroup)
	if err != nil {
		return err
	}
	net, share := chart.Changes{Unit: "Net score, points"}, chart.Changes{Unit: "Share of guests, %", Max: 100}
	for _, metric := range []struct {
		of   func(*survey.Table, string, survey.Options) (survey.Score, error)
		into *chart.Changes
	}{{(*survey.Table).NPS, &net}, {(*survey.Table).CSAT, &share}, {(*survey.Table).CES, &net}} {
		var pair []survey.Score
		for _, g := range waves {
			one, err := metric.of(g.Table, "", survey.Options{})
			if err != nil {
				return err
			}
			pair = append(pair, one)
			r.waves = append(r.waves, chart.Score{Name: g.Name, Score: one})
		}
		for _, g := range groups {
			one, err := metric.of(g.Table, "", survey.Options{})
			if err != nil {
				return err
			}
			r.groups = append(r.groups, chart.Score{Name: g.Name, Score: one})
		}
		difference, err := survey.Compare(pair[0], pair[1], survey.Options{})
		if err != nil {
			return err
		}
		c := metric.into
		c.Differences = append(c.Differences, difference)
		c.Before, c.After = append(c.Before, pair[0].Interval), append(c.After, pair[1].Interval)
	}
	r.changes = []chart.Changes{net, share}
	return nil
}

// feel computes the emotion scores of the second wave, of all and by persona.
func (r *results) feel(t *survey.Table) error {
	waves, err := t.GroupBy(survey.ByWave)
	if err != nil {
		return err
	}
	after := waves[1].Table
	scores, err := after.Emotions(survey.Options{})
	if err != nil {
		return err
	}
	r.everybody = chart.Respondents{Name: "All guests", Scores: scores}
	personas, err := after.GroupBy(survey.ByPersona)
	if err != nil {
		return err
	}
	for _, g := range personas {
		scores, err := g.Table.Emotions(survey.Options{})
		if err != nil {
			return err
		}
		r.personas = append(r.personas, chart.Respondents{Name: g.Name, Scores: scores})
	}
	return nil
}
