package diagram

import (
	"strconv"

	"github.com/frontstage-go/frontstage/internal/page"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/journey"
	"github.com/frontstage-go/frontstage/theme"
)

// actions are cards: number and key roles, name, action, marks as badges.
type actions struct{}

const (
	actionHeight = 92
	actionPad    = 10
	tagHeight    = 16
)

func (actions) has(*sheet, *journey.Touchpoint) bool { return true }

func (actions) count(s *sheet) string {
	n := 0
	for i := range s.cols {
		if isKey(s.cols[i].t) {
			n++
		}
	}
	out := s.w.Touchpoints.Of(len(s.cols))
	if n > 0 {
		out = page.Join(s.w.Comma, out, s.w.KeyOnes.Of(n))
	}
	return out
}

// isKey tells whether the model calls a touchpoint a key one.
func isKey(t *journey.Touchpoint) bool { return t.Class == journey.KeyClass || len(t.Roles) > 0 }

func (actions) lay(s *sheet) laid {
	type card struct {
		c     *column
		tags  tags
		words stack
	}
	all := make([]card, len(s.cols))
	height := float64(actionHeight)
	for i := range s.cols {
		c := &s.cols[i]
		room := c.w - 2*actionPad
		k := card{c: c, tags: s.tags(keyTags(s.w, c.t), room, 13.5*float64(1+len(strconv.Itoa(c.at+1)))/2)}
		k.words = stack{s.wrap(c.t.Name, nameStyle, room)}
		if c.t.Action != "" && c.t.Action != c.t.Name {
			k.words = append(k.words, s.wrap(c.t.Action, mutedStyle, room))
		}
		height = max(height, 8+k.tags.height+5+k.words.height()+9)
		all[i] = k
	}
	return laid{height, func(g *scene.Group, y float64) {
		for _, k := range all {
			root := g
			if k.c.t.Href != "" {
				root = g.Group("", "")
				root.Href = k.c.t.Href
			}
			in := root.Group(s.id("touchpoint", k.c.t.ID), "step step-touchpoint")
			in.Title, in.Hot = k.c.t.Name, true
			paint := scene.Paint{Fill: theme.Card, Stroke: theme.Edge}
			if isKey(k.c.t) {
				paint.Stroke, paint.Width = theme.Link, 1.6
			}
			in.Add(scene.Rect{X: k.c.x, Y: y, W: k.c.w, H: height, R: 10, Paint: paint})
			in.Add(scene.Text{X: k.c.x + actionPad, Y: tenth(y + 19.6), S: strconv.Itoa(k.c.at + 1), Type: s.small(), Bold: true, Fill: theme.Muted})
			k.tags.draw(in, k.c.x+actionPad, y+8)
			k.words.draw(in, k.c.x+actionPad, y+8+k.tags.height+5)
			for n, m := range k.c.t.Marks {
				mark := root.Group("", "badge badge-"+string(m.Kind))
				mark.Title = markText(s.w, m)
				badge(s.w, mark, m.Kind, k.c.x+k.c.w-12-float64(n*badgeStep), y)
			}
		}
	}}
}

func (actions) say(_ *sheet, t *journey.Touchpoint) []string {
	if t.Action == "" {
		return []string{t.Name}
	}
	return []string{t.Action}
}

func keyTags(w page.Words, t *journey.Touchpoint) []string {
	var out []string
	for _, r := range t.Roles {
		out = append(out, roleTag(w, r))
	}
	if len(out) == 0 && t.Class != "" {
		out = append(out, page.Label(w, t.Class))
	}
	return out
}

// roleTag is the short form of a key role.
func roleTag(w page.Words, r journey.KeyRole) string {
	switch r {
	case journey.FirstTouch:
		return w.TagFirst
	case journey.ComplaintTouch:
		return w.TagComplaint
	case journey.FrequentTouch:
		return w.TagFrequent
	case journey.PerceivedTouch:
		return w.TagPerceived
	case journey.LastTouch:
		return w.TagLast
	}
	return page.Label(w, r)
}

// tags are words on tiles, in as many rows as they need.
type tags struct {
	all           []tag
	width, height float64
}

type tag struct {
	x, y  float64
	words para
}

func (t tag) size() (w, h float64) { return t.words.width() + 10, t.words.height() + 3 }

// tags lays out words within a width; the first row begins at x.
func (s *sheet) tags(words []string, width, x float64) tags {
	out := tags{height: tagHeight}
	y, row := 0.0, float64(tagHeight)
	for _, t := range words {
		g := tag{words: s.wrap(t, tagStyle, width-10)}
		w, h := g.size()
		if x > 0 && x+w > width {
			x, y, row = 0, y+row+3, 0
		}
		g.x, g.y = x, y
		out.all = append(out.all, g)
		row = max(row, h)
		out.height = max(out.height, y+h)
		out.width = max(out.width, x+w)
		x += w + 4
	}
	return out
}

func (t tags) draw(g *scene.Group, x, y float64) {
	for _, one := range t.all {
		w, h := one.size()
		g.Add(scene.Rect{Class: "tag", X: tenth(x + one.x), Y: tenth(y + one.y), W: tenth(w), H: tenth(h), R: 4, Paint: scene.Paint{Fill: theme.Tile}})
		words := one.words
		words.style.Anchor = scene.Middle
		words.draw(g, x+one.x+w/2, y+one.y+1.5)
	}
}
