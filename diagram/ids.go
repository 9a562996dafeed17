package diagram

import "strconv"

// ids gives out ids, none of them twice.
type ids struct {
	prefix string
	given  map[string]int // how often each was asked for
}

func newIDs(prefix string) *ids { return &ids{prefix, map[string]int{}} }

// id is the id of an element, which no other one has.
func (d *ids) id(kind, of string) string {
	id := d.prefix + "-" + kind
	if of != "" {
		id += "-" + of
	}
	first, n := id, d.given[id]
	if n > 0 {
		for taken := true; taken; taken = d.given[id] > 0 {
			n++
			id = first + ":" + strconv.Itoa(n)
		}
		d.given[first] = n
	}
	d.given[id] = 1
	return id
}
