// Package svg writes the parts that all of frontstage's pictures share:
// escaped text, exact numbers, and the envelope with its accessible name.
package svg

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/text"
)

// Escape makes s safe as text and inside a double-quoted attribute, and
// replaces what XML cannot hold.
func Escape(s string) string { return escaper.Replace(text.Clean(s)) }

// A tab or newline in an attribute would be read as a space.
var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;", "\t", "&#9;", "\n", "&#10;", "\r", "&#13;")

// Num is v with at most two decimals and no needless zeros; what is no number
// is 0.
func Num(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// Builder writes one SVG document.
type Builder struct{ strings.Builder }

// P writes formatted markup. Arguments must be numbers, or text that went
// through Escape.
func (b *Builder) P(format string, args ...any) { fmt.Fprintf(&b.Builder, format, args...) }

// Text writes one line of text at its baseline. class and anchor are ours;
// s is escaped here.
func (b *Builder) Text(x, y float64, class, attrs, s string) {
	b.WriteString(`<text x="`)
	b.WriteString(Num(x))
	b.WriteString(`" y="`)
	b.WriteString(Num(y))
	b.WriteByte('"')
	if class != "" {
		b.WriteString(` class="` + class + `"`)
	}
	if attrs != "" {
		b.WriteString(" " + attrs)
	}
	b.WriteByte('>')
	b.WriteString(Escape(s))
	b.WriteString("</text>")
}

// Root is what the outermost element says.
type Root struct {
	ID            string // prefix of all ids, and the id of the root itself
	Width, Height int
	Title, Desc   string
	Style         string // CSS, ours alone
	Lang          string
}

// Open writes the root element with title, description and style.
func (b *Builder) Open(r Root) {
	b.P(`<svg xmlns="http://www.w3.org/2000/svg" id="%s" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="%s-title %s-desc" lang="%s">`, r.ID, r.Width, r.Height, r.Width, r.Height, r.ID, r.ID, r.Lang)
	b.P("\n<title id=\"%s-title\">%s</title>\n<desc id=\"%s-desc\">%s</desc>\n<style>%s</style>\n", r.ID, Escape(r.Title), r.ID, Escape(r.Desc), r.Style)
}

// Close ends the root element.
func (b *Builder) Close() { b.WriteString("</svg>\n") }

// ValidID tells whether s may be a caller's prefix for ids: letters, digits,
// - and _, starting with a letter, at most 64.
func ValidID(s string) bool {
	if s == "" || len(s) > 64 || !('a' <= s[0] && s[0] <= 'z' || 'A' <= s[0] && s[0] <= 'Z') {
		return false
	}
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == ""
}
