package pdf

import (
	"fmt"
	"math"
	"strconv"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/typeset"
	"github.com/frontstage-go/frontstage/theme"
)

// draw appends a part of a picture. Patterns keep to the page, whatever is drawn where:
// place is what leads from the picture to it.
func (w *writer) draw(c *content, m *measured, p *part, place matrix) error {
	switch v := p.item.(type) {
	case scene.Text:
		w.text(c, m, &v, p)
	case scene.Image:
		return w.image(c, v)
	default:
		w.shape(c, m, p, place)
	}
	return nil
}

func (w *writer) color(m *measured, c theme.Color) string {
	return colorOf(m.scene.Theme.RGB(c, w.Mode))
}

func (w *writer) shape(c *content, m *measured, p *part, place matrix) {
	ops, paint := scene.Outline(p.item)
	t := scene.TextureIn(p.item, w.Mode)
	paint = paint.Textured(t)
	if len(ops) == 0 || paint.Fill == "" && paint.Stroke == "" {
		return
	}
	opacity := paint.Opacity
	if opacity > 0 && opacity < 1 {
		w.layered = true
		if paint.Fill == "" || paint.Stroke == "" {
			c.str("/" + w.alpha(opacity) + " gs\n")
			w.paint(c, m, p, ops, paint, t, place)
			c.str("/" + w.alpha(1) + " gs\n")
			return
		}
		// Both at once, so that the fill is not seen through the stroke.
		in := newContent()
		w.paint(in, m, p, ops, paint, t, identity)
		name := w.resource("XObject", w.file.stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[%s]/Group<</S/Transparency/CS/DeviceRGB>>/Resources %v", nums(p.box.x, p.box.y, p.box.X, p.box.Y), w.resources), in.b))
		c.str("/" + w.alpha(opacity) + " gs/" + name + " Do/" + w.alpha(1) + " gs\n")
		return
	}
	if opacity < 0 {
		return // SVG takes that for 0
	}
	w.paint(c, m, p, ops, paint, t, place)
}

// widthOf is the width of a stroke.
func widthOf(p scene.Paint) float64 {
	if p.Width > 0 {
		return p.Width
	}
	return 1
}

func (w *writer) paint(c *content, m *measured, p *part, ops []scene.Op, paint scene.Paint, t scene.Texture, place matrix) {
	if paint.Fill != "" {
		if tile := t.Tile(); tile != nil {
			c.fillPattern(w.pattern(m, tile, place))
		} else {
			c.fillColor(w.color(m, paint.Fill))
		}
	}
	if paint.Stroke != "" {
		c.strokeColor(w.color(m, paint.Stroke))
		c.pen(widthOf(paint), paint.Dash, paint.Round)
	}
	if r, is := p.item.(scene.Rect); is && r.R <= 0 {
		c.rect(box{r.X, r.Y, r.X + r.W, r.Y + r.H})
	} else if !c.path(ops) {
		return
	}
	switch {
	case paint.Stroke == "":
		c.str("f\n")
	case paint.Fill == "":
		c.str("S\n")
	default:
		c.str("B\n")
	}
}

// text shows a line, with its halo below it.
func (w *writer) text(c *content, m *measured, t *scene.Text, p *part) {
	if len(p.letters) == 0 {
		return
	}
	size := t.Type.Size()
	fill, halo, wide := t.Inks(m.scene.Theme, w.Mode, m.textured)
	lean := 0.0
	if t.Italic {
		lean = typeset.Slant
	}
	if halo != "" {
		c.strokeColor(w.color(m, halo))
		for _, l := range p.letters {
			name := w.letters.outlined(l.form)
			if name == "" {
				continue
			}
			c.pen(unit/size*wide+l.kind.strokeOf(), scene.Dash{}, true)
			c.str("q ")
			c.exact(size/unit, 0, lean*size/unit, -size/unit)
			c.num(l.x)
			c.num(t.Y)
			c.str("cm/" + name + " Do Q\n")
		}
	}
	ink := w.color(m, fill)
	c.fillColor(ink)
	for _, l := range p.letters {
		if l.kind != filled {
			c.strokeColor(ink)
			break
		}
	}
	c.str("BT ")
	c.exact(1, 0, lean, -1)
	c.num(p.letters[0].x)
	c.num(t.Y)
	c.str("Tm\n")
	pen, shown := p.letters[0].x, false
	var run []byte
	flush := func() {
		if len(run) > 0 {
			c.b = append(literal(c.b, run), ' ')
			run = run[:0]
		}
	}
	for _, l := range p.letters {
		if !shown || l.font != c.now.font || size != c.now.size {
			if shown {
				flush()
				c.str("]TJ\n")
			}
			if l.font != c.now.font || size != c.now.size {
				c.str("/F" + strconv.Itoa(l.font+1) + " ")
				c.num(size)
				c.str("Tf")
				c.now.font, c.now.size = l.font, size
			}
			c.str("[")
			shown = true
		}
		if by := math.Round((pen - l.x) / size * unit); by != 0 {
			flush()
			c.b = append(appendNum(c.b, by, 0), ' ')
			pen -= float64(by * size / unit)
		}
		run = append(run, l.code)
		pen += float64(l.width * size / unit)
	}
	flush()
	c.str("]TJ ET\n")
}
