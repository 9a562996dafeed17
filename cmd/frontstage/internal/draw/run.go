package draw

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/picture"
)

// job is a document that has been read, and the pictures of it.
type job struct {
	file     string
	service  *blueprint.Service
	pictures []wanted
	drawn    []*picture.Picture // for a document of all
}

type wanted struct{ kind, format, name string }

// Run draws what was asked for. It reads everything before it writes anything:
// two pictures of one name, and options that do not fit, are found in time.
func Run(ctx context.Context, e *cli.Env, c *cli.Render) error {
	files, bad, err := e.Documents(c.Files)
	if err != nil {
		return err
	}
	failed := len(bad) > 0
	for _, err := range bad {
		e.Fail("", err, nil)
	}
	target, err := Aim(c.Out, c.Format, len(files) == 1 && files[0] == cli.Stdin)
	if err != nil {
		return err
	}
	if err := fits(c, target); err != nil {
		return err
	}
	with, err := others(ctx, e, c.With)
	if err != nil {
		return err
	}
	if len(files) > 1 && os.Getenv("GOGC") == "" {
		// It will be over soon: rather some more memory than collecting while all
		// processors are busy. 500 hotels take 130 MB instead of 70, and a tenth less time.
		debug.SetGCPercent(300)
	}
	jobs, bads, err := read(ctx, e, c, target, files)
	if err != nil {
		return err
	}
	failed = failed || bads
	if err := collisions(jobs, target); err != nil {
		return err
	}
	if target.Folder != "" && len(jobs) > 0 {
		if err := os.MkdirAll(target.Folder, 0o777); err != nil {
			return err
		}
	}
	bads, err = drawAll(ctx, e, c, target, jobs, with)
	if err != nil {
		return err
	}
	if failed || bads {
		return cli.ErrProblems
	}
	if target.together() && len(jobs) > 0 {
		return bind(ctx, e, c, target, jobs)
	}
	return nil
}

// bind makes one document of all pictures.
func bind(ctx context.Context, e *cli.Env, c *cli.Render, t Target, jobs []job) error {
	var all []*picture.Picture
	for _, j := range jobs {
		all = append(all, j.drawn...)
	}
	var out bytes.Buffer
	if err := writePDF(ctx, &out, c.Look, all...); err != nil {
		if fatal(err) {
			return wrongOption(err)
		}
		for _, j := range jobs { // whose fault is it?
			if err := writePDF(ctx, io.Discard, c.Look, j.drawn...); err != nil {
				e.Fail(j.file, err, nil)
			}
		}
		return cli.ErrProblems
	}
	if t.Stdout {
		_, err := e.Stdout.Write(out.Bytes())
		return err
	}
	if err := cli.WriteFile(ctx, t.File, out.Bytes()); err != nil {
		return err
	}
	_, err := fmt.Fprintln(e.Stdout, cli.Clean(t.File))
	return err
}

// fits refuses options that have no effect on what is drawn.
func fits(c *cli.Render, t Target) error {
	kinds := c.Kind
	if len(kinds) == 0 {
		kinds = []cli.KindName{"map", "blueprint"}
	}
	any := func(is func(cli.Kind) bool) bool {
		return slices.ContainsFunc(kinds, func(name cli.KindName) bool { return name == cli.All || is(cli.KindOf(string(name))) })
	}
	list := func(is func(cli.Kind) bool) string {
		var out []string
		for _, k := range cli.Kinds {
			if is(k) {
				out = append(out, k.Name)
			}
		}
		return strings.Join(out, ", ")
	}
	with, dot := func(k cli.Kind) bool { return k.With }, func(k cli.Kind) bool { return k.DOT }
	switch {
	case len(c.With) > 0 && !any(with):
		return cli.Usage("--with is for %s", list(with))
	case slices.Contains(t.Formats, "dot") && !any(dot):
		return cli.Usage("--format dot is for %s", list(dot))
	case c.Jobs < 0:
		return cli.Usage("--jobs %d: a number from 1", c.Jobs)
	}
	return CheckPaper(&c.Paper, t.Formats)
}

// others are the journeys to compare with.
func others(ctx context.Context, e *cli.Env, files []string) (out []*journey.Journey, err error) {
	for _, file := range files {
		s, source, err := e.Service(ctx, file)
		if err != nil {
			e.Fail(file, err, source)
			return nil, cli.ErrProblems
		}
		out = append(out, &s.Journey)
	}
	return out, nil
}

// kept is how many documents are kept between reading and drawing; others are read
// again, so that a folder of any size takes little memory.
const kept = 1000

