// Package answers is the command survey: figures and pictures out of raw answers.
package answers

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// maxBytes is beyond what survey.ReadCSV takes; it says so itself.
const maxBytes = 65 << 20

// Run computes, and draws what was asked for.
func Run(ctx context.Context, e *cli.Env, c *cli.Survey) error {
	if c.Level <= 0 || c.Level >= 1 {
		return cli.Usage("--level %v: a number between 0 and 1, such as 0.95", c.Level)
	}
	needsJourney := slices.ContainsFunc(c.Kind, ofJourney)
	if needsJourney && c.Journey == "" {
		return cli.Usage("--kind map and emotion are of the journey that --journey names")
	}
	if c.Journey != "" && !needsJourney {
		return cli.Usage("--journey is for --kind map and emotion")
	}
	var by survey.Attribute
	if c.By != "" {
		if err := by.UnmarshalText([]byte(c.By)); err != nil {
			return cli.Usage("--by: %w", err)
		}
	}
	read, err := readMapping(ctx, e, c.Columns)
	if err != nil {
		return err
	}
	read.SkipBad = c.SkipBad
	o := survey.Options{Level: c.Level}
	all := []figures{}
	failed := false
	tables := map[string]*survey.Table{}
	for _, file := range c.Files {
		list, t, err := one(ctx, e, file, by, read, o)
		if errors.Is(err, context.Canceled) {
			return err
		}
		if err != nil {
			failed = true
			source, _ := e.Read(ctx, file)
			if file == cli.Stdin {
				source = nil
			}
			e.Fail(file, err, source)
		}
		all, tables[file] = append(all, list...), t
	}
	if err := write(e, c, all); err != nil {
		return err
	}
	if !failed && len(c.Kind) > 0 {
		if err := pictures(ctx, e, c, tables, by, o); err != nil {
			return err
		}
	}
	if failed {
		return cli.ErrProblems
	}
	return nil
}

func one(ctx context.Context, e *cli.Env, file string, by survey.Attribute, read survey.ReadOptions, o survey.Options) ([]figures, *survey.Table, error) {
	source, err := e.ReadMost(ctx, file, maxBytes)
	if err != nil {
		return nil, nil, err
	}
	t, err := survey.ReadCSV(bytes.NewReader(source), read)
	if err != nil {
		return nil, nil, err
	}
	whole, err := compute(file, "", t, o)
	out := []figures{whole}
	if err != nil || by == "" {
		return out, t, err
	}
	groups, err := t.GroupBy(by)
	for _, g := range groups {
		f, err := compute(file, g.Name, g.Table, o)
		if err != nil {
			return out, t, err
		}
		if f.Group == "" {
			f.Group = "–"
		}
		out = append(out, f)
	}
	return out, t, err
}

func write(e *cli.Env, c *cli.Survey, all []figures) error {
	if c.Format == "json" {
		return cli.WriteJSON(e.Stdout, all)
	}
	for i, f := range all {
		heading := ""
		switch {
		case f.Group != "":
			heading = fmt.Sprintf("== %s, %s\n", cli.Clean(f.File), cli.Clean(f.Group))
		case len(all) > 1:
			heading = fmt.Sprintf("== %s\n", cli.Clean(f.File))
		}
		if i > 0 {
			heading = "\n" + heading
		}
		if _, err := fmt.Fprint(e.Stdout, heading); err != nil {
			return err
		}
		if err := cli.WriteSections(e.Stdout, f.sections(c.Lang.Is())); err != nil {
			return err
		}
	}
	return nil
}
