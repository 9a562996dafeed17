package pdf

import (
	"context"

	"github.com/frontstage-go/frontstage/internal/scene"
)

// measured is a picture as a list of what it draws.
type measured struct {
	*Picture
	scene    *scene.Scene
	called   string // in bookmarks and at the foot of sheets
	textured bool
	parts    []part
	groups   []*scope // in the order in which they begin
	ids      map[string]*scope
	stages   []stage
	legends  [][]run
	rows     []mark
	banners  []banner
	moves    []bool // the parts that cuts beside each other do not harm: of stages and legends
	sheets   []*sheet
}

// part is a shape, image or line of text.
type part struct {
	item    scene.Item
	box     box // what it covers, with its stroke
	letters []placed
}

// placed is a letter of a line.
type placed struct {
	*letter
	x    float64
	text string
}

// scope is a group, and which parts are in it.
type scope struct {
	*scene.Group
	from, to int
	own      []int // those that are in no other group
	box      box
}

// measure sets the texts of a picture.
func (w *writer) measure(ctx context.Context, p *Picture) (*measured, error) {
	m := &measured{Picture: p, scene: p.Scene, ids: map[string]*scope{}}
	m.textured = m.scene.Textured(w.Mode)
	if err := w.gather(ctx, m, &m.scene.Group); err != nil {
		return nil, err
	}
	m.stages, m.legends = m.stagesOf(), m.legendsOf()
	m.rows = m.rowsOf()
	m.moves = m.movesOf()
	return m, nil
}

func (w *writer) gather(ctx context.Context, m *measured, g *scene.Group) error {
	s := &scope{Group: g, from: len(m.parts), box: nowhere}
	m.groups = append(m.groups, s)
	if g.ID != "" && m.ids[g.ID] == nil {
		m.ids[g.ID] = s
	}
	for _, it := range g.Items {
		if len(m.parts)%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if sub, is := it.(*scene.Group); is {
			if sub == nil {
				continue
			}
			if err := w.gather(ctx, m, sub); err != nil {
				return err
			}
			continue
		}
		p, err := w.part(m, it)
		if err != nil {
			return err
		}
		if !p.box.empty() {
			s.own = append(s.own, len(m.parts))
			m.parts = append(m.parts, p)
		}
	}
	s.to = len(m.parts)
	for _, p := range m.parts[s.from:s.to] {
		s.box = s.box.and(p.box)
	}
	return nil
}

// part measures an item.
func (w *writer) part(m *measured, it scene.Item) (part, error) {
	switch v := it.(type) {
	case scene.Text:
		return w.line(m, v)
	case scene.Image:
		return part{item: v, box: box{v.X - v.R, v.Y - v.R, v.X + v.R, v.Y + v.R}}, nil
	case nil:
		return part{box: nowhere}, nil
	}
	ops, paint := scene.Outline(it)
	paint = paint.Textured(scene.TextureIn(it, w.Mode))
	p := part{item: it, box: around(ops)}
	if paint.Stroke != "" {
		p.box = p.box.grown(widthOf(paint) / 2)
	}
	return p, nil
}

// line sets a text.
func (w *writer) line(m *measured, t scene.Text) (part, error) {
	set, err := m.Setter.Line(&t)
	if err != nil {
		return part{}, err
	}
	x, size := set.Left(&t), t.Type.Size()
	p := part{item: t, box: nowhere}
	for i := 0; i < len(set.Glyphs); {
		j := i + 1
		for j < len(set.Glyphs) && set.Glyphs[j].Text == "" && set.Glyphs[j].Face == set.Glyphs[i].Face {
			j++
		}
		p.letters = append(p.letters, placed{w.letters.of(set.Glyphs[i:j], size, t.Bold), x + set.Glyphs[i].X, set.Glyphs[i].Text})
		i = j
	}
	if len(p.letters) > 0 {
		p.box = box{x, t.Y - float64(0.76*size), x + set.Width, t.Y + float64(0.22*size)}
	}
	return p, nil
}
