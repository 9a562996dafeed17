package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/rivo/uniseg"
)

// Section is a table with a heading.
type Section struct {
	Title string
	Head  []string
	Rows  [][]string
}

// WriteSections writes tables as plain text, with columns as wide as they need to
// be on a terminal, where Chinese characters take two places.
func WriteSections(w io.Writer, sections []Section) error {
	var b strings.Builder
	for _, s := range sections {
		if len(s.Rows) == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		if s.Title != "" {
			b.WriteString(Clean(s.Title) + "\n")
		}
		rows := s.Rows
		if len(s.Head) > 0 {
			rows = append([][]string{s.Head}, rows...)
		}
		var widths []int
		for _, row := range rows {
			for i, cell := range row {
				if i == len(widths) {
					widths = append(widths, 0)
				}
				widths[i] = max(widths[i], uniseg.StringWidth(oneLine(cell)))
			}
		}
		for _, row := range rows {
			line := ""
			for i, cell := range row {
				cell = oneLine(cell)
				line += "  " + cell + strings.Repeat(" ", widths[i]-uniseg.StringWidth(cell))
			}
			b.WriteString(strings.TrimRight(line, " ") + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Number is a figure with no more than two decimals, and with its sign if wanted.
func Number(v float64, signed bool) string {
	s := strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.2f", v), "0"), ".")
	if s == "-0" {
		s = "0"
	}
	if signed && v > 0 && s != "0" {
		s = "+" + s
	}
	return s
}
