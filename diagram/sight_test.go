package diagram

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/graphviz"
	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/text"
)

// sceneOf is the finished scene of a blueprint.
func sceneOf(t testing.TB, o Options, s *blueprint.Service) *scene.Scene {
	t.Helper()
	f, err := o.boards(t.Context(), s)
	require.NoError(t, err)
	drawn, err := graphviz.Draw(t.Context(), f.shapes(), f.height)
	require.NoError(t, err)
	sc, err := f.scene(drawn)
	require.NoError(t, err)
	return sc
}

// sight is what a viewer sees of a picture.
type sight struct {
	width, height float64
	ids           []string
	cards         map[string]region // by id of the step
	links         []drawnLink
	texts         []drawnText
	shapes        []region
}

type region struct{ x0, y0, x1, y1 float64 }

func (b region) meets(o region, clear float64) bool {
	return b.x0 < o.x1+clear && o.x0 < b.x1+clear && b.y0 < o.y1+clear && o.y0 < b.y1+clear
}

func around(points [][2]float64) region {
	b := region{points[0][0], points[0][1], points[0][0], points[0][1]}
	for _, p := range points {
		b = region{min(b.x0, p[0]), min(b.y0, p[1]), max(b.x1, p[0]), max(b.y1, p[1])}
	}
	return b
}

type drawnLink struct {
	id    string
	path  [][2]float64
	heads [][][2]float64
}

func (l drawnLink) pieces() (out []region) {
	for i := range len(l.path) - 1 {
		out = append(out, around(l.path[i:i+2]))
	}
	return out
}

type drawnText struct {
	region
	says string
	link int // the number of the link on which it is a key and as large as its circle, else -1
}

// see is what a viewer sees of a scene. It knows the documented classes and
// ids, and nothing of how the picture was laid out.
func see(sc *scene.Scene) sight {
	v := sight{width: float64(sc.Width), height: float64(sc.Height), cards: map[string]region{}, ids: []string{sc.ID}}
	keys := map[*scene.Group]region{} // where a key was drawn
	sc.Walk(func(it scene.Item, in []*scene.Group) {
		g := in[len(in)-1]
		link := strings.HasPrefix(g.Class, "link") && g.ID != "" // and not one of the legend's
		switch k := it.(type) {
		case *scene.Group:
			if k.ID != "" {
				v.ids = append(v.ids, k.ID)
			}
			if strings.HasPrefix(k.Class, "link") && k.ID != "" {
				v.links = append(v.links, drawnLink{id: k.ID})
			}
		case scene.Rect:
			b := region{k.X, k.Y, k.X + k.W, k.Y + k.H}
			if strings.HasPrefix(g.Class, "step ") {
				_, id, _ := strings.Cut(g.ID, "-step-")
				v.cards[id] = b
			}
			v.shapes = append(v.shapes, b)
		case scene.Circle:
			b := region{k.X - k.R, k.Y - k.R, k.X + k.R, k.Y + k.R}
			if link {
				keys[g] = b
			}
			v.shapes = append(v.shapes, b)
		case scene.Path:
			points := corners(k)
			v.shapes = append(v.shapes, around(points))
			switch {
			case link && k.Class == "head":
				l := &v.links[len(v.links)-1]
				l.heads = append(l.heads, points)
			case link:
				v.links[len(v.links)-1].path = points
			}
		case scene.Text:
			font := text.Font{Size: k.Type.Size(), Bold: k.Bold}
			w := font.Width(k.S)
			if k.Spaced {
				w += float64(utf8.RuneCountInString(k.S))
			}
			x := k.X
			switch k.Anchor {
			case scene.Middle:
				x -= w / 2
			case scene.End:
				x -= w
			}
			say := drawnText{region: region{x, k.Y - 0.72*font.Size, x + w, k.Y + 0.2*font.Size}, says: k.S, link: -1}
			if b, is := keys[g]; is && link {
				say.region, say.link = b, len(v.links)-1
			}
			v.texts = append(v.texts, say)
		}
	})
	return v
}

func corners(p scene.Path) (out [][2]float64) {
	for _, op := range p.Ops {
		if op.Kind != scene.Close {
			out = append(out, [2]float64{op.To().X, op.To().Y})
		}
	}
	return out
}

