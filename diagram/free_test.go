package diagram

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/scene/scenetest"
	"github.com/frontstage-go/frontstage/theme"
)

// freeView is a flow or an actor map as its reader sees it: read from the scene.
type freeView struct {
	w, h   float64
	cards  map[string]scenetest.Box // by id of the step or actor
	links  []freeLink
	texts  []freeText
	badges []scenetest.Box
	ids    map[string]int
}

type freeLink struct {
	name, class string
	paths       [][]spot
	words       []scenetest.Box // labels, pills
	heads       int
}

type freeText struct {
	scenetest.Box
	of    string // id of the card or link that it belongs to
	badge bool
	size  float64
}

// seeFree reads a scene.
func seeFree(s *scene.Scene) *freeView {
	v := &freeView{w: float64(s.Width), h: float64(s.Height), cards: map[string]scenetest.Box{}, ids: map[string]int{}}
	link := map[*scene.Group]int{}
	s.Walk(func(it scene.Item, in []*scene.Group) {
		var own *scene.Group // the card, link or badge that it is in
		badge := false
		for _, g := range in {
			c := " " + g.Class + " "
			if strings.Contains(c, " step ") || strings.Contains(c, " link ") && g.ID != "" || strings.Contains(c, " implied ") {
				own = g
			}
			badge = badge || strings.Contains(c, " badge ")
		}
		is := func(class string) bool { return own != nil && strings.Contains(" "+own.Class+" ", " "+class+" ") }
		switch x := it.(type) {
		case *scene.Group:
			if x.ID != "" {
				v.ids[x.ID]++
			}
			if strings.Contains(" "+x.Class+" ", " link ") && (x.ID != "" || strings.Contains(x.Class, "implied")) {
				link[x] = len(v.links)
				v.links = append(v.links, freeLink{name: x.ID, class: x.Class})
			}
		case scene.Text:
			t := freeText{Box: scenetest.Of(it), badge: badge, size: x.Type.Size()}
			if own != nil {
				t.of = own.ID
			}
			v.texts = append(v.texts, t)
			if is("link") {
				v.links[link[own]].words = append(v.links[link[own]].words, t.Box)
			}
		case scene.Rect:
			if x.Class == "card" {
				v.cards[own.ID] = scenetest.Of(it)
			}
			if x.Class == "pill" {
				v.links[link[own]].words = append(v.links[link[own]].words, scenetest.Of(it))
			}
		case scene.Circle:
			if badge {
				v.badges = append(v.badges, scenetest.Of(it))
			}
		case scene.Path:
			switch {
			case x.Class == "card":
				v.cards[own.ID] = scenetest.Of(it)
			case is("link") && x.Class == "head":
				v.links[link[own]].heads++
			case is("link") && x.Class == "":
				v.links[link[own]].paths = append(v.links[link[own]].paths, walkOps(x.Ops))
			}
		}
	})
	return v
}

// walkOps follows a path in small steps.
func walkOps(ops []scene.Op) []spot {
	var out []spot
	last := spot{}
	for _, op := range ops {
		to := spot{X: op.To().X, Y: op.To().Y}
		switch op.Kind {
		case scene.Cubic:
			c := spline{last, {X: op.P[0].X, Y: op.P[0].Y}, {X: op.P[1].X, Y: op.P[1].Y}, to}
			out = append(out, c.points(20)[1:]...)
		case scene.Line:
			for k := 1; k <= 40; k++ {
				out = append(out, between(last, to, float64(k)/40))
			}
		default:
			out = append(out, to)
		}
		last = to
	}
	return out
}

func boxArea(b scenetest.Box) area { return area{b.Left, b.Top, b.Right - b.Left, b.Bottom - b.Top} }

// check holds the picture against what every such picture promises.
func (v *freeView) check() error {
	var errs []error
	bad := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	for id, n := range v.ids {
		if n > 1 {
			bad("id %s stands %d times", id, n)
		}
	}
	var cards []string
	for id := range v.cards {
		cards = append(cards, id)
	}
	slices.Sort(cards)
	for i, id := range cards {
		c := v.cards[id]
		if c.Left < 0 || c.Top < 0 || c.Right > v.w || c.Bottom > v.h {
			bad("%s leaves the page: %v", id, c)
		}
		for _, o := range cards[:i] {
			if boxArea(c).grown(-0.5).meets(boxArea(v.cards[o])) {
				bad("%s covers %s", id, o)
			}
		}
	}
	for i, t := range v.texts {
		if t.Left < -0.5 || t.Right > v.w+0.5 || t.Top < -0.5 || t.Bottom > v.h+0.5 {
			bad("%v leaves the page", t.Box)
		}
		if t.size < theme.Label.Size() && !t.badge {
			bad("%v is small", t.Box)
		}
		if c, is := v.cards[t.of]; is && (t.Left < c.Left || t.Right > c.Right || t.Top < c.Top || t.Bottom > c.Bottom) {
			bad("%v leaves its card %v", t.Box, c)
		}
		for _, o := range v.texts[:i] {
			if t.Meets(o.Box) {
				bad("%v meets %v", t.Box, o.Box)
			}
		}
	}
	for i, l := range v.links {
		if !strings.Contains(l.class, "link free") {
			bad("%s has the class %s", l.name, l.class)
		}
		if len(l.paths) == 0 {
			bad("%s is not drawn", l.name)
			continue
		}
		for _, path := range l.paths {
			for _, p := range path {
				if p.X < 0 || p.Y < 0 || p.X > v.w || p.Y > v.h {
					bad("%s leaves the page at %v", l.name, p)
					break
				}
			}
			for _, id := range cards {
				if in := boxArea(v.cards[id]).grown(-2); slices.ContainsFunc(path, in.holds) {
					bad("%s runs through %s", l.name, id)
				}
			}
			for k, o := range v.links {
				if k == i {
					continue
				}
				for _, w := range o.words {
					if in := boxArea(w).grown(-1); slices.ContainsFunc(path, in.holds) {
						bad("%s runs over %v of %s", l.name, w, o.name)
					}
				}
			}
			for _, t := range v.texts {
				if t.of == l.name && l.name != "" {
					continue
				}
				if in := boxArea(t.Box).grown(-1.5); !t.badge && slices.ContainsFunc(path, in.holds) {
					bad("%s runs over the text %v", l.name, t.Box)
				}
			}
		}
		for _, w := range l.words {
			for _, id := range cards {
				if boxArea(w).meets(boxArea(v.cards[id])) {
					bad("%v of %s stands on %s", w, l.name, id)
				}
			}
			for _, b := range v.badges {
				if boxArea(w).meets(boxArea(b)) {
					bad("%v of %s stands on a badge", w, l.name)
				}
			}
			if w.Class == "" && w.Text != "" { // within a pill
				continue
			}
			near := boxArea(w).grown(36)
			if !slices.ContainsFunc(l.paths, func(p []spot) bool { return slices.ContainsFunc(p, near.holds) }) {
				bad("%v is far from its link %s", w, l.name)
			}
		}
	}
	return errors.Join(errs...)
}
