package likeness

import (
	"errors"
	"fmt"
	"image"
	"strings"

	"github.com/frontstage-go/frontstage/internal/ink"
)

// viewport draws an element that is a picture in the picture, as <use> may have it.
func (d *drawer) viewport(n *node, p place, using *node) error {
	x, y := 0.0, 0.0
	var err error
	if n.name == "svg" {
		if x, y, err = n.point("x", "y", p); err != nil {
			return err
		}
	}
	size := [2]float64{p.w, p.h}
	for i, name := range []string{"width", "height"} {
		v := n.attr[name]
		if using != nil && using.attr[name] != "" {
			v = using.attr[name]
		}
		if v != "" && v != "auto" {
			if size[i], err = length(v, size[i]); err != nil {
				return err
			}
		}
	}
	if size[0] <= 0 || size[1] <= 0 {
		return nil
	}
	p.at = times(p.at, move(x, y))
	in, shown, err := n.framed(p, size[0], size[1])
	if err != nil || !shown {
		return err
	}
	draw := func() error { return d.inside(n, in) }
	if v := n.props["overflow"]; v == "visible" || v == "auto" || d.mode == measuring {
		return draw()
	}
	mask := d.Mask(polygon(p.at, box{0, 0, size[0], size[1]}))
	if mask == nil {
		return nil
	}
	return d.masked([]*image.Alpha{mask}, draw)
}

// framed is the place within a viewport; not shown where its viewBox is empty.
func (n *node) framed(p place, w, h float64) (_ place, shown bool, err error) {
	p.w, p.h = w, h
	b, err := n.viewBox()
	if err != nil || b == nil {
		return p, true, err
	}
	if b[2] == 0 || b[3] == 0 {
		return p, false, nil
	}
	align, slice := "xMidYMid", false
	if f := strings.Fields(n.attr["preserveAspectRatio"]); len(f) > 0 {
		align = f[0]
		if slice = len(f) == 2 && f[1] == "slice"; len(f) > 2 || len(f) == 2 && !slice && f[1] != "meet" {
			return p, false, notDrawn("preserveAspectRatio", n.attr["preserveAspectRatio"])
		}
	}
	kx, ky := w/b[2], h/b[3]
	if align != "none" {
		kx = min(kx, ky)
		if slice {
			kx = max(w/b[2], ky)
		}
		ky = kx
	}
	part := map[string]float64{"Min": 0, "Mid": 0.5, "Max": 1}
	fx, fy := 0.0, 0.0
	if align != "none" {
		ok := len(align) == 8 && align[0] == 'x' && align[4] == 'Y'
		if ok {
			var okX, okY bool
			fx, okX = part[align[1:4]]
			fy, okY = part[align[5:]]
			ok = okX && okY
		}
		if !ok {
			return p, false, notDrawn("preserveAspectRatio", align)
		}
	}
	p.at = times(p.at, ink.Matrix{A: kx, D: ky, E: fx*(w-float64(b[2]*kx)) - float64(b[0]*kx), F: fy*(h-float64(b[3]*ky)) - float64(b[1]*ky)})
	p.w, p.h = b[2], b[3]
	return p, true, nil
}

// whole is the place within the root, which fills the square. Its width and height
// matter only where it has no viewBox: then all of that is drawn, as wide as high.
func (n *node) whole(p place) (_ place, shown bool, err error) {
	if n.attr["viewBox"] != "" {
		return n.framed(p, side, side)
	}
	var size [2]float64
	for i, name := range []string{"width", "height"} {
		v := n.attr[name]
		if v == "" || v == "auto" || strings.HasSuffix(v, "%") {
			return p, false, errors.New("the SVG image has no size, neither a viewBox nor a width and a height, and cannot be drawn")
		}
		if size[i], err = length(v, 0); err != nil {
			return p, false, err
		}
	}
	p.w, p.h = size[0], size[1]
	if p.w <= 0 || p.h <= 0 {
		return p, false, nil
	}
	p.at = times(p.at, ink.Matrix{A: side / p.w, D: side / p.h})
	return p, true, nil
}

// viewBox is that of the element; nil if there is none.
func (n *node) viewBox() ([]float64, error) {
	v := n.attr["viewBox"]
	if v == "" {
		return nil, nil
	}
	box, err := numbers(v)
	if err != nil || len(box) != 4 || box[2] < 0 || box[3] < 0 {
		return nil, fmt.Errorf("the SVG image has the viewBox %.40q, which is not valid", v)
	}
	return box, nil
}
