package scene

// Kind is what an [Op] does.
type Kind uint8

const (
	Move  Kind = iota // to P[2]
	Line              // to P[2]
	Quad              // by P[1] to P[2]
	Cubic             // by P[0] and P[1] to P[2]
	Close             // back to the last Move
)

// Op is one step of a path.
type Op struct {
	Kind Kind
	P    [3]Point
}

// To is where the step ends.
func (o Op) To() Point { return o.P[2] }

// MoveTo begins a stretch.
func MoveTo(x, y float64) Op { return Op{Move, [3]Point{2: {x, y}}} }

// LineTo goes straight on.
func LineTo(x, y float64) Op { return Op{Line, [3]Point{2: {x, y}}} }

// QuadTo goes on by one control point.
func QuadTo(cx, cy, x, y float64) Op { return Op{Quad, [3]Point{1: {cx, cy}, 2: {x, y}}} }

// CubicTo goes on by two.
func CubicTo(ax, ay, bx, by, x, y float64) Op {
	return Op{Cubic, [3]Point{{ax, ay}, {bx, by}, {x, y}}}
}

// Shut closes a stretch.
func Shut() Op { return Op{Kind: Close} }

// Polyline joins points by straight lines.
func Polyline(points ...Point) []Op {
	ops := make([]Op, len(points), len(points)+1)
	for i, p := range points {
		ops[i] = LineTo(p.X, p.Y)
	}
	if len(ops) > 0 {
		ops[0].Kind = Move
	}
	return ops
}

// Polygon is a closed polyline.
func Polygon(points ...Point) []Op { return append(Polyline(points...), Shut()) }

// HLine is a level line.
func HLine(x, X, y float64) []Op { return Polyline(Point{x, y}, Point{X, y}) }

// VLine is an upright line.
func VLine(x, y, Y float64) []Op { return Polyline(Point{x, y}, Point{x, Y}) }
