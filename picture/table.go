package picture

import (
	"html"
	"io"
	"strings"

	"github.com/frontstage-go/frontstage/internal/text"
)

// HTML writes the outline as a part of a page: the title as the table's caption,
// what stands before and behind the table as paragraphs and a list. All text is
// escaped. Without a table the title is a paragraph. An error of w comes back as
// itself, a short write as [io.ErrShortWrite].
func (o Outline) HTML(w io.Writer) error {
	var b strings.Builder
	for _, s := range o.Lead {
		element(&b, "p", s)
	}
	if len(o.Head) == 0 {
		element(&b, "p", o.Title)
	} else {
		o.table(&b)
	}
	if len(o.Notes) > 0 {
		b.WriteString("<ul>\n")
		for _, s := range o.Notes {
			element(&b, "li", s)
		}
		b.WriteString("</ul>\n")
	}
	return text.Write(w, []byte(b.String()))
}

func (o Outline) table(b *strings.Builder) {
	b.WriteString("<table>\n")
	element(b, "caption", o.Title)
	b.WriteString("<thead><tr>")
	for _, h := range o.Head {
		b.WriteString(`<th scope="col">` + lined(h) + "</th>")
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for _, row := range o.Rows {
		b.WriteString("<tr>")
		for i := range o.Head {
			if i == 0 {
				b.WriteString(`<th scope="row">` + lined(cell(row, i)) + "</th>")
			} else {
				b.WriteString("<td>" + lined(cell(row, i)) + "</td>")
			}
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n")
}

// element writes a text within a tag, or nothing.
func element(b *strings.Builder, tag, s string) {
	if s = strings.TrimSpace(s); s != "" {
		b.WriteString("<" + tag + ">" + lined(s) + "</" + tag + ">\n")
	}
}

// lined is a text as HTML, its line breaks kept.
func lined(s string) string {
	return strings.ReplaceAll(html.EscapeString(text.Clean(s)), "\n", "<br>")
}

func cell(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}
