package chart

import "github.com/frontstage-go/frontstage/internal/page"

// table is the picture in words: one column for each thing, one row for what is
// said of it.
type table struct {
	head []string
	rows [][]string
}

// newTable has things of a kind, and what is said of each.
func newTable(kind string, said ...string) table {
	t := table{head: []string{kind}}
	for _, s := range said {
		t.rows = append(t.rows, []string{s})
	}
	return t
}

// add says of one thing what newTable named, in that order; "" says nothing.
func (t *table) add(name string, cells ...string) {
	t.head = append(t.head, page.OneLine(name))
	for i := range t.rows {
		cell := ""
		if i < len(cells) {
			cell = page.OneLine(cells[i])
		}
		t.rows[i] = append(t.rows[i], cell)
	}
}
