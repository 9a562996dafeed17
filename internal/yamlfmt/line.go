package yamlfmt

import "strings"

func blank(line string) bool { return strings.Trim(line, " \t") == "" }

func comment(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " \t"), "#") }

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// cut is a line from a column on, from 1, counted in characters. What stands
// before keys and dashes is spaces and dashes, so that bytes are characters there.
func cut(line string, column int) string {
	if column-1 > len(line) {
		return ""
	}
	return line[column-1:]
}

// split gives each entry its lines between start and end. Comments stand with what
// follows them, unless they are indented deeper, or stand directly below something
// with a blank line behind them. It returns where what belongs to none begins; ok is
// false where entries do not stand in lines of their own, one below the other.
func (f *former) split(entries []entry, start, end, column int) (foot int, ok bool) {
	for i := range entries {
		if entries[i].line < start || i > 0 && entries[i].line <= entries[i-1].line || entries[i].line >= end {
			return 0, false
		}
	}
	for i := range entries {
		entries[i].start = start
		if i > 0 {
			entries[i].start = f.gap(entries[i-1].line+1, entries[i].line, column, false)
			entries[i-1].end = entries[i].start
		}
	}
	last := &entries[len(entries)-1]
	last.end = f.gap(last.line+1, end, column, true)
	return last.end, true
}

// gap is the line, before end, from which on there are only blank lines and
// comments that are not indented deeper than column.
func (f *former) gap(start, end, column int, foot bool) int {
	at := end
	for at > start && (blank(f.lines[at-1]) || comment(f.lines[at-1]) && indentOf(f.lines[at-1]) < column) {
		at--
	}
	// Directly below, and apart from what follows.
	below := at
	for below < end && !blank(f.lines[below]) {
		below++
	}
	if below > at && (below < end || foot) {
		return below
	}
	return at
}

// comments are lines that hold nothing but comments, indented anew, with one blank
// line for several.
func (f *former) comments(start, end, indent int) (out []string) {
	for _, line := range f.lines[start:end] {
		switch {
		case !blank(line):
			out = append(out, strings.Repeat(" ", indent)+strings.Trim(line, " \t"))
		case len(out) == 0 || out[len(out)-1] != "":
			out = append(out, "")
		}
	}
	return out
}

// shift moves lines to the right, or to the left. Where they are verbatim the
// spaces behind them, and blank lines, are a part of the text.
func (f *former) shift(start, end, by int, verbatim bool) (out []string) {
	for _, line := range f.lines[start:end] {
		if !verbatim {
			line = strings.TrimRight(line, " \t")
			if line == "" && len(out) > 0 && out[len(out)-1] == "" {
				continue
			}
		}
		switch {
		case line == "":
		case by > 0:
			line = strings.Repeat(" ", by) + line
		default:
			line = line[min(-by, indentOf(line)):]
		}
		out = append(out, line)
	}
	return out
}
