package blueprint

import (
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"

	"go.yaml.in/yaml/v4"

	"github.com/frontstage-go/frontstage/internal/doc"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
)

func codec(o journey.ReadOptions) doc.Codec {
	e := expander{limit: o.MaxValues}
	if e.limit <= 0 {
		e.limit = doc.DefaultNodes
	}
	b := bounded{bytes: o.MaxBytes}
	if b.bytes <= 0 {
		b.bytes = doc.DefaultBytes
	}
	return doc.Codec{
		Limits: doc.Limits{Bytes: o.MaxBytes, Depth: o.MaxDepth, Nodes: o.MaxValues},
		Expand: map[reflect.Type]doc.Rewrite{
			reflect.TypeFor[[]Link]():            b.rewrite(e.links),
			reflect.TypeFor[[]Step]():            b.rewrite(e.steps),
			reflect.TypeFor[[]journey.ScoreAt](): doc.Keyed("at", "value", o.MaxValues),
		},
		Shrink: map[reflect.Type]func(*yaml.Node) *yaml.Node{
			reflect.TypeFor[Link]():              shrinkLink,
			reflect.TypeFor[[]journey.ScoreAt](): doc.Unkeyed("at", "value"),
		},
	}
}

// bounded keeps shorthands from being expanded where aliases repeat long texts
// in them: the decoder counts texts, but only behind the expansion.
type bounded struct{ bytes int }

func (b bounded) rewrite(expand doc.Rewrite) doc.Rewrite {
	return func(n *yaml.Node) (*yaml.Node, []doc.Issue) {
		sum := 0
		for _, item := range n.Content {
			if item.Kind != yaml.AliasNode {
				continue
			}
			sum += len(item.Alias.Value)
			if item.Alias.Kind == yaml.MappingNode && len(item.Alias.Content) == 2 { // {a -> b: label}
				sum += len(item.Alias.Content[0].Value)
			}
			if sum/doc.TextRatio > b.bytes {
				return nil, []doc.Issue{{Line: item.Line, Column: item.Column, Kind: doc.ErrLimit, Message: fmt.Sprintf("the texts come to more than %d times %d bytes", doc.TextRatio, b.bytes), Help: "repeat long texts less often, or raise MaxBytes"}}
			}
		}
		out, issues := expand(n)
		if len(issues) == maxIssues { // it stopped there
			issues = append(issues, issues[maxIssues-1])
		}
		return out, issues
	}
}

// Read reads a service from YAML or JSON with the default limits.
func Read(r io.Reader) (*Service, error) { return ReadWith(r, journey.ReadOptions{}) }

// ReadFile reads a service from a file with the default limits. An error while
// reading starts with the file's name and wraps [journey.Problems] or the error
// of the file; an error while opening is that of [os.Open].
func ReadFile(name string) (*Service, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return s, nil
}

// ReadWith reads one service, or a journey alone, from YAML or JSON and
// validates it, within the limits that [journey.ReadOptions] describes. What is
// wrong comes back as [journey.Problems], all at once; an error of r comes back
// as itself. The service is nil then.
func ReadWith(r io.Reader, o journey.ReadOptions) (*Service, error) {
	if text.Nil(r) {
		return nil, errors.New("blueprint: the reader is nil")
	}
	s := new(Service)
	places, issues, err := codec(o).Read(r, s)
	if err != nil {
		return nil, err
	}
	if doc.Unread(issues, "scale") {
		s.Scale = journey.Scale{Min: -1e6, Max: 1e6} // no score is off a scale that is not known
	}
	if places != nil {
		issues = places.Merge(issues, doc.Convert[doc.Issue](s.Problems()))
	}
	if len(issues) > 0 {
		return nil, journey.Problems(doc.Convert[journey.Problem](issues))
	}
	return s, nil
}

// Write writes the service as YAML; see [WriteWith].
func Write(w io.Writer, s *Service) error { return WriteWith(w, s, journey.WriteOptions{}) }

// WriteWith validates the service and writes it as a document that reads back
// to an equal service. It writes all or nothing, in one call of w.Write. An error
// of w comes back as itself, and a write that is cut short without one as
// [io.ErrShortWrite].
func WriteWith(w io.Writer, s *Service, o journey.WriteOptions) error {
	if s == nil {
		return errors.New("blueprint: the service is nil")
	}
	if text.Nil(w) {
		return errors.New("blueprint: the writer is nil")
	}
	if err := s.Validate(); err != nil {
		return err
	}
	return codec(journey.ReadOptions{}).Write(w, s, o.Format == journey.JSON)
}

// steps turns {check-in: Process registration, eat: [A, B]} into a list of
// steps that say where they stand.
func (e expander) steps(n *yaml.Node) (*yaml.Node, []doc.Issue) {
	if n.Kind != yaml.MappingNode || isStep(n) {
		return n, nil
	}
	out := &yaml.Node{Kind: yaml.SequenceNode, Line: n.Line, Column: n.Column}
	seen := map[string]bool{}
	var issues []doc.Issue
	nodes := 0
	for i := 0; i+1 < len(n.Content) && nodes <= e.limit && len(issues) <= doc.MaxIssues; i += 2 {
		at, item := n.Content[i], n.Content[i+1]
		if at.Kind == yaml.AliasNode {
			at = at.Alias
		}
		if seen[at.Value] {
			issues = append(issues, doc.Issue{Path: fmt.Sprintf("[%d]", len(out.Content)), Line: at.Line, Column: at.Column, Kind: doc.ErrDuplicate, Message: fmt.Sprintf("touchpoint %q appears twice", at.Value), Help: "put both steps in one list"})
		}
		seen[at.Value] = true
		if item.Kind == yaml.AliasNode {
			item = item.Alias
		}
		items := []*yaml.Node{item}
		if item.Kind == yaml.SequenceNode {
			items = item.Content
		}
		for _, it := range items {
			step := stepNode(at, it)
			out.Content = append(out.Content, step)
			if nodes += 1 + len(step.Content)/2; nodes > e.limit {
				break // the decoder refuses the rest
			}
		}
	}
	return out, issues
}

// isStep tells a lone step from a mapping of touchpoints to steps.
func isStep(n *yaml.Node) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "at" {
			return true
		}
	}
	return false
}

func stepNode(at, item *yaml.Node) *yaml.Node {
	if item.Kind == yaml.AliasNode {
		item = item.Alias
	}
	key := func(s string) *yaml.Node {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s, Line: at.Line, Column: at.Column}
	}
	m := &yaml.Node{Kind: yaml.MappingNode, Line: item.Line, Column: item.Column}
	m.Content = append(m.Content, key("at"), at)
	if item.Kind == yaml.MappingNode {
		m.Content = append(m.Content, item.Content...)
	} else {
		m.Content = append(m.Content, key("name"), item)
	}
	return m
}
