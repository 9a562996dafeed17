package picture

import (
	"io"
	"strings"
	"unicode"

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
		b.WriteString(" " + marked(cell(row, i)) + " |")
	}
	b.WriteString("\n")
}

// marked is a text as Markdown, on one line.
func marked(s string) string {
	lines := strings.Split(strings.TrimSpace(text.Clean(s)), "\n")
	for i := range lines {
		lines[i] = escaped(strings.Join(strings.Fields(lines[i]), " "))
	}
	return strings.Join(lines, "<br>")
}

// signs mean something wherever they stand.
const signs = "\\`*_[]<>&|~$"

// escaped also keeps what begins a line from beginning a heading, a list, a quote
// or a rule, and words from becoming links by themselves.
func escaped(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune(signs, r),
			r == ':' && strings.HasPrefix(s[i:], "://"),
			r == '@',
			i == 0 && strings.ContainsRune("#+-=", r),
			r == '.' && strings.HasSuffix(strings.ToLower(s[:i]), "www"),
			(r == '.' || r == ')') && numbered(s[:i]):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// numbered tells whether a point behind s would make it the number of a list.
func numbered(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
