package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/rivo/uniseg"
)

// unreadable takes the file out of an error of the file system, so that it is not
// named twice.
func unreadable(err error) (file, why string, ok bool) {
	var bad *fs.PathError
	if !errors.As(err, &bad) {
		return "", "", false
	}
	if errors.Is(err, fs.ErrNotExist) {
		return bad.Path, "there is no such file", true
	}
	return bad.Path, "cannot " + bad.Op + ": " + bad.Err.Error(), true
}

// Explain writes findings as people read them: the place, what is wrong, the
// line with a caret below it, and how to fix it.
func Explain(findings []Finding, source []byte, colour bool) []byte {
	var out bytes.Buffer
	for _, f := range findings {
		explain(&out, f, source, colour)
	}
	return out.Bytes()
}

func explain(out *bytes.Buffer, f Finding, source []byte, colour bool) {
	paint := func(code, s string) string {
		if !colour || s == "" {
			return s
		}
		return "\x1b[" + code + "m" + s + "\x1b[0m"
	}
	place := oneLine(Shown(f.File))
	if f.Line > 0 {
		place += fmt.Sprintf(":%d", f.Line)
		if f.Column > 0 {
			place += fmt.Sprintf(":%d", f.Column)
		}
	}
	message := oneLine(f.Message)
	if f.Path != "" {
		message = oneLine(f.Path) + ": " + message
	}
	if place != "" {
		place = paint("1", place) + ": "
	}
	fmt.Fprintf(out, "%s%s\n", place, paint("31", message))
	if line, ok := lineOf(source, f.Line); ok {
		number := fmt.Sprintf("%5d | ", f.Line)
		text, caret := window(line, f.Column)
		fmt.Fprintf(out, "%s%s\n", paint("2", number), text)
		if f.Column > 0 {
			fmt.Fprintf(out, "%s%s\n", strings.Repeat(" ", len(number)-2)+paint("2", "| "), strings.Repeat(" ", caret)+paint("31", "^"))
		}
	}
	if f.Help != "" {
		fmt.Fprintf(out, "        %s\n", oneLine(f.Help))
	}
}

// lineOf is a line of a text, from 1.
func lineOf(source []byte, number int) (string, bool) {
	if number <= 0 {
		return "", false
	}
	for line := range bytes.Lines(source) {
		if number--; number == 0 {
			return strings.TrimRight(string(line), "\r\n"), true
		}
	}
	return "", false
}

// window is the part of a line around a column, and how many places the caret
// stands behind its beginning. Columns are characters, of which Chinese ones take
// two places.
func window(line string, column int) (text string, caret int) {
	const before, all = 60, 100
	runes := []rune(strings.TrimPrefix(line, "\ufeff"))
	at := min(max(column-1, 0), len(runes))
	start, end, head, tail := 0, len(runes), "", ""
	if at > before+10 {
		start, head = at-before, "…"
	}
	if end > start+all {
		end, tail = start+all, "…"
	}
	shown := func(r []rune) string { return strings.ReplaceAll(Clean(string(r)), "\t", " ") }
	for i, r := range runes {
		if r == '\t' {
			runes[i] = ' '
		}
	}
	return head + shown(runes[start:end]) + tail, uniseg.StringWidth(head + shown(runes[start:at]))
}

// oneLine is a text that may hold anything, on one line.
func oneLine(s string) string {
	return Clean(strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ").Replace(s))
}

// annotate writes a finding as GitHub's workflows read it.
func annotate(out *bytes.Buffer, f Finding) {
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	out.WriteString("::error ")
	if f.File != "" {
		fmt.Fprintf(out, "file=%s,", property.Replace(Shown(f.File)))
	}
	if f.Line > 0 {
		fmt.Fprintf(out, "line=%d,", f.Line)
		if f.Column > 0 {
			fmt.Fprintf(out, "col=%d,", f.Column)
		}
	}
	title := "document"
	if f.Kind != nil {
		title = f.Kind.Error()
	}
	message := f.Message
	if f.Path != "" {
		message = f.Path + ": " + message
	}
	if f.Help != "" {
		message += "; " + f.Help
	}
	fmt.Fprintf(out, "title=%s::%s\n", property.Replace(title), data.Replace(message))
}
