package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/yamlfmt"
	"github.com/frontstage-go/frontstage/journey"
)

// Fmt puts documents into their usual form.
type Fmt struct {
	Files []string `arg:"" optional:"" placeholder:"FILE|FOLDER" help:"Documents, folders with documents in them, or - for standard input, which goes to standard output."`
	Check bool     `help:"Change nothing: name the files that would change, and exit with 1 if there are any."`
}

// shape is the order of keys of a document.
var shape = yamlfmt.ShapeOf(reflect.TypeFor[blueprint.Service](), map[reflect.Type]string{
	reflect.TypeFor[blueprint.Step]():  "at",
	reflect.TypeFor[blueprint.Link]():  "from",
	reflect.TypeFor[journey.ScoreAt](): "at",
})

func formatted(source []byte) ([]byte, error) {
	if first := bytes.TrimLeft(source, " \t\r\n"); len(first) > 0 && first[0] == '{' && json.Valid(source) {
		return yamlfmt.JSON(source, shape)
	}
	return yamlfmt.Format(source, shape)
}

func (c *Fmt) Run(ctx context.Context, e *Env) error {
	files, bad, err := e.Documents(c.Files)
	if err != nil {
		return err
	}
	failed := false
	for _, err := range bad {
		fmt.Fprintln(e.Stderr, "frontstage:", Clean(err.Error()))
		failed = true
	}
	for _, file := range files {
		changed, source, err := c.one(ctx, e, file)
		switch {
		case errors.Is(err, context.Canceled):
			return err
		case err != nil:
			failed = true
			e.Fail(file, err, source)
		case changed && file != Stdin:
			if _, err := fmt.Fprintln(e.Stdout, Clean(file)); err != nil {
				return err
			}
		}
		failed = failed || changed && c.Check
	}
	if failed {
		return ErrProblems
	}
	return nil
}

// one formats a file. What does not parse is left alone, and so is what says
// something else afterwards.
func (c *Fmt) one(ctx context.Context, e *Env, file string) (changed bool, source []byte, err error) {
	if source, err = e.Read(ctx, file); err != nil {
		return false, nil, err
	}
	before, err := blueprint.Read(bytes.NewReader(source))
	if problems := (journey.Problems)(nil); errors.As(err, &problems) && (errors.Is(err, journey.ErrSyntax) || errors.Is(err, journey.ErrText) || errors.Is(err, journey.ErrLimit)) {
		return false, source, err
	}
	out, err := formatted(source)
	if err != nil {
		return false, source, err
	}
	if before != nil {
		after, err := blueprint.Read(bytes.NewReader(out))
		if err != nil || !reflect.DeepEqual(before, after) {
			return false, source, yamlfmt.ErrForm
		}
	}
	changed = !bytes.Equal(source, out)
	switch {
	case c.Check:
		return changed, source, nil
	case file == Stdin:
		_, err = e.Stdout.Write(out)
		return changed, source, err
	case changed:
		return true, source, WriteFile(ctx, file, out)
	}
	return false, source, nil
}
