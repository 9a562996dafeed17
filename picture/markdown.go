package picture

import (
	"io"
	"strings"

	"github.com/frontstage-go/frontstage/internal/text"
)

// Markdown writes the outline as GitHub and others read it: the title in bold, the
// table with pipes, what stands behind it as a list. Texts mean what they say:
// what would be markup in them is escaped. An error of w comes back as itself, a
// short write as [io.ErrShortWrite].
func (o Outline) Markdown(w io.Writer) error {
	var b strings.Builder
	if t := marked(o.Title); t != "" {
		b.WriteString("**" + t + "**\n\n")
	}
	for _, s := range o.Lead {
		if s = marked(s); s != "" {
			b.WriteString(s + "\n\n")
		}
	}
	if len(o.Head) > 0 {
		pipes(&b, o.Head, o.Head)
		b.WriteString("|" + strings.Repeat(" --- |", len(o.Head)) + "\n")
		for _, row := range o.Rows {
			pipes(&b, row, o.Head)
		}
		b.WriteString("\n")
	}
	for _, s := range o.Notes {
		if s = marked(s); s != "" {
			b.WriteString("- " + s + "\n")
		}
	}
	return text.Write(w, []byte(strings.TrimRight(b.String(), "\n")+"\n"))
}

// pipes writes a row with as many cells as the head has.
func pipes(b *strings.Builder, row, head []string) {
	b.WriteString("|")
	for i := range head {
		b.WriteString(" " + inline(cell(row, i)) + " |")
	}
	b.WriteString("\n")
}

// marked is a text as Markdown, on one line that may begin with what would begin a
// heading, a list, a quote or a rule.
func marked(s string) string {
	s = inline(s)
	if at := begins(s); at >= 0 {
		s = s[:at] + "\\" + s[at:]
	}
	return s
}

// begins is where the sign stands that would make more than a paragraph of a line; -1
// without one. Others have been escaped.
func begins(s string) int {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	signs := len(s) - len(strings.TrimLeft(s, "#"))
	ends := func(at int) bool { return at == len(s) || s[at] == ' ' }
	switch {
	case s == "":
	case digits > 0 && digits < len(s) && strings.IndexByte(".)", s[digits]) >= 0 && ends(digits+1):
		return digits
	case signs > 0 && ends(signs), strings.IndexByte("+-", s[0]) >= 0 && ends(1), strings.Trim(s, "=") == "", strings.Trim(s, "- ") == "":
		return 0
	}
	return -1
}

// inline is a text as Markdown on one line, in a cell of a table say.
func inline(s string) string {
	lines := strings.Split(strings.TrimSpace(text.Clean(s)), "\n")
	for i := range lines {
		lines[i] = escaped(strings.Join(strings.Fields(lines[i]), " "))
	}
	return strings.Join(lines, "<br>")
}

// signs mean something wherever they stand.
const signs = "\\`*_[]<>&|~$"

// escaped also keeps words from becoming links by themselves.
func escaped(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune(signs, r),
			r == ':' && strings.HasPrefix(s[i:], "://"),
			r == '@',
			r == '.' && strings.HasSuffix(strings.ToLower(s[:i]), "www"):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
