package pdf

// matrix leads from one place to another, without turning: x and y are multiplied, then
// moved.
type matrix struct{ xx, yy, dx, dy float64 }

var identity = matrix{1, 1, 0, 0}

func (m matrix) String() string {
	var b []byte
	for i, v := range []float64{m.xx, 0, 0, m.yy, m.dx, m.dy} {
		if i > 0 {
			b = append(b, ' ')
		}
		b = appendNum(b, v, 6)
	}
	return string(b)
}

// moved moves what is there by x, y before.
func (m matrix) moved(x, y float64) matrix {
	return matrix{m.xx, m.yy, m.dx + float64(x*m.xx), m.dy + float64(y*m.yy)}
}

// box is where a box comes to stand.
func (m matrix) box(b box) box {
	x, X := float64(b.x*m.xx)+m.dx, float64(b.X*m.xx)+m.dx
	y, Y := float64(b.y*m.yy)+m.dy, float64(b.Y*m.yy)+m.dy
	return box{min(x, X), min(y, Y), max(x, X), max(y, Y)}
}
