package chart

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/frontstage-go/frontstage/internal/page"
)

// listed is "a, b and c", of more than most "a, b and 4 more".
func listed(w page.Words, names []string, most int) string {
	if len(names) > most {
		names = append(names[:most:most], page.Fill(w.NMore, "n", strconv.Itoa(len(names)-most)))
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return page.Fill(w.AndLast, "all", strings.Join(names[:last], w.Listed), "last", names[last])
}

// parted is a sentence of ours with a space between Chinese and Latin letters, as
// it is set.
func parted(w page.Words, t string) string {
	if !w.Chinese() {
		return t
	}
	latin := func(r rune) bool { return r < 0x250 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
	var b strings.Builder
	last := ' '
	for _, r := range t {
		if latin(last) && unicode.Is(unicode.Han, r) || unicode.Is(unicode.Han, last) && latin(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// together sets sentences, which have their own stops, as one paragraph.
func together(w page.Words, sentences []string) string {
	var b strings.Builder
	for i, s := range sentences {
		if i > 0 && !(w.Chinese() && strings.HasSuffix(sentences[i-1], "。")) { // which has its space
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

// aside is a text in parentheses, "" where there is none.
func aside(w page.Words, t string) string {
	if t == "" {
		return ""
	}
	return page.Fill(w.Aside, "text", t)
}
