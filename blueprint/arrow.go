package blueprint

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/frontstage-go/frontstage/internal/doc"
)

// arrows are the signs that links are written with in documents.
var arrows = []struct {
	sign           string
	both, optional bool
}{
	{"->", false, false},
	{"<->", true, false},
	{"..>", false, true},
	{"<..>", true, true},
}

func (l Link) arrow() string {
	for _, a := range arrows {
		if a.both == l.Both && a.optional == l.Optional {
			return a.sign
		}
	}
	return ""
}

// String is the link as documents write it, without its label.
func (l Link) String() string { return l.From + " " + l.arrow() + " " + l.To }

// expander turns shorthands into plain form, no further than to as many nodes
// as the decoder will take: an alias can repeat a long chain at no cost.
type expander struct{ limit int }

const maxIssues = 1000

// links turns "a -> b <-> c" and {a -> b: label} into mappings.
func (e expander) links(n *yaml.Node) (*yaml.Node, []doc.Issue) {
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	out := &yaml.Node{Kind: yaml.SequenceNode, Line: n.Line, Column: n.Column}
	var issues []doc.Issue
	bad := map[*yaml.Node]bool{} // told once
	for _, item := range items {
		if 3*len(out.Content) > e.limit || len(issues) >= maxIssues {
			break // the decoder refuses the rest
		}
		src := item
		if src.Kind == yaml.AliasNode {
			src = src.Alias
		}
		chain, label := src, (*yaml.Node)(nil)
		if src.Kind == yaml.MappingNode && len(src.Content) == 2 && hasArrow(src.Content[0].Value) {
			if chain, label = src.Content[0], src.Content[1]; label.Kind == yaml.AliasNode {
				label = label.Alias
			}
		}
		if chain.Kind != yaml.ScalarNode {
			out.Content = append(out.Content, item)
			continue
		}
		if bad[chain] {
			continue
		}
		links, err := parseChain(chain.Value)
		issue := doc.Issue{Path: fmt.Sprintf("[%d]", len(out.Content)), Line: chain.Line, Column: chain.Column, Kind: doc.ErrSyntax}
		if err != nil {
			issue.Message, issue.Help = err.Error(), `write it like "give-bags -> greet", "agree <-> confirm", or "a ..> b" for an optional one`
		} else if on := goesOn(label); on != "" {
			issue.Line, issue.Column = label.Line, label.Column
			issue.Message, issue.Help = fmt.Sprintf("the label %.60q contains an arrow", label.Value), apart(links[len(links)-1], label.Value, on)
		}
		if issue.Message != "" {
			bad[chain] = true
			issues = append(issues, issue)
			// It keeps its place, so that the others are still judged.
			out.Content = append(out.Content, &yaml.Node{Kind: yaml.MappingNode, Line: chain.Line, Column: chain.Column})
			continue
		}
		for _, l := range links[:min(len(links), e.limit)] {
			out.Content = append(out.Content, linkNode(l, chain, label))
		}
	}
	return out, issues
}

// goesOn is the part of a label, from its first arrow, with which somebody meant
// to continue the chain. A label in quotes may hold arrows.
func goesOn(label *yaml.Node) string {
	const quoted = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
	if label == nil || label.Kind != yaml.ScalarNode || label.Style&quoted != 0 {
		return ""
	}
	first := -1
	for _, a := range arrows {
		if i := strings.Index(label.Value, a.sign); i >= 0 && (first < 0 || i < first) {
			first = i
		}
	}
	if first < 0 {
		return ""
	}
	return label.Value[first:]
}

// apart shows how to write a link whose label goes on with an arrow.
func apart(l Link, label, on string) string {
	text := strings.TrimSpace(strings.TrimSuffix(label, on))
	if text == "" || strings.Count(on, ">") > 1 || len(strings.Fields(on)) != 2 {
		return fmt.Sprintf("end the link with its label, and begin the next one at %.60q; or put the label in quotes", l.To)
	}
	return fmt.Sprintf("write two links, %.60q and %.60q, or put the label in quotes", l.String()+": "+text, l.To+" "+on)
}

// hasArrow tells whether a key is meant as a link: no key and no id holds ">".
func hasArrow(s string) bool { return strings.Contains(s, ">") }

func linkNode(l Link, at, label *yaml.Node) *yaml.Node {
	word := func(s, tag string) *yaml.Node {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: s, Line: at.Line, Column: at.Column}
	}
	m := &yaml.Node{Kind: yaml.MappingNode, Line: at.Line, Column: at.Column}
	m.Content = append(m.Content, word("from", "!!str"), word(l.From, "!!str"), word("to", "!!str"), word(l.To, "!!str"))
	if l.Both {
		m.Content = append(m.Content, word("both", "!!str"), word("true", "!!bool"))
	}
	if l.Optional {
		m.Content = append(m.Content, word("optional", "!!str"), word("true", "!!bool"))
	}
	if label != nil {
		m.Content = append(m.Content, word("label", "!!str"), label)
	}
	return m
}

func parseChain(s string) ([]Link, error) {
	if i := strings.IndexAny(s, "，、；"); i >= 0 {
		sign, _ := utf8.DecodeRuneInString(s[i:])
		return nil, fmt.Errorf(`full-width "%c" in the link %.60q`, sign, s)
	}
	words := strings.Fields(s)
	if len(words) < 3 || len(words)%2 == 0 {
		return nil, fmt.Errorf("%.60q is not a link", s)
	}
	var out []Link
	for i := 1; i < len(words); i += 2 {
		l := Link{From: words[i-1], To: words[i+1]}
		known := false
		for _, a := range arrows {
			if a.sign == words[i] {
				l.Both, l.Optional, known = a.both, a.optional, true
			}
		}
		if !known {
			return nil, fmt.Errorf("%.20q is not an arrow", words[i])
		}
		out = append(out, l)
	}
	return out, nil
}

// shrinkLink writes a link as its arrow, with its label if it has one.
// An id with a space of another script in it stays a mapping.
func shrinkLink(n *yaml.Node) *yaml.Node {
	var l Link
	var label *yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		switch v := n.Content[i+1]; n.Content[i].Value {
		case "from":
			l.From = v.Value
		case "to":
			l.To = v.Value
		case "both":
			l.Both = true
		case "optional":
			l.Optional = true
		case "label":
			label = v
		}
	}
	if strings.ContainsFunc(l.From+l.To, unicode.IsSpace) {
		return n
	}
	if label == nil {
		return doc.Scalar(l.String())
	}
	if goesOn(label) != "" {
		label.Style = yaml.DoubleQuotedStyle
	}
	return &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{doc.Scalar(l.String()), label}}
}
