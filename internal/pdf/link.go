package pdf

import (
	"fmt"
	"strconv"
	"strings"
)

// minLink is the least side of a link, in pixels: what a cut left of one is no target.
const minLink = 4

// links writes the links of a picture, on all sheets that show them, and appends their
// elements to the structure.
func (w *writer) links(m *measured, document ref, kids *strings.Builder) {
	for _, g := range m.groups {
		if g.Href == "" || g.box.empty() {
			continue
		}
		action := w.action(m, g.Href)
		if action == "" {
			continue
		}
		name := words(titled(m, g))
		for _, s := range m.sheets {
			shown := g.box.cut(s.window)
			if shown.empty() || shown.w() < min(minLink, g.box.w()) || shown.h() < min(minLink, g.box.h()) {
				continue
			}
			annotation, element := w.file.reserve(), w.file.reserve()
			w.file.set(annotation, fmt.Sprintf("<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4/P %v/Contents %s/StructParent %d%s>>", corners(s.place.box(shown)), s.page, name, len(w.parents), action))
			w.file.set(element, fmt.Sprintf("<</Type/StructElem/S/Link/P %v/Pg %v/Alt %s/K<</Type/OBJR/Pg %v/Obj %v>>>>", document, s.page, name, s.page, annotation))
			w.parents = append(w.parents, element.String())
			s.links = append(s.links, annotation)
			fmt.Fprintf(kids, "%v ", element)
		}
	}
}

// action is where a link leads; empty where that is nowhere in the document.
func (w *writer) action(m *measured, href string) string {
	id, within := strings.CutPrefix(href, "#")
	if !within {
		return "/A<</S/URI/URI" + uri(href) + ">>"
	}
	if s, to := w.find(m, id); s != nil {
		at := s.place.box(to)
		return fmt.Sprintf("/Dest[%v/XYZ %s null]", s.page, nums(at.x, at.Y))
	}
	return ""
}

// unescaped is a fragment with its %41 and the like read; what is none stays. Package
// net/url would do, but what the command does without Graphviz must not reach it.
func unescaped(s string) string {
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if v, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				out = append(out, byte(v))
				i += 2
				continue
			}
		}
		out = append(out, s[i])
	}
	return string(out)
}

// find is the sheet that shows most of the group with an id, in this picture or else in
// another.
func (w *writer) find(m *measured, id string) (*sheet, box) {
	id = unescaped(id)
	pictures := []*measured{m}
	for _, s := range w.sheets {
		pictures = append(pictures, s.m)
	}
	for _, p := range pictures {
		g := p.ids[id]
		if g == nil || g.box.empty() {
			continue
		}
		var best *sheet
		most := 0.0
		for _, s := range p.sheets {
			if shown := g.box.cut(s.window); !shown.empty() && (best == nil || shown.w()*shown.h() > most) {
				best, most = s, shown.w()*shown.h()
			}
		}
		if best != nil {
			return best, g.box.cut(best.window)
		}
	}
	return nil, box{}
}
