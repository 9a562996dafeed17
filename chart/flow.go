package chart

import "github.com/frontstage-go/frontstage/theme"

// flow sets texts and rules below each other in a column.
type flow struct {
	sheet   *sheet
	x, y, w float64
	marks   []mark
}

func (s *sheet) flow(x, y, w float64) *flow { return &flow{sheet: s, x: x, y: y, w: w} }

// text adds a text, if it says anything, after a gap.
func (f *flow) text(t string, st style, gap float64) {
	b := f.sheet.block(t, st, f.x, f.y+gap, f.w)
	if len(b.lines) == 0 {
		return
	}
	f.marks = append(f.marks, b)
	f.y = b.bottom()
}

// boxed adds a box with a text and a quieter one below it; dashed for what is
// missing, otherwise tinted with a strong left edge.
func (f *flow) boxed(t, below string, missing bool, gap float64) {
	const pad = 10.0
	in := &flow{sheet: f.sheet, x: f.x + pad + 3, y: f.y + gap + 7, w: f.w - 2*pad - 3}
	st := nameStyle.as("measure").heavy()
	if missing {
		st.fill = theme.Finding
	}
	in.text(t, st, 0)
	in.text(below, tickStyle.as("note"), 1)
	top, high := f.y+gap, in.y+8-f.y-gap
	if missing {
		f.marks = append(f.marks, bar{class: "missing", x: f.x + 0.8, y: top + 0.8, w: f.w - 1.6, h: high - 1.6, fill: theme.Page, outline: theme.Finding, dash: missingDash, thick: 1.6})
	} else {
		f.marks = append(f.marks, bar{class: "area", x: f.x, y: top, w: f.w, h: high, fill: theme.FindingTint},
			bar{class: "area", x: f.x, y: top, w: 3, h: high, fill: theme.Finding})
	}
	f.marks = append(f.marks, in.marks...)
	f.y = top + high
}

// cells sets n columns side by side, so many in a row at most, each at least so
// wide; fill draws one and returns its bottom. Rows begin below the longest.
func (s *study) cells(n, most int, least, gap float64, fill func(i int, x, top, w float64) float64) {
	side := max(min(int((s.inner()+gap)/(least+gap)), most, n), 1)
	rows := max(1, (n+side-1)/side)
	side = max(1, (n+rows-1)/rows) // no row of one below one of four
	w := (s.inner() - gap*float64(side-1)) / float64(side)
	top, bottom := s.y, s.y
	for i := range n {
		if i > 0 && i%side == 0 {
			top = bottom + 18
		}
		x := margin + float64((w+gap)*float64(i%side))
		bottom = max(bottom, fill(i, x, top, w))
	}
	s.y = bottom
}
