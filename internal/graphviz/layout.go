package graphviz

// Layout is a graph whose nodes have sizes and no places yet. Graphviz's dot
// finds these, and the routes of edges: ranks from top to bottom, the order within
// a rank, places and splines. All lengths are in pixels.
type Layout struct {
	Nodes []LayoutNode
	Edges []LayoutEdge
	// Ranks are sets of nodes that stand side by side, from top to bottom; empty to
	// have the ranks found.
	Ranks            [][]int
	NodeSep, RankSep int
	Width            int // that the layout should keep to, where it can; 0: any
	// Order lists the nodes as Graphviz gets them, which decides where it begins;
	// empty: as they stand.
	Order []int
}

// LayoutNode is a box. Nodes of a group other than 0 stand below each other, if
// that can be done.
type LayoutNode struct{ W, H, Group int }

// LayoutEdge leads downwards, or sideways within a rank.
type LayoutEdge struct {
	From, To       int
	Weight, MinLen int  // 0: 1
	Hidden         bool // it holds nodes in order, and has no route
	Upright        bool // it leaves below and arrives above
	// Up and Down alone make it leave, or arrive, in the middle of a side.
	Down, Up bool
}

// Spot is a place on the page, y downwards.
type Spot struct{ X, Y float64 }

// Found is a layout: the middles of nodes, and splines of edges as Bézier curves:
// 3n+1 points, from the edge of one box to that of the other. Hidden edges have
// none.
type Found struct {
	Nodes         []Spot
	Edges         [][]Spot
	Width, Height float64
}

// Cost is the time that a layout with ranks takes, in units of about a
// millisecond, before it begins: dot cannot be interrupted. It puts a point into
// each rank that an edge passes through, and the time grows with their number,
// and with the square of how many stand in one rank.
func (l *Layout) Cost() int {
	rank := make([]int, len(l.Nodes))
	fill := make([]int, len(l.Ranks))
	for r, nodes := range l.Ranks {
		fill[r] = len(nodes)
		for _, n := range nodes {
			rank[n] = r
		}
	}
	for _, e := range l.Edges {
		a, b := rank[e.From], rank[e.To]
		for r := min(a, b) + 1; r < max(a, b); r++ {
			fill[r]++
		}
	}
	points, work := 0, 0
	for _, n := range fill {
		points += n
		work += n * n
	}
	return (points*costPoint + work*costSquare) / 1000
}

// The price of a point, and of two in one rank, in microseconds.
const (
	costPoint  = 30
	costSquare = 3
)
