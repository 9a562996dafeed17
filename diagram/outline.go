package diagram

import (
	"context"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/picture"
)

// outline is the blueprint as a table: lanes by touchpoints, the links behind
// it.
func (p *plan) outline(ctx context.Context) (picture.Outline, error) {
	w, s := p.words, p.service
	out := picture.Outline{Title: s.Title, Head: []string{w.Lane}}
	if line := w.Line(&s.Journey); line != "" {
		out.Lead = append(out.Lead, line)
	}
	out.Lead = append(out.Lead, p.describe())
	for at, t := range s.All() {
		out.Head = append(out.Head, strconv.Itoa(at.Column+1)+" "+page.OneLine(t.Name))
	}
	next := 0 // cells stand in the order of their bands
	for i := range p.bands {
		if err := wrapped(ctx.Err()); err != nil {
			return picture.Outline{}, err
		}
		r, names := make([]string, 1+p.columns), make([][]string, p.columns)
		r[0] = p.bands[i].Label
		for ; next < len(p.cells) && p.cells[next].band == i; next++ {
			c := &p.cells[next]
			names[c.col] = append(names[c.col], page.OneLine(c.step.Name))
			for _, m := range c.step.Marks {
				names[c.col] = append(names[c.col], page.OneLine(markText(w, m)))
			}
		}
		for c, list := range names {
			r[1+c] = strings.Join(list, "\n")
		}
		if _, is := p.bands[i].kind.look.(curveRow); is {
			j := p.feelings(&p.bands[i])
			for at, t := range j.All() {
				r[1+at.Column] = w.NotScored
				if t.Emotion != nil {
					r[1+at.Column] = page.Score(t.Emotion.Value, j.Scale)
				}
			}
		}
		out.Rows = append(out.Rows, r)
	}
	for i := range p.links {
		out.Notes = append(out.Notes, p.linkText(i))
	}
	return out, nil
}
