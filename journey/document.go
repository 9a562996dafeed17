package journey

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/frontstage-go/frontstage/internal/doc"
)

// ReadOptions bound what reading a document may cost. The zero value is right
// for documents from anywhere.
type ReadOptions struct {
	MaxBytes  int // default: 2 MiB
	MaxDepth  int // of nesting; default: 32
	MaxValues int // aliases counted as often as they are used; default: 200,000
}

// Read reads a journey from YAML or JSON with the default options.
func Read(r io.Reader) (*Journey, error) { return ReadOptions{}.Read(r) }

// ReadFile reads a journey from a file. Problems carry the file's name in
// front of the line.
func ReadFile(name string) (*Journey, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	j, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return j, nil
}

// Read reads one journey from YAML or JSON and validates it. What is wrong
// with the document comes back as [Problems], all at once; an error of r as
// itself. The journey is nil then.
func (o ReadOptions) Read(r io.Reader) (*Journey, error) {
	j := new(Journey)
	codec := doc.Codec{
		Limits: doc.Limits{Bytes: o.MaxBytes, Depth: o.MaxDepth, Nodes: o.MaxValues},
		Elsewhere: map[string]string{
			"lanes": "this is a whole service: read it with blueprint.Read",
			"links": "this is a whole service: read it with blueprint.Read",
		},
	}
	places, issues, err := codec.Read(r, j)
	if err != nil {
		return nil, err
	}
	if places != nil {
		issues = places.Merge(issues, doc.Convert[doc.Issue](j.Problems()))
	}
	if len(issues) > 0 {
		return nil, Problems(doc.Convert[Problem](issues))
	}
	return j, nil
}

// Format is the syntax of a document that is written.
type Format uint8

const (
	YAML Format = iota
	JSON
)

// WriteOptions say how a document is written. The zero value writes YAML.
type WriteOptions struct{ Format Format }

// Write writes the journey as YAML.
func Write(w io.Writer, j *Journey) error { return WriteOptions{}.Write(w, j) }

// Write validates the journey and writes it as a document that reads back to
// an equal journey. It writes all or nothing; an error of w comes back as
// itself.
func (o WriteOptions) Write(w io.Writer, j *Journey) error {
	if j == nil {
		return errors.New("journey: no journey to write")
	}
	if err := j.Validate(); err != nil {
		return err
	}
	return doc.Codec{}.Write(w, j, o.Format == JSON)
}
