package diagram

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/internal/text"
	"github.com/frontstage-go/frontstage/journey"
)

// TestRandomServices draws services of all sizes and reads the pictures as a
// viewer does: from the SVG alone.
func TestRandomServices(t *testing.T) {
	type size struct{ columns, lanes, links int }
	rnd := rand.New(rand.NewPCG(5, 5))
	sizes := []size{{1, 1, 4}, {1, 12, 30}, {60, 1, 80}, {60, 12, 400}, {60, 10, 1500}}
	if testing.Short() {
		sizes = sizes[:2]
	}
	for range 40 {
		c, l := 1+rnd.IntN(16), 1+rnd.IntN(12)
		sizes = append(sizes, size{c, l, rnd.IntN(1 + c*l)})
	}
	for i, z := range sizes {
		t.Run(fmt.Sprintf("%d: %dx%d with %d", i, z.columns, z.lanes, z.links), func(t *testing.T) {
			t.Parallel()
			s := random(rand.New(rand.NewPCG(uint64(i), 6)), z.columns, z.lanes, z.links)
			require.NoError(t, view(t, draw(t, Options{}, s)).check(s))
		})
	}
}

// random is a service with spans, stacks, marks and links of all kinds: to
// neighbours and far away, in both directions, several between the same ends,
// from a step to itself.
func random(rnd *rand.Rand, columns, lanes, links int) *blueprint.Service {
	words := []string{"Check in", "Greet", "Hand over the parcel", "体验服务", "Log", "Internationalisation", "a b c d e f g", "Call back, ask again and write down what was said"}
	word := func() string { return words[rnd.IntN(len(words))] }
	s := &blueprint.Service{Journey: journey.Journey{Title: "Random"}}
	var ids, at []string // of what links may join, and of the columns
	for c := range columns {
		if c == 0 || rnd.IntN(3) == 0 {
			s.Stages = append(s.Stages, journey.Stage{Name: word()})
		}
		p := journey.Touchpoint{ID: fmt.Sprint("t", c), Name: word()}
		if rnd.IntN(4) > 0 {
			p.Emotion = journey.Scored(float64(rnd.IntN(9))/2 - 2)
		}
		st := &s.Stages[len(s.Stages)-1]
		st.Touchpoints = append(st.Touchpoints, p)
		ids, at = append(ids, p.ID), append(at, p.ID)
	}
	roles := slices.DeleteFunc(blueprint.Roles(), func(r blueprint.Role) bool { return r == blueprint.Customer })
	n := 0
	for l := range lanes - 1 {
		lane := blueprint.Lane{Role: roles[rnd.IntN(len(roles))], Label: word()}
		for c := range columns {
			for rnd.IntN(5) < 3 && lane.Role != blueprint.EmotionLane { // now and then several in a cell
				st := blueprint.Step{ID: fmt.Sprint("s", n), At: at[c], Name: word()}
				if rnd.IntN(8) == 0 {
					st.Until = at[c+rnd.IntN(min(4, columns-c))]
				}
				for range rnd.IntN(4) * rnd.IntN(2) {
					kinds := journey.MarkKinds()
					st.Marks = append(st.Marks, journey.Mark{Kind: kinds[rnd.IntN(len(kinds))], Note: "why"})
				}
				lane.Steps = append(lane.Steps, st)
				if n++; lane.Role.Primary() {
					ids = append(ids, st.ID)
				}
				if rnd.IntN(3) > 0 {
					break
				}
			}
		}
		if l%3 == 0 {
			lane.Channel = word()
		}
		s.Lanes = append(s.Lanes, lane)
	}
	seen := map[blueprint.Link]bool{}
	add := func(l blueprint.Link) {
		same := l
		if l.Both {
			same.From, same.To = min(l.From, l.To), max(l.From, l.To)
		}
		if len(s.Links) < links && !seen[same] {
			seen[same] = true
			s.Links = append(s.Links, l)
		}
	}
	for range 4 * links {
		l := blueprint.Link{From: ids[rnd.IntN(len(ids))], To: ids[rnd.IntN(len(ids))], Both: rnd.IntN(6) == 0, Optional: rnd.IntN(4) == 0}
		if rnd.IntN(4) == 0 {
			l.Label = word()
		}
		add(l)
		switch rnd.IntN(12) {
		case 0:
			add(blueprint.Link{From: l.From, To: l.To, Label: "again"})
		case 1:
			add(blueprint.Link{From: l.To, To: l.From})
		case 2:
			add(blueprint.Link{From: l.To, To: l.To})
		}
	}
	return s
}

// sight is what a viewer sees of a picture.
type sight struct {
	width, height float64
	ids           []string
	cards         map[string]box // by id of the step
	links         []drawnLink
	texts         []drawnText
}

type box struct{ x0, y0, x1, y1 float64 }

func (b box) meets(o box, clear float64) bool {
	return b.x0 < o.x1+clear && o.x0 < b.x1+clear && b.y0 < o.y1+clear && o.y0 < b.y1+clear
}

func around(points [][2]float64) box {
	b := box{points[0][0], points[0][1], points[0][0], points[0][1]}
	for _, p := range points {
		b = box{min(b.x0, p[0]), min(b.y0, p[1]), max(b.x1, p[0]), max(b.y1, p[1])}
	}
	return b
}

type drawnLink struct {
	id    string
	path  [][2]float64
	heads [][][2]float64
}

func (l drawnLink) pieces() (out []box) {
	for i := range len(l.path) - 1 {
		out = append(out, around(l.path[i:i+2]))
	}
	return out
}

