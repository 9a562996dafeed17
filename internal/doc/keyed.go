package doc

import (
	"fmt"
	"strconv"

	"go.yaml.in/yaml/v4"
)

// Keyed lets a mapping stand for a list whose items each have a key of their own:
// {arrive: 0.5} for [{at: arrive, value: 0.5}], with "at" as the key and "value"
// as what a scalar stands for. It goes no further than to as many nodes as the
// decoder will take: an alias can repeat a long item at no cost.
func Keyed(key, scalar string, limit int) Rewrite {
	if limit <= 0 {
		limit = DefaultNodes
	}
	return func(n *yaml.Node) (*yaml.Node, []Issue) {
		if n.Kind != yaml.MappingNode {
			return n, nil
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == key { // one item, and no list of them
				return n, nil
			}
		}
		out := &yaml.Node{Kind: yaml.SequenceNode, Line: n.Line, Column: n.Column}
		seen := map[string]bool{}
		var issues []Issue
		nodes := 0
		for i := 0; i+1 < len(n.Content) && nodes <= limit && len(issues) <= MaxIssues; i += 2 {
			at, item := n.Content[i], n.Content[i+1]
			for at.Kind == yaml.AliasNode {
				at = at.Alias
			}
			if seen[at.Value] {
				issues = append(issues, Issue{Path: "[" + strconv.Itoa(len(out.Content)) + "]", Line: at.Line, Column: at.Column, Kind: ErrDuplicate, Message: fmt.Sprintf("%q appears twice", short(at.Value)), Help: "keep one of them"})
			}
			seen[at.Value] = true
			for item.Kind == yaml.AliasNode {
				item = item.Alias
			}
			word := func(s string) *yaml.Node {
				return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s, Line: at.Line, Column: at.Column}
			}
			m := &yaml.Node{Kind: yaml.MappingNode, Line: item.Line, Column: item.Column, Content: []*yaml.Node{word(key), at}}
			if item.Kind == yaml.MappingNode {
				m.Content = append(m.Content, item.Content...)
			} else {
				m.Content = append(m.Content, word(scalar), item)
			}
			nodes += 1 + len(m.Content)/2
			out.Content = append(out.Content, m)
		}
		return out, issues
	}
}

// Unkeyed writes a list as the mapping that [Keyed] reads, where each item has a
// key and no two the same.
func Unkeyed(key, scalar string) func(*yaml.Node) *yaml.Node {
	return func(n *yaml.Node) *yaml.Node {
		out := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
		seen := map[string]bool{key: true} // a mapping with that key is one item
		for _, item := range n.Content {
			if item.Kind != yaml.MappingNode || len(item.Content) < 4 || item.Content[0].Value != key || seen[item.Content[1].Value] {
				return n
			}
			seen[item.Content[1].Value] = true
			rest := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Style: item.Style, Content: item.Content[2:]}
			if len(rest.Content) == 2 && rest.Content[0].Value == scalar {
				rest = rest.Content[1]
			}
			out.Content = append(out.Content, item.Content[1], rest)
		}
		if len(out.Content) == 0 {
			return n
		}
		if flat(out) <= lineWidth {
			out.Style = yaml.FlowStyle
		}
		return out
	}
}
