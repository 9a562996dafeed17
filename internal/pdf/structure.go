package pdf

import (
	"fmt"
	"strings"
)

// structure is the tree of what the document holds: a figure for each picture, told in
// words, and its links.
func (w *writer) structure(all []*measured) ref {
	tree, document := w.file.reserve(), w.file.reserve()
	var kids strings.Builder
	for _, m := range all {
		figure := w.file.reserve()
		fmt.Fprintf(&kids, "%v ", figure)
		var on strings.Builder
		for _, s := range m.sheets {
			fmt.Fprintf(&on, "<</Type/MCR/Pg %v/MCID 0>>", s.page)
			w.parents[s.number] = fmt.Sprintf("[%v]", figure)
		}
		first := m.sheets[0]
		w.file.set(figure, fmt.Sprintf("<</Type/StructElem/S/Figure/P %v/Pg %v/T %s/Lang %s/Alt %s/A<</O/Layout/Placement/Block/BBox[%s]>>/K[%s]>>",
			document, first.page, words(m.scene.Title), words(m.scene.Lang), words(m.Words), corners(first.place.box(first.window)), &on))
		w.links(m, document, &kids)
	}
	w.file.set(document, fmt.Sprintf("<</Type/StructElem/S/Document/P %v/K[%s]>>", tree, &kids))
	var parents strings.Builder
	for i, p := range w.parents {
		fmt.Fprintf(&parents, "%d %s ", i, p)
	}
	w.file.set(tree, fmt.Sprintf("<</Type/StructTreeRoot/K %v/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>", document, &parents, len(w.parents)))
	return tree
}

func corners(b box) string { return nums(b.x, b.y, b.X, b.Y) }

// bookmarks lead to the pictures, and to their sheets.
func (w *writer) bookmarks(all []*measured) ref {
	root := w.file.reserve()
	var top []bookmark
	for _, m := range all {
		b := bookmark{title: m.called, sheet: m.sheets[0]}
		if len(m.sheets) > 1 {
			for _, s := range m.sheets {
				b.in = append(b.in, bookmark{title: fmt.Sprintf("%d / %d", s.n, s.of), sheet: s})
			}
		}
		top = append(top, b)
	}
	w.file.set(root, "<</Type/Outlines"+w.listed(root, top, true)+">>")
	return root
}

// call tells pictures of one title apart by what they are.
func call(all []*measured) {
	same := map[string]int{}
	for _, m := range all {
		same[m.scene.Title]++
	}
	for _, m := range all {
		m.called = m.scene.Title
		if what := m.kind(); same[m.called] > 1 && what != "" {
			m.called += " – " + what
		}
	}
}

// kind is what a picture is, a journey map say: what its description begins with.
func (m *measured) kind() string {
	at := strings.IndexAny(m.scene.Desc, ":：")
	if at <= 0 || at > 60 {
		return ""
	}
	return m.scene.Desc[:at]
}

type bookmark struct {
	title string
	sheet *sheet
	in    []bookmark
}

// listed writes bookmarks below another, and says which they are.
func (w *writer) listed(parent ref, list []bookmark, open bool) string {
	if len(list) == 0 {
		return ""
	}
	refs := make([]ref, len(list))
	for i := range list {
		refs[i] = w.file.reserve()
	}
	for i, b := range list {
		var s strings.Builder
		fmt.Fprintf(&s, "<</Title %s/Parent %v/Dest[%v/Fit]", words(b.title), parent, b.sheet.page)
		if i > 0 {
			fmt.Fprintf(&s, "/Prev %v", refs[i-1])
		}
		if i+1 < len(list) {
			fmt.Fprintf(&s, "/Next %v", refs[i+1])
		}
		s.WriteString(w.listed(refs[i], b.in, false) + ">>")
		w.file.set(refs[i], s.String())
	}
	count := len(list)
	if !open {
		count = -count
	}
	return fmt.Sprintf("/First %v/Last %v/Count %d", refs[0], refs[len(refs)-1], count)
}
