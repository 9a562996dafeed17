package picture

import "strings"

// Outline is a picture in words: what stands around it, and a table of what it
// holds. Texts are the model's own, unescaped.
type Outline struct {
	Title string
	Lead  []string   // sentences before the table: persona, figures
	Head  []string   // names of the table's columns, the first that of its rows; empty without a table
	Rows  [][]string // as long as Head each; a cell may have several lines
	Notes []string   // sentences behind it
}

// String is the outline as plain text, the table as one block for each of its
// columns behind the first.
func (o Outline) String() string {
	var b strings.Builder
	line := func(s string) {
		if s != "" {
			b.WriteString(s + "\n")
		}
	}
	line(o.Title)
	for _, s := range o.Lead {
		line(s)
	}
	for c := 1; c < len(o.Head); c++ {
		b.WriteString("\n" + o.Head[c] + "\n")
		for _, r := range o.Rows {
			if c >= len(r) || r[c] == "" {
				continue
			}
			b.WriteString("- " + r[0] + ": " + strings.ReplaceAll(r[c], "\n", "; ") + "\n")
		}
	}
	if len(o.Notes) > 0 {
		b.WriteString("\n")
	}
	for _, s := range o.Notes {
		line(s)
	}
	return b.String()
}
