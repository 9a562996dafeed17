package dot

import "strings"

// Label is left-aligned lines as the value of a label. Neither escapes nor
// entities in them are interpreted; a newline inside a line begins another. No
// lines, or only empty ones, give a blank: go-graphviz replaces an empty label
// by the node's name.
func Label(lines []string) string { return join(lines, `\l`) }

// Centred is the same with each line centred.
func Centred(lines []string) string { return join(lines, `\n`) }

func join(lines []string, end string) string {
	var b strings.Builder
	blank := true
	for _, l := range lines {
		for part := range strings.SplitSeq(l, "\n") {
			blank = blank && part == ""
			b.WriteString(Text(part))
			b.WriteString(end)
		}
	}
	if blank {
		return " "
	}
	if end == `\n` { // a line break, not a line end
		return strings.TrimSuffix(b.String(), end)
	}
	return b.String()
}

// Text is s as the value of an attribute in which Graphviz looks for escapes
// and entities: id, tooltip, href, URL, target.
func Text(s string) string { return plain.Replace(s) }

var plain = strings.NewReplacer(`\`, `\\`, "&", "&amp;")
