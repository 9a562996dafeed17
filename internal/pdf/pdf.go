package pdf

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/frontstage-go/frontstage/internal/scene"
	"github.com/frontstage-go/frontstage/internal/typeset"
	"github.com/frontstage-go/frontstage/theme"
)

// Picture is a scene with what else a document tells of it.
type Picture struct {
	Scene  *scene.Scene
	Words  string // what it shows
	Setter *typeset.Setter
}

// Options say how pictures come to stand on pages. Lengths are in points.
type Options struct {
	Mode          theme.Mode
	Title         string
	Width, Height float64 // of a page; 0: the picture's own
	Turn          Turn
	Margin        float64
	Scale         float64 // 0: as large as the page takes it, natural size on sheets
	Sheets        bool
	Heads         bool // what names the rows, again on further sheets
}

// Turn is how a page lies.
type Turn uint8

const (
	Best Turn = iota // as shows the picture larger
	Upright
	Across
)

// Error says that an option does not go with the pictures.
type Error struct{ Option, Message string }

func (e *Error) Error() string { return e.Option + ": " + e.Message }

func errorf(option, format string, args ...any) error {
	return &Error{option, fmt.Sprintf(format, args...)}
}

// writer writes one document.
type writer struct {
	Options
	file      *file
	letters   *letters
	resources ref
	named     map[string][]string // of the resources, by category
	alphas    map[float64]string
	patterns  map[patternKey]string
	images    map[string]*picture
	layered   bool // whether anything is seen through
	sheets    []*sheet
	parents   []string // of what is on pages, in the tree of the structure
}

// Append writes pictures behind dst.
func Append(ctx context.Context, dst []byte, o Options, pictures []Picture) ([]byte, error) {
	f := &file{}
	w := &writer{
		Options: o, file: f, letters: newLetters(f), named: map[string][]string{},
		alphas: map[float64]string{}, patterns: map[patternKey]string{}, images: map[string]*picture{},
	}
	root, info := f.reserve(), f.reserve()
	w.resources = f.reserve()
	all := make([]*measured, len(pictures))
	for i := range pictures {
		m, err := w.measure(ctx, &pictures[i])
		if err != nil {
			return dst, err
		}
		all[i] = m
		sheets, err := w.lay(ctx, m)
		if err != nil {
			return dst, err
		}
		if len(w.sheets)+len(sheets) > MaxSheets {
			return dst, errorf("Sheets", "the pictures take more than %d sheets; use a larger page or a smaller Scale", MaxSheets)
		}
		m.sheets = sheets
		w.sheets = append(w.sheets, sheets...)
	}
	pages := f.reserve()
	for i, s := range w.sheets {
		s.page, s.number = f.reserve(), i
		w.parents = append(w.parents, "")
	}
	call(all)
	for _, s := range w.sheets {
		if err := w.sheet(ctx, s, pages); err != nil {
			return dst, err
		}
	}
	w.finish(root, info, pages, all)
	return f.append(dst, root, info), nil
}

// finish writes what pages refer to, and what refers to pages.
func (w *writer) finish(root, info, pages ref, all []*measured) {
	tree := w.structure(all)
	marks := w.bookmarks(all)
	for _, s := range w.sheets {
		w.page(s, pages)
	}
	var kids strings.Builder
	for _, s := range w.sheets {
		fmt.Fprintf(&kids, "%v ", s.page)
	}
	w.file.set(pages, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(w.sheets), &kids))
	w.letters.write()
	w.writeResources()
	lang, mode := "", ""
	if len(all) > 0 {
		lang = all[0].scene.Lang
	}
	if len(w.sheets) > 1 {
		mode = "/PageMode/UseOutlines"
	}
	w.file.set(root, fmt.Sprintf("<</Type/Catalog/Pages %v/Lang %s/MarkInfo<</Marked true>>/StructTreeRoot %v/Outlines %v%s/ViewerPreferences<</DisplayDocTitle true>>>>", pages, words(lang), tree, marks, mode))
	w.file.set(info, fmt.Sprintf("<</Title %s/Producer(Frontstage)>>", words(w.Title)))
}

// resource gives an object a name for content.
func (w *writer) resource(category string, r ref) string {
	name := category[:1] + strconv.Itoa(len(w.named[category])+1)
	w.named[category] = append(w.named[category], "/"+name+" "+r.String())
	return name
}

// alpha is the name of an opacity.
func (w *writer) alpha(v float64) string {
	name, known := w.alphas[v]
	if !known {
		name = w.resource("ExtGState", w.file.add(fmt.Sprintf("<</ca %[1]s/CA %[1]s>>", num(v))))
		w.alphas[v] = name
	}
	return name
}

func (w *writer) writeResources() {
	for i, f := range w.letters.fonts {
		w.named["Font"] = append(w.named["Font"], fmt.Sprintf("/F%d %v", i+1, f.ref))
	}
	for _, h := range w.letters.halos {
		w.named["XObject"] = append(w.named["XObject"], fmt.Sprintf("/%s %v", h.name, h.halo))
	}
	var b strings.Builder
	b.WriteString("<<")
	for _, category := range []string{"ExtGState", "Font", "Pattern", "XObject"} {
		if list := w.named[category]; len(list) > 0 {
			fmt.Fprintf(&b, "/%s<<%s>>", category, strings.Join(list, ""))
		}
	}
	b.WriteString(">>")
	w.file.set(w.resources, b.String())
}

// titled is what a group is called, else all that is written in it.
func titled(m *measured, s *scope) string {
	if s.Title != "" {
		return s.Title
	}
	for _, it := range s.Items {
		if in, ok := it.(*scene.Group); ok && in != nil && in.Title != "" {
			return in.Title
		}
	}
	var said []string
	for _, p := range m.parts[s.from:s.to] {
		if t, is := p.item.(scene.Text); is {
			said = append(said, t.S)
		}
	}
	return strings.Join(slices.Compact(said), " ")
}
