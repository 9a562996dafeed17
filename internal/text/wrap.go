package text

import (
	"slices"
	"strings"
)

// Wrap breaks s into lines that are at most width wide. Only a line that is a single grapheme
// cluster may be wider.
//
// A newline in s always ends a line. Other white space, ideographic space included, is
// collapsed to one space and trimmed at the ends of lines; no-break spaces stay. No line is
// empty, so Wrap gives nil for a text without words.
//
// Lines break where UAX #14 allows it, and no line begins with 。，！？、；：」』）】》 and their
// like or ends with （「《. Compounds such as "check-in", Korean words and a number with its Han
// unit stay together where a line can hold them. A word that no line can hold is broken
// between clusters, if possible behind punctuation or at a capital letter. Where that is within
// a Latin, Greek or Cyrillic word, the line ends with a hyphen, which counts for its width; not
// so within addresses, paths and identifiers, nor where a line has no room for it.
//
// There are as few lines as possible. Among the ways to have so few, Chinese lines end beside
// punctuation, and no single character stands on the last line; then the text takes the
// narrowest measure, so that a lone word at the end is rare. Of very long texts only the last
// lines choose where they end.
func Wrap(s string, f Font, width float64) []string {
	limit := f.fit(width)
	var lines []string
	for more := true; more; {
		var p string
		p, s, more = cutParagraph(s)
		if p = collapse(p); p != "" {
			lines = wrapParagraph(lines, p, f, limit)
		}
	}
	return lines
}

func wrapParagraph(lines []string, s string, f Font, limit int64) []string {
	if f.units(s) <= limit {
		return append(lines, s)
	}
	var buf [label]piece
	pieces := split(buf[:0], s, f, limit)
	n := 0
	for i := 0; i < len(pieces); n++ {
		i, _ = fill(pieces, i, limit)
	}
	lines = slices.Grow(lines, n)
	if len(pieces) > label {
		limit = narrowest(pieces, limit, n)
	}
	for len(pieces) > label {
		end, _ := fill(pieces, 0, limit)
		lines = append(lines, line(s, pieces, end))
		pieces = pieces[end:]
	}
	var ends [label]int
	chooseBreaks(ends[:], pieces, limit)
	for i := 0; i < len(pieces); {
		lines = append(lines, line(s, pieces[i:], ends[i]-i))
		i = ends[i]
	}
	return lines
}

// line is the text of the first pieces up to end, with a hyphen where it breaks a word.
func line(s string, pieces []piece, end int) string {
	last := pieces[end-1]
	line := s[pieces[0].start:last.end]
	if end == len(pieces) {
		return line
	}
	if rest, ok := strings.CutSuffix(line, "\u00ad"); ok { // a soft hyphen shows here
		return rest + hyphen
	}
	if last.hyphen {
		return line + hyphen
	}
	return line
}
