package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/frontstage-go/frontstage/journey"
)

// Check reports what is wrong with documents.
type Check struct {
	Files  []string `arg:"" optional:"" placeholder:"FILE|FOLDER" help:"Documents, folders with documents in them, or - for standard input."`
	Format string   `short:"f" default:"text" enum:"text,json,github" help:"text, json, or github for annotations of a workflow."`
}

// Finding is a problem with the file it is in; without a line it is about the
// whole file.
type Finding struct {
	File string
	journey.Problem
}

// MarshalJSON is the problem's own, with the file before it.
func (f Finding) MarshalJSON() ([]byte, error) {
	file, err := json.Marshal(struct {
		File string `json:"file"`
	}{Shown(f.File)})
	if err != nil {
		return nil, err
	}
	rest, err := f.Problem.MarshalJSON()
	if err != nil {
		return nil, err
	}
	return append(append(file[:len(file)-1], ','), rest[1:]...), nil
}

// errUnreadable is the kind of what is wrong with a file rather than with what
// stands in it.
var errUnreadable = errors.New("unreadable")

// Findings are what is wrong with a document by the error of reading it.
func Findings(file string, err error) []Finding {
	if problems := (journey.Problems)(nil); errors.As(err, &problems) {
		out := make([]Finding, len(problems))
		for i, p := range problems {
			p.Help = advice(p.Help)
			out[i] = Finding{file, p}
		}
		return out
	}
	if named, why, ok := unreadable(err); ok {
		return []Finding{{named, journey.Problem{Kind: errUnreadable, Message: why}}}
	}
	return []Finding{{file, journey.Problem{Kind: errUnreadable, Message: plainly(err.Error())}}}
}

func (c *Check) Run(ctx context.Context, e *Env) error {
	files, unreadable, err := e.Documents(c.Files)
	if err != nil {
		return err
	}
	findings := []Finding{}
	sources := map[string][]byte{}
	for _, bad := range unreadable {
		findings = append(findings, Findings("", bad)...)
	}
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		_, source, err := e.Service(ctx, file)
		if errors.Is(err, context.Canceled) {
			return err
		}
		if err != nil {
			findings = append(findings, Findings(file, err)...)
			sources[file] = source
		}
	}
	var out bytes.Buffer
	switch c.Format {
	case "json":
		enc := json.NewEncoder(&out)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		if err := enc.Encode(findings); err != nil {
			return err
		}
	case "github":
		for _, f := range findings {
			annotate(&out, f)
		}
	default:
		for _, f := range findings {
			explain(&out, f, sources[f.File], e.Colour)
		}
		summary(&out, files, findings)
	}
	if _, err := out.WriteTo(e.Stdout); err != nil {
		return err
	}
	if len(findings) > 0 {
		return ErrProblems
	}
	return nil
}

func summary(out *bytes.Buffer, files []string, findings []Finding) {
	bad := map[string]bool{}
	for _, f := range findings {
		bad[f.File] = true
	}
	switch {
	case len(findings) == 0 && len(files) == 1:
		fmt.Fprintf(out, "%s is fine\n", Clean(Shown(files[0])))
	case len(findings) == 0:
		fmt.Fprintf(out, "%d documents are fine\n", len(files))
	default:
		fmt.Fprintf(out, "%s in %s\n", many(len(findings), "problem"), many(len(bad), "file"))
	}
}

func many(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
