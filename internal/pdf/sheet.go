package pdf

import (
	"context"
	"fmt"
	"strings"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/theme"
)

// sheet is a page with a picture, or with a part of it.
type sheet struct {
	m             *measured
	width, height float64         // of the page
	unit          float64         // points in the unit of the page
	window        box             // what it shows
	place         matrix          // from the picture to the page
	heads, tops   strip           // what names the rows and the stages
	instead       map[int][]piece // what it shows in place of parts that are cut
	again         []piece         // what another sheet says too
	n, of         int             // which of the picture's it is
	margin        float64
	number        int // its place in the document, from 0

	page, content ref
	links         []ref
}

// strip is what a sheet shows of a part of the picture that is on another sheet; without a
// width, nothing.
type strip struct {
	box     box
	at      matrix
	instead map[int][]piece
	more    []piece // what is said in it besides
}

// sheet writes what is on a page.
func (w *writer) sheet(ctx context.Context, s *sheet, pages ref) error {
	c := newContent()
	if w.Mode == theme.Dark {
		c.str("/Artifact BMC\n")
		c.fillColor(w.color(s.m, theme.Page))
		c.rect(box{0, 0, s.width, s.height})
		c.str("f EMC\n")
	}
	c.str("/Figure<</MCID 0>>BDC\n")
	if err := w.region(ctx, c, s, s.window, s.place, s.instead, nil); err != nil {
		return err
	}
	c.str("EMC\n")
	names := func(p *part) bool { // a title that begins there is no name of a row
		_, is := p.item.(scene.Text)
		return !is || p.box.X <= s.heads.box.X
	}
	if err := w.strip(ctx, c, s, &s.heads, names); err != nil {
		return err
	}
	if err := w.strip(ctx, c, s, &s.tops, s.m.chevrons()); err != nil {
		return err
	}
	if len(s.again) > 0 {
		c.str("/Artifact BMC\n")
		for i := range s.again {
			if err := w.piece(c, s.m, &s.again[i], s.place); err != nil {
				return err
			}
		}
		c.str("EMC\n")
	}
	if s.of > 1 {
		if err := w.foot(c, s); err != nil {
			return err
		}
	}
	s.content = w.file.stream("", c.b)
	return ctx.Err()
}

// strip draws what is kept of one.
func (w *writer) strip(ctx context.Context, c *content, s *sheet, of *strip, keep func(*part) bool) error {
	if of.box.w() <= 0 {
		return nil
	}
	c.str("/Artifact BMC\n")
	if err := w.region(ctx, c, s, of.box, of.at, of.instead, keep); err != nil {
		return err
	}
	for i := range of.more {
		if err := w.piece(c, s.m, &of.more[i], of.at); err != nil {
			return err
		}
	}
	c.str("EMC\n")
	return nil
}

// region draws a window of a picture at a place.
func (w *writer) region(ctx context.Context, c *content, s *sheet, window box, place matrix, instead map[int][]piece, keep func(*part) bool) error {
	begin := func() {
		c.save()
		c.str(place.String() + " cm\n")
		c.rect(window)
		c.str("W n\n")
	}
	begin()
	for i := range s.m.parts {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		pieces, other := instead[i]
		for k := range pieces {
			p := &pieces[k]
			if p.clipped {
				if err := w.draw(c, s.m, &p.part, place); err != nil {
					return err
				}
				continue
			}
			c.restore()
			if err := w.piece(c, s.m, p, place); err != nil {
				return err
			}
			begin()
		}
		p := &s.m.parts[i]
		if other || !p.in(window) || keep != nil && !keep(p) {
			continue
		}
		if err := w.draw(c, s.m, p, place); err != nil {
			return err
		}
	}
	c.restore()
	return nil
}

// in tells whether anything of a part is seen in a window. Of letters next to it readers
// would tell, though they are not seen.
func (p *part) in(window box) bool {
	if _, is := p.item.(scene.Text); is {
		b := p.box.cut(window)
		return b.w() > min(rough, p.box.w()/2) && b.h() > 0
	}
	return p.box.grown(3).meets(window)
}

// piece draws one, whatever the window.
func (w *writer) piece(c *content, m *measured, p *piece, place matrix) error {
	place = place.moved(p.dx, p.dy)
	c.save()
	c.str(place.String() + " cm\n")
	err := w.draw(c, m, &p.part, place)
	c.restore()
	return err
}

// footHeight is what the foot of a sheet takes.
const footHeight = 16

// foot says which sheet it is, of what.
func (w *writer) foot(c *content, s *sheet) error {
	const px = 0.75
	edge := max(s.margin, 6)
	room := (s.width - 2*edge) / px
	count := fmt.Sprintf("%d / %d", s.n, s.of)
	of := text.Font{Size: theme.Caption.Size()}
	title := text.Ellipsis(s.m.called, of, room-of.Width(count)-20)
	c.str("/Artifact BMC\n")
	c.save()
	c.str(matrix{px, -px, edge, max(s.margin, 4)}.String() + " cm\n")
	for _, t := range []scene.Text{
		{S: title, Type: theme.Caption, Fill: theme.Muted},
		{S: count, Type: theme.Caption, Fill: theme.Muted, X: room, Anchor: scene.End},
	} {
		p, err := w.line(s.m, t)
		if err != nil {
			return err
		}
		t = p.item.(scene.Text)
		w.text(c, s.m, &t, &p)
	}
	c.restore()
	c.str("EMC\n")
	return nil
}

// page writes the page itself.
func (w *writer) page(s *sheet, pages ref) {
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type/Page/Parent %v/MediaBox[0 0 %s]/Resources %v/Contents %v/StructParents %d/Tabs/S", pages, nums(s.width, s.height), w.resources, s.content, s.number)
	if s.unit != 1 {
		fmt.Fprintf(&b, "/UserUnit %s", num(s.unit))
	}
	if w.layered {
		b.WriteString("/Group<</S/Transparency/CS/DeviceRGB>>")
	}
	if len(s.links) > 0 {
		b.WriteString("/Annots[")
		for _, l := range s.links {
			b.WriteString(l.String() + " ")
		}
		b.WriteString("]")
	}
	w.file.set(s.page, b.String()+">>")
}