// read reads all documents and finds out what to draw of them.
func read(ctx context.Context, e *cli.Env, c *cli.Render, t Target, files []string) (jobs []job, failed bool, err error) {
	found, sources := make([]job, len(files)), make([][]byte, len(files))
	err = each(ctx, len(files), c.Jobs, func(i int) error {
		s, source, err := e.Service(ctx, files[i])
		var kinds []string
		if err == nil {
			kinds, err = Chosen(s, c.Kind)
		}
		if err != nil {
			sources[i] = source
			return err
		}
		j := job{file: files[i]}
		if i < kept {
			j.service = s
		}
		for _, kind := range kinds {
			for _, format := range t.Formats {
				if format == "dot" && !cli.KindOf(kind).DOT {
					continue
				}
				j.pictures = append(j.pictures, wanted{kind, format, t.name(j.file, kind, format)})
			}
		}
		if len(j.pictures) == 0 {
			return fmt.Errorf("there is nothing to draw of it as %s", strings.Join(t.Formats, ", "))
		}
		found[i] = j
		return nil
	}, func(i int, err error) error {
		if err != nil {
			failed = true
			e.Fail(files[i], err, sources[i])
			sources[i] = nil
			return nil
		}
		jobs = append(jobs, found[i])
		return nil
	})
	return jobs, failed, err
}

// collisions refuses two pictures for one file.
func collisions(jobs []job, t Target) error {
	first := map[string]string{}
	count := 0
	for _, j := range jobs {
		for _, p := range j.pictures {
			if count++; count > 1 && t.single() && !t.together() {
				return cli.Usage("there are several pictures and one place for them; say --out FOLDER/, or --out FILE.pdf")
			}
			key := strings.ToLower(p.name) // as some disks have it
			if before, taken := first[key]; taken && !t.single() {
				return cli.Usage("%s and %s would both become %s; nothing was written", before, j.file, p.name)
			}
			first[key] = j.file
		}
	}
	return nil
}

// drawAll draws on all processors. Files are told in the order of the documents.
func drawAll(ctx context.Context, e *cli.Env, c *cli.Render, t Target, jobs []job, with []*journey.Journey) (failed bool, err error) {
	progress := e.Progressing(len(jobs))
	defer progress.Clear()
	err = each(ctx, len(jobs), c.Jobs, func(i int) error {
		return drawOne(ctx, e, c, t, &jobs[i], with)
	}, func(i int, err error) error {
		progress.Step()
		switch {
		case err == nil:
			progress.Clear()
			return say(e, t, jobs[i])
		case fatal(err):
			return wrongOption(err)
		}
		failed = true
		progress.Clear()
		e.Fail(jobs[i].file, err, nil)
		return nil
	})
	return failed, err
}

// fatal are errors after which there is no point in going on: those of options.
func fatal(err error) bool {
	bad := new(picture.OptionError)
	return errors.As(err, &bad)
}

// wrongOption is the mistake of an option, by the name that it has here.
func wrongOption(err error) error {
	if bad, ok := errors.AsType[*picture.OptionError](err); ok {
		return cli.Usage("--%s: %s", strings.ToLower(bad.Option), bad.Message)
	}
	return cli.Usage("%w", err)
}

func say(e *cli.Env, t Target, j job) error {
	if t.Stdout || t.together() {
		return nil
	}
	for _, p := range j.pictures {
		if _, err := fmt.Fprintln(e.Stdout, cli.Clean(p.name)); err != nil {
			return err
		}
	}
	return nil
}

func drawOne(ctx context.Context, e *cli.Env, c *cli.Render, t Target, j *job, with []*journey.Journey) error {
	service := j.service
	j.service = nil
	if service == nil {
		var err error
		if service, _, err = e.Service(ctx, j.file); err != nil {
			return err
		}
	}
	for _, p := range j.pictures {
		if why := Has(service, cli.KindOf(p.kind)); why != "" { // it has changed since it was read first
			return fmt.Errorf("there is nothing to draw as %s any more: %s", p.kind, why)
		}
		r := Request{Service: service, Look: c.Look, Kind: p.kind}
		if k := cli.KindOf(p.kind); k.With {
			r.With = with
		}
		if t.together() {
			drawn, err := r.Picture(ctx)
			if err != nil {
				return err
			}
			j.drawn = append(j.drawn, drawn)
			continue
		}
		out, err := r.Write(ctx, p.format)
		if err != nil {
			return err
		}
		if t.Stdout {
			_, err = e.Stdout.Write(out)
		} else {
			err = cli.WriteFile(ctx, p.name, out)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
