package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// banner is what sheets below the first ones repeat: the names of stages beside each other
// and, under these, those of touchpoints.
type banner struct {
	box     box     // as wide as the picture
	under   float64 // where that begins to which the stages belong
	until   float64 // where the next begins
	columns []column
}

// column is a touchpoint, and its name as part of a banner.
type column struct {
	box   box
	lines []part
}

// banners are those of a picture, from top to bottom.
func (w *writer) banners(m *measured) (out []banner, err error) {
	for i := range m.stages {
		if s := &m.stages[i]; s.kind == chevron {
			at := slices.IndexFunc(out, func(b banner) bool { return b.box.y == s.frame.y })
			if at < 0 {
				out, at = append(out, banner{box: s.frame}), len(out)
			}
			out[at].box = out[at].box.and(s.frame)
		}
	}
	slices.SortFunc(out, func(a, b banner) int { return cmp.Compare(a.box.y, b.box.y) })
	for i := range out {
		b := &out[i]
		b.box = box{0, b.box.y - 1, float64(m.scene.Width), b.box.Y + padding}
		b.under, b.until = b.box.Y-padding, math.Inf(1)
		if i+1 < len(out) {
			b.until = out[i+1].box.y
		}
		if err := w.columns(m, b); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// columns names the touchpoints of a banner, in two lines each at most.
func (w *writer) columns(m *measured, b *banner) error {
	top, long := b.box.Y, 0
	for _, g := range m.groups {
		if class := strings.Fields(g.Class); !slices.Contains(class, "touchpoint") && !slices.Contains(class, "step-touchpoint") {
			continue
		}
		if g.Title == "" || g.box.empty() || g.box.y < b.under || g.box.y >= b.until {
			continue
		}
		c := column{box: g.box}
		t := scene.Text{X: c.box.x, Type: theme.Label, Bold: true, Fill: theme.TitleText}
		said := g.Title
		for i := g.from; i < g.to; i++ {
			first, is := m.parts[i].item.(scene.Text)
			if !is {
				continue
			}
			if strings.Trim(first.S, "0123456789") == "" {
				said = first.S + " " + said
			}
			if t.RTL = first.RTL; t.RTL {
				t.X, t.Anchor = c.box.X, scene.End
			}
			break
		}
		font := text.Font{Size: t.Type.Size(), Bold: true}
		lines := text.Wrap(said, font, c.box.w())
		if len(lines) > 2 {
			lines = []string{lines[0], text.Ellipsis(strings.Join(lines[1:], " "), font, c.box.w())}
		}
		for i, line := range lines {
			t.S, t.Y = line, top+t.Type.Size()+float64(i)*t.Type.Leading(true)
			p, err := w.line(m, t)
			if err != nil {
				return err
			}
			c.lines = append(c.lines, p)
		}
		long = max(long, len(lines))
		b.columns = append(b.columns, c)
	}
	if long > 0 {
		b.box.Y = top + float64(long)*theme.Label.Leading(true) + padding
	}
	return nil
}

// tallest is how high the highest is.
func tallest(banners []banner) (h float64) {
	for _, b := range banners {
		h = max(h, b.box.h())
	}
	return h
}

// over is the banner of a sheet that begins at y, if it has one: none where it begins with
// stages of its own.
func over(banners []banner, y float64) *banner {
	for i := range slices.Backward(banners) {
		if b := &banners[i]; y >= b.under {
			if b.until-y < minRoom {
				return nil
			}
			return b
		}
	}
	return nil
}

// said are the names of the touchpoints that stand above a window.
func (b *banner) said(window box) (out []piece) {
	for _, c := range b.columns {
		if x := (c.box.x + c.box.X) / 2; x < window.x || x >= window.X || (c.box.y+c.box.Y)/2 >= window.y {
			continue
		}
		for _, l := range c.lines {
			out = append(out, piece{part: l})
		}
	}
	return out
}