// check returns the first thing that is wrong with what is seen of a service.
func (v sight) check(s *blueprint.Service) error {
	slices.Sort(v.ids)
	for i, id := range v.ids {
		if i > 0 && v.ids[i-1] == id {
			return fmt.Errorf("%s stands twice", id)
		}
	}
	page := region{0, 0, v.width, v.height}
	inside := func(b region) bool { return page.x0 <= b.x0 && b.x1 <= page.x1 && page.y0 <= b.y0 && b.y1 <= page.y1 }
	for _, x := range v.texts {
		if !inside(x.region) {
			return fmt.Errorf("%q at %v is beyond the page", x.says, x.region)
		}
	}
	for _, x := range v.shapes {
		if !inside(x) {
			return fmt.Errorf("a shape at %v is beyond the page", x)
		}
	}
	if len(v.links) != len(s.Links) {
		return fmt.Errorf("%d links of %d", len(v.links), len(s.Links))
	}
	for i, l := range v.links {
		if err := v.checkLink(i, l, s.Links[i]); err != nil {
			return fmt.Errorf("%s: %w", l.id, err)
		}
		for _, p := range l.pieces() {
			if !inside(p) {
				return fmt.Errorf("%s leaves the page at %v", l.id, p)
			}
		}
	}
	return v.apart()
}

func (v sight) checkLink(i int, l drawnLink, link blueprint.Link) error {
	if len(l.path) < 2 {
		return errors.New("has no path")
	}
	for _, p := range l.pieces() {
		if (p.x0 == p.x1) == (p.y0 == p.y1) {
			return fmt.Errorf("slants or stands still at %v", p)
		}
		for id, c := range v.cards {
			if p.meets(c, -0.2) {
				return fmt.Errorf("runs through card %s at %v", id, p)
			}
		}
		for _, x := range v.texts {
			if x.link != i && p.meets(x.region, 0) {
				return fmt.Errorf("runs over %q at %v", x.says, p)
			}
		}
	}
	// Heads end on the cards' edges, and nothing lies over them.
	want := []string{link.To}
	if link.Both {
		want = append(want, link.From)
	}
	if len(l.heads) != len(want) {
		return fmt.Errorf("%d heads instead of %d", len(l.heads), len(want))
	}
	for _, id := range want {
		if !slices.ContainsFunc(l.heads, func(h [][2]float64) bool { return v.cards[id].touchedBy(h) }) {
			return fmt.Errorf("no head at %s %v: %v", id, v.cards[id], l.heads)
		}
	}
	for _, h := range l.heads {
		b := around(h)
		if !slices.ContainsFunc(l.path, func(p [2]float64) bool { return b.meets(region{p[0], p[1], p[0], p[1]}, 0.2) }) {
			return fmt.Errorf("a head %v is beside the path %v", b, l.path)
		}
		for id, c := range v.cards {
			if b.meets(c, -0.6) {
				return fmt.Errorf("a head %v is under card %s %v", b, id, c)
			}
		}
		for _, x := range v.texts {
			if b.meets(x.region, 0) {
				return fmt.Errorf("a head %v is under %q", b, x.says)
			}
		}
	}
	return nil
}

// touchedBy says whether the tip of a head is at the card's edge, but for a hair's breadth.
func (b region) touchedBy(head [][2]float64) bool {
	near := func(a, b float64) bool { return a-b < 2 && b-a < 2 }
	return slices.ContainsFunc(head, func(p [2]float64) bool {
		along := b.x0 < p[0] && p[0] < b.x1 && (near(p[1], b.y0) || near(p[1], b.y1))
		return along || b.y0 < p[1] && p[1] < b.y1 && (near(p[0], b.x0) || near(p[0], b.x1))
	})
}

// apart checks that no two links run on one stretch and that no head lies on another link.
func (v sight) apart() error {
	const least = 7.8 // tracks are 8 px apart
	pieces, heads := make([][]region, len(v.links)), make([][]region, len(v.links))
	all := make([]region, len(v.links))
	for i, l := range v.links {
		all[i], pieces[i] = around(l.path), l.pieces()
		for _, h := range l.heads {
			heads[i] = append(heads[i], around(h))
		}
	}
	for i, l := range v.links {
		for k, o := range v.links {
			if !all[i].meets(all[k], least) {
				continue
			}
			for _, q := range pieces[k] {
				for _, p := range pieces[i] {
					level := p.y0 == p.y1 && q.y0 == q.y1 && p.meets(q, least) && p.x0 <= q.x1 && q.x0 <= p.x1
					upright := p.x0 == p.x1 && q.x0 == q.x1 && p.meets(q, least) && p.y0 <= q.y1 && q.y0 <= p.y1
					if i < k && (level || upright) {
						return fmt.Errorf("%s and %s share a stretch: %v %v", l.id, o.id, p, q)
					}
				}
				for _, h := range heads[i] {
					if i != k && h.meets(q, 0.6) {
						return fmt.Errorf("a head of %s lies on %s: %v %v", l.id, o.id, h, q)
					}
				}
			}
		}
	}
	return nil
}
