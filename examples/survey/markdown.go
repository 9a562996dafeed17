package main

import (
	"bytes"
	"fmt"
	"strings"
)

// markdown is the report as Markdown, with its pictures beside it.
func (r *report) markdown() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n\n", r.title)
	for _, p := range r.parts {
		switch {
		case p.image != nil:
			fmt.Fprintf(&b, "![%s](%s)\n\n", strings.NewReplacer("[", "\\[", "]", "\\]").Replace(p.image.Title()), r.svg(p.name))
		case p.header != nil:
			row(&b, p.header)
			row(&b, strings.Fields(strings.Repeat("--- ", len(p.header))))
			for _, cells := range p.rows {
				row(&b, cells)
			}
			b.WriteString("\n")
		case p.level > 0:
			fmt.Fprintf(&b, "%s %s\n\n", strings.Repeat("#", p.level), p.text)
		default:
			b.WriteString(p.text + "\n\n")
		}
	}
	return b.Bytes()
}

func row(b *bytes.Buffer, cells []string) {
	b.WriteString("|")
	for _, c := range cells {
		b.WriteString(" " + c + " |")
	}
	b.WriteString("\n")
}
