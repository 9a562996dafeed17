package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/frontstage-go/frontstage/internal/starter"
)

// Init writes a document to start from.
type Init struct {
	File  string       `arg:"" optional:"" placeholder:"FILE" help:"Where it goes, - for standard output. Default: service.yaml or journey.yaml."`
	Kind  string       `short:"k" default:"service" enum:"service,journey" help:"service or journey."`
	Lang  LanguageName `default:"en" placeholder:"LANG" help:"Language of the document: ${languages}."`
	Full  bool         `help:"With most of what a document may hold."`
	Force bool         `help:"Replace a file that is there."`
}

func (c *Init) Run(ctx context.Context, e *Env) error {
	source, ok := starter.Document(c.Kind, string(c.Lang), c.Full)
	if !ok {
		return Usage("there is no document to start from in %s yet", c.Lang)
	}
	name := c.File
	if name == Stdin {
		_, err := e.Stdout.Write(source)
		return err
	}
	if name == "" {
		name = c.Kind + ".yaml"
	}
	if _, err := os.Lstat(name); !c.Force && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s is there already; choose another name, or replace it with --force", name)
	}
	if err := WriteFile(ctx, name, source); err != nil {
		return err
	}
	_, err := fmt.Fprintf(e.Stdout, "wrote %s; see it with: frontstage serve %[1]s\n", Clean(name))
	return err
}