type drawnText struct {
	box
	says string
	link int // the number of the link on which it is a key and as large as its circle, else -1
}

// view reads a picture.
func view(t testing.TB, picture string) sight {
	t.Helper()
	v := sight{cards: map[string]box{}}
	dec := xml.NewDecoder(strings.NewReader(picture))
	type frame struct {
		class, id string
		dx, dy    float64 // of nested pictures
		key       *box    // where a key was drawn in it
	}
	stack := []frame{{}}
	var say *drawnText
	var key *box
	var font text.Font
	var anchor string
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return v
		}
		require.NoError(t, err)
		up := &stack[len(stack)-1]
		switch k := tok.(type) {
		case xml.StartElement:
			a := map[string]string{}
			for _, x := range k.Attr {
				a[x.Name.Local] = x.Value
			}
			num := func(name string) float64 {
				n, err := strconv.ParseFloat(a[name], 64)
				require.NoError(t, err, "%s of %s", name, k.Name.Local)
				return n
			}
			if a["id"] != "" {
				v.ids = append(v.ids, a["id"])
			}
			f := frame{class: a["class"], id: a["id"], dx: up.dx, dy: up.dy}
			switch name := k.Name.Local; {
			case name == "svg" && len(stack) == 1:
				v.width, v.height = num("width"), num("height")
			case name == "svg":
				f.dx, f.dy = num("x"), num("y")
			case name == "g" && strings.HasPrefix(f.class, "link") && up.class != "legend":
				v.links = append(v.links, drawnLink{id: f.id})
			case name == "rect" && strings.HasPrefix(up.class, "step "):
				x, y := num("x"), num("y")
				v.cards[up.id[strings.Index(up.id, "-step-")+6:]] = box{x, y, x + num("width"), y + num("height")}
			case strings.HasPrefix(up.class, "link") && up.id != "":
				l := &v.links[len(v.links)-1]
				switch name {
				case "path":
					l.path = coords(t, a["d"])
				case "polygon":
					l.heads = append(l.heads, coords(t, a["points"]))
				case "circle":
					x, y, r := num("cx"), num("cy"), num("r")
					up.key = &box{x - r, y - r, x + r, y + r}
				}
			}
			if k.Name.Local == "text" {
				font = text.Font{Size: 10, Bold: a["font-weight"] == "700" || strings.Contains(f.class, "strong")}
				if a["font-size"] != "" {
					font.Size = num("font-size")
				}
				anchor = a["text-anchor"]
				say = &drawnText{box: box{x0: num("x") + up.dx, y0: num("y") + up.dy}, link: -1}
				if up.key != nil {
					say.link, key = len(v.links)-1, up.key
				}
			}
			stack = append(stack, f)
		case xml.CharData:
			if say != nil {
				say.says += string(k)
			}
		case xml.EndElement:
			stack = stack[:len(stack)-1]
			if k.Name.Local == "text" {
				w, base := font.Width(say.says), say.y0
				switch anchor {
				case "middle":
					say.x0 -= w / 2
				case "end":
					say.x0 -= w
				}
				say.x1, say.y0, say.y1 = say.x0+w, base-0.72*font.Size, base+0.2*font.Size
				if key != nil {
					say.box = *key
				}
				v.texts, say, key = append(v.texts, *say), nil, nil
			}
		}
	}
}

// check returns the first thing that is wrong with what is seen of a service.
func (v sight) check(s *blueprint.Service) error {
	slices.Sort(v.ids)
	for i, id := range v.ids {
		if i > 0 && v.ids[i-1] == id {
			return fmt.Errorf("%s stands twice", id)
		}
	}
	page := box{0, 0, v.width, v.height}
	inside := func(b box) bool { return page.x0 <= b.x0 && b.x1 <= page.x1 && page.y0 <= b.y0 && b.y1 <= page.y1 }
	for _, x := range v.texts {
		if !inside(x.box) {
			return fmt.Errorf("%q at %v is beyond the page", x.says, x.box)
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
			if x.link != i && p.meets(x.box, 0) {
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
		if !slices.ContainsFunc(l.path, func(p [2]float64) bool { return b.meets(box{p[0], p[1], p[0], p[1]}, 0.2) }) {
			return fmt.Errorf("a head %v is beside the path %v", b, l.path)
		}
		for id, c := range v.cards {
			if b.meets(c, -0.6) {
				return fmt.Errorf("a head %v is under card %s %v", b, id, c)
			}
		}
		for _, x := range v.texts {
			if b.meets(x.box, 0) {
				return fmt.Errorf("a head %v is under %q", b, x.says)
			}
		}
	}
	return nil
}

// touchedBy says whether the tip of a head is at the card's edge, but for a hair's breadth.
func (b box) touchedBy(head [][2]float64) bool {
	near := func(a, b float64) bool { return a-b < 2 && b-a < 2 }
	return slices.ContainsFunc(head, func(p [2]float64) bool {
		along := b.x0 < p[0] && p[0] < b.x1 && (near(p[1], b.y0) || near(p[1], b.y1))
		return along || b.y0 < p[1] && p[1] < b.y1 && (near(p[0], b.x0) || near(p[0], b.x1))
	})
}

// apart checks that no two links run on one stretch and that no head lies on another link.
func (v sight) apart() error {
	const least = 7.8 // tracks are 8 px apart
	pieces, heads := make([][]box, len(v.links)), make([][]box, len(v.links))
	all := make([]box, len(v.links))
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
