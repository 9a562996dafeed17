package answers

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/chart"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/draw"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/journey/survey"
	"github.com/frontstage-go/frontstage/picture"
)

// study is what pictures of one file are drawn of.
type study struct {
	name  string // of the file
	table *survey.Table
	by    survey.Attribute
	o     survey.Options
	look  chart.Options
}

// charts draw what a table holds answers for; [cli.OfSurvey] has their names.
var charts = map[cli.Drawn]func(*study) (*picture.Picture, error){
	"kano": func(s *study) (*picture.Picture, error) {
		results, err := s.table.Kano(survey.KanoOptions{Options: s.o})
		if err != nil {
			return nil, err
		}
		return s.look.Kano(results)
	},
	"servqual": func(s *study) (*picture.Picture, error) {
		r, err := s.table.Servqual(nil, nil, s.o)
		if err != nil {
			return nil, err
		}
		return s.look.Servqual(r)
	},
	"scores": func(s *study) (*picture.Picture, error) {
		all, err := s.scores()
		if err != nil {
			return nil, err
		}
		if s.by == survey.ByWave {
			return s.look.ScoreWaves(all...)
		}
		return s.look.ScoreGroups(all...)
	},
}

func ofJourney(k cli.Drawn) bool { return charts[k] == nil }

// Ready tells whether pictures of these kinds can be drawn without Graphviz.
func Ready(kinds []cli.Drawn) bool {
	var names []cli.KindName
	for _, k := range kinds {
		if ofJourney(k) {
			names = append(names, cli.KindName(k))
		}
	}
	return len(names) == 0 || draw.Ready(names)
}

// scores are NPS, CSAT and CES of a table or, where it is to be told apart, of each
// of its groups.
func (s *study) scores() (out []chart.Score, err error) {
	groups := []survey.Group{{Name: s.name, Table: s.table}}
	if s.by != "" {
		if groups, err = s.table.GroupBy(s.by); err != nil {
			return nil, err
		}
	}
	for _, q := range s.table.Questions() {
		if q.Kind != survey.KindNPS && q.Kind != survey.KindCSAT && q.Kind != survey.KindCES {
			continue
		}
		for _, g := range groups {
			m, err := metric(g.Table, q, s.o)
			if err != nil && !errors.Is(err, survey.ErrNoAnswers) {
				return nil, err
			}
			if m.noAnswers {
				continue
			}
			name := g.Name
			if s.by == "" && q.Subject != "" {
				name = q.Subject
			}
			out = append(out, chart.Score{Name: name, Score: m.is})
		}
	}
	return out, nil
}

// pictures draws what was asked for, of each file; the journey with the scores of
// all of them, one curve for each persona where a file tells them apart.
func pictures(ctx context.Context, e *cli.Env, c *cli.Survey, tables map[string]*survey.Table, by survey.Attribute, o survey.Options) error {
	target, err := draw.Aim(c.Out, nil, false)
	if err != nil {
		return err
	}
	if err := draw.CheckPaper(&c.Paper, target.Formats); err != nil {
		return err
	}
	of := 1 // files that are drawn on their own
	if c.Journey == "" {
		of = len(c.Files)
	}
	if target.Folder == "" && len(c.Kind)*of > 1 {
		return cli.Usage("there are several pictures and one place for them; say --out FOLDER/")
	}
	journeys, err := filled(ctx, e, c, tables)
	if err != nil {
		return err
	}
	for _, kind := range c.Kind {
		if ofJourney(kind) {
			base := *journeys[0]
			base.Others = nil
			r := draw.Request{Service: &blueprint.Service{Journey: base}, With: journeys[1:], Look: c.Look, Kind: string(kind)}
			out, err := r.Write(ctx, target.Formats[0])
			if err != nil {
				return err
			}
			if err := put(ctx, e, target, stem(c.Files[0]), kind, out); err != nil {
				return err
			}
			continue
		}
		for _, file := range c.Files {
			s := &study{name: stem(file), table: tables[file], by: by, o: o, look: chart.Options{ID: c.Look.ID, Language: c.Look.Lang.Is(), Width: c.Look.Width, Source: filepath.Base(cli.Shown(file))}}
			p, err := charts[kind](s)
			if errors.Is(err, survey.ErrNoAnswers) || errors.Is(err, chart.ErrNoFigures) {
				return fmt.Errorf("%s: there is nothing to draw as %s: %w", cli.Shown(file), kind, err)
			}
			if err != nil {
				return fmt.Errorf("%s: %w", cli.Shown(file), err)
			}
			out, err := draw.Give(ctx, p, target.Formats[0], c.Look)
			if err != nil {
				return err
			}
			if err := put(ctx, e, target, stem(file), kind, out); err != nil {
				return err
			}
		}
	}
	return nil
}

// filled are the journeys with the scores of the surveys, where one is named.
func filled(ctx context.Context, e *cli.Env, c *cli.Survey, tables map[string]*survey.Table) (out []*journey.Journey, err error) {
	if c.Journey == "" {
		return nil, nil
	}
	s, source, err := e.Service(ctx, c.Journey)
	if err != nil {
		e.Fail(c.Journey, err, source)
		return nil, cli.ErrProblems
	}
	for _, file := range c.Files {
		js, err := fill(&s.Journey, tables[file], file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, js...)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no file has emotion scores, such as a column %q", "emotion: Check in")
	}
	return out, nil
}

// put writes a picture to where it goes.
func put(ctx context.Context, e *cli.Env, t draw.Target, stem string, kind cli.Drawn, out []byte) error {
	if t.Stdout {
		_, err := e.Stdout.Write(out)
		return err
	}
	name := t.File
	if t.Folder != "" {
		if err := os.MkdirAll(t.Folder, 0o777); err != nil {
			return err
		}
		name = filepath.Join(t.Folder, fmt.Sprintf("%s.%s.%s", stem, kind, t.Formats[0]))
	}
	if err := cli.WriteFile(ctx, name, out); err != nil {
		return err
	}
	_, err := fmt.Fprintln(e.Stderr, "wrote", cli.Clean(name))
	return err
}

func stem(file string) string {
	if file == cli.Stdin {
		return "stdin"
	}
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

func fill(j *journey.Journey, t *survey.Table, file string) ([]*journey.Journey, error) {
	scores, err := t.Emotions(survey.Options{})
	if errors.Is(err, survey.ErrNoAnswers) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	o := survey.FillOptions{Source: filepath.Base(file)}
	if _, err := t.GroupBy(survey.ByPersona); err == nil {
		return survey.FillGroups(j, t, survey.ByPersona, o)
	}
	one, err := survey.Fill(j, scores, o)
	if err != nil {
		return nil, err
	}
	return []*journey.Journey{one}, nil
}
