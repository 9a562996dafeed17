// Package svg writes scenes as SVG.
//
// Every shape carries plain colours as attributes, which is all that a renderer
// without custom properties reads. In mode Auto it also carries a class for each
// of its colours, and rules that paint these classes with var() stand inside
// @supports, out of the way of such renderers. Both come from the one colour
// that the scene names, and only colours that occur reach the rules.
package svg

import (
	"encoding/base64"
	"slices"
	"strings"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/theme"
)

// Options say how a scene is written.
type Options struct {
	Mode theme.Mode
	// DarkClass is a class that an ancestor in the page carries when the page is
	// dark; it alone decides then. Default: the reader's preference does, unless
	// an ancestor says data-theme="dark" or "light".
	DarkClass string
}

// Append writes the scene behind dst.
func Append(dst []byte, s *scene.Scene, o Options) []byte {
	w := writer{scene: s, mode: o.Mode, used: make(map[theme.Color]*use, 32)}
	w.b = make([]byte, 0, 1<<10+128*count(&s.Group))
	w.tiles = s.Tiles(o.Mode)
	w.textured = slices.Contains(w.tiles[:], true)
	for _, it := range s.Items {
		w.item(it)
		w.b = append(w.b, '\n')
	}
	body := w.b
	w.b = dst
	w.open()
	w.patterns()
	w.style(o.DarkClass)
	w.b = append(w.b, body...)
	return append(w.b, "</svg>\n"...)
}

func count(g *scene.Group) int {
	n := len(g.Items)
	for _, it := range g.Items {
		if in, ok := it.(*scene.Group); ok {
			n += count(in)
		}
	}
	return n
}

type writer struct {
	scene    *scene.Scene
	mode     theme.Mode
	b        []byte
	used     map[theme.Color]*use
	hot      bool
	links    bool
	tiles    [scene.Streaked + 1]bool // textures that occur
	textured bool
}

// use is what a colour is used for, and what it is without rules.
type use struct {
	plain        string
	fill, stroke bool
}

func (w *writer) color(c theme.Color) *use {
	u := w.used[c]
	if u == nil {
		u = &use{plain: w.scene.Theme.Plain(c, w.mode)}
		w.used[c] = u
	}
	return u
}

func (w *writer) open() {
	s := w.scene
	w.str(`<svg xmlns="http://www.w3.org/2000/svg"`)
	w.attr("id", s.ID)
	w.str(` viewBox="0 0 `)
	w.num(float64(s.Width))
	w.str(" ")
	w.num(float64(s.Height))
	w.str(`"`)
	w.number("width", float64(s.Width))
	w.number("height", float64(s.Height))
	role := "img"
	if w.links { // what an image holds is left out by screen readers, and links must not be
		role = "graphics-document"
	}
	w.str(` role="` + role + `" aria-labelledby="` + s.ID + `-title ` + s.ID + `-desc"`)
	w.attr("lang", s.Lang)
	w.str(` font-family='` + fonts(s.Lang) + `'>` + "\n<title")
	w.attr("id", s.ID+"-title")
	w.str(">")
	w.text(s.Title)
	w.str("</title>\n<desc")
	w.attr("id", s.ID+"-desc")
	w.str(">")
	w.text(s.Desc)
	w.str("</desc>\n")
}

func (w *writer) item(it scene.Item) {
	switch v := it.(type) {
	case *scene.Group:
		w.group(v)
	case scene.Rect:
		w.str("<rect")
		w.classes(v.Class, v.Paint)
		w.number("x", v.X)
		w.number("y", v.Y)
		w.number("width", v.W)
		w.number("height", v.H)
		if v.R != 0 {
			w.number("rx", v.R)
		}
		w.area(it, v.Paint)
		w.str("/>")
	case scene.Circle:
		w.str("<circle")
		w.classes(v.Class, v.Paint)
		w.number("cx", v.X)
		w.number("cy", v.Y)
		w.number("r", v.R)
		w.area(it, v.Paint)
		w.str("/>")
	case scene.Path:
		w.str("<path")
		w.classes(v.Class, v.Paint)
		w.str(` d="`)
		w.ops(v.Ops)
		w.str(`"`)
		w.area(it, v.Paint)
		w.str("/>")
	case scene.Icon:
		w.str("<path")
		w.classes(v.Class, v.Paint)
		w.str(` transform="translate(`)
		w.point(scene.Point{X: v.X, Y: v.Y})
		w.str(")")
		if v.Size != 16 {
			w.str(" scale(")
			w.num(v.Size / 16)
			w.str(")")
		}
		w.str(`" d="` + v.Shape.D + `"`)
		w.paint(v.Paint)
		w.str("/>")
	case scene.Image:
		w.image(v)
	case scene.Text:
		w.line(v)
	}
}

// image writes the image as data: nothing is fetched.
func (w *writer) image(v scene.Image) {
	w.str("<clipPath")
	w.attr("id", v.ID)
	w.str("><circle")
	w.number("cx", v.X)
	w.number("cy", v.Y)
	w.number("r", v.R)
	w.str("/></clipPath><image")
	w.number("x", v.X-v.R)
	w.number("y", v.Y-v.R)
	w.number("width", 2*v.R)
	w.number("height", 2*v.R)
	w.str(` preserveAspectRatio="xMidYMid slice" clip-path="url(#` + v.ID + `)"`)
	w.attr("aria-label", v.Describe)
	w.str(` href="data:` + v.Type + `;base64,`)
	w.b = base64.StdEncoding.AppendEncode(w.b, v.Data)
	w.str(`"/>`)
}

