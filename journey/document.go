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

// Read reads a journey from YAML or JSON with the default options; see
// [ReadOptions.Read].
func Read(r io.Reader) (*Journey, error) { return ReadOptions{}.Read(r) }

// ReadFile reads a journey from a file with the default options. An error of
// reading starts with the file's name and wraps [Problems]; one of opening is
// that of [os.Open].
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
// itself. The journey is nil then. A journey in a service document is read with
// blueprint.Read.
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

// Format is the syntax of a document that is written. The zero value is YAML;
// a value that is none of these writes YAML as well.
type Format uint8

// The formats of documents. Reading takes either by itself.
const (
	YAML Format = iota
	JSON
)

// WriteOptions say how a document is written. The zero value writes YAML.
type WriteOptions struct{ Format Format }

// Write writes the journey as YAML; see [WriteOptions.Write].
func Write(w io.Writer, j *Journey) error { return WriteOptions{}.Write(w, j) }

// Write validates the journey and writes it as a document that reads back to
// an equal journey (an empty list is read back as nil). It writes all or
// nothing, in one call of w.Write; an invalid journey gives [Problems], an error
// of w comes back as itself. What is larger than the default limits of reading
// is written all the same.
func (o WriteOptions) Write(w io.Writer, j *Journey) error {
	if j == nil {
		return errors.New("journey: no journey to write")
	}
	if err := j.Validate(); err != nil {
		return err
	}
	return doc.Codec{}.Write(w, j, o.Format == JSON)
}
