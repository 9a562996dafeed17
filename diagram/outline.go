package diagram

import (
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/picture"
)

// outline is the blueprint as a table: lanes by touchpoints, the links behind
// it.
func (b *board) outline() (picture.Outline, error) {
	w, s := b.words, b.service
	out := picture.Outline{Title: s.Title, Head: []string{w.Lane}}
	if line := w.Line(&s.Journey); line != "" {
		out.Lead = append(out.Lead, line)
	}
	out.Lead = append(out.Lead, b.describe())
	for at, t := range s.All() {
		out.Head = append(out.Head, strconv.Itoa(at.Column+1)+" "+page.OneLine(t.Name))
	}
	next := 0 // cells stand in the order of their bands
	for i := range b.bands {
		if err := b.ended(); err != nil {
			return picture.Outline{}, err
		}
		r, names := make([]string, 1+b.columns), make([][]string, b.columns)
		r[0] = b.bands[i].Label
		for ; next < len(b.cells) && b.cells[next].band == i; next++ {
			c := &b.cells[next]
			names[c.col] = append(names[c.col], page.OneLine(c.step.Name))
		}
		for c, list := range names {
			r[1+c] = strings.Join(list, "\n")
		}
		if _, is := b.bands[i].kind.look.(curveRow); is {
			j := b.feelings(&b.bands[i])
			for at, t := range j.All() {
				r[1+at.Column] = w.NotScored
				if t.Emotion != nil {
					r[1+at.Column] = page.Score(t.Emotion.Value, j.Scale)
				}
			}
		}
		out.Rows = append(out.Rows, r)
	}
	for i := range b.links {
		out.Notes = append(out.Notes, b.linkText(i))
	}
	return out, nil
}
