package route

// Cost is what the routes cost in all, in px, by the measures that the search goes by: their
// length, and what bends, crossings and labels without a place weigh. Of two grids for the same
// links the better one costs less.
func (r *Result) Cost() int {
	cost := r.Bends*bendCost + r.Crossings*crossingCost
	for _, p := range r.Paths {
		for k := 1; k < len(p); k++ {
			cost += abs(p[k].X-p[k-1].X) + abs(p[k].Y-p[k-1].Y)
		}
	}
	for _, keyed := range r.Keyed {
		if keyed {
			cost += bendCost
		}
	}
	return cost
}