func (w *writer) group(g *scene.Group) {
	if g.Href != "" {
		w.links = true
		w.str("<a")
		w.attr("href", g.Href)
		if name := named(g); name != "" {
			w.attr("aria-label", name)
		}
		w.str(">")
	}
	bare := g.Href != "" && g.ID == "" && g.Class == "" && g.Title == ""
	if !bare {
		w.openGroup(g)
	}
	for _, it := range g.Items {
		w.item(it)
	}
	if !bare {
		w.str("</g>")
	}
	if g.Href != "" {
		w.str("</a>")
	}
}

// named is the first title in a group: what a link is called, else all that is
// written in it.
func named(g *scene.Group) string {
	if g.Title != "" {
		return g.Title
	}
	for _, it := range g.Items {
		if in, ok := it.(*scene.Group); ok && in.Title != "" {
			return in.Title
		}
	}
	return ""
}

func (w *writer) openGroup(g *scene.Group) {
	w.str("<g")
	if g.ID != "" {
		w.attr("id", g.ID)
	}
	class := g.Class
	if g.Hot {
		w.hot = true
		class = strings.TrimSpace(class + " hot")
	}
	if class != "" {
		w.attr("class", class)
	}
	w.str(">")
	if g.Title != "" {
		w.str("<title>")
		w.text(g.Title)
		w.str("</title>")
	}
}

func (w *writer) line(t scene.Text) {
	fill, halo, wide := t.Inks(w.scene.Theme, w.mode, w.textured)
	p := scene.Paint{Fill: fill, Stroke: t.Halo, Width: 3}
	w.str("<text")
	w.classes(t.Class, p)
	w.number("x", t.X)
	w.number("y", t.Y)
	w.number("font-size", t.Type.Size())
	if t.Bold {
		w.str(` font-weight="700"`)
	}
	if t.Italic {
		w.str(` font-style="italic"`)
	}
	if t.Spaced {
		w.str(` letter-spacing="1"`)
	}
	switch t.Anchor {
	case scene.Middle:
		w.str(` text-anchor="middle"`)
	case scene.End:
		w.str(` text-anchor="end"`)
	}
	w.attr("fill", w.color(fill).plain)
	if halo != "" {
		w.attr("stroke", w.color(halo).plain)
		w.number("stroke-width", wide)
		w.str(` stroke-linejoin="round" paint-order="stroke"`)
	}
	w.str(">")
	if t.RTL {
		// Characters instead of the attribute direction, which not all renderers know and which
		// would turn the anchor round in those that do.
		w.str(rightToLeft)
	}
	w.text(t.S)
	if t.RTL {
		w.str(endOfIsolate)
	}
	w.str("</text>")
}

// What stands around a line that is read from right to left (UAX #9: RLI, PDI).
const (
	rightToLeft  = "\u2067"
	endOfIsolate = "\u2069"
)

// classes are the documented ones and, in mode Auto, those of the colours.
func (w *writer) classes(class string, p scene.Paint) {
	auto := w.mode == theme.Auto && (p.Fill != "" || p.Stroke != "")
	if class == "" && !auto {
		return
	}
	w.str(` class="`)
	gap := ""
	put := func(prefix, s string) {
		w.str(gap + prefix)
		w.str(s)
		gap = " "
	}
	if class != "" {
		put("", class)
	}
	if auto && p.Fill != "" {
		put("f-", string(p.Fill))
		w.color(p.Fill).fill = true
	}
	if auto && p.Stroke != "" {
		put("s-", string(p.Stroke))
		w.color(p.Stroke).stroke = true
	}
	w.str(`"`)
}

func (w *writer) paint(p scene.Paint) {
	if p.Fill == "" {
		w.str(` fill="none"`)
	} else {
		w.attr("fill", w.color(p.Fill).plain)
	}
	w.stroke(p)
}

// stroke is all of a paint but its fill.
func (w *writer) stroke(p scene.Paint) {
	if p.Opacity != 0 {
		w.number("opacity", p.Opacity)
	}
	if p.Stroke == "" {
		return
	}
	w.attr("stroke", w.color(p.Stroke).plain)
	if p.Width != 0 && p.Width != 1 {
		w.number("stroke-width", p.Width)
	}
	if p.Dash != (scene.Dash{}) {
		w.str(` stroke-dasharray="`)
		n := 4
		if p.Dash[2] == 0 && p.Dash[3] == 0 {
			n = 2
		}
		for i, d := range p.Dash[:n] {
			if i > 0 {
				w.str(" ")
			}
			w.num(d)
		}
		w.str(`"`)
	}
	if p.Round {
		w.str(` stroke-linecap="round" stroke-linejoin="round"`)
	}
}

func (w *writer) ops(ops []scene.Op) {
	last := scene.Point{}
	for _, op := range ops {
		to := op.To()
		switch op.Kind {
		case scene.Move:
			w.str("M")
			w.point(to)
		case scene.Line:
			switch {
			case to.Y == last.Y:
				w.str("H")
				w.num(to.X)
			case to.X == last.X:
				w.str("V")
				w.num(to.Y)
			default:
				w.str("L")
				w.point(to)
			}
		case scene.Quad:
			w.str("Q")
			w.point(op.P[1])
			w.str(" ")
			w.point(to)
		case scene.Cubic:
			w.str("C")
			w.point(op.P[0])
			w.str(" ")
			w.point(op.P[1])
			w.str(" ")
			w.point(to)
		case scene.Close:
			w.str("Z")
			continue // where that leads matters to nobody: a Move follows
		}
		last = to
	}
}
