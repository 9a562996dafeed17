package journey

import (
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"

	"go.yaml.in/yaml/v4"

	"github.com/frontstage-go/frontstage/internal/doc"
	"github.com/frontstage-go/frontstage/internal/text"
)

// ReadOptions bound what reading a document may cost. The zero value is right
// for documents from anywhere: within its limits a document is read, or
// refused, in less than a second and 200 MB on usual hardware. What lies
// beyond a limit is refused as [ErrLimit], most of it before it is parsed.
type ReadOptions struct {
	// MaxBytes is how long a document may be; default: 2 MiB. No more than
	// that is read. The texts that aliases and shorthands make of it may come
	// to four times as much, each counted as often as it is used.
	MaxBytes int
	// MaxDepth is how deep values may be nested; default: 32.
	MaxDepth int
	// MaxValues is how many values a document may hold, those of aliases and
	// shorthands counted as often as they are used; default: 50,000. Parsing
	// counts roughly: twice as many keys and values may pass in what is not
	// read, such as the value of an unknown key.
	MaxValues int
}

// Read reads a journey from YAML or JSON with the default options; see
// [ReadOptions.Read].
func Read(r io.Reader) (*Journey, error) { return ReadOptions{}.Read(r) }

// ReadFile reads a journey from a file with the default options. An error while
// reading starts with the file's name and wraps [Problems] or the error of the
// file; an error while opening is that of [os.Open].
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
// with the document comes back as [Problems], all at once; an error of r comes
// back as itself. The journey is nil then. To read the journey in a service
// document use blueprint.Read.
func (o ReadOptions) Read(r io.Reader) (*Journey, error) {
	if text.Nil(r) {
		return nil, errors.New("journey: the reader is nil")
	}
	j := new(Journey)
	codec := doc.Codec{
		Limits: doc.Limits{Bytes: o.MaxBytes, Depth: o.MaxDepth, Nodes: o.MaxValues},
		Expand: map[reflect.Type]doc.Rewrite{reflect.TypeFor[[]ScoreAt](): doc.Keyed("at", "value", o.MaxValues)},
		Elsewhere: map[string]string{
			"lanes": "this is a whole service: read it with blueprint.Read",
			"links": "this is a whole service: read it with blueprint.Read",
		},
	}
	places, issues, err := codec.Read(r, j)
	if err != nil {
		return nil, err
	}
	if doc.Unread(issues, "scale") {
		j.Scale = Scale{Min: -mostOnScale, Max: mostOnScale} // no score is off a scale that is not known
	}
	if places != nil {
		issues = places.Merge(issues, doc.Convert[doc.Issue](j.Problems()))
	}
	if len(issues) > 0 {
		return nil, Problems(doc.Convert[Problem](issues))
	}
	return j, nil
}

// Format is the syntax of a document that is written. The zero value is YAML,
// and so is every value other than these.
type Format uint8

// The formats of documents. Reading takes either by itself.
const (
	YAML Format = iota
	JSON
)

// WriteOptions determine how a document is written. The zero value writes YAML.
type WriteOptions struct{ Format Format }

// Write writes the journey as YAML; see [WriteOptions.Write].
func Write(w io.Writer, j *Journey) error { return WriteOptions{}.Write(w, j) }

// Write validates the journey and writes it as a document that reads back to
// an equal journey (an empty list is read back as nil). It writes all or
// nothing, in one call of w.Write. An invalid journey gives [Problems]; an error
// of w comes back as itself, and a write that is cut short without one as
// [io.ErrShortWrite]. A document larger than the default limits of reading is
// written all the same.
func (o WriteOptions) Write(w io.Writer, j *Journey) error {
	if j == nil {
		return errors.New("journey: the journey is nil")
	}
	if text.Nil(w) {
		return errors.New("journey: the writer is nil")
	}
	if err := j.Validate(); err != nil {
		return err
	}
	codec := doc.Codec{Shrink: map[reflect.Type]func(*yaml.Node) *yaml.Node{reflect.TypeFor[[]ScoreAt](): doc.Unkeyed("at", "value")}}
	return codec.Write(w, j, o.Format == JSON)
}
