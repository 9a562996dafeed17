package yamlfmt

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// equal tells whether two documents say the same, but for the order of keys: the
// same values, written the same way.
func equal(a, b *yaml.Node) bool {
	if a.Kind != b.Kind || a.Tag != b.Tag || a.Value != b.Value || a.Style != b.Style || a.Anchor != b.Anchor || len(a.Content) != len(b.Content) {
		return false
	}
	if a.Kind != yaml.MappingNode {
		return slices.EqualFunc(a.Content, b.Content, equal)
	}
	// Keys by their text: a document may have many.
	where := map[string][]int{}
	for k := 0; k+1 < len(b.Content); k += 2 {
		where[b.Content[k].Value] = append(where[b.Content[k].Value], k)
	}
	for i := 0; i+1 < len(a.Content); i += 2 {
		list := where[a.Content[i].Value]
		if len(list) == 0 {
			return false
		}
		k := list[0]
		where[a.Content[i].Value] = list[1:]
		if !equal(a.Content[i], b.Content[k]) || !equal(a.Content[i+1], b.Content[k+1]) {
			return false
		}
	}
	return true
}

// words are the words of a text, in alphabetical order: where they are equal no
// comment is lost, and nothing else that is no value.
func words(text string) []string {
	out := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\r\n,{}[]", r) })
	slices.Sort(out)
	return out
}
