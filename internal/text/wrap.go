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
// between clusters, if possible behind punctuation or at a capital letter.
//
// There are as few lines as possible. Texts of label size are then evened out, so that a lone
// word or character at the end is rare, and Chinese breaks beside punctuation if that is near.
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
	var ends [label]int
	lines = slices.Grow(lines, chooseBreaks(ends[:], pieces, limit))
	for i := 0; i < len(pieces); {
		j := nextLine(ends[:], pieces, i, limit)
		line := s[pieces[i].start:pieces[j-1].end]
		if rest, ok := strings.CutSuffix(line, "\u00ad"); ok && j < len(pieces) {
			line = rest + "-" // a soft hyphen shows where the line breaks
		}
		lines = append(lines, line)
		i = j
	}
	return lines
}
