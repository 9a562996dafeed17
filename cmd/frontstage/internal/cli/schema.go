package cli

import (
	"context"

	"github.com/frontstage-go/frontstage/internal/schema"
)

// Schema prints the JSON Schema of documents.
type Schema struct{}

func (*Schema) Run(_ context.Context, e *Env) error {
	text, err := schema.JSON()
	if err != nil {
		return err
	}
	_, err = e.Stdout.Write(text)
	return err
}
