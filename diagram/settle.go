package diagram

import (
	"context"
	"slices"
)

const (
	// settleBudget bounds what is spent on better rows, in steps and links that
	// are routed again: large services keep the rows that they have.
	settleBudget = 1500
	// settleGain is what other rows must save, in the router's px, about a bend:
	// the order in a document is not given up for less.
	settleGain = 500
)

// settle looks for better rows for wide steps that share columns with others of
// their lane: a wide one between a lane and those that link into it sends all of
// them around the margin. Each is tried below and above the others; the routes
// tell what is better.
func (b *board) settle(ctx context.Context) error {
	if len(b.links) == 0 {
		return nil
	}
	budget := settleBudget
	for i := range b.bands {
		for k := range b.bands[i].placed {
			if !b.wide(&b.bands[i], k) {
				continue
			}
			for _, late := range [...]bool{true, false} {
				order := b.moved(&b.bands[i], k, late)
				if order == nil {
					continue
				}
				p := b.plan.ordered(i, order)
				if p.rows > b.rows || slices.EqualFunc(p.cells, b.cells, func(x, y cell) bool { return x.row == y.row }) {
					continue
				}
				if budget -= len(b.cells) + len(b.links); budget < 0 {
					return nil
				}
				m, err := p.measure(ctx)
				if err != nil {
					return wrapped(err)
				}
				r, err := p.route(ctx, m)
				if err != nil {
					return err
				}
				if r.Cost()+settleGain <= b.Cost() {
					b.plan, b.measured, b.routed = p, m, r
				}
			}
		}
	}
	return nil
}

// wide tells whether a step of a lane covers several columns, and a column with
// another step in it.
func (p *plan) wide(b *band, k int) bool {
	if b.placed[k].Until == "" || b.kind.look.measures().blocked {
		return false
	}
	first, last := p.span(b.placed[k])
	if first == last {
		return false
	}
	for i, st := range b.placed {
		if from, to := p.span(st); i != k && from <= last && first <= to {
			return true
		}
	}
	return false
}

// moved is the order of a lane's steps in which one is placed as late or as
// early as it may, or nil where that is its place already. Steps that are
// declared in one cell keep their order.
func (p *plan) moved(b *band, k int, late bool) []int {
	order := b.order
	if order == nil {
		order = make([]int, len(b.placed))
		for i := range order {
			order[i] = i
		}
	}
	at := slices.Index(order, k)
	to, step := at, -1
	if late {
		step = 1
	}
	for n := at + step; n >= 0 && n < len(order) && b.placed[order[n]].At != b.placed[k].At; n += step {
		to = n
	}
	if to == at {
		return nil
	}
	return slices.Insert(slices.Delete(slices.Clone(order), at, at+1), to, k)
}

// ordered is the plan with the steps of a lane placed in another order.
func (p *plan) ordered(i int, order []int) *plan {
	q := *p
	q.rows, q.cells = 0, make([]cell, 0, len(p.cells))
	q.bands = slices.Clone(p.bands)
	q.bands[i].order = order
	for i := range q.bands {
		q.place(i)
	}
	return &q
}
