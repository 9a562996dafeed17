package likeness

import (
	"image"

	"github.com/frontstage-go/frontstage/internal/ink"
)

// measure is the box around an element in its own user space.
func (d *drawer) measure(n *node, p place) (box, error) {
	p.at = ink.Scale(1)
	m := &drawer{Canvas: d.Canvas, work: d.work, doc: d.doc, mode: measuring, box: nothing()}
	err := m.content(n, p, 1)
	return m.box, err
}

// masks are what an element is clipped and masked with.
func (d *drawer) masks(n *node, p place) ([]*image.Alpha, error) {
	var out []*image.Alpha
	clip, err := d.server("clip-path", n.props["clip-path"], "clipPath")
	if err != nil {
		return nil, err
	}
	if clip != nil {
		m, err := d.clip(clip, n, p)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	mask, err := d.server("mask", n.props["mask"], "mask")
	if err != nil || mask == nil || d.mode == clipping {
		return out, err
	}
	m, err := d.mask(mask, n, p)
	return append(out, m), err
}

// within is where the content of a clip or mask of n is drawn.
func (d *drawer) within(by, n *node, p place, units, missing string) (place, error) {
	v := by.attr[units]
	if v == "" {
		v = missing
	}
	switch v {
	case "userSpaceOnUse":
	case "objectBoundingBox":
		b, err := d.measure(n, p)
		if err != nil {
			return p, err
		}
		if !(b.X >= b.x && b.Y >= b.y) {
			b = box{}
		}
		p.at = times(p.at, ink.Matrix{A: b.X - b.x, D: b.Y - b.y, E: b.x, F: b.y})
		p.w, p.h = 1, 1
	default:
		return p, notDrawn(units, v)
	}
	if err := d.visit(by); err != nil {
		return p, err
	}
	var err error
	if p.look, err = d.inherited(by, p.diagonal()); err != nil {
		return p, err
	}
	p.using = nil
	if p.depth++; p.depth > maxDepth {
		return p, errDeep
	}
	return p, nil
}

// aside is a drawer on a canvas of its own, as large as what can be seen.
func (d *drawer) aside(m mode) (*drawer, error) {
	err := d.spend(float64(d.Clip.Dx())*float64(d.Clip.Dy()), 4*perPixel)
	if err != nil {
		return nil, err
	}
	return &drawer{Canvas: ink.New(d.Clip), work: d.work, doc: d.doc, mode: m}, nil
}

// clip is where an element shows that is clipped.
func (d *drawer) clip(by, n *node, p place) (*image.Alpha, error) {
	p, err := d.within(by, n, p, "clipPathUnits", "userSpaceOnUse")
	if err != nil {
		return nil, err
	}
	if v := by.props["transform"]; v != "" {
		m, err := transform(v)
		if err != nil {
			return nil, err
		}
		p.at = times(p.at, m)
	}
	in, err := d.aside(clipping)
	if err != nil {
		return nil, err
	}
	ways, err := in.masks(by, p)
	if err != nil {
		return nil, err
	}
	if err := in.masked(ways, func() error { return in.inside(by, p) }); err != nil {
		return nil, err
	}
	return alphas(in.Img, func(px []uint8) uint8 { return px[3] }), nil
}

// mask is how much of an element shows that is masked.
func (d *drawer) mask(by, n *node, p place) (*image.Alpha, error) {
	region, err := d.within(by, n, p, "maskUnits", "objectBoundingBox")
	if err != nil {
		return nil, err
	}
	r := [4]float64{}
	for i, name := range []string{"x", "y", "width", "height"} {
		of := region.w
		if i%2 == 1 {
			of = region.h
		}
		missing := -0.1 * of
		if i > 1 {
			missing = 1.2 * of
		}
		if r[i], err = by.length(name, of, missing); err != nil {
			return nil, err
		}
	}
	content, err := d.within(by, n, p, "maskContentUnits", "userSpaceOnUse")
	if err != nil {
		return nil, err
	}
	if v := by.props["transform"]; v != "" {
		return nil, notDrawn("transform", v)
	}
	in, err := d.aside(painting)
	if err != nil {
		return nil, err
	}
	ways, err := in.masks(by, content)
	if err != nil {
		return nil, err
	}
	if edge := in.Mask(polygon(region.at, box{r[0], r[1], r[0] + r[2], r[1] + r[3]})); edge != nil && r[2] > 0 && r[3] > 0 {
		ways = append(ways, edge)
		err = in.masked(ways, func() error { return in.inside(by, content) })
	}
	if err != nil {
		return nil, err
	}
	of := func(px []uint8) uint8 { // what is painted is premultiplied
		return uint8((2125*uint32(px[0]) + 7154*uint32(px[1]) + 721*uint32(px[2]) + 5000) / 10000)
	}
	switch v := by.props["mask-type"]; v {
	case "", "luminance":
	case "alpha":
		of = func(px []uint8) uint8 { return px[3] }
	default:
		return nil, notDrawn("mask-type", v)
	}
	return alphas(in.Img, of), nil
}

// alphas makes a mask of an image, no larger than it need be.
func alphas(img *image.RGBA, of func(px []uint8) uint8) *image.Alpha {
	m := image.NewAlpha(img.Rect)
	var used image.Rectangle
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		from, to := img.Rect.Max.X, img.Rect.Min.X
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			at := img.PixOffset(x, y)
			if a := of(img.Pix[at : at+4 : at+4]); a > 0 {
				m.Pix[m.PixOffset(x, y)] = a
				from, to = min(from, x), x+1
			}
		}
		used = used.Union(image.Rect(from, y, max(from, to), y+1))
	}
	return m.SubImage(used).(*image.Alpha)
}
