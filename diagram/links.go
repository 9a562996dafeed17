package diagram

import (
	"context"
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/internal/route"
	"github.com/frontstage-go/frontstage/internal/text"
)

// routed is where the links run.
type routed struct {
	route.Result
	ends   [][2]int   // of the links: cells
	labels [][]string // wrapped
	keys   []int      // under which the legend explains them, 0 for those that found a place
}

func (p *plan) route(ctx context.Context, m *measured) (*routed, error) {
	n := len(p.links)
	r := &routed{ends: make([][2]int, n), labels: make([][]string, n), keys: make([]int, n)}
	links := make([]route.Link, n)
	for i, l := range p.links {
		if err := ctx.Err(); err != nil {
			return nil, wrapped(err)
		}
		from, known := p.cellOf[l.From]
		to, alsoKnown := p.cellOf[l.To]
		if !known || !alsoKnown { // validated before
			return nil, fmt.Errorf("diagram: link %s joins what is not drawn", l)
		}
		r.ends[i] = [2]int{from, to}
		links[i] = route.Link{From: from, To: to, Tail: l.Both, Head: true}
		if strings.TrimSpace(l.Label) != "" {
			r.labels[i] = text.Wrap(l.Label, p.smallFont(), labelWidth)
			links[i].LabelW = int(p.smallFont().Widest(r.labels[i])) + 3
			links[i].LabelH = len(r.labels[i])*p.smallHeight() - 1
		}
	}
	var err error
	if r.Result, err = route.Route(ctx, m.grid, links, route.Options{}); err != nil {
		return nil, wrapped(err)
	}
	key := 0
	for i, keyed := range r.Keyed {
		if keyed {
			key++
			r.keys[i] = key
		}
	}
	return r, nil
}
