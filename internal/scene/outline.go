package scene

import "github.com/frontstage-go/frontstage/theme"

// Kappa makes a quarter of a circle of a cubic.
const Kappa = 0.5522847498307936

// Outline is a rectangle, circle, path or icon as one path, for writers whose format
// has paths only. Of an icon it is in place and size, as is its paint.
func Outline(it Item) ([]Op, Paint) {
	switch v := it.(type) {
	case Rect:
		return v.ops(), v.Paint
	case Circle:
		return v.ops(), v.Paint
	case Path:
		return v.Ops, v.Paint
	case Icon:
		return v.ops()
	}
	return nil, Paint{}
}

func (r Rect) ops() []Op {
	X, Y := r.X+r.W, r.Y+r.H
	if r.W <= 0 || r.H <= 0 {
		return nil
	}
	if r.R <= 0 {
		return Polygon(Point{r.X, r.Y}, Point{X, r.Y}, Point{X, Y}, Point{r.X, Y})
	}
	return round(r.X, r.Y, X, Y, min(r.R, r.W/2, r.H/2))
}

// ops begin at the right and turn clockwise, where SVG has dashes begin.
func (c Circle) ops() []Op {
	if c.R <= 0 {
		return nil
	}
	x, y, X, Y, k := c.X-c.R, c.Y-c.R, c.X+c.R, c.Y+c.R, float64(c.R*Kappa)
	return []Op{
		MoveTo(X, c.Y), CubicTo(X, c.Y+k, c.X+k, Y, c.X, Y), CubicTo(c.X-k, Y, x, c.Y+k, x, c.Y),
		CubicTo(x, c.Y-k, c.X-k, y, c.X, y), CubicTo(c.X+k, y, X, c.Y-k, X, c.Y), Shut(),
	}
}

// round is a rectangle with round corners.
func round(x, y, X, Y, r float64) []Op {
	k := float64(r * (1 - Kappa))
	return []Op{
		MoveTo(x+r, y), LineTo(X-r, y), CubicTo(X-k, y, X, y+k, X, y+r),
		LineTo(X, Y-r), CubicTo(X, Y-k, X-k, Y, X-r, Y),
		LineTo(x+r, Y), CubicTo(x+k, Y, x, Y-k, x, Y-r),
		LineTo(x, y+r), CubicTo(x, y+k, x+k, y, x+r, y), Shut(),
	}
}

func (v Icon) ops() ([]Op, Paint) {
	scale := v.Size / 16
	ops := v.Shape.Ops()
	for i := range ops {
		for j, p := range ops[i].P {
			ops[i].P[j] = Point{v.X + float64(p.X*scale), v.Y + float64(p.Y*scale)}
		}
	}
	paint := v.Paint
	if paint.Width == 0 {
		paint.Width = 1
	}
	paint.Width *= scale
	for i := range paint.Dash {
		paint.Dash[i] *= scale
	}
	return ops, paint
}

// Inks are how a text is painted: its colour, and the outline that parts it from what
// is below, with its width. Where there are textures, every text has one that is not
// of the colour of the page itself.
func (t Text) Inks(th theme.Theme, m theme.Mode, textured bool) (fill, halo theme.Color, wide float64) {
	fill = t.Fill
	if fill == "" {
		fill = theme.Text
	}
	if t.Halo == "" && textured && th.Plain(fill, m) != th.Plain(theme.Page, m) {
		return fill, theme.Page, 4
	}
	return fill, t.Halo, 3
}
